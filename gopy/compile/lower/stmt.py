"""Statements (spec "Statements"): blocks, declarations, if, branches, labels. Others: assign, loop, switch, select,
defer, body."""

from __future__ import annotations

from gopy.compile.lower import assign, body, defer, loop, rangefunc, select, switch
from gopy.compile.lower.appendbuffer import cut
from gopy.compile.lower.expr import condition, expr, prepare
from gopy.compile.lower.function import Lowerer, Targets
from gopy.ir.func import Block
from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def stmts(f: Lowerer, list_: list[ast.Stmt]) -> None:
    """A list of statements."""
    for s in list_:
        stmt(f, s)


def stmt(f: Lowerer, s: ast.Stmt) -> None:
    """One statement."""
    f.pos = s.pos
    plan = f.variables.plan
    if plan is not None and s in plan.cuts:
        cut(f, plan.cuts[s])
    _STMT[type(s)](f, s)


def _block(f: Lowerer, s: ast.BlockStmt) -> None:
    label = take_label(f)
    if label:
        done = f.new_block("done")
        f.targets.append(Targets(label, done, None, True))
        stmts(f, s.list)
        f.targets.pop()
        f.jump(done)
        f.start(done)
        return
    stmts(f, s.list)


def take_label(f: Lowerer) -> str:
    """The label of the statement being lowered, once."""
    label, f.label = f.label, ""
    return label


def _expr_stmt(f: Lowerer, s: ast.ExprStmt) -> None:
    if s in f.comp.shown:
        from gopy.compile.lower.show import show

        show(f, s, f.comp.shown[s])
        return
    for value in expr(f, s.x):
        del value  # calls are ops already; what is left has no effect


def _if(f: Lowerer, s: ast.IfStmt) -> None:
    label = take_label(f)
    done = f.new_block("endif")
    if label:
        f.targets.append(Targets(label, done, None, True))
    at: ast.Stmt | None = s
    while isinstance(at, ast.IfStmt):
        if at.init is not None:
            stmt(f, at.init)
        then = f.new_block("then")
        else_ = f.new_block("else") if at.else_ is not None else done
        f.pos = at.cond.pos
        condition(f, at.cond, then, else_)
        f.start(then)
        stmts(f, at.body.list)
        f.jump(done)
        if at.else_ is not None:
            f.start(else_)
        at = at.else_
    if at is not None:
        stmt(f, at)
        f.jump(done)
    if label:
        f.targets.pop()
    f.start(done)


def _labeled(f: Lowerer, s: ast.LabeledStmt) -> None:
    block = label_block(f, s.label.name)
    f.jump(block)
    f.start(block)
    f.placed.add(s.label.name)
    f.label = s.label.name
    stmt(f, s.stmt)
    f.label = ""


def label_block(f: Lowerer, name: str) -> Block:
    """The block that a label marks."""
    block = f.labels.get(name)
    if block is None:
        block = f.labels[name] = f.new_block(f"label_{name}")
    return block


def _branch(f: Lowerer, s: ast.BranchStmt) -> None:
    label = s.label.name if s.label is not None else ""
    if s.tok == "fallthrough":
        assert f.fallthrough is not None
        f.jump(f.fallthrough)
    elif s.tok == "goto":
        rangefunc.goto(f, label)
    else:
        rangefunc.branch(f, s.tok, label)


def _decl(f: Lowerer, s: ast.DeclStmt) -> None:
    if s.decl.tok == "var":
        for spec in s.decl.specs:
            assert isinstance(spec, ast.ValueSpec)
            assign.declare_spec(f, spec)


def _send(f: Lowerer, s: ast.SendStmt) -> None:
    from gopy.compile.lower.expr import expr_to

    prepare(f, [s.chan, s.value])
    elem = loop.elem_of(f, s.chan)
    layout = f.layout(elem)
    chan = f.temp(expr(f, s.chan)[0], True)
    value = expr_to(f, s.value, elem)
    f.pos = s.pos
    f.runtime("chansend", [chan, loop.spill(f, layout, value)])


def _nothing(f: Lowerer, s: ast.Stmt) -> None:
    pass


def _go(f: Lowerer, s: ast.GoStmt) -> None:
    defer.go_stmt(f, s)


def _defer(f: Lowerer, s: ast.DeferStmt) -> None:
    defer.defer_stmt(f, s)


def _return(f: Lowerer, s: ast.ReturnStmt) -> None:
    if f.range_func is not None:
        rangefunc.return_(f, s)
    else:
        body.return_stmt(f, s)


_STMT: dict[type, Callable[[Lowerer, Any], None]] = {
    ast.BlockStmt: _block,
    ast.ExprStmt: _expr_stmt,
    ast.IfStmt: _if,
    ast.LabeledStmt: _labeled,
    ast.BranchStmt: _branch,
    ast.DeclStmt: _decl,
    ast.EmptyStmt: _nothing,
    ast.SendStmt: _send,
    ast.GoStmt: _go,
    ast.DeferStmt: _defer,
    ast.ReturnStmt: _return,
    ast.AssignStmt: assign.assign_stmt,
    ast.IncDecStmt: assign.inc_dec,
    ast.ForStmt: loop.for_stmt,
    ast.RangeStmt: loop.range_stmt,
    ast.SwitchStmt: switch.switch_stmt,
    ast.TypeSwitchStmt: switch.type_switch,
    ast.SelectStmt: select.select_stmt,
}
