"""Exercises as notebooks for Jupyter, with gopy's kernel.

For everybody: the task, the visible tests and other files as text, hints behind a line to click, and a cell

    %%exercise ID FILE

for each file that the student writes, which is checked when it is run. For nbgrader the cells carry its metadata, and a locked
cell `%exercise ID` gives the points: then the hidden tests come from the course that is installed where the notebook is graded.

With `hidden` the notebook carries the hidden tests itself, between markers that nbgrader takes out when it makes what students
get. That is possible where the tests are all there is to check: the student's file is then a cell of plain Go, the tests
are cells `%%test`. Other exercises stay as above, and `self_contained` says so.

The student's cell has no metadata: nbgrader would take a starter in a "solution cell" for the solution, and remove it.
"""

from __future__ import annotations

import os

from gopy.classroom.learn.workspace import handed_out
from gopy.source.diagnostic import Text
from gopy.syntax.scanner import LITERAL, NAME, scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.classroom.exercise import Exercise

    Gettext = Callable[[str], str]

_SCHEMA = 3  # of nbgrader's metadata


def notebook(
    exercise: Exercise, gettext: Gettext, language: str, *, nbgrader: bool = False, hidden: bool = False
) -> dict[str, Any]:
    """An exercise as a notebook, in the form of the JSON file.

    Parameters: `gettext` for the `language` of the texts; `nbgrader`: with its metadata; `hidden`: with the hidden tests, for
    the teacher (implies `nbgrader`). Errors: OSError.
    """
    return _Writer(exercise, gettext, language, nbgrader or hidden).written(hidden)


def self_contained(exercise: Exercise) -> bool:
    """Whether all that is checked are tests, which can stand in the notebook. Errors: OSError."""
    if len(exercise.files) != 1 or any(check.kind not in ("tests", "build") for check in exercise.checks):
        return False
    given = handed_out(exercise)
    name = exercise.files[0]
    if not name.endswith(".go") or name.endswith("_test.go") or "/" in name or name not in given:
        return False
    go = [other for other in given if other.endswith(".go") and not other.endswith("_test.go")]
    package = _package(given[name])
    tests = [*_tests(exercise, "visible").values(), *_tests(exercise, "hidden").values()]
    # %T and %v name the package, which in a notebook is another one.
    foreign = (b"func TestMain(", f"{package}.".encode())
    plain = all(_package(data) == package and not any(word in data for word in foreign) for data in tests)
    return go == [name] and plain and bool(tests) and b"func main(" not in given[name] and _ports(tests)


def write(found: dict[str, Any]) -> bytes:
    """A notebook as the file has it."""
    import json

    return json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True).encode() + b"\n"


