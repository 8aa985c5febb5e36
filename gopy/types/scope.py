"""Scopes: spec "Declarations and scope".

A scope maps names to objects; an inner scope's `parent` leads outwards to file, package and universe scope.
An imported package's scope is lazy: `loader(name)` makes the object on first look-up, `loader_names()` lists all.
"""

from __future__ import annotations

from gopy.source.file import NO_POS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.objects import Object


class Scope:
    """A block's names. `pos`, `end`: its extent; `comment` says what it is (`function`, `for`), for debugging."""

    __slots__ = ("parent", "children", "elems", "pos", "end", "comment", "is_func", "loader", "loader_names")

    def __init__(self, parent: Scope | None, pos: int = NO_POS, end: int = NO_POS, comment: str = "") -> None:
        self.parent = parent
        self.children: list[Scope] = []
        self.elems: dict[str, Object] = {}
        self.pos = pos
        self.end = end
        self.comment = comment
        self.is_func = False
        self.loader: Callable[[str], Object | None] | None = None
        self.loader_names: Callable[[], list[str]] | None = None
        # The universe's children would keep every package alive and are of no use.
        if parent is not None and parent.parent is not None:
            parent.children.append(self)

    def lookup(self, name: str) -> Object | None:
        """The object declared in this very scope, or None."""
        obj = self.elems.get(name)
        if obj is None and self.loader is not None:
            obj = self.loader(name)
            if obj is not None:
                self.elems[name] = obj
        return obj

    def lookup_parent(self, name: str, pos: int = NO_POS) -> tuple[Scope | None, Object | None]:
        """The innermost scope from here outwards that declares name (before `pos`, if given), and the object."""
        scope: Scope | None = self
        while scope is not None:
            obj = scope.elems.get(name)
            if obj is None and scope.loader is not None:
                obj = scope.lookup(name)
            if obj is not None and (pos == NO_POS or obj.scope_pos <= pos):
                return scope, obj
            scope = scope.parent
        return None, None

    def insert(self, obj: Object) -> Object | None:
        """Declare obj; the object that has the name already, or None (obj is then in the scope)."""
        other = self.elems.get(obj.name)
        if other is not None:
            return other
        self.elems[obj.name] = obj
        if obj.parent is None:
            obj.parent = self
        return None

    def names(self) -> list[str]:
        """All names, sorted."""
        names = set(self.elems)
        if self.loader_names is not None:
            names.update(self.loader_names())
        return sorted(names)

    def innermost(self, pos: int) -> Scope:
        """The innermost scope within this one that contains pos (this one if no child does)."""
        scope = self
        while True:
            for child in scope.children:
                if child.pos <= pos < child.end:
                    scope = child
                    break
            else:
                return scope
