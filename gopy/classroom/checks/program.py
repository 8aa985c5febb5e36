"""Running what a student has handed in: the base of the checks that run something.

A program is compiled once for all checks that run it (Attempt.program). Compiling is not measured: limits hold for the run alone.
"""

from __future__ import annotations

import os

from gopy.classroom.outcome import Outcome
from gopy.link.sources import SOURCES
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from gopy.classroom.attempt import Attempt
    from gopy.link.program import Image
    from gopy.runtime.session import Options

_SHOWN = 10_000  # characters of output that a report shows
_LINE = 200  # characters of a line that a sentence quotes
GOROOT = "$GOROOT/src/"
SERVER = "server"  # Ran.limit of a program that waits to be called


class Ran:
    """A run: exit `status`, what was printed, the `limit` that was reached or "", `fuel` used; `results` of tests: names and
    "PASS", "FAIL" or "SKIP"."""

    __slots__ = ("status", "stdout", "stderr", "limit", "fuel", "results")

    def __init__(self, status: int, stdout: str, stderr: str, limit: str, fuel: int) -> None:
        self.status = status
        self.stdout = stdout
        self.stderr = stderr
        self.limit = limit
        self.fuel = fuel
        self.results: dict[str, str] = {}

    @property
    def printed(self) -> str:
        """Both streams, for a report."""
        return shortened(self.stdout + self.stderr)


def compiled(attempt: Attempt, outcome: Outcome, driver: str = "", *, schedules: bool = False) -> Image | None:
    """The student's program (see Attempt.program). None if it does not compile: `outcome` says why then."""
    built = attempt.program(driver, schedules=schedules)
    if built.image is None:
        outcome.fail(Text("it does not compile with the program that calls it") if driver else _BROKEN)
        outcome.findings = built.errors
        outcome.output = "\n".join(built.problems)
    return built.image


_BROKEN = Text("it does not compile as a program")


def execute(image: Image, options: Options, attempt: Attempt) -> Ran:
    """Run a program, or a test program."""
    from gopy.runtime.limits import LimitReached
    from gopy.runtime.session import run
    from gopy.tool.testresults import RESULT

    def serving() -> None:
        raise LimitReached(SERVER)

    out: list[bytes] = []
    errors: list[bytes] = []
    options.sinks = (out.append, errors.append)
    options.on_serving = serving
    options.trim = True  # where the workspace is, is different each time, and nobody's business
    options.cwd = os.path.join(os.path.abspath(os.sep), "exercise")
    testdata = os.path.join(attempt.workspace, "testdata")
    if os.path.isdir(testdata):
        options.readable = [testdata]
        options.cwd = attempt.workspace
    result = run(image, options, attempt.cache)
    ran = Ran(result.status, _text(out), _text(errors), result.limit, result.fuel)
    for kind, data in result.handed:
        if kind == RESULT:
            word, _, name = data.decode("utf-8", "replace").partition(" ")
            ran.results[name] = word
    return ran


def _text(parts: list[bytes]) -> str:
    """What was printed. Traces name files by their whole paths, which differ from machine to machine: theirs are made short."""
    text = b"".join(parts).decode("utf-8", "replace")
    if "goroutine " in text:
        text = text.replace(os.path.join(SOURCES, ""), GOROOT).replace("\t" + os.path.join(os.getcwd(), ""), "\t")
    return text


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
    elif ran.limit == SERVER:
        outcome.fail(Text("stopped: it waits for somebody to call it over the network, and nobody will"))
    else:
        outcome.fail(Text("stopped: it took too long"))
    return True


def judge_run(outcome: Outcome, ran: Ran, fields: Mapping[str, Any], wanted: str | None, attempt: Attempt) -> None:
    """Judge a run by the fields of an `output` check; `wanted`: what is to be printed, None for anything."""
    outcome.fuel = ran.fuel
    if explain_limit(outcome, ran, attempt):
        outcome.output = ran.printed
        return
    status = int(fields.get("exit", 0))
    if ran.status != status:
        outcome.fail(wrong_status(ran, status))
        outcome.output = shortened(ran.stderr)
    if wanted is not None:
        compare(outcome, wanted, ran.stdout, str(fields.get("match", "exact")))
    elif not outcome.passed:
        outcome.output = ran.printed


def wrong_status(ran: Ran, wanted: int = 0) -> Text:
    """The sentence about an exit status."""
    for line in ran.stderr.splitlines():
        if line.startswith(("panic: ", "fatal error: ")):
            return Text("it ends with a panic: {line}", line=line[:_LINE])
    return Text("it ends with exit status {status} and not {wanted}", status=ran.status, wanted=wanted)


def own_frames(text: str) -> str:
    """What a test program printed, without the frames of package testing in traces (each a function and a place)."""
    kept: list[str] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        is_frame = at + 1 < len(lines) and lines[at + 1].startswith("\t")
        if is_frame and lines[at].startswith(("testing.", "created by testing.")):
            at += 2
            continue
        kept.append(lines[at])
        at += 1
    return "\n".join(kept)


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
        a, b = text_lines(wanted), text_lines(printed)
        same = sorted(a) == sorted(b) if match == "lines" else a == b
    if not same:
        outcome.fail(_DIFFERS[match] if printed.strip() else Text("it prints nothing"))
        if match == "exact" and printed.strip():
            outcome.says.append(_first_difference(text_lines(wanted), text_lines(printed)))
        if match != "regexp":  # which only its author can read
            outcome.expected = shortened(wanted)
        outcome.actual = shortened(printed)


_DIFFERS = {
    "exact": Text("it prints something else"),
    "lines": Text("it prints other lines"),
    "contains": Text("what it prints lacks something"),
    "regexp": Text("what it prints does not fit the pattern"),
}


def _first_difference(wanted: list[str], printed: list[str]) -> Text:
    for number, (a, b) in enumerate(zip(wanted, printed, strict=False), 1):
        if a != b:
            return Text(
                "line {line} should be {wanted}, but is {printed}",
                line=number,
                wanted=_quoted(a),
                printed=_quoted(b),
            )
    if len(printed) < len(wanted):
        return Text("it stops after line {line}; more is wanted", line=len(printed))
    return Text("there should be nothing after line {line}", line=len(wanted))


def _quoted(line: str) -> str:
    return f'"{line[:_LINE]}…"' if len(line) > _LINE else f'"{line}"'


def text_lines(text: str) -> list[str]:
    """The lines of an output as they are compared: space at their ends and empty lines at the end do not count."""
    return [line.rstrip() for line in text.rstrip().split("\n")]


def arguments_of(fields: Mapping[str, Any]) -> Sequence[str]:
    """The arguments that a check runs the program with."""
    return [str(item) for item in fields.get("args", [])]


def wanted_output(attempt: Attempt, fields: Mapping[str, Any]) -> str | None:
    """What is to be printed; None if the check does not say. Errors: OSError if its file is not there."""
    if "want" in fields:
        return str(fields["want"])
    if "want_file" in fields:
        with open(attempt.exercise.path(*str(fields["want_file"]).split("/")), encoding="utf-8") as file:
            return file.read()
    return None
