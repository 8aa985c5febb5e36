"""appendlost: the result of append is thrown away, so that what was appended is lost.

Reported are `_ = append(xs, ...)`; `ys = append(xs, ...)` in a loop that starts from the same xs in every round, so that
only the last value stays; and a local slice that is appended to and never looked at. Silent: ys is used within the loop,
xs changes in it, or the slice is used in any other way, shared with a function literal, or its address is taken.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.objects import LOCAL_VAR
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin
from gopy.vet.variables import DECLARE, READ, WRITE, Variable, variables


def run(p: Pass) -> None:
    """Look at each assignment of one append."""
    seen: set[Variable] = set()
    for stmt in p.nodes(ast.AssignStmt):
        if len(stmt.lhs) != 1 or len(stmt.rhs) != 1:
            continue
        call, target = ast.unparen(stmt.rhs[0]), ast.unparen(stmt.lhs[0])
        if not isinstance(call, ast.CallExpr) or not isinstance(target, ast.Ident) or len(call.args) < 2:
            continue
        if not is_builtin(callee(p.info, call), "append"):
            continue
        base = ast.unparen(call.args[0])
        if not isinstance(base, ast.Ident) or p.info.types.get(base) is None:
            continue
        if target.name == "_":
            _report_blank(p, stmt, call, base)
            continue
        table = variables(p.unit)
        to, source = table.of(p.info.object_of(target)), table.of(p.info.uses.get(base))
        if to is None or source is None or to.shared or source.shared:
            continue
        if to is not source:
            if stmt.tok == "=":
                _check_loop(p, stmt, to, source)
        elif to not in seen:
            seen.add(to)
            _check_unused(p, stmt, to)


def _report_blank(p: Pass, stmt: ast.AssignStmt, call: ast.CallExpr, base: ast.Ident) -> None:
    message = Text("the result of append is thrown away: {name} does not get longer", name=base.name)
    hint = Text("append returns the longer slice: write {name} = append({name}, ...)", name=base.name)
    fix = Fix(Text("assign the result to {name}", name=base.name), [Edit(stmt.lhs[0].pos, stmt.lhs[0].end, base.name)])
    p.report(call, message, hints=[hint], fixes=[fix] if stmt.tok == "=" else [])


def _check_loop(p: Pass, stmt: ast.AssignStmt, to: Variable, source: Variable) -> None:
    loop = p.enclosing_loop(stmt)
    if loop is None:
        return

    def inside(ident: ast.Ident) -> bool:
        return loop.pos <= ident.pos < loop.end

    declaration = to.declaration
    if declaration is None or inside(declaration.ident):
        return
    if any(inside(mention.ident) for mention in to.mentions if mention.stmt is not stmt):
        return
    if any(inside(mention.ident) for mention in source.of_kind(WRITE, DECLARE)):
        return
    if any(isinstance(node, (ast.BranchStmt, ast.ReturnStmt)) for node in ast.walk(loop)):
        return  # the first append may be the last
    message = Text(
        "every round appends to the same {base}: {name} keeps only the last value",
        base=source.var.name,
        name=to.var.name,
    )
    hint = Text("write {name} = append({name}, ...)", name=to.var.name)
    p.report(stmt, message, hints=[hint])


def _check_unused(p: Pass, stmt: ast.AssignStmt, variable: Variable) -> None:
    """Report a slice that is only ever appended to."""
    declaration = variable.declaration
    if variable.var.kind != LOCAL_VAR or declaration is None or isinstance(declaration.stmt, ast.RangeStmt):
        return  # rangevalue has more to say
    if p.fset.position(stmt.pos).name.endswith("_test.go"):
        return  # benchmarks append for the sake of appending
    first_value = p.unit.initial_value(variable.var)
    if first_value is not None and not isinstance(first_value, ast.CompositeLit) and not _is_make(p, first_value):
        return  # its memory may be known elsewhere
    for mention in variable.mentions:
        if mention.kind == DECLARE or (mention.kind == WRITE and mention.whole):
            continue
        call = p.parent(mention.ident)
        around = p.parent(call) if call is not None else None
        if mention.kind != READ or not isinstance(call, ast.CallExpr) or not isinstance(around, ast.AssignStmt):
            return
        first = isinstance(call.args[0], ast.Ident) and call.args[0] is mention.ident if call.args else False
        if not first or not is_builtin(callee(p.info, call), "append"):
            return
        target = around.lhs[0]
        if len(around.lhs) != 1 or not isinstance(target, ast.Ident) or p.info.uses.get(target) is not variable.var:
            return
    message = Text("{name} is appended to, but nothing ever looks at it", name=variable.var.name)
    p.report(stmt, message, hints=[Text("use {name}, or leave it out", name=variable.var.name)])


def _is_make(p: Pass, value: ast.Expr) -> bool:
    return isinstance(value, ast.CallExpr) and is_builtin(callee(p.info, value), "make")


ANALYZER = Analyzer("appendlost", Text("the result of append is lost"), run, TEACH)
