"""Deferred calls, go statements, recover (spec "Defer statements", "Handling panics", "Go statements").

A function with defers has an identity for its activation (`defer_id`), a handler, and an exit block that all returns go through:
it runs what the runtime's list holds for this activation. The handler goes there too, with `panicking` set. See
docs/explanation/panics.md.

recover works only in a function that the exit block itself called while panicking. So before such a call the runtime's variable
`deferflag` is set to the table index of the code; a function that calls recover looks at its start whether that is its own.
Wrappers between the two pass the permission on.
"""

from __future__ import annotations

from gopy.compile.lower import closure
from gopy.compile.lower.call import Callee, arguments, callee_of, code_callee, invoke
from gopy.compile.lower.expr import expr, expr_to
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.ir import ops
from gopy.ir.func import Func as IRFunc
from gopy.ir.values import I32, I64, TYPE_NAMES, Bin, Const, FuncRef, Get, Load, Local, Sym, Un, Value
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.named import unalias
from gopy.types.typ import IS_UNTYPED, Basic, Signature, Tuple, Type

FLAG = "runtime.deferflag"


def thunk(f: Lowerer, e: ast.CallExpr, go: bool = False) -> Value:
    """A func() that makes the call, its function and arguments computed now."""
    fun = ast.unparen(e.fun)
    if isinstance(fun, ast.FuncLit) and not e.args:
        signature = unalias(f.type_of(fun)).underlying()
        assert isinstance(signature, Signature)
        if not signature.results.vars:
            return expr(f, fun)[0]
    f.wraps += 1
    tv = f.info.types.get(e.fun)
    if tv is not None and tv.mode in (operand.BUILTIN, operand.TYP_EXPR):
        return _builtin_thunk(f, e)
    callee = callee_of(f, e, later=True)
    signature = callee.signature
    plain = not signature.params.vars and not signature.results.vars
    if go and plain and not callee.symbol and callee.index is None:  # with arguments gc wraps it, and that is not nil
        callee.receiver = [f.temp(callee.receiver[0], True)]
        f.check(Un("i32.eqz", callee.receiver[0]), "panicgonil", [])
    args = arguments(f, e)
    values = [*callee.receiver]
    if callee.index is not None:
        values.append(callee.index)
    values += [v for arg in args for v in arg]
    ptrs = _pointer_flags(f, callee, args)
    mems = _memory_args(f, callee, args)
    name = f"{f.func.name}·t{len(f.comp.module.funcs)}·{e.pos}"

    def build(inner: Lowerer, got: list[Value]) -> None:
        n = at = len(callee.receiver)
        if callee.index is not None:
            rebuilt = Callee(callee.signature, "", got[n], callee.key, got[:n])
            at += 1
        elif callee.symbol:
            rebuilt = Callee(callee.signature, callee.symbol, receiver=got[:n])
        else:
            inner.pos = e.pos
            inner.emit(ops.Check(Un("i32.eqz", got[0]), nil_call(f, name, go, e.pos), [], e.pos))
            rebuilt = code_callee(inner, callee.signature, got[0])
        again: list[list[Value]] = []
        for arg in args:
            again.append(got[at : at + len(arg)])
            at += len(arg)
        if callee.symbol:
            pass_permission(inner, callee.symbol)
        else:
            assert rebuilt.index is not None
            rebuilt.index = inner.temp(rebuilt.index)
            _pass_dynamic(inner, rebuilt.index)
        invoke(inner, rebuilt, again, e.pos)

    return _captured(f, name, name, values, ptrs, mems, build)


def nil_call(f: Lowerer, name: str, go: bool, pos: int) -> str:
    """The symbol of what a wrapper `name` calls if the func value it is to call is nil.

    It panics. Traces show wrappers only where they themselves panic, and so the one that stands for the wrapper then.
    """
    func = IRFunc(name + "·nil", pos)
    func.title = f"{f.func.title}.{'gowrap' if go else 'deferwrap'}{f.wraps}"
    func.noreturn = True
    inner = Lowerer(f.comp, f.pkg, f.tmap, func, f.variables)
    inner.pos = pos
    inner.runtime("panicnil", [])
    inner.end(ops.Unreachable())
    f.comp.add_func(func)
    return func.name


def _flag_local(f: Lowerer, value: Value) -> Local:
    local = f.local(I32)
    f.set(local, value)
    return local


def _pointer_flags(f: Lowerer, callee: Callee, args: list[list[Value]]) -> list[bool]:
    flags = [closure.may_point(v) for v in callee.receiver]
    if callee.index is not None:
        flags.append(False)
    params = [f.subst(v.type) for v in callee.signature.params.vars]
    for t in params:
        flags += [leaf.ptr for leaf in f.layout(t).leaves]
    return flags


