// Sorting: sort and slices, stability, own orders, searching, heaps.
package main

import (
	"cmp"
	"container/heap"
	"container/list"
	"fmt"
	"slices"
	"sort"
	"strings"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type queue []person

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].age > q[j].age }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(person)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func main() {
	ints := []int{5, 2, 8, -1, 9, 3, 3}
	sort.Ints(ints)
	fmt.Println(ints, sort.SearchInts(ints, 8), sort.IntsAreSorted(ints))
	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	sort.Strings(words)
	fmt.Println(words)
	sort.Sort(sort.Reverse(sort.StringSlice(words)))
	fmt.Println(words)
	people := []person{{"Ann", 30}, {"Bob", 25}, {"Cid", 30}, {"Dan", 20}, {"Eve", 25}, {"Fay", 30}}
	stable := slices.Clone(people)
	sort.Stable(byAge(stable))
	fmt.Println(stable)
	sort.SliceStable(people, func(i, j int) bool { return people[i].age > people[j].age })
	fmt.Println(people)
	slices.SortFunc(people, func(a, b person) int {
		return cmp.Or(cmp.Compare(a.age, b.age), -strings.Compare(a.name, b.name))
	})
	fmt.Println(people)
	i, ok := slices.BinarySearchFunc(people, 25, func(p person, age int) int { return cmp.Compare(p.age, age) })
	fmt.Println(i, ok, sort.Search(100, func(i int) bool { return i*i >= 2000 }))
	var q queue
	for _, p := range people {
		heap.Push(&q, p)
	}
	for q.Len() > 0 {
		fmt.Print(heap.Pop(&q).(person).age, " ")
	}
	fmt.Println()
	l := list.New()
	l.PushBack(1)
	l.PushFront(0)
	l.InsertAfter(5, l.Front())
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
	many := make([]int, 5000)
	x := uint32(1)
	for i := range many {
		x = x*1664525 + 1013904223
		many[i] = int(x >> 8 % 1000)
	}
	other := slices.Clone(many)
	sort.Slice(many, func(i, j int) bool { return many[i] < many[j] })
	slices.Sort(other)
	fmt.Println(slices.Equal(many, other), slices.IsSorted(many), many[0] <= many[4999])
	fl := []float64{2.5, -1, 3e9, 0}
	slices.Sort(fl)
	fmt.Println(fl, slices.Min(fl), slices.Compact([]int{1, 1, 2, 2, 1}), slices.IndexFunc(fl, func(f float64) bool { return f > 0 }))
}

// Output:
// [-1 2 3 3 5 8 9] 5 true
// [brown dog fox jumps lazy over quick the the]
// [the the quick over lazy jumps fox dog brown]
// [{Dan 20} {Bob 25} {Eve 25} {Ann 30} {Cid 30} {Fay 30}]
// [{Ann 30} {Cid 30} {Fay 30} {Bob 25} {Eve 25} {Dan 20}]
// [{Dan 20} {Eve 25} {Bob 25} {Fay 30} {Cid 30} {Ann 30}]
// 1 true 45
// 30 30 30 25 25 20 
// 0 5 1 3
// true true true
// [-1 0 2.5 3e+09] -1 [1 2 1] 2
