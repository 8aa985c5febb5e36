"""Every text that gc refuses has an error in the tree, or `strict` asks for the recogniser."""

from __future__ import annotations

import random

import pytest

from gopy.source.file import FileSet
from gopy.syntax.explain import explain
from gopy.syntax.parse import parse_file
from gopy.syntax.strict import strict
from tests.syntax.gc_oracle import FRAMES, framed, goroot, snippets
from tests.syntax.test_explain import mutated

SNIPPETS = [(name, line, text, expected) for name in FRAMES for line, text, expected in snippets(name)]


def slips_through(data: bytes) -> bool:
    """Whether there is a syntax error that neither the tree nor `strict` tells of."""
    source = FileSet().add("x.go", data)
    file = parse_file(source)
    return not file.errors and not strict(file) and any(d.code == "Syntax" for d in explain(source))


def test_snippets() -> None:
    missed = [(name, line) for name, line, text, expected in SNIPPETS if expected and slips_through(framed(name, text))]
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "x := a ++ b",
        "x := a && && b",
        "x, ok := c <- y",
        "switch x { case 1: f() case 2: }",
        'x := "\\400"',
        "x := '\\ud800'",
        "x\f:= 1",
        "x\u00a0:= 1",
        "e\u0301 := 1",
        "var f func(a ...int, b int)",
        "var f func() (a ...int)",
        "var s struct{ x ~int }",
    ],
)
def test_asks(text: str) -> None:
    source = FileSet().add("x.go", f"package p\nfunc _() {{\n{text}\n}}\n".encode())
    file = parse_file(source)
    assert explain(source) != []
    assert file.errors or strict(file)


@pytest.mark.parametrize(
    "text",
    [
        "x := a + +b - -c & ^d; y := &z; *p = -1; <-c",
        'x := "a\\n\\x41\\u4e2d\\"" + `\\q`; r := \'\\\'\'; s := "中文"; 变量 := 017 + 0x1F + 1.5e3 + 0',
        "switch x {\ncase 1: f()\ncase 2: g(); case 3:\ndefault:\n}",
        "f := func(a int, b ...int) { }",
    ],
)
def test_does_not_ask_needlessly(text: str) -> None:
    file = parse_file(FileSet().add("x.go", f"package p\nfunc _() {{\n{text}\n}}\n".encode()))
    assert file.errors == []
    assert not strict(file)


@pytest.mark.go
def test_real_code_is_seldom_asked_about() -> None:
    files = sorted((goroot() / "src/go/types").glob("*.go")) + sorted((goroot() / "src/net/http").glob("*.go"))
    asked = [f.name for f in files if strict(parse_file(FileSet().add(f.name, f.read_bytes())))]
    assert len(asked) < len(files) // 10, asked


@pytest.mark.go
@pytest.mark.parametrize("by_character", [False, True])
def test_mutated_files(by_character: bool) -> None:
    chance = random.Random(12)  # noqa: S311
    originals = [f for f in sorted((goroot() / "src").rglob("*.go")) if f.is_file() and 300 < f.stat().st_size < 5000]
    missed = []
    for _ in range(500):
        # a NUL needs no strictness: parse_file always has such a text explained
        data = mutated(chance.choice(originals).read_bytes(), chance, by_character).replace(b"\0", b"")
        if slips_through(data):
            missed.append(data)
    assert missed == []
