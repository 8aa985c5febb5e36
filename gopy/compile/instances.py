"""Substitution as the compiler needs it: types declared in generic functions are types anew in each instance.

    func f[T any](x T) any { type pair struct{ a, b T }; return pair{x, x} }

The checker has one Named for `pair`, whose fields mention T. Where T is replaced, `pair` becomes a Named of its own,
one per list of type arguments; it shares the declaration, and its key tells the arguments (typekey.py).
"""

from __future__ import annotations

from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.subst import subst
from gopy.types.typ import Array, Basic, Chan, Map, Pointer, Signature, Slice, Struct, Tuple, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.typekey import TypeKeys


class LocalInstances:
    """Makes the instances; `keys` gets to know what tells them apart."""

    __slots__ = ("_keys", "_made", "_local", "_outer")

    def __init__(self, keys: TypeKeys) -> None:
        self._keys = keys
        self._made: dict[tuple[Named, str, str], Named] = {}
        self._local: dict[Type, bool] = {}  # whether a type mentions a type declared in a function
        self._outer: str | None = None  # while an instance is made: the function's type arguments

    def subst(self, t: Type, tmap: dict[TypeParam, Type]) -> Type:
        """A type with type parameters replaced, also in the types declared in the function they belong to."""
        if self._mentions(t, set()):
            # First, for the type arguments may be types that are local to another function.
            t = self._replace(t, tmap)
        return subst(None, t, tmap)

    def _mentions(self, t: Type, seen: set[Type]) -> bool:
        found = self._local.get(t)
        if found is not None:
            return found
        if t in seen:
            return False
        seen.add(t)
        found = self._find(t, seen)
        seen.discard(t)
        if found or not seen:  # inside a cycle "no" holds only for what has been seen so far
            self._local[t] = found
        return found

    def _find(self, t: Type, seen: set[Type]) -> bool:
        t = unalias(t)
        if isinstance(t, Basic | TypeParam):
            return False
        if isinstance(t, Named):
            return is_local(t) or any(self._mentions(a, seen) for a in t.targs)
        return any(self._mentions(part, seen) for part in _parts(t))

    def _replace(self, t: Type, tmap: dict[TypeParam, Type]) -> Type:
        """Every local type in t by its instance."""
        if not self._mentions(t, set()):
            return t
        again = self._replace
        if isinstance(t, Alias):
            return again(unalias(t), tmap)
        if isinstance(t, Named):
            if is_local(t):
                return self._instance(t, [self.subst(a, tmap) for a in t.targs], tmap)
            if t.targs:
                from gopy.types.instantiate import instance

                return instance(None, 0, t.orig, [again(a, tmap) for a in t.targs])
            return t
        if isinstance(t, Pointer):
            return Pointer(again(t.elem, tmap))
        if isinstance(t, Slice):
            return Slice(again(t.elem, tmap))
        if isinstance(t, Array):
            return Array(again(t.elem, tmap), t.length)
        if isinstance(t, Chan):
            return Chan(t.dir, again(t.elem, tmap))
        if isinstance(t, Map):
            return Map(again(t.key, tmap), again(t.elem, tmap))
        if isinstance(t, Tuple):
            return self._tuple(t, tmap)
        if isinstance(t, Signature):
            params, results = self._tuple(t.params, tmap), self._tuple(t.results, tmap)
            return Signature(t.recv, params, results, t.variadic)
        if isinstance(t, Struct):
            return Struct(self._tuple(Tuple(t.fields), tmap).vars, t.tags)
        return t

    def _tuple(self, t: Tuple, tmap: dict[TypeParam, Type]) -> Tuple:
        from gopy.types.subst import clone_var

        vars = []
        for var in t.vars:
            new = self._replace(var.type, tmap)
            vars.append(var if new is var.type else clone_var(var, new))
        return Tuple(vars)

    def _instance(self, t: Named, targs: list[Type], tmap: dict[TypeParam, Type]) -> Named:
        if t in self._keys.outer:
            return t  # it is an instance already
        # What stands in an instance of a generic type belongs to the function, not to that type's arguments.
        around = self._outer
        outer = ",".join(self._keys.key(a) for a in tmap.values()) if around is None else around
        own = ",".join(self._keys.key(a) for a in targs)
        made = self._made.get((t.orig, own, outer))
        if made is None:
            made = self._made[t.orig, own, outer] = Named(t.obj)
            made.targs = targs
            self._keys.outer[made] = outer
            both = dict(tmap)
            both.update(zip(t.orig.type_params, targs, strict=True))
            self._outer = outer
            made.set_underlying(self.subst(t.orig.underlying(), both))
            self._outer = around
        return made


def is_local(t: Named) -> bool:
    """Whether a defined type is declared in a function."""
    obj = t.obj
    return obj.pkg is not None and obj.parent is not None and obj.parent is not obj.pkg.scope


def _parts(t: Type) -> list[Type]:
    if isinstance(t, Pointer | Slice | Array | Chan):
        return [t.elem]
    if isinstance(t, Map):
        return [t.key, t.elem]
    if isinstance(t, Struct):
        return [f.type for f in t.fields]
    if isinstance(t, Tuple):
        return [v.type for v in t.vars]
    if isinstance(t, Signature):
        return [t.params, t.results]
    return []
