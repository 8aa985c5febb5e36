"""The resumable form of a function: it can be left in the middle, and entered there again.

A *resume point* is the place behind an op that may block. When the call there comes back with the global `suspending` set, the
function saves itself and returns too; so a whole stack of calls unwinds into a chain of frame objects, one after the other.

    entry:     if resuming: -> reload, else -> the function's own beginning
    call k:    dsts = f(args); if suspending: -> save k, else -> next k
    save k:    route = k -> save
    save:      frame object (the old one, if this activation had one); store route and locals into it; return zeros
    reload:    frame = resuming; resuming = 0; locals and route = what the frame says -> towards landing k
    landing k: route = 0; dsts = runtime.retbuf (where the callee's trampoline left its results) -> next k

A jump from `reload` into the middle of a loop would give the loop a second way in, which WebAssembly has no form for. So
the way to a landing leads through the headers of the loops around it: in front of a header stands `if route: -> onward`,
which goes to the landing or to the header of the next loop inside. Points are numbered so that those of a loop are
neighbours, and one table switch does it. The test costs a loop that can block one instruction a round; the graph stays
reducible and no code is copied.

The frame holds the locals that are live at some point (all points share one block that saves). A pointer that is dead at
the point is cleared before, so that what the collector finds is never stale. Pointers that have a word in the shadow frame
get it filled when they are reloaded; that is what lets frames.py treat a call that suspends like any other.

A panic may have to unwind into an activation that is saved: its handler has a number too, which the descriptor tells (0: it
has none).

The trampoline `f·r`, which the scheduler calls with a frame, and the descriptor `f·d` of the frame are made here too (layouts in
std/src/runtime).
"""

from __future__ import annotations

from gopy.compile.passes.descriptor import frame_descriptor, trampoline
from gopy.compile.passes.effects import ANYTHING, BLOCK
from gopy.compile.passes.frames import Frame
from gopy.compile.passes.liveness import op_defs, op_uses
from gopy.compile.passes.loops import Shape
from gopy.compile.passes.reducible import retarget
from gopy.compile.passes.shadow import bits
from gopy.ir.func import Block, Func
from gopy.ir.ops import Call, CallIndirect, GlobalSet, If, Jump, Op, Preempt, Return, Set, Store, Suspend, Switch
from gopy.ir.values import I32, TYPE_NAMES, Bin, Const, Get, GlobalGet, Load, Sym, Un

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.compile.passes.liveness import Liveness
    from gopy.ir.module import Module
    from gopy.ir.values import Local, Value

FRAME_HEAD = 24  # bytes of a frame object before its locals: parent, descriptor, pc
RESULTS = "runtime.retbuf"
TICKS = "runtime.preemptcount"  # data: back-edges left until runtime.preempt is to be asked
STRESS = "runtime.stress"


class Point:
    """A resume point: the op (None: the handler), where execution goes on, and what is live there."""

    __slots__ = ("op", "live", "next", "save", "landing", "route")

    save: Block
    next: Block
    landing: Block

    def __init__(self, op: Any, live: int) -> None:
        self.op = op
        self.live = live
        self.route = Const(I32, 0)  # its number, filled in when all are known


def may_suspend(op: Any, facts: dict[str, int]) -> bool:
    """An op behind which there is a resume point."""
    kind = type(op)
    if kind is Call:
        return facts.get(op.name, ANYTHING) & BLOCK != 0
    if kind is CallIndirect:
        return facts.get(op.callees, ANYTHING) & BLOCK != 0
    return kind is Suspend or kind is Preempt


def drop_preempts(func: Func) -> None:
    """A function that never suspends is never preempted."""
    for block in func.blocks:
        for op in block.ops:
            if type(op) is Preempt:
                block.ops = [op for op in block.ops if type(op) is not Preempt]
                break


def stress_suspend(func: Func, facts: dict[str, int]) -> None:
    """Suspend before everything that may block, and at every back-edge that has a Preempt.

    The hook, runtime.stress, parks the running goroutine and lets it be the next to run, so that a program does what it did
    without.
    """
    for block in func.blocks:
        ops: list[Op] = []
        for op in block.ops:
            if may_suspend(op, facts):
                ops.append(Call([], STRESS, [], op.pos))  # type: ignore[attr-defined]
            ops.append(op)
        block.ops = ops


