package main

import (
	"image"
	"net/http"
	"strings"
)

type T struct {
	A int
	b string
}
type U struct {
	T
	C *T
}
type V struct{ *T }
type G[X any] struct{ x X }

var _ = T{1}
var _ = T{1, "a", 3}
var _ = T{1, 2}
var _ = T{A: 1, "a"}
var _ = T{1, b: "a"}
var _ = T{A: 1, A: 2}
var _ = T{c: 1}
var _ = T{a: 1}
var _ = T{B: "x"}
var _ = T{1: 2}
var _ = T{"A": 1}
var _ = T{A: "x"}
var _ = T{A: none()}
var _ = U{A: 1}
var _ = U{T: T{}, A: 1}
var _ = U{A: 1, T: T{}}
var _ = U{T{1, "a"}, nil}
var _ = U{C: T{}}
var _ = U{C: {1, "a"}}
var _ = V{A: 1}
var _ = image.Point{1}
var _ = image.Point{1, 2, 3}
var _ = image.Point{x: 1}
var _ = strings.Builder{1}
var _ = strings.Builder{addr: nil}
var _ = http.Client{nil}
var _ = http.Client{timeout: 1}
var _ = http.Clien{}
var _ = []int{1, "a", 2.5, nil}
var _ = []int{0: 1, 0: 2, 1}
var _ = []int{-1: 1}
var _ = []int{"a": 1}
var _ = []int{1.5: 1}
var _ = []int{n: 1}
var _ = [2]int{1, 2, 3}
var _ = [2]int{5: 1}
var _ = [...]int{1, 2, 3}
var _ [2]int = [...]int{1, 2, 3}
var _ = [...]string{2: "a", "b", 2: "c"}
var _ = map[string]int{"a": 1, "a": 2}
var _ = map[string]int{"a"}
var _ = map[string]int{1: 1}
var _ = map[string]int{"a": "b"}
var _ = map[interface{}]int{1: 1, 1.0: 2, "a": 3, "a": 4, 1: 5}
var _ = map[float64]int{1: 1, 1.0: 2}
var _ = map[bool]int{true: 1, true: 2}
var _ = map[[]int]string{}
var _ = map[T]int{{1, "a"}: 1, {2}: 2}
var _ = []*T{{1, "a"}, &T{}, {1}}
var _ = [][]int{{1}, {"a"}}
var _ = int{1}
var _ = *T{}
var _ = nope{1}
var _ = G{1}
var _ = G[int]{"a"}
var _ = G[int]{1}
var _ = struct{ x int }{1, 2}
var _ = struct{}{1}
var _ = [n]int{}
var _ = ["a"]int{}
var _ = [-1]int{}
var _ = [1.5]int{}
var _ = [2.0]int{}
var _ = []T{T{1}, U{}}
var _ = func() int { return "a" }
var _ = func(x int) int { return x }("a")
var _ = func(x int) { x = 1 }
var _ = func() { y := 1 }

var n int

func none() {}
