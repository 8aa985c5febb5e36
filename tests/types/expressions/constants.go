package main

import "math"

const (
	big   = 1 << 511
	big2  = big * 2
	big3  = big * big
	huge  = 1e1000000
	huge2 = huge * huge
	tiny  = 1e-1000000
	third = 1.0 / 3
	str   = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
	cplx  = 1 + 2i
)

var _ int = huge
var _ float64 = huge
var _ float64 = tiny
var _ float32 = 1e39
var _ int = third
var _ int = str
var _ int = cplx
var _ int8 = 128
var _ int8 = -129
var _ uint8 = -1
var _ uint = -1
var _ int = 1.5
var _ int32 = 1 << 31
var _ int64 = 1 << 63
var _ uint64 = 1 << 64
var _ rune = 'a' + 1.5
var _ = "a" + 1
var _ = 'a' + "b"
var _ = 1.5 % 2
var _ = 5.0 % 2
var _ = 1 / 0.0
var _ = 1.0 / 0
var _ = 5 % 0
var _ = cplx / 0
var _ bool = 1
var _ string = 'a'
var _ = math.MaxInt64 + 1
var _ = math.MaxUint64
var _ int = math.Pi
var _ = ^uint8(1)
var _ = -uint8(1)
var _ uint8 = ^1
var _ = int8(1) << 7
var _ = int8(1) << 8
var _ = uint8(255) + 1
var _ = uint8(255) * uint8(2)
var _ = int32(1<<31 - 1) + 1
var _ = 1 << 1000 >> 990
var _ = 1 << 2000
var _ = 1 << 1.5
var _ = "a" << 1
var _ = 1 << "a"
var _ = 1.5 << 1
var _ = true << 1
var _ = !1
var _ = -true
var _ = +"a"
var _ = ^1.5
var _ int = nil
var _ = nil
var _ = 1e100000000000
var _ = 0x1p100000000000
var _ = 1_000
var _ = 1 == "a"
var _ = 1 < "a"
var _ = true < false
var _ = "a" && "b"
var _ = 1 && 2
var _ = complex(1, "a")
var _ = complex(1, 2i)
var _ = real("a")
var _ = imag(1)
var _ float32 = real(cplx)
var _ int = real(cplx)
var _ int = imag(cplx)
var _ uint = len("abc") - 4
const c1 = len([3]int{})
const c2 = len([]int{})
const c3 = f()
const c4 int = "a"
const c5 = x
const c6 []int = nil
const c7 = nil
const c8 = 1 << 3.0
const c9 = c9
const c10 uint8 = 256
const c11 = uint8(256)
const c12 = int(1.5)
const c13 = string(65)
const c14 = string("a") + 1
const c15 = float32(1e100)
const c16 = []byte("a")
const c17 = 5 / 2.0 * 3
const c18 int = c17

var x int

func f() int { return 1 }
func g() {
	var i8 int8 = 300
	i8 += 300
	i8 <<= 300
	i8 = i8 << -1
	var s uint = 3
	var _ float64 = 1 << s
	var _ = 1.0 << s
	var _ int = 1.0 << s
	var _ int = 1.5 << s
	_ = "a"[1<<s]
	_ = make([]int, 1.0<<s)
	_ = uint8(1 << s)
	_ = float64(1 << s)
	_ = string(1 << s)
	var _ interface{} = 1.0 << s
	_ = 1<<s == 2.0
	_ = 1<<s + 1.5
	_ = i8 / 0
	_ = float64(i8) / 0
	_ = i8 % 1.5
	_ = i8 + 128
	_ = i8 == 128
	_ = i8 * 1e3
	_ = i8 + 1.0
	_ = i8 + 'a'
	_ = i8 + "a"
	_ = i8 &^ 1.5
	_ = i8 && true
	_, _, _ = third, huge2, big3
	_ = big2
	_ = tiny
	switch i8 {
	case 128, 1, 1, "a", 1.5:
	}
}
