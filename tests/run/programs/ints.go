// Integers of every width: their ranges, and arithmetic that wraps round.
package main

import (
	"fmt"
	"math"
)

func main() {
	var (
		i8  int8   = math.MaxInt8
		i16 int16  = math.MaxInt16
		i32 int32  = math.MaxInt32
		i64 int64  = math.MaxInt64
		i   int    = math.MaxInt
		u8  uint8  = math.MaxUint8
		u16 uint16 = math.MaxUint16
		u32 uint32 = math.MaxUint32
		u64 uint64 = math.MaxUint64
		u   uint   = math.MaxUint
		p   uintptr
	)
	fmt.Println(i8, i16, i32, i64, i, u8, u16, u32, u64, u, p)
	i8++
	i16++
	i32++
	i64++
	i++
	u8++
	u16++
	u32++
	u64++
	u++
	p--
	fmt.Println(i8, i16, i32, i64, i, u8, u16, u32, u64, u, p)
	fmt.Println(-i8, -i16, -i32, -i64, -i) // the least number is its own negative
	i8--
	i16--
	i32--
	fmt.Println(i8*2, i16*3, i32*5, i8+i8, i16-(-i16), i32*i32)
	u8, u16, u32 = 200, 60000, 4000000000
	fmt.Println(u8+u8, u16*u16, u32*u32, u8-201, u16-60001, -u8, -u32)
	var b byte = 'a'
	b += 200
	fmt.Println(b, ^b, ^i8, ^u32, ^0, +b)
	fmt.Println(u8&0x0f, u8|0x0f, u8^0xff, u8&^0xc0, i16&-2, i8|-128)
	fmt.Println(compare(-1, 1), compareU(math.MaxUint64, 1), compare8(-128, 127), compareU8(128, 127))
	sum := int32(0)
	for k := range int32(100000) {
		sum += k * k
	}
	fmt.Println(sum)
	h := uint32(2166136261)
	for _, c := range []byte("wrap around") {
		h ^= uint32(c)
		h *= 16777619
	}
	fmt.Printf("%#x %v %b %o %X\n", h, int8(h), uint8(h), int16(h), uint16(h))
	const big = 1 << 62
	fmt.Println(big, uint64(big)<<1, big>>60, int64(big)*i64)
}

func compare(a, b int64) []bool { return []bool{a < b, a <= b, a == b, a != b, a > b, a >= b} }

func compareU(a, b uint64) []bool { return []bool{a < b, a <= b, a == b, a != b, a > b, a >= b} }

func compare8(a, b int8) []bool { return []bool{a < b, a <= b, a == b, a != b, a > b, a >= b} }

func compareU8(a, b uint8) []bool { return []bool{a < b, a <= b, a == b, a != b, a > b, a >= b} }

// Output:
// 127 32767 2147483647 9223372036854775807 9223372036854775807 255 65535 4294967295 18446744073709551615 18446744073709551615 0
// -128 -32768 -2147483648 -9223372036854775808 -9223372036854775808 0 0 0 0 0 18446744073709551615
// -128 -32768 -2147483648 -9223372036854775808 -9223372036854775808
// -2 32765 2147483643 -2 -2 1
// 144 41984 1983905792 255 65535 56 294967296
// 41 214 -128 294967295 -1 41
// 8 207 55 8 32766 -1
// [true true false true false false] [false false false true true true] [true true false true false false] [false false false true true true]
// 216474736
// 0xb90f44a 74 1001010 -5666 F44A
// 4611686018427387904 9223372036854775808 4 0
