"""`gopy grade EXERCISE SUBMISSIONS`: mark what many have handed in, each in a process of its own."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from tempfile import TemporaryDirectory

    from gopy.classroom.exercise import CourseError, Exercise
    from gopy.classroom.grade.batch import Summary
    from gopy.classroom.grade.executor import Executor
    from gopy.classroom.grade.store import Row, Store, StoreError, Student

    Gettext = Callable[[str], str]

MARKS = "marks.db"
MARKS_FLAG = Flag("marks", Text("the gradebook: a file, or a database's URL"), "PLACE", default=MARKS)
FLAGS = (
    Flag("course", Text("the course that the exercise is in: a directory, or an installed one"), "COURSE"),
    MARKS_FLAG,
    Flag("students", Text("a CSV file with the columns student, name, language"), "FILE"),
    Flag("feedback", Text("write each student's feedback there, as Markdown and HTML"), "DIR"),
    Flag("report", Text("write a page about the class there, for the teacher"), "FILE"),
    Flag("jobs", Text("how many are marked at a time; by default one for each core"), "N", default="0"),
    Flag("executor", Text("who does the work: local, or a cluster's address"), "WHERE", default="local"),
    Flag("again", Text("mark what is marked already too")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy grade [flags] EXERCISE SUBMISSIONS")
ABOUT = Text(
    "EXERCISE is a directory with an exercise.toml, or the id of an exercise of the course. SUBMISSIONS is a directory, or a\n"
    "zip file of a whole class; each entry of it is what one student has handed in: a folder, a zip or tar archive, a git\n"
    "repository, a notebook or the file.\n"
    "What is marked already and has not changed is left out, so a run that was ended goes on when it is started again.\n"
    "Exit status: 0 if everything has a mark, 1 if something could not be marked (which is no zero), 2 for wrong usage."
)
BUSY = Text("the gradebook is in use by another program: waiting for it")
NO_DATABASE = Text('this needs the package SQLAlchemy: pip install "gopy-classroom[grade]"')


class CannotGrade(Exception):
    """Nothing can be marked: `message` says why."""

    def __init__(self, message: Text | CourseError) -> None:
        super().__init__(str(message))
        self.message = message

    def said(self, gettext: Gettext) -> str:
        """The message in a language."""
        return self.message.translated(gettext) if isinstance(self.message, Text) else self.message.said(gettext)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    import gc

    from gopy.cli.terminal import complain, interruptible

    gc.enable()  # this may run for hours
    translate = translator(choose("", os.environ))
    try:
        flags = parse(FLAGS, arguments)
        language = choose(flags.get("lang"), os.environ)
        translate = translator(language)
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        if len(flags.args) != 2:
            raise UsageError(Text("an exercise and a directory of submissions are wanted"))
        if not flags.get("jobs").isdecimal():
            raise UsageError(
                Text('invalid value "{value}" for -{name}: a number is wanted', value=flags.get("jobs"), name="jobs")
            )
        interruptible()
        return _grade(flags, translate, language)
    except UsageError as error:
        complain(error.message.translated(translate))
        complain(USAGE.translated(translate))
        return 2
    except CannotGrade as error:
        complain(f"gopy: {error.said(translate)}")
        return 1
    except KeyboardInterrupt:
        complain(Text("interrupted; the same command goes on from here").translated(translate))
        return 130


def open_store(place: str, translate: Gettext, *, create: bool = True) -> Store:
    """The gradebook. Errors: CannotGrade."""
    from gopy.cli.terminal import complain

    try:
        from gopy.classroom.grade.store import Store, StoreError
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "sqlalchemy":
            raise
        raise CannotGrade(NO_DATABASE) from None
    if not create and "://" not in place and not os.path.exists(place):
        said = Text(
            "{path}: there is no such gradebook. `gopy grade` makes it in the directory that it is run in; --marks names another",
            path=place,
        )
        raise CannotGrade(said)
    try:
        return Store(place, create=create, on_wait=lambda: complain(BUSY.translated(translate)))
    except StoreError as error:
        raise unusable(error) from None


def unusable(error: StoreError) -> CannotGrade:
    """Why the gradebook cannot be used."""
    if "locked" in str(error):  # SQLite's word after _WAIT seconds
        return CannotGrade(Text("the gradebook is in use by another program; try again when that has ended"))
    return CannotGrade(Text("the gradebook cannot be used: {error}", error=str(error)))


def find_exercise(wanted: str, course: str) -> tuple[Exercise, str]:
    """An exercise by its directory or id, and its course's name. Errors: CannotGrade."""
    from gopy.classroom.exercise import CourseError
    from gopy.cli.finding import exercise_named

    try:
        found = exercise_named(wanted, course)
    except CourseError as error:
        raise CannotGrade(error) from None
    if isinstance(found, Text):
        raise CannotGrade(found)
    return found


