"""`mutants`: the student's tests pass on the right code, and fail on each version of it that has a mistake.

The code under test is in solution/, its mutants in mutants/NAME/; the student hands in tests only. The score is the share of
mutants that are caught, nothing if the right code fails.
"""

from __future__ import annotations

import os

from gopy.classroom.checks.program import shortened
from gopy.classroom.checks.tests import Tested, run_tests
from gopy.classroom.outcome import FAILED, Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    exercise = attempt.exercise
    outcome = Outcome(check)
    tested = _tested(attempt, exercise.path("solution"))
    if tested.ran is None:
        outcome.fail(Text("the tests do not compile with it"))
        outcome.findings = tested.errors
        outcome.output = "\n".join(tested.problems)
        return outcome
    if not tested.results:
        return outcome.fail(Text("there are no tests"))
    if tested.ran.status or tested.ran.limit:
        failed = [name for name, passed in tested.results.items() if not passed]
        outcome.fail(
            Text("the tests fail on code that is right: {tests}", tests=", ".join(failed) or "they do not end")
        )
        outcome.output = shortened(tested.ran.stdout)
        return outcome
    names = sorted(os.listdir(exercise.path("mutants")))
    caught = 0
    for name in names:
        tested = _tested(attempt, exercise.path("mutants", name))
        is_caught = tested.ran is None or bool(tested.ran.status or tested.ran.limit)
        caught += is_caught
        outcome.tests.append((name, is_caught))
        if not is_caught:
            outcome.fail(Text("a mistake goes unnoticed: {name}", name=name))
    if caught < len(names):
        outcome.state, outcome.score = FAILED, caught / len(names)
    return outcome


def _tested(attempt: Attempt, code: str) -> Tested:
    """Run the student's tests on other code."""
    handed_in = set(attempt.exercise.files)
    for name in os.listdir(code):
        if name.endswith(".go") and name not in handed_in:
            with (
                open(os.path.join(code, name), "rb") as source,
                open(os.path.join(attempt.workspace, name), "wb") as out,
            ):
                out.write(source.read())
    attempt.shared.pop("test program", None)
    return run_tests(attempt, attempt.options(("-test.v=true",)))
