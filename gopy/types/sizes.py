"""Sizes, alignments and field offsets as gc has them on 64-bit machines (package unsafe)."""

from __future__ import annotations

from gopy.types.named import Named, unalias
from gopy.types.typ import (
    BOOL,
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    INT8,
    INT16,
    INT32,
    INT64,
    IS_COMPLEX,
    IS_STRING,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    Array,
    Basic,
    Interface,
    Slice,
    Struct,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.objects import Var
    from gopy.types.typ import Type

WORD = 8
_MAX = (1 << 63) - 1
_BASIC = {
    BOOL: 1,
    INT8: 1,
    INT16: 2,
    INT32: 4,
    INT64: 8,
    UINT8: 1,
    UINT16: 2,
    UINT32: 4,
    UINT64: 8,
    FLOAT32: 4,
    FLOAT64: 8,
    COMPLEX64: 8,
    COMPLEX128: 16,
}


def sizeof(t: Type) -> int:
    """The size of a variable of type t in bytes; -1 if it is too large. t contains no type parameters."""
    u = t.underlying()
    if isinstance(u, Basic):
        return 2 * WORD if u.info & IS_STRING else _BASIC.get(u.kind, WORD)
    if isinstance(u, Array):
        if u.length <= 0:
            return 0
        size = sizeof(u.elem)
        if size < 0:
            return -1
        return size * u.length if size * u.length <= _MAX else -1
    if isinstance(u, Struct):
        if not u.fields:
            return 0
        offset, size = offsetsof(u.fields)[-1], sizeof(u.fields[-1].type)
        if offset < 0 or size < 0:
            return -1
        # A pointer to a last field of size 0 must not point past the variable.
        if offset > 0 and size == 0:
            size = 1
        whole = _align(offset + size, alignof(u))
        return whole if whole <= _MAX else -1
    if isinstance(u, Slice):
        return 3 * WORD
    return 2 * WORD if isinstance(u, Interface) else WORD


def alignof(t: Type) -> int:
    """The alignment of a variable of type t, at least 1."""
    u = t.underlying()
    if isinstance(u, Array):
        return alignof(u.elem)
    if isinstance(u, Struct):
        if not u.fields and _is_align64(t):
            return 8
        return max((alignof(f.type) for f in u.fields), default=1)
    if isinstance(u, Slice | Interface) or (isinstance(u, Basic) and u.info & IS_STRING):
        return WORD
    size = max(sizeof(u), 1)
    if isinstance(u, Basic) and u.info & IS_COMPLEX:
        size //= 2
    return min(size, WORD)


def _is_align64(t: Type) -> bool:
    """Whether t is the marker that sync/atomic embeds for 64-bit alignment."""
    named = unalias(t)
    if not isinstance(named, Named) or named.obj.name != "align64" or named.obj.pkg is None:
        return False
    return named.obj.pkg.path in ("sync/atomic", "internal/runtime/atomic")


def offsetsof(fields: list[Var]) -> list[int]:
    """The offsets of a struct's fields; -1 for those that lie too far."""
    offsets: list[int] = []
    at = 0
    for field in fields:
        if at >= 0:
            at = _align(at, alignof(field.type))
            if at > _MAX:
                at = -1
        offsets.append(at)
        if at >= 0:
            size = sizeof(field.type)
            at = at + size if size >= 0 and at + size <= _MAX else -1
    return offsets


def offsetof(t: Type, path: list[int]) -> int:
    """The offset of the field that a path of indices leads to, through embedded structs; -1 if it lies too far."""
    offset = 0
    for i in path:
        u = t.underlying()
        assert isinstance(u, Struct)
        step = offsetsof(u.fields)[i]
        if step < 0 or offset + step > _MAX:
            return -1
        offset += step
        t = u.fields[i].type
    return offset


def _align(offset: int, alignment: int) -> int:
    return (offset + alignment - 1) // alignment * alignment
