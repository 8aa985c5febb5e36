"""`tests`: tests of package testing. All tests of the exercise are run once; each check looks at those that it names.

A test that it names and that did not run, because it was taken out or something ended the program before, has failed. The
score is the share of the named tests that have passed.
"""

from __future__ import annotations

from gopy.classroom.checks.program import Ran, explain_limit, shortened
from gopy.classroom.outcome import FAILED, Finding, Outcome, findings
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check
    from gopy.runtime.session import Options


class Tested:
    """A run of the tests: `results`, name to passed; `outputs`, what each has printed; `problems` and `errors`, if they could not be
    built; `ran`."""

    __slots__ = ("results", "outputs", "errors", "problems", "ran")

    def __init__(self) -> None:
        self.results: dict[str, bool] = {}
        self.outputs: dict[str, str] = {}
        self.errors: list[Finding] = []
        self.problems: list[str] = []
        self.ran: Ran | None = None


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    known = attempt.shared.get("tests")
    if known is None:
        known = attempt.shared["tests"] = run_tests(attempt, attempt.options(("-test.v=true",)))
    assert isinstance(known, Tested)
    outcome = Outcome(check)
    judge(outcome, known, check.fields["tests"], attempt)
    return outcome


def judge(outcome: Outcome, tested: Tested, names: Sequence[str], attempt: Attempt) -> None:
    """Judge the named tests."""
    if tested.ran is None:
        outcome.fail(Text("the tests do not compile with it"))
        outcome.findings = tested.errors
        outcome.output = "\n".join(tested.problems)
        return
    outcome.fuel = tested.ran.fuel
    passed = 0
    for name in names:
        result = tested.results.get(name)
        outcome.tests.append((name, result))
        passed += result is True
        if result is False:
            outcome.fail(Text("{test} fails", test=name))
            outcome.output += tested.outputs.get(name, "")
        elif result is None:
            outcome.fail(Text("{test} did not run", test=name))
    if passed < len(names):
        explain_limit(outcome, tested.ran, attempt)
        if not outcome.output:
            outcome.output = tested.ran.stdout[-2000:]
        outcome.output = shortened(outcome.output)
        outcome.state, outcome.score = FAILED, passed / len(names)


def run_tests(attempt: Attempt, options: Options) -> Tested:
    """Build and run all tests in the workspace."""
    from gopy.tool.test import Builder, Settings, Target, run_test

    tested = Tested()
    builder = Builder(attempt.workspace, attempt.std, attempt.cache, Settings(vet=()))
    program = attempt.shared.get("test program")
    if program is None:
        program = attempt.shared["test program"] = builder.build(Target("exercise", attempt.workspace))
    if program.image is None:  # type: ignore[attr-defined]
        tested.problems = [str(problem) for problem in program.problems]  # type: ignore[attr-defined]
        report = program.report  # type: ignore[attr-defined]
        if report is not None:
            for group in report.groups:
                tested.errors += findings(group.errors, report.fset)
        return tested
    written: list[bytes] = []
    result = run_test(program, options, attempt.cache, written.append)  # type: ignore[arg-type]
    text = b"".join(written).decode("utf-8", "replace")
    tested.ran = Ran(result.status, text, "", result.limit, result.fuel)
    _read(text, tested)
    return tested


def _read(text: str, tested: Tested) -> None:
    """Take the verbose output of package testing apart."""
    current = ""
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare.startswith(("=== RUN ", "=== NAME ", "=== CONT ", "=== PAUSE ")):
            current = bare.split(None, 2)[2] if len(bare.split(None, 2)) > 2 else ""
            continue
        if bare.startswith(("--- PASS: ", "--- FAIL: ", "--- SKIP: ")):
            name = bare.split()[2]
            tested.results[name] = bare.startswith("--- PASS")
            current = name
            continue
        if current:
            tested.outputs[current] = tested.outputs.get(current, "") + line
