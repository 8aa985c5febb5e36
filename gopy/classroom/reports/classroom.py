"""The teacher's page about one exercise: how the class did, which checks were hardest, who has what, and who has the same.

It is for the teacher alone: it has names, and the titles of hidden checks.
"""

from __future__ import annotations

from gopy.classroom.outcome import GRADED
from gopy.classroom.reports.page import amount, block, escaped, line, localized, page, paragraph, table, verdict
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.outcome import Marks
    from gopy.classroom.similar import Pair, Span

    Gettext = Callable[[str], str]

BINS = 10
STATES = {
    "graded": Text("graded"),
    "not compiled": Text("does not compile"),
    "empty": Text("nothing handed in"),
    "refused": Text("cannot be taken"),
    "error": Text("could not be graded"),
}


_NONE = Text("None.")
_ALIKE = Text(
    "Names, comments and layout play no part, nor does what the starter or half the class has. "
    "This is a reason to read both, no verdict."
)


class Entry:
    """A student in the report: the name to show, `marks`, or None with the `trouble`; `sources` by file name."""

    __slots__ = ("name", "marks", "trouble", "sources")

    def __init__(self, name: str, marks: Marks | None, trouble: str, sources: Mapping[str, str]) -> None:
        self.name = name
        self.marks = marks
        self.trouble = trouble
        self.sources = sources


def class_page(
    exercise: Exercise, entries: Mapping[str, Entry], pairs: Sequence[Pair], gettext: Gettext, language: str
) -> str:
    """The page. `entries` by student; `pairs`: of students, as similar() gives them."""

    def say(text: Text) -> str:
        return text.translated(gettext)

    marked = [entry.marks for entry in entries.values() if entry.marks is not None]
    points = sorted(marks.points for marks in marked)
    parts = [paragraph(_summary(len(entries), points, exercise.points, gettext))]
    missing = len(entries) - len(marked)
    if missing:
        text = Text("Without a mark, because grading failed: {count}. Grade again; this is no zero.", count=missing)
        parts.append(paragraph(say(text), "bad"))
    sections = [
        ("distribution", Text("Distribution"), [_distribution(points, exercise.points, gettext)]),
        ("hardest", Text("Checks, hardest first"), [_checks(exercise, marked, gettext, language)]),
        ("students", Text("Students"), [_students(entries, gettext) if entries else paragraph(say(_NONE))]),
        ("similar", Text("Similar submissions"), _similar(pairs, entries, gettext)),
    ]
    for id, heading, content in sections:
        parts += [f'<section><h2 id="{id}">{escaped(say(heading))}</h2>', *content, "</section>"]
    title = Text("Class report: {title}", title=exercise.title.in_language(language))
    return page(
        say(title),
        language,
        parts,
        skip=say(Text("to the content")),
        label=say(Text("on this page")),
        contents=[(id, say(heading)) for id, heading, _ in sections],
    )


def _summary(count: int, points: list[float], most: float, gettext: Gettext) -> str:
    if not points:
        return Text("{count} submissions", count=count).translated(gettext)
    middle = len(points) // 2
    median = points[middle] if len(points) % 2 else (points[middle - 1] + points[middle]) / 2
    return Text(
        "{count} submissions; of {most} points the mean is {mean}, the median {median}; all points: {full}",
        count=count,
        most=f"{most:g}",
        mean=f"{sum(points) / len(points):.2f}",
        median=f"{median:g}",
        full=sum(value >= most for value in points),
    ).translated(gettext)


def _distribution(points: list[float], most: float, gettext: Gettext) -> str:
    bins = [0] * BINS
    for value in points:
        bins[min(int(BINS * value / most), BINS - 1) if most else 0] += 1
    largest, total = max([*bins, 1]), max(len(points), 1)
    rows = []
    for i, count in enumerate(bins):
        low, high = f"{most * i / BINS:g}", f"{most * (i + 1) / BINS:g}"
        last = Text("{low} to {high}", low=low, high=high)
        label = last if i == BINS - 1 else Text("{low} to under {high}", low=low, high=high)
        rows.append([escaped(label.translated(gettext)), str(count), amount(count / largest, f"{count / total:.0%}")])
    head = [Text("points"), Text("students"), Text("share")]
    caption = Text("students by points").translated(gettext)
    return table("points", caption, [text.translated(gettext) for text in head], rows, numbers=(1,), chart=True)


