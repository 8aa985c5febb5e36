"""`gopy COMMAND ...`: finds the command, and sees to it that no traceback reaches a user.

Exit status: 0 nothing found, 1 findings or errors, 2 wrong usage or a failure of gopy's own, as the go command has it.
"""

from __future__ import annotations

import errno
import os
import sys

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# name -> (module, one-line help)
COMMANDS: dict[str, tuple[str, Text]] = {
    "run": ("gopy.cli.run", Text("compile and run a program")),
    "build": ("gopy.cli.build", Text("compile a program into one WebAssembly file")),
    "test": ("gopy.cli.test", Text("compile and run tests")),
    "vet": ("gopy.cli.vet", Text("report compile errors, vet findings and advice")),
    "check": ("gopy.cli.check", Text("report compile errors only")),
    "fmt": ("gopy.cli.fmt", Text("format Go source text as gofmt does")),
    "explain": ("gopy.cli.explain", Text("explain an error code or an analyzer")),
    "repl": ("gopy.cli.repl", Text("run Go at a prompt, a piece at a time")),
    "course": ("gopy.cli.course", Text("write a course: new exercises, checking them, giving them to students")),
    "learn": ("gopy.cli.learn", Text("work through the exercises")),
    "grade": ("gopy.cli.grade", Text("mark what a class has handed in")),
    "gradebook": ("gopy.cli.gradebook", Text("show and export marks")),
    "export": ("gopy.cli.export", Text("marks and autograders for other systems")),
    "tool": ("gopy.cli.tool", Text("look inside: IR, WebAssembly, the cache")),
    "kernel": ("gopy.cli.kernel", Text("install the Jupyter kernel, or remove it")),
    "clean": ("gopy.cli.clean", Text("remove compiled code and results of tests")),
    "version": ("gopy.cli.version", Text("print gopy's version")),
}

DEEP_STACK = 512 << 20  # bytes of stack for programs that nest thousands deep
DEEP_LIMIT = 400_000  # Python frames


def entry() -> None:
    """The console script: run and exit."""
    # Die of Ctrl-C and of a closed pipe as other programs do. On Windows nothing else would end a wait for a thread.
    # The module around this one makes enumerations, which takes 3 ms.
    import _signal as signal  # type: ignore[import-not-found]

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    status = main(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # said before; Python would complain once more at exit
        status = status or 1
    # Taking down all objects one by one would take up to 20 ms, and there is nothing left to do.
    os._exit(status)


def main(arguments: Sequence[str]) -> int:
    """Run one command; its exit status."""
    import gc

    from gopy.cli.terminal import prepare_streams

    # One short run makes many objects and little garbage: collecting cycles would take most of a large check's time.
    gc.disable()
    prepare_streams()
    try:
        place = os.getcwd()
        try:
            status = run(arguments)
        except RecursionError:
            os.chdir(place)
            status = _deep(arguments)
        except OSError as error:
            if not getattr(error, "again", False):
                raise
            # A file of the cache was damaged, or has vanished, and is made anew now.
            os.chdir(place)
            status = run(arguments)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return _failed(error)
    return status


def run(arguments: Sequence[str]) -> int:
    """Find and run the command."""
    if not arguments or arguments[0] in ("help", "-h", "-help", "--help"):
        from gopy.cli import overview

        return overview.run(arguments[1:] if arguments else [], bool(arguments))
    name = arguments[0]
    if name in ("--version", "-version"):
        name = "version"
    if name not in COMMANDS:
        from gopy.cli import overview

        return overview.unknown(name)
    from importlib import import_module

    command = import_module(COMMANDS[name][0])
    status: int = command.run(arguments[1:])
    return status


def _deep(arguments: Sequence[str]) -> int:
    """Run again with a big stack: the program nests deeper than Python's ordinary limit allows.

    Nothing was printed yet, for all commands print when they have finished; standard input was kept.
    """
    import threading

    status = 2

    def work() -> None:
        nonlocal status
        sys.setrecursionlimit(DEEP_LIMIT)
        try:
            status = run(arguments)
        except BaseException as error:
            status = _failed(error)

    try:
        threading.stack_size(DEEP_STACK)
    except ValueError:  # a system that does not allow it
        threading.stack_size(64 << 20)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return status


def _failed(error: BaseException) -> int:
    """Say in one sentence why there is no result; the exit status. A traceback is shown only on request."""
    if os.environ.get("GOPY_DEBUG"):
        import traceback

        traceback.print_exception(error)
        return 2
    status = 2
    match error:
        case KeyboardInterrupt():
            return 130
        case BrokenPipeError():
            return 1
        case OSError(errno=errno.EINVAL, filename=None) if os.name == "nt":  # this is how Windows says it
            return 1
        case OSError():
            status = 1
            name = f"{error.filename}: " if error.filename else ""
            said: Text | str = f"{name}{error.strerror or error}"
        case MemoryError():
            said = Text("out of memory")
        case RecursionError():
            said = Text("the program nests too deeply for gopy to analyse it")
        case _:
            said = Text(
                "internal error: {kind}: {error}\n"
                "This is a mistake in gopy, not in your program. Please report it with the program "
                "(GOPY_DEBUG=1 shows the details).",
                kind=type(error).__name__,
                error=error,
            )
    if isinstance(said, Text):
        from gopy.source.language import choose, translator

        said = said.translated(translator(choose("", os.environ)))
    try:
        print(f"gopy: {said}", file=sys.stderr)
    except OSError:  # standard error is gone as well
        return status
    return status


if __name__ == "__main__":
    entry()
