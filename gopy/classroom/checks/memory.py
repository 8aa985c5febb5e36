"""`memory`: a run of the driver with a size stays within an amount of memory."""

from __future__ import annotations

from gopy.classroom.checks.program import compiled, execute, explain_limit, wrong_status
from gopy.classroom.outcome import Outcome
from gopy.runtime.limits import MEMORY, parse_size
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    outcome = Outcome(check)
    fields = check.fields
    image = compiled(attempt, outcome, str(fields["driver"]))
    if image is None:
        return outcome
    options = attempt.options([str(fields["size"])])
    amount = parse_size(str(fields["memory"]))
    assert amount is not None
    options.limits.memory = amount
    ran = execute(image, options, attempt)
    outcome.fuel = ran.fuel
    if ran.limit == MEMORY:
        outcome.fail(
            Text("for n = {size} it needs more than {amount} of memory", size=fields["size"], amount=fields["memory"])
        )
    elif explain_limit(outcome, ran, attempt) or ran.status:
        if not ran.limit:
            outcome.fail(wrong_status(ran))
        outcome.output = ran.printed
    return outcome
