"""loopsonce: a loop whose body always leaves it, so that it never comes to a second round.

Silent: loops without a condition (`for { ...; break }` is a block one can leave) and loops over maps, channels, strings
and iterators, which often take only the first element; loops over slices that take the first element in one statement
or end in a plain break; generated files and tests.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.typ import IS_INTEGER, Array, Basic, Pointer, Slice
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.cfg import FOR_BODY, FOR_LOOP, FOR_POST, RANGE_BODY, RANGE_LOOP
from gopy.vet.generated import is_generated, is_test

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.cfg import Block


def run(p: Pass) -> None:
    """Report loops that cannot repeat."""
    for loop in p.nodes(ast.ForStmt, ast.RangeStmt):
        if not isinstance(loop, (ast.ForStmt, ast.RangeStmt)):
            continue
        last = loop.body.list[-1] if loop.body.list else None
        # Cheap: without a statement at the end that may leave, the body falls through to its end.
        if last is None or not _may_leave(last) or not _is_meant_to_repeat(p, loop, last):
            continue
        function = p.enclosing_function(loop)
        graph = p.cfg(function) if function is not None else None
        if graph is None or not _never_repeats(graph.blocks, loop):
            continue
        ends = _last_leaving(last)
        p.report(
            loop.pos,
            Text("this loop never comes to a second round: its body always ends in {word}", word=_word(ends)),
            end=loop.body.pos,
            related=[Related(ends.pos, Text("the loop is left here"), ends.end)],
            hints=[
                Text(
                    "if {word} is meant for one case only, put it in an if; "
                    "if it is meant for after the loop, put it after the closing brace",
                    word=_word(ends),
                )
            ],
        )


def _is_meant_to_repeat(p: Pass, loop: ast.ForStmt | ast.RangeStmt, last: ast.Stmt) -> bool:
    if is_test(p, loop) or is_generated(p, loop):
        return False
    if isinstance(loop, ast.ForStmt):
        if loop.post is not None or loop.cond is None or len(loop.body.list) == 1:
            return loop.post is not None
        # With breaks in it, `for cond { ...; return }` is an if that one can leave.
        return not any(isinstance(node, ast.BranchStmt) and node is not last for node in ast.walk(loop.body))
    t = p.type_of(loop.x)
    under = t.underlying() if t is not None else None
    if isinstance(under, Pointer):
        under = under.elem.underlying()
    if isinstance(under, Basic):
        return bool(under.info & IS_INTEGER)
    if not isinstance(under, (Slice, Array)) or isinstance(last, ast.BranchStmt):
        return False
    return len(loop.body.list) > 1 or isinstance(last, (ast.IfStmt, ast.SwitchStmt, ast.TypeSwitchStmt))


def _may_leave(stmt: ast.Stmt) -> bool:
    while isinstance(stmt, ast.LabeledStmt):
        stmt = stmt.stmt
    if isinstance(stmt, ast.ExprStmt):
        return isinstance(stmt.x, ast.CallExpr)
    if isinstance(stmt, ast.BranchStmt):
        return stmt.tok != "continue"
    return isinstance(
        stmt, (ast.ReturnStmt, ast.IfStmt, ast.SwitchStmt, ast.TypeSwitchStmt, ast.SelectStmt, ast.BlockStmt)
    )


def _never_repeats(blocks: list[Block], loop: ast.Stmt) -> bool:
    """Whether the loop's body is entered, and never left to its next round."""
    body = head = post = None
    for block in blocks:
        if block.stmt is loop:
            if block.kind in (FOR_BODY, RANGE_BODY):
                body = block
            elif block.kind in (FOR_LOOP, RANGE_LOOP):
                head = block
            elif block.kind == FOR_POST:
                post = block
    again = post if post is not None else head
    if body is None or again is None or not body.live:
        return False
    seen = {body}
    stack = [body]
    while stack:
        for succ in stack.pop().succs:
            if succ is again:
                return False
            if succ not in seen and succ is not head:
                seen.add(succ)
                stack.append(succ)
    return True


def _last_leaving(last: ast.Stmt) -> ast.Node:
    """The last return, break, goto or call in the body's last statement."""
    if isinstance(last, ast.ExprStmt):
        return last
    found: ast.Node = last
    for node in ast.walk(last):
        if isinstance(node, (ast.ReturnStmt, ast.BranchStmt)):
            found = node
    return found


def _word(stmt: ast.Node) -> Text | str:
    if isinstance(stmt, ast.ReturnStmt):
        return "return"
    if isinstance(stmt, ast.BranchStmt):
        return stmt.tok
    call = stmt.x if isinstance(stmt, ast.ExprStmt) else None
    fun = call.fun if isinstance(call, ast.CallExpr) else None
    match fun:
        case ast.Ident():
            return fun.name
        case ast.SelectorExpr(x=ast.Ident(name=name)):
            return f"{name}.{fun.sel.name}"
    return Text("a call that does not return")


ANALYZER = Analyzer("loopsonce", Text("a loop that never comes to a second round"), run, TEACH)
