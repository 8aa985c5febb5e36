"""The part of wasmtime's C API that gopy calls, through ctypes.

The wasmtime package brings the shared library, and Python bindings for all of it, whose import takes 60 ms: a quarter of
the time that a small program may take. gopy needs about forty functions, which are declared here in one.

The layouts of the few structures below are those of wasmtime's header files. They are compared with the package's own
bindings (`check_layouts`) when native code is compiled for the first time, so a version of the package that is laid out
differently is found out before it could do harm; that, and the native code in the cache, is bound to the library's file.

Pointers to the library's objects are plain ints (c_void_p); who makes an object frees it. Functions that can fail raise
EngineError. A call of wasm that ends in a trap raises WasmTrap.
"""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import CFUNCTYPE, POINTER, c_bool, c_char_p, c_int64, c_size_t, c_uint32, c_uint64, c_void_p

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

I32 = 0  # wasm_valkind_t
I64 = 1
F32 = 2
F64 = 3

# wasmtime_trap_code_t
STACK_OVERFLOW = 0
MEMORY_OUT_OF_BOUNDS = 1
UNREACHABLE = 9
INTERRUPT = 10
OUT_OF_FUEL = 11


class EngineError(Exception):
    """wasmtime refused something: its message."""


class Raw(ctypes.Union):
    """wasmtime_val_raw: a parameter or result."""

    _fields_ = (
        ("i32", ctypes.c_int32),
        ("u32", c_uint32),
        ("i64", c_int64),
        ("u64", c_uint64),
        ("f64", ctypes.c_double),
        ("v128", ctypes.c_uint8 * 16),
    )


class FuncHandle(ctypes.Structure):
    """wasmtime_func."""

    _fields_ = (("store_id", c_uint64), ("private", c_void_p))


class _Id(ctypes.Structure):
    _fields_ = (("store_id", c_uint64), ("private1", c_uint32))


class MemoryHandle(ctypes.Structure):
    """wasmtime_memory."""

    _fields_ = (("id", _Id), ("private2", c_uint32))


class InstanceHandle(ctypes.Structure):
    """wasmtime_instance."""

    _fields_ = (("store_id", c_uint64), ("private", c_size_t))


class _ExternUnion(ctypes.Union):
    _fields_ = (("func", FuncHandle), ("memory", MemoryHandle))  # a table's handle looks like a memory's


class Extern(ctypes.Structure):
    """wasmtime_extern: something exported."""

    _fields_ = (("kind", ctypes.c_uint8), ("of", _ExternUnion))


class Val(ctypes.Structure):
    """wasmtime_val, as far as it is needed: a null reference to a function."""

    _fields_ = (("kind", ctypes.c_uint8), ("func", FuncHandle), ("rest", c_uint64))


NULL_FUNC = 5  # Val.kind of a reference to a function


class Vec(ctypes.Structure):
    """wasm_*_vec_t: an array of the library's."""

    _fields_ = (("size", c_size_t), ("data", c_void_p))


# A host function: (environment, caller, arguments and results, their number) -> trap or None.
HostCallback = CFUNCTYPE(c_void_p, c_void_p, c_void_p, POINTER(Raw), c_size_t)

# What is called when the deadline has passed: (context, data, how far to move it, what to do) -> error or None.
EpochCallback = CFUNCTYPE(c_void_p, c_void_p, c_void_p, POINTER(c_uint64), POINTER(ctypes.c_uint8))

