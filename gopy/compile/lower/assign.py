"""Assignments and variable declarations (spec "Assignment statements", "Variable declarations", "IncDec statements")."""

from __future__ import annotations

from gopy.compile.lower import arith, iface, vars as variables
from gopy.compile.lower.constants import const_leaves, default_basic
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.expr import Vals, expr, expr_to, has_call, hoist_key, place, prepare, receive
from gopy.compile.lower.function import Lowerer, Mem, Reg
from gopy.compile.lower.index import map_assign, map_index
from gopy.ir.values import Const, Get, SlotAddr, Sym, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import Var
from gopy.types.typ import BOOL, IS_UNTYPED, TYP, UINT64, UNTYPED_NIL, Array, Basic, Map, Pointer, Struct, Tuple, Type


class MapPlace:
    """m[k] on the left of an assignment."""

    __slots__ = ("map", "value", "key")

    def __init__(self, map: Map, value: Value, key: list[Value]) -> None:
        self.map = map
        self.value = value
        self.key = key


def target(f: Lowerer, e: ast.Expr, settled: bool) -> Reg | Mem | MapPlace | None:
    """What an assignment writes to; None for the blank identifier. `settled`: its operands are computed now."""
    e = ast.unparen(e)
    if isinstance(e, ast.Ident) and e.name == "_":
        return None
    if isinstance(e, ast.IndexExpr):
        m = unalias(f.type_of(e.x)).underlying()
        if isinstance(m, Map):
            prepare(f, [e.x, e.indices[0]])
            map_ = f.temp(expr(f, e.x)[0], True)
            key = expr_to(f, e.indices[0], m.key)
            layout = f.layout(m.key)
            return MapPlace(m, map_, f.stable(key, layout) if layout.mem else f.temps(key, layout))
    found = place(f, e)
    if isinstance(found, Vals):
        return Reg([]) if not found.values else None
    if settled and isinstance(found, Mem):
        base = found.base
        if type(base) not in (Sym, SlotAddr, Const):
            found = Mem(f.temp(base, True), found.offset)
    return found


def write(f: Lowerer, t: Type, where: Reg | Mem | MapPlace | None, values: list[Value]) -> None:
    """Assign a value of type t."""
    if where is None:
        for v in values:
            if type(v) not in (Const, Get):
                f.temp(v)
        return
    layout = f.layout(t)
    if isinstance(where, MapPlace):
        values = f.stable(values, layout) if layout.mem else f.temps(values, layout)
        f.write(map_assign(f, where.map, where.value, where.key), layout, values)
        return
    f.write(where, layout, values)


def target_type(f: Lowerer, e: ast.Expr, value_type: Type) -> Type:
    """The type of what is assigned to; for the blank identifier that of the value."""
    e = ast.unparen(e)
    if isinstance(e, ast.Ident) and e.name == "_":
        b = unalias(value_type)
        if isinstance(b, Basic) and b.kind != UNTYPED_NIL:
            return value_type if not b.info & IS_UNTYPED else TYP[default_basic(b).kind]
        return value_type
    return f.type_of(e)


def assign_stmt(f: Lowerer, s: ast.AssignStmt) -> None:
    """=, := and the assignment operators."""
    if s.tok == ":=":
        _define(f, s)
    elif s.tok != "=":
        _operate(f, s.lhs[0], s.tok[:-1], s.rhs[0], s.tok_pos)
    elif len(s.lhs) == 1:
        lhs, rhs = s.lhs[0], s.rhs[0]
        if has_call(f, lhs):
            prepare(f, [lhs, rhs])
        elif has_call(f, rhs):
            _prepare_key(f, lhs)
        t = target_type(f, lhs, f.type_of(rhs))
        if _clears(f, lhs, rhs, t):
            f.pos = s.pos
            where = target(f, lhs, False)
            assert isinstance(where, Mem)
            f.clear(where, f.layout(t))
            return
        values = expr_to(f, rhs, t)
        f.pos = s.pos
        if has_call(f, lhs) or _writes(lhs):
            values = f.stable(values, f.layout(t)) if not f.layout(t).mem else values
        write(f, t, target(f, lhs, False), values)
    else:
        _parallel(f, s.lhs, s.rhs, s.pos)


def _clears(f: Lowerer, lhs: ast.Expr, rhs: ast.Expr, t: Type) -> bool:
    """x = T{} for what lies in memory: it is filled with zeros in place, as nothing needs to be copied."""
    lhs, rhs = ast.unparen(lhs), ast.unparen(rhs)
    if not isinstance(rhs, ast.CompositeLit) or rhs.elts or not f.layout(t).mem:
        return False
    if isinstance(lhs, ast.IndexExpr) and isinstance(f.under(lhs.x), Map):
        return False
    return not (isinstance(lhs, ast.Ident) and lhs.name == "_") and isinstance(unalias(t).underlying(), Struct | Array)


