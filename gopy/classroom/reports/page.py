"""The page that all reports are: its head, and the pieces that they are written with.

Everything that comes from a course, a student or a program goes through `escaped`. A content security policy forbids everything
but the style, should anything have been missed. What stands on a page in another language than its own says so (`lang`), for
those who have it read to them; code is not to be translated. Charts are tables, whose bars only show what their cells say.
"""

from __future__ import annotations

import html

from gopy.classroom.reports.style import STYLE
from gopy.source.width import harmless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gopy.classroom.localized import Localized

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_ENGLISH, _CHINESE = "en", "zh-Hans"


def escaped(text: object) -> str:
    """A text as it stands in HTML, in elements and in attributes; without characters that turn the direction of others."""
    return html.escape(harmless(str(text)))


def prose(text: str) -> str:
    """A sentence as HTML; what stands in backquotes is code."""
    parts = text.split("`")
    if len(parts) % 2 == 0 or "" in parts[1::2]:  # they do not pair
        return escaped(text)
    return "".join(
        f'<code translate="no">{escaped(part)}</code>' if i % 2 else escaped(part) for i, part in enumerate(parts)
    )


def tag_of(language: str) -> str:
    """The language as pages name it (BCP 47)."""
    return _CHINESE if language.startswith("zh") else _ENGLISH


def foreign(content: str, spoken: str, language: str) -> str:
    """HTML in the language `spoken` on a page in `language`."""
    tag = tag_of(spoken)
    return content if tag == tag_of(language) else f'<span lang="{tag}">{content}</span>'


def localized(text: Localized, language: str) -> str:
    """A text of a course as HTML; if it is not there in the language, it says which it is in."""
    said = text.in_language(language)
    spoken = next((tag for tag in (language, *text.texts) if text.texts.get(tag) == said), language)
    return foreign(prose(said), spoken, language)


def page(
    title: str,
    language: str,
    parts: Iterable[str],
    *,
    heading: str = "",
    skip: str = "",
    label: str = "",
    contents: Sequence[tuple[str, str]] = (),
) -> str:
    """A whole page.

    Parameters: `title`: plain text; `parts`: HTML; `heading`: HTML, the title if it is not given. A long page has `contents`:
    ids and names of its sections, with the `label` of that list, and the words of the link that skips it.
    """
    links = [f'<li><a href="#{id}">{escaped(name)}</a></li>' for id, name in contents]
    before = [
        f'<a class="skip" href="#content">{escaped(skip)}</a>',
        f'<nav aria-label="{escaped(label)}"><ul>',
        *links,
        "</ul></nav>",
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{tag_of(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="robots" content="noindex">',
            f"<title>{escaped(title)}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            *(before if contents else ()),
            '<main id="content" tabindex="-1">' if contents else "<main>",
            f"<h1>{heading or escaped(title)}</h1>",
            *parts,
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph of plain text, its lines kept, with code in backquotes."""
    name = f' class="{kind}"' if kind else ""
    return f"<p{name}>" + "<br>".join(prose(line) for line in text.strip().split("\n")) + "</p>"


def block(label: str, content: str) -> str:
    """A text as it was printed, below what it is. Both are HTML; `content`: of `line` and `printed`."""
    return f'<figure><figcaption>{label}</figcaption><pre translate="no">{content}</pre></figure>'


def line(content: str) -> str:
    """A line of a block. `content`: HTML."""
    return f'<span class="line">{content}\n</span>'


def printed(text: str) -> str:
    """The lines of a text, for a block."""
    return "".join(line(escaped(part)) for part in text.rstrip("\n").split("\n"))


def table(
    name: str,
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Sequence[int] = (),
    chart: bool = False,
) -> str:
    """A table; it can be scrolled with the keyboard where it is too wide.

    Parameters: `name`: for its id; `rows`: cells as HTML, the first of each names its row; `numbers`: columns that are set to
    the end; `chart`: the last column has bars.
    """

    def kind(column: int) -> str:
        return ' class="number"' if column in numbers else ""

    cells = "".join(f'<th scope="col"{kind(i)}>{escaped(cell)}</th>' for i, cell in enumerate(head))
    lines = [
        f'<div class="scroll" tabindex="0" role="region" aria-labelledby="{name}-caption">',
        '<table class="chart">' if chart else "<table>",
        f'<caption id="{name}-caption">{escaped(caption)}</caption>',
        f"<thead><tr>{cells}</tr></thead>",
        "<tbody>",
    ]
    for first, *rest in rows:
        cells = "".join(f"<td{kind(i)}>{cell}</td>" for i, cell in enumerate(rest, 1))
        lines.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
    return "\n".join([*lines, "</tbody>", "</table>", "</div>"])


def bar(part: float) -> str:
    """A bar of which that part (0 to 1) is filled. It shows what is said beside it, and is nothing to who hears a page."""
    filled = f'<span class="bar" style="width:{100 * part:.1f}%"></span>' if part > 0 else ""
    return f'<div class="track" aria-hidden="true">{filled}</div>'


def amount(part: float, words: str) -> str:
    """A bar of a chart, with `words` behind it, for which there is room."""
    width = f"calc((100% - 4rem) * {part:.3f})"
    shown = f'<span class="bar" style="width:{width}" aria-hidden="true"></span>' if part else ""
    return f'<span class="amount">{shown}{escaped(words)}</span>'


def verdict(good: bool, words: str) -> str:
    """Whether something is right: a sign, words, and a colour."""
    sign = "✓" if good else "✗"
    return f'<span class="{"good" if good else "bad"}"><span aria-hidden="true">{sign}</span> {escaped(words)}</span>'
