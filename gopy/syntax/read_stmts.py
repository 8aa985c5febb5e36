"""Statements and declarations, read token by token (syntax.read). Spec: "Statements", "Declarations and scope"."""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    ArrayType,
    AssignStmt,
    BlockStmt,
    BranchStmt,
    CaseClause,
    CommClause,
    Decl,
    DeclStmt,
    DeferStmt,
    EmptyStmt,
    Expr,
    ExprStmt,
    FieldList,
    ForStmt,
    FuncDecl,
    GenDecl,
    GoStmt,
    Ident,
    IfStmt,
    ImportSpec,
    IncDecStmt,
    LabeledStmt,
    RangeStmt,
    ReturnStmt,
    SelectStmt,
    SendStmt,
    Spec,
    Stmt,
    SwitchStmt,
    TypeAssertExpr,
    TypeSpec,
    TypeSwitchStmt,
    ValueSpec,
    unparen,
)
from gopy.syntax.read_exprs import ExprReader, split_name
from gopy.syntax.read_types import Unreadable
from gopy.syntax.scanner import ASSIGNMENTS, EOF, NAME, SEMI

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.syntax.ast import CommentGroup

_STOPS = frozenset((EOF, "}", "case", "default"))
_ASSIGNMENTS = ASSIGNMENTS | {"=", ":="}


