// Arrays are values: copied when assigned, passed, returned, ranged over; comparable; of any size.
package main

import "fmt"

type matrix [3][3]int

func (m matrix) transposed() matrix {
	for i := range m {
		for j := range i {
			m[i][j], m[j][i] = m[j][i], m[i][j]
		}
	}
	return m
}

func (m *matrix) scale(k int) {
	for i := range m {
		for j := range m[i] {
			m[i][j] *= k
		}
	}
}

func change(a [3]int) [3]int { a[0] = 99; return a }

func get(i int) [4]string { return [4]string{"a", "b", "c", "d"} }

func main() {
	var a [3]int
	b := [...]int{1, 2, 3}
	c := [5]int{1: 10, 3: 30, 31}
	fmt.Println(a, b, c, len(a), cap(b), a == b, b == [3]int{1, 2, 3}, a != [3]int{})
	a = b
	a[1] = 20
	fmt.Println(a, b, change(a), a)
	m := matrix{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	t := m.transposed()
	m.scale(2)
	fmt.Println(m, t, m == t, t[1], t[1][2], len(m[0]))
	p := &b
	p[2] = 33
	for i := range p {
		p[i]++
	}
	fmt.Println(b, *p, len(p), p[:2], (*p)[0])
	for i, v := range b { // over a copy
		b[2] = 1000
		fmt.Print(i, v, " ")
	}
	for i, v := range &b { // not over a copy
		b[2] = 2000
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	grid := [2][4]string{{"x"}, {2: "y"}}
	other := grid
	other[1][3] = "z"
	fmt.Printf("%q %q %v\n", grid, other, grid == other)
	fmt.Println(get(2)[1], len(get(0)))
	type pair struct{ a, b [2]int }
	x := pair{[2]int{1, 2}, [2]int{3, 4}}
	y := x
	y.a[0], y.b = 7, x.a
	fmt.Println(x, y, x == y)
	keys := map[[2]int]string{{1, 2}: "a", {3, 4}: "b"}
	fmt.Println(keys[[2]int{3, 4}], keys[x.a], keys[y.a] == "")
	var any1, any2 any = [2]int{1, 2}, [2]int{1, 2}
	fmt.Println(any1 == any2, any1 == any([2]int{2, 1}), any1 == any([3]int{}))
	var big [1000]int
	for i := range big {
		big[i] = i * i
	}
	copyOf := big
	big[999] = 0
	fmt.Println(copyOf[999], big[999], sum(copyOf))
	var none [0]int
	var empty [3]struct{}
	fmt.Println(none, len(empty), empty, none == [0]int{})
	funcs := [2]func(int) int{func(n int) int { return n + 1 }, func(n int) int { return n * n }}
	fmt.Println(funcs[0](5), funcs[1](5))
	s := []int{1, 2, 3, 4}
	arr := [4]int(s)
	ptr := (*[2]int)(s)
	ptr[0] = 100
	fmt.Println(arr, s, *ptr)
	i := 5
	defer func() { fmt.Println(recover()); defer func() { fmt.Println(recover()) }(); _ = [5]int(s) }()
	a[i%7]++
}

func sum(a [1000]int) (total int) {
	for _, v := range a {
		total += v
	}
	return
}

// Output:
// [0 0 0] [1 2 3] [0 10 0 30 31] 3 3 false true false
// [1 20 3] [1 2 3] [99 20 3] [1 20 3]
// [[2 4 6] [8 10 12] [14 16 18]] [[1 4 7] [2 5 8] [3 6 9]] false [2 5 8] 8 3
// [2 3 34] [2 3 34] 3 [2 3] 2
// 0 2 1 3 2 34 0 2 1 3 2 2000 
// [["x" "" "" ""] ["" "" "y" ""]] [["x" "" "" ""] ["" "" "y" "z"]] false
// b 4
// {[1 2] [3 4]} {[7 2] [1 2]} false
// b a true
// true false false
// 998001 0 332833500
// [] 3 [{} {} {}] true
// 6 25
// [1 2 3 4] [100 2 3 4] [100 2]
// runtime error: index out of range [5] with length 3
// runtime error: cannot convert slice with length 4 to array or pointer to array with length 5
