"""directive: //go:debug where the go command does not heed it."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass


def run(p: Pass) -> None:
    """Report //go:debug comments outside package main, or below the package clause."""
    for file in p.files:
        for group in file.comments:
            in_header = group.pos < file.package
            for comment in group.list:
                if comment.text.startswith("//go:"):
                    _check(p, file, comment, in_header)


def _check(p: Pass, file: ast.File, comment: ast.Comment, in_header: bool) -> None:
    verb = comment.text
    for i, char in enumerate(verb):
        if char.isspace():
            if char not in " \t\n":
                p.report(comment.pos, f"invalid space {_quoted(char)} in {verb[:i]} directive")
            verb = verb[:i]
            break
    if verb != "//go:debug":
        return
    if file.name.name != "main" and not file.source.name.endswith("_test.go"):
        p.report(comment.pos, "//go:debug directive only valid in package main or test")
    elif not in_header:
        p.report(comment.pos, "//go:debug directive only valid before package declaration")


def _quoted(char: str) -> str:
    """A space character as Go's %#q of a rune shows it."""
    code = ord(char)
    if code == 0x0B:
        return "'\\v'"
    if code == 0x0C:
        return "'\\f'"
    if code == 0x0D:
        return "'\\r'"
    return f"'\\u{code:04x}'" if code > 0x7F else f"'\\x{code:02x}'"


ANALYZER = Analyzer("directive", Text("a //go:debug comment where it has no effect"), run)
