"""Growth of slices that gc would give a buffer of 32 bytes in the frame (compile/buffers.py says which appends).

The array is on the heap here, as any; only its length is gc's. `Lowerer.buffers` has, by the variable or append that owns
the buffer, the local that tells whether it was used in this activation: its address, for gc does not use it twice.
Code that gc would inline is a copy of the function here (`use_copy`), with a parameter more: the address of words, one
for each buffer, that tell whether it was used in the caller's activation.
"""

from __future__ import annotations

from gopy.compile.buffers import SIZE
from gopy.compile.handover import FULL
from gopy.compile.lower.function import Reg, add32, i32, i64
from gopy.ir import ops
from gopy.ir.values import I32, I64, Bin, Get, Load, SlotAddr, Un, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.buffers import Plan
    from gopy.compile.layout import Layout
    from gopy.compile.lower.call import Callee
    from gopy.compile.lower.function import Lowerer
    from gopy.types.objects import Var


def buffered(
    f: Lowerer, site: tuple[int, object], slice_: list[Value], n: Value, elem: Layout
) -> tuple[Value, Value, Value]:
    """Make room for n more elements: the slice's new pointer, length and capacity."""
    base, length, cap = slice_
    kind, owner = site
    room = SIZE // elem.size
    shape = f.comp.shape(elem)
    new_length = f.temp(Bin("i64.add", length, n))
    ptr, new_cap = f.local(I32, "", True), f.local(I64)
    f.set(ptr, base)
    f.set(new_cap, cap)
    grow, done = f.new_block("grow"), f.new_block("room")
    f.branch(Bin("i64.gt_u", new_length, cap), grow, done)
    f.start(grow)
    fits = Bin("i64.le_u", new_length, i64(room))
    if kind != FULL:
        small, heap = f.new_block("buffer"), f.new_block("heap")
        f.branch(fits, small, heap)
        f.start(small)
        f.set(new_cap, _class(new_length, elem.size))
        f.set(ptr, f.runtime1("newarray", [shape, Get(new_cap)]))
        f.emit(ops.Copy(Get(ptr), base, Un("i32.wrap_i64", Bin("i64.mul", length, i64(elem.size)))))
        f.jump(done)
        f.start(heap)
    elif owner not in f.variables.buffers:  # gc has one for the first append in the text
        f.variables.buffers.add(owner)
        used = f.buffers[owner] = f.local(I32, "buffer", True)
        f.func.blocks[0].ops.insert(0, ops.Set(used, i32(0)))
        unused: Value = Un("i32.eqz", Get(used))
        flag = 8 * (len(f.buffers) - 1)
        if f.flags is not None:
            unused = Bin("i32.and", unused, Un("i64.eqz", Load("i64.load", f.flags, flag)))
        fresh = Bin("i32.and", unused, Un("i64.eqz", length))
        small, heap = f.new_block("buffer"), f.new_block("heap")
        f.branch(Bin("i32.and", fits, fresh), small, heap)
        f.start(small)
        f.set(ptr, f.runtime1("newarray", [shape, i64(room)]))
        f.set(used, Get(ptr))
        if f.flags is not None:
            f.emit(ops.Store("i64.store", f.flags, flag, i64(1)))
        f.set(new_cap, i64(room))
        f.jump(done)
        f.start(heap)
    p, c = f.runtime("growslice", [shape, base, new_length, length, cap])
    f.set(ptr, p)
    f.set(new_cap, c)
    f.jump(done)
    f.start(done)
    return Get(ptr), new_length, Get(new_cap)


def use_copy(f: Lowerer, callee: Callee, args: list[list[Value]], plan: Plan) -> list[list[Value]]:
    """Let a call go to a copy of the callee with this plan; the arguments with the one that is added."""
    symbol = f.comp.copy_of(callee.symbol, plan) if callee.symbol else ""
    if symbol == callee.symbol:
        return args
    callee.symbol = symbol
    if not plan.flags:
        return args
    if f.flags is not None:
        return [*args, [add32(f.flags, 8 * plan.at)]]
    words = SlotAddr(f.func.slot(8 * plan.flags, 8, (), "buffers"))
    entry = f.func.blocks[0].ops
    for i in range(plan.flags):
        entry.insert(0, ops.Store("i64.store", words, 8 * i, i64(0)))
    return [*args, [words]]


def cut(f: Lowerer, vars: list[Var]) -> None:
    """These variables are handed over now: where one has the buffer, its capacity becomes what gc's copy would have."""
    for var in vars:
        used, place = f.buffers.get(var), f.vars.get(var)
        if used is None or type(place) is not Reg:
            continue
        base, length, cap = place.locals
        small, done = f.new_block("cut"), f.new_block("keep")
        mine = Bin("i32.and", Bin("i32.eq", Get(base), Get(used)), Bin("i32.ne", Get(used), i32(0)))
        f.branch(mine, small, done)
        f.start(small)
        size = f.layout(f.subst(var.type).underlying().elem).size  # type: ignore[attr-defined]
        f.set(cap, _class(Get(length), size))
        f.jump(done)
        f.start(done)


def _class(n: Value, size: int) -> Value:
    """The capacity for n elements: the smallest size class that holds them; up to 32 bytes these are multiples of 8."""
    bytes_ = Bin("i64.mul", n, i64(size))
    rounded = Bin("i64.and", Bin("i64.add", bytes_, i64(7)), i64(-8))
    return Bin("i64.div_u", rounded, i64(size))
