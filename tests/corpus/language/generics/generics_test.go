package generics

import (
	"fmt"
	"strings"
	"testing"
)

type celsius float32

type words []string

func TestMapFilterReduce(t *testing.T) {
	squares := Map([]int{1, 2, 3, 4}, func(n int) string { return fmt.Sprint(n * n) })
	if s := strings.Join(squares, ","); s != "1,4,9,16" {
		t.Error(s)
	}
	long := Filter(words{"a", "bcd", "ef", "ghij"}, func(s string) bool { return len(s) > 2 })
	if s := fmt.Sprintf("%T %v", long, long); s != "generics.words [bcd ghij]" {
		t.Error(s)
	}
	if n := Reduce(long, 1, func(n int, s string) int { return n * len(s) }); n != 12 {
		t.Error(n)
	}
}

func TestSum(t *testing.T) {
	if s := Sum[celsius](1.5, 2); s != 3.5 {
		t.Error(s)
	}
	if s := Sum[uint8](200, 100); s != 44 {
		t.Error(s)
	}
	if s := Sum[int](); s != 0 {
		t.Error(s)
	}
}

func TestGroupBy(t *testing.T) {
	g := GroupBy([]string{"apple", "avocado", "bean", "beet", "corn"}, func(s string) byte { return s[0] })
	if s := fmt.Sprint(g); s != "map[97:[apple avocado] 98:[bean beet] 99:[corn]]" {
		t.Error(s)
	}
}

func TestPairs(t *testing.T) {
	z := Zip([]int{1, 2, 3}, []string{"x", "y"})
	if s := fmt.Sprintf("%v %+v %T", z, z[0], z[0]); s != "[<1|x> <2|y>] <1|x> generics.Pair[int,string]" {
		t.Error(s)
	}
	if z[0] != (Pair[int, string]{1, "x"}) {
		t.Error("not equal")
	}
}

func TestMaxBy(t *testing.T) {
	if s, ok := MaxBy([]string{"aa", "b", "cc"}, func(s string) int { return len(s) }); s != "aa" || !ok {
		t.Error(s, ok)
	}
	if _, ok := MaxBy(nil, func(int) int { return 0 }); ok {
		t.Error("something")
	}
	if got := Some(3).Or(4) + (Option[int]{}).Or(5); got != 8 {
		t.Error(got)
	}
}
