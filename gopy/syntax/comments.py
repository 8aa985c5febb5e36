"""Comments: found in the text before the parser sees it, blanked out for it, grouped, and kept for attaching.

tree-sitter gets a copy of the text in which every comment is spaces (line ends stay) and raw strings have no line
ends, so that its nodes have their children at fixed places and a line end in the copy is always a real one.
Groups and their places follow go/parser: a group ends at an empty line or a token; a group that stands alone and ends
on the line before a token leads that token; one that follows a token on its line and ends that line belongs to it.

The scan also sees what tree-sitter overlooks in literals (an unknown escape, a string without end) and says so by
`suspicious`; naming the error is explain's work.
"""

from __future__ import annotations

from bisect import bisect_right

from gopy.syntax.ast import Comment, CommentGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile

HEX_DIGITS = b"0123456789abcdefABCDEF"
SPACE = b" \t\r\n"
# bytes that can end a token after which a line end is a semicolon
ENDS_TERM = frozenset(
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_)]}\"'`" + bytes(range(128, 256))
)


class Scan:
    """What `scan` found.

    `masked`: the text for tree-sitter, ends with a line end; `comments`: (start, end) offsets; `raw_strings`:
    (start, end) of raw strings of several lines; `suspicious`: explain should look for errors in literals;
    `lead`: groups by the offset of the token they lead; `line`: groups by the offset after the token they follow.
    """

    __slots__ = ("masked", "comments", "raw_strings", "suspicious", "groups", "lead", "line")

    def __init__(self) -> None:
        self.masked = b""
        self.comments: list[tuple[int, int]] = []
        self.raw_strings: list[tuple[int, int]] = []
        self.suspicious = False
        self.groups: list[CommentGroup] = []
        self.lead: dict[int, CommentGroup] = {}
        self.line: dict[int, CommentGroup] = {}


def scan(source: SourceFile) -> Scan:
    """Find the comments of `source`, group them and blank them out."""
    found = Scan()
    data = source.data
    found.masked = _mask(data, found)
    if found.comments:
        _group(source, found)
    return found


def _mask(data: bytes, found: Scan) -> bytes:
    find = data.find
    size = len(data)
    pieces: list[bytes] = []
    kept = 0  # data[:kept] stands in pieces
    marks = (b'"', b"`", b"//", b"/*", b"'")
    places = [find(mark) for mark in marks]
    while True:
        at, which = size, -1
        for index, place in enumerate(places):
            if 0 <= place < at:
                at, which = place, index
        if which < 0:
            break
        if which in (0, 4):
            end = _quoted_end(data, at, found)
        elif which == 1:
            end = find(b"`", at + 1) + 1
            if end == 0:
                found.suspicious = True
                end = size
            if data.find(b"\n", at, end) >= 0:
                found.raw_strings.append((at, end))
                if end - at > 2:
                    pieces.append(data[kept : at + 1])
                    pieces.append(b"_" * (end - at - 2))
                    kept = end - 1
        else:
            if which == 2:
                end = find(b"\n", at)
                if end < 0:
                    end = size
                blank = b" " * (end - at)
            else:
                end = find(b"*/", at + 2) + 2
                if end == 1:
                    found.suspicious = True
                    end = size
                blank = b"\n".join([b" " * len(part) for part in data[at:end].split(b"\n")])
            found.comments.append((at, end))
            pieces.append(data[kept:at])
            pieces.append(blank)
            kept = end
        for index, place in enumerate(places):
            if 0 <= place < end:
                places[index] = find(marks[index], end)
    if kept == 0:
        return data if data.endswith(b"\n") else data + b"\n"
    pieces.append(data[kept:])
    if not data.endswith(b"\n"):
        pieces.append(b"\n")
    return b"".join(pieces)


