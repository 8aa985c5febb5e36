"""A student's page: each check with what was expected, what happened, and what to look at.

Of a hidden check it has no more than its title, its help and whether it is fulfilled, as feedback.py has it.
"""

from __future__ import annotations

from gopy.classroom.outcome import EMPTY, NOT_COMPILED, NOT_RUN, REFUSED
from gopy.classroom.reports.page import block, escaped, page, paragraph, table, verdict
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.outcome import Finding, Marks, Outcome

    Gettext = Callable[[str], str]


def student_page(marks: Marks, exercise: Exercise, gettext: Gettext, language: str, name: str = "") -> str:
    """The page about marks. `gettext`: as translator() gives it for the `language`; `name`: the student's, to be shown."""

    def say(text: Text) -> str:
        return text.translated(gettext)

    title = exercise.title.in_language(language)
    score = say(Text("{points} of {most} points", points=f"{marks.points:g}", most=f"{marks.most:g}"))
    parts = [paragraph(name)] if name else []
    parts.append(f"<p><strong>{escaped(score)}</strong></p>")
    if marks.state == EMPTY:
        wanted = ", ".join(exercise.files)
        parts.append(paragraph(say(Text("Nothing was handed in. Wanted: {files}", files=wanted))))
    elif marks.state == REFUSED:
        parts += [paragraph(say(said), "bad") for said in (marks.outcomes[0].says if marks.outcomes else [])]
    else:
        parts.append(_overview(marks, gettext, language))
        if marks.state == NOT_COMPILED:
            parts.append(_broken(marks, gettext, language))
        for number, outcome in enumerate(marks.outcomes, 1):
            if not outcome.passed:
                parts.append(_section(number, outcome, gettext, language, told=marks.state == NOT_COMPILED))
    return page(title, language, say(Text("to the content")), parts)


def _overview(marks: Marks, gettext: Gettext, language: str) -> str:
    rows = []
    for number, outcome in enumerate(marks.outcomes, 1):
        title = escaped(outcome.check.title.in_language(language))
        words = Text("fulfilled") if outcome.passed else Text("not fulfilled")
        if not outcome.passed:
            title = f'<a href="#check-{number}">{title}</a>'
        weight = outcome.check.weight
        rows.append(
            [title, verdict(outcome.passed, words.translated(gettext)), f"{weight * outcome.score:.4g}/{weight:g}"]
        )
    head = [Text("check"), Text("result"), Text("weight")]
    caption = Text("all checks").translated(gettext)
    return table(caption, [text.translated(gettext) for text in head], rows, numbers=(2,))


def _broken(marks: Marks, gettext: Gettext, language: str) -> str:
    lines = ['<section aria-labelledby="compiler">']
    title = Text("It does not compile").translated(gettext)
    lines.append(f'<h2 id="compiler">{escaped(title)}</h2>')
    for outcome in marks.outcomes:
        if outcome.state == NOT_RUN and outcome.findings:
            lines += _findings(outcome.findings, gettext, language)
            break
    return "\n".join([*lines, "</section>"])


def _section(number: int, outcome: Outcome, gettext: Gettext, language: str, *, told: bool) -> str:
    check = outcome.check
    title = escaped(check.title.in_language(language))
    lines = [f'<section aria-labelledby="check-{number}">', f'<h2 id="check-{number}">{title}</h2>']
    if check.hidden:
        text = Text("This check is hidden: try your code with other values, and with unusual ones.")
        lines.append(paragraph(text.translated(gettext)))
    elif told and outcome.state == NOT_RUN:
        lines.append(paragraph(Text("It needs a program that compiles.").translated(gettext)))
    else:
        lines += _details(outcome, gettext, language)
    if check.help and (outcome.state != NOT_RUN or check.kind == "build"):
        lines.append(paragraph(check.help.in_language(language), "help"))
    return "\n".join([*lines, "</section>"])


def _details(outcome: Outcome, gettext: Gettext, language: str) -> list[str]:
    lines: list[str] = []
    if outcome.says:
        lines.append(
            "<ul>" + "".join(f"<li>{escaped(said.translated(gettext))}</li>" for said in outcome.says) + "</ul>"
        )
    if outcome.expected:
        lines.append(block(Text("Expected:").translated(gettext), outcome.expected))
    if outcome.actual:
        lines.append(block(Text("What happened:").translated(gettext), outcome.actual))
    lines += _findings(outcome.findings, gettext, language)
    if outcome.output.strip():
        lines.append(block(Text("Output:").translated(gettext), outcome.output))
    return lines


def _findings(findings: list[Finding], gettext: Gettext, language: str) -> list[str]:
    """What the compiler or vet has found, with the line and a caret below it, and what that means."""
    from gopy.tool import pages

    lines: list[str] = []
    explained: set[str] = set()
    for finding in findings:
        where = f"{finding.file}:{finding.line}:{finding.column}: {finding.said(gettext)}"
        gutter = f"{finding.line} | "
        frame = []
        for i, line in enumerate(finding.frame.split("\n") if finding.frame else []):
            frame.append((gutter if i == 0 else " " * (len(gutter) - 2) + "| ") + line.expandtabs(4))
        lines.append(block(where, "\n".join(frame)) if frame else paragraph(where))
        if finding.code and finding.code not in explained:
            explained.add(finding.code)
            lines += [paragraph(sentence, "help") for sentence in pages.summary(finding.code, language) if sentence]
    return lines
