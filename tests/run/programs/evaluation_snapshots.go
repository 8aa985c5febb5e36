package main

import (
	"fmt"
	"unsafe"
)

// What an operand in front of a call reads before the call, and what behind it: gc's choice, where the specification leaves one.

type T struct{ a int }
type T2 struct {
	a int
	s string
}

var n, d = 1, 1
var pn = &n
var str = "abc"
var s []int
var by []byte
var p *T
var p2 *[4]int
var arr, arr2 [3]int
var st T2
var m map[int]int
var i any
var strs []string
var ch chan int
var b1, b2 bool
var fnv func() int

func reset() {
	n, d = 1, 1
	str = "abc"
	s = append(make([]int, 0, 8), 5, 6, 7)
	by = []byte("abc")
	p = &T{3}
	p2 = new([4]int)
	arr = [3]int{}
	st = T2{1, "a"}
	m = map[int]int{1: 1}
	i = 5
	strs = []string{"q", "r"}
	ch = make(chan int, 3)
	b1, b2 = true, true
	fnv = func() int { return 1 }
}

//go:noinline
func set() int {
	n, d = 2, 2
	str = "zyxw"
	s = []int{15, 16}[:2:2]
	by = []byte("zyxwv")
	p = &T{13}
	p2 = nil
	arr = [3]int{9, 9, 9}
	st = T2{2, "bb"}
	m = map[int]int{1: 11, 2: 2}
	i = 15
	strs = []string{"Q", "R", "S"}
	ch = make(chan int, 5)
	ch <- 1
	b1, b2 = false, false
	fnv = func() int { return 2 }
	return n
}

