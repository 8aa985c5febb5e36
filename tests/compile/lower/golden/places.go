package main

// Where variables live: in locals, in memory of the activation, on the heap.

var kept *int

func local(n int) int {
	x := n
	x++
	return x
}

func addressed(n int) int {
	x := n
	p := &x
	*p = 5
	return x
}

func escapes(n int) *int {
	x := n
	return &x
}

func parameter(n int) { kept = &n }

func grid(i int) int {
	var a [10]int
	a[i] = 1
	return a[i+1]
}

func structs() int {
	var s struct {
		a [2]int
		b string
	}
	s.a[1] = 3
	s.b = "x"
	return s.a[1] + len(s.b)
}

func main() {
	parameter(1)
	println(local(2), addressed(3), *escapes(4), *kept, grid(5), structs())
}
