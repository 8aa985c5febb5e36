"""Unification: find types for type parameters that make two types agree (spec "Type unification").

A Unifier knows its bound type parameters and the types found for them. Type parameters that were unified with one
another share a Handle, so that what is found for one holds for all. Unification is loose (assignability at the top,
defined types against their underlying types, interfaces against types that have their methods) unless EXACT; whether the
types found really fit is checked afterwards by instantiation and assignment.
"""

from __future__ import annotations

from gopy.types import lookup, missing, predicates, termlist, typeset, under
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import Func
from gopy.types.typ import (
    SEND_RECV,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.types.checker import Checker

    Pairs = tuple[Interface, Interface, "Pairs"] | None

INEXACT = 0
ASSIGN = 1  # the types of an assignment: loose at the top, exact for element types
EXACT = 2  # the types must be identical

_DEPTH_LIMIT = 50  # type arguments that refer to one another could otherwise lead round in circles


class _Handle:
    __slots__ = ("type",)

    def __init__(self, type: Type | None) -> None:
        self.type = type


class Unifier:
    """Type parameters being solved for.

    Parameters: `targs`, types known at the start (shorter than `tparams`, or with None); `interface_inference`, methods
    of interfaces are unified too (Go 1.21).
    """

    __slots__ = ("c", "handles", "depth", "interface_inference")

    def __init__(
        self, c: Checker, tparams: Sequence[TypeParam], targs: Sequence[Type | None], interface_inference: bool = True
    ) -> None:
        self.c = c
        self.handles = {p: _Handle(targs[i] if i < len(targs) else None) for i, p in enumerate(tparams)}
        self.depth = 0
        self.interface_inference = interface_inference

    def unify(self, x: Type, y: Type, mode: int) -> bool:
        """Make x and y agree; whether that succeeded."""
        return self._unify(x, y, mode, None)

    def at(self, tpar: TypeParam) -> Type | None:
        """The type found for a type parameter, or None."""
        return self.handles[tpar].type

    def set(self, tpar: TypeParam, t: Type) -> None:
        """Settle a type parameter."""
        self.handles[tpar].type = t

    def unknowns(self) -> int:
        """The number of type parameters without a type."""
        return sum(handle.type is None for handle in self.handles.values())

    def inferred(self, tparams: Sequence[TypeParam]) -> list[Type | None]:
        """The types found for the type parameters."""
        return [self.handles[p].type for p in tparams]

    def _bound(self, t: Type) -> TypeParam | None:
        """t as one of our type parameters."""
        t = unalias(t)
        return t if type(t) is TypeParam and t in self.handles else None

    def _join(self, x: TypeParam, y: TypeParam) -> bool:
        """Let x and y stand for one type; false if both are settled already."""
        hx, hy = self.handles[x], self.handles[y]
        if hx is hy:
            return True
        if hx.type is not None and hy.type is not None:
            return False
        old, new = (hy, hx) if hx.type is not None else (hx, hy)
        for tpar, handle in self.handles.items():
            if handle is old:
                self.handles[tpar] = new
        return True

    def _unify(self, x: Type, y: Type, mode: int, pairs: Pairs) -> bool:
        ux, uy = unalias(x), unalias(y)
        if ux is uy:
            return True
        if self.depth >= _DEPTH_LIMIT:
            return False
        self.depth += 1
        try:
            return self._unify_different(x, y, mode, pairs)
        finally:
            self.depth -= 1

    def _unify_different(self, x: Type, y: Type, mode: int, pairs: Pairs) -> bool:
        # From here on: if one is a defined type, y is one; if one is a bound type parameter, x is one.
        if type(unalias(x)) is Named or self._bound(y) is not None:
            x, y = y, x
        # A defined type and a type literal may agree by their underlying types.
        ny = unalias(y)
        if (
            not mode & EXACT
            and type(ny) is Named
            and predicates.is_type_lit(x)
            and not (self.interface_inference and predicates.is_interface(x))
        ):
            y = ny.underlying()
            if unalias(x) is unalias(y):
                return True

        px, py = self._bound(x), self._bound(y)
        if px is not None and py is not None:
            if self._join(px, py):
                return True
            tx, ty = self.at(px), self.at(py)
            assert tx is not None and ty is not None
            return self._unify(tx, ty, mode, pairs)
        if px is not None:
            known = self.at(px)
            if known is None:
                self.set(px, y)
                return True
            return self._unify(known, y, mode, pairs) and self._settle(px, known, y, mode)

        if self.interface_inference and not mode & EXACT:
            xi, yi = _as_interface(x), _as_interface(y)
            if xi is not None and yi is not None:
                return self._subset_of_methods(xi, yi, pairs)
            if yi is not None:
                xi, y = yi, x
            if xi is not None:
                return self._has_methods(xi, y, pairs)

        # An unbound type parameter comes first.
        if predicates.is_type_param(y):
            x, y = y, x
        element_mode = mode | EXACT if mode & ASSIGN else mode
        original = y
        x, y = unalias(x), unalias(y)
        if type(x) is TypeParam:
            # A type argument must be in the type set, so its structure is that of the common underlying type.
            core, _ = under.common_under(x)
            return core is not None and self._unify(core, original, ASSIGN, pairs)
        if type(x) is Basic:
            return type(y) is Basic and x.kind == y.kind
        if type(x) is Chan:
            if type(y) is not Chan or (mode & EXACT and x.dir != y.dir):
                return False
            return self._unify(x.elem, y.elem, element_mode, pairs)
        if type(x) is not type(y):
            return False
        if type(x) is Named or type(x) is Tuple:
            element_mode = mode
        compare = _COMPARE.get(type(x))
        return compare is not None and compare(self, x, y, element_mode, pairs)

    def _settle(self, px: TypeParam, x: Type, y: Type, mode: int) -> bool:
        """px had type x, and y agrees with it: decide which of them it is; false if there is no rule to choose."""
        xi, yi = _as_interface(x), _as_interface(y)
        x_named, y_named = type(unalias(x)) is Named, type(unalias(y)) is Named
        if xi is not None and yi is not None:
            if x_named and y_named:
                return predicates.identical(x, y)
            if len(typeset.type_set(xi).methods) != len(typeset.type_set(yi).methods):
                return False
        elif xi is not None or yi is not None:
            return False
        if not mode & EXACT and not x_named:
            # A defined type wins over a literal, a directed channel over an undirected one, whatever the order.
            u = y.underlying()
            if y_named or (type(u) is Chan and u.dir != SEND_RECV):
                self.set(px, y)
        return True

    def _subset_of_methods(self, xi: Interface, yi: Interface, pairs: Pairs) -> bool:
        """Two interfaces agree if the methods of one are among those of the other."""
        xset, yset = typeset.type_set(xi), typeset.type_set(yi)
        if xset.comparable != yset.comparable or not termlist.equal(xset.terms, yset.terms):
            return False
        if _compared(xi, yi, pairs):
            return True
        pairs = (xi, yi, pairs)
        few, many = xset.methods, yset.methods
        if len(few) > len(many):
            few, many = many, few
        by_id = {typeset.object_id(m): m for m in many}
        for m in few:
            other = by_id.get(typeset.object_id(m))
            if other is None or not self._unify(m.type, other.type, EXACT, pairs):
                return False
        return True

    def _has_methods(self, xi: Interface, y: Type, pairs: Pairs) -> bool:
        """An interface and another type agree if the type has the interface's methods."""
        for m in typeset.type_set(xi).methods:
            method, _, _ = lookup.lookup_field_or_method(y, False, m.pkg, m.name)
            if type(method) is not Func:
                return False
            missing.ensure_signature(self.c, method)
            sig = method.type
            if type(sig) is not Signature or sig.type_params or not self._unify(m.type, sig, EXACT, pairs):
                return False
        return True

    def _array(self, x: Array, y: Array, mode: int, pairs: Pairs) -> bool:
        if x.length != y.length and x.length >= 0 and y.length >= 0:
            return False
        return self._unify(x.elem, y.elem, mode, pairs)

    def _elem(self, x: Slice, y: Slice, mode: int, pairs: Pairs) -> bool:
        return self._unify(x.elem, y.elem, mode, pairs)

    def _struct(self, x: Struct, y: Struct, mode: int, pairs: Pairs) -> bool:
        if len(x.fields) != len(y.fields):
            return False
        for i, f in enumerate(x.fields):
            g = y.fields[i]
            if f.embedded != g.embedded or x.tag(i) != y.tag(i) or not predicates.same_id(f, g.pkg, g.name):
                return False
            if not self._unify(f.type, g.type, mode, pairs):
                return False
        return True

    def _tuple(self, x: Tuple, y: Tuple, mode: int, pairs: Pairs) -> bool:
        if len(x.vars) != len(y.vars):
            return False
        return all(self._unify(v.type, w.type, mode, pairs) for v, w in zip(x.vars, y.vars, strict=True))

    def _signature(self, x: Signature, y: Signature, mode: int, pairs: Pairs) -> bool:
        return (
            x.variadic == y.variadic
            and self._unify(x.params, y.params, mode, pairs)
            and self._unify(x.results, y.results, mode, pairs)
        )

    def _interface(self, x: Interface, y: Interface, _mode: int, pairs: Pairs) -> bool:
        xset, yset = typeset.type_set(x), typeset.type_set(y)
        if xset.comparable != yset.comparable or len(xset.methods) != len(yset.methods):
            return False
        if not termlist.equal(xset.terms, yset.terms):
            return False
        if _compared(x, y, pairs):
            return True
        pairs = (x, y, pairs)
        for f, g in zip(xset.methods, yset.methods, strict=True):
            if typeset.object_id(f) != typeset.object_id(g) or not self._unify(f.type, g.type, EXACT, pairs):
                return False
        return True

    def _map(self, x: Map, y: Map, mode: int, pairs: Pairs) -> bool:
        return self._unify(x.key, y.key, mode, pairs) and self._unify(x.elem, y.elem, mode, pairs)

    def _named(self, x: Named, y: Named, mode: int, pairs: Pairs) -> bool:
        if len(x.targs) != len(y.targs):
            return False
        for xarg, yarg in zip(x.targs, y.targs, strict=True):
            if not self._unify(xarg, yarg, mode, pairs):
                return False
        return predicates.identical_origin(x, y)


_COMPARE: dict[type, Callable[..., bool]] = {
    Array: Unifier._array,
    Slice: Unifier._elem,
    Pointer: Unifier._elem,
    Struct: Unifier._struct,
    Tuple: Unifier._tuple,
    Signature: Unifier._signature,
    Interface: Unifier._interface,
    Map: Unifier._map,
    Named: Unifier._named,
}


def _as_interface(t: Type) -> Interface | None:
    """The underlying interface of a type that is no type parameter."""
    if type(unalias(t)) is TypeParam:
        return None
    u = t.underlying()
    return u if type(u) is Interface else None


def _compared(x: Interface, y: Interface, pairs: Pairs) -> bool:
    """Whether the two are being compared already; interfaces without a name may lead back to themselves."""
    while pairs is not None:
        if (pairs[0] is x and pairs[1] is y) or (pairs[0] is y and pairs[1] is x):
            return True
        pairs = pairs[2]
    return False
