"""Dropping nil checks that an earlier one has already made.

A forward flow over sets of locals that are known not to be nil (bits in a Python int), joined by intersection. A check that
did not panic adds its local, so does a branch on it, and so do assignments of addresses that cannot be nil; any other
assignment takes the local away. A check of a local that is in the set goes. Only bare locals are followed: lowering tests
nothing else.
"""

from __future__ import annotations

from gopy.compile.passes.liveness import op_defs
from gopy.compile.passes.loops import reverse_postorder, targets
from gopy.ir.ops import Call, Check, If, Set
from gopy.ir.values import FuncRef, Get, SlotAddr, Sym, Un

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.func import Block, Func

_MADE = frozenset(
    "runtime." + name for name in "newobject newarray makemap makechan newslots mapaccess1 mapassign".split()
)


def _checked(op: Any) -> int:
    """The index of the local that a check finds not to be nil, or -1."""
    cond = op.cond
    if type(cond) is Un and cond.op == "i32.eqz" and type(cond.x) is Get:
        return cond.x.local.index
    return -1


def _flow(ops: list[Any], known: int) -> int:
    for op in ops:
        kind = type(op)
        if kind is Check:
            index = _checked(op)
            if index >= 0:
                known |= 1 << index
        elif kind is Set:
            value = op.value
            kind = type(value)
            if kind is Sym or kind is SlotAddr or kind is FuncRef or (kind is Get and known >> value.local.index & 1):
                known |= 1 << op.dst.index
            else:
                known &= ~(1 << op.dst.index)
        else:
            defs = op_defs(op)
            if defs:
                known &= ~defs
                if kind is Call and op.name in _MADE and op.dsts[0] is not None:
                    known |= 1 << op.dsts[0].index
    return known


def drop_nil_checks(func: Func) -> None:
    """Drop the checks that cannot fail."""
    checks = 0
    for block in func.blocks:
        for op in block.ops:
            if type(op) is Check and _checked(op) >= 0:
                checks += 1
    if not checks:
        return
    blocks = func.blocks
    into: dict[Block, int] = dict.fromkeys(blocks, -1)  # -1: everything, nothing has arrived yet
    into[blocks[0]] = 0
    order = reverse_postorder(func)
    if func.handler is not None:
        into[func.handler] = 0
        # The handler is no follower of any block yet.
        reached = set(order)
        order += [block for block in blocks if block not in reached]
    changed = True
    while changed:
        changed = False
        for block in order:
            known = _flow(block.ops, into[block])
            term: Any = block.term
            refined = type(term) is If and type(term.cond) is Get and term.then is not term.else_
            for target in targets(term):
                arriving = known | 1 << term.cond.local.index if refined and target is term.then else known
                if into[target] & ~arriving:
                    into[target] &= arriving
                    changed = True
    for block in blocks:
        known = into[block]
        kept = []
        for op in block.ops:
            if type(op) is Check:
                index = _checked(op)
                if index >= 0 and known >> index & 1:
                    continue
            known = _flow([op], known)
            kept.append(op)
        block.ops = kept
