"""Composite literals (spec "Composite literals")."""

from __future__ import annotations

from gopy.compile.lower.expr import expr, expr_to, has_call, hoist_key, prepare
from gopy.compile.lower.function import Lowerer, add32, i32, i64
from gopy.compile.lower.index import map_assign
from gopy.ir import ops
from gopy.ir.values import I32, Const, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.typ import Array, Map, Pointer, Slice, Struct, Type

_TEMPLATE = 4  # elements from which on a constant slice is copied from static data


def literal_type(f: Lowerer, e: ast.CompositeLit) -> tuple[Type, bool]:
    """The type of what the braces hold, and whether the literal is a pointer to it (&T left out)."""
    t = f.type_of(e)
    u = unalias(t).underlying()
    if isinstance(u, Pointer):
        return u.elem, True
    return t, False


def composite(f: Lowerer, e: ast.CompositeLit) -> list[Value]:
    """T{...}; inside other literals also {...} for T or &T."""
    t, pointer = literal_type(f, e)
    if pointer:
        return [new_composite(f, e)]
    u = unalias(t).underlying()
    layout = f.layout(t)
    if isinstance(u, Slice):
        return _slice(f, e, u)
    if isinstance(u, Map):
        return _map(f, e, u)
    if layout.mem:
        slot = f.memory(layout)
        _fill(f, e, t, slot, 0, zeroed=False)
        return [slot]
    if isinstance(u, Array):
        return []
    assert isinstance(u, Struct)
    values = f.zero(layout)
    fields = _fields(e, u)
    prepare(f, [x for _, x in fields], [u.fields[i].type for i, _ in fields])
    for index, x in fields:
        start = sum(len(f.layout(field.type).leaves) for field in u.fields[:index])
        field = u.fields[index]
        leaves = expr_to(f, x, field.type)
        if len(e.elts) > 1:
            leaves = f.temps(leaves, f.layout(field.type))
        if field.name != "_":  # stays zero
            values[start : start + len(leaves)] = leaves
    return values


def new_composite(f: Lowerer, e: ast.CompositeLit) -> Value:
    """&T{...}: a new object."""
    t, _ = literal_type(f, e)
    u = unalias(t).underlying()
    layout = f.layout(t)
    if isinstance(u, Struct | Array):
        _prepare(f, e, u)
        if layout.size == 0:
            for x in e.elts:
                expr(f, _value_of(x))
            return f.comp.zero_area(8)
        if not layout.mem:
            values = f.temps(composite(f, e) if t is f.type_of(e) else _struct_values(f, e, t), layout)
            box = f.new_object(t)
            for leaf, v in zip(layout.leaves, values, strict=True):
                if not (type(v) is Const and v.value == 0):
                    f.emit(ops.Store(leaf.store, box, leaf.offset, v))
            return box
        box = f.new_object(t)
        _fill(f, e, t, box, 0, zeroed=True)
        return box
    values = composite(f, e)
    values = f.temps(values, layout)
    box = f.new_object(t)
    f.store(box, 0, layout, values)
    return box


def _struct_values(f: Lowerer, e: ast.CompositeLit, t: Type) -> list[Value]:
    """As composite, for a literal whose own type is the pointer."""
    u = unalias(t).underlying()
    assert isinstance(u, Struct)
    values = f.zero(f.layout(t))
    for index, x in _fields(e, u):
        start = sum(len(f.layout(field.type).leaves) for field in u.fields[:index])
        leaves = f.temps(expr_to(f, x, u.fields[index].type), f.layout(u.fields[index].type))
        if u.fields[index].name != "_":
            values[start : start + len(leaves)] = leaves
    return values


def _value_of(x: ast.Expr) -> ast.Expr:
    return x.value if isinstance(x, ast.KeyValueExpr) else x


def _prepare(f: Lowerer, e: ast.CompositeLit, u: Struct | Array) -> None:
    if isinstance(u, Struct):
        fields = _fields(e, u)
        prepare(f, [x for _, x in fields], [u.fields[i].type for i, _ in fields])
    else:
        prepare(f, [_value_of(x) for x in e.elts], [u.elem] * len(e.elts))


