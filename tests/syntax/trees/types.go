package trees

import (
	. "a"; _ "b"
	c "d" // line
)

type A struct {
	// doc a
	a, b int `tag` // line a
	*E // embedded
	p.F "x"; *p.G
	G[int]
	*H[p.T, []int]
	I [n]int
	J [2 * n][]int
	f func(a, b int, c ...string) error
	_ struct{}; k interface{}
}

type B interface {
	// doc m
	M(int, ...string) (a, b int) // line m
	N()
	// doc p
	p.T // line p
	~int | ~[]byte | *T
	// no doc
	~string
	G[int] | H
	interface{ ~int }
	comparable; O() error
}

type (
	C[P any, Q ~[]P | ~string, R interface{ M() }] struct{ p P }
	// doc D
	D[P, Q any] = map[P]Q // line D
	F [N]int
	G[P *T,] int
	H[P *T | int] int
	I = func(chan int, <-chan int, chan<- int, chan<- chan int, chan (<-chan int), <-chan <-chan int) (int)
	J chan <-chan int
	K map[string]map[p.K][]*[3]V
	L [...]int
)

type One int

func F1[P any, Q C[P, []P, R]](a, b P, c ...Q) (r []P)
func F2(int, string, []int, *T, p.T, ...func())
func F3(a, b p.T, c, d [n]int) (<-chan int)
func F4(a, b, c)
func (T) m1() {}
func (t *T[P]) m2(a int) {}
func (*p[_, Q]) m3()
func (t T[A, B]) m4() (x int, err error) { return }
