"""receivercopy: a method or function that changes its own copy of a receiver or parameter, and nothing else.

Reported are writes to a value receiver or parameter (the whole or a field, or an array's element) that nothing reads
before the function ends. Silent: what stands behind pointers, slices and maps; a copy that is read, returned, passed on or
kept after the write, shared with a function literal, or whose address is taken; append to a slice parameter, which is
appendparam's; assigning to a whole parameter in a function that has results or does other work, where the parameter may
just be a variable at hand.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.objects import RECV_VAR
from gopy.types.typ import Struct
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import callee, is_builtin
from gopy.vet.lost_writes import Write, is_read, is_shared, writes_to
from gopy.vet.setter_methods import only_computes
from gopy.vet.variables import Variable, variables


def run(p: Pass) -> None:
    """Report each receiver and parameter that is only changed in vain, at the first such change."""
    reported: set[ast.Stmt] = set()
    functions: list[ast.FuncDecl | ast.FuncLit] = p.nodes(ast.FuncDecl, ast.FuncLit)
    for function in functions:
        if function.body is None:
            continue
        lists = [function.type.params]
        if isinstance(function, ast.FuncDecl) and function.recv is not None:
            lists.insert(0, function.recv)
        for fields in lists:
            for field in fields.list:
                for name in field.names:
                    variable = variables(p.unit).of(p.info.defs.get(name))
                    if variable is not None and len(variable.mentions) > 1:
                        _check(p, variable, field, reported)


def _check(p: Pass, variable: Variable, field: ast.Field, reported: set[ast.Stmt]) -> None:
    writes = writes_to(p, variable)
    if not writes or is_shared(p, variable, writes):
        return
    function = variable.function
    alone = (
        isinstance(function, ast.FuncDecl)
        and function.body is not None
        and function.type.results is None
        and only_computes(p.unit, function.body)
    )
    for write in writes:
        if write.mention.whole and write.method is None and not (alone or variable.var.kind == RECV_VAR):
            continue
        if not (_is_append(p, write) or (_lets_go(write) and not alone)) and not is_read(p, variable, writes, write):
            if write.stmt not in reported:
                reported.add(write.stmt)
                _report(p, variable, write, field)
            return


def _value(write: Write) -> ast.Expr | None:
    """What a plain assignment to the whole variable assigns."""
    stmt = write.stmt
    if (
        not isinstance(stmt, ast.AssignStmt)
        or stmt.tok != "="
        or not write.mention.whole
        or len(stmt.rhs) != len(stmt.lhs)
    ):
        return None
    return ast.unparen(stmt.rhs[stmt.lhs.index(write.mention.place)])


def _is_append(p: Pass, write: Write) -> bool:
    value = _value(write)
    return isinstance(value, ast.CallExpr) and is_builtin(callee(p.info, value), "append")


def _lets_go(write: Write) -> bool:
    """Whether a write only drops the old value (x = nil), or takes what is not wanted (`x, err = f()`)."""
    if isinstance(write.stmt, ast.AssignStmt) and len(write.stmt.rhs) != len(write.stmt.lhs):
        return True
    value = _value(write)
    if isinstance(value, ast.CompositeLit):
        return not value.elts
    return isinstance(value, ast.BasicLit) or (isinstance(value, ast.Ident) and value.name in ("nil", "false", "true"))


def _report(p: Pass, variable: Variable, write: Write, field: ast.Field) -> None:
    name = variable.var.name
    what = brief(p, write.mention.place) if write.method is None else f"{name}.{write.method.name}()"
    args = {"what": what, "name": name}
    if variable.var.kind == RECV_VAR:
        if write.method is None:
            message = Text("the change of {what} is lost: the method has its own copy {name} of the receiver", **args)
        else:
            message = Text("what {what} changes is lost: the method has its own copy {name} of the receiver", **args)
        pointer = f"({name} *{p.text(field.type)})"
        hint = Text("take a pointer receiver, {receiver}, to change the value itself", receiver=pointer)
        fixes = []
        if isinstance(variable.var.type.underlying(), Struct):
            edit = Edit(field.type.pos, field.type.pos, "*")
            fixes = [Fix(Text("make {name} a pointer receiver", name=name), [edit], safe=False)]
        p.report(write.stmt, message, hints=[hint], fixes=fixes)
        return
    if write.method is None:
        message = Text("the change of {what} is lost: the function has its own copy {name} of the argument", **args)
    else:
        message = Text("what {what} changes is lost: the function has its own copy {name} of the argument", **args)
    hint = Text("return the new value, or take a pointer: {name} *{type}", name=name, type=p.text(field.type))
    p.report(write.stmt, message, hints=[hint])


ANALYZER = Analyzer("receivercopy", Text("a change of a receiver or parameter that only the copy gets"), run, TEACH)
