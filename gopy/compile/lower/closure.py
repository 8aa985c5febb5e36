"""Func values: function literals, functions and methods used as values (spec "Function literals", "Method values").

A func value is the address of a closure: the table index of its code, then what it captured. Code that is called
through a func value takes the closure's address as its first parameter. Functions declared at top level have no such
parameter; as a value each has one static closure with a wrapper.
"""

from __future__ import annotations

from gopy.compile.layout import POINTER
from gopy.compile.lower import vars as variables
from gopy.compile.lower.call import Callee, bound_callee, invoke, method_targs
from gopy.compile.lower.expr import Vals, place
from gopy.compile.lower.function import Lowerer, Mem, Reg, add32, i32
from gopy.ir import ops
from gopy.ir.func import Func as IRFunc
from gopy.ir.values import I32, I64, FuncRef, Get, SlotAddr, Value
from gopy.syntax import ast
from gopy.types import lookup
from gopy.types.named import unalias
from gopy.types.objects import Func, Var
from gopy.types.typ import Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.layout import Layout

_MAX_LENT = 256  # bytes of a closure that may be in a slot


class Capture:
    """What a closure holds for a variable: at `offset` its value, or its address where `by_reference`."""

    __slots__ = ("var", "offset", "by_reference", "layout")

    def __init__(self, var: Var, offset: int, by_reference: bool, layout: Layout) -> None:
        self.var = var
        self.offset = offset
        self.by_reference = by_reference
        self.layout = layout


