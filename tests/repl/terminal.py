"""A REPL on texts, for tests."""

from __future__ import annotations

import io
import re

from gopy.repl.session import Session
from gopy.repl.terminal.console import Console
from gopy.repl.terminal.core import Repl
from gopy.repl.terminal.script import pieces
from gopy.repl.terminal.settings import Settings


def make(columns: int = 80, color: bool = False, plain: bool = False, plugins: bool = False) -> Repl:
    """A REPL whose output, and errors, go to one text: `screen(repl)`."""
    out = io.StringIO()
    console = Console(out, out, color=color, columns=lambda: columns, plain=plain)
    repl = Repl(
        console,
        Settings(),
        lambda repl: Session(repl.output, repl.message, read=repl.input.read, limits=repl.settings.limits, seed=1),
    )
    repl.use_plugins = plugins
    return repl


def screen(repl: Repl) -> str:
    """What has been printed since the last time; addresses and offsets in functions, which mean nothing, made the same."""
    out = repl.console.out
    assert isinstance(out, io.StringIO)
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return re.sub(r"0x[0-9a-f]+", "0x…", text)


def enter(repl: Repl, text: str) -> str:
    """Do what a script says; what is printed."""
    for piece in pieces(text):
        repl.handle(piece)
    return screen(repl)
