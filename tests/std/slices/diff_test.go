package check

import (
	"fmt"
	"iter"
	"math/rand"
	"slices"
	"testing"

	our "gopystd/slices"
)

// show prints a slice with all that can be seen of it, up to its capacity.
func show[E any](s []E) string {
	return fmt.Sprintf("%v len %d cap %d %v %v", s, len(s), cap(s), s == nil, s[:cap(s)])
}

// outcome returns what f returns, or panics with.
func outcome(f func() string) (result string) {
	defer func() {
		if p := recover(); p != nil {
			result = fmt.Sprint("panic: ", p)
		}
	}()
	return f()
}

// same runs two functions on slices of their own with the same contents, and compares results and slices.
func same(t *testing.T, what string, data []int, extra int, want, got func(s []int) string) {
	t.Helper()
	var results [2]string
	for i, f := range []func(s []int) string{want, got} {
		var s []int
		if data != nil {
			s = append(make([]int, 0, len(data)+extra), data...)
			all := s[:cap(s)]
			for k := len(s); k < cap(s); k++ {
				all[k] = 900 + k
			}
		}
		results[i] = outcome(func() string { return f(s) }) + show(s)
	}
	if results[0] != results[1] {
		t.Fatalf("%s of %v: %s, want %s", what, data, results[1], results[0])
	}
}

func TestModify(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 15000 {
		n := r.Intn(9)
		var data []int
		for range n {
			data = append(data, r.Intn(5))
		}
		extra := r.Intn(7)
		i, j := r.Intn(n+3)-1, r.Intn(n+3)-1
		var v []int
		for range r.Intn(5) {
			v = append(v, 100+len(v))
		}
		// Values to be inserted may be a part of the slice.
		low := r.Intn(n + extra + 1)
		high := low + r.Intn(n+extra+1-low)
		values := func(s []int) []int {
			if data == nil || low%2 == 0 {
				return v
			}
			return s[low:high]
		}
		same(t, fmt.Sprint("Insert ", i, v, low, high), data, extra,
			func(s []int) string { return show(slices.Insert(s, i, values(s)...)) },
			func(s []int) string { return show(our.Insert(s, i, values(s)...)) })
		same(t, fmt.Sprint("Replace ", i, j, v, low, high), data, extra,
			func(s []int) string { return show(slices.Replace(s, i, j, values(s)...)) },
			func(s []int) string { return show(our.Replace(s, i, j, values(s)...)) })
		same(t, fmt.Sprint("Delete ", i, j), data, extra,
			func(s []int) string { return show(slices.Delete(s, i, j)) },
			func(s []int) string { return show(our.Delete(s, i, j)) })
		same(t, "DeleteFunc", data, extra,
			func(s []int) string { return show(slices.DeleteFunc(s, func(e int) bool { return e < i })) },
			func(s []int) string { return show(our.DeleteFunc(s, func(e int) bool { return e < i })) })
		same(t, "Compact", data, extra,
			func(s []int) string { return show(slices.Compact(s)) },
			func(s []int) string { return show(our.Compact(s)) })
		compact := func(f func([]int, func(a, b int) bool) []int) func(s []int) string {
			return func(s []int) string {
				var calls []int
				result := f(s, func(a, b int) bool { calls = append(calls, a, b); return a-b == i || a == b })
				return show(result) + fmt.Sprint(calls)
			}
		}
		same(t, "CompactFunc", data, extra, compact(slices.CompactFunc[[]int]), compact(our.CompactFunc[[]int]))
		same(t, "Reverse", data, extra,
			func(s []int) string { slices.Reverse(s); return "" },
			func(s []int) string { our.Reverse(s); return "" })
		same(t, "Grow", data, extra,
			func(s []int) string { g := slices.Grow(s, i*3); return fmt.Sprint(g, cap(g)) },
			func(s []int) string { g := our.Grow(s, i*3); return fmt.Sprint(g, cap(g)) })
		same(t, "Clone", data, extra,
			func(s []int) string { return show(slices.Clone(s)) + show(slices.Clip(s)) + show(slices.Clone(s[:0])) },
			func(s []int) string { return show(our.Clone(s)) + show(our.Clip(s)) + show(our.Clone(s[:0])) })
		same(t, "Concat", data, extra,
			func(s []int) string { return show(slices.Concat(s, v, s)) + show(slices.Concat[[]int]()) },
			func(s []int) string { return show(our.Concat(s, v, s)) + show(our.Concat[[]int]()) })
		same(t, "Repeat", data, extra,
			func(s []int) string { return show(slices.Repeat(s, i*2)) },
			func(s []int) string { return show(our.Repeat(s, i*2)) })
	}
	for _, count := range []int{1 << 62, -1, 1<<63 - 1, 0} {
		s := make([]struct{}, 3)
		want := outcome(func() string { return fmt.Sprint(len(slices.Repeat(s, count))) })
		if got := outcome(func() string { return fmt.Sprint(len(our.Repeat(s, count))) }); got != want {
			t.Errorf("Repeat %d: %s, want %s", count, got, want)
		}
	}
	if got := outcome(func() string { our.Concat(make([]struct{}, 1<<62), make([]struct{}, 1<<62)); return "" }); got != "panic: len out of range" {
		t.Error(got)
	}
}

