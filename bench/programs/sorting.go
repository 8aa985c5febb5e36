// sort.Slice with a closure, slices.SortFunc, sort.Sort.
package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
)

type rec struct {
	key  int
	name string
}

type byName []rec

func (b byName) Len() int           { return len(b) }
func (b byName) Less(i, j int) bool { return b[i].name < b[j].name }
func (b byName) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	const n = 400_000
	x, check := uint32(7), 0
	recs := make([]rec, n)
	for round := range 3 {
		for i := range recs {
			x = x*1664525 + 1013904223
			recs[i] = rec{int(x >> 9), fmt.Sprint("n", x>>20)}
		}
		switch round {
		case 0:
			sort.Slice(recs, func(i, j int) bool { return recs[i].key < recs[j].key })
		case 1:
			slices.SortFunc(recs, func(a, b rec) int { return cmp.Compare(a.key, b.key) })
		case 2:
			sort.Sort(byName(recs))
		}
		check += recs[n/2].key&0xfff + len(recs[n/3].name)
		if round < 2 {
			check += recs[0].key
		}
	}
	ints := make([]int, 2*n)
	for i := range ints {
		x = x*1664525 + 1013904223
		ints[i] = int(x)
	}
	slices.Sort(ints)
	fmt.Println(len(recs), recs[0].name, ints[n])
	_ = check
}
