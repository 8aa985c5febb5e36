// Generic functions: constraints, inference, explicit instantiation, zero values, closures, type parameters in types.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

type number interface {
	~int | ~int8 | ~int32 | ~int64 | ~uint8 | ~float32 | ~float64
}

func sum[T number](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func filter[S ~[]E, E any](s S, keep func(E) bool) (out S) {
	for _, e := range s {
		if keep(e) {
			out = append(out, e)
		}
	}
	return
}

func reduce[T, A any](xs []T, acc A, f func(A, T) A) A {
	for _, x := range xs {
		acc = f(acc, x)
	}
	return acc
}

func keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	out := make([]K, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

func largest[T cmp.Ordered](a T, rest ...T) T {
	for _, b := range rest {
		if b > a {
			a = b
		}
	}
	return a
}

func zero[T any]() T {
	var z T
	return z
}

func index[T comparable](xs []T, want T) int {
	for i, x := range xs {
		if x == want {
			return i
		}
	}
	return -1
}

func ptr[T any](v T) *T { return &v }

func convert[To, From number](f From) To { return To(f) }

func typeName[T any](v T) string { return fmt.Sprintf("%T", v) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func memo[K comparable, V any](f func(K) V) func(K) V {
	cache := map[K]V{}
	return func(k K) V {
		v, ok := cache[k]
		if !ok {
			v = f(k)
			cache[k] = v
		}
		return v
	}
}

type stringish interface{ ~string | ~[]byte }

func count[T stringish](s T, b byte) (n int) {
	for i := 0; i < len(s); i++ {
		if s[i] == b {
			n++
		}
	}
	return n
}

type myInt int
type myFloat float32
type myInts []myInt
type ages map[string]int

func (m myInt) String() string { return "my" + strconv.Itoa(int(m)) }

func join[T fmt.Stringer](xs []T) string {
	return strings.Join(mapped(xs, func(x T) string { return x.String() }), "+")
}

func recursive[T any](n int, v T) int {
	if n == 0 {
		return len(fmt.Sprint(v))
	}
	return recursive(n-1, v) + 1
}

func swap[A, B any](a A, b B) (B, A) { return b, a }

func send[T any](vs ...T) <-chan T {
	ch := make(chan T)
	go func() {
		defer close(ch)
		for _, v := range vs {
			ch <- v
		}
	}()
	return ch
}

func collect[T any](ch <-chan T) (out []T) {
	for v := range ch {
		out = append(out, v)
	}
	return
}

type set[T comparable] map[T]struct{}

func setOf[T comparable](vs ...T) set[T] {
	s := set[T]{}
	for _, v := range vs {
		s[v] = struct{}{}
	}
	return s
}

func isKind[T any](v any) bool { _, ok := v.(T); return ok }

func shift[T ~int8 | ~uint16 | ~int64](v T, n int) T { return v<<n>>n | v&3 }

func static[T any]() func() int {
	n := 0
	return func() int { n++; return n }
}

func asTarget[E error](err error) (e E, ok bool) { ok = errors.As(err, &e); return }

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2.5), sum[int8](100, 100), sum[myFloat](0.1, 0.2), sum[uint8]())
	fmt.Println(mapped([]int{1, 2, 3}, strconv.Itoa), mapped([]string{"a", "bb"}, func(s string) int { return len(s) }))
	evens := filter(myInts{1, 2, 3, 4}, func(m myInt) bool { return m%2 == 0 })
	fmt.Printf("%v %T\n", evens, evens)
	fmt.Println(reduce([]string{"a", "b"}, "", func(a, s string) string { return s + a }))
	fmt.Println(keys(ages{"bob": 1, "ann": 2}), keys(map[float64]bool{2.5: true, -1: false}))
	fmt.Println(largest(3, 9, 2), largest("b", "a", "c"), largest(2.5), largest[myInt](1, 2))
	fmt.Printf("%v %q %v %v %v\n", zero[int](), zero[string](), zero[*int]() == nil, zero[[2]bool](), zero[struct{ a any }]())
	fmt.Println(index([]string{"x", "y"}, "y"), index([]any{1, "a", nil}, nil), index([]myInt{}, 1))
	p := ptr(5)
	*p++
	fmt.Println(*p, *ptr("s"), ptr(p) != nil)
	fmt.Println(convert[int](3.99), convert[uint8](myInt(300)), convert[myFloat](1), convert[int8](int64(200)))
	fmt.Println(typeName(1), typeName([]myInt{}), typeName(set[string]{}), typeName(map[string]set[myInt]{}), typeName(func(a any) error { return nil }))
	fmt.Println(must(strconv.Atoi("42")))
	length := compose(strconv.Itoa, func(s string) float64 { return float64(len(s)) / 2 })
	fmt.Println(length(12345))
	calls := 0
	sq := memo(func(n int) int { calls++; return n * n })
	fmt.Println(sq(4), sq(4), sq(5), calls)
	fmt.Println(count("banana", 'a'), count([]byte("xx"), 'x'))
	fmt.Println(join([]myInt{1, 2}), recursive(5, "abc"))
	a, b := swap(1, "one")
	fmt.Println(a, b)
	fmt.Println(collect(send(1, 2, 3)), collect(send("a")))
	s := setOf(1, 2, 2, 3)
	_, has := s[2]
	fmt.Println(len(s), has)
	fmt.Println(isKind[int](1), isKind[string](1), isKind[fmt.Stringer](myInt(1)), isKind[error](nil), isKind[set[int]](s))
	fmt.Println(shift(int8(100), 3), shift(uint16(0xffff), 4), shift(int64(-5), 60))
	f1, f2 := static[int](), static[string]()
	f1()
	fmt.Println(f1(), f2())
	f := sum[float64]
	fmt.Println(f(0.5, 0.25))
	var g func(...int) int = sum
	fmt.Println(g(4, 5))
	ne, ok := asTarget[*strconv.NumError](must2(strconv.Atoi("x")))
	fmt.Println(ne.Func, ok)
	defer func() { fmt.Println(recover()) }()
	must(strconv.Atoi("x"))
}

func must2[T any](_ T, err error) error { return err }

// Output:
// 6 4 -56 0.3 0
// [1 2 3] [1 2]
// [my2 my4] main.myInts
// ba
// [ann bob] [-1 2.5]
// 9 c 2.5 my2
// 0 "" true [false false] {<nil>}
// 1 2 -1
// 6 s true
// 3 44 1 -56
// int []main.myInt main.set[string] map[string]main.set[main.myInt] func(interface {}) error
// 42
// 2.5
// 16 16 25 2
// 3 2
// my1+my2 8
// one 1
// [1 2 3] [a]
// 3 true
// true false true false true
// 4 4095 -5
// 2 1
// 0.75
// 9
// Atoi true
// strconv.Atoi: parsing "x": invalid syntax
