package main

func twice(n int) int { return 2 * n }

func apply(f func(int) int, n int) int { return f(n) }

func named() int { return apply(twice, 3) }

func variable(up bool) int {
	f := twice
	if up {
		f = func(n int) int { return n + 1 }
	}
	return f(4)
}

func inStruct(s struct{ f func(int) int }) int { return s.f(5) }

func fromMap(m map[string]func(int) int) int { return m["x"](6) }

func main() {
	println(named(), variable(true), inStruct(struct{ f func(int) int }{twice}), fromMap(map[string]func(int) int{"x": twice}))
}
