"""Slots that are dead are cleared, so that they keep nothing alive.

A slot is memory of the activation, and the collector looks at all of it. What a variable there pointed to would live as
long as the function runs, and what an earlier frame left there, too. So before a call that may collect, the pointers in
slots that nothing reads any more are set to zero. Two flows tell which:

    live    backward: the pointer will be read before it is written anew
    dirty   forward: the word may hold a pointer; at the beginning all do, for frames are not cleared. In a function that
            may be suspended slots are a zeroed object of the heap (slots.py): there nothing is dirty at the beginning, and
            a word counts as dirty only if it is so on every way to a point. So clearing it makes no way need the object
            that needed none before

Both are sets of bits in Python ints. A *unit*, a bit, is a word of a slot with few pointers, or a larger slot as a whole.
An address of a slot may be in locals (`_aliases`), or in another slot that only callees read (`_leads`: the cases of a
select statement): to mention these is to read all of the slot. A slot whose address is stored elsewhere, or returned, is
left alone. That a call may keep or return an address that it is given is excluded: lowering has such variables on the
heap (lower/vars.py).
"""

from __future__ import annotations

from gopy.compile.passes.effects import ALLOC, ANYTHING
from gopy.compile.passes.loops import Shape
from gopy.compile.passes.shadow import bits, clearing_calls
from gopy.ir.ops import Call, CallIndirect, Copy, Fill, GlobalSet, Return, Set, Store, op_values, successors
from gopy.ir.values import I32, I64, Bin, Const, Get, Load, Select, SlotAddr, Un, subvalues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.func import Block, Func
    from gopy.ir.ops import Op
    from gopy.ir.values import Slot

_FEW = 8  # pointers of a slot whose words are looked at one by one
# Functions that write all of what an argument points to and do not read it: symbol -> the argument's number.
_OUTPUTS = {"runtime.chanrecv1": 1, "runtime.chanrecv2": 1}


def clear_dead_slots(func: Func, facts: dict[str, int], suspends: bool) -> None:
    """Insert the stores into a function whose slots have no addresses yet. `suspends`: they will be on the heap."""
    collecting: dict[Op, Block] = {
        op: block
        for block in func.blocks
        for op in block.ops
        if (type(op) is Call and facts.get(op.name, ANYTHING) & ALLOC)
        or (type(op) is CallIndirect and facts.get(op.callees, ANYTHING) & ALLOC)
    }
    if not collecting:
        return
    units = _Units(func)
    if not units.all:
        return
    clearing = clearing_calls(collecting, Shape(func))
    live_out = _live(func, units)
    dirty_in = _dirty(func, units, clearing, live_out, suspends)
    for block in func.blocks:
        after = _after_calls(block, units, clearing, live_out[block])
        if not after:
            continue
        dirty = dirty_in[block]
        ops: list[Op] = []
        for op in block.ops:
            if op in after:
                dead = dirty & ~after[op]
                ops += [units.clear(unit) for unit in bits(dead)]
                dirty &= ~dead
            ops.append(op)
            dirty |= units.mentioned(op)
        block.ops = ops


