// Package check compares gopy's package sort with Go's.
package check

import (
	"fmt"
	"math"
	"math/rand"
	"slices"
	"sort"
	"testing"

	our "gopystd/sort"
)

// keyed is an element with a sort key and a number that tells equal ones apart.
type keyed struct{ key, number int }

// traced is a collection that notes all calls.
type traced struct {
	data  []keyed
	less  func(a, b int) bool
	calls []int
}

func (t *traced) Len() int { return len(t.data) }
func (t *traced) Less(i, j int) bool {
	t.calls = append(t.calls, i, j)
	return t.less(t.data[i].key, t.data[j].key)
}
func (t *traced) Swap(i, j int) {
	t.calls = append(t.calls, -i, -j)
	t.data[i], t.data[j] = t.data[j], t.data[i]
}

var patterns = map[string]func(r *rand.Rand, i, n int) int{
	"random":     func(r *rand.Rand, i, n int) int { return r.Intn(n * 2) },
	"few":        func(r *rand.Rand, i, n int) int { return r.Intn(4) },
	"some":       func(r *rand.Rand, i, n int) int { return r.Intn(n/4 + 1) },
	"equal":      func(r *rand.Rand, i, n int) int { return 7 },
	"rising":     func(r *rand.Rand, i, n int) int { return i },
	"falling":    func(r *rand.Rand, i, n int) int { return n - i },
	"almost":     func(r *rand.Rand, i, n int) int { return i + r.Intn(3)*r.Intn(2) },
	"misplaced":  func(r *rand.Rand, i, n int) int { return i ^ (r.Intn(40) / 39 * 31) },
	"organ pipe": func(r *rand.Rand, i, n int) int { return min(i, n-i) },
	"saw":        func(r *rand.Rand, i, n int) int { return i % 11 },
	"steps":      func(r *rand.Rand, i, n int) int { return i / 10 },
	"rise fall":  func(r *rand.Rand, i, n int) int { return (i * 3) % n },
	"plateau":    func(r *rand.Rand, i, n int) int { return max(i-n/2, 0) },
}

var orders = map[string]func() func(a, b int) bool{
	"less":    func() func(a, b int) bool { return func(a, b int) bool { return a < b } },
	"greater": func() func(a, b int) bool { return func(a, b int) bool { return a > b } },
	"at most": func() func(a, b int) bool { return func(a, b int) bool { return a <= b } }, // wrong, and frequent
	"always":  func() func(a, b int) bool { return func(a, b int) bool { return true } },
	"cyclic":  func() func(a, b int) bool { return func(a, b int) bool { return (a-b+700)%7 < 3 } },
	"random": func() func(a, b int) bool {
		r := rand.New(rand.NewSource(5))
		return func(a, b int) bool { return r.Intn(2) == 0 }
	},
}

// each calls f with inputs of many lengths, patterns and orders.
func each(t *testing.T, f func(t *testing.T, data []keyed, less func() func(a, b int) bool)) {
	var lengths []int
	for n := range 70 {
		lengths = append(lengths, n)
	}
	lengths = append(lengths, 99, 100, 127, 128, 129, 200, 257, 500, 1000, 1501)
	for name, pattern := range patterns {
		for order, less := range orders {
			t.Run(name+"/"+order, func(t *testing.T) {
				r := rand.New(rand.NewSource(1))
				for _, n := range lengths {
					data := make([]keyed, n)
					for i := range data {
						data[i] = keyed{pattern(r, i, n), i}
					}
					f(t, data, less)
				}
			})
		}
	}
}

