"""`mutants`: the student's tests pass on the right code, and fail on each version of it that has a mistake.

The code under test is in solution/, its mutants in mutants/NAME/ (the files that differ); the student hands in tests only. The
score is the share of mutants that are caught, nothing if the right code fails.
"""

from __future__ import annotations

import os

from gopy.classroom.checks.program import Ran, execute, explain_limit, own_frames, shortened
from gopy.classroom.checks.tests import FAIL, arguments_for
from gopy.classroom.compiling import read_files
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
    built = attempt.compiler.tests(attempt.code)
    if built.image is None:
        outcome.fail(Text("the tests do not compile"))
        outcome.findings = built.errors
        outcome.output = "\n".join(built.problems)
        return outcome
    ran = execute(built.image, attempt.options(arguments_for()), attempt)
    outcome.fuel = ran.fuel
    if not ran.results and not ran.status and not ran.limit:
        return outcome.fail(Text("there are no tests"))
    if _fails(ran):
        explain_limit(outcome, ran, attempt)
        failed = ", ".join(name for name, word in ran.results.items() if word == FAIL)
        outcome.fail(
            Text("the tests fail on code that is right: {tests}", tests=failed)
            if failed
            else Text("the tests do not come to an end on code that is right")
        )
        outcome.output = shortened(own_frames(ran.stdout + ran.stderr))
        return outcome
    names = mutants(exercise.path("mutants"))
    caught = 0
    for name in names:
        changed = read_files(exercise.path("mutants", name))
        own = {file: data for file, data in changed.items() if file not in exercise.files}
        built = attempt.compiler.tests({**attempt.code, **own})
        # A test that does not compile with it has noticed something, too.
        is_caught = built.image is None or _fails(execute(built.image, attempt.options(arguments_for()), attempt))
        caught += is_caught
        outcome.tests.append((name, is_caught))
        if not is_caught:
            outcome.fail(Text("a mistake goes unnoticed: {name}", name=name))
    if caught < len(names):
        outcome.state, outcome.score = FAILED, caught / len(names)
    return outcome


def mutants(place: str) -> list[str]:
    """The names of the mutants in a directory."""
    try:
        return sorted(name for name in os.listdir(place) if os.path.isdir(os.path.join(place, name)))
    except OSError:
        return []


def _fails(ran: Ran) -> bool:
    return bool(ran.status or ran.limit or FAIL in ran.results.values())
