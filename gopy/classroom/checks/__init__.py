"""Checks, a module for each kind; `run_checks` runs all of an exercise's on an attempt."""

from __future__ import annotations

from importlib import import_module

from gopy.classroom.outcome import EMPTY, GRADED, NOT_COMPILED, NOT_RUN, Marks, Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check

    Runner = Callable[[Attempt, Check], Outcome]

# kind -> module of this package, whose function `run` does it.
# Those in _WITHOUT_COMPILING say something of what does not compile, too.
MODULES = {
    "build": "build",
    "tests": "tests",
    "output": "output",
    "vet": "vet",
    "format": "format",
    "forbid": "constructs",
    "require": "constructs",
    "fuel": "fuel",
    "memory": "memory",
    "mutants": "mutants",
    "schedules": "schedules",
    "answer": "answer",
}
_WITHOUT_COMPILING = ("format", "answer")


def runner(kind: str) -> Runner:
    """The function that runs checks of a kind."""
    found: Runner = import_module(f"gopy.classroom.checks.{MODULES[kind]}").run
    return found


def run_checks(attempt: Attempt, progress: Callable[[Check], None] | None = None) -> Marks:
    """Run all checks of an exercise, in order; without the hidden ones if the attempt has none.

    Errors: OSError and others where gopy, the course or the machine fails, never for anything that a student has written.
    """
    exercise = attempt.exercise
    outcomes: list[Outcome] = []
    empty = attempt.is_empty
    broken = not empty and attempt.has_code and bool(attempt.compile_errors())
    for check in exercise.checks:
        if check.hidden and not attempt.hidden:
            continue
        if progress is not None:
            progress(check)
        if empty:
            outcomes.append(_not_run(check, Text("nothing was handed in")))
        elif broken and check.kind not in _WITHOUT_COMPILING:
            outcome = _not_run(check, Text("it does not compile"))
            outcome.findings = attempt.compile_errors()
            outcomes.append(outcome)
        else:
            outcomes.append(runner(check.kind)(attempt, check))
    state = EMPTY if empty else NOT_COMPILED if broken else GRADED
    return Marks(exercise.id, state, outcomes, exercise.points)


def _not_run(check: Check, why: Text) -> Outcome:
    outcome = Outcome(check).fail(why)
    outcome.state = NOT_RUN
    return outcome
