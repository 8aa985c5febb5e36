// Goto: loops, jumps out of blocks, into the same list of statements; labels and gotos together.
package main

import "fmt"

func collatz(n int) (steps int) {
again:
	if n == 1 {
		return
	}
	steps++
	if n%2 == 0 {
		n /= 2
		goto again
	}
	n = 3*n + 1
	goto again
}

func search(grid [][]int, want int) (x, y int) {
	for y = range grid {
		for x = range grid[y] {
			if grid[y][x] == want {
				goto found
			}
		}
	}
	return -1, -1
found:
	return x, y
}

func machine(s string) string {
	out, i := "", 0
start:
	if i == len(s) {
		goto end
	}
	switch s[i] {
	case 'a':
		goto a
	case 'b':
		goto b
	}
	i++
	goto start
a:
	out += "A"
	i++
	if i < len(s) && s[i] == 'b' {
		goto b
	}
	goto start
b:
	out += "B"
	i++
	if i < len(s) && s[i] == 'a' {
		goto a
	}
	goto start
end:
	return out
}

// Two entries into one loop: what structured code does not have.
func irreducible(n int, second bool) (trace string) {
	if second {
		goto two
	}
one:
	trace += "1"
	n--
	if n <= 0 {
		return
	}
two:
	trace += "2"
	n--
	if n > 0 {
		goto one
	}
	return
}

func cleanup(fail int) (s string) {
	if fail == 1 {
		goto undo1
	}
	if fail == 2 {
		goto undo2
	}
	return "fine"
undo2:
	s += "undo2 "
undo1:
	s += "undo1 "
	goto done
done:
	return s + "done"
}

func closures() []int {
	var fs []func() int
	i := 0
loop:
	v := i * 10
	fs = append(fs, func() int { v++; return v })
	i++
	if i < 3 {
		goto loop
	}
	var out []int
	for _, f := range fs {
		out = append(out, f(), f())
	}
	return out
}

func withDefer(n int) {
again:
	defer fmt.Print(n, " ")
	n--
	if n > 0 {
		goto again
	}
	fmt.Print("end ")
}

func main() {
	fmt.Println(collatz(27), collatz(1))
	fmt.Println(search([][]int{{1, 2}, {3, 4, 5}}, 5))
	fmt.Println(search([][]int{{1, 2}}, 5))
	fmt.Println(machine("xabbaxxbab"))
	for n := range 5 {
		fmt.Print(irreducible(n, false), " ", irreducible(n, true), " ")
	}
	fmt.Println()
	fmt.Println(cleanup(0), cleanup(1), cleanup(2))
	fmt.Println(closures())
	withDefer(3)
	fmt.Println()
	for i := 0; i < 3; i++ {
		if i == 1 {
			goto next
		}
		fmt.Print(i, " ")
	next:
	}
	{
		goto L
	}
L:
	fmt.Println()
	i := 0
outer:
	for {
		select {
		default:
			i++
			if i > 3 {
				goto out
			}
			continue outer
		}
	}
out:
	fmt.Println(i)
}

// Output:
// 111 0
// 2 1
// -1 -1
// ABBABAB
// 1 2 1 2 12 21 121 212 1212 2121 
// fine undo1 done undo2 undo1 done
// [1 2 11 12 21 22]
// end 1 2 3 
// 0 2 
// 4
