"""Constant operands: whether a value is representable by a type, and overflow (spec "Representability", "Constants")."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import position
from gopy.types.operand import INVALID
from gopy.types.typ import (
    COMPLEX64,
    FLOAT32,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    IS_BOOLEAN,
    IS_COMPLEX,
    IS_FLOAT,
    IS_INTEGER,
    IS_NUMERIC,
    IS_STRING,
    IS_UNTYPED,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    Basic,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.checker import Checker
    from gopy.types.operand import Operand
    from gopy.types.typ import Type

MAX_BITS = 512  # gc's limit for untyped integers
_MAX_STRING = 2_000_000_000  # gc's limit for string constants, in bytes

_SIGNED = {INT: 64, INT8: 8, INT16: 16, INT32: 32, INT64: 64}
_UNSIGNED = {UINT: 64, UINT8: 8, UINT16: 16, UINT32: 32, UINT64: 64, UINTPTR: 64}
# kind of integer type -> smallest and largest value
INT_RANGE = {kind: (-(1 << bits - 1), (1 << bits - 1) - 1) for kind, bits in _SIGNED.items()} | {
    kind: (0, (1 << bits) - 1) for kind, bits in _UNSIGNED.items()
}
# Operations whose overflow is named in the message.
_UNARY_NAMES = {"^": "bitwise complement "}
_BINARY_NAMES = {
    "+": "addition ",
    "-": "subtraction ",
    "^": "bitwise XOR ",
    "*": "multiplication ",
    "<<": "shift ",
}


def op_pos(e: ast.Expr | None) -> int:
    """Where the overflow of an expression is reported: at its operator, if it has one."""
    if e is None:
        return 0
    return e.op_pos if isinstance(e, ast.BinaryExpr) else position.start_pos(e)


def _op_name(e: ast.Expr | None) -> str:
    if isinstance(e, ast.BinaryExpr):
        return _BINARY_NAMES.get(e.op, "")
    return _UNARY_NAMES.get(e.op, "") if isinstance(e, ast.UnaryExpr) else ""


def overflow(c: Checker, x: Operand, pos: int) -> None:
    """Check that a constant operand is representable by its type, or, untyped, has not grown beyond all bounds."""
    val = x.val
    assert val is not None
    if val is constant.UNKNOWN:
        c.error(pos, "InvalidConstVal", "constant result is not representable")
        return
    t = x.type.underlying()
    if isinstance(t, Basic) and not t.info & IS_UNTYPED:
        representable(c, x, t)
        return
    if type(val) is int and val.bit_length() > MAX_BITS:
        c.error(pos, "InvalidConstVal", f"constant {_op_name(x.expr)}overflow")
        x.val = constant.UNKNOWN
    elif isinstance(val, constant.LongString) and val.length > _MAX_STRING:
        message = f"constant string too long ({val.length} bytes > {_MAX_STRING} bytes)"
        c.error(pos, "InvalidConstVal", message)
        x.val = constant.UNKNOWN


def representable_const(val: Value, t: Basic) -> Value | None:
    """`val` as a value of type t: rounded to the type's precision, integral for integer types; None if there is none.

    An unknown value is representable by every type, which avoids follow-up errors.
    """
    if val is constant.UNKNOWN:
        return val
    info = t.info
    if info & IS_INTEGER:
        val = constant.to_int(val)
        if type(val) is not int:
            return None
        bounds = INT_RANGE.get(t.kind)
        return val if bounds is None or bounds[0] <= val <= bounds[1] else None
    if info & IS_FLOAT:
        val = constant.to_float(val)
        if val is constant.UNKNOWN:
            return None
        return val if t.kind == UNTYPED_FLOAT else _round(val, t.kind == FLOAT32)
    if info & IS_COMPLEX:
        val = constant.to_complex(val)
        if not isinstance(val, constant.Complex):
            return None
        if t.kind == UNTYPED_COMPLEX:
            return val
        re, im = _round(val.re, t.kind == COMPLEX64), _round(val.im, t.kind == COMPLEX64)
        if re is None or im is None:
            return None
        return constant.binary_op(re, "+", constant.make_imag(im))
    if info & IS_STRING:
        return val if constant.kind(val) == constant.STRING else None
    if info & IS_BOOLEAN:
        return val if type(val) is bool else None
    return None


def _round(val: Value, single: bool) -> Value | None:
    """A real constant rounded to float32 or float64; None if that is infinite."""
    rounded = constant.make_float64(constant.float32_val(val) if single else constant.float64_val(val))
    return None if isinstance(rounded, constant.Unknown) else rounded


def representation(x: Operand, t: Basic) -> tuple[Value | None, str]:
    """The value of a constant operand as type t and "", or None and the code of the error."""
    assert x.val is not None
    val = representable_const(x.val, t)
    if val is not None:
        return val, ""
    u = x.type.underlying()
    info = u.info if isinstance(u, Basic) else 0
    if info & IS_NUMERIC and t.info & IS_NUMERIC:
        if not info & IS_INTEGER and t.info & IS_INTEGER:
            return None, "TruncatedFloat"
        return None, "NumericOverflow"
    return None, "InvalidConstVal"


def representable(c: Checker, x: Operand, t: Basic) -> None:
    """Check that a constant operand is representable by t and give it its value there, or make it invalid."""
    val, code = representation(x, t)
    if val is None:
        invalid_conversion(c, code, x, t)
        x.mode = INVALID
    else:
        x.val = val


def invalid_conversion(c: Checker, code: str, x: Operand, target: Type) -> None:
    """Report that x cannot be made a `target`."""
    what, to = c.str(x), c.str(target)
    if code == "TruncatedFloat":
        message = f"{what} truncated to {to}"
    elif code == "NumericOverflow":
        message = f"{what} overflows {to}"
    else:
        message = f"cannot convert {what} to type {to}"
    c.error(x, code, message)
