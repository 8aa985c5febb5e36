package main

import (
	"fmt"
	"unsafe"
)

type Num interface{ ~int | ~float64 }
type Str interface{ ~string | ~[]byte }
type Any interface{}
type L[T any] struct{ v T; next *L[T] }

func (l *L[T]) Add(v T) *L[T] { return l }
func (l L[T]) Get() T         { return l.v }

type MapC[K comparable, V any] interface{ ~map[K]V }

func Map[T, U any](s []T, f func(T) U) []U { return nil }
func Sum[T Num](s ...T) T                 { var t T; return t }
func Keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
func id[T any](t T) T { return t }

func f1[T any](x, y T) {
	_ = x == y
	_ = x + y
	_ = x < y
	_ = x == nil
	_ = !x
	_ = -x
	_ = *x
	_ = x.foo
	_ = x[0]
	_ = x()
	_ = len(x)
	_ = x.(int)
	_ = any(x).(int)
	_ = <-x
	x <- 1
	_ = T(1)
	_ = T(x)
	_ = int(x)
	_ = x == 1
	x = 1
	x = nil
	_ = append(x, 1)
	_ = make(T)
	_ = new(T)
	_ = T{}
	for range x {
	}
	_ = x[1:]
	_ = copy(x, x)
	delete(x, 1)
	close(x)
	clear(x)
	_ = min(x, y)
	_ = x << 1
	_ = 1 << x
	_ = unsafe.Sizeof(x)
	const c = unsafe.Sizeof(x)
}

func f2[T Num, S Str, C comparable](x T, s S, c C) {
	_ = x + 1
	_ = x + 1.5
	_ = x + "a"
	_ = x % 2
	_ = x == 1
	_ = x << 1
	_ = x & 1
	_ = float64(x)
	_ = string(x)
	_ = T("a")
	_ = T(1.5)
	_ = T(300)
	_ = s[0]
	_ = s[1:]
	_ = s + s
	_ = s == s
	_ = len(s)
	_ = string(s)
	_ = []byte(s)
	_ = append([]byte{}, s...)
	_ = copy([]byte{}, s)
	_ = cap(s)
	s[0] = 1
	for i, c := range s {
		_, _ = i, c
	}
	_ = c == c
	_ = c < c
	_ = c == nil
	_ = c == 1
	var t T = 1
	t = 1.5
	t = "a"
	t++
	_ = -t
	_ = complex(x, x)
	_ = real(x)
	_ = max(x, 1, 2.5)
	_ = max(x, s)
	switch x {
	case 1, "a":
	}
	switch any(x).(type) {
	case int, string, T:
	}
}

func f3[P *int | *string, F func() | func(int), M ~map[string]int | ~map[string]bool, SL []int | []string, CH chan int | <-chan int, A [3]int | [4]int](p P, f F, m M, sl SL, ch CH, a A) {
	_ = *p
	f()
	_ = m["a"]
	_ = m[1]
	_ = sl[0]
	_ = sl[0:1]
	_ = <-ch
	ch <- 1
	_ = len(a)
	_ = a[3]
	_ = a[2]
	_ = append(sl, 1)
	_ = make(SL, 1)
	_ = make(CH)
	_ = CH(nil)
	delete(m, "a")
	delete(m, 1)
	close(ch)
	m["a"] = 1
	_ = SL{1}
	_ = M{"a": 1}
	_ = p == nil
	p = nil
	a = nil
}

var _ = Map([]int{1}, func(i int) string { return "" })
var _ = Map([]int{1}, func(i string) string { return "" })
var _ = Map([]int{1}, id)
var _ = Map[int, string]([]int{1}, id)
var _ = Map[int]([]int{1}, fmt.Sprint)
var _ = Map(1, nil)
var _ = Map([]int{1}, nil)
var _ = Sum(1, 2.5)
var _ = Sum(1, "a")
var _ = Sum[int](1, 2.5)
var _ = Sum("a")
var _ = Sum()
var _ = Sum[string]
var _ = Keys(map[string]int{})
var _ = Keys([]int{})
var _ = Keys[map[string]int]
var _ = Keys[map[string]int, int]
var _ L
var _ L[int, int]
var _ = L[int]{v: "a"}
var _ = L{v: 1}
var _ = (&L[int]{}).Add("a")
var _ = L[int].Get
var _ = L.Get
var _ = L[int].Add
var _ = (*L[int]).Add
var _ string = L[int]{}.Get()
var _ = id[int]("a")
var _ = id[int, string]
var _ = id
var _ func(int) int = id
var _ func(int) string = id
var _ = fmt.Println[int]
var _ = int[int]
var _ Num
var _ = Num(1)
var _ = []Num{}
var _ = unsafe.Sizeof()
var _ = unsafe.Sizeof(int)
var _ = unsafe.Sizeof(nil)
var _ = unsafe.Offsetof(1)
var _ = unsafe.Offsetof(L[int]{}.Get)
var _ = unsafe.Offsetof(L[int]{}.x)
var _ = unsafe.Alignof("a")
var _ = unsafe.Add(1, 2)
var _ = unsafe.Slice(1, 2)
var _ = unsafe.Slice(new(int), -1)
var _ = unsafe.SliceData(1)
var _ = unsafe.String(1, 2)
var _ = unsafe.StringData(1)
var _ = unsafe.Pointer(1)
var _ = unsafe.Pointer(uintptr(1))
var _ = uintptr(unsafe.Pointer(nil))
var _ = unsafe.Foo
var _ [unsafe.Sizeof(L[int]{})]int = [16]int{}
var _ [unsafe.Sizeof(L[int]{})]int = [17]int{}
var _ = id(id)
var _ = id(id[int])
var _ = Map[int, int](nil, id[string])

type Meth struct{}

func (Meth) G[T any](x T) T { return x }

var _ = Meth{}.G(1)
var _ = Meth{}.G[string](1)
var _ = Meth{}.G
var _ func(int) int = Meth{}.G
var _ = Meth.G[int](Meth{}, "a")
var _ = Meth.G(Meth{}, 1)
