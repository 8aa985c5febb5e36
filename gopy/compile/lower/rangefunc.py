"""Range over functions (spec "For statements with range clause"), and break, continue, goto that may have to leave such loops.

The loop's body becomes the code of a closure `yield` that the iterator function calls. It is a function of its own to
the IR, but not to Go: it uses and assigns the variables around it (vars.py treats it like a literal), defers into the
activation of the declared function, and may break, return or jump to places outside. For that each such loop has a
state object, which the body and the code behind the call of the iterator share:

    0 exit   how the body was left: 0 by the iterator's end or break, else the number of an exit that the code behind
    the call takes 8 state  what a call of yield finds: READY, or why it must panic
    16 the activation that deferred calls belong to   24 whether recover may recover   32... values of a return statement

An exit is taken in the code behind the call by lowering the same statement there, which leads further out if it must.
"""

from __future__ import annotations

from gopy.compile.lower import body, closure, loop
from gopy.compile.lower.call import closure_callee, invoke
from gopy.compile.lower.expr import expr
from gopy.compile.lower.function import Lowerer, Mem, Targets, i32, i64
from gopy.ir import ops
from gopy.ir.func import Func as IRFunc
from gopy.ir.values import I32, Bin, Get, Load, Local, Value
from gopy.syntax import ast
from gopy.types.typ import Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Go's names and numbers for the states (internal/abi RF_...).
_DONE, _READY, _PANIC, _EXHAUSTED, _MISSING_PANIC = 0, 1, 2, 3, 4
_STATE, _DEFER, _RECOVER, _RESULTS = 8, 16, 24, 32


class RangeBody:
    """The body of a range-over-func loop while it is lowered: `around` the function it is in, `state` the object's
    address here."""

    __slots__ = ("around", "state", "exits", "offsets", "results", "labels")

    def __init__(
        self, around: Lowerer, state: Value, results: list[Type], offsets: list[int], labels: set[str]
    ) -> None:
        self.labels = labels  # declared in the body
        self.around = around
        self.state = state
        self.exits: list[Callable[[], None]] = []
        self.results = results
        self.offsets = offsets

    def exit(self, f: Lowerer, action: Callable[[], None]) -> None:
        """In the body: leave the loop; the code behind the call does `action`."""
        self.exits.append(action)
        f.emit(ops.Store("i64.store", self.state, 0, i64(len(self.exits))))
        stop(f, self)


def stop(f: Lowerer, loop_: RangeBody) -> None:
    """Leave the body so that the iterator ends."""
    f.emit(ops.Store("i64.store", loop_.state, _STATE, i64(_DONE)))
    f.end(ops.Return([i32(0)]))


def range_func(f: Lowerer, s: ast.RangeStmt, u: Signature) -> None:
    """for x, y := range iterator { }."""
    from gopy.compile.lower.stmt import take_label

    label = take_label(f)
    yield_type = u.params.vars[0].type.underlying()
    assert isinstance(yield_type, Signature)
    iterator = f.temp(expr(f, s.x)[0], True)
    results, offsets, size, ptrs = _result_area(f)
    state = f.temp(f.runtime1("newobject", [f.comp.shape_of(size, ptrs)]), True)
    f.emit(ops.Store("i64.store", state, _STATE, i64(_READY)))
    if f.defer_id is not None:
        f.emit(ops.Store("i64.store", state, _DEFER, Get(f.defer_id)))
    if f.recover_flag is not None:
        f.emit(ops.Store("i32.store", state, _RECOVER, Get(f.recover_flag)))
    inner_body, fn = _body(f, s, yield_type, state, results, offsets, label)
    f.range_states[inner_body] = state
    f.pos = s.range_pos or s.pos
    invoke(f, closure_callee(f, u, iterator), [[fn]], f.pos)
    left = f.temp(Load("i64.load", state, _STATE))
    f.check(Bin("i64.eq", left, i64(_PANIC)), "panicrangestate", [i64(_MISSING_PANIC)])
    f.emit(ops.Store("i64.store", state, _STATE, i64(_EXHAUSTED)))
    done = f.new_block("endrange")
    if inner_body.exits:
        exits = [f.new_block("exit") for _ in inner_body.exits]
        code = Load("i32.load", state, 0)
        f.end(ops.Switch(code, [done, *exits], done))
        for block, action in zip(exits, inner_body.exits, strict=True):
            f.start(block)
            action()
            f.jump(done)
    else:
        f.jump(done)
    f.start(done)


