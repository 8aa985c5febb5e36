"""`gopy help`, and what is said of unknown commands."""

from __future__ import annotations

import os
import sys

from gopy.cli.main import COMMANDS
from gopy.source.diagnostic import Text
from gopy.source.language import choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

INTRO = Text("gopy is a Go classroom: it checks, explains and formats Go programs without a Go toolchain.")
USAGE = Text("usage: gopy COMMAND [arguments]")
COMMANDS_ARE = Text("The commands are:")
MORE = Text("`gopy COMMAND -h` tells more about a command.")


def run(arguments: Sequence[str], asked: bool) -> int:
    """Print the list of commands (to stdout if it was asked for), or one command's help."""
    if arguments and arguments[0] in COMMANDS:
        from gopy.cli.main import run as run_command

        return run_command([arguments[0], "-h"])
    translate = translator(choose("", os.environ))
    lines = [INTRO.translated(translate), "", USAGE.translated(translate), "", COMMANDS_ARE.translated(translate), ""]
    lines += [f"  {name:<10} {text.translated(translate)}" for name, (_, text) in COMMANDS.items()]
    lines += ["", MORE.translated(translate)]
    print("\n".join(lines), file=sys.stdout if asked else sys.stderr)
    return 0 if asked else 2


def unknown(name: str) -> int:
    """An unknown command, with the nearest known one."""
    import difflib

    from gopy.cli.terminal import complain

    translate = translator(choose("", os.environ))
    if name.startswith("-"):
        said = Text("gopy {name}: options stand behind the command, as in `gopy vet --lang zh`", name=name)
        complain(said.translated(translate))
        return 2
    complain(f"gopy {name}: " + Text("unknown command").translated(translate))
    near = difflib.get_close_matches(name, COMMANDS, 1)
    if near:
        print(Text("Did you mean `gopy {name}`?", name=near[0]).translated(translate), file=sys.stderr)
    print(Text("Run 'gopy help' for usage.").translated(translate), file=sys.stderr)
    return 2
