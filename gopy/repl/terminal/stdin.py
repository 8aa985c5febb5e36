"""Standard input of the cells: what the user types while a cell runs that reads.

A read by a goroutine while the prompt waits gets the end of the input, for the keys belong to the prompt then.
Ctrl-C ends a cell that waits here: `stopping` is set by the signal's handler, and looked at between short waits.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_SLICE = 0.1  # seconds


class Input:
    """`running`: whether a cell runs; `stopping`: whether it is to end. `stream`: None gives the end of the input at once."""

    def __init__(self, stream: TextIO | None) -> None:
        self.stream = stream
        self.running = False
        self.stopping = False
        self._rest = b""  # of a line that was longer than what was asked for

    def read(self, n: int) -> bytes:
        """Up to n bytes of a line; empty at the end of the input."""
        if self.stream is None or not self.running:
            return b""
        if sys.platform == "win32":  # the console speaks Unicode only through the stream; Ctrl-C ends the wait
            return self._line(n)
        try:
            fd = self.stream.fileno()
        except (OSError, ValueError):
            return self._line(n)
        import select

        while not self.stopping:
            if select.select([fd], [], [], _SLICE)[0]:
                return os.read(fd, n)
        return b""

    def _line(self, n: int) -> bytes:
        assert self.stream is not None
        if not self._rest:
            self._rest = self.stream.readline().encode("utf-8", "replace")
        data, self._rest = self._rest[:n], self._rest[n:]
        return data
