"""recursion: a function that calls itself on every way through it, so that it never comes to an end.

A call in the right part of && or || counts as a condition, one in a function literal or go statement not at all. Silent
if some way ends in a return, a panic or a call that never returns; about methods called on another value; about functions
that are nothing but their call, without arguments (`func f() { f() }` is written to see it overflow); in tests.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import static_callee
from gopy.vet.generated import is_test

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.cfg import CFG, Block


def run(p: Pass) -> None:
    """Report functions that cannot end."""
    calls: dict[ast.FuncDecl, list[ast.CallExpr]] = {}
    names = {d.name.name for d in p.nodes(ast.FuncDecl) if d.body is not None}
    for call in p.nodes(ast.CallExpr):
        fun = ast.unparen(call.fun)
        if isinstance(fun, ast.IndexExpr):
            fun = ast.unparen(fun.x)
        name = fun.sel.name if isinstance(fun, ast.SelectorExpr) else fun.name if isinstance(fun, ast.Ident) else ""
        if name not in names:
            continue
        function = p.enclosing_function(call)
        if not isinstance(function, ast.FuncDecl) or function.name.name != name:
            continue
        func = static_callee(p.info, call)
        if func is None or func.origin is not p.info.defs.get(function.name):
            continue
        if _is_certain(p, call, function) and _is_same_receiver(p, call, function):
            calls.setdefault(function, []).append(call)
    for function, own in calls.items():
        graph = p.cfg(function)
        if _is_on_purpose(function) or is_test(p, function):
            continue
        if graph is not None and _always_calls(graph, own):
            first = own[0]
            p.report(
                first,
                Text(
                    "{name} calls itself here on every way through it: it never ends, and the stack overflows",
                    name=function.name.name,
                ),
                hints=[Text("a recursive function needs a case that returns without calling itself, before this call")],
            )


def _is_on_purpose(function: ast.FuncDecl) -> bool:
    stmts = function.body.list if function.body is not None else []
    call = stmts[0].x if len(stmts) == 1 and isinstance(stmts[0], ast.ExprStmt) else None
    return isinstance(call, ast.CallExpr) and not call.args and isinstance(call.fun, ast.Ident)


def _is_certain(p: Pass, call: ast.CallExpr, function: ast.FuncDecl) -> bool:
    """Whether the call is made whenever its statement is executed."""
    at: ast.Node = call
    for around in p.ancestors(call):
        if isinstance(around, ast.BinaryExpr) and around.op in ("&&", "||") and around.y is at:
            return False
        if isinstance(around, (ast.GoStmt, ast.DeferStmt)):
            return False
        if isinstance(around, ast.CommClause):
            return False
        if around is function.body:
            return True
        at = around
    return False


def _is_same_receiver(p: Pass, call: ast.CallExpr, function: ast.FuncDecl) -> bool:
    """Whether a method is called on the receiver itself; of functions always true."""
    if function.recv is None:
        return True
    fun = ast.unparen(call.fun)
    x = ast.unparen(fun.x) if isinstance(fun, ast.SelectorExpr) else None
    field = function.recv.list[0] if function.recv.list else None
    if not isinstance(x, ast.Ident) or field is None or not field.names:
        return False
    return p.info.uses.get(x) is p.info.defs.get(field.names[0])


def _always_calls(graph: CFG, calls: list[ast.CallExpr]) -> bool:
    """Whether no way through the graph ends, or runs in a circle, without one of the calls."""
    marked: set[Block] = set()
    for block in graph.blocks:
        for node in block.nodes:
            if any(node.pos <= call.pos and call.end <= node.end for call in calls) and not isinstance(
                node, (ast.FuncLit,)
            ):
                marked.add(block)
    entry = graph.blocks[0]
    seen = {entry}
    stack = [entry]
    reached = False
    while stack:
        block = stack.pop()
        if block in marked:
            reached = True
            continue
        if not block.succs:
            return False
        for succ in block.succs:
            if succ not in seen:
                seen.add(succ)
                stack.append(succ)
    return reached


ANALYZER = Analyzer("recursion", Text("a function that calls itself without end"), run, TEACH)