def _prepare_key(f: Lowerer, lhs: ast.Expr) -> None:
    """m[k] = ...: some keys are computed before the calls on the right."""
    lhs = ast.unparen(lhs)
    if isinstance(lhs, ast.IndexExpr):
        m = f.under(lhs.x)
        if isinstance(m, Map):
            hoist_key(f, lhs.indices[0], m)


def _writes(lhs: ast.Expr) -> bool:
    """Whether finding the place emits ops that might come between the value's expression and the write."""
    return not isinstance(ast.unparen(lhs), ast.Ident)


def _parallel(f: Lowerer, lhs: list[ast.Expr], rhs: list[ast.Expr], pos: int) -> None:
    """a, b = b, a: operands first, then the assignments from left to right."""
    operands = [*lhs, *rhs]
    if len(rhs) == 1:
        source = ast.unparen(rhs[0])
        if isinstance(
            source, ast.UnaryExpr | ast.TypeAssertExpr
        ):  # v, ok = <-c or x.(T): the operation itself comes last
            operands[-1] = source.x
    if any(has_call(f, e) for e in operands):
        # The first stands twice, for prepare runs calls only that have an operand before them.
        wanted_types: list[Type | None] = [None] * (1 + len(lhs))
        if len(lhs) == len(rhs):
            wanted_types += [target_type(f, e, f.type_of(x)) for e, x in zip(lhs, rhs, strict=True)]
        prepare(f, [operands[0], *operands], wanted_types)
    for e in lhs:
        settle(f, e)
    if len(rhs) == 1:
        values = several(f, rhs[0], len(lhs))
        f.pos = pos
        for e, (t, v) in zip(lhs, values, strict=True):
            wanted = target_type(f, e, t)
            write(f, wanted, target(f, e, False), assign_to(f, t, v, wanted))
        return
    found = []
    for e, x in zip(lhs, rhs, strict=True):
        t = target_type(f, e, f.type_of(x))
        layout = f.layout(t)
        values_ = expr_to(f, x, t)
        found.append((t, f.stable(values_, layout)))
    f.pos = pos
    for e, (t, v) in zip(lhs, found, strict=True):
        write(f, t, target(f, e, False), v)


def settle(f: Lowerer, e: ast.Expr) -> None:
    """Compute the operands of a place now; whether it exists (index, nil pointer) is looked at when it is written to."""
    e = ast.unparen(e)
    if isinstance(e, ast.StarExpr):
        _settle_value(f, e.x)
    elif isinstance(e, ast.IndexExpr):
        u = unalias(f.type_of(e.x)).underlying()
        if isinstance(u, Array):
            settle(f, e.x)
        else:
            _settle_value(f, e.x)
        _settle_value(f, e.indices[0])
    elif isinstance(e, ast.SelectorExpr) and e in f.info.selections:
        if isinstance(unalias(f.type_of(e.x)).underlying(), Pointer):
            _settle_value(f, e.x)
        else:
            settle(f, e.x)


def _settle_value(f: Lowerer, e: ast.Expr) -> None:
    e = ast.unparen(e)
    if f.const_of(e) is None and e not in f.hoisted:
        layout = f.layout(f.type_of(e))
        f.hoisted[e] = f.stable(expr(f, e), layout)


def several(f: Lowerer, e: ast.Expr, n: int) -> list[tuple[Type, list[Value]]]:
    """The n values of a call, or of an expression with ", ok"; each with its type."""
    e = ast.unparen(e)
    t = unalias(f.type_of(e))
    if isinstance(e, ast.CallExpr):
        assert isinstance(t, Tuple)
        values = expr(f, e)
        result = []
        at = 0
        for var in t.vars:
            vt = f.subst(var.type)
            size = len(f.layout(vt).leaves)
            result.append((vt, values[at : at + size]))
            at += size
        return result
    assert n == 2
    value_type = f.subst(t.vars[0].type) if isinstance(t, Tuple) else t
    bool_ = TYP[BOOL]
    ok: Value | None
    if isinstance(e, ast.IndexExpr):
        got, ok = map_index(f, e, True)
    elif isinstance(e, ast.TypeAssertExpr):
        assert e.type is not None
        source = f.type_of(e.x)
        operand = expr(f, e.x)
        f.pos = e.x.end
        value_type = f.type_of(e.type)
        got, ok = iface.assert_ok(f, source, operand, value_type)
    else:
        assert isinstance(e, ast.UnaryExpr)
        got, ok = receive(f, e, True)
    assert ok is not None
    return [(value_type, got), (bool_, [ok])]