def resume_points(func: Func, live: Liveness, facts: dict[str, int]) -> dict[Op, Point]:
    """The points of a function, with what is live at each."""
    points: dict[Op, Point] = {}
    for block in func.blocks:
        ops: list[Any] = block.ops
        if not any(may_suspend(op, facts) for op in ops):
            continue
        now = live.out[block] | op_uses(block.term)
        for op in reversed(ops):
            now &= ~op_defs(op)
            if may_suspend(op, facts):
                points[op] = Point(op, now | live.always)
            now |= op_uses(op)
    return points


def make_resumable(
    func: Func, module: Module, points: dict[Op, Point], always: int, frame: Frame, start: Block
) -> None:
    """Transform a function that has points. Roots are in place already, the shadow frame is made later.

    `always`: the locals that the handler reads.
    """
    saved_mask = 0
    for point in points.values():
        saved_mask |= point.live
    saved = [func.locals[index] for index in bits(saved_mask)]
    offsets = {local: FRAME_HEAD + 8 * i for i, local in enumerate(saved)}
    route = func.local(I32, "route")
    object = func.local(I32, "frame", ptr=True)
    ordered = _split(func, module, points, always)
    handler = None
    if func.handler is not None:
        handler = Point(None, 0)
        handler.next = func.handler
        ordered.append(handler)
    top = _route(func, ordered, route)
    descriptor = func.name + "·d"
    save = _save_block(func, descriptor, object, route, offsets)
    for point in ordered:
        if point is handler:
            continue
        ops: list[Op] = [
            Set(local, Const(local.type, 0)) for local in saved if local.ptr and not point.live >> local.index & 1
        ]
        ops.append(Set(route, point.route))
        point.save.ops = ops
        point.save.term = Jump(save)
    # The prologue: what `start` did is done by a new block, unless the function is being resumed.
    begin = func.block("begin")
    begin.ops, begin.term = start.ops, start.term
    own = frame.word()
    begin.ops.insert(0, Store("i32.store", Get(frame.pointer()), own, Const(I32, 0)))
    reload = func.block("reload")
    start.ops = []
    start.term = If(GlobalGet("resuming"), reload, begin)
    reload.ops = _reload(frame, own, object, route, offsets)
    reload.term = Jump(top)
    trampoline(func, module)
    lines = [(point.route.value, point.op.pos if point is not handler else func.pos) for point in ordered]
    frame_descriptor(func, module, saved, lines, handler.route.value if handler else 0)


def _split(func: Func, module: Module, points: dict[Op, Point], always: int) -> list[Point]:
    """End blocks at the points: call, test of `suspending`, and a new block for the rest. The points in program order."""
    suspending = GlobalGet("suspending")
    ordered: list[Point] = []
    for block in func.blocks[:]:
        ops: list[Any] = block.ops
        if not any(op in points for op in ops):
            continue
        term = block.term
        current = block
        segment: list[Op] = []
        for op in ops:
            point = points.get(op)
            if point is None:
                segment.append(op)
                continue
            ordered.append(point)
            point.save = func.block("save")
            point.next = func.block("next")
            kind = type(op)
            moves: list[Op] = []
            if kind is Suspend:
                segment.append(GlobalSet("suspending", Const(I32, 1)))
            elif kind is Preempt:
                call: Op = Call([], "runtime.preempt", [], op.pos)
                if TICKS in module.datas or TICKS in module.addresses:
                    left = func.local(I32)
                    segment.append(Set(left, Bin("i32.sub", Load("i32.load", Sym(TICKS)), Const(I32, 1))))
                    segment.append(Store("i32.store", Sym(TICKS), 0, Get(left)))
                    current.ops = segment
                    segment = []
                    asking = func.block("preempt")
                    current.term = If(Bin("i32.le_s", Get(left), Const(I32, 0)), asking, point.next)
                    current = asking
                segment.append(call)
            else:
                segment.append(op)
                moves = _moves(func, op, always)
            current.ops = segment
            current.term = If(suspending, point.save, point.next)
            current = point.next
            segment = moves
        current.ops = segment
        current.term = term
    return ordered


def _moves(func: Func, call: Any, always: int) -> list[Op]:
    """Let results of a call that the handler reads arrive in temporaries, and return what moves them where they belong.

    For when the callee suspends, the results are dummies; and when it panics later, the handler must find what was there before.
    """
    moves: list[Op] = []
    for i, dst in enumerate(call.dsts):
        if dst is not None and always >> dst.index & 1:
            call.dsts[i] = result = func.local(dst.type)
            moves.append(Set(dst, Get(result)))
    return moves


