"""gc's syntax errors, word for word and place for place.

A recogniser by recursive descent over gopy's own tokens, with the error detection and recovery of gc's parser, split
by language area: explain_cursor (tokens, messages, recovery), explain_type, explain_expr, explain_decl, explain_stmt;
explain_sketch is the little it remembers of expressions, explain_hints what gopy adds for learners. It runs only when
tree-sitter's tree has errors or is doubtful (syntax.parse), so it may take its time; it makes no AST.

As in gc only the first syntax error of a line is kept, and equal other errors of a line are one. The limit of ten is
for those who print. Branch errors (syntax.branches) of functions without syntax errors are among the results, as gc
reports both together.
"""

from __future__ import annotations

import sys

from gopy.source.diagnostic import Diagnostic
from gopy.syntax.explain_cursor import Finding
from gopy.syntax.explain_hints import add_hints
from gopy.syntax.explain_stmt import Statements
from gopy.syntax.scanner import EOF, NAME, SEMI, Tokens, scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile

# Learners read the first errors; hints look at much of the text, so that thousands would take long.
_WITH_HINTS = 20
_DECLARATIONS = ("import", "const", "type", "var", "func")


class Recogniser(Statements):
    """Recognises a file, or a fragment of one."""

    __slots__ = ()

    def file(self) -> None:
        """A package clause and declarations."""
        if not self.got("package"):
            self.syntax_error("package statement must be first")
            return
        self.name()
        self.want(SEMI)
        if not self.count:
            self.declarations()

    def declarations(self) -> None:
        """Declarations up to the end of the text."""
        previous = "import"
        bodiless = False  # the last declaration is a function without body
        while self.tok != EOF:
            if self.tok == "import" and previous != "import":
                self.syntax_error("imports must appear before other declarations")
            previous = self.tok
            if self.tok == "func":
                self.next()
                bodiless = not self.func_decl()
            elif self.tok in _DECLARATIONS:
                if self.kinds[self.at + 1 : self.at + 3] != ["(", ")"]:  # an empty group declares nothing
                    bodiless = False
                self.declaration(self.tok)
            else:
                if self.tok == "{" and bodiless:
                    self.syntax_error("unexpected semicolon or newline before {")
                else:
                    self.syntax_error("non-declaration statement outside function body")
                self.advance(*_DECLARATIONS)
                continue
            self.end_declaration()

    def end_declaration(self) -> None:
        if self.tok != EOF and not self.got(SEMI):
            self.syntax_error("after top level declaration")
            self.advance(*_DECLARATIONS)

    def fragment(self) -> None:
        """Imports, functions, other declarations and statements in any order.

        Recovery is gopy's own here: after an error a } without block closes what the error cut short.
        """
        while self.tok != EOF:
            if self.tok == "}" and self.count:
                self.next()
                self.got(SEMI)
                continue
            if self.tok == "import":
                self.declaration("import")
            elif self.tok == "func" and self.begins_func_decl():
                self.next()
                self.func_decl()
            else:
                self.fnest += 1
                stmt = self.stmt()
                self.fnest -= 1
                if stmt is None:
                    self.syntax_error("expected statement or declaration")
                    self.advance()
                    continue
            if self.tok != EOF and not self.got(SEMI) and not (self.tok == "}" and self.count):
                self.syntax_error("at end of statement")
                self.fnest += 1
                self.advance(SEMI, "}", "func", "import")
                self.fnest -= 1
                self.got(SEMI)

    def begins_func_decl(self) -> bool:
        """Whether `func` here begins a declaration: a name follows it, or its receiver."""
        at = self.at + 1
        if self.kinds[at] == "(":
            depth = 0
            while self.kinds[at] not in (EOF, "{"):
                depth += {"(": 1, ")": -1}.get(self.kinds[at], 0)
                at += 1
                if depth == 0:
                    break
            return self.kinds[at] == NAME and self.kinds[at + 1] in ("(", "[")
        return self.kinds[at] == NAME


def explain(source: SourceFile, fragment: str = "", tokens: Tokens | None = None) -> list[Diagnostic]:
    """The syntax errors that gc reports, by position.

    `fragment`: "" for a file; "declarations", "statements" or "mixed" for a text without package clause, in which
    those may stand. `tokens`: those of the source, if it was scanned already. Branch errors of functions without
    syntax errors are included.
    """
    if tokens is None:
        tokens = scan(source.data, source.prefix_columns > 0)
    recogniser = Recogniser(source, tokens)
    with DeepRecursion(len(tokens.kinds)):
        if not fragment:
            recogniser.file()
        elif fragment == "declarations":
            recogniser.declarations()
        else:
            recogniser.fragment()
    return diagnostics(source, tokens, recogniser.found)


class DeepRecursion:
    """Lets recursive descent go as deep as `tokens` tokens can nest.

    Python functions that call each other take no C stack, so that only Python's own limit is in the way.
    """

    __slots__ = ("limit", "before")

    def __init__(self, tokens: int) -> None:
        self.limit = 1000 + 12 * tokens

    def __enter__(self) -> None:
        self.before = sys.getrecursionlimit()
        if self.limit > self.before:
            sys.setrecursionlimit(self.limit)

    def __exit__(self, *_: object) -> None:
        sys.setrecursionlimit(self.before)


def diagnostics(source: SourceFile, tokens: Tokens, found: list[Finding]) -> list[Diagnostic]:
    """The findings as gc shows them: thinned out line by line in the order they were made, then sorted."""
    kept: list[tuple[Diagnostic, int, list[int]]] = []  # error, token, where else on its line it stands
    syntax_line = other_line = -1
    other_message = ""
    others: list[int] = []
    for finding in found:
        line = source.line(source.base + finding.offset)
        message = finding.message
        repeated: list[int] = []
        if message.startswith("syntax error"):
            if line == syntax_line:
                continue
            syntax_line = line
        else:
            if line == other_line and other_message == message:
                others.append(finding.offset)
                continue
            other_line, other_message, others = line, message, repeated
        kept.append((Diagnostic(source.base + finding.offset, message, finding.code), finding.token, repeated))
    kept.sort(key=lambda entry: entry[0].pos)
    shown: list[Diagnostic] = []
    for diagnostic, token, repeated in kept:
        if shown and shown[-1].pos == diagnostic.pos and shown[-1].message == diagnostic.message:
            continue
        if diagnostic.code == "Syntax" and len(shown) < _WITH_HINTS:
            add_hints(source, tokens, diagnostic, token, repeated, shown[-1] if shown else None)
        shown.append(diagnostic)
    return shown
