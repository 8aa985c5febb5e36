"""Inlining: calls of small leaf functions are replaced by their bodies.

A function qualifies if it is short, has no loop, calls nothing (it may panic in checks), needs no memory of its own, and neither
handles nor recovers panics. Callees are treated before their callers, so a chain of small functions melts into one.

A trace still shows the function: the positions of an inlined body are numbers from INLINED on, each of which stands
for a position in the callee and that of the call (Inlined), possibly again an inlined one. See emit/linetable.py."""

from __future__ import annotations

from gopy.ir.func import Block, Func
from gopy.ir.ops import Call, Check, Copy, Fill, If, Jump, Return, Set, Store, Switch, Terminator, Unreachable, Wide
from gopy.ir.values import Bin, Get, Load, Select, Un, subvalues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.ir.module import Module
    from gopy.ir.values import Local, Value

MAX_COST = 40  # ops and operators of a body
MAX_BLOCKS = 8
INLINED = 1 << 48


class Inlined:
    """A position in an inlined body: that in the function called `title` (never an inlined one), and that of the call."""

    __slots__ = ("title", "pos", "call")

    def __init__(self, title: str, pos: int, call: int) -> None:
        self.title = title
        self.pos = pos
        self.call = call


class Inliner:
    """Inlines within one module. `places`: what the positions from INLINED on mean."""

    __slots__ = ("_funcs", "_state", "places", "_numbers", "changed")

    def __init__(self, module: Module) -> None:
        self._funcs = module.funcs
        self._state: dict[str, int] = {}  # 1: being treated, 2: done and no candidate, 3: done and a candidate
        self.places: list[Inlined] = []
        self._numbers: dict[tuple[str, int, int], int] = {}
        self.changed: list[Func] = []

    def run(self) -> list[Func]:
        """Treat all functions; those that were changed."""
        for func in list(self._funcs.values()):
            self._visit(func)
        return self.changed

    def _visit(self, func: Func) -> int:
        state = self._state.get(func.name)
        if state is not None:
            return state
        self._state[func.name] = 1
        callees: dict[str, Func] = {}
        for block in func.blocks:
            for op in block.ops:
                if type(op) is Call and op.name not in callees:
                    callee = self._funcs.get(op.name)
                    if callee is not None and callee is not func and self._visit(callee) == 3:
                        callees[op.name] = callee
        if callees:
            self._inline(func, callees)
            self.changed.append(func)
        state = self._state[func.name] = 3 if qualifies(func) else 2
        return state

    def _inline(self, func: Func, callees: dict[str, Func]) -> None:
        at = 0
        while at < len(func.blocks):
            block = func.blocks[at]
            ops = block.ops
            for i, op in enumerate(ops):
                if type(op) is Call and op.name in callees:
                    rest = self._splice(func, block, i, op, callees[op.name])
                    if rest is not block:
                        func.blocks.insert(at + 1, rest)
                        break
                    at -= 1  # the block has new ops: go over it again
                    break
            at += 1

    def _splice(self, func: Func, block: Block, i: int, call: Call, callee: Func) -> Block:
        """Put the callee's body in place of block.ops[i]; the block in which the code behind it is."""
        copier = _Copier(func, lambda pos: self._place(callee.title, pos, call.pos))
        before: list[Any] = [Set(copier.local(param), arg) for param, arg in zip(callee.params, call.args, strict=True)]
        after = block.ops[i + 1 :]
        if len(callee.blocks) == 1:
            body = callee.blocks[0]
            ops = before + [copier.op(op) for op in body.ops]
            assert type(body.term) is Return
            ops += copier.results(call.dsts, body.term)
            block.ops[i:] = ops + after
            return block
        rest = Block(f"{block.name}+{len(func.blocks)}")
        rest.ops = after
        rest.term = block.term
        copies = {old: Block(f"{old.name}+{len(func.blocks)}.{n}") for n, old in enumerate(callee.blocks)}
        for old, new in copies.items():
            new.ops = [copier.op(op) for op in old.ops]
            term = old.term
            if type(term) is Return:
                new.ops += copier.results(call.dsts, term)
                new.term = Jump(rest)
            else:
                new.term = copier.term(term, copies)
        block.ops[i:] = before
        block.term = Jump(copies[callee.blocks[0]])
        func.blocks.extend(copies.values())
        return rest

    def _place(self, title: str, pos: int, call: int) -> int:
        if (
            pos >= INLINED
        ):  # in the callee, a position in what was inlined there: its call is what happens in the callee
            inner = self.places[pos - INLINED]
            return self._number(inner.title, inner.pos, self._place(title, inner.call, call))
        return self._number(title, pos, call)

    def _number(self, title: str, pos: int, call: int) -> int:
        key = (title, pos, call)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = INLINED + len(self.places)
            self.places.append(Inlined(title, pos, call))
        return number