def _checks(exercise: Exercise, marked: list[Marks], gettext: Gettext, language: str) -> str:
    rows = []
    for check in exercise.checks:
        outcomes = [outcome for marks in marked for outcome in marks.outcomes if outcome.check.id == check.id]
        passed = sum(outcome.passed for outcome in outcomes)
        share = passed / len(outcomes) if outcomes else 1.0
        shown = amount(share, f"{share:.0%}") if outcomes else "–"
        title = localized(check.title, language)
        if check.hidden:
            title += f' <span class="name">{escaped(Text("(hidden)").translated(gettext))}</span>'
        rows.append((share, [title, f"{passed}/{len(outcomes)}", shown]))
    rows.sort(key=lambda row: row[0])
    head = [Text("check"), Text("fulfilled by"), Text("share")]
    caption = Text("how many fulfil each check").translated(gettext)
    names = [text.translated(gettext) for text in head]
    return table("checks", caption, names, [row for _, row in rows], numbers=(1,), chart=True)


def _students(entries: Mapping[str, Entry], gettext: Gettext) -> str:
    rows = []
    for entry in sorted(entries.values(), key=lambda entry: entry.name.casefold()):
        marks = entry.marks
        state = STATES["error"] if marks is None else STATES.get(marks.state, Text("graded"))
        if marks is not None and marks.state == GRADED:
            state = Text("all fulfilled") if marks.passed else Text("not all fulfilled")
        failed = (
            ", ".join(outcome.check.id for outcome in marks.outcomes if not outcome.passed) if marks else entry.trouble
        )
        points = f"{round(marks.points, 2):g}/{marks.most:g}" if marks else "–"
        rows.append(
            [
                escaped(entry.name),
                points,
                verdict(marks is not None and marks.passed, state.translated(gettext)),
                escaped(failed),
            ]
        )
    head = [Text("student"), Text("points"), Text("state"), Text("checks that failed")]
    caption = Text("all students").translated(gettext)
    return table("students", caption, [text.translated(gettext) for text in head], rows, numbers=(1,))


def _similar(pairs: Sequence[Pair], entries: Mapping[str, Entry], gettext: Gettext) -> list[str]:
    if not pairs:
        return [paragraph(_NONE.translated(gettext))]
    return [paragraph(_ALIKE.translated(gettext)), *(_pair(pair, entries, gettext) for pair in pairs)]


def _pair(pair: Pair, entries: Mapping[str, Entry], gettext: Gettext) -> str:
    """Two submissions side by side, behind a line to open, with a list of the places that match."""
    one, other = entries[pair.one], entries[pair.other]
    title = Text("{one} and {other}: {share} alike", one=one.name, other=other.name, share=f"{pair.share:.0%}")
    matched = [
        Text("{place} is like {other}", place=_place(one, a), other=_place(other, b)).translated(gettext)
        for a, b in pair.matched
    ]
    sides = []
    for entry, spans in ((one, [a for a, _ in pair.matched]), (other, [b for _, b in pair.matched])):
        files = [_source(entry, name, spans) for name in sorted(entry.sources) if name.endswith(".go")]
        sides.append("<div>" + "\n".join(files) + "</div>")
    return (
        f"<details><summary>{escaped(title.translated(gettext))}</summary>\n"
        f"<ul>{''.join(f'<li>{escaped(place)}</li>' for place in matched)}</ul>\n"
        f'<div class="sides">{"".join(sides)}</div></details>'
    )


def _place(entry: Entry, span: Span) -> Text:
    return Text("{name}, {file}, lines {first} to {last}",
                name=entry.name, file=span.file, first=span.first, last=span.last)  # fmt: skip


def _source(entry: Entry, name: str, spans: list[Span]) -> str:
    """A file with its matched lines marked."""
    marked = {at for span in spans if span.file == name for at in range(span.first, span.last + 1)}
    lines: list[str] = []
    is_marked = False
    for at, text in enumerate(entry.sources[name].removesuffix("\n").split("\n"), 1):
        if (at in marked) != is_marked:
            is_marked = not is_marked
            lines.append('<mark class="lines">' if is_marked else "</mark>")
        lines.append(line(f'<span class="at">{at:3} </span>{escaped(text.expandtabs(4))}'))
    if is_marked:
        lines.append("</mark>")
    label = f"{escaped(entry.name)}, {escaped(name)}"
    return f'<div class="numbered">{block(label, "".join(lines))}</div>'
