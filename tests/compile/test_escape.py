"""Which parameters stay, and what becomes of arguments, as gc sees it."""

from __future__ import annotations

import pytest

from gopy.compile.compiler import Compiler
from gopy.compile.flow import NEVER
from gopy.link.program import MAIN
from gopy.link.regions import PROGRAM_DATA, PROGRAM_TABLE
from gopy.types.objects import Func
from gopy.types.std import use_image
from tests.compile.library import Library

HEAD = """package main

import (
	"fmt"
	"sort"
	"strings"
)

var _ = fmt.Sprint
var _ = sort.Ints
var _ = strings.Join
var kept *int
var keptSlice []int
var keptAny any

type node struct {
	next *node
	v    []int
}

func other(s []int) int { return len(s) }
func hold(s []int)      { keptSlice = s }

"""


class Compiled:
    """A compiler that has a program, and nothing compiled of it."""

    def __init__(self, library: Library, text: str) -> None:
        checked = library.check(HEAD + text + "\nfunc main() {}\n")
        self.library = library
        self.compiler = Compiler(MAIN, [checked], library.std, PROGRAM_DATA, PROGRAM_TABLE, is_std=False)
        self.scope = checked.result.pkg.scope

    def func(self, name: str = "f") -> Func:
        """A function at top level."""
        func = self.scope.lookup(name)
        assert isinstance(func, Func)
        return func

    def leaks(self, name: str = "f") -> list[str]:
        """What becomes of each parameter, as text."""
        use_image(self.library.std)
        try:
            found = self.compiler.leaks.of(self.func(name))
        finally:
            use_image(None)
        texts = []
        for leak in found:
            words = [] if leak.heap == NEVER else [f"heap {leak.heap}"]
            words += [f"result{i} {n}" for i, n in sorted(leak.results.items())]
            words += [] if leak.written == NEVER or leak.heap == 0 else [f"written {leak.written}"]
            texts.append(", ".join(words))
        return texts


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("func f(p *int) { *p = 1 }", True),
        ("func f(p *int) bool { return p == nil }", True),
        ("func f(p *int) *int { return p }", False),
        ("func f(p *int) { kept = p }", False),
        ("func f(p *int) { q := p; _ = q }", False),  # true, but not seen
        ("func f(p *int) { go func() { *p = 1 }() }", False),
        ("func g(p *int) { *p++ }\nfunc f(p *int) { g(p) }", True),
        ("func f(p *int) { if *p > 0 { *p--; f(p) } }", True),
        ("func f(p *int) { if *p > 0 { f(p) }; kept = p }", False),
        ("func f(p *int) { if *p > 0 { g(p) } }\nfunc g(p *int) { f(p); kept = p }", False),
        ("func f(s []int) int { return s[0] }", True),
        ("func f(s []int) { s[0] = 1 }", True),
        ("func f(s []int) int { return len(s) + cap(s) }", True),
        ("func f(s []int) int { t := 0; for _, v := range s { t += v }; return t }", True),
        ("func f(s []int) []int { return s }", False),
        ("func f(s []int) []int { return s[1:] }", False),
        ("func f(s []int) int { return other(s[1:]) }", True),
        ("func f(s []int) []int { return append(s, 1) }", False),
        ("func f(s []int) { copy(s, s) }", True),
        ("func f(s []int) { keptSlice = s }", False),
        ("func f(s []int) { fmt.Println(s) }", False),
        ("func f(s []int) { fmt.Println(len(s), s[0]) }", True),
        ("func f(s []int) { sort.Ints(s) }", True),
        ("func f(s []string) string { return strings.Join(s, `,`) }", True),
        ("func f(s []int) { defer other(s) }", True),
        ("func f(n *node) int { return len(n.next.v) }", True),
        ("func f(n *node) []int { return n.v }", True),  # that is not n, but what it points to
        ("func f[T any](s []T) int { return len(s) }", True),
        ("func f(s []func()) { for _, g := range s { g() } }", True),
        ("func f(_ *int) {}", True),
    ],
)
def test_stays(library: Library, text: str, stays: bool) -> None:
    compiled = Compiled(library, text)
    assert bool(compiled.compiler.escapes.of_func(compiled.func()) & 2) == stays


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("func f(s []int) int { return s[0] }", [""]),
        ("func f(s []int) []int { return s }", ["result0 0"]),
        ("func f(s []int) []int { t := s[1:]; return t }", ["result0 0"]),
        ("func f(s []int) []int { return append(s, 1) }", ["result0 0, written 0"]),
        ("func f(s []string) []string { return append(s, ``) }", ["heap 1, result0 0, written 0"]),
        ("func f(s [][]int) []int { return s[0] }", ["result0 1"]),
        ("func f(n *node) []int { return n.next.v }", ["result0 2"]),
        ("func f(s []int) { s[0] = 1 }", ["written 0"]),
        ("func f(s []int) { hold(s) }", ["heap 0"]),
        ("func f(s, t []int) { hold(t) }", ["", "heap 0"]),
        ("func f(s [][]int) { for _, t := range s { hold(t) } }", ["heap 1"]),
        ("func f(s []int) { keptAny = s }", ["heap 0"]),
        ("func f(s []int) { fmt.Println(s) }", ["heap 0"]),
        ("func f(s []int) { fmt.Println(len(s)) }", [""]),
        ("func f(n *node, s []int) { n.v = s }", ["written 0", "heap 0"]),
        ("func f(n node, s []int) { n.v = s }", ["", ""]),
        ("func f(n node, s []int) node { n.v = s; return n }", ["result0 0", "result0 0"]),
        ("func f(n *node) { n.v = n.v[1:] }", ["written 0"]),
        ("func f(n *node) { n.v = append(n.v, 1) }", ["heap 1, written 0"]),
        ("func f(m map[string][]int, s []int) { m[``] = s }", ["", "heap 0"]),
        ("func f(c chan []int, s []int) { c <- s }", ["", "heap 0"]),
        ("func f(s []int) { go other(s) }", ["heap 0"]),
        ("func f(s []int) { defer other(s) }", [""]),
        ("func f(s []int) func() int { return func() int { return len(s) } }", ["heap 0"]),
        ("func f(s []int) int { g := func() int { return len(s) }; return g() }", [""]),
        ("func f(g func([]int), s []int) { g(s) }", ["", "heap 0"]),
        ("func f(s []int, n int) int { if n == 0 { return 0 }; return f(append(s, n), n-1) }", ["written 0", ""]),
        ("func f(s []int) { g(s) }\nfunc g(s []int) { f(s); hold(s) }", ["heap 0"]),
        (
            "func f(s []int) []int { return g(other(s), s) }\nfunc g(n int, s []int) []int { return s[n:] }",
            ["result0 0"],
        ),
        ("func f(p *[]int) { *p = append(*p, 1) }", ["heap 1, written 0"]),
        ("func f[T any](s []T, v T) []T { return append(s, v) }", ["heap 1, result0 0, written 0", "heap 0"]),
    ],
)
def test_leaks(library: Library, text: str, wanted: list[str]) -> None:
    assert Compiled(library, text).leaks() == wanted