class _Writer:
    def __init__(self, exercise: Exercise, gettext: Gettext, language: str, nbgrader: bool) -> None:
        self.exercise = exercise
        self.gettext = gettext
        self.language = language
        self.nbgrader = nbgrader
        self.cells: list[dict[str, Any]] = []

    def written(self, hidden: bool) -> dict[str, Any]:
        given = handed_out(self.exercise)
        self.text(self.exercise.readme(self.language))
        own = hidden and self_contained(self.exercise)
        if own:
            self.session(given)
        else:
            self.handed_in(given)
        for number, hint in enumerate(self.exercise.hints, 1):
            title = Text("Hint {number} of {all}", number=number, all=len(self.exercise.hints)).translated(self.gettext)
            said = hint.in_language(self.language).replace("<", "&lt;")
            self.text(f"<details><summary>{title}</summary>\n\n{said}\n\n</details>")
        spec = {"name": "gopy", "display_name": "Go (gopy)", "language": "go"}
        info = {"name": "go", "file_extension": ".go", "mimetype": "text/x-go"}
        return {
            "cells": self.cells,
            "metadata": {"kernelspec": spec, "language_info": info, "gopy": {"exercise": self.exercise.id}},
            "nbformat": 4,
            "nbformat_minor": 5,
        }

    # Two kinds of notebooks.

    def handed_in(self, given: dict[str, bytes]) -> None:
        """Cells that hand in files."""
        exercise = self.exercise
        others = [name for name in given if name not in exercise.files and not name.startswith(("README", "go.mod"))]
        for name in others:
            self.text(f"`{name}`\n\n{_fenced(name, given[name])}")
        for name in exercise.files:
            named = f" {name}" if len(exercise.files) > 1 else ""
            start = given.get(name, b"").decode("utf-8", "replace").rstrip("\n")
            self.code(f"%%exercise {exercise.id}{named}\n{start}")
        if self.nbgrader:
            self.code(f"%exercise {exercise.id}", points=exercise.points)

    def session(self, given: dict[str, bytes]) -> None:
        """A cell of plain Go, and cells of tests."""
        exercise = self.exercise
        name = exercise.files[0]
        self.code(_without_package(given[name]))
        whole = sum(check.weight for check in exercise.checks) or 1.0
        shares = {False: 0.0, True: 0.0}
        for check in exercise.checks:
            shares[check.hidden] += exercise.points * check.weight / whole
        visible, secret = (_tests(exercise, kind) for kind in ("visible", "hidden"))
        if not visible or not secret:  # all points are those of the tests that there are
            shares = {False: exercise.points, True: exercise.points}
        for secretly, tests in ((False, visible), (True, secret)):
            if not tests:
                continue
            body = "\n\n".join(_without_imports(data) for data in tests.values())
            if secretly:
                body = f"// BEGIN HIDDEN TESTS\n{body}\n// END HIDDEN TESTS"
            self.code(f"%%test\n{body}", points=round(shares[secretly], 4))

    # Cells.

    def text(self, source: str) -> None:
        """A cell of text, which students do not change."""
        self._add("markdown", source.strip("\n"), self._locked())

    def code(self, source: str, points: float | None = None) -> None:
        """A cell of code: the student's, or a locked one that gives points."""
        self._add("code", source, {} if points is None else self._locked(points))

    def _locked(self, points: float | None = None) -> dict[str, Any]:
        if not self.nbgrader:
            return {}
        graded = points is not None
        found: dict[str, Any] = {
            "grade": graded,
            "grade_id": f"{self.exercise.id}-{len(self.cells) + 1}",
            "locked": True,
            "schema_version": _SCHEMA,
            "solution": False,
            "task": False,
        }
        return {"nbgrader": found | ({"points": points} if graded else {})}

    def _add(self, kind: str, source: str, metadata: dict[str, Any]) -> None:
        cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{len(self.cells) + 1}", "metadata": metadata}
        cell["source"] = source.splitlines(keepends=True)
        if kind == "code":
            cell |= {"execution_count": None, "outputs": []}
        self.cells.append(cell)


def _tests(exercise: Exercise, kind: str) -> dict[str, bytes]:
    from gopy.classroom.compiling import read_files

    return {name: data for name, data in read_files(exercise.path("tests", kind)).items() if name.endswith("_test.go")}


def _fenced(name: str, data: bytes) -> str:
    text = data.decode("utf-8", "replace").rstrip("\n")
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{os.path.splitext(name)[1].lstrip('.') or 'text'}\n{text}\n{fence}"


def _package(data: bytes) -> str:
    tokens = scan(data)
    return tokens.text(1) if len(tokens.kinds) > 1 and tokens.kinds[0] == "package" else ""


def _without_package(data: bytes) -> str:
    """A file without its package clause and the comment above it, for a cell."""
    tokens = scan(data)
    if len(tokens.kinds) < 2 or tokens.kinds[0] != "package":
        return data.decode("utf-8", "replace").strip("\n")
    return data[tokens.ends[1] :].decode("utf-8", "replace").strip("\n")


def _imports(data: bytes) -> list[tuple[int, int, bool]]:
    """The import declarations of a file: where each begins and ends, and whether it gives a package another name."""
    tokens = scan(data)
    found: list[tuple[int, int, bool]] = []
    at = 2
    while at < len(tokens.kinds):
        if tokens.kinds[at] == "import":
            begin, end, renamed = at, at + 1, False
            parenthesized = tokens.kinds[end] == "("
            while end < len(tokens.kinds) and tokens.kinds[end] != (")" if parenthesized else LITERAL):
                renamed = renamed or tokens.kinds[end] in (NAME, ".")
                end += 1
            found.append((tokens.starts[begin], tokens.ends[min(end, len(tokens.kinds) - 1)], renamed))
            at = end
        elif tokens.kinds[at] in ("func", "type", "var", "const"):
            break
        at += 1
    return found


def _ports(tests: list[bytes]) -> bool:
    """Whether tests can do without import declarations: cells import packages of std themselves, under their names."""
    return not any(renamed for data in tests for _, _, renamed in _imports(data))


def _without_imports(data: bytes) -> str:
    """A test file as a cell's text: without package clause and imports."""
    out = data
    for begin, end, _ in reversed(_imports(data)):
        out = out[:begin] + out[end:]
    return _without_package(out)
