// Closures and generic higher-order functions.
package main

import "fmt"

func counter(step int) func() int {
	n := 0
	return func() int { n += step; return n }
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, len(xs))
	for i, x := range xs {
		out[i] = f(x)
	}
	return out
}

func reduce[T, A any](xs []T, acc A, f func(A, T) A) A {
	for _, x := range xs {
		acc = f(acc, x)
	}
	return acc
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	a, b := counter(1), counter(3)
	sum := 0
	for range 200_000_000 {
		sum += a() ^ b()
	}
	xs := make([]int, 1000)
	for i := range xs {
		xs[i] = i
	}
	f := compose(func(x int) int { return x + sum&1 }, func(x int) int { return x * 3 }, func(x int) int { return x & 0xffff })
	total := 0
	for range 40_000 {
		ys := mapped(xs, f)
		total = reduce(ys, total, func(acc, y int) int { return (acc + y) % 1_000_003 })
	}
	fmt.Println(sum, total)
}