func TestSortStable(t *testing.T) {
	each(t, func(t *testing.T, data []keyed, less func() func(a, b int) bool) {
		a, b := &traced{slices.Clone(data), less(), nil}, &traced{slices.Clone(data), less(), nil}
		sort.Sort(a)
		our.Sort(b)
		if !slices.Equal(a.calls, b.calls) || !slices.Equal(a.data, b.data) {
			t.Fatalf("Sort differs for %d elements", len(data))
		}
		a, b = &traced{slices.Clone(data), less(), nil}, &traced{slices.Clone(data), less(), nil}
		sort.Stable(sort.Reverse(a))
		our.Stable(our.Reverse(b))
		if !slices.Equal(a.calls, b.calls) || !slices.Equal(a.data, b.data) {
			t.Fatalf("Stable differs for %d elements", len(data))
		}
		if sort.IsSorted(a) != our.IsSorted(b) || !slices.Equal(a.calls, b.calls) {
			t.Fatalf("IsSorted differs for %d elements", len(data))
		}
	})
}

func TestSlice(t *testing.T) {
	each(t, func(t *testing.T, data []keyed, less func() func(a, b int) bool) {
		run := func(slice func(x any, less func(i, j int) bool)) ([]keyed, []int) {
			var calls []int
			mine, f := slices.Clone(data), less()
			slice(mine, func(i, j int) bool {
				calls = append(calls, i, j)
				return f(mine[i].key, mine[j].key)
			})
			return mine, calls
		}
		a, ca := run(sort.Slice)
		b, cb := run(our.Slice)
		if !slices.Equal(a, b) || !slices.Equal(ca, cb) {
			t.Fatalf("Slice differs for %d elements", len(data))
		}
		a, ca = run(sort.SliceStable)
		b, cb = run(our.SliceStable)
		if !slices.Equal(a, b) || !slices.Equal(ca, cb) {
			t.Fatalf("SliceStable differs for %d elements", len(data))
		}
		is := func(x any, less func(i, j int) bool) { sort.SliceIsSorted(x, less) }
		ours := func(x any, less func(i, j int) bool) { our.SliceIsSorted(x, less) }
		_, ca = run(is)
		_, cb = run(ours)
		if !slices.Equal(ca, cb) {
			t.Fatalf("SliceIsSorted differs for %d elements", len(data))
		}
	})
}

// size sorts elements of type E, which are made by element.
func size[E comparable](t *testing.T, element func(i int) E, less func(a, b E) bool) {
	r := rand.New(rand.NewSource(3))
	var a, b []E
	for range 300 {
		e := element(r.Intn(100))
		a, b = append(a, e), append(b, e)
	}
	sort.Slice(a, func(i, j int) bool { return less(a[i], a[j]) })
	our.Slice(b, func(i, j int) bool { return less(b[i], b[j]) })
	if !slices.Equal(a, b) {
		t.Errorf("%T: %v, want %v", a, b, a)
	}
}

func TestSliceSizes(t *testing.T) {
	size(t, func(i int) struct{} { return struct{}{} }, func(a, b struct{}) bool { return false })
	size(t, func(i int) bool { return i%2 == 0 }, func(a, b bool) bool { return !a && b })
	size(t, func(i int) int16 { return int16(i) }, func(a, b int16) bool { return a < b })
	size(t, func(i int) [3]byte { return [3]byte{byte(i), 1, byte(-i)} }, func(a, b [3]byte) bool { return a[0] < b[0] })
	size(t, func(i int) float32 { return float32(-i) }, func(a, b float32) bool { return a < b })
	size(t, func(i int) [3]int32 { return [3]int32{int32(i), 1, int32(-i)} }, func(a, b [3]int32) bool { return a[2] < b[2] })
	size(t, func(i int) [13]byte { return [13]byte{byte(i), 12: byte(-i)} }, func(a, b [13]byte) bool { return a[0] < b[0] })
	size(t, func(i int) int { return i }, func(a, b int) bool { return a < b })
	size(t, func(i int) string { return fmt.Sprint("s", i) }, func(a, b string) bool { return a < b })
	size(t, func(i int) [3]int { return [3]int{i, 1, -i} }, func(a, b [3]int) bool { return a[2] < b[2] })
	size(t, func(i int) [99]int { return [99]int{i, 1, 98: -i} }, func(a, b [99]int) bool { return a[98] < b[98] })
}

