"""Order of evaluation (spec "Order of evaluation"), as in gc: in an expression with calls these run first, from left to right,
and then the rest is computed.

`prepare` does that where an operand before a call would otherwise be computed too early: what it hoists is computed at
once, and `f.hoisted` has the results for when the expression is lowered. What calls nothing but is computed by gc at its
place among the calls takes part in it (`_is_snapshot`).
"""

from __future__ import annotations

from gopy.compile.lower.function import Lowerer
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.named import unalias
from gopy.types.typ import Basic, Chan, Map, Slice, Tuple


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


def prepare(f: Lowerer, exprs: list[ast.Expr]) -> None:
    """Run the calls in a list of operands, if there are any behind the first operand, before the operands are computed."""
    last = len(exprs) - 1
    while last > 0 and not has_call(f, exprs[last]):
        last -= 1
    if last > 0:
        for e in exprs[: last + 1]:
            hoist(f, e)


def hoist(f: Lowerer, e: ast.Node) -> None:
    """Compute now what is computed with the calls, and keep the results."""
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
    for child in ast.children(e):
        hoist(f, child)
