"""gopy fmt as a function."""

from __future__ import annotations

from pathlib import Path

import pytest

from gopy.source.file import FileSet
from gopy.tool.fmt import format_source, unified_diff
from tests.syntax.gofmt_oracle import CASES, read


def test_formats() -> None:
    result = format_source("x.go", b"package p\nvar x=1", FileSet())
    assert (result.text, result.changed, result.diagnostics) == (b"package p\n\nvar x = 1\n", True, [])
    again = format_source("x.go", result.text, FileSet())
    assert (again.text, again.changed) == (result.text, False)


def test_byte_order_mark_is_dropped() -> None:
    result = format_source("x.go", b"\xef\xbb\xbfpackage p\n", FileSet())
    assert (result.text, result.changed) == (b"package p\n", True)


def test_syntax_errors_keep_the_text() -> None:
    raw = b"package p\nfunc f( {\n"
    result = format_source("x.go", raw, FileSet())
    assert result.text == raw
    assert not result.changed
    assert result.diagnostics


def test_other_encodings_keep_the_text() -> None:
    raw = 'package p\n\nvar x = "你好，世界，这是一个例子"\n'.encode("gb18030")
    result = format_source("x.go", raw, FileSet())
    assert result.text == raw
    assert [d.code for d in result.diagnostics] == ["Encoding"]


def test_what_only_the_compiler_refuses_is_formatted() -> None:
    result = format_source("x.go", b"package p\n\nfunc f() { L: }\n", FileSet())
    assert result.text == b"package p\n\nfunc f() {\nL:\n}\n"
    assert not result.diagnostics


def test_diff() -> None:
    assert unified_diff("x.go", b"a\n", b"a\n") == ""
    assert unified_diff("d/x.go", b"a\nb\nc", b"a\nB\nc\n") == (
        "diff d/x.go.orig d/x.go\n--- d/x.go.orig\n+++ d/x.go\n@@ -1,3 +1,3 @@\n a\n-b\n-c\n"
        "\\ No newline at end of file\n+B\n+c\n"
    )
    assert unified_diff("x", b"", b"a\n").endswith("@@ -0,0 +1,1 @@\n+a\n")


def test_diff_keeps_distant_changes_apart() -> None:
    old = [f"{i}\n".encode() for i in range(40)]
    new = old.copy()
    new[5] = b"five\n"
    new[30:31] = []
    assert [line for line in unified_diff("x", b"".join(old), b"".join(new)).splitlines() if line[0] in "@+-"][2:] == [
        "@@ -3,7 +3,7 @@",
        "-5",
        "+five",
        "@@ -28,7 +28,6 @@",
        "-30",
    ]


@pytest.mark.go
def test_diff_is_gofmts(tmp_path: Path) -> None:
    for path in CASES.glob("*.input"):
        old, new = read(path), read(path.with_suffix(".want"))
        diff = unified_diff("<standard input>", old, new)
        assert diff.encode() == _gofmt_diff(old), path.stem


def _gofmt_diff(data: bytes) -> bytes:
    import subprocess

    from tests.syntax.gc_oracle import goroot

    # gofmt -d exits with 1 where there is a difference
    return subprocess.run([goroot() / "bin" / "gofmt", "-d"], input=data, capture_output=True).stdout
