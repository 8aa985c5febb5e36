"""deadstore: a value that is assigned to a local variable and never read.

The main case is an error that the next call overwrites unread. Reported is an assignment of a computed value to a whole
variable that on no way is read before it is overwritten or the function ends, and a change of a copy (v := m[k]; v.n = 1)
that is not stored. Silent: zero values, literals and constants (x := 0, x = nil), which only start or end a variable's use;
x++ and x += y; the variables of range and of type switches; variables that a function literal shares or whose address is
taken; parameters and results.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.objects import LOCAL_VAR
from gopy.types.typ import Map
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import callee, is_builtin, is_type
from gopy.vet.lost_writes import Write, is_read, is_shared, writes_to
from gopy.vet.variables import DECLARE, READ, UPDATE, WRITE, Variable, variables


def run(p: Pass) -> None:
    """Report each assignment whose value nothing reads."""
    table = variables(p.unit)
    for stmt in p.nodes(ast.AssignStmt):
        if stmt.tok not in ("=", ":="):
            continue
        for i, lhs in enumerate(stmt.lhs):
            if isinstance(lhs, ast.Ident) and lhs.name != "_":
                var = p.info.object_of(lhs)
                variable = table.of(var)
                if variable is None or variable.var.kind != LOCAL_VAR:
                    continue
                if not variable.shared:
                    _check(p, stmt, i, lhs, variable)
                if i == 0 and lhs in p.info.defs and len(stmt.rhs) == 1:
                    value = ast.unparen(stmt.rhs[0])
                    if isinstance(value, (ast.IndexExpr, ast.SelectorExpr, ast.StarExpr)):
                        _check_copy(p, lhs, value, variable)


def _check_copy(p: Pass, name: ast.Ident, value: ast.Expr, variable: Variable) -> None:
    """Report changes of a copy of m[k], x.f or *p that are meant for the original."""
    writes = writes_to(p, variable)
    if not writes or is_shared(p, variable, writes):
        return
    for write in writes:
        if not _is_change(p, write, value) or is_read(p, variable, writes, write):
            continue
        original = p.text(value)
        what = brief(p, write.mention.place) if write.method is None else f"{name.name}.{write.method.name}()"
        message = Text(
            "the change of {what} is lost: {name} is a copy of {original}", what=what, name=name.name, original=original
        )
        hint = Text("store it: {original} = {name}", original=original, name=name.name)
        p.report(
            write.stmt, message, hints=[hint], related=[Related(name.pos, Text("{name} is made here", name=name.name))]
        )
        return


def _is_change(p: Pass, write: Write, value: ast.Expr) -> bool:
    """Whether a write changes the copy, as a part of it or as n := m[k]; n++ does, and does not just use the variable."""
    if not write.mention.whole or write.method is not None:
        return True
    t = p.type_of(value.x) if isinstance(value, ast.IndexExpr) else None
    return write.mention.kind == UPDATE and t is not None and isinstance(t.underlying(), Map)


def _check(p: Pass, stmt: ast.AssignStmt, i: int, name: ast.Ident, variable: Variable) -> None:
    value = ast.unparen(stmt.rhs[i] if len(stmt.rhs) == len(stmt.lhs) else stmt.rhs[0])
    if variable.declaration is None or not _is_computed(p, value):
        return
    mention = next(mention for mention in variable.mentions if mention.ident is name)
    if mention.kind not in (DECLARE, WRITE) or len(variable.of_kind(READ)) == 0:
        return
    is_error = str(variable.var.type) == "error"
    if not is_error and (mention.kind != DECLARE or len(stmt.lhs) > 1):
        return
    readers = [read.ident for read in variable.of_kind(READ, UPDATE)]
    others = [other.ident for other in variable.of_kind(WRITE) if other is not mention]
    table = variables(p.unit)
    if table.reaches(variable.function, stmt, readers, others) is not None:
        return
    next_write = table.reaches(variable.function, stmt, others)
    if not is_error and (next_write is None or not _replaces(p, stmt, next_write)):
        return
    related: list[Related] = []
    if next_write is not None:
        related = [Related(next_write.pos, Text("{name} gets its next value here", name=name.name), next_write.end)]
    if is_error:
        if next_write is not None:
            message = Text("this {name} is never looked at: it is overwritten before anything reads it", name=name.name)
        else:
            message = Text("this {name} is never looked at", name=name.name)
        hint = Text("check it at once: if {name} != nil {{ ... }}", name=name.name)
    else:
        message = Text("the value assigned to {name} is never read", name=name.name)
        hint = Text("leave the assignment out, or use the value; to throw a result away, assign it to _")
    p.report(name, message, hints=[hint], related=related)


def _replaces(p: Pass, stmt: ast.Stmt, target: ast.Node) -> bool:
    """Whether a later statement of the same list gives the variable of `stmt` another value, and it alone."""
    other = p.parent(target)
    return isinstance(other, ast.AssignStmt) and len(other.lhs) == 1 and p.parent(other) is p.parent(stmt)


def _is_computed(p: Pass, value: ast.Expr) -> bool:
    """Whether a value is made by a call, which may have failed or been for nothing."""
    if not isinstance(value, ast.CallExpr) or p.value_of(value) is not None:
        return False
    return not is_type(p.info, value.fun) and not is_builtin(
        callee(p.info, value), "append", "make", "new", "len", "cap"
    )


ANALYZER = Analyzer("deadstore", Text("a value that is assigned and never read"), run, TEACH)
