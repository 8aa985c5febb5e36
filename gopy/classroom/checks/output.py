"""`output`: what the program prints, and how it ends."""

from __future__ import annotations

from gopy.classroom.checks.program import arguments_of, compiled, execute, judge_run, wanted_output
from gopy.classroom.outcome import Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    outcome = Outcome(check)
    fields = check.fields
    image = compiled(attempt, outcome)
    if image is not None:
        ran = execute(image, attempt.options(arguments_of(fields), str(fields.get("stdin", ""))), attempt)
        judge_run(outcome, ran, fields, wanted_output(attempt, fields), attempt)
    return outcome
