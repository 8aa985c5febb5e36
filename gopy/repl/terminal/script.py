"""Scripts: a text taken apart into what would be entered one by one at a prompt.

Cells end where incomplete.status says so; a whole program (from a package clause on) is one cell, to the end of the text.
Comments belong to what follows them.
"""

from __future__ import annotations

from gopy.repl.incomplete import INCOMPLETE, status
from gopy.repl.terminal.core import is_command, question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


_WITH_CODE = ("time", "bench", "show", "vet", "fmt", "ir", "wasm")


def pieces(text: str) -> Iterator[str]:
    """The cells and commands of a text, in order; comments that belong to nothing are left out."""
    lines = text.split("\n")
    if lines and lines[0].startswith("#!"):
        lines[0] = ""
    piece: list[str] = []
    for number, line in enumerate(lines):
        remarks = all(x.lstrip().startswith("//") for x in piece)
        if remarks and (not line.strip() or is_command(line.strip())):
            piece = []
            if not line.strip():
                continue
        if remarks and line.split("//")[0].split()[:1] == ["package"]:
            yield "\n".join(piece + lines[number:])
            return
        piece.append(line)
        if finished(piece):
            yield "\n".join(piece)
            piece = []
    if piece and not all(x.lstrip().startswith("//") for x in piece):
        yield "\n".join(piece)


def finished(lines: list[str]) -> bool:
    """Whether lines that were entered are a whole cell, or a command whose argument, if that is code, is whole."""
    first = lines[0].strip()
    if is_command(first):
        name, _, argument = "\n".join(lines).lstrip()[1:].partition(" ")
        return name not in _WITH_CODE or status(argument)[0] != INCOMPLETE
    if len(lines) == 1 and (question(first) or first.startswith("!")):
        return True
    return status("\n".join(lines))[0] != INCOMPLETE