def _refuse_wrong_place(exercise: Exercise, directory: str, shown: str) -> None:
    """See that a directory is one of submissions. What would be taken for students there gets zeros that stay. `shown`: as the
    user has named it. Errors: CannotGrade."""
    if not os.path.isdir(directory):
        raise CannotGrade(Text("{path}: there is no such directory", path=shown))
    place, inner = (os.path.realpath(path) for path in (directory, exercise.directory))
    if inner == place or inner.startswith(os.path.join(place, "")):
        said = Text(
            "{path}: the exercise itself is in it; a directory with nothing but submissions is wanted", path=shown
        )
        raise CannotGrade(said)
    for name in exercise.files:
        if os.path.isfile(os.path.join(directory, name)):
            said = Text(
                "{path} has a {file} itself, as one student's submission has; the directory with all students' is wanted",
                path=shown,
                file=name,
            )
            raise CannotGrade(said)


def _executor(where: str, jobs: int) -> Executor:
    if where == "local":
        from gopy.classroom.grade.executor import Local

        return Local(jobs)
    if where.startswith("dask"):
        try:
            from importlib import import_module

            found: Executor = import_module("gopy.classroom.grade.dask").executor(where, jobs)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in ("dask", "distributed"):
                raise
            raise CannotGrade(Text('this needs Dask: pip install "gopy-classroom[cluster]"')) from None
        except OSError as error:
            why = " ".join(str(error).split()) or type(error).__name__
            raise CannotGrade(Text("the cluster {where} cannot be used: {why}", where=where, why=why)) from None
        except ValueError:
            pass  # no such address
        else:
            return found
    choices = "local, dask://HOST:PORT"
    raise UsageError(
        Text(
            'invalid value "{value}" for -{name}: it is one of {choices}', value=where, name="executor", choices=choices
        )
    )


def _grade(flags: Flags, translate: Gettext, language: str) -> int:
    from gopy.classroom.exercise import FILE

    directory = flags.args[1]
    if os.path.isdir(flags.args[0]) and os.path.exists(os.path.join(directory, FILE)):
        raise UsageError(Text("the exercise comes first, then the submissions"))
    exercise, course = find_exercise(flags.args[0], flags.get("course"))
    unpacked = None
    if os.path.isfile(directory) and directory.lower().endswith(".zip"):
        unpacked, directory = _unpacked(directory, exercise)
    try:
        return _grade_in(directory, exercise, course, flags, translate, language)
    finally:
        if unpacked is not None:
            unpacked.cleanup()


def _unpacked(path: str, exercise: Exercise) -> tuple[TemporaryDirectory[str], str]:
    """A class's zip file, unpacked: the directory to be removed, and that of the submissions. Errors: CannotGrade, OSError."""
    from tempfile import TemporaryDirectory

    from gopy.classroom.attempt import HandedIn
    from gopy.classroom.grade.classzip import unpack_class

    place = TemporaryDirectory(prefix="gopy-class-", ignore_cleanup_errors=True)
    try:
        return place, unpack_class(path, place.name, exercise.files)
    except HandedIn as refused:
        place.cleanup()
        raise CannotGrade(refused.text) from None
    except BaseException:
        place.cleanup()
        raise


