"""Inlining: what is replaced, what it looks like then, and that traces still show the function.

The rest of what it must keep, that programs mean the same, is shown by tests/emit/test_random.py.
"""

from __future__ import annotations

import pytest

from gopy.compile.passes.inline import INLINED, MAX_BLOCKS, MAX_COST, Inliner, qualifies
from gopy.emit.linetable import frames, with_inlined
from gopy.ir.check import check_module
from gopy.ir.module import Module
from gopy.ir.ops import Call, Check
from gopy.ir.parse import parse_module
from gopy.ir.pretty import print_func
from tests.ir.interpret import Interpreter

EXTERNS = """extern runtime.fail() from runtime is noreturn
extern runtime.out(i64) from runtime
"""


def inlined(text: str) -> tuple[Module, Inliner]:
    """A module after the pass."""
    module = parse_module(EXTERNS + text)
    check_module(module)
    inliner = Inliner(module)
    inliner.run()
    check_module(module)
    return module, inliner


def calls(module: Module, name: str) -> list[str]:
    """What a function calls."""
    return [op.name for block in module.funcs[name].blocks for op in block.ops if type(op) is Call]


def shown(module: Module, name: str) -> str:
    """A function's body."""
    func = module.funcs[name]
    return "\n".join(line.strip() for line in print_func(func).splitlines()[1:-1] if not line.startswith("  local"))


def run(text: str, name: str, *args: int) -> list[int | None]:
    """The results of a function before and after the pass."""
    out = []
    for module in (parse_module(EXTERNS + text), inlined(text)[0]):
        out.append(
            Interpreter(module, {"runtime.fail": lambda *_: [], "runtime.out": lambda *_: []}).call(name, list(args))
        )
    return out


ADD = """func add(%x: i64, %y: i64) -> i64 {
entry.0:
  return i64.add(%x, %y)
}
"""


def test_a_single_block() -> None:
    module, inliner = inlined(
        ADD
        + """func f(%a: i64) -> i64 {
  local %b: i64
entry.0:
  %b = call add(%a, 1) ; 5
  return i64.mul(%b, %b)
}
"""
    )
    assert shown(module, "f") == "entry.0:\n%x = %a\n%y = 1\n%b = i64.add(%x, %y)\nreturn i64.mul(%b, %b)"
    assert inliner.changed == [module.funcs["f"]]
    assert len(module.funcs["f"].blocks) == 1


def test_arguments_are_computed_once_and_before() -> None:
    """The callee assigns its parameter, and an argument reads what the call's result is put into."""
    text = """func twice(%x: i64) -> i64 {
entry.0:
  %x = i64.add(%x, %x)
  return i64.add(%x, %x)
}
func f(%a: i64) -> i64 {
entry.0:
  %a = call twice(%a)
  %a = call twice(%a)
  return %a
}
"""
    assert calls(inlined(text)[0], "f") == []
    before, after = run(text, "f", 3)
    assert before == after == [48]


def test_results_are_computed_before_the_first_is_written() -> None:
    text = """func swap(%x: i64, %y: i64) -> i64, i64 {
entry.0:
  return %y, %x
}
func f(%a: i64, %b: i64) -> i64 {
entry.0:
  %a, %b = call swap(%a, %b)
  %a, _ = call swap(%a, %b)
  return i64.sub(%a, %b)
}
"""
    assert calls(inlined(text)[0], "f") == []
    before, after = run(text, "f", 10, 3)
    assert before == after


BRANCHES = """func clamp(%x: i64) -> i64 {
entry.0:
  if i64.gt_s(%x, 9) then big.1 else small.2
big.1:
  return 9
small.2:
  if i64.lt_s(%x, 0) then low.3 else end.4
low.3:
  return 0
end.4:
  return %x
}
func f(%a: i64, %b: i64) -> i64 {
entry.0:
  %a = call clamp(%a)
  call runtime.out(%a)
  %b = call clamp(%b)
  return i64.add(i64.mul(%a, 100), %b)
}
"""


