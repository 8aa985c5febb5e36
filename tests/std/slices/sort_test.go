// Package check compares gopy's package slices with Go's.
package check

import (
	"fmt"
	"math"
	"math/rand"
	"slices"
	"testing"

	our "gopystd/slices"
)

// keyed is an element with a sort key and a number that tells equal ones apart.
type keyed struct{ key, number int }

var patterns = map[string]func(r *rand.Rand, i, n int) int{
	"random":     func(r *rand.Rand, i, n int) int { return r.Intn(n * 2) },
	"few":        func(r *rand.Rand, i, n int) int { return r.Intn(4) },
	"some":       func(r *rand.Rand, i, n int) int { return r.Intn(n/4 + 1) },
	"rising":     func(r *rand.Rand, i, n int) int { return i },
	"falling":    func(r *rand.Rand, i, n int) int { return n - i },
	"misplaced":  func(r *rand.Rand, i, n int) int { return i ^ (r.Intn(40) / 39 * 31) },
	"organ pipe": func(r *rand.Rand, i, n int) int { return min(i, n-i) },
	"saw":        func(r *rand.Rand, i, n int) int { return i % 11 },
	"plateau":    func(r *rand.Rand, i, n int) int { return max(i-n/2, 0) },
}

var orders = map[string]func() func(a, b int) int{
	"less":    func() func(a, b int) int { return func(a, b int) int { return a - b } },
	"greater": func() func(a, b int) int { return func(a, b int) int { return b - a } },
	"no zero": func() func(a, b int) int {
		return func(a, b int) int {
			if a > b {
				return 1
			}
			return -1
		}
	},
	"random": func() func(a, b int) int {
		r := rand.New(rand.NewSource(5))
		return func(a, b int) int { return r.Intn(3) - 1 }
	},
}

func TestSortFunc(t *testing.T) {
	var lengths []int
	for n := range 70 {
		lengths = append(lengths, n)
	}
	lengths = append(lengths, 99, 100, 128, 129, 257, 500, 1000, 1501)
	for name, pattern := range patterns {
		for order, newCmp := range orders {
			r := rand.New(rand.NewSource(1))
			for _, n := range lengths {
				data := make([]keyed, n)
				for i := range data {
					data[i] = keyed{pattern(r, i, n), i}
				}
				for i, sort := range [][2]func([]keyed, func(a, b keyed) int){
					{slices.SortFunc[[]keyed], our.SortFunc[[]keyed]},
					{slices.SortStableFunc[[]keyed], our.SortStableFunc[[]keyed]},
					{
						func(x []keyed, cmp func(a, b keyed) int) { _ = slices.IsSortedFunc(x, cmp) },
						func(x []keyed, cmp func(a, b keyed) int) { _ = our.IsSortedFunc(x, cmp) },
					},
				} {
					var sorted, calls [2][]keyed
					for k := range 2 {
						sorted[k] = slices.Clone(data)
						cmp := newCmp()
						sort[k](sorted[k], func(a, b keyed) int {
							calls[k] = append(calls[k], a, b)
							return cmp(a.key, b.key)
						})
					}
					if !slices.Equal(sorted[0], sorted[1]) || !slices.Equal(calls[0], calls[1]) {
						t.Fatalf("function %d differs for %d elements, %s, %s", i, n, name, order)
					}
				}
			}
		}
	}
}

func TestSort(t *testing.T) {
	special := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 0, math.Copysign(0, -1), 1}
	r := rand.New(rand.NewSource(2))
	for n := range 300 {
		for name, pattern := range patterns {
			ints, floats, strings := make([]int, n), make([]float64, n), make([]string, n)
			for i := range n {
				ints[i] = pattern(r, i, n)
				floats[i] = float64(ints[i] - n/2)
				if n%2 == 0 {
					floats[i] = special[(ints[i]*5+2)%len(special)]
				}
				strings[i] = fmt.Sprint(ints[i])
			}
			a, b := slices.Clone(ints), slices.Clone(ints)
			c, d := slices.Clone(floats), slices.Clone(floats)
			e, f := slices.Clone(strings), slices.Clone(strings)
			slices.Sort(a)
			our.Sort(b)
			slices.Sort(c)
			our.Sort(d)
			slices.Sort(e)
			our.Sort(f)
			if fmt.Sprint(a, c, e) != fmt.Sprint(b, d, f) {
				t.Fatalf("Sort differs for %d elements, %s", n, name)
			}
			if !our.IsSorted(b) || !our.IsSorted(d) || !our.IsSorted(f) || slices.IsSorted(floats) != our.IsSorted(floats) {
				t.Fatal("IsSorted differs")
			}
			for _, x := range append(special, -3, 2, 1e9) {
				i, ok := slices.BinarySearch(c, x)
				if i2, ok2 := our.BinarySearch(c, x); i != i2 || ok != ok2 {
					t.Fatal("BinarySearch differs")
				}
				var calls, calls2 []int
				i, ok = slices.BinarySearchFunc(a, x, func(e int, x float64) int { calls = append(calls, e); return e - int(x) })
				i2, ok2 := our.BinarySearchFunc(a, x, func(e int, x float64) int { calls2 = append(calls2, e); return e - int(x) })
				if i != i2 || ok != ok2 || !slices.Equal(calls, calls2) {
					t.Fatal("BinarySearchFunc differs")
				}
			}
			if n > 0 && (our.Min(a) != slices.Min(a) || our.Max(e) != slices.Max(e) ||
				fmt.Sprint(our.Min(floats), our.Max(floats)) != fmt.Sprint(slices.Min(floats), slices.Max(floats))) {
				t.Fatal("Min or Max differs")
			}
		}
	}
}
