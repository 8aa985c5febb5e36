"""Feedback: marks as a text, for a student or a teacher. It is Markdown that reads well as plain text.

For each check that is not fulfilled: what is wrong, what was expected and what happened, the compiler's or vet's words
with the line and a caret, what the code printed, and the course's help. Errors of compiling are said once, before the checks,
for all of these fail because of them.

A student gets nothing of a hidden check but its title, its help and whether it is fulfilled: no names, output or numbers.
Whatever comes from a student's code stands in code blocks whose fences it cannot end, or is escaped, without characters
that command a terminal.
"""

from __future__ import annotations

from gopy.classroom.outcome import EMPTY, NOT_COMPILED, NOT_RUN, REFUSED
from gopy.source.diagnostic import Text
from gopy.source.width import harmless, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Check, Exercise
    from gopy.classroom.outcome import Finding, Marks, Outcome

    Gettext = Callable[[str], str]

YES, NO = "✓", "✗"
_TASK = Text("The task is to make it compile. This is what the compiler says of it:")
_BROKEN = Text("It does not compile. The other checks need a program that does:")


def feedback(marks: Marks, exercise: Exercise, gettext: Gettext, language: str, *, student: bool = True) -> str:
    """All that there is to say about marks.

    Parameters: `gettext`, as translator() gives it for the `language`; `student`: leave out what is hidden. The result is
    several lines with an end of line.
    """
    writer = _Writer(gettext, language)
    lines = writer.lines
    # Where hidden checks were left out, shares of the rest are no round numbers.
    score = Text("{points} of {most} points", points=f"{round(marks.points, 2):g}", most=f"{marks.most:g}")
    head = Text("{title}: {score}", title=exercise.title.in_language(language), score=score)
    lines += [f"# {_plain(head.translated(gettext))}", ""]
    writer.problem(marks, exercise)
    if marks.state in (EMPTY, REFUSED):
        return writer.text()
    told = marks.state == NOT_COMPILED
    for outcome in marks.outcomes:
        writer.outcome(outcome, hide=student and outcome.check.hidden, told=told)
    return writer.text()


def problem_feedback(marks: Marks, exercise: Exercise, gettext: Gettext, language: str) -> str:
    """The part of the feedback that says why there was nothing to check: compile errors, nothing handed in, a refusal; an end
    of line alone if there is none."""
    writer = _Writer(gettext, language)
    writer.problem(marks, exercise)
    return writer.text()


def check_feedback(outcome: Outcome, state: str, gettext: Gettext, language: str, *, student: bool = True) -> str:
    """The part of the feedback that is about one check, without its title; an end of line alone if it is fulfilled.

    Parameters: `state`, that of the marks; the others as of `feedback`.
    """
    writer = _Writer(gettext, language)
    if not outcome.passed:
        writer.failed(outcome, hide=student and outcome.check.hidden, told=state == NOT_COMPILED)
    return writer.text()


class _Writer:
    def __init__(self, gettext: Gettext, language: str) -> None:
        self.gettext = gettext
        self.language = language
        self.lines: list[str] = []
        self.explained: set[str] = set()  # codes whose meaning was said

    def text(self) -> str:
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return "\n".join(self.lines) + "\n"

    def say(self, text: Text) -> None:
        """A paragraph."""
        self.lines += [_plain(text.translated(self.gettext)), ""]

    def label(self, text: Text) -> None:
        """What the block below is."""
        self.lines += [text.translated(self.gettext), ""]

    def block(self, text: str) -> None:
        """A block of code that its text cannot end."""
        text = harmless(text.replace("\r\n", "\n").rstrip("\n"))
        longest = run = 0
        for char in text:
            run = run + 1 if char == "`" else 0
            longest = max(longest, run)
        fence = "`" * max(3, longest + 1)
        self.lines += [f"{fence}text", *text.split("\n"), fence, ""]

    def findings(self, findings: list[Finding]) -> None:
        """Places in the source with what is wrong there."""
        for finding in findings:
            where = f"{one_line(finding.file)}:{finding.line}:{finding.column}"
            lines = [f"{where}: {finding.said(self.gettext)}"]
            gutter = f"{finding.line} | "
            for i, line in enumerate(finding.frame.split("\n") if finding.frame else []):
                lines.append((gutter if i == 0 else " " * (len(gutter) - 2) + "| ") + line.expandtabs(4))
            self.block("\n".join(lines))
            for sentence in finding.explained(self.language, self.gettext, self.explained):
                self.lines += [f"> {harmless(sentence)}", ""]

    def problem(self, marks: Marks, exercise: Exercise) -> None:
        """Why there was nothing to check, if so."""
        if marks.state == EMPTY:
            self.say(Text("Nothing was handed in. Wanted: {files}", files=", ".join(exercise.files)))
        elif marks.state == REFUSED:
            for said in marks.outcomes[0].says if marks.outcomes else []:
                self.say(said)
        elif marks.state == NOT_COMPILED:
            self.say(_TASK if exercise.kind == "compile" else _BROKEN)
            for outcome in marks.outcomes:
                if outcome.state == NOT_RUN and outcome.findings:
                    self.findings(outcome.findings)
                    break

    def outcome(self, outcome: Outcome, *, hide: bool, told: bool) -> None:
        """One check."""
        check = outcome.check
        mark = YES if outcome.passed else NO
        earned = f"{check.weight * outcome.score:.4g}/{check.weight:g}" if check.weight else "–"
        self.lines += [f"## {mark} {_plain(_title(check, self.language))} ({earned})", ""]
        if not outcome.passed:
            self.failed(outcome, hide=hide, told=told)

    def failed(self, outcome: Outcome, *, hide: bool, told: bool) -> None:
        """What there is to say about a check that is not fulfilled."""
        check = outcome.check
        if hide:
            self.say(Text("This check is hidden: try your code with other values, and with unusual ones."))
        elif not (told and outcome.state == NOT_RUN):
            self._details(outcome)
        # Help is about what the check looks at, which has not happened in a program that does not compile.
        if check.help and (outcome.state != NOT_RUN or check.kind == "build"):
            self.lines += [f"> {line}" for line in harmless(check.help.in_language(self.language)).strip().split("\n")]
            self.lines.append("")

    def _details(self, outcome: Outcome) -> None:
        for said in outcome.says:
            self.lines.append(f"- {_plain(said.translated(self.gettext))}")
        self.lines.append("")
        if outcome.expected:
            self.label(Text("Expected:"))
            self.block(outcome.expected)
        if outcome.actual:
            self.label(Text("What happened:"))
            self.block(outcome.actual)
        if outcome.findings:
            self.findings(outcome.findings)
        if outcome.output.strip():
            self.label(Text("Output:"))
            self.block(outcome.output)


def _title(check: Check, language: str) -> str:
    return check.title.in_language(language)


def _plain(text: str) -> str:
    """A sentence with what Markdown would take for HTML escaped."""
    return harmless(text).replace("<", "\\<")
