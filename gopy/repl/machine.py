"""The running side of a session: one wasm store that lives from cell to cell, on a thread of its own.

All calls of wasm happen on that thread, for it has the big stack that Go's goroutines need; other threads hand it work and
wait. While nobody does, it polls: goroutines that earlier cells started run on.

Memory: the packages of the library have their fixed regions; the data of cells comes behind these, in an area of AREA bytes
of which only what is used takes memory; then the shadow stack and the heap. Table slots of cells are numbered on from there.
"""

from __future__ import annotations

import threading
from queue import Empty, SimpleQueue

from gopy.link.program import Image, ImageModule
from gopy.link.regions import PROGRAM_DATA, PROGRAM_TABLE
from gopy.runtime.engine import EPOCH, HOST_STACK, SMALLEST_STACK, STACK, Engine
from gopy.runtime.hostcalls import Exit
from gopy.runtime.interrupt import Interrupt, Interrupted
from gopy.runtime.limits import LimitReached
from gopy.runtime.session import RUNTIME, Options, Session, Trap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.link.cache import Cache
    from gopy.link.image import StdImage

AREA = 128 << 20  # bytes of address space for the data of all cells
_SLICE = 20_000_000  # nanoseconds of polling before the queue is looked at
_LINES = 4  # runtime.configure: write standard output at newlines

DONE = "done"
EXIT = "exit"  # the program ended itself: os.Exit, a panic, a fatal error
INTERRUPTED = "interrupted"
LIMIT = "limit"
TRAP = "trap"
CLOSE = "close"


class Ended:
    """How running a cell ended: `how` is one of the constants above, `status` the exit status of EXIT, `reason` what an
    interruption or limit was about."""

    __slots__ = ("how", "status", "reason")

    def __init__(self, how: str, status: int = 0, reason: str = "") -> None:
        self.how = how
        self.status = status
        self.reason = reason


class CellsImage(Image):
    """The image of a session: the library's packages so far; `data_end` leaves room for the cells."""

    __slots__ = ()

    @property
    def data_end(self) -> int:
        """The first address behind the cells' area."""
        return PROGRAM_DATA + AREA

    @property
    def table_end(self) -> int:
        """The first slot of the cells."""
        return PROGRAM_TABLE


