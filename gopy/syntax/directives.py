"""Comments that mean something to the compiler: //line, /*line*/ and the language version in //go:build.

See cmd/compile's documentation ("Compiler Directives") and go/build/constraint for what they mean.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile


def record_line_directives(source: SourceFile, comments: list[tuple[int, int]]) -> bool:
    """Enter the line directives among `comments` (offsets, ascending) into `source.line_directives`.

    False if one has a number that gc refuses.
    """
    valid = True
    data = source.data
    found: list[tuple[int, str, int, int]] = []
    for start, end in comments:
        if not data.startswith(b"line ", start + 2):
            continue
        if data.startswith(b"//", start):
            if start > 0 and data[start - 1] != 10:
                continue
            text = data[start + 7 : end].removesuffix(b"\r")
            after = end + 1
        else:
            text = data[start + 7 : end - 2]
            after = end
        directive = _parse_line(text.decode("utf-8", "replace"))
        if directive is not None:
            found.append((after, *directive))
        elif b":" in text:
            valid = False
    if found:
        source.line_directives = found
    return valid


def _parse_line(text: str) -> tuple[str, int, int] | None:
    """File name, line and column (0: none) of `name:line` or `name:line:col`; None if it is neither."""
    name, colon, last = text.rpartition(":")
    if not colon or not _is_number(last):
        return None
    shorter, colon, before = name.rpartition(":")
    if colon and _is_number(before):
        return shorter, int(before), int(last)
    return name, int(last), 0


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 1 << 30


def go_version(lines: list[str]) -> str:
    """The language version that the //go:build lines among the comments `lines` imply (`go1.21`), or ""."""
    version = ""
    for line in lines:
        if line.startswith("//go:build") and line[10:11] in (" ", "\t"):
            constraint = _Constraint(line[11:])
            minimum = constraint.any(1)
            if constraint.valid and constraint.at == len(constraint.tokens):
                version = "" if minimum < 0 else "go1" if minimum == 0 else f"go1.{minimum}"
    return version


class _Constraint:
    """A build constraint, read once for the smallest Go release that it implies (-1: none).

    An `or` implies the smaller of its sides, an `and` the larger; below a `!` it is the other way round and a tag
    implies nothing, hence `sign`.
    """

    def __init__(self, text: str) -> None:
        for mark in ("&&", "||", "!", "(", ")"):
            text = text.replace(mark, f" {mark} ")
        self.tokens = text.split()
        self.at = 0
        self.valid = True

    def _got(self, token: str) -> bool:
        if self.at < len(self.tokens) and self.tokens[self.at] == token:
            self.at += 1
            return True
        return False

    def any(self, sign: int) -> int:
        value = self._all(sign)
        while self._got("||"):
            other = self._all(sign)
            value = min(value, other) if sign > 0 else max(value, other)
        return value

    def _all(self, sign: int) -> int:
        value = self._tag(sign)
        while self._got("&&"):
            other = self._tag(sign)
            value = max(value, other) if sign > 0 else min(value, other)
        return value

    def _tag(self, sign: int) -> int:
        while self._got("!"):
            sign = -sign
        if self._got("("):
            value = self.any(sign)
            self.valid = self.valid and self._got(")")
            return value
        if self.at >= len(self.tokens) or self.tokens[self.at] in ("&&", "||", ")"):
            self.valid = False
            return -1
        tag = self.tokens[self.at]
        self.at += 1
        if sign < 0:
            return -1
        if tag == "go1":
            return 0
        release = tag.removeprefix("go1.")
        if release != tag and release.isascii() and release.isdigit() and len(release) < 9:
            return int(release)
        return -1
