"""Expressions, types, fields and comments of the syntax tree; see ast.py. Spec: "Expressions", "Types"."""

from __future__ import annotations

from gopy.syntax.node import Expr, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.statements import BlockStmt

SEND = 1
RECV = 2


class BadExpr(Expr):
    """An expression that could not be parsed."""

    __slots__ = ()


class Ident(Expr):
    """Name."""

    __slots__ = ("name",)

    def __init__(self, pos: int, end: int, name: str) -> None:
        self.pos = pos
        self.end = end
        self.name = name


class Ellipsis(Expr):
    """... or ...Elt (parameter types, [...]T)."""

    __slots__ = ("elt",)
    child_fields = ("elt",)

    def __init__(self, pos: int, end: int, elt: Expr | None) -> None:
        self.pos = pos
        self.end = end
        self.elt = elt


class BasicLit(Expr):
    """Literal; kind is INT, FLOAT, IMAG, CHAR or STRING, value the source text."""

    __slots__ = ("kind", "value")

    def __init__(self, pos: int, end: int, kind: str, value: str) -> None:
        self.pos = pos
        self.end = end
        self.kind = kind
        self.value = value


class CompositeLit(Expr):
    """Type{Elts}."""

    __slots__ = ("type", "lbrace", "elts", "rbrace")
    child_fields = ("type", "elts")

    def __init__(self, pos: int, end: int, type: Expr | None, lbrace: int, elts: list[Expr], rbrace: int) -> None:
        self.pos = pos
        self.end = end
        self.type = type
        self.lbrace = lbrace
        self.elts = elts
        self.rbrace = rbrace


class FuncLit(Expr):
    """Func(Params) Results { Body }."""

    __slots__ = ("type", "body")
    child_fields = ("type", "body")

    def __init__(self, pos: int, end: int, type: FuncType, body: BlockStmt) -> None:
        self.pos = pos
        self.end = end
        self.type = type
        self.body = body


class ParenExpr(Expr):
    """(X)."""

    __slots__ = ("x", "rparen")
    child_fields = ("x",)

    def __init__(self, pos: int, end: int, x: Expr, rparen: int) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.rparen = rparen


class SelectorExpr(Expr):
    """X.Sel."""

    __slots__ = ("x", "sel")
    child_fields = ("x", "sel")

    def __init__(self, pos: int, end: int, x: Expr, sel: Ident) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.sel = sel


class IndexExpr(Expr):
    """X[Indices]: an index, or type arguments (go/ast's IndexExpr and IndexListExpr)."""

    __slots__ = ("x", "lbrack", "indices", "rbrack")
    child_fields = ("x", "indices")

    def __init__(self, pos: int, end: int, x: Expr, lbrack: int, indices: list[Expr], rbrack: int) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.lbrack = lbrack
        self.indices = indices
        self.rbrack = rbrack


class SliceExpr(Expr):
    """X[Low:High:Max]."""

    __slots__ = ("x", "lbrack", "low", "high", "max", "slice3", "rbrack")
    child_fields = ("x", "low", "high", "max")

    def __init__(
        self,
        pos: int,
        end: int,
        x: Expr,
        lbrack: int,
        low: Expr | None,
        high: Expr | None,
        max: Expr | None,
        slice3: bool,
        rbrack: int,
    ) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.lbrack = lbrack
        self.low = low
        self.high = high
        self.max = max
        self.slice3 = slice3
        self.rbrack = rbrack


class TypeAssertExpr(Expr):
    """X.(Type); type None is X.(type)."""

    __slots__ = ("x", "lparen", "type", "rparen")
    child_fields = ("x", "type")

    def __init__(self, pos: int, end: int, x: Expr, lparen: int, type: Expr | None, rparen: int) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.lparen = lparen
        self.type = type
        self.rparen = rparen


class CallExpr(Expr):
    """Fun(Args) or a conversion; ellipsis is the position of ... or NO_POS."""

    __slots__ = ("fun", "lparen", "args", "ellipsis", "rparen")
    child_fields = ("fun", "args")

    def __init__(
        self, pos: int, end: int, fun: Expr, lparen: int, args: list[Expr], ellipsis: int, rparen: int
    ) -> None:
        self.pos = pos
        self.end = end
        self.fun = fun
        self.lparen = lparen
        self.args = args
        self.ellipsis = ellipsis
        self.rparen = rparen


class StarExpr(Expr):
    """*X."""

    __slots__ = ("x",)
    child_fields = ("x",)

    def __init__(self, pos: int, end: int, x: Expr) -> None:
        self.pos = pos
        self.end = end
        self.x = x


