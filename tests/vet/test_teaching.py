"""Each teaching analyzer on Go files of its own in testdata, and on the programs of its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gopy.source.diagnostic import Diagnostic, Fix
from gopy.source.file import FileSet
from gopy.vet.registry import TEACH_ANALYZERS, VET_ANALYZERS
from tests.vet.harness import compare, vet_texts, wanted

TESTDATA = Path(__file__).parent / "testdata"
PAGES = Path(__file__).parents[2] / "docs" / "reference" / "pages"
FILES = sorted(
    f"{path.parent.name}/{path.name}" for path in TESTDATA.glob("*/*.go") if path.parent.name in TEACH_ANALYZERS
)
ALL = VET_ANALYZERS + TEACH_ANALYZERS
WRONG = {"en": "Wrong", "zh": "错误的写法"}
RIGHT = {"en": "Right", "zh": "正确的写法"}


def test_every_analyzer_has_testdata_and_pages() -> None:
    assert {name.partition("/")[0] for name in FILES} == set(TEACH_ANALYZERS)
    for language in WRONG:
        assert {path.stem for path in (PAGES / language).glob("*.md")} >= set(TEACH_ANALYZERS)


@pytest.mark.parametrize("name", FILES)
def test_wanted(name: str) -> None:
    path = TESTDATA / name
    fset, _, found = vet_texts({path.name: path.read_bytes()}, (path.parent.name,))
    assert compare(fset, found, wanted(path.name, path.read_text(encoding="utf-8"))) == []


def fixed(fset: FileSet, diagnostic: Diagnostic, fix: Fix, text: bytes) -> bytes:
    """The text after a fix."""
    source = fset.file(diagnostic.pos)
    assert source is not None
    for edit in sorted(fix.edits, key=lambda edit: -edit.pos):
        text = text[: source.offset(edit.pos)] + edit.new.encode() + text[source.offset(edit.end) :]
    return text


@pytest.mark.parametrize("name", FILES)
def test_fixes_compile_and_mend(name: str) -> None:
    """After a fix that may be applied unasked the file compiles, and the analyzer has less to say."""
    path = TESTDATA / name
    text = path.read_bytes()
    analyzers = (path.parent.name,)
    fset, _, found = vet_texts({path.name: text}, analyzers)
    for diagnostic in found:
        for fix in diagnostic.fixes:
            mended = fixed(fset, diagnostic, fix, text)
            _, result, left = vet_texts({path.name: mended}, analyzers, allow_errors=not fix.safe)
            if not result.diagnostics:
                assert len(left) < len(found), fix.message


def blocks(language: str, name: str, heading: str) -> tuple[str, list[str]]:
    """The program under a heading of a page, and the messages quoted after it."""
    text = (PAGES / language / f"{name}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {name}\n\n> **Why:** ")
    assert "\n> **Fix:** " in text
    part = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    match = re.search(r"```go\n(.*?)```\n(.*)", part, re.DOTALL)
    assert match is not None
    return match.group(1), re.findall(r"^`(.+)`$", match.group(2), re.MULTILINE)


@pytest.mark.parametrize("language", list(WRONG))
@pytest.mark.parametrize("name", TEACH_ANALYZERS)
def test_page(name: str, language: str) -> None:
    program, messages = blocks(language, name, WRONG[language])
    _, _, found = vet_texts({"main.go": program}, ALL)
    assert [diagnostic.code for diagnostic in found] == [name] * max(len(messages), 1)
    if language == "en":
        assert [str(diagnostic.message) for diagnostic in found] == messages
    program, _ = blocks(language, name, RIGHT[language])
    _, _, found = vet_texts({"main.go": program}, ALL)
    assert [f"{diagnostic.code}: {diagnostic.message}" for diagnostic in found] == []
