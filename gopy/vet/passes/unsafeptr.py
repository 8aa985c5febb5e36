"""unsafeptr: integers converted to unsafe.Pointer in ways the garbage collector does not allow."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.typ import UINTPTR, UNSAFE_POINTER, Basic, Pointer, Type
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import is_named


def run(p: Pass) -> None:
    """Report unsafe.Pointer(x) of an uintptr that does not come from a pointer, and hand-made reflect headers."""
    for node in p.nodes(ast.CallExpr, ast.StarExpr, ast.UnaryExpr):
        if isinstance(node, ast.CallExpr):
            if (
                len(node.args) == 1
                and _has_kind(p, node.fun, UNSAFE_POINTER)
                and _has_kind(p, node.args[0], UINTPTR)
                and not _is_safe(p, node.args[0])
            ):
                p.report(node, "possible misuse of unsafe.Pointer")
        elif isinstance(node, ast.StarExpr):
            _check_header(p, node, node)
        elif isinstance(node, ast.UnaryExpr) and node.op == "&":
            _check_header(p, node, node.x)


def _check_header(p: Pass, at: ast.Expr, expr: ast.Expr) -> None:
    t = p.type_of(expr)
    if _is_header(t):
        p.report(at, f"possible misuse of {t}")


def _is_header(t: Type | None) -> bool:
    return is_named(t, "reflect", "SliceHeader", "StringHeader")


def _has_kind(p: Pass, expr: ast.Expr, kind: int) -> bool:
    t = p.type_of(expr)
    under = t.underlying() if t is not None else None
    return isinstance(under, Basic) and under.kind == kind


def _is_safe(p: Pass, expr: ast.Expr) -> bool:
    """The patterns that the documentation of unsafe.Pointer allows."""
    expr = ast.unparen(expr)
    if isinstance(expr, ast.SelectorExpr) and expr.sel.name == "Data":
        t = p.type_of(expr.x)
        header = unalias(t) if t is not None else None
        if isinstance(header, Pointer) and _is_header(header.elem):
            return True
    elif isinstance(expr, ast.CallExpr) and not expr.args and isinstance(expr.fun, ast.SelectorExpr):
        selector = expr.fun
        if selector.sel.name in ("Pointer", "UnsafeAddr") and is_named(p.type_of(selector.x), "reflect", "Value"):
            return True
    return _is_safe_arithmetic(p, expr)


def _is_safe_arithmetic(p: Pass, expr: ast.Expr) -> bool:
    """uintptr(p) with offsets added, subtracted or masked out."""
    expr = ast.unparen(expr)
    if isinstance(expr, ast.CallExpr):
        return len(expr.args) == 1 and _has_kind(p, expr.fun, UINTPTR) and _has_kind(p, expr.args[0], UNSAFE_POINTER)
    if isinstance(expr, ast.BinaryExpr) and expr.op in ("+", "-", "&^"):
        return _is_safe_arithmetic(p, expr.x) and not _is_safe_arithmetic(p, expr.y)
    return False


ANALYZER = Analyzer("unsafeptr", Text("an integer converted to unsafe.Pointer in an unsafe way"), run)
