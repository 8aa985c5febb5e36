"""The REPL without a terminal: what is done with a text that the user has entered.

A text is a command (`:help`), a question (`?name`, `??name`, also `name?`), a line for the shell (`!ls`, if that is on), or a
cell of Go. `handle` does it, writes to the console, and lets no error of the user's or of gopy's end the REPL.

`log` keeps the texts of the cells that took effect, for :undo, :save and :edit. The session itself lives in an Engine, which is
started late, so nothing here may touch `session` before it is needed.
"""

from __future__ import annotations

from gopy.repl.commands.command import CommandError
from gopy.repl.terminal.console import Console
from gopy.repl.terminal.engine import Engine
from gopy.repl.terminal.settings import Settings
from gopy.repl.terminal.stdin import Input
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.repl.plugins import Registry
    from gopy.repl.session import Result, Session
    from gopy.repl.terminal.show import Presenter


class Entry:
    """A cell that took effect: its `number` and `text`; `seconds` that it ran, if it did not end by itself, else 0."""

    __slots__ = ("number", "text", "seconds")

    def __init__(self, number: int, text: str, seconds: float = 0.0) -> None:
        self.number = number
        self.text = text
        self.seconds = seconds


class Repl:
    """A REPL.

    Parameters: `console`; `settings`; `make(repl)` gives a session that is not started, whose output goes to `repl.output` and
    whose messages go to `repl.message`; `input`, standard input of the cells.
    """

    def __init__(
        self, console: Console, settings: Settings, make: Callable[[Repl], Session], input: Input | None = None
    ) -> None:
        self.console = console
        self.settings = settings
        self.input = input if input is not None else Input(None)
        self.engine = Engine(lambda: make(self), self._warm)
        self.make = make
        self.log: list[Entry] = []
        self.finished = False
        self.failed = False  # whether a cell or command has failed: the exit status of scripts
        self.next_text = ""  # what the next prompt has in it (:edit)
        self.last_text = ""  # the last cell, whether it took effect or not
        self.use_plugins = True
        self.progress: Callable[[str, int, int], None] | None = None  # of the library's compilation, instead of a bar
        self.muted = False
        self._registry: Registry | None = None
        self._presenter: Presenter | None = None

    def _warm(self, session: Session) -> None:
        """Do now what would make the first cell slow: load the compiler, the package that shows values, and the plugins."""
        aside(session, "0")
        assert self.presenter is not None

    @property
    def session(self) -> Session:
        """The session, started."""
        return self.engine.session

    @property
    def registry(self) -> Registry:
        """The commands, and what plugins have added."""
        if self._registry is None:
            from gopy.repl.plugins import load

            self._registry = load(self.console, self.use_plugins)
        return self._registry

    @property
    def presenter(self) -> Presenter:
        """Shows results."""
        if self._presenter is None:
            from gopy.repl.terminal.show import Presenter

            self._presenter = Presenter(self.console, self.settings)
            self._presenter.renderers = self.registry.renderers
        return self._presenter

    @property
    def number(self) -> int:
        """The number of the next cell."""
        return self.session.number + 1 if self.engine.ready else 1

    # What the session sends.

    def output(self, stream: str, text: str) -> None:
        """What cells print."""
        if not self.muted:
            self.console.program(stream, text)

    def message(self, message: dict[str, Any]) -> None:
        """A message of a package of the session's own: for the plugin that wants it."""
        if not self.muted:
            self.registry.display(message, self)

    # What the user enters.

    def handle(self, text: str) -> bool:
        """Do what a text says; whether that went well. Raises nothing."""
        try:
            good = self._dispatch(text)
        except CommandError as error:
            if error.message:
                self.console.complain(error.message)
            good = False
        except KeyboardInterrupt:
            if self.engine.ready:
                self.session.interrupt()
            self.console.complain(Text("interrupted"))
            good = False
        except RecursionError:
            self.console.complain(Text("the program nests too deeply for gopy to analyse it"))
            good = False
        except BrokenPipeError:
            self.finished = True
            good = False
        except Exception as error:
            self._mistake(error)
            good = False
        self.failed = self.failed or not good
        return good

    def _mistake(self, error: Exception) -> None:
        """Say in one sentence that gopy has failed; the traceback only on request."""
        import os

        if os.environ.get("GOPY_DEBUG"):
            import traceback

            self.console.line("".join(traceback.format_exception(error)), True)
            return
        if isinstance(error, OSError):
            name = f"{error.filename}: " if error.filename else ""
            self.console.complain(f"{name}{error.strerror or error}")
            return
        self.console.complain(
            Text(
                "internal error: {kind}: {error}\n"
                "This is a mistake in gopy, not in your program. Please report it with the program "
                "(GOPY_DEBUG=1 shows the details).",
                kind=type(error).__name__,
                error=error,
            )
        )

    def _dispatch(self, text: str) -> bool:
        stripped = text.strip()
        if not stripped:
            return True
        if is_command(stripped):
            self.command(stripped[1:])
            return True
        asked = question(stripped)
        if asked is not None:
            name, level = asked
            self.command(f"{'source' if level else 'doc'} {name}")
            return True
        if stripped.startswith("!") and self.settings.shell:
            return self._shell(stripped[1:])
        return self.run(text).ok

    def command(self, line: str) -> None:
        """Run a command: its name and argument, without the colon. Errors: CommandError."""
        name, _, argument = line.strip().partition(" ")
        head, newline, rest = name.partition("\n")
        if newline:
            name, argument = head, f"{rest} {argument}"
        self.registry.command(name).run(self, argument.strip())

    def run(self, text: str, *, number: int = 0, show: bool = True) -> Result:
        """Run a cell, show its result and note it in the log."""
        from gopy.repl.session import ERROR, LIMIT, STOPPED

        session = self.session
        session.limits.timeout = self.settings.limits.timeout
        self.last_text = text
        self.input.running, self.input.stopping = True, False
        try:
            result = session.run(text, number)
        finally:
            self.input.running = False
        if show:
            self.presenter.show(result)
            if result.status == ERROR and text.lstrip().startswith("!") and not self.settings.shell:
                self.console.say(Text("lines for the system's shell are off; :set shell on turns them on"), "note")
        if result.status != ERROR:
            stopped = result.status in (STOPPED, LIMIT)
            self.log.append(Entry(result.number, text, max(result.running, 0.01) if stopped else 0.0))
        return result

    def aside(self, text: str) -> Result:
        """Run a cell that leaves nothing behind but what it does: no number, no result variables, no entry in the log."""
        self.input.running, self.input.stopping = True, False
        try:
            return aside(self.session, text)
        finally:
            self.input.running = False

    def _shell(self, line: str) -> bool:
        import subprocess

        self.console.fresh()
        return subprocess.run(line, shell=True, check=False).returncode == 0  # noqa: S602 - what the user asks for

    # The session as a whole.

    def reset(self) -> None:
        """Begin anew: nothing is declared, the next cell is number 1."""
        self.engine.replace(None)
        self.log = []
        self.engine.begin()

    def close(self) -> None:
        """End the session."""
        self.engine.close()


def aside(session: Session, text: str) -> Result:
    """Run a cell that counts for nothing: the session's number, its result variables and `_` stay as they are."""
    before = session.number
    names = session.state.names.session.elems
    known = dict(names)
    try:
        return session.run(text, before + 1)
    finally:
        session.number = before
        for name in [name for name in names if name == "_" or name.startswith(f"_{before + 1}")]:
            if name in known:
                names[name] = known[name]
            else:
                del names[name]


def is_command(text: str) -> bool:
    """Whether a text is a command: no statement of Go begins with a colon."""
    return text.startswith(":") and text[1:2].isalpha()


def question(text: str) -> tuple[str, int] | None:
    """What `?name`, `??name`, `name?` and `name??` ask about, and whether for source (1)."""
    if "\n" in text or "?" not in (text[0], text[-1]):
        return None
    name = text.strip("?").strip()
    marks = max(len(text) - len(text.lstrip("?")), len(text) - len(text.rstrip("?")))
    if marks > 2 or not name or not all(part.isidentifier() for part in name.replace("/", ".").split(".")):
        return None
    return name, marks - 1
