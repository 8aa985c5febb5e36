"""The progress bar: compiling the standard library and making native code of it, which is done once; grading.

Only a terminal sees it, and only if there is something to do; it disappears when that is done.
"""

from __future__ import annotations

import sys

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 24
_STD = Text("first use: compiling the standard library")
_NATIVE = Text("first use: making native code")
_GRADING = Text("grading")


class Progress:
    """Draws bars on standard error."""

    __slots__ = ("_translate", "_shown")

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate
        self._shown = 0

    def std(self, name: str, done: int, all: int) -> None:
        """Compiling packages (StdImage's progress)."""
        self._draw(_STD, name, done, all)

    def native(self, name: str, done: int, all: int) -> None:
        """Making native code (Session's progress)."""
        self._draw(_NATIVE, name, done, all)

    def grading(self, name: str, done: int, all: int) -> None:
        """Marking submissions (grade's progress)."""
        self._draw(_GRADING, name, done, all)

    def _draw(self, what: Text, name: str, done: int, all: int) -> None:
        from gopy.cli.terminal import columns, is_terminal

        stream = sys.stderr
        if not is_terminal(stream):
            return
        if not name:
            if self._shown:
                cells = min(self._shown + len("^C"), columns(stream) - 1)  # Ctrl-C may be behind it
                stream.write("\r" + " " * max(cells, self._shown) + "\r")
                stream.flush()
                self._shown = 0
            return
        from gopy.source.width import width

        filled = _WIDTH * done // max(all, 1)
        said, bar = what.translated(self._translate), f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{all}"
        # Where there is little room, what is done tells more than a name, and more than the bar.
        forms = (f"{said} {bar} {name}", f"{said} {bar}", f"{said} {done}/{all}", bar)
        text = next((form for form in forms if width(form) < columns(stream)), f"{done}/{all}")
        size = width(text)
        stream.write("\r" + text + " " * max(self._shown - size, 0))
        stream.flush()
        self._shown = max(size, self._shown)
