"""Exact constants: spec "Constants" (go/constant).

A Value is plain Python where Python has it: bool, int, bytes (a Go string is bytes; LongString stands for one above a
megabyte), and Rational or BigFloat for floats, Complex, and UNKNOWN after an error. `None` is never a Value: it means
"not a constant".
Operations take operands of one kind (the checker has matched the types) and are exact until a float gets too long.
Float constants stay of kind FLOAT also where they are integral; to_int and to_float change the kind.
"""

from __future__ import annotations

from gopy.constant.format import exact, quote, str_of
from gopy.constant.literal import make_from_literal, unquote
from gopy.constant.longstring import MIN_LENGTH, LongString, string_len
from gopy.constant.number import (
    PREC,
    UNKNOWN,
    BigFloat,
    Complex,
    Rational,
    Unknown,
    float_add,
    float_cmp,
    float_mul,
    float_of_ratio,
    float_quo,
    is_small_float,
    is_small_int,
    make_float,
    make_rational,
    nearest_float,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    Real = int | Rational | BigFloat
    Value = bool | int | Rational | BigFloat | Complex | bytes | LongString | Unknown

__all__ = [
    "BOOL",
    "COMPLEX",
    "FLOAT",
    "INT",
    "STRING",
    "UNKNOWN",
    "UNKNOWN_KIND",
    "BigFloat",
    "Complex",
    "LongString",
    "Rational",
    "Unknown",
    "binary_op",
    "bit_len",
    "compare",
    "exact",
    "float32_val",
    "float64_val",
    "imag",
    "int64_val",
    "kind",
    "make_float64",
    "make_from_literal",
    "make_imag",
    "quote",
    "real",
    "shift",
    "sign",
    "str_of",
    "string_len",
    "to_complex",
    "to_float",
    "to_int",
    "uint64_val",
    "unary_op",
    "unquote",
]

UNKNOWN_KIND = 0
BOOL = 1
STRING = 2
INT = 3
FLOAT = 4
COMPLEX = 5

_KINDS: dict[type, int] = {
    Unknown: UNKNOWN_KIND,
    bool: BOOL,
    bytes: STRING,
    LongString: STRING,
    int: INT,
    Rational: FLOAT,
    BigFloat: FLOAT,
    Complex: COMPLEX,
}
_MIN_INT64 = -(1 << 63)
_MAX_INT64 = (1 << 63) - 1


def kind(v: Value) -> int:
    """BOOL, STRING, INT, FLOAT, COMPLEX or UNKNOWN_KIND."""
    return _KINDS[type(v)]


def int64_val(v: Value) -> int | None:
    """An INT as a signed 64-bit integer; None if it does not fit or is none."""
    return v if type(v) is int and _MIN_INT64 <= v <= _MAX_INT64 else None


def uint64_val(v: Value) -> int | None:
    """An INT as an unsigned 64-bit integer; None if it does not fit or is none."""
    return v if type(v) is int and 0 <= v < 1 << 64 else None


def float64_val(v: Value) -> float:
    """An INT or FLOAT as the nearest float64, possibly infinite; 0 for UNKNOWN."""
    return nearest_float(v) if isinstance(v, int | Rational | BigFloat) else 0.0


def float32_val(v: Value) -> float:
    """An INT or FLOAT as the nearest float32, possibly infinite; 0 for UNKNOWN."""
    return nearest_float(v, True) if isinstance(v, int | Rational | BigFloat) else 0.0


def make_float64(x: float) -> Rational | Unknown:
    """The FLOAT with exactly the value of x; UNKNOWN for infinities and NaN."""
    if x != x or x in (float("inf"), float("-inf")):
        return UNKNOWN
    return Rational(*x.as_integer_ratio())


def make_imag(v: Value) -> Value:
    """v*i for an INT or FLOAT."""
    return Complex(0, v) if isinstance(v, int | Rational | BigFloat) else UNKNOWN


def bit_len(v: Value) -> int:
    """The bits that an INT's magnitude takes."""
    return v.bit_length() if isinstance(v, int) else 0


def sign(v: Value) -> int:
    """-1, 0 or 1; for a COMPLEX 0 only where it is zero; 1 for UNKNOWN, which avoids "division by zero" after errors."""
    if isinstance(v, Complex):
        return sign(v.re) | sign(v.im)
    if isinstance(v, Rational):
        v = v.num
    elif isinstance(v, BigFloat):
        v = v.mant
    elif not isinstance(v, int):
        return 1
    return (v > 0) - (v < 0)


def real(v: Value) -> Value:
    """The real part of a number."""
    return v.re if isinstance(v, Complex) else v


def imag(v: Value) -> Value:
    """The imaginary part of a number."""
    if isinstance(v, Complex):
        return v.im
    return v if isinstance(v, Unknown) else 0


def to_int(v: Value) -> Value:
    """v as an INT where it is integral (a BigFloat: but for its last 4 bits), else UNKNOWN."""
    t = type(v)
    if t is int:
        return v
    if isinstance(v, Rational):
        return v.num if v.den == 1 else UNKNOWN
    if isinstance(v, BigFloat):
        return _int_of_float(v)
    if isinstance(v, Complex):
        as_float = to_float(v)
        return UNKNOWN if isinstance(as_float, Unknown) else to_int(as_float)
    return UNKNOWN


def _int_of_float(v: BigFloat) -> int | Unknown:
    if not is_small_float(v):
        return UNKNOWN
    if v.exp >= 0:
        return v.mant << v.exp
    # Long computations lose the last bits: accept what is integral without them, rounded down or up.
    size = abs(v.mant)
    drop = size.bit_length() - (PREC - 4)
    if drop > 0 and -v.exp <= drop + PREC:
        low = size >> drop
        for kept in (low, low + 1):
            places = -v.exp - drop
            if places <= 0:
                whole = kept << -places
            elif kept & ((1 << places) - 1) == 0:
                whole = kept >> places
            else:
                continue
            return whole if v.mant > 0 else -whole
    return UNKNOWN


def to_float(v: Value) -> Value:
    """v as a FLOAT where it is real, else UNKNOWN."""
    if type(v) is int:
        return Rational(v) if is_small_int(v) else make_float(v, 0)
    if isinstance(v, Rational | BigFloat):
        return v
    if isinstance(v, Complex) and sign(v.im) == 0:
        return to_float(v.re)
    return UNKNOWN


def to_complex(v: Value) -> Value:
    """v as a COMPLEX if it is a number, else UNKNOWN."""
    if isinstance(v, Complex):
        return v
    if isinstance(v, int | Rational | BigFloat) and type(v) is not bool:
        return Complex(v, 0)
    return UNKNOWN


def _big(v: Real) -> BigFloat | Unknown:
    """A real number as a BigFloat."""
    if isinstance(v, Rational):
        return float_of_ratio(v.num, v.den)
    return v if isinstance(v, BigFloat) else make_float(v, 0)


def unary_op(op: str, v: Value, bits: int = 0) -> Value:
    """op v for + - ^ !; ^ of an unsigned type needs its size in bits."""
    if isinstance(v, Unknown):
        return v
    if op == "!":
        return not v
    if op == "+":
        return v
    if op == "-":
        if isinstance(v, Rational):
            return Rational(-v.num, v.den)
        if isinstance(v, BigFloat):
            return BigFloat(-v.mant, v.exp)
        if isinstance(v, Complex):
            re, im = unary_op("-", v.re), unary_op("-", v.im)
            return _complex(re, im)
        assert isinstance(v, int)
        return -v
    assert op == "^" and isinstance(v, int), op
    return ~v & ((1 << bits) - 1) if bits else ~v


def binary_op(x: Value, op: str, y: Value) -> Value:
    """x op y for + - * / % & | ^ &^ && ||; `//` is the integer division of Go, towards zero; `/` is exact.

    Operands are bools, strings or numbers of any kinds; the result of a division by zero is UNKNOWN.
    """
    tx, ty = type(x), type(y)
    if tx is int and ty is int:
        return _int_op(x, op, y)  # type: ignore[arg-type]
    if tx is Unknown or ty is Unknown:
        return UNKNOWN
    if isinstance(x, bytes | LongString) and isinstance(y, bytes | LongString):
        assert op == "+"
        if string_len(x) + string_len(y) < MIN_LENGTH:
            return x + y  # type: ignore[operator]
        return LongString(x, y) if string_len(x) and string_len(y) else x if string_len(x) else y
    if tx is bool:
        return (x and y) if op == "&&" else (x or y)
    if tx is Complex or ty is Complex:
        return _complex_op(to_complex(x), op, to_complex(y))
    return _real_op(x, op, y)  # type: ignore[arg-type]


def _int_op(a: int, op: str, b: int) -> Value:
    if op == "+":
        return a + b
    if op == "-":
        return a - b
    if op == "*":
        return a * b
    if op == "/":
        return make_rational(a, b)
    if op == "//":
        if b == 0:
            return UNKNOWN
        quotient = abs(a) // abs(b)
        return quotient if (a < 0) == (b < 0) else -quotient
    if op == "%":
        if b == 0:
            return UNKNOWN
        rest = abs(a) % abs(b)
        return rest if a >= 0 else -rest
    if op == "&":
        return a & b
    if op == "|":
        return a | b
    if op == "^":
        return a ^ b
    assert op == "&^", op
    return a & ~b


def _real_op(x: Real, op: str, y: Real) -> Value:
    if isinstance(x, BigFloat) or isinstance(y, BigFloat):
        a, b = _big(x), _big(y)
        if isinstance(a, Unknown) or isinstance(b, Unknown):
            return UNKNOWN
        if op == "+":
            return float_add(a, b)
        if op == "-":
            return float_add(a, BigFloat(-b.mant, b.exp))
        if op == "*":
            return float_mul(a, b)
        assert op == "/", op
        return float_quo(a, b)
    x_num, x_den = (x.num, x.den) if isinstance(x, Rational) else (x, 1)
    y_num, y_den = (y.num, y.den) if isinstance(y, Rational) else (y, 1)
    if op == "+":
        return make_rational(x_num * y_den + y_num * x_den, x_den * y_den)
    if op == "-":
        return make_rational(x_num * y_den - y_num * x_den, x_den * y_den)
    if op == "*":
        return make_rational(x_num * y_num, x_den * y_den)
    assert op == "/", op
    return make_rational(x_num * y_den, x_den * y_num)


def _complex(re: Value, im: Value) -> Value:
    if isinstance(re, Unknown) or isinstance(im, Unknown):
        return UNKNOWN
    return Complex(re, im)  # type: ignore[arg-type]


def _complex_op(x: Value, op: str, y: Value) -> Value:
    if not isinstance(x, Complex) or not isinstance(y, Complex):
        return UNKNOWN
    a, b, c, d = x.re, x.im, y.re, y.im
    if op in ("+", "-"):
        return _complex(binary_op(a, op, c), binary_op(b, op, d))
    ac, bd = binary_op(a, "*", c), binary_op(b, "*", d)
    bc, ad = binary_op(b, "*", c), binary_op(a, "*", d)
    if op == "*":
        return _complex(binary_op(ac, "-", bd), binary_op(bc, "+", ad))
    assert op == "/", op
    size = binary_op(binary_op(c, "*", c), "+", binary_op(d, "*", d))
    re = binary_op(binary_op(ac, "+", bd), "/", size)
    im = binary_op(binary_op(bc, "-", ad), "/", size)
    return _complex(re, im)


def shift(x: Value, op: str, n: int) -> Value:
    """x << n or x >> n for an INT."""
    if not isinstance(x, int):
        return UNKNOWN
    return x << n if op == "<<" else x >> n


def compare(x: Value, op: str, y: Value) -> bool:
    """x op y for == != < <= > >=; false where a value is unknown."""
    if isinstance(x, Unknown) or isinstance(y, Unknown):
        return False
    if isinstance(x, Complex) or isinstance(y, Complex):
        a, b = to_complex(x), to_complex(y)
        assert isinstance(a, Complex) and isinstance(b, Complex)
        same = compare(a.re, "==", b.re) and compare(a.im, "==", b.im)
        return same == (op == "==")
    if isinstance(x, LongString):
        x = x.to_bytes()
    if isinstance(y, LongString):
        y = y.to_bytes()
    order = _order(x, y)
    if op == "==":
        return order == 0
    if op == "!=":
        return order != 0
    if op == "<":
        return order < 0
    if op == "<=":
        return order <= 0
    return order > 0 if op == ">" else order >= 0


def _order(x: bool | int | bytes | Rational | BigFloat, y: bool | int | bytes | Rational | BigFloat) -> int:
    if isinstance(x, bytes) or isinstance(y, bytes):
        return (x > y) - (x < y)  # type: ignore[operator]
    if isinstance(x, BigFloat) or isinstance(y, BigFloat):
        a, b = _big(x), _big(y)
        if isinstance(a, Unknown) or isinstance(b, Unknown):
            return 0
        return float_cmp(a, b)
    x_num, x_den = (x.num, x.den) if isinstance(x, Rational) else (x, 1)
    y_num, y_den = (y.num, y.den) if isinstance(y, Rational) else (y, 1)
    left, right = x_num * y_den, y_num * x_den
    return (left > right) - (left < right)
