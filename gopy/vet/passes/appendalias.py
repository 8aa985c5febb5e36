"""appendalias: two slices appended to the same slice, which has room: the second append overwrites the first's element.

Reported are `b := append(a, x)` and later `c := append(a, y)` where a certainly has capacity to spare for both (made with a
capacity, or a part of an array), does not change in between, and b is used after the second append. Silent: capacities that
are not constant; a three-index slice a[:n:n], which shares nothing; a that is shared with a function literal.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.typ import Array
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin
from gopy.vet.variables import ADDRESS, READ, UPDATE, WRITE, Variable, variables


def run(p: Pass) -> None:
    """Compare the appends to each slice that has room."""
    appends: dict[Variable, list[tuple[ast.AssignStmt, ast.CallExpr, Variable]]] = {}
    table = variables(p.unit)
    for stmt in p.nodes(ast.AssignStmt):
        if len(stmt.lhs) != 1 or len(stmt.rhs) != 1:
            continue
        call = ast.unparen(stmt.rhs[0])
        if not isinstance(call, ast.CallExpr) or len(call.args) < 2 or call.ellipsis:
            continue
        base, target = ast.unparen(call.args[0]), ast.unparen(stmt.lhs[0])
        if not isinstance(base, ast.Ident) or not isinstance(target, ast.Ident):
            continue
        if not is_builtin(callee(p.info, call), "append"):
            continue
        source, to = table.of(p.info.uses.get(base)), table.of(p.info.object_of(target))
        if source is not None and to is not None and source is not to and not source.shared and not to.shared:
            appends.setdefault(source, []).append((stmt, call, to))
    for source, found in appends.items():
        if len(found) > 1 and not source.of_kind(WRITE, UPDATE, ADDRESS):
            _check(p, source, found)


def _check(p: Pass, source: Variable, found: list[tuple[ast.AssignStmt, ast.CallExpr, Variable]]) -> None:
    room = _room(p, p.unit.initial_value(source.var))
    table = variables(p.unit)
    for i, (first, call, one) in enumerate(found):
        for second, other_call, two in found[i + 1 :]:
            if one is two or min(len(call.args), len(other_call.args)) - 1 > room or len(call.args) - 1 > room:
                continue
            if p.parent(first) is not p.parent(second):
                continue
            setters = [mention.ident for mention in one.of_kind(WRITE)]
            readers = [mention.ident for mention in one.of_kind(READ)]
            if table.reaches(one.function, second, readers, setters) is None:
                continue
            names = {"one": one.var.name, "two": two.var.name, "base": source.var.name}
            message = Text("{two} and {one} share the memory of {base}: this append overwrites what {one} got", **names)
            n = f"len({source.var.name})"
            base = f"{source.var.name}[:{n}:{n}]"
            hint = Text(
                "to append to a copy write append({base}, ...), or slices.Clone({name})",
                base=base,
                name=source.var.name,
            )
            related = [Related(first.pos, Text("{one} is appended to here", one=one.var.name), first.end)]
            p.report(second, message, hints=[hint], related=related)
            return


def _room(p: Pass, value: ast.Expr | None) -> int:
    """How many elements certainly fit behind a slice's own; 0 where that is not known."""
    if isinstance(value, ast.CallExpr) and len(value.args) == 3 and is_builtin(callee(p.info, value), "make"):
        length, capacity = p.value_of(value.args[1]), p.value_of(value.args[2])
        if type(length) is int and type(capacity) is int:
            return capacity - length
    if isinstance(value, ast.SliceExpr) and not value.slice3 and value.high is not None:
        high = p.value_of(value.high)
        whole = _length(p, value.x)
        if type(high) is int and whole is not None:
            return whole - high
    return 0


def _length(p: Pass, expr: ast.Expr) -> int | None:
    """The length of an array, or of a slice variable that is declared with its elements and never changed."""
    t = p.type_of(expr)
    if t is not None and isinstance(under := t.underlying(), Array):
        return under.length
    expr = ast.unparen(expr)
    variable = variables(p.unit).of(p.info.uses.get(expr)) if isinstance(expr, ast.Ident) else None
    if variable is None or variable.shared or variable.of_kind(WRITE, UPDATE, ADDRESS):
        return None
    value = p.unit.initial_value(variable.var)
    if not isinstance(value, ast.CompositeLit) or any(isinstance(element, ast.KeyValueExpr) for element in value.elts):
        return None
    return len(value.elts)


ANALYZER = Analyzer("appendalias", Text("two appends to the same slice that overwrite one another"), run, TEACH)