//go:noinline
func show[A any](k int, a A, b int) { fmt.Printf("%d %+v\n", k, a) }
func main() {
	reset()
	show(1, len(str), set())
	reset()
	show(2, len(s), set())
	reset()
	show(3, cap(s), set())
	reset()
	show(4, len(p2), set())
	reset()
	show(5, len(arr2[:]), set())
	reset()
	show(6, string(by), set())
	reset()
	show(7, string(rune(96+n)), set())
	reset()
	show(8, []rune(str)[0], set())
	reset()
	show(9, len([]byte(str)), set())
	reset()
	show(10, (n == 1 || len(s) == 3), set())
	reset()
	show(11, !(n == 1 && len(s) == 10), set())
	reset()
	show(12, len(s[1:]), set())
	reset()
	show(13, str[1:3], set())
	reset()
	show(14, len(str[1:]), set())
	reset()
	show(15, any(str).(string), set())
	reset()
	show(16, any(str) == any("x"), set())
	reset()
	show(17, any(n) == any(1), set())
	reset()
	show(18, *(new(n)), set())
	reset()
	show(19, *new(n), set())
	reset()
	show(20, (&T{n}).a, set())
	reset()
	show(21, []int{n}[0], set())
	reset()
	show(22, len([]int{n}), set())
	reset()
	show(23, map[int]int{1: n}[1], set())
	reset()
	show(24, func() int { return n }(), set())
	reset()
	show(25, len(str+"x"), set())
	reset()
	show(26, str == "xyz", set())
	reset()
	show(27, str < "b", set())
	reset()
	show(28, s == nil, set())
	reset()
	show(29, i == any(5), set())
	reset()
	show(30, i.(int), set())
	reset()
	show(31, m[1], set())
	reset()
	show(32, len(m), set())
	reset()
	show(33, real(complex(float64(n), 1)), set())
	reset()
	show(34, arr[n], set())
	reset()
	show(35, *pn, set())
	reset()
	show(36, p.a, set())
	reset()
	show(37, st == T2{1, "a"}, set())
	reset()
	show(38, len(st.s), set())
	reset()
	show(39, (*p), set())
	reset()
	show(40, int64(n), set())
	reset()
	show(41, float64(n), set())
	reset()
	show(42, uint8(n), set())
	reset()
	show(43, -n, set())
	reset()
	show(44, ^n, set())
	reset()
	show(45, n*n, set())
	reset()
	show(46, n/d, set())
	reset()
	show(47, n%d, set())
	reset()
	show(48, n<<d, set())
	reset()
	show(49, s[n-1], set())
	reset()
	show(50, str[n], set())
	reset()
	show(51, arr == [3]int{}, set())
	reset()
	show(52, [2]int(s)[1], set())
	reset()
	show(53, (*[2]int)(s)[1], set())
	reset()
	show(54, len(ch), set())
	reset()
	show(55, cap(ch), set())
	reset()
	show(56, min(n, 5), set())
	reset()
	show(57, max(n, d), set())
	reset()
	show(58, append(s, n)[0], set())
	reset()
	show(59, len(append(s, n)), set())
	reset()
	show(60, strs[n:][0], set())
	reset()
	show(61, len(strs[0]), set())
	reset()
	show(62, fnv(), set())
	reset()
	show(63, b1 && b2, set())
	reset()
	show(64, b1, set())
	reset()
	show(65, unsafe.String(&by[0], n), set())
	reset()
	show(66, string(str[n]), set())
	reset()
	show(67, by[n:][0], set())
	reset()
	show(68, complex(float64(n), 1), set())
	reset()
	show(69, unsafe.Add(unsafe.Pointer(nil), n) == nil, set())
	reset()
	show(70, imag(complex(1, float64(n))), set())
	reset()
	show(71, unsafe.Slice(&by[0], n)[0], set())
	reset()
	show(72, *unsafe.StringData(str), set())
	reset()
	show(73, [2]string{str}[0], set())
	reset()
	show(74, map[string]int{}[str], set())
	reset()
	show(75, st.s[:1], set())
	reset()
	show(76, str[:n][0], set())
	reset()
	show(77, len(strs[n-1]), set())
	reset()
	show(78, str[len(str)-1], set())
	reset()
	show(79, s[:len(s)-1][0], set())
	reset()
	show(80, len(strs)*2, set())
	reset()
	show(81, -len(str), set())
	reset()
	show(82, float64(len(str)), set())
	reset()
	show(83, strs[len(strs)-1], set())
	reset()
	show(84, any(len(str)), set())
	reset()
	show(85, []int{len(str)}[0], set())
	reset()
	show(86, len(arr2[:n]), set())
	reset()
	show(87, cap(s[:1]), set())
	reset()
	show(88, func(x int) int { return x }(n), set())
	reset()
	show(89, error(nil) == nil, set())
	reset()
	show(90, []any{n}[0], set())
	reset()
	show(91, []any{str}[0], set())
	reset()
	show(92, []any{[]byte(str)}[0], set())
	reset()
	show(93, []string{str}[0], set())
	reset()
	show(94, struct{ s string }{str}, set())
	reset()
	show(95, T{n}, set())
	reset()
	show(96, (&T{n}).a, set())
}

// Output:
// 1 3
// 2 3
// 3 8
// 4 4
// 5 3
// 6 zyxwv
// 7 b
// 8 97
// 9 3
// 10 true
// 11 true
// 12 2
// 13 bc
// 14 2
// 15 abc
// 16 false
// 17 false
// 18 1
// 19 1
// 20 2
// 21 2
// 22 1
// 23 1
// 24 1
// 25 4
// 26 false
// 27 false
// 28 false
// 29 false
// 30 5
// 31 11
// 32 1
// 33 1
// 34 9
// 35 2
// 36 13
// 37 false
// 38 1
// 39 {a:13}
// 40 2
// 41 2
// 42 2
// 43 -2
// 44 -3
// 45 4
// 46 1
// 47 0
// 48 8
// 49 16
// 50 120
// 51 false
// 52 16
// 53 16
// 54 0
// 55 3
// 56 1
// 57 1
// 58 5
// 59 4
// 60 r
// 61 1
// 62 1
// 63 true
// 64 false
// 65 zy
// 66 x
// 67 98
// 68 (1+1i)
// 69 false
// 70 1
// 71 122
// 72 122
// 73 zyxw
// 74 0
// 75 a
// 76 97
// 77 1
// 78 120
// 79 5
// 80 4
// 81 -3
// 82 3
// 83 R
// 84 3
// 85 3
// 86 1
// 87 8
// 88 1
// 89 true
// 90 2
// 91 zyxw
// 92 [97 98 99]
// 93 zyxw
// 94 {s:zyxw}
// 95 {a:2}
// 96 2
