"""Which nil checks stay: those marked `; 1` must, the others must go."""

import pytest

from gopy.compile.passes.nilcheck import drop_nil_checks
from gopy.ir.ops import Check
from gopy.ir.parse import parse_module

CHECK = "check i32.eqz(%p) runtime.panicnil()"

CASES = {
    "twice": f"entry.0:\n  {CHECK} ; 1\n  {CHECK}\n  return",
    "assigned": f"entry.0:\n  {CHECK} ; 1\n  %p = i32.load(%p)\n  {CHECK} ; 1\n  return",
    "another": f"entry.0:\n  check i32.eqz(%q) runtime.panicnil() ; 1\n  {CHECK} ; 1\n  return",
    "copied": f"entry.0:\n  check i32.eqz(%q) runtime.panicnil() ; 1\n  %p = %q\n  {CHECK}\n  return",
    "data": f"entry.0:\n  %p = &d\n  {CHECK}\n  return",
    "new": f"entry.0:\n  %p = call runtime.newobject(&d)\n  {CHECK}\n  return",
    "call": f"entry.0:\n  {CHECK} ; 1\n  %p = call get()\n  {CHECK} ; 1\n  return",
    "branch": f"entry.0:\n  if %p then a.1 else b.2\na.1:\n  {CHECK}\n  return\nb.2:\n  {CHECK} ; 1\n  return",
    "both ways": f"entry.0:\n  if %c then a.1 else b.2\na.1:\n  {CHECK} ; 1\n  jump c.3\nb.2:\n  {CHECK} ; 1\n  jump c.3\nc.3:\n  {CHECK}\n  return",
    "one way": f"entry.0:\n  if %c then a.1 else c.3\na.1:\n  {CHECK} ; 1\n  jump c.3\nc.3:\n  {CHECK} ; 1\n  return",
    "loop": f"entry.0:\n  {CHECK} ; 1\n  jump l.1\nl.1:\n  {CHECK}\n  if %c then l.1 else e.2\ne.2:\n  {CHECK}\n  return",
    "walking": f"entry.0:\n  {CHECK} ; 1\n  jump l.1\nl.1:\n  {CHECK} ; 1\n  %p = i32.load(%p)\n  if %c then l.1 else e.2\ne.2:\n  return",
    "loop first": f"entry.0:\n  jump l.1\nl.1:\n  {CHECK} ; 1\n  {CHECK}\n  if %c then l.1 else e.2\ne.2:\n  {CHECK}\n  return",
    "irreducible": f"entry.0:\n  if %c then a.1 else b.2\na.1:\n  {CHECK} ; 1\n  jump b.2\nb.2:\n  if %c then a.1 else e.3\ne.3:\n  {CHECK} ; 1\n  return",
    "handler": f"entry.0:\n  {CHECK} ; 1\n  call nothing()\n  return\nh.1:\n  {CHECK} ; 1\n  {CHECK}\n  return",
}


@pytest.mark.parametrize("name", CASES)
def test_case(name):
    handler = " is handler h.1" if name == "handler" else ""
    func = parse_module(
        "extern runtime.panicnil() from runtime is noreturn\nextern runtime.newobject(i32) -> i32 from runtime\n"
        "extern get() -> i32 from m\nextern nothing() from m\ndata d size 8\n"
        f"func f(%p: i32*, %q: i32*, %c: i32){handler} {{\n{CASES[name]}\n}}"
    ).funcs["f"]
    checks = [op for block in func.blocks for op in block.ops if type(op) is Check]
    drop_nil_checks(func)
    left = [op for block in func.blocks for op in block.ops if type(op) is Check]
    assert left == [op for op in checks if op.pos == 1]
