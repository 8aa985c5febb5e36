// Package cover has shapes.
package cover

import (
	"errors"
	"fmt"

	"example.com/tests/cover/inner"
)

type T struct{ n int }

func (t *T) Inc() { t.n++ }

func (t T) Get() int {
	return t.n
}

var handler = func(x int) int {
	if x > 0 {
		return 1
	}
	return 2
}

var table = map[string]func() int{
	"one": func() int { return 1 },
	"two": func() int {
		return 2
	},
}

func Empty() {}

func EmptyLines() {
}

func EmptyComment() {
	// nothing
}

func _() {
	fmt.Println("never")
}

func If(x int) string {
	if x < 0 {
		return "neg"
	} else if x == 0 {
		return "zero"
	} else if y := x * 2; y > 100 {
		// comment at start
		return "big"
	} else {
		x++

		x--
		// a comment

		// another
		fmt.Sprint(x)
	}
	if x == 7 {
	} else {
	}
	return "pos"
}

func Switch(x any) (r int) {
	switch x := x.(type) {
	case int:
		r = x
	case string, []byte:
	case nil:
		// nothing
	default:
		r = -1
		fallthroughs(3)
	}
	switch {
	}
	switch y := r; y {
	case 1:
		r++
		fallthrough
	case 2: r += 2; r--
	case func() int { return 3 }():
	}
	return
}

func fallthroughs(n int) int {
	switch n {
	case 3:
		n++
		fallthrough
	case 4:
		n *= 2
	case 5:
		return 5
	}
	return n
}

func Loops(n int) (s int) {
outer:
	for i := 0; i < n; i++ {
		for j := range n {
			if j == 3 {
				continue outer
			}
			if i == 4 {
				break outer
			}
			s += j
		}
	}
	for range 3 {
	}
	for s > 1000 {
		s /= 2
	}
	return
}

func Goto(n int) int {
	i := 0
loop:
	if i < n {
		i++
		goto loop
	}
	goto end
end:
	return i
}

func Label(n int) int {
L:
	n++
	if n < 3 {
		goto L
	}
	x := 4
	_ = x
M:
	{
		n++
	}
	if n < 5 {
		goto M
	}
	return n
}

func Select(c chan int, done chan bool) int {
	select {
	case v := <-c:
		return v
	case c <- 1:
	case <-done:
		// closed
	default:
		return -1
	}
	return 0
}

func Closures() int {
	f := func(x int) int { return x + 1 }
	g := func() func() int {
		return func() int {
			return f(2)
		}
	}
	w := make(chan int)
	go func() {
		w <- 1
	}()
	<-w
	defer func() {
		if r := recover(); r != nil {
			fmt.Sprint(r)
		}
	}()
	for _, h := range []func(){func() {}, func() { f(1) }} {
		h()
	}
	if func() bool { return true }() {
		return g()()
	}
	x := func() int { return 1 }() + func() int { return 2 }()
	return x
}

func Gen[E comparable](xs []E, x E) int {
	for i, v := range xs {
		if v == x {
			return i
		}
	}
	return -1
}

func Unused[K any](k K) K {
	return k
}

type Stack[E any] struct{ items []E }

func (s *Stack[E]) Push(e E) { s.items = append(s.items, e) }

func Panics(n int) {
	if n > 1 {
		panic("n")
	}
	panic(fmt.Sprint(
		"multi",
		n,
	))
	fmt.Println("dead")
}

func Raw() string {
	const (
		one = iota

		two
	)
	s := `raw
	string

	with blank`

	/* block
	comment */ t := "x" /* after */

	return s + t
}

func OneLine(a, b int) int { if a > b { return a }; return b }

func Err(x int) (err error) {
	defer fmt.Sprint("d")
	if err = check(x); err != nil { return fmt.Errorf("w: %w", err) }

	var (
		a int

		b int
	)
	a, b = b, a
	{
		a++
		{
			b++
		}
	}
	;
	_ = b2(b)
	return
}

func check(x int) error {
	if x == 0 { return errors.New("zero") }
	return nil
}

func b2(x int) int { return inner.Double(x) }

func Long() []int {
	return []int{
		1,

		2,
		// three
		3,
	}
}

func Blank() {

	fmt.Sprint(1)


	fmt.Sprint(2)

}

func Ret() int {
	x := 1 // trailing
	// line
	if x == 1 /* c */ { // d
		x = 2
	} /* e */ else /* f */ {
		x = 3
	}
	return x
}
