"""Frames on the shadow stack: slots, and the pointers that the collector must find while a call is under way.

WebAssembly's locals cannot be scanned. So before a call that may allocate, each pointer that is read after it is stored to
a word of the frame, unless the word holds it already. A pointer that a loop needs and does not assign is stored before
the loop, so that the loop does not store it again and again. Two locals that no call needs at the same time may share a
word. And a word that no local needs must not keep alive what its last one pointed to, or what an earlier frame left there:
it is set to zero before the call. What words hold are three forward flows (`_Flow`):

    held    locals whose word need not be written: it holds their value, or that is a number or a static address, which
            nobody needs to find (locals begin as 0); joined by intersection, like
    exact   locals whose word does hold their value
    dirty   words that may hold a pointer, joined by union; at the beginning all do

The frame is made where the function is entered: fp = sp - size, sp = fp; every return puts sp back. After a catch sp is what the
callees left, so the handler sets it to fp again.

    words: [slots ...][roots ...]          fp points to the first; addresses grow upwards, the stack downwards
"""

from __future__ import annotations

from gopy.compile.passes.effects import ALLOC, ANYTHING, BLOCK, PANIC
from gopy.compile.passes.liveness import op_defs, op_uses
from gopy.compile.passes.loops import Shape, reverse_postorder, targets
from gopy.compile.passes.reducible import before_loop
from gopy.compile.passes.shadow import bits, clearing_calls
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
    needs, collecting = _needs(func, live, facts, pointers)
    if not any(mask for masks in needs.values() for mask in masks.values()):
        return
    shape = Shape(func)
    wanted = _hoist(func, live, needs, shape)
    clearing = clearing_calls(collecting, shape)
    conflicts: dict[int, int] = {}
    masks = {mask for masks in needs.values() for mask in masks.values()}
    masks.update(wanted.values())
    if saved & pointers:
        masks.add(saved & pointers)
    for mask in masks:
        for index in bits(mask):
            conflicts[index] = conflicts.get(index, 0) | mask
    flow = _Flow(func, needs, clearing, _share_words(frame, conflicts))
    locals = func.locals
    words = frame.words
    offsets = [words[bits(users)[0]] for users in flow.users]
    for block in func.blocks:
        if block not in needs and block not in wanted:
            continue
        own = needs.get(block, {})
        held, exact, dirty = flow.into(block)
        ops: list[Op] = []
        for op in block.ops:
            mask = op.mask if type(op) is _Hold else own.get(op, -1)
            if mask >= 0:
                needed = flow.words_of(mask)
                for index in bits(mask & ~exact):
                    if not held >> index & 1 or dirty >> flow.word[index] & 1:
                        ops.append(frame.store(locals[index], words[index]))
                stale = ~flow.mates(mask)
                held, exact, dirty = held & stale | mask, exact & stale | mask, dirty | needed
                if op in clearing:
                    for word in bits(dirty & ~needed):
                        ops.append(Store("i32.store", Get(frame.pointer()), offsets[word], Const(I32, 0)))
                    exact, dirty = mask, needed
            if type(op) is not _Hold:
                held = _after(op, held)
                exact &= ~op_defs(op)
                ops.append(op)
        block.ops = ops


def _needs(
    func: Func, live: Liveness, facts: dict[str, int], pointers: int
) -> tuple[dict[Block, dict[Op, int]], dict[Op, Block]]:
    """For each op that pointers must be stored for, those that are read after it; and the calls that may collect."""
    collecting: dict[Op, Block] = {}
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
            if (kind is Call or kind is CallIndirect) and fact & ALLOC:
                collecting[op] = block
                needs.setdefault(block, {})[op] = mask
            elif mask:
                needs.setdefault(block, {})[op] = mask
            now |= op_uses(op)
    return needs, collecting


def _hoist(func: Func, live: Liveness, needs: dict[Block, dict[Op, int]], shape: Shape) -> dict[Block, int]:
    """Put a _Hold in front of loops for the pointers that they need and do not assign; the blocks that got one, and for what."""
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


