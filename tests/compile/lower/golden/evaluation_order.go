package main

// The calls of an expression run first, from left to right; variables are read when they have run.

var n int

func next() int {
	n++
	return n
}

func lateRead() int { return n + next() }

func twoCalls() int { return next()*10 + n + next() }

func arguments(a []int) []int { return append(a[:n], next(), n) }

func operands(a []int) {
	a[next()], a[n] = next(), 5
}

func shortCircuit() bool { return n > 0 && next() > 0 }

func compare() bool { return n == next() }

func main() {
	operands(make([]int, 9))
	println(lateRead(), twoCalls(), len(arguments(nil)), shortCircuit(), compare())
}
