package main

// A promoted method called through an interface needs a function of its own.

type namer interface{ name() string }

type base struct{ id int }

func (b *base) name() string { return "base" }

type middle struct{ *base }

type outer struct {
	n int
	middle
}

func call(n namer) string { return n.name() }

func value(o outer) string { return call(o) }

func pointer(o *outer) string { return call(o) }

func main() {
	o := outer{middle: middle{&base{}}}
	println(value(o), pointer(&o))
}
