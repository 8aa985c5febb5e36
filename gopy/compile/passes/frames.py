"""Frames on the shadow stack: slots, and the pointers that the collector must find while a call is under way.

WebAssembly's locals cannot be scanned. So before a call that may allocate, each pointer that is read after it is stored to
a word of the frame, unless the word holds it already. What words hold is a forward flow over sets of locals (`held`),
joined by intersection: an assignment makes a local's word stale, unless it assigns a number or a static address, which
nobody needs to find; locals begin as 0. A pointer that a loop needs and does not assign is stored before the loop, so that
the loop does not store it again and again. Two locals that no call needs at the same time may share a word.

The frame is made where the function is entered: fp = sp - size, sp = fp; every return puts sp back. After a catch sp is what the
callees left, so the handler sets it to fp again.

    words: [slots ...][roots ...]          fp points to the first; addresses grow upwards, the stack downwards
"""

from __future__ import annotations

from gopy.compile.passes.effects import ALLOC, ANYTHING, BLOCK, PANIC
from gopy.compile.passes.liveness import op_defs, op_uses
from gopy.compile.passes.loops import Shape, reverse_postorder, targets
from gopy.compile.passes.reducible import before_loop
from gopy.ir.ops import (
    Call,
    CallIndirect,
    Check,
    GlobalSet,
    Op,
    Preempt,
    Return,
    Set,
    Store,
    Suspend,
)
from gopy.ir.values import I32, I64, Bin, Const, FuncRef, Get, GlobalGet, Load, Sym

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.compile.passes.liveness import Liveness
    from gopy.ir.func import Block, Func
    from gopy.ir.values import Local

STACK_LIMIT = "runtime.stacklimit"  # data: where the shadow stack ends
STACK_OVERFLOW = "runtime.stackoverflow"


class Frame:
    """`fp`: the local with its address, once it is needed; `size` in bytes so far; `words`: roots by index of the local."""

    __slots__ = ("func", "fp", "size", "words")

    def __init__(self, func: Func, size: int) -> None:
        self.func = func
        self.fp: Local | None = func.local(I32, "fp") if size else None
        self.size = size
        self.words: dict[int, int] = {}

    def pointer(self) -> Local:
        """The local with the frame's address."""
        if self.fp is None:
            self.fp = self.func.local(I32, "fp")
        return self.fp

    def word(self) -> int:
        """The offset of one more word."""
        self.pointer()
        self.size += 8
        return self.size - 8

    def store(self, local: Local, offset: int) -> Store:
        """The op that writes a local to its word."""
        return Store("i64.store" if local.type == I64 else "i32.store", Get(self.pointer()), offset, Get(local))


class _Hold(Op):
    """Where the locals of `mask` are to be in their words: in front of a loop."""

    __slots__ = ("mask",)

    def __init__(self, mask: int) -> None:
        self.mask = mask


def bits(mask: int) -> list[int]:
    """The numbers of the bits that are set, ascending."""
    out = []
    while mask:
        low = mask & -mask
        out.append(low.bit_length() - 1)
        mask ^= low
    return out


def pointer_mask(func: Func) -> int:
    """The pointer locals that can hold something the collector must find: others get only static addresses."""
    params = len(func.params)
    dynamic = 0
    for block in func.blocks:
        ops: list[Any] = block.ops
        for op in ops:
            if type(op) is Set:
                kind = type(op.value)
                if kind is not Sym and kind is not Const and kind is not FuncRef:
                    dynamic |= 1 << op.dst.index
            else:
                dynamic |= op_defs(op)
    mask = 0
    for local in func.locals:
        if local.ptr and (local.index < params or dynamic >> local.index & 1):
            mask |= 1 << local.index
    return mask


def keep_roots(func: Func, frame: Frame, live: Liveness, facts: dict[str, int], saved: int) -> None:
    """Insert the stores before calls. `saved`: the pointers of suspended frames, which resuming writes back all at once."""
    pointers = pointer_mask(func)
    if not pointers:
        return
    needs = _needs(func, live, facts, pointers)
    if not needs:
        return
    wanted = _hoist(func, live, needs)
    conflicts: dict[int, int] = {}
    masks = {mask for masks in needs.values() for mask in masks.values()}
    masks.update(wanted.values())
    if saved & pointers:
        masks.add(saved & pointers)
    for mask in masks:
        for index in bits(mask):
            conflicts[index] = conflicts.get(index, 0) | mask
    mates = _share_words(frame, conflicts)
    into = _held(func, needs, mates)
    locals = func.locals
    words = frame.words
    for block in func.blocks:
        if block not in needs and block not in wanted:
            continue
        own = needs.get(block, {})
        held = into[block]
        ops: list[Op] = []
        for op in block.ops:
            mask = op.mask if type(op) is _Hold else own.get(op, 0)
            if mask:
                for index in bits(mask & ~held):
                    ops.append(frame.store(locals[index], words[index]))
                held = held & ~_all_mates(mates, mask) | mask
            if type(op) is not _Hold:
                held = _after(op, held)
                ops.append(op)
        block.ops = ops


