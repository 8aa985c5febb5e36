"""What is recorded in Info for expressions: final types of untyped ones, values, selections, instances, tuples."""

from __future__ import annotations

import sys

import pytest

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types.info import FIELD_VAL, METHOD_EXPR, METHOD_VAL, Info
from gopy.types.typestring import type_string
from tests.types.checking import check, check_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.check import Result


def recorded(text: str) -> dict[str, str]:
    """Type and value of each expression of the declarations, by its source text (the last one counts)."""
    source = f"package p\n\n{text}\n"
    fset, result = check_files({"x.go": source})
    assert result.diagnostics == []
    found: dict[str, str] = {}
    for e, entry in sorted(result.info.types.items(), key=lambda item: item[0].pos):
        file = fset.file(e.pos)
        assert file is not None
        shown = type_string(entry.type, lambda _: "")
        found[file.text(e.pos, e.end)] = shown if entry.value is None else f"{shown} = {constant.str_of(entry.value)}"
    return found


def test_untyped_constants_get_the_type_of_their_context() -> None:
    types = recorded("var f float32 = 1 + 2\nvar b = []byte{'a'}\nvar i any = 0.5\nvar s = 3 << 2.0")
    assert types["1 + 2"] == "float32 = 3"
    assert types["'a'"] == "byte = 97"
    assert types["0.5"] == "float64 = 0.5"
    assert types["3 << 2.0"] == "int = 12"


def test_a_shifted_constant_gets_the_type_of_the_context() -> None:
    types = recorded("var n uint\nvar x int64 = 1<<n + 2\nvar b = 3<<n == 4<<n")
    assert types["1<<n + 2"] == "int64" and types["1"] == "int64 = 1" and types["2"] == "int64 = 2"
    assert types["3"] == "int = 3" and types["3<<n == 4<<n"] == "bool"


def test_rounding_follows_the_type() -> None:
    types = recorded("const f float32 = 0.1\nvar x = float64(f)")
    assert types["float64(f)"] == "float64 = 0.1"
    assert types["0.1"].startswith("float32 = ")


def test_comma_ok_expressions_are_pairs() -> None:
    types = recorded("var m map[string]int\nvar v, ok = (m[`a`])\nvar c chan int\nvar w, more = <-c")
    assert types["m[`a`]"] == types["(m[`a`])"] == "(int, bool)"
    assert types["<-c"] == "(int, bool)"


def test_builtins_are_recorded_with_the_signature_of_the_call() -> None:
    types = recorded("var s []int\nvar t = append(s, 1)\nvar n = len(s)\nvar p = new(1)")
    assert types["append"] == "func([]int, ...int) []int"
    assert types["len"] == "func([]int) int"
    assert types["new(1)"] == "*int"


def only(info: Info, kind: int) -> list[tuple[str, list[int], bool, str]]:
    return [
        (e.sel.name, s.index, s.indirect, type_string(s.type, lambda _: ""))
        for e, s in info.selections.items()
        if s.kind == kind
    ]


def selections() -> Result:
    return check(
        "package p\ntype E struct{ x, y int }\nfunc (*E) M(int) {}\ntype T struct { z int; *E }\n"
        "var t T\nvar y = t.y\nvar m = t.M\nvar e = (*E).M\n"
    )


def test_selections() -> None:
    info = selections().info
    assert only(info, FIELD_VAL) == [("y", [1, 1], True, "int")]
    assert only(info, METHOD_VAL) == [("M", [1, 0], True, "func(int)")]
    assert only(info, METHOD_EXPR) == [("M", [0], True, "func(*E, int)")]


def test_instances() -> None:
    text = "package p\nfunc f[K comparable, V any](k K, v V) {}\nvar _ func(string, int) = f\nfunc g() { f(1, ``) }\n"
    instances = check(text).info.instances
    assert [[type_string(t) for t in i.targs] for i in instances.values()] == [["string", "int"], ["int", "string"]]


CHAINS = {
    "sum": "var y int\nvar x = " + " + ".join(["y"] * 5000),
    "constant": "const x = " + " + ".join(["1"] * 5000),
    "text": "const x = " + " + ".join(['"ab"'] * 5000),
    "and": "var y bool\nvar x = " + " && ".join(["y == y"] * 5000),
    "shifts": "var s uint\nvar x int = " + " + ".join(["1<<s"] * 5000),
}


@pytest.mark.parametrize("name", CHAINS)
def test_long_chains_need_no_recursion(name: str) -> None:
    assert check(f"package p\n{CHAINS[name]}\n").diagnostics == []
    assert sys.getrecursionlimit() < 5000


def nested(wrap: str, depth: int) -> ast.Expr:
    """wrap around 1, `depth` times, made by hand."""
    e: ast.Expr = ast.BasicLit(1, 2, "INT", "1")
    for _ in range(depth):
        e = ast.ParenExpr(1, 2, e, 1) if wrap == "(" else ast.UnaryExpr(1, 2, wrap, e)
    return e


@pytest.mark.parametrize("wrap", ["(", "-", "^"])
def test_deep_operators_need_no_recursion(wrap: str) -> None:
    from gopy.source.file import FileSet
    from gopy.types import expr, universe
    from gopy.types.checker import Checker, Config
    from gopy.types.operand import CONSTANT, Operand
    from gopy.types.package import Package

    c = Checker(FileSet(), Package("p", "p", universe.universe()), Config(), universe.universe())
    x = Operand()
    expr.expr(c, None, x, nested(wrap, 20_000))
    assert x.mode == CONSTANT and x.val == 1
