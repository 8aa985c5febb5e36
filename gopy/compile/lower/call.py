"""Calls (spec "Calls", "Method values", "Passing arguments to ... parameters").

A function takes, in this order: an address for each result of memory class, the closure if it is the code of a func value, the
receiver, the parameters; one of memory class is the address of a copy that the callee owns. Other results are returned.
"""

from __future__ import annotations

from gopy.compile.lower.convert import assign_to, conversion
from gopy.compile.lower.expr import Vals, expr, expr_to, follow, place, prepare, read_any, selected_object
from gopy.compile.lower.function import Lowerer, Mem, Reg, add32, i64
from gopy.ir import ops
from gopy.ir.values import I32, Const, Get, Load, Local, Value
from gopy.syntax import ast
from gopy.types import lookup, operand
from gopy.types.info import METHOD_VAL
from gopy.types.named import Named, unalias
from gopy.types.objects import Func
from gopy.types.typ import Interface, Pointer, Signature, Slice, Tuple, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.info import Selection


class Callee:
    """What a call goes to.

    `symbol` of a known function, or `index`, the table index of the code, with `key`, what it may be
    (ops.CallIndirect.callees); `receiver`: leaves that come before the arguments (a closure, a receiver, a data word).
    """

    __slots__ = ("signature", "symbol", "index", "key", "receiver")

    def __init__(
        self,
        signature: Signature,
        symbol: str = "",
        index: Value | None = None,
        key: str = "",
        receiver: list[Value] | None = None,
    ) -> None:
        self.signature = signature
        self.symbol = symbol
        self.index = index
        self.key = key
        self.receiver: list[Value] = receiver if receiver is not None else []


