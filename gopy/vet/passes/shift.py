"""shift: shifts by at least as many bits as the operand has."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types import sizes
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import structural_types


def run(p: Pass) -> None:
    """Report `x << 32` for an int32, except in code that constant conditions keep from running."""
    dead: set[ast.Node] | None = None
    for node in p.nodes(ast.AssignStmt, ast.BinaryExpr):
        if isinstance(node, ast.BinaryExpr):
            if node.op not in ("<<", ">>"):
                continue
            x, y = node.x, node.y
        elif isinstance(node, ast.AssignStmt):
            if node.tok not in ("<<=", ">>=") or len(node.lhs) != 1 or len(node.rhs) != 1:
                continue
            x, y = node.lhs[0], node.rhs[0]
        message = _problem(p, x, y)
        if message:
            if dead is None:
                dead = _dead_branches(p)
            if node not in dead and not any(around in dead for around in p.ancestors(node)):
                p.report(node, message)


def _problem(p: Pass, x: ast.Expr, y: ast.Expr) -> str:
    count = p.value_of(y)
    if count is None or p.value_of(x) is not None:  # shifts of constants are deliberate tricks
        return ""
    bits = constant.to_int(count)
    t = p.type_of(x)
    if t is None or type(bits) is not int or not -(2**63) <= bits < 2**63:
        return ""
    types = structural_types(t)
    if types is None:
        return ""
    widths = {8 * sizes.sizeof(each) for each in types}
    if not widths or bits < min(widths):
        return ""
    maybe = "may be " if len(widths) > 1 else ""
    return f"{p.text(x)} ({maybe}{min(widths)} bits) too small for shift of {bits}"


def _dead_branches(p: Pass) -> set[ast.Node]:
    """The branches that constant conditions exclude, as in code for several word sizes."""
    dead: set[ast.Node] = set()
    for node in p.nodes(ast.IfStmt, ast.SwitchStmt):
        if isinstance(node, ast.IfStmt):
            taken = p.value_of(node.cond)
            if taken is False:
                dead.add(node.body)
            elif taken is True and node.else_ is not None:
                dead.add(node.else_)
        elif isinstance(node, ast.SwitchStmt):
            tag = p.value_of(node.tag) if node.tag is not None else True
            if type(tag) is not (bool if node.tag is None else int):
                continue
            for clause in node.body.list:
                if isinstance(clause, ast.CaseClause) and not clause.default:
                    values = [p.value_of(expr) for expr in clause.list]
                    if all(type(v) is type(tag) and v != tag for v in values):
                        dead.add(clause)
    return dead


ANALYZER = Analyzer("shift", Text("a shift by as many bits as the operand has, or more"), run)
