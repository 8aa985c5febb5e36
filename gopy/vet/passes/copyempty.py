"""copyempty: copy into a slice without elements, which copies nothing.

Reported is copy(dst, ...) where dst is a local variable that was declared nil, as []T{} or by make with length 0, and that
nothing can have set before. Silent: everything else, also where the address of dst is taken or a function literal sets it.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.typ import Slice
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin
from gopy.vet.nil_variables import declared_nil
from gopy.vet.variables import UPDATE, WRITE, Variable, variables


def run(p: Pass) -> None:
    """Look at each call of copy."""
    for call in p.nodes(ast.CallExpr):
        if len(call.args) != 2 or not is_builtin(callee(p.info, call), "copy"):
            continue
        target = ast.unparen(call.args[0])
        table = variables(p.unit)
        variable = table.of(p.info.uses.get(target)) if isinstance(target, ast.Ident) else None
        if variable is None or variable.shared or not isinstance(variable.var.type.underlying(), Slice):
            continue
        value = p.unit.initial_value(variable.var)
        if declared_nil(p.unit, variable) is None and not _is_empty(p, value):
            continue
        setters = [mention.ident for mention in variable.of_kind(WRITE, UPDATE)]
        if not any(table.reaches(variable.function, setter, [call]) is not None for setter in setters):
            _report(p, call, variable, value)


def _is_empty(p: Pass, value: ast.Expr | None) -> bool:
    """Whether a slice is made without elements: []T{}, make([]T, 0)."""
    if isinstance(value, ast.CompositeLit):
        return not value.elts
    if isinstance(value, ast.CallExpr) and len(value.args) > 1 and is_builtin(callee(p.info, value), "make"):
        return p.value_of(value.args[1]) == 0
    return False


def _report(p: Pass, call: ast.CallExpr, variable: Variable, value: ast.Expr | None) -> None:
    name, source = variable.var.name, p.text(call.args[1])
    message = Text("copy copies nothing: {name} has no elements to copy into", name=name)
    hint = Text("copy fills what is there: make {name} with length len({source})", name=name, source=source)
    fixes: list[Fix] = []
    if isinstance(value, ast.CallExpr) and len(value.args) == 2 and isinstance(ast.unparen(call.args[1]), ast.Ident):
        edit = Edit(value.args[1].pos, value.args[1].end, f"len({source})")
        fixes = [Fix(Text("make {name} as long as {source}", name=name, source=source), [edit], safe=False)]
    p.report(call, message, hints=[hint], fixes=fixes)


ANALYZER = Analyzer("copyempty", Text("copy into a slice without elements"), run, TEACH)
