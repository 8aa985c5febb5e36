"""Compiling and running what a student has handed in: the base of the checks that run something.

A program is compiled once for all checks that run it. Compiling is not measured: limits hold for the run alone.
"""

from __future__ import annotations

import os

from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from gopy.classroom.attempt import Attempt
    from gopy.link.program import Image
    from gopy.runtime.session import Options

_SHOWN = 10_000  # characters of output that a report shows


class Ran:
    """A run: exit `status`, what was printed, the `limit` that was reached or "", `fuel` used."""

    __slots__ = ("status", "stdout", "stderr", "limit", "fuel")

    def __init__(self, status: int, stdout: str, stderr: str, limit: str, fuel: int) -> None:
        self.status = status
        self.stdout = stdout
        self.stderr = stderr
        self.limit = limit
        self.fuel = fuel


def compiled(attempt: Attempt, outcome: Outcome, driver: str = "") -> Image | None:
    """The student's program, or with `driver`, a file of the exercise, the student's package with this file's main.

    None if it does not compile: `outcome` says why then.
    """
    known = attempt.programs.get(driver)
    if known is None:
        known = attempt.programs[driver] = _compile(attempt, driver)
    image, problems = known
    if image is None:
        outcome.fail(Text("it does not compile"))
        outcome.output = problems
    return image


def _compile(attempt: Attempt, driver: str) -> tuple[Image | None, str]:
    from gopy.classroom.outcome import findings
    from gopy.tool.program import build_program

    names = [
        name for name in sorted(os.listdir(attempt.workspace)) if name.endswith(".go") and not name.endswith("_test.go")
    ]
    added = ""
    if driver:
        added = os.path.join(attempt.workspace, "gopy_driver.go")
        with open(attempt.exercise.path(*driver.split("/")), "rb") as source, open(added, "wb") as out:
            out.write(source.read())
        names = [name for name in names if name != os.path.basename(added)] + [os.path.basename(added)]
    try:
        program = build_program(attempt.workspace, names if driver else ["."], attempt.std, attempt.cache)
    finally:
        if added:
            os.remove(added)
    if program.image is not None:
        return program.image, ""
    assert program.report is not None
    lines = [str(problem) for problem in program.report.problems]
    for group in program.report.groups:
        lines += [f"{f.file}:{f.line}:{f.column}: {f.message}" for f in findings(group.errors, program.report.fset)]
    return None, "\n".join(lines)


def execute(image: Image, options: Options, attempt: Attempt) -> Ran:
    """Run a program."""
    from gopy.runtime.session import run

    out: list[bytes] = []
    errors: list[bytes] = []
    options.sinks = (out.append, errors.append)
    options.cwd = attempt.workspace
    result = run(image, options, attempt.cache)
    return Ran(
        result.status,
        b"".join(out).decode("utf-8", "replace"),
        b"".join(errors).decode("utf-8", "replace"),
        result.limit,
        result.fuel,
    )


def explain_limit(outcome: Outcome, ran: Ran, attempt: Attempt) -> bool:
    """Say which limit a run has reached; whether it has."""
    from gopy.runtime.limits import FUEL, MEMORY, OUTPUT, size

    limits = attempt.exercise.limits
    if not ran.limit:
        return False
    if ran.limit == FUEL:
        outcome.fail(
            Text("stopped after {count} instructions: an endless loop, or far too slow", count=f"{limits.fuel:,}")
        )
    elif ran.limit == MEMORY:
        outcome.fail(Text("stopped: it needs more than {size} of memory", size=size(limits.memory)))
    elif ran.limit == OUTPUT:
        outcome.fail(Text("stopped: it printed more than {size}", size=size(limits.output)))
    else:
        outcome.fail(Text("stopped: it took too long"))
    return True


def shortened(text: str) -> str:
    """A text for a report: the middle of a very long one is left out."""
    if len(text) <= _SHOWN:
        return text
    half = _SHOWN // 2
    return f"{text[:half]}\n… {len(text) - 2 * half} …\n{text[-half:]}"


def compare(outcome: Outcome, wanted: str, printed: str, match: str) -> None:
    """Compare what a program printed with what it should have, in one of the ways of exercise.MATCHES."""
    if match == "contains":
        same = wanted.strip("\n") in printed
    elif match == "regexp":
        import re

        same = re.search(wanted, printed, re.MULTILINE) is not None
    else:
        a, b = _lines(wanted), _lines(printed)
        same = sorted(a) == sorted(b) if match == "lines" else a == b
    if not same:
        outcome.fail(_DIFFERS[match])
        outcome.expected = shortened(wanted)
        outcome.actual = shortened(printed)


_DIFFERS = {
    "exact": Text("it prints something else"),
    "lines": Text("it prints other lines"),
    "contains": Text("what it prints lacks something"),
    "regexp": Text("what it prints does not fit the pattern"),
}


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def arguments_of(fields: Mapping[str, Any]) -> Sequence[str]:
    """The arguments that a check runs the program with."""
    return [str(item) for item in fields.get("args", [])]
