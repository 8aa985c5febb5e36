"""Commands about the REPL itself: help, settings, language, the session as a whole."""

from __future__ import annotations

from gopy.repl.commands.command import Command, CommandError
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.repl.session import Session
    from gopy.repl.terminal.core import Entry, Repl

_INTRO = Text(
    "Go, a piece at a time: declarations, statements or a whole program; the value of the last expression is shown and kept "
    "in the variable that it is shown with, and in _. Packages of std need no import."
)
_KEYS = (
    ("Tab", Text("complete")),
    ("Enter", Text("run, or a new line where more is wanted")),
    ("Alt-Enter", Text("run in any case")),
    ("Ctrl-O", Text("a new line in any case")),
    ("Ctrl-R", Text("search the history")),
    ("Ctrl-X Ctrl-E", Text("write in your editor ($EDITOR)")),
    ("Ctrl-C", Text("clear the line; end the cell that runs")),
    ("Ctrl-D", Text("quit")),
)


def help(repl: Repl, argument: str) -> None:
    """`:help [COMMAND]`."""
    console = repl.console
    if argument:
        command = repl.registry.command(argument.lstrip(":"))
        names = ", ".join(f":{name}" for name in (command.name, *command.aliases))
        console.line(console.paint(f"{names} {command.usage}".rstrip(), "title"))
        console.line(command.described(repl))
        return
    console.say(_INTRO)
    console.line()
    rows: list[tuple[str, ...]] = [("?name, ??name", Text("what it is; its source").translated(console.translate))]
    for command in repl.registry.commands.values():
        rows.append((f":{command.name} {command.usage}".rstrip(), command.described(repl)))
    console.table(rows, ("name", ""))
    console.line()
    console.table([(key, text.translated(console.translate)) for key, text in _KEYS], ("name", ""))


def settings(repl: Repl, argument: str) -> None:
    """`:set [NAME [VALUE]]`."""
    from gopy.repl.terminal.settings import NAMES

    name, _, value = argument.replace("=", " ").partition(" ")
    value = value.strip()
    console = repl.console
    if name and name not in NAMES:
        raise CommandError(Text("there is no setting {name}; they are {names}", name=name, names=", ".join(NAMES)))
    if not value:
        shown = [name] if name else list(NAMES)
        rows = [(n, repl.settings.get(n), NAMES[n][0].translated(console.translate)) for n in shown]
        console.table(rows, ("name", "type", ""))
        return
    if not repl.settings.set(name, value):
        raise CommandError(Text('invalid value "{value}" for {name}', value=value, name=name))
    if name == "lang":
        console.translate = translator(value)
    elif name == "theme":
        console.theme = value


def language(repl: Repl, argument: str) -> None:
    """`:lang [en|zh]`."""
    settings(repl, f"lang {argument}")


def reset(repl: Repl, argument: str) -> None:
    """`:reset`."""
    repl.reset()
    repl.console.say(Text("a new session: nothing is declared"), "note")


def undo(repl: Repl, argument: str) -> None:
    """`:undo`: a new session, in which all cells but the last run again."""
    if not repl.log:
        raise CommandError(Text("there is nothing to undo"))
    kept, last = repl.log[:-1], repl.log[-1]
    session = repl.make(repl)
    try:
        _replay(repl, session, kept)
    except BaseException:
        session.close()
        raise
    repl.engine.replace(session)
    repl.log = kept
    session.number = last.number - 1
    repl.console.say(
        Text(
            "cell {number} is undone: the earlier ones ({count}) have run again in a new session, their output left out",
            number=last.number,
            count=len(kept),
        ),
        "note",
    )


def _replay(repl: Repl, session: Session, entries: Sequence[Entry]) -> None:
    """Run cells again; those that were stopped are stopped when they have run as long as then."""
    from gopy.repl.session import STOPPED
    from gopy.runtime.limits import Limits

    limits = session.limits
    repl.muted = True
    try:
        session.start()
        for entry in entries:
            session.limits = Limits(timeout=int(entry.seconds * 1e9), memory=limits.memory)
            if session.run(entry.text, entry.number).status == STOPPED:
                raise KeyboardInterrupt
    finally:
        session.limits = limits
        repl.muted = False


def quit(repl: Repl, argument: str) -> None:
    """`:quit`."""
    repl.finished = True


COMMANDS = (
    Command("help", Text("what there is, or what a command does"), help, "[COMMAND]", ("h",)),
    Command(
        "set",
        Text("the settings: types, tables, vet, timeout, memory, keys, theme, shell, lang"),
        settings,
        "[NAME VALUE]",
    ),
    Command("lang", Text("the language"), language, "[en|zh]", argument=LANGUAGES),
    Command("undo", Text("take back the last cell: run all earlier ones again in a new session"), undo),
    Command("reset", Text("begin a new session"), reset),
    Command("quit", Text("leave"), quit, aliases=("q", "exit")),
)
