"""The line table of a module: which source line an offset in the code belongs to.

It lists for every function, in the order of the module, its title, where its body begins, and changes of (file, line) by
rising offset. A line holds from its offset to the next one's; a call's is entered just before the call instruction, which
is where a wasm backtrace points. The table is stored as bytes beside the code and read only when something went wrong, so
it is compact, and decoding is lazy by function. Numbers are LEB128; lines are differences, zigzag.

    files: count, names      funcs: count, then for each: title, start of body, size in bytes of the entries, entries
    entry: (offset difference << 1 | file changes), [file], line difference
"""

from __future__ import annotations

from gopy.compile.passes.inline import INLINED
from gopy.wasm.leb128 import read_unsigned, unsigned
from gopy.wasm.module import name_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.compile.passes.inline import Inlined


def encode(funcs: list[tuple[str, int, list[tuple[int, int]]]], position: Callable[[int], tuple[str, int]]) -> bytes:
    """The table of functions, each with title, start of its body in the module, and (offset in the body, position)."""
    files: dict[str, int] = {}
    body = bytearray()
    for title, start, lines in funcs:
        entries = bytearray()
        at = line = 0
        file = -1
        for offset, pos in lines:
            name, new = position(pos)
            index = files.setdefault(name, len(files))
            if index == file:
                entries += unsigned((offset - at) << 1)
            else:
                entries += unsigned((offset - at) << 1 | 1) + unsigned(index)
                file = index
            step = new - line
            entries += unsigned(step << 1 if step >= 0 else (-step << 1) - 1)
            at, line = offset, new
        body += name_bytes(title) + unsigned(start) + unsigned(len(entries)) + entries
    head = unsigned(len(files)) + b"".join(name_bytes(name) for name in files)
    return head + unsigned(len(funcs)) + bytes(body)


SEPARATOR = "\x1f"  # between the parts of a file name that stands for several frames


class LineTable:
    """A decoded table. `starts`: where bodies begin in the module, `titles` of the functions, both in order."""

    __slots__ = ("files", "starts", "titles", "_entries", "_data")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.files: list[str] = []
        self.titles: list[str] = []
        self.starts: list[int] = []
        self._entries: list[tuple[int, int]] = []
        count, at = read_unsigned(data, 0)
        for _ in range(count):
            name, at = self._name(at)
            self.files.append(name)
        count, at = read_unsigned(data, at)
        for _ in range(count):
            name, at = self._name(at)
            self.titles.append(name)
            start, at = read_unsigned(data, at)
            self.starts.append(start)
            size, at = read_unsigned(data, at)
            self._entries.append((at, at + size))
            at += size

    def _name(self, at: int) -> tuple[str, int]:
        size, at = read_unsigned(self._data, at)
        return self._data[at : at + size].decode(), at + size

    def lookup(self, index: int, offset: int) -> tuple[str, int]:
        """File and line of own function number `index` (imports not counted) at an offset in its body; ("", 0) if unknown."""
        data = self._data
        at, end = self._entries[index]
        file = found = ""
        line = place = line_found = 0
        while at < end:
            step, at = read_unsigned(data, at)
            place += step >> 1
            if step & 1:
                number, at = read_unsigned(data, at)
                file = self.files[number]
            step, at = read_unsigned(data, at)
            line += -(step + 1 >> 1) if step & 1 else step >> 1
            if place > offset:
                break
            found, line_found = file, line
        return found, line_found


def with_inlined(position: Callable[[int], tuple[str, int]], places: list[Inlined]) -> Callable[[int], tuple[str, int]]:
    """A function from positions, inlined ones included, to file and line.

    The file of an inlined position is a text that `frames` takes apart: file, function, and file and line of the
    call, which may again be such a text.
    """

    def place(pos: int) -> tuple[str, int]:
        if pos < INLINED:
            return position(pos)
        inlined = places[pos - INLINED]
        file, line = place(inlined.pos)
        outer, outer_line = place(inlined.call)
        return SEPARATOR.join((file, inlined.title, str(outer_line), outer)), line

    return place


def frames(title: str, file: str, line: int) -> list[tuple[str, str, int]]:
    """The frames that a place in the function `title` stands for, the innermost first: function, file, line."""
    found: list[tuple[str, str, int]] = []
    parts = file.split(SEPARATOR)
    while len(parts) >= 4:
        found.append((parts[1], parts[0], line))
        line = int(parts[2])
        parts = parts[3:]
    found.append((title, parts[0], line))
    return found
