"""The commands of the REPL (`:help`), a module for each group."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.repl.commands.command import Command


def builtin() -> Sequence[Command]:
    """gopy's own commands, in the order of :help."""
    from gopy.repl.commands import code, files, general, learn, measure, names

    return (*general.COMMANDS, *names.COMMANDS, *code.COMMANDS, *files.COMMANDS, *learn.COMMANDS, *measure.COMMANDS)
