"""Stack traces: from wasmtime's frames through the line tables to functions, files and lines as Go's traces name them.

wasmtime tells for each frame the function (by its symbol, from the name section), the module, and how far into the
function's code it is. A trap brings its frames. To see the stack in the middle of a host call, a function that traps at
once is called: the frames of that trap include those below (a trap made by the host itself would have none).

wasmtime keeps the innermost twenty frames and has no setting for more.

A program counter, for Go's runtime.Callers, is a number above 1 << 24 that stands for a module, a function and an offset, and for
one of the functions inlined there; below it is a table index, and stands for the beginning of a function.
"""

from __future__ import annotations

import ctypes
import os

from gopy.link.lines import Lines
from gopy.link.sources import SOURCES
from gopy.runtime.capi import Extern, InstanceHandle, Raw, Vec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.link.lines import Place
    from gopy.runtime.session import Session

    Frame = tuple[str, str, int, int]  # symbol, module, index of the function, offset in the module

FIRST_PC = 1 << 24
MOST_FRAMES = 20  # wasmtime's limit
# (module (func (export "t") unreachable))
_TRAPPING = bytes.fromhex("0061736d0100000001040160000003020100070501017400000a05010300000b")
# Functions of the runtime that run goroutines: what lies below them in a stack is not the goroutine's.
BELOW = frozenset(("runtime.catch", "runtime.resumeStep", "runtime.execute", "runtime.schedule", "runtime.rt0"))


