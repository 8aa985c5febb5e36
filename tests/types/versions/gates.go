package p

import "unsafe"

type L[T any] struct{ v T }

func id[T any](x T) T { return x }
func ap(f func(int) int) {}

type E struct{ A int }
type O struct{ E }

var s int = 3
var _ = 1_000
var _ = 0b11
var _ = 0o7
var _ = 0x1p4
var _ = 1 << s
var sl []int
var _ = [3]int(sl)
var _ = (*[3]int)(sl)
var _ = id[int]
var _ = id(1)
var _ func(int) int = id
var _ = min(1, 2)
var _ = max(1, s)
var _ = new(5)
var _ = unsafe.Add(nil, 1)
var _ = unsafe.Slice(&s, 1)
var _ = unsafe.SliceData(sl)
var _ = unsafe.String(nil, 1)
var _ = unsafe.StringData("")
var _ = O{A: 1}
var _ any

func f() {
	clear(sl)
	ap(id)
	ap(id[int])
	s <<= s
	for i := range 10 {
		_ = i
	}
}
