"""The abstract syntax tree: go/ast's node names, fields in snake_case.

Every node has `pos` and `end`, positions of its first byte and of the byte after its last (source.file). Further
positions are those which messages or the printer need. Nodes are plain slotted classes, made once by syntax.build and
not changed afterwards; what the checker learns about them stands in types.Info, keyed by the node itself.
(Importing dataclasses and decorating sixty classes would cost a third of the start-up budget.)

`child_fields` of a class names the slots that hold child nodes, in source order; `children` and `walk` go by it.
Where gopy differs from go/ast: IndexExpr also stands for IndexListExpr, CaseClause says whether it is `default`,
a ValueSpec knows its iota, FuncType with type parameters also occurs in methods (Go 1.27).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import SourceFile

SEND = 1
RECV = 2


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


class BadStmt(Stmt):
    """A statement that could not be parsed."""

    __slots__ = ()


class DeclStmt(Stmt):
    """Const, type or var in a function."""

    __slots__ = ("decl",)
    child_fields = ("decl",)

    def __init__(self, pos: int, end: int, decl: GenDecl) -> None:
        self.pos = pos
        self.end = end
        self.decl = decl


class EmptyStmt(Stmt):
    """; (implicit: before a closing brace)."""

    __slots__ = ("implicit",)

    def __init__(self, pos: int, end: int, implicit: bool) -> None:
        self.pos = pos
        self.end = end
        self.implicit = implicit


class LabeledStmt(Stmt):
    """Label: Stmt."""

    __slots__ = ("label", "colon", "stmt")
    child_fields = ("label", "stmt")

    def __init__(self, pos: int, end: int, label: Ident, colon: int, stmt: Stmt) -> None:
        self.pos = pos
        self.end = end
        self.label = label
        self.colon = colon
        self.stmt = stmt


class ExprStmt(Stmt):
    """X."""

    __slots__ = ("x",)
    child_fields = ("x",)

    def __init__(self, pos: int, end: int, x: Expr) -> None:
        self.pos = pos
        self.end = end
        self.x = x


class SendStmt(Stmt):
    """Chan <- Value."""

    __slots__ = ("chan", "arrow", "value")
    child_fields = ("chan", "value")

    def __init__(self, pos: int, end: int, chan: Expr, arrow: int, value: Expr) -> None:
        self.pos = pos
        self.end = end
        self.chan = chan
        self.arrow = arrow
        self.value = value


class IncDecStmt(Stmt):
    """X++ or X--."""

    __slots__ = ("x", "tok_pos", "tok")
    child_fields = ("x",)

    def __init__(self, pos: int, end: int, x: Expr, tok_pos: int, tok: str) -> None:
        self.pos = pos
        self.end = end
        self.x = x
        self.tok_pos = tok_pos
        self.tok = tok


class AssignStmt(Stmt):
    """Lhs Tok Rhs; tok is =, := or an assignment operator such as +=."""

    __slots__ = ("lhs", "tok_pos", "tok", "rhs")
    child_fields = ("lhs", "rhs")

    def __init__(self, pos: int, end: int, lhs: list[Expr], tok_pos: int, tok: str, rhs: list[Expr]) -> None:
        self.pos = pos
        self.end = end
        self.lhs = lhs
        self.tok_pos = tok_pos
        self.tok = tok
        self.rhs = rhs


class GoStmt(Stmt):
    """Go Call (a CallExpr where the program is right)."""

    __slots__ = ("call",)
    child_fields = ("call",)

    def __init__(self, pos: int, end: int, call: Expr) -> None:
        self.pos = pos
        self.end = end
        self.call = call


class DeferStmt(Stmt):
    """Defer Call."""

    __slots__ = ("call",)
    child_fields = ("call",)

    def __init__(self, pos: int, end: int, call: Expr) -> None:
        self.pos = pos
        self.end = end
        self.call = call


class ReturnStmt(Stmt):
    """Return Results."""

    __slots__ = ("results",)
    child_fields = ("results",)

    def __init__(self, pos: int, end: int, results: list[Expr]) -> None:
        self.pos = pos
        self.end = end
        self.results = results


class BranchStmt(Stmt):
    """Break, continue, goto or fallthrough."""

    __slots__ = ("tok", "label")
    child_fields = ("label",)

    def __init__(self, pos: int, end: int, tok: str, label: Ident | None) -> None:
        self.pos = pos
        self.end = end
        self.tok = tok
        self.label = label


class BlockStmt(Stmt):
    """{ List }."""

    __slots__ = ("list", "rbrace")
    child_fields = ("list",)

    def __init__(self, pos: int, end: int, list: list[Stmt], rbrace: int) -> None:
        self.pos = pos
        self.end = end
        self.list = list
        self.rbrace = rbrace


class IfStmt(Stmt):
    """If Init; Cond Body else Else."""

    __slots__ = ("init", "cond", "body", "else_")
    child_fields = ("init", "cond", "body", "else_")

    def __init__(self, pos: int, end: int, init: Stmt | None, cond: Expr, body: BlockStmt, else_: Stmt | None) -> None:
        self.pos = pos
        self.end = end
        self.init = init
        self.cond = cond
        self.body = body
        self.else_ = else_


class CaseClause(Stmt):
    """case List: Body, or default: Body."""

    __slots__ = ("list", "colon", "body", "default")
    child_fields = ("list", "body")

    def __init__(self, pos: int, end: int, list: list[Expr], colon: int, body: list[Stmt], default: bool) -> None:
        self.pos = pos
        self.end = end
        self.list = list
        self.colon = colon
        self.body = body
        self.default = default


class SwitchStmt(Stmt):
    """Switch Init; Tag { CaseClauses }."""

    __slots__ = ("init", "tag", "body")
    child_fields = ("init", "tag", "body")

    def __init__(self, pos: int, end: int, init: Stmt | None, tag: Expr | None, body: BlockStmt) -> None:
        self.pos = pos
        self.end = end
        self.init = init
        self.tag = tag
        self.body = body


class TypeSwitchStmt(Stmt):
    """Switch Init; Assign { CaseClauses }; assign is x := y.(type) or y.(type)."""

    __slots__ = ("init", "assign", "body")
    child_fields = ("init", "assign", "body")

    def __init__(self, pos: int, end: int, init: Stmt | None, assign: Stmt, body: BlockStmt) -> None:
        self.pos = pos
        self.end = end
        self.init = init
        self.assign = assign
        self.body = body


class CommClause(Stmt):
    """case Comm: Body; comm None is default."""

    __slots__ = ("comm", "colon", "body")
    child_fields = ("comm", "body")

    def __init__(self, pos: int, end: int, comm: Stmt | None, colon: int, body: list[Stmt]) -> None:
        self.pos = pos
        self.end = end
        self.comm = comm
        self.colon = colon
        self.body = body


class SelectStmt(Stmt):
    """Select { CommClauses }."""

    __slots__ = ("body",)
    child_fields = ("body",)

    def __init__(self, pos: int, end: int, body: BlockStmt) -> None:
        self.pos = pos
        self.end = end
        self.body = body


class ForStmt(Stmt):
    """For Init; Cond; Post Body."""

    __slots__ = ("init", "cond", "post", "body")
    child_fields = ("init", "cond", "post", "body")

    def __init__(
        self, pos: int, end: int, init: Stmt | None, cond: Expr | None, post: Stmt | None, body: BlockStmt
    ) -> None:
        self.pos = pos
        self.end = end
        self.init = init
        self.cond = cond
        self.post = post
        self.body = body


class RangeStmt(Stmt):
    """For Key, Value Tok range X Body; tok is "", = or :=; extra is a third variable, which the checker refuses."""

    __slots__ = ("key", "value", "extra", "tok_pos", "tok", "range_pos", "x", "body")
    child_fields = ("key", "value", "extra", "x", "body")

    def __init__(
        self,
        pos: int,
        end: int,
        key: Expr | None,
        value: Expr | None,
        tok_pos: int,
        tok: str,
        range_pos: int,
        x: Expr,
        body: BlockStmt,
        extra: Expr | None = None,
    ) -> None:
        self.pos = pos
        self.end = end
        self.key = key
        self.value = value
        self.extra = extra
        self.tok_pos = tok_pos
        self.tok = tok
        self.range_pos = range_pos
        self.x = x
        self.body = body


class ImportSpec(Spec):
    """Name "path"."""

    __slots__ = ("doc", "name", "path", "comment")
    child_fields = ("name", "path")

    def __init__(
        self,
        pos: int,
        end: int,
        name: Ident | None,
        path: BasicLit,
        doc: CommentGroup | None = None,
        comment: CommentGroup | None = None,
    ) -> None:
        self.pos = pos
        self.end = end
        self.doc = doc
        self.name = name
        self.path = path
        self.comment = comment


class ValueSpec(Spec):
    """Names Type = Values; iota is the index in its const group."""

    __slots__ = ("doc", "names", "type", "values", "comment", "iota")
    child_fields = ("names", "type", "values")

    def __init__(
        self,
        pos: int,
        end: int,
        names: list[Ident],
        type: Expr | None,
        values: list[Expr],
        doc: CommentGroup | None = None,
        comment: CommentGroup | None = None,
        iota: int = 0,
    ) -> None:
        self.pos = pos
        self.end = end
        self.doc = doc
        self.names = names
        self.type = type
        self.values = values
        self.comment = comment
        self.iota = iota


class TypeSpec(Spec):
    """Name[TypeParams] Type; assign is the position of = in an alias, else NO_POS."""

    __slots__ = ("doc", "name", "type_params", "assign", "type", "comment")
    child_fields = ("name", "type_params", "type")

    def __init__(
        self,
        pos: int,
        end: int,
        name: Ident,
        type_params: FieldList | None,
        assign: int,
        type: Expr,
        doc: CommentGroup | None = None,
        comment: CommentGroup | None = None,
    ) -> None:
        self.pos = pos
        self.end = end
        self.doc = doc
        self.name = name
        self.type_params = type_params
        self.assign = assign
        self.type = type
        self.comment = comment


class BadDecl(Decl):
    """A declaration that could not be parsed."""

    __slots__ = ()


class GenDecl(Decl):
    """Import, const, type or var declaration; lparen NO_POS: without parentheses."""

    __slots__ = ("doc", "tok", "lparen", "specs", "rparen")
    child_fields = ("specs",)

    def __init__(
        self, pos: int, end: int, tok: str, lparen: int, specs: list[Spec], rparen: int, doc: CommentGroup | None = None
    ) -> None:
        self.pos = pos
        self.end = end
        self.doc = doc
        self.tok = tok
        self.lparen = lparen
        self.specs = specs
        self.rparen = rparen


class FuncDecl(Decl):
    """Func Recv Name Type Body."""

    __slots__ = ("doc", "recv", "name", "type", "body")
    child_fields = ("recv", "name", "type", "body")

    def __init__(
        self,
        pos: int,
        end: int,
        recv: FieldList | None,
        name: Ident,
        type: FuncType,
        body: BlockStmt | None,
        doc: CommentGroup | None = None,
    ) -> None:
        self.pos = pos
        self.end = end
        self.doc = doc
        self.recv = recv
        self.name = name
        self.type = type
        self.body = body


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


class File(Node):
    """One source file.

    `package` is the position of the package clause's keyword (NO_POS in a fragment that has none); `comments` are all
    comments in source order; `go_version` is the file's own language version from `//go:build` (`go1.21`), or "";
    `errors` are the syntax errors, at most those that gc reports; with errors, `decls` holds what could be parsed.
    `fragment`: "" for a file, else what a text without package clause was taken for: "declarations", "statements"
    or "mixed".
    """

    __slots__ = ("source", "doc", "package", "name", "decls", "imports", "comments", "go_version", "errors", "fragment")
    child_fields = ("name", "decls")

    def __init__(
        self,
        pos: int,
        end: int,
        source: SourceFile,
        package: int,
        name: Ident,
        decls: list[Decl],
        imports: list[ImportSpec],
        comments: list[CommentGroup],
        doc: CommentGroup | None = None,
        go_version: str = "",
        errors: list[Diagnostic] | None = None,
        fragment: str = "",
    ) -> None:
        self.pos = pos
        self.end = end
        self.source = source
        self.doc = doc
        self.package = package
        self.name = name
        self.decls = decls
        self.imports = imports
        self.comments = comments
        self.go_version = go_version
        self.errors = errors if errors is not None else []
        self.fragment = fragment


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


def unparen(expr: Expr) -> Expr:
    """`expr` without the parentheses around it."""
    while isinstance(expr, ParenExpr):
        expr = expr.x
    return expr
