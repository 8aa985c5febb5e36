"""The recogniser's place in the tokens, and how it reports and recovers: the base of syntax.explain_*.

Messages are put together as gc's parser does: a message that begins with `in`, `at`, `after` or `expected` is prefixed
by the token found; at the end of the text nothing more is said once there was an error. After an error tokens are
skipped up to one that may follow, or, inside a function, to a keyword that begins a statement.

Invariant: lexical errors are reported when the token they belong to becomes the current one. Positions in here are
byte offsets; `Finding`s become diagnostics at the end (syntax.explain).
"""

from __future__ import annotations

from gopy.syntax.scanner import EOF, KEYWORDS, LITERAL, NAME, OPERATORS, SEMI, Tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.source.file import SourceFile

    # A sketch of an expression or type: (kind, gc's position, parts...); see explain_sketch.
    Sketch = tuple[Any, ...]

# Keywords at which skipping stops inside a function.
STATEMENT_STARTS = frozenset(
    "break const continue defer fallthrough for go goto if return select switch type var".split()
)


class Finding:
    """One error: where, what, and the number of the token at which the recogniser stood."""

    __slots__ = ("offset", "message", "token", "code")

    def __init__(self, offset: int, message: str, token: int, code: str = "Syntax") -> None:
        self.offset = offset
        self.message = message
        self.token = token
        self.code = code


class Cursor:
    """Reads tokens one by one; `tok` is the current one's kind."""

    __slots__ = ("source", "tokens", "kinds", "starts", "at", "tok", "found", "count", "fnest", "xnest", "next_lexical")

    def __init__(self, source: SourceFile, tokens: Tokens) -> None:
        self.source = source
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.starts = tokens.starts
        self.found: list[Finding] = []
        self.count = 0  # of errors so far, branch errors apart
        self.fnest = 0  # functions around this place
        self.xnest = 0  # < 0: in a statement header, where { begins the block
        self.next_lexical = 0  # index into tokens.errors
        self.at = 0
        self.tok = self.kinds[0]
        self.report_lexical()

    @property
    def pos(self) -> int:
        return self.starts[self.at]

    @property
    def text(self) -> str:
        return self.tokens.text(self.at)

    def next(self) -> None:
        if self.tok != EOF:
            self.at += 1
            self.tok = self.kinds[self.at]
            if self.next_lexical < len(self.tokens.errors):
                self.report_lexical()

    def report_lexical(self) -> None:
        errors = self.tokens.errors
        while self.next_lexical < len(errors) and errors[self.next_lexical][0] <= self.at:
            _, offset, message = errors[self.next_lexical]
            self.next_lexical += 1
            self.error_at(offset, message)

    def got(self, kind: str) -> bool:
        """Whether the current token is a `kind`, which is then passed."""
        if self.tok == kind:
            self.next()
            return True
        return False

    def want(self, kind: str) -> None:
        if self.tok == kind:
            self.next()
        else:
            self.syntax_error("expected " + described(kind))
            self.advance()

    def got_assign(self) -> bool:
        """Pass `=`; also `:=`, with an error."""
        if self.tok == ":=":
            self.syntax_error("expected =")
        elif self.tok != "=":
            return False
        self.next()
        return True

    def error_at(self, offset: int, message: str) -> None:
        self.count += 1
        self.found.append(Finding(offset, message, self.at))

    def syntax_error(self, message: str) -> None:
        self.syntax_error_at(self.pos, message)

    def syntax_error_at(self, offset: int, message: str) -> None:
        if self.tok == EOF and self.count:
            return  # nothing new: the text ends because of an earlier error
        if message.startswith("expected "):
            message = f"unexpected {self.found_token()}, {message}"
        elif message.startswith(("in ", "at ", "after ")):
            message = f"unexpected {self.found_token()} {message}"
        self.error_at(offset, "syntax error: " + message)

    def found_token(self) -> str:
        kind = self.tok
        if kind in (NAME, LITERAL):
            return f"{kind} {self.text}"
        return self.text if kind == SEMI else described(kind)

    def advance(self, *follow: str) -> None:
        """Skip tokens up to one of `follow` (or the start of a statement, in a function); one token if none given."""
        if not follow:
            self.next()
            return
        while self.tok != EOF and self.tok not in follow:
            if self.fnest and self.tok in STATEMENT_STARTS:
                break
            self.next()

    def elements(self, context: str, separator: str, closer: str, element: Callable[[], bool]) -> int:
        """Elements up to `closer`; `element` returns True when it must have been the last. The closer's offset."""
        done = False
        while self.tok != EOF and self.tok != closer and not done:
            done = element()
            if not self.got(separator) and self.tok != closer:
                self.syntax_error(f"in {context}; possibly missing {described(separator)} or {described(closer)}")
                self.advance(")", "]", "}")
                if self.tok != closer:
                    return self.pos
        end = self.pos
        self.want(closer)
        return end

    def name(self) -> Sketch:
        """An identifier; `_` with an error where there is none."""
        pos = self.pos
        if self.tok == NAME:
            name = ("name", pos, self.text)
            self.next()
            return name
        self.syntax_error("expected name")
        self.advance()
        return ("name", pos, "_")

    def name_list(self) -> list[Sketch]:
        names = [self.name()]
        while self.got(","):
            names.append(self.name())
        return names

    def literal(self) -> Sketch | None:
        """A literal, if there is one: ("literal", pos, text, malformed)."""
        if self.tok != LITERAL:
            return None
        literal = ("literal", self.pos, self.text, self.at in self.tokens.malformed)
        self.next()
        return literal


def described(kind: str) -> str:
    """A token as messages name it."""
    if kind == ",":
        return "comma"
    if kind == SEMI:
        return "semicolon or newline"
    return "keyword " + kind if kind in KEYWORDS else kind


# embeddedTerm's recovery stops at any operator.
OPERATOR_KINDS = tuple(OPERATORS)