def _needs(func: Func, live: Liveness, facts: dict[str, int], pointers: int) -> dict[Block, dict[Op, int]]:
    """For each call that may allocate, the pointers that are read after it."""
    needs: dict[Block, dict[Op, int]] = {}
    always = live.always
    wide = ALLOC | BLOCK
    for block in func.blocks:
        now = live.out[block] | op_uses(block.term)
        ops: list[Any] = block.ops
        for op in reversed(ops):
            defs = op_defs(op)
            if defs:
                now &= ~defs
            kind = type(op)
            if kind is Call or kind is CallIndirect:
                fact = facts.get(op.name if kind is Call else op.callees, ANYTHING)
                mask = now | always if fact & wide else always if fact & PANIC else 0
            elif kind is Check:
                mask = always
            elif kind is Suspend or kind is Preempt:
                mask = now | always
            else:
                mask = 0
            mask &= pointers
            if mask:
                needs.setdefault(block, {})[op] = mask
            now |= op_uses(op)
    return needs


def _hoist(func: Func, live: Liveness, needs: dict[Block, dict[Op, int]]) -> dict[Block, int]:
    """Put a _Hold in front of loops for the pointers that they need and do not assign; the blocks that got one, and for what."""
    shape = Shape(func)
    holders: dict[Block, int] = {}
    if not shape.headers:
        return holders
    need = dict.fromkeys(shape.headers, 0)
    assigned = dict.fromkeys(shape.headers, 0)
    for i, block in enumerate(shape.order):
        header = shape.loop[i]
        if header < 0:
            continue
        own = 0
        for mask in needs.get(block, {}).values():
            own |= mask
        defs = 0
        for op in block.ops:
            defs |= op_defs(op)
        while header >= 0:
            need[header] |= own
            assigned[header] |= defs
            header = shape.parent[header]
    for header in shape.headers:
        block = shape.order[header]
        mask = need[header] & ~assigned[header] & live.into[block]
        if not mask or header == 0:
            continue
        before = before_loop(func, shape, header)
        if before not in live.into:
            live.into[before] = live.out[before] = live.into[block]
        before.ops.append(_Hold(mask))
        holders[before] = holders.get(before, 0) | mask
    return holders


def _share_words(frame: Frame, conflicts: dict[int, int]) -> dict[int, int]:
    """Give words to locals; for each local the others that share its word."""
    users: list[int] = []
    offsets: list[int] = []
    chosen: dict[int, int] = {}
    for index, others in conflicts.items():
        for word, mask in enumerate(users):
            if not mask & others:
                users[word] |= 1 << index
                break
        else:
            word = len(users)
            users.append(1 << index)
            offsets.append(frame.word())
        chosen[index] = word
        frame.words[index] = offsets[word]
    return {index: users[word] & ~(1 << index) for index, word in chosen.items()}


def _all_mates(mates: dict[int, int], mask: int) -> int:
    out = 0
    for index in bits(mask):
        out |= mates.get(index, 0)
    return out


def _after(op: Any, held: int) -> int:
    """What words hold after an op's assignments."""
    if type(op) is Set:
        kind = type(op.value)
        if kind is Const or kind is Sym or kind is FuncRef:
            return held | 1 << op.dst.index
        return held & ~(1 << op.dst.index)
    return held & ~op_defs(op)


def _held(func: Func, needs: dict[Block, dict[Op, int]], mates: dict[int, int]) -> dict[Block, int]:
    """What words hold where each block begins."""
    blocks = func.blocks
    gens: dict[Block, int] = {}
    keeps: dict[Block, int] = {}
    for block in blocks:
        own = needs.get(block, {})
        gen = 0
        keep = -1
        ops: list[Any] = block.ops
        for op in ops:
            mask = op.mask if type(op) is _Hold else own.get(op, 0)
            if mask:
                stale = ~_all_mates(mates, mask)
                gen = gen & stale | mask
                keep &= stale
            if type(op) is not _Hold:
                stale = _after(op, -1)
                gen = _after(op, gen)
                keep &= stale
        gens[block] = gen
        keeps[block] = keep
    into = dict.fromkeys(blocks, -1)
    fixed = {blocks[0]}
    into[blocks[0]] = ~((1 << len(func.params)) - 1)
    if func.handler is not None:
        into[func.handler] = 0  # words may hold anything where a callee unwound
        fixed.add(func.handler)
    order = reverse_postorder(func)
    changed = True
    while changed:
        changed = False
        for block in order:
            out = into[block] & keeps[block] | gens[block]
            for target in targets(block.term):
                if into[target] & ~out and target not in fixed:
                    into[target] &= out
                    changed = True
    return into


def make_frame(func: Func, frame: Frame, start: Block, limited: bool) -> None:
    """Insert the prologue at `start`, the ends at returns, and what the handler needs."""
    if func.handler is not None:
        func.handler.ops.insert(0, GlobalSet("sp", Get(frame.pointer())))
    fp = frame.fp
    if fp is None:
        return
    size = frame.size
    if not size:
        start.ops.insert(0, Set(fp, GlobalGet("sp")))
        return
    prologue: list[Op] = [Set(fp, Bin("i32.sub", GlobalGet("sp"), Const(I32, size)))]
    if limited:
        prologue.append(
            Check(Bin("i32.lt_u", Get(fp), Load("i32.load", Sym(STACK_LIMIT))), STACK_OVERFLOW, [], func.pos)
        )
    prologue.append(GlobalSet("sp", Get(fp)))
    start.ops[:0] = prologue
    for block in func.blocks:
        if type(block.term) is Return:
            block.ops.append(GlobalSet("sp", Bin("i32.add", Get(fp), Const(I32, size))))
