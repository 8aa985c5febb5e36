"""Statements of the recogniser (syntax.explain).

Each statement gives its Shape, from which syntax.branches checks labels and branches at the end of a function body
that has no errors. Spec: "Statements".
"""

from __future__ import annotations

from gopy.syntax import branches
from gopy.syntax.branches import EMPTY, PLAIN, Branch, Declared, Labeled, Region, Shape
from gopy.syntax.explain_cursor import Finding
from gopy.syntax.explain_decl import Declarations
from gopy.syntax.explain_sketch import emphasized, text, unparen
from gopy.syntax.scanner import ASSIGNMENTS, EOF, LITERAL, NAME, SEMI, Tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.file import SourceFile
    from gopy.syntax.explain_cursor import Sketch

# A simple statement: (form, gc's position, left, operator, right); form is "expr", "assign", "send" or "range".
if TYPE_CHECKING:
    Simple = tuple[str, int, Sketch, str, Sketch | None]

_EXPRESSION_STARTS = (
    "+",
    "-",
    "*",
    "&",
    "^",
    "!",
    "<-",
    LITERAL,
    "func",
    "(",
    "[",
    "struct",
    "map",
    "chan",
    "interface",
)
_NOTHING: Sketch = ("bad", 0)


class Statements(Declarations):
    """Recognises statements."""

    __slots__ = ("starters",)

    def __init__(self, source: SourceFile, tokens: Tokens) -> None:
        self.starters: dict[str, Callable[[], Shape | None]] = {
            NAME: self.name_stmt,
            "var": lambda: self.declaration("var"),
            "const": lambda: self.declaration("const"),
            "type": lambda: self.declaration("type"),
            "{": self.block_stmt,
            "for": self.for_stmt,
            "switch": self.switch_stmt,
            "select": self.select_stmt,
            "if": self.if_stmt,
            "fallthrough": self.branch_stmt,
            "break": self.branch_stmt,
            "continue": self.branch_stmt,
            "goto": self.branch_stmt,
            "go": self.call_stmt,
            "defer": self.call_stmt,
            "return": self.return_stmt,
            SEMI: lambda: EMPTY,
            **dict.fromkeys(_EXPRESSION_STARTS, self.expression_stmt),
        }
        super().__init__(source, tokens)

    def func_body(self) -> bool:
        start, errors = self.pos, self.count
        self.fnest += 1
        stmts = self.block("")
        self.fnest -= 1
        if errors == self.count:
            self.check_body(start, stmts)
        return bool(stmts)

    def check_body(self, start: int, stmts: list[Shape]) -> None:
        for diagnostic in branches.check_shapes(self.source, self.source.base + start, stmts):
            # Not counted: gc's parser does not know of these.
            offset = diagnostic.pos - self.source.base
            self.found.append(Finding(offset, str(diagnostic.message), self.at, diagnostic.code))

    def stmt_list(self) -> list[Shape]:
        stmts: list[Shape] = []
        while self.tok not in (EOF, "}", "case", "default"):
            stmt = self.stmt()
            if stmt is None:
                break
            stmts.append(stmt)
            if not self.got(SEMI) and self.tok != "}":
                self.syntax_error("at end of statement")
                self.advance(SEMI, "}", "case", "default")
                self.got(SEMI)
        return stmts

    def stmt(self) -> Shape | None:
        """A statement; None if there is none here."""
        begin = self.starters.get(self.tok)
        return begin() if begin is not None else None

    # Simple statements

    def name_stmt(self) -> Shape | None:
        left = self.expr_list()
        if left[0] == "name" and self.tok == ":":
            return self.labeled_stmt(left)
        return self.shape(self.simple(left, ""))

    def expression_stmt(self) -> Shape:
        return self.shape(self.simple(None, ""))

    def shape(self, stmt: Simple) -> Shape:
        if stmt[0] == "assign" and stmt[3] == ":=":
            return Declared(self.source.base + stmt[1], text(stmt[2]))
        return PLAIN

    def simple(self, left: Sketch | None, keyword: str) -> Simple:
        """A simple statement in the header of `keyword` (or ""); its left side may have been read already."""
        if keyword == "for" and self.tok == "range":
            return self.range_clause(_NOTHING, "")
        if left is None:
            left = self.expr_list()
        tok, pos = self.tok, self.pos
        if tok == "=" or tok == ":=":
            self.next()
            if keyword == "for" and self.tok == "range":
                return self.range_clause(left, tok)
            right = self.expr_list()
            if right[0] == "guard" and keyword == "switch" and tok == ":=" and left[0] == "name":
                return ("expr", right[1], ("guard", right[1], right[2], left), "", None)
            return ("assign", pos, left, tok, right)
        if left[0] == "list":
            self.syntax_error("expected := or = or comma")
            self.advance(SEMI, "}")
            left = left[2][0]
        elif tok in ASSIGNMENTS:
            self.next()
            return ("assign", pos, left, tok, self.expr())
        elif tok == "++" or tok == "--":
            self.next()
            return ("assign", pos, left, tok, None)
        elif tok == "<-":
            self.next()
            return ("send", pos, left, tok, self.expr())
        return ("expr", left[1], left, "", None)

    def range_clause(self, left: Sketch, op: str) -> Simple:
        pos = self.pos
        self.next()
        return ("range", pos, left, op, self.expr())

    def labeled_stmt(self, label: Sketch) -> Shape | None:
        colon = self.pos
        self.next()
        stmt: Shape | None = EMPTY
        if self.tok != "}":
            stmt = self.stmt()
            if stmt is None:
                self.syntax_error_at(colon, "missing statement after label")
                return None
        assert stmt is not None
        return Labeled(self.source.base + label[1], label[2], stmt)

    # Blocks and headers

    def block(self, context: str) -> list[Shape]:
        """{ statements }; `context` names what must be followed by a block."""
        if not self.got("{"):
            self.syntax_error("expected { after " + context)
            self.advance(NAME, "}")
            if self.got("}"):
                return []
        stmts = self.stmt_list()
        self.want("}")
        return stmts

    def region(self, kind: str, context: str) -> Shape:
        start = self.source.base + self.pos
        return Region(kind, [(start, self.block(context))])

    def block_stmt(self) -> Shape:
        return self.region(branches.BLOCK, "")

    def for_stmt(self) -> Shape:
        self.header("for")
        return self.region(branches.FOR, "for clause")

    def if_stmt(self) -> Shape:
        parts: list[tuple[int, list[Shape]]] = []
        whole = Region(branches.BLOCK, parts)
        while True:  # along the chain of else if
            self.header("if")
            start = self.source.base + self.pos
            parts.append((start, self.block("if clause")))
            if not self.got("else"):
                return whole
            start = self.source.base + self.pos
            if self.tok == "{":
                parts.append((start, [self.block_stmt()]))
                return whole
            if self.tok != "if":
                self.syntax_error("else must be followed by if or statement block")
                self.advance(NAME, "}")
                return whole
            following: list[tuple[int, list[Shape]]] = []
            parts.append((start, [Region(branches.BLOCK, following)]))
            parts = following

    def header(self, keyword: str) -> Simple | None:
        """What stands between if, for or switch and the block; the condition or tag as a simple statement."""
        self.next()
        if self.tok == "{":
            if keyword == "if":
                self.syntax_error("missing condition in if statement")
            return None
        outer, self.xnest = self.xnest, -1
        condition = self.header_parts(keyword)
        self.xnest = outer
        return condition

    def header_parts(self, keyword: str) -> Simple | None:
        init: Simple | None = None
        if self.tok != SEMI:
            if self.got("var"):
                self.syntax_error(f"var declaration not allowed in {keyword} initializer")
            init = self.simple(None, keyword)
            if init[0] == "range":
                return None
        if self.tok == "{":
            return self.condition(init, keyword, -1, "")
        semicolon, semicolon_text = -1, ""
        if self.tok == SEMI:
            semicolon, semicolon_text = self.pos, self.text
            self.next()
        else:
            self.want("{")  # rather than the semicolon: the better message
            if self.tok != "{":
                self.advance("{", "}")
        condition: Simple | None = None
        if keyword != "for":
            if self.tok != "{":
                condition = self.simple(None, keyword)
            return self.condition(condition, keyword, semicolon, semicolon_text)
        if self.tok != SEMI:
            if self.tok == "{":
                self.syntax_error("expected for loop condition")
                return None
            condition = self.simple(None, "")
        self.want(SEMI)
        if self.tok != "{":
            post = self.simple(None, "")
            if post[0] == "assign" and post[3] == ":=":
                self.syntax_error_at(post[1], "cannot declare in post statement of for loop")
        return self.condition(condition, keyword, -1, "")

    def condition(self, stmt: Simple | None, keyword: str, semicolon: int, semicolon_text: str) -> Simple | None:
        """`stmt`, if it is an expression; what else it is, is an error."""
        if stmt is None:
            if keyword == "if" and semicolon >= 0:
                if semicolon_text == "semicolon":
                    self.syntax_error_at(semicolon, "missing condition in if statement")
                else:
                    self.syntax_error_at(semicolon, f"unexpected {semicolon_text}, expected {{ after if clause")
        elif stmt[0] != "expr":
            _, pos, left, op, right = stmt
            if op == "=" and right is not None:
                shown = f"assignment {emphasized(left)} = {emphasized(right)}"
            elif right is None:
                shown = text(left) + op
            else:
                shown = f"{text(left)} {op} {text(right)}"
            self.syntax_error_at(pos, f"cannot use {shown} as value")
        return stmt

    # Other statements

    def switch_stmt(self) -> Shape:
        tag = self.header("switch")
        kind = branches.TYPE_SWITCH if tag is not None and tag[2][0] == "guard" else branches.SWITCH
        return self.clauses(kind, "switch", self.expr_list)

    def select_stmt(self) -> Shape:
        self.next()
        return self.clauses(branches.SELECT, "select", lambda: self.simple(None, ""))

    def clauses(self, kind: str, keyword: str, case: Callable[[], object]) -> Shape:
        if not self.got("{"):
            self.syntax_error(f"missing {{ after {keyword} clause")
            self.advance("case", "default", "}")
        parts: list[tuple[int, list[Shape]]] = []
        while self.tok != EOF and self.tok != "}":
            start = self.source.base + self.pos
            if self.got("case"):
                case()
            elif not self.got("default"):
                self.syntax_error("expected case or default or }")
                self.advance(":", "case", "default", "}")
            self.want(":")
            parts.append((start, self.stmt_list()))
        self.want("}")
        return Region(kind, parts)

    def branch_stmt(self) -> Shape:
        pos, tok = self.source.base + self.pos, self.tok
        self.next()
        if tok == "goto" or (tok != "fallthrough" and self.tok == NAME):
            label = self.name()
            return Branch(pos, tok, label[2], self.source.base + label[1])
        return Branch(pos, tok)

    def call_stmt(self) -> Shape:
        keyword = self.tok
        self.next()
        call = self.primary(None, self.tok == "(")
        if unparen(call) is not call:
            self.error_at(call[1], f"expression in {keyword} must not be parenthesized")
        return PLAIN

    def return_stmt(self) -> Shape:
        self.next()
        if self.tok != SEMI and self.tok != "}":
            self.expr_list()
        return PLAIN
