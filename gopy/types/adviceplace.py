"""Where an error is, for those who advise: the syntax around it, as it is written."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.operand import Operand
from gopy.types.typ import Basic, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import At, Checker


def expr_of(at: At) -> ast.Node | None:
    """The expression that an error is about."""
    if isinstance(at, Operand):
        return at.expr
    return at if isinstance(at, ast.Node) else None


def text_of(c: Checker, node: ast.Node) -> str:
    """A node as it is written."""
    file = c.fset.file(node.pos)
    return file.text(node.pos, node.end) if file is not None else ""


def nodes_around(c: Checker, pos: int) -> list[ast.Node]:
    """The nodes around a position, from the file inwards."""
    file = next((f for f in c.files if f.source.base <= pos <= f.source.base + len(f.source.data)), None)
    path: list[ast.Node] = []
    node: ast.Node | None = file
    while node is not None:
        path.append(node)
        node = next((child for child in ast.children(node) if child.pos <= pos < child.end), None)
    return path


def basic_info(type: Type) -> int:
    """The properties of a type whose underlying type is a basic one; 0 for others."""
    under = type.underlying()
    return under.info if isinstance(under, Basic) else 0
