"""Marks in the formats of other systems: what `gopy export` writes.

```
Marks + Exercise --result_of--> Result [Item per check] --FORMATS[name]--> text of a file      (one submission)
rows of a gradebook + roster --TABLES[name]--> text of a CSV file                              (a class)
```

A module for each format. They share what a platform's test is (result.py), so a check has the same points, verdict and words
everywhere. Hidden checks are hidden tests where the format has such; elsewhere a test that says no more than a student may know.
Submissions that could not be marked (the machine failed, or gopy) have no Marks, so nothing can be written that a platform
would take for a zero.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.export.result import Result
    from gopy.classroom.grade.store import Row, Student

    Format = Callable[[Result, Mapping[str, str]], str]
    Table = Callable[[Iterable[Row], Mapping[str, Student], Exercise, str, str], str]

# name -> the module whose `text(result, environ)` makes the file
FORMATS = ("gradescope", "exercism", "classroom50", "github", "junit", "prairielearn", "check50")
# name -> the module whose `text(rows, roster, exercise, key, language)` makes the file, and what may identify students there
TABLES: dict[str, tuple[str, ...]] = {
    "moodle": ("username", "email", "idnumber"),
    "canvas": ("login", "sis", "id"),
    "nbgrader": ("student_id",),
}


def format_of(name: str) -> Format:
    """The function that writes a format of FORMATS: a Result and the environment (what the platform tells of the submission) to
    the file's text. It raises ValueError, which says what the platform has not told."""
    from importlib import import_module

    found: Format = import_module(f"gopy.classroom.export.{name}").text
    return found


def table_of(name: str) -> Table:
    """The function that writes a table of TABLES."""
    from importlib import import_module

    found: Table = import_module(f"gopy.classroom.export.{name}").text
    return found
