"""appendparam: append to a slice parameter, where the caller does not get the longer slice.

Reported is `s = append(s, ...)` on a parameter (or value receiver) whose new value nothing reads afterwards. Silent: the
slice is returned, read, passed on or stored afterwards; it is shared with a function literal; its address is taken.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.objects import PARAM_VAR, RECV_VAR
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin
from gopy.vet.lost_writes import is_read, is_shared, writes_to
from gopy.vet.variables import variables


def run(p: Pass) -> None:
    """Report the append after which the parameter is not used."""
    for stmt in p.nodes(ast.AssignStmt):
        if stmt.tok != "=" or len(stmt.lhs) != 1 or len(stmt.rhs) != 1:
            continue
        target, call = ast.unparen(stmt.lhs[0]), ast.unparen(stmt.rhs[0])
        if not isinstance(target, ast.Ident) or not isinstance(call, ast.CallExpr):
            continue
        if not is_builtin(callee(p.info, call), "append"):
            continue
        variable = variables(p.unit).of(p.info.uses.get(target))
        if variable is None or variable.var.kind not in (PARAM_VAR, RECV_VAR):
            continue
        writes = writes_to(p, variable)
        if is_shared(p, variable, writes):
            continue
        write = next(write for write in writes if write.stmt is stmt)
        if not is_read(p, variable, writes, write):
            name = variable.var.name
            message = Text("append to the parameter {name} is lost: the caller's slice keeps its length", name=name)
            hint = Text("return {name}, and let the caller write {example}", name=name, example=f"{name} = f({name})")
            p.report(stmt, message, hints=[hint])


ANALYZER = Analyzer("appendparam", Text("append to a slice parameter that the caller does not see"), run, TEACH)
