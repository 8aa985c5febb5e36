"""Statements of the syntax tree; see ast.py. Spec: "Statements"."""

from __future__ import annotations

from gopy.syntax.node import Stmt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.declarations import GenDecl
    from gopy.syntax.expressions import Ident
    from gopy.syntax.node import Expr


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