def _fields(e: ast.CompositeLit, u: Struct) -> list[tuple[int, ast.Expr]]:
    result = []
    for i, x in enumerate(e.elts):
        if isinstance(x, ast.KeyValueExpr):
            assert isinstance(x.key, ast.Ident)
            name = x.key.name
            i = next(i for i, field in enumerate(u.fields) if field.name == name)
            x = x.value
        result.append((i, x))
    return result


def elements(f: Lowerer, e: ast.CompositeLit) -> tuple[list[tuple[int, ast.Expr]], int]:
    """Index and value of each element of an array or slice literal, and the length."""
    from gopy.constant.value import to_int

    result = []
    at = length = 0
    for x in e.elts:
        if isinstance(x, ast.KeyValueExpr):
            key = f.const_of(x.key)
            assert key is not None
            n = to_int(key)
            assert isinstance(n, int)
            at = n
            x = x.value
        result.append((at, x))
        at += 1
        length = max(length, at)
    return result, length


def _fill(f: Lowerer, e: ast.CompositeLit, t: Type, base: Value, offset: int, zeroed: bool) -> None:
    """Build a literal of memory class in place; nothing else sees this memory yet."""
    layout = f.layout(t)
    u = unalias(t).underlying()
    if f.comp.static_template(f, e, t, layout):
        data = f.comp.template(f, e, t, layout)
        f.emit(ops.Copy(add32(base, offset), data, Const(I32, layout.size)))
        return
    assert isinstance(u, Struct | Array)
    _prepare(f, e, u)
    if not zeroed and layout.size:
        f.emit(ops.Fill(add32(base, offset), i32(0), Const(I32, layout.size)))
    if isinstance(u, Struct):
        for index, x in _fields(e, u):
            if u.fields[index].name == "_":
                expr_to(f, x, u.fields[index].type)
            else:
                _put(f, x, u.fields[index].type, base, offset + f.comp.field_offset(u, index))
        return
    size = f.layout(u.elem).size
    for i, x in elements(f, e)[0]:
        _put(f, x, u.elem, base, offset + i * size)


def _put(f: Lowerer, x: ast.Expr, t: Type, base: Value, offset: int) -> None:
    inner = ast.unparen(x)
    layout = f.layout(t)
    if layout.mem and isinstance(inner, ast.CompositeLit) and inner not in f.hoisted:
        own, pointer = literal_type(f, inner)
        if not pointer and f.comp.keys.key(own) == f.comp.keys.key(t):
            _fill(f, inner, t, base, offset, zeroed=True)
            return
    f.store(base, offset, layout, expr_to(f, x, t))


def _slice(f: Lowerer, e: ast.CompositeLit, u: Slice) -> list[Value]:
    items, length = elements(f, e)
    layout = f.layout(u.elem)
    if length == 0 or layout.size == 0:
        for _, x in items:
            expr_to(f, x, u.elem)
        return [f.comp.zero_area(8), i64(length), i64(length)]
    prepare(f, [x for _, x in items], [u.elem] * len(items))
    if len(items) >= _TEMPLATE and f.comp.static_elements(f, items, u.elem):
        data = f.comp.element_template(f, items, u.elem)
        base = f.runtime1("newarray", [f.comp.shape(layout), i64(length)])
        f.emit(ops.Copy(base, data, Const(I32, length * layout.size)))
        return [base, i64(length), i64(length)]
    base = f.runtime1("newarray", [f.comp.shape(layout), i64(length)])
    for i, x in items:
        _put(f, x, u.elem, base, i * layout.size)
    return [base, i64(length), i64(length)]


def _map(f: Lowerer, e: ast.CompositeLit, u: Map) -> list[Value]:
    map_ = f.runtime1("makemap", [f.comp.map_type(u), i64(len(e.elts))])
    layout, key_layout = f.layout(u.elem), f.layout(u.key)
    for x in e.elts:
        assert isinstance(x, ast.KeyValueExpr)
        if has_call(f, x.value):
            hoist_key(f, x.key, u)
        prepare(f, [x.key, x.value], [u.key, u.elem])
        key = expr_to(f, x.key, u.key)
        key = f.stable(key, key_layout) if key_layout.mem else f.temps(key, key_layout)
        value = expr_to(f, x.value, u.elem)
        if not layout.mem:
            value = f.temps(value, layout)
        place = map_assign(f, u, map_, key)
        f.write(place, layout, value)
    return [map_]
