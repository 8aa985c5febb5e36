"""A Session: the modules of one program in one store, and the calls that load and run it.

Order: runtime first, then the other modules of the image as they stand in it. All are linked by name within wasmtime
(`linker_define_instance`), without work here for each function. Then the runtime is told where the heap may begin, each
module's moduledata is handed over and its package initialised, and rt0 runs the program.

A session can be extended by further modules (`load`): cells of a notebook. Such a session can be interrupted
(`interruptible`), and goes on afterwards: see interrupt.py.

Everything that runs wasm must be in a thread with a big stack (engine.on_big_stack); `run` sees to that itself.
"""

from __future__ import annotations

import ctypes

from gopy.link.lines import Lines
from gopy.link.summary import Summary
from gopy.runtime.capi import (
    INTERRUPT,
    MEMORY_OUT_OF_BOUNDS,
    NULL_FUNC,
    OUT_OF_FUEL,
    EngineError,
    Extern,
    InstanceHandle,
    MemoryHandle,
    Raw,
    Val,
)
from gopy.runtime.clock import RealClock, VirtualClock
from gopy.runtime.engine import EPOCH, FUEL, PLAIN, Engine, on_big_stack
from gopy.runtime.hostcalls import SIGNATURES, Exit, Host, callback
from gopy.runtime.limits import (
    FUEL as FUEL_REACHED,
    MEMORY,
    OUTPUT as OUTPUT_REACHED,
    STATUS,
    TIMEOUT,
    LimitReached,
    Limits,
)
from gopy.runtime.output import Output
from gopy.runtime.traceback import Tracebacks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.link.cache import Cache
    from gopy.link.program import Image, ImageModule
    from gopy.runtime.interrupt import Interrupt
    from gopy.runtime.traceback import Frame

RUNTIME = "runtime"
PAGE = 1 << 16
_LAST_FUEL = 100_000_000  # instructions for writing out what is buffered
SHADOW_STACK = 64 << 20  # bytes, taken as they are used


_STRESS = {"gc": 1, "preempt": 5, "schedule": 6}  # keys of runtime.configure


class Options:
    """How a program runs.

    `arguments`: its name and arguments; `environ`: "NAME=value" each; `clock`: "real" or "virtual"; `seed`: of everything
    random, None for a new one in each run; `stdin`: a text instead of the process's own; `sinks`: see Output; `directories`:
    those of the machine that the program may use; `readable`: those that it may only read; `cwd`: its working directory, ""
    for that of the process; `patience`: nanoseconds after which it is given up, 0 for never (unlike a time limit that needs
    no native code of its own, but the thread goes on until the process ends); `on_serving`: called once when the program
    is a server that nobody can call any more; `trim`: source files have names without the machine's directories, in traces and
    for runtime.Caller; `reader`: what gives standard input, up to so many bytes, none at its end;
    `messages`: what takes those of internal/show; `stress`: for tests of the engine, "gc"
    (collect at every allocation) and "preempt" (switch goroutines at every chance); "schedule": a random order of goroutines,
    which the seed decides.
    """

    __slots__ = (
        "arguments",
        "environ",
        "clock",
        "seed",
        "limits",
        "stdin",
        "sinks",
        "directories",
        "stress",
        "readable",
        "cwd",
        "patience",
        "reader",
        "messages",
        "on_serving",
        "trim",
    )

    def __init__(
        self,
        arguments: Sequence[bytes] = (b"main",),
        environ: Sequence[bytes] = (),
        clock: str = "real",
        seed: int | None = None,
        limits: Limits | None = None,
        stdin: bytes | None = None,
        sinks: tuple[Callable[[bytes], None], Callable[[bytes], None]] | None = None,
        directories: Sequence[str] = (),
        stress: Sequence[str] = (),
        readable: Sequence[str] = (),
        cwd: str = "",
    ) -> None:
        self.readable = readable
        self.cwd = cwd
        self.patience = 0
        self.reader: Callable[[int], bytes] | None = None
        self.messages: Callable[[bytes], None] | None = None
        self.on_serving: Callable[[], None] | None = None
        self.trim = False
        self.stress = stress
        self.arguments = arguments
        self.environ = environ
        self.clock = clock
        self.seed = seed
        self.limits = limits if limits is not None else Limits()
        self.stdin = stdin
        self.sinks = sinks
        self.directories = directories


class Result:
    """How a program ended: exit `status`; `limit`: the limit that it reached, or ""; `fuel`: instructions used, if counted;
    `memory`: bytes of linear memory at its end, as --memory counts; `missed`: a file that it looked for in vain though the
    machine has it, or ""; `used_files`: it looked for files of the machine, `touched`: for these, None for too many; `handed`:
    what a test program has handed over, by kinds; `steps`: names and seconds of loading and running."""

    __slots__ = ("status", "limit", "fuel", "memory", "missed", "used_files", "touched", "handed", "steps")

    def __init__(self, status: int, limit: str = "") -> None:
        self.status = status
        self.limit = limit
        self.fuel = 0
        self.memory = 0
        self.missed = ""
        self.used_files = False
        self.touched: list[str] | None = []
        self.handed: list[tuple[int, bytes]] = []
        self.steps: list[tuple[str, float]] = []