# name -> (result, parameters); "e" stands for a result that is an error to be raised.
_FUNCTIONS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "wasm_config_new": (c_void_p, ()),
    "wasmtime_config_async_stack_size_set": (None, (c_void_p, c_uint64)),
    "wasmtime_config_max_wasm_stack_set": (None, (c_void_p, c_size_t)),
    "wasmtime_config_consume_fuel_set": (None, (c_void_p, c_bool)),
    "wasmtime_config_epoch_interruption_set": (None, (c_void_p, c_bool)),
    "wasmtime_config_wasm_exceptions_set": (None, (c_void_p, c_bool)),
    "wasmtime_config_wasm_tail_call_set": (None, (c_void_p, c_bool)),
    "wasmtime_config_wasm_bulk_memory_set": (None, (c_void_p, c_bool)),
    "wasmtime_config_wasm_wide_arithmetic_set": (None, (c_void_p, c_bool)),
    "wasmtime_config_cranelift_opt_level_set": (None, (c_void_p, ctypes.c_uint8)),
    "wasmtime_config_macos_use_mach_ports_set": (None, (c_void_p, c_bool)),
    "wasm_engine_new_with_config": (c_void_p, (c_void_p,)),
    "wasm_engine_delete": (None, (c_void_p,)),
    "wasmtime_engine_increment_epoch": (None, (c_void_p,)),
    "wasmtime_module_new": ("e", (c_void_p, c_char_p, c_size_t, POINTER(c_void_p))),
    "wasmtime_module_deserialize": ("e", (c_void_p, c_char_p, c_size_t, POINTER(c_void_p))),
    "wasmtime_module_deserialize_file": ("e", (c_void_p, c_char_p, POINTER(c_void_p))),
    "wasmtime_module_serialize": ("e", (c_void_p, POINTER(Vec))),
    "wasmtime_module_delete": (None, (c_void_p,)),
    "wasmtime_store_new": (c_void_p, (c_void_p, c_void_p, c_void_p)),
    "wasmtime_store_delete": (None, (c_void_p,)),
    "wasmtime_store_context": (c_void_p, (c_void_p,)),
    "wasmtime_store_limiter": (None, (c_void_p, c_int64, c_int64, c_int64, c_int64, c_int64)),
    "wasmtime_store_epoch_deadline_callback": (None, (c_void_p, EpochCallback, c_void_p, c_void_p)),
    "wasmtime_context_set_fuel": ("e", (c_void_p, c_uint64)),
    "wasmtime_context_get_fuel": ("e", (c_void_p, POINTER(c_uint64))),
    "wasmtime_context_set_epoch_deadline": (None, (c_void_p, c_uint64)),
    "wasmtime_linker_new": (c_void_p, (c_void_p,)),
    "wasmtime_linker_delete": (None, (c_void_p,)),
    "wasmtime_linker_define_func_unchecked": (
        "e",
        (c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, c_void_p, HostCallback, c_void_p, c_void_p),
    ),
    "wasmtime_linker_define_instance": ("e", (c_void_p, c_void_p, c_char_p, c_size_t, POINTER(InstanceHandle))),
    "wasmtime_linker_instantiate": (
        "e",
        (c_void_p, c_void_p, c_void_p, POINTER(InstanceHandle), POINTER(c_void_p)),
    ),
    "wasmtime_instance_export_get": (
        c_bool,
        (c_void_p, POINTER(InstanceHandle), c_char_p, c_size_t, POINTER(Extern)),
    ),
    "wasmtime_func_call_unchecked": (
        "e",
        (c_void_p, POINTER(FuncHandle), POINTER(Raw), c_size_t, POINTER(c_void_p)),
    ),
    "wasmtime_memory_data": (c_void_p, (c_void_p, POINTER(MemoryHandle))),
    "wasmtime_memory_data_size": (c_size_t, (c_void_p, POINTER(MemoryHandle))),
    "wasmtime_memory_grow": ("e", (c_void_p, POINTER(MemoryHandle), c_uint64, POINTER(c_uint64))),
    "wasmtime_table_set": ("e", (c_void_p, POINTER(MemoryHandle), c_uint64, POINTER(Val))),
    "wasmtime_table_size": (c_uint64, (c_void_p, POINTER(MemoryHandle))),
    "wasmtime_table_grow": ("e", (c_void_p, POINTER(MemoryHandle), c_uint64, POINTER(Val), POINTER(c_uint64))),
    "wasmtime_error_new": (c_void_p, (c_char_p,)),
    "wasmtime_error_message": (None, (c_void_p, POINTER(Vec))),
    "wasmtime_error_delete": (None, (c_void_p,)),
    "wasmtime_error_wasm_trace": (None, (c_void_p, POINTER(Vec))),
    "wasmtime_trap_new": (c_void_p, (c_char_p, c_size_t)),
    "wasmtime_trap_code": (c_bool, (c_void_p, POINTER(ctypes.c_uint8))),
    "wasm_trap_delete": (None, (c_void_p,)),
    "wasm_trap_message": (None, (c_void_p, POINTER(Vec))),
    "wasm_trap_trace": (None, (c_void_p, POINTER(Vec))),
    "wasm_frame_vec_delete": (None, (POINTER(Vec),)),
    "wasm_frame_func_offset": (c_size_t, (c_void_p,)),
    "wasm_frame_module_offset": (c_size_t, (c_void_p,)),
    "wasm_frame_func_index": (c_uint32, (c_void_p,)),
    "wasmtime_frame_func_name": (POINTER(Vec), (c_void_p,)),
    "wasmtime_frame_module_name": (POINTER(Vec), (c_void_p,)),
    "wasm_byte_vec_delete": (None, (POINTER(Vec),)),
    "wasm_valtype_new": (c_void_p, (ctypes.c_uint8,)),
    "wasm_valtype_vec_new": (None, (POINTER(Vec), c_size_t, POINTER(c_void_p))),
    "wasm_functype_new": (c_void_p, (POINTER(Vec), POINTER(Vec))),
    "wasm_functype_delete": (None, (c_void_p,)),
}


