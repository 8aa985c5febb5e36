"""Elastic tab stops: lines of cells become aligned text (what text/tabwriter does for gofmt).

The printer writes pieces of text, tabs and line ends. A tab ends a cell; cells that stand in the same column of
neighbouring lines get the same width, the widest text plus one blank. A hard tab always makes a column, a soft one
only where some cell of the column holds text. Indentation is made of empty hard cells: they are columns too, so a
line that is less indented and has wide cells can push the indentation of its neighbours (gofmt does the same).

A section is the run of lines whose columns may depend on each other. It ends at a line end marked `section`, and
after a line that has neither indentation nor tabs. Only a section that has tabs is laid out column by column.
A line break inside a text (raw string, comment) ends alignment for the rest of its line.

Widths of cells count code points, `column` counts bytes.
"""

from __future__ import annotations

TAB_WIDTH = 8


def byte_length(text: str) -> int:
    """The length of `text` in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


class Sheet:
    """Collects the output.

    `base`: indentation of all lines; `margin`: what the lines to come have beyond it; `line`, `column`: where the next
    byte will stand, from 1;
    column 1 also means that the indentation of the line is not yet written.
    """

    __slots__ = (
        "base",
        "margin",
        "line",
        "column",
        "_done",
        "_section",
        "_indent",
        "_cells",
        "_parts",
        "_tabbed",
        "_unaligned",
    )

    def __init__(self, base: int = 0) -> None:
        self.base = base
        self.margin = 0
        self.line = 1
        self.column = 1
        self._done: list[str] = []
        self._section: list[tuple[int, list[tuple[str, bool]], str]] = []
        self._indent = 0
        self._cells: list[tuple[str, bool]] = []
        self._parts: list[str] = []
        self._tabbed = False  # a line of the section has tabs
        self._unaligned = False  # a text with a line break stands on this line

    def text(self, text: str) -> None:
        """Write text of a single line."""
        column = self.column
        if column == 1:
            self._indent = max(self.base + self.margin, 0)
            column += self._indent
        self._parts.append(text)
        self.column = column + (len(text) if text.isascii() else byte_length(text))

    def long_text(self, text: str) -> None:
        """Write text that may contain line breaks, which are kept as they are."""
        breaks = text.count("\n")
        self.text(text)
        if breaks:
            self._unaligned = True
            self.line += breaks
            self.column = byte_length(text[text.rindex("\n") :])

    def tab(self, hard: bool) -> None:
        """End the cell."""
        if self._unaligned:
            self.text(" ")
            return
        if self.column == 1:
            self._indent = max(self.base + self.margin, 0)
            self.column += self._indent
        self._cells.append(("".join(self._parts), hard))
        self._parts.clear()
        self._tabbed = True
        self.column += 1

    def newline(self, count: int, section: bool) -> None:
        """End the line, and `count` - 1 empty lines; `section`: what follows is aligned by itself."""
        if self.column == 1:
            self._indent = max(self.base + self.margin, 0)
        if self._unaligned:
            self._unaligned = False
            section = True
        self.line += count
        self.column = 1
        while count > 0:
            self._end_line()
            if section or not (self._section[-1][0] or self._section[-1][1]):
                self._end_section()
            count -= 1

    def _end_line(self) -> None:
        self._section.append((self._indent, self._cells, "".join(self._parts)))
        self._parts.clear()
        self._cells = []
        self._indent = 0

    def _end_section(self) -> None:
        section = self._section
        if self._tabbed:
            self._layout(0, len(section), [])
            self._tabbed = False
        else:
            self._done.extend([("\t" * indent + tail).rstrip(" \t") for indent, _, tail in section])
        section.clear()

    def _layout(self, low: int, high: int, widths: list[int]) -> None:
        """Lay out the lines [low, high), whose first columns have these widths."""
        section = self._section
        column = len(widths)
        at = low
        while at < high:
            indent, cells, tail = section[at]
            if indent + len(cells) <= column:
                self._done.append(_line(indent, cells, tail, widths))
                at += 1
                continue
            width = 0
            kept = False
            end = at
            while end < high:
                indent, cells, _ = section[end]
                cell = column - indent
                if cell < 0:
                    width = max(width, 1)
                    kept = True
                elif cell < len(cells):
                    text, hard = cells[cell]
                    width = max(width, len(text) + 1)
                    kept = kept or hard or text != ""
                else:
                    break
                end += 1
            self._layout(at, end, [*widths, width if kept else 0])
            at = end

    def finish(self) -> list[str]:
        """The lines written, without their ends; the sheet is then spent."""
        if self._parts or self._cells:
            self._end_line()
        self._end_section()
        return self._done


def _line(indent: int, cells: list[tuple[str, bool]], tail: str, widths: list[int]) -> str:
    """One line with its cells padded: leading empty cells with tabs, others with blanks."""
    out = ["\t" * ((width + TAB_WIDTH - 1) // TAB_WIDTH) for width in widths[:indent]]
    leading = True
    for (text, _), width in zip(cells, widths[indent:], strict=True):
        if text:
            leading = False
            out.append(text)
            out.append(" " * (width - len(text)))
        elif leading:
            out.append("\t" * ((width + TAB_WIDTH - 1) // TAB_WIDTH))
        else:
            out.append(" " * width)
    out.append(tail)
    return "".join(out).rstrip(" \t")


class TooLong(Exception):
    """The text broken off by a Ruler."""


class Ruler(Sheet):
    """A sheet that only measures: `size` bytes on one line. Raises TooLong at the first line end."""

    __slots__ = ("size",)

    def __init__(self) -> None:
        super().__init__()
        self.size = 0

    def text(self, text: str) -> None:
        """Measure text of a single line."""
        if self.column == 1:
            self.column += self.margin
            self.size += self.margin
        length = byte_length(text)
        self.column += length
        self.size += length

    def long_text(self, text: str) -> None:
        """Measure text; raises TooLong if it has line breaks."""
        if "\n" in text:
            raise TooLong
        self.text(text)

    def tab(self, hard: bool) -> None:  # noqa: ARG002
        """A tab counts as one."""
        self.text(" ")

    def newline(self, count: int, section: bool) -> None:  # noqa: ARG002
        """Raises TooLong."""
        raise TooLong
