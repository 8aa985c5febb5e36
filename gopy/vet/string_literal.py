"""Where in a string literal's source a byte of its value comes from (x/tools' astutil.PosInStringLiteral)."""

from __future__ import annotations

from gopy.syntax import ast

_ESCAPE_LENGTH = {"x": 4, "u": 6, "U": 10}


def position_in_literal(literal: ast.BasicLit, offset: int) -> int:
    """The position of the source character that gives the byte at `offset` of the literal's value.

    As in go vet, an escape such as \\xff counts as many bytes as the character of that number has in UTF-8.
    """
    text = literal.value
    if "\\" not in text or text[:1] == "`":
        return literal.pos + 1 + offset
    at = 1
    pos = literal.pos + 1
    value_at = 0
    while at < len(text) - 1:
        char = text[at]
        length = 1
        if char == "\\":
            kind = text[at + 1]
            length = _ESCAPE_LENGTH.get(kind, 4 if kind in "01234567" else 2)
            if kind in _ESCAPE_LENGTH:
                size = len(chr(int(text[at + 2 : at + length], 16)).encode("utf-8", "replace"))
            elif kind in "01234567":
                size = len(chr(int(text[at + 1 : at + 4], 8)).encode())
            else:
                size = 1
            width = length
        else:
            width = size = len(char.encode("utf-8", "replace"))
        if value_at + size > offset:
            break
        at += length
        pos += width
        value_at += size
    return pos
