"""Slots get their memory: part of the frame on the shadow stack, or, in a function that may be suspended, an object of the heap.

A suspended activation gives its frame on the shadow stack up, so there its slots are one object made when the function is
entered: `runtime.newslots(size uintptr, mask *byte)`, where the static data `f·s` is the mask of words that hold pointers.
Either way a SlotAddr becomes an addition to a local, and an access to a slot one with an offset.
"""

from __future__ import annotations

from gopy.compile.passes.reducible import before_loop
from gopy.ir.module import Data
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
    op_values,
)
from gopy.ir.values import I32, I64, Bin, Const, Get, Load, Select, SlotAddr, Sym, Un, subvalues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.compile.passes.loops import Shape
    from gopy.ir.func import Block, Func
    from gopy.ir.module import Module
    from gopy.ir.values import Local, Value


def layout(func: Func) -> tuple[list[int], int]:
    """The offset of each slot from the base, and their size together, a multiple of 8."""
    offsets: list[int] = []
    size = 0
    for slot in func.slots:
        align = max(slot.align, 8 if slot.ptrs else 1)
        size = (size + align - 1) // align * align
        offsets.append(size)
        size += slot.size
    return offsets, (size + 7) // 8 * 8


def place(func: Func, base: Local, offsets: list[int]) -> None:
    """Replace every SlotAddr by base + offset."""

    def on(value: Any) -> Value:
        kind = type(value)
        if kind is SlotAddr:
            offset = offsets[value.slot.index] + value.addend
            return Bin("i32.add", Get(base), Const(I32, offset)) if offset else Get(base)
        if kind is Bin:
            # Chains lean to the left: a loop down the left, recursion on the right.
            chain = value
            while True:
                if type(chain.y) is not Const:
                    chain.y = on(chain.y)
                if type(chain.x) is not Bin:
                    break
                chain = chain.x
            chain.x = on(chain.x)
        elif kind is Un:
            value.x = on(value.x)
        elif kind is Load:
            value.addr, value.offset = access(value.addr, value.offset)
        elif kind is Select:
            value.cond = on(value.cond)
            value.x = on(value.x)
            value.y = on(value.y)
        return value  # type: ignore[no-any-return]

    def access(addr: Any, offset: int) -> tuple[Value, int]:
        if type(addr) is SlotAddr:
            return Get(base), offset + offsets[addr.slot.index] + addr.addend
        return on(addr), offset

    for block in func.blocks:
        ops: list[Any] = [*block.ops, block.term]
        for op in ops:
            kind = type(op)
            if kind is Set or kind is GlobalSet:
                op.value = on(op.value)
            elif kind is Store:
                op.addr, op.offset = access(op.addr, op.offset)
                op.value = on(op.value)
            elif kind is Call or kind is Wide:
                op.args = [on(arg) for arg in op.args]
            elif kind is Check:
                op.cond = on(op.cond)
                op.args = [on(arg) for arg in op.args]
            elif kind is CallIndirect:
                op.args = [on(arg) for arg in op.args]
                op.index = on(op.index)
            elif kind is If:
                op.cond = on(op.cond)
            elif kind is Return:
                op.values = [on(value) for value in op.values]
            elif kind is Copy:
                op.dst, op.src, op.size = on(op.dst), on(op.src), on(op.size)
            elif kind is Fill:
                op.dst, op.value, op.size = on(op.dst), on(op.value), on(op.size)
            elif kind is Switch:
                op.index = on(op.index)


def slots_on_heap(func: Func, module: Module, shape: Shape, start: Block) -> None:
    """Make the slots one heap object, allocated where the ways to all that use it part, and outside of loops.

    So a function pays for it only on paths that need it. `start`: where it is allocated if the handler needs it too.
    """
    block, at = _home(func, shape, start)
    offsets, size = layout(func)
    base = func.local(I32, "slots", ptr=True)
    place(func, base, offsets)
    mask = 0
    for slot, offset in zip(func.slots, offsets, strict=True):
        for ptr in slot.ptrs:
            mask |= 1 << (offset + ptr) // 8
    data = Data(func.name + "·s", (size + 63) // 64, 1)
    data.content = bytearray(mask.to_bytes(data.size, "little"))
    module.datas[data.name] = data
    block.ops.insert(at, Call([base], "runtime.newslots", [Const(I64, size), Sym(data.name)], func.pos))
    func.slots = []


def _home(func: Func, shape: Shape, start: Block) -> tuple[Block, int]:
    """The block, and the place among its ops, that comes before all uses of slots."""
    home = -1
    idom = shape.idom
    for i, block in enumerate(shape.order):
        if _first_use(block) is None:
            continue
        if home < 0:
            home = i
        while home != i:
            if home > i:
                home = idom[home]
            else:
                i = idom[i]
    header = shape.loop[max(home, 0)]
    if header >= 0:
        while shape.parent[header] >= 0:
            header = shape.parent[header]
        block = before_loop(func, shape, header)
        return block, len(block.ops)
    if home <= 0 and func.handler is not None:
        return start, 0
    block = shape.order[max(home, 0)]
    use = _first_use(block)
    return block, len(block.ops) if use is None else use


def _first_use(block: Block) -> int | None:
    """The number of the first op that mentions a slot; that of ops if only the terminator does."""
    ops: list[Any] = [*block.ops, block.term]
    for i, op in enumerate(ops):
        stack = op_values(op)
        while stack:
            value = stack.pop()
            if type(value) is SlotAddr:
                return i
            stack += subvalues(value)
    return None
