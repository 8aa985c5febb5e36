package main

type number interface{ ~int | ~float64 }

func sum[T number](xs []T) (total T) {
	for _, x := range xs {
		total += x
	}
	return
}

func apply[A, B any](xs []A, f func(A) B) []B {
	out := make([]B, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func equal[T comparable](x, y T) bool { return x == y }

func isZero[T comparable](x T) bool {
	var zero T
	return x == zero
}

func main() {
	println(sum([]int{1, 2}), sum([]float64{3}))
	println(len(apply([]int{1}, func(n int) string { return "x" })))
	println(equal("a", "b"), equal(1, 1), isZero(struct{ a, b int }{}))
}
