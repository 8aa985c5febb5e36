"""buildtag: build constraints that are malformed, misplaced, or do not agree with each other."""

from __future__ import annotations

from gopy.constant.format import quote
from gopy.source.diagnostic import Text
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.syntax.constraint import (
    ConstraintError,
    go_build_expression,
    parse,
    parse_plus_build,
    plus_build_expression,
    plus_build_lines,
    tags,
    to_string,
)
from gopy.vet.analyzer import Analyzer, Pass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.constraint import Constraint


def run(p: Pass) -> None:
    """Check the `//go:build` and `// +build` lines of each file."""
    for file in p.files:
        _FileCheck(p).check(file)


class _FileCheck:
    """The constraints of one file. `go_allowed`, `plus_allowed`: whether a line of that kind still has effect."""

    def __init__(self, p: Pass) -> None:
        self.p = p
        self.go_allowed = True
        self.plus_allowed = True
        self.inside_comment = False  # in a line of a /* */ comment
        self.valid = True  # no problem was found: the two kinds can be compared
        self.go_pos = NO_POS
        self.plus_pos = NO_POS
        self.go: Constraint | None = None
        self.plus: Constraint | None = None

    def check(self, file: ast.File) -> None:
        for group in file.comments:
            if group.end + 1 >= file.package:
                self.plus_allowed = False  # a blank line must come after it
            if group.pos >= file.package:
                self.go_allowed = False
            for comment in group.list:
                if comment.text.startswith("/*"):
                    self.plus_allowed = False
                    self.general_comment(comment)
                else:
                    self.line(comment.pos, comment.text)
        self.compare()

    def report(self, pos: int, message: str) -> None:
        self.p.report(pos, message)

    def general_comment(self, comment: ast.Comment) -> None:
        """A line within /* */ may look like a constraint."""
        pos = comment.pos
        self.inside_comment = True
        for i, line in enumerate(comment.text.split("\n")):
            if i > 0 and line.startswith("//"):
                self.line(pos, line)
            pos += len(line.encode()) + 1
        self.inside_comment = False

    def line(self, pos: int, text: str) -> None:
        if "+build" in text:
            self.plus_line(pos, text.strip())
        if "//go:build" in text:
            self.go_line(pos, text)

    def go_line(self, pos: int, text: str) -> None:
        expression = go_build_expression(text)
        if expression is None:
            return
        if not self.go_allowed or self.inside_comment:
            self.report(pos, "misplaced //go:build comment")
            self.valid = False
            return
        if self.go_pos == NO_POS:
            self.go_pos = pos
        else:
            self.report(pos, "unexpected extra //go:build line")
            self.valid = False
        try:
            tree = parse(expression)
        except ConstraintError as error:
            self.report(pos, str(error))
            self.valid = False
            return
        self.check_tags(pos, tree)
        if self.go is None:
            self.go = tree

    def plus_line(self, pos: int, text: str) -> None:
        expression = plus_build_expression(text)
        if expression is None:
            if self.plus_allowed:
                self.report(pos, "possible malformed +build comment")
            return
        if not self.plus_allowed:
            self.report(pos, "misplaced +build comment")
            self.valid = False
        if self.plus_pos == NO_POS:
            self.plus_pos = pos
        for word in expression.split():
            for literal in word.split(","):
                if literal.startswith("!!"):
                    self.report(pos, f"invalid double negative in build constraint: {word}")
                    self.valid = False
                elif not all(c.isalpha() or c.isdecimal() or c in "_." for c in literal.removeprefix("!")):
                    self.report(pos, f"invalid non-alphanumeric build constraint: {word}")
                    self.valid = False
        if not self.valid:
            return
        try:
            tree = parse_plus_build(expression)
        except ConstraintError as error:
            self.report(pos, str(error))
            self.valid = False
            return
        self.check_tags(pos, tree)
        self.plus = tree if self.plus is None else ("&&", self.plus, tree)

    def check_tags(self, pos: int, tree: Constraint) -> None:
        for tag in tags(tree):
            if _is_malformed_version(tag):
                self.report(pos, f"invalid go version {quote(tag)} in build constraint")

    def compare(self) -> None:
        """Report if the lines of both kinds do not mean the same."""
        if not self.valid or self.go is None or self.plus is None:
            return
        try:
            lines = plus_build_lines(self.go)
        except ConstraintError as error:
            self.report(self.go_pos, str(error))
            return
        wanted: Constraint | None = None
        for line in lines:
            tree = parse_plus_build(line)
            wanted = tree if wanted is None else ("&&", wanted, tree)
        if wanted is not None and to_string(wanted) != to_string(self.plus):
            self.report(self.plus_pos, "+build lines do not match //go:build condition")


def _is_malformed_version(tag: str) -> bool:
    """Whether a tag is meant to be a Go version (go1.22) but is none."""
    if tag.startswith("go1"):
        return not _is_version(tag)
    return any(tag.startswith(prefix) and _is_version("go1." + tag[len(prefix) :]) for prefix in ("go.", "g1.", "go"))


def _is_version(tag: str) -> bool:
    if tag == "go1":
        return True
    number = tag.removeprefix("go1.")
    return number != tag and number.isascii() and number.isdigit()


ANALYZER = Analyzer("buildtag", Text("a build constraint that is malformed or misplaced"), run)
