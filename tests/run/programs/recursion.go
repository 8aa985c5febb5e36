// Recursion: deep, mutual, with large frames, Ackermann, permutations, hanoi, queens.
package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func permute(s []int, k int, visit func([]int)) {
	if k == len(s) {
		visit(s)
		return
	}
	for i := k; i < len(s); i++ {
		s[k], s[i] = s[i], s[k]
		permute(s, k+1, visit)
		s[k], s[i] = s[i], s[k]
	}
}

func hanoi(n int, a, b, c string, moves *int) {
	if n > 0 {
		hanoi(n-1, a, c, b, moves)
		*moves++
		hanoi(n-1, c, b, a, moves)
	}
}

func queens(n, row int, cols, d1, d2 uint) int {
	if row == n {
		return 1
	}
	count := 0
	for c := range n {
		bit, b1, b2 := uint(1)<<c, uint(1)<<(row+c), uint(1)<<(row-c+n)
		if cols&bit|d1&b1|d2&b2 == 0 {
			count += queens(n, row+1, cols|bit, d1|b1, d2|b2)
		}
	}
	return count
}

func frames(n int) (sum int) {
	var buf [64]int
	for i := range buf {
		buf[i] = n + i
	}
	if n > 0 {
		sum = frames(n - 1)
	}
	p := &buf
	return sum + p[n%64]
}

func withDefer(n int) (r int) {
	defer func() { r += n }()
	if n == 0 {
		return 0
	}
	return withDefer(n - 1)
}

type list struct {
	v    int
	next *list
}

func build(n int) *list {
	if n == 0 {
		return nil
	}
	return &list{n, build(n - 1)}
}

func (l *list) sum() int {
	if l == nil {
		return 0
	}
	return l.v + l.next.sum()
}

func main() {
	fmt.Println(depth(100000), even(10001), odd(9999))
	fmt.Println(ack(2, 50), ack(3, 5))
	n, check := 0, 0
	permute([]int{1, 2, 3, 4, 5, 6}, 0, func(p []int) { n++; check = check*31 + p[0]*p[5] })
	fmt.Println(n, check)
	moves := 0
	hanoi(12, "a", "b", "c", &moves)
	fmt.Println(moves, queens(7, 0, 0, 0, 0))
	fmt.Println(frames(3000), withDefer(5000), build(50000).sum())
}

// Output:
// 100000 false true
// 103 253
// 720 7049834100713904248
// 4095 40
// 4595832 12502500 1250025000
