"""One traversal of a package's syntax that all analyzers share (x/tools' inspector).

Scheme: a single walk over the files puts every node into a bucket by its class and notes its parent. Analyzers then ask
for the classes they are about and never walk the whole tree themselves. Within a bucket nodes are in source order.
"""

from __future__ import annotations

from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeVar

    N = TypeVar("N", bound=ast.Node)
    Function = ast.FuncDecl | ast.FuncLit


class Inspection:
    """The nodes of some files by class, and each node's parent."""

    __slots__ = ("_by_class", "_names", "_order", "_parents", "_rank")

    def __init__(self, files: list[ast.File]) -> None:
        self._by_class: dict[type[ast.Node], list[ast.Node]] = {}
        self._order: list[ast.Node] = []
        self._parents: dict[ast.Node, ast.Node] = {}
        self._rank: dict[ast.Node, int] | None = None
        self._names: set[str] | None = None
        for file in files:
            self._walk(file)

    def _walk(self, root: ast.Node) -> None:
        by_class, parents = self._by_class, self._parents
        visited = self._order.append
        fields_of: dict[type[ast.Node], tuple[str, ...]] = {}
        stack: list[ast.Node] = [root]
        pop, push = stack.pop, stack.append
        while stack:
            node = pop()
            visited(node)
            cls = type(node)
            bucket = by_class.get(cls)
            if bucket is None:
                bucket = by_class[cls] = []
            bucket.append(node)
            fields = fields_of.get(cls)
            if fields is None:
                fields = fields_of[cls] = cls.child_fields[::-1]
            for field in fields:
                value = getattr(node, field)
                if value is None:
                    continue
                if type(value) is list:
                    for child in reversed(value):
                        parents[child] = node
                        push(child)
                else:
                    parents[value] = node
                    push(value)

    def nodes(self, *classes: type[N]) -> list[N]:
        """All nodes of exactly these classes, in source order (a parent before its children)."""
        if len(classes) == 1:
            return self._by_class.get(classes[0], [])  # type: ignore[return-value]
        if self._rank is None:
            self._rank = {node: i for i, node in enumerate(self._order)}
        found: list[ast.Node] = []
        for cls in classes:
            found += self._by_class.get(cls, [])
        found.sort(key=self._rank.__getitem__)
        return found  # type: ignore[return-value]

    def has(self, class_name: str) -> bool:
        """Whether there is a node of the class with this name."""
        return getattr(ast, class_name) in self._by_class

    @property
    def names(self) -> set[str]:
        """All identifiers of the files."""
        if self._names is None:
            self._names = {ident.name for ident in self._by_class.get(ast.Ident, [])}  # type: ignore[attr-defined]
        return self._names

    def parent(self, node: ast.Node) -> ast.Node | None:
        """The node that holds this one; None for a File."""
        return self._parents.get(node)

    def ancestors(self, node: ast.Node) -> Iterator[ast.Node]:
        """The nodes around this one, from its parent outwards to the File."""
        parents = self._parents
        at = parents.get(node)
        while at is not None:
            yield at
            at = parents.get(at)

    def path(self, node: ast.Node) -> list[ast.Node]:
        """The nodes from the File down to this one, itself included."""
        path = [node, *self.ancestors(node)]
        path.reverse()
        return path

    def enclosing_function(self, node: ast.Node) -> Function | None:
        """The innermost function declaration or literal around a node (never the node itself)."""
        for around in self.ancestors(node):
            if isinstance(around, (ast.FuncDecl, ast.FuncLit)):
                return around
        return None


def walk_pruned(root: ast.Node, prune: tuple[type[ast.Node], ...]) -> Iterator[ast.Node]:
    """`root` and all below it in source order, without what is inside nodes of the classes in `prune`.

    A pruned node itself is given, unless it is the root, which is always entered.
    """
    stack: list[ast.Node] = [root]
    while stack:
        node = stack.pop()
        yield node
        if node is not root and isinstance(node, prune):
            continue
        stack.extend(reversed(list(ast.children(node))))
