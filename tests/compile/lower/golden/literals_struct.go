package main

type inner struct{ a, b int }

type outer struct {
	in   inner
	name string
	data [2]int8
	more *inner
}

func keyed(n int) inner { return inner{b: n} }

func positional(n int) inner { return inner{n, n + 1} }

func nested(n int) outer { return outer{in: inner{a: n}, name: "x", more: &inner{b: 2}} }

func pointer(n int) *inner { return &inner{a: n} }

func empty() (outer, struct{}) { return outer{}, struct{}{} }

func replace(p *inner) { *p = inner{p.b, p.a} }

func main() {
	replace(pointer(1))
	_, _ = empty()
	println(keyed(1).a, positional(2).b, nested(3).name)
}
