"""`:learn`: the exercises, from the prompt. It is `gopy learn` in a process of its own, so the session stays as it is."""

from __future__ import annotations

from gopy.repl.commands.command import Command
from gopy.repl.commands.files import gopy
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.terminal.core import Repl

WORDS = ("list", "next", "check", "answer", "hint", "reset", "solution", "watch", "path")


def learn(repl: Repl, argument: str) -> None:
    """`:learn [WORDS]`: without words the screen, if there is a terminal."""
    gopy(repl, "learn", f"--lang {repl.settings.lang} {argument}")


COMMANDS = (Command("learn", Text("work through the exercises"), learn, "[COMMAND]", argument=WORDS),)
