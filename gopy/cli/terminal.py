"""The terminal: colours, width, streams, and writing to them whatever their encoding."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

DEFAULT_WIDTH = 80
MAX_WIDTH = 120


def is_terminal(stream: TextIO) -> bool:
    """Whether the stream is a terminal."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def use_color(stream: TextIO, asked: str) -> bool:
    """Whether to colour: `--color always|never`, else NO_COLOR, FORCE_COLOR, and whether the stream is a terminal."""
    if asked in ("always", "never"):
        return asked == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def columns(stream: TextIO) -> int:
    """The terminal's width in cells, at most MAX_WIDTH."""
    try:
        given = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        given = 0
    if given <= 0:
        try:
            given = os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError, AttributeError):
            given = DEFAULT_WIDTH
    return min(given if given > 0 else DEFAULT_WIDTH, MAX_WIDTH)


_stdin: bytes | None = None


def read_stdin() -> bytes:
    """All of standard input; the same again when asked again. What is too large is cut where it is known to be so."""
    global _stdin
    if _stdin is None:
        from gopy.syntax.encoding import LARGEST

        _stdin = sys.stdin.buffer.read(LARGEST + 1)
    return _stdin


def write_utf8(text: str) -> None:
    """Write to standard output in UTF-8 whatever the terminal's encoding: what programs read has one encoding."""
    write_bytes(text.encode("utf-8", "replace"))


def write_bytes(data: bytes) -> None:
    """Write to standard output; what goes to a terminal without the characters that would command it."""
    if is_terminal(sys.stdout):
        from gopy.source.width import harmless

        data = harmless(data.decode("utf-8", "replace")).encode()
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """Print to standard error a text that may hold names and words of the program that is checked."""
    from gopy.source.width import harmless

    print(harmless(text), file=sys.stderr)


def interruptible() -> None:
    """Make Ctrl-C an exception, so that what was begun on the disk is tidied up."""
    import signal
    import threading

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def prepare_streams() -> None:
    """Let no character that the stream's encoding lacks, no byte that is none, end the program, and no stream be closed from
    the start."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull)  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        reconfigure(errors=errors)
        if os.name != "nt" or is_terminal(stream):
            continue
        # Windows gives pipes and files its code page and its ends of lines; Go's tools, and the programs that are run, write
        # UTF-8 and "\n".
        if not os.environ.get("PYTHONIOENCODING"):
            reconfigure(encoding="utf-8")
        if stream is not sys.stdin:
            reconfigure(newline="\n")
