"""Constants as leaves (spec "Constants", "Representability")."""

from __future__ import annotations

import struct

from gopy.constant import value as constant
from gopy.constant.longstring import LongString
from gopy.ir.values import F32, F64, I32, I64, Const, Value
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
    IS_COMPLEX,
    IS_FLOAT,
    IS_STRING,
    STRING,
    TYP,
    UINT8,
    UINT16,
    UINT32,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_NIL,
    UNTYPED_RUNE,
    UNTYPED_STRING,
    Basic,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.types.typ import Type

_NARROW = {INT8, INT16, INT32, UINT8, UINT16, UINT32}
_DEFAULT = {
    UNTYPED_BOOL: BOOL,
    UNTYPED_INT: INT,
    UNTYPED_RUNE: INT32,
    UNTYPED_FLOAT: FLOAT64,
    UNTYPED_COMPLEX: COMPLEX128,
    UNTYPED_STRING: STRING,
    UNTYPED_NIL: UNSAFE_POINTER,
}


def default_basic(u: Type) -> Basic:
    """The basic type under a type, an untyped one replaced by its default type."""
    u = unalias(u).underlying()
    assert isinstance(u, Basic), u
    return TYP[_DEFAULT[u.kind]] if u.kind in _DEFAULT else u


def float_bits(x: float, single: bool) -> int:
    """The bits of a float64 or, rounded, a float32."""
    if single:
        try:
            return int.from_bytes(struct.pack("<f", x), "little")
        except OverflowError:
            return 0xFF800000 if x < 0 else 0x7F800000
    return int.from_bytes(struct.pack("<d", x), "little")


def _float_const(v: constant.Value, single: bool) -> Const:
    x = constant.float32_val(v) if single else constant.float64_val(v)
    return Const(F32 if single else F64, float_bits(x, single))


def const_leaves(comp: Compiler, v: constant.Value, t: Type) -> list[Value]:
    """The leaves of a constant of a type whose underlying type is basic."""
    u = default_basic(t)
    if u.info & IS_STRING:
        text = v.to_bytes() if isinstance(v, LongString) else v
        if isinstance(text, int) and not isinstance(text, bool):
            text = chr(text).encode() if 0 <= text < 0x110000 and not 0xD800 <= text < 0xE000 else "\ufffd".encode()
        assert isinstance(text, bytes)
        return [comp.string(text), Const(I64, len(text))]
    if u.kind == BOOL:
        return [Const(I32, 1 if v else 0)]
    if u.info & IS_COMPLEX:
        single = u.kind == COMPLEX64
        c = constant.to_complex(v)
        return [_float_const(constant.real(c), single), _float_const(constant.imag(c), single)]
    if u.info & IS_FLOAT:
        if isinstance(v, constant.Complex):
            v = constant.real(v)
        return [_float_const(v, u.kind == FLOAT32)]
    n = constant.to_int(v)
    assert isinstance(n, int), (v, t)
    if u.kind in _NARROW or u.kind == UNSAFE_POINTER:
        return [Const(I32, int(n))]
    return [Const(I64, int(n))]
