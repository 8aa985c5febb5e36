"""The classes that all nodes of the syntax tree derive from; see ast.py."""

from __future__ import annotations


class Node:
    """A piece of syntax: [pos, end) in its FileSet."""

    __slots__ = ("pos", "end")
    child_fields: tuple[str, ...] = ()

    def __init__(self, pos: int, end: int) -> None:
        self.pos = pos
        self.end = end

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.pos}-{self.end}>"


class Expr(Node):
    """An expression or a type."""

    __slots__ = ()


class Stmt(Node):
    """A statement."""

    __slots__ = ()


class Spec(Node):
    """One line of an import, const, type or var declaration."""

    __slots__ = ()


class Decl(Node):
    """A top-level declaration (GenDecl also stands in functions)."""

    __slots__ = ()
