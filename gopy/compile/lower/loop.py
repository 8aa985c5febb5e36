"""Loops (spec "For statements"): conditions, for clauses, ranges over everything but functions (rangefunc.py).

A loop variable is new in every iteration (since Go 1.22). One in a local needs nothing for that; a boxed one is copied to a new
box before the post statement.
"""

from __future__ import annotations

from gopy.compile.lower import vars as variables
from gopy.compile.lower.arith import is_signed, normalise, prefix
from gopy.compile.lower.assign import target, target_type, write
from gopy.compile.lower.constants import const_leaves, default_basic
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.expr import condition, expr, expr_to, place
from gopy.compile.lower.function import Lowerer, Mem, Targets, add32, i32, i64
from gopy.compile.lower.index import scaled
from gopy.ir import ops
from gopy.ir.func import Block
from gopy.ir.values import I32, I64, Bin, Const, Get, Load, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import Var
from gopy.types.typ import (
    INT,
    INT32,
    IS_STRING,
    IS_UNTYPED,
    TYP,
    Array,
    Basic,
    Chan,
    Map,
    Pointer,
    Signature,
    Slice,
    Type,
)
from gopy.types.version import version_minor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.layout import Layout

_PER_ITERATION = 22  # go1.22


def push(f: Lowerer, label: str, break_: Block | None, continue_: Block | None) -> None:
    """Make a statement known that break and continue may mean."""
    f.targets.append(Targets(label, break_, continue_))


def elem_of(f: Lowerer, e: ast.Expr) -> Type:
    """The element type of a channel or slice expression."""
    u = unalias(f.type_of(e)).underlying()
    return u.elem  # type: ignore[attr-defined,no-any-return]


def spill(f: Lowerer, layout: Layout, values: list[Value]) -> Value:
    """The address of memory with a value, for the runtime to read."""
    if layout.size == 0:
        return f.comp.zero_area(8)
    if layout.mem:
        return values[0]
    slot = f.memory(layout)
    f.store(slot, 0, layout, values)
    return slot


def for_stmt(f: Lowerer, s: ast.ForStmt) -> None:
    """for init; cond; post { }."""
    from gopy.compile.lower.stmt import stmt, stmts, take_label

    label = take_label(f)
    if s.init is not None:
        stmt(f, s.init)
    head, body, post, done = f.new_block("for"), f.new_block("body"), f.new_block("post"), f.new_block("endfor")
    f.jump(head)
    f.start(head)
    if s.cond is not None:
        f.pos = s.cond.pos
        condition(f, s.cond, body, done)
    else:
        f.jump(body)
    f.start(body)
    push(f, label, done, post)
    stmts(f, s.body.list)
    f.targets.pop()
    f.jump(post)
    f.start(post)
    if isinstance(s.init, ast.AssignStmt) and s.init.tok == ":=" and _per_iteration(f, s):
        _renew(f, s.init)
    if s.post is not None:
        stmt(f, s.post)
    endless = _may_be_endless(f, s)
    if endless or _has_loop(s.body):
        f.emit(ops.Preempt(s.pos, endless))
    f.jump(head)
    f.start(done)


def _polls(n: ast.Node) -> bool:
    """Whether a statement looks at channels without waiting."""
    return isinstance(n, ast.SelectStmt) and any(isinstance(c, ast.CommClause) and c.comm is None for c in n.body.list)


def _has_loop(body: ast.BlockStmt) -> bool:
    """Whether there is another loop inside. An innermost loop that comes to an end needs no chance to be preempted."""
    stack: list[ast.Node] = list(body.list)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.ForStmt | ast.RangeStmt):
            return True
        if not isinstance(node, ast.FuncLit):
            stack.extend(ast.children(node))
    return False