def qualifies(func: Func) -> bool:
    """Whether calls of a function may be replaced by its body."""
    if func.handler is not None or func.slots or func.has_recover or func.noreturn or len(func.blocks) > MAX_BLOCKS:
        return False
    cost = 0
    order: dict[Block, int] = {block: i for i, block in enumerate(func.blocks)}
    for block in func.blocks:
        for op in block.ops:
            if type(op) not in _COPIED:
                return False
            cost += 1 + sum(_size(v) for v in _values(op))
        term = block.term
        kind = type(term)
        if kind is Jump:
            targets = [term.target]  # type: ignore[attr-defined]
        elif kind is If:
            targets = [term.then, term.else_]  # type: ignore[attr-defined]
            cost += 1 + _size(term.cond)  # type: ignore[attr-defined]
        elif kind is Return:
            targets = []
            cost += sum(_size(v) for v in term.values)  # type: ignore[attr-defined,misc]
        else:
            return False
        if any(order[target] <= order[block] for target in targets):
            return False  # perhaps a loop
        if cost > MAX_COST:
            return False
    return True


_COPIED = (Set, Store, Check, Copy, Fill, Wide)


def _values(op: Any) -> list[Value]:
    kind = type(op)
    if kind is Set:
        return [op.value]
    if kind is Store:
        return [op.addr, op.value]
    if kind is Check:
        return [op.cond]
    if kind is Wide:
        return list(op.args)
    return []


def _size(value: Value) -> int:
    size = 0
    stack = [value]
    while stack:
        value = stack.pop()
        if type(value) is Un or type(value) is Bin or type(value) is Load or type(value) is Select:
            size += 1
        stack += subvalues(value)
    return size


class _Copier:
    """Copies a callee's ops into a caller: locals become new ones, positions inlined ones."""

    __slots__ = ("_func", "_locals", "_place")

    def __init__(self, func: Func, place: Callable[[int], int]) -> None:
        self._func = func
        self._locals: dict[Local, Local] = {}
        self._place = place

    def local(self, old: Local) -> Local:
        new = self._locals.get(old)
        if new is None:
            new = self._locals[old] = self._func.local(old.type, old.name, old.ptr)
        return new

    def value(self, v: Any) -> Any:
        kind = type(v)
        if kind is Get:
            return Get(self.local(v.local))
        if kind is Bin:
            return Bin(v.op, self.value(v.x), self.value(v.y))
        if kind is Un:
            return Un(v.op, self.value(v.x))
        if kind is Load:
            return Load(v.op, self.value(v.addr), v.offset)
        if kind is Select:
            return Select(self.value(v.cond), self.value(v.x), self.value(v.y))
        return v

    def op(self, op: Any) -> Any:
        value = self.value
        kind = type(op)
        if kind is Set:
            return Set(self.local(op.dst), value(op.value))
        if kind is Store:
            return Store(op.op, value(op.addr), op.offset, value(op.value))
        if kind is Check:
            return Check(value(op.cond), op.name, [value(a) for a in op.args], self._place(op.pos))
        if kind is Copy:
            return Copy(value(op.dst), value(op.src), value(op.size))
        if kind is Fill:
            return Fill(value(op.dst), value(op.value), value(op.size))
        assert kind is Wide
        return Wide([self.local(d) for d in op.dsts], op.op, [value(a) for a in op.args])

    def results(self, dsts: list[Local | None], term: Any) -> list[Any]:
        """The results of a return in the locals of the call; all are computed before the first is written."""
        values = [self.value(v) for v in term.values]
        if len(values) == 1:
            return [Set(dsts[0], values[0])] if dsts[0] is not None else []
        ops: list[Any] = []
        held = []
        for dst, v in zip(dsts, values, strict=True):
            if dst is not None:
                temp = self._func.local(v.type, "", dst.ptr)
                ops.append(Set(temp, v))
                held.append((dst, temp))
        return ops + [Set(dst, Get(temp)) for dst, temp in held]

    def term(self, term: Any, copies: dict[Block, Block]) -> Terminator:
        kind = type(term)
        if kind is Jump:
            return Jump(copies[term.target])
        if kind is If:
            return If(self.value(term.cond), copies[term.then], copies[term.else_])
        assert kind is Unreachable or kind is Switch
        return Unreachable()
