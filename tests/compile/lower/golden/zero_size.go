package main

type empty struct{}

func (empty) hello() int { return 1 }

type marker struct {
	_ empty
	n int
	a [0]string
}

func values(e empty, a [0]int) (empty, [0]int) { return e, a }

func pointer() *empty { return &empty{} }

func method(e empty) int { return e.hello() }

func inside(m marker) (int, int) { return m.n, len(m.a) }

func set() map[string]struct{} {
	m := map[string]struct{}{}
	m["x"] = struct{}{}
	return m
}

func slices(n int) int { return len(append(make([]empty, n), empty{})) }

func main() {
	_, _ = values(empty{}, [0]int{})
	println(pointer() != nil, method(empty{}), len(set()), slices(3))
	println(inside(marker{}))
}
