"""`tests`: tests of package testing. Each check runs those that it names: an endless loop in one does not fail the others.

A test that is named and did not run, because it was taken out or something ended the program before, has failed. How a test
has ended is handed over by package testing, not read from what is printed, which anybody can print. The score is the share of
the named tests that have passed.
"""

from __future__ import annotations

from gopy.classroom.checks.program import Ran, execute, explain_limit, own_frames, shortened, wrong_status
from gopy.classroom.outcome import FAILED, Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check
    from gopy.link.program import Image

PASS, FAIL, SKIP = "PASS", "FAIL", "SKIP"


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    outcome = Outcome(check)
    image = tested(attempt, outcome, hidden=check.hidden)
    if image is not None:
        names = check.fields["tests"]
        judge(outcome, execute(image, attempt.options(arguments_for(names)), attempt), names, attempt)
    return outcome


def tested(attempt: Attempt, outcome: Outcome, *, hidden: bool, schedules: bool = False) -> Image | None:
    """The test program (see Attempt.tests). None if it does not compile: `outcome` says why then."""
    built = attempt.tests(hidden=hidden, schedules=schedules)
    if built.image is None:
        outcome.fail(Text("the tests do not compile with it"))
        outcome.findings = built.errors
        outcome.output = "\n".join(built.problems)
    return built.image


def arguments_for(names: Sequence[str] = ()) -> list[str]:
    """The arguments of a test program; it is to run the tests of these names, or all."""
    arguments = ["-test.v=true", "-test.paniconexit0=true"]
    if names:
        whole = dict.fromkeys(name.partition("/")[0] for name in names)
        arguments.append("-test.run=" + "|".join(f"^{name}$" for name in whole))
    return arguments


def judge(outcome: Outcome, ran: Ran, names: Sequence[str], attempt: Attempt) -> None:
    """Judge the named tests."""
    outcome.fuel = ran.fuel
    printed, started = taken_apart(ran.stdout)
    passed = 0
    output = ""
    for name in names:
        result = ran.results.get(name)
        outcome.tests.append((name, None if result is None else result == PASS))
        if result == PASS:
            passed += 1
            continue
        if result == FAIL:
            outcome.fail(Text("{test} fails", test=name))
        elif result == SKIP:
            outcome.fail(Text("{test} was skipped", test=name))
        elif name in started:
            outcome.fail(Text("{test} did not end", test=name))
        else:
            outcome.fail(Text("{test} did not run", test=name))
        output += printed.get(name, "")
        if "/" not in name:  # a test's output is that of its subtests too
            output += "".join(text for other, text in printed.items() if other.startswith(name + "/"))
    if passed < len(names):
        if (
            not explain_limit(outcome, ran, attempt)
            and any(passed is None for _, passed in outcome.tests)
            and ran.status
        ):
            outcome.fail(wrong_status(ran))
        outcome.output = shortened(own_frames((output or ran.stdout[-2000:]) + ran.stderr))
        outcome.state, outcome.score = FAILED, passed / len(names)
    elif ran.status or ran.limit:
        # All have passed, but the program did not end well: a goroutine that was left behind panics, say.
        if not explain_limit(outcome, ran, attempt):
            outcome.fail(wrong_status(ran))
        outcome.output = shortened(own_frames(ran.stdout[-2000:] + ran.stderr))


def taken_apart(text: str) -> tuple[dict[str, str], set[str]]:
    """The verbose output of package testing: what each test has printed, and which were begun."""
    outputs: dict[str, str] = {}
    started: set[str] = set()
    current = ""
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare.startswith(("=== RUN ", "=== NAME ", "=== CONT ", "=== PAUSE ")):
            words = bare.split(None, 2)
            current = words[2] if len(words) > 2 else ""
            started.add(current)
        elif bare.startswith(("--- PASS: ", "--- FAIL: ", "--- SKIP: ")):
            current = bare.split()[2]
        elif bare not in ("PASS", "FAIL") and current:
            outputs[current] = outputs.get(current, "") + line
    return outputs, started
