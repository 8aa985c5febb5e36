"""wasmtime engines as gopy configures them, and native code: compiled once, then mapped from the cache.

A *variant* is what code is compiled for: plain, with fuel (every instruction counted), or with epochs (loops look whether
they should stop). Each has native code of its own, because the checks are part of it: fuel costs about a quarter, epochs
up to a fifth of the speed of calls.

The stack. Go's goroutines may use 1 GB; here all of them run on one native stack, that of a thread made for it. wasmtime
wants `async_stack_size` to be above `max_wasm_stack`, or it aborts the process, so that is raised first though nothing
here is asynchronous. What the system does not grant is halved until it does. Memory is taken by the stack's use alone.
"""

from __future__ import annotations

import ctypes
import os

from gopy.runtime.capi import EngineError, Vec, check_layouts, library

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.link.cache import Cache

PLAIN = "plain"
FUEL = "fuel"
EPOCH = "epoch"

STACK = 512 << 20  # bytes of wasm frames
SMALLEST_STACK = 1 << 20
HOST_STACK = 16 << 20  # what the host's own code may use on top of it

_SEAL = b"gopy"  # what native code in the cache ends with, before a checksum

GRACE = 2.0  # seconds that an interrupted program has to write out what it has printed

# Changed whenever the settings in `Engine` are, because native code depends on them.
_SETTINGS = "2"


class Engine:
    """An engine of one variant. `stack`: bytes that wasm frames may take."""

    __slots__ = ("library", "ptr", "variant", "stack", "_key")

    def __init__(self, variant: str = PLAIN, stack: int = STACK) -> None:
        self.library = lib = library()
        self.variant = variant
        self.stack = stack
        self._key = ""
        config = lib.config_new()
        lib.config_async_stack_size_set(config, stack + (1 << 20))
        lib.config_max_wasm_stack_set(config, stack)
        lib.config_wasm_exceptions_set(config, True)
        lib.config_wasm_tail_call_set(config, True)
        lib.config_wasm_bulk_memory_set(config, True)
        lib.config_wasm_wide_arithmetic_set(config, True)
        lib.config_consume_fuel_set(config, variant == FUEL)
        lib.config_epoch_interruption_set(config, variant == EPOCH)
        self.ptr = int(lib.engine_new_with_config(config))

    def close(self) -> None:
        """Free what wasmtime holds; no session of it may be open."""
        if self.ptr:
            self.library.engine_delete(self.ptr)
            self.ptr = 0

    @property
    def key(self) -> str:
        """What native code depends on besides the wasm: the library and the settings. Part of a file name."""
        if not self._key:
            found = os.stat(self.library.path)
            self._key = f"{found.st_size:x}{found.st_mtime_ns:x}{_SETTINGS}{self.variant[0]}"
        return self._key

    def compile(self, wasm: bytes) -> int:
        """Native code for a module. Errors: EngineError (the module is not valid)."""
        module = ctypes.c_void_p()
        self.library.module_new(self.ptr, wasm, len(wasm), ctypes.byref(module))
        assert module.value is not None
        return module.value

    def _check_layouts(self, cache: Cache) -> None:
        """Compare capi.py with the package's bindings, once for each version: importing them takes 60 ms."""
        name = f"{self.key}.checked"
        if not cache.find(name):
            check_layouts()
            cache.write(name, b"1")

    def interrupt(self) -> None:
        """Stop what runs in this engine (of variant EPOCH) at its next loop or call."""
        self.library.engine_increment_epoch(self.ptr)

    def has(self, digest: str, cache: Cache) -> bool:
        """Whether a module's native code is in the cache."""
        return bool(cache.find(f"{digest}-{self.key}.native"))

    def load(self, digest: str, wasm: Callable[[], bytes], cache: Cache | None) -> int:
        """The module of a wasm text: from the cache, or compiled and put there.

        Parameters: `digest`, a name that stands for the text; `wasm` gives the text if it is needed.
        """
        lib = self.library
        if cache is None:
            return self.compile(wasm())
        name = f"{digest}-{self.key}.native"
        path = cache.find(name)
        if path and not _is_whole(path):
            cache.remove(name)
            path = ""
        if path:
            module = self._stored(path)
            if module:
                return module
            cache.remove(name)  # made on another machine
        self._check_layouts(cache)
        compiled = self.compile(wasm())
        vec = Vec()
        lib.module_serialize(compiled, ctypes.byref(vec))
        native = lib.take(vec)
        cache.write(name, native + _SEAL + _checksum(native))
        return compiled

    def _stored(self, path: str) -> int:
        """The module in a file of native code; 0 if this machine cannot run it."""
        lib, module = self.library, ctypes.c_void_p()
        try:
            lib.module_deserialize_file(self.ptr, os.fsencode(path), ctypes.byref(module))
        except EngineError:
            # Not every place lets a file be mapped as code (drives on a network, a home without such rights): so it is read.
            try:
                with open(path, "rb") as file:
                    data = file.read()[:-8]
                lib.module_deserialize(self.ptr, data, len(data), ctypes.byref(module))
            except (OSError, EngineError):
                return 0
        return module.value or 0


def _checksum(data: bytes | memoryview) -> bytes:
    """Of native code: a fast one, for every run computes it."""
    from zlib import adler32

    return adler32(data).to_bytes(4, "little")


def _is_whole(path: str) -> bool:
    """Whether a file of native code is what was written. wasmtime itself looks at the form only, and would run damaged code."""
    try:
        with open(path, "rb") as file:
            data = memoryview(file.read())
    except OSError:
        return False
    return bytes(data[-8:]) == _SEAL + _checksum(data[:-8])


def on_big_stack(
    work: Callable[[int], None],
    remaining: Callable[[], float] | None = None,
    interrupt: Callable[[], None] | None = None,
    wanted: int = STACK,
) -> bool:
    """Run `work` in a thread with a big stack; it is told how many bytes wasm frames may take. Whether it has ended.

    `remaining` gives the seconds after which `interrupt` is to be called (it is asked again then, for the clock may not have
    begun to run); after that the work has a moment to end.
    """
    import threading

    stack = wanted
    while True:
        before = threading.stack_size()
        try:
            threading.stack_size(stack + HOST_STACK)
            thread = threading.Thread(target=work, args=(stack,), daemon=True)
            thread.start()
            break
        except (RuntimeError, ValueError, MemoryError):  # the system does not grant so much
            if stack <= SMALLEST_STACK:
                raise
            stack //= 2
        finally:
            threading.stack_size(before)
    if remaining is None:
        thread.join()
        return True
    while thread.is_alive() and (seconds := remaining()) > 0:
        thread.join(seconds)
    if thread.is_alive() and interrupt is not None:
        interrupt()
        thread.join(GRACE)
    return not thread.is_alive()
