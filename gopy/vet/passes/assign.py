"""assign: assignments of a variable to itself."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.typ import Map
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.effects import no_effects


def run(p: Pass) -> None:
    """Report `x = x`, also as one pair of several."""
    for stmt in p.nodes(ast.AssignStmt):
        if stmt.tok != "=" or len(stmt.lhs) != len(stmt.rhs):
            continue
        same = [_is_self_assignment(p, lhs, rhs) for lhs, rhs in zip(stmt.lhs, stmt.rhs, strict=True)]
        if not any(same):
            continue
        from gopy.vet.delete import delete_stmt

        names = ", ".join(p.text(lhs) for lhs, is_same in zip(stmt.lhs, same, strict=True) if is_same)
        edits = delete_stmt(p.unit, stmt) if all(same) else _pair_edits(stmt, same)
        fixes = [Fix("Remove self-assignment", edits)] if edits else []
        p.report(stmt.pos, f"self-assignment of {names}", fixes=fixes)


def _is_self_assignment(p: Pass, lhs: ast.Expr, rhs: ast.Expr) -> bool:
    return (
        type(lhs) is type(rhs)
        and no_effects(p.info, lhs)
        and no_effects(p.info, rhs)
        and not _is_map_index(p, lhs)
        and p.text(lhs) == p.text(rhs)
    )


def _is_map_index(p: Pass, expr: ast.Expr) -> bool:
    expr = ast.unparen(expr)
    if not isinstance(expr, ast.IndexExpr):
        return False
    of = p.info.type_of(expr.x)
    return of is not None and isinstance(of.underlying(), Map)


def _pair_edits(stmt: ast.AssignStmt, same: list[bool]) -> list[Edit]:
    """Remove the pairs that assign to themselves, with a comma each."""
    edits = []
    for side in (stmt.lhs, stmt.rhs):
        i = 0
        while i < len(side):
            if not same[i]:
                i += 1
                continue
            first = i
            while i < len(side) and same[i]:
                i += 1
            if first > 0:
                edits.append(Edit(side[first - 1].end, side[i - 1].end, ""))
            else:
                edits.append(Edit(side[0].pos, side[i].pos, ""))
    return edits


ANALYZER = Analyzer("assign", Text("a variable is assigned to itself"), run)
