"""Bringing a graph into the shape that the later passes rely on.

`normalise`: the first block has no edge to it; neither has the handler, but for one from the first block: a function with a
handler begins with a test of the local `Func.state`, which is 0 when the function is entered and 1 when it comes back from
a catch (the code around the body sees to that, emit/func.py). So the handler is a block like others, and the graph has one
entry.

`make_reducible`: WebAssembly has only loops with one way in. Where goto made a loop with several, all of them are sent
through a new block that switches on a local which says where to go on. That costs a few instructions a round and never
copies code.
"""

from __future__ import annotations

from gopy.compile.passes.loops import Shape
from gopy.ir.func import Block, Func
from gopy.ir.ops import If, Jump, Set, Switch, successors
from gopy.ir.values import I32, Const, Get

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def retarget(term: Any, old: Block, new: Block) -> None:
    """Let every edge of a terminator that leads to `old` lead to `new`."""
    kind = type(term)
    if kind is Jump:
        if term.target is old:
            term.target = new
    elif kind is If:
        if term.then is old:
            term.then = new
        if term.else_ is old:
            term.else_ = new
    elif kind is Switch:
        term.targets = [new if target is old else target for target in term.targets]
        if term.default is old:
            term.default = new


def _jump_block(func: Func, name: str, target: Block) -> Block:
    block = func.block(name)
    block.term = Jump(target)
    return block


def normalise(func: Func) -> None:
    """Give the entry and the handler the shape described above. Afterwards `blocks[0]` is the entry."""
    blocks = func.blocks
    entry = blocks[0]
    entered = {target for block in blocks for target in successors(block.term)}
    handler = func.handler
    if handler is None:
        if entry in entered:
            blocks.insert(0, blocks.pop(blocks.index(_jump_block(func, "start", entry))))
        return
    if entry in entered or entry is handler:
        entry = _jump_block(func, "start", entry)
    if handler in entered:
        func.handler = handler = _jump_block(func, "caught", handler)
    func.state = func.local(I32, "state")
    first = func.block("enter")
    first.term = If(Get(func.state), handler, entry)
    blocks.insert(0, blocks.pop())


def before_loop(func: Func, shape: Shape, header: int) -> Block:
    """The block that everybody passes who enters a loop from outside, and nobody else: a new one, unless there is one.

    It may be asked for several loops of one shape, and again for the same.
    """
    block = shape.order[header]
    sources = [shape.order[i] for i in shape.before[header] if i < header]
    if len(sources) == 1:
        term: Any = sources[0].term
        if type(term) is Jump:
            return sources[0]
    before = _jump_block(func, "before", block)
    for source in sources:
        retarget(source.term, block, before)
    return before


def make_reducible(func: Func) -> Shape:
    """The shape of the function, after mending what is not reducible."""
    shape = Shape(func)
    while shape.irreducible:
        _mend(func, shape)
        shape = Shape(func)
    return shape


def _mend(func: Func, shape: Shape) -> None:
    """Give one irreducible loop a single header."""
    # The loop is the strongly connected part around an offending edge, in the graph below the block that dominates all of its
    # entries. Taking the whole component of the earliest such edge always makes progress: its header then dominates it.
    _source, target = min(shape.irreducible, key=lambda edge: edge[1])
    top = shape.idom[target]
    inside = _reach(shape.followers, target, top) & _reach(shape.before, target, top)
    entries = sorted(i for i in inside if any(source not in inside for source in shape.before[i]))
    route = func.local(I32, "goto")
    header = func.block("goto")
    order = shape.order
    ways: list[Block] = []
    for way, i in enumerate(entries):
        block = order[i]
        # Every edge to an entry goes through the header. Edges from outside and from inside set `route` in blocks of their own:
        # a block that both used would itself be a second way in.
        for within in (False, True):
            sources = [order[source] for source in shape.before[i] if (source in inside) is within]
            if sources:
                via = _jump_block(func, "goto", header)
                via.ops.append(Set(route, Const(I32, way)))
                for source in sources:
                    retarget(source.term, block, via)
        ways.append(block)
    header.term = Switch(Get(route), ways[:-1], ways[-1])


def _reach(edges: list[list[int]], start: int, barrier: int) -> set[int]:
    """What can be reached from start without the barrier."""
    seen = {start}
    work = [start]
    while work:
        for target in edges[work.pop()]:
            if target != barrier and target not in seen:
                seen.add(target)
                work.append(target)
    return seen
