"""`gopy export FORMAT EXERCISE [SUBMISSION]`: a mark, or a class's marks, in another system's format; `gopy export bundle`: an
autograder for one.

What cannot be marked, for the machine or gopy fails, leaves no file, not even one that was there before: no platform must take
anything for a zero, or an old mark for a new one.
"""

from __future__ import annotations

import os

from gopy.classroom.bundle import BUNDLES
from gopy.classroom.export import FORMATS, TABLES
from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.cli.grade import MARKS_FLAG, CannotGrade, find_exercise, open_store, unusable
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.outcome import Marks

    Gettext = Callable[[str], str]

FLAGS = (
    Flag("o", Text("the file to write; of a bundle: a new directory, or a .zip file"), "PLACE"),
    Flag("course", Text("the course that the exercise is in: a directory, or an installed one"), "COURSE"),
    MARKS_FLAG,
    Flag("student", Text("instead of a submission: this student's mark in the gradebook"), "STUDENT"),
    Flag("id", Text("of moodle and canvas: what the gradebook's students are there"), "KIND"),
    Flag("package", Text("of a bundle: what pip installs there, or a wheel to put in"), "PACKAGE"),
    Flag("image", Text("of a bundle for prairielearn: the container's name"), "NAME"),
    Flag("whole", Text("of a bundle: hidden checks too, where students could read them")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text(
    "usage: gopy export FORMAT EXERCISE [SUBMISSION] [flags] | gopy export bundle PLATFORM EXERCISE -o PLACE [flags]"
)
ABOUT = Text(
    "FORMAT of one submission, which is marked now, or of --student: {formats}.\n"
    "FORMAT of a class, from the gradebook: {tables}.\n"
    "PLATFORM that an autograder is made for: {bundles}.\n"
    "Exit status: 0 if there is a mark, whichever; 1 if something could not be marked (which is no zero); 2 for wrong usage.",
    formats=", ".join(FORMATS),
    tables=", ".join(TABLES),
    bundles=", ".join(BUNDLES),
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    from gopy.cli.terminal import complain, interruptible

    translate = translator(choose("", os.environ))
    try:
        flags = parse(FLAGS, arguments)
        language = choose(flags.get("lang"), os.environ)
        translate = translator(language)
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        action = flags.args[0] if flags.args else ""
        interruptible()
        if action == "bundle":
            return _bundle(flags, language)
        if action in FORMATS:
            return _one(flags, language)
        if action in TABLES:
            return _class(flags, translate, language)
        raise UsageError(Text("what is wanted? bundle or one of {formats}", formats=", ".join((*FORMATS, *TABLES))))
    except UsageError as error:
        complain(error.message.translated(translate))
        complain(USAGE.translated(translate))
        return 2
    except CannotGrade as error:
        complain(f"gopy: {error.said(translate)}")
        return 1
    except KeyboardInterrupt:
        complain(Text("interrupted").translated(translate))
        return 130


def _put(flags: Flags, text: str) -> None:
    if flags.get("o"):
        from gopy.classroom.grade.publish import write

        place = os.path.dirname(flags.get("o"))
        if place:
            os.makedirs(place, exist_ok=True)
        write(flags.get("o"), text)
    else:
        from gopy.cli.terminal import write_utf8

        write_utf8(text)


# One submission.


def _one(flags: Flags, language: str) -> int:
    from gopy.classroom.export import format_of
    from gopy.classroom.export.result import result_of

    name, student = flags.args[0], flags.get("student")
    if len(flags.args) != (2 if student else 3):
        raise UsageError(
            Text("too many arguments")
            if len(flags.args) > 2
            else Text("an exercise, and a submission or --student, are wanted")
        )
    if flags.get("o") and os.path.isfile(flags.get("o")):
        os.unlink(flags.get("o"))  # the mark of another submission must not stay if this one gets none
    exercise, course = find_exercise(flags.args[1], flags.get("course"))
    marks = (
        _kept(flags.get("marks"), course, exercise, student, language) if student else _marked(exercise, flags.args[2])
    )
    try:
        text = format_of(name)(result_of(marks, exercise, language), os.environ)
    except ValueError as error:
        raise CannotGrade(
            Text("{format} wants to know more, in the environment: {what}", format=name, what=str(error))
        ) from None
    _put(flags, text)
    return 0


def _marked(exercise: Exercise, path: str) -> Marks:
    """Mark a submission in a process of its own. Errors: CannotGrade."""
    from gopy.classroom.grade.executor import run_job
    from gopy.classroom.grade.job import Job, hard_limit
    from gopy.classroom.grade.record import from_data

    if not os.path.lexists(path):
        raise CannotGrade(Text("{path}: there is no such file or directory", path=path))
    place = os.path.abspath(path)
    answer = run_job(Job("submission", os.path.abspath(exercise.directory), place, "", hard_limit(exercise)))
    if answer.marks is None:
        raise CannotGrade(Text("{student} could not be graded: {why}", student=path, why=answer.trouble))
    return from_data(answer.marks, exercise)


def _kept(place: str, course: str, exercise: Exercise, student: str, language: str) -> Marks:
    """A student's mark in the gradebook. Errors: CannotGrade."""
    from gopy.classroom.grade.record import from_data

    store = open_store(place, translator(language), create=False)
    from gopy.classroom.grade.store import StoreError

    try:
        rows = [row for row in store.latest(course, exercise.id) if row.student == student]
    except StoreError as error:
        raise unusable(error) from None
    finally:
        store.close()
    if not rows:
        raise CannotGrade(Text("the gradebook has nothing of {student}", student=student))
    if rows[-1].data is None:
        raise CannotGrade(Text("{student} could not be graded: {why}", student=student, why=rows[-1].trouble))
    return from_data(rows[-1].data, exercise)


# A class.


def _class(flags: Flags, translate: Gettext, language: str) -> int:
    from gopy.classroom.export import table_of
    from gopy.cli.terminal import complain

    name = flags.args[0]
    if len(flags.args) != 2:
        raise UsageError(Text("too many arguments") if len(flags.args) > 2 else Text("an exercise is wanted"))
    key = flags.get("id") or TABLES[name][0]
    if key not in TABLES[name]:
        choices = ", ".join(TABLES[name])
        raise UsageError(
            Text('invalid value "{value}" for -{name}: it is one of {choices}', value=key, name="id", choices=choices)
        )
    exercise, course = find_exercise(flags.args[1], flags.get("course"))
    store = open_store(flags.get("marks"), translate, create=False)
    from gopy.classroom.grade.store import StoreError

    try:
        rows, roster = store.latest(course, exercise.id), store.students()
    except StoreError as error:
        raise unusable(error) from None
    finally:
        store.close()
    if not rows:
        raise CannotGrade(Text("the gradebook has no marks of {exercise}", exercise=exercise.id))
    _put(flags, table_of(name)(rows, roster, exercise, key, language))
    without = [row.student for row in rows if row.points is None]
    if without:
        said = Text("without a mark, and so not in the file: {students}", students=", ".join(without))
        complain(said.translated(translate))
    return 1 if without else 0


# An autograder.


def _bundle(flags: Flags, language: str) -> int:
    from gopy.classroom.bundle import bundle_of
    from gopy.classroom.bundle.pieces import Order, write_bundle
    from gopy.classroom.exercise import CourseError

    if len(flags.args) != 3:
        raise UsageError(Text("a platform and an exercise are wanted"))
    platform = flags.args[1]
    if platform not in BUNDLES:
        raise UsageError(
            Text("there are no bundles for {name}; there are for {names}", name=platform, names=", ".join(BUNDLES))
        )
    if not flags.get("o"):
        raise UsageError(Text("say where to with -o"))
    exercise, _ = find_exercise(flags.args[2], flags.get("course"))
    package = flags.get("package")
    if any(not char.isprintable() or char in "\"'`$\\ " for char in os.path.basename(package)):
        raise UsageError(Text('invalid value "{value}" for -{name}', value=package, name="package"))
    order = Order(exercise, language, package, flags.get("image"), whole=flags.on("whole"))
    try:
        write_bundle(bundle_of(platform)(order), flags.get("o"))
    except CourseError as error:
        raise CannotGrade(error) from None
    return 0
