"""`schedules`: races and deadlocks. The tests or the program run under many orders of goroutines, each made from a seed, so they
are the same on every machine. The program is compiled for it (compile/passes/racepoints.py): an update that can be lost
is lost under some of them. One run that fails is enough.

Time is virtual: a goroutine that sleeps is always late enough. That somebody sleeps where he should wait, `forbid` with
"call:time.Sleep" finds.
"""

from __future__ import annotations

from gopy.classroom.checks.program import arguments_of, compiled, execute, judge_run, wanted_output
from gopy.classroom.checks.tests import arguments_for, judge, tested
from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check

SEEDS = 100


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    fields = check.fields
    seeds = int(fields.get("seeds", SEEDS))
    outcome = Outcome(check)
    names = fields.get("tests")
    if names:
        image = tested(attempt, outcome, hidden=check.hidden, schedules=True)
        arguments: Sequence[str] = arguments_for(names)
        stdin = ""
    else:
        image = compiled(attempt, outcome, schedules=True)
        arguments, stdin = arguments_of(fields), str(fields.get("stdin", ""))
    if image is None:
        return outcome
    wanted = wanted_output(attempt, fields)
    fuel = 0
    for seed in range(1, seeds + 1):
        outcome = Outcome(check)
        options = attempt.options(arguments, stdin, seed)
        options.stress = ("schedule",)
        ran = execute(image, options, attempt)
        fuel = max(fuel, ran.fuel)
        if names:
            judge(outcome, ran, names, attempt)
        else:
            judge_run(outcome, ran, fields, wanted, attempt)
        if not outcome.passed:
            outcome.says.append(Text("in the order of goroutines number {seed} of {seeds}", seed=seed, seeds=seeds))
            outcome.score = 0.0
            break
    outcome.fuel = fuel
    return outcome
