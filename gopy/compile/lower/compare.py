"""Comparison (spec "Comparison operators"). Results are I32, 0 or 1."""

from __future__ import annotations

from gopy.compile.layout import Leaf
from gopy.compile.lower.arith import is_signed, prefix
from gopy.compile.lower.constants import default_basic
from gopy.compile.lower.function import Lowerer
from gopy.ir.values import I32, I64, Bin, Const, Get, Load, Un, Value
from gopy.types.named import unalias
from gopy.types.typ import (
    BOOL,
    IS_COMPLEX,
    IS_FLOAT,
    IS_STRING,
    UNSAFE_POINTER,
    Array,
    Basic,
    Interface,
    Struct,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.typ import Type

_ORDER = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
_FALSE = Const(I32, 0)
_TRUE = Const(I32, 1)


def compare(f: Lowerer, op: str, t: Type, xs: list[Value], ys: list[Value]) -> Value:
    """x op y where both are of type t."""
    if op == "==":
        return equal(f, t, xs, ys)
    if op == "!=":
        return Un("i32.eqz", equal(f, t, xs, ys))
    b = default_basic(unalias(t).underlying())
    if b.info & IS_STRING:
        order = f.runtime1("cmpstring", [*xs, *ys])
        return Bin(f"i64.{_ORDER[op]}_s", order, Const(I64, 0))
    if b.info & IS_FLOAT:
        return Bin(f"{prefix(b)}.{_ORDER[op]}", xs[0], ys[0])
    return Bin(f"{prefix(b)}.{_ORDER[op]}_{'s' if is_signed(b) else 'u'}", xs[0], ys[0])


def equal(f: Lowerer, t: Type, xs: list[Value], ys: list[Value]) -> Value:
    """x == y where both are of type t."""
    u = unalias(t).underlying()
    if isinstance(u, Basic):
        b = default_basic(u)
        if b.info & IS_STRING:
            return _strings(f, xs, ys)
        if b.info & IS_COMPLEX:
            p = prefix(b)
            return Bin("i32.and", Bin(f"{p}.eq", xs[0], ys[0]), Bin(f"{p}.eq", xs[1], ys[1]))
        p = "i32" if b.kind in (BOOL, UNSAFE_POINTER) else prefix(b)
        return Bin(f"{p}.eq", xs[0], ys[0])
    if isinstance(u, Interface):
        return interfaces(f, u, xs, ys)
    if isinstance(u, Struct):
        return _structs(f, t, u, xs, ys)
    if isinstance(u, Array):
        if u.length <= 0:
            return _TRUE
        return f.call(f.comp.equal_function(t), [xs[0], ys[0]], ONE_BOOL)[0]
    return Bin("i32.eq", xs[0], ys[0])


ONE_BOOL = (Leaf(0, I32, "i32.load8_u", "i32.store8"),)  # the result of a function that gives a bool


def _strings(f: Lowerer, xs: list[Value], ys: list[Value]) -> Value:
    if type(ys[1]) is Const and ys[1].value == 0:
        return Un("i64.eqz", xs[1])
    if type(xs[1]) is Const and xs[1].value == 0:
        return Un("i64.eqz", ys[1])
    x, y = f.temp(xs[0], True), f.temp(ys[0], True)
    n = f.temp(xs[1])
    result = f.local(I32)
    f.set(result, _FALSE)
    same, done = f.new_block("samelen"), f.new_block("done")
    f.branch(Bin("i64.eq", n, ys[1]), same, done)
    f.start(same)
    f.set(result, f.runtime1("memequal", [x, y, n]))
    f.jump(done)
    f.start(done)
    return Get(result)


def dynamic_type(f: Lowerer, u: Interface, word: Value) -> Value:
    """The type descriptor behind an interface's type word, 0 for nil; u is the interface's type."""
    if f.comp.is_empty_interface(u):
        return word
    word = f.temp(word, True)
    result = f.local(I32, "", True)
    f.set(result, word)
    load, done = f.new_block("itab"), f.new_block("done")
    f.branch(word, load, done)
    f.start(load)
    f.set(result, Load("i32.load", word, 8))
    f.jump(done)
    f.start(done)
    return Get(result)


def interfaces(f: Lowerer, u: Interface, xs: list[Value], ys: list[Value]) -> Value:
    """Two interface values of one type: same dynamic type, equal values; panics if these cannot be compared."""
    if type(ys[0]) is Const and ys[0].value == 0:
        return Un("i32.eqz", xs[0])
    if type(xs[0]) is Const and xs[0].value == 0:
        return Un("i32.eqz", ys[0])
    xd, yd = f.temp(xs[1], True), f.temp(ys[1], True)
    xt = f.temp(dynamic_type(f, u, xs[0]), True)
    yt = dynamic_type(f, u, ys[0])
    result = f.local(I32)
    f.set(result, _FALSE)
    same, values, done = f.new_block("sametype"), f.new_block("values"), f.new_block("done")
    f.branch(Bin("i32.eq", xt, yt), same, done)
    f.start(same)
    f.set(result, _TRUE)
    f.branch(xt, values, done)
    f.start(values)
    f.set(result, f.runtime1("efaceeq", [xt, xd, yd]))
    f.jump(done)
    f.start(done)
    return Get(result)


def _structs(f: Lowerer, t: Type, u: Struct, xs: list[Value], ys: list[Value]) -> Value:
    layout = f.layout(t)
    if layout.mem:
        return f.call(f.comp.equal_function(t), [xs[0], ys[0]], ONE_BOOL)[0]
    if not layout.leaves:
        return _TRUE
    xs, ys = f.temps(xs, layout), f.temps(ys, layout)
    result = f.local(I32)
    f.set(result, _FALSE)
    done = f.new_block("done")
    at = 0
    parts: list[tuple[Type, int, int]] = []
    for field in u.fields:
        n = len(f.layout(field.type).leaves)
        if field.name != "_" and n:
            parts.append((field.type, at, at + n))
        at += n
    for type_, start, end in parts:
        following = f.new_block("field")
        f.branch(equal(f, type_, xs[start:end], ys[start:end]), following, done)
        f.start(following)
    f.set(result, _TRUE)
    f.jump(done)
    f.start(done)
    return Get(result)
