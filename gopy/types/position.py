"""Where gc's compiler says an expression is.

gc's syntax nodes have two positions, and its messages use now one, now the other:

- `start_pos`: the first byte, found by descending to the leftmost operand. That descent stops at a slice expression,
  which is reported at its `[`: in `s[1:2] + x` the start is the bracket.
- `own_pos`: the token that makes the node what it is: the operator of a binary expression, the `(` of a call, the `.`
  of a selector, the `[` of an index.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    BinaryExpr,
    CallExpr,
    CompositeLit,
    FuncType,
    IndexExpr,
    KeyValueExpr,
    Node,
    SelectorExpr,
    SliceExpr,
    TypeAssertExpr,
)


def start_pos(node: Node) -> int:
    """The position at which gc reports an error about a node (types2's atPos of a node)."""
    while True:
        t = type(node)
        if t is SelectorExpr or t is IndexExpr or t is BinaryExpr or t is TypeAssertExpr:
            node = node.x  # type: ignore[attr-defined]
        elif t is CallExpr:
            node = node.fun  # type: ignore[attr-defined]
        elif t is SliceExpr:
            return node.lbrack  # type: ignore[attr-defined,no-any-return]
        elif t is CompositeLit and node.type is not None:  # type: ignore[attr-defined]
            node = node.type  # type: ignore[attr-defined]
        elif t is KeyValueExpr:
            node = node.key  # type: ignore[attr-defined]
        elif t is FuncType:
            return _func_type_pos(node)  # type: ignore[arg-type]
        else:
            return node.pos


def own_pos(node: Node) -> int:
    """The position of the token that gc's parser gave the node (a syntax.Node's Pos)."""
    match node:
        case BinaryExpr():
            return node.op_pos
        case CallExpr():
            return node.lparen
        case IndexExpr() | SliceExpr():
            return node.lbrack
        case SelectorExpr() | TypeAssertExpr():
            # The dot, which follows the operand but for blanks that nobody writes.
            return node.x.end
        case CompositeLit():
            return node.lbrace
        case FuncType():
            return _func_type_pos(node)
    return node.pos


def _func_type_pos(node: FuncType) -> int:
    """gc's parser places a function type after the keyword, at its parameters."""
    return node.params.opening if node.params.opening != NO_POS else node.pos
