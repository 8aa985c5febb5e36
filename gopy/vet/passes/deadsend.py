"""deadsend: a send on, or a receive from, a channel that no other goroutine can know yet.

Reported if the function made the channel itself and on no way to the operation anyone else got it: no function literal
that mentions it, no call, no go statement. Sends count against the channel's size only where the statements stand in one
list. Silent in select.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.channels import CLOSE, OUT, RECEIVE, SEND, SIZE, LocalChannel, Use, local_channels
from gopy.vet.variables import variables


def run(p: Pass) -> None:
    """Report the first operation on each channel that must block forever."""
    for channel in local_channels(p):
        use = _first_blocked(p, channel)
        if use is not None:
            _report(p, channel, use)


def _first_blocked(p: Pass, channel: LocalChannel) -> Use | None:
    if channel.size is None:
        return None
    sharing = [_outermost(p, use, channel) for use in channel.uses if use.inside or use.kind == OUT]
    own = [use for use in channel.uses if not use.inside and use.kind not in (OUT, SIZE)]
    sent = 0
    for use in own:
        if _in_select(p, use.node) or use.kind == CLOSE:
            return None
        if use.kind == SEND and sent < channel.size:
            if p.parent(use.node) is not _list_of(p, channel):
                return None
            sent += 1
            continue
        if use.kind == RECEIVE and sent > 0:
            return None
        if use.kind not in (SEND, RECEIVE):
            return None
        flow = variables(p.unit)
        if sent > 0 and p.parent(use.node) is not _list_of(p, channel):
            return None
        reached = flow.reaches(channel.function, channel.stmt, [use.node]) is not None
        shared = any(flow.reaches(channel.function, node, [use.node]) is not None for node in sharing)
        if reached and not shared and not _shares_itself(use, sharing):
            return use
        return None
    return None


def _list_of(p: Pass, channel: LocalChannel) -> ast.Node | None:
    """The list of statements in which the channel is made."""
    at: ast.Node | None = channel.stmt
    while at is not None and not isinstance(at, ast.Stmt):
        at = p.parent(at)
    return p.parent(at) if at is not None else None


def _shares_itself(use: Use, sharing: list[ast.Node]) -> bool:
    """Whether the operation's own statement gives the channel away."""
    return any(node.pos <= use.node.pos < node.end or use.node.pos <= node.pos < use.node.end for node in sharing)


def _outermost(p: Pass, use: Use, channel: LocalChannel) -> ast.Node:
    """The node in the function itself that gives the channel away."""
    found: ast.Node = use.node
    if use.inside:
        for around in p.ancestors(use.ident):
            if around is channel.function:
                break
            if isinstance(around, ast.FuncLit):
                found = p.parent(around) or around
    return found


def _in_select(p: Pass, node: ast.Node) -> bool:
    for around in p.ancestors(node):
        if isinstance(around, ast.CommClause):
            return around.comm is not None and around.comm.pos <= node.pos < around.comm.end
        if isinstance(around, (ast.BlockStmt, ast.FuncLit)):
            return False
    return False


def _report(p: Pass, channel: LocalChannel, use: Use) -> None:
    name = channel.var.name
    related = [Related(channel.stmt.pos, Text("{name} is made here", name=name), channel.stmt.end)]
    if use.kind == RECEIVE:
        message = Text("this receive waits forever: no other goroutine has {name}, so nobody can send on it", name=name)
        hints = [Text("start the goroutine that sends on {name} before this line", name=name)]
    elif channel.size:
        message = Text(
            "this send waits forever: {name} has room for {size}, and nobody has received one",
            name=name,
            size=channel.size,
        )
        hints = [Text("receive before, in a goroutine, or make {name} larger", name=name)]
    else:
        message = Text(
            "this send waits forever: no other goroutine has {name}, so nobody can receive from it", name=name
        )
        hints = [
            Text("start the goroutine that receives before this line, or send in one: go func() { ... }()"),
            Text("or give the channel room: make(chan T, 1)"),
        ]
    p.report(use.node, message, related=related, hints=hints)


ANALYZER = Analyzer("deadsend", Text("a send or receive that nobody can answer"), run, TEACH)