def _route(func: Func, points: list[Point], route: Local) -> Block:
    """Number the points and lay the ways to them; the block where the way from `reload` begins. `points` gets sorted."""
    shape = Shape(func)
    paths: dict[Point, tuple[int, ...]] = {}
    for point in points:
        path: list[int] = []
        header = shape.loop[shape.number[point.next]]
        while header >= 0:
            path.append(header)
            header = shape.parent[header]
        path.reverse()
        paths[point] = tuple(path)
        point.landing = func.block("landing")
        point.landing.ops = _land(point, route)
        point.landing.term = Jump(point.next)
    points.sort(key=lambda point: paths[point])
    gates: dict[int, Block] = {}
    onward: dict[int, Block] = {}
    for header in sorted({header for path in paths.values() for header in path}):
        block = shape.order[header]
        gate = gates[header] = func.block("gate")
        onward[header] = func.block("onward")
        for i in shape.before[header]:
            retarget(shape.order[i].term, block, gate)
        gate.term = If(Get(route), onward[header], block)
    # A header's predecessor may be another header's gate by now only through blocks, never directly: gates stand before blocks of
    # the shape, and edges of the shape are those that were redirected.
    for number, point in enumerate(points, 1):
        point.route.value = number

    def switch(block: Block, depth: int, first: int, last: int) -> None:
        """Let `block` lead on to points[first:last], which have `depth` loops around them in common with it."""
        targets: list[Block] = []
        inner: dict[int, list[int]] = {}
        for i in range(first, last):
            path = paths[points[i]]
            if len(path) == depth:
                targets.append(points[i].landing)
            else:
                targets.append(gates[path[depth]])
                inner.setdefault(path[depth], []).append(i)
        if all(target is targets[0] for target in targets):
            block.term = Jump(targets[0])
        else:
            index: Value = Bin("i32.sub", Get(route), Const(I32, first + 1))
            block.term = Switch(index, targets[:-1], targets[-1])
        for header, members in inner.items():
            switch(onward[header], depth + 1, members[0], members[-1] + 1)

    top = func.block("onward")
    switch(top, 0, 0, len(points))
    return top


def _land(point: Point, route: Local) -> list[Op]:
    """What happens when a point is reached again: the results of the call arrive."""
    ops: list[Op] = [Set(route, Const(I32, 0))]
    if type(point.op) is Call or type(point.op) is CallIndirect:
        for i, dst in enumerate(point.op.dsts):
            if dst is not None:
                ops.append(Set(dst, Load(TYPE_NAMES[dst.type] + ".load", Sym(RESULTS), 8 * i)))
    return ops


def _save_block(func: Func, descriptor: str, object: Local, route: Local, offsets: dict[Local, int]) -> Block:
    """The blocks that put the activation into its frame object and return; the first of them."""
    save = func.block("suspend")
    again = func.block("again")
    fresh = func.block("fresh")
    store = func.block("store")
    save.term = If(Get(object), again, fresh)
    again.ops = [Call([], "runtime.reuseframe", [Get(object)], func.pos)]
    again.term = Jump(store)
    fresh.ops = [Call([object], "runtime.newframe", [Sym(descriptor)], func.pos)]
    fresh.term = Jump(store)
    store.ops = [Store("i64.store", Get(object), 16, Un("i64.extend_i32_u", Get(route)))]
    for local, offset in offsets.items():
        store.ops.append(Store(TYPE_NAMES[local.type] + ".store", Get(object), offset, Get(local)))
    store.term = Return([Const(type, 0) for type in func.results])
    return save


def _reload(frame: Frame, own: int, object: Local, route: Local, offsets: dict[Local, int]) -> list[Op]:
    """`own`: the word of the shadow frame for the frame object."""
    ops: list[Op] = [Set(object, GlobalGet("resuming")), GlobalSet("resuming", Const(I32, 0))]
    # While this activation runs, the frame object belongs to it alone.
    ops.append(frame.store(object, own))
    ops.append(Set(route, Load("i32.load", Get(object), 16)))
    words = frame.words
    unused = set(words.values())
    for local, offset in offsets.items():
        ops.append(Set(local, Load(TYPE_NAMES[local.type] + ".load", Get(object), offset)))
        if local.index in words:
            ops.append(frame.store(local, words[local.index]))
            unused.discard(words[local.index])
    for offset in sorted(unused):
        ops.append(Store("i32.store", Get(frame.pointer()), offset, Const(I32, 0)))
    return ops
