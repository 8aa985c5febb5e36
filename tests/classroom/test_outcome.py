"""The picture of a place in the source, which feedback and reports show: the carets stand below what is meant. What explains it."""

from __future__ import annotations

import pytest

from gopy.classroom.checks.answer import explain_toml
from gopy.classroom.checks.program import own_frames
from gopy.classroom.outcome import Finding, frame
from gopy.source.diagnostic import Text
from gopy.source.file import FileSet

TEXT = b'package p\n\nvar x = 1\n\tif y := "\xe4\xb8\x96\xe7\x95\x8c" + z {\r\n\x00\x01\x02q'


@pytest.mark.parametrize("before", [0, 3])  # positions of other files do not count
@pytest.mark.parametrize(
    ("word", "width", "wanted"),
    [
        ("x", 1, "var x = 1\n    ^"),
        ("var x", 5, "var x = 1\n^^^^^"),
        ("if", 2, '\tif y := "世界" + z {\n\t^^'),
        ("z", 0, '\tif y := "世界" + z {\n\t' + " " * 17 + "^"),
        ("世界", 6, '\tif y := "世界" + z {\n\t' + " " * 9 + "^^^^"),
        ("z {", 99, '\tif y := "世界" + z {\n\t' + " " * 17 + "^^^"),  # it ends with the line
        ("q", 1, "\0\1\2q\n   ^"),  # each is shown as U+FFFD
    ],
)
def test_frame(before: int, word: str, width: int, wanted: str) -> None:
    fset = FileSet()
    for i in range(before):
        fset.add(f"{i}.go", b"package p\n" * 9)
    file = fset.add("a.go", TEXT)
    pos = file.base + TEXT.index(word.encode())
    assert frame(fset, pos, pos + width if width else 0) == wanted


def test_a_hint_takes_the_place_of_the_general_advice() -> None:
    from gopy.tool.pages import summary

    why, fix = summary("MismatchedTypes", "en")
    assert why and fix
    known: set[str] = set()
    plain = Finding("a.go", 1, 1, "m", "MismatchedTypes", "")
    hinted = Finding("a.go", 1, 1, "m", "MismatchedTypes", "", hints=[Text("compare twice")])
    assert plain.explained("en", str, known) == [why, fix]
    assert plain.explained("en", str, known) == []
    assert hinted.explained("en", str, known) == ["compare twice"]
    assert hinted.explained("en", lambda text: text.upper(), set()) == [why, "COMPARE TWICE"]
    assert Finding("a.go", 1, 1, "m", "", "").explained("en", str, set()) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# quiz\na = b\n", ["line 2 of answers.toml cannot be read: a = b", 'a text stands in quotes: a = "b"']),
        ("a = “b”\n", ["line 1 of answers.toml cannot be read: a = “b”", 'write the signs = and " as in English, not those of a Chinese input method']),
        ('a ＝ "b"\n', ['line 1 of answers.toml cannot be read: a ＝ "b"', 'write the signs = and " as in English, not those of a Chinese input method']),
        ('a = "b"\na = "c"\n', ['line 2 of answers.toml cannot be read: a = "c"', "a is answered twice"]),
        ('a = "b\n', ['line 1 of answers.toml cannot be read: a = "b', 'a text ends with " in the line in which it begins']),
        ('a = 1\nb = "c', ['line 2 of answers.toml cannot be read: b = "c', 'a text ends with " in the line in which it begins']),
        ("a = [1\n", ["answers.toml cannot be read: Unclosed array (at end of document)"]),
    ],
)  # fmt: skip
def test_answers_that_cannot_be_read(text: str, wanted: list[str]) -> None:
    import tomllib

    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    assert [str(sentence) for sentence in explain_toml(text, str(raised.value))] == wanted


def test_frames_of_package_testing_are_left_out() -> None:
    trace = (
        "--- FAIL: TestSwap (0.00s)\npanic: no [recovered, repanicked]\n\ngoroutine 2 [running]:\ntesting.tRunner.func1.2(...)\n"
        "\ttesting/test.go:195 +0x17\nexercise.Swap(...)\n\tswap.go:5 +0x15\ntesting.tRunner(...)\n\ttesting/test.go:242 +0x7\n"
        "created by testing.(*T).Run in goroutine 1\n\ttesting/test.go:112 +0x1d\n"
    )
    assert own_frames(trace) == (
        "--- FAIL: TestSwap (0.00s)\npanic: no [recovered, repanicked]\n\ngoroutine 2 [running]:\nexercise.Swap(...)\n\tswap.go:5 +0x15\n"
    )
    assert own_frames("testing.Short was called\nno frame\n") == "testing.Short was called\nno frame\n"
