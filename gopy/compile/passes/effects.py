"""Effects: which functions may block, may allocate, may panic.

A function does what its ops do and what the functions it calls do. Facts of functions of other modules are known (Extern). The
equations only ever turn a fact from false to true, so they are solved by carrying each fact from callee to caller until
nothing is left, which is the least solution on every cycle of the call graph, however it is tied.

A call through the table may be any function of its candidates; of a key that is not known it does everything. Suspend
blocks, and what blocks allocates (its frame). Preempt blocks only in functions that block anyway, so it makes none of
them, but for that of a loop that may be endless where other goroutines may run.

What never comes back (a Check's callee, a function marked so) panics. Whatever it does besides on its way out matters to nobody
it does not come back to: it makes no caller resumable, and only a function that handles panics must keep its pointers
where the collector finds them. So of such callees callers get just "may panic".
"""

from __future__ import annotations

from gopy.ir.ops import Call, CallIndirect, Check, Preempt, Suspend, Throw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.module import Module

BLOCK = 1
ALLOC = 2
PANIC = 4
ANYTHING = BLOCK | ALLOC | PANIC
COLLECT = "runtime.collect"  # the collector itself: what may call it, may allocate


def compute_effects(module: Module) -> dict[str, int]:
    """Fill may_block, may_alloc, may_panic of all functions; what each symbol and candidate key does, as bits."""
    facts: dict[str, int] = {}
    for symbol, extern in module.externs.items():
        facts[symbol] = extern.may_block * BLOCK | extern.may_alloc * ALLOC | extern.may_panic * PANIC
    callers: dict[str, list[str]] = {}
    candidates = module.candidates
    lost = {name for name, extern in module.externs.items() if extern.noreturn}
    lost.update(name for name, func in module.funcs.items() if func.noreturn)
    for symbol, func in module.funcs.items():
        own = ALLOC if symbol == COLLECT else 0
        called: set[str] = set()
        for block in func.blocks:
            ops: list[Any] = block.ops
            for op in ops:
                kind = type(op)
                if kind is Call:
                    if op.name in lost:
                        own |= PANIC
                    else:
                        called.add(op.name)
                elif kind is Check:
                    own |= PANIC
                elif kind is CallIndirect:
                    if op.callees in candidates and op.callees:
                        called.add(op.callees)
                    else:
                        own |= ANYTHING
                elif kind is Suspend or (kind is Preempt and op.endless and module.has_go):
                    own |= BLOCK | ALLOC
            if type(block.term) is Throw:
                own |= PANIC
        facts[symbol] = own
        for name in called:
            callers.setdefault(name, []).append(symbol)
    for key, members in candidates.items():
        facts[key] = 0
        for name in members:
            callers.setdefault(name, []).append(key)
    work = [name for name, fact in facts.items() if fact and name in callers]
    while work:
        name = work.pop()
        fact = facts[name]
        for caller in callers[name]:
            if fact & ~facts[caller]:
                facts[caller] |= fact
                if caller in callers:
                    work.append(caller)
    for symbol, func in module.funcs.items():
        fact = facts[symbol]
        func.may_block = fact & BLOCK != 0
        func.may_alloc = fact & (ALLOC | BLOCK) != 0
        func.may_panic = fact & PANIC != 0
    return facts
