"""Control-flow graphs, written as `block: successors`, and functions that never return."""

from __future__ import annotations

import pytest

from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.parse import parse_file
from gopy.types.check import check_package
from gopy.types.checker import Config
from gopy.types.objects import Func
from gopy.vet.analyzer import Facts, Unit
from gopy.vet.cfg import CFG
from tests.vet.harness import import_std


def unit_of(text: str) -> Unit:
    fset = FileSet()
    files = [parse_file(fset.add("x.go", text.encode()))]
    result = check_package(fset, "p", files, Config("", import_std))
    assert result.diagnostics == []
    return Unit(fset, files, result.pkg, result.info, Facts())


def graph(body: str) -> CFG:
    unit = unit_of(f"package p\n\nfunc f(x int, ch chan int, v any) {{\n{body}\n}}\n")
    function = unit.inspection.nodes(ast.FuncDecl)[0]
    found = unit.flow.graph(function)
    assert found is not None
    return found


def edges(body: str) -> list[str]:
    """The reachable blocks: kind, number of nodes, successors' kinds."""
    return [
        f"{block.kind}/{len(block.nodes)}: {' '.join(succ.kind for succ in block.succs)}".rstrip()
        for block in graph(body).blocks
        if block.live
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("x++", ["body/2:"]),
        ("if x > 0 { x++ }; x--", ["body/1: if.then if.done", "if.done/2:", "if.then/1: if.done"]),
        (
            "if x > 0 { x++ } else { return }",
            ["body/1: if.then if.else", "if.done/1:", "if.then/1: if.done", "if.else/1:"],
        ),
        (
            "for x < 3 { if x == 1 { continue }; if x == 2 { break } }",
            [
                "body/0: for.loop",
                "for.body/1: if.then if.done",
                "for.done/1:",
                "for.loop/1: for.body for.done",
                "if.done/1: if.then if.done",
                "if.then/0: for.loop",
                "if.done/0: for.loop",
                "if.then/0: for.done",
            ],
        ),
        (
            "for i := 0; i < 3; i++ { x++ }",
            [
                "body/1: for.loop",
                "for.body/1: for.post",
                "for.done/1:",
                "for.loop/1: for.body for.done",
                "for.post/1: for.loop",
            ],
        ),
        (
            "for range x { x++ }",
            [
                "body/1: range.loop",
                "range.loop/0: range.body range.done",
                "range.body/1: range.loop",
                "range.done/1:",
            ],
        ),
        ("for { x++ }", ["body/0: for.body", "for.body/1: for.body"]),
        (
            "switch x { case 1, 2: x++; fallthrough; case 3: x--; default: return }",
            [
                "body/2: switch.case switch.next",
                "switch.done/1:",
                "switch.case/1: switch.case",
                "switch.case/1: switch.done",
                "switch.case/1:",
                "switch.next/1: switch.case switch.next",
                "switch.next/1: switch.case switch.next",
                "switch.next/0: switch.case",
            ],
        ),
        (
            "select { case <-ch: x++; case y := <-ch: _ = y }",
            [
                "body/2: select.case select.next",
                "select.done/1:",
                "select.case/1: select.done",
                "select.next/0: select.case select.next",
                "select.case/2: select.done",
                "select.next/0:",
            ],
        ),
        ("L: x++; goto L", ["body/0: label", "label/1: label"]),
        ("panic(1)", ["body/1:"]),
        (
            "switch v.(type) { case int: x++ }",
            [
                "body/1: switch.case switch.next",
                "switch.done/1:",
                "switch.case/1: switch.done",
                "switch.next/0: switch.done",
            ],
        ),
    ],
)
def test_edges(body: str, expected: list[str]) -> None:
    assert edges(body) == expected


def test_end_of_body_is_a_return() -> None:
    last = graph("x++").blocks[0].return_stmt()
    assert last is not None
    assert last.results == []


def test_never_returns() -> None:
    text = """package p

import ("log"; "os"; "testing")

func Exit()            { os.Exit(1) }
func Indirect()        { Exit() }
func Fatal()           { log.Fatalln("x") }
func Value() int       { Indirect(); return 1 }
func Both(x int)       { if x > 1 { panic(1) } else { Exit() } }
func Loop()            { for { } }
func Wait()            { select { } }
func Jump()            { L: goto L }
func Mutual(x int)     { Other(x); Exit() }
func Other(x int)      { if x > 0 { Mutual(x-1) } }
func Recovers()        { defer func() { recover() }(); panic(1) }
func Sometimes(x int)  { if x > 1 { panic(1) } }
func Literal()         { func() { panic(1) }() }
func Breaks()          { for { break } }
func Method(t *testing.T) { t.FailNow() }
func Abstract(t testing.TB) { t.FailNow() }
func Variable(f func()) { f() }
"""
    unit = unit_of(text)
    names = set()
    for declaration in unit.inspection.nodes(ast.FuncDecl):
        func = unit.info.defs[declaration.name]
        assert isinstance(func, Func)
        if unit.flow.never_returns(func):
            names.add(func.name)
    assert names == {"Exit", "Indirect", "Fatal", "Value", "Both", "Loop", "Wait", "Jump", "Mutual", "Method"}
