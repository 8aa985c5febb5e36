"""`output`: what the program prints."""

from __future__ import annotations

from gopy.classroom.checks.program import arguments_of, compare, compiled, execute, explain_limit, shortened
from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    outcome = Outcome(check)
    image = compiled(attempt, outcome)
    if image is None:
        return outcome
    fields = check.fields
    ran = execute(image, attempt.options(arguments_of(fields), str(fields.get("stdin", ""))), attempt)
    outcome.fuel = ran.fuel
    if explain_limit(outcome, ran, attempt):
        outcome.output = shortened(ran.stdout + ran.stderr)
        return outcome
    wanted_status = int(fields.get("exit", 0))
    if ran.status != wanted_status:
        outcome.fail(
            Text("it ends with exit status {status} and not {wanted}", status=ran.status, wanted=wanted_status)
        )
        outcome.output = shortened(ran.stdout + ran.stderr)
    wanted = wanted_output(attempt, check)
    if wanted is not None:
        compare(outcome, wanted, ran.stdout, str(fields.get("match", "exact")))
        if not outcome.passed and ran.stderr:
            outcome.output = shortened(ran.stderr)
    return outcome


def wanted_output(attempt: Attempt, check: Check) -> str | None:
    """What is to be printed; None if the check does not say."""
    fields = check.fields
    if "want" in fields:
        return str(fields["want"])
    if "want_file" in fields:
        with open(attempt.exercise.path(*str(fields["want_file"]).split("/")), encoding="utf-8") as file:
            return file.read()
    return None
