"""The teacher's page about one exercise: how the class did, which checks were hardest, who has what, and who has the same.

It is for the teacher alone: it has names, and the titles of hidden checks.
"""

from __future__ import annotations

from gopy.classroom.outcome import GRADED
from gopy.classroom.reports.page import escaped, page, paragraph, table, verdict
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
    parts += [
        f"<h2>{escaped(say(Text('Distribution')))}</h2>",
        _distribution(points, exercise.points, gettext),
        f"<h2>{escaped(say(Text('Checks, hardest first')))}</h2>",
        _checks(exercise, marked, gettext, language),
        f"<h2>{escaped(say(Text('Students')))}</h2>",
        _students(entries, gettext),
        f"<h2>{escaped(say(Text('Similar submissions')))}</h2>",
        paragraph(say(Text("Names, comments and layout play no part, nor does what the starter or half the class has. "
                           "This is a reason to read both, no verdict."))),
    ]  # fmt: skip
    parts += [_pair(number, pair, entries, gettext) for number, pair in enumerate(pairs, 1)]
    if not pairs:
        parts.append(paragraph(say(Text("None."))))
    title = say(Text("Class report: {title}", title=exercise.title.in_language(language)))
    return page(title, language, say(Text("to the content")), parts)


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
    largest = max([*bins, 1])
    rows = []
    for i, count in enumerate(bins):
        low, high = most * i / BINS, most * (i + 1) / BINS
        bar = f'<span class="bar" style="width:{20 * count / largest:.2f}rem" aria-hidden="true"></span>'
        rows.append([f"{low:g} – {high:g}", str(count), bar if count else ""])
    head = [Text("points"), Text("students"), Text("share")]
    caption = Text("students by points").translated(gettext)
    return table(caption, [text.translated(gettext) for text in head], rows, numbers=(1,))


def _checks(exercise: Exercise, marked: list[Marks], gettext: Gettext, language: str) -> str:
    rows = []
    for check in exercise.checks:
        outcomes = [outcome for marks in marked for outcome in marks.outcomes if outcome.check.id == check.id]
        passed = sum(outcome.passed for outcome in outcomes)
        share = passed / len(outcomes) if outcomes else 1.0
        hidden = Text("yes") if check.hidden else Text("no")
        title = escaped(check.title.in_language(language))
        rows.append(
            (share, [title, f"{passed}/{len(outcomes)}", f"{100 * share:.0f}%", escaped(hidden.translated(gettext))])
        )
    rows.sort(key=lambda row: row[0])
    head = [Text("check"), Text("fulfilled by"), Text("share"), Text("hidden")]
    caption = Text("how many fulfil each check").translated(gettext)
    return table(caption, [text.translated(gettext) for text in head], [row for _, row in rows], numbers=(1, 2))


def _students(entries: Mapping[str, Entry], gettext: Gettext) -> str:
    rows = []
    for student in sorted(entries):
        entry = entries[student]
        marks = entry.marks
        state = STATES["error"] if marks is None else STATES.get(marks.state, Text("graded"))
        if marks is not None and marks.state == GRADED:
            state = Text("all fulfilled") if marks.passed else Text("not all fulfilled")
        failed = (
            ", ".join(outcome.check.id for outcome in marks.outcomes if not outcome.passed) if marks else entry.trouble
        )
        points = f"{marks.points:g}/{marks.most:g}" if marks else "–"
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
    return table(caption, [text.translated(gettext) for text in head], rows, numbers=(1,))


def _pair(number: int, pair: Pair, entries: Mapping[str, Entry], gettext: Gettext) -> str:
    one, other = entries[pair.one], entries[pair.other]
    title = Text("{one} and {other}: {share} alike", one=one.name, other=other.name, share=f"{100 * pair.share:.0f}%")
    sides = []
    for entry, spans in ((one, [a for a, _ in pair.matched]), (other, [b for _, b in pair.matched])):
        files = [_source(entry, name, spans, number) for name in sorted(entry.sources) if name.endswith(".go")]
        sides.append("<div>" + "\n".join(files) + "</div>")
    return (
        f"<details><summary>{escaped(title.translated(gettext))}</summary>\n"
        f'<div class="sides">{"".join(sides)}</div></details>'
    )


def _source(entry: Entry, name: str, spans: list[Span], number: int) -> str:
    """A file with its matched lines marked."""
    marked = {line for span in spans if span.file == name for line in range(span.first, span.last + 1)}
    lines: list[str] = []
    is_marked = False
    for at, line in enumerate(entry.sources[name].split("\n"), 1):
        if (at in marked) != is_marked:
            is_marked = not is_marked
            lines.append("<mark>" if is_marked else "</mark>")
        lines.append(escaped(f"{at:4} {line}") + "\n")
    if is_marked:
        lines.append("</mark>")
    label = escaped(f"{entry.name}, {name} ({number})")
    return (
        f"<figure><figcaption>{escaped(entry.name)}: {escaped(name)}</figcaption>"
        f'<pre tabindex="0" role="region" aria-label="{label}">{"".join(lines)}</pre></figure>'
    )
