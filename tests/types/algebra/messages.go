package main

import "fmt"

type Pair[K comparable, V any] struct {
	k K
	v V
}
type Number interface{ ~int | ~float64 }
type MyInt int
type Exact interface{ int | MyInt }
type Shape interface {
	Area() float64
	Name(x int) (y string, err error)
}
type Sq struct{}

func (s *Sq) Area() float64 { return 0 }
func (s Sq) name() string   { return "" }

func sum[T Number](xs ...T) (r T)  { return }
func two[T any](a, b T)            {}
func mk[T any]() (t T)             { return }
func conv[K comparable, V, W any](m map[K]V) (w W) { return }
func ex[T Exact](t T)              {}
func cmp[T comparable](t T)        {}
func ptr[T any, P interface {
	*T
	Set(string)
}](s string) (t T) {
	return
}
func mapf[A, B any](xs []A, f func(A) B) []B { return nil }

type Set struct{}

func (s *Set) Set(string) {}

func main() {
	var p Pair[string, []int] = 1
	var q Pair[string, map[string]Pair[int, bool]] = p
	fmt.Println(p, q)
	sum("a")
	two(1, "a")
	two(p, q)
	mk()
	conv[string](nil)
	conv(map[string]int{})
	ex(int8(1))
	type L int
	ex(L(1))
	cmp([]int{})
	cmp(func() {})
	ptr[int]("")
	_ = mapf([]int{1}, func(s string) string { return s })
	_ = mapf([]int{1}, 3)
	var s Shape = Sq{}
	var s2 Shape = &Sq{}
	_, _ = s, s2
	var f func(x, y int, z ...string) (a, b int) = 1
	var g interface {
		M(int) string
		fmt.Stringer
	} = 2
	var h chan (<-chan int) = 3
	var i struct {
		A, b int `json:"x"`
		fmt.Stringer
		*Sq
	} = 4
	var j any = 5
	var k interface{} = 6
	var l map[[3]*int]<-chan struct{} = 7
	_, _, _, _, _, _, _ = f, g, h, i, j, k, l
	f = j
	var e error = s
	_ = e
	p.K = 1
	p.foo()
	s.area()
	s.name(1)
	_ = mapf
	two[int, int](1, 2)
	var pp Pair[int]
	var ppp Pair[[]int, int]
	_ = mapf[int]
	var fn func(int) = sum
	var fn2 func([]int, func(int) string) []int = mapf
}
