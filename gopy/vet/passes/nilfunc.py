"""nilfunc: a declared function compared with nil."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Func, Nil
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import used_ident


def run(p: Pass) -> None:
    """Report `f == nil` and `f != nil` where f is declared with func."""
    for expr in p.nodes(ast.BinaryExpr):
        if expr.op not in ("==", "!="):
            continue
        if _is_nil(p, expr.x):
            compared = expr.y
        elif _is_nil(p, expr.y):
            compared = expr.x
        else:
            continue
        ident = used_ident(p.info, compared)
        obj = p.info.uses.get(ident) if ident is not None else None
        if isinstance(obj, Func):
            always = "true" if expr.op == "!=" else "false"
            p.report(expr, f"comparison of function {obj.name} {expr.op} nil is always {always}")


def _is_nil(p: Pass, expr: ast.Expr) -> bool:
    expr = ast.unparen(expr)
    return isinstance(expr, ast.Ident) and isinstance(p.info.uses.get(expr), Nil)


ANALYZER = Analyzer("nilfunc", Text("a declared function is compared with nil"), run)
