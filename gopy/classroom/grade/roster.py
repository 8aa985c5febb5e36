"""The list of students that `--students` names: a CSV file, as a person or a spreadsheet writes it.

Its first line names the columns: `student`, and, if they are there, `name` and `language`; others are left out. Spreadsheets
separate by commas, semicolons or tabs, as their language has it, and write UTF-8 or UTF-16. A file in another encoding is
refused: which one it is could only be guessed, and a wrong guess would give students wrong names.
"""

from __future__ import annotations

import codecs

from gopy.classroom.grade.store import Student
from gopy.source.diagnostic import Text

SEPARATORS = (",", ";", "\t")


class NoRoster(Exception):
    """The file is no list of students: `message` says why."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


def read_roster(path: str) -> list[Student]:
    """The students in a CSV file. Errors: OSError; NoRoster."""
    import csv
    import io

    with open(path, "rb") as file:
        text = _decoded(file.read())
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found = []
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if "student" not in names:
            raise NoRoster(Text("there is no column `student` in its first line"))
        for row in reader:
            values = {name: value.strip() for name, value in zip(names, row, strict=False)}
            if values.get("student"):
                found.append(Student(values["student"], values.get("name", ""), values.get("language", "")))
    except csv.Error as error:
        raise NoRoster(Text("line {line}: {error}", line=reader.line_num, error=str(error))) from None
    return found


def _decoded(data: bytes) -> str:
    """The text of the file. Errors: NoRoster."""
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise NoRoster(Text("it is not in UTF-8; in a spreadsheet, save it as “CSV UTF-8”")) from None
