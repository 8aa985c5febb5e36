"""`schedules`: races and deadlocks. The tests or the program run under many orders of goroutines, each made from a seed: the same on every
machine. One run that fails is enough."""

from __future__ import annotations

from gopy.classroom.checks.output import wanted_output
from gopy.classroom.checks.program import arguments_of, compare, compiled, execute, explain_limit, shortened
from gopy.classroom.checks.tests import judge, run_tests
from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check
    from gopy.runtime.session import Options

SEEDS = 100


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    fields = check.fields
    seeds = int(fields.get("seeds", SEEDS))
    outcome = Outcome(check)
    for seed in range(1, seeds + 1):
        outcome = Outcome(check)
        if "tests" in fields:
            judge(outcome, run_tests(attempt, _options(attempt, ("-test.v=true",), "", seed)), fields["tests"], attempt)
        else:
            image = compiled(attempt, outcome)
            if image is None:
                return outcome
            options = _options(attempt, tuple(arguments_of(fields)), str(fields.get("stdin", "")), seed)
            ran = execute(image, options, attempt)
            if not explain_limit(outcome, ran, attempt):
                if ran.status != int(fields.get("exit", 0)):
                    outcome.fail(
                        Text("it ends with exit status {status} and not {wanted}", status=ran.status, wanted=0)
                    )
                    outcome.output = shortened(ran.stdout + ran.stderr)
                wanted = wanted_output(attempt, check)
                if wanted is not None:
                    compare(outcome, wanted, ran.stdout, str(fields.get("match", "exact")))
        if not outcome.passed:
            outcome.says.append(Text("in the order of goroutines number {seed} of {seeds}", seed=seed, seeds=seeds))
            outcome.score = 0.0
            return outcome
    return outcome


def _options(attempt: Attempt, arguments: tuple[str, ...], stdin: str, seed: int) -> Options:
    options = attempt.options(arguments, stdin, seed)
    options.stress = ("schedule",)
    return options
