"""Calls through the table become tests and direct calls: which, and that they mean the same."""

from __future__ import annotations

import pytest

from gopy.compile.passes.devirtualize import MAX_GUESSES, devirtualize
from gopy.ir.check import check_module
from gopy.ir.module import Module
from gopy.ir.ops import Call, CallIndirect, If
from gopy.ir.parse import parse_module
from gopy.ir.values import I64, Bin, FuncRef, Get

FUNCS = "extern far(i64) -> i64 from m is at 900\n" + "".join(
    f"""func main.f{i}(%x: i64) -> i64 {{
entry.0:
  return i64.add(%x, {i})
}}
"""
    for i in range(MAX_GUESSES + 1)
)
CALLER = """func main.call(%i: i32, %x: i64) -> i64 {
  local %r: i64, %s: i64
entry.0:
  %s = i64.mul(%x, 2)
  %r = call [%i] (i64) -> (i64) (%s) among "sig:KEY" ; 7
  %r = i64.add(%r, %s)
  return %r
}
"""


def treated(members: str, caller: str = CALLER) -> Module:
    """A module after the pass; `members`: what the key may mean."""
    module = parse_module(f'among "sig:KEY": {members}\n{FUNCS}{caller}')
    check_module(module)
    devirtualize(module)
    check_module(module)
    return module


def direct(module: Module, name: str = "main.call") -> list[str]:
    return [op.name for block in module.funcs[name].blocks for op in block.ops if type(op) is Call]


def indirect(module: Module, name: str = "main.call") -> list[CallIndirect]:
    return [op for block in module.funcs[name].blocks for op in block.ops if type(op) is CallIndirect]


@pytest.mark.parametrize(
    ("members", "called"),
    [
        ("main.f0", ["main.f0"]),
        ("main.f1 main.f0", ["main.f0", "main.f1"]),
        ("main.f0 far", ["main.f0"]),
        ("far", []),
        (" ".join(f"main.f{i}" for i in range(MAX_GUESSES)), [f"main.f{i}" for i in range(MAX_GUESSES)]),
        (" ".join(f"main.f{i}" for i in range(MAX_GUESSES + 1)), []),
    ],
)
def test_what_is_guessed(members: str, called: list[str]) -> None:
    module = treated(members)
    assert direct(module) == called
    assert len(indirect(module)) == 1, "what is none of them is called as before"


def test_without_a_key() -> None:
    module = parse_module(FUNCS + CALLER.replace(' among "sig:KEY"', ""))
    devirtualize(module)
    assert direct(module) == []
    assert len(module.funcs["main.call"].blocks) == 1


def test_the_chain() -> None:
    """Each test asks for the index of the function that is called where it holds."""
    module = treated("main.f0 main.f1")
    func = module.funcs["main.call"]
    block = func.blocks[0]
    for name in ("main.f0", "main.f1"):
        term = block.term
        assert type(term) is If
        cond = term.cond
        assert type(cond) is Bin and cond.op == "i32.eq"
        assert type(cond.x) is Get and cond.x.local not in func.params
        assert type(cond.y) is FuncRef and cond.y.name == name
        (call,) = term.then.ops
        assert type(call) is Call and (call.name, call.pos) == (name, 7)
        assert [dst.name for dst in call.dsts if dst is not None] == ["r"]
        block = term.else_
    (rest,) = block.ops
    assert type(rest) is CallIndirect and (rest.callees, rest.pos) == ("sig:KEY", 7)


def test_only_functions_of_its_type() -> None:
    """A key may have members of another wasm type (a method with another receiver): they cannot be meant."""
    other = "func main.other(%x: i32) -> i64 {\nentry.0:\n  return 0\n}\n"
    module = treated("main.other main.f0", other + CALLER)
    assert direct(module) == ["main.f0"]
    module = treated("main.other", other + CALLER)
    assert direct(module) == []


def test_several_calls_in_a_block() -> None:
    """Also the block that goes on behind a call is looked through; a call that has been treated is not treated again."""
    caller = """func main.call(%i: i32, %x: i64) -> i64 {
entry.0:
  %x = call [%i] (i64) -> (i64) (%x) among "sig:KEY"
  %x = call [%i] (i64) -> (i64) (%x) among "sig:KEY"
  %x = call [%i] (i64) -> (i64) (%x) among "sig:KEY"
  return %x
}
"""
    module = treated("main.f0 main.f1", caller)
    assert direct(module) == ["main.f0", "main.f1"] * 3
    assert len(indirect(module)) == 3
    names = [block.name for block in module.funcs["main.call"].blocks]
    assert len(set(names)) == len(names)


def test_operands_are_computed_once_before_the_tests() -> None:
    caller = """func main.call(%p: i32*, %x: i64) -> i64 {
entry.0:
  %x = call [i32.load(%p)] (i64) -> (i64) (i64.load(%p, 8)) among "sig:KEY"
  return %x
}
"""
    module = treated("main.f0 main.f1", caller)
    func = module.funcs["main.call"]
    assert len(func.blocks[0].ops) == 2
    for call in [op for block in func.blocks[1:] for op in block.ops]:
        assert type(call) in (Call, CallIndirect)
        assert all(type(arg) is Get for arg in call.args)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("arg", "ptr"),
    [("%p", True), ("%n", False), ("i32.load(%p)", True), ("i32.add(%n, 1)", True)],
)
def test_held_arguments_that_may_point(arg: str, ptr: bool) -> None:
    """An argument held in a new local may be the only reference to an object; a number is not looked at."""
    text = f"""among "sig:KEY": main.f
func main.f(%p: i32*) {{
entry.0:
  return
}}
func main.call(%i: i32, %p: i32*, %n: i32) {{
entry.0:
  call [%i] (i32) -> () ({arg}) among "sig:KEY"
  return
}}
"""
    module = parse_module(text)
    devirtualize(module)
    (call,) = [op for block in module.funcs["main.call"].blocks for op in block.ops if type(op) is Call]
    (held,) = call.args
    assert type(held) is Get and held.local.ptr == ptr


def test_a_float_is_no_pointer() -> None:
    text = """among "sig:KEY": main.f
func main.f(%x: f64) {
entry.0:
  return
}
func main.call(%i: i32, %x: f64, %p: i32*) {
entry.0:
  call [%i] (f64) -> () (f64.add(%x, f64.load(%p))) among "sig:KEY"
  return
}
"""
    module = parse_module(text)
    devirtualize(module)
    check_module(module)
    assert all(local.type != I64 for local in module.funcs["main.call"].locals)
