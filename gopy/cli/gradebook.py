"""`gopy gradebook show|export|history|remove`: what the gradebook has."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.cli.grade import MARKS_FLAG, CannotGrade, aligned, open_store, unusable
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gopy.classroom.grade.store import Row, Store

    Gettext = Callable[[str], str]

FORMATS = ("csv", "json")
FLAGS = (
    MARKS_FLAG,
    Flag("course", Text("marks of this course only"), "COURSE"),
    Flag("exercise", Text("marks of this exercise only"), "ID"),
    Flag("format", Text("of export: csv or json"), "FORMAT", default="csv", choices=FORMATS),
    Flag("o", Text("of export: the file to write"), "FILE"),
    Flag("yes", Text("of remove: do not ask")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy gradebook show | export | history STUDENT | remove STUDENT [flags]")
ABOUT = Text(
    "show     the latest mark of each student for each exercise\n"
    "export   the same as CSV or JSON\n"
    "history  everything that a student has handed in, in order\n"
    "remove   all that there is of a student, for good: marks, names and what was handed in"
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    from gopy.cli.terminal import complain

    translate = translator(choose("", os.environ))
    try:
        flags = parse(FLAGS, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        action = flags.args[0] if flags.args else ""
        wanted = {"show": 1, "export": 1, "history": 2, "remove": 2}.get(action)
        if wanted is None:
            raise UsageError(Text("what is wanted? show, export, history or remove"))
        if len(flags.args) != wanted:
            raise UsageError(Text("a student is wanted") if len(flags.args) < wanted else Text("too many arguments"))
        store = open_store(flags.get("marks"), translate, create=False)
        from gopy.classroom.grade.store import StoreError

        try:
            return _do(action, flags, store, translate)
        except StoreError as error:
            raise unusable(error) from None
        finally:
            store.close()
    except UsageError as error:
        complain(error.message.translated(translate))
        complain(USAGE.translated(translate))
        return 2
    except CannotGrade as error:
        complain(f"gopy: {error.said(translate)}")
        return 1


def _do(action: str, flags: Flags, store: Store, translate: Gettext) -> int:
    course, exercise = flags.get("course"), flags.get("exercise")
    if action == "history":
        return _history(store, course, exercise, flags.args[1], translate)
    if action == "remove":
        return _remove(store, flags.args[1], flags.on("yes"), translate)
    rows = store.latest(course, exercise)
    if action == "show":
        _show(rows, store, translate)
        return 0
    from gopy.classroom.grade.publish import csv_table, values_of, write
    from gopy.cli.terminal import write_utf8

    roster = store.students()
    if flags.get("format") == "json":
        import json

        text = json.dumps([values_of(row, roster) for row in rows], indent=2) + "\n"
    else:
        text = csv_table(rows, roster)
    if flags.get("o"):
        write(flags.get("o"), text)
    else:
        write_utf8(text)
    return 0


def _show(rows: Sequence[Row], store: Store, translate: Gettext) -> None:
    """Students by exercises."""
    roster = store.students()
    columns = sorted({(row.course, row.exercise) for row in rows})
    several = len({course for course, _ in columns}) > 1
    marks = {(row.student, row.course, row.exercise): row for row in rows}
    head = [Text("student").translated(translate)]
    head += [f"{course}/{exercise}" if several else exercise for course, exercise in columns]
    table = [[*head, Text("sum").translated(translate)]]
    for student in sorted({row.student for row in rows}):
        own = [marks.get((student, *column)) for column in columns]
        cells = [
            "" if row is None else "?" if row.points is None else f"{round(row.points, 2):g}/{row.most:g}"
            for row in own
        ]
        total = sum(row.points or 0 for row in own if row is not None)
        table.append([roster[student].name if student in roster else student, *cells, f"{total:g}"])
    for line in aligned(table):
        print(line)
    if any(row.points is None for row in rows):
        print(Text("?: could not be graded, which is no zero").translated(translate))


def _unknown(student: str, known: Iterable[str]) -> CannotGrade:
    from gopy.cli.finding import nearest

    said = Text("the gradebook has nothing of {student}", student=student)
    near = nearest(student, list(known))
    return CannotGrade(Text("{what}; did you mean {near}?", what=said, near=near) if near else said)


def _history(store: Store, course: str, exercise: str, student: str, translate: Gettext) -> int:
    from gopy.classroom.reports.classroom import STATES

    rows = store.history(course, exercise, student)
    if not rows:
        raise _unknown(student, [row.student for row in store.latest(course, exercise)])
    table = []
    for row in rows:
        points = f"{round(row.points, 2):g}/{row.most:g}" if row.points is not None else f"–/{row.most:g}"
        state = STATES[row.state].translated(translate) if row.state in STATES else row.state
        table.append([row.graded, row.exercise, points, row.digest[:12], state])
    for line in aligned(table):
        print(line)
    return 0


def _remove(store: Store, student: str, sure: bool, translate: Gettext) -> int:
    rows, roster = store.history("", "", student), store.students()
    if not rows and student not in roster:
        raise _unknown(student, {*roster, *(row.student for row in store.latest())})
    if not sure:
        from gopy.cli.terminal import is_terminal

        if not is_terminal(sys.stdin):
            raise CannotGrade(Text("nothing was removed: without somebody to ask, --yes is needed"))
        asked = Text("remove all of {student} for good (marks: {count})? Type yes:", student=student, count=len(rows))
        sys.stdout.write(asked.translated(translate) + " ")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower() != "yes":
            raise CannotGrade(Text("nothing was removed"))
    count = store.remove(student)
    print(Text("removed: {student} (marks: {count})", student=student, count=count).translated(translate))
    return 0
