// Deferred function literals see what a return statement has put into named results, though they only read them.
package main

import (
	"errors"
	"fmt"
)

var last int

func one() (code int) {
	defer func() { last = code }()
	return 1
}

func recovering() (code int) {
	defer func() {
		recover()
		last = code
	}()
	return 2
}

func several(fail bool) (n int, err error) {
	defer func() { fmt.Println("several:", n, err) }()
	if fail {
		return -1, errors.New("failed")
	}
	n = 3
	return n + 1, nil
}

func literal() int {
	f := func() (s string) {
		defer func() { last = len(s) }()
		return "four"
	}
	return len(f())
}

type big struct{ a [20]int }

func large() (b big) {
	defer func() { last = b.a[3] }()
	return big{[20]int{3: 5}}
}

func nested() (x int) {
	defer func() {
		func() { last = x }()
	}()
	return 6
}

func panics() (x int) {
	defer func() {
		fmt.Println("panics:", x, recover())
		last = x
	}()
	x = 7
	panic("seven")
}

type counter struct{ n int }

func (c *counter) add() (n int) {
	defer func() { c.n = n }()
	return c.n + 8
}

func ranged() (x int) {
	defer func() { last = x }()
	each := func(yield func(int) bool) { yield(9) }
	for v := range each {
		return v
	}
	return 0
}

func pointer() (x int, p *int) {
	defer func() { last = x }()
	return 10, &last
}

func main() {
	fmt.Println(one(), last)
	fmt.Println(recovering(), last)
	several(true)
	several(false)
	fmt.Println(literal(), last)
	large()
	fmt.Println(last)
	fmt.Println(nested(), last)
	fmt.Println(panics(), last)
	var c counter
	c.add()
	fmt.Println(c.add(), c.n)
	fmt.Println(ranged(), last)
	_, p := pointer()
	fmt.Println(*p, last)
}

// Output:
// 1 1
// 2 2
// several: -1 failed
// several: 4 <nil>
// 4 4
// 5
// 6 6
// panics: 7 seven
// 7 7
// 16 16
// 9 9
// 10 10
