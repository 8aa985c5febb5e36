"""Simplification: folded expressions, decided branches, threaded jumps, merged and dead blocks, dead assignments.

Lowering writes the plainest graph it can, with a block for everything and empty ones in between; this pass tidies up.
Its parts: constants are folded (fold.py); a branch on a constant is a jump; an edge to an empty block goes where that
block goes; a block whose only way in is one jump is appended to the jump's block; what cannot be reached is dropped;
and an assignment to a local that nothing reads is dropped (expressions have no effects), again and again while that
makes others unread. Results of calls go where the next op would copy them.
"""

from __future__ import annotations

from gopy.compile.passes.fold import INVERSE, fold, fold_address
from gopy.ir.func import Block, Func
from gopy.ir.ops import Call, CallIndirect, Check, Copy, Fill, GlobalSet, If, Jump, Return, Set, Store, Switch, Wide
from gopy.ir.values import Bin, Const, Get, Load, Select, Un

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.values import Local

_ALLOCATION = "runtime.newobject"


def simplify(func: Func) -> None:
    """Tidy a function up, in place."""
    _fold(func)
    _thread(func)
    _merge(func)
    _drop_unread(func)
    _join_results(func)


def _fold(func: Func) -> None:
    leaf = (Get, Const)
    for block in func.blocks:
        ops: list[Any] = block.ops
        dead = 0
        for op in ops:
            kind = type(op)
            if kind is Set or kind is GlobalSet:
                if type(op.value) not in leaf:
                    op.value = fold(op.value)
            elif kind is Store:
                op.addr, op.offset = fold_address(fold(op.addr), op.offset)
                op.value = fold(op.value)
            elif kind is Call or kind is Wide:
                op.args = [fold(arg) for arg in op.args]
            elif kind is Check:
                op.cond = fold(op.cond)
                op.args = [fold(arg) for arg in op.args]
                if type(op.cond) is Const and op.cond.value & 0xFFFFFFFF == 0:
                    dead += 1
            elif kind is CallIndirect:
                op.args = [fold(arg) for arg in op.args]
                op.index = fold(op.index)
            elif kind is Copy:
                op.dst = fold(op.dst)
                op.src = fold(op.src)
                op.size = fold(op.size)
            elif kind is Fill:
                op.dst = fold(op.dst)
                op.value = fold(op.value)
                op.size = fold(op.size)
        if dead:
            block.ops = [
                op
                for op in ops
                if not (type(op) is Check and type(op.cond) is Const and op.cond.value & 0xFFFFFFFF == 0)
            ]
        term: Any = block.term
        kind = type(term)
        if kind is Return:
            term.values = [fold(value) for value in term.values]
        elif kind is If:
            term.cond = cond = fold(term.cond)
            if type(cond) is Const:
                block.term = Jump(term.then if cond.value & 0xFFFFFFFF else term.else_)
            elif type(cond) is Un and cond.op == "i32.eqz":
                term.cond, term.then, term.else_ = cond.x, term.else_, term.then
            elif type(cond) is Bin and cond.op == "i32.ne" and type(cond.y) is Const and cond.y.value == 0:
                term.cond = cond.x
        elif kind is Switch:
            term.index = index = fold(term.index)
            if type(index) is Const:
                number = index.value & 0xFFFFFFFF
                block.term = Jump(term.targets[number] if number < len(term.targets) else term.default)


def _thread(func: Func) -> None:
    """Let edges skip empty blocks. A cycle of empty blocks (`for {}`) stays as it is."""

    def final(block: Block) -> Block:
        seen = None
        while not block.ops and type(block.term) is Jump:
            if seen is None:
                seen = {block}
            block = block.term.target
            if block in seen:
                break
            seen.add(block)
        return block

    handler = func.handler
    for block in func.blocks:
        term: Any = block.term
        kind = type(term)
        if kind is Jump:
            if not term.target.ops:
                term.target = final(term.target)
        elif kind is If:
            term.then = final(term.then)
            term.else_ = final(term.else_)
            if term.then is term.else_:
                block.term = Jump(term.then)
        elif kind is Switch:
            term.targets = [final(target) for target in term.targets]
            term.default = final(term.default)
    if handler is not None:
        func.handler = final(handler)


