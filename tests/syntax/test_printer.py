"""gofmt's text: recorded cases, properties, and (marked go) real gofmt over Go's own sources and test data."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from gopy.source.file import FileSet
from gopy.syntax.align import Sheet
from gopy.syntax.comment_layout import block_lines
from gopy.syntax.doc_comment import format_doc_text, is_directive
from gopy.syntax.parse import parse_text
from gopy.syntax.printer import format_file
from gopy.syntax.printer_text import Unprintable
from tests.syntax.gc_oracle import goroot
from tests.syntax.gofmt_oracle import CASES, gofmt, gofmt_files, read, scramble

INPUTS = sorted(CASES.glob("*.input"))
WANTED = [read(path.with_suffix(".want")) for path in INPUTS]
NOT_IDEMPOTENT = {"build", "comments", "statements"}  # gofmt is not


def formatted(data: bytes) -> bytes:
    file = parse_text(FileSet().add("x.go", data))
    assert not [e for e in file.errors if e.code == "Syntax"]
    return format_file(file)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_recorded(path: Path) -> None:
    assert formatted(read(path)).decode() == read(path.with_suffix(".want")).decode()


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_idempotent(path: Path) -> None:
    want = read(path.with_suffix(".want"))
    if path.stem not in NOT_IDEMPOTENT:
        assert formatted(want) == want


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([w for p, w in zip(INPUTS, WANTED, strict=True) if p.stem in ("expressions", "composites")]),
    st.randoms(),
)
def test_layout_does_not_matter(want: bytes, chance: random.Random) -> None:
    """Indentation and blanks of the input leave no trace where there are no comments; the rest is idempotent."""
    assert formatted(scramble(want, chance, rough=False)) == want


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WANTED), st.randoms())
def test_words_survive(want: bytes, chance: random.Random) -> None:
    """However the layout is destroyed, the text that is printed has the same words in it."""
    rough = scramble(want, chance, rough=True)
    file = parse_text(FileSet().add("x.go", rough))
    if not [e for e in file.errors if e.code == "Syntax"]:
        assert sorted(_words(format_file(file))) == sorted(_words(rough))


def _words(data: bytes) -> list[str]:
    text = "".join(ch if ch.isalnum() else " " for ch in data.decode())
    return text.split()


def test_carriage_returns() -> None:
    data = b"/*\r\n\tBlock\r\n*/\r\npackage p\r\n\r\n// Doc\r\n//  - item\r\nvar x = `a\r\nb` // c\r\n"
    assert formatted(data) == b"/*\n\tBlock\n*/\npackage p\n\n// Doc\n//  - item\nvar x = `a\nb` // c\n"


@pytest.mark.parametrize("text", ["", " \n\t\n", "\n\n"])
def test_nothing_stays(text: str) -> None:
    assert formatted(text.encode()) == text.encode()


def test_functions_and_statements_mixed() -> None:
    text = "func f() int {return 1}\nx:=f()\nif x>0 {g()}\nfunc g(){}\n"
    assert formatted(text.encode()).decode() == (
        "func f() int { return 1 }\n\nx := f()\nif x > 0 {\n\tg()\n}\n\nfunc g() {}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000 + "x" + ")" * 5000,
        "1+" * 5000 + "1",
        "x" + ".f()" * 5000,
        "f(" * 5000 + ")" * 5000,
        "[]" * 5000 + "T{}",
    ],
    ids=lambda text: text[:4],
)
def test_deep_nesting(text: str) -> None:
    limit = sys.getrecursionlimit()
    once = formatted(f"package p\n\nvar _ = {text}\n".encode())
    assert formatted(once) == once
    assert sys.getrecursionlimit() == limit


def test_what_cannot_be_read_is_not_printed() -> None:
    from gopy.syntax.ast import BadDecl

    file = parse_text(FileSet().add("x.go", b"package p\n"))
    file.decls.append(BadDecl(1, 2))
    with pytest.raises(Unprintable):
        format_file(file)


def test_columns() -> None:
    sheet = Sheet()
    sheet.margin = 1
    for name, text in (("a", "1"), ("long", "2"), ("ü", "3")):
        sheet.text(name)
        sheet.tab(False)
        sheet.text(text)
        sheet.newline(1, False)
    sheet.newline(1, True)
    sheet.text("x")
    sheet.tab(False)
    sheet.text("y")
    assert sheet.finish() == ["\ta    1", "\tlong 2", "\tü    3", "", "\tx y"]


def test_empty_columns_vanish_unless_hard() -> None:
    for hard, blank in ((False, ""), (True, " ")):
        sheet = Sheet()
        for name in ("a", "bb"):
            sheet.text(name)
            sheet.tab(False)
            sheet.tab(hard)
            sheet.text("// c")
            sheet.newline(1, False)
        assert sheet.finish() == [f"a  {blank}// c", f"bb {blank}// c"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("/* a */", ["/* a */"]),
        ("/*\n\t * a\n\t */", ["/*", " * a", " */"]),
        ("/*\n\t   a\n\n\t     b\n\t*/", ["/*", "   a", "", "     b", "*/"]),
        ("/* a\n   b */", ["/* a", "   b */"]),
    ],
)
def test_block_comment_lines(text: str, lines: list[str]) -> None:
    assert block_lines(text, False) == lines


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A\nB\n", "A\nB\n"),
        ("\n\nA\n\n\n\nB\n", "A\n\nB\n"),
        ("A:\n* b\n* c\n", "A:\n* b\n* c\n"),
        ("A:\n * b\n   b2\n * c\n", "A:\n  - b\n    b2\n  - c\n"),
        ("A\n\n 1) b\n\n 2) c\n", "A\n\n 1. b\n\n 2. c\n"),
        ("A {\n  x\n}\n", "\tA {\n\t  x\n\t}\n"),
        ("A\n\nB C\n\nD.\n", "A\n\n# B C\n\nD.\n"),
        ("See [x y].\n[z]: ftp://z\n\n[x y]: http://a\n", "See [x y].\n[z]: ftp://z\n\n[x y]: http://a\n"),
        ("``a'' ```b```\n", "\u201ca\u201d ```b```\n"),
        ("http://a/''b ''c\n", "http://a/''b \u201dc\n"),
    ],
)
def test_doc_text(text: str, want: str) -> None:
    assert format_doc_text(text) == want


def test_directives() -> None:
    assert all(map(is_directive, ("go:embed x", "line 1", "export F", "nolint:all", "lint:ignore")))
    assert not any(map(is_directive, ("", " go:embed", "go: x", "Go:x", ":x", "see: this", "lines")))


# Real gofmt.


@pytest.mark.go
def test_records_are_true() -> None:
    for path, want in zip(INPUTS, WANTED, strict=True):
        assert gofmt(read(path)) == want, path.stem


def _different(texts: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    out = []
    for name, want in wanted.items():
        file = parse_text(FileSet().add(name, texts[name].removeprefix(b"\xef\xbb\xbf")))
        try:
            same = not any(e.code == "Syntax" for e in file.errors) and format_file(file) == want
        except Unprintable:
            same = False
        if not same:
            out.append(name)
    return out


@pytest.mark.go
@pytest.mark.parametrize("rough", [False, True])
def test_go_sources_with_destroyed_layout(rough: bool, tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    paths = [p for p in sorted((goroot() / "src").rglob("*.go")) if "testdata" not in p.parts]
    texts = {}
    for i, path in enumerate(paths[::40]):
        data = path.read_bytes()
        if len(data) < 60_000:
            texts[f"{i}.go"] = scramble(data, chance, rough)
    wanted = gofmt_files(texts, tmp_path / "go")
    assert len(wanted) > 60
    assert _different(texts, wanted) == []


@pytest.mark.go
def test_go_printer_testdata(tmp_path: Path) -> None:
    """Inputs of go/printer's and gofmt's own tests. Their goldens are in other modes; gofmt itself is asked."""
    texts = {}
    for folder in ("go/printer/testdata", "cmd/gofmt/testdata"):
        for path in sorted((goroot() / "src" / folder).glob("*.input")):
            if not path.name.startswith("stdin"):
                texts[f"{folder.split('/')[1]}_{path.stem}.go"] = path.read_bytes()
    wanted = gofmt_files(texts, tmp_path / "go")
    assert len(wanted) == len(texts)
    # [P *T | <-T], which the compiler refuses and gofmt does not; `if ; ((x)) {}`, which the parser does not mend yet
    assert set(_different(texts, wanted)) <= {"printer_generics.go", "printer_statements.go"}


@pytest.mark.go
def test_gofmt_stdin_testdata() -> None:
    for path in (goroot() / "src/cmd/gofmt/testdata").glob("stdin*.input"):
        assert formatted(path.read_bytes()) == path.with_suffix(".golden").read_bytes(), path.name
