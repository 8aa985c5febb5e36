"""Whether an exercise does what it says: its starter fails for the reason of its kind, its solution passes, each typical mistake
fails exactly the checks that it names, and no feedback tells what is hidden.

Exercises are verified by processes of their own, as many as there are cores: a mistake in one, or in gopy, ends none of the
others.
"""

from __future__ import annotations

import os

from gopy.classroom.author.static import problems_of, secrets
from gopy.classroom.exercise import CourseError, Exercise, load_exercise
from gopy.classroom.feedback import feedback
from gopy.classroom.localized import LANGUAGES
from gopy.classroom.mark import mark
from gopy.classroom.outcome import GRADED, NOT_COMPILED
from gopy.source.diagnostic import Text
from gopy.source.language import translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gopy.classroom.outcome import Marks
    from gopy.link.image import Progress

# Which kinds of checks fail with the starter of each kind of exercise; of some other kind it may be any.
_REASONS = {
    "test": ("tests",),
    "vet": ("vet",),
    "output": ("output",),
    "predict": ("answer",),
    "mutants": ("mutants",),
    "fast": ("fuel", "memory"),
    "race": ("schedules",),
    "quiz": ("answer",),
}


class Verified:
    """What was found about the exercise in a `directory`: `problems`, sentences; `seconds` that it took."""

    __slots__ = ("directory", "problems", "seconds")

    def __init__(self, directory: str, problems: list[Text], seconds: float) -> None:
        self.directory = directory
        self.problems = problems
        self.seconds = seconds


def verify(directory: str, language: str = "en", preparing: Progress | None = None) -> Verified:
    """Verify the exercise in a directory. Raises nothing: what goes wrong is a problem.

    Parameters: `language`, of the feedback that problems show; `preparing`, as of mark().
    """
    from time import perf_counter

    began = perf_counter()
    try:
        problems = _verify(load_exercise(directory), language, preparing)
    except CourseError as error:
        problems = error.problems
    except Exception as error:  # of gopy's own: the other exercises go on
        problems = [Text("internal error: {kind}: {error}", kind=type(error).__name__, error=str(error))]
    return Verified(directory, problems, perf_counter() - began)


def _verify(exercise: Exercise, language: str, preparing: Progress | None) -> list[Text]:
    problems, gettext = problems_of(exercise), translator(language)
    if any("is missing" in str(problem) for problem in problems):
        return problems  # to run it would only say the same again
    marks = mark(exercise, exercise.path("starter"), preparing=preparing)
    problems += [_at("starter", what) for what in [*_starter(exercise, marks), *_leaks(exercise, marks)]]
    marks = mark(exercise, exercise.path("solution"), preparing=preparing)
    if not marks.passed or marks.points != marks.most:
        said = Text("it does not pass: {checks}", checks=", ".join(_failed(marks)))
        problems.append(_at("solution", said, feedback(marks, exercise, gettext, language, student=False)))
    for wrong in exercise.wrong:
        marks = mark(exercise, exercise.path("wrong", wrong.dir))
        place = f"wrong/{wrong.dir}"
        failed = _failed(marks)
        shown = feedback(marks, exercise, gettext, language)
        text = feedback(marks, exercise, str, "en")  # the one that `says` is about
        if failed != sorted(wrong.fails):
            fails = ", ".join(failed) or Text("nothing")
            said = Text("it fails {failed}, not {wanted}", failed=fails, wanted=", ".join(sorted(wrong.fails)))
            problems.append(_at(place, said, shown))
        elif wrong.says and wrong.says not in text and wrong.says not in text.replace("\\<", "<"):
            said = Text("the feedback does not contain {says}:", says=repr(wrong.says))
            problems.append(_at(place, said, text))
        problems += [_at(place, what) for what in _leaks(exercise, marks)]
    return problems


def _at(place: str, what: Text, text: str = "") -> Text:
    """A problem with its place, and a text below it."""
    if text:
        return Text("{place}: {what}\n{text}", place=place, what=what, text=text)
    return Text("{place}: {what}", place=place, what=what)


def _failed(marks: Marks) -> list[str]:
    return sorted(outcome.check.id for outcome in marks.outcomes if not outcome.passed)


def _starter(exercise: Exercise, marks: Marks) -> Iterator[Text]:
    if exercise.kind == "compile":
        if marks.state != NOT_COMPILED:
            yield Text("it compiles, though the task is to make it compile")
        return
    if marks.passed:
        yield Text("it passes already")
    elif marks.state == NOT_COMPILED:
        said = [f.message for outcome in marks.outcomes[:1] for f in outcome.findings]
        yield Text("it does not compile: {errors}", errors="; ".join(said))
    elif marks.state == GRADED:
        kinds = {outcome.check.kind for outcome in marks.outcomes if not outcome.passed}
        wanted = _REASONS[exercise.kind]
        if not kinds.intersection(wanted):
            yield Text("no check of kind {kinds} fails, though that is the task", kinds=", ".join(wanted))


def _leaks(exercise: Exercise, marks: Marks) -> Iterator[Text]:
    hidden = secrets(exercise)
    for language in LANGUAGES if hidden else ():
        text = feedback(marks, exercise, str, language)
        for name in sorted(hidden):
            if name in text:
                yield Text("the feedback names the hidden test {name}", name=name)


def verify_all(
    directories: Sequence[str],
    workers: int = 0,
    progress: Callable[[Verified, int, int], None] | None = None,
    *,
    language: str = "en",
    preparing: Progress | None = None,
) -> list[Verified]:
    """Verify exercises, `workers` at a time (0: as many as there are cores); in the order of the directories.

    `progress` is told what was found, how many are done, and how many there are; `preparing`, what of the library is being
    compiled before that. `language`: of the feedback that problems show.
    """
    workers = min(workers or os.cpu_count() or 1, len(directories))
    found: dict[str, Verified] = {}

    def done(result: Verified) -> None:
        found[result.directory] = result
        if progress is not None:
            progress(result, len(found), len(directories))

    if workers <= 1:
        for directory in directories:
            done(verify(directory, language, preparing))
    else:
        from concurrent.futures import ProcessPoolExecutor, as_completed
        from concurrent.futures.process import BrokenProcessPool
        from multiprocessing import get_context

        _prepare(preparing)
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            jobs = {pool.submit(verify, directory, language): directory for directory in directories}
            for job in as_completed(jobs):
                try:
                    done(job.result())
                except BrokenProcessPool:
                    done(Verified(jobs[job], [Text("internal error: the process that looked at it has died")], 0.0))
    return [found[directory] for directory in directories]


def _prepare(preparing: Progress | None) -> None:
    """Compile what nearly every exercise uses once, rather than in each process."""
    from gopy.link.cache import Cache, cache_directory
    from gopy.link.image import StdImage

    StdImage(Cache(cache_directory(os.environ)), preparing).require(["fmt", "os", "strings", "testing"])
