"""Simplification, before and after."""

import pytest

from gopy.compile.passes.simplify import simplify
from gopy.ir.parse import parse_module
from gopy.ir.pretty import print_func

EXTERNS = "extern g(i64) -> i64 from m\nextern h() -> i64, i64 from m\nextern fail() from m is noreturn\n"


def simplified(body, head="func f(%a: i64, %b: i64, %p: i32*) -> i64 {"):
    func = parse_module(EXTERNS + head + "\n" + body + "\n}").funcs["f"]
    simplify(func)
    lines = print_func(func).split("\n")[1:-2]
    return "\n".join(line.strip() for line in lines if not line.startswith("  local"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("i64.add(i64.mul(3, 4), 5)", "17"),
        ("i64.add(%a, 0)", "%a"),
        ("i64.mul(%a, 1)", "%a"),
        ("i64.add(i64.add(%a, 3), 4)", "i64.add(%a, 7)"),
        ("i64.add(9223372036854775807, 1)", "-9223372036854775808"),
        ("i64.shl(1, 65)", "2"),
        ("i64.shr_s(-8, 1)", "-4"),
        ("i64.shr_u(-1, 63)", "1"),
        ("i64.extend_i32_u(i32.lt_u(-1, 1))", "0"),
        ("i64.extend_i32_u(i32.lt_s(-1, 1))", "1"),
        ("i64.extend_i32_u(-1)", "4294967295"),
        ("i64.extend_i32_s(i32.wrap_i64(4294967295))", "-1"),
        ("i64.extend8_s(255)", "-1"),
        ("i64.extend_i32_u(i32.eqz(i64.lt_s(%a, %b)))", "i64.extend_i32_u(i64.ge_s(%a, %b))"),
        ("i64.load(i32.add(%p, 8), 4)", "i64.load(%p, 12)"),
        ("i64.load(i32.add(%p, -8))", "i64.load(i32.add(%p, -8))"),
        ("select.i64(1, %a, %b)", "%a"),
        ("i64.div_s(1, 0)", "i64.div_s(1, 0)"),
        ("i64.extend_i32_u(f64.lt(1.0, 2.0))", "i64.extend_i32_u(f64.lt(1.0, 2.0))"),
        ("i64.extend_i32_u(i32.eqz(f64.lt(1.0, 2.0)))", "i64.extend_i32_u(i32.eqz(f64.lt(1.0, 2.0)))"),
    ],
)
def test_folding(before, after):
    assert simplified(f"entry.0:\n  return {before}") == f"entry.0:\nreturn {after}"


def test_blocks_merge_and_edges_skip():
    assert (
        simplified("""entry.0:
  jump empty.1
empty.1:
  jump test.2
test.2:
  if i64.eqz(%a) then empty.3 else last.4
empty.3:
  jump last.4
last.4:
  return %b
dead.5:
  jump last.4""")
        == "entry.0:\nreturn %b"
    )


def test_loops_stay():
    assert (
        simplified("entry.0:\n  jump forever.1\nforever.1:\n  jump forever.1")
        == "entry.0:\njump forever.1\nforever.1:\njump forever.1"
    )
    assert simplified("entry.0:\n  jump a.1\na.1:\n  jump b.2\nb.2:\n  jump a.1").count("jump") >= 2


def test_a_branch_on_a_constant():
    assert (
        simplified("entry.0:\n  if i32.eqz(0) then a.1 else b.2\na.1:\n  return 1\nb.2:\n  return 2")
        == "entry.0:\nreturn 1"
    )
    assert (
        simplified("entry.0:\n  switch 7 to [a.1] else b.2\na.1:\n  return 1\nb.2:\n  return 2") == "entry.0:\nreturn 2"
    )


def test_a_negated_branch_turns():
    after = simplified("entry.0:\n  if i32.eqz(%p) then a.1 else b.2\na.1:\n  return 1\nb.2:\n  return 2")
    assert after.startswith("entry.0:\nif %p then b.2 else a.1")


def test_what_nobody_reads_goes():
    assert simplified("""  local %x: i64, %y: i64, %z: i64
entry.0:
  %x = i64.add(%a, 1)
  %y = i64.add(%x, 1)
  %z = call g(%y)
  return %a""") == "entry.0:\n%y = i64.add(%x, 1)\n_ = call g(%y)\nreturn %a".replace(
        "%y = i", "%x = i64.add(%a, 1)\n%y = i"
    )
    assert simplified("  local %x: i64, %y: i64\nentry.0:\n  %x = %a\n  %y = %x\n  return %b") == "entry.0:\nreturn %b"


def test_a_check_that_cannot_fail_goes():
    assert (
        simplified("entry.0:\n  check i32.eqz(1) fail()\n  check %p fail()\n  return 0")
        == "entry.0:\ncheck %p fail()\nreturn 0"
    )


def test_results_go_where_they_are_copied():
    assert (
        simplified("""  local %s: i64, %t: i64, %x: i64, %y: i64
entry.0:
  %s, %t = call h()
  %x = %s
  %y = %t
  return i64.add(%x, i64.mul(%y, %x))""")
        == "entry.0:\n%x, %y = call h()\nreturn i64.add(%x, i64.mul(%y, %x))"
    )
    # s is read again: it stays.
    assert "%x = %s" in simplified("""  local %s: i64, %x: i64
entry.0:
  %s = call g(1)
  %x = %s
  %x = i64.add(%x, %s)
  return i64.add(%x, %x)""")


def test_the_handler_stays():
    body = "entry.0:\n  %a = call g(1)\n  return %a\nh.1:\n  jump h2.2\nh2.2:\n  return %b"
    assert "h2.2:\nreturn %b" in simplified(body, "func f(%a: i64, %b: i64, %p: i32*) -> i64 is handler h.1 {")
