"""The host function `syscall` of a session: wasmtime's arguments, the session's memory, directories and streams."""

from __future__ import annotations

import os

from gopy.runtime.vfs.calls import FileCalls
from gopy.runtime.vfs.memory import LinearMemory
from gopy.runtime.vfs.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.runtime.capi import Raw
    from gopy.runtime.session import Session


SIGNAL_CALLS = 1 << 20  # numbers from here on are those of signals.py
HAND_OVER = SIGNAL_CALLS + 16  # a kind, an address and a length: what a test program hands to the command
MOST_HANDED = 64 << 20  # bytes
_EFAULT, _ENOSPC = 14, 28


class Syscalls:
    """The system calls of a session, made when the first one comes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        options = session.options
        program = os.path.basename(os.fsdecode(options.arguments[0])) if options.arguments else ""
        cwd = options.cwd or os.getcwd()
        tree = Tree(options.directories, cwd, session.clock.walltime, program or "main", options.readable)
        self._memory = LinearMemory(session.memory, session.memory_size)
        self.calls = FileCalls(
            tree,
            self._memory,
            (0 if options.stdin is None else -1, *((1, 2) if options.sinks is None else (-1, -1))),
        )

    def call(self, a: Sequence[Raw]) -> None:
        """syscall(number, a1 ... a6) int64."""
        number = a[0].i64
        if number == HAND_OVER:
            a[0].i64 = self._hand_over(a[1].i64, a[2].i64, a[3].i64)
            return
        if number >= SIGNAL_CALLS:
            a[0].i64 = self._signal(number, a[1].i64, a[2].i64)
            return
        a[0].i64 = self.calls.call(number, (a[1].i64, a[2].i64, a[3].i64, a[4].i64, a[5].i64, a[6].i64))

    def _hand_over(self, kind: int, address: int, size: int) -> int:
        handed = self._session.handed
        if not 0 <= size <= MOST_HANDED - sum(len(data) for _, data in handed):
            return -_ENOSPC
        try:
            handed.append((kind, self._memory.load(address, size)))
        except OSError:
            return -_EFAULT
        return 0

    def _signal(self, number: int, sig: int, action: int) -> int:
        from gopy.runtime import signals

        if number > signals.CALL_PENDING:
            return -38  # ENOSYS
        found = signals.call(number, sig, action)
        if found < 0 and not self._session.is_real:
            # With the virtual clock the program asks again without waiting: it must not take all of the processor for that.
            import time

            time.sleep(0.001)
        return found

    def close_all(self) -> None:
        """Close what the program has left open."""
        self.calls.close_all()
