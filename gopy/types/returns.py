"""Terminating statements (spec "Terminating statements"): whether a function may reach its end without return."""

from __future__ import annotations

from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.types.checker import Checker


def is_terminating(c: Checker, s: ast.Stmt, label: str = "") -> bool:
    """Whether s is a terminating statement; `label` is that of s."""
    match s:
        case ast.ReturnStmt():
            return True
        case ast.BranchStmt():
            return s.tok in ("goto", "fallthrough")
        case ast.ExprStmt():
            call = ast.unparen(s.x)
            return c.env.is_panic is not None and call in c.env.is_panic
        case ast.BlockStmt():
            return _list(c, s.list)
        case ast.IfStmt():
            return s.else_ is not None and is_terminating(c, s.body) and is_terminating(c, s.else_)
        case ast.ForStmt():
            return s.cond is None and not _has_break(s.body, label, True)
        case ast.LabeledStmt():
            return is_terminating(c, s.stmt, s.label.name)
        case ast.SwitchStmt() | ast.TypeSwitchStmt():
            default = any(isinstance(clause, ast.CaseClause) and clause.default for clause in s.body.list)
            return default and _all_clauses(c, s.body, label)
        case ast.SelectStmt():
            return _all_clauses(c, s.body, label)
    return False


def _list(c: Checker, statements: list[ast.Stmt]) -> bool:
    for s in reversed(statements):
        if type(s) is not ast.EmptyStmt:
            return is_terminating(c, s)
    return False


def _all_clauses(c: Checker, body: ast.BlockStmt, label: str) -> bool:
    for clause in body.list:
        if isinstance(clause, (ast.CaseClause, ast.CommClause)) and (
            not _list(c, clause.body) or _breaks(clause.body, label, True)
        ):
            return False
    return True


def _breaks(statements: Iterable[ast.Stmt], label: str, implicit: bool) -> bool:
    return any(_has_break(s, label, implicit) for s in statements)


def _has_break(s: ast.Stmt, label: str, implicit: bool) -> bool:
    """Whether s has a break to `label`, or (`implicit`) one without label that leaves the statement around s."""
    match s:
        case ast.BranchStmt() if s.tok == "break":
            return implicit if s.label is None else s.label.name == label
        case ast.BlockStmt():
            return _breaks(s.list, label, implicit)
        case ast.IfStmt():
            return _has_break(s.body, label, implicit) or (s.else_ is not None and _has_break(s.else_, label, implicit))
        case ast.LabeledStmt():
            return _has_break(s.stmt, label, implicit)
        case ast.CaseClause() | ast.CommClause():
            return _breaks(s.body, label, implicit)
        case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt() | ast.ForStmt() | ast.RangeStmt():
            return label != "" and _has_break(s.body, label, False)
    return False
