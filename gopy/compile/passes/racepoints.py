"""Race points: more places at which a goroutine may give way, in programs that are run under random schedules.

Ordinarily a goroutine gives way only where it waits and at back-edges of some loops, so `n++` in two goroutines never loses an
update. Real processors may change places between any two instructions that touch memory. What can be seen of that is what
happens between reading a shared variable and writing it back. So, in the functions of the program's own packages:

    mem[p] = f(mem[p])        x = f(mem[p]); give way; mem[p] = x

before each store to memory that others may see (not to a slot of the frame). A point is also put before each call of another
module's function that may block (channels, locks, WaitGroups), for two locks are taken one after the other without any store
between, and before each atomic operation, for two of them are not one.

Words of one value (the three of a slice) are stored together: a point between them would tear it, which a program without
races never sees, and one with races need not.

A point is an ops.Preempt with `endless`, which makes its function resumable where there are goroutines at all. How often one
gives way is for the scheduler to draw (std/src/runtime/shuffle.go).
"""

from __future__ import annotations

from gopy.ir.ops import Call, Preempt, Set, Store
from gopy.ir.values import I32, I64, Get, Load, SlotAddr, Sym, subvalues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from gopy.ir.func import Func
    from gopy.ir.module import Module
    from gopy.ir.values import Value

_ATOMIC = "sync/atomic."
_NEVER = ("runtime.preempt", "runtime.stress")


def add_race_points(module: Module, packages: Iterable[str]) -> None:
    """Put points into the functions of packages, given by import path. Does nothing to a program without goroutines."""
    if not module.has_go:
        return
    prefixes = tuple(f"{path}." for path in packages)
    for name, func in module.funcs.items():
        if name.startswith(prefixes):
            _treat(func, module)


def _treat(func: Func, module: Module) -> None:
    for block in func.blocks:
        ops: list[Any] = []
        before: Store | None = None  # the store just before this op
        pos = func.pos
        for op in block.ops:
            kind = type(op)
            pos = getattr(op, "pos", 0) or pos
            if kind is Store:
                assert isinstance(op, Store)
                if not _is_own(op.addr) and not (before is not None and _belongs(op, before)):
                    if _reads(op.value):
                        # It may be a pointer, or an interface's data word; the collector takes a number for neither.
                        local = func.local(op.value.type, ptr=op.value.type in (I32, I64))
                        ops.append(Set(local, op.value))
                        op.value = Get(local)
                    ops.append(Preempt(pos, endless=True))
                before = op
            else:
                before = None
                if kind is Call and _may_wait(op.name, module):  # type: ignore[attr-defined]
                    ops.append(Preempt(pos, endless=True))
            ops.append(op)
        block.ops = ops


def _may_wait(name: str, module: Module) -> bool:
    """Whether a call is one of those that goroutines use to agree with each other."""
    if name.startswith(_ATOMIC):
        return True
    extern = module.externs.get(name)
    return extern is not None and extern.may_block and name not in _NEVER


def _is_own(addr: Value) -> bool:
    """Whether an address is in the frame: nobody else sees it, or only by a pointer that makes it no slot."""
    return type(addr) is SlotAddr


def _belongs(store: Store, before: Store) -> bool:
    """Whether a store writes the next word of what the one before has begun, and does not read it."""
    if not _same(store.addr, before.addr) or not 0 < store.offset - before.offset <= 8:
        return False
    return not _reads_back(store.value, store)


def _same(x: Value, y: Value) -> bool:
    if isinstance(x, Get) and isinstance(y, Get):
        return x.local is y.local
    return isinstance(x, Sym) and isinstance(y, Sym) and x.name == y.name and x.addend == y.addend


def _reads(value: Value) -> bool:
    """Whether an expression reads memory."""
    return type(value) is Load or any(_reads(part) for part in subvalues(value))


def _reads_back(value: Value, store: Store) -> bool:
    """Whether an expression reads where it is going to be stored."""
    if isinstance(value, Load) and value.offset == store.offset and _same(value.addr, store.addr):
        return True
    return any(_reads_back(part, store) for part in subvalues(value))
