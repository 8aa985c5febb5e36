"""The abstract syntax tree: go/ast's node names, fields in snake_case.

Every node has `pos` and `end`, positions of its first byte and of the byte after its last (source.file). Further
positions are those which messages or the printer need. Nodes are plain slotted classes, made once by syntax.build and
not changed afterwards; what the checker learns about them stands in types.Info, keyed by the node itself.
The classes stand in expressions.py, statements.py and declarations.py; all code names them by this module.
(Importing dataclasses and decorating sixty classes would cost a third of the start-up budget.)

`child_fields` of a class names the slots that hold child nodes, in source order; `children` and `walk` go by it.
Where gopy differs from go/ast: IndexExpr also stands for IndexListExpr, CaseClause says whether it is `default`,
a ValueSpec knows its iota, FuncType with type parameters also occurs in methods (Go 1.27).
"""

from __future__ import annotations

from gopy.syntax.declarations import (
    BadDecl as BadDecl,
    File as File,
    FuncDecl as FuncDecl,
    GenDecl as GenDecl,
    ImportSpec as ImportSpec,
    TypeSpec as TypeSpec,
    ValueSpec as ValueSpec,
)
from gopy.syntax.expressions import (
    RECV as RECV,
    SEND as SEND,
    ArrayType as ArrayType,
    BadExpr as BadExpr,
    BasicLit as BasicLit,
    BinaryExpr as BinaryExpr,
    CallExpr as CallExpr,
    ChanType as ChanType,
    Comment as Comment,
    CommentGroup as CommentGroup,
    CompositeLit as CompositeLit,
    Ellipsis as Ellipsis,
    Field as Field,
    FieldList as FieldList,
    FuncLit as FuncLit,
    FuncType as FuncType,
    Ident as Ident,
    IndexExpr as IndexExpr,
    InterfaceType as InterfaceType,
    KeyValueExpr as KeyValueExpr,
    MapType as MapType,
    ParenExpr as ParenExpr,
    SelectorExpr as SelectorExpr,
    SliceExpr as SliceExpr,
    StarExpr as StarExpr,
    StructType as StructType,
    TypeAssertExpr as TypeAssertExpr,
    UnaryExpr as UnaryExpr,
)
from gopy.syntax.node import Decl as Decl, Expr as Expr, Node as Node, Spec as Spec, Stmt as Stmt
from gopy.syntax.statements import (
    AssignStmt as AssignStmt,
    BadStmt as BadStmt,
    BlockStmt as BlockStmt,
    BranchStmt as BranchStmt,
    CaseClause as CaseClause,
    CommClause as CommClause,
    DeclStmt as DeclStmt,
    DeferStmt as DeferStmt,
    EmptyStmt as EmptyStmt,
    ExprStmt as ExprStmt,
    ForStmt as ForStmt,
    GoStmt as GoStmt,
    IfStmt as IfStmt,
    IncDecStmt as IncDecStmt,
    LabeledStmt as LabeledStmt,
    RangeStmt as RangeStmt,
    ReturnStmt as ReturnStmt,
    SelectStmt as SelectStmt,
    SendStmt as SendStmt,
    SwitchStmt as SwitchStmt,
    TypeSwitchStmt as TypeSwitchStmt,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def children(node: Node) -> Iterator[Node]:
    """The child nodes in source order (comments are not among them)."""
    for name in node.child_fields:
        value = getattr(node, name)
        if value is None:
            continue
        if type(value) is list:
            yield from value
        else:
            yield value


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in source order, without recursion (expressions may nest thousands deep)."""
    stack = [node]
    pop = stack.pop
    while stack:
        node = pop()
        yield node
        for name in reversed(node.child_fields):
            value = getattr(node, name)
            if value is None:
                continue
            if type(value) is list:
                stack.extend(reversed(value))
            else:
                stack.append(value)


def receiver_name(decl: FuncDecl) -> str:
    """The name of the type that a method is declared for, without pointer and type parameters; "" for a function."""
    if decl.recv is None or not decl.recv.list:
        return ""
    base = unparen(decl.recv.list[0].type)
    if isinstance(base, StarExpr):
        base = unparen(base.x)
    if isinstance(base, IndexExpr):
        base = unparen(base.x)
    return base.name if isinstance(base, Ident) else ""


def unparen(expr: Expr) -> Expr:
    """`expr` without the parentheses around it."""
    while isinstance(expr, ParenExpr):
        expr = expr.x
    return expr
