// Variadic functions: none, some, a slice with ..., aliasing, nil, of interfaces, methods, function values.
package main

import "fmt"

func sum(xs ...int) (n int) {
	for _, x := range xs {
		n += x
	}
	return
}

func info(prefix string, xs ...any) string { return fmt.Sprint(prefix, len(xs), xs == nil, xs) }

func zero(xs ...int) { clear(xs) }

func pass(xs ...string) []string { return xs }

func forward(format string, xs ...any) string { return fmt.Sprintf(format, xs...) }

type log struct{ lines []string }

func (l *log) add(level int, parts ...string) *log {
	for _, p := range parts {
		l.lines = append(l.lines, fmt.Sprint(level, p))
	}
	return l
}

func opts(fs ...func(int) int) int {
	n := 1
	for _, f := range fs {
		n = f(n)
	}
	return n
}

func values() (int, int, int) { return 1, 2, 3 }

func errs(es ...error) (n int) {
	for _, e := range es {
		if e != nil {
			n++
		}
	}
	return
}

func main() {
	fmt.Println(sum(), sum(1), sum(1, 2, 3), sum([]int{4, 5}...), sum(values()))
	fmt.Println(info("a"), info("b", nil), info("c", nil...), info("d", []any{}...), info("e", 1, "x", nil), info("f", []int{1}))
	s := []int{1, 2, 3}
	zero(s...)
	fmt.Println(s)
	zero(1, 2)
	names := []string{"x", "y"}
	same := pass(names...)
	same[0] = "changed"
	fmt.Println(names, pass() == nil, len(pass("a")), cap(pass("a", "b")))
	fmt.Println(forward("%v %v", []any{1, 2}...))
	l := &log{}
	l.add(1).add(2, "a", "b").add(3, names...)
	fmt.Println(l.lines)
	f := l.add
	g := (*log).add
	f(4, "bound")
	g(l, 5, "expr", "two")
	fmt.Println(len(l.lines), l.lines[4:])
	fmt.Println(opts(), opts(func(n int) int { return n + 1 }, func(n int) int { return n * 50 }))
	var h func(...int) int = sum
	fmt.Println(h(1, 1), func(a int, rest ...int) int { return a * len(rest) }(3, 4, 5))
	fmt.Println(errs(nil, fmt.Errorf("x"), nil))
	b := append([]byte("bytes "), "of a string"...)
	fmt.Println(string(b))
	defer fmt.Println(append([]any{"deferred"}, 1, 2)...)
	func(a ...[2]int) { fmt.Println(a, len(a)) }([2]int{1, 2}, [2]int{})
}

// Output:
// 0 1 6 9 6
// a0 true [] b1 false [<nil>] c0 true [] d0 false [] e3 false [1 x <nil>] f1 false [[1]]
// [0 0 0]
// [changed y] true 1 2
// 1 2
// [2a 2b 3changed 3y]
// 7 [4bound 5expr 5two]
// 1 100
// 2 6
// 1
// bytes of a string
// [[1 2] [0 0]] 2
// deferred 1 2