class Machine:
    """A running session. `options` as for a program; `on_background` is called when a goroutine of an earlier cell has
    ended "the program" between cells."""

    def __init__(self, std: StdImage, cache: Cache, options: Options) -> None:
        self.std = std
        self.options = options
        self.on_background: Callable[[Ended], None] | None = None
        self._cache = cache
        self._loaded: dict[str, None] = {}
        self._work: SimpleQueue[tuple[Callable[[], Any], SimpleQueue[Any]] | None] = SimpleQueue()
        self._session: Session | None = None
        self._image = CellsImage([], 0)
        self._interrupt: Interrupt | None = None
        self._running = False  # code that may be interrupted
        self._changing = threading.RLock()  # whether code runs, while somebody interrupts it
        self._closing = False
        self._wait = -1  # nanoseconds until goroutines want to run; -1: never
        self._thread = self._start()
        self._call(self._boot)

    # Other threads.

    def close(self) -> None:
        """End the thread, and free what wasm holds."""
        self._closing = True
        if self._thread.is_alive():
            self.interrupt(CLOSE)
            self._work.put(None)
            self._thread.join(2)

    def require(self, paths: list[str]) -> None:
        """Load packages of the library, and those that they use, if they are not there yet. Errors: Interrupted, Trap, Exit."""
        wanted = [path for path in self.std.closure(paths) if path not in self._loaded]
        if wanted:
            self._call(lambda: self._load_packages(wanted))

    def run(self, module: ImageModule, start: int, before: Callable[[Session], None], stop: Callable[[], str]) -> Ended:
        """Load a cell's module, call `before` with the session, and run the function at table index `start`; unless `stop`
        gives a reason why it is to end, for an interruption that comes before it runs is not noticed."""
        ended: Ended = self._call(lambda: self._run(module, start, before, stop))
        return ended

    def run_again(self, start: int, before: Callable[[Session], None]) -> Ended:
        """Run the function at a table index of a module that has been loaded."""

        def work() -> Ended:
            session = self._session
            assert session is not None and self._interrupt is not None
            self._interrupt.arm()
            if self._closing:
                return Ended(INTERRUPTED, 1, CLOSE)
            before(session)
            ended = self._guarded(lambda: session.rt0(start), _go_on)
            self._wait = 0
            return ended

        ended: Ended = self._call(work)
        return ended

    def call(self, work: Callable[[Session], Any]) -> Any:
        """Do something with the session on its thread; what it gives."""

        def do() -> Any:
            assert self._session is not None
            return work(self._session)

        return self._call(do)

    def interrupt(self, reason: str = INTERRUPTED) -> None:
        """End the cell that runs, if one does. From any thread, or a signal handler."""
        with self._changing:
            if self._interrupt is not None and (self._running or reason == CLOSE):
                self._interrupt.request(reason)

    def _call(self, work: Callable[[], Any]) -> Any:
        answer: SimpleQueue[Any] = SimpleQueue()
        self._work.put((work, answer))
        interrupted = False
        while True:
            try:
                result, error = answer.get(timeout=0.2)  # so that Ctrl-C arrives here
                break
            except Empty:
                if not self._thread.is_alive():
                    raise RuntimeError("the session's thread has ended") from None
                if interrupted:
                    self.interrupt()  # once more: it may not have run yet
            except KeyboardInterrupt:
                interrupted = True
                self.interrupt()
        if error is not None:
            raise error
        return result

    # The thread.

    def _start(self) -> threading.Thread:
        stack = STACK
        while True:
            before = threading.stack_size()
            try:
                threading.stack_size(stack + HOST_STACK)
                thread = threading.Thread(target=self._serve, args=(stack,), daemon=True, name="gopy")
                thread.start()
                return thread
            except (RuntimeError, ValueError, MemoryError):
                if stack <= SMALLEST_STACK:
                    raise
                stack //= 2
            finally:
                threading.stack_size(before)

    def _serve(self, stack: int) -> None:
        self._stack = stack
        while True:
            wait = self._wait
            try:
                work = (
                    self._work.get(timeout=None if wait < 0 else max(wait, 0) / 1e9)
                    if wait
                    else self._work.get_nowait()
                )
            except Empty:
                self._poll()
                continue
            if work is None:
                break
            action, answer = work
            try:
                answer.put((action(), None))
            except BaseException as error:
                answer.put((None, error))
        if self._session is not None:
            self._session.close()
            self._session.engine.close()

    def _boot(self) -> None:
        engine = Engine(EPOCH, self._stack)
        self._session = session = Session(engine, self.options, self._cache)
        self._interrupt = session.interruption = Interrupt(session)
        names = self.std.closure([])
        self._image.modules = [self.std.module(path) for path in names]
        session.prepare(self._image)
        self._loaded.update(dict.fromkeys(names))
        session.call(RUNTIME, "runtime.configure", _LINES, 1)
        self._interrupt.arm()

    def _load_packages(self, paths: list[str]) -> None:
        session = self._session
        assert session is not None
        for path in paths:
            session.call(RUNTIME, "runtime.renew")
            session.load(self.std.module(path), self._image)
            self._loaded[path] = None
        session.tracebacks.forget()

    def _run(
        self, module: ImageModule, start: int, before: Callable[[Session], None], stop: Callable[[], str]
    ) -> Ended:
        session = self._session
        assert session is not None and self._interrupt is not None
        self._interrupt.arm()
        if self._closing:  # what close() has asked for before is forgotten now
            return Ended(INTERRUPTED, 1, CLOSE)
        session.call(RUNTIME, "runtime.renew")
        session.load(module, self._image)
        session.tracebacks.forget()
        before(session)
        ended = self._guarded(lambda: session.rt0(start), stop)
        self._wait = 0
        return ended

    def _guarded(self, work: Callable[[], int], stop: Callable[[], str]) -> Ended:
        """Run something that may end the program, after which the session goes on; unless `stop` gives a reason not to.
        Whoever interrupts first lets `stop` know and then asks whether something runs, so one of both notices."""
        session = self._session
        assert session is not None and self._interrupt is not None
        self._running = True
        try:
            reason = stop()
            if reason:
                raise Interrupted(reason)
            status = work()
            ended = Ended(EXIT, status) if status else Ended(DONE)
        except Exit as exit:
            ended = Ended(EXIT, exit.status)
        except Interrupted as interrupted:
            ended = Ended(INTERRUPTED, 1, interrupted.reason)
        except LimitReached as limit:
            ended = Ended(LIMIT, 2, limit.reason)
        except Trap as trap:
            from gopy.runtime.traps import explain

            explain(session, trap)
            ended = Ended(TRAP, 2)
        with self._changing:
            self._running = False
            self._interrupt.arm()
        try:
            session.call(RUNTIME, "runtime.flushout")
            if ended.how != DONE:
                session.call(RUNTIME, "runtime.reset")
        except (Exit, LimitReached, Trap, Interrupted):
            ended = Ended(TRAP, 2)
        return ended

    def _poll(self) -> None:
        """Let goroutines run for a while."""
        session = self._session
        if session is None:
            self._wait = -1
            return
        wait = 0

        def poll() -> int:
            nonlocal wait
            until = session.clock.nanotime() + _SLICE
            wait = session.call(RUNTIME, "runtime.poll", until)
            return 0

        ended = self._guarded(poll, _go_on)
        if ended.how != DONE and self.on_background is not None:
            self.on_background(ended)
        self._wait = wait


def _go_on() -> str:
    """No reason to end."""
    return ""
