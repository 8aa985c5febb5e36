"""Where the REPL writes: one object through which all its output goes, the programs' too.

Colours are used only if the caller says so; texts that hold names or words of programs go through `harmless`, what programs
print goes as it is. The console knows whether the last line has ended, so that prompt and messages begin on a line of their
own after `fmt.Print("x")`. While the prompt waits, `sink` takes the text: it is shown above the prompt (prompt.py).
"""

from __future__ import annotations

from gopy.repl.terminal.style import SGR
from gopy.source.diagnostic import Text
from gopy.source.width import harmless, width, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

TAB = "    "
_NARROW = 30  # cells: a column that has fewer stands below the others
_LINES = 4  # of one row's last column


class Console:
    """Output. `out` and `err`: the streams; `color`: whether to colour; `columns()`: cells of a line; `plain`: no colours and
    errors in one line each; `translate`: from msgid to the language in force (changed by `:lang`)."""

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        *,
        color: bool = False,
        columns: Callable[[], int] = lambda: 80,
        translate: Callable[[str], str] = str,
        plain: bool = False,
        theme: str = "",
    ) -> None:
        self.out = out
        self.err = err
        self.plain = plain
        self.color = color and not plain
        self.columns = columns
        self.translate = translate
        self.theme = theme
        self.sink: Callable[[str], None] | None = None
        self._open_line = False
        self._shown = 0  # cells of the line of progress

    # Plain text.

    def write(self, text: str, error: bool = False) -> None:
        """Write a text as it is."""
        if not text:
            return
        self._open_line = not text.endswith("\n")
        if self.sink is not None:
            self.sink(text)
            return
        stream = self.err if error else self.out
        try:
            stream.write(text)
            stream.flush()
        except ValueError:  # closed
            return

    def program(self, stream: str, text: str) -> None:
        """What a program prints on "stdout" or "stderr"."""
        self.write(text, stream == "stderr")

    def fresh(self, error: bool = False) -> None:
        """Begin a new line, if the last one has not ended."""
        if self._open_line:
            self.write("\n", error)

    def typed(self) -> None:
        """The user has ended a line with Enter."""
        self._open_line = False

    def progress(self, text: str) -> None:
        """What is being prepared, in one line that takes the place of the last such; "" removes it. Only with colours: on a
        terminal."""
        if not self.color and not self._shown:
            return
        text = cut(text, max(self.columns() - 1, 20))
        self.write("\r" + text + " " * max(self._shown - width(text), 0) + ("" if text else "\r"), True)
        self._shown = width(text)
        self._open_line = False

    # Texts of the REPL's own.

    def say(self, text: Text, style: str = "", error: bool = False) -> None:
        """A sentence in the user's language, wrapped."""
        said = harmless(text.translated(self.translate))
        lines = wrap(said, max(self.columns(), 20))
        self.line("\n".join(self.paint(line, style) for line in lines), error)

    def complain(self, text: Text | str) -> None:
        """A sentence about what went wrong."""
        if isinstance(text, Text):
            self.say(text, "error", True)
        else:
            self.line(self.paint(harmless(text), "error"), True)

    def line(self, text: str = "", error: bool = False) -> None:
        """A line, or several, beginning on a fresh one."""
        self.fresh(error)
        self.write(text + "\n", error)

    def table(self, rows: Sequence[tuple[str, ...]], styles: tuple[str, ...] = ()) -> None:
        """Rows in columns aligned by cells. The last column is wrapped; on a narrow line it stands below the others."""
        if not rows:
            return
        count = max(len(row) for row in rows)
        sizes = [max((width(row[i]) for row in rows if i < len(row)), default=0) for i in range(count - 1)]
        room = self.columns()
        sizes = [min(size, max(room // 2, 12)) for size in sizes]
        indent = sum(sizes) + 2 * len(sizes)
        below = room - indent < _NARROW and any(width(row[-1]) > room - indent for row in rows)
        if below:
            indent = len(TAB)
        last = max(room - indent, 12)
        for row in rows:
            head = ""
            for i, cell in enumerate(row[:-1]):
                shown = cut(harmless(cell), max(room - 1, 12) if below and len(row) == 2 else sizes[i])
                gap = " " * (sizes[i] - width(shown) + 2)
                head += self.paint(shown, styles[i] if i < len(styles) else "") + gap
            style = styles[len(row) - 1] if len(row) - 1 < len(styles) else ""
            lines = [self.paint(cut(line, last), style) for line in _few(row[-1], last)]
            if below and any(row[:-1]):
                self.line(head.rstrip())
                head = TAB
            elif below:
                head = TAB
            self.line(head + f"\n{' ' * indent}".join(lines))

    # Colours.

    def paint(self, text: str, style: str) -> str:
        """A text in a style of style.SGR, if there are colours."""
        code = SGR.get(style, "")
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and code and text else text

    def go(self, text: str) -> str:
        """Go source with colours, if there are any; tabs are expanded."""
        text = harmless(text).replace("\t", TAB)
        if not self.color or self.theme == "none":
            return text
        from gopy.repl.terminal.highlight import ansi

        return ansi(text, self.theme)


def _few(text: str, cells: int) -> list[str]:
    """A text as a few lines of so many cells at most, the end marked if it is cut."""
    lines = wrap(harmless(text).replace("\n", " ").replace("\t", " "), cells)
    if len(lines) > _LINES:
        lines[_LINES - 1 :] = [cut(lines[_LINES - 1], cells - 1) + "…"]
    return lines


def cut(text: str, cells: int) -> str:
    """A text cut to so many cells, the cut marked."""
    if width(text) <= cells:
        return text
    out = ""
    used = 0
    for char in text:
        size = width(char)
        if used + size > cells - 1:
            break
        out += char
        used += size
    return out + "…"
