package main

// What fits an interface's data word lies there itself; the rest is copied to the heap, constants to static data.

type celsius float64

type handle struct{ p *int }

type pair struct{ a, b int }

func direct(n int, b bool, c celsius, p *int, h handle) (any, any, any, any, any) {
	return n, b, c, p, h
}

func copied(s string, p pair, l []int, a [2]int) (any, any, any, any) { return s, p, l, a }

func constant() (any, any, any) { return 1, "text", 2.5 }

func nothing() (any, error) { return nil, nil }

func empty() any { return struct{}{} }

func main() {
	println(direct(1, true, 2, nil, handle{}))
	println(copied("", pair{}, nil, [2]int{}))
	println(constant())
	println(nothing())
	println(empty())
}
