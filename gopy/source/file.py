"""Source files and positions.

A position is one int, as in go/token: each file of a FileSet owns the range
[base, base + len(data)] of ints, so a node needs no pointer to its file. NO_POS (0) is no position.
Offsets and columns count bytes; code points (Python) and UTF-16 units (LSP, Jupyter) are made
at the edge by `Position.code_point_column` and `Position.utf16_column`.

Invariants: `data` is what the parser sees (UTF-8, without a byte order mark); bases never overlap.
"""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

NO_POS = 0


class SourceFile:
    """One source text: its name as the user gave it, its bytes, and its line table.

    Parameters: `name`, shown in messages; `data`, the text in UTF-8; `base`, the position of byte 0;
    `prefix_columns`, bytes cut off before `data` on line 1 (a byte order mark: 3), which Go counts in columns.
    """

    __slots__ = ("name", "data", "base", "_lines", "line_directives", "prefix_columns")

    def __init__(self, name: str, data: bytes, base: int = 1, prefix_columns: int = 0) -> None:
        self.name = name
        self.data = data
        self.base = base
        self.prefix_columns = prefix_columns
        self._lines: list[int] | None = None
        # (offset after the comment, file name, line, column or 0), ascending: //line and /*line*/
        self.line_directives: list[tuple[int, str, int, int]] = []

    @property
    def lines(self) -> list[int]:
        """Byte offsets at which the lines start (at least one)."""
        if self._lines is None:
            starts = [0]
            find = self.data.find
            at = find(b"\n")
            while at >= 0:
                starts.append(at + 1)
                at = find(b"\n", at + 1)
            self._lines = starts
        return self._lines

    def offset(self, pos: int) -> int:
        """The byte offset of a position of this file, clamped into the text."""
        return min(max(pos - self.base, 0), len(self.data))

    def line(self, pos: int) -> int:
        """The 1-based physical line of a position."""
        return bisect_right(self.lines, self.offset(pos))

    def line_start(self, line: int) -> int:
        """The position at which a 1-based line starts."""
        return self.base + self.lines[line - 1]

    def line_bytes(self, line: int) -> bytes:
        """The bytes of a 1-based line without its end (\\n or \\r\\n)."""
        starts = self.lines
        end = starts[line] - 1 if line < len(starts) else len(self.data)
        return self.data[starts[line - 1] : end].removesuffix(b"\r")

    def text(self, pos: int, end: int) -> str:
        """The text between two positions."""
        return self.data[self.offset(pos) : self.offset(end)].decode("utf-8", "replace")

    def physical(self, pos: int) -> Position:
        """Line and column of `pos` in the text itself, line directives ignored."""
        offset = self.offset(pos)
        line = bisect_right(self.lines, offset)
        start = self.lines[line - 1]
        column = offset - start + 1 + (self.prefix_columns if line == 1 else 0)
        return Position(self.name, line, column, self, offset)

    def position(self, pos: int) -> Position:
        """Line and column of `pos` as Go reports them: line directives obeyed."""
        where = self.physical(pos)
        if not self.line_directives:
            return where
        at = bisect_right(self.line_directives, where.offset, key=lambda d: d[0]) - 1
        if at < 0:
            return where
        offset, name, line, column = self.line_directives[at]
        directive_line = bisect_right(self.lines, offset)
        if where.line == directive_line:
            column = column + where.offset - offset if column else 0
        else:
            column = where.column if column else 0
        return Position(name or where.name, line + where.line - directive_line, column, self, where.offset)


class Position:
    """A place for people: name, 1-based line, 1-based column in bytes (0: unknown)."""

    __slots__ = ("name", "line", "column", "file", "offset")

    def __init__(self, name: str, line: int, column: int, file: SourceFile | None = None, offset: int = 0) -> None:
        self.name = name
        self.line = line
        self.column = column
        self.file = file
        self.offset = offset

    def __str__(self) -> str:
        if self.line == 0:
            return self.name or "-"
        if self.column == 0:
            return f"{self.name}:{self.line}"
        return f"{self.name}:{self.line}:{self.column}"

    def _before(self) -> str:
        if self.file is None:
            return ""
        start = self.file.data.rfind(b"\n", 0, self.offset) + 1
        return self.file.data[start : self.offset].decode("utf-8", "replace")

    @property
    def code_point_column(self) -> int:
        """The 1-based column in code points."""
        return len(self._before()) + 1

    @property
    def utf16_column(self) -> int:
        """The 1-based column in UTF-16 units."""
        return len(self._before().encode("utf-16-le")) // 2 + 1


class FileSet:
    """All files of one run; turns a position into its file and a `Position`."""

    __slots__ = ("_files", "_bases", "_next")

    def __init__(self) -> None:
        self._files: list[SourceFile] = []
        self._bases: list[int] = []
        self._next = 1

    def add(self, name: str, data: bytes, prefix_columns: int = 0) -> SourceFile:
        """Make a SourceFile whose positions are free in this set."""
        file = SourceFile(name, data, self._next, prefix_columns)
        self._next += len(data) + 1
        self._files.append(file)
        self._bases.append(file.base)
        return file

    def __iter__(self) -> Iterator[SourceFile]:
        return iter(self._files)

    def file(self, pos: int) -> SourceFile | None:
        """The file that holds `pos`; None for NO_POS or a position of no file."""
        at = bisect_right(self._bases, pos) - 1
        if pos <= 0 or at < 0:
            return None
        file = self._files[at]
        return file if pos <= file.base + len(file.data) else None

    def position(self, pos: int) -> Position:
        """`pos` for people, line directives obeyed; `-` where there is none."""
        file = self.file(pos)
        return file.position(pos) if file is not None else Position("", 0, 0)
