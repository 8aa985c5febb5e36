"""The caret stands under what it marks, and no line is wider than the terminal, whatever the width and the text."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from gopy.source.diagnostic import ERROR, Diagnostic, Edit, Fix, Related, Text
from gopy.source.file import FileSet
from gopy.source.render import Renderer
from gopy.source.width import width

pieces = st.sampled_from(["a", "bc ", "\t", "世", "界，", "é", "e\u0301", "\x1b", "\u200b", '"', "🙂"])
lines = st.lists(pieces, max_size=120).map("".join)


@settings(max_examples=400, deadline=None)
@given(before=lines, after=lines, columns=st.integers(20, 120), start=st.integers(1, 1200))
def test_the_marked_text_is_seen_above_the_caret(before: str, after: str, columns: int, start: int) -> None:
    fset = FileSet()
    text = f"{before}@@{after}".encode()
    file = fset.add("a.go", b"\n" * start + text + b"\n")
    at = file.base + file.data.index(b"@@")
    found = Diagnostic(at, "m", "C", ERROR, end=at + 2)
    found.related.append(Related(at, Text("here")))
    found.fixes.append(Fix(Text("mend"), [Edit(at, at + 1, "%")]))
    out = Renderer(fset, width=columns).render(found).split("\n")
    bar = len(str(start + 1)) + 1
    code = [i for i, line in enumerate(out) if line.startswith(f"{start + 1} | ")]
    assert len(code) == 2
    for i in code:
        shown, caret = out[i], out[i + 1]
        marked = shown.index("@@")
        assert width(shown[:marked]) == caret.index("^"), (shown, caret)
        assert caret.count("^") in (1, 2)
    for line in out[1:]:
        assert width(line) <= columns or "-->" in line, (line, columns)
        assert "\x1b" not in line
    assert [line[bar] for line in out if line.startswith(str(start + 1))] == ["|", "|", "+"]


@given(
    columns=st.integers(20, 60), words=st.lists(st.sampled_from(["one", "两个字，", "twelve", "。", "x"]), max_size=40)
)
def test_notes_keep_to_the_width(columns: int, words: list[str]) -> None:
    fset = FileSet()
    file = fset.add("a.go", b"x\n")
    note = Text(" ".join(words))
    found = Diagnostic(file.base, "m", "C", ERROR, end=file.base + 1, hints=[note])
    out = Renderer(fset, width=columns).render(found).split("\n")
    # punctuation may hang over the edge
    assert all(width(line.rstrip("，。")) <= columns for line in out), out
    assert all(
        width(line) <= columns for line in Renderer(fset, width=columns).note(Text("one two three four")).split("\n")
    )


def test_nothing_in_a_message_or_a_name_controls_the_terminal() -> None:
    fset = FileSet()
    file = fset.add("\x1b[31mred.go", b"x\n")
    found = Diagnostic(file.base, "bad \x1b]0;title\x07\nmore\ttab", "C", ERROR, end=file.base + 1)
    found.related.append(Related(file.base, "also \x1b[2J"))
    out = Renderer(fset).render(found)
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\nmore\ttab" in out