def _result_area(f: Lowerer) -> tuple[list[Type], list[int], int, tuple[int, ...]]:
    """Where the state object keeps the values of a return statement: types, offsets, the object's size and pointers."""
    assert f.signature is not None
    results = [f.subst(v.type) for v in f.signature.results.vars]
    offsets: list[int] = []
    ptrs: list[int] = []
    at = _RESULTS
    for t in results:
        layout = f.layout(t)
        at = -(-at // max(layout.align, 1)) * max(layout.align, 1)
        offsets.append(at)
        ptrs.extend(at + p for p in layout.ptrs)
        at += layout.size
    return results, offsets, -(-at // 8) * 8, tuple(ptrs)


def _body(
    f: Lowerer,
    s: ast.RangeStmt,
    signature: Signature,
    state: Value,
    results: list[Type],
    offsets: list[int],
    label: str,
) -> tuple[RangeBody, Value]:
    """Compile the body as the code of yield; its description, and the closure."""
    from gopy.compile.lower.stmt import stmts

    f.literals += 1
    func = IRFunc(f"{f.func.name}-range{f.literals}", s.pos)
    inner = Lowerer(f.comp, f.pkg, f.tmap, func, f.variables)
    inner._types = f._types
    inner.outer = f
    inner.signature = f.signature
    func.results.append(I32)
    inner.closure = func.param(I32, "closure", True)
    args: list[list[Value]] = []
    for var in signature.params.vars:
        layout = f.layout(f.subst(var.type))
        args.append([Get(func.param(leaf.type, "", leaf.ptr)) for leaf in layout.leaves])
    captures, size, ptrs = closure.plan_captures(f, f.variables.captures.get(s, []))
    inner.pos = s.pos
    closure.bind_captures(inner, captures)
    held = inner.temp(Load("i32.load", Get(inner.closure), size), True)
    labels = {n.label.name for n in ast.walk(s.body) if isinstance(n, ast.LabeledStmt)}
    loop_ = RangeBody(f, held, results, offsets, labels)
    inner.range_func = loop_
    now = inner.temp(Load("i64.load", held, _STATE))
    inner.check(Bin("i64.ne", now, i64(_READY)), "panicrangestate", [now])
    inner.emit(ops.Store("i64.store", held, _STATE, i64(_PANIC)))
    if f.defer_id is not None:
        inner.defer_id = _loaded(inner, Load("i64.load", held, _DEFER))
    if f.recover_flag is not None:
        inner.recover_flag = _loaded(inner, Load("i32.load", held, _RECOVER))
    parts = zip((s.key, s.value), signature.params.vars, args, strict=False)
    loop.bind_all(inner, s, [(e, f.subst(var.type), values) for e, var, values in parts])
    proceed, leave = inner.new_block("continue"), inner.new_block("break")
    inner.targets.append(Targets(label, leave, proceed))
    stmts(inner, s.body.list)
    inner.jump(proceed)
    inner.start(proceed)
    inner.emit(ops.Store("i64.store", held, _STATE, i64(_READY)))
    inner.end(ops.Return([i32(1)]))
    inner.start(leave)
    stop(inner, loop_)
    f.comp.add_func(func)
    f.comp.add_candidate(f.comp.signature_key(f.subst(signature)), func.name)  # type: ignore[arg-type]
    box = f.runtime1("newobject", [f.comp.shape_of(size + 8, (*ptrs, size))])
    from gopy.ir.values import FuncRef

    f.emit(ops.Store("i32.store", box, 0, FuncRef(func.name)))
    _fill(f, box, captures)
    f.emit(ops.Store("i32.store", box, size, state))
    return loop_, box


def _loaded(f: Lowerer, value: Value) -> Local:
    local = f.local(value.type)
    f.set(local, value)
    return local


def _fill(f: Lowerer, box: Value, captures: list[closure.Capture]) -> None:
    from gopy.compile.lower.function import add32

    for capture in captures:
        source = f.vars[capture.var]
        if capture.by_reference:
            assert isinstance(source, Mem), capture.var.name
            f.emit(ops.Store("i32.store", box, capture.offset, add32(source.base, source.offset)))
        else:
            f.store(box, capture.offset, capture.layout, f.read(source, capture.layout))


def branch(f: Lowerer, tok: str, label: str) -> None:
    """break or continue, with a label or without."""
    for t in reversed(f.targets):
        block = t.break_ if tok == "break" else t.continue_
        if block is not None and (t.label == label if label else not t.labelled_only):
            f.jump(block)
            return
    loop_ = f.range_func
    assert isinstance(loop_, RangeBody), f"{tok} {label} in {f.func.name}"
    around = loop_.around
    depth = list(around.targets)

    def action() -> None:
        saved, around.targets = around.targets, depth
        branch(around, tok, label)
        around.targets = saved

    loop_.exit(f, action)


def goto(f: Lowerer, label: str) -> None:
    """goto label."""
    from gopy.compile.lower.stmt import label_block

    loop_ = f.range_func
    if isinstance(loop_, RangeBody) and label not in loop_.labels:
        around = loop_.around
        loop_.exit(f, lambda: goto(around, label))
        return
    if label in f.placed:
        f.emit(ops.Preempt(f.pos, True))
    f.jump(label_block(f, label))


def return_(f: Lowerer, s: ast.ReturnStmt) -> None:
    """return inside the body of a range-over-func loop: of the function around it."""
    loop_ = f.range_func
    assert isinstance(loop_, RangeBody)
    around = loop_.around
    if s.results:
        values = body.result_values(f, s.results, loop_.results)
        if len(values) > 1:
            values = [f.stable(v, f.layout(t)) for v, t in zip(values, loop_.results, strict=True)]
        for t, offset, v in zip(loop_.results, loop_.offsets, values, strict=True):
            f.store(loop_.state, offset, f.layout(t), v)
        has_values = True
    else:
        has_values = False

    def action() -> None:
        if has_values:
            deliver(around, loop_, around.range_states[loop_])
        elif around.range_func is not None:
            return_(around, ast.ReturnStmt(s.pos, s.end, []))
        else:
            body.leave(around)

    loop_.exit(f, action)


def deliver(f: Lowerer, loop_: RangeBody, state: Value) -> None:
    """Behind the iterator's call: return the values that the body left in the state object."""
    values = [f.load(state, offset, f.layout(t)) for t, offset in zip(loop_.results, loop_.offsets, strict=True)]
    outer = f.range_func
    if isinstance(outer, RangeBody):
        for t, offset, v in zip(outer.results, outer.offsets, values, strict=True):
            f.store(outer.state, offset, f.layout(t), v)

        def action() -> None:
            deliver(outer.around, outer, outer.around.range_states[outer])

        outer.exit(f, action)
        return
    body.return_values(f, loop_.results, values)
