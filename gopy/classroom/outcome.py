"""What came of a check, and of all checks of an attempt: data that can be stored, shown in any language, and exported."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.exercise import Check
    from gopy.source.diagnostic import Diagnostic, Text
    from gopy.source.file import FileSet

PASSED = "passed"
FAILED = "failed"
NOT_RUN = "not run"  # the program does not compile, so there was nothing to check

GRADED = "graded"
NOT_COMPILED = "not compiled"
EMPTY = "empty"  # nothing was handed in
REFUSED = "refused"  # what was handed in cannot be taken: a link, a directory, too large


class Finding:
    """A diagnostic as text, for a report: `file`, `line`, `column` (1-based, in bytes), the `message` in Go's words, its
    `code`, and `frame`: the source line with a caret."""

    __slots__ = ("file", "line", "column", "message", "code", "frame")

    def __init__(self, file: str, line: int, column: int, message: str, code: str, frame: str) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.code = code
        self.frame = frame


class Outcome:
    """What came of a check.

    `state`, one of PASSED, FAILED, NOT_RUN; `score`, from 0 to 1; `says`, sentences about what is wrong; `expected` and
    `actual`, of what was compared, "" where nothing was; `output`: what the student's code printed; `findings`;
    `tests`: names of tests and whether each passed (None: it did not run); `fuel`: instructions that were used.
    """

    __slots__ = ("check", "state", "score", "says", "expected", "actual", "output", "findings", "tests", "fuel")

    def __init__(self, check: Check, state: str = PASSED, score: float = 1.0) -> None:
        self.check = check
        self.state = state
        self.score = score
        self.says: list[Text] = []
        self.expected = ""
        self.actual = ""
        self.output = ""
        self.findings: list[Finding] = []
        self.tests: list[tuple[str, bool | None]] = []
        self.fuel = 0

    @property
    def passed(self) -> bool:
        """Whether the check is fulfilled."""
        return self.state == PASSED

    def fail(self, text: Text) -> Outcome:
        """It failed, because of this; itself."""
        self.state, self.score = FAILED, 0.0
        self.says.append(text)
        return self


class Marks:
    """The outcomes of all checks of an exercise: `state` GRADED, NOT_COMPILED, EMPTY or REFUSED; `points` out of `most`."""

    __slots__ = ("exercise", "state", "outcomes", "points", "most")

    def __init__(self, exercise: str, state: str, outcomes: list[Outcome], most: float) -> None:
        self.exercise = exercise
        self.state = state
        self.outcomes = outcomes
        self.most = most
        weights = sum(outcome.check.weight for outcome in outcomes)
        earned = sum(outcome.check.weight * outcome.score for outcome in outcomes)
        self.points = round(most * earned / weights, 4) if weights else 0.0

    @property
    def passed(self) -> bool:
        """Whether every check is fulfilled."""
        return self.state == GRADED and all(outcome.passed for outcome in self.outcomes)


def findings(diagnostics: list[Diagnostic], fset: FileSet) -> list[Finding]:
    """Diagnostics as texts."""
    found = []
    for diagnostic in diagnostics:
        where = fset.position(diagnostic.pos)
        source = fset.file(diagnostic.pos)
        frame = ""
        if source is not None:
            line = source.line_bytes(source.line(diagnostic.pos)).decode("utf-8", "replace").rstrip("\r\n")
            before = source.data[source.line_start(source.line(diagnostic.pos)) : source.offset(diagnostic.pos)]
            pad = "".join("\t" if c == "\t" else " " for c in before.decode("utf-8", "replace"))
            frame = f"{line}\n{pad}^"
        found.append(Finding(where.name, where.line, where.column, str(diagnostic.message), diagnostic.code, frame))
    return found
