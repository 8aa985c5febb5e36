"""Marking: from an exercise and a student's directory to marks. What `gopy learn`, notebooks and `gopy grade` call."""

from __future__ import annotations

from gopy.classroom.attempt import Attempt, HandedIn
from gopy.classroom.checks import run_checks
from gopy.classroom.outcome import NOT_RUN, REFUSED, Marks, Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Check, Exercise
    from gopy.link.cache import Cache
    from gopy.link.image import Progress


def mark(
    exercise: Exercise,
    directory: str,
    *,
    hidden: bool = True,
    progress: Callable[[Check], None] | None = None,
    cache: Cache | None = None,
    preparing: Progress | None = None,
) -> Marks:
    """Run an exercise's checks on what stands in a directory.

    Parameters: `hidden`: the hidden checks and tests too, where the course has them; without it these checks are left out of
    the marks; `progress` is called before each check; `cache`: of compiled code, by default the user's;
    `preparing`: StdImage's progress, called while the library is compiled.

    What a student has done wrong never raises: files that cannot be taken (links, directories, huge ones) make all checks
    fail, with the state REFUSED. Errors: OSError and others where gopy, the course or the machine fails, which is no mark.
    """
    try:
        with Attempt(exercise, directory, hidden=hidden, cache=cache, preparing=preparing) as attempt:
            return run_checks(attempt, progress)
    except HandedIn as refused:
        outcomes = []
        for check in exercise.checks:
            if hidden or not check.hidden:
                outcome = Outcome(check).fail(refused.text)
                outcome.state = NOT_RUN
                outcomes.append(outcome)
        return Marks(exercise.id, REFUSED, outcomes, exercise.points)
