"""`build`: the package compiles. Where this runs, it does (run_checks)."""

from __future__ import annotations

from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    errors = attempt.compile_errors()
    outcome = Outcome(check)
    if errors:
        outcome.fail(Text("it does not compile"))
        outcome.findings = errors
    return outcome