class UnaryExpr(Expr):
    """Op X; op is + - ! ^ & <- ~ ; pos is the operator's."""

    __slots__ = ("op", "x")
    child_fields = ("x",)

    def __init__(self, pos: int, end: int, op: str, x: Expr) -> None:
        self.pos = pos
        self.end = end
        self.op = op
        self.x = x


class BinaryExpr(Expr):
    """X Op Y."""

    __slots__ = ("x", "op_pos", "op", "y")
    child_fields = ("x", "y")

    def __init__(self, pos: int, end: int, x: Expr, op_pos: int, op: str, y: Expr) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.op_pos = op_pos
        self.op = op
        self.y = y


class KeyValueExpr(Expr):
    """Key: Value."""

    __slots__ = ("key", "colon", "value")
    child_fields = ("key", "value")

    def __init__(self, pos: int, end: int, key: Expr, colon: int, value: Expr) -> None:
        self.pos = pos
        self.end = end
        self.key = key
        self.colon = colon
        self.value = value


class ArrayType(Expr):
    """[]Elt (len None), [Len]Elt, [...]Elt (len an Ellipsis)."""

    __slots__ = ("lbrack", "len", "elt")
    child_fields = ("len", "elt")

    def __init__(self, pos: int, end: int, lbrack: int, len: Expr | None, elt: Expr) -> None:
        self.pos = pos
        self.end = end
        self.lbrack = lbrack
        self.len = len
        self.elt = elt


class StructType(Expr):
    """Struct { Fields }."""

    __slots__ = ("fields",)
    child_fields = ("fields",)

    def __init__(self, pos: int, end: int, fields: FieldList) -> None:
        self.pos = pos
        self.end = end
        self.fields = fields


class FuncType(Expr):
    """Func[TypeParams](Params) Results; func is NO_POS in an interface method."""

    __slots__ = ("func", "type_params", "params", "results")
    child_fields = ("type_params", "params", "results")

    def __init__(
        self, pos: int, end: int, func: int, type_params: FieldList | None, params: FieldList, results: FieldList | None
    ) -> None:
        self.pos = pos
        self.end = end
        self.func = func
        self.type_params = type_params
        self.params = params
        self.results = results


class InterfaceType(Expr):
    """Interface { Methods and embedded elements }."""

    __slots__ = ("methods",)
    child_fields = ("methods",)

    def __init__(self, pos: int, end: int, methods: FieldList) -> None:
        self.pos = pos
        self.end = end
        self.methods = methods


class MapType(Expr):
    """Map[Key]Value."""

    __slots__ = ("key", "value")
    child_fields = ("key", "value")

    def __init__(self, pos: int, end: int, key: Expr, value: Expr) -> None:
        self.pos = pos
        self.end = end
        self.key = key
        self.value = value


class ChanType(Expr):
    """Chan Value; dir is SEND|RECV, SEND or RECV; arrow NO_POS where there is none."""

    __slots__ = ("arrow", "dir", "value")
    child_fields = ("value",)

    def __init__(self, pos: int, end: int, arrow: int, dir: int, value: Expr) -> None:
        self.pos = pos
        self.end = end
        self.arrow = arrow
        self.dir = dir
        self.value = value


class Field(Node):
    """A parameter, struct field, interface element or type parameter; names empty: anonymous or embedded."""

    __slots__ = ("doc", "names", "type", "tag", "comment")
    child_fields = ("names", "type", "tag")

    def __init__(
        self,
        pos: int,
        end: int,
        names: list[Ident],
        type: Expr,
        tag: BasicLit | None,
        doc: CommentGroup | None = None,
        comment: CommentGroup | None = None,
    ) -> None:
        self.pos = pos
        self.end = end
        self.doc = doc
        self.names = names
        self.type = type
        self.tag = tag
        self.comment = comment


class FieldList(Node):
    """(...), {...} or [...]; opening NO_POS where there are no parentheses."""

    __slots__ = ("opening", "list", "closing")
    child_fields = ("list",)

    def __init__(self, pos: int, end: int, opening: int, list: list[Field], closing: int) -> None:
        self.pos = pos
        self.end = end
        self.opening = opening
        self.list = list
        self.closing = closing


class Comment(Node):
    """// or /* */ with its marks, without the line end and carriage returns."""

    __slots__ = ("text",)

    def __init__(self, pos: int, end: int, text: str) -> None:
        self.pos = pos
        self.end = end
        self.text = text


class CommentGroup(Node):
    """Comments with nothing and no empty line between them."""

    __slots__ = ("list",)
    child_fields = ("list",)

    def __init__(self, pos: int, end: int, list: list[Comment]) -> None:
        self.pos = pos
        self.end = end
        self.list = list
