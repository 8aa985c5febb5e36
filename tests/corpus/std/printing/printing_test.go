package printing

import (
	"errors"
	"fmt"
	"testing"
)

func TestPoint(t *testing.T) {
	p := Point{3, 4}
	if got := fmt.Sprintf("%v %+v %3d %d %x %s", p, p, p, p, p, []Point{p}); got != "(3;4) X:3 Y:4 003,004 3004 %!x(Point) [(3;4)]" {
		t.Error(got)
	}
}

func TestVerbs(t *testing.T) {
	for _, tt := range []struct {
		v     any
		verbs []string
	}{
		{42, []string{"d", "5d|", "-5d|", "05d", "+d", "b", "o", "#o", "x", "#X", "c", "q", "U", "#U", "e", "s", "t", "v", "T", "8.3d|", "O"}},
		{-7.25, []string{"f", ".1f", "8.2f|", "-8.2f|", "+.3e", "g", "G", "b", "x", "v", "d", "08.2f", "6.0f|", "# g"}},
		{"héy\n", []string{"s", "q", "+q", "#q", "x", "X", "% x", "# x", "6s|", "-6s|", ".2s", "v", "#v", "d", "5.1q"}},
		{[]byte("ab"), []string{"s", "v", "d", "x", "q", "#v", "T"}},
		{true, []string{"t", "v", "5t|", "d"}},
		{Pair{1, nil, map[string]Hex{"b": 2, "a": 255}}, []string{"v", "+v", "#v", "T", "d"}},
		{[2][]string{{"x"}, nil}, []string{"v", "q", "#v", "s"}},
		{errors.New("oops"), []string{"v", "s", "q", "d"}},
		{struct{}{}, []string{"v", "+v", "#v"}},
		{nil, []string{"v", "s", "d", "T", "#v"}},
		{3 + 4i, []string{"v", ".1f", "g", "T"}},
		{Hex(10), []string{"v", "#v", "#x", "s", "08b"}},
		{'世', []string{"c", "q", "U", "#U", "d", "x", "+q"}},
		{map[int]bool{2: true, 1: false}, []string{"v", "#v", "t"}},
		{[]any{1, "a", nil, 2.5, []int{}}, []string{"v", "#v", "d", "s"}},
	} {
		t.Logf("%q", All(tt.v, tt.verbs...))
	}
}

func TestArguments(t *testing.T) {
	var verb = "%d"
	t.Log(fmt.Sprintf(verb, []any{}...), fmt.Sprintf(verb+"%s", 1), fmt.Sprintf("%[2]d %[1]d %d", 1, 2), fmt.Sprintf("%[3]*.[2]*[1]f|", 12.0, 2, 6))
	t.Log(fmt.Sprintf(verb, 1, 2), fmt.Sprintf(verb+"%z", 1, 2), fmt.Sprintf("%*d", 5, 1), fmt.Sprintf("%-*d|", 5, 1), fmt.Sprintf("%.*f", 1, 2.55))
	t.Log(fmt.Sprint("a", 1, 2, "b", 3.0, nil, nil), fmt.Sprintln("a", 1, true), fmt.Append([]byte("x"), 1, 2))
	var p *Point
	var e error
	t.Logf("%v %+v %s", p, e, e)
	t.Fail()
}
