"""The loops: reading scripts, lines of a terminal that can do nothing (`--simple-prompt`), and what prompt.py's editor gives."""

from __future__ import annotations

from gopy.repl.terminal.script import finished, pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from gopy.repl.terminal.core import Repl

    class Reader(Protocol):
        """What asks the user for the next text."""

        def read(self) -> str:
            """The next text. Errors: EOFError, KeyboardInterrupt."""


def interact(repl: Repl, reader: Reader) -> None:
    """Read and do until the user leaves."""
    while not repl.finished:
        try:
            text = reader.read()
        except EOFError:
            repl.console.typed()
            repl.console.line()
            return
        except KeyboardInterrupt:
            repl.console.typed()
            repl.console.line()
            continue
        if text.strip():
            repl.handle(text)


def run_script(repl: Repl, text: str) -> None:
    """Do all that a text says, one after the other; a piece that fails does not keep the rest from being done."""
    for piece in pieces(text):
        repl.handle(piece)
        if repl.finished:
            return
    repl.console.fresh()


class SimpleReader:
    """Prompts, and lines as the terminal gives them: no editing, no colours."""

    def __init__(self, repl: Repl, ask: Callable[[str], str]) -> None:
        self._repl = repl
        self._ask = ask

    def read(self) -> str:
        """The next text: lines up to the end of a cell. Errors: EOFError, KeyboardInterrupt."""
        repl = self._repl
        repl.console.fresh()
        if repl.next_text:
            text, repl.next_text = repl.next_text, ""
            repl.console.line(text)
            return text
        head = prompt(repl.number)
        lines = [self._line(head)]
        while lines[0].strip() and not finished(lines):
            try:
                lines.append(self._line(continuation(len(head))))
            except EOFError:
                break
        return "\n".join(lines)

    def _line(self, prompt: str) -> str:
        line = self._ask(prompt)
        self._repl.console.typed()
        return line


def prompt(number: int) -> str:
    """The prompt of a cell."""
    return f"go[{number}]> "


def continuation(cells: int) -> str:
    """What stands before its further lines, so many cells wide."""
    return "... ".rjust(cells)
