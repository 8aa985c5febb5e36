"""Commands about files: :run, :load, :save, :edit."""

from __future__ import annotations

import os
import sys

from gopy.repl.commands.command import FILE, Command, CommandError
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.repl.terminal.core import Repl


def run(repl: Repl, argument: str) -> None:
    """`:run FILE [arguments]`: a program of its own, as `gopy run` runs it."""
    if not argument:
        raise CommandError(Text("which file? :{command} FILE", command="run"))
    gopy(repl, "run", argument)


def gopy(repl: Repl, command: str, line: str) -> None:
    """Run a command of gopy's as a process of its own, with the arguments as a shell splits them."""
    import shlex
    import subprocess

    try:
        arguments = shlex.split(line, posix=os.name == "posix")
    except ValueError as error:
        raise CommandError(str(error)) from None
    console = repl.console
    console.fresh()
    whole = [sys.executable, "-m", "gopy", command, *arguments]
    if console.out is sys.stdout:
        done = subprocess.run(whole, check=False)  # noqa: S603 - gopy itself
    else:
        done = subprocess.run(whole, check=False, capture_output=True, stdin=subprocess.DEVNULL)  # noqa: S603
        console.write(done.stdout.decode("utf-8", "replace"))
        console.write(done.stderr.decode("utf-8", "replace"), True)
    repl.failed = repl.failed or done.returncode != 0


def load(repl: Repl, argument: str) -> None:
    """`:load FILE`: a Go file as one cell; any other as a script of cells and commands."""
    path = os.path.expanduser(argument)
    if not path:
        raise CommandError(Text("which file? :{command} FILE", command="load"))
    text = read(path)
    if path.endswith(".go"):
        if not repl.run(text).ok:
            repl.failed = True
        return
    from gopy.repl.terminal.script import pieces

    for piece in pieces(text):
        if not repl.handle(piece) or repl.finished:
            break


def read(path: str) -> str:
    """A text file. Errors: CommandError."""
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return file.read()
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from None


def save(repl: Repl, argument: str) -> None:
    """`:save FILE`: the cells as a script; with a name in .go as a program, if they are one."""
    path = os.path.expanduser(argument)
    if not path:
        raise CommandError(Text("which file? :{command} FILE", command="save"))
    if not repl.log:
        raise CommandError(Text("there is no cell yet"))
    texts = [entry.text.strip("\n") for entry in repl.log]
    if path.endswith(".go"):
        from gopy.repl.commands.program import program

        text = program(repl, [(entry.number, text) for entry, text in zip(repl.log, texts, strict=True)])
    else:
        text = "\n\n".join(texts) + "\n"
    try:
        write(path, text)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from None
    repl.console.say(Text("{path}: {count} cells", path=path, count=len(texts)), "note")


def write(path: str, text: str) -> None:
    """Write a text file in one step; what is no ordinary file (a device, a link) is written as it is. Errors: OSError."""
    if os.path.islink(path) or (os.path.exists(path) and not os.path.isfile(path)):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(temporary, path)
    except OSError:
        try:
            os.unlink(temporary)
        except OSError:
            pass
        raise


def edit(repl: Repl, argument: str) -> None:
    """`:edit [NUMBER|NAME|FILE]`: write in the user's editor; what was written stands at the next prompt then."""
    text = _to_edit(repl, argument)
    import shlex
    import subprocess
    import tempfile

    asked = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    fd, path = tempfile.mkstemp(suffix=".go", prefix="cell-")
    try:
        with os.fdopen(fd, "w", encoding="utf-8") as file:
            file.write(text.rstrip("\n") + "\n" if text else "")
        command = [*shlex.split(asked, posix=os.name == "posix"), path]
        try:
            status = subprocess.run(command, check=False).returncode  # noqa: S603 - the user's own editor
        except OSError as error:
            raise CommandError(f"{command[0]}: {error.strerror or error}") from None
        if status:
            raise CommandError(Text("the editor has failed: {name}", name=asked))
        repl.next_text = read(path).rstrip()
    finally:
        os.unlink(path)


def _to_edit(repl: Repl, argument: str) -> str:
    if not argument:
        return repl.last_text
    if argument.isdigit():
        for entry in repl.log:
            if entry.number == int(argument):
                return entry.text
        raise CommandError(Text("there is no cell {number}", number=argument))
    for declaration in reversed([*repl.session.state.declarations, *repl.session.state.waiting]):
        if argument in declaration.names:
            base = declaration.source.base
            return declaration.source.data[declaration.node.pos - base : declaration.node.end - base].decode(
                "utf-8", "replace"
            )
    return read(os.path.expanduser(argument))


def complete_path(text: str) -> Sequence[str]:
    """Paths that begin with a text; directories end with a slash."""
    directory, name = os.path.split(text)
    try:
        found = sorted(os.scandir(os.path.expanduser(directory) or "."), key=lambda entry: entry.name)
    except OSError:
        return []
    return [
        os.path.join(directory, entry.name) + ("/" if entry.is_dir() else "")
        for entry in found
        if entry.name.startswith(name) and (name.startswith(".") or not entry.name.startswith("."))
    ]


COMMANDS = (
    Command("run", Text("run a Go program by itself, as gopy run does"), run, "FILE [ARGUMENTS]", argument=FILE),
    Command("load", Text("run a Go file as a cell, or a script of cells and commands"), load, "FILE", argument=FILE),
    Command(
        "save",
        Text("write the cells to a file: a script, or a program if its name ends in .go"),
        save,
        "FILE",
        argument=FILE,
    ),
    Command(
        "edit", Text("write the next cell in your editor: the last one, a number, a name or a file"), edit, "[WHAT]"
    ),
)
