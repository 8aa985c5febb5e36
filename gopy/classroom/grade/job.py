"""A job, one submission to be marked, and its answer: what goes to a worker process and comes back, as JSON.

An answer has marks, or says why there are none; then nothing is known about the submission, and it is no zero.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.classroom.exercise import Exercise

COMPILE = 300.0  # seconds that compiling may take, on any machine, before the process counts as hung


class Job:
    """`key`: of the submission in its batch (the student); `exercise`: the exercise's directory; `path`: of what was handed
    in: a directory, archive, notebook or file; `digest`: of its contents; `hard`: seconds after which the process is killed."""

    __slots__ = ("key", "exercise", "path", "digest", "hard")

    def __init__(self, key: str, exercise: str, path: str, digest: str, hard: float) -> None:
        self.key = key
        self.exercise = exercise
        self.path = path
        self.digest = digest
        self.hard = hard

    def data(self) -> dict[str, Any]:
        """The job as JSON has it; `Job(**data)` is the job again."""
        return {name: getattr(self, name) for name in self.__slots__}


class Answer:
    """`marks`: as record.to_data gives them, or None if the submission could not be marked: `trouble` says why, for the
    teacher. `sources`: the files that were marked, by name; `seconds`: how long it took."""

    __slots__ = ("key", "marks", "sources", "trouble", "seconds")

    def __init__(
        self,
        key: str,
        marks: dict[str, Any] | None = None,
        sources: dict[str, str] | None = None,
        trouble: str = "",
        seconds: float = 0.0,
    ) -> None:
        self.key = key
        self.marks = marks
        self.sources = sources if sources is not None else {}
        self.trouble = trouble
        self.seconds = seconds

    def data(self) -> dict[str, Any]:
        """The answer as JSON has it; `Answer(**data)` is the answer again."""
        return {name: getattr(self, name) for name in self.__slots__}


def hard_limit(exercise: Exercise) -> float:
    """Seconds that marking can take at most, if every run takes all its time: far more than it ever does."""
    from gopy.classroom.attempt import SLOWEST

    runs = 0
    for check in exercise.checks:
        if check.kind == "fuel":
            runs += len(check.fields.get("sizes", ()))
        elif check.kind == "schedules":
            runs += int(check.fields.get("seeds", 100))
        elif check.kind == "mutants":
            runs += 10
        else:
            runs += 1
    return COMPILE + min(runs * max(exercise.limits.wall / 1e9, exercise.limits.fuel / SLOWEST), 3600.0)
