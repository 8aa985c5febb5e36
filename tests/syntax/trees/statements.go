// Package doc.
package trees

import "fmt"

func all(c chan int, m map[string]int, x any) (n int, err error) {
	a, b := 1, 2
	a, b = b, a
	a += 1
	b <<= 2
	a &^= b
	a++
	m["x"]--
	c <- a
	v, ok := <-c
	_, _ = v, ok
	<-c
	;
	{
		fmt.Println(a)
		;
	}
	if a > b {
	} else if n := a; n < b {
	} else {
		n--
	}
	if f(struct{ a int }{1}); a == 1 {
	}
	for {
		break
	}
	for a < b {
		continue
	}
	for i := 0; i < 10; i++ {
	}
	for ; a < 3; {
	}
	for ; ; a++ {
	}
	for ;; {
	}
	for range 10 {
	}
	for k, v := range m {
		_, _ = k, v
	}
	for k = range m { }
	for _, f := range []func(){func() {}} { f() }
	switch {
	}
	switch a := b; a {
	case 1, 2:
		fallthrough
	case 3:
	default:
		fmt.Println()
	}
	switch a; {
	case a == 1: ;
	}
	switch x.(type) {
	}
	switch y := x.(type) {
	case nil:
	case int, []string, map[string]int, chan int, func(int) error, *all, interface{ M() }, struct{}:
		_ = y
	}
	switch a := 1; z := x.(type) { default: _, _ = a, z }
	select {}
	select {
	case v := <-c:
		_ = v
	case v, ok = <-c:
	case m["a"] = <-c:
	case c <- 1:
	case <-c:
	default:
	}
outer:
	for {
	inner:
		for {
			break inner
			continue outer
			goto outer
		}
	}
	go func() {}()
	defer fmt.Println(a, b...)
	var p, q int = 1, 2
	const r, s = iota, "x"
	type (
		t int
		u = t
	)
	return
	return 1, nil
end:
}

func noBody(a, b int, _ string) (int, func() (x, y int))
