// Division and remainder: towards zero, by constants, the least number by -1, and by zero.
package main

import (
	"fmt"
	"math"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
			_, ok := e.(interface{ RuntimeError() })
			fmt.Println("runtime error:", ok)
		}
	}()
	f()
	fmt.Println(name, "is fine")
}

func main() {
	for _, a := range []int{7, -7, 0, 1, -1, 1000003, math.MinInt, math.MaxInt} {
		for _, b := range []int{2, -2, 3, -3, 1, -1, math.MinInt, math.MaxInt} {
			q, r := a/b, a%b
			fmt.Print(q, " ", r, " ", q*b+r == a, "; ")
		}
		fmt.Println()
	}
	for _, a := range []int{-17, -16, -1, 0, 1, 15, 16, 17, 1 << 40, math.MinInt} {
		fmt.Println(a/16, a%16, a/7, a%7, a/-8, a%-8, a/1000000007, a/1, a/-1, a%-1)
	}
	for _, a := range []uint32{0, 1, 9, 10, 4294967295, 2147483648} {
		fmt.Println(a/16, a%16, a/7, a%7, a/10, a%10, a/4294967295)
	}
	m8, m16, m32, m64 := int8(-128), int16(-32768), int32(math.MinInt32), int64(math.MinInt64)
	n8, n16, n32, n64 := int8(-1), int16(-1), int32(-1), int64(-1)
	fmt.Println(m8/n8, m16/n16, m32/n32, m64/n64)
	fmt.Println(m8%n8, m16%n16, m32%n32, m64%n64)
	zero, uzero, zero8 := 0, uint64(0), int8(0)
	try("int", func() { fmt.Println(1 / zero) })
	try("rem", func() { fmt.Println(1 % zero) })
	try("uint64", func() { fmt.Println(1 / uzero) })
	try("int8", func() { fmt.Println(m8 % zero8) })
	try("assign", func() { x := 5; x /= zero; fmt.Println(x) })
	try("unused", func() { _ = 1 / zero })
	f := 0.0
	try("float", func() { fmt.Println(1/f, -1/f, f/f) })
	// Digits, the classic.
	n, digits := 9876543210, 0
	for n > 0 {
		digits = digits*10 + n%10
		n /= 10
	}
	fmt.Println(digits)
}

// Output:
// 3 1 true; -3 1 true; 2 1 true; -2 1 true; 7 0 true; -7 0 true; 0 7 true; 0 7 true; 
// -3 -1 true; 3 -1 true; -2 -1 true; 2 -1 true; -7 0 true; 7 0 true; 0 -7 true; 0 -7 true; 
// 0 0 true; 0 0 true; 0 0 true; 0 0 true; 0 0 true; 0 0 true; 0 0 true; 0 0 true; 
// 0 1 true; 0 1 true; 0 1 true; 0 1 true; 1 0 true; -1 0 true; 0 1 true; 0 1 true; 
// 0 -1 true; 0 -1 true; 0 -1 true; 0 -1 true; -1 0 true; 1 0 true; 0 -1 true; 0 -1 true; 
// 500001 1 true; -500001 1 true; 333334 1 true; -333334 1 true; 1000003 0 true; -1000003 0 true; 0 1000003 true; 0 1000003 true; 
// -4611686018427387904 0 true; 4611686018427387904 0 true; -3074457345618258602 -2 true; 3074457345618258602 -2 true; -9223372036854775808 0 true; -9223372036854775808 0 true; 1 0 true; -1 -1 true; 
// 4611686018427387903 1 true; -4611686018427387903 1 true; 3074457345618258602 1 true; -3074457345618258602 1 true; 9223372036854775807 0 true; -9223372036854775807 0 true; 0 9223372036854775807 true; 1 0 true; 
// -1 -1 -2 -3 2 -1 0 -17 17 0
// -1 0 -2 -2 2 0 0 -16 16 0
// 0 -1 0 -1 0 -1 0 -1 1 0
// 0 0 0 0 0 0 0 0 0 0
// 0 1 0 1 0 1 0 1 -1 0
// 0 15 2 1 -1 7 0 15 -15 0
// 1 0 2 2 -2 0 0 16 -16 0
// 1 1 2 3 -2 1 0 17 -17 0
// 68719476736 0 157073089682 2 -137438953472 0 1099 1099511627776 -1099511627776 0
// -576460752303423488 0 -1317624576693539401 -1 1152921504606846976 0 -9223371972 -9223372036854775808 -9223372036854775808 0
// 0 0 0 0 0 0 0
// 0 1 0 1 0 1 0
// 0 9 1 2 0 9 0
// 0 10 1 3 1 0 0
// 268435455 15 613566756 3 429496729 5 1
// 134217728 0 306783378 2 214748364 8 0
// -128 -32768 -2147483648 -9223372036854775808
// 0 0 0 0
// int panics: runtime error: integer divide by zero
// runtime error: true
// rem panics: runtime error: integer divide by zero
// runtime error: true
// uint64 panics: runtime error: integer divide by zero
// runtime error: true
// int8 panics: runtime error: integer divide by zero
// runtime error: true
// assign panics: runtime error: integer divide by zero
// runtime error: true
// unused panics: runtime error: integer divide by zero
// runtime error: true
// +Inf -Inf NaN
// float is fine
// 123456789
