"""unsignedloop: an unsigned number compared with 0 in a way that is always true or always false.

The case that hurts is `for i := n; i >= 0; i--` with an unsigned i: after 0 comes the largest number. Reported are
conditions of loops, and comparisons that are the whole condition of an if. Silent about the rest (0 <= u && u < n states
a range), about conversions, type parameters, generated files and tests.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.named import Named
from gopy.types.typ import IS_UNSIGNED, Basic, Type
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.generated import is_generated, is_test
from gopy.vet.type_queries import is_type_param

_MIRRORED = {"<=": ">=", ">": "<"}  # 0 <= x is x >= 0


def run(p: Pass) -> None:
    """Report u >= 0 and u < 0."""
    for expr in p.nodes(ast.BinaryExpr):
        if expr.op in (">=", "<"):
            op, x, zero = expr.op, expr.x, expr.y
        elif expr.op in _MIRRORED:
            op, x, zero = _MIRRORED[expr.op], expr.y, expr.x
        else:
            continue
        value = p.value_of(zero)
        if type(value) is not int or value != 0 or p.value_of(x) is not None:
            continue
        t = p.type_of(x)
        under = t.underlying() if t is not None and not is_type_param(t) else None
        if (
            t is None
            or not isinstance(under, Basic)
            or not under.info & IS_UNSIGNED
            or is_test(p, expr)
            or is_generated(p, expr)
        ):
            continue
        loop = _loop(p, expr)
        parent = p.parent(expr)
        if loop is not None or (isinstance(parent, ast.IfStmt) and parent.cond is expr):
            _report(p, expr, op, x, _type_name(p, t), loop)


def _type_name(p: Pass, t: Type) -> str:
    return t.obj.name if isinstance(t, Named) and t.obj.pkg is p.pkg else str(t)


def _loop(p: Pass, expr: ast.Expr) -> ast.ForStmt | None:
    """The loop that goes on only while the expression holds."""
    at: ast.Node = expr
    parent = p.parent(at)
    while isinstance(parent, ast.ParenExpr) or (isinstance(parent, ast.BinaryExpr) and parent.op == "&&"):
        at, parent = parent, p.parent(parent)
    return parent if isinstance(parent, ast.ForStmt) and parent.cond is at else None


def _report(p: Pass, expr: ast.BinaryExpr, op: str, x: ast.Expr, type_name: str, loop: ast.ForStmt | None) -> None:
    name, text = p.text(x), p.text(expr)
    if op == "<":
        p.report(
            expr,
            Text(
                "{text} is never true: {name} is of type {type}, which has no negative numbers",
                text=text,
                name=name,
                type=type_name,
            ),
            hints=[Text("compare before subtracting (a < b instead of a-b < 0), or use int")],
        )
    elif loop is not None:
        p.report(
            expr,
            Text(
                "this loop never ends: {name} is of type {type}, and {name} >= 0 is always true",
                name=name,
                type=type_name,
            ),
            hints=[
                Text("use int for {name}: after 0, an unsigned number goes on with the largest there is", name=name)
            ],
        )
    else:
        p.report(
            expr,
            Text(
                "{text} is always true: {name} is of type {type}, which has no negative numbers",
                text=text,
                name=name,
                type=type_name,
            ),
            hints=[Text("use int where a number can become negative")],
        )


ANALYZER = Analyzer("unsignedloop", Text("an unsigned number is never below 0"), run, TEACH)
