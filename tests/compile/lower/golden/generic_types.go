package main

type list[T any] struct {
	items []T
	next  *list[T]
}

func (l *list[T]) push(x T) { l.items = append(l.items, x) }

func (l *list[T]) last() (x T, ok bool) {
	if len(l.items) == 0 {
		return
	}
	return l.items[len(l.items)-1], true
}

type shower interface{ show() string }

type id int

func (i id) show() string { return "id" }

func join[S shower](xs ...S) (out string) {
	for _, x := range xs {
		out += x.show()
	}
	return
}

func kind[T any](x T) int {
	switch any(x).(type) {
	case int:
		return 1
	case string:
		return 2
	}
	return 0
}

func main() {
	var l list[int]
	l.push(1)
	println(l.last())
	var s list[string]
	s.push("x")
	println(len(s.items), join(id(1), id(2)), kind(l), kind("a"))
}
