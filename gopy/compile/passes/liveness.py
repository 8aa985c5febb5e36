"""Liveness: which locals may still be read, as sets of bits (bit i: the local with index i) in Python ints.

A backward flow over the blocks. In a function with a handler every call may end there, so what the handler reads is taken
to be live everywhere; that is coarser than an edge from each call, and costs little because a handler reads few locals.
"""

from __future__ import annotations

from gopy.ir.ops import (
    Call,
    CallIndirect,
    Check,
    Copy,
    Fill,
    GlobalSet,
    If,
    Return,
    Set,
    Store,
    Switch,
    Wide,
    successors,
)
from gopy.ir.values import Bin, Get, Load, Select, Un

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.func import Block, Func


def value_uses(value: Any) -> int:
    """The locals that an expression reads."""
    kind = type(value)
    if kind is Get:
        return 1 << value.local.index  # type: ignore[no-any-return]
    uses = 0
    while True:  # operators mostly lean to the left, and long chains do
        if kind is Bin:
            y = value.y
            kind = type(y)
            if kind is Get:
                uses |= 1 << y.local.index
            elif kind is Bin or kind is Un or kind is Load or kind is Select:
                uses |= value_uses(y)
            value = value.x
        elif kind is Un:
            value = value.x
        elif kind is Load:
            value = value.addr
        elif kind is Get:
            return uses | 1 << value.local.index  # type: ignore[no-any-return]
        elif kind is Select:
            uses |= value_uses(value.cond) | value_uses(value.y)
            value = value.x
        else:
            return uses
        kind = type(value)


def op_uses(op: Any) -> int:
    """The locals that an op or terminator reads."""
    kind = type(op)
    if kind is Set or kind is GlobalSet:
        return value_uses(op.value)
    if kind is Store:
        return value_uses(op.addr) | value_uses(op.value)
    if kind is Call or kind is Wide:
        uses = 0
        for arg in op.args:
            uses |= value_uses(arg)
        return uses
    if kind is If:
        return value_uses(op.cond)
    if kind is Check:
        uses = value_uses(op.cond)
        for arg in op.args:
            uses |= value_uses(arg)
        return uses
    if kind is CallIndirect:
        uses = value_uses(op.index)
        for arg in op.args:
            uses |= value_uses(arg)
        return uses
    if kind is Return:
        uses = 0
        for arg in op.values:
            uses |= value_uses(arg)
        return uses
    if kind is Copy:
        return value_uses(op.dst) | value_uses(op.src) | value_uses(op.size)
    if kind is Fill:
        return value_uses(op.dst) | value_uses(op.value) | value_uses(op.size)
    if kind is Switch:
        return value_uses(op.index)
    return 0


def op_defs(op: Any) -> int:
    """The locals that an op assigns."""
    kind = type(op)
    if kind is Set:
        return 1 << op.dst.index  # type: ignore[no-any-return]
    if kind is Call or kind is CallIndirect or kind is Wide:
        defs = 0
        for dst in op.dsts:
            if dst is not None:
                defs |= 1 << dst.index
        return defs
    return 0


class Liveness:
    """`into` and `out`: what is live where a block begins and ends; `always`: what a handler reads."""

    __slots__ = ("into", "out", "always")

    def __init__(self, into: dict[Block, int], out: dict[Block, int], always: int) -> None:
        self.into = into
        self.out = out
        self.always = always


def liveness(func: Func) -> Liveness:
    """The live locals of all blocks."""
    blocks = func.blocks
    gens: list[int] = []
    keeps: list[int] = []  # the complement of what a block assigns
    for block in blocks:
        gen = op_uses(block.term)
        keep = -1
        for op in reversed(block.ops):
            defs = op_defs(op)
            if defs:
                keep &= ~defs
                gen &= ~defs
            gen |= op_uses(op)
        gens.append(gen)
        keeps.append(keep)
    number = {block: i for i, block in enumerate(blocks)}
    followers = [[number[target] for target in successors(block.term)] for block in blocks]
    before: list[list[int]] = [[] for _ in blocks]
    for i, targets in enumerate(followers):
        for target in targets:
            before[target].append(i)
    into = gens[:]
    out = [0] * len(blocks)
    handler = number[func.handler] if func.handler is not None else -1
    always = 0
    while True:
        work = list(range(len(blocks)))
        waiting = [True] * len(blocks)
        while work:
            i = work.pop()
            waiting[i] = False
            live = always
            for target in followers[i]:
                live |= into[target]
            out[i] = live
            new = gens[i] | live & keeps[i] | always
            if new != into[i]:
                into[i] = new
                for source in before[i]:
                    if not waiting[source]:
                        waiting[source] = True
                        work.append(source)
        if handler < 0 or into[handler] == always:
            break
        always = into[handler]
    return Liveness(dict(zip(blocks, into, strict=True)), dict(zip(blocks, out, strict=True)), always)