def _share_words(frame: Frame, conflicts: dict[int, int]) -> list[int]:
    """Give words to locals; for each word the locals that share it."""
    users: list[int] = []
    offsets: list[int] = []
    for index, others in conflicts.items():
        for word, mask in enumerate(users):
            if not mask & others:
                users[word] |= 1 << index
                break
        else:
            word = len(users)
            users.append(1 << index)
            offsets.append(frame.word())
        frame.words[index] = offsets[word]
    return users


def _after(op: Any, held: int) -> int:
    """What words hold after an op's assignments."""
    if type(op) is Set:
        kind = type(op.value)
        if kind is Const or kind is Sym or kind is FuncRef:
            return held | 1 << op.dst.index
        return held & ~(1 << op.dst.index)
    return held & ~op_defs(op)


class _Flow:
    """The three flows over a function. `users`: for each word its locals; `word`: for each local its word."""

    __slots__ = ("users", "word", "_clearing", "_mates", "_into")

    def __init__(self, func: Func, needs: dict[Block, dict[Op, int]], clearing: set[Op], users: list[int]) -> None:
        self.users = users
        self.word = {index: word for word, mask in enumerate(users) for index in bits(mask)}
        self._clearing = clearing
        self._mates: dict[int, int] = {}
        self._into = self._solve(func, needs)

    def words_of(self, mask: int) -> int:
        """The words of some locals."""
        words = 0
        for index in bits(mask):
            words |= 1 << self.word[index]
        return words

    def mates(self, mask: int) -> int:
        """The other locals in the words of some locals."""
        found = self._mates.get(mask)
        if found is None:
            found = 0
            for index in bits(mask):
                found |= self.users[self.word[index]] & ~(1 << index)
            self._mates[mask] = found
        return found

    def into(self, block: Block) -> tuple[int, int, int]:
        """held, exact and dirty where a block begins."""
        return self._into[block]

    def _solve(self, func: Func, needs: dict[Block, dict[Op, int]]) -> dict[Block, tuple[int, int, int]]:
        blocks = func.blocks
        effects = {block: self._effect(block, needs.get(block, {})) for block in blocks}
        every = (1 << len(self.users)) - 1
        into = dict.fromkeys(blocks, (-1, -1, 0))
        into[blocks[0]] = (~((1 << len(func.params)) - 1), 0, every)
        fixed = {blocks[0]}
        if func.handler is not None:
            into[func.handler] = (0, 0, every)  # words may hold anything where a callee unwound
            fixed.add(func.handler)
        order = reverse_postorder(func)
        changed = True
        while changed:
            changed = False
            for block in order:
                held, exact, dirty = into[block]
                keep_held, gen_held, keep_exact, gen_exact, keep_dirty, gen_dirty = effects[block]
                held = held & keep_held | gen_held
                exact = exact & keep_exact | gen_exact
                dirty = dirty & keep_dirty | gen_dirty
                for target in targets(block.term):
                    if target in fixed:
                        continue
                    before = into[target]
                    after = (before[0] & held, before[1] & exact, before[2] | dirty)
                    if after != before:
                        into[target] = after
                        changed = True
        return into

    def _effect(self, block: Block, own: dict[Op, int]) -> tuple[int, int, int, int, int, int]:
        """What a block keeps of each flow, and what it adds."""
        keep_held = keep_exact = keep_dirty = -1
        gen_held = gen_exact = gen_dirty = 0
        ops: list[Any] = block.ops
        for op in ops:
            mask = op.mask if type(op) is _Hold else own.get(op, -1)
            if mask >= 0:
                stale = ~self.mates(mask)
                keep_held, gen_held = keep_held & stale, gen_held & stale | mask
                if op in self._clearing:
                    keep_exact, gen_exact = 0, mask
                    keep_dirty, gen_dirty = 0, self.words_of(mask)
                else:
                    keep_exact, gen_exact = keep_exact & stale, gen_exact & stale | mask
                    gen_dirty |= self.words_of(mask)
            if type(op) is not _Hold:
                keep_held, gen_held = keep_held & _after(op, -1), _after(op, gen_held)
                defs = op_defs(op)
                if defs:
                    keep_exact &= ~defs
                    gen_exact &= ~defs
        return keep_held, gen_held, keep_exact, gen_exact, keep_dirty, gen_dirty


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
