"""How a type lies in memory, and how a value of it is held in locals.

Memory has gc/amd64's sizes and offsets (types/sizes.py); a pointer fills 8 bytes of which the low 4 count. In locals
a value is a list of *leaves*, scalars of a wasm type: an int one, a string two (address, length), a slice three, an
interface two (type word, data word), a struct those of its fields. A type with too many leaves, or with an array in
it, is of *memory class*: its values are handled by address (`Layout.mem`), and where a list of leaves is asked for it
has one, that address.

A *direct* type's values fit an interface's data word themselves.
"""

from __future__ import annotations

from gopy.ir.values import F32, F64, I32, I64
from gopy.types import sizes
from gopy.types.named import unalias
from gopy.types.typ import (
    BOOL,
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    STRING,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_NIL,
    UNTYPED_RUNE,
    UNTYPED_STRING,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_LEAVES = 12


class Leaf:
    """A scalar of a value: `offset` in bytes, wasm `type`, the `load` and `store` operators, `ptr`: the collector's business."""

    __slots__ = ("offset", "type", "load", "store", "ptr")

    def __init__(self, offset: int, type: int, load: str, store: str, ptr: bool = False) -> None:
        self.offset = offset
        self.type = type
        self.load = load
        self.store = store
        self.ptr = ptr


class Layout:
    """Size and alignment in bytes; `ptrs`: offsets of words that may hold pointers; `leaves`; `mem`: of memory class.

    Of a memory-class type `leaves` has the one leaf that its address is.
    """

    __slots__ = ("size", "align", "leaves", "ptrs", "mem", "direct")

    def __init__(
        self, size: int, align: int, leaves: tuple[Leaf, ...], ptrs: Sequence[int], mem: bool, direct: bool
    ) -> None:
        self.size = size
        self.align = align
        self.leaves = leaves
        self.ptrs = ptrs
        self.mem = mem
        self.direct = direct


def _scalar(size: int, type: int, load: str, store: str) -> Layout:
    return Layout(size, size, (Leaf(0, type, load, store),), (), False, True)


_WORD = _scalar(8, I64, "i64.load", "i64.store")
_BASIC = {
    BOOL: _scalar(1, I32, "i32.load8_u", "i32.store8"),
    INT: _WORD,
    INT8: _scalar(1, I32, "i32.load8_s", "i32.store8"),
    INT16: _scalar(2, I32, "i32.load16_s", "i32.store16"),
    INT32: _scalar(4, I32, "i32.load", "i32.store"),
    INT64: _WORD,
    UINT: _WORD,
    UINT8: _scalar(1, I32, "i32.load8_u", "i32.store8"),
    UINT16: _scalar(2, I32, "i32.load16_u", "i32.store16"),
    UINT32: _scalar(4, I32, "i32.load", "i32.store"),
    UINT64: _WORD,
    UINTPTR: _WORD,
    FLOAT32: _scalar(4, F32, "f32.load", "f32.store"),
    FLOAT64: _scalar(8, F64, "f64.load", "f64.store"),
    COMPLEX64: Layout(
        8, 4, (Leaf(0, F32, "f32.load", "f32.store"), Leaf(4, F32, "f32.load", "f32.store")), (), False, False
    ),
    COMPLEX128: Layout(
        16, 8, (Leaf(0, F64, "f64.load", "f64.store"), Leaf(8, F64, "f64.load", "f64.store")), (), False, False
    ),
}
_ADDRESS = Leaf(0, I32, "i32.load", "i32.store", True)
_LENGTH = Leaf(8, I64, "i64.load", "i64.store")
POINTER = Layout(8, 8, (_ADDRESS,), (0,), False, True)
STRING_LAYOUT = Layout(16, 8, (_ADDRESS, _LENGTH), (0,), False, False)
SLICE = Layout(24, 8, (_ADDRESS, _LENGTH, Leaf(16, I64, "i64.load", "i64.store")), (0,), False, False)
INTERFACE = Layout(16, 8, (_ADDRESS, Leaf(8, I64, "i64.load", "i64.store", True)), (0, 8), False, False)
_BASIC[STRING] = STRING_LAYOUT
_BASIC[UNSAFE_POINTER] = POINTER
_BASIC[UNTYPED_NIL] = POINTER
# Constant operands of operations that are not constant themselves may stay untyped.
for _untyped, _kind in ((UNTYPED_BOOL, BOOL), (UNTYPED_INT, INT), (UNTYPED_RUNE, INT32), (UNTYPED_FLOAT, FLOAT64)):
    _BASIC[_untyped] = _BASIC[_kind]
_BASIC[UNTYPED_COMPLEX] = _BASIC[COMPLEX128]
_BASIC[UNTYPED_STRING] = STRING_LAYOUT

_POINTERS = (Pointer, Map, Chan, Signature)


def _repeated(ptrs: Sequence[int], size: int, n: int) -> Sequence[int]:
    """The pointers of n values of a size in a row: for large arrays' sake a range where they are evenly spaced."""
    step = ptrs[1] - ptrs[0] if len(ptrs) > 1 else size
    if step * len(ptrs) == size and (len(ptrs) < 3 or type(ptrs) is range):
        return range(ptrs[0], n * size, step)
    return tuple(i * size + p for i in range(n) for p in ptrs)


class Layouts:
    """The layouts of types, each computed once."""

    __slots__ = ("_cache",)

    def __init__(self) -> None:
        self._cache: dict[Type, Layout] = {}

    def of(self, t: Type) -> Layout:
        """The layout of a type without type parameters."""
        found = self._cache.get(t)
        if found is None:
            found = self._cache[t] = self._compute(t)
        return found

    def _compute(self, t: Type) -> Layout:
        u = unalias(t).underlying()
        kind = type(u)
        if isinstance(u, Basic):
            return _BASIC[u.kind]
        if kind in _POINTERS:
            return POINTER
        if kind is Slice:
            return SLICE
        if kind is Interface:
            return INTERFACE
        if isinstance(u, Array):
            return self._array(u)
        if isinstance(u, Struct):
            return self._struct(u)
        if isinstance(u, Tuple):
            leaves: list[Leaf] = []
            for var in u.vars:
                leaves.extend(self.of(var.type).leaves)
            return Layout(0, 1, tuple(leaves), (), False, False)
        raise AssertionError(f"no layout for {t}")

    def _array(self, a: Array) -> Layout:
        elem = self.of(a.elem)
        size = sizes.sizeof(a)
        if a.length <= 0:
            return Layout(0, elem.align, (), (), False, False)
        ptrs: Sequence[int] = ()
        if elem.ptrs and elem.size:
            ptrs = _repeated(elem.ptrs, elem.size, a.length)
        return Layout(size, elem.align, (_ADDRESS,), ptrs, True, False)

    def _struct(self, s: Struct) -> Layout:
        offsets = sizes.offsetsof(s.fields)
        leaves: list[Leaf] = []
        ptrs: list[int] = []
        mem = False
        for field, offset in zip(s.fields, offsets, strict=True):
            layout = self.of(field.type)
            ptrs.extend(offset + p for p in layout.ptrs)
            if layout.mem:
                mem = True
            elif not mem:
                leaves.extend(Leaf(offset + x.offset, x.type, x.load, x.store, x.ptr) for x in layout.leaves)
        size, align = sizes.sizeof(s), sizes.alignof(s)
        if mem or len(leaves) > MAX_LEAVES:
            return Layout(size, align, (_ADDRESS,), tuple(ptrs), True, False)
        direct = len(leaves) == 1 and any(self.of(f.type).direct for f in s.fields if self.of(f.type).leaves)
        return Layout(size, align, tuple(leaves), tuple(ptrs), False, direct)