@pytest.mark.parametrize(("a", "b", "result"), [(5, 3, 503), (50, 3, 903), (-5, 12, 9), (2, -1, 200)])
def test_several_blocks(a: int, b: int, result: int) -> None:
    module, _ = inlined(BRANCHES)
    assert calls(module, "f") == ["runtime.out"]
    names = [block.name for block in module.funcs["f"].blocks]
    assert len(names) == len(set(names)) == 13
    before, after = run(BRANCHES, "f", a, b)
    assert before == after == [result]


def test_chains_melt() -> None:
    module, _ = inlined(
        ADD
        + """func add3(%x: i64) -> i64 {
entry.0:
  %x = call add(%x, 1)
  %x = call add(%x, 2)
  return %x
}
func f(%a: i64) -> i64 {
entry.0:
  %a = call add3(%a)
  return %a
}
"""
    )
    assert calls(module, "f") == calls(module, "add3") == []
    assert shown(module, "f").count("i64.add") == 2


def test_the_order_in_the_module_does_not_matter() -> None:
    text = """func f(%a: i64) -> i64 {
entry.0:
  %a = call g(%a)
  return %a
}
func g(%a: i64) -> i64 {
entry.0:
  %a = call add(%a, %a)
  return %a
}
"""
    module, _ = inlined(text + ADD)
    assert calls(module, "f") == calls(module, "g") == []


def test_recursion_is_left_alone() -> None:
    text = """func even(%n: i64) -> i64 {
  local %r: i64
entry.0:
  if i64.eqz(%n) then yes.1 else more.2
yes.1:
  return 1
more.2:
  %r = call odd(i64.sub(%n, 1))
  return %r
}
func odd(%n: i64) -> i64 {
  local %r: i64
entry.0:
  if i64.eqz(%n) then no.1 else more.2
no.1:
  return 0
more.2:
  %r = call even(i64.sub(%n, 1))
  return %r
}
func self(%n: i64) -> i64 {
  local %r: i64
entry.0:
  %r = call self(%n)
  return %r
}
func f(%n: i64) -> i64 {
  local %r: i64
entry.0:
  %r = call even(%n)
  return %r
}
"""
    module, _ = inlined(text)
    assert calls(module, "f") == ["even"]
    assert calls(module, "even") == ["odd"]
    assert calls(module, "self") == ["self"]
    before, after = run(text, "f", 7)
    assert before == after == [0]