class _Units:
    """The units of a function: `places` tells the slot and the offset of each (-1: all of it)."""

    __slots__ = ("places", "all", "fresh", "_words", "_slots", "_aliases", "_leads")

    def __init__(self, func: Func) -> None:
        self._aliases: dict[int, int] = {}  # local -> units of slots whose address it may hold
        self.places: list[tuple[Slot, int]] = []
        self._words: dict[tuple[int, int], int] = {}
        self._slots: dict[int, int] = {}
        self._leads: dict[int, set[int]] = {}
        self.fresh = 0  # units that are looked at from the beginning
        kept = self._kept(func)
        for slot in func.slots:
            if not slot.ptrs or slot.index in kept:
                continue
            offsets = slot.ptrs if len(slot.ptrs) <= _FEW else (-1,)
            mask = 0
            for offset in offsets:
                bit = 1 << len(self.places)
                mask |= bit
                if offset >= 0:
                    self._words[slot.index, offset] = bit
                    self.fresh |= bit
                self.places.append((slot, offset))
            self._slots[slot.index] = mask
        for index, others in self._leads.items():
            for other in others:
                self._slots[index] = self._slots.get(index, 0) | self._slots.get(other, 0)
        self.all = (1 << len(self.places)) - 1
        if self.all:
            self._find_aliases(func)

    def clear(self, unit: int) -> Op:
        """The op that sets a unit to zero."""
        slot, offset = self.places[unit]
        if offset >= 0:
            return Store("i64.store", SlotAddr(slot), offset, Const(I64, 0))
        return Fill(SlotAddr(slot), Const(I32, 0), Const(I32, slot.size))

    def _kept(self, func: Func) -> set[int]:
        """The slots whose address gets somewhere else than into locals, arguments, and slots that are never read here."""
        self._slots = {slot.index: 1 << slot.index for slot in func.slots}
        self._find_aliases(func)
        escaped = 0
        leads: dict[int, int] = {}
        for block in func.blocks:
            ops: list[Any] = [*block.ops, block.term]
            for op in ops:
                kind = type(op)
                if kind is Store and type(op.addr) is SlotAddr:
                    found = self._addresses(op.value)
                    if found:
                        leads[op.addr.slot.index] = leads.get(op.addr.slot.index, 0) | found
                elif kind is Store or kind is GlobalSet:
                    escaped |= self._addresses(op.value)
                elif kind is Return:
                    for value in op.values:
                        escaped |= self._addresses(value)
        if leads:
            read = self._loaded(func)
            for index, found in leads.items():
                if read >> index & 1:
                    escaped |= found
        self._leads = {index: set(bits(found & ~escaped)) for index, found in leads.items()}
        self._slots = {}
        self._aliases = {}
        return set(bits(escaped))

    def _loaded(self, func: Func) -> int:
        """The slots that the function itself reads from."""
        found = 0
        for block in func.blocks:
            ops: list[Any] = [*block.ops, block.term]
            for op in ops:
                if type(op) is Copy:
                    found |= self._addresses(op.src)
                stack = op_values(op)
                while stack:
                    value = stack.pop()
                    if type(value) is Load:
                        found |= self._addresses(value.addr)
                    stack += subvalues(value)
        return found

    def _find_aliases(self, func: Func) -> None:
        aliases = self._aliases
        sets = [op for block in func.blocks for op in block.ops if type(op) is Set]
        changed = True
        while changed:
            changed = False
            for op in sets:
                found = self._addresses(op.value)
                if found & ~aliases.get(op.dst.index, 0):
                    aliases[op.dst.index] = aliases.get(op.dst.index, 0) | found
                    changed = True

    def _addresses(self, value: Any) -> int:
        """The units of slots whose address a value may be, or lead to."""
        found = 0
        stack = [value]
        while stack:
            value = stack.pop()
            kind = type(value)
            if kind is SlotAddr:
                found |= self._slots.get(value.slot.index, 0)
            elif kind is Get:
                found |= self._aliases.get(value.local.index, 0)
            elif kind is Bin or kind is Select:
                stack += (value.x, value.y)
            elif kind is Un:
                stack.append(value.x)
        return found

    def _range(self, address: Any, size: Any) -> int:
        """The units that lie within `size` bytes from the address of a slot."""
        if type(size) is not Const:
            return 0
        slot, low = address.slot, address.addend
        high = low + size.value
        found = 0
        for unit in bits(self._slots.get(slot.index, 0)):
            offset = self.places[unit][1]
            if (low <= offset < high) if offset >= 0 else (low <= 0 and high >= slot.size):
                found |= 1 << unit
        return found

    def read(self, value: Any) -> int:
        """The units that an expression may read, or give somebody the address of."""
        found = 0
        stack = [value]
        while stack:
            value = stack.pop()
            kind = type(value)
            if kind is SlotAddr:
                found |= self._slots.get(value.slot.index, 0)
            elif kind is Get:
                found |= self._aliases.get(value.local.index, 0)
            elif kind is Load and type(value.addr) is SlotAddr:
                slot, offset = value.addr.slot, value.addr.addend + value.offset
                units = self._slots.get(slot.index, 0)
                if len(slot.ptrs) <= _FEW:
                    units = self._words.get((slot.index, offset & ~7), 0)
                found |= units
            else:
                stack += subvalues(value)
        return found

    def _loaded_by(self, value: Any) -> int:
        """The units that an expression reads, if its value is put where addresses of slots are known to be."""
        found = 0
        stack = [value]
        while stack:
            value = stack.pop()
            kind = type(value)
            if kind is Load:
                found |= self.read(value)
            elif kind is not SlotAddr and kind is not Get:
                stack += subvalues(value)
        return found

    def effect(self, op: Any) -> tuple[int, int]:
        """The units that an op reads, and those that it writes without reading them."""
        kind = type(op)
        if kind is Store and type(op.addr) is SlotAddr:
            offset = op.addr.addend + op.offset
            wide = op.op in ("i32.store", "i64.store") and offset & 7 == 0
            return self._loaded_by(op.value), self._words.get((op.addr.slot.index, offset), 0) if wide else 0
        if kind is Set:
            return self._loaded_by(op.value), 0
        if kind is Fill and type(op.dst) is SlotAddr:
            return self.read(op.value) | self.read(op.size), self._range(op.dst, op.size)
        if kind is Copy and (type(op.dst) is SlotAddr or type(op.src) is SlotAddr):
            constant = type(op.size) is Const
            written = self._range(op.dst, op.size) if type(op.dst) is SlotAddr else 0
            read = self.read(op.size) | (0 if type(op.dst) is SlotAddr else self.read(op.dst))
            if type(op.src) is SlotAddr and constant and len(op.src.slot.ptrs) <= _FEW:
                return read | self._range(op.src, op.size), written
            return read | self.read(op.src), written
        read = 0
        output = _OUTPUTS.get(op.name, -1) if kind is Call else -1
        for i, value in enumerate(op_values(op)):
            if i == output and type(value) is SlotAddr and not value.addend:
                return read, self._slots.get(value.slot.index, 0)
            read |= self.read(value)
        return read, 0

    def mentioned(self, op: Any) -> int:
        """The units that an op may read or write."""
        read, written = self.effect(op)
        return read | written


