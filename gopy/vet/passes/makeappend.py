"""makeappend: `make([]T, n)` and then only append, which leaves n zero values in front.

Reported is a slice made with a length that is not zero and no capacity, and then, with nothing else having been done to
it, appended to in a loop. Silent: an element is set, the slice is passed on, cut or copied into, or its length is asked
for, before or in between; `make([]T, 0, n)`; the append is not in a loop.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.typ import Slice
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin
from gopy.vet.variables import READ, WRITE, Mention, Variable, variables


def run(p: Pass) -> None:
    """Report the append in a loop to a slice that was made full of zero values."""
    for call in p.nodes(ast.CallExpr):
        if len(call.args) != 2 or not is_builtin(callee(p.info, call), "make"):
            continue
        if p.value_of(call.args[1]) == 0:
            continue
        t = p.type_of(call)
        if t is None or not isinstance(t.underlying(), Slice):
            continue
        name = _declared(p, call)
        variable = variables(p.unit).of(p.info.defs.get(name)) if name is not None else None
        if variable is not None and not variable.shared:
            _check(p, call, variable)


def _declared(p: Pass, call: ast.CallExpr) -> ast.Ident | None:
    """The variable that is declared with the call as its value."""
    parent = p.parent(call)
    names: list[ast.Expr] = []
    if isinstance(parent, ast.AssignStmt) and parent.tok == ":=" and len(parent.rhs) == 1:
        names = parent.lhs
    elif isinstance(parent, ast.ValueSpec) and len(parent.values) == 1:
        names = list(parent.names)
    name = names[0] if len(names) == 1 else None
    return name if isinstance(name, ast.Ident) else None


def _check(p: Pass, call: ast.CallExpr, variable: Variable) -> None:
    appends: list[tuple[Mention, ast.AssignStmt]] = []
    for mention in variable.of_kind(WRITE):
        stmt = _self_append(p, mention, variable)
        if stmt is None:
            return
        appends.append((mention, stmt))
    if not appends:
        return
    loop = p.enclosing_loop(appends[0][1])
    declaration = variable.declaration
    if loop is None or declaration is None or loop.pos < call.pos:
        return
    own_reads = {mention for mention in variable.of_kind(READ) if any(_is_in(mention, stmt) for _, stmt in appends)}
    for mention in variable.of_kind(READ):
        if mention not in own_reads and mention.ident.pos < loop.end:
            return
    stmt = appends[0][1]
    name = variable.var.name
    length = p.text(call.args[1])
    message = Text(
        "{name} begins with {length} zero values, and append puts the new ones after them", name=name, length=length
    )
    hint = Text("write make({type}, 0, {length}) to begin with none", type=p.text(call.args[0]), length=length)
    fix = Fix(Text("make {name} with length 0", name=name), [Edit(call.args[1].pos, call.args[1].pos, "0, ")])
    p.report(stmt, message, hints=[hint], fixes=[fix])


def _self_append(p: Pass, mention: Mention, variable: Variable) -> ast.AssignStmt | None:
    """The statement x = append(x, ...) around a write to x, if it is one."""
    stmt = mention.stmt
    if not isinstance(stmt, ast.AssignStmt) or not mention.whole or len(stmt.rhs) != 1 or len(stmt.lhs) != 1:
        return None
    call = ast.unparen(stmt.rhs[0])
    if not isinstance(call, ast.CallExpr) or not call.args or not is_builtin(callee(p.info, call), "append"):
        return None
    first = ast.unparen(call.args[0])
    return stmt if isinstance(first, ast.Ident) and p.info.uses.get(first) is variable.var else None


def _is_in(mention: Mention, stmt: ast.Stmt) -> bool:
    return stmt.pos <= mention.ident.pos < stmt.end


ANALYZER = Analyzer("makeappend", Text("append after make with a length: zero values stay in front"), run, TEACH)
