"""What nbgrader makes of the outputs of gopy's cells: its own rule for marks, on a notebook that the kernel has run."""

from __future__ import annotations

from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
utils = pytest.importorskip("nbgrader.utils", reason="nbgrader is not installed")
pytestmark = [pytest.mark.ci, pytest.mark.filterwarnings("ignore")]
# Cells of notebooks/grading.ipynb that are tests, and the marks of 2 that each gives.
MARKS = {2: 2, 3: 0.5, 4: 2, 5: 0}


def test_marks() -> None:
    notebook = nbformat.read(Path(__file__).parent / "notebooks" / "grading.ipynb", as_version=4)
    found = {}
    for number in MARKS:
        cell = notebook.cells[number]
        cell.metadata["nbgrader"] = {
            "grade": True,
            "solution": False,
            "points": 2,
            "grade_id": f"c{number}",
            "checksum": "",
        }
        found[number] = utils.determine_grade(cell)[0]
    assert found == MARKS
