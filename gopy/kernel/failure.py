"""Why a cell failed, as the protocol has it: name, value, and a traceback of lines with terminal colours.

What the compiler finds has a form of its own besides: a display with the line, a caret and explanations, as HTML and as text.
It comes before the error, whose traceback then has only the compiler's lines.
"""

from __future__ import annotations

from gopy.kernel.drawn import MOST
from gopy.repl.session import ERROR, EXITED, LIMIT, PANIC, STOPPED
from gopy.runtime.limits import Limits, message
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.kernel.drawn import Draw
    from gopy.repl.session import Result
    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import FileSet


class Failed(Exception):
    """A cell failed. `traceback`: lines; the value alone if none are given. `bundle`: what is displayed first."""

    def __init__(
        self, name: str, value: str, traceback: list[str] | None = None, bundle: dict[str, str] | None = None
    ) -> None:
        super().__init__(value)
        self.bundle = bundle
        self.name = name
        self.value = value
        self.traceback = traceback if traceback is not None else [red(f"{name}: {value}" if value else name)]


def failure(result: Result, died: str, draw: Draw) -> Failed | None:
    """What is to be said about a cell that did not run to its end; `died`: the trace that the program printed."""
    if result.status == ERROR:
        return refused(result.errors, result.fset, draw)
    if result.status == PANIC:
        text = died.rstrip("\n")
        name, _, value = text.split("\n", 1)[0].partition(": ")
        if not value:
            name, value = "panic", name
        lines = text.split("\n")
        return Failed(name, value, [red(lines[0]), *lines[1:]])
    if result.status == EXITED and result.exit_status:
        said = draw.say(Text("the cell ended itself: exit status {status}", status=result.exit_status))
        return Failed(f"exit status {result.exit_status}", "", [red(said)])
    if result.status == STOPPED:
        return interrupted(draw)
    if result.status == LIMIT:
        said = draw.say(message(result.reason, Limits()))
        return Failed(result.reason, said, [*died.rstrip("\n").split("\n"), red(said)] if died else [red(said)])
    return None


def refused(errors: Sequence[Diagnostic], fset: FileSet, draw: Draw) -> Failed:
    """The cell does not compile."""
    from gopy.tool import pages

    lines = [draw.line(error, fset) for error in errors]
    shown = [red(line) for line in lines[:MOST]]
    if len(lines) > MOST:
        shown.append(draw.say(Text("and {count} more errors", count=len(lines) - MOST)))
    bundle = draw.bundle(errors, fset, pages=True)
    if pages.read(errors[0].code, draw.language) is not None:
        bundle["text/plain"] += "\n" + draw.say(Text("to read more: %explain {code}", code=errors[0].code))
    return Failed(errors[0].code, lines[0], shown, bundle)


def interrupted(draw: Draw) -> Failed:
    """The cell was interrupted."""
    said = draw.say(Text("interrupted"))
    return Failed("interrupted", said, [red(said)])


def red(text: str) -> str:
    """In red."""
    return f"\x1b[1;31m{text}\x1b[0m"
