"""Edits that remove a whole statement, with its line where nothing else stands on it (x/tools' refactor.DeleteStmt)."""

from __future__ import annotations

from gopy.source.diagnostic import Edit
from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Unit


def delete_stmt(unit: Unit, stmt: ast.Stmt) -> list[Edit]:
    """The edits that remove `stmt`; [] where it cannot be removed without changing what is around it.

    A statement alone on its lines goes with the whole lines, comments included; otherwise only its own text goes, up to
    comments that clearly belong to it.
    """
    parent = unit.inspection.parent(stmt)
    if parent is None:
        return []
    file = unit.file(stmt.pos)
    line = file.source.line
    first, last = line(stmt.pos), line(stmt.end)
    bounds = _bounds(unit, parent, stmt)
    if bounds is None:
        return []
    left_syntax = bounds[0] if line(bounds[0]) == first else 0
    right_syntax = bounds[1] if line(bounds[1]) == last else 0
    left_sibling, right_sibling = _siblings(parent, stmt, first, last, line)
    comments = [comment for group in file.comments for comment in group.list]
    data_start, data_end = file.source.base, file.source.base + len(file.source.data)

    if left_sibling:
        start = stmt.pos
    elif left_syntax:
        before = [c.pos for c in comments if left_syntax < c.pos and c.end <= stmt.pos and line(c.end) == first]
        start = min(before, default=stmt.pos)
    else:
        start = max(file.source.line_start(first), data_start)
    if right_sibling:
        end = stmt.end
    elif right_syntax:
        after = [c.end for c in comments if stmt.end <= c.pos and c.end <= right_syntax and line(c.pos) == last]
        end = max(after, default=stmt.end)
    else:
        lines = file.source.lines
        end = file.source.line_start(last + 1) if last < len(lines) else data_end
        if left_syntax or left_sibling:
            end -= 1  # the line end belongs to what stays
    return [Edit(start, end, "")]


def _bounds(unit: Unit, parent: ast.Node, stmt: ast.Stmt) -> tuple[int, int] | None:
    """Positions of the tokens of the parent that stand left and right of the statement; None: it must stay."""
    match parent:
        case ast.BlockStmt():
            return parent.pos, parent.rbrace
        case ast.CaseClause() | ast.CommClause():
            if isinstance(parent, ast.CommClause) and parent.comm is stmt:
                return None
            block = unit.inspection.parent(parent)
            return (parent.colon, block.rbrace) if isinstance(block, ast.BlockStmt) else None
        case ast.ForStmt():
            return parent.pos, parent.body.pos
        case ast.IfStmt() | ast.SwitchStmt() | ast.TypeSwitchStmt():
            return (parent.pos, parent.body.pos) if parent.init is stmt else None
    return None


def _siblings(parent: ast.Node, stmt: ast.Stmt, first: int, last: int, line: Callable[[int], int]) -> tuple[bool, bool]:
    """Whether another statement (or loop condition) stands on the same line before and after this one."""
    stmts: list[ast.Stmt] = []
    if isinstance(parent, ast.BlockStmt):
        stmts = parent.list
    elif isinstance(parent, (ast.CaseClause, ast.CommClause)):
        stmts = parent.body
    elif isinstance(parent, ast.ForStmt) and parent.cond is not None:
        before = stmt is parent.post and line(parent.cond.end) == first
        after = stmt is parent.init and line(parent.cond.pos) == last
        return before, after
    if stmt not in stmts:
        return False, False
    at = stmts.index(stmt)
    before = at > 0 and line(stmts[at - 1].end) == first
    after = at + 1 < len(stmts) and line(stmts[at + 1].pos) == last
    return before, after


if TYPE_CHECKING:
    from collections.abc import Callable
