"""How wide text is on a terminal, and wrapping by it: Chinese characters take two cells (Unicode UAX 11)."""

from __future__ import annotations

import unicodedata

TAB = 4  # cells; source lines are shown with tabs expanded


def char_width(char: str) -> int:
    """Cells of one character: 0 for combining and control characters, 2 for wide ones."""
    if char < "\x7f":
        return 1 if char >= " " else 0
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Cells of a text without tabs and line ends."""
    return len(text) if text.isascii() and text.isprintable() else sum(map(char_width, text))


def harmless(text: str) -> str:
    """The text without characters that would command a terminal or turn the order of others: each is shown as U+FFFD.

    Line ends and tabs stay.
    """
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t" or not _commands(c) else "\ufffd" for c in text)


def one_line(text: str) -> str:
    """A file's name as `harmless` shows it, line ends and tabs not allowed either."""
    return text if text.isprintable() else harmless(text).replace("\n", "\ufffd").replace("\t", "\ufffd")


def _commands(char: str) -> bool:
    """Whether it is a control character (C0, C1) or one that overrides the direction of writing."""
    return char < " " or "\x7f" <= char <= "\x9f" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"


def expand(line: str) -> tuple[str, list[int]]:
    """A source line made printable (tabs expanded, control characters as U+FFFD), and for each of its characters, and
    its end, the cell at which it starts."""
    out: list[str] = []
    cells: list[int] = []
    at = 0
    for char in line:
        cells.append(at)
        if char == "\t":
            fill = TAB - at % TAB
            out.append(" " * fill)
            at += fill
        else:
            shown = "\ufffd" if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char
            out.append(shown)
            at += char_width(shown)
    cells.append(at)
    return "".join(out), cells


def wrap(text: str, cells: int) -> list[str]:
    """Break a paragraph into lines of at most `cells`; between words, and between Chinese characters.

    A word wider than the line stands on a line of its own. Line ends in the text are kept.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0
        for piece in _pieces(paragraph):
            size = width(piece)
            if line and used + len(piece.rstrip()) - len(piece) + size > cells:
                lines.append(line.rstrip())
                line, used = "", 0
                piece = piece.lstrip()
                size = width(piece)
            line += piece
            used += size
        lines.append(line.rstrip())
    return lines


CLOSING = "，。；：！？、）》」』”’…"


def _pieces(text: str) -> list[str]:
    """Words with the spaces after them; wide characters one by one, with the punctuation that may not start a line."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        end = at + 1
        if char_width(text[at]) != 2:
            while end < len(text) and text[end - 1] != " " and char_width(text[end]) != 2:
                end += 1
        while end < len(text) and (text[end] == " " or text[end] in CLOSING):
            end += 1
        pieces.append(text[at:end])
        at = end
    return pieces