class Library:
    """The functions of the shared library, as attributes without their prefix: `library.store_new(...)`.

    `path` is the library's file.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        dll = ctypes.CDLL(path)
        for name, (result, parameters) in _FUNCTIONS.items():
            function = dll[name]
            function.argtypes = parameters
            function.restype = c_void_p if result == "e" else result
            if result == "e":
                function.errcheck = self._raise
            # The two prefixes have no names in common.
            setattr(self, name.removeprefix("wasmtime_").removeprefix("wasm_"), function)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> ctypes._CFunctionType: ...

    def _raise(self, error: Any, function: Any, arguments: Any) -> Any:  # noqa: ARG002 - ctypes' errcheck
        """Turn an error of the library's into an exception."""
        if error:
            vec = Vec()
            self.error_message(error, ctypes.byref(vec))
            text = self.take(vec).decode("utf-8", "replace")
            self.error_delete(error)
            raise EngineError(text)

    def take(self, vec: Vec) -> bytes:
        """The bytes of an array, which is freed."""
        data = ctypes.string_at(vec.data, vec.size) if vec.size else b""
        self.byte_vec_delete(ctypes.byref(vec))
        return data

    def func_type(self, params: Sequence[int], results: Sequence[int]) -> int:
        """A function type; to be freed with functype_delete."""
        return int(self.functype_new(ctypes.byref(self._types(params)), ctypes.byref(self._types(results))))

    def _types(self, kinds: Sequence[int]) -> Vec:
        array = (c_void_p * max(len(kinds), 1))(*[self.valtype_new(kind) for kind in kinds])
        vec = Vec()
        self.valtype_vec_new(ctypes.byref(vec), len(kinds), array)  # copies the pointers
        return vec


_library: Library | None = None


def library() -> Library:
    """The library of the installed wasmtime package. Errors: EngineError if there is none."""
    global _library
    if _library is None:
        path = _find()
        try:
            _library = Library(path)
        except (OSError, AttributeError) as error:
            raise EngineError(f"{path}: {error}") from None
    return _library


def _find() -> str:
    """The shared library's file."""
    from importlib.machinery import PathFinder

    spec = PathFinder.find_spec("wasmtime")
    if spec is None or spec.origin is None:
        raise EngineError("the Python package wasmtime is not installed")
    directory = os.path.dirname(spec.origin)
    system, name = {
        "win32": ("win32", "_wasmtime.dll"),
        "darwin": ("darwin", "_libwasmtime.dylib"),
    }.get(sys.platform, ("linux", "_libwasmtime.so"))
    machine = os.environ.get("PROCESSOR_ARCHITECTURE", "AMD64") if os.name == "nt" else os.uname().machine
    machine = {"AMD64": "x86_64", "arm64": "aarch64", "ARM64": "aarch64"}.get(machine, machine)
    return os.path.join(directory, f"{system}-{machine}", name)


def check_layouts() -> None:
    """Compare the structures above with those of the package's own bindings. Errors: EngineError."""
    from wasmtime import _bindings as theirs

    pairs = (
        (FuncHandle, theirs.wasmtime_func),
        (MemoryHandle, theirs.wasmtime_memory),
        (InstanceHandle, theirs.wasmtime_instance),
        (Extern, theirs.wasmtime_extern),
        (MemoryHandle, theirs.wasmtime_table),
        (Val, theirs.wasmtime_val),
        (Vec, theirs.wasm_byte_vec_t),
        (Raw, theirs.wasmtime_val_raw),
    )
    for ours, other in pairs:
        if ctypes.sizeof(ours) != ctypes.sizeof(other):
            raise EngineError(f"this version of the package wasmtime has another layout of {other.__name__}")
    if Val.func.offset != theirs.wasmtime_val.of.offset or Extern.of.offset != theirs.wasmtime_extern.of.offset:
        raise EngineError("this version of the package wasmtime has another layout of wasmtime_extern_t")
    for name, (_, parameters) in _FUNCTIONS.items():
        declared = getattr(theirs, "_" + name).argtypes
        if len(declared) != len(parameters):
            raise EngineError(f"this version of the package wasmtime has another function {name}")
