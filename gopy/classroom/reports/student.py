"""A student's page: each check with what was expected, what happened, and what to look at.

Of a hidden check it has no more than its title, its help and whether it is fulfilled, as feedback.py has it.
"""

from __future__ import annotations

from gopy.classroom.outcome import EMPTY, NOT_COMPILED, NOT_RUN, REFUSED
from gopy.classroom.reports.page import (
    bar,
    block,
    escaped,
    foreign,
    line,
    localized,
    page,
    paragraph,
    printed,
    table,
    verdict,
)
from gopy.source.diagnostic import Text
from gopy.source.language import ENGLISH
from gopy.source.width import char_width, harmless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.localized import Localized
    from gopy.classroom.outcome import Finding, Marks, Outcome

    Gettext = Callable[[str], str]


def student_page(marks: Marks, exercise: Exercise, gettext: Gettext, language: str, name: str = "") -> str:
    """The page about marks. `gettext`: as translator() gives it for the `language`; `name`: the student's, to be shown."""

    def say(text: Text) -> str:
        return text.translated(gettext)

    title = exercise.title.in_language(language)
    score = say(Text("{points} of {most} points", points=f"{marks.points:g}", most=f"{marks.most:g}"))
    parts = [f'<p class="name">{escaped(name)}</p>'] if name else []
    parts.append(f'<div class="score">{escaped(score)}</div>')
    parts.append(bar(marks.points / marks.most if marks.most else 0))
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
    heading = localized(exercise.title, language)
    return page(f"{title} – {name}" if name else title, language, parts, heading=heading)


def _overview(marks: Marks, gettext: Gettext, language: str) -> str:
    rows = []
    for number, outcome in enumerate(marks.outcomes, 1):
        title = localized(outcome.check.title, language)
        words = Text("fulfilled") if outcome.passed else Text("not fulfilled")
        if not outcome.passed:
            title = f'<a href="#check-{number}">{title}</a>'
        weight = outcome.check.weight
        rows.append(
            [title, verdict(outcome.passed, words.translated(gettext)), f"{weight * outcome.score:.4g}/{weight:g}"]
        )
    head = [Text("check"), Text("result"), Text("weight")]
    caption = Text("all checks").translated(gettext)
    return table("checks", caption, [text.translated(gettext) for text in head], rows, numbers=(2,))


def _broken(marks: Marks, gettext: Gettext, language: str) -> str:
    title = Text("It does not compile").translated(gettext)
    lines = ["<section>", f"<h2>{escaped(title)}</h2>"]
    for outcome in marks.outcomes:
        if outcome.state == NOT_RUN and outcome.findings:
            lines += _findings(outcome.findings, gettext, language)
            break
    return "\n".join([*lines, "</section>"])


def _section(number: int, outcome: Outcome, gettext: Gettext, language: str, *, told: bool) -> str:
    check = outcome.check
    lines = ["<section>", f'<h2 id="check-{number}">{localized(check.title, language)}</h2>']
    if check.hidden:
        text = Text("This check is hidden: try your code with other values, and with unusual ones.")
        lines.append(paragraph(text.translated(gettext)))
    elif told and outcome.state == NOT_RUN:
        lines.append(paragraph(Text("It needs a program that compiles.").translated(gettext)))
    else:
        lines += _details(outcome, gettext, language)
    if check.help and (outcome.state != NOT_RUN or check.kind == "build"):
        lines.append(_help(check.help, language))
    return "\n".join([*lines, "</section>"])


def _help(text: Localized, language: str) -> str:
    """The course's help, its lines kept."""
    shown = localized(text, language).strip().replace("\n", "<br>")
    return f'<p class="help">{shown}</p>'


def _details(outcome: Outcome, gettext: Gettext, language: str) -> list[str]:
    lines: list[str] = []
    if outcome.says:
        lines.append(
            "<ul>" + "".join(f"<li>{escaped(said.translated(gettext))}</li>" for said in outcome.says) + "</ul>"
        )
    compared = [(Text("Expected:"), outcome.expected), (Text("What happened:"), outcome.actual)]
    blocks = [block(escaped(label.translated(gettext)), printed(text)) for label, text in compared if text]
    lines += ['<div class="sides">', *blocks, "</div>"] if len(blocks) == 2 else blocks
    lines += _findings(outcome.findings, gettext, language)
    if outcome.output.strip():
        lines.append(block(escaped(Text("Output:").translated(gettext)), printed(outcome.output)))
    return lines


def _findings(findings: list[Finding], gettext: Gettext, language: str) -> list[str]:
    """What the compiler or vet has found, with the line and what is meant in it underlined, and what that means."""
    lines: list[str] = []
    explained: set[str] = set()
    for finding in findings:
        said = escaped(finding.said(gettext))
        if finding.text is None:
            said = foreign(said, ENGLISH, language)  # Go's own words
        where = f"{escaped(finding.file)}:{finding.line}:{finding.column}: {said}"
        lines.append(block(where, _frame(finding)) if finding.frame else f"<p>{where}</p>")
        lines += [paragraph(sentence, "help") for sentence in finding.explained(language, gettext, explained)]
    return lines


def _frame(finding: Finding) -> str:
    """The source line, what its carets point at underlined: browsers do not give each character the width of a terminal."""
    code, _, carets = harmless(finding.frame).partition("\n")
    start = _reach(code, 0, len(carets) - len(carets.lstrip()))
    end = max(_reach(code, start, carets.count("^")), start + 1)
    code = code.ljust(end)  # it may point behind the line
    before = code[:start].expandtabs(4)
    until = (before + code[start:end]).expandtabs(4)
    rest = (until + code[end:]).expandtabs(4)[len(until) :]
    shown = f'{escaped(before)}<mark class="here">{escaped(until[len(before) :])}</mark>{escaped(rest)}'
    return line(f'<span class="at">{finding.line} | </span>{shown}')


def _reach(code: str, at: int, cells: int) -> int:
    """Where so many cells end that start at a character."""
    while at < len(code) and cells > 0:
        cells -= 1 if code[at] == "\t" else char_width(code[at])
        at += 1
    return at
