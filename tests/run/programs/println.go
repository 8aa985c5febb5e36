// The builtins print and println write to standard error, floats in their own form.
package main

type named int

func main() {
	println("text", 1, -5, true, 'x', 1.5, -0.0, 1e100, 2+3i, uint8(200), named(7))
	print("no ", "newline ", 1, 2, "\n")
	println()
	println(int64(-1<<63), uint64(1<<64-1), float32(0.1), 100000000.0, 123456789.125)
	var (
		e  error
		p  *int
		s  []int
		m  map[int]int
		f  func()
		a  any
		ch chan int
	)
	println(e == nil, p == nil, s == nil, m == nil, f == nil, a == nil, ch == nil)
	println(p, m, ch)
	zero := 0.0
	println(1/zero, -1/zero, zero/zero)
	println(len("é"), cap(make([]int, 2, 5)), "a"+"b")
	const big = 1 << 40
	println(big, 'a'+1, "tab\there")
	x := 3
	print(x, x*2, "\n")
	print()
	print("last\n")
}

// Stderr:
// text 1 -5 true 120 1.5 0 1e+100 (2+3i) 200 7
// no newline 12
//
// -9223372036854775808 18446744073709551615 0.1 1e+08 1.23456789125e+08
// true true true true true true true
// 0x0 0x0 0x0
// +Inf -Inf NaN
// 2 5 ab
// 1099511627776 98 tab	here
// 36
// last
