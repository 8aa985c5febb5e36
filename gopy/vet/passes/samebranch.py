"""samebranch: branches that are the same, a condition asked twice, a comparison of something with itself.

Silent about empty branches and branches with comments in them, about operands that call functions, about floating-point
numbers (x != x asks for NaN), interfaces, type parameters and constants; generated files and tests.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.typ import IS_COMPLEX, IS_FLOAT, Array, Basic, Interface, Struct
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.effects import no_effects
from gopy.vet.generated import is_generated, is_test
from gopy.vet.type_queries import is_type_param

_COMPARING = ("==", "!=", "<", "<=", ">", ">=")


def run(p: Pass) -> None:
    """Report code that does the same in both cases."""
    for expr in p.nodes(ast.BinaryExpr):
        if expr.op in _COMPARING or expr.op in ("-", "/", "%"):
            _check_operands(p, expr)
    for stmt in p.nodes(ast.IfStmt):
        if isinstance(stmt.else_, ast.BlockStmt):
            _check_branches(p, stmt, stmt.else_)
        parent = p.parent(stmt)
        if isinstance(stmt.else_, ast.IfStmt) and not (isinstance(parent, ast.IfStmt) and parent.else_ is stmt):
            _check_chain(p, stmt)


def _check_operands(p: Pass, expr: ast.BinaryExpr) -> None:
    x, y = expr.x, expr.y
    if type(x) is not type(y) or x.end - x.pos != y.end - y.pos or p.value_of(expr) is not None:
        return
    if p.value_of(x) is not None or not no_effects(p.info, x) or _may_differ(p, x):
        return
    if p.text(x) != p.text(y) or is_test(p, expr) or is_generated(p, expr):
        return
    if expr.op in ("-", "%"):
        result = "0"
    elif expr.op == "/":
        result = "1"
    else:
        result = "true" if expr.op in ("==", "<=", ">=") else "false"
    p.report(
        expr,
        Text("both sides of {op} are {name}: the result is always {result}", op=expr.op, name=p.text(x), result=result),
        hints=[Text("one of the two is meant to be something else")],
    )


def _may_differ(p: Pass, x: ast.Expr) -> bool:
    """Whether a value may be unequal to itself, or its comparison panic."""
    t = p.type_of(x)
    if t is None or is_type_param(t):
        return True
    under = t.underlying()
    if isinstance(under, Basic):
        return bool(under.info & (IS_FLOAT | IS_COMPLEX)) or not under.info
    return isinstance(under, (Interface, Struct, Array))


def _check_branches(p: Pass, stmt: ast.IfStmt, otherwise: ast.BlockStmt) -> None:
    body = stmt.body
    if not body.list or len(body.list) != len(otherwise.list) or type(body.list[0]) is not type(otherwise.list[0]):
        return
    if _tokens(p, body) != _tokens(p, otherwise) or _has_comments(p, stmt) or is_generated(p, stmt) or is_test(p, stmt):
        return
    chained = isinstance(p.parent(stmt), ast.IfStmt)
    if chained:
        return
    p.report(
        stmt.pos,
        Text("both branches of this if do the same"),
        end=stmt.body.pos,
        related=[Related(otherwise.pos, Text("the other branch"), otherwise.end)],
        hints=[Text("change one of them, or do without the if")],
    )


def _tokens(p: Pass, block: ast.BlockStmt) -> list[bytes]:
    file = p.unit.file(block.pos)
    base = file.source.base
    return [word for stmt in block.list for word in file.source.data[stmt.pos - base : stmt.end - base].split()]


def _has_comments(p: Pass, stmt: ast.Stmt) -> bool:
    file = p.unit.file(stmt.pos)
    first = file.source.line(stmt.pos)
    return any(stmt.pos <= group.pos < stmt.end and file.source.line(group.pos) > first for group in file.comments)


def _check_chain(p: Pass, first: ast.IfStmt) -> None:
    """Find a condition of an else-if chain that was asked before."""
    asked: dict[str, ast.Expr] = {}
    at: ast.Stmt | None = first
    while isinstance(at, ast.IfStmt):
        if at.init is not None or not no_effects(p.info, at.cond):
            return
        text = p.text(at.cond)
        before = asked.get(text)
        if before is not None:
            p.report(
                at.cond,
                Text("{cond} was asked before in this chain: this branch is never taken", cond=text),
                related=[Related(before.pos, Text("the same condition"), before.end)],
                hints=[Text("one of the two conditions is meant to be something else")],
            )
        asked.setdefault(text, at.cond)
        at = at.else_


ANALYZER = Analyzer("samebranch", Text("the same code or condition where two are meant to differ"), run, TEACH)
