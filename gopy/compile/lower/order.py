"""Order of evaluation (spec "Order of evaluation"), as in gc: in an expression with calls these run first, from left to right,
and then the rest is computed.

`prepare` does that where an operand before a call would otherwise be computed too early: what it hoists is computed at
once, and `f.hoisted` has the results for when the expression is lowered. What calls nothing but is computed by gc at its
place among the calls takes part in it (`_is_snapshot`), and so does what gc copies before it converts it to an interface
type, or looks it up in a map: operands that have no address, where the function of the runtime that does it takes one
(`_is_boxed_early`, `_is_key_early`).
"""

from __future__ import annotations

from gopy.compile.lower.function import Lowerer
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.info import FIELD_VAL
from gopy.types.named import unalias
from gopy.types.objects import Var
from gopy.types.typ import (
    IS_STRING,
    UNTYPED_NIL,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Slice,
    Struct,
    Tuple,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def has_call(f: Lowerer, e: ast.Node) -> bool:
    """Whether evaluating e runs other functions of the program, or receives."""
    found = f.comp.has_call.get(e)
    if found is None:
        found = f.comp.has_call[e] = _has_call(f, e)
    return found


def _has_call(f: Lowerer, e: ast.Node) -> bool:
    stack = [e]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.FuncLit):
            continue
        if is_call(f, node):
            return True
        for name in node.child_fields:
            value = getattr(node, name)
            if type(value) is list:
                stack.extend(value)
            elif value is not None:
                stack.append(value)
    return False


def is_call(f: Lowerer, node: ast.Node) -> bool:
    """Whether a node itself is a call (no conversion), a receive operation or a type assertion."""
    if isinstance(node, ast.CallExpr):
        tv = f.info.types.get(node.fun)
        if tv is not None and tv.mode == operand.BUILTIN:
            return node not in f.hoisted and f.const_of(node) is None and _is_early(f, node)
        return tv is None or tv.mode != operand.TYP_EXPR
    if isinstance(node, ast.TypeAssertExpr):
        return node.type is not None
    return isinstance(node, ast.UnaryExpr) and node.op == "<-"


def _is_early(f: Lowerer, node: ast.CallExpr) -> bool:
    """Whether gc computes a built-in function with the calls, not with the rest."""
    fun = ast.unparen(node.fun)
    name = fun.name if isinstance(fun, ast.Ident) else ""
    if name in ("len", "cap"):
        return isinstance(f.under(node.args[0]), Map | Chan)
    return name in ("append", "copy", "make", "max", "min", "recover")


def _is_snapshot(f: Lowerer, node: ast.Node) -> bool:
    """Whether gc computes a node that calls nothing at its place among the calls: what it reads is not read later."""
    if isinstance(node, ast.CallExpr):
        tv = f.info.types.get(node.fun)
        if tv is None:
            return False
        if tv.mode == operand.BUILTIN:
            fun = ast.unparen(node.fun)
            return isinstance(fun, ast.Ident) and fun.name in _SNAPSHOTS
        if tv.mode != operand.TYP_EXPR or not isinstance(f.under(node), Slice):
            return False
        return isinstance(f.under(node.args[0]), Basic)  # []byte(s)
    if isinstance(node, ast.BinaryExpr):
        return node.op in ("&&", "||")
    if isinstance(node, ast.CompositeLit):
        return isinstance(f.under(node), Map)
    return isinstance(node, ast.SliceExpr)


_SNAPSHOTS = frozenset(("len", "cap", "new", "real", "imag", "complex"))


def _is_boxed_early(f: Lowerer, e: ast.Expr, target: Type) -> bool:
    """Whether gc copies an operand before it converts it to the type that is wanted."""
    if not isinstance(unalias(target).underlying(), Interface) or f.const_of(e) is not None:
        return False
    t = unalias(f.type_of(e))
    u = t.underlying()
    if isinstance(u, Interface | Slice) or (isinstance(u, Basic) and (u.kind == UNTYPED_NIL or u.info & IS_STRING)):
        return False
    layout = f.layout(t)
    if not layout.ptrs and layout.size == layout.align and layout.size in (2, 4, 8):
        return False  # these are passed to the runtime as numbers
    return layout.size != 0 and not _has_address(f, e)


