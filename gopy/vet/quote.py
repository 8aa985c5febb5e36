"""Go's quoted strings, as %q writes them (strconv.Quote)."""

from __future__ import annotations

_ESCAPES = {
    "\a": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
    "\\": "\\\\",
}


def quote(text: str, mark: str = '"') -> str:
    """The text between quotation marks, with escapes for what cannot be shown."""
    parts = [mark]
    for char in text:
        if char == mark:
            parts.append("\\" + mark)
        elif char in _ESCAPES:
            parts.append(_ESCAPES[char])
        elif char == " " or (char.isprintable() and not char.isspace()):
            parts.append(char)
        elif ord(char) < 0x80:
            parts.append(f"\\x{ord(char):02x}")
        elif ord(char) < 0x10000:
            parts.append(f"\\u{ord(char):04x}")
        else:
            parts.append(f"\\U{ord(char):08x}")
    parts.append(mark)
    return "".join(parts)


def quote_raw(text: str) -> str:
    """The text between back quotes, if it can stand there, else as `quote` (%#q)."""
    if "`" in text or any(char != "\t" and (ord(char) < 0x20 or char in "\x7f\ufeff") for char in text):
        return quote(text)
    return f"`{text}`"
