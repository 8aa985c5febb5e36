"""Labels and branches over the syntax tree agree with what the recogniser finds from tokens."""

from __future__ import annotations

import pytest

from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.branches import check_body
from gopy.syntax.parse import parse_file
from tests.syntax.gc_oracle import framed, snippets


def check_branches(file: ast.File) -> list[Diagnostic]:
    """The errors of all functions of a file, by position."""
    functions = [node for node in ast.walk(file) if isinstance(node, (ast.FuncDecl, ast.FuncLit))]
    found = [error for each in functions if each.body is not None for error in check_body(file.source, each.body)]
    return sorted(found, key=lambda diagnostic: diagnostic.pos)


LABELS = [case for case in snippets("labels") if not any("syntax error" in error for error in case[2])]


@pytest.mark.parametrize(("line", "text", "expected"), LABELS, ids=[str(case[0]) for case in LABELS])
def test_labels(line: int, text: str, expected: list[str]) -> None:
    source = FileSet().add("x.go", framed("labels", text))
    file = parse_file(source)
    file.errors = []
    found = []
    for diagnostic in check_branches(file):
        at = source.position(diagnostic.pos)
        found.append(f"{at.line}:{at.column}: {diagnostic.message}")
    assert found == expected


def test_position_with_line_directive() -> None:
    source = FileSet().add("x.go", b"package p\n//line y.go:7\nfunc f() { goto L; { L: } }\n")
    [found] = check_branches(parse_file(source))
    assert found.message == "goto L jumps into block starting at y.go:7[x.go:3:20]"
    assert found.code == "JumpIntoBlock"
