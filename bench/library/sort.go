// sort: slices.Sort, SortFunc, sort.Slice, sort.Ints, sort.Stable, binary search.
package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (p byAge) Len() int           { return len(p) }
func (p byAge) Less(i, j int) bool { return p[i].age < p[j].age }
func (p byAge) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

func main() {
	const n = 200_000
	seed := uint32(1)
	random := func() int {
		seed = seed*1664525 + 1013904223
		return int(seed >> 8)
	}
	numbers, people := make([]int, n), make([]person, n)
	for i := range n {
		numbers[i] = random()
		people[i] = person{"name" + strconv.Itoa(random()%5000), random() % 100}
	}
	a, b, c := slices.Clone(numbers), slices.Clone(numbers), slices.Clone(numbers)
	slices.Sort(a)
	sort.Ints(b)
	sort.Slice(c, func(i, j int) bool { return c[i] < c[j] })
	d := slices.Clone(people)
	slices.SortFunc(d, func(x, y person) int {
		return cmp.Or(cmp.Compare(x.name, y.name), cmp.Compare(x.age, y.age))
	})
	e := slices.Clone(people)
	sort.Stable(byAge(e))
	found := 0
	for _, x := range numbers {
		if _, ok := slices.BinarySearch(a, x+1); ok {
			found++
		}
		found += sort.SearchInts(a, x) & 1
	}
	fmt.Println(slices.Equal(a, b), slices.Equal(b, c), d[0], d[n-1], e[0], e[n-1], found)
}