class Tracebacks:
    """The traces of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lines: dict[str, Lines] = {}
        self._pcs: list[tuple[Frame, int]] = []
        self._numbers: dict[tuple[Frame, int], int] = {}
        self._trap: Extern | None = None
        self._slots: dict[int, tuple[str, int]] | None = None

    # Frames.

    def frames(self, trap: int) -> list[Frame]:
        """The frames of a trap, innermost first."""
        lib = self._session.library
        vec = Vec()
        lib.trap_trace(trap, ctypes.byref(vec))
        found: list[Frame] = []
        if vec.size:
            for frame in (ctypes.c_void_p * vec.size).from_address(vec.data):
                name = lib.frame_func_name(frame)
                module = lib.frame_module_name(frame)
                index, offset = lib.frame_func_index(frame), lib.frame_module_offset(frame)
                found.append((_text(name), _text(module), index, offset))
        lib.frame_vec_delete(ctypes.byref(vec))
        return found

    def stack(self) -> list[Frame]:
        """The stack of the goroutine that is in a host call now, innermost frame first."""
        return _goroutine(self.whole_stack())

    def whole_stack(self) -> list[Frame]:
        """All of the stack that wasmtime tells of, the scheduler included."""
        session = self._session
        lib = session.library
        if self._trap is None:
            self._trap = self._make_trapping()
        trap = ctypes.c_void_p()
        lib.func_call_unchecked(session.context, ctypes.byref(self._trap.of.func), (Raw * 1)(), 1, ctypes.byref(trap))
        assert trap.value is not None
        frames = self.frames(trap.value)
        lib.trap_delete(trap)
        return frames[1:]

    def forget(self) -> None:
        """The session has more modules now."""
        self._slots = None

    def _make_trapping(self) -> Extern:
        session = self._session
        lib = session.library
        module = session.engine.compile(_TRAPPING)
        instance = InstanceHandle()
        trap = ctypes.c_void_p()
        lib.linker_instantiate(session._linker, session.context, module, ctypes.byref(instance), ctypes.byref(trap))
        lib.module_delete(module)
        found = Extern()
        assert lib.instance_export_get(session.context, ctypes.byref(instance), b"t", 1, ctypes.byref(found))
        return found

    # Places.

    def place(self, frame: Frame) -> Place | None:
        """Where a frame is; None for code that stands in no source."""
        _, module, index, offset = frame
        return self._table(module).place(index, offset)

    def _table(self, module: str) -> Lines:
        lines = self._lines.get(module)
        if lines is None:
            known = self._session.modules.get(module)
            lines = self._lines[module] = Lines(known.entry().lines if known is not None else b"")
        return lines

    def file(self, place: Place, module: str) -> str:
        """The file of a place, as an absolute name (see Options.trim)."""
        if self._session.options.trim:
            return place.file
        from gopy.link.regions import region

        if region(module) is not None:  # of the library
            return _slashes(f"{SOURCES}/{place.file}")
        return place.file if place.file.startswith(("<", "cell[")) else _slashes(os.path.abspath(place.file))

    # What the runtime asks (host.go).

    def stack_text(self) -> bytes:
        """The present stack, a line for each frame."""
        out: list[str] = []
        for frame in self.stack():
            place = self.place(frame)
            for depth, p in enumerate((place, *place.callers) if place is not None else ()):
                if _is_source(p.title):
                    out.append(self._line(p, frame, self._pc(frame, depth)))
        return "".join(out).encode()

    def pc_text(self, pc: int) -> bytes:
        """The line for a program counter, its last field being the function's entry; empty if it is none."""
        if pc >= FIRST_PC:
            index = pc - FIRST_PC - 1
            if not 0 <= index < len(self._pcs):
                return b""
            frame, depth = self._pcs[index]
            place = self.place(frame)
            if place is None:
                return b""
            symbol, module, number, offset = frame
            entry = (symbol, module, number, self._table(module).entry_of(offset))
            return self._line((place, *place.callers)[depth], frame, self._pc(entry, 0)).encode()
        found = self._functions().get(pc)
        if found is None:
            return b""
        module, own = found
        place = self._table(module).start(own)
        if place is None:
            return b""
        return f"{place.title}\t{self.file(place, module)}\t{place.line}\t{pc}\n".encode()

    def _pc(self, frame: Frame, depth: int) -> int:
        """The program counter for a frame; `depth`: of the functions inlined there, counted from the innermost."""
        key = (frame, depth)
        number = self._numbers.get(key)
        if number is None:
            self._pcs.append(key)
            number = self._numbers[key] = FIRST_PC + len(self._pcs)
        return number

    def _line(self, place: Place, frame: Frame, pc: int) -> str:
        return f"{place.title}\t{self.file(place, frame[1])}\t{place.line}\t{pc}\n"

    def _functions(self) -> dict[int, tuple[str, int]]:
        """The functions that have a table index: module and own number."""
        if self._slots is None:
            from gopy.link.summary import Summary

            self._slots = {}
            for name, module in self._session.modules.items():
                for index, own in Summary(module.entry().summary).slots():
                    self._slots[index] = (name, own)
        return self._slots

    # What is printed when wasm itself trapped.

    def go_text(self, frames: list[Frame]) -> str:
        """Frames as Go prints the stack of the goroutine that runs, functions of the runtime left out."""
        out: list[str] = []
        for frame in _goroutine(frames):
            place = self.place(frame)
            for p in (place, *place.callers) if place is not None else ():
                if _is_source(p.title) and not _is_hidden(p.title):
                    out.append(f"{p.title}(...)\n\t{self.file(p, frame[1])}:{p.line} +{p.offset:#x}\n")
        if len(frames) >= MOST_FRAMES and _goroutine(frames) == frames:
            out.append("...additional frames elided...\n")
        return "".join(out)


def _goroutine(frames: list[Frame]) -> list[Frame]:
    """The frames above the scheduler."""
    for i, frame in enumerate(frames):
        if frame[0] in BELOW:
            return frames[:i]
    return frames


def _is_source(title: str) -> bool:
    """Whether a function stands in a source: wrappers and trampolines have a dot in the middle of the line in their
    names, those of method values end in -fm, what the compiler makes for a whole module begins with _gopy_."""
    if title.startswith(("internal/bridge.", "internal/show.")):
        return False  # between a session's cells and the host
    return bool(title) and "·" not in title and not title.startswith("_gopy_") and not title.endswith("-fm")


def _is_hidden(title: str) -> bool:
    """Whether Go leaves a function out of traces: those of the runtime that a program could not call."""
    return title.startswith("runtime.") and not title[8:9].isupper()


def _text(vec: ctypes._Pointer[Vec]) -> str:
    if not vec:
        return ""
    found = vec.contents
    return ctypes.string_at(found.data, found.size).decode("utf-8", "replace")


def _slashes(path: str) -> str:
    """A path as Go has it in traces, on Windows too."""
    return path.replace(os.sep, "/")
