"""Substitution of types for type parameters.

What does not change is returned as the same object, so `is` tells whether anything was replaced. Chains of slices,
pointers, arrays and channels are followed in a loop, since they may nest deep.
"""

from __future__ import annotations

from gopy.types import instantiate, mono
from gopy.types.named import Alias, Named, TypeParam
from gopy.types.objects import Func, TypeName, Var
from gopy.types.typ import (
    INVALID_TYPE,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Term,
    Tuple,
    Type,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from gopy.types.checker import Checker
    from gopy.types.context import Context

    SubstMap = Mapping[TypeParam, Type | None]
    T = TypeVar("T")


def make_map(tparams: Sequence[TypeParam], targs: Sequence[Type | None]) -> dict[TypeParam, Type | None]:
    """The substitution of each type parameter by the type argument at its place (None: keep it)."""
    return dict(zip(tparams, targs, strict=True))


def subst(c: Checker | None, t: Type, smap: SubstMap, ctxt: Context | None = None) -> Type:
    """Type t with its type parameters replaced by `smap`; parameters that are not in it stay.

    Parameters: `ctxt`, where new instances are kept (default: the checker's).
    """
    kind = type(t)
    if kind is Basic or not smap:
        return t
    if type(t) is TypeParam:
        return smap.get(t) or t
    return _Subster(c, smap, ctxt).type(t)


def subst_tuple(c: Checker | None, t: Tuple, smap: SubstMap, ctxt: Context | None = None) -> Tuple:
    """A tuple with its type parameters replaced."""
    return _Subster(c, smap, ctxt).tuple(t) if smap else t


def clone_var(var: Var, t: Type) -> Var:
    """The same variable with another type; its origin stays known."""
    clone = Var(var.pos, var.pkg, var.name, t, var.kind, var.embedded)
    clone.parent = var.parent
    clone.used = var.used
    clone.origin = var.origin
    return clone


def clone_func(func: Func, sig: Signature) -> Func:
    """The same method with another signature; its origin stays known."""
    clone = Func(func.pos, func.pkg, func.name, sig)
    clone.parent = func.parent
    clone.has_ptr_recv = func.has_ptr_recv
    clone.origin = func.origin
    return clone


def clone_signature(sig: Signature) -> Signature:
    """A shallow copy without scope."""
    return Signature(sig.recv, sig.params, sig.results, sig.variadic, list(sig.type_params), list(sig.recv_type_params))


def replace_recv_type(methods: list[Func], old: Type, new: Type) -> list[Func]:
    """The methods with receiver type `old` changed to `new`; the same list if there are none."""
    result = methods
    for i, method in enumerate(methods):
        recv = method.signature.recv
        if recv is not None and recv._type is old:
            if result is methods:
                result = list(methods)
            sig = clone_signature(method.signature)
            sig.recv = clone_var(recv, new)
            result[i] = clone_func(method, sig)
    return result


class _Subster:
    __slots__ = ("c", "smap", "ctxt")

    def __init__(self, c: Checker | None, smap: SubstMap, ctxt: Context | None) -> None:
        self.c = c
        self.smap = smap
        self.ctxt = ctxt

    def type(self, t: Type) -> Type:
        """A type with its type parameters replaced."""
        kind = type(t)
        if kind not in _WRAPPERS:
            change = _CHANGE.get(kind)
            return change(self, t) if change is not None else t
        chain: list[Type] = []
        while kind in _WRAPPERS:
            chain.append(t)
            t = t.elem  # type: ignore[attr-defined]
            kind = type(t)
        change = _CHANGE.get(kind)
        new = change(self, t) if change is not None else t
        if new is t:
            return chain[0]
        for outer in reversed(chain):
            if type(outer) is Slice:
                new = Slice(new)
            elif type(outer) is Pointer:
                new = Pointer(new)
            elif type(outer) is Array:
                new = Array(new, outer.length)
            elif type(outer) is Chan:
                new = Chan(outer.dir, new)
        return new

    def type_param(self, t: TypeParam) -> Type:
        return self.smap.get(t) or t

    def map(self, t: Map) -> Type:
        key, elem = self.type(t.key), self.type(t.elem)
        return t if key is t.key and elem is t.elem else Map(key, elem)

    def struct(self, t: Struct) -> Type:
        fields = _replaced(t.fields, self.var)
        return t if fields is None else Struct(fields, t.tags)

    def var(self, var: Var) -> Var:
        t = self.type(var.type)
        return var if t is var.type else clone_var(var, t)

    def tuple(self, t: Tuple) -> Tuple:
        vars = _replaced(t.vars, self.var)
        return t if vars is None else Tuple(vars)

    def func(self, func: Func) -> Func:
        sig = self.signature(func.signature)
        return func if sig is func.signature else clone_func(func, sig)

    def signature(self, t: Signature) -> Signature:
        # The receiver is replaced where the type of which t is a method is known (Named, Interface): it may be that
        # very type, and following it would not end.
        tparams = t.type_params
        inner = self
        if tparams and tparams[0] not in self.smap:
            # The receiver's type parameters are replaced in a generic method: the method's own get fresh ones, since
            # their constraints may change and differ between instances.
            tparams, smap = fresh_type_params(self.c, tparams, self.smap)
            inner = _Subster(self.c, smap, self.ctxt)
            for fresh in tparams:
                fresh.bound = inner.type(fresh.bound)
        params, results = inner.tuple(t.params), inner.tuple(t.results)
        if params is t.params and results is t.results and tparams is t.type_params:
            return t
        return Signature(t.recv, params, results, t.variadic, tparams, t.recv_type_params)

    def union(self, t: Union) -> Type:
        terms = _replaced(t.terms, self.term)
        return t if terms is None else Union(terms)

    def term(self, term: Term) -> Term:
        t = self.type(term.type)
        return term if t is term.type else Term(term.tilde, t)

    def interface(self, t: Interface) -> Type:
        methods = _replaced(t.methods, self.func)
        embeddeds = _replaced(t.embeddeds, self.type)
        if methods is None and embeddeds is None:
            return t
        iface = Interface(None, embeddeds if embeddeds is not None else t.embeddeds, t.implicit)
        iface.embed_pos = t.embed_pos
        iface.complete = t.complete
        iface.methods = replace_recv_type(methods if methods is not None else t.methods, t, iface)
        return iface

    def named(self, t: Named | Alias) -> Type:
        orig = t.orig
        if isinstance(orig, Named) and orig.loader is not None:
            orig.resolve()
        if not orig.type_params:
            return t
        if len(t.targs) != len(orig.type_params):
            return INVALID_TYPE  # reported elsewhere
        targs = _replaced(t.targs, self.type)
        return t if targs is None else instantiate.instance(self.c, 0, orig, targs, self.ctxt)


def fresh_type_params(
    c: Checker | None, tparams: list[TypeParam], smap: SubstMap
) -> tuple[list[TypeParam], dict[TypeParam, Type | None]]:
    """New type parameters for a generic method, with the old constraints, and `smap` with them added."""
    extended = dict(smap)
    fresh: list[TypeParam] = []
    for tpar in tparams:
        new = rename(tpar)
        fresh.append(new)
        extended[tpar] = new
        if c is not None:
            mono.record_canon(c, new, tpar)
    return fresh, extended


def rename(tpar: TypeParam) -> TypeParam:
    """Another type parameter of the same name, place and constraint."""
    obj = TypeName(tpar.obj.pos, tpar.obj.pkg, tpar.obj.name, None)
    new = TypeParam(obj, tpar.bound, tpar.index)
    obj.type = new
    return new


def _replaced(items: list[T], change: Callable[[T], T]) -> list[T] | None:
    """The list with `change` applied; None if nothing changes."""
    result: list[T] | None = None
    for i, item in enumerate(items):
        new = change(item)
        if new is not item:
            if result is None:
                result = list(items)
            result[i] = new
    return result


_WRAPPERS = frozenset((Slice, Pointer, Array, Chan))

_CHANGE: dict[type, Callable[..., Type]] = {
    TypeParam: _Subster.type_param,
    Map: _Subster.map,
    Struct: _Subster.struct,
    Tuple: _Subster.tuple,
    Signature: _Subster.signature,
    Union: _Subster.union,
    Interface: _Subster.interface,
    Named: _Subster.named,
    Alias: _Subster.named,
}
