"""`gopy learn [COMMAND]`: exercises, one after the other. The interactive screen is in learnscreen.py and learnapp.py.

The screen checks by running `gopy learn check` in a process of its own, which can be ended at any time; so do the REPL (`:learn`)
and notebooks (`%%exercise`, with --from). What is printed is Markdown where no terminal reads it.
"""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.cli.learntalk import (
    ALL_DONE,
    DONE,
    NO_HINT,
    PERIOD,
    TASK,
    CannotLearn,
    Talk,
    counts,
    hint_title,
    listed,
    shown_path,
    solution,
)
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.classroom.exercise import Exercise

FLAGS = (
    Flag(
        "dir", Text("the folder to work in; by default gopy-course here, or the one that this directory is in"), "DIR"
    ),
    Flag("course", Text("another course: a directory, or an installed one; otherwise GOPY_COURSE"), "COURSE"),
    Flag("from", Text("check: the student's files are in this directory"), "DIR"),
    Flag("json", Text("check: print the result as JSON")),
    Flag("plain", Text("no interactive screen")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("color", Text("colour: auto, always or never"), "WHEN", "auto", ("auto", "always", "never")),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text(
    "usage: gopy learn [flags] "
    "[list | next | check [ID] | answer [ID] | hint [ID] | reset ID | solution ID | watch [ID] | path [ID]]"
)
ABOUT = Text(
    "Without a command: the screen, with the task, its state, and a check whenever a file is saved.\n"
    "list      all exercises, and what is done\n"
    "next      go to the next exercise, or to the one that is named\n"
    "check     check the exercise that you are at\n"
    "answer    answer its questions here, then check\n"
    "hint      one more hint\n"
    "reset     begin again; what you have written is kept as FILE.bak-1\n"
    "solution  the solution, once you have passed\n"
    "watch     check whenever a file is saved, until Ctrl-C\n"
    "path      the files to edit\n"
    "Exit status: 0; check: 1 if it is not passed; 2 for wrong usage."
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    import gc

    from gopy.classroom.exercise import CourseError
    from gopy.cli.terminal import complain, interruptible

    gc.enable()  # this may stand open for hours
    translate = translator(choose("", os.environ))
    try:
        flags = parse(FLAGS, arguments)
        language = choose(flags.get("lang"), os.environ)
        translate = translator(language)
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        verb = flags.args[0] if flags.args else ""
        if verb and verb not in _VERBS:
            raise UsageError(_no_verb(verb, flags.get("course") or os.environ.get("GOPY_COURSE", "")))
        if len(flags.args) > 2:
            raise UsageError(Text("too many arguments"))
        if verb in ("reset", "solution") and len(flags.args) < 2:
            raise UsageError(Text("{command} wants the id of an exercise", command=verb))
        interruptible()
        from gopy.classroom.learn.learner import find_learner

        course = flags.get("course") or os.environ.get("GOPY_COURSE", "")
        talk = Talk(find_learner(course, flags.get("dir"), os.getcwd()), flags, language)
        return _VERBS[verb](talk, flags.args[1] if len(flags.args) > 1 else "") if verb else _open(talk)
    except UsageError as error:
        complain(error.message.translated(translate))
        complain(USAGE.translated(translate))
        return 2
    except CannotLearn as error:
        said = error.message.translated(translate) if isinstance(error.message, Text) else error.message
        complain(f"gopy: {said}")
        return 1
    except CourseError as error:
        complain(error.said(translate))
        return 1
    except KeyboardInterrupt:
        complain("")  # the terminal has shown ^C: the prompt is not to stand behind it
        return 130


def _no_verb(word: str, named: str) -> Text:
    """Something that is no command: one that is misspelt, or an exercise?"""
    from gopy.classroom.course import course_directory, load_course
    from gopy.classroom.exercise import CourseError
    from gopy.cli.finding import nearest

    said = Text("what is to be done: {verbs}?", verbs=", ".join(_VERBS))
    near = nearest(word, _VERBS)
    if not near:
        try:
            found = load_course(course_directory(named)).find(word)
        except CourseError:
            found = None
        near = f"next {word}" if found is not None else ""
    return Text("{word} is no command; did you mean `gopy learn {near}`?", word=word, near=near) if near else said


def _open(talk: Talk) -> int:
    """The screen, or without a terminal the task as text."""
    from gopy.cli.terminal import is_terminal

    if not talk.flags.on("plain") and talk.tty and is_terminal(sys.stdin) and os.environ.get("TERM") != "dumb":
        from gopy.cli.learnapp import show

        return show(talk)
    exercise = talk.learner.current()
    if exercise is None:
        talk.say(ALL_DONE)
        return 0
    _task(talk, exercise, talk.learner.go_to(exercise))
    return 0


def _task(talk: Talk, exercise: Exercise, paths: list[str]) -> None:
    """The task, where its files are, and what to do."""
    talk.markdown(exercise.readme(talk.language))
    talk.say("")
    if exercise.kind == "compile" and not talk.learner.passed(exercise):
        talk.say(TASK)
    for path in paths:
        talk.say(Text("Edit: {path}", path=shown_path(path)))
    talk.say(
        Text("Then: gopy learn check (exercise {id}, {done} of {all} passed)", id=exercise.id, **counts(talk.learner))
    )


def _list(talk: Talk, id: str) -> int:  # noqa: ARG001
    learner = talk.learner
    current = learner.current()
    lines = []
    for topic in learner.course.topics:
        lines.append(f"# {topic.name}")
        for exercise in topic.exercises:
            lines.append(listed(talk, exercise, current))
        lines.append("")
    for line in lines:
        if line.startswith("#"):
            talk.markdown(line)
        else:
            talk.say(line)
    talk.say(Text("{done} of {all} passed", **counts(learner)))
    return 0


def _next(talk: Talk, id: str) -> int:
    learner = talk.learner
    if id:
        exercise = talk.exercise(id)
    else:
        current = learner.current()
        begun = bool(learner.progress.current)
        following = learner.following(current) if begun else current
        if following is None:
            talk.say(ALL_DONE)
            return 0
        exercise = following
    _task(talk, exercise, learner.go_to(exercise))
    return 0


def _check(talk: Talk, id: str) -> int:
    return 0 if checked(talk, talk.exercise(id)) else 1


def _answer(talk: Talk, id: str) -> int:
    from gopy.cli.learnanswer import ask

    exercise = talk.exercise(id)
    ask(talk, exercise)
    return 0 if checked(talk, exercise) else 1


def checked(talk: Talk, exercise: Exercise) -> bool:
    """Check an exercise and say what came of it; whether it is passed."""
    from gopy.classroom.feedback import feedback
    from gopy.cli.progress import Progress

    place = talk.flags.get("from")
    preparing = _preparing if talk.flags.on("json") else Progress(talk.gettext).std
    marks = talk.learner.check(exercise, place, preparing=preparing)
    said = feedback(marks, exercise, talk.gettext, talk.language, student=True)
    if talk.flags.on("json"):
        import json

        found = {"exercise": exercise.id, "passed": marks.passed, "points": marks.points, "most": marks.most}
        talk.say(json.dumps({**found, "feedback": said}))
        return marks.passed
    talk.markdown(said)
    if marks.passed and not place and talk.tty:
        talk.say("")
        talk.say(DONE.translated(talk.gettext).replace("`", ""))
    return marks.passed


def _preparing(name: str, done: int, all: int) -> None:
    """Tell CheckProcess what is being compiled."""
    from gopy.classroom.learn.process import PREPARING

    sys.stderr.write(f"{PREPARING} {name or '-'} {done} {all}\n")
    sys.stderr.flush()


def _hint(talk: Talk, id: str) -> int:
    exercise = talk.exercise(id)
    number, text = talk.learner.hint(exercise, talk.language)
    if number:
        talk.markdown(f"# {hint_title(talk.gettext, number, len(exercise.hints))}\n\n{text}\n")
        return 0
    for at, shown in enumerate(talk.learner.hints(exercise, talk.language), 1):
        talk.markdown(f"# {hint_title(talk.gettext, at, len(exercise.hints))}\n\n{shown}\n\n")
    talk.say(NO_HINT)
    return 0


def _reset(talk: Talk, id: str) -> int:
    exercise = talk.exercise(id)
    for name, backup in talk.learner.workspace.reset(exercise):
        talk.say(Text("{name} is as it was at first; what you had written is in {backup}", name=name, backup=backup))
    talk.say(Text("{id} begins again", id=exercise.id))
    return 0


def _solution(talk: Talk, id: str) -> int:
    exercise = talk.exercise(id)
    text = solution(talk, exercise)
    talk.markdown(text)
    return 0


def _watch(talk: Talk, id: str) -> int:
    from time import sleep

    exercise = talk.exercise(id)
    learner = talk.learner
    for path in learner.go_to(exercise):
        talk.say(Text("Edit: {path}", path=shown_path(path)))
    while True:
        stamp = learner.workspace.stamp(exercise)
        passed = checked(talk, exercise)
        following = learner.following(exercise) if passed else None
        if passed and following is None:
            talk.say(ALL_DONE)
            return 0
        if passed and following is not None:
            exercise = following
            _task(talk, exercise, learner.go_to(exercise))
            stamp = learner.workspace.stamp(exercise)
        talk.say(Text("(waiting for a file to be saved; Ctrl-C ends)"))
        while learner.workspace.stamp(exercise) == stamp:
            sleep(PERIOD)


def _path(talk: Talk, id: str) -> int:
    for path in talk.learner.workspace.open(talk.exercise(id)):
        talk.say(os.path.abspath(path))
    return 0


_VERBS: dict[str, Callable[[Talk, str], int]] = {
    "list": _list,
    "next": _next,
    "check": _check,
    "answer": _answer,
    "hint": _hint,
    "reset": _reset,
    "solution": _solution,
    "watch": _watch,
    "path": _path,
}
