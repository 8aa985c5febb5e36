"""A CSV file as `nbgrader export` writes it, one row for each student with a mark: what scripts read that read nbgrader's."""

from __future__ import annotations

from gopy.classroom.export.table import table
from gopy.classroom.grade.publish import cell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.grade.store import Row, Student

HEAD = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score"),
)


def text(rows: Iterable[Row], roster: Mapping[str, Student], exercise: Exercise, key: str, language: str) -> str:
    """The file's text. A name that is not divided is the last name."""
    del key, language  # nbgrader has one kind of either
    lines: list[list[object]] = [list(HEAD)]
    for row in rows:
        if row.points is not None:
            name = roster[row.student].name if row.student in roster else ""
            points = f"{row.points:g}"
            who = [cell(row.student), cell(name), "", ""]
            lines.append([exercise.id, "", row.graded, *who, points, "0.0", points, f"{row.most:g}"])
    return table(lines)
