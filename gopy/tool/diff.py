"""Differences of two texts in the unified format, as `gofmt -d` and `go fix -diff` choose them (Go's internal/diff).

Lines that occur exactly once in both texts are the anchors: of these the longest sequence in the same order is
matched, and matches grow to the lines around them. So blank lines and braces never pull unrelated places together,
which makes the result clearer than the shortest one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

CONTEXT = 3  # common lines shown around changes


def unified_diff(name: str, old: bytes, new: bytes) -> str:
    """The difference between two versions of the file `name`; "" if there is none."""
    if old == new:
        return ""
    a, b = _lines(old), _lines(new)
    out = [f"diff {name}.orig {name}\n--- {name}.orig\n+++ {name}\n"]
    for chunk in _chunks(a, b):
        out.append(chunk.text())
    return "".join(out)


def _lines(data: bytes) -> list[str]:
    lines = data.decode("utf-8", "replace").split("\n")
    last = lines.pop()
    lines = [line + "\n" for line in lines]
    if last:
        lines.append(last + "\n\\ No newline at end of file\n")
    return lines


def _anchors(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """Index pairs of unique lines that both texts have in the same order."""
    in_a, in_b = Counter(a), Counter(b)
    places = {line: i for i, line in enumerate(b) if in_b[line] == 1}
    unique = [(i, places[line]) for i, line in enumerate(a) if in_a[line] == 1 and line in places]
    # the longest increasing sequence of places: for each pair the length of the longest one that ends there
    ends: list[int] = []
    lengths = []
    for _, place in unique:
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        lengths.append(length)
    wanted = len(ends) - 1
    found = []
    for pair, length in zip(reversed(unique), reversed(lengths), strict=True):
        if length == wanted:
            found.append(pair)
            wanted -= 1
    found.reverse()
    return found


class _Chunk:
    """Lines of one `@@` part: `a`, `b` where it starts in the texts (from 0), and its lines with their marks."""

    __slots__ = ("a", "b", "lines", "in_a", "in_b")

    def __init__(self, a: int, b: int) -> None:
        self.a = a
        self.b = b
        self.lines: list[str] = []
        self.in_a = 0
        self.in_b = 0

    def add(self, mark: str, lines: list[str]) -> None:
        self.lines += [mark + line for line in lines]
        if mark != "+":
            self.in_a += len(lines)
        if mark != "-":
            self.in_b += len(lines)

    def text(self) -> str:
        # an empty side is said to start at line 0
        a = self.a + bool(self.in_a)
        b = self.b + bool(self.in_b)
        return f"@@ -{a},{self.in_a} +{b},{self.in_b} @@\n" + "".join(self.lines)


def _chunks(a: list[str], b: list[str]) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    chunk = _Chunk(0, 0)
    done_a = done_b = 0  # everything before is matched or in a chunk
    for i, j in [(0, 0), *_anchors(a, b), (len(a), len(b))]:
        if i < done_a:
            continue
        end_a, end_b = i, j
        while i > done_a and j > done_b and a[i - 1] == b[j - 1]:
            i -= 1
            j -= 1
        while end_a < len(a) and end_b < len(b) and a[end_a] == b[end_b]:
            end_a += 1
            end_b += 1
        chunk.add("-", a[done_a:i])
        chunk.add("+", b[done_b:j])
        at_end = end_a == len(a) and end_b == len(b)
        common = end_a - i
        if not at_end and (common < CONTEXT or (chunk.lines and common < 2 * CONTEXT)):
            chunk.add(" ", a[i:end_a])
        else:
            if chunk.lines:
                chunk.add(" ", a[i : min(end_a, i + CONTEXT)])
                chunks.append(chunk)
            if at_end:
                break
            chunk = _Chunk(end_a - CONTEXT, end_b - CONTEXT)
            chunk.add(" ", a[end_a - CONTEXT : end_a])
        done_a, done_b = end_a, end_b
    return chunks
