"""Exercises as notebooks."""

import json
from pathlib import Path
from typing import Any

import pytest

from gopy.classroom.course import load_course, own_course
from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.notebook import files_of
from gopy.classroom.notebook import notebook, self_contained, write
from gopy.source.language import translator

COURSE = load_course(str(Path(__file__).parent / "course"))
SWAP = Path(own_course()) / "02-variables" / "010-swap"


def code(found: dict[str, Any]) -> list[str]:
    return ["".join(cell["source"]) for cell in found["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("exercise", list(COURSE), ids=lambda e: e.id)
def test_a_notebook_of_each_kind(exercise: Any) -> None:
    found = notebook(exercise, str, "en")
    text = write(found).decode()
    assert "TestSecret" not in text and '"nbgrader"' not in text
    assert found["metadata"]["kernelspec"]["name"] == "gopy"
    assert "".join(found["cells"][0]["source"]) == exercise.readme("en").strip("\n")
    assert len(code(found)) == len(exercise.files)
    # What gopy grade takes out of it is what the student begins with.
    for name, handed_in in files_of("x.ipynb", write(found), exercise).items():
        starter = Path(exercise.path("starter", name))
        assert handed_in == (starter.read_text() if starter.exists() else f"package {handed_in.split()[1]}\n\n\n")


def test_in_chinese() -> None:
    exercise = load_exercise(str(SWAP))
    text = write(notebook(exercise, translator("zh"), "zh")).decode()
    assert "# 交换两个数" in text and "提示 1/" in text and "Hint" not in text


@pytest.mark.ci
def test_valid() -> None:
    nbformat = pytest.importorskip("nbformat")
    for exercise in (COURSE.find("kinds-mutants"), load_exercise(str(SWAP))):
        for hidden in (False, True):
            assert exercise is not None
            data = write(notebook(exercise, str, "en", nbgrader=True, hidden=hidden))
            nbformat.validate(nbformat.reads(data.decode(), 4))


def test_points_for_nbgrader() -> None:
    for exercise in [*COURSE, load_exercise(str(SWAP))]:
        for hidden in (False, True):
            found = notebook(exercise, str, "en", nbgrader=True, hidden=hidden)
            marks = [cell["metadata"]["nbgrader"] for cell in found["cells"] if cell["metadata"]]
            assert sum(mark["points"] for mark in marks if mark["grade"]) == pytest.approx(exercise.points)
            assert len({mark["grade_id"] for mark in marks}) == len(marks)
            assert all(mark["locked"] and not mark["solution"] for mark in marks)
            mine = [cell for cell in found["cells"] if not cell["metadata"]]
            assert len(mine) == len(exercise.files) and all(cell["cell_type"] == "code" for cell in mine)


def test_hidden_tests_only_on_request_and_between_markers() -> None:
    exercise = load_exercise(str(SWAP))
    assert self_contained(exercise)
    assert "TestOthers" not in write(notebook(exercise, str, "en", nbgrader=True)).decode()
    starter, visible, hidden = code(notebook(exercise, str, "en", hidden=True))
    assert "package" not in starter and "func Swap" in starter
    assert visible.startswith("%%test\n") and "TestSwap" in visible and "import" not in visible
    lines = hidden.split("\n")
    assert lines[:2] == ["%%test", "// BEGIN HIDDEN TESTS"] and lines[-1] == "// END HIDDEN TESTS"
    assert "TestOthers" in hidden and "TestOthers" not in visible


def test_what_is_more_than_tests_needs_the_course() -> None:
    assert [e.id for e in COURSE if self_contained(e)] == []
    test = COURSE.find("kinds-test")  # forbids constructs, too
    assert test is not None
    assert code(notebook(test, str, "en", hidden=True))[-1] == "%exercise kinds-test"


@pytest.mark.ci
def test_nbgrader_makes_the_students_version() -> None:
    pytest.importorskip("nbgrader", reason="nbgrader is not installed")
    import warnings

    import nbformat

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

        exercise = load_exercise(str(SWAP))
        found = nbformat.reads(write(notebook(exercise, str, "en", hidden=True)).decode(), 4)
        clear = ClearSolutions()
        clear.code_stub = {"go": 'panic("not implemented")'}
        found, _ = clear.preprocess(found, {})
        found, _ = ClearHiddenTests().preprocess(found, {})
    starter, visible, hidden = (cell.source for cell in found.cells if cell.cell_type == "code")
    assert "a = b" in starter and "panic" not in starter
    assert "TestSwap" in visible and hidden == "%%test"


def test_a_hint_stays_in_its_place() -> None:
    found = json.loads(write(notebook(load_exercise(str(SWAP)), str, "en")))
    hints = ["".join(cell["source"]) for cell in found["cells"] if "".join(cell["source"]).startswith("<details>")]
    assert len(hints) == 3 and all(hint.endswith("</details>") for hint in hints)
