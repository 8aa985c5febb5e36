"""Conversions, explicit and implicit (spec "Conversions", "Assignability")."""

from __future__ import annotations

from gopy.compile.lower import arith, iface
from gopy.compile.lower.constants import const_leaves, default_basic
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.ir.values import I64, Bin, Un, Value
from gopy.types.named import unalias
from gopy.types.typ import (
    INT32,
    INT64,
    IS_INTEGER,
    IS_NUMERIC,
    IS_STRING,
    TYP,
    UINT8,
    UNSAFE_POINTER,
    UNTYPED_NIL,
    Array,
    Basic,
    Interface,
    Pointer,
    Slice,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax import ast


def assign_to(f: Lowerer, t: Type, values: list[Value], target: Type) -> list[Value]:
    """A value of type t where one of type target is wanted, to which it is assignable."""
    u = unalias(target).underlying()
    if isinstance(u, Interface):
        b = unalias(t)
        if isinstance(b, Basic) and b.kind == UNTYPED_NIL:
            return [i32(0), i64(0)]
        if isinstance(b, Basic) and default_basic(b) is not b:
            t = TYP[default_basic(b).kind]
        return iface.to_interface(f, t, values, target)
    b = unalias(t)
    if isinstance(b, Basic) and b.kind == UNTYPED_NIL:
        return f.zero(f.layout(target))
    return values


def conversion(f: Lowerer, e: ast.Expr, target: Type) -> list[Value]:
    """T(e)."""
    from gopy.compile.lower.expr import expr

    value = f.const_of(e)
    source = f.type_of(e)
    u = unalias(target).underlying()
    if value is not None and isinstance(u, Basic) and not (u.info & IS_STRING and _is_number(source)):
        from gopy.types.typ import IS_CONST_TYPE

        if u.info & IS_CONST_TYPE and _representable(value, u):
            return const_leaves(f.comp, value, u)
    return convert(f, source, expr(f, e), target)


def _is_number(t: Type) -> bool:
    u = unalias(t).underlying()
    return isinstance(u, Basic) and bool(u.info & IS_NUMERIC)


def _representable(value: object, u: Basic) -> bool:
    if isinstance(value, bool | bytes):
        return True
    if not u.info & IS_INTEGER:
        return True
    if not isinstance(value, int):
        return False
    bits = arith.bits_of(u)
    if arith.is_signed(u):
        return -(1 << (bits - 1)) <= value < 1 << (bits - 1)
    return 0 <= value < 1 << bits


def convert(f: Lowerer, source: Type, values: list[Value], target: Type) -> list[Value]:
    """A value of type source converted to type target."""
    s, t = unalias(source).underlying(), unalias(target).underlying()
    if isinstance(t, Interface):
        return assign_to(f, source, values, target)
    if isinstance(s, Basic) and s.kind == UNTYPED_NIL:
        return f.zero(f.layout(target))
    if isinstance(t, Basic):
        if t.info & IS_STRING:
            return _to_string(f, s, values)
        if t.info & IS_NUMERIC and isinstance(s, Basic) and s.info & IS_NUMERIC:
            return arith.convert(f, default_basic(s), default_basic(t), values)
        if t.kind == UNSAFE_POINTER and isinstance(s, Basic) and s.info & IS_INTEGER:
            return [Un("i32.wrap_i64", values[0]) if values[0].type == I64 else values[0]]
        if t.info & IS_INTEGER and isinstance(s, Basic) and s.kind == UNSAFE_POINTER:
            return [Un("i64.extend_i32_u", values[0])]
        return values
    if isinstance(t, Slice) and isinstance(s, Basic) and s.info & IS_STRING:
        elem = unalias(t.elem).underlying()
        assert isinstance(elem, Basic)
        return f.runtime("stringtoslicebyte" if elem.kind == UINT8 else "stringtoslicerune", values)
    if isinstance(s, Slice) and isinstance(t, Array):
        pointer = _array_pointer(f, values, t)
        return f.load(f.temp(pointer, True), 0, f.layout(target)) if t.length else []
    if isinstance(s, Slice) and isinstance(t, Pointer):
        array = unalias(t.elem).underlying()
        assert isinstance(array, Array)
        return [_array_pointer(f, values, array)]
    return values


def _array_pointer(f: Lowerer, values: list[Value], array: Array) -> Value:
    pointer, length = f.temp(values[0], True), f.temp(values[1])
    f.check(Bin("i64.lt_u", length, i64(array.length)), "panicSliceConvert", [length, i64(array.length)])
    return pointer


def _to_string(f: Lowerer, s: Type, values: list[Value]) -> list[Value]:
    if isinstance(s, Basic):
        if s.info & IS_STRING:
            return values
        return f.runtime("intstring", arith.convert(f, default_basic(s), TYP[INT64], values))
    assert isinstance(s, Slice)
    elem = unalias(s.elem).underlying()
    assert isinstance(elem, Basic)
    if elem.kind == INT32:
        return f.runtime("slicerunetostring", values)
    return f.runtime("slicebytetostring", values)
