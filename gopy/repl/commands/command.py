"""What a command of the REPL is.

The object is small so that plugins can make one: name, help in both languages, and a function that is given the REPL (core.Repl)
and the argument, all that stands behind the name.
"""

from __future__ import annotations

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gopy.repl.terminal.core import Repl

NAME = "name"  # what an argument is, for completion: a name or expression of Go
FILE = "file"


class CommandError(Exception):
    """A command cannot do what it was asked; `message` says why, a Text or Go's own words; "" if that was said already."""

    def __init__(self, message: Text | str) -> None:
        super().__init__(str(message))
        self.message = message


class Command:
    """A command.

    Parameters: `name`; `help`, one line: a Text of gopy's, or for plugins a text for each language, {"en": ..., "zh": ...};
    `run(repl, argument)`, whose errors are CommandError; `usage`, the argument as help shows it; `aliases`; `argument`, what it
    is, for completion: NAME, FILE, or the words to choose from.
    """

    __slots__ = ("name", "help", "run", "usage", "aliases", "argument")

    def __init__(
        self,
        name: str,
        help: Text | Mapping[str, str],
        run: Callable[[Repl, str], None],
        usage: str = "",
        aliases: Sequence[str] = (),
        argument: str | Sequence[str] = "",
    ) -> None:
        self.name = name
        self.help = help
        self.run = run
        self.usage = usage
        self.aliases = aliases
        self.argument = argument

    def described(self, repl: Repl) -> str:
        """The help in the language in force."""
        if isinstance(self.help, Text):
            return self.help.translated(repl.console.translate)
        return self.help.get(repl.settings.lang) or self.help.get("en", "")
