"""Functions as a whole: parameters, results, body, the way out (spec "Function declarations", "Return statements")."""

from __future__ import annotations

from gopy.compile.lower import vars as variables
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.defer import finish_defers, start_defers, start_recover
from gopy.compile.lower.expr import expr, expr_to, prepare
from gopy.compile.lower.function import Lowerer
from gopy.ir import ops
from gopy.ir.values import I32, Get, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import Var
from gopy.types.typ import Signature, Tuple, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.lower.closure import Capture
    from gopy.types.info import Info


def lower_body(
    f: Lowerer,
    type_: ast.FuncType,
    recv: ast.FieldList | None,
    body: ast.BlockStmt,
    signature: Signature,
    captures: list[Capture] | None = None,
    closure: bool = False,
) -> None:
    """Lower a declared function, or a function literal (`closure`, with what it captures)."""
    from gopy.compile.lower.closure import bind_captures, declare_results
    from gopy.compile.lower.stmt import stmts

    f.signature = signature
    f.pos = body.pos
    f.func.pos = f.func.pos or type_.pos
    results = [f.subst(v.type) for v in signature.results.vars]
    f.result_pointers = declare_results(f, results)
    if closure:
        f.closure = f.func.param(I32, "closure", True)
    params: list[Var] = []
    for fields in (recv, type_.params):
        if fields is not None:
            _declare_params(f, fields, params)
    if f.variables.flagged and not closure:
        f.flags = Get(f.func.param(I32, "buffers", True))
    if calls_builtin(f.info, body, "recover"):
        start_recover(f)
    variables.box_params(f, params)
    bind_captures(f, captures or [])
    defers = has_defer(f, body)
    named = _result_vars(f, type_)
    f.result_places = []
    if named or defers:
        for i, t in enumerate(results):
            var = named[i] if named else None
            if var is not None:
                variables.declare(f, var, None)
                f.result_places.append(f.vars[var])
            else:
                place = variables.local_place(f, t, "result")
                f.clear(place, f.layout(t))
                f.result_places.append(place)
    if defers:
        start_defers(f)
    stmts(f, body.list)
    f.pos = body.rbrace
    if not results or named:
        leave(f)
    else:
        f.end(ops.Unreachable())
    if defers:
        finish_defers(f, None, lambda: _return_places(f, results))


def _declare_params(f: Lowerer, fields: ast.FieldList, params: list[Var]) -> None:
    for field in fields.list:
        names = field.names
        if not names:
            var = f.info.implicits.get(field)
            t = f.subst(var.type) if isinstance(var, Var) else _param_type(f, field)
            variables.declare_param(f, var if isinstance(var, Var) else None, t, "")
            continue
        for name in names:
            var = f.info.defs.get(name)
            t = f.subst(var.type) if isinstance(var, Var) else _param_type(f, field)
            variables.declare_param(f, var if isinstance(var, Var) else None, t, name.name)
            if isinstance(var, Var):
                params.append(var)


def _param_type(f: Lowerer, field: ast.Field) -> Type:
    from gopy.types.typ import Slice

    if isinstance(field.type, ast.Ellipsis):
        assert field.type.elt is not None
        return Slice(f.type_of(field.type.elt))
    return f.type_of(field.type)


def _result_vars(f: Lowerer, type_: ast.FuncType) -> list[Var]:
    """The variables of named results, blank ones too; empty if results have no names."""
    found: list[Var] = []
    if type_.results is not None:
        for field in type_.results.list:
            for name in field.names:
                var = f.info.defs.get(name)
                assert isinstance(var, Var)
                found.append(var)
    return found


def has_defer(f: Lowerer, body: ast.BlockStmt) -> bool:
    """Whether a function's own code defers calls."""
    return _contains(body, ast.DeferStmt)


def _contains(body: ast.Node, kind: type) -> bool:
    stack: list[ast.Node] = [body]
    while stack:
        node = stack.pop()
        if isinstance(node, kind):
            return True
        if isinstance(node, ast.FuncLit):
            continue
        stack.extend(ast.children(node))
    return False


def calls_builtin(info: Info, body: ast.Node, name: str) -> bool:
    """Whether the function's own code (no literals inside) calls a built-in function."""
    from gopy.types.objects import Builtin

    stack: list[ast.Node] = [body]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.FuncLit):
            continue
        if isinstance(node, ast.CallExpr):
            fun = ast.unparen(node.fun)
            if isinstance(fun, ast.Ident) and fun.name == name and isinstance(info.uses.get(fun), Builtin):
                return True
        stack.extend(ast.children(node))
    return False


def leave(f: Lowerer) -> None:
    """Return with what the results' variables hold."""
    if f.exit_block is not None:
        f.jump(f.exit_block)
        return
    assert f.signature is not None
    _return_places(f, [f.subst(v.type) for v in f.signature.results.vars])


def _return_places(f: Lowerer, results: list[Type]) -> None:
    returned: list[Value] = []
    for t, place, pointer in zip(results, f.result_places, f.result_pointers, strict=True):
        layout = f.layout(t)
        values = f.read(place, layout)
        if pointer is not None:
            f.store(pointer, 0, layout, values)
        else:
            returned.extend(values)
    f.end(ops.Return(returned))


def return_stmt(f: Lowerer, s: ast.ReturnStmt) -> None:
    """return, with or without results."""
    assert f.signature is not None
    results = [f.subst(v.type) for v in f.signature.results.vars]
    if not s.results:
        leave(f)
        return
    values = result_values(f, s.results, results)
    f.pos = s.pos
    return_values(f, results, values)


def return_values(f: Lowerer, results: list[Type], values: list[list[Value]]) -> None:
    """Return these values."""
    if f.result_places:
        if len(results) > 1:
            values = [f.stable(v, f.layout(t)) for v, t in zip(values, results, strict=True)]
        for t, place, v in zip(results, f.result_places, values, strict=True):
            f.write(place, f.layout(t), v)
        leave(f)
        return
    if len(results) > 1 and any(p is not None for p in f.result_pointers):
        values = [f.stable(v, f.layout(t)) for v, t in zip(values, results, strict=True)]
    returned: list[Value] = []
    for t, pointer, v in zip(results, f.result_pointers, values, strict=True):
        if pointer is not None:
            f.store(pointer, 0, f.layout(t), v)
        else:
            returned.extend(v)
    f.end(ops.Return(returned))


def result_values(f: Lowerer, exprs: list[ast.Expr], results: list[Type]) -> list[list[Value]]:
    """The values of a return's operands, as the result types."""
    if len(exprs) == 1 and len(results) > 1:
        t = unalias(f.type_of(exprs[0]))
        assert isinstance(t, Tuple)
        values = expr(f, exprs[0])
        split: list[list[Value]] = []
        at = 0
        for var, target in zip(t.vars, results, strict=True):
            vt = f.subst(var.type)
            n = len(f.layout(vt).leaves)
            split.append(assign_to(f, vt, values[at : at + n], target))
            at += n
        return split
    prepare(f, exprs, results)
    return [expr_to(f, e, t) for e, t in zip(exprs, results, strict=True)]
