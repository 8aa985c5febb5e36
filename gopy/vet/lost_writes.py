"""Writes to a local variable that nothing sees: the value is not read before it is overwritten or the variable ends.

A write is an assignment to the variable or a part of it, or the call of a method that only sets fields
(setter_methods). A read that only serves to compute the new value of the very place (v = v * 2, v++) sees nothing.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Func
from gopy.vet.setter_methods import is_setter
from gopy.vet.variables import ADDRESS, READ, UPDATE, WRITE, Mention, Variable, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Pass


class Write:
    """A change of the copy: by an assignment, or (`method`) by a call."""

    __slots__ = ("mention", "method", "stmt")

    def __init__(self, mention: Mention, stmt: ast.Stmt, method: Func | None = None) -> None:
        self.mention = mention
        self.stmt = stmt
        self.method = method


def writes_to(p: Pass, variable: Variable) -> list[Write]:
    found: list[Write] = []
    for mention in variable.mentions:
        if mention.kind in (WRITE, UPDATE) and isinstance(mention.stmt, ast.Stmt):
            found.append(Write(mention, mention.stmt))
        elif mention.kind == ADDRESS and isinstance(mention.stmt, ast.SelectorExpr):
            call = p.parent(mention.stmt)
            stmt = p.parent(call) if isinstance(call, ast.CallExpr) and call.fun is mention.stmt else None
            method = p.info.uses.get(mention.stmt.sel)
            if isinstance(stmt, ast.ExprStmt) and isinstance(method, Func) and is_setter(p.unit, method):
                found.append(Write(mention, stmt, method))
    return found


def is_shared(p: Pass, variable: Variable, writes: list[Write]) -> bool:
    """Whether someone may hold the variable's address, other than by the calls among `writes`."""
    known = {write.mention for write in writes}
    if any(mention.kind == ADDRESS and mention not in known for mention in variable.mentions):
        return True
    return any(p.enclosing_function(mention.ident) is not variable.function for mention in variable.mentions)


def is_read(p: Pass, variable: Variable, writes: list[Write], write: Write, loop: ast.RangeStmt | None = None) -> bool:
    """Whether something reads what a write wrote before the round ends or it is overwritten."""
    place = p.text(write.mention.place) if write.method is None else variable.var.name
    readers = [
        mention.ident
        for mention in variable.mentions
        if mention.kind == READ and _overlaps(place, p.text(mention.place)) and not _own_update(p, mention, writes)
    ]
    overwriting = [
        other.mention.ident
        for other in writes
        if other.mention.kind == WRITE
        and (other.mention.whole or p.text(other.mention.place) == place)
        and not any(_own_update(p, mention, [other]) for mention in variable.mentions if mention.kind == READ)
    ]
    start = write.mention.ident if isinstance(write.stmt, ast.RangeStmt) else write.stmt
    return variables(p.unit).reaches(variable.function, start, readers, overwriting, loop) is not None


def _overlaps(written: str, read: str) -> bool:
    """Whether of two places, as text, one is a part of the other; different elements count as one."""
    written, read = written.split("[")[0], read.split("[")[0]
    return written == read or written.startswith(read + ".") or read.startswith(written + ".")


def _own_update(p: Pass, read: Mention, writes: list[Write]) -> bool:
    """Whether a read only serves to compute the new value of the very place: v = v * 2."""
    for write in writes:
        stmt = write.stmt
        if (
            isinstance(stmt, ast.AssignStmt)
            and stmt.pos <= read.ident.pos < stmt.end
            and len(stmt.lhs) == 1
            and write.mention.place is stmt.lhs[0]
            and p.text(read.place) == p.text(stmt.lhs[0])
        ):
            return True
    return False