def _merge(func: Func) -> None:
    """Drop what cannot be reached, and append to a jump the block that only it leads to."""
    entry = func.blocks[0]
    count: dict[Block, int] = {entry: 2}
    work = [entry]
    if func.handler is not None and func.handler is not entry:
        count[func.handler] = 2
        work.append(func.handler)
    while work:
        term: Any = work.pop().term
        kind = type(term)
        if kind is Jump:
            followers = [term.target]
        elif kind is If:
            followers = [term.then, term.else_]
        elif kind is Switch:
            followers = [*term.targets, term.default]
        else:
            continue
        for target in followers:
            if target in count:
                count[target] += 1
            else:
                count[target] = 1
                work.append(target)
    merged: set[Block] = set()
    for block in func.blocks:
        if block in merged or block not in count:
            continue
        term = block.term
        while type(term) is Jump and count[term.target] == 1 and term.target is not block:
            target = term.target
            merged.add(target)
            block.ops += target.ops
            block.term = term = target.term
    func.blocks = [block for block in func.blocks if block in count and block not in merged]


def count_uses(func: Func) -> list[int]:
    """How often each local is read."""
    uses = [0] * len(func.locals)
    stack: list[Any] = []
    pop = stack.pop
    push = stack.append
    for block in func.blocks:
        ops: list[Any] = [*block.ops, block.term]
        for op in ops:
            kind = type(op)
            if kind is Set or kind is GlobalSet:
                push(op.value)
            elif kind is Store:
                push(op.addr)
                push(op.value)
            elif kind is Call or kind is Wide:
                stack += op.args
            elif kind is If:
                push(op.cond)
            elif kind is Check:
                push(op.cond)
                stack += op.args
            elif kind is CallIndirect:
                stack += op.args
                push(op.index)
            elif kind is Return:
                stack += op.values
            elif kind is Copy:
                stack += (op.dst, op.src, op.size)
            elif kind is Fill:
                stack += (op.dst, op.value, op.size)
            elif kind is Switch:
                push(op.index)
            while stack:
                value = pop()
                kind = type(value)
                if kind is Get:
                    uses[value.local.index] += 1
                elif kind is Bin:
                    push(value.x)
                    push(value.y)
                elif kind is Un:
                    push(value.x)
                elif kind is Load:
                    push(value.addr)
                elif kind is Select:
                    stack += (value.cond, value.x, value.y)
    return uses


def _drop_unread(func: Func) -> None:
    while True:
        uses = count_uses(func)
        dropped = False
        for block in func.blocks:
            dead = False
            ops: list[Any] = block.ops
            for op in ops:
                kind = type(op)
                if kind is Set:
                    if not uses[op.dst.index]:
                        dead = True
                elif kind is Call or kind is CallIndirect:
                    for i, dst in enumerate(op.dsts):
                        if dst is not None and not uses[dst.index]:
                            op.dsts[i] = None
                            dead |= kind is Call and op.name == _ALLOCATION
            if dead:
                dropped = True
                block.ops = [op for op in ops if not _is_dead(op, uses)]
        if not dropped:
            return


def _is_dead(op: Any, uses: list[int]) -> bool:
    """An assignment to a local that nobody reads, or an object that nobody ever sees."""
    if type(op) is Set:
        return not uses[op.dst.index]
    return type(op) is Call and op.name == _ALLOCATION and op.dsts == [None]


def _join_results(func: Func) -> None:
    """Turn `s = call f(); t = s`, where s is read nowhere else, into `t = call f()`."""
    uses: list[int] | None = None
    for block in func.blocks:
        ops: list[Any] = block.ops
        joined = False
        i = 0
        last = len(ops) - 1
        while i < last:
            call = ops[i]
            i += 1
            kind = type(call)
            if kind is not Call and kind is not CallIndirect and kind is not Wide:
                continue
            dsts = call.dsts
            targets: set[Local] = set()
            while i <= last:
                op = ops[i]
                if type(op) is not Set or type(op.value) is not Get:
                    break
                source = op.value.local
                if uses is None:
                    uses = count_uses(func)
                if source not in dsts or uses[source.index] != 1 or op.dst in dsts or op.dst in targets:
                    break
                dsts[dsts.index(source)] = op.dst
                targets.add(op.dst)
                ops[i] = None
                joined = True
                i += 1
        if joined:
            block.ops = [op for op in ops if op is not None]


def inverted(cond: Any) -> Any:
    """The negation of a condition without a test for zero, or None."""
    if type(cond) is Un and cond.op == "i32.eqz":
        return cond.x
    if type(cond) is Bin:
        inverse = INVERSE.get(cond.op)
        if inverse is not None:
            return Bin(inverse, cond.x, cond.y)
    return None