class Trap(Exception):
    """Wasm ended in a trap: `code` (capi), or -1 for one that a host function made; `frames`, innermost first."""

    def __init__(self, code: int, frames: list[Frame]) -> None:
        super().__init__(f"wasm trap {code}")
        self.code = code
        self.frames = frames


def own_memory(image: Image) -> int:
    """Bytes of linear memory that are not counted as the program's: all below the heap, mostly holes, and the shadow stack."""
    return -(-image.data_end // PAGE) * PAGE + SHADOW_STACK


def variant(limits: Limits) -> str:
    """The kind of engine that a run with these limits needs."""
    return FUEL if limits.fuel else EPOCH if limits.timeout else PLAIN


class Session:
    """A program in a store. `raised`: the exception of a host function that is on its way out."""

    def __init__(self, engine: Engine, options: Options, cache: Cache | None = None) -> None:
        self.engine = engine
        self.options = options
        self.cache = cache
        self.library = lib = engine.library
        self.clock = VirtualClock() if options.clock == "virtual" else RealClock()
        self.is_real = options.clock != "virtual"
        self.output = Output(options.limits.output, options.sinks)
        self.output.messages = options.messages
        self.raised: BaseException | None = None
        self.handed: list[tuple[int, bytes]] = []
        self.deadline = 0
        self.interruption: Interrupt | None = None
        self.modules: dict[str, ImageModule] = {}
        self.tracebacks = Tracebacks(self)
        self._instances: dict[str, InstanceHandle] = {}
        self._stdin_at = 0
        self._own_memory = 0
        self._store = lib.store_new(engine.ptr, None, None)
        self.context = lib.store_context(self._store)
        self._linker = lib.linker_new(engine.ptr)
        self._keep: list[object] = []
        self._memory = MemoryHandle()  # of the runtime, once that is loaded
        self._table = MemoryHandle()
        self._define_host()

    def close(self) -> None:
        """Free what wasmtime holds."""
        if self._store:
            self.host.close_files()
            self.library.linker_delete(self._linker)
            self.library.store_delete(self._store)
            self._store = None

    # Running.

    def prepare(self, image: Image) -> None:
        """Load an image, up to where it could run. Errors: LimitReached, Trap, EngineError."""
        limits = self.options.limits
        lib, context = self.library, self.context
        if limits.memory:
            lib.store_limiter(self._store, limits.memory + own_memory(image), -1, -1, -1, -1)
        if limits.fuel:
            lib.context_set_fuel(context, limits.fuel)
        if limits.timeout:
            lib.context_set_epoch_deadline(context, 1)
        self._own_memory = own_memory(image)
        for module in image.modules:
            self._instantiate(module, image)
        heap = -(-image.data_end // 16) * 16
        self.call(RUNTIME, "runtime.boot", heap, SHADOW_STACK, 0)
        for name in self.options.stress:
            self.call(RUNTIME, "runtime.configure", _STRESS[name], 1)
        for module in image.modules:
            self._initialise(module)

    def rt0(self, start: int) -> int:
        """Run the function at a table index as a program; the exit status."""
        try:
            return self.call(RUNTIME, "runtime.rt0", start)
        except Exit as ended:
            return ended.status

    def load(self, module: ImageModule, image: Image) -> None:
        """Add a module to a program that has been started."""
        self._make_room(module.data_end, module.table_end)
        self._instantiate(module, image)
        self._initialise(module)

    def replace(self, slot: int, module: str, name: str) -> None:
        """Put a function that a module exports into a slot of the table."""
        value = Val(NULL_FUNC)
        value.func = self._export(module, name).of.func
        self.library.table_set(self.context, ctypes.byref(self._table), slot, ctypes.byref(value))

    def call(self, module: str, name: str, *arguments: int) -> int:
        """Call an exported function of numbers; its result, 0 if it has none.

        Errors: Trap; or what a host function raised.
        """
        found = self._export(module, name)
        raw = (Raw * max(len(arguments), 1))()
        for slot, argument in zip(raw, arguments, strict=False):
            slot.i64 = argument
        trap = ctypes.c_void_p()
        try:
            self.library.func_call_unchecked(
                self.context, ctypes.byref(found.of.func), raw, max(len(arguments), 1), ctypes.byref(trap)
            )
        except EngineError:
            # A trap of a host function's comes out as an error.
            raised, self.raised = self.raised, None
            if raised is None:
                raise
            raise raised from None
        if trap.value:
            self._raise(trap.value)
        return int(raw[0].i64) if name != "runtime.rt0" else int(raw[0].i32)

    def _raise(self, trap: int) -> None:
        """Raise what a trap stands for."""
        lib = self.library
        code = ctypes.c_uint8()
        known = lib.trap_code(trap, ctypes.byref(code))
        frames = self.tracebacks.frames(trap)
        lib.trap_delete(trap)
        if known and code.value == OUT_OF_FUEL:
            raise LimitReached(FUEL_REACHED)
        if known and code.value == INTERRUPT:
            raise LimitReached(TIMEOUT)
        raise Trap(code.value if known else -1, frames)

    def finish(self, result: Result) -> None:
        """Write out what the program had printed into its buffer, however it ended; count its instructions."""
        lib, limits = self.library, self.options.limits
        if RUNTIME in self._instances:
            result.memory = max(self.memory_size() - self._own_memory, 0)
        result.missed = self.host.missed_file()
        result.used_files = self.host.used_files()
        result.touched = self.host.touched_files()
        result.handed = self.handed
        self.host.close_files()
        if limits.memory and self.output.out_of_memory and result.status:
            result.limit = MEMORY
        if limits.fuel:
            left = ctypes.c_uint64()
            lib.context_get_fuel(self.context, ctypes.byref(left))
            result.fuel = limits.fuel - left.value
            lib.context_set_fuel(self.context, _LAST_FUEL)
        if limits.timeout:
            lib.context_set_epoch_deadline(self.context, 1 << 30)
        if result.limit == OUTPUT_REACHED or RUNTIME not in self._instances:
            return
        try:
            self.call(RUNTIME, "runtime.flushout")
        except (Trap, LimitReached, Exit, EngineError):
            pass

    def unwritten(self) -> bytes:
        """What the program has printed into its buffer: for a program that is given up while it runs."""
        summary = Summary(self.modules[RUNTIME].entry().summary)
        buffer, length = summary.address("runtime.outBuffer"), summary.address("runtime.outLength")
        if buffer is None or length is None:
            return b""
        memory = self.memory()
        start = int.from_bytes(ctypes.string_at(memory + buffer, 4), "little")
        size = int.from_bytes(ctypes.string_at(memory + length, 4), "little")
        return ctypes.string_at(memory + start, size) if start + size <= self.memory_size() else b""

    # What host functions use.

    def memory(self) -> int:
        """Where in the process linear memory begins, at present."""
        return int(self.library.memory_data(self.context, ctypes.byref(self._memory)))

    def memory_size(self) -> int:
        """How many bytes of linear memory there are, at present."""
        return int(self.library.memory_data_size(self.context, ctypes.byref(self._memory)))

    def place(self, address: int, size: int) -> int:
        """Where in the process `size` bytes at an address in linear memory are. Errors: Trap if they are not all in it."""
        if size < 0 or address + size > self.memory_size():
            raise Trap(MEMORY_OUT_OF_BOUNDS, self.tracebacks.stack())
        return self.memory() + address

    def make_trap(self) -> int:
        """A trap for a host function to return."""
        return int(self.library.trap_new(b"host", 4))

    def read_input(self, n: int) -> bytes:
        """Up to n bytes of standard input; empty at its end."""
        text = self.options.stdin
        if self.options.reader is not None:
            return self.options.reader(n)
        if text is None:
            import os

            return os.read(0, n)
        data = text[self._stdin_at : self._stdin_at + n]
        self._stdin_at += len(data)
        return data

    # Loading.

    def _define_host(self) -> None:
        lib = self.library
        host = self.host = Host(self)
        types: dict[object, int] = {}
        for name, signature in SIGNATURES.items():
            type = types.get(signature)
            if type is None:
                type = types[signature] = lib.func_type(*signature)
            function = callback(self, getattr(host, name))
            self._keep.append(function)
            encoded = name.encode()
            lib.linker_define_func_unchecked(
                self._linker, b"host", 4, encoded, len(encoded), type, function, None, None
            )
        for type in types.values():
            lib.functype_delete(type)

    def _instantiate(self, module: ImageModule, image: Image) -> None:
        """Make an instance of a module and let later ones import from it."""
        lib = self.library
        native = load_native(self.engine, module, self.cache)
        instance = InstanceHandle()
        trap = ctypes.c_void_p()
        lib.linker_instantiate(self._linker, self.context, native, ctypes.byref(instance), ctypes.byref(trap))
        if trap.value:
            self._raise(trap.value)
        lib.module_delete(native)  # the instance keeps it alive
        name = module.name.encode()
        lib.linker_define_instance(self._linker, self.context, name, len(name), ctypes.byref(instance))
        self._instances[module.name] = instance
        self.modules[module.name] = module
        if module.name == RUNTIME:
            self._memory = self._export(RUNTIME, "memory").of.memory
            self._table = self._export(RUNTIME, "table").of.memory
            self._make_room(image.data_end, image.table_end)

    def _make_room(self, data_end: int, table_end: int) -> None:
        """Let memory and table reach as far as the modules' static data and functions."""
        lib, context = self.library, self.context
        before = ctypes.c_uint64()
        size = self.memory_size()
        if size < data_end:
            lib.memory_grow(context, ctypes.byref(self._memory), -(-(data_end - size) // PAGE), ctypes.byref(before))
        slots = lib.table_size(context, ctypes.byref(self._table))
        if slots < table_end:
            null = Val(NULL_FUNC)
            lib.table_grow(
                context, ctypes.byref(self._table), table_end - slots, ctypes.byref(null), ctypes.byref(before)
            )

    def _initialise(self, module: ImageModule) -> None:
        if module.moduledata:
            self.call(RUNTIME, "runtime.addmodule", module.moduledata)
        if module.has_init:
            self.call(module.name, "_gopy_init")

    def _export(self, module: str, name: str) -> Extern:
        found = Extern()
        encoded = name.encode()
        instance = self._instances[module]
        if not self.library.instance_export_get(
            self.context, ctypes.byref(instance), encoded, len(encoded), ctypes.byref(found)
        ):
            raise EngineError(f"module {module} does not export {name}")
        return found


def run(
    image: Image, options: Options, cache: Cache | None = None, progress: Callable[[str, int, int], None] | None = None
) -> Result:
    """Run a program to its end, in a thread with a big stack.

    `progress` is called for modules whose native code has to be made, as StdImage's is.
    """
    from time import perf_counter, perf_counter_ns

    from gopy.runtime.traps import explain

    limits = options.limits
    result = Result(STATUS)
    failed: list[BaseException] = []
    engines: list[Engine] = []
    deadlines: list[int] = []
    sessions: list[Session] = []

    def work(stack: int) -> None:
        began = perf_counter()
        try:
            engine = Engine(variant(limits), stack)
            engines.append(engine)
            if cache is not None:
                make_native(engine, image, cache, progress)
            session = Session(engine, options, cache)
            sessions.append(session)
        except BaseException as error:
            failed.append(error)
            return
        try:
            session.prepare(image)
            result.steps.append(("load", perf_counter() - began))
            began = perf_counter()
            if limits.timeout:
                session.deadline = perf_counter_ns() + limits.timeout
                deadlines.append(session.deadline)
            elif options.patience:
                deadlines.append(perf_counter_ns() + options.patience)
            result.status = session.rt0(image.start)
        except Exit as ended:  # during initialisation
            result.status = ended.status
        except LimitReached as reached:
            result.limit = reached.reason
        except Trap as trap:
            explain(session, trap)
        except BaseException as error:
            failed.append(error)
        finally:
            session.finish(result)
            result.steps.append(("run", perf_counter() - began))

    def remaining() -> float:
        return (deadlines[0] - perf_counter_ns()) / 1e9 if deadlines else 0.01

    def interrupt() -> None:
        if limits.timeout:
            engines[0].interrupt()

    def start() -> bool:
        return on_big_stack(work, remaining if limits.timeout or options.patience else None, interrupt)

    if any(module.name == "os/signal" for module in image.modules):
        from gopy.runtime.signals import Receiving

        with Receiving():
            ended = start()
    else:
        ended = start()
    if not ended:
        if not limits.timeout and sessions:
            sessions[0].output.give_up(sessions[0].unwritten())
        return Result(STATUS, TIMEOUT)  # it waits for something that cannot be interrupted
    for session in sessions:
        session.close()
    for engine in engines:
        engine.close()
    if failed:
        raise failed[0]
    return result


def make_native(engine: Engine, image: Image, cache: Cache, progress: Callable[[str, int, int], None] | None) -> None:
    """Make the native code of an image's modules that is not in the cache."""
    missing = [module for module in image.modules if not engine.has(module.wasm_digest, cache)]
    for done, module in enumerate(missing):
        if progress is not None:
            progress(module.name, done, len(missing))
        engine.library.module_delete(load_native(engine, module, cache))
    if progress is not None and missing:
        progress("", len(missing), len(missing))


def load_native(engine: Engine, module: ImageModule, cache: Cache | None) -> int:
    """The native code of a module. Errors: EngineError, which names the function whose code is not valid."""
    try:
        return engine.load(module.wasm_digest, lambda: module.entry().wasm, cache)
    except EngineError as error:
        at = str(error).partition("offset ")[2].partition(":")[0]
        place = Lines(module.entry().lines).place(0, int(at)) if at.isdigit() else None
        if place is None:
            raise
        raise EngineError(f"module {module.name}, {place.title} ({place.file}:{place.line}): {error}") from None
