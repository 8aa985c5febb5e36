"""//go:embed: which files a directive puts into which variable (package embed's documentation).

A directive stands in comments right above a variable's line. Its patterns are those of path.Match, relative to the package's
directory, perhaps quoted; a directory stands for all files below it but those whose names begin with . or _, with
the prefix all: for those too. Files of other modules and links are not taken.

The files are read when the package is loaded. Where the bytes go is the compiler's (compile/embedded.py).
"""

from __future__ import annotations

import os
import stat

from gopy.source.diagnostic import Diagnostic
from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_START = "//go:embed"
_NO_MATCH = "no matching files found"
_MOST = 1 << 28  # bytes of one file


class Embedded:
    """What one variable gets. `files`: names, relative and with slashes, and contents, sorted by name; `places`: directories
    that were looked at."""

    __slots__ = ("files", "places")

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.places: set[str] = set()


class PatternProblem(Exception):
    """A pattern that cannot be followed: str() is what go says behind `pattern X: `."""


def read_embedded(file: ast.File, directory: str, problems: list[Diagnostic]) -> dict[ast.ValueSpec, Embedded]:
    """What the variables of a file get; what is wrong with patterns is added to `problems`."""
    found: dict[ast.ValueSpec, Embedded] = {}
    for spec, comment in _directives(file):
        embedded = found.get(spec)
        for offset, pattern in _patterns(comment.text[len(_START) :]):
            pos = comment.pos + len(_START) + offset
            if embedded is None:
                embedded = found[spec] = Embedded()
            try:
                _add(pattern, directory, embedded)
            except PatternProblem as problem:
                problems.append(Diagnostic(pos, f"pattern {pattern}: {problem}", "Embed"))
    for embedded in found.values():
        embedded.files = dict(sorted(embedded.files.items()))
    return found


def _directives(file: ast.File) -> Iterator[tuple[ast.ValueSpec, ast.Comment]]:
    """The directives of a file with the variable declarations that they stand above."""
    comments = [c for group in file.comments for c in group.list if c.text.startswith((_START + " ", _START + "\t"))]
    at = 0
    for decl in file.decls:
        if not isinstance(decl, ast.GenDecl) or decl.tok != "var":
            while at < len(comments) and comments[at].pos < decl.end:
                at += 1
            continue
        for spec in decl.specs:
            while at < len(comments) and comments[at].pos < spec.pos:
                if isinstance(spec, ast.ValueSpec) and (decl.lparen or comments[at].pos < decl.pos):
                    yield spec, comments[at]
                at += 1


def _patterns(text: str) -> Iterator[tuple[int, str]]:
    """The patterns of a directive, with their offsets in it."""
    at = 0
    while at < len(text):
        c = text[at]
        if c in " \t":
            at += 1
        elif c in '"`' and text.find(c, at + 1) > 0:
            end = text.index(c, at + 1)
            yield at, text[at + 1 : end]
            at = end + 1
        else:
            end = at
            while end < len(text) and text[end] not in " \t":
                end += 1
            yield at, text[at:end]
            at = end


def _add(pattern: str, directory: str, embedded: Embedded) -> None:
    """Add the files that a pattern means."""
    everything = pattern.startswith("all:")
    glob = pattern.removeprefix("all:")
    parts = glob.split("/")
    if glob != "." and (not glob or any(part in ("", ".", "..") for part in parts)):
        raise PatternProblem("invalid pattern syntax")
    matches = [""]
    for part in [] if glob == "." else parts:
        expression = _expression(part)
        following: list[str] = []
        for match in matches:
            place = os.path.join(directory, *match.split("/")) if match else directory
            embedded.places.add(place)
            try:
                names = sorted(os.listdir(place))
            except OSError:
                continue
            following += [f"{match}/{name}" if match else name for name in names if _fits(expression, name)]
        matches = following
    count = len(embedded.files)
    known = set(embedded.files)
    taken = False
    for match in matches:
        taken = _take(match, directory, embedded, everything) or taken
    if not matches or not (taken or len(embedded.files) > count or known):
        raise PatternProblem(_NO_MATCH)


