"""What the checker says of syntax that the parser lets pass: the same as gc, line for line (marker go)."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types.check import check_package
from tests.syntax.test_parse import READ_ON


def test_a_tag_that_is_no_string() -> None:
    fset = FileSet()
    file = parse_file(fset.add("x.go", b"package p\n\ntype T struct { a int 1 }\ntype U struct { b int `x` }\n"))
    (error,) = check_package(fset, "p", [file]).diagnostics
    assert error.message == 'invalid syntax tree: incorrect tag syntax: "1"'
    assert str(fset.position(error.pos)) == "x.go:3:23"


def errors(text: bytes) -> list[str]:
    """`line:column: message`, the first lines only, of all errors."""
    fset = FileSet()
    file = parse_file(fset.add("x.go", text))
    found = sorted(file.errors + check_package(fset, "p", [file]).diagnostics, key=lambda error: error.pos)
    return [f"{str(fset.position(e.pos)).removeprefix('x.go:')}: {str(e.message).splitlines()[0]}" for e in found]


@pytest.mark.go
def test_gc_says_the_same(tmp_path: Path) -> None:
    go = Path(sys.executable).parent / "go"
    path, output = tmp_path / "x.go", tmp_path / "x.o"
    wrong = []
    for snippet in READ_ON:
        text = f"package p\n{snippet}\nvar last int\n".encode()
        path.write_bytes(text)
        command = [go, "tool", "compile", "-e", "-p", "p", "-complete", "-o", output, path]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        said = re.findall(r"x\.go:(\d+:\d+: .*)", done.stdout)
        if said != errors(text):
            wrong.append((snippet, said, errors(text)))
    assert wrong == []
