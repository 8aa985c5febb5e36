"""Each kind of exercise on what is not right in any of the usual ways: no points for it where the code matters, and no exception."""

from __future__ import annotations

from pathlib import Path

import pytest

from gopy.classroom.course import load_course
from gopy.classroom.feedback import feedback
from gopy.classroom.mark import mark
from gopy.classroom.outcome import NOT_COMPILED

EXERCISES = {exercise.id: exercise for exercise in load_course(str(Path(__file__).parent / "course"))}
MAIN = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Print()\n%s}\n'
DUP = "package main\n\nfunc HasDuplicate(values []int) bool {\n%s\treturn false\n}\n"
TESTS = 'package max\n\nimport "testing"\n\nfunc TestMax(t *testing.T) {\n%s}\n'
KINDS = {
    "kinds-compile": (MAIN, "greets"),
    "kinds-vet": (MAIN, "prints"),
    "kinds-mutants": (TESTS, "catches"),
    "kinds-fast": (DUP, "linear"),
    "kinds-race": (MAIN, "counts"),
}
BODIES = {
    "panic": ('\tpanic("no")\n', "panic"),
    "endless": ("\tfor n := 0; ; n++ {\n\t}\n", "an endless loop"),
    "memory": (
        "\tall := map[int][]byte{}\n\tfor {\n\t\tall[len(all)] = make([]byte, 1<<24)\n\t}\n",
        "256 MB of memory",
    ),
    "output": ('\tfor {\n\t\tprintln("0123456789012345678901234567890123456789")\n\t}\n', "it printed more than 1 MB"),
}


@pytest.mark.parametrize("id", KINDS)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.ci) if name == "endless" else name for name in BODIES]
)
def test_does_not_end_well(id: str, name: str, tmp_path: Path) -> None:
    exercise = EXERCISES[id]
    text, check = KINDS[id]
    body, says = BODIES[name]
    (tmp_path / exercise.files[0]).write_text(text % body)
    marks = mark(exercise, str(tmp_path))
    [outcome] = [outcome for outcome in marks.outcomes if outcome.check.id == check]
    assert (outcome.passed, outcome.score) == (False, 0)
    if not (id == "kinds-mutants" and name == "panic"):  # there it is a test that fails
        assert says in feedback(marks, exercise, str, "en")


@pytest.mark.parametrize("id", KINDS)
@pytest.mark.parametrize("data", [b"", b"\x00\xff\x7fELF", b"package main\n\nfunc main() {\n\tx := 1\n}\n"])
def test_does_not_compile(id: str, data: bytes, tmp_path: Path) -> None:
    exercise = EXERCISES[id]
    (tmp_path / exercise.files[0]).write_bytes(data)
    marks = mark(exercise, str(tmp_path))
    assert (marks.state, marks.points) == (NOT_COMPILED, 0)
    assert feedback(marks, exercise, str, "en").count("```") >= 2


@pytest.mark.parametrize(("id", "check"), [("kinds-predict", "answer"), ("kinds-quiz", "answers")])
@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\x7fELF", b"[[[[", b"zero = [[1, {a = 2}]]\nbits = true\ntypes = 1979-05-27\n"]
)
def test_answers(id: str, check: str, data: bytes, tmp_path: Path) -> None:
    exercise = EXERCISES[id]
    (tmp_path / exercise.files[0]).write_bytes(data)
    marks = mark(exercise, str(tmp_path))
    assert (marks.points, marks.passed) == (0, False)
    assert feedback(marks, exercise, str, "zh")
