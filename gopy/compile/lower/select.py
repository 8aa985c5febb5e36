"""select (spec "Select statements")."""

from __future__ import annotations

from gopy.compile.lower import vars as variables
from gopy.compile.lower.assign import target, target_type, write
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.expr import expr, expr_to
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.compile.lower.loop import elem_of, push
from gopy.ir import ops
from gopy.ir.values import I32, Const, SlotAddr, Un, Value
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.types.typ import BOOL, TYP, Type

_CASE = 24  # bytes of the runtime's scase: channel, element's address, direction
_SEND, _RECV = 1, 2


def select_stmt(f: Lowerer, s: ast.SelectStmt) -> None:
    """All channels and values to send are computed first, then the runtime chooses."""
    from gopy.compile.lower.stmt import stmts, take_label

    label = take_label(f)
    clauses = [c for c in s.body.list if isinstance(c, ast.CommClause)]
    cases = [c for c in clauses if c.comm is not None]
    default = next((c for c in clauses if c.comm is None), None)
    n = len(cases)
    done = f.new_block("endselect")
    array: Value = i32(0)
    if n:
        ptrs = tuple(_CASE * i + o for i in range(n) for o in (0, 8))
        array = SlotAddr(f.func.slot(_CASE * n, 8, ptrs, "cases"))
    places: list[tuple[Value, Type]] = []
    for i, clause in enumerate(cases):
        places.append(_case(f, clause.comm, array, i))
    f.pos = s.pos
    chosen, ok = f.runtime("selectgo", [array, i64(n), Const(I32, 0 if default is not None else 1)])
    blocks = [f.new_block("comm") for _ in cases]
    default_block = f.new_block("default")
    f.end(ops.Switch(Un("i32.wrap_i64", chosen), list(blocks), default_block))
    push(f, label, done, None)
    for clause, block, (address, elem) in zip(cases, blocks, places, strict=True):
        f.start(block)
        _receive(f, clause.comm, address, elem, ok)
        stmts(f, clause.body)
        f.jump(done)
    f.start(default_block)
    if default is not None:
        stmts(f, default.body)
        f.jump(done)
    else:
        f.end(ops.Unreachable())
    f.targets.pop()
    f.start(done)


def _case(f: Lowerer, comm: ast.Stmt | None, array: Value, i: int) -> tuple[Value, Type]:
    if isinstance(comm, ast.SendStmt):
        elem = elem_of(f, comm.chan)
        layout = f.layout(elem)
        chan = f.temp(expr(f, comm.chan)[0], True)
        values = expr_to(f, comm.value, elem)
        place: Value = f.memory(layout) if layout.size else f.comp.zero_area(8)
        if layout.size:
            f.store(place, 0, layout, values)
        direction = _SEND
    else:
        receive = _receive_expr(comm)
        elem = elem_of(f, receive.x)
        layout = f.layout(elem)
        chan = f.temp(expr(f, receive.x)[0], True)
        place = f.memory(layout) if layout.size else f.comp.zero_area(8)
        if layout.ptrs:  # what an earlier round received does not live on
            f.emit(ops.Fill(place, i32(0), i32(layout.size)))
        direction = _RECV
    f.emit(ops.Store("i32.store", array, _CASE * i, chan))
    f.emit(ops.Store("i32.store", array, _CASE * i + 8, place))
    f.emit(ops.Store("i64.store", array, _CASE * i + 16, i64(direction)))
    return place, elem


def _receive_expr(comm: ast.Stmt | None) -> ast.UnaryExpr:
    x = comm.rhs[0] if isinstance(comm, ast.AssignStmt) else comm.x  # type: ignore[union-attr]
    x = ast.unparen(x)
    assert isinstance(x, ast.UnaryExpr)
    return x


def _receive(f: Lowerer, comm: ast.Stmt | None, address: Value, elem: Type, ok: Value) -> None:
    """Assign what a case received."""
    if not isinstance(comm, ast.AssignStmt):
        return
    layout = f.layout(elem)
    values: list[tuple[Type, list[Value]]] = [(elem, f.load(address, 0, layout)), (TYP[BOOL], [ok])]
    for x, (t, v) in zip(comm.lhs, values, strict=False):
        if comm.tok == ":=":
            var = f.info.defs.get(x)  # type: ignore[call-overload]
            if isinstance(var, Var):
                variables.declare(f, var, assign_to(f, t, v, f.subst(var.type)))
            continue
        wanted = target_type(f, x, t)
        write(f, wanted, target(f, x, False), assign_to(f, t, v, wanted))
