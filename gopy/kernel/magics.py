"""Magics: lines that begin with % ask for something, a first line with %% is about the whole cell.

    %vars                              lines at the top of a cell, before Go
    %%time                             the first line; Go follows

`execute` runs a cell with its magics. A magic is a function of the kernel, its argument, and (%%) the rest of the cell, in which
the magics' lines are blank, so that positions are those of the page. `?name` and `??name` (also behind the name) open the
documentation, `??` with the source.
"""

from __future__ import annotations

from gopy.kernel.failure import Failed
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.kernel.kernel import GopyKernel

    Magic = Callable[[GopyKernel, str, str], None]

# Name -> module, function, help.
MAGICS: dict[str, tuple[str, str, Text]] = {
    "%%bench": ("measure", "bench", Text("what one run of the cell costs")),
    "%%exercise": (
        "exercise",
        "cell",
        Text("check the cell as the file of an exercise: its id, and the file if it has several"),
    ),
    "%%explain": ("findings", "explain_cell", Text("explain what is wrong with the cell")),
    "%%fmt": ("text", "fmt", Text("write the cell as gofmt does")),
    "%%run": ("program", "run", Text("run the cell as a program of its own; flags as for gopy run")),
    "%%test": ("measure", "test", Text("run the test functions of the cell, or all of the session")),
    "%%time": ("measure", "time", Text("run the cell, and tell how long that took")),
    "%%vet": ("findings", "vet", Text("vet the cell, advice for learners included; it is not run")),
    "%%writefile": ("text", "writefile", Text("write the cell to a file; -a appends")),
    "%exercise": (
        "exercise",
        "again",
        Text("check what was handed in for an exercise again; its points are the result"),
    ),
    "%explain": ("findings", "explain", Text("explain the last error, or the one that is named")),
    "%help": ("general", "help", Text("list the magics")),
    "%lang": ("general", "lang", Text("speak English or Chinese: en or zh")),
    "%load": ("text", "load", Text("replace the cell by a file")),
    "%reset": ("general", "reset", Text("forget everything that was declared")),
    "%test": ("measure", "test", Text("run the session's test functions")),
    "%time": ("measure", "time_line", Text("run a line of Go, and tell how long that took")),
    "%vars": ("general", "variables", Text("list the variables")),
    "%vet": ("findings", "vet_switch", Text("vet each cell that is run, or do not: on or off")),
}


def is_magic(text: str) -> bool:
    """Whether a cell begins with a magic."""
    return text.lstrip().startswith("%")


def split(text: str) -> tuple[list[str], str]:
    """The lines of magics at the top, and the Go below them, after as many empty lines."""
    magics: list[str] = []
    lines = text.split("\n")
    for at, line in enumerate(lines):
        word = line.strip()
        if word.startswith("%%") and not any(m.startswith("%%") for m in magics):
            magics.append(word)
            return magics, "\n" * (at + 1) + "\n".join(lines[at + 1 :])
        if word.startswith("%"):
            magics.append(word)
        elif word:
            return magics, "\n" * at + "\n".join(lines[at:])
    return magics, ""


def blanked(text: str) -> str:
    """The cell with blanks in place of magics."""
    if not is_magic(text):
        return text
    out: list[str] = []
    is_over = False
    for line in text.split("\n"):
        word = line.strip()
        if not is_over and word.startswith("%"):
            out.append(" " * len(line))
            is_over = word.startswith("%%")
        else:
            is_over = is_over or bool(word)
            out.append(line)
    return "\n".join(out)


def execute(kernel: GopyKernel, text: str) -> None:
    """Run a cell. Errors: Failed."""
    stripped = text.strip()
    if "\n" not in stripped and stripped.strip("?") and (stripped.startswith("?") or stripped.endswith("?")):
        _page(kernel, stripped.strip("? "), "??" in stripped)
        return
    if not is_magic(text):
        if stripped:
            kernel.run_cell(text)
        return
    lines, rest = split(text)
    for line in lines:
        name, _, argument = line.partition(" ")
        found = MAGICS.get(name)
        if found is None:
            raise Failed("UsageError", kernel.draw.say(Text("there is no magic {name}; %help lists them", name=name)))
        _function(found)(kernel, argument.strip(), rest)
        if name.startswith("%%"):
            return
    if rest.strip():
        kernel.run_cell(rest)


def _function(found: tuple[str, str, Text]) -> Magic:
    from importlib import import_module

    magic: Magic = getattr(import_module(f"gopy.kernel.magic_{found[0]}"), found[1])
    return magic


def _page(kernel: GopyKernel, name: str, source: bool) -> None:
    """Open what is known about a name."""
    from gopy.kernel.asked import inspect

    found = inspect(kernel.engine, name, len(name), int(source))
    if not found["found"]:
        raise Failed("UsageError", kernel.draw.say(Text("nothing is known about {name}", name=name)))
    kernel.payload.append({"source": "page", "data": found["data"], "start": 0})