def _memory_args(f: Lowerer, callee: Callee, args: list[list[Value]]) -> dict[int, Type]:
    """Of the captured values, those that are addresses of copies, which must move to the heap: index -> type."""
    mems: dict[int, Type] = {}
    at = len(callee.receiver) + (callee.index is not None)
    owned = closure.memory_receiver(f, callee)
    if owned is not None:
        mems[0] = owned
    for var, arg in zip(callee.signature.params.vars, args, strict=True):
        t = f.subst(var.type)
        if f.layout(t).mem:
            mems[at] = t
        at += len(arg)
    return mems


def _captured(
    f: Lowerer, name: str, title: str, values: list[Value], ptrs: list[bool], mems: dict[int, Type], build: object
) -> Value:
    """A closure without parameters that holds values and gives them to `build(inner, values)`."""
    values = [f.temp(v, p) for v, p in zip(values, ptrs, strict=True)]
    for i, t in mems.items():
        box = f.new_object(t)
        f.emit(ops.Copy(box, values[i], Const(I32, f.layout(t).size)))
        values[i] = box
    kinds = [v.type for v in values]
    func = IRFunc(name, f.pos)
    func.title = title
    inner = Lowerer(f.comp, f.pkg, f.tmap, func, f.variables)
    inner._types = f._types
    inner.outer = f
    inner.closure = func.param(I32, "closure", True)
    base = Get(inner.closure)
    got: list[Value] = []
    for i, kind in enumerate(kinds):
        got.append(inner.temp(Load(f"{TYPE_NAMES[kind]}.load", base, 8 + 8 * i), ptrs[i]))
    build(inner, got)  # type: ignore[operator]
    inner.end(ops.Return([]))
    f.comp.add_func(func)
    f.comp.add_candidate("sig:func()", name)
    if not values:
        return f.comp.static_closure(name)
    offsets = tuple(8 + 8 * i for i, p in enumerate(ptrs) if p)
    box = f.runtime1("newobject", [f.comp.shape_of(8 + 8 * len(values), offsets)])
    f.emit(ops.Store("i32.store", box, 0, FuncRef(name)))
    for i, v in enumerate(values):
        f.emit(ops.Store(f"{TYPE_NAMES[v.type]}.store", box, 8 + 8 * i, v))
    return box


def _builtin_thunk(f: Lowerer, e: ast.CallExpr) -> Value:
    """As thunk, for a built-in function: its arguments are computed now, the built-in runs on them later."""
    held: list[tuple[ast.Expr, Type, int]] = []
    values: list[Value] = []
    ptrs: list[bool] = []
    mems: dict[int, Type] = {}
    for a in e.args:
        tv = f.info.types.get(a)
        if tv is not None and (tv.mode == operand.TYP_EXPR or tv.value is not None):
            continue
        t = f.type_of(a)
        b = unalias(t)
        if isinstance(b, Tuple) or (isinstance(b, Basic) and b.info & IS_UNTYPED):
            continue
        layout = f.layout(t)
        leaves = expr_to(f, a, t)
        if layout.mem:
            mems[len(values)] = t
        held.append((a, t, len(leaves)))
        values += leaves
        ptrs += [leaf.ptr for leaf in layout.leaves]
    fun = ast.unparen(e.fun)
    called = fun.name if isinstance(fun, ast.Ident) else ""
    # A deferred recover counts as if the function that defers it called it at its end, but not where that panics itself.
    flag = called == "recover" and f.recover_flag is not None
    if flag:
        assert f.recover_flag is not None
        values.append(Get(f.recover_flag))
        ptrs.append(False)
    name = f"{f.func.name}·t{len(f.comp.module.funcs)}·{e.pos}"
    # In traces gc shows what it wraps a deferred call in only where that itself panics.
    title = f"{f.func.title}.deferwrap{f.wraps}" if called == "panic" else name

    def build(inner: Lowerer, got: list[Value]) -> None:
        at = 0
        for a, _, n in held:
            inner.hoisted[a] = got[at : at + n]
            at += n
        if flag:
            inner.recover_flag = _flag_local(inner, Bin("i32.and", got[-1], _called_by_return(inner)))
        expr(inner, e)

    return _captured(f, name, title, values, ptrs, mems, build)


def defer_stmt(f: Lowerer, s: ast.DeferStmt) -> None:
    """defer call."""
    assert isinstance(s.call, ast.CallExpr)
    fn = thunk(f, s.call)
    f.pos = s.pos
    assert f.defer_id is not None
    f.runtime("deferproc", [Get(f.defer_id), fn])


