"""Contexts: where instances of generic types are kept, so that identical ones are one object.

Besides saving work this is what ends the expansion of recursive generic types: an instance met again is the same object.
A checker has one Context; instances expand within the context they were made in, types of imported packages in SHARED.
"""

from __future__ import annotations

from gopy.types import predicates
from gopy.types.named import Alias, Named, unalias
from gopy.types.typ import Basic, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker

    Entry = tuple[list[Type], Type]

_KEY_DEPTH = 3


class Context:
    """Instances by origin and type arguments. `checker`: to declare methods on demand, None when checking is over."""

    __slots__ = ("checker", "_entries", "_depths")

    def __init__(self, checker: Checker | None = None) -> None:
        self.checker = checker
        self._entries: dict[object, list[Entry]] = {}
        self._depths: dict[Named, int] = {}

    def lookup(self, orig: Named | Alias, targs: list[Type]) -> Type | None:
        """The instance of orig with identical type arguments, if there is one."""
        entries = self._entries.get(self._key(orig, targs))
        if entries is not None:
            for other, instance in entries:
                if predicates.identical_lists(other, targs):
                    return instance
        return None

    def add(self, orig: Named | Alias, targs: list[Type], instance: Type) -> None:
        """Keep a new instance."""
        self._entries.setdefault(self._key(orig, targs), []).append((targs, instance))

    def _key(self, orig: Named | Alias, targs: list[Type]) -> object:
        return (orig, *[self._type_key(t, _KEY_DEPTH) for t in targs])

    def _type_key(self, t: Type, depth: int) -> object:
        """Something hashable that is equal for identical types."""
        t = unalias(t)
        kind = type(t)
        if kind is Basic:
            return t.kind  # type: ignore[attr-defined]
        if type(t) is Named:
            if not t.targs:
                return t.orig.obj
            if depth == 0:
                return (t.orig.obj, self._nesting(t))
            return (t.orig.obj, *[self._type_key(targ, depth - 1) for targ in t.targs])
        elem = getattr(t, "elem", None)
        if elem is None or depth == 0:
            # Type parameters differ; for structs, signatures and interfaces the class must do.
            return t if kind.__name__ == "TypeParam" else kind
        return (kind, self._type_key(elem, depth - 1))

    def _nesting(self, t: Named) -> int:
        """How deep instances stand in each other's type arguments: what tells T[T[T[int]]] from its arguments at once."""
        depth = self._depths.get(t)
        if depth is None:
            inner = [a for a in map(unalias, t.targs) if type(a) is Named and a.targs]
            depth = self._depths[t] = 1 + max(map(self._nesting, inner), default=0)
        return depth


SHARED = Context()