def call(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    """A call expression: the leaves of its results."""
    tv = f.info.types.get(e.fun)
    if tv is not None and tv.mode == operand.TYP_EXPR:
        return conversion(f, e.args[0], f.subst(tv.type))
    if tv is not None and tv.mode == operand.BUILTIN:
        from gopy.compile.lower.builtin import builtin

        return builtin(f, e)
    callee = callee_of(f, e)
    args = arguments(f, e)
    plan = f.variables.plan
    if plan is not None and e in plan.calls:
        from gopy.compile.lower.appendbuffer import use_copy

        args = use_copy(f, callee, args, plan.calls[e])
    return invoke(f, callee, args, e.lparen)


def callee_of(f: Lowerer, e: ast.CallExpr, later: bool = False) -> Callee:
    """Compute what is called, its receiver included, after the calls inside the operands have run.

    `later`: for a func value without looking at it (it may be nil); then the callee has neither symbol nor index.
    """
    fun = ast.unparen(e.fun)
    prepare(f, [fun, *e.args], [f.type_of(fun), *_wanted(f, e)])
    if isinstance(fun, ast.IndexExpr):
        inner = ast.unparen(fun.x)
        ident = inner.sel if isinstance(inner, ast.SelectorExpr) else inner
        if ident in f.info.instances:
            fun = inner
    obj: object = None
    ident_: ast.Ident | None = None
    if isinstance(fun, ast.Ident):
        obj, ident_ = f.info.uses.get(fun), fun
    elif isinstance(fun, ast.SelectorExpr):
        obj, ident_ = selected_object(f, fun), fun.sel
        if obj is None:
            selection = f.info.selections[fun]
            if selection.kind == METHOD_VAL:
                return method_callee(f, fun, selection)
    if isinstance(obj, Func) and ident_ is not None:
        signature = f.type_of(e.fun)
        instance = f.info.instances.get(ident_)
        targs = [f.subst(t) for t in instance.targs] if instance is not None else []
        if instance is not None:
            signature = f.subst(instance.type)
        assert isinstance(signature, Signature)
        return Callee(signature, f.comp.func_symbol(obj, targs))
    signature = unalias(f.type_of(fun)).underlying()
    assert isinstance(signature, Signature)
    closure = expr(f, fun)[0]
    f.pos = e.lparen
    if later:
        return Callee(signature, receiver=[closure])
    return closure_callee(f, signature, closure)


def _wanted(f: Lowerer, e: ast.CallExpr) -> list[Type]:
    """The types that are wanted of a call's arguments; fewer where one argument is a call with several results."""
    signature = unalias(f.type_of(e.fun)).underlying()
    assert isinstance(signature, Signature)
    params = [f.subst(v.type) for v in signature.params.vars]
    if signature.variadic and not e.ellipsis:
        rest = unalias(params.pop()).underlying()
        assert isinstance(rest, Slice)
        params += [rest.elem] * (len(e.args) - len(params))
    return params


def closure_callee(f: Lowerer, signature: Signature, closure: Value) -> Callee:
    """The code of a func value; panics if that is nil."""
    return code_callee(f, signature, f.nil_check(closure if type(closure) is Get else f.temp(closure, True)))


def code_callee(f: Lowerer, signature: Signature, closure: Value) -> Callee:
    """The code of a func value that is not nil; `closure` is cheap to use again."""
    return Callee(signature, "", Load("i32.load", closure, 0), f.comp.signature_key(signature), [closure])


def method_callee(f: Lowerer, e: ast.SelectorExpr, selection: Selection) -> Callee:
    """x.M for a call: static for a concrete type, through the itab for an interface."""
    t = f.type_of(e.x)
    obj, path = selection.obj, selection.index
    if f.tmap:
        found, index, _ = lookup.lookup_field_or_method(t, True, obj.pkg, obj.name)
        assert isinstance(found, Func) and index is not None, f"{t}.{obj.name}"
        obj, path = found, index
    assert isinstance(obj, Func)
    base = place(f, e.x)
    f.pos = e.sel.pos
    callee = bound_callee(f, base, t, obj, path[:-1], method_targs(f, e))
    instance = f.info.instances.get(e.sel)
    if instance is not None:
        signature = f.subst(instance.type)
        assert isinstance(signature, Signature)
        callee.signature = signature
    return callee


def method_targs(f: Lowerer, e: ast.SelectorExpr) -> list[Type]:
    """The type arguments of a generic method."""
    instance = f.info.instances.get(e.sel)
    return [f.subst(t) for t in instance.targs] if instance is not None else []


def bound_callee(
    f: Lowerer, base: Reg | Mem | Vals, t: Type, method: Func, path: list[int], targs: list[Type] | None = None
) -> Callee:
    """Method `method` of what is reached from base, of type t, over a path of embedded fields."""
    base, t = follow(f, base, t, path)
    u = unalias(t).underlying()
    if isinstance(u, Interface):
        return interface_callee(f, u, read_any(f, base, f.layout(t)), method)
    named = unalias(t)
    by_pointer = isinstance(named, Pointer)
    owner = unalias(named.elem) if isinstance(named, Pointer) else named
    if by_pointer and isinstance(owner.underlying(), Interface):
        raise AssertionError("method of a pointer to an interface")
    assert isinstance(owner, Named), t
    wants_pointer = lookup.has_ptr_recv(method)
    symbol = f.comp.method_symbol(owner, method, targs)
    signature = f.comp.method_signature(owner, method)
    layout = f.layout(owner)
    if wants_pointer:
        if by_pointer:
            receiver = read_any(f, base, f.layout(t))
        elif isinstance(base, Mem):
            receiver = [add32(base.base, base.offset)]
        else:
            assert layout.size == 0, f"method {method.name} on {t} in locals in {f.func.name}"
            receiver = [f.comp.zero_area(8)]
        return Callee(signature, symbol, receiver=receiver)
    if by_pointer:
        pointer = f.nil_check(read_any(f, base, f.layout(t))[0])
        values = f.load(pointer, 0, layout)
    else:
        values = read_any(f, base, layout)
    if layout.mem:
        values = f.stable(values, layout)
    return Callee(signature, symbol, receiver=values)


def interface_callee(f: Lowerer, u: Interface, values: list[Value], method: Func) -> Callee:
    """A method of an interface value; panics if it is nil."""
    index = f.comp.interface_method_index(u, method)
    tab = f.nil_check(values[0])
    signature = f.subst(method.type)
    assert isinstance(signature, Signature)
    key = f.comp.method_key(method.name, signature)
    return Callee(signature, "", Load("i32.load", tab, 16 + 8 * index), key, [values[1]])


def arguments(f: Lowerer, e: ast.CallExpr) -> list[list[Value]]:
    """The leaves of each parameter's value."""
    signature = unalias(f.type_of(e.fun)).underlying()
    assert isinstance(signature, Signature), e
    params = [f.subst(v.type) for v in signature.params.vars]
    args = e.args
    if len(args) == 1:
        t = unalias(f.type_of(args[0]))
        if isinstance(t, Tuple):
            values = expr(f, args[0])
            items: list[tuple[Type, list[Value]]] = []
            at = 0
            for var in t.vars:
                vt = f.subst(var.type)
                n = len(f.layout(vt).leaves)
                items.append((vt, values[at : at + n]))
                at += n
            return _from_items(f, items, params, signature.variadic)
    if signature.variadic and not e.ellipsis:
        fixed = len(params) - 1
        result = [_argument(f, a, t) for a, t in zip(args[:fixed], params[:fixed], strict=True)]
        slice_type = unalias(params[-1]).underlying()
        assert isinstance(slice_type, Slice)
        rest = args[fixed:]
        result.append(_pack(f, slice_type.elem, [(lambda a=a: expr_to(f, a, slice_type.elem)) for a in rest]))
        return result
    return [_argument(f, a, t) for a, t in zip(args, params, strict=True)]


def _from_items(
    f: Lowerer, items: list[tuple[Type, list[Value]]], params: list[Type], variadic: bool
) -> list[list[Value]]:
    fixed = len(params) - 1 if variadic else len(params)
    result = [assign_to(f, t, v, p) for (t, v), p in zip(items[:fixed], params[:fixed], strict=True)]
    if variadic:
        slice_type = unalias(params[-1]).underlying()
        assert isinstance(slice_type, Slice)
        elem = slice_type.elem
        result.append(_pack(f, elem, [(lambda t=t, v=v: assign_to(f, t, v, elem)) for t, v in items[fixed:]]))
    return result


def _argument(f: Lowerer, a: ast.Expr, t: Type) -> list[Value]:
    values = expr_to(f, a, t)
    layout = f.layout(t)
    if layout.mem:
        return f.stable(values, layout)
    return values


def _pack(f: Lowerer, elem: Type, makers: list) -> list[Value]:  # type: ignore[type-arg]
    """The arguments for a ... parameter as a slice."""
    n = len(makers)
    if n == 0:
        return [Const(I32, 0), i64(0), i64(0)]
    layout = f.layout(elem)
    values = []
    for make in makers:
        v = make()
        values.append(f.stable(v, layout) if layout.mem else f.temps(v, layout))
    base = f.runtime1("newarray", [f.comp.shape(layout), i64(n)]) if layout.size else f.comp.zero_area(8)
    for i, v in enumerate(values):
        f.store(base, i * layout.size, layout, v)
    return [base, i64(n), i64(n)]


def invoke(f: Lowerer, callee: Callee, args: list[list[Value]], pos: int) -> list[Value]:
    """Emit the call; the leaves of all results, those of memory class as addresses of slots."""
    f.pos = pos
    results = [f.subst(v.type) for v in callee.signature.results.vars]
    hidden: list[Value] = []
    dsts: list[Local | None] = []
    values: list[Value] = []
    for t in results:
        layout = f.layout(t)
        if layout.mem:
            slot = f.memory(layout)
            hidden.append(slot)
            values.append(slot)
        else:
            locals = f.locals_for(layout)
            dsts.extend(locals)
            values.extend([Get(local) for local in locals])
    all_args = [*hidden, *callee.receiver, *[v for arg in args for v in arg]]
    if callee.symbol:
        from gopy.compile.lower.intrinsics import intrinsic

        replaced = intrinsic(f, callee.symbol, all_args)
        if replaced is not None:
            return replaced
        f.emit(ops.Call(dsts, callee.symbol, all_args, pos))
        if callee.symbol in f.comp.no_return:
            f.end(ops.Unreachable())
        return values
    assert callee.index is not None
    params = tuple(a.type for a in all_args)
    f.emit(
        ops.CallIndirect(
            dsts, params, tuple(d.type for d in dsts if d is not None), callee.index, all_args, pos, callee.key
        )
    )
    return values
