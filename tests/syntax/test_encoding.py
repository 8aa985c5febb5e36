"""Files in UTF-8, with and without mark, and files that are not."""

from __future__ import annotations

import pytest

from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet, SourceFile
from gopy.syntax import encoding
from gopy.syntax.encoding import read_source
from gopy.syntax.explain import explain

PROGRAM = "package main\n\n// 主函数：输出问候\nfunc main() {\n\tprintln(“你好”)\n}\n"
GOOD = PROGRAM.replace("“", '"').replace("”", '"')


def read(raw: bytes) -> tuple[SourceFile, list[Diagnostic]]:
    return read_source("x.go", raw, FileSet())


@pytest.mark.parametrize("text", [GOOD, GOOD.replace("\n", "\r\n"), "", "package p", "// é\npackage p\n"])
def test_utf8_is_taken_as_it_is(text: str) -> None:
    source, found = read(text.encode())
    assert source.data == text.encode()
    assert found == []
    assert source.prefix_columns == 0
    if text:
        assert explain(source) == []


def test_byte_order_mark() -> None:
    source, found = read(b"\xef\xbb\xbfpackage p x\nvar y z w\n")
    assert found == []
    assert source.data.startswith(b"package")
    assert [str(source.position(d.pos)) for d in explain(source)] == ["x.go:1:14"]
    source, _ = read(b"\xef\xbb\xbf\xef\xbb\xbfpackage p\n")
    assert [f"{source.position(d.pos)}: {d.message}" for d in explain(source)] == [
        "x.go:1:4: invalid BOM in the middle of the file"
    ]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (GOOD.encode("gbk"), "GBK (GB18030)"),
        (PROGRAM.encode("gb18030"), "GBK (GB18030)"),
        (GOOD.encode("utf-16"), "UTF-16"),
        (GOOD.encode("utf-16-le"), "UTF-16"),
        (GOOD.encode("utf-16-be"), "UTF-16"),
        (b"\xfe\xff" + GOOD.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_other_encodings_are_named_once(raw: bytes, name: str) -> None:
    source, found = read(raw)
    assert len(found) == 1
    assert name in str(found[0].message)
    assert "UTF-8" in str(found[0].hints[0])
    assert "主函数：输出问候" in source.data.decode()
    assert source.position(found[0].pos).line == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"package p // caf\xe9\n",
        GOOD.encode() + b"// \xff\n",
        GOOD.encode()[:-30] + b"\xe4\n",
        b"package p // \x00\n",
        b"\xff\xfe\xff",
        b"\xff",
        b"package p\n// \x80\x81\x82\n",
    ],
)
def test_few_wrong_bytes_are_left_to_gc(raw: bytes) -> None:
    source, found = read(raw)
    assert found == []
    assert source.data == raw
    assert any(str(d.message).startswith("invalid") for d in explain(source))


def test_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "LARGEST", 1 << 20)
    source, [found] = read(b"x" * ((1 << 20) + 1))
    assert "too large" in str(found.message)
    assert source.data == b""