def _take(name: str, directory: str, embedded: Embedded, everything: bool) -> bool:
    """Add a file, or what is below a directory; whether there was something."""
    path = os.path.join(directory, *name.split("/")) if name else directory
    mode = os.lstat(path).st_mode
    if stat.S_ISREG(mode):
        _read(name, path, embedded)
        return True
    if not stat.S_ISDIR(mode):
        raise PatternProblem(f"cannot embed irregular file {name}")
    if name and os.path.exists(os.path.join(path, "go.mod")):
        raise PatternProblem(f"cannot embed directory {name}: in different module")
    if not _walk(name, path, embedded, everything):
        raise PatternProblem(f"cannot embed directory {name}: contains no embeddable files")
    return True


def _walk(name: str, path: str, embedded: Embedded, everything: bool) -> int:
    """Add the files below a directory; how many."""
    embedded.places.add(path)
    count = 0
    for inner in sorted(os.listdir(path)):
        if inner[:1] in "._" and not everything:
            continue
        inside = os.path.join(path, inner)
        shown = f"{name}/{inner}" if name else inner
        mode = os.lstat(inside).st_mode
        if stat.S_ISDIR(mode):
            if not os.path.exists(os.path.join(inside, "go.mod")):
                count += _walk(shown, inside, embedded, everything)
        elif stat.S_ISREG(mode) and inner not in (".git", ".hg", ".svn", ".bzr"):
            _read(shown, inside, embedded)
            count += 1
    return count


def _read(name: str, path: str, embedded: Embedded) -> None:
    try:
        if os.stat(path).st_size > _MOST:
            raise PatternProblem(f"cannot embed file {name}: it is too large")
        with open(path, "rb") as file:
            embedded.files[name] = file.read()
    except OSError as error:
        raise PatternProblem(f"open {path}: {(error.strerror or '').lower()}") from None


# One part of a path: the expression is a list of what fits one character, or None for *.


def _expression(part: str) -> list[tuple[bool, list[tuple[str, str]]] | None]:
    """A part of a pattern: for each place the ranges of characters that fit (negated or not), None for *."""
    found: list[tuple[bool, list[tuple[str, str]]] | None] = []
    at = 0
    while at < len(part):
        c = part[at]
        at += 1
        if c == "*":
            found.append(None)
        elif c == "?":
            found.append((True, []))
        elif c == "[":
            at = _class(part, at, found)
        else:
            if c == "\\":
                if at == len(part):
                    raise PatternProblem("invalid pattern syntax")
                c = part[at]
                at += 1
            found.append((False, [(c, c)]))
    return found


def _class(part: str, at: int, found: list[tuple[bool, list[tuple[str, str]]] | None]) -> int:
    """[...] from behind the bracket; where it ends."""
    negated = part[at : at + 1] == "^"
    at += negated
    ranges: list[tuple[str, str]] = []
    while True:
        if part[at : at + 1] == "]" and ranges:
            found.append((negated, ranges))
            return at + 1
        low, at = _character(part, at)
        high = low
        if part[at : at + 1] == "-":
            high, at = _character(part, at + 1)
        ranges.append((low, high))


def _character(part: str, at: int) -> tuple[str, int]:
    c = part[at : at + 1]
    if c == "\\":
        at += 1
        c = part[at : at + 1]
    elif c in ("-", "]"):
        c = ""
    if not c:
        raise PatternProblem("invalid pattern syntax")
    return c, at + 1


def _fits(expression: list[tuple[bool, list[tuple[str, str]]] | None], name: str) -> bool:
    """Whether a name fits."""
    ends = {0}
    for item in expression:
        if item is None:
            ends = set(range(min(ends), len(name) + 1)) if ends else ends
            continue
        negated, ranges = item
        ends = {
            end + 1
            for end in ends
            if end < len(name) and any(low <= name[end] <= high for low, high in ranges) != negated
        }
    return len(name) in ends
