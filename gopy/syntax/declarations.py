"""Declarations and files of the syntax tree; see ast.py. Spec: "Declarations and scope", "Source file organization"."""

from __future__ import annotations

from gopy.syntax.node import Decl, Node, Spec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import SourceFile
    from gopy.syntax.expressions import BasicLit, CommentGroup, FieldList, FuncType, Ident
    from gopy.syntax.node import Expr
    from gopy.syntax.statements import BlockStmt


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
