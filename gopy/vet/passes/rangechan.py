"""rangechan: `for v := range ch` over a channel that nobody closes.

Reported if the function makes the channel itself, every place where it goes is known, and none closes it, where that
blocks the whole: the loop stands in the function itself, or in a goroutine whose wg.Done the function waits for. Silent
if something in the loop leaves it.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_method
from gopy.vet.channels import CLOSE, OUT, RANGE, LocalChannel, kinds_followed, local_channels


def run(p: Pass) -> None:
    """Report ranges over channels that are never closed."""
    for channel in local_channels(p):
        ranges = [use for use in channel.uses if use.kind == RANGE]
        if not ranges or {CLOSE, OUT} & kinds_followed(p, channel.uses):
            continue
        for use in ranges:
            loop = use.node
            if not isinstance(loop, ast.RangeStmt) or _leaves(p, loop):
                continue
            if not use.inside or _is_waited_for(p, loop, channel):
                _report(p, loop, channel)


def _report(p: Pass, loop: ast.RangeStmt, channel: LocalChannel) -> None:
    name = channel.var.name
    p.report(
        loop.pos,
        Text("nobody closes {name}: this loop waits forever for a next value", name=name),
        end=loop.body.pos,
        related=[Related(channel.stmt.pos, Text("{name} is made here", name=name), channel.stmt.end)],
        hints=[Text("the sender closes the channel after its last value: close({name})", name=name)],
    )


def _leaves(p: Pass, loop: ast.RangeStmt) -> bool:
    """Whether something in the loop may leave it."""
    for node in ast.walk(loop.body):
        if isinstance(node, ast.ReturnStmt) or (isinstance(node, ast.BranchStmt) and node.tok in ("break", "goto")):
            return True
        if isinstance(node, ast.CallExpr) and not p.unit.flow.may_return(node):
            return True
    return False


def _is_waited_for(p: Pass, loop: ast.RangeStmt, channel: LocalChannel) -> bool:
    """Whether the goroutine with the loop calls Done, and the function that made the channel Wait."""
    literal = p.enclosing_function(loop)
    call = p.parent(literal) if literal is not None else None
    start = p.parent(call) if call is not None else None
    if not isinstance(start, ast.GoStmt) or p.enclosing_function(start) is not channel.function or literal is None:
        return False
    return _calls(p, literal, "Done", literal) and _calls(p, channel.function, "Wait", channel.function)


def _calls(p: Pass, root: ast.Node, method: str, function: ast.Node) -> bool:
    return any(
        isinstance(node, ast.CallExpr)
        and is_method(callee(p.info, node), "sync", "WaitGroup", method)
        and p.enclosing_function(node) is function
        for node in ast.walk(root)
    )


ANALYZER = Analyzer("rangechan", Text("range over a channel that nobody closes"), run, TEACH)
