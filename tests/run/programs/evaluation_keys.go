// When keys of maps are read.
package main

import "fmt"

type S struct{ a, b int }

var n = 1
var s = "a"
var st = S{1, 1}
var u8 uint8 = 1
var e any = 1

//go:noinline
func ch() int { n, s, st, u8, e = 2, "b", S{2, 2}, 2, 2; return 7 }
func reset()  { n, s, st, u8, e = 1, "a", S{1, 1}, 1, 1 }

func main() {
	m := map[int]int{}
	m[n] = ch()
	fmt.Println(m)
	reset()
	ms := map[string]int{}
	ms[s] = ch()
	fmt.Println(ms)
	reset()
	mst := map[S]int{}
	mst[st] = ch()
	fmt.Println(mst)
	reset()
	mst = map[S]int{}
	mst[S{n, n}] = ch()
	fmt.Println(mst)
	reset()
	mu := map[uint8]int{}
	mu[u8] = ch()
	fmt.Println(mu)
	reset()
	ma := map[any]int{}
	ma[n] = ch()
	reset()
	ma[e] = ch() * 2
	reset()
	ma[n == 1] = ch() * 3
	fmt.Println(ma)
	reset()
	m = map[int]int{n: ch()}
	fmt.Println(m)
	reset()
	mst = map[S]int{st: ch()}
	fmt.Println(mst)
	reset()
	mst = map[S]int{{n, n}: ch()}
	fmt.Println(mst)
	reset()
	m = map[int]int{n: ch(), n + 5: n}
	fmt.Println(m)
	reset()
	m = map[int]int{0: n, 1: ch(), 3: n}
	fmt.Println(m)
	reset()
	m = map[int]int{1: 1}
	m[n] += ch()
	fmt.Println(m)
	reset()
	xs := []int{0, 0, 0, 0}
	xs[n] = ch()
	fmt.Println(xs)
	reset()
	m = map[int]int{}
	m[n], xs[n] = ch(), n
	fmt.Println(m, xs)
	reset()
	ptr := map[int]*int{}
	ptr[n] = func() *int { ch(); return nil }()
	fmt.Println(ptr)
	reset()
	f := map[float64]int{}
	f[float64(n)] = ch()
	fmt.Println(f)
	reset()
	delete(m, n+0*ch())
	fmt.Println(m)
	reset()
	v, ok := map[any]int{1: 1, 2: 2}[n], ch()
	fmt.Println(v, ok)
	reset()
	m = map[int]int{n: 1}
	fmt.Println(m[n]+0*ch(), len(m)+ch())
}

// Output:
// map[2:7]
// map[b:7]
// map[{2 2}:7]
// map[{1 1}:7]
// map[2:7]
// map[1:7 2:14 true:21]
// map[2:7]
// map[{2 2}:7]
// map[{1 1}:7]
// map[2:7 7:2]
// map[0:1 1:7 3:2]
// map[1:1 2:7]
// [0 0 7 0]
// map[2:7] [0 0 2 0]
// map[2:<nil>]
// map[1:7]
// map[]
// 1 7
// 0 8
