"""The host function `syscall` of a session: wasmtime's arguments, the session's memory, directories and streams."""

from __future__ import annotations

import ctypes
import os

from gopy.runtime.vfs.calls import FileCalls
from gopy.runtime.vfs.memory import LinearMemory
from gopy.runtime.vfs.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.runtime.capi import Raw
    from gopy.runtime.session import Session


class Syscalls:
    """The system calls of a session, made when the first one comes."""

    def __init__(self, session: Session) -> None:
        options = session.options
        program = os.path.basename(os.fsdecode(options.arguments[0])) if options.arguments else ""
        tree = Tree(options.directories, os.getcwd(), session.clock.walltime, program or "main")
        self.calls = FileCalls(
            tree,
            LinearMemory(session.memory, lambda: _memory_size(session)),
            (0 if options.stdin is None else -1, *((1, 2) if options.sinks is None else (-1, -1))),
        )

    def call(self, a: Sequence[Raw]) -> None:
        """syscall(number, a1 ... a6) int64."""
        a[0].i64 = self.calls.call(a[0].i64, (a[1].i64, a[2].i64, a[3].i64, a[4].i64, a[5].i64, a[6].i64))

    def close_all(self) -> None:
        """Close what the program has left open."""
        self.calls.close_all()


def _memory_size(session: Session) -> int:
    return int(session.library.memory_data_size(session.context, ctypes.byref(session._memory)))