def _may_be_endless(f: Lowerer, s: ast.ForStmt) -> bool:
    """Whether a loop may go on for ever, or wait for another goroutine: all but those that count up or down to a limit."""
    if any(_polls(n) for n in ast.walk(s.body)):
        return True
    counter = _counter(f, s)
    return counter is None or any(
        isinstance(x, ast.Ident) and f.info.object_of(x) is counter for n in ast.walk(s.body) for x in _assigned(n)
    )


def _counter(f: Lowerer, s: ast.ForStmt) -> object:
    """The variable of a loop `for ...; i < limit; i++`; None for other loops."""
    cond, post = s.cond, s.post
    if not isinstance(cond, ast.BinaryExpr) or cond.op not in ("<", "<=", ">", ">=", "!="):
        return None
    x: ast.Expr | None = None
    if isinstance(post, ast.IncDecStmt):
        x = post.x
    elif isinstance(post, ast.AssignStmt) and post.tok in ("+=", "-=", "*=", "/=", "<<=", ">>="):
        x = post.lhs[0]
    if not isinstance(x, ast.Ident):
        return None
    counter = f.info.object_of(x)
    operands = (ast.unparen(cond.x), ast.unparen(cond.y))
    return counter if any(isinstance(y, ast.Ident) and f.info.object_of(y) is counter for y in operands) else None


def _assigned(n: ast.Node) -> list[ast.Expr]:
    """What a statement assigns to."""
    if isinstance(n, ast.AssignStmt):
        return n.lhs
    return [n.x] if isinstance(n, ast.IncDecStmt) else []


def _per_iteration(f: Lowerer, s: ast.Stmt) -> bool:
    return version_minor(f.pkg.version_at(s.pos)) >= _PER_ITERATION


def _renew(f: Lowerer, init: ast.AssignStmt) -> None:
    """Give the loop's boxed variables new boxes with the same values."""
    for name in init.lhs:
        var = f.info.defs.get(name)  # type: ignore[call-overload]
        if not isinstance(var, Var):
            continue
        place_ = f.vars.get(var)
        if var in f.variables.boxed and isinstance(place_, Mem) and type(place_.base) is Get:
            t = f.subst(var.type)
            layout = f.layout(t)
            if not layout.size:
                continue
            box = f.new_object(t)
            f.store(box, 0, layout, f.load(place_.base, 0, layout))
            f.set(place_.base.local, box)


def range_stmt(f: Lowerer, s: ast.RangeStmt) -> None:
    """for key, value := range x { }."""
    t = f.type_of(s.x)
    u = unalias(t).underlying()
    if isinstance(u, Signature):
        from gopy.compile.lower.rangefunc import range_func

        range_func(f, s, u)
    elif isinstance(u, Basic):
        if u.info & IS_STRING:
            _range_string(f, s)
        else:
            _range_int(f, s, t)
    elif isinstance(u, Map):
        _range_map(f, s, u)
    elif isinstance(u, Chan):
        _range_chan(f, s, u)
    else:
        _range_elements(f, s, u)


def bind(f: Lowerer, s: ast.RangeStmt, e: ast.Expr | None, t: Type, values: list[Value]) -> None:
    """Give an iteration variable its value: a new variable with :=, else an assignment."""
    if e is None:
        return
    if s.tok == ":=":
        var = f.info.defs.get(e)  # type: ignore[call-overload]
        if isinstance(var, Var):
            variables.declare(f, var, assign_to(f, t, values, f.subst(var.type)))
        return
    wanted = target_type(f, e, t)
    write(f, wanted, target(f, e, False), assign_to(f, t, values, wanted))


def bind_all(f: Lowerer, s: ast.RangeStmt, parts: list[tuple[ast.Expr | None, Type, list[Value]]]) -> None:
    """Give all iteration variables their values, as a parallel assignment does."""
    parts = [part for part in parts if not _blank(part[0])]
    if s.tok == ":=" or len(parts) < 2:
        for e, t, values in parts:
            bind(f, s, e, t, values)
        return
    places = [target(f, e, True) for e, _, _ in parts if e is not None]
    for where, (e, t, values) in zip(places, parts, strict=True):
        assert e is not None
        wanted = target_type(f, e, t)
        write(f, wanted, where, assign_to(f, t, values, wanted))