def _live(func: Func, units: _Units) -> dict[Block, int]:
    """The units that are live where each block ends."""
    reads: dict[Block, int] = {}
    keeps: dict[Block, int] = {}
    for block in func.blocks:
        live, keep = units.effect(block.term)[0], -1
        for op in reversed(block.ops):
            read, written = units.effect(op)
            live = live & ~written | read
            keep &= ~written
        reads[block], keeps[block] = live, keep
    into = dict(reads)
    out = dict.fromkeys(func.blocks, 0)
    handler = func.handler
    always = 0  # a call may end in the handler
    changed = True
    while changed:
        changed = False
        for block in reversed(func.blocks):
            live = always
            for target in successors(block.term):
                live |= into[target]
            out[block] = live
            new = reads[block] | live & keeps[block] | always
            if new != into[block]:
                into[block] = new
                changed = True
        if handler is not None and into[handler] != always:
            always = into[handler]
            changed = True
    return out


def _after_calls(block: Block, units: _Units, clearing: set[Op], live: int) -> dict[Op, int]:
    """For each call before which units are to be cleared, those that must not be."""
    live |= units.effect(block.term)[0]
    found: dict[Op, int] = {}
    for op in reversed(block.ops):
        read, written = units.effect(op)
        if op in clearing:
            found[op] = live | read | written
        live = live & ~written | read
    return found


def _dirty(
    func: Func, units: _Units, clearing: set[Op], live_out: dict[Block, int], suspends: bool
) -> dict[Block, int]:
    """The units that are dirty where each block begins."""
    blocks = func.blocks
    keeps: dict[Block, int] = {}
    adds: dict[Block, int] = {}
    for block in blocks:
        after = _after_calls(block, units, clearing, live_out[block])
        keep, add = -1, 0
        for op in block.ops:
            if op in after:
                keep &= after[op]
                add &= after[op]
            add |= units.mentioned(op)
        keeps[block], adds[block] = keep, add
    first = 0 if suspends else units.fresh
    into = dict.fromkeys(blocks, -1 if suspends else 0)
    into[blocks[0]] = first
    fixed = {blocks[0]}
    if func.handler is not None:
        into[func.handler] = 0 if suspends else units.all
        fixed.add(func.handler)
    changed = True
    while changed:
        changed = False
        for block in blocks:
            dirty = into[block] & keeps[block] | adds[block]
            for target in successors(block.term):
                if target in fixed:
                    continue
                new = into[target] & dirty if suspends else into[target] | dirty
                if new != into[target]:
                    into[target] = new
                    changed = True
    return into
