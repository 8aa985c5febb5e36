"""What came of a check, and of all checks of an attempt: data that can be stored, shown in any language, and exported."""

from __future__ import annotations

from gopy.source.width import char_width, harmless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    """A diagnostic as text, for a report: `file`, `line`, `column` (1-based, in bytes), the `message` (Go's words, or
    English), its `code`, and `frame`: the source line with carets below. `text` is the message where it can be translated;
    `hints` say how to mend it."""

    __slots__ = ("file", "line", "column", "message", "code", "frame", "text", "hints")

    def __init__(
        self,
        file: str,
        line: int,
        column: int,
        message: str,
        code: str,
        frame: str,
        text: Text | None = None,
        hints: Sequence[Text | str] = (),
    ) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.code = code
        self.frame = frame
        self.text = text
        self.hints = list(hints)

    def explained(self, language: str, gettext: Callable[[str], str], known: set[str]) -> list[str]:
        """Sentences that explain it. Of a code that is not in `known` yet, and is then, also what its page says in short."""
        from gopy.tool import pages

        why, fix = pages.summary(self.code, language) if self.code and self.code not in known else ("", "")
        known.add(self.code)
        hints = [hint if isinstance(hint, str) else hint.translated(gettext) for hint in self.hints]
        return [sentence for sentence in (why, *(hints or (fix,))) if sentence]

    def said(self, gettext: Callable[[str], str]) -> str:
        """The message in a language; Go's words stay."""
        return self.message if self.text is None else self.text.translated(gettext)


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
        return self.state == GRADED and bool(self.outcomes) and all(outcome.passed for outcome in self.outcomes)


def findings(diagnostics: list[Diagnostic], fset: FileSet) -> list[Finding]:
    """Diagnostics as texts."""
    found = []
    for diagnostic in diagnostics:
        where = fset.position(diagnostic.pos)
        message = diagnostic.message
        found.append(
            Finding(
                file_name(where.name),
                where.line,
                where.column,
                str(message),
                diagnostic.code,
                frame(fset, diagnostic.pos, diagnostic.end),
                None if isinstance(message, str) else message,
                diagnostic.hints,
            )
        )
    return found


def file_name(name: str) -> str:
    """A file of the workspace as its student knows it."""
    return name.replace("\\", "/").removeprefix("./")


def frame(fset: FileSet, pos: int, end: int = 0) -> str:
    """The source line of a place, with carets below what is meant; "" if the place is unknown."""
    source = fset.file(pos)
    if source is None:
        return ""
    number = source.line(pos)
    begin, offset = source.offset(source.line_start(number)), source.offset(pos)
    data = source.line_bytes(number).rstrip(b"\r\n")
    before = harmless(source.data[begin:offset].decode("utf-8", "replace"))  # as wide as it will be shown
    width = 1
    if end > pos:
        stop = min(begin + len(data), offset + end - pos)
        width = max(sum(map(char_width, harmless(source.data[offset:stop].decode("utf-8", "replace")))), 1)
    pad = "".join("\t" if c == "\t" else " " * char_width(c) for c in before)
    return f"{data.decode('utf-8', 'replace')}\n{pad}{'^' * width}"