class _Frame:
    """The blocks of a loop: `head` tests, `body`, `post` steps, `done`."""

    __slots__ = ("head", "body", "post", "done", "label")

    def __init__(self, f: Lowerer, label: str) -> None:
        self.head = f.new_block("range")
        self.body = f.new_block("body")
        self.post = f.new_block("next")
        self.done = f.new_block("endrange")
        self.label = label


def _open(f: Lowerer) -> _Frame:
    from gopy.compile.lower.stmt import take_label

    return _Frame(f, take_label(f))


def _run_body(f: Lowerer, s: ast.RangeStmt, frame: _Frame) -> None:
    from gopy.compile.lower.stmt import stmts

    push(f, frame.label, frame.done, frame.post)
    stmts(f, s.body.list)
    f.targets.pop()
    f.jump(frame.post)


def _back(f: Lowerer, s: ast.RangeStmt, frame: _Frame) -> None:
    if _has_loop(s.body):
        f.emit(ops.Preempt(s.pos))
    f.jump(frame.head)
    f.start(frame.done)


def _blank(e: ast.Expr | None) -> bool:
    return e is None or (isinstance(e, ast.Ident) and e.name == "_")


def _range_int(f: Lowerer, s: ast.RangeStmt, t: Type) -> None:
    frame = _open(f)
    if f.const_of(s.x) is not None and s.key is not None and not _blank(s.key):
        t = f.type_of(s.key) if s.tok == "=" else f.subst(f.info.defs[s.key].type)  # type: ignore[index,union-attr]
    b = default_basic(unalias(t).underlying())
    value = f.const_of(s.x)
    limit = const_leaves(f.comp, value, b)[0] if value is not None else f.temp(expr(f, s.x)[0])
    p = prefix(b)
    wasm = I64 if p == "i64" else I32
    counter = f.local(wasm)
    f.set(counter, Const(wasm, 0))
    f.jump(frame.head)
    f.start(frame.head)
    f.branch(Bin(f"{p}.lt_{'s' if is_signed(b) else 'u'}", Get(counter), limit), frame.body, frame.done)
    f.start(frame.body)
    if not _blank(s.key):
        bind(f, s, s.key, b if not _named(t) else t, [Get(counter)])
    _run_body(f, s, frame)
    f.start(frame.post)
    f.set(counter, normalise(b, Bin(f"{p}.add", Get(counter), Const(wasm, 1))))
    _back(f, s, frame)


def _named(t: Type) -> bool:
    return not (isinstance(unalias(t), Basic) and unalias(t).info & IS_UNTYPED)  # type: ignore[attr-defined]


def _range_elements(f: Lowerer, s: ast.RangeStmt, u: Type) -> None:
    """Arrays, pointers to arrays, slices."""
    frame = _open(f)
    int_ = TYP[INT]
    base: Value
    length: Value
    if isinstance(u, Slice):
        values = f.temps(expr(f, s.x), f.layout(u))
        base, length, elem = values[0], values[1], u.elem
    else:
        array = unalias(u.elem).underlying() if isinstance(u, Pointer) else u
        assert isinstance(array, Array)
        elem, length = array.elem, i64(max(array.length, 0))
        base = i32(0)
        if isinstance(u, Pointer):
            base = f.temp(expr(f, s.x)[0], True)
            if not _blank(s.value):
                base = f.nil_check(base)
        elif not _blank(s.value):
            found = place(f, s.x)
            if isinstance(found, Mem) and f.layout(u).mem:
                base = f.stable([add32(found.base, found.offset)], f.layout(u))[0]
        else:
            from gopy.compile.lower.expr import has_call

            if has_call(f, s.x):
                expr(f, s.x)
    layout = f.layout(elem)
    counter = f.local(I64)
    f.set(counter, i64(0))
    f.jump(frame.head)
    f.start(frame.head)
    f.branch(Bin("i64.lt_s", Get(counter), length), frame.body, frame.done)
    f.start(frame.body)
    if not _blank(s.value):
        assert s.value is not None
        address = scaled(base, Get(counter), layout.size)
        if len(layout.leaves) > 1:
            address = f.temp(address, True)
        got = f.load(address, 0, layout)
        if s.tok != ":=":
            got = f.stable(got, layout)
        bind_all(f, s, [(s.key, int_, [Get(counter)]), (s.value, elem, got)])
    elif not _blank(s.key):
        bind(f, s, s.key, int_, [Get(counter)])
    _run_body(f, s, frame)
    f.start(frame.post)
    f.set(counter, Bin("i64.add", Get(counter), i64(1)))
    _back(f, s, frame)


