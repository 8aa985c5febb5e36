"""Keys of types: equal exactly for identical types; and what reflect shows."""

from __future__ import annotations

from itertools import combinations

import pytest

from gopy.compile.typekey import TypeKeys
from gopy.types.named import Named
from gopy.types.objects import TypeName
from gopy.types.predicates import identical
from gopy.types.typ import Type
from tests.compile.library import Library
from tests.compile.random_types import PACKAGES, Types, defined


@pytest.mark.parametrize("seed", range(20))
def test_keys_are_equal_for_identical_types(seed: int) -> None:
    """All pairs of 60 small types made from few parts."""
    types = [Types(seed * 100 + i // 2, few=True).any(1 + i % 2) for i in range(60)]
    keys = TypeKeys()
    for x, y in combinations(types, 2):
        assert (keys.key(x) == keys.key(y)) == identical(x, y), (keys.key(x), keys.key(y))


def test_the_pairs_are_of_both_kinds() -> None:
    made = Types(1, few=True)
    types = [made.any(2) for _ in range(300)]
    same = sum(identical(x, y) for x, y in combinations(types, 2) if type(x) is type(y) and not isinstance(x, Named))
    assert same > 500


def declared(library: Library, text: str) -> dict[str, Type]:
    """The package-level types of a program."""
    scope = library.check("package main\n\n" + text + "\n\nfunc main() {}\n").pkg.scope
    return {name: obj.type for name in scope.names() if isinstance(obj := scope.lookup(name), TypeName)}


ALIASES = """
import ("unsafe"; "errors")
var _ = errors.New
type T struct{}
type G[K comparable, V any] struct{ k K; v V }
"""


@pytest.mark.parametrize(
    ("source", "key", "text"),
    [
        ("int", "int", "int"),
        ("byte", "uint8", "uint8"),
        ("rune", "int32", "int32"),
        ("any", "interface {}", "interface {}"),
        ("error", "error", "error"),
        ("unsafe.Pointer", "unsafe.Pointer", "unsafe.Pointer"),
        ("T", "main.T", "main.T"),
        ("*[3][]T", "*[3][]main.T", "*[3][]main.T"),
        ("map[string]*int", "map[string]*int", "map[string]*int"),
        ("chan (<-chan int)", "chan (<-chan int)", "chan (<-chan int)"),
        ("chan<- (chan int)", "chan<- chan int", "chan<- chan int"),
        ("<-chan (chan<- int)", "<-chan chan<- int", "<-chan chan<- int"),
        ("func()", "func()", "func()"),
        (
            "func(a, b int, c ...string) (x bool, err error)",
            "func(int, int, ...string) (bool, error)",
            "func(int, int, ...string) (bool, error)",
        ),
        ("func(func() int) int", "func(func() int) int", "func(func() int) int"),
        ("struct{}", "struct {}", "struct {}"),
        (
            'struct { a int; B string `json:"b"`; T }',
            r'struct { main.a int; B string "json:\"b\""; ^T main.T }',
            r'struct { a int; B string "json:\"b\""; main.T }',
        ),
        (
            "interface { M(int); n() T }",
            "interface { M(int); main.n() main.T }",
            "interface { M(int); main.n() main.T }",
        ),
        ("G[int, []T]", "main.G[int,[]main.T]", "main.G[int,[]main.T]"),
    ],
)
def test_key_and_text(library: Library, source: str, key: str, text: str) -> None:
    keys = TypeKeys()
    types = declared(library, f"{ALIASES}\ntype X = {source}\n\nvar _ unsafe.Pointer")
    assert (keys.key(types["X"]), keys.text(types["X"])) == (key, text)


def test_packages_of_one_name_differ_in_the_key_only() -> None:
    x, y = (defined("T", Types(0).any(0), pkg) for pkg in PACKAGES)
    keys = TypeKeys()
    assert keys.text(x) == keys.text(y) == "p.T"
    assert (keys.key(x), keys.key(y)) == ("example.org/a/p.T", "example.org/b/p.T")


LOCAL = """package main

func f[T any](x T) (any, any) {
	type pair struct{ a, b T }
	type other[U any] struct{ t T; u U }
	return pair{x, x}, other[bool]{}
}

func g() any {
	type pair struct{ a, b int }
	{
		type pair struct{ a, b int }
		_ = []any{pair{}, &pair{}}
	}
	return pair{}
}

type pair struct{ a, b int }

func main() {
	f(1)
	f("")
	g()
	_ = any(pair{})
}
"""


def test_types_declared_in_functions(library: Library) -> None:
    """Each declaration, and each instance of it, is a type of its own; the texts do not tell the declarations apart."""
    names = {name.removeprefix("type:") for name in library.module(LOCAL).datas if name.startswith("type:")}
    pairs = {name for name in names if "pair" in name and not name.startswith("*")}
    others = {name for name in names if "other" in name and not name.startswith("*")}
    assert len(pairs) == 5 and "main.pair" in pairs
    assert len(others) == 2
