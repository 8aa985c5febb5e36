"""Plugins of the REPL: Python packages that add commands, completions and ways to show values.

A package declares an entry point of the group `gopy.repl`, a function that is given a Registry:

    [project.entry-points."gopy.repl"]
    lab = "gopy_lab.repl:register"

    def register(registry):
        registry.add_command(Command("lab", {"en": "open a lab", "zh": "打开实验"}, run))
        registry.renderers.append(draw_matrix)          # (Shown) -> text, or None
        registry.completers.append(complete)            # (repl, text, offset) -> list of (text, meta), or None
        registry.displays["plot"] = show_plot           # (message, repl): messages {"show": "plot", ...} of Go packages

Plugins are the user's own choice, as every installed package is, and run with all that Python may do. One that fails is
reported in a sentence and left out.
"""

from __future__ import annotations

from gopy.repl.commands.command import Command, CommandError
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.repl.session import Shown
    from gopy.repl.terminal.console import Console
    from gopy.repl.terminal.core import Repl

GROUP = "gopy.repl"
PLAIN = "text/plain"


class Registry:
    """The commands by name, and what plugins have added: `renderers`, `completers` and `displays` (see above)."""

    def __init__(self) -> None:
        self.commands: dict[str, Command] = {}
        self.renderers: list[Callable[[Shown], str | None]] = []
        self.completers: list[Callable[[Repl, str, int], list[tuple[str, str]] | None]] = []
        self.displays: dict[str, Callable[[dict[str, Any], Repl], None]] = {}
        self._aliases: dict[str, Command] = {}

    def add_command(self, command: Command) -> None:
        """Add a command; one of the same name is replaced."""
        self.commands[command.name] = command
        for alias in command.aliases:
            self._aliases[alias] = command

    def command(self, name: str) -> Command:
        """The command of a name, an alias, or an unmistakable beginning. Errors: CommandError."""
        found = self.commands.get(name) or self._aliases.get(name)
        if found is not None:
            return found
        near = [command for command in self.commands if name and command.startswith(name)]
        if len(near) == 1:
            return self.commands[near[0]]
        if near:
            names = ", ".join(f":{command}" for command in near)
            raise CommandError(Text(":{name} may be any of {names}", name=name, names=names))
        import difflib

        close = difflib.get_close_matches(name, [*self.commands, *self._aliases], 1)
        if close:
            raise CommandError(Text("there is no command :{name}; did you mean :{near}?", name=name, near=close[0]))
        raise CommandError(Text("there is no command :{name}; :help lists them", name=name))

    def display(self, message: dict[str, Any], repl: Repl) -> None:
        """Give a message to the plugin that wants it. Of what gopy/display shows, others are given as plain text."""
        kind = str(message.get("show", ""))
        wanted = self.displays.get(kind)
        if wanted is not None:
            wanted(message, repl)
            return
        data = message.get("data")
        text = data.get(PLAIN) if isinstance(data, dict) else None
        if text is None and kind == "show":
            text = message.get("text")
        if isinstance(text, str) and text:
            repl.console.program("stdout", text.rstrip("\n") + "\n")


def load(console: Console, plugins: bool = True) -> Registry:
    """The registry with gopy's own commands, and those of the plugins that are installed."""
    from gopy.repl.commands import builtin

    registry = Registry()
    for command in builtin():
        registry.add_command(command)
    if plugins:
        from importlib.metadata import entry_points

        for point in entry_points(group=GROUP):
            try:
                point.load()(registry)
            except Exception as error:  # whatever it is, the REPL goes on without it
                reason = f"{type(error).__name__}: {error}"
                console.complain(Text("plugin {name} cannot be used: {reason}", name=point.name, reason=reason))
    return registry