UNFIT = {
    "a loop": "entry.0:\n  jump l.1\nl.1:\n  if %x then l.1 else e.2\ne.2:\n  return",
    "calls": "entry.0:\n  call runtime.out(7)\n  return",
    "calls through the table": "entry.0:\n  call [%x] () -> () ()\n  return",
    "suspends": "entry.0:\n  suspend\n  return",
    "ends badly": "entry.0:\n  unreachable",
    "a switch": "entry.0:\n  switch %x to [a.1] else b.2\na.1:\n  return\nb.2:\n  return",
    "an engine global": "entry.0:\n  $sp = %x\n  return",
    "memory": "  slot.0 size 8 align 8\nentry.0:\n  i32.store(slot.0) <- %x\n  return",
    "many blocks": "entry.0:\n" + "".join(f"  jump b.{i}\nb.{i}:\n" for i in range(1, MAX_BLOCKS + 1)) + "  return",
    "much": "entry.0:\n" + "  %x = i32.add(%x, 1)\n" * (MAX_COST // 2 + 1) + "  return",
}
FIT = {
    "empty": "entry.0:\n  return",
    "checks": "entry.0:\n  check %x runtime.fail()\n  return",
    "memory of others": "entry.0:\n  i32.store(%x) <- i32.load(%x, 4)\n  copy(%x, %x, 8)\n  fill(%x, 0, 8)\n  return",
    "just few enough blocks": "entry.0:\n"
    + "".join(f"  jump b.{i}\nb.{i}:\n" for i in range(1, MAX_BLOCKS))
    + "  return",
    "just little enough": "entry.0:\n" + "  %x = i32.add(%x, 1)\n" * (MAX_COST // 2) + "  return",
}


@pytest.mark.parametrize("name", [*UNFIT, *FIT])
def test_what_qualifies(name: str) -> None:
    body = UNFIT.get(name) or FIT[name]
    module = parse_module(EXTERNS + f"func f(%x: i32) {{\n{body}\n}}\n")
    assert qualifies(module.funcs["f"]) == (name in FIT)


@pytest.mark.parametrize("facts", ["handler h.1", "noreturn", "recovers"])
def test_facts_that_forbid_it(facts: str) -> None:
    module = parse_module(f"func f() is {facts} {{\nentry.0:\n  return\nh.1:\n  return\n}}\n")
    assert not qualifies(module.funcs["f"])


TRACE = """func main.deep(%x: i64) -> i64 { ; 10
entry.0:
  check i64.eqz(%x) runtime.fail() ; 11
  return %x
}
func main.middle(%x: i64) -> i64 { ; 20
entry.0:
  check i64.eqz(%x) runtime.fail() ; 21
  %x = call main.deep(i64.sub(%x, 1)) ; 22
  %x = call main.deep(i64.sub(%x, 1)) ; 23
  return %x
}
func main.top(%x: i64) -> i64 { ; 30
entry.0:
  %x = call main.middle(%x) ; 31
  check i64.eqz(%x) runtime.fail() ; 32
  return %x
}
"""


def test_traces() -> None:
    """Each check in `top` stands for the frames that there were without inlining."""
    module, inliner = inlined(TRACE)
    assert calls(module, "main.top") == []
    place = with_inlined(lambda pos: (f"f{pos // 10}.go", pos), inliner.places)
    checks = [op for block in module.funcs["main.top"].blocks for op in block.ops if type(op) is Check]
    assert [frames("main.top", *place(op.pos)) for op in checks] == [
        [("main.middle", "f2.go", 21), ("main.top", "f3.go", 31)],
        [("main.deep", "f1.go", 11), ("main.middle", "f2.go", 22), ("main.top", "f3.go", 31)],
        [("main.deep", "f1.go", 11), ("main.middle", "f2.go", 23), ("main.top", "f3.go", 31)],
        [("main.top", "f3.go", 32)],
    ]
    assert [op.pos >= INLINED for op in checks] == [True, True, True, False]


def test_a_place_has_one_number() -> None:
    """Two checks of one line, inlined by one call, are one place."""
    module, inliner = inlined(
        """func f(%x: i64) {
entry.0:
  check i64.eqz(%x) runtime.fail() ; 7
  check i64.eq(%x, 1) runtime.fail() ; 7
  return
}
func g(%x: i64) {
entry.0:
  call f(%x) ; 8
  call f(%x) ; 9
  return
}
"""
    )
    found = [op.pos for op in module.funcs["g"].blocks[0].ops if type(op) is Check]
    assert found == [INLINED, INLINED, INLINED + 1, INLINED + 1]
    assert len(inliner.places) == 2


def test_a_title_is_what_the_trace_shows() -> None:
    module = parse_module(EXTERNS + TRACE)
    module.funcs["main.deep"].title = "main.(*T).deep"
    inliner = Inliner(module)
    inliner.run()
    assert {place.title for place in inliner.places} == {"main.(*T).deep", "main.middle"}


def test_locals_of_callees_that_point_still_point() -> None:
    module, _ = inlined(
        """func first(%p: i32*) -> i32 {
  local %q: i32*, %n: i32
entry.0:
  %q = i32.load(%p)
  %n = i32.load(%q)
  return %n
}
func f(%p: i32*) -> i32 {
  local %r: i32
entry.0:
  %r = call first(%p)
  return %r
}
"""
    )
    func = module.funcs["f"]
    assert [(local.name, local.ptr) for local in func.locals] == [
        ("p", True), ("r", False), ("p", True), ("q", True), ("n", False),
    ]  # fmt: skip
