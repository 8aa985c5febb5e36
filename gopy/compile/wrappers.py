"""What a call through an interface arrives at: `T.M·i`, a method that takes the interface's data word in place of its
receiver.

The wrapper takes the value out of the data word (itself, or what it is the address of), goes to the embedded field that
has the method, if it is a promoted one, and calls it. A method of a type's pointer is reached the same way, the pointer
being the value.

`methods` gives a type's method set in byte order of the names, the order of all lists of methods at run time.
"""

from __future__ import annotations

from gopy.compile.lower.call import bound_callee, invoke
from gopy.compile.lower.closure import declare_results, return_values
from gopy.compile.lower.defer import pass_permission
from gopy.compile.lower.expr import Vals
from gopy.compile.lower.function import Lowerer, Mem
from gopy.compile.lower.iface import unpack_direct
from gopy.compile.methods import method_order, package_of
from gopy.ir.func import Func as IRFunc
from gopy.ir.values import I64, Const, Get, Un, Value
from gopy.types import lookup
from gopy.types.methodset import method_set
from gopy.types.named import Named, unalias
from gopy.types.objects import Func
from gopy.types.typ import Interface, Pointer, Signature, Struct, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler


class Method:
    """A method of a type's method set: the declaration, and the path of embedded fields to it."""

    __slots__ = ("func", "path")

    def __init__(self, func: Func, path: list[int]) -> None:
        self.func = func
        self.path = path


def methods(t: Type) -> list[Method]:
    """The method set of a type that is no interface type, without generic methods, sorted."""
    t = unalias(t)
    base = unalias(t.elem) if isinstance(t, Pointer) else t
    u = base.underlying()
    found: list[Method] = []
    if isinstance(u, Interface) or (isinstance(base, Named) and isinstance(u, Pointer)):
        return found
    if isinstance(u, Struct) and any(f.embedded for f in u.fields):
        for selection in method_set(t):
            assert isinstance(selection.obj, Func)
            found.append(Method(selection.obj, selection.index[:-1]))
    elif isinstance(base, Named):
        found = [Method(m, []) for m in base.methods if base is not t or not lookup.has_ptr_recv(m)]
    found = [m for m in found if m.func.name != "_" and not m.func.signature.type_params]
    found.sort(key=lambda m: method_order(m.func))
    return found


def find_method(t: Type, wanted: Func) -> Method:
    """The method of t that stands for an interface's method."""
    obj, index, _ = lookup.lookup_field_or_method(t, False, wanted.pkg, wanted.name)
    assert isinstance(obj, Func) and index is not None, f"{t} has no method {wanted.name}"
    return Method(obj, index[:-1])


class _NoSource:
    """In place of the package of a function that has no source."""

    info = None


def wrapper(comp: Compiler, t: Type, method: Method) -> str:
    """The symbol of `T.M·i`, which is made if it is not there yet."""
    func = method.func
    owner = package_of(func)
    symbol = f"{comp.keys.key(t)}.{owner + '.' if owner else ''}{func.name}·i"
    if not comp.start_func(symbol):
        return symbol
    made = IRFunc(symbol)
    f = Lowerer(comp, _NoSource(), {}, made, None)  # type: ignore[arg-type]
    layout = comp.layouts.of(t)
    # The receiver's owner decides about the signature, so the callee is needed first; its code is put where `f` is then.
    signature = _signature(comp, t, method)
    results = [v.type for v in signature.results.vars]
    pointers = declare_results(f, results)
    data = Get(made.param(I64, "data", True))
    args: list[Value] = []
    for var in signature.params.vars:
        args.extend(Get(made.param(leaf.type, "", leaf.ptr)) for leaf in comp.layouts.of(var.type).leaves)
    base: Mem | Vals
    if layout.direct:
        base = Vals([unpack_direct(layout.leaves[0].type, data)])
    else:
        address = f.temp(Un("i32.wrap_i64", data), True)
        base = Mem(address)
    if not method.path and isinstance(unalias(t), Pointer) and not lookup.has_ptr_recv(func):
        base = _check_receiver(f, t, method, base)
    callee = bound_callee(f, base, t, func, method.path)
    if callee.symbol:
        pass_permission(f, callee.symbol)
    values = invoke(f, callee, [args], 0)
    return_values(f, results, pointers, values)
    comp.add_func(made)
    comp.add_candidate(comp.method_key(func.name, signature), symbol)
    return symbol


def _signature(comp: Compiler, t: Type, method: Method) -> Signature:
    for index in method.path:
        u = unalias(t).underlying()
        if isinstance(u, Pointer):
            u = unalias(u.elem).underlying()
        assert isinstance(u, Struct)
        t = u.fields[index].type
    t = unalias(t)
    owner = unalias(t.elem) if isinstance(t, Pointer) else t
    if isinstance(owner, Named) and not isinstance(owner.underlying(), Interface):
        return comp.method_signature(owner, method.func)
    return method.func.signature


def _check_receiver(f: Lowerer, t: Type, method: Method, base: Mem | Vals) -> Mem | Vals:
    """A value method called through a nil pointer says so in words of its own."""
    assert isinstance(base, Vals)
    pointer = f.temp(base.values[0], True)
    base.values = [pointer]
    pointed = unalias(t)
    assert isinstance(pointed, Pointer)
    owner = unalias(pointed.elem)
    assert isinstance(owner, Named)
    args: list[Value] = []
    for text in (f.comp.owner_path(owner), owner.obj.name + ("[...]" if owner.targs else ""), method.func.name):
        args += [f.comp.string(text.encode()), Const(I64, len(text.encode()))]
    f.check(Un("i32.eqz", pointer), "panicwrap", args)
    return base