def plan_captures(f: Lowerer, vars: list[Var]) -> tuple[list[Capture], int, tuple[int, ...]]:
    """Where each captured variable lies in a closure; the closure's size and pointer words."""
    captures: list[Capture] = []
    offset = 8
    ptrs: list[int] = []
    for var in vars:
        by_reference = variables.by_reference(f, var)
        layout = POINTER if by_reference else f.layout(f.subst(var.type))
        offset = -(-offset // layout.align) * layout.align
        captures.append(Capture(var, offset, by_reference, layout))
        ptrs.extend(offset + p for p in layout.ptrs)
        offset += layout.size
    return captures, -(-offset // 8) * 8, tuple(ptrs)


def make_closure(
    f: Lowerer, symbol: str, captures: list[Capture], size: int, ptrs: tuple[int, ...], lent: bool = False
) -> Value:
    """Make a closure for code `symbol` and fill it from f's variables; `lent`: nobody keeps it, memory of the activation
    will do."""
    if not captures:
        return f.comp.static_closure(symbol)
    box: Value
    if lent and size <= _MAX_LENT:
        box = SlotAddr(f.func.slot(size, 8, ptrs, "closure"))
        f.emit(ops.Fill(box, i32(0), i32(size)))
    else:
        box = f.runtime1("newobject", [f.comp.shape_of(size, ptrs)])
    f.emit(ops.Store("i32.store", box, 0, FuncRef(symbol)))
    for capture in captures:
        source = f.vars[capture.var]
        if capture.by_reference:
            assert isinstance(source, Mem), capture.var.name
            f.emit(ops.Store("i32.store", box, capture.offset, add32(source.base, source.offset)))
        else:
            f.store(box, capture.offset, capture.layout, f.read(source, capture.layout))
    return box


def bind_captures(inner: Lowerer, captures: list[Capture]) -> None:
    """In the literal's code: make the captured variables known."""
    if not captures:
        return
    assert inner.closure is not None
    base = Get(inner.closure)
    for capture in captures:
        if capture.by_reference:
            address = inner.temp(inner.load(base, capture.offset, POINTER)[0], True)
            inner.vars[capture.var] = Mem(address)
        elif capture.layout.mem:
            inner.vars[capture.var] = Mem(base, capture.offset)
        else:
            place_ = Reg(inner.locals_for(capture.layout, capture.var.name))
            inner.write(place_, capture.layout, inner.load(base, capture.offset, capture.layout))
            inner.vars[capture.var] = place_


def func_lit(f: Lowerer, e: ast.FuncLit) -> Value:
    """A function literal: compile its code, make its closure."""
    symbol = literal_code(f, e)
    captures, size, ptrs = plan_captures(f, f.variables.captures.get(e, []))
    return make_closure(f, symbol, captures, size, ptrs, e in f.variables.lent)


def literal_name(f: Lowerer) -> str:
    """The next literal's name, as gc numbers them."""
    f.literals += 1
    if f.outer is not None:
        return f"{f.func.name}.{f.literals}"
    name = f.func.name
    return f"{name}.func{f.literals}"


def literal_code(f: Lowerer, e: ast.FuncLit) -> str:
    """Compile a function literal's code now; its symbol."""
    from gopy.compile.lower.body import lower_body

    func = IRFunc(literal_name(f), e.pos)
    signature = unalias(f.type_of(e)).underlying()
    assert isinstance(signature, Signature)
    inner = Lowerer(f.comp, f.pkg, f.tmap, func, f.variables)
    inner._types = f._types
    inner.outer = f
    captures, _, _ = plan_captures(f, f.variables.captures.get(e, []))
    lower_body(inner, e.type, None, e.body, signature, captures, closure=True)
    f.comp.add_func(func)
    f.comp.add_candidate(f.comp.signature_key(signature), func.name)
    return func.name


def func_value(f: Lowerer, obj: Func, ident: ast.Expr) -> Value:
    """A declared function as a value."""
    instance = f.info.instances.get(ident)  # type: ignore[call-overload]
    targs = [f.subst(t) for t in instance.targs] if instance is not None else []
    signature = f.subst(instance.type if instance is not None else obj.type)
    assert isinstance(signature, Signature)
    return function_closure(f, f.comp.func_symbol(obj, targs), signature)


def function_closure(f: Lowerer, symbol: str, signature: Signature) -> Value:
    """The static closure of a function without receiver."""
    wrapper = symbol + "·w"
    if f.comp.start_func(wrapper):

        def build(inner: Lowerer, args: list[Value]) -> list[Value]:
            return invoke(inner, Callee(signature, symbol), [args], inner.func.pos)

        build_wrapper(f, wrapper, signature, build, symbol)
    return f.comp.static_closure(wrapper)


def build_wrapper(
    f: Lowerer,
    name: str,
    signature: Signature,
    build: object,
    target: str = "",
) -> None:
    """Compile a wrapper with closure parameter: `build(inner, args)` gives the leaves of the results.

    `target`: the function it passes recover's permission on to (defer.py), if it is known.
    """
    func = IRFunc(name, 0)
    inner = Lowerer(f.comp, f.pkg, f.tmap, func, f.variables)
    inner._types = f._types
    results = [f.subst(v.type) for v in signature.results.vars]
    pointers = declare_results(inner, results)
    inner.closure = func.param(I32, "closure", True)
    args: list[Value] = []
    for var in signature.params.vars:
        layout = f.layout(f.subst(var.type))
        args.extend(Get(func.param(leaf.type, "", leaf.ptr)) for leaf in layout.leaves)
    if target:
        from gopy.compile.lower.defer import pass_permission

        pass_permission(inner, target)
    values = build(inner, args)  # type: ignore[operator]
    return_values(inner, results, pointers, values)
    f.comp.add_func(func)
    f.comp.add_candidate(f.comp.signature_key(signature), name)


def declare_results(inner: Lowerer, results: list[Type]) -> list[Value | None]:
    """Make the hidden parameters for results of memory class, and the function's result types."""
    pointers: list[Value | None] = []
    for t in results:
        layout = inner.layout(t)
        if layout.mem:
            pointers.append(Get(inner.func.param(I32, "result", True)))
        else:
            pointers.append(None)
            inner.func.results.extend(leaf.type for leaf in layout.leaves)
    return pointers


def return_values(inner: Lowerer, results: list[Type], pointers: list[Value | None], values: list[Value]) -> None:
    """Return the leaves of all results."""
    returned: list[Value] = []
    at = 0
    for t, pointer in zip(results, pointers, strict=True):
        layout = inner.layout(t)
        n = len(layout.leaves)
        if pointer is not None:
            inner.store(pointer, 0, layout, values[at : at + n])
        else:
            returned.extend(values[at : at + n])
        at += n
    inner.end(ops.Return(returned))


def method_value(f: Lowerer, e: ast.SelectorExpr) -> Value:
    """x.M as a value: a closure with a copy of the receiver."""
    selection = f.info.selections[e]
    t = f.type_of(e.x)
    obj, path = selection.obj, selection.index
    if f.tmap:
        found, index, _ = lookup.lookup_field_or_method(t, True, obj.pkg, obj.name)
        assert isinstance(found, Func) and index is not None
        obj, path = found, index
    assert isinstance(obj, Func)
    base = place(f, e.x)
    f.pos = e.sel.pos
    bound = bound_callee(f, base, t, obj, path[:-1], method_targs(f, e))
    if e.sel in f.info.instances:
        signature = f.type_of(e)
        assert isinstance(signature, Signature)
        bound.signature = signature
    return bind(f, bound, obj)


def bind(f: Lowerer, bound: Callee, method: Func) -> Value:
    """A closure that calls a callee with its receiver, which is kept."""
    signature = bound.signature
    owned = memory_receiver(f, bound)
    if bound.symbol:
        name = f"{bound.symbol}-fm"
    else:
        name = f"{f.comp.keys.key(signature)}.{method.name}-fm·{'·'.join(str(v.type) for v in bound.receiver)}"
        name = f"{name}·{bound.key}·{_itab_offset(bound)}"
    offsets = [8 + 8 * i for i in range(len(bound.receiver))]
    kinds = [v.type for v in bound.receiver]
    if not bound.symbol:
        offsets.append(8 + 8 * len(offsets))
    if f.comp.start_func(name):

        def build(inner: Lowerer, args: list[Value]) -> list[Value]:
            from gopy.ir.values import TYPE_NAMES, Load

            assert inner.closure is not None
            receiver: list[Value] = [
                Load(f"{TYPE_NAMES[kind]}.load", Get(inner.closure), offset)
                for kind, offset in zip(kinds, offsets, strict=False)
            ]
            if owned is not None:  # each call gets a copy of its own
                receiver = inner.stable(receiver, f.layout(owned))
            callee = Callee(signature, bound.symbol, key=bound.key, receiver=receiver)
            if not bound.symbol:
                callee.index = Load("i32.load", Get(inner.closure), offsets[-1])
            return invoke(inner, callee, [args], inner.func.pos)

        build_wrapper(f, name, signature, build, bound.symbol)
    ptrs = tuple(8 + 8 * i for i, v in enumerate(bound.receiver) if may_point(v))
    size = 8 + 8 * len(offsets)
    receiver = [f.temp(v, may_point(v)) for v in bound.receiver]
    index = f.temp(bound.index) if bound.index is not None else None
    if owned is not None:
        kept = f.new_object(owned)
        f.store(kept, 0, f.layout(owned), receiver)
        receiver = [kept]
    box = f.runtime1("newobject", [f.comp.shape_of(size, ptrs)])
    f.emit(ops.Store("i32.store", box, 0, FuncRef(name)))
    from gopy.ir.values import TYPE_NAMES

    for v, offset in zip(receiver, offsets, strict=False):
        f.emit(ops.Store(f"{TYPE_NAMES[v.type]}.store", box, offset, v))
    if index is not None:
        f.emit(ops.Store("i32.store", box, offsets[-1], index))
    return box


def may_point(leaf: Value) -> bool:
    """Whether a leaf of a receiver may be an address, or a data word with one in it."""
    return leaf.type == I32 or leaf.type == I64


def memory_receiver(f: Lowerer, bound: Callee) -> Type | None:
    """The type of a receiver that is passed as the address of a copy; None for all others."""
    recv = bound.signature.recv
    if recv is None or not bound.symbol or len(bound.receiver) != 1:
        return None
    t = f.subst(recv.type)
    return t if f.layout(t).mem else None


def _itab_offset(bound: Callee) -> int:
    return getattr(bound.index, "offset", 0)


def method_expr(f: Lowerer, e: ast.SelectorExpr) -> Value:
    """T.M as a value: a function with the receiver as first parameter."""
    selection = f.info.selections[e]
    t = f.subst(selection.recv)
    obj, path = selection.obj, selection.index
    if f.tmap:
        found, index, _ = lookup.lookup_field_or_method(t, True, obj.pkg, obj.name)
        assert isinstance(found, Func) and index is not None
        obj, path = found, index
    assert isinstance(obj, Func)
    signature = f.type_of(e)
    assert isinstance(signature, Signature)
    targs = method_targs(f, e)
    name = f"{f.comp.keys.key(t)}.{obj.name}{[f.comp.keys.key(a) for a in targs] or ''}·e"
    method = obj
    if f.comp.start_func(name):

        def build(inner: Lowerer, args: list[Value]) -> list[Value]:
            layout = f.layout(t)
            n = len(layout.leaves)
            base: Reg | Mem | Vals = Mem(args[0]) if layout.mem else Vals(args[:n])
            bound = bound_callee(inner, base, t, method, path[:-1], targs)
            return invoke(inner, bound, [args[n:]], inner.func.pos)

        build_wrapper(f, name, signature, build)
    return f.comp.static_closure(name)
