"""printf: reading format strings (the documentation of package fmt; x/tools' fmtstr).

An operation is `%`, flags, width, precision and verb, as in `%-[2]*.3d`. Formats are bytes, and so are all offsets;
argument indices count from the call's first argument.
"""

from __future__ import annotations

NONE = -1


class Operation:
    """One directive of a format.

    `text`: all of it; `start`, `end`: where it stands in the format; `verb`: its character; `arg`: index of its argument;
    `width_arg`, `precision_arg`: index of the argument that a `*` takes, or NONE; `indexed`: it says [n] somewhere.
    """

    __slots__ = ("arg", "end", "flags", "indexed", "precision_arg", "start", "text", "verb", "width_arg")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.text = ""
        self.flags = ""
        self.verb = ""
        self.arg = NONE
        self.width_arg = NONE
        self.precision_arg = NONE
        self.indexed = False


class FormatError(Exception):
    """A format that cannot be read; str() completes a sentence that begins with the function's name."""


def parse(format_: bytes, first_arg: int) -> list[Operation]:
    """The operations of a format whose arguments begin at index `first_arg`. Raises FormatError."""
    operations = []
    next_arg = first_arg
    at = format_.find(b"%")
    while at >= 0:
        reader = _Reader(format_, at, first_arg, next_arg)
        operation = reader.operation()
        operations.append(operation)
        if operation.verb != "%":
            next_arg = reader.next_arg + 1
        at = format_.find(b"%", operation.end)
    return operations


class _Reader:
    """Reads one operation. `at`: the next byte; `pending`: an index [n] was read that nothing has used yet."""

    def __init__(self, format_: bytes, start: int, first_arg: int, next_arg: int) -> None:
        self.format = format_
        self.start = start
        self.at = start + 1
        self.first_arg = first_arg
        self.next_arg = next_arg
        self.pending = False
        self.made = Operation(start)

    def operation(self) -> Operation:
        made, format_ = self.made, self.format
        flags = self.at
        while self.at < len(format_) and format_[self.at] in b"#0+- ":
            self.at += 1
        made.flags = format_[flags : self.at].decode()
        self.index()
        made.width_arg = self.size()
        if self.peek() == b".":
            self.at += 1
            self.index()
            made.precision_arg = self.size()
        if not self.pending:
            self.index()
        if self.at == len(format_):
            raise FormatError(f"format {self.rest()} is missing verb at end of string")
        width = _rune_width(format_, self.at)
        made.verb = format_[self.at : self.at + width].decode("utf-8", "replace")
        self.at += width
        made.arg = self.next_arg
        made.end = self.at
        made.text = format_[self.start : self.at].decode("utf-8", "replace")
        return made

    def peek(self) -> bytes:
        return self.format[self.at : self.at + 1]

    def rest(self) -> str:
        return self.format[self.start :].decode("utf-8", "replace")

    def index(self) -> None:
        """An argument index [n], if there is one."""
        if self.peek() != b"[":
            return
        start = self.at + 1
        end = start
        while end < len(self.format) and self.format[end] in b"0123456789":
            end += 1
        close = end
        if self.format[end : end + 1] != b"]":
            close = self.format.find(b"]", start)
            if close < 0:
                raise FormatError(f"format {self.rest()} is missing closing ]")
        number = self.format[start:close]
        value = int(number) if close == end and number else 0
        if not 0 < value < 2**31:
            raise FormatError(f"format has invalid argument index [{number.decode('utf-8', 'replace')}]")
        self.at = close + 1
        self.next_arg = self.first_arg + value - 1
        self.pending = self.made.indexed = True

    def size(self) -> int:
        """A width or precision: a number (NONE) or `*` (the index of its argument)."""
        if self.peek() == b"*":
            self.at += 1
            self.pending = False
            self.next_arg += 1
            return self.next_arg - 1
        while self.at < len(self.format) and self.format[self.at] in b"0123456789":
            self.at += 1
        return NONE


def _rune_width(text: bytes, at: int) -> int:
    """The number of bytes of the character at an index; 1 for a byte that begins none."""
    first = text[at]
    width = 1 if first < 0xC2 else 2 if first < 0xE0 else 3 if first < 0xF0 else 4 if first < 0xF5 else 1
    try:
        text[at : at + width].decode()
    except UnicodeDecodeError:
        return 1
    return width


def directive_like(text: str) -> str:
    """The first thing in a text that looks like a directive: not `%` with a space, nor `%20` as in URLs; else ""."""
    import re

    index = r"(?:\[[0-9]+\])?"
    number = rf"(?:[0-9]+|{index}\*)?"
    pattern = rf"%[+\-#]*{number}\.?{number}{index}[bcdefgopqstvxEFGTUX]"
    for match in re.finditer(pattern, text):
        found = match.group()
        if not (len(found) >= 3 and _is_hex(found[1]) and _is_hex(found[2])):
            return found
    return ""


def _is_hex(char: str) -> bool:
    return char in "0123456789abcdefABCDEF"
