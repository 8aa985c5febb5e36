"""Very long string constants, kept as the concatenations they are made of.

Doubling a string constant thirty times takes thirty lines of Go and makes gigabytes: gc reports only its length, so the
bytes are put together only if something asks for them.
"""

from __future__ import annotations

MIN_LENGTH = 1 << 20  # shorter strings are plain bytes


class LongString:
    """left + right, at least MIN_LENGTH bytes together."""

    __slots__ = ("left", "right", "length")

    def __init__(self, left: bytes | LongString, right: bytes | LongString) -> None:
        self.left = left
        self.right = right
        self.length = string_len(left) + string_len(right)

    def head(self, size: int) -> bytes:
        """The first `size` bytes, or a few more."""
        parts: list[bytes] = []
        found = 0
        stack: list[bytes | LongString] = [self]
        while stack and found < size:
            part = stack.pop()
            if isinstance(part, LongString):
                stack += [part.right, part.left]
            else:
                parts.append(part)
                found += len(part)
        return b"".join(parts)

    def to_bytes(self) -> bytes:
        """The whole string."""
        return self.head(self.length)


def string_len(v: bytes | LongString) -> int:
    """The length of a string constant."""
    return v.length if isinstance(v, LongString) else len(v)
