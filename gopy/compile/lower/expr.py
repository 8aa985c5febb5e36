"""Expressions (spec "Expressions"): values, places and addresses of them.

`expr` gives an expression's leaves, `place` where an operand's memory or locals are, `address` a pointer to it,
`condition` jumps on it.

Order of evaluation: see order.py.
"""

from __future__ import annotations

from gopy.compile.lower import arith, compare, iface
from gopy.compile.lower.constants import const_leaves, default_basic
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.function import Lowerer, Mem, Reg, add32, i32
from gopy.compile.lower.order import has_call as has_call, hoist, hoist_key as hoist_key, prepare as prepare
from gopy.ir.func import Block
from gopy.ir.values import I32, I64, Const, Get, SlotAddr, Sym, Un, Value
from gopy.syntax import ast
from gopy.types.info import FIELD_VAL, METHOD_EXPR
from gopy.types.named import unalias
from gopy.types.objects import PACKAGE_VAR, Func, Nil, PkgName, Var
from gopy.types.typ import (
    IS_CONST_TYPE,
    IS_STRING,
    Array,
    Basic,
    Interface,
    Pointer,
    Slice,
    Struct,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Vals:
    """A value that is nowhere yet: its leaves."""

    __slots__ = ("values",)

    def __init__(self, values: list[Value]) -> None:
        self.values = values


def expr(f: Lowerer, e: ast.Expr) -> list[Value]:
    """The leaves of an expression's value (of a call with several results: of all of them)."""
    if f.hoisted:
        found = f.hoisted.get(e)
        if found is not None:
            return found
    tv = f.info.types.get(e)
    if tv is not None and tv.value is not None:
        t = unalias(f.subst(tv.type)).underlying()
        if isinstance(t, Basic) and t.info & IS_CONST_TYPE:
            return const_leaves(f.comp, tv.value, t)
    return _EXPR[type(e)](f, e)


def expr_to(f: Lowerer, e: ast.Expr, target: Type) -> list[Value]:
    """The value of an expression where one of type target is wanted."""
    t = f.type_of(e)
    tv = f.info.types.get(e)
    if tv is not None and tv.value is not None:
        u = unalias(target).underlying()
        if isinstance(u, Basic) and u.info & IS_CONST_TYPE:
            return const_leaves(f.comp, tv.value, u)
    return assign_to(f, t, expr(f, e), target)


# Names and literals.


def _ident(f: Lowerer, e: ast.Ident) -> list[Value]:
    return _object(f, e, f.info.object_of(e))


def _object(f: Lowerer, e: ast.Expr, obj: object) -> list[Value]:
    if isinstance(obj, Var):
        return f.read(var_place(f, obj), f.layout(f.subst(obj.type)))
    if isinstance(obj, Func):
        from gopy.compile.lower.closure import func_value

        ident = e.sel if isinstance(e, ast.SelectorExpr) else e
        return [func_value(f, obj, ident)]
    if isinstance(obj, Nil):
        return f.zero(f.layout(f.type_of(e)))
    raise AssertionError(f"no value: {obj}")


def var_place(f: Lowerer, var: Var) -> Reg | Mem:
    """Where a variable lives."""
    if var.kind == PACKAGE_VAR:
        return Mem(Sym(f.comp.global_symbol(var)))
    place = f.vars.get(var)
    assert place is not None, f"variable {var.name} has no place in {f.func.name}"
    return place


def _basic_lit(f: Lowerer, e: ast.BasicLit) -> list[Value]:
    from gopy.constant.value import make_from_literal

    t = unalias(f.type_of(e)).underlying()
    if isinstance(t, Interface):
        raise AssertionError("literal of interface type")
    return const_leaves(f.comp, make_from_literal(e.value, e.kind), t)


def _paren(f: Lowerer, e: ast.ParenExpr) -> list[Value]:
    return expr(f, e.x)


def _func_lit(f: Lowerer, e: ast.FuncLit) -> list[Value]:
    from gopy.compile.lower.closure import func_lit

    return [func_lit(f, e)]


def _composite(f: Lowerer, e: ast.CompositeLit) -> list[Value]:
    from gopy.compile.lower.composite import composite

    return composite(f, e)


def _call(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    from gopy.compile.lower.call import call

    return call(f, e)


def _slice(f: Lowerer, e: ast.SliceExpr) -> list[Value]:
    from gopy.compile.lower.index import slice_expr

    return slice_expr(f, e)


def _index(f: Lowerer, e: ast.IndexExpr) -> list[Value]:
    from gopy.compile.lower.index import index_expr

    return index_expr(f, e)


def _type_assert(f: Lowerer, e: ast.TypeAssertExpr) -> list[Value]:
    assert e.type is not None
    source = f.type_of(e.x)
    values = expr(f, e.x)
    f.pos = e.x.end
    return iface.assert_type(f, source, values, f.type_of(e.type))


# Selectors.


def selected_object(f: Lowerer, e: ast.SelectorExpr) -> object:
    """What a package-qualified name means; None if e is a selector on a value or type."""
    if isinstance(e.x, ast.Ident) and isinstance(f.info.uses.get(e.x), PkgName):
        return f.info.uses.get(e.sel)
    return None


def _selector(f: Lowerer, e: ast.SelectorExpr) -> list[Value]:
    obj = selected_object(f, e)
    if obj is not None:
        return _object(f, e, obj)
    selection = f.info.selections[e]
    if selection.kind == FIELD_VAL:
        place_ = place(f, e)
        return read_any(f, place_, f.layout(f.type_of(e)))
    from gopy.compile.lower.closure import method_expr, method_value

    if selection.kind == METHOD_EXPR:
        return [method_expr(f, e)]
    return [method_value(f, e)]


def read_any(f: Lowerer, place_: Reg | Mem | Vals, layout: object) -> list[Value]:
    """The value of a place of any kind."""
    if isinstance(place_, Vals):
        return place_.values
    return f.read(place_, layout)  # type: ignore[arg-type]


def field_place(f: Lowerer, base: Reg | Mem | Vals, s: Struct, index: int) -> Reg | Mem | Vals:
    """The place of a struct's field."""
    if isinstance(base, Mem):
        return Mem(base.base, base.offset + f.comp.field_offset(s, index))
    start = sum(len(f.layout(field.type).leaves) for field in s.fields[:index])
    end = start + len(f.layout(s.fields[index].type).leaves)
    if isinstance(base, Reg):
        return Reg(base.locals[start:end])
    return Vals(base.values[start:end])


def struct_at(t: Type) -> Struct:
    """The struct type under t."""
    s = unalias(t).underlying()
    assert isinstance(s, Struct)
    return s


def follow(f: Lowerer, base: Reg | Mem | Vals, t: Type, path: list[int]) -> tuple[Reg | Mem | Vals, Type]:
    """Walk a path of fields from a value of type t, through pointers where there are some; the last place and its type."""
    for index in path:
        u = unalias(t).underlying()
        if isinstance(u, Pointer):
            pointer = f.nil_check(read_any(f, base, f.layout(t))[0])
            base, t = Mem(pointer), u.elem
        s = struct_at(t)
        base = field_place(f, base, s, index)
        t = s.fields[index].type
    return base, t


# Places.


def place(f: Lowerer, e: ast.Expr) -> Reg | Mem | Vals:
    """Where the value of an expression is; Vals if it is no variable."""
    while isinstance(e, ast.ParenExpr):
        e = e.x
    if e in f.hoisted:
        return _valued(f, e, f.hoisted[e])
    if isinstance(e, ast.Ident):
        named = f.info.object_of(e)
        if isinstance(named, Var):
            return var_place(f, named)
    elif isinstance(e, ast.SelectorExpr):
        obj = selected_object(f, e)
        if isinstance(obj, Var):
            return var_place(f, obj)
        if obj is None and f.info.selections[e].kind == FIELD_VAL:
            base = place(f, e.x)
            f.pos = e.x.end
            path = f.comp.field_path(f.info.selections[e])
            return follow(f, base, f.type_of(e.x), path)[0]
    elif isinstance(e, ast.StarExpr):
        values = expr(f, e.x)
        f.pos = e.pos
        return Mem(f.nil_check(values[0]))
    elif isinstance(e, ast.IndexExpr):
        u = unalias(f.type_of(e.x)).underlying()
        if isinstance(u, Array | Slice | Pointer):
            from gopy.compile.lower.index import element

            return element(f, e)
    return _valued(f, e, expr(f, e))


def _valued(f: Lowerer, e: ast.Expr, values: list[Value]) -> Mem | Vals:
    if f.layout(f.type_of(e)).mem:
        return Mem(f.temp(values[0], True))
    return Vals(values)


def address(f: Lowerer, e: ast.Expr) -> Value:
    """A pointer to the variable that e is."""
    e = ast.unparen(e)
    if isinstance(e, ast.CompositeLit):
        from gopy.compile.lower.composite import new_composite

        return new_composite(f, e)
    place_ = place(f, e)
    if isinstance(place_, Mem):
        return add32(place_.base, place_.offset)
    # Only a variable of size zero, whose address nobody can tell from another's, has no memory.
    layout = f.layout(f.type_of(e))
    assert layout.size == 0, f"address of {type(e).__name__} in {f.func.name}"
    return f.comp.zero_area(8)


# Operators.


def _star(f: Lowerer, e: ast.StarExpr) -> list[Value]:
    return read_any(f, place(f, e), f.layout(f.type_of(e)))


def _unary(f: Lowerer, e: ast.UnaryExpr) -> list[Value]:
    op = e.op
    if op == "&":
        return [address(f, e.x)]
    if op == "<-":
        return receive(f, e)[0]
    values = expr(f, e.x)
    if op == "!":
        return [Un("i32.eqz", values[0])]
    if op == "+":
        return values
    b = default_basic(unalias(f.type_of(e)).underlying())
    if op == "-":
        return arith.negate(f, b, values)
    return [arith.complement(b, values[0])]


def receive(f: Lowerer, e: ast.UnaryExpr, ok: bool = False) -> tuple[list[Value], Value | None]:
    """<-c: the value, and with `ok` whether it was sent."""
    chan = expr(f, e.x)[0]
    t = unalias(f.type_of(e.x)).underlying()
    elem: Type = t.elem  # type: ignore[attr-defined]
    layout = f.layout(elem)
    f.pos = e.pos
    slot = f.memory(layout) if layout.size else f.comp.zero_area(8)
    if ok:
        received = f.runtime1("chanrecv2", [chan, slot])
    else:
        f.runtime("chanrecv1", [chan, slot])
    values = f.load(slot, 0, layout)
    if not layout.mem:
        values = f.temps(values, layout)
    return values, received if ok else None


def _binary(f: Lowerer, e: ast.BinaryExpr) -> list[Value]:
    op = e.op
    if op in ("&&", "||"):
        result = f.local(I32)
        yes, no, done = f.new_block("true"), f.new_block("false"), f.new_block("done")
        condition(f, e, yes, no)
        f.start(yes)
        f.set(result, i32(1))
        f.jump(done)
        f.start(no)
        f.set(result, i32(0))
        f.jump(done)
        f.start(done)
        return [Get(result)]
    if op in _COMPARE:
        return [comparison(f, e)]
    if op in ("<<", ">>"):
        prepare(f, [e.x, e.y])
        b = default_basic(unalias(f.type_of(e)).underlying())
        x = expr_to(f, e.x, f.type_of(e))[0]
        value = f.const_of(e.y)
        if value is not None:
            from gopy.constant.value import to_int

            amount = to_int(value)
            assert isinstance(amount, int)
            return [arith.shift(f, op, b, x, Const(I64, min(amount, 1 << 63)), _UINT64)]
        count_type = default_basic(unalias(f.type_of(e.y)).underlying())
        y = expr(f, e.y)[0]
        f.pos = e.op_pos
        return [arith.shift(f, op, b, x, y, count_type)]
    t = f.type_of(e)
    u = unalias(t).underlying()
    if op == "+" and isinstance(u, Basic) and u.info & IS_STRING:
        return _concat(f, e, t)
    operands = _chain(f, e)
    if operands is not None:
        return operands
    prepare(f, [e.x, e.y])
    xs, ys = expr_to(f, e.x, t), expr_to(f, e.y, t)
    f.pos = e.op_pos
    return arith.binary(f, op, t, xs, ys)


_DEEP = 50


def _chain(f: Lowerer, e: ast.BinaryExpr) -> list[Value] | None:
    """A long left-leaning chain of operators in a loop, so that it does not exhaust Python's stack; None for short ones."""
    chain: list[ast.BinaryExpr] = []
    at: ast.Expr = e
    while isinstance(at, ast.BinaryExpr) and at.op in _PLAIN and at not in f.hoisted and f.const_of(at) is None:
        chain.append(at)
        at = ast.unparen(at.x)
    if len(chain) < _DEEP:
        return None
    if has_call(f, e):
        for b in reversed(chain):
            hoist(f, b.x if b is chain[-1] else b.y)
            hoist(f, b.y)
    t = f.type_of(e)
    values = expr_to(f, at, t)
    for b in reversed(chain):
        ys = expr_to(f, b.y, t)
        f.pos = b.op_pos
        layout = f.layout(t)
        values = f.temps(arith.binary(f, b.op, t, values, ys), layout)
    return values


_PLAIN = frozenset("+-*/%&|^") | {"&^"}
_COMPARE = frozenset(("==", "!=", "<", "<=", ">", ">="))


def _concat(f: Lowerer, e: ast.BinaryExpr, t: Type) -> list[Value]:
    """a + b + c of strings in one step."""
    parts: list[ast.Expr] = []
    at: ast.Expr = e
    while True:
        at = ast.unparen(at)
        if isinstance(at, ast.BinaryExpr) and at.op == "+" and f.const_of(at) is None and at not in f.hoisted:
            parts.append(at.y)
            at = at.x
        else:
            parts.append(at)
            break
    parts.reverse()
    prepare(f, parts)
    if len(parts) <= 3:
        values = [v for part in parts for v in expr_to(f, part, t)]
        f.pos = e.op_pos
        return f.runtime("concatstring2" if len(parts) == 2 else "concatstring3", values)
    slot = f.func.slot(16 * len(parts), 8, tuple(16 * i for i in range(len(parts))))
    layout = f.layout(t)
    for i, part in enumerate(parts):
        f.store(SlotAddr(slot), 16 * i, layout, expr_to(f, part, t))
    f.pos = e.op_pos
    return f.runtime("concatstrings", [SlotAddr(slot), Const(I64, len(parts))])


def comparison(f: Lowerer, e: ast.BinaryExpr) -> Value:
    """x op y with a comparison operator; the operands may be an interface and a concrete value."""
    prepare(f, [e.x, e.y])
    xt, yt = f.type_of(e.x), f.type_of(e.y)
    f.pos = e.op_pos
    if is_nil(f, e.y):
        return _against_nil(f, e.op, e.x, xt)
    if is_nil(f, e.x):
        return _against_nil(f, e.op, e.y, yt)
    x_iface, y_iface = iface.is_interface(xt), iface.is_interface(yt)
    if x_iface and not y_iface:
        return _mixed(f, e.op, xt, expr(f, e.x), yt, expr(f, e.y))
    if y_iface and not x_iface:
        return _mixed(f, e.op, yt, expr(f, e.y), xt, expr(f, e.x))
    t = xt
    if x_iface and f.comp.keys.key(xt) != f.comp.keys.key(yt):
        any_ = f.comp.any_type
        xs = assign_to(f, xt, expr(f, e.x), any_)
        ys = assign_to(f, yt, expr(f, e.y), any_)
        return compare.compare(f, e.op, any_, xs, ys)
    if f.const_of(e.x) is not None and isinstance(unalias(xt).underlying(), Basic):
        t = yt
    xs, ys = expr_to(f, e.x, t), expr_to(f, e.y, t)
    f.pos = e.op_pos
    return compare.compare(f, e.op, t, xs, ys)


def _mixed(f: Lowerer, op: str, it: Type, values: list[Value], t: Type, others: list[Value]) -> Value:
    """An interface value against a concrete one."""
    layout = f.layout(t)
    if not layout.mem:
        others = f.temps(others, layout)
    data = f.temp(values[1], True)
    result = f.local(I32)
    f.set(result, i32(0))
    same, done = f.new_block("sametype"), f.new_block("done")
    f.branch(iface.holds(f, it, values[0], t), same, done)
    f.start(same)
    f.set(result, compare.equal(f, t, iface.unpack(f, layout, data), others))
    f.jump(done)
    f.start(done)
    return Get(result) if op == "==" else Un("i32.eqz", Get(result))


def is_nil(f: Lowerer, e: ast.Expr) -> bool:
    """Whether an expression is the predeclared nil."""
    e = ast.unparen(e)
    return isinstance(e, ast.Ident) and isinstance(f.info.uses.get(e), Nil)


def _against_nil(f: Lowerer, op: str, e: ast.Expr, t: Type) -> Value:
    values = expr(f, e)
    if is_nil(f, e):
        return i32(1 if op == "==" else 0)
    equal = Un("i32.eqz", values[0])
    return equal if op == "==" else Un("i32.eqz", equal)


def condition(f: Lowerer, e: ast.Expr, then: Block, else_: Block) -> None:
    """Go to `then` if e holds, else to `else_`."""
    e = ast.unparen(e)
    if e not in f.hoisted and f.const_of(e) is None:
        if isinstance(e, ast.UnaryExpr) and e.op == "!":
            condition(f, e.x, else_, then)
            return
        if isinstance(e, ast.BinaryExpr) and e.op in ("&&", "||"):
            rest = f.new_block("and" if e.op == "&&" else "or")
            if e.op == "&&":
                condition(f, e.x, rest, else_)
            else:
                condition(f, e.x, then, rest)
            f.start(rest)
            condition(f, e.y, then, else_)
            return
    f.branch(expr(f, e)[0], then, else_)


_EXPR: dict[type, Callable[[Lowerer, Any], list[Value]]] = {
    ast.Ident: _ident,
    ast.BasicLit: _basic_lit,
    ast.ParenExpr: _paren,
    ast.FuncLit: _func_lit,
    ast.CompositeLit: _composite,
    ast.CallExpr: _call,
    ast.SliceExpr: _slice,
    ast.IndexExpr: _index,
    ast.TypeAssertExpr: _type_assert,
    ast.SelectorExpr: _selector,
    ast.StarExpr: _star,
    ast.UnaryExpr: _unary,
    ast.BinaryExpr: _binary,
}

from gopy.types.typ import TYP, UINT64  # noqa: E402

_UINT64 = TYP[UINT64]
