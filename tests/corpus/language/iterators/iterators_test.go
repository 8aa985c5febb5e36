package iterators

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestTake(t *testing.T) {
	if got := slices.Collect(Take(Count(5), 3)); !slices.Equal(got, []int{5, 6, 7}) {
		t.Error(got)
	}
	for v := range Take(Count(0), 0) {
		t.Error(v)
	}
	even := Filter(Fib, func(n int) bool { return n%2 == 0 })
	if got := fmt.Sprint(slices.Collect(Take(even, 6))); got != "[0 2 8 34 144 610]" {
		t.Error(got)
	}
}

func TestZip(t *testing.T) {
	var got []string
	for n, s := range Zip(Count(1), slices.Values([]string{"a", "b", "c"})) {
		got = append(got, fmt.Sprint(n, s))
	}
	if s := strings.Join(got, " "); s != "1a 2b 3c" {
		t.Error(s)
	}
}

func TestPermutations(t *testing.T) {
	var got []string
	for p := range Permutations([]string{"x", "y", "z"}) {
		got = append(got, strings.Join(p, ""))
		if len(got) == 5 {
			break
		}
	}
	if s := strings.Join(got, " "); s != "xyz xzy yxz yzx zyx" {
		t.Error(s)
	}
}

func TestFind(t *testing.T) {
	rows := slices.Values([][]int{{1, -1, 7}, {2, 3}, {4, 7}, {99, 8}, {8}})
	for want, place := range map[int][2]int{3: {1, 1}, 7: {2, 1}, 8: {-1, -1}, 1: {0, 0}, 50: {-1, -1}} {
		if r, c := Find(rows, want); r != place[0] || c != place[1] {
			t.Errorf("%d at %d, %d", want, r, c)
		}
	}
}

func TestBadIterator(t *testing.T) {
	defer func() { t.Log(recover()) }()
	bad := func(yield func(int) bool) {
		yield(1)
		yield(2)
	}
	for v := range bad {
		t.Log(v)
		break
	}
	t.Error("no panic")
}