def _define(f: Lowerer, s: ast.AssignStmt) -> None:
    """:=; variables that exist already are assigned to."""
    defs = f.info.defs
    if len(s.lhs) == 1:
        name = s.lhs[0]
        assert isinstance(name, ast.Ident)
        var = defs.get(name)
        if isinstance(var, Var):
            variables.declare(f, var, expr_to(f, s.rhs[0], f.subst(var.type)))
            return
        _parallel(f, s.lhs, s.rhs, s.pos)
        return
    new = [defs.get(x) for x in s.lhs]  # type: ignore[call-overload]
    if len(s.rhs) == 1:
        found = several(f, s.rhs[0], len(s.lhs))
    else:
        wanted_types = [
            f.subst(var.type) if isinstance(var, Var) else target_type(f, x, f.type_of(e))
            for x, var, e in zip(s.lhs, new, s.rhs, strict=True)
        ]
        if any(has_call(f, x) for x in s.rhs):
            prepare(f, [s.rhs[0], *s.rhs], [wanted_types[0], *wanted_types])
        found = []
        for t, e in zip(wanted_types, s.rhs, strict=True):
            found.append((t, f.stable(expr_to(f, e, t), f.layout(t))))
    for x, var, (t, values) in zip(s.lhs, new, found, strict=True):
        if isinstance(var, Var):
            vt = f.subst(var.type)
            variables.declare(f, var, assign_to(f, t, values, vt))
        else:
            wanted = target_type(f, x, t)
            write(f, wanted, target(f, x, False), assign_to(f, t, values, wanted))


def declare_spec(f: Lowerer, spec: ast.ValueSpec) -> None:
    """var a, b T = x, y inside a function."""
    vars = [f.info.defs.get(name) for name in spec.names]
    if not spec.values:
        for var in vars:
            if isinstance(var, Var):
                variables.declare(f, var, None)
        return
    if len(spec.values) == 1 and len(spec.names) > 1:
        found = several(f, spec.values[0], len(spec.names))
    else:
        if any(has_call(f, x) for x in spec.values[1:]):
            declared = [f.subst(var.type) if isinstance(var, Var) else None for var in vars]
            prepare(f, spec.values, declared)
        found = []
        for name, var, e in zip(spec.names, vars, spec.values, strict=True):
            if isinstance(var, Var):
                t = f.subst(var.type)
            elif spec.type is not None:
                t = f.type_of(spec.type)
            else:
                t = target_type(f, name, f.type_of(e))
            values = expr_to(f, e, t)
            found.append((t, values if len(spec.names) == 1 else f.stable(values, f.layout(t))))
    for var, (t, values) in zip(vars, found, strict=True):
        if isinstance(var, Var):
            variables.declare(f, var, assign_to(f, t, values, f.subst(var.type)))
        else:
            write(f, t, None, values)


def inc_dec(f: Lowerer, s: ast.IncDecStmt) -> None:
    """x++ and x--."""
    _operate(f, s.x, s.tok[0], None, s.tok_pos)


def _operate(f: Lowerer, lhs: ast.Expr, op: str, rhs: ast.Expr | None, pos: int) -> None:
    """x op= y; None for y means 1."""
    t = f.type_of(lhs)
    u = unalias(t).underlying()
    layout = f.layout(t)
    if rhs is not None and has_call(f, rhs):
        prepare(f, [lhs, lhs, rhs])
    by_value = _right(f, op, t, rhs)
    where = target(f, lhs, True)
    assert where is not None
    if isinstance(where, MapPlace):
        if op in "/%":
            found = map_assign_read(f, where)
            result = f.temps(_apply(f, op, t, u, found, by_value, pos), layout)
            write(f, t, where, result)
            return
        where = Mem(map_assign(f, where.map, where.value, where.key).base)
    values = f.read(where, layout)
    f.write(where, layout, _apply(f, op, t, u, values, by_value, pos))


def map_assign_read(f: Lowerer, where: MapPlace) -> list[Value]:
    """The present value of a map's element."""
    from gopy.compile.lower.index import key_args, key_kind

    kind = key_kind(f, where.map.key)
    args = [f.comp.map_type(where.map), where.value, *key_args(f, kind, where.map.key, where.key)]
    layout = f.layout(where.map.elem)
    return f.temps(f.load(f.runtime1("mapaccess1" + kind, args), 0, layout), layout)


def _right(f: Lowerer, op: str, t: Type, rhs: ast.Expr | None) -> list[Value] | tuple[Value, Basic]:
    if rhs is None:
        return const_leaves(f.comp, 1, unalias(t).underlying())
    if op in ("<<", ">>"):
        value = f.const_of(rhs)
        if value is not None:
            from gopy.constant.value import to_int
            from gopy.ir.values import I64

            n = to_int(value)
            assert isinstance(n, int)
            return (Const(I64, min(n, 1 << 63)), TYP[UINT64])
        count_type = default_basic(unalias(f.type_of(rhs)).underlying())
        return (f.temp(expr(f, rhs)[0]), count_type)
    return f.temps(expr_to(f, rhs, t), f.layout(t)) if has_call(f, rhs) else expr_to(f, rhs, t)


def _apply(
    f: Lowerer, op: str, t: Type, u: Type, values: list[Value], right: list[Value] | tuple[Value, Basic], pos: int
) -> list[Value]:
    f.pos = pos
    if isinstance(right, tuple):
        count, count_type = right
        return [arith.shift(f, op, default_basic(u), values[0], count, count_type)]
    return arith.binary(f, op, t, values, right)
