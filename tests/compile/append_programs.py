"""Random programs that append to slices and print capacities, to be run by gopy and by real Go.

Each function has a few slices and does things to them that decide, in gc's eyes, where their arrays live: it appends, reslices,
copies the variable, hands it to functions that gc inlines and to others, lets closures use it, returns it. The
helpers are of both kinds: short ones, and ones that print.
"""

from __future__ import annotations

import random
import re

HELPERS = """package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

var kept []int

type box struct {
	items []int
	n     int
}

func (b *box) push(v int)   { b.items = append(b.items, v) }
func (b box) total() int    { return sum(b.items) }
func look(s []int) int      { return len(s) }
func lookLong(s []int)      { fmt.Println("look", len(s), cap(s), "x") }
func set(s []int)           { if len(s) > 0 { s[0] = 7 } }
func setLong(s []int)       { if len(s) > 0 { s[0] = 7; fmt.Println("set", len(s), "y", 1) } }
func same(s []int) []int    { return s }
func sameLong(s []int) []int { fmt.Println("same", len(s), "z", 1); return s }
func keep(s []int)          { kept = s }
func add(s []int, v int) []int { return append(s, v) }
func addLong(s []int, v int) []int { fmt.Println("add", len(s), "z", 1); return append(s, v) }
func addTo(p *[]int, v int) { *p = append(*p, v) }
func tail(s []int) []int    { if len(s) == 0 { return s }; return s[1:] }
func one() []int            { var s []int; s = append(s, 1); return s }
func apply(s []int, f func(int)) { for _, v := range s { f(v) } }
func show(s []int)          { fmt.Println(s) }

func sum(s []int) int {
	t := 0
	for _, v := range s {
		t += v
	}
	return t
}

func count(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

func named(n int) (s []int) {
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return
}

func down(s []int, n int) int {
	if n == 0 {
		return len(s)
	}
	return down(append(s, n), n-1)
}

func filter[T any](s []T, f func(T) bool) []T {
	out := []T{}
	for _, v := range s {
		if f(v) {
			out = append(out, v)
		}
	}
	return out
}

var _ = []any{sort.Ints, strings.Join, slices.Max[[]int]}
"""
DECLARATIONS = ["var S []int", "var S []int", "S := []int{}", "S := make([]int, 0)", "S := []int{1}", "S := []int(nil)"]
# S is a slice, N a new name.
STATEMENTS = [
    *["S = append(S, 1)"] * 6,
    "S = append(S, 1, 2)",
    "S = append(S, 1, 2, 3)",
    *["for i := 0; i < 3; i++ {\nS = append(S, i)\n}"] * 2,
    "for i := range 5 {\nS = append(S, i)\nfmt.Print(cap(S), ` `)\n}",
    *["fmt.Println(`S`, len(S), cap(S))"] * 5,
    "for _, x := range S {\n_ = x\n}",
    "fmt.Println(sum(S))",
    "fmt.Println(look(S))",
    "lookLong(S)",
    "set(S)",
    "setLong(S)",
    "show(S)",
    "keep(S)",
    "N := S\nfmt.Println(`N`, len(N), cap(N))",
    "N := same(S)\nfmt.Println(`N`, len(N), cap(N))",
    "N := sameLong(S)\nfmt.Println(`N`, len(N), cap(N))",
    "N := tail(S)\nfmt.Println(`N`, len(N), cap(N))",
    "N := add(S, 1)\nfmt.Println(`N`, len(N), cap(N))",
    "N := append(S, 1)\nfmt.Println(`N`, len(N), cap(N))",
    "N := filter([]int{1, 2, 3, 4}, func(x int) bool { return x > 1 })\nfmt.Println(`N`, len(N), cap(N))",
    "S = add(S, 1)",
    "S = addLong(S, 1)",
    "addTo(&S, 1)",
    "if len(S) > 1 {\nS = S[:1]\n}",
    "S = nil",
    "N := func() { S = append(S, 5) }\nN()",
    "N := func() { fmt.Println(len(S), cap(S)) }\nN()\nN()",
    "apply([]int{1, 2}, func(x int) { S = append(S, x) })",
    "apply([]int{1, 2}, func(x int) { _ = len(S) })",
    "sort.Ints(S)",
    "slices.Sort(S)",
    "fmt.Println(slices.Contains(S, 1))",
    "fmt.Println(down(S, 2))",
    "copy(S, []int{4})",
    "var N box\nN.items = append(N.items, 1)\nfmt.Println(`N`, cap(N.items))",
    "N := box{items: S}\nN.push(2)\nfmt.Println(`N`, cap(N.items), N.total())",
    "N := &box{}\nN.items = append(N.items, 1)\nN.push(2)\nfmt.Println(`N`, cap(N.items))",
    "fmt.Println(cap(count(3)), cap(named(3)), cap(one()))",
    "for range 2 {\nN := one()\nfmt.Println(cap(N))\n}",
    "kept = append(kept, 1)",
    "defer fmt.Println(`defer`, cap(S))",
    "defer lookLong(S)",
    "N := [][]int{}\nN = append(N, S)\nfmt.Println(`N`, cap(N), cap(N[0]))",
    "var N []string\nfor range 3 {\nN = append(N, `a`)\n}\nfmt.Println(strings.Join(N, `-`), cap(N))",
    "if S == nil {\nfmt.Println(`nil`)\n}",
]


def _named(text: str, slice_: str, new: str) -> str:
    return re.sub(r"\bN\b", new, re.sub(r"\bS\b", slice_, text))


def program(seed: int, functions: int = 20) -> str:
    """A program with so many random functions, each announced by a line `-- NUMBER` in the output."""
    chance = random.Random(seed)  # noqa: S311
    text = [HELPERS]
    main = []
    for i in range(functions):
        slices = [f"s{k}" for k in range(chance.randrange(1, 3))]
        body = [_named(chance.choice(DECLARATIONS), s, "") for s in slices]
        for n in range(chance.randrange(3, 9)):
            body.append(_named(chance.choice(STATEMENTS), chance.choice(slices), f"n{n}"))
        body += [f"fmt.Println(`{s}`, len({s}), cap({s}))" for s in slices]
        returns = chance.random() < 0.3
        text.append(f"func test{i}(){' []int' if returns else ''} {{\n" + "\n".join(body))
        text.append(f"return {chance.choice(slices)}\n}}\n" if returns else "}\n")
        call = f"r{i} := test{i}()\nfmt.Println(len(r{i}), cap(r{i}))" if returns else f"test{i}()"
        main.append(f"fmt.Println(`-- {i}`)\n{call}")
    return "\n".join([*text, "func main() {", *main, "}\n"])
