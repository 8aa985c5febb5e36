package main

// Structs of up to twelve scalars live in locals, larger ones in memory.

type small struct {
	a int
	b string
	c [1]struct{}
	d struct{ e, f float32 }
}

type twelve struct{ a, b, c, d []int }

type thirteen struct {
	twelve
	n int
}

func field(s small) float32 {
	s.d.f++
	return s.d.f
}

func replace(s small, d struct{ e, f float32 }) small {
	s.d = d
	return s
}

func inLocals(t twelve) []int { return t.d }

func inMemory(t thirteen) []int { return t.d }

func main() {
	println(field(small{}), replace(small{}, struct{ e, f float32 }{}).b, len(inLocals(twelve{})), len(inMemory(thirteen{})))
}
