"""What the graph of values (flow.py) must know of types: whether they hold pointers, and how often one is followed."""

from __future__ import annotations

from gopy.types.named import TypeParam, unalias
from gopy.types.typ import (
    IS_STRING,
    UNSAFE_POINTER,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Struct,
    Type,
)


def under(t: Type) -> Type:
    """The underlying type."""
    return unalias(t).underlying()


def is_interface(t: Type) -> bool:
    """Whether t is an interface type (no type parameter)."""
    t = unalias(t)
    return not isinstance(t, TypeParam) and isinstance(t.underlying(), Interface)


def is_direct(t: Type) -> bool:
    """Whether an interface holds a value of type t without memory for it: gc's rule, one pointer."""
    t = unalias(t)
    if isinstance(t, TypeParam):
        return False
    u = t.underlying()
    if isinstance(u, Pointer | Map | Chan | Signature):
        return True
    if isinstance(u, Basic):
        return u.kind == UNSAFE_POINTER
    if isinstance(u, Struct):
        return len(u.fields) == 1 and is_direct(u.fields[0].type)
    return isinstance(u, Array) and u.length == 1 and is_direct(u.elem)


class PointerTypes:
    """Which types hold pointers; a type parameter might."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Type, bool] = {}

    def holds(self, t: Type) -> bool:
        """Whether values of a type hold pointers."""
        found = self._known.get(t)
        if found is None:
            found = self._known[t] = self._find(t)
        return found

    def _find(self, t: Type) -> bool:
        t = unalias(t)
        if isinstance(t, TypeParam):
            return True
        u = t.underlying()
        if isinstance(u, Basic):
            return bool(u.info & IS_STRING) or u.kind == UNSAFE_POINTER
        if isinstance(u, Array):
            return u.length > 0 and self.holds(u.elem)
        if isinstance(u, Struct):
            return any(self.holds(f.type) for f in u.fields)
        return True


def derefs_of(t: Type, path: list[int]) -> int:
    """How many pointers a selector with this path of fields follows, from a value of type t on."""
    return walk_path(t, path)[0]


def walk_path(t: Type, path: list[int]) -> tuple[int, Type]:
    """The same, and the type at the path's end."""
    n = 0
    for i in path:
        u = unalias(t).underlying()
        if isinstance(u, Pointer):
            n += 1
            u = unalias(u.elem).underlying()
        if not isinstance(u, Struct):
            break
        t = u.fields[i].type
    return n, t
