package a

type list []int

func more(xs ...int) []int { return xs }

func calls() {
	var xs []int
	xs = append(xs)           // want "^append with no values$"
	xs = (append)(xs)         // want "append with no values"
	xs = append(xs, 1)
	xs = append(xs, xs...)
	var ys list
	ys = append(ys) // want "append with no values"
	_, _ = xs, ys
	_ = append(more(1, 2)) // want "append with no values"
}

func shadowed() {
	append := func(xs []int) []int { return xs }
	_ = append(nil)
}

func generic[S ~[]E, E any](s S) S {
	return append(s) // want "append with no values"
}