// outcome returns what f panics with.
func outcome(f func()) (p any) {
	defer func() {
		p = recover()
		if err, ok := p.(error); ok {
			p = err.Error()
		}
	}()
	f()
	return nil
}

func TestNoSlice(t *testing.T) {
	less := func(i, j int) bool { return false }
	c := make(chan int, 3)
	for _, x := range []any{nil, 1, "text", [2]int{}, map[int]int{1: 1}, c, &c, struct{}{}, new(any), 1.5, less, []int{}, []int(nil)} {
		for i, f := range [][2]func(){
			{func() { sort.Slice(x, less) }, func() { our.Slice(x, less) }},
			{func() { sort.SliceStable(x, less) }, func() { our.SliceStable(x, less) }},
			{func() { sort.SliceIsSorted(x, less) }, func() { our.SliceIsSorted(x, less) }},
		} {
			if want, got := outcome(f[0]), outcome(f[1]); want != got {
				t.Errorf("%d %T: %v, want %v", i, x, got, want)
			}
		}
	}
}

func TestBasicTypes(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	special := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1}
	for n := range 150 {
		ints, floats, strings := make([]int, n), make([]float64, n), make([]string, n)
		for i := range n {
			ints[i] = r.Intn(100) - 50
			floats[i] = r.NormFloat64()
			if r.Intn(3) > 0 {
				floats[i] = special[r.Intn(len(special))]
			}
			strings[i] = fmt.Sprint(r.Intn(50))
		}
		a, b := slices.Clone(ints), slices.Clone(ints)
		c, d := slices.Clone(floats), slices.Clone(floats)
		e, f := slices.Clone(strings), slices.Clone(strings)
		if n%2 == 0 {
			sort.Ints(a)
			our.Ints(b)
			sort.Float64s(c)
			our.Float64s(d)
			sort.Strings(e)
			our.Strings(f)
		} else {
			sort.IntSlice(a).Sort()
			our.IntSlice(b).Sort()
			sort.Float64Slice(c).Sort()
			our.Float64Slice(d).Sort()
			sort.StringSlice(e).Sort()
			our.StringSlice(f).Sort()
		}
		if fmt.Sprint(a, c, e) != fmt.Sprint(b, d, f) {
			t.Fatalf("%v, want %v", fmt.Sprint(b, d, f), fmt.Sprint(a, c, e))
		}
		if !our.IntsAreSorted(b) || !our.Float64sAreSorted(d) || !our.StringsAreSorted(f) {
			t.Fatal("not sorted")
		}
		if sort.IntsAreSorted(ints) != our.IntsAreSorted(ints) || sort.Float64sAreSorted(floats) != our.Float64sAreSorted(floats) || sort.StringsAreSorted(strings) != our.StringsAreSorted(strings) {
			t.Fatal("AreSorted differs")
		}
		for range 20 {
			i := r.Intn(120) - 60
			x, s := float64(i)/20, fmt.Sprint(i)
			if sort.SearchInts(a, i) != our.SearchInts(a, i) || sort.SearchFloat64s(c, x) != our.SearchFloat64s(c, x) || sort.SearchStrings(e, s) != our.SearchStrings(e, s) {
				t.Fatal("Search differs")
			}
			if our.IntSlice(a).Search(i) != our.SearchInts(a, i) || our.Float64Slice(c).Search(x) != our.SearchFloat64s(c, x) || our.StringSlice(e).Search(s) != our.SearchStrings(e, s) {
				t.Fatal("method Search differs")
			}
			var ca, cb []int
			ra := sort.Search(n, func(h int) bool { ca = append(ca, h); return a[h] > i })
			rb := our.Search(n, func(h int) bool { cb = append(cb, h); return a[h] > i })
			fa, oka := sort.Find(n, func(h int) int { ca = append(ca, h); return i - a[h] })
			fb, okb := our.Find(n, func(h int) int { cb = append(cb, h); return i - a[h] })
			if ra != rb || fa != fb || oka != okb || !slices.Equal(ca, cb) {
				t.Fatal("Search with a function differs")
			}
		}
	}
}
