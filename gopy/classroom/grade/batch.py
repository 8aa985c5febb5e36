"""Grading a batch: what is not marked yet is handed to an executor, and each answer goes into the gradebook at once.

Nothing about a batch is kept but the marks. So a batch that was ended, however that happened, goes on when the same is asked
for again: what has a mark is left out, what was running is run again.

Before anything is marked, the exercise's own solution is: that makes what is to be compiled once, and if it does
not get all points, the exercise or this installation is at fault, and no student's mark could be trusted.
"""

from __future__ import annotations

import os
from concurrent.futures import FIRST_COMPLETED, Future, wait

from gopy.classroom.grade.job import Answer, Job, hard_limit
from gopy.classroom.grade.submissions import Submission, digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.grade.executor import Executor
    from gopy.classroom.grade.store import Store

AHEAD = 4  # jobs for each of those that run at a time that are handed over and wait


class NotSound(Exception):
    """The exercise's own solution does not get all points here: `why`, in English, for the teacher."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Summary:
    """What came of a batch: `graded`, marked now; `known`, marked before and unchanged; `troubles`: (student, why there is
    no mark)."""

    __slots__ = ("graded", "known", "troubles")

    def __init__(self) -> None:
        self.graded = 0
        self.known = 0
        self.troubles: list[tuple[str, str]] = []


def grader_of(exercise: Exercise) -> str:
    """A digest of what marks depend on besides the submission: the exercise's files and gopy's version."""
    import hashlib

    import gopy

    digest = hashlib.sha256(gopy.__version__.encode())
    for place, directories, files in os.walk(exercise.directory):
        directories.sort()
        for name in sorted(files):
            path = os.path.join(place, name)
            inner = os.path.relpath(path, exercise.directory).replace(os.sep, "/")
            if inner.startswith(("README", "wrong/", "solution/")) and not (
                inner.startswith("solution/") and exercise.kind == "mutants"
            ):
                continue
            with open(path, "rb") as file:
                data = file.read()
            digest.update(f"{inner}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def grade(
    exercise: Exercise,
    course: str,
    submissions: Sequence[Submission],
    store: Store,
    executor: Executor,
    *,
    again: bool = False,
    progress: Callable[[str, int, int], None] | None = None,
) -> Summary:
    """Mark submissions of one exercise.

    Parameters: `course`: its name in the gradebook; `again`: mark what is marked already too; `progress` is told the student,
    how many are done, and of how many ("" as the student: it is over).
    Errors: NotSound; StoreError.
    """
    summary = Summary()
    grader = grader_of(exercise)
    hard = hard_limit(exercise)
    known = set() if again else store.graded(course, exercise.id, grader)
    todo: list[Job] = []
    unchanged: list[tuple[str, str]] = []
    for submission in submissions:
        try:
            digest = digest_of(submission.path)
        except OSError as error:
            summary.troubles.append((submission.student, str(error)))
            continue
        if (submission.student, digest) in known:
            unchanged.append((submission.student, digest))
        else:
            path = os.path.abspath(submission.path)
            todo.append(Job(submission.student, os.path.abspath(exercise.directory), path, digest, hard))
    summary.known = len(unchanged)
    store.hand_in_again(course, exercise.id, grader, unchanged)
    tell = progress if progress is not None else _nobody
    if todo:
        try:
            tell(os.path.basename(exercise.directory), 0, len(todo))
            try_solution(exercise, executor, hard)
            _run(todo, executor, lambda job, answer: _keep(job, answer, exercise, course, grader, store, summary), tell)
        finally:
            tell("", 0, 0)
    summary.troubles.sort()  # they came in any order
    return summary


def _nobody(_student: str, _done: int, _all: int) -> None:
    """Who is told of progress if nobody asked."""


def try_solution(exercise: Exercise, executor: Executor, hard: float) -> None:
    """See that the exercise's own solution gets all points. Errors: NotSound."""
    solution = exercise.path("solution")
    if not os.path.isdir(solution):  # a course that was handed out without its solutions
        return
    job = Job("solution", os.path.abspath(exercise.directory), os.path.abspath(solution), "", hard)
    answer = executor.submit(job).result()
    if answer.marks is None:
        raise NotSound(answer.trouble)
    if answer.marks["points"] < answer.marks["most"]:
        failed = [item["check"] for item in answer.marks["outcomes"] if item["score"] < 1]
        raise NotSound(", ".join(failed) or answer.marks["state"])


def _keep(
    job: Job, answer: Answer, exercise: Exercise, course: str, grader: str, store: Store, summary: Summary
) -> None:
    store.put(course, exercise.id, exercise.points, job.digest, grader, answer)
    if answer.marks is None:
        summary.troubles.append((job.key, answer.trouble))
    else:
        summary.graded += 1


def _run(
    todo: list[Job],
    executor: Executor,
    keep: Callable[[Job, Answer], None],
    tell: Callable[[str, int, int], None],
) -> None:
    """Hand out jobs, never many more than run at a time, and keep what comes back."""
    room = executor.jobs * AHEAD
    waiting = iter(todo)
    running: dict[Future[Answer], Job] = {}
    done = 0
    for job in waiting:
        running[executor.submit(job)] = job
        if len(running) >= room:
            break
    while running:
        finished, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in finished:
            job = running.pop(future)
            try:
                answer = future.result()
            except Exception as error:  # an executor's own failure: no mark, and no zero
                answer = Answer(job.key, trouble=f"{type(error).__name__}: {error}")
            keep(job, answer)
            done += 1
            tell(job.key, done, len(todo))
            following = next(waiting, None)
            if following is not None:
                running[executor.submit(following)] = following
