"""The checker finds what is wrong, and says where."""

import pytest

from gopy.ir import ops
from gopy.ir.check import IRError, check_func, check_module
from gopy.ir.func import Func
from gopy.ir.module import Reloc
from gopy.ir.parse import parse_module
from gopy.ir.values import F64, I32, I64, Bin, Const, Get, Load, Local, Sym, Un

TEXT = """
data d size 8 align 8
func f(%a: i64, %p: i32*) -> i64 {
  local %x: i64
  slot.0 size 8 align 8
entry.0:
  %x = i64.add(%a, 1)
  i64.store(%p) <- %x
  return %x
}
"""


def module():
    return parse_module(TEXT)


def test_good():
    check_module(module())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.blocks[0].ops.append(ops.Set(f.locals[0], Const(I32, 1))), "entry.0, op 2: what %0.a is set to is i32, wanted i64"),
        (lambda f: f.blocks[0].ops.append(ops.Set(Local(1, I64), Const(I64, 1))), "is no local of this function"),
        (lambda f: f.blocks[0].ops.append(ops.Set(f.locals[0], Bin("i64.plus", Const(I64, 1), Const(I64, 1)))), "no binary operator i64.plus"),
        (lambda f: f.blocks[0].ops.append(ops.Set(f.locals[0], Bin("i64.add", Const(I32, 1), Const(I64, 1)))), "left operand of i64.add is i32"),
        (lambda f: f.blocks[0].ops.append(ops.Set(f.locals[0], Un("i64.extend_i32_u", Const(I64, 1)))), "operand of i64.extend_i32_u is i64"),
        (lambda f: f.blocks[0].ops.append(ops.Set(f.locals[0], Load("i64.load", Const(I32, 1), -8))), "negative offset"),
        (lambda f: f.blocks[0].ops.append(ops.Set(f.locals[1], Sym("e"))), "no data e"),
        (lambda f: f.blocks[0].ops.append(ops.Call([], "f", [], 0)), "f takes 2 arguments, not 0"),
        (lambda f: f.blocks[0].ops.append(ops.Call([None], "g", [], 0)), "no function g"),
        (lambda f: f.blocks[0].ops.append(ops.Call([], "f", [Const(I64, 0), Const(I32, 0)], 0)), "f has 1 results, not 0"),
        (lambda f: f.blocks[0].ops.append(ops.Return([])), "is no op"),
        (lambda f: f.blocks[0].ops.append(ops.GlobalSet("x", Const(I32, 0))), "no global x"),
        (lambda f: setattr(f.blocks[0], "term", ops.Return([])), "end of entry.0: return takes 1 arguments, not 0"),
        (lambda f: setattr(f.blocks[0], "term", ops.If(Get(f.locals[0]), f.blocks[0], f.blocks[0])), "condition is i64, wanted i32"),
        (lambda f: setattr(f.blocks[0], "term", ops.Jump(Func("g").block("b"))), "b.0 is no block of the function"),
        (lambda f: f.blocks.append(f.blocks[0]), "is there twice"),
        (lambda f: f.blocks.clear(), "no blocks"),
        (lambda f: f.locals.append(Local(9, I64)), "local 3 is"),
        (lambda f: f.locals.append(Local(3, F64, "", True)), "cannot be a pointer"),
        (lambda f: f.params.reverse(), "parameters are not the first locals"),
        (lambda f: setattr(f, "handler", Func("g").block("h")), "the handler is no block"),
    ],
)  # fmt: skip
def test_bad(change, message):
    made = module()
    func = made.funcs["f"]
    change(func)
    with pytest.raises(IRError) as caught:
        check_func(func, made)
    assert message in str(caught.value)


def test_relocations():
    made = module()
    made.datas["d"].relocs.append(Reloc(0, "addr", "e"))
    with pytest.raises(IRError, match="data d: no addr e"):
        check_module(made)
    made.datas["d"].relocs[0] = Reloc(4, "func", "f")
    with pytest.raises(IRError, match="a word at 4 of 8 bytes"):
        check_module(made)
