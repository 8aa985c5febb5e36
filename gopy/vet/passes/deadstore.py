"""deadstore: a value that is assigned to a local variable and never read.

The main case is an error that the next call overwrites unread. Reported is an assignment of a computed value to a whole
variable that on no way is read before it is overwritten or the function ends. Silent: zero values, literals and constants
(x := 0, x = nil), which only start or end a variable's use; x++ and x += y; the variables of range and of type switches;
variables that a function literal shares or whose address is taken; parameters and results.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.objects import LOCAL_VAR
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin, is_type
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
                if variable is not None and not variable.shared and variable.var.kind == LOCAL_VAR:
                    _check(p, stmt, i, lhs, variable)


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