func TestZeroSize(t *testing.T) {
	s := make([]struct{}, 3, 20)
	if len(our.Insert(s, 1, s...)) != 6 || len(our.Replace(s, 1, 2, s...)) != 5 || len(our.Delete(s, 0, 2)) != 1 {
		t.Error("slices of struct{}")
	}
}

func TestCompare(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 20000 {
		a, b := make([]int, r.Intn(4)), make([]int, r.Intn(4))
		for i := range a {
			a[i] = r.Intn(3)
		}
		for i := range b {
			b[i] = r.Intn(3)
		}
		minus := func(calls *[]int) func(a, b int) int {
			return func(a, b int) int { *calls = append(*calls, a, b); return (a - b) * 3 }
		}
		var calls [2][]int
		want := fmt.Sprint(slices.Equal(a, b), slices.Compare(a, b), slices.Index(a, 1), slices.Contains(b, 2),
			slices.CompareFunc(a, b, minus(&calls[0])),
			slices.EqualFunc(a, b, func(a, b int) bool { calls[0] = append(calls[0], a, b); return a == b }),
			slices.IndexFunc(a, func(a int) bool { return a > 0 }), slices.ContainsFunc(b, func(a int) bool { return a > 1 }),
			outcome(func() string { return fmt.Sprint(slices.MinFunc(a, minus(&calls[0]))) }),
			outcome(func() string { return fmt.Sprint(slices.MaxFunc(a, minus(&calls[0]))) }),
			outcome(func() string { return fmt.Sprint(slices.Min(a)) }),
			outcome(func() string { return fmt.Sprint(slices.Max(a)) }))
		got := fmt.Sprint(our.Equal(a, b), our.Compare(a, b), our.Index(a, 1), our.Contains(b, 2),
			our.CompareFunc(a, b, minus(&calls[1])),
			our.EqualFunc(a, b, func(a, b int) bool { calls[1] = append(calls[1], a, b); return a == b }),
			our.IndexFunc(a, func(a int) bool { return a > 0 }), our.ContainsFunc(b, func(a int) bool { return a > 1 }),
			outcome(func() string { return fmt.Sprint(our.MinFunc(a, minus(&calls[1]))) }),
			outcome(func() string { return fmt.Sprint(our.MaxFunc(a, minus(&calls[1]))) }),
			outcome(func() string { return fmt.Sprint(our.Min(a)) }),
			outcome(func() string { return fmt.Sprint(our.Max(a)) }))
		if want != got || !slices.Equal(calls[0], calls[1]) {
			t.Fatalf("%v %v: %s, want %s", a, b, got, want)
		}
	}
}

// firsts returns up to n values of an iterator, printed.
func firsts[V any](seq iter.Seq[V], n int) (result string) {
	for v := range seq {
		if n == 0 {
			return result + "..."
		}
		result += fmt.Sprint(v, " ")
		n--
	}
	return result
}

// singles joins the pairs of an iterator.
func singles[K, V any](seq iter.Seq2[K, V]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for k, v := range seq {
			if !yield(fmt.Sprint(k, "=", v)) {
				return
			}
		}
	}
}

func TestIterators(t *testing.T) {
	down := func(a, b int) int { return b/2 - a/2 }
	for n := range 40 {
		s := make([]int, n, n+n/3)
		for i := range s {
			s[i] = i * 7 % 10
		}
		for _, stop := range []int{0, 1, 3, 100} {
			for i, f := range [][2]string{
				{firsts(singles(slices.All(s)), stop), firsts(singles(our.All(s)), stop)},
				{firsts(singles(slices.Backward(s)), stop), firsts(singles(our.Backward(s)), stop)},
				{firsts(slices.Values(s), stop), firsts(our.Values(s), stop)},
				{
					outcome(func() string { return firsts(slices.Chunk(s, stop), 4) }),
					outcome(func() string { return firsts(our.Chunk(s, stop), 4) }),
				},
				{show(slices.Collect(slices.Values(s))), show(our.Collect(our.Values(s)))},
				{show(slices.AppendSeq(s[:n/2:n/2], slices.Values(s))), show(our.AppendSeq(s[:n/2:n/2], our.Values(s)))},
				{show(slices.Sorted(slices.Values(s))), show(our.Sorted(our.Values(s)))},
				{show(slices.SortedFunc(slices.Values(s), down)), show(our.SortedFunc(our.Values(s), down))},
				{show(slices.SortedStableFunc(slices.Values(s), down)), show(our.SortedStableFunc(our.Values(s), down))},
			} {
				if f[0] != f[1] {
					t.Errorf("%d of %d elements: %s, want %s", i, n, f[1], f[0])
				}
			}
		}
	}
	for c := range our.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		if len(c) != cap(c) {
			t.Error("capacity of a chunk", len(c), cap(c))
		}
	}
}
