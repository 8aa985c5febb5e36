package main

// A variable that is never assigned again is captured by value, another one lives on the heap.

func byValue(n int) func() int { return func() int { return n * 2 } }

func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func text(s string, b bool) func() string {
	return func() string {
		if b {
			return s
		}
		return ""
	}
}

func recursive(n int) int {
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	return fib(n)
}

func nested(a int) func() func() int {
	return func() func() int {
		return func() int { return a }
	}
}

func immediate(x int) int {
	return func(y int) int { return x + y }(3)
}

func main() {
	println(byValue(1)(), counter()(), text("x", true)(), recursive(5), nested(2)()(), immediate(4))
}
