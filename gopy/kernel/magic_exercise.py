"""Magics for exercises: %%exercise and %exercise.

    %%exercise ID [FILE]      the cell is that file of the exercise, by default its first; checked at once
    %exercise ID              what the cells of the session have handed in is checked again; the points are the result

The check is a process of its own (`gopy learn check`), which ends when the cell is interrupted. Files that no cell has handed
in yet are the starter's. The first form fails unless the exercise is passed; the second does not, for nbgrader takes a number
that is a cell's result for its points. Positions in the feedback are those of the file: its first line is below the magic.

The course is the one that GOPY_COURSE names, or gopy's own; only for an exercise that it does not have, the one in the notebook's
directory: what a student has put there must not stand in for the exercise that is graded.
"""

from __future__ import annotations

import os

from gopy.kernel.engine import granted
from gopy.kernel.failure import Failed, interrupted, red
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.learn.learner import Learner
    from gopy.classroom.learn.process import Checked
    from gopy.kernel.kernel import GopyKernel


def cell(kernel: GopyKernel, argument: str, rest: str) -> None:
    """`%%exercise ID [FILE]`. Errors: Failed."""
    from gopy.classroom.grade.notebook import as_file

    id, _, name = argument.partition(" ")
    learner, exercise = _find(kernel, id)
    name = name.strip() or exercise.files[0]
    if name not in exercise.files:
        files = ", ".join(exercise.files)
        raise Failed("UsageError", kernel.draw.say(Text("{id} has the files {files}", id=exercise.id, files=files)))
    kernel.handed_in.setdefault(exercise.id, {})[name] = as_file(exercise, name, rest)
    checked = _check(kernel, learner, exercise)
    if not checked.passed:
        said = Text("not passed: {points} of {most} points", points=f"{checked.points:g}", most=f"{checked.most:g}")
        raise Failed("exercise", kernel.draw.say(said), [red(kernel.draw.say(said))])


def again(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%exercise ID`. Errors: Failed."""
    learner, exercise = _find(kernel, argument)
    if exercise.id not in kernel.handed_in:
        said = Text("no cell %%exercise {id} has been run yet", id=exercise.id)
        raise Failed("UsageError", kernel.draw.say(said))
    checked = _check(kernel, learner, exercise)
    kernel.publisher.result(kernel.execution_count, {"text/plain": f"{checked.points:g}"})


def _find(kernel: GopyKernel, id: str) -> tuple[Learner, Exercise]:
    if not id:
        raise Failed("UsageError", kernel.draw.say(Text("which exercise? `gopy learn list` lists them")))
    problems: list[Text] = []
    for learner in _learners(problems):
        exercise = learner.course.find(id)
        if exercise is not None:
            return learner, exercise
    said = kernel.draw.say(Text("there is no exercise {id}", id=id))
    raise Failed("UsageError", said, [red(line) for line in [said, *map(kernel.draw.say, problems)]])


def _learners(problems: list[Text]) -> Iterator[Learner]:
    """Those of the courses that there are; what is wrong with a course is added to `problems`."""
    from gopy.classroom.course import course_directory, load_course
    from gopy.classroom.exercise import CourseError
    from gopy.classroom.learn.learner import Learner
    from gopy.classroom.learn.workspace import find_folder, is_built

    folder = find_folder("", os.getcwd()) if granted() else os.path.join(os.path.dirname(__file__), "nowhere")
    try:
        yield Learner(load_course(course_directory(os.environ.get("GOPY_COURSE", ""))), folder)
    except CourseError as error:
        problems += error.problems
    if is_built(folder):
        try:
            yield Learner(load_course(folder), folder)
        except CourseError as error:
            problems += error.problems


def _check(kernel: GopyKernel, learner: Learner, exercise: Exercise) -> Checked:
    import tempfile

    from gopy.classroom.attempt import LARGEST
    from gopy.classroom.compiling import write_files
    from gopy.classroom.learn.process import CheckProcess
    from gopy.classroom.learn.workspace import handed_out

    given = handed_out(exercise)
    files = {name: given[name] for name in exercise.files if name in given}
    files |= {name: text.encode("utf-8", "replace") for name, text in kernel.handed_in.get(exercise.id, {}).items()}
    # A cell that is longer than a file may be is refused by the check; so much of it need not be written.
    files = {name: data[: LARGEST + 1] for name, data in files.items()}
    with tempfile.TemporaryDirectory(prefix="gopy-cell-", ignore_cleanup_errors=True) as place:
        write_files(place, files)
        check = CheckProcess(
            exercise.id,
            folder=learner.workspace.folder,
            course=learner.course.directory,
            language=kernel.language,
            place=place,
            preparing=kernel.compiling,
        )
        kernel.children.append(check)
        try:
            checked = check.wait()
        finally:
            kernel.children.remove(check)
    if kernel.stopped:
        raise interrupted(kernel.draw)
    if checked.trouble:
        raise Failed("error", checked.trouble.split("\n")[0], [red(line) for line in checked.trouble.split("\n")])
    kernel.show({"text/markdown": checked.feedback, "text/plain": checked.feedback})
    return checked
