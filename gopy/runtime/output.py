"""What a program writes: to the process's own descriptors, or to whoever runs it as a library.

The runtime buffers standard output in linear memory; here whole pieces arrive, which are written at once and completely. A
pipe whose reader has gone raises SIGPIPE, which ends the process as it ends others (the command line restores its default);
Windows has no such signal, so the process ends here.

A limit on the output counts both streams. What still fits is written before the program is stopped; a character is not cut.
"""

from __future__ import annotations

import os

from gopy.runtime.limits import OUTPUT, LimitReached

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

STDOUT = 1
STDERR = 2
MESSAGES = 3  # of package internal/show
_EBADF = 9
_EPIPE = 32  # or, on Windows, EINVAL
_EINVAL = 22
_OUT_OF_MEMORY = b"runtime: out of memory"


class Output:
    """Standard output and error. `sinks` take the place of descriptors 1 and 2; `limit` in bytes, 0 for none; `messages`
    takes what is written to descriptor 3, each time a message, if there is one."""

    __slots__ = ("_sinks", "_limit", "written", "out_of_memory", "messages")

    def __init__(
        self, limit: int = 0, sinks: tuple[Callable[[bytes], None], Callable[[bytes], None]] | None = None
    ) -> None:
        self._limit = limit
        self._sinks = sinks
        self.written = 0
        self.messages: Callable[[bytes], None] | None = None
        self.out_of_memory = False  # the runtime has said so

    def write(self, fd: int, data: bytes) -> int:
        """Write all of `data`; its length, or minus an errno. Errors: LimitReached."""
        if fd not in (STDOUT, STDERR):
            if fd != MESSAGES or self.messages is None:
                return -_EBADF
            self.messages(data)
            return len(data)
        if fd == STDERR and data.startswith(_OUT_OF_MEMORY):
            self.out_of_memory = True
        rest = self._limit - self.written if self._limit else len(data)
        if rest < len(data):
            self._put(fd, _whole(data, rest))
            self.written = self._limit
            raise LimitReached(OUTPUT)
        self.written += len(data)
        return self._put(fd, data)

    def say(self, text: str) -> None:
        """Write a text of gopy's own to standard error, whatever the limit."""
        self._put(STDERR, text.encode("utf-8", "replace"))

    def give_up(self, rest: bytes) -> None:
        """Write `rest` to standard output, and nothing more of what the program prints."""
        if rest:
            self._put(STDOUT, rest)
        self._sinks = (_drop, _drop)

    def _put(self, fd: int, data: bytes) -> int:
        if self._sinks is not None:
            self._sinks[fd - 1](data)
            return len(data)
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(fd, view) :]
        except OSError as error:
            if os.name == "nt" and error.errno in (_EPIPE, _EINVAL) and not os.isatty(fd):
                os._exit(1)
            return -(error.errno or _EBADF)
        return len(data)


def _drop(data: bytes) -> None:
    """A sink for what nobody wants."""


def _whole(data: bytes, size: int) -> bytes:
    """At most `size` bytes from the start, no UTF-8 sequence cut."""
    end = size
    while end > 0 and size - end < 4 and data[end] & 0xC0 == 0x80:
        end -= 1
    return data[:end]
