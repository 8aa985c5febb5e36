"""`gopy course new|check|build|notebook|update`: for whoever writes courses, and for keeping a student's folder up to date."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.classroom.author.verify import Verified

    Gettext = Callable[[str], str]

FLAGS = (
    Flag("only", Text("check: only this exercise; may be repeated"), "ID"),
    Flag("jobs", Text("check: how many exercises at a time; by default one for each core"), "N", default="0"),
    Flag("o", Text("build, notebook: where to, a directory; build: a new one, or a .zip file"), "PLACE"),
    Flag(
        "course", Text("update, notebook: the course, a directory or an installed one; by default gopy's own"), "COURSE"
    ),
    Flag("nbgrader", Text("notebook: for nbgrader")),
    Flag("hidden", Text("notebook: for nbgrader, with hidden tests, for the teacher only")),
    Flag("f", Text("notebook: replace the notebooks that are there")),
    Flag("v", Text("check: name the exercises that are in order too")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text(
    "usage: gopy course new DIR | check [PATH] | build [COURSE] -o PLACE | notebook [EXERCISE...] | update [FOLDER]"
)
ABOUT = Text(
    "new      makes a directory with an exercise that is complete, to be changed\n"
    "check    verifies a course, a topic or an exercise: the starter fails for its reason, the solution passes, each wrong\n"
    "         solution fails the checks that it names, hidden tests stay hidden, all texts are there in both languages\n"
    "build    makes what students get: no solutions, no hidden tests\n"
    "notebook makes a notebook of each exercise, for Jupyter\n"
    "update   brings a folder that build has made to a newer version; what the student has written stays\n"
    "Exit status: 0 if all is well, 1 if there are problems, 2 for wrong usage."
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    translate = translator(choose("", os.environ))
    try:
        flags = parse(FLAGS, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        verb = flags.args.pop(0) if flags.args else ""
        if verb not in _VERBS:
            raise UsageError(Text("what is to be done: {verbs}?", verbs=", ".join(_VERBS)))
        if len(flags.args) > 1 and verb != "notebook":
            raise UsageError(Text("too many arguments"))
        return _run(verb, flags, translate)
    except UsageError as error:
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2


def _run(verb: str, flags: Flags, gettext: Gettext) -> int:
    from gopy.classroom.exercise import CourseError
    from gopy.cli.terminal import complain

    try:
        return _VERBS[verb](flags, gettext)
    except CourseError as error:
        complain(error.said(gettext))
        return 1


# check


def _check(flags: Flags, gettext: Gettext) -> int:
    from gopy.classroom.author.verify import verify_all
    from gopy.cli.progress import Progress

    jobs, language = flags.get("jobs"), choose(flags.get("lang"), os.environ)
    if not jobs.isascii() or not jobs.isdigit():
        raise UsageError(Text("{flag} wants a number", flag="-jobs"))
    report = _Report(flags.on("v"), gettext)
    place = flags.args[0] if flags.args else ""
    directories, problems = _exercises(place, flags.all("only"))
    for problem in problems:
        report.say(problem.translated(gettext))
    if not directories and not problems:
        report.say(Text("there are no exercises").translated(gettext))
        return 1
    results = verify_all(directories, int(jobs), report.progress, language=language, preparing=Progress(gettext).std)
    bad = sum(1 for result in results if result.problems)
    summary = Text("exercises: {count}; with problems: {bad}", count=len(results), bad=bad)
    report.clear()
    print(summary.translated(gettext))
    return 1 if bad or problems else 0


def _exercises(place: str, only: Sequence[str]) -> tuple[list[str], list[Text]]:
    """The directories of the exercises that are meant, and problems of the course as a whole. Errors: CourseError."""
    from gopy.classroom.course import course_directory, exercise_directories, load_course
    from gopy.classroom.exercise import FILE, CourseError, load_exercise

    if not place:
        place = "." if exercise_directories(".") or os.path.exists(FILE) else course_directory()
    elif not os.path.isdir(place):
        place = course_directory(place)
    directories = exercise_directories(place)
    problems: list[Text] = []
    if os.path.exists(os.path.join(place, FILE)):
        directories = [place]
    elif not directories or os.path.abspath(os.path.dirname(directories[0])) != os.path.abspath(place):
        # A course as a whole, not one of its topics.
        try:
            load_course(place)
        except CourseError as error:
            # Those of single exercises are told when their turn comes.
            own = [os.path.join(directory, FILE) for directory in directories]
            problems = [p for p in error.problems if not str(p).startswith(tuple(own)) or "also the id of" in str(p)]
            problems = problems if directories else error.problems
    if only:
        wanted = set(only)
        kept = []
        for directory in directories:
            names = {os.path.basename(directory), os.path.basename(directory).partition("-")[2]}
            try:
                names.add(load_exercise(directory).id)
            except CourseError:
                pass
            if names & wanted:
                kept.append(directory)
                wanted -= names
        if wanted:
            raise CourseError([Text("there is no exercise {id}", id=repr(name)) for name in sorted(wanted)])
        directories, problems = kept, []
    return directories, problems


class _Report:
    """Prints what is found about each exercise as it comes, with a line of progress below on a terminal."""

    def __init__(self, verbose: bool, gettext: Gettext) -> None:
        from gopy.cli.terminal import is_terminal

        self.verbose = verbose
        self.gettext = gettext
        self.live = is_terminal(sys.stderr)
        self.shown = 0

    def clear(self) -> None:
        """Take the line of progress away."""
        if self.shown:
            sys.stderr.write("\r" + " " * self.shown + "\r")
            sys.stderr.flush()
            self.shown = 0

    def say(self, text: str) -> None:
        """Lines of the report."""
        from gopy.cli.terminal import write_utf8
        from gopy.source.width import harmless

        self.clear()
        write_utf8(harmless(text) + "\n")

    def progress(self, found: Verified, done: int, all: int) -> None:
        """What verify_all tells."""
        name = "/".join(os.path.abspath(found.directory).replace("\\", "/").split("/")[-2:])
        if found.problems:
            self.say(f"✗ {name}")
            for problem in found.problems:
                first, *below = problem.translated(self.gettext).rstrip("\n").split("\n")
                self.say("\n".join(["    " + first, *(f"        {line}".rstrip() for line in below)]))
        elif self.verbose:
            self.say(f"✓ {name} ({found.seconds:.1f}s)")
        if self.live and done < all:
            self.clear()
            text = f"[{done}/{all}] {name}"
            sys.stderr.write(text)
            sys.stderr.flush()
            self.shown = len(text)


# new, build, update


def _new(flags: Flags, gettext: Gettext) -> int:
    from gopy.classroom.author.skeleton import new_exercise

    if not flags.args:
        raise UsageError(Text("give the directory of the new exercise, such as 01-basics/010-hello"))
    new_exercise(flags.args[0])
    print(Text("a new exercise: {place}", place=flags.args[0]).translated(gettext))
    return 0


def _build(flags: Flags, gettext: Gettext) -> int:
    from gopy.classroom.author.publish import build
    from gopy.classroom.course import course_directory, load_course

    target = flags.get("o")
    if not target:
        raise UsageError(Text("say where to with -o"))
    place = flags.args[0] if flags.args else ""
    count = build(load_course(course_directory(place)), target)
    print(Text("exercises in {place}: {count}", count=count, place=target).translated(gettext))
    return 0


def _update(flags: Flags, gettext: Gettext) -> int:
    from gopy.classroom.author.publish import update
    from gopy.classroom.course import course_directory, load_course
    from gopy.cli.terminal import write_utf8
    from gopy.source.width import one_line

    folder = flags.args[0] if flags.args else "."
    done = update(load_course(course_directory(flags.get("course"))), folder)
    for sentence, names in (
        (Text("new"), done.new),
        (Text("changed"), done.changed),
        (Text("removed"), done.removed),
        (Text("kept as you have it, though there is a newer version"), done.kept),
    ):
        for name in names:
            write_utf8(f"{sentence.translated(gettext)}: {one_line(name)}\n")
    for name, other in done.saved:
        said = Text("your changes to {name} are in {other} now", name=one_line(name), other=one_line(other))
        write_utf8(said.translated(gettext) + "\n")
    if not (done.new or done.changed or done.removed or done.kept):
        print(Text("nothing has changed").translated(gettext))
    return 0


def _notebook(flags: Flags, gettext: Gettext) -> int:
    from gopy.cli import coursenotebook

    return coursenotebook.run(flags, gettext)


_VERBS: dict[str, Callable[[Flags, Gettext], int]] = {
    "new": _new,
    "check": _check,
    "build": _build,
    "notebook": _notebook,
    "update": _update,
}