class StmtReader(ExprReader):
    """Reads statements and declarations."""

    __slots__ = ("stmt_starts", "spec_readers")

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.stmt_starts: dict[str, Callable[[], Stmt]] = {
            "var": self.decl_stmt,
            "const": self.decl_stmt,
            "type": self.decl_stmt,
            "{": self.block,
            "for": self.for_stmt,
            "switch": self.switch_stmt,
            "select": self.select_stmt,
            "if": self.if_stmt,
            "fallthrough": self.branch_stmt,
            "break": self.branch_stmt,
            "continue": self.branch_stmt,
            "goto": self.branch_stmt,
            "go": self.go_stmt,
            "defer": self.defer_stmt,
            "return": self.return_stmt,
        }
        self.spec_readers: dict[str, Callable[[CommentGroup | None, int], Spec]] = {
            "import": self.import_spec,
            "const": self.const_spec,
            "var": self.var_spec,
            "type": self.type_spec,
        }

    def func_body(self) -> BlockStmt:
        # a body stands for itself, even inside a header
        outer, self.xnest = self.xnest, 0
        body = self.block()
        self.xnest = outer
        return body

    def block(self) -> BlockStmt:
        lbrace = self.want("{")
        stmts = self.stmt_list()
        end = self.want("}") + 1
        return BlockStmt(lbrace, end, stmts, end - 1)

    def stmt_list(self) -> list[Stmt]:
        stmts: list[Stmt] = []
        while self.tok not in _STOPS:
            stmts.append(self.stmt())
            if not self.got(SEMI) and self.tok != "}":
                raise Unreadable(SEMI)
        return stmts

    def stmt(self) -> Stmt:
        """A statement; the semicolon after it is not passed, so that an empty statement passes nothing."""
        tok = self.tok
        begin = self.stmt_starts.get(tok)
        if begin is not None:
            return begin()
        if tok == SEMI:
            return self.empty_stmt()
        stmt = self.simple()
        if self.tok == ":" and type(stmt) is ExprStmt and type(stmt.x) is Ident:
            return self.labeled_stmt(stmt.x)
        return stmt

    def empty_stmt(self) -> Stmt:
        pos = self.pos
        implicit = self.b.data[pos - self.base : pos - self.base + 1] != b";"
        return EmptyStmt(pos, pos if implicit else pos + 1, implicit)

    def labeled_stmt(self, label: Ident) -> Stmt:
        colon = self.next()
        stmt = self.empty_stmt() if self.tok == "}" else self.stmt()
        return LabeledStmt(label.pos, stmt.end, label, colon, stmt)

    # Simple statements

    def simple(self) -> Stmt:
        return self.simple_after(self.exprs())

    def simple_after(self, lhs: list[Expr]) -> Stmt:
        """The simple statement that begins with the expressions `lhs`."""
        tok = self.tok
        x = lhs[0]
        if tok in _ASSIGNMENTS:
            tok_pos = self.next()
            rhs = self.exprs()
            if len(lhs) + len(rhs) > 2 and tok in ASSIGNMENTS:
                raise Unreadable(tok)
            return AssignStmt(x.pos, rhs[-1].end, lhs, tok_pos, tok, rhs)
        if len(lhs) > 1:
            raise Unreadable("=")
        if tok in ("++", "--"):
            tok_pos = self.next()
            return IncDecStmt(x.pos, tok_pos + 2, x, tok_pos, tok)
        if tok == "<-":
            arrow = self.next()
            value = self.expr()
            return SendStmt(x.pos, value.end, x, arrow, value)
        return ExprStmt(x.pos, x.end, x)

    # Headers

    def header(self) -> tuple[Stmt | None, Stmt | None]:
        """What stands between if or switch and {: the statement before the semicolon, and the one after it."""
        if self.tok == "{":
            return None, None
        outer, self.xnest = self.xnest, -1
        init: Stmt | None = None
        last: Stmt | None = None if self.tok == SEMI else self.simple()
        if self.tok != "{":
            self.want(SEMI)
            init, last = last, None
            if self.tok != "{":
                last = self.simple()
        self.xnest = outer
        return init, last

    def condition(self, stmt: Stmt | None) -> Expr:
        """The expression that `stmt` is."""
        if type(stmt) is not ExprStmt:
            raise Unreadable("condition")
        return stmt.x

    def if_stmt(self) -> Stmt:
        heads: list[tuple[int, Stmt | None, Expr, BlockStmt]] = []
        last: Stmt | None = None
        while self.tok == "if":
            pos = self.next()
            init, condition = self.header()
            heads.append((pos, init, self.condition(condition), self.block()))
            if not self.got("else"):
                break
            if self.tok != "if":
                last = self.block()
                break
        for pos, init, cond, body in reversed(heads):
            last = IfStmt(pos, body.end if last is None else last.end, init, cond, body, last)
        assert last is not None
        return last

    def for_stmt(self) -> Stmt:
        pos = self.next()
        outer, self.xnest = self.xnest, -1
        made = self.for_header(pos)
        self.xnest = outer
        made.body = self.block()
        made.end = made.body.end
        return made

    def for_header(self, pos: int) -> ForStmt | RangeStmt:
        """A for statement that has no body yet."""
        body = BlockStmt(pos, pos, [], pos)
        made = ForStmt(pos, pos, None, None, None, body)
        if self.tok == "{":
            return made
        if self.tok == "range":
            return RangeStmt(pos, pos, None, None, NO_POS, "", self.next(), self.expr(), body)
        init: Stmt | None = None
        if self.tok != SEMI:
            lhs = self.exprs()
            if self.tok in ("=", ":=") and self.kinds[self.at + 1] == "range":
                tok = self.tok
                tok_pos = self.next()
                names: list[Expr | None] = [*lhs, None, None]
                return RangeStmt(pos, pos, lhs[0], names[1], tok_pos, tok, self.next(), self.expr(), body, names[2])
            init = self.simple_after(lhs)
            if self.tok == "{":
                made.cond = self.condition(init)
                return made
        made.init = init
        self.want(SEMI)
        if self.tok != SEMI:
            made.cond = self.condition(self.simple())
        self.want(SEMI)
        if self.tok != "{":
            made.post = self.simple()
        return made

    def switch_stmt(self) -> Stmt:
        pos = self.next()
        init, tag = self.header()
        guard: Expr | None = None
        if type(tag) is ExprStmt:
            guard = tag.x
        elif type(tag) is AssignStmt and tag.tok == ":=" and type(tag.lhs[0]) is Ident and len(tag.lhs) == 1:
            guard = tag.rhs[0]
        if tag is not None and type(guard) is TypeAssertExpr and guard.type is None:
            body = self.clauses(self.case_clause)
            return TypeSwitchStmt(pos, body.end, init, tag, body)
        value = None if tag is None else self.condition(tag)
        body = self.clauses(self.case_clause)
        return SwitchStmt(pos, body.end, init, value, body)

    def select_stmt(self) -> Stmt:
        pos = self.next()
        body = self.clauses(self.comm_clause)
        return SelectStmt(pos, body.end, body)

    def clauses(self, clause: Callable[[], Stmt]) -> BlockStmt:
        lbrace = self.want("{")
        made: list[Stmt] = []
        while self.tok != "}":
            made.append(clause())
        end = self.next() + 1
        return BlockStmt(lbrace, end, made, end - 1)

    def case_clause(self) -> Stmt:
        pos = self.pos
        default = self.got("default")
        values: list[Expr] = []
        if not default:
            self.want("case")
            values = self.exprs()
        colon = self.want(":")
        body = self.stmt_list()
        return CaseClause(pos, body[-1].end if body else colon + 1, values, colon, body, default)

    def comm_clause(self) -> Stmt:
        pos = self.pos
        comm: Stmt | None = None
        if not self.got("default"):
            self.want("case")
            comm = self.simple()
        colon = self.want(":")
        body = self.stmt_list()
        return CommClause(pos, body[-1].end if body else colon + 1, comm, colon, body)

    # Other statements

    def branch_stmt(self) -> Stmt:
        tok = self.tok
        pos = self.next()
        label = self.name() if self.tok == NAME and tok != "fallthrough" else None
        if tok == "goto" and label is None:
            raise Unreadable(NAME)
        return BranchStmt(pos, self.end, tok, label)

    def called(self) -> Expr:
        """What go or defer calls; gc's parser reports parentheses around it, and goes on without them."""
        return unparen(self.primary(self.operand()))

    def go_stmt(self) -> Stmt:
        pos = self.next()
        call = self.called()
        return GoStmt(pos, call.end, call)

    def defer_stmt(self) -> Stmt:
        pos = self.next()
        call = self.called()
        return DeferStmt(pos, call.end, call)

    def return_stmt(self) -> Stmt:
        pos = self.next()
        results = [] if self.tok == SEMI or self.tok in _STOPS else self.exprs()
        return ReturnStmt(pos, self.end, results)

    def decl_stmt(self) -> Stmt:
        decl = self.gen_decl()
        return DeclStmt(decl.pos, decl.end, decl)

    # Declarations

    def gen_decl(self) -> GenDecl:
        """import, const, type or var, with one or a group of specifications."""
        tok = self.tok
        doc = self.b.lead.get(self.starts[self.at])
        pos = self.next()
        read = self.spec_readers[tok]
        if self.tok != "(":
            spec = read(None, 0)
            return GenDecl(pos, spec.end, tok, NO_POS, [spec], NO_POS, doc)
        lparen = self.next()
        specs: list[Spec] = []
        while self.tok != ")":
            specs.append(read(self.b.lead.get(self.starts[self.at]), len(specs)))
            if not self.got(SEMI) and self.tok != ")":
                raise Unreadable(SEMI)
        end = self.next() + 1
        return GenDecl(pos, end, tok, lparen, specs, end - 1, doc)

    def import_spec(self, doc: CommentGroup | None, index: int) -> Spec:  # noqa: ARG002
        pos = self.pos
        name: Ident | None = None
        if self.tok == ".":
            self.next()
            name = Ident(pos, pos + 1, ".")
        elif self.tok == NAME:
            name = self.name()
        path = self.literal()
        return ImportSpec(pos, path.end, name, path, doc, self.line_comment())

    def const_spec(self, doc: CommentGroup | None, index: int) -> Spec:
        names = self.names()
        typ = None if self.tok in (EOF, SEMI, ")") else self.type_or_none()
        values = self.exprs() if self.got("=") else []
        return ValueSpec(names[0].pos, self.end, names, typ, values, doc, self.line_comment(), index)

    def var_spec(self, doc: CommentGroup | None, index: int) -> Spec:
        names = self.names()
        typ = None if self.tok == "=" else self.type()
        values = self.exprs() if self.got("=") else []
        return ValueSpec(names[0].pos, self.end, names, typ, values, doc, self.line_comment(), index)

    def type_spec(self, doc: CommentGroup | None, index: int) -> Spec:  # noqa: ARG002
        name = self.name()
        type_params: FieldList | None = None
        typ: Expr | None = None
        if self.tok == "[":
            type_params, typ = self.bracketed()
        assign = NO_POS
        if typ is None:
            if self.tok == "=":
                assign = self.next()
            typ = self.type()
        return TypeSpec(name.pos, typ.end, name, type_params, assign, typ, doc, self.line_comment())

    def bracketed(self) -> tuple[FieldList | None, Expr | None]:
        """After a declared type's name, at a bracket: its type parameters, or the array or slice type it is.

        An array length and a first type parameter both may begin with a name: an expression is read, and taken apart
        if it can be a name and its constraint.
        """
        lbrack = self.next()
        if self.got("]"):
            elt = self.type()
            return None, ArrayType(lbrack, elt.end, lbrack, None, elt)
        if self.tok != NAME:
            return None, self.array_of(lbrack, None)
        begin = self.at
        first: Expr = self.name()
        if self.tok != "[":
            self.xnest += 1
            first = self.binary(self.primary(first), 0)
            self.xnest -= 1
        name, constraint = split_name(first, self.tok == ",")
        if name is None or (constraint is None and self.tok == "]"):
            return None, self.array_of(lbrack, first)
        if constraint is None:
            self.at = begin
            self.tok = NAME
            return self.fields(lbrack, self.param_list("]"), False), None
        rest = self.param_list("]") if self.got(",") else []
        return self.fields(lbrack, [(name, constraint), *rest], False), None

    def func_decl(self) -> FuncDecl:
        """A function or method."""
        doc = self.b.lead.get(self.starts[self.at])
        func = self.next()
        recv: FieldList | None = None
        if self.tok == "(":
            recv = self.receiver()
        name = self.name()
        type_params = self.params("]", False) if self.tok == "[" else None
        typ = self.signature(func, type_params)
        body = self.func_body() if self.tok == "{" else None
        return FuncDecl(func, typ.end if body is None else body.end, recv, name, typ, body, doc)

    def receiver(self) -> FieldList | None:
        """The receiver; gc's parser reports that there is none or more than one, and takes the first."""
        recv = self.params(")", False)
        if not recv.list:
            return None
        del recv.list[1:]
        del recv.list[0].names[1:]
        return recv

    def decl(self) -> Decl:
        """A declaration at the top."""
        if self.tok == "func":
            return self.func_decl()
        if self.tok not in self.spec_readers:
            raise Unreadable("declaration")
        return self.gen_decl()