@pytest.mark.parametrize(
    ("text", "cost"),  # what `go build -gcflags=-m=2` says
    [
        ("func f(a int) { fmt.Println(a) }", 78),
        ("func f(a, b int) { fmt.Println(a, b) }", 80),
        ("func f(a int) { fmt.Printf(`%d`, a) }", 80),
        ("func f(a, b, c int) { fmt.Println(a, b, c) }", 82),
        ("func f(s []int) int { t := 0; for _, v := range s { t += v }; return t }", 16),
        ("func f(s []int) (t int) { for i := range s { t += s[i] }; return }", 11),
        ("func f(s []int) int { m := s[0]; for _, v := range s[1:] { if v > m { m = v } }; return m }", 24),
        ("func f(s []int) { s[0] = 1 }", 5),
        ("func f(s []int, v int) []int { return append(s, v) }", 4),
        ("func f(s *[]int, v int) { *s = append(*s, v) }", 7),
        ("func f(n int) []int { var s []int; for i := 0; i < n; i++ { s = append(s, i) }; return s }", 23),
        (
            "func f(s []int, g func(int) bool) []int { var o []int; for _, v := range s { if g(v) { o = append(o, v) } }"
            "\nreturn o }",
            38,
        ),
        ("func f(n *node, v int) { n.v = append(n.v, v) }", 7),
        ("func g(a int) (int, int) { return a, a + 1 }\nfunc f(a int) int { x, y := g(a); return x + y }", 19),
        ("func f(a int) string { switch { case a > 3: return `a`; case a > 2: return `b`; default: return `c` } }", 16),
        ("func f(a int) string { switch a { case 1: return `a`; case 2, 3: return `b` }; return `` }", 13),
        ("func f(a int) int { if a == 0 { return 0 }; return f(a - 1) }", 69),
        ("func f() map[string]int { m := map[string]int{`a`: 1}; m[`b`]++; return m }", 15),
        ("func f() int { a := [3]int{1, 2, 3}; n := len(a); return a[n-1] }", 19),
        ("func f() []int { return []int{1, 2, 3} }", 6),
        ("func f() func() int { n := 0; return func() int { n++; return n } }", 22),
        ("func f(x any) int { if n, ok := x.(int); ok { return n }; return 0 }", 15),
        ("func f(a, b string) string { return a + `x` + b + string(a[0]) }", 9),
        ("func f(s []int) { sort.Ints(s) }", 60),
        ("func f(c chan int) { c <- 1; v, ok := <-c; _, _ = v, ok; close(c) }", 19),
        ("func f(a int) int { a += 2; a++; a = a * 2; b := a; var c int; c = b; return -c }", 26),
        ("func f(a *int) { *a = *a + 1 }", 7),
        ("func f(s []int) []int { b := make([]int, len(s)); copy(b, s); return b }", 12),
        ("func f(s []int, i int) []int { return append(s[:i], s[i+1:]...) }", 10),
        ("func g(a ...int) int { return len(a) }\nfunc f() int { return g(1, 2, 3) }", 11),
        ("func f(a int) int { if a == 0 { panic(`zero`) }; return 1 / a }", 11),
        ("func f(a int) int { for a > 0 { a--; if a == 5 { break }; continue }; return a }", 15),
        ("func f() int { outer: for i := 0; i < 3; i++ { for { continue outer } }; return 1 }", 17),
    ],
)
def test_cost_of_inlining(library: Library, text: str, cost: int) -> None:
    compiled = Compiled(library, text)
    assert compiled.compiler.leaks.cost(compiled.func()) == cost


@pytest.mark.parametrize(
    "text",
    [
        "//go:noinline\nfunc f() int { return 1 }",
        "func f() { defer other(nil) }",
        "func f() { go other(nil) }",
        "func f() { recover() }",
        "func f(a int) { fmt.Println(a, a); fmt.Println(a) }",
    ],
)
def test_not_inlined(library: Library, text: str) -> None:
    compiled = Compiled(library, text)
    assert not compiled.compiler.leaks.inlines(compiled.func())
