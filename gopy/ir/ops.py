"""Ops: what a block does, one after the other, and the terminator that ends it.

`pos` is a position in the FileSet (0: none); it ends up in the line table of the function, so everything that may panic or call
has one. Calls put their results into locals; a None among `dsts` drops one.
"""

from __future__ import annotations

from gopy.ir.values import Local, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.ir.func import Block


class Op:
    """An op that is no terminator."""

    __slots__ = ()


class Set(Op):
    """dst = value."""

    __slots__ = ("dst", "value")

    def __init__(self, dst: Local, value: Value) -> None:
        self.dst = dst
        self.value = value


class Store(Op):
    """Memory at addr + offset = value; op is `i32.store8`, `f64.store`, ..."""

    __slots__ = ("op", "addr", "offset", "value")

    def __init__(self, op: str, addr: Value, offset: int, value: Value) -> None:
        self.op = op
        self.addr = addr
        self.offset = offset
        self.value = value


class Copy(Op):
    """Move `size` (I32) bytes from src to dst; they may overlap."""

    __slots__ = ("dst", "src", "size")

    def __init__(self, dst: Value, src: Value, size: Value) -> None:
        self.dst = dst
        self.src = src
        self.size = size


class Fill(Op):
    """Set `size` (I32) bytes from dst to the byte `value` (I32)."""

    __slots__ = ("dst", "value", "size")

    def __init__(self, dst: Value, value: Value, size: Value) -> None:
        self.dst = dst
        self.value = value
        self.size = size


class Wide(Op):
    """Operators with two results: `i64.mul_wide_u`, `i64.mul_wide_s` (x, y), `i64.add128`, `i64.sub128` (xlo, xhi, ylo,
    yhi); dsts are (lo, hi).

    And `memory.size` (), `memory.grow` (pages), which have an I32 result but are no expressions: they depend on each
    other's order.
    """

    __slots__ = ("dsts", "op", "args")

    def __init__(self, dsts: list[Local], op: str, args: list[Value]) -> None:
        self.dsts = dsts
        self.op = op
        self.args = args


class GlobalSet(Op):
    """An engine global = value."""

    __slots__ = ("name", "value")

    def __init__(self, name: str, value: Value) -> None:
        self.name = name
        self.value = value


class Call(Op):
    """dsts = name(args): a function of this module, or one imported."""

    __slots__ = ("dsts", "name", "args", "pos")

    def __init__(self, dsts: list[Local | None], name: str, args: list[Value], pos: int) -> None:
        self.dsts = dsts
        self.name = name
        self.args = args
        self.pos = pos


class CallIndirect(Op):
    """dsts = table[index](args) with parameter and result types as given; calling entry 0 is excluded before.

    `callees`: what may be called, a key of Module.candidates ("sig:..." or "method:..."), or "" for anything.
    """

    __slots__ = ("dsts", "params", "results", "index", "args", "pos", "callees")

    def __init__(
        self,
        dsts: list[Local | None],
        params: tuple[int, ...],
        results: tuple[int, ...],
        index: Value,
        args: list[Value],
        pos: int,
        callees: str = "",
    ) -> None:
        self.dsts = dsts
        self.params = params
        self.results = results
        self.index = index
        self.args = args
        self.pos = pos
        self.callees = callees


class Check(Op):
    """Where cond (I32) is not 0, call name(args), which does not return (it panics); else go on."""

    __slots__ = ("cond", "name", "args", "pos")

    def __init__(self, cond: Value, name: str, args: list[Value], pos: int) -> None:
        self.cond = cond
        self.name = name
        self.args = args
        self.pos = pos


class Suspend(Op):
    """Park the running goroutine here; execution goes on behind it when the scheduler resumes it."""

    __slots__ = ("pos",)

    def __init__(self, pos: int) -> None:
        self.pos = pos


class Preempt(Op):
    """At a loop's back-edge: let other goroutines run if this one has run for long (kept only in resumable functions).

    `endless`: the loop may go on for ever, so in a program with several goroutines it makes its function resumable.
    """

    __slots__ = ("pos", "endless")

    def __init__(self, pos: int, endless: bool = False) -> None:
        self.pos = pos
        self.endless = endless


class Terminator:
    """How a block ends."""

    __slots__ = ()


class Jump(Terminator):
    """Go on at target."""

    __slots__ = ("target",)

    def __init__(self, target: Block) -> None:
        self.target = target


class If(Terminator):
    """cond (I32) not 0: then; else: else_."""

    __slots__ = ("cond", "then", "else_")

    def __init__(self, cond: Value, then: Block, else_: Block) -> None:
        self.cond = cond
        self.then = then
        self.else_ = else_


class Switch(Terminator):
    """targets[index] (I32, unsigned), or default where index >= len(targets)."""

    __slots__ = ("index", "targets", "default")

    def __init__(self, index: Value, targets: list[Block], default: Block) -> None:
        self.index = index
        self.targets = targets
        self.default = default


class Return(Terminator):
    """Leave the function with its results."""

    __slots__ = ("values",)

    def __init__(self, values: list[Value]) -> None:
        self.values = values


class Unreachable(Terminator):
    """Behind a call that does not return."""

    __slots__ = ()


class Throw(Terminator):
    """Unwind to the nearest caller with a handler (only the runtime does this)."""

    __slots__ = ()


def successors(terminator: Terminator) -> list[Block]:
    """The blocks a terminator may lead to, in its order, possibly with repetitions."""
    kind = type(terminator)
    if kind is Jump:
        return [terminator.target]  # type: ignore[attr-defined]
    if kind is If:
        return [terminator.then, terminator.else_]  # type: ignore[attr-defined]
    if kind is Switch:
        return [*terminator.targets, terminator.default]  # type: ignore[attr-defined]
    return []


def op_values(op: Op | Terminator) -> list[Value]:
    """The expressions that an op or terminator holds directly, in the order they are computed."""
    kind = type(op)
    if kind in (Set, GlobalSet):
        return [op.value]  # type: ignore[union-attr]
    if kind is Store:
        return [op.addr, op.value]  # type: ignore[union-attr]
    if kind is Copy:
        return [op.dst, op.src, op.size]  # type: ignore[union-attr]
    if kind is Fill:
        return [op.dst, op.value, op.size]  # type: ignore[union-attr]
    if kind in (Call, Wide):
        return list(op.args)  # type: ignore[union-attr]
    if kind is CallIndirect:
        return [*op.args, op.index]  # type: ignore[union-attr]
    if kind is Check:
        return [op.cond, *op.args]  # type: ignore[union-attr]
    if kind is If:
        return [op.cond]  # type: ignore[union-attr]
    if kind is Switch:
        return [op.index]  # type: ignore[union-attr]
    if kind is Return:
        return list(op.values)  # type: ignore[union-attr]
    return []


def op_dsts(op: Op) -> list[Local]:
    """The locals that an op assigns."""
    kind = type(op)
    if kind is Set:
        return [op.dst]  # type: ignore[attr-defined]
    if kind in (Call, CallIndirect, Wide):
        return [dst for dst in op.dsts if dst is not None]  # type: ignore[attr-defined]
    return []
