"""`%load_ext gopy`: Go in IPython and in notebooks of Python.

    %go strings.ToUpper("x")        a line of Go; the value of its last expression is the line's value in Python
    %%go -i x -i y -o z             a cell; -i passes variables of Python to Go before it, -o others back after it

There is one session of Go per IPython shell. What Go prints is printed; a panic or an error of compiling raises an exception
whose text is what Go says; errors of compiling are also displayed with their lines, carets and explanations.
"""

from __future__ import annotations

import os
import sys

from gopy.repl.bridge import CompileError, GoInterrupted, GoPanic
from gopy.repl.session import ERROR, EXITED, OK, PANIC, Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.repl.session import Result

_USAGE = "usage: %%go [-i VARIABLE]... [-o VARIABLE]... [-n]   (-n: slices of numbers come back as numpy arrays)"
_sessions: dict[int, Magics] = {}


class Magics:
    """The magics of one shell."""

    def __init__(self, shell: Any) -> None:
        self._shell = shell
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """The session of Go, started when it is first needed."""
        if self._session is None:
            self._session = Session(on_output=_print, module=os.getcwd())
        return self._session

    def close(self) -> None:
        """End the session."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def line(self, line: str) -> Any:
        """`%go`: the last value."""
        session = self.session
        self._check(session.run(line))
        if not session.last_shown:
            return None
        values = [session.get(name) for name in session.last_shown]
        return values[0] if len(values) == 1 else tuple(values)

    def cell(self, line: str, cell: str) -> None:
        """`%%go`."""
        given, wanted, numpy = _options(line)
        session = self.session
        for name in given:
            if name not in self._shell.user_ns:
                raise NameError(f"name {name!r} is not defined")
            session.set(name, self._shell.user_ns[name])
        result = session.run(cell)
        self._check(result)
        for value in result.values:
            print(value.text)  # noqa: T201
        for name in wanted:
            self._shell.user_ns[name] = session.get(name, numpy=numpy)

    def _check(self, result: Result) -> None:
        """Raise what went wrong."""
        if result.status == OK:
            return
        fset = self.session.state.fset
        if result.status == ERROR:
            self._show(result)
            raise CompileError("\n".join(f"{fset.position(error.pos)}: {error.message}" for error in result.errors))
        if result.status in (PANIC, EXITED):
            raise GoPanic(f"exit status {result.exit_status}")
        raise GoInterrupted(result.reason or result.status)

    def _show(self, result: Result) -> None:
        """Display errors of compiling: HTML where that can be shown."""
        from importlib import import_module

        from gopy.kernel.drawn import Draw
        from gopy.source.language import choose, translator

        language = choose("", os.environ)
        bundle = Draw(language, translator(language)).bundle(result.errors, result.fset, pages=True)
        import_module("IPython.display").display(bundle, raw=True)


def _options(line: str) -> tuple[list[str], list[str], bool]:
    """The variables to pass in and out. Errors: ValueError."""
    given: list[str] = []
    wanted: list[str] = []
    numpy = False
    words = line.split()
    while words:
        word = words.pop(0)
        if word == "-n":
            numpy = True
        elif word in ("-i", "-o") and words:
            (given if word == "-i" else wanted).extend(name for name in words.pop(0).split(",") if name)
        else:
            raise ValueError(_USAGE)
    return given, wanted, numpy


def _print(stream: str, text: str) -> None:
    file = sys.stdout if stream == "stdout" else sys.stderr
    file.write(text)
    file.flush()


def load_ipython_extension(shell: Any) -> None:
    """What `%load_ext gopy` calls."""
    magics = _sessions[id(shell)] = Magics(shell)

    def go(line: str, cell: str | None = None) -> Any:
        if cell is None:
            return magics.line(line)
        magics.cell(line, cell)
        return None

    go.__doc__ = __doc__
    shell.register_magic_function(go, "line_cell", "go")


def unload_ipython_extension(shell: Any) -> None:
    """What `%unload_ext gopy` calls."""
    magics = _sessions.pop(id(shell), None)
    if magics is not None:
        magics.close()
