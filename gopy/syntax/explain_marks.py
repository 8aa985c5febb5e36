"""Punctuation that looks like Go's and is not: what Chinese input methods and word processors write.

`ASCII_FOR` gives for each such character what Go writes instead; the names are Unicode's.
"""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic, Edit, Fix, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile

ASCII_FOR = {
    "\u00a0": " ",
    "\u00d7": "*",
    "\u00f7": "/",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201b": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201f": '"',
    "\u2032": "'",
    "\u2033": '"',
    "\u200b": "",
    "\u2026": "...",
    "\u2190": "<-",
    "\u2212": "-",
    "\u2215": "/",
    "\u2217": "*",
    "\u2236": ":",
    "\u2260": "!=",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u3000": " ",
    "\u3001": ",",
    "\u3002": ".",
    "\u300a": "<",
    "\u300b": ">",
    "\u300c": '"',
    "\u300d": '"',
    "\u300e": '"',
    "\u300f": '"',
    "\u3010": "[",
    "\u3011": "]",
    "\u3014": "[",
    "\u3015": "]",
    "\uffe5": "$",
    # the full-width block, in ASCII's order
    **{chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)},
}
_CLOSING = {"\u201c": "\u201d", "\u2018": "\u2019", "\u300c": "\u300d", "\u300e": "\u300f"}


def explain_mark(source: SourceFile, diagnostic: Diagnostic, repeated: list[int]) -> None:
    """Say which character stands there and offer Go's; `repeated`: offsets of the same one later on the line.

    What stands between “ and ” on one line is the text of a string: its punctuation is left as it is.
    """
    start = source.offset(diagnostic.pos)
    char = _char_at(source.data, start)
    ascii_mark = ASCII_FOR.get(char)
    if ascii_mark is None:
        return
    import unicodedata

    name = unicodedata.name(char, "")
    diagnostic.end = diagnostic.pos + len(char.encode())
    line = source.line_bytes(source.line(diagnostic.pos)).decode("utf-8", "replace")
    line_start = source.offset(source.line_start(source.line(diagnostic.pos)))
    quoted = _quoted_spans(line)
    edits = []
    for offset in (start, *repeated):
        column = len(source.data[line_start:offset].decode("utf-8", "replace"))
        if not any(opening < column < closing for opening, closing in quoted):
            edits.append(Edit(source.base + offset, source.base + offset + len(char.encode()), ascii_mark))
    if not edits:
        diagnostic.hints.append(
            Text(
                "\u300c{char}\u300d may stand in a string, but the string has to begin and end with the ASCII quote {quote}",
                char=char,
                quote='"',
            )
        )
        return
    args = {"char": char, "name": name, "code": f"U+{ord(char):04X}", "ascii": ascii_mark}
    if ascii_mark.strip():
        diagnostic.hints.append(
            Text("\u300c{char}\u300d is {name} ({code}), which an input method wrote; Go wants {ascii}", **args)
        )
        message = Text("replace \u300c{char}\u300d by {ascii}", **args)
    else:
        diagnostic.hints.append(
            Text("an invisible character stands here: {name} ({code}); Go knows only the ASCII space", **args)
        )
        message = Text("replace the invisible character {code}", **args)
    diagnostic.fixes.append(Fix(message, edits, safe=_safe(char, line, quoted)))


def _char_at(data: bytes, offset: int) -> str:
    width = 2 if data[offset] < 0xE0 else 3 if data[offset] < 0xF0 else 4
    return data[offset : offset + width].decode("utf-8", "replace") if data[offset] >= 0x80 else chr(data[offset])


def _quoted_spans(line: str) -> list[tuple[int, int]]:
    """(opening, closing) columns of pairs of typographic quotes."""
    spans = []
    at = 0
    while at < len(line):
        closing = line.find(_CLOSING[line[at]], at + 1) if line[at] in _CLOSING else -1
        if closing > 0:
            spans.append((at, closing))
            at = closing
        at += 1
    return spans


def _safe(char: str, line: str, quoted: list[tuple[int, int]]) -> bool:
    """Whether there is one way only to read the line with the ASCII character: quotes must come in pairs."""
    if ASCII_FOR[char] not in ("'", '"'):
        return True
    inside = {line[at] for opening, closing in quoted for at in range(opening + 1, closing)}
    paired = any(char in (line[opening], line[closing]) for opening, closing in quoted)
    if ASCII_FOR[char] == "'":
        return paired and all(closing - opening == 2 for opening, closing in quoted if line[opening] == "\u2018")
    return paired and not inside & {'"', "\\"}
