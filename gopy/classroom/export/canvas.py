"""A CSV file for Canvas's gradebook (Import).

Two rows of heads, the second with the points that are possible; then one for each student with a mark. Canvas knows a student by
any one of ID, SIS User ID and SIS Login ID, the others stay empty, and makes a new assignment if it has none of this name.
"""

from __future__ import annotations

from gopy.classroom.export.table import table
from gopy.classroom.grade.publish import cell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.grade.store import Row, Student

HEAD = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
KEYS = {"id": 1, "sis": 2, "login": 3}


def text(rows: Iterable[Row], roster: Mapping[str, Student], exercise: Exercise, key: str, language: str) -> str:
    """The file's text. `key`: what the gradebook's students are in Canvas, one of KEYS."""
    lines: list[list[object]] = [
        [*HEAD, cell(exercise.title.in_language(language))],
        ["    Points Possible", "", "", "", "", f"{exercise.points:g}"],
    ]
    for row in rows:
        if row.points is not None:
            who: list[object] = ["", "", "", "", ""]
            who[0] = cell(roster[row.student].name if row.student in roster else row.student)
            who[KEYS[key]] = cell(row.student)
            lines.append([*who, f"{row.points:g}"])
    return table(lines)
