package main

import "fmt"

func last(xs []int, s string, a [3]int, p *[3]int) {
	fmt.Println(xs[len(xs)]) // want "xs.len.xs.. is one past the last element of xs"
	fmt.Println(s[len(s)])   // want "s.len.s.. is one past the last element of s"
	xs[len(xs)] = 3          // want "is one past the last element of xs"
}

func loops(xs []int, s string) {
	for i := 0; i <= len(xs); i++ {
		fmt.Println(xs[i]) // want "xs.i. is past the end of xs in the last round, when i is len.xs."
	}
	for i := 1; i <= len(s); i++ {
		if s[i] == 'x' { // want "s.i. is past the end of s in the last round"
			break
		}
	}
	for i := 0; i <= len(xs); i++ {
		fmt.Println(i)
		xs[i] *= 2 // want "past the end of xs"
	}
	for i := len(xs); i >= 0; i-- {
		fmt.Println(xs[i]) // want "xs.i. is past the end of xs in the first round, when i is len.xs."
	}
}

func fine(xs []int, s string, m map[int]int) {
	fmt.Println(xs[len(xs)-1], s[len(s):], m[len(m)])
	m[len(m)] = 1
	for i := 0; i < len(xs); i++ {
		fmt.Println(xs[i])
	}
	for i := 0; i <= len(xs)-1; i++ {
		fmt.Println(xs[i])
	}
	for i := 0; i <= len(xs); i++ {
		if i == len(xs) {
			break
		}
		fmt.Println(xs[i])
	}
	for i := 0; i <= len(xs); i++ {
		if i < len(xs) {
			fmt.Println(xs[i])
		}
	}
	for i := 0; i <= len(xs); i++ {
		if i < len(xs) && xs[i] > 3 {
			break
		}
	}
	for i := 0; i <= len(xs); i++ {
		if i == len(xs) || xs[i] > 3 {
			fmt.Println(i)
		}
	}
	for i := 1; i <= len(xs); i++ {
		fmt.Println(xs[i-1], xs[:i])
	}
	for i := len(xs); i > 0; i-- {
		fmt.Println(xs[i-1])
	}
	for i := 0; i <= len(xs); i++ {
		if stop(i, xs) {
			return
		}
		fmt.Println(xs[i])
	}
	for i := 0; i <= len(xs); i++ {
		xs = append(xs, 1)
		fmt.Println(xs[i])
	}
	for i := 0; i <= len(xs); i++ {
		i++
		fmt.Println(xs[i%len(xs)], xs[i])
	}
	for i := 0; i <= len(xs); i++ {
		defer func() { fmt.Println(xs[i]) }()
	}
	for n := 0; n <= len(m); n++ {
		fmt.Println(m[n])
	}
}

func stop(i int, xs []int) bool { return i >= len(xs) }

func main() {}
