"""What a gradebook is made into: feedback for each student, the teacher's report, tables.

A student's files are DIRECTORY/STUDENT/EXERCISE.md and .html, in the student's language. Each is written under a temporary name
and renamed. Students' names come from file names that anybody may have chosen: they are made harmless for paths here.
"""

from __future__ import annotations

import os

from gopy.classroom.feedback import feedback
from gopy.classroom.grade.record import from_data
from gopy.classroom.reports.classroom import Entry, class_page
from gopy.classroom.reports.student import student_page
from gopy.source.language import choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.grade.store import Row, Student

_NOT_IN_PATHS = '/\\:*?"<>|'
_RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{kind}{i}" for kind in ("COM", "LPT") for i in range(1, 10))}


def write_feedback(
    rows: Iterable[Row], roster: dict[str, Student], exercise: Exercise, directory: str, language: str
) -> int:
    """Write the feedback of students with marks; for how many.

    Parameters: `rows`, of the exercise; `language`, for students whose own is not known. Errors: OSError.
    """
    taken: dict[str, str] = {}
    count = 0
    for row in rows:
        if row.data is None:
            continue
        student = roster.get(row.student)
        spoken = choose(student.language, {}) if student is not None and student.language else language
        gettext = translator(spoken)
        marks = from_data(row.data, exercise)
        place = os.path.join(directory, folder_of(row.student, taken))
        os.makedirs(place, exist_ok=True)
        name = student.name if student is not None else row.student
        base = os.path.join(place, exercise.id)
        write(base + ".md", feedback(marks, exercise, gettext, spoken, student=True))
        write(base + ".html", student_page(marks, exercise, gettext, spoken, name))
        count += 1
    return count


def folder_of(student: str, taken: dict[str, str]) -> str:
    """A directory's name for a student, another one for each. `taken`: the names in use, lower-case, and whose they are."""
    plain = "".join("_" if c in _NOT_IN_PATHS or not c.isprintable() else c for c in student).rstrip(". ")[:100]
    if not plain or plain.startswith(".") or plain.partition(".")[0].upper() in _RESERVED:
        plain = "_" + plain
    name, number = plain, 1
    while taken.setdefault(name.lower(), student) != student:
        number += 1
        name = f"{plain}-{number}"
    return name


def report(rows: Iterable[Row], roster: dict[str, Student], exercise: Exercise, language: str) -> str:
    """The teacher's page about an exercise. `rows`: each student's latest."""
    from gopy.classroom.similar import similar

    entries: dict[str, Entry] = {}
    for row in rows:
        student = roster.get(row.student)
        name = student.name if student is not None else row.student
        marks = from_data(row.data, exercise) if row.data is not None else None
        entries[row.student] = Entry(name, marks, row.trouble, row.sources)
    starter: dict[str, str] = {}
    for name in exercise.files:
        path = exercise.path("starter", *name.split("/"))
        if os.path.exists(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                starter[name] = file.read()
    pairs = similar({student: entry.sources for student, entry in entries.items() if entry.sources}, starter)
    return class_page(exercise, entries, pairs, translator(language), language)


def write(path: str, text: str) -> None:
    """Write a file, whole or not at all. Errors: OSError."""
    temporary = f"{path}.{os.getpid():x}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


HEAD = ("student", "name", "course", "exercise", "points", "most", "state", "graded", "trouble")


def csv_table(rows: Iterable[Row], roster: dict[str, Student]) -> str:
    """Rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for row in rows:
        writer.writerow([cell(value) for value in values_of(row, roster).values()])
    return out.getvalue()


def cell(value: object) -> object:
    """A value for a table that a spreadsheet may open."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return "" if value is None else value


def values_of(row: Row, roster: dict[str, Student]) -> dict[str, object]:
    """A row's columns, as HEAD has them."""
    student = roster.get(row.student)
    values: dict[str, object] = {
        name: getattr(row, name)
        for name in ("student", "course", "exercise", "points", "most", "state", "graded", "trouble")
    }
    values["name"] = student.name if student is not None else row.student
    return {name: values[name] for name in HEAD}
