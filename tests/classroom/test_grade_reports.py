"""Pages: well-formed, nothing unescaped, nothing hidden for students, labels for those who do not see them."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from gopy.classroom.exercise import load_exercise
from gopy.classroom.feedback import feedback
from gopy.classroom.outcome import EMPTY, GRADED, NOT_COMPILED, NOT_RUN, REFUSED, Finding, Marks, Outcome
from gopy.classroom.reports.classroom import Entry, class_page
from gopy.classroom.reports.page import escaped
from gopy.classroom.reports.student import student_page
from gopy.classroom.similar import similar
from gopy.source.diagnostic import Text
from gopy.source.language import translator
from tests.classroom.crowd import make_exercise
from tests.classroom.test_similar import ORIGINAL, RENAMED

EVIL = "<script>alert('x')</script>\"' onload=x &lt; \u202e\x1b[2J</pre>```"
VOID = {"meta", "br"}


class Checked(HTMLParser):
    """Reads a page: elements are closed in order; `ids`, `links`, elements that can be reached but have no label."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.wrong: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data


def check(text: str, language: str) -> Checked:
    """What holds for every page."""
    page = Checked(text)
    assert page.wrong == [] and page.open == []
    tags = [tag for tag, _ in page.seen]
    assert not set(tags) & {"script", "iframe", "object", "img", "link", "form", "base"}
    ids = [attrs["id"] for _, attrs in page.seen if "id" in attrs]
    assert len(ids) == len(set(ids))
    for tag, attrs in page.seen:
        assert not [name for name in attrs if name.startswith("on")]
        if "href" in attrs:
            assert attrs["href"][0] == "#" and attrs["href"][1:] in ids
        if attrs.get("tabindex") == "0":
            assert attrs.get("aria-label") and attrs.get("role") == "region"
        if "aria-labelledby" in attrs:
            assert attrs["aria-labelledby"] in ids
        if tag == "th":
            assert attrs.get("scope") in ("row", "col")
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert dict(page.seen[0][1])["lang"] == ("zh-Hans" if language == "zh" else "en")
    assert "@media print" in text and "prefers-color-scheme: dark" in text
    assert not set(text) & set("\x1b\u202e")
    return page


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    return load_exercise(str(make_exercise(tmp_path_factory.mktemp("exercise"))))


def marks_of(exercise, state: str = GRADED) -> Marks:
    """Everything goes wrong, in the words of an attacker; what belongs to the hidden check has CONCEALED in it."""
    outcomes = []
    for check in exercise.checks:
        mark = "CONCEALED" if check.hidden else EVIL
        outcome = Outcome(check).fail(Text("{test} fails", test=mark))
        if state != GRADED:
            outcome.state = NOT_RUN
        if state != NOT_COMPILED:
            outcome.expected = outcome.actual = outcome.output = mark
            outcome.tests = [(mark, False)]
        outcome.findings = [Finding("swap.go" if check.hidden else EVIL, 3, 1, mark, "UnusedVar", f"{mark}\n^")]
        if state == NOT_COMPILED:
            outcome.findings = [Finding(EVIL, 3, 1, EVIL, "UnusedVar", f"{EVIL}\n^")]
        outcomes.append(outcome)
    return Marks(exercise.id, state, outcomes, exercise.points)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("state", [GRADED, NOT_COMPILED, EMPTY, REFUSED])
def test_a_students_page(exercise, state, language):
    marks = marks_of(exercise, state)
    text = student_page(marks, exercise, translator(language), language, EVIL)
    page = check(text, language)
    assert "CONCEALED" not in text
    assert "CONCEALED" not in feedback(marks, exercise, translator(language), language, student=True)
    assert escaped(EVIL) in text
    assert exercise.title.in_language(language) in page.text
    if state == GRADED:
        assert exercise.checks[0].help.in_language(language) in page.text
        assert "\n      | ^" not in page.text and "3 | " in page.text


def test_what_the_student_sees_of_a_failure(exercise):
    outcome = Outcome(exercise.checks[0]).fail(Text("{test} fails", test="TestSwap"))
    outcome.expected, outcome.actual = "2 1\n", "1 2\n"
    good = [Outcome(check) for check in exercise.checks[1:]]
    page = check(student_page(Marks("x", GRADED, [outcome, *good], 10), exercise, str, "en"), "en")
    assert "4 of 10 points" in page.text and "2 1" in page.text and "1 2" in page.text
    assert [a["href"] for t, a in page.seen if t == "a"] == ["#content", "#check-1"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_class_page(exercise, language):
    full = Marks(exercise.id, GRADED, [Outcome(c) for c in exercise.checks], 10)
    entries = {
        EVIL: Entry(EVIL, marks_of(exercise), "", {"swap.go": ORIGINAL}),
        "bob": Entry("bob", full, "", {"swap.go": RENAMED, EVIL: EVIL}),
        "eve": Entry("eve", None, EVIL, {}),
    }
    pairs = similar({name: entry.sources for name, entry in entries.items()}, {})
    assert len(pairs) == 1
    text = class_page(exercise, entries, pairs, translator(language), language)
    page = check(text, language)
    assert escaped(EVIL) in text
    assert [tag for tag, _ in page.seen].count("mark") == 2
    rows = [line for line in text.splitlines() if line.startswith("<tr><th scope")]
    assert any("eve" in row and "–" in row for row in rows)  # no mark, and no zero
    assert sum(int(row.split("<td class=number>")[1].split("<")[0]) for row in rows[:10]) == 2


def test_a_class_of_nobody(exercise):
    check(class_page(exercise, {}, [], str, "en"), "en")