def _grade_in(directory: str, exercise: Exercise, course: str, flags: Flags, translate: Gettext, language: str) -> int:
    from gopy.classroom.grade.batch import NotSound, grade
    from gopy.classroom.grade.publish import report, write, write_feedback
    from gopy.classroom.grade.submissions import find_submissions
    from gopy.cli.progress import Progress
    from gopy.cli.terminal import complain

    _refuse_wrong_place(exercise, directory, flags.args[1])
    submissions, ignored = find_submissions(directory, exercise)
    if not submissions:
        complain(Text("{path}: there are no submissions in it", path=flags.args[1]).translated(translate))
    # What cannot be written is told before the work, not after it.
    for place in (flags.get("feedback"), os.path.dirname(flags.get("report"))):
        if place:
            os.makedirs(place, exist_ok=True)
    store = open_store(flags.get("marks"), translate)
    from gopy.classroom.grade.roster import NoRoster, read_roster
    from gopy.classroom.grade.store import StoreError

    executor: Executor | None = None
    try:
        if flags.get("students"):
            try:
                store.put_students(read_roster(flags.get("students")))
            except NoRoster as error:
                raise CannotGrade(Text("{path}: {error}", path=flags.get("students"), error=error.message)) from None
        executor = _executor(flags.get("executor"), int(flags.get("jobs")))
        summary = grade(
            exercise,
            course,
            submissions,
            store,
            executor,
            again=flags.on("again"),
            progress=Progress(translate).grading,
        )
        handed_in = {submission.student for submission in submissions}
        rows = [row for row in store.latest(course, exercise.id) if row.student in handed_in]
        roster = store.students()
    except NotSound as error:
        said = Text(
            "the exercise's own solution does not get all points here, so nothing was marked: {why}", why=error.why
        )
        raise CannotGrade(said) from None
    except StoreError as error:
        raise unusable(error) from None
    finally:
        if executor is not None:
            executor.close()
        store.close()
    if flags.get("feedback"):
        write_feedback(rows, roster, exercise, flags.get("feedback"), language)
    if flags.get("report"):
        write(flags.get("report"), report(rows, roster, exercise, language))
    _show(rows, roster, summary, translate)
    if ignored:
        complain(Text("not taken for submissions: {names}", names=", ".join(ignored)).translated(translate))
    for student, why in summary.troubles:
        complain(Text("{student} could not be graded: {why}", student=student, why=why).translated(translate))
    if summary.troubles:
        count = len(summary.troubles)
        said = Text("without a mark: {count}. This is no zero; the same command tries again.", count=count)
        complain(said.translated(translate))
    return 1 if summary.troubles else 0


def _show(rows: Sequence[Row], roster: dict[str, Student], summary: Summary, translate: Gettext) -> None:
    from gopy.classroom.reports.classroom import STATES

    lines = []
    for row in rows:
        student = roster.get(row.student)
        name = student.name if student is not None else row.student
        points = f"{round(row.points, 2):g}/{row.most:g}" if row.points is not None else f"–/{row.most:g}"
        lines.append((name, points, STATES[row.state].translated(translate) if row.state in STATES else row.state))
    for line in aligned(lines):
        print(line)
    said = Text(
        "graded now: {graded}; graded before and unchanged: {known}", graded=summary.graded, known=summary.known
    )
    print(said.translated(translate))
    sys.stdout.flush()


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines with their columns below each other, harmless for a terminal."""
    from gopy.source.width import one_line, width

    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(width(row[i]) for row in shown) for i in range(len(shown[0]))] if shown else []
    return [
        "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True)).rstrip()
        for row in shown
    ]
