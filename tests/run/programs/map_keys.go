// Keys of all kinds: structs, arrays, interfaces, pointers, channels, floats with NaN and both zeros; keys that cannot be.
package main

import (
	"fmt"
	"math"
)

type shape interface{ area() float64 }
type square struct{ side float64 }
type circle struct{ r float64 }

func (s square) area() float64  { return s.side * s.side }
func (c *circle) area() float64 { return 3 * c.r * c.r }

type key struct {
	name string
	at   [2]int8
	any  any
	f    float32
	_    int
	b    bool
}

func main() {
	m := map[any]string{1: "int", int8(1): "int8", "1": "string", 1.0: "float", '1': "rune", true: "bool", nil: "nil", [2]int{1, 2}: "array", struct{ a int }{1}: "struct", 1i: "complex"}
	fmt.Println(len(m), m[1], m[int8(1)], m["1"], m[1.0], m['1'], m[true], m[nil], m[[2]int{1, 2}], m[struct{ a int }{1}], m[int16(1)] == "", m[1i])
	c := &circle{1}
	shapes := map[shape]int{square{2}: 1, c: 2}
	shapes[square{2}]++
	shapes[&circle{1}]++
	fmt.Println(len(shapes), shapes[square{2}], shapes[c], shapes[square{3}])
	nan := math.NaN()
	f := map[float64]int{nan: 1, 0: 2}
	f[nan] = 3
	neg := math.Copysign(0, -1)
	f[neg]++
	_, ok := f[nan]
	fmt.Println(len(f), f[0], f[neg], ok)
	delete(f, nan)
	sum := 0
	for k, v := range f {
		if k != k {
			sum += v
		}
	}
	fmt.Println(len(f), sum)
	clear(f)
	fmt.Println(len(f))
	k1 := key{"a", [2]int8{1, -1}, 5, 0.5, 0, true}
	k2 := k1
	keys := map[key]int{k1: 1}
	keys[k2]++
	k2.any = "5"
	keys[k2] = 7
	k2.f = float32(neg)
	keys[k2] = 8
	k2.f = 0
	fmt.Println(len(keys), keys[k1], keys[k2])
	ch1, ch2 := make(chan int), make(chan int)
	chans := map[chan int]string{ch1: "one", ch2: "two"}
	fmt.Println(chans[ch1], chans[ch2], chans[nil] == "")
	long := map[string]int{}
	for i := range 300 {
		long[fmt.Sprint("a long prefix that all of the keys have in common ", i)] = i
	}
	fmt.Println(len(long), long["a long prefix that all of the keys have in common 123"])
	bytes := map[byte]int{}
	for _, b := range []byte("banana") {
		bytes[b]++
	}
	fmt.Println(bytes, bytes['n'])
	u := map[uint64]int8{math.MaxUint64: 1, 1 << 63: 2}
	i64 := map[int64]int8{math.MinInt64: 1, -1: 2}
	i16 := map[int16]int8{-5: 1, 5: 2}
	fmt.Println(u, i64, i16, u[math.MaxUint64], i64[-1], i16[-5])
	errs := map[error]int{}
	e := fmt.Errorf("e")
	errs[e]++
	errs[fmt.Errorf("e")]++
	errs[nil]--
	fmt.Println(len(errs), errs[e], errs[nil])
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	try(func() { m[[]int{1}] = "slice" })
	try(func() { _ = m[map[int]int{}] })
	try(func() { delete(m, func() {}) })
	try(func() { m[struct{ a any }{[]string{}}] = "deep" })
	try(func() { shapes[struct{ shape }{}]++; fmt.Println(len(shapes)) })
	try(func() { keys[key{any: []int{}}]++ })
	fmt.Println(len(m))
}

// Output:
// 10 int int8 string float rune bool nil array struct true complex
// 3 2 2 0
// 3 3 3 false
// 3 4
// 0
// 3 2 8
// one two true
// 300 123
// map[97:3 98:1 110:2] 2
// map[9223372036854775808:2 18446744073709551615:1] map[-9223372036854775808:1 -1:2] map[-5:1 5:2] 1 2 1
// 3 1 -1
// runtime error: hash of unhashable type []int
// runtime error: hash of unhashable type map[int]int
// runtime error: hash of unhashable type func()
// runtime error: hash of unhashable type []string
// 4
// <nil>
// runtime error: hash of unhashable type []int
// 10