def go_stmt(f: Lowerer, s: ast.GoStmt) -> None:
    """go call."""
    assert isinstance(s.call, ast.CallExpr)
    fn = thunk(f, s.call, go=True)
    f.pos = s.pos
    if not f.comp.is_std:
        f.comp.module.has_go = True
    f.runtime("newproc", [fn])


def flag_value() -> Value:
    """The table index of the code that may recover, or 0."""
    return Load("i64.load", Sym(FLAG), 0)


def start_recover(f: Lowerer) -> None:
    """At the start of a function that calls recover: find out whether it may."""
    f.comp.need_symbol(FLAG)
    f.func.has_recover = True
    f.recover_flag = f.local(I32, "mayrecover")
    f.set(f.recover_flag, Bin("i64.eq", flag_value(), Un("i64.extend_i32_u", FuncRef(f.func.name))))
    f.emit(ops.Store("i64.store", Sym(FLAG), 0, i64(0)))


def recover(f: Lowerer) -> list[Value]:
    """recover()."""
    word, data = f.local(I32, "", True), f.local(I64, "", True)
    f.set(word, i32(0))
    f.set(data, i64(0))
    assert f.recover_flag is not None
    may, done = f.new_block("recover"), f.new_block("done")
    f.branch(Get(f.recover_flag), may, done)
    f.start(may)
    w, d = f.runtime("gorecover", [])
    f.set(word, w)
    f.set(data, d)
    f.jump(done)
    f.start(done)
    return [Get(word), Get(data)]


def _called_by_return(inner: Lowerer) -> Value:
    """In the code of a deferred call: whether the exit block runs it at the function's end, not because that panics."""
    inner.comp.need_symbol(FLAG)
    return Bin("i64.ne", flag_value(), Un("i64.extend_i32_u", FuncRef(inner.func.name)))


def pass_permission(inner: Lowerer, target: str) -> None:
    """In a wrapper: if it may recover, then so may the function it calls."""
    if not inner.comp.has_recover(target):
        return
    _pass(inner, Un("i64.extend_i32_u", FuncRef(target)))


def _pass_dynamic(inner: Lowerer, index: Value) -> None:
    _pass(inner, Un("i64.extend_i32_u", index))


def _pass(inner: Lowerer, index: Value) -> None:
    inner.comp.need_symbol(FLAG)
    yes, done = inner.new_block("pass"), inner.new_block("go")
    inner.branch(Bin("i64.eq", flag_value(), Un("i64.extend_i32_u", FuncRef(inner.func.name))), yes, done)
    inner.start(yes)
    inner.emit(ops.Store("i64.store", Sym(FLAG), 0, index))
    inner.jump(done)
    inner.start(done)


def start_defers(f: Lowerer) -> None:
    """At the start of a function with defers."""
    f.defer_id = f.local(I64, "deferid")
    f.set(f.defer_id, f.runtime1("deferframe", []))
    f.exit_block = f.new_block("exit")


def finish_defers(f: Lowerer, returned: list[Value] | None, finish: object) -> None:
    """The exit block and the handler; `finish()` emits the return of the results."""
    assert f.defer_id is not None and f.exit_block is not None
    f.comp.need_symbol(FLAG)
    id_ = Get(f.defer_id)
    panicking = f.local(I32, "panicking")
    f.func.blocks[0].ops.insert(0, ops.Set(panicking, i32(0)))
    handler = f.new_block("handler")
    f.func.handler = handler
    f.start(handler)
    f.runtime("caught", [id_])
    f.set(panicking, i32(1))
    f.jump(f.exit_block)
    f.start(f.exit_block)
    fn = f.runtime1("nextdefer", [id_])
    run, done = f.new_block("deferred"), f.new_block("nodefers")
    f.branch(fn, run, done)
    f.start(run)
    index = f.temp(Load("i32.load", fn, 0))
    from gopy.ir.values import Select

    f.emit(ops.Store("i64.store", Sym(FLAG), 0, Select(Get(panicking), Un("i64.extend_i32_u", index), i64(0))))
    f.emit(ops.CallIndirect([], (I32,), (), index, [fn], f.pos, "sig:func()"))
    check = f.new_block("recovered")
    f.branch(Get(panicking), check, f.exit_block)
    f.start(check)
    recovered = f.runtime1("recovered", [id_])
    f.set(panicking, Un("i32.eqz", recovered))
    f.jump(f.exit_block)
    f.start(done)
    rethrow, leave = f.new_block("rethrow"), f.new_block("leave")
    f.branch(Get(panicking), rethrow, leave)
    f.start(rethrow)
    f.runtime("rethrow", [id_])
    f.end(ops.Throw())
    f.start(leave)
    finish()  # type: ignore[operator]
