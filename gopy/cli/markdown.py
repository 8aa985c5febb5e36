"""Markdown laid out for a terminal: tasks, hints and feedback of exercises.

Only what these use: headings, paragraphs (whose lines are joined and wrapped anew), lists, quotes, blocks of code. The result is
lines of pieces, each with the name of a style, from which a screen or a text with escape sequences is made. No character of the
text commands the terminal.
"""

from __future__ import annotations

from gopy.source.width import TAB, char_width, harmless, width, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Line = list[tuple[str, str]]  # (style, text)

TITLE, GOOD, BAD, CODE, QUOTE, PLAIN = "title", "good", "bad", "code", "quote", ""
SGR = {TITLE: "1;36", GOOD: "32", BAD: "31", CODE: "33", QUOTE: "2"}
_MARKS = {"✓": GOOD, "✗": BAD}
_MARGIN = 4


def layout(text: str, cells: int) -> list[Line]:
    """A text in lines of at most so many cells."""
    cells = max(cells, 10)
    out: list[Line] = []
    paragraph: list[str] = []
    fence = ""

    def flush() -> None:
        if paragraph:
            out.extend(_paragraph(paragraph, cells))
            paragraph.clear()

    for raw in harmless(text).split("\n"):
        line = raw.rstrip()
        if fence:
            if line.startswith(fence) and not line.strip("`"):
                fence = ""
            else:
                out.extend(_code(raw, cells))
        elif line.startswith("```"):
            flush()
            fence = line[: len(line) - len(line.lstrip("`"))]
        elif line.startswith("#"):
            flush()
            title = _plain(line.lstrip("#").strip())
            style = _MARKS.get(title[:1], TITLE)
            out.extend([(style, part)] for part in wrap(title, cells))
        elif not line:
            flush()
            if out and out[-1]:
                out.append([])
        elif _is_item(line) or line.startswith((">", "|")) or (raw[:1] in " \t" and not paragraph):
            flush()
            paragraph.append(line)
        else:
            paragraph.append(line)
    flush()
    while out and not out[-1]:
        out.pop()
    return out


def ansi(lines: Sequence[Line], color: bool) -> str:
    """The lines as a text, with escape sequences for colours if wanted."""
    out = []
    for line in lines:
        for style, text in line:
            code = SGR.get(style, "")
            out.append(f"\x1b[{code}m{text}\x1b[0m" if color and code and text else text)
        out.append("\n")
    return "".join(out)


def _is_item(line: str) -> bool:
    head, blank, _ = line.lstrip().partition(" ")
    return bool(blank) and (head in ("-", "*") or (head[:-1].isdigit() and head[-1] in ".)"))


def _paragraph(lines: list[str], cells: int) -> list[Line]:
    first = lines[0]
    if first.startswith("|"):
        return [[(PLAIN, _plain(first))]]
    style, hang = PLAIN, 0
    if first.startswith(">"):
        style = QUOTE
        lines = [line.removeprefix(">").strip() for line in lines]
        return [[(style, "  " + part)] for part in wrap(_plain(_joined(lines)), cells - 2)]
    indent = len(first) - len(first.lstrip())
    if _is_item(first):
        hang = indent + len(first.lstrip().partition(" ")[0]) + 1
    text = _plain(_joined([line.strip() for line in lines]))
    out: list[Line] = []
    for number, part in enumerate(wrap(text, cells - max(hang, indent))):
        out.append([(style, " " * (hang if number else indent) + part)])
    return out


def _joined(lines: list[str]) -> str:
    """The lines of a paragraph as one; no blank between Chinese characters."""
    text = ""
    for line in lines:
        wide = text and line and char_width(text[-1]) == 2 and char_width(line[0]) == 2
        text += line if wide or not text else " " + line
    return text


def _plain(text: str) -> str:
    """A text without the marks of emphasis and escapes."""
    return text.replace("**", "").replace("\\<", "<").replace("`", "")


def _code(line: str, cells: int) -> list[Line]:
    margin = " " * (_MARGIN if cells > 60 else 1)
    room = cells - len(margin)
    line = line.expandtabs(TAB)
    if width(line) <= room:
        return [[(CODE, margin + line)]]
    out: list[Line] = []
    part, used = "", 0
    for char in line:
        size = char_width(char)
        if used + size > room:
            out.append([(CODE, margin + part)])
            part, used = "", 0
        part += char
        used += size
    return [*out, [(CODE, margin + part)]]