def _quoted_end(data: bytes, start: int, found: Scan) -> int:
    """The offset after the string or rune literal at `start`; at the line's end if it has no end."""
    quote = data[start : start + 1]
    find = data.find
    end = find(quote, start + 1)
    backslash = find(b"\\", start, end) if end >= 0 else find(b"\\", start)
    if backslash >= 0:
        line_end = find(b"\n", start)
        if line_end < 0:
            line_end = len(data)
        while 0 <= backslash < line_end:
            end = find(quote, backslash + 2)
            if not _escape_is_valid(data, backslash + 1, quote):
                found.suspicious = True
            backslash = find(b"\\", backslash + 2, end if end >= 0 else line_end)
    if end < 0 or find(b"\n", start, end) >= 0:
        found.suspicious = True
        line_end = find(b"\n", start)
        return line_end if line_end >= 0 else len(data)
    return end + 1


def _escape_is_valid(data: bytes, at: int, quote: bytes) -> bool:
    """Whether Go knows the escape whose character after the backslash is at `at`."""
    char = data[at : at + 1]
    if char in (b"n", b"t", b"\\", b"r", b"a", b"b", b"f", b"v") or char == quote:
        return True
    if char in (b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7"):
        digits = data[at : at + 3]
        return len(digits) == 3 and all(48 <= digit < 56 for digit in digits) and int(digits, 8) < 256
    length = {b"x": 2, b"u": 4, b"U": 8}.get(char, 0)
    digits = data[at + 1 : at + 1 + length]
    if not length or len(digits) < length or any(digit not in HEX_DIGITS for digit in digits):
        return False
    value = int(digits, 16)
    return char == b"x" or (value <= 0x10FFFF and not 0xD800 <= value < 0xE000)


def _group(source: SourceFile, found: Scan) -> None:
    """Make the groups, and note which token each leads or follows."""
    data, masked, comments = source.data, found.masked, found.comments
    lines, base = source.lines, source.base
    raw_starts = {end: start for start, end in found.raw_strings}
    previous_end = 0
    count = len(comments)
    index = 0
    while index < count:
        start = comments[index][0]
        # the token before this run of comments
        before = len(masked[previous_end:start].rstrip()) + previous_end
        term = before > 0 and masked[before - 1] in ENDS_TERM
        run = [comments[index]]
        index += 1
        while index < count and not masked[run[-1][1] : comments[index][0]].strip():
            run.append(comments[index])
            index += 1
        run_end = run[-1][1]
        previous_end = run_end
        after = run_end
        while masked[after : after + 1] in (b" ", b"\t", b"\r", b"\n"):
            after += 1
        numbered = [(a, b, bisect_right(lines, a), bisect_right(lines, b - 1)) for a, b in run]
        last_line = 0
        if before:
            last_line = bisect_right(lines, raw_starts.get(before, before - 1))
        next_line = bisect_right(lines, after) if after < len(data) else -1
        first = 0
        if numbered[0][2] == last_line:
            line = last_line
            while first < len(numbered) and numbered[first][2] <= line:
                line = numbered[first][3]
                first += 1
                if term and line > last_line:
                    break  # the line end inside the comment is a semicolon
            group = _make(data, base, numbered[:first])
            found.groups.append(group)
            if next_line != line or first < len(numbered) or (term and line > last_line):
                found.line[before] = group
        elif term and masked.find(b"\n", before, start) < 0:
            # on the last line of a raw string, which began further up: the semicolon comes after this line
            line = numbered[0][2]
            while first < len(numbered) and numbered[first][2] == line:
                line = numbered[first][3]
                first += 1
                if line > numbered[0][2]:
                    break
            found.groups.append(_make(data, base, numbered[:first]))
        while first < len(numbered):
            line = numbered[first][3]
            begin = first
            first += 1
            while first < len(numbered) and numbered[first][2] <= line + 1:
                line = numbered[first][3]
                first += 1
            group = _make(data, base, numbered[begin:first])
            found.groups.append(group)
            if first == len(numbered) and line + 1 == next_line:
                found.lead[after] = group


def _make(data: bytes, base: int, run: list[tuple[int, int, int, int]]) -> CommentGroup:
    made: list[Comment] = []
    for start, end, _, _ in run:
        text = data[start:end]
        if text.startswith(b"//"):
            text = text.removesuffix(b"\r")
        end = start + len(text)
        made.append(Comment(base + start, base + end, text.replace(b"\r", b"").decode("utf-8", "replace")))
    return CommentGroup(made[0].pos, made[-1].end, made)
