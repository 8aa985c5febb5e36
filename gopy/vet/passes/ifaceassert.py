"""ifaceassert: type assertions between interfaces that no type can satisfy both."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types import predicates
from gopy.types.typ import Interface, Type
from gopy.types.typeset import type_set
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.free_params import has_free_type_params


def run(p: Pass) -> None:
    """Report `v.(T)` where v's interface and T have a method of the same name with different signatures."""
    for node in p.nodes(ast.TypeAssertExpr, ast.TypeSwitchStmt):
        if isinstance(node, ast.TypeAssertExpr):
            if node.type is not None:
                _check(p, node.x, [node.type])
        elif isinstance(node, ast.TypeSwitchStmt):
            assign = node.assign
            operand = assign.rhs[0] if isinstance(assign, ast.AssignStmt) else getattr(assign, "x", None)
            if isinstance(operand, ast.TypeAssertExpr):
                targets = [t for clause in node.body.list if isinstance(clause, ast.CaseClause) for t in clause.list]
                _check(p, operand.x, targets)


def _check(p: Pass, operand: ast.Expr, targets: list[ast.Expr]) -> None:
    have = p.type_of(operand)
    if have is None:
        return
    for target in targets:
        want = p.type_of(target)
        method = _conflict(have, want) if want is not None else ""
        if method:
            p.report(
                target.pos,
                f"impossible type assertion: no type can implement both {have} and {want} "
                f"(conflicting types for {method} method)",
            )


def _conflict(have: Type, want: Type) -> str:
    """The name of the first method that both interfaces have with different types."""
    x, y = have.underlying(), want.underlying()
    if not isinstance(x, Interface) or not isinstance(y, Interface):
        return ""
    methods = type_set(x)
    for method in type_set(y).methods:
        other = methods.lookup_method(method.pkg, method.name)[1]
        if other is not None and not predicates.identical(other.type, method.type):
            return "" if has_free_type_params(x) or has_free_type_params(y) else method.name
    return ""


ANALYZER = Analyzer("ifaceassert", Text("a type assertion between interfaces that can never hold"), run)
