"""The host functions: what gopy/std/src/runtime/host.go declares with //go:wasmimport, which says what each does.

A function gets the array that wasmtime hands over: its arguments, and room for its result in element 0. Only numbers
cross; an address is an offset into linear memory, whose place in the process is asked for in every call because it
may move when it grows. A program can make up any address: `Session.place` checks them.

A Python exception cannot cross wasm frames. `callback` keeps it and returns a trap instead; Session raises it again when the
call of wasm has returned with that trap.
"""

from __future__ import annotations

import ctypes
import os
import sys
from time import perf_counter_ns, sleep

from gopy.runtime.capi import I32, I64, HostCallback
from gopy.runtime.limits import TIMEOUT, LimitReached

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.runtime.capi import Raw
    from gopy.runtime.session import Session
    from gopy.runtime.vfs.host import Syscalls

    Arguments = Sequence[Raw]

_EBADF = 9
_SLICE = 10**7  # nanoseconds that are waited at a time where there is a time limit


class Exit(Exception):
    """The program ended with a status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Host:
    """The host functions of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._texts: dict[int, bytes] = {}
        self._args = b"".join(argument + b"\0" for argument in session.options.arguments)
        self._environ = b"".join(entry + b"\0" for entry in session.options.environ)
        self._seed = session.options.seed
        self._drawn = 0
        self._syscalls: Syscalls | None = None

    # Input and output.

    def write(self, a: Arguments) -> None:
        """write(fd, p, n) int64."""
        session = self._session
        fd, data = a[0].i32, ctypes.string_at(session.place(a[1].u32, a[2].i64), a[2].i64)
        a[0].i64 = session.output.write(fd, data)

    def read(self, a: Arguments) -> None:
        """read(fd, p, n) int64."""
        fd, p, n = a[0].i32, a[1].u32, a[2].i64
        if fd != 0:
            a[0].i64 = -_EBADF
            return
        if self._session.options.reader is None and self._watched():
            while not self._readable(0, _SLICE):
                self._check_deadline()
        self._session.place(p, n)
        data = self._session.read_input(min(n, 1 << 30))
        ctypes.memmove(self._session.place(p, len(data)), data, len(data))
        a[0].i64 = len(data)

    def ready(self, a: Arguments) -> None:
        """ready(fd, ns) int32."""
        fd, ns = a[0].i32, a[1].i64
        if fd != 0:
            a[0].i32 = 1
        elif self._watched() and (ns < 0 or ns > _SLICE):
            clock = self._session.clock
            until = clock.nanotime() + ns if ns >= 0 else 1 << 63
            while not (found := self._readable(0, _SLICE)) and clock.nanotime() < until:
                self._check_deadline()
            a[0].i32 = found
        else:
            a[0].i32 = self._readable(0, ns)

    def _readable(self, fd: int, ns: int) -> bool:
        if self._session.options.stdin is not None or self._session.options.reader is not None:
            return True
        if sys.platform == "win32":  # select knows only sockets there
            return True
        import select

        try:
            return bool(select.select([fd], [], [], ns / 1e9 if ns >= 0 else None)[0])
        except OSError:
            return True

    def _watched(self) -> bool:
        """Whether something may end the program while it waits here."""
        return bool(self._session.deadline) or self._session.interruption is not None

    def _check_deadline(self) -> None:
        session = self._session
        if session.interruption is not None:
            session.interruption.check()
        if session.deadline and perf_counter_ns() >= session.deadline:
            raise LimitReached(TIMEOUT)

    def exit(self, a: Arguments) -> None:
        """exit(code)."""
        raise Exit(a[0].i32)

    def syscall(self, a: Arguments) -> None:
        """syscall(number, a1 ... a6) uintptr: of package syscall."""
        if self._syscalls is None:
            from gopy.runtime.vfs.host import Syscalls

            self._syscalls = Syscalls(self._session)
        self._syscalls.call(a)

    def missed_file(self) -> str:
        """A file that the program looked for in vain though the machine has it, or ""."""
        return self._syscalls.calls.tree.missed if self._syscalls is not None else ""

    def used_files(self) -> bool:
        """Whether the program has looked for any file of the machine."""
        return self._syscalls is not None and self._syscalls.calls.tree.used

    def touched_files(self) -> list[str] | None:
        """The files of the machine that the program has looked for; None if they are too many."""
        return self._syscalls.calls.tree.touched if self._syscalls is not None else []

    def close_files(self) -> None:
        """Close the files that the program has left open."""
        if self._syscalls is not None:
            self._syscalls.close_all()

    # Clocks and chance.

    def walltime(self, a: Arguments) -> None:
        """walltime() int64."""
        a[0].i64 = self._session.clock.walltime()

    def nanotime(self, a: Arguments) -> None:
        """nanotime() int64."""
        a[0].i64 = self._session.clock.nanotime()

    def sleep(self, a: Arguments) -> None:
        """sleep(ns)."""
        ns = a[0].i64
        if ns < 0:
            self._wait_for_ever()
            return
        if self._watched():
            ns = min(ns, _SLICE) if self._session.is_real else ns  # the runtime asks again
            self._check_deadline()
        self._session.clock.sleep(ns)

    def _wait_for_ever(self) -> None:
        """A server waits, and nobody can call it: say so, once; then sleep a little. The runtime asks again."""
        session = self._session
        if session.options.on_serving is not None:
            tell, session.options.on_serving = session.options.on_serving, None
            tell()
        self._check_deadline()
        sleep(_SLICE / 1e9)

    def random(self, a: Arguments) -> None:
        """random(p, n)."""
        p, n = a[0].u32, a[1].i64
        ctypes.memmove(self._session.place(p, n), self._random(n), n)

    def _random(self, n: int) -> bytes:
        if self._seed is None:
            return os.urandom(n)
        from gopy.link.sources import blake2b

        out = b""
        while len(out) < n:
            out += blake2b(b"%d %d" % (self._seed, self._drawn)).digest()
            self._drawn += 1
        return out[:n]

    # Arguments and environment.

    def args(self, a: Arguments) -> None:
        """args(p, n) int64."""
        self._copy(a, self._args)

    def environ(self, a: Arguments) -> None:
        """environ(p, n) int64."""
        self._copy(a, self._environ)

    def _copy(self, a: Arguments, text: bytes, first: int = 0) -> None:
        """Copy a text to (p, n), which are the arguments from `first` on; the result is its length."""
        size = max(0, min(a[first + 1].i64, len(text)))
        ctypes.memmove(self._session.place(a[first].u32, size), text, size)
        a[0].i64 = len(text)

    # Time zones.

    def zone(self, a: Arguments) -> None:
        """zone(name, length, p, n) int64."""
        from gopy.runtime.zones import local_zone, zone_data

        name = ctypes.string_at(self._session.place(a[0].u32, a[1].i64), a[1].i64).decode("utf-8", "replace")
        text = zone_data(name) if name else local_zone(self._session.options.environ, self._session.is_real)
        self._copy(a, text, 2)

    # Tracebacks.

    def traceback(self, a: Arguments) -> None:
        """traceback() int32."""
        text = self._session.tracebacks.stack_text()
        handle = len(self._texts) + 1
        while handle in self._texts:
            handle += 1
        self._texts[handle] = text
        a[0].i32 = handle

    def tracetext(self, a: Arguments) -> None:
        """tracetext(handle, p, n) int64."""
        self._copy(a, self._texts.get(a[0].i32, b""), 1)

    def tracedrop(self, a: Arguments) -> None:
        """tracedrop(handle)."""
        self._texts.pop(a[0].i32, None)

    def pcinfo(self, a: Arguments) -> None:
        """pcinfo(pc, p, n) int64."""
        self._copy(a, self._session.tracebacks.pc_text(a[0].i64), 1)


# name -> (parameters, results)
SIGNATURES: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "write": ((I32, I32, I64), (I64,)),
    "read": ((I32, I32, I64), (I64,)),
    "ready": ((I32, I64), (I32,)),
    "exit": ((I32,), ()),
    "syscall": ((I64,) * 7, (I64,)),
    "walltime": ((), (I64,)),
    "nanotime": ((), (I64,)),
    "sleep": ((I64,), ()),
    "random": ((I32, I64), ()),
    "args": ((I32, I64), (I64,)),
    "environ": ((I32, I64), (I64,)),
    "zone": ((I32, I64, I32, I64), (I64,)),
    "traceback": ((), (I32,)),
    "tracetext": ((I32, I32, I64), (I64,)),
    "tracedrop": ((I32,), ()),
    "pcinfo": ((I64, I32, I64), (I64,)),
}


def callback(session: Session, function: Callable[[Arguments], None]) -> object:
    """The C function for a host function; it must be kept alive as long as it can be called."""

    def call(environment: int, caller: int, arguments: Arguments, count: int) -> int | None:  # noqa: ARG001
        try:
            function(arguments)
        except BaseException as error:
            session.raised = error
            return session.make_trap()
        return None

    return HostCallback(call)
