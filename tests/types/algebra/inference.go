package main

import (
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
)

func Map[T, U any](xs []T, f func(T) U) []U             { return nil }
func Reduce[T, A any](xs []T, init A, f func(A, T) A) A { return init }
func Keys[M ~map[K]V, K comparable, V any](m M) []K     { return nil }
func Pair[A, B any](a A, b B) (A, B)                    { return a, b }
func Same[T any](xs ...T) T                             { return xs[0] }
func Chan[T any](c chan T) T                            { return <-c }
func RChan[T any](c <-chan T) T                         { return <-c }
func Ptr[T any](p *T) T                                 { return *p }
func Arr[T any](a [3]T)                                 {}
func Fn[T any](f func() T) T                            { return f() }
func Apply[T any, F func(T) T](x T, f F)                {}
func Scale[S ~[]E, E ~int | ~float64](s S, c E) S       { return s }
func New[T any, PT interface{ *T }](x T) PT             { return &x }
func Opt[T any](opts ...func(*T)) *T                    { return nil }
func Id[T any](x T) T                                   { return x }
func Two[A any, B []A](a A) B                           { return nil }
func Three[A, B, C any](a A) (b B, c C)                 { return }
func Cyc[A interface{ *B }, B interface{ *A }](a A)     {}
func Iface[T any](x interface{ Get() T }) T             { return x.Get() }

type Point []int
type Box[T any] struct{ v T }

func (b Box[T]) Get() T { return b.v }

type Getter[T any] interface{ Get() T }

func G[T any](g Getter[T]) {}

type Fun[T any] func(T) T

func H[T any](f Fun[T]) {}

func main() {
	var i int = Map([]int{1}, strconv.Itoa)
	var j int = Map([]string{""}, strconv.Itoa)
	var k string = Reduce([]int{1}, 0.5, func(a float64, x int) float64 { return a })
	Reduce([]int{1}, "", func(a float64, x int) float64 { return a })
	var l int = Keys(map[string]bool{})
	Keys([]int{})
	var m int
	m, n := Pair(1, "x")
	m = n
	var o string = Same(1, 2.5)
	var p string = Same(1, 2.5, 'x', 1i)
	Same(1, "x")
	Same[int](1, "x")
	Same()
	Same(nil)
	Same(nil, 1)
	Same(m, 1.5)
	Same(1.5, m)
	var c chan<- int
	Chan(c)
	RChan(c)
	RChan(make(chan int))
	Chan[string](make(chan int))
	Ptr(1)
	Ptr(&m)
	Ptr(&n)
	Arr([3]int{})
	Arr([4]int{})
	Fn(func() {})
	Fn(func() int { return 1 })
	Apply(1, func(x int) int { return x })
	Apply(1, func(x string) string { return x })
	var q int = Scale(Point{1}, 2)
	Scale(Point{1}, "x")
	Scale([]string{}, "x")
	var r int = New(1)
	Opt(func(x *int) {})
	Opt()
	var s int = Id
	var t func(string) string = Id
	var u func(string) int = Id
	var v int = Two(1)
	Three(1)
	Three[int, string](1)
	Three[int, string, bool, int](1)
	Cyc(1)
	Iface(Box[int]{})
	var w string = Iface(Box[int]{})
	G(Box[int]{})
	G(Box[int]{}.Get)
	G(1)
	H(Id)
	H(func(x int) int { return x })
	H(Id[int])
	H(func(x int) string { return "" })
	slices.Sort([]func(){})
	slices.SortFunc([]int{1}, strings.Compare)
	slices.SortFunc([]string{""}, strings.Compare)
	slices.Contains([]int{1}, "x")
	slices.Index([]string{"x"}, 1)
	sort.Slice(1)
	maps.Keys([]int{1})
	var x int = maps.Keys(map[string]int{})
	var y int = slices.Collect(maps.Keys(map[string]int{}))
	Map([]int{1}, Id)
	Map([]int{1}, Same)
	Map(1, 2)
	Map([]int{1})
	Map([]int{1}, func(x int) {})
	var z []string = append([]string{}, Map([]int{1}, func(x int) int { return x })...)
	_, _, _, _, _, _, _, _, _, _, _, _, _, _ = i, j, k, l, o, p, q, r, s, t, u, v, w, x
	_, _ = y, z
}
