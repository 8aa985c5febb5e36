package p

import "fmt"

func factorial(n int) int {
	return n * factorial(n-1) // want "factorial calls itself here on every way through it: it never ends, and the stack overflows"
}

func count(n int) {
	fmt.Println(n)
	if n == 0 {
		fmt.Println("end")
	}
	count(n - 1) // want "count calls itself here on every way"
}

func both(n int) int {
	if n%2 == 0 {
		return both(n / 2) // want "both calls itself here"
	} else {
		return both(3*n + 1)
	}
}

type celsius float64

func (c celsius) String() string {
	return c.String() + "C" // want "String calls itself here"
}

type tree struct{ left, right *tree }

func (t *tree) size() int {
	if t == nil {
		return 0
	}
	return 1 + t.left.size() + t.right.size()
}

func (t *tree) leftmost() *tree { return t.left.leftmost() }

func fine(n int) int {
	if n <= 1 {
		return 1
	}
	return n * fine(n-1)
}

func stops(n int) bool { return n == 0 || stops(n-1) }

func loop(xs []int) {
	for i := range xs {
		loop(xs[i+1:])
	}
}

func goes() {
	go goes()
	func() { goes() }()
}

func panics(n int) {
	if n < 0 {
		panic("negative")
	}
	panics(n - 1)
}

func overflow() { overflow() }

func generic[T any](x T, n int) {
	fmt.Println(x)
	generic(x, n) // want "generic calls itself here"
}
