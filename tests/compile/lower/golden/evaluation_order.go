package main

// The calls of an expression run first, from left to right; variables are read when they have run. Slices, lengths, && and a
// few others are computed at their place among the calls.

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

func snapshots(a []int) (int, bool, []int, []byte) {
	return len(a) + next(), n > 0 && n < 9, a[n:], bytes("x"[:next()-n])
}

func bytes(s string) []byte { return []byte(s) }

func noSnapshot(a []int) int { return next() + len(a) }

func entries() map[int]int { return map[int]int{n: n, next(): n} }

func main() {
	operands(make([]int, 9))
	println(len(entries()), noSnapshot(nil))
	snapshots(make([]int, 9))
	println(lateRead(), twoCalls(), len(arguments(nil)), shortCircuit(), compare())
}