def _is_key_early(f: Lowerer, e: ast.Expr, m: Map) -> bool:
    """Whether gc copies the operand that is a map's key before the calls that come later."""
    from gopy.compile.lower.index import key_kind

    if key_kind(f, m.key) or f.const_of(e) is not None:
        return False
    if isinstance(unalias(m.key).underlying(), Interface) and not isinstance(f.under(e), Interface):
        return f.layout(f.type_of(e)).size != 0
    return not _has_address(f, e)


def _has_address(f: Lowerer, e: ast.Expr) -> bool:
    """Whether an operand is a variable, or part of one."""
    while True:
        e = ast.unparen(e)
        if isinstance(e, ast.SelectorExpr):
            selection = f.info.selections.get(e)
            if selection is None:
                return True
            if selection.kind != FIELD_VAL:
                return False
            if selection.indirect or isinstance(f.under(e.x), Pointer):
                return True
        elif isinstance(e, ast.IndexExpr):
            if not isinstance(f.under(e.x), Array):
                return isinstance(f.under(e.x), Slice | Pointer)
        else:
            return isinstance(e, ast.StarExpr) or (isinstance(e, ast.Ident) and isinstance(f.info.object_of(e), Var))
        e = e.x


def prepare(f: Lowerer, exprs: list[ast.Expr], targets: Sequence[Type | None] = ()) -> None:
    """Run the calls in a list of operands, if there are any behind the first operand, before the operands are computed.

    `targets`: the types that are wanted of them, if they are known.
    """
    last = len(exprs) - 1
    while last > 0 and not has_call(f, exprs[last]):
        last -= 1
    if last > 0:
        for i, e in enumerate(exprs[: last + 1]):
            hoist(f, e, targets[i] if i < len(targets) else None)


def hoist_key(f: Lowerer, e: ast.Expr, m: Map) -> None:
    """As hoist, for the key of a map."""
    if _is_key_early(f, e, m):
        _keep(f, e)
    else:
        hoist(f, e)


def _keep(f: Lowerer, e: ast.Expr) -> None:
    """Compute an operand now."""
    from gopy.compile.lower.expr import expr

    e = ast.unparen(e)
    if e not in f.hoisted:
        f.hoisted[e] = f.stable(expr(f, e), f.layout(f.type_of(e)))


def hoist(f: Lowerer, e: ast.Node, target: Type | None = None) -> None:
    """Compute now what is computed with the calls, and keep the results. `target`: the type that is wanted of e."""
    if isinstance(e, ast.FuncLit | ast.Ident | ast.BasicLit) or e in f.hoisted:
        return
    if isinstance(e, ast.Expr):
        if f.const_of(e) is not None:
            return
        if is_call(f, e) or _is_snapshot(f, e):
            from gopy.compile.lower.expr import expr

            t = f.type_of(e)
            values = expr(f, e)
            layout = f.layout(t)
            if not isinstance(unalias(t), Tuple) and not layout.mem:
                values = f.temps(values, layout)
            f.hoisted[e] = values
            return
        if target is not None and _is_boxed_early(f, e, target):
            _keep(f, e)
            return
    if isinstance(e, ast.CompositeLit):
        _hoist_elements(f, e)
    elif isinstance(e, ast.IndexExpr) and e.x in f.info.types and isinstance(f.under(e.x), Map):
        hoist(f, e.x)
        m = f.under(e.x)
        assert isinstance(m, Map)
        hoist_key(f, e.indices[0], m)
    elif isinstance(e, ast.CallExpr) and len(e.args) == 1:
        hoist(f, e.fun)
        tv = f.info.types.get(e.fun)
        hoist(f, e.args[0], f.subst(tv.type) if tv is not None and tv.mode == operand.TYP_EXPR else None)
    else:
        for child in ast.children(e):
            hoist(f, child)


def _hoist_elements(f: Lowerer, e: ast.CompositeLit) -> None:
    u = f.under(e)
    if isinstance(u, Pointer):
        u = unalias(u.elem).underlying()
    for i, x in enumerate(e.elts):
        value = x
        target: Type | None = None
        if isinstance(x, ast.KeyValueExpr):
            value = x.value
        if isinstance(u, Struct):
            if isinstance(x, ast.KeyValueExpr):
                assert isinstance(x.key, ast.Ident)
                name = x.key.name
                target = next(field.type for field in u.fields if field.name == name)
            else:
                target = u.fields[i].type
        elif isinstance(u, Array | Slice):
            target = u.elem
        hoist(f, value, target)
