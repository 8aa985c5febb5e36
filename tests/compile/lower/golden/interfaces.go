package main

type speaker interface{ speak() string }

type walker interface {
	speaker
	walk(n int) int
}

type dog struct{ name string }

func (d dog) speak() string { return d.name }

func (d *dog) walk(n int) int { return n }

func call(s speaker) string { return s.speak() }

func two(w walker) int { return w.walk(len(w.speak())) }

func narrow(w walker) speaker { return w }

func widen(w walker) any { return w }

func main() {
	d := &dog{"rex"}
	println(call(*d), two(d), narrow(d).speak(), widen(d) != nil)
}
