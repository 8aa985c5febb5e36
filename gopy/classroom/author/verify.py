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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gopy.classroom.outcome import Marks

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

    def __init__(self, directory: str, problems: list[str], seconds: float) -> None:
        self.directory = directory
        self.problems = problems
        self.seconds = seconds


def verify(directory: str) -> Verified:
    """Verify the exercise in a directory. Raises nothing: what goes wrong is a problem."""
    from time import perf_counter

    began = perf_counter()
    try:
        problems = _verify(load_exercise(directory))
    except CourseError as error:
        problems = error.problems
    except Exception as error:  # of gopy's own: the other exercises go on
        problems = [f"internal error: {type(error).__name__}: {error}"]
    return Verified(directory, problems, perf_counter() - began)


def _verify(exercise: Exercise) -> list[str]:
    problems = problems_of(exercise)
    if any("is missing" in problem for problem in problems):
        return problems  # to run it would only say the same again
    marks = mark(exercise, exercise.path("starter"))
    problems += [f"starter: {problem}" for problem in [*_starter(exercise, marks), *_leaks(exercise, marks)]]
    marks = mark(exercise, exercise.path("solution"))
    if not marks.passed or marks.points != marks.most:
        text = feedback(marks, exercise, str, "en", student=False)
        problems.append(f"solution: it does not pass: {', '.join(_failed(marks))}\n{text}")
    for wrong in exercise.wrong:
        marks = mark(exercise, exercise.path("wrong", wrong.dir))
        place = f"wrong/{wrong.dir}"
        failed = _failed(marks)
        text = feedback(marks, exercise, str, "en")
        if failed != sorted(wrong.fails):
            shown = ", ".join(failed) or "nothing"
            problems.append(f"{place}: it fails {shown}, not {', '.join(sorted(wrong.fails))}\n{text}")
        elif wrong.says and wrong.says not in text and wrong.says not in text.replace("\\<", "<"):
            problems.append(f"{place}: the feedback does not contain {wrong.says!r}:\n{text}")
        problems += [f"{place}: {problem}" for problem in _leaks(exercise, marks)]
    return problems


def _failed(marks: Marks) -> list[str]:
    return sorted(outcome.check.id for outcome in marks.outcomes if not outcome.passed)


def _starter(exercise: Exercise, marks: Marks) -> Iterator[str]:
    if exercise.kind == "compile":
        if marks.state != NOT_COMPILED:
            yield "it compiles, though the task is to make it compile"
        return
    if marks.passed:
        yield "it passes already"
    elif marks.state == NOT_COMPILED:
        said = [f.message for outcome in marks.outcomes[:1] for f in outcome.findings]
        yield f"it does not compile: {'; '.join(said)}"
    elif marks.state == GRADED:
        kinds = {outcome.check.kind for outcome in marks.outcomes if not outcome.passed}
        wanted = _REASONS[exercise.kind]
        if not kinds.intersection(wanted):
            yield f"no check of kind {' or '.join(wanted)} fails, though that is the task"


def _leaks(exercise: Exercise, marks: Marks) -> Iterator[str]:
    hidden = secrets(exercise)
    for language in LANGUAGES if hidden else ():
        text = feedback(marks, exercise, str, language)
        for name in sorted(hidden):
            if name in text:
                yield f"the feedback names the hidden test {name}"


def verify_all(
    directories: Sequence[str], workers: int = 0, progress: Callable[[Verified, int, int], None] | None = None
) -> list[Verified]:
    """Verify exercises, `workers` at a time (0: as many as there are cores); in the order of the directories.

    `progress` is told what was found, how many are done, and how many there are.
    """
    workers = min(workers or os.cpu_count() or 1, len(directories))
    found: dict[str, Verified] = {}

    def done(result: Verified) -> None:
        found[result.directory] = result
        if progress is not None:
            progress(result, len(found), len(directories))

    if workers <= 1:
        for directory in directories:
            done(verify(directory))
    else:
        from concurrent.futures import ProcessPoolExecutor, as_completed
        from concurrent.futures.process import BrokenProcessPool
        from multiprocessing import get_context

        _prepare()
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            jobs = {pool.submit(verify, directory): directory for directory in directories}
            for job in as_completed(jobs):
                try:
                    done(job.result())
                except BrokenProcessPool:
                    done(Verified(jobs[job], ["internal error: the process that looked at it has died"], 0.0))
    return [found[directory] for directory in directories]


def _prepare() -> None:
    """Compile what nearly every exercise uses once, rather than in each process."""
    from gopy.link.cache import Cache, cache_directory
    from gopy.link.image import StdImage

    StdImage(Cache(cache_directory(os.environ))).require(["fmt", "os", "strings", "testing"])
