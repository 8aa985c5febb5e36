"""Pages: well-formed, nothing unescaped, nothing hidden for students, labels for those who do not see them."""

from __future__ import annotations

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
from tests.classroom.structure import check_page
from tests.classroom.test_similar import ORIGINAL, RENAMED

EVIL = "<script>alert('x')</script>\"' onload=x &lt; \u202e\x1b[2J</pre>```"


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
    page = check_page(text, language)
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
    page = check_page(student_page(Marks("x", GRADED, [outcome, *good], 10), exercise, str, "en"), "en")
    assert "4 of 10 points" in page.text and "2 1" in page.text and "1 2" in page.text
    assert [link.attrs["href"] for link in page.all("a")] == ["#check-1"]
    assert page.all("title")[0].text == "Swap <two> numbers" == page.all("h1")[0].text
    assert len([element for element in page.elements if element.attrs.get("class") == "sides"]) == 1


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
    page = check_page(text, language)
    assert escaped(EVIL) in text
    assert len(page.all("mark")) == 2
    counts, _, students = (table.children[2].children for table in page.all("table"))
    assert [row.children[1].text for row in students if row.children[0].text == "eve"] == ["–"]  # no mark, and no zero
    assert sum(int(row.children[1].text) for row in counts) == 2
    places = [item.text for item in page.all("details")[0].children[1].children]
    assert len(places) == 1 and all(word in places[0] for word in ("bob", "swap.go"))


def test_a_class_of_nobody(exercise):
    check_page(class_page(exercise, {}, [], str, "en"), "en")
