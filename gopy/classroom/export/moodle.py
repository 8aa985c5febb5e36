"""A CSV file for Moodle's grade import (Grades, Import, CSV file).

One row for each student with a mark: who it is, the points, the checks that are not fulfilled. Moodle asks which columns are
which; the heads are those of its own export. Who has no mark is left out, for an import cannot say "no mark yet".
"""

from __future__ import annotations

from gopy.classroom.export.table import table
from gopy.classroom.grade.publish import cell
from gopy.classroom.grade.record import from_data
from gopy.classroom.outcome import GRADED
from gopy.classroom.reports.classroom import STATES
from gopy.source.language import translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.grade.store import Row, Student

KEYS = {"username": "Username", "email": "Email address", "idnumber": "ID number"}


def text(rows: Iterable[Row], roster: Mapping[str, Student], exercise: Exercise, key: str, language: str) -> str:
    """The file's text. `key`: what the gradebook's students are in Moodle, one of KEYS."""
    title = exercise.title.in_language(language)
    lines: list[list[object]] = [[KEYS[key], "Full name", cell(f"{title} (Real)"), cell(f"{title} (Feedback)")]]
    for row in rows:
        if row.data is not None and row.points is not None:
            name = roster[row.student].name if row.student in roster else row.student
            lines.append([cell(row.student), cell(name), f"{row.points:g}", cell(_feedback(row, exercise, language))])
    return table(lines)


def _feedback(row: Row, exercise: Exercise, language: str) -> str:
    """What is not fulfilled, in one line. Moodle takes it for HTML."""
    import html

    gettext = translator(language)
    marks = from_data(row.data or {}, exercise)
    if marks.state != GRADED:
        return STATES[marks.state].translated(gettext)
    failed = [item.check.title.in_language(language) for item in marks.outcomes if not item.passed]
    return html.escape("; ".join("✗ " + title for title in failed) or "✓")