def _range_string(f: Lowerer, s: ast.RangeStmt) -> None:
    frame = _open(f)
    base, length = f.temps(expr_to(f, s.x, f.type_of(s.x)), f.layout(f.type_of(s.x)))
    at, following, char = f.local(I64), f.local(I64), f.local(I32)
    f.set(at, i64(0))
    f.jump(frame.head)
    f.start(frame.head)
    f.branch(Bin("i64.lt_s", Get(at), length), frame.body, frame.done)
    f.start(frame.body)
    f.set(char, Load("i32.load8_u", scaled(base, Get(at), 1), 0))
    f.set(following, Bin("i64.add", Get(at), i64(1)))
    wide, ready = f.new_block("multibyte"), f.new_block("char")
    f.branch(Bin("i32.ge_u", Get(char), i32(0x80)), wide, ready)
    f.start(wide)
    r, n = f.runtime("decoderune", [base, length, Get(at)])
    f.set(char, r)
    f.set(following, n)
    f.jump(ready)
    f.start(ready)
    bind_all(f, s, [(s.key, TYP[INT], [Get(at)]), (s.value, TYP[INT32], [Get(char)])])
    _run_body(f, s, frame)
    f.start(frame.post)
    f.set(at, Get(following))
    _back(f, s, frame)


def _range_map(f: Lowerer, s: ast.RangeStmt, u: Map) -> None:
    frame = _open(f)
    map_ = expr(f, s.x)[0]
    it = f.temp(f.runtime1("mapiterinit", [f.comp.map_type(u), map_]), True)
    f.branch(it, frame.head, frame.done)
    f.start(frame.head)
    key = f.temp(Load("i32.load", it, 0), True)
    f.branch(key, frame.body, frame.done)
    f.start(frame.body)
    elem = f.temp(Load("i32.load", it, 8), True)
    key_layout, elem_layout = f.layout(u.key), f.layout(u.elem)
    got: list[tuple[ast.Expr | None, Type, list[Value]]] = []
    if not _blank(s.key):
        values = f.load(key, 0, key_layout)
        got.append((s.key, u.key, f.stable(values, key_layout)))
    if not _blank(s.value):
        values = f.load(elem, 0, elem_layout)
        got.append((s.value, u.elem, f.stable(values, elem_layout)))
    bind_all(f, s, got)
    _run_body(f, s, frame)
    f.start(frame.post)
    f.runtime("mapiternext", [it])
    _back(f, s, frame)


def _range_chan(f: Lowerer, s: ast.RangeStmt, u: Chan) -> None:
    frame = _open(f)
    chan = f.temp(expr(f, s.x)[0], True)
    layout = f.layout(u.elem)
    slot = f.memory(layout) if layout.size else f.comp.zero_area(8)
    f.jump(frame.head)
    f.start(frame.head)
    f.pos = s.range_pos
    ok = f.runtime1("chanrecv2", [chan, slot])
    f.branch(ok, frame.body, frame.done)
    f.start(frame.body)
    if not _blank(s.key):
        bind(f, s, s.key, u.elem, f.load(slot, 0, layout))
    _run_body(f, s, frame)
    f.start(frame.post)
    _back(f, s, frame)
