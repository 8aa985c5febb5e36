"""Indexing and slicing (spec "Index expressions", "Slice expressions")."""

from __future__ import annotations

from gopy.compile.layout import POINTER
from gopy.compile.lower.arith import is_signed, prefix
from gopy.compile.lower.constants import default_basic
from gopy.compile.lower.expr import expr, expr_to, place, prepare
from gopy.compile.lower.function import Lowerer, Mem, add32, i32, i64
from gopy.ir import ops
from gopy.ir.values import I64, Bin, Const, Get, Load, Select, SlotAddr, Un, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import Func
from gopy.types.typ import (
    INT32,
    IS_INTEGER,
    IS_STRING,
    UINT32,
    UNSAFE_POINTER,
    Array,
    Basic,
    Chan,
    Map,
    Pointer,
    Slice,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.layout import Layout

ZERO_AREA = 1024  # bytes of the zero value that the runtime's map functions give


def index_value(f: Lowerer, e: ast.Expr) -> tuple[Value, bool]:
    """An index as an I64 that may be used repeatedly, and whether its type is signed."""
    value = f.const_of(e)
    if value is not None:
        from gopy.constant.value import to_int

        n = to_int(value)
        assert isinstance(n, int)
        return Const(I64, n), True
    b = default_basic(unalias(f.type_of(e)).underlying())
    v = expr(f, e)[0]
    if prefix(b) == "i32":
        v = Un("i64.extend_i32_s" if is_signed(b) else "i64.extend_i32_u", v)
    if type(v) is not Get:
        v = f.temp(v)
    return v, is_signed(b)


def scaled(base: Value, index: Value, size: int) -> Value:
    """base + index * size as an address."""
    if type(index) is Const:
        return add32(base, index.value * size)
    offset: Value = Un("i32.wrap_i64", index)
    if size == 0:
        return base
    if size & (size - 1) == 0:
        if size > 1:
            offset = Bin("i32.shl", offset, i32(size.bit_length() - 1))
    else:
        offset = Bin("i32.mul", offset, i32(size))
    return Bin("i32.add", base, offset)


def bounds(f: Lowerer, index: Value, signed: bool, length: Value) -> None:
    """Panic unless 0 <= index < length."""
    if type(index) is Const and type(length) is Const and 0 <= index.value < length.value:
        return
    f.check(Bin("i64.ge_u", index, length), "panicIndex" if signed else "panicIndexU", [index, length])


def element(f: Lowerer, e: ast.IndexExpr) -> Mem:
    """The place of an element of an array, slice, or array behind a pointer."""
    prepare(f, [e.x, e.indices[0]])
    u = unalias(f.type_of(e.x)).underlying()
    if isinstance(u, Slice):
        values = expr(f, e.x)
        base = values[0] if type(values[0]) is Get else f.temp(values[0], True)
        length = values[1]
        if type(length) is not Get:
            length = f.temp(length)
        elem = u.elem
    else:
        if isinstance(u, Pointer):
            array = unalias(u.elem).underlying()
            assert isinstance(array, Array)
            pointer = expr(f, e.x)[0]
            f.pos = e.lbrack
            base = f.nil_check(pointer)
        else:
            assert isinstance(u, Array)
            array = u
            found = place(f, e.x)
            # What has no memory has length 0.
            base = add32(found.base, found.offset) if isinstance(found, Mem) else f.comp.zero_area(8)
        length, elem = i64(max(array.length, 0)), array.elem
    index, signed = index_value(f, e.indices[0])
    f.pos = e.lbrack
    bounds(f, index, signed, length)
    address = scaled(base, index, f.layout(elem).size)
    return Mem(address if type(address) is Get else _reusable(f, address, f.layout(elem)))


def _reusable(f: Lowerer, address: Value, layout: Layout) -> Value:
    """An address that a value with several leaves may use several times."""
    if len(layout.leaves) == 1 and not layout.mem:
        return address
    return f.temp(address, True)


def index_expr(f: Lowerer, e: ast.IndexExpr) -> list[Value]:
    """x[i]; also a generic function with type arguments."""
    base = ast.unparen(e.x)
    ident = base.sel if isinstance(base, ast.SelectorExpr) else base
    if ident in f.info.instances:
        obj = f.info.uses.get(ident)
        if isinstance(obj, Func):
            from gopy.compile.lower.closure import func_value

            return [func_value(f, obj, ident)]
    u = unalias(f.type_of(e.x)).underlying()
    if isinstance(u, Basic) and u.info & IS_STRING:
        prepare(f, [e.x, e.indices[0]])
        values = expr(f, e.x)
        base_ = f.temp(values[0], True)
        length = values[1] if type(values[1]) in (Get, Const) else f.temp(values[1])
        index, signed = index_value(f, e.indices[0])
        f.pos = e.lbrack
        bounds(f, index, signed, length)
        return [Load("i32.load8_u", scaled(base_, index, 1), 0)]
    if isinstance(u, Map):
        return map_index(f, e)[0]
    return f.read(element(f, e), f.layout(f.type_of(e)))


# Maps.


def key_kind(f: Lowerer, key: Type) -> str:
    """The suffix of the runtime's functions for a key type: "_64", "_32", "_str", or "" for keys by address."""
    u = unalias(key).underlying()
    if isinstance(u, Basic):
        if u.info & IS_STRING:
            return "_str"
        if u.info & IS_INTEGER:
            return "_64" if prefix(u) == "i64" else "_32" if u.kind in (INT32, UINT32) else ""
        return "_64" if u.kind == UNSAFE_POINTER else ""
    return "_64" if isinstance(u, Pointer | Chan) else ""


def key_args(f: Lowerer, kind: str, key: Type, values: list[Value]) -> list[Value]:
    """A key as arguments for the runtime's functions of a kind."""
    if kind == "_64":
        return [Un("i64.extend_i32_u", values[0])] if values[0].type != I64 else values
    if kind:
        return values
    layout = f.layout(key)
    if layout.size == 0:
        return [f.comp.zero_area(8)]
    if layout.mem:
        return values
    slot = f.memory(layout)
    f.store(slot, 0, layout, values)
    return [slot]


def map_index(f: Lowerer, e: ast.IndexExpr, ok: bool = False) -> tuple[list[Value], Value | None]:
    """m[k]: the element or zero, and with `ok` whether it is there."""
    prepare(f, [e.x, e.indices[0]])
    m = unalias(f.type_of(e.x)).underlying()
    assert isinstance(m, Map)
    map_ = f.temp(expr(f, e.x)[0], True)
    kind = key_kind(f, m.key)
    args = [f.comp.map_type(m), map_, *key_args(f, kind, m.key, expr_to(f, e.indices[0], m.key))]
    f.pos = e.lbrack
    layout = f.layout(m.elem)
    if not ok and layout.size <= ZERO_AREA:
        found = f.runtime1("mapaccess1" + kind, args)
        return _loaded(f, layout, found), None
    found, present = f.runtime("mapaccess2" + kind, args)
    if layout.size <= ZERO_AREA:
        return _loaded(f, layout, found), present
    return [f.temp(Select(present, found, f.comp.zero_area(layout.size)), True)], present


def _loaded(f: Lowerer, layout: Layout, address: Value) -> list[Value]:
    values = f.load(address, 0, layout)
    # The element may change or move before the value is used.
    return values if layout.mem else f.temps(values, layout)


def map_assign(f: Lowerer, m: Map, map_: Value, key: list[Value]) -> Mem:
    """The place of m[k], made if it is not there."""
    kind = key_kind(f, m.key)
    if kind == "_64" and key[0].type != I64:
        # The runtime gets the pointer as a number; the collector must find it while the map grows.
        key = [f.temp(key[0], True)]
        f.emit(ops.Store("i32.store", SlotAddr(f.slot(POINTER, "key")), 0, key[0]))
    return Mem(f.runtime1("mapassign" + kind, [f.comp.map_type(m), map_, *key_args(f, kind, m.key, key)]))


# Slices.


def slice_expr(f: Lowerer, e: ast.SliceExpr) -> list[Value]:
    """x[low:high:max] of a string, slice, array or pointer to one."""
    parts = [x for x in (e.low, e.high, e.max) if x is not None]
    prepare(f, [e.x, *parts])
    u = unalias(f.type_of(e.x)).underlying()
    is_string = isinstance(u, Basic)
    if isinstance(u, Slice):
        base, length, cap = f.temps(expr(f, e.x), f.layout(u))
        size = f.layout(u.elem).size
    elif is_string:
        base, length = f.temps(expr(f, e.x), f.layout(u))
        cap, size = length, 1
    else:
        if isinstance(u, Pointer):
            array = unalias(u.elem).underlying()
            pointer = expr(f, e.x)[0]
            f.pos = e.lbrack
            base = f.nil_check(pointer)
        else:
            array = u
            found = place(f, e.x)
            base = f.temp(add32(found.base, found.offset), True) if isinstance(found, Mem) else f.comp.zero_area(8)
        assert isinstance(array, Array)
        length = cap = i64(max(array.length, 0))
        size = f.layout(array.elem).size
    fixed = not isinstance(u, Basic | Slice)
    low, low_signed = index_value(f, e.low) if e.low is not None else (i64(0), True)
    high, high_signed = index_value(f, e.high) if e.high is not None else (length, True)
    top = cap
    f.pos = e.lbrack
    if e.max is not None:
        top, top_signed = index_value(f, e.max)
        f.pos = e.lbrack
        if not _within(top, cap):
            _check_slice(f, top, cap, "panicSlice3Alen" if fixed else "panicSlice3Acap", top_signed)
        if not _within(high, top):
            _check_slice(f, high, top, "panicSlice3B", high_signed)
        if not _within(low, high):
            _check_slice(f, low, high, "panicSlice3C", low_signed)
    else:
        if e.high is not None and not _within(high, cap):
            name = "panicSliceAlen" if fixed or is_string else "panicSliceAcap"
            _check_slice(f, high, cap, name, high_signed)
        if e.low is not None and not _within(low, high):
            _check_slice(f, low, high, "panicSliceB", low_signed)
    new_length = _minus(high, low)
    if is_string:
        new_length = f.temp(new_length)
        return [_advance(f, base, low, 1, new_length), new_length]
    new_cap = f.temp(_minus(top, low))
    return [_advance(f, base, low, size, new_cap), f.temp(new_length), new_cap]


def _check_slice(f: Lowerer, index: Value, limit: Value, name: str, signed: bool) -> None:
    """Panic unless 0 <= index <= limit."""
    f.check(Bin("i64.gt_u", index, limit), name if signed else name + "U", [index, limit])


def _within(a: Value, b: Value) -> bool:
    """Whether constants show 0 <= a <= b."""
    return type(a) is Const and ((type(b) is Const and 0 <= a.value <= b.value) or a.value == 0)


def _minus(a: Value, b: Value) -> Value:
    if type(b) is Const:
        if b.value == 0:
            return a
        if type(a) is Const:
            return i64(a.value - b.value)
    return Bin("i64.sub", a, b)


def _advance(f: Lowerer, base: Value, low: Value, size: int, room: Value) -> Value:
    """The new start; it stays where it was if nothing is left behind it, so that it points into its own object."""
    if type(low) is Const and low.value == 0:
        return base
    address = scaled(base, low, size)
    if type(room) is Const:
        return f.temp(address if room.value else base, True)
    return f.temp(Select(Un("i64.eqz", room), base, address), True)
