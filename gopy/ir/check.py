"""Well-formedness: what every pass may rely on, and every pass must leave behind.

Operators exist and their operands have the right types; calls fit their callees; locals and slots belong to the function,
blocks too; every block is in the list once; terminators fit the function's results. Nothing is said of what a program
means. It is run in tests after passes, and by the back end where GOPY_CHECK_IR is set.
"""

from __future__ import annotations

from gopy.ir.ops import (
    Call,
    CallIndirect,
    Check,
    Copy,
    Fill,
    GlobalSet,
    If,
    Op,
    Return,
    Set,
    Store,
    Switch,
    Terminator,
    Wide,
    op_dsts,
    successors,
)
from gopy.ir.pretty import print_func
from gopy.ir.values import (
    F32,
    F64,
    I32,
    I64,
    TYPE_NAMES,
    TYPES_BY_NAME,
    Bin,
    Const,
    FuncRef,
    Get,
    GlobalGet,
    Load,
    Select,
    SlotAddr,
    Sym,
    Un,
    operand_type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from gopy.ir.func import Func
    from gopy.ir.module import Module

_INTS = "add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u"
_FLOATS = "add sub mul div min max copysign eq ne lt gt le ge"
BINARY = frozenset(
    [f"{type}.{op}" for type in ("i32", "i64") for op in _INTS.split()]
    + [f"{type}.{op}" for type in ("f32", "f64") for op in _FLOATS.split()]
)
UNARY = frozenset(
    [f"{type}.{op}" for type in ("i32", "i64") for op in "eqz clz ctz popcnt extend8_s extend16_s".split()]
    + [f"{type}.{op}" for type in ("f32", "f64") for op in "abs neg ceil floor trunc nearest sqrt".split()]
    + [
        f"{to}.trunc{sat}_{of}_{sign}"
        for to in ("i32", "i64")
        for of in ("f32", "f64")
        for sign in "su"
        for sat in ("", "_sat")
    ]
    + [f"{to}.convert_{of}_{sign}" for to in ("f32", "f64") for of in ("i32", "i64") for sign in "su"]
    + (
        "i64.extend32_s i32.wrap_i64 i64.extend_i32_s i64.extend_i32_u f32.demote_f64 f64.promote_f32 i32.reinterpret_f32"
        " i64.reinterpret_f64 f32.reinterpret_i32 f64.reinterpret_i64"
    ).split()
)
STORES = frozenset(
    "i32.store i64.store f32.store f64.store i32.store8 i32.store16 i64.store8 i64.store16 i64.store32".split()
)
LOADS = frozenset(
    "i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u i64.load8_s i64.load8_u"
    " i64.load16_s i64.load16_u i64.load32_s i64.load32_u".split()
)
_WIDE = {
    "i64.mul_wide_u": ((I64, I64), (I64, I64)),
    "i64.mul_wide_s": ((I64, I64), (I64, I64)),
    "i64.add128": ((I64, I64, I64, I64), (I64, I64)),
    "i64.sub128": ((I64, I64, I64, I64), (I64, I64)),
    "memory.size": ((), (I32,)),
    "memory.grow": ((I32,), (I32,)),
}
_GLOBALS = frozenset(("sp", "suspending", "resuming"))


class IRError(Exception):
    """The IR is malformed: the message says where and how, and shows the function."""


class _Checker:
    __slots__ = ("func", "module", "where")

    def __init__(self, func: Func, module: Module | None) -> None:
        self.func = func
        self.module = module
        self.where = ""

    def fail(self, message: str) -> None:
        try:
            text = print_func(self.func)
        except Exception:
            text = "(it cannot be shown)"
        raise IRError(f"{self.func.name}, {self.where}: {message}\n{text}")

    def local(self, local: Any) -> None:
        locals = self.func.locals
        if local.index >= len(locals) or locals[local.index] is not local:
            self.fail(f"{local!r} is no local of this function")

    def value(self, value: Any, wanted: int, what: str) -> None:
        """An expression is well-formed and has the wanted type."""
        kind = type(value)
        if kind not in (Const, Get, Un, Bin, Load, Select, Sym, FuncRef, SlotAddr, GlobalGet):
            self.fail(f"{what} is no value: {value!r}")
        if value.type != wanted:
            self.fail(f"{what} is {TYPE_NAMES.get(value.type)}, wanted {TYPE_NAMES[wanted]}")
        if kind is Get:
            self.local(value.local)
        elif kind is Const:
            if type(value.value) not in (int, bool):
                self.fail(f"constant {value.value!r}")
            if value.type in (F32, F64) and value.value < 0:
                self.fail("bits of a float are negative")
        elif kind is Bin:
            while type(value) is Bin:
                if value.op not in BINARY:
                    self.fail(f"no binary operator {value.op}")
                operand = operand_type(value.op)
                self.value(value.y, operand, f"right operand of {value.op}")
                if value.x.type != operand:
                    self.fail(f"left operand of {value.op} is {TYPE_NAMES.get(value.x.type)}")
                value = value.x
            self.value(value, value.type, "operand")
        elif kind is Un:
            if value.op not in UNARY:
                self.fail(f"no unary operator {value.op}")
            self.value(value.x, operand_type(value.op), f"operand of {value.op}")
        elif kind is Load:
            if value.op not in LOADS:
                self.fail(f"no load {value.op}")
            self.value(value.addr, I32, f"address of {value.op}")
            if value.offset < 0:
                self.fail("negative offset")
        elif kind is Select:
            self.value(value.cond, I32, "condition of select")
            self.value(value.x, value.type, "operand of select")
            self.value(value.y, value.type, "operand of select")
        elif kind is Sym:
            if self.module and value.name not in self.module.datas and value.name not in self.module.addresses:
                self.fail(f"no data {value.name}")
        elif kind is FuncRef:
            self.signature(value.name)
        elif kind is SlotAddr:
            slots = self.func.slots
            if value.slot.index >= len(slots) or slots[value.slot.index] is not value.slot:
                self.fail("a slot of another function")
        elif kind is GlobalGet and value.name not in _GLOBALS:
            self.fail(f"no global {value.name}")

    def signature(self, name: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        """Parameter and result types of a function; None if no module says."""
        if self.module is None:
            return None
        func = self.module.funcs.get(name)
        if func is not None:
            return tuple(param.type for param in func.params), tuple(func.results)
        extern = self.module.externs.get(name)
        if extern is None:
            self.fail(f"no function {name}")
        assert extern is not None
        return tuple(extern.params), tuple(extern.results)

    def call(self, what: str, params: Sequence[int], args: list[Any]) -> None:
        if len(args) != len(params):
            self.fail(f"{what} takes {len(params)} arguments, not {len(args)}")
        for arg, param in zip(args, params, strict=True):
            self.value(arg, param, f"argument of {what}")

    def dsts(self, what: str, results: Sequence[int], dsts: list[Any]) -> None:
        if len(dsts) != len(results):
            self.fail(f"{what} has {len(results)} results, not {len(dsts)}")
        for dst, result in zip(dsts, results, strict=True):
            if dst is not None and dst.type != result:
                self.fail(f"a result of {what} is {TYPE_NAMES[result]}, {dst!r} is {TYPE_NAMES[dst.type]}")

    def op(self, op: Any) -> None:
        kind = type(op)
        if not isinstance(op, Op) or isinstance(op, Terminator):
            self.fail(f"{op!r} is no op")
        for dst in op_dsts(op):
            self.local(dst)
        if kind is Set:
            self.value(op.value, op.dst.type, f"what {op.dst!r} is set to")
        elif kind is Store:
            if op.op not in STORES:
                self.fail(f"no store {op.op}")
            if op.offset < 0:
                self.fail("negative offset")
            self.value(op.addr, I32, f"address of {op.op}")
            self.value(op.value, TYPES_BY_NAME[op.op[:3]], f"operand of {op.op}")
        elif kind in (Call, Check):
            if kind is Check:
                self.value(op.cond, I32, "condition of check")
            signature = self.signature(op.name)
            if signature is not None:
                self.call(op.name, signature[0], op.args)
                if kind is Call:
                    self.dsts(op.name, signature[1], op.dsts)
        elif kind is CallIndirect:
            self.value(op.index, I32, "index of call")
            self.call("call", op.params, op.args)
            self.dsts("call", op.results, op.dsts)
        elif kind is Copy:
            for value in (op.dst, op.src, op.size):
                self.value(value, I32, "operand of copy")
        elif kind is Fill:
            for value in (op.dst, op.value, op.size):
                self.value(value, I32, "operand of fill")
        elif kind is Wide:
            if op.op not in _WIDE:
                self.fail(f"no wide operator {op.op}")
            self.call(op.op, _WIDE[op.op][0], op.args)
            self.dsts(op.op, _WIDE[op.op][1], op.dsts)
        elif kind is GlobalSet:
            if op.name not in _GLOBALS:
                self.fail(f"no global {op.name}")
            self.value(op.value, I32, f"${op.name}")

    def check(self) -> None:
        func = self.func
        self.where = "head"
        for i, local in enumerate(func.locals):
            if local.index != i or local.type not in TYPE_NAMES:
                self.fail(f"local {i} is {local!r}")
            if local.ptr and local.type not in (I32, I64):
                self.fail(f"{local!r} cannot be a pointer")
        if func.locals[: len(func.params)] != func.params:
            self.fail("parameters are not the first locals")
        blocks = set(func.blocks)
        if len(blocks) != len(func.blocks) or len({block.name for block in blocks}) != len(blocks):
            self.fail("a block, or a block's name, is there twice")
        if not blocks:
            self.fail("no blocks")
        if func.handler is not None and func.handler not in blocks:
            self.fail("the handler is no block of the function")
        for block in func.blocks:
            for i, op in enumerate(block.ops):
                self.where = f"{block.name}, op {i}"
                self.op(op)
            self.where = f"end of {block.name}"
            term: Any = block.term
            if not isinstance(term, Terminator):
                self.fail(f"{term!r} is no terminator")
            for target in successors(term):
                if target not in blocks:
                    self.fail(f"{target.name} is no block of the function")
            if type(term) is If:
                self.value(term.cond, I32, "condition")
            elif type(term) is Switch:
                self.value(term.index, I32, "index")
            elif type(term) is Return:
                self.call("return", func.results, term.values)


def check_func(func: Func, module: Module | None = None) -> None:
    """Raise IRError unless the function is well-formed. With `module`, symbols are looked up too."""
    _Checker(func, module).check()


def check_module(module: Module) -> None:
    """Check all functions of a module, and that relocations lead somewhere and lie within their data."""
    for func in module.funcs.values():
        check_func(func, module)
    for data in module.datas.values():
        for reloc in data.relocs:
            known = reloc.symbol in module.funcs or reloc.symbol in module.externs
            if reloc.kind != "func":
                known = reloc.symbol in module.datas or reloc.symbol in module.addresses
            if not known:
                raise IRError(f"data {data.name}: no {reloc.kind} {reloc.symbol}")
            if reloc.offset + 8 > data.size:
                raise IRError(f"data {data.name}: a word at {reloc.offset} of {data.size} bytes")
