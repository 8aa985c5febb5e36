// Constants: exact arithmetic, iota in all its uses, typed and untyped.
package main

import "fmt"

const (
	a = iota
	b
	_
	d
	e, f = iota, iota * 10
	g, h
)

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday
)

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

const (
	kb = 1 << (10 * (iota + 1))
	mb
	gb
)

const (
	read uint8 = 1 << iota
	write
	exec
	all = read | write | exec
)

const huge = 1 << 400
const third = 1.0 / 3
const name, length = "constant", len("constant")

func main() {
	fmt.Println(a, b, d, e, f, g, h)
	fmt.Println(sunday, tuesday, monday+1, int(tuesday))
	fmt.Println(kb, mb, gb, all, ^read)
	fmt.Println(huge>>390, huge/(huge/7), huge%1000, float64(huge) > 1e120)
	fmt.Println(third*3 == 1, third, float32(third), 1/3, 1.0/3*3)
	fmt.Println(length, name[1], name[1:3], len(name)*2, 'a' < 'b', "a"+"b" == "ab")
	const big = 123456789012345678901234567890
	fmt.Println(big/1e20, big%97, big>>64)
	var x uint8 = 255 - 1 + 1
	var y float32 = 1 << 3
	var z rune = 'x' + 1
	fmt.Println(x, y, z, 'x'*2, 5/2, 5.0/2, 5/2.0, -5%3, 7>>1, 0x1p-2, 0b101, 0o17, 1_000_000, 0x_ff)
	fmt.Printf("%T %T %T %T %T %T\n", 1, 1.0, 'a', 1i, "s", 1 < 2)
	const typed int64 = 5
	fmt.Println(typed*5, min(3, 1.5), max("a", "b"), len([...]int{5: 1}))
	{
		const iota = 7
		const c = iota
		fmt.Println(c)
	}
	var array [kb / 256]int
	fmt.Println(len(array), cap(array[:2]))
	fmt.Println(real(2+3i), 'a'+1.0, "\u00e9\x41\101\n"[0])
}

// Output:
// 0 1 3 4 40 5 50
// Sun Tue Tue 2
// 1024 1048576 1073741824 7 254
// 1024 7 376 true
// true 0.3333333333333333 0.33333334 0 1
// 8 111 on 16 true true
// 1.2345678901234567e+09 52 6692605942
// 255 8 121 240 2 2.5 2.5 -2 3 0.25 5 15 1000000 255
// int float64 int32 complex128 string bool
// 25 1.5 b 6
// 7
// 4 4
// 2 98 195
