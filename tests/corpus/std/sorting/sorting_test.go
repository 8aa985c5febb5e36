package sorting

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"
)

var people = []Person{{"Bob", 30, "Rome"}, {"Al", 25, "oslo"}, {"Cy", 30, "Oslo"}, {"Al", 40, "Rome"}}

func TestBy(t *testing.T) {
	for keys, want := range map[[2]string]string{
		{"name", "-age"}: "[{Al 40 Rome} {Al 25 oslo} {Bob 30 Rome} {Cy 30 Oslo}]",
		{"city", "age"}:  "[{Al 25 oslo} {Cy 30 Oslo} {Bob 30 Rome} {Al 40 Rome}]",
		{"-age", "-age"}: "[{Al 40 Rome} {Bob 30 Rome} {Cy 30 Oslo} {Al 25 oslo}]",
	} {
		if got := fmt.Sprint(By(people, keys[:]...)); got != want {
			t.Errorf("%v: %s", keys, got)
		}
	}
}

func TestByHand(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for n := range 40 {
		s := make([]int, n)
		for i := range s {
			s[i] = r.IntN(20)
		}
		want := slices.Sorted(slices.Values(s))
		a, b := slices.Clone(s), slices.Clone(s)
		Insertion(a)
		Quick(b)
		if c := Merge(s); !slices.Equal(a, want) || !slices.Equal(b, want) || !slices.Equal(c, want) {
			t.Fatalf("%v: %v, %v, %v", s, a, b, c)
		}
	}
}

func TestRank(t *testing.T) {
	for x, want := range map[int]string{0: "0 false", 1: "0 true", 4: "2 false", 9: "4 false", 5: "2 true"} {
		i, ok := Rank([]int{1, 3, 5, 7}, x)
		if got := fmt.Sprint(i, ok); got != want {
			t.Errorf("%d: %s", x, got)
		}
	}
	if i, found := slices.BinarySearchFunc(people, 50, func(p Person, age int) int { return p.Age - age }); i != 4 || found {
		t.Error(i, found)
	}
	if !sort.IsSorted(sort.Reverse(sort.IntSlice{3, 2, 2})) || sort.StringsAreSorted([]string{"b", "a"}) {
		t.Error("not sorted")
	}
	i, ok := sort.Find(5, func(i int) int { return 3 - i })
	if i != 3 || !ok {
		t.Error(i, ok)
	}
	By(people, "shoe")
}
