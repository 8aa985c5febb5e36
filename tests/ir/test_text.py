"""The textual form: what it looks like, and that it reads back as what it was."""

import pytest

from gopy.compile.passes.effects import compute_effects
from gopy.emit.backend import run_passes
from gopy.ir.check import check_module
from gopy.ir.parse import ParseError, parse_module
from gopy.ir.pretty import print_func, print_module
from gopy.ir.values import F32, F64, Const
from tests.emit.engine import RUNTIME
from tests.emit.random_program import program

GOLDEN = """module main data 1048576 table 32
extern runtime.panicIndex(i64, i64) from runtime is noreturn, allocates, panics
extern runtime.growslice(i32, i32, i64, i64, i64) -> i32, i64 from runtime is allocates, panics, at 77
extern host.write(i32, i64) from host named write
address "type:[]int" 70000
among "sig:func()": main.main main.sum·w
data main.greeting size 16 align 8 stable pointers 0
  bytes 0 0000000005 ; .....
  word 8 addr "go string"+3
  word 0 func main.main
data "go string" size 8 align 1
  bytes 0 68656c6c6f ; hello

func main.sum·w(%ctx: i32*) {
entry.0:
  return
}

func main.(*T).sum(%s.ptr: i32*, %s.len: i64, %x#2: f64, %x#3: f32) -> i64, f64 is export, panics, handler caught.2 { ; 5
  local %total: i64, %5: i32, %6: i64*, %lo: i64, %hi: i64
  slot.0 size 24 align 8 pointers 0 16 buffer
  slot.1 size 1 align 1
entry.0:
  %total = 0
  check i64.ge_u(%total, %s.len) runtime.panicIndex(%total, %s.len) ; 12
  %total = i64.add(i64.add(%total, i64.load32_s(i32.add(%s.ptr, 8), 16)), i64.extend_i32_u(i32.eqz(%5)))
  i32.store8(slot.1) <- 255
  f64.store(slot.0+16, 8) <- f64.mul(%x#2, -0.5)
  f32.store(%s.ptr) <- f32.add(%x#3, nan:7fc00001)
  copy(&main.greeting, slot.0, 16)
  fill(&main.greeting+8, 0, 8)
  %lo, %hi = i64.mul_wide_u(%total, 3)
  %5, _ = call runtime.growslice(&"type:[]int", %s.ptr, 1, 2, -3) ; 13
  %6 = call [i32.load(%5)] (i32, i64) -> (i64) (%5, 9) among "sig:func()" ; 14
  call [@main.sum·w] () -> () ()
  $sp = i32.sub($sp, 16)
  suspend ; 15
  preempt
  if f64.lt(%x#2, inf) then loop.1 else caught.2
loop.1:
  switch i32.wrap_i64(%total) to [entry.0, loop.1] else out.3
caught.2:
  throw
out.3:
  return select.i64(%5, %hi, %lo), f64.promote_f32(%x#3)
}

func main.main() is blocks {
entry.0:
  call "main.f[int]"()
  unreachable
}

func "main.f[int]"() {
entry.0:
  jump entry.0
}
"""


def test_golden():
    module = parse_module(GOLDEN)
    assert print_module(module) == GOLDEN
    check_module(module)


def test_positions_can_be_shown():
    func = parse_module("func f() { ; 3\nentry.0:\n  suspend ; 4\n  return\n}").funcs["f"]
    assert (
        print_func(func, lambda pos: f"main.go:{pos}")
        == "func f() { ; main.go:3\nentry.0:\n  suspend ; main.go:4\n  return\n}\n"
    )


@pytest.mark.parametrize("seed", range(5))
def test_it_reads_back(seed):
    features = "set temp note check yield preempt risky new use slow self".split()
    module = parse_module(RUNTIME + program(seed, features, True))
    module.candidates["scheduler"] = set()
    text = print_module(module)
    assert print_module(parse_module(text)) == text
    run_passes(module, lambda pos: ("", pos))
    text = print_module(module)
    again = parse_module(text)
    check_module(again)
    assert print_module(again) == text


@pytest.mark.parametrize(
    "bits", [0, 1 << 63, 0x3FF0000000000000, 0x7FF0000000000000, 0xFFF8000000000001, 1, 0x7FF0000000000001]
)
def test_bits_of_floats_survive(bits):
    for type, name, value in ((F64, "f64", bits), (F32, "f32", bits >> 32)):
        func = parse_module(f"func f() -> {name} {{\nentry.0:\n  return 0.0\n}}").funcs["f"]
        func.blocks[0].term.values = [Const(type, value)]
        again = parse_module(print_func(func)).funcs["f"]
        assert again.blocks[0].term.values[0].value == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("func f() {\nentry.0:\n  jump other.1\n}", "no block other.1"),
        ("func f() {\nentry.0:\n  call g()\n}", "line 3: no function g"),
        ("func f() {\nentry.0:\n  %x = 1\n}", "line 3: no local %x"),
        ("func f() {\nentry.0:\n  return\n  return\n}", "line 4: no block begins here"),
        ("func f() {\nentry.0:\nnext.1:\n  return\n}", "line 3: the block before does not end"),
        ("func f() is fast {\n}", "no such fact: fast"),
        ("fun f() {\n}", "line 1: expected a declaration"),
        ("func f(%a: i65) {\n}", "no type"),
        ("func f(%a: i64) {\nentry.0:\n  return %a\n}", "too many values"),
        ("func f(%a: i64) -> i64 {\nentry.0:\n  return %a %a\n}", "what is '%a'?"),
    ],
)
def test_errors(text, message):
    with pytest.raises(ParseError) as caught:
        parse_module(text)
    assert message in str(caught.value)


def test_facts_read_as_the_pass_finds_them():
    module = parse_module("func f() {\nentry.0:\n  suspend\n  return\n}")
    compute_effects(module)
    assert print_func(module.funcs["f"]).startswith("func f() is blocks, allocates {")
