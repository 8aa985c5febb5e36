"""Constant values of literals: spec "Integer literals" to "String literals"."""

from __future__ import annotations

from math import gcd

from gopy.constant.number import (
    PREC,
    UNKNOWN,
    BigFloat,
    Complex,
    Rational,
    Unknown,
    float_mul,
    float_pow10,
    is_small_float,
    make_float,
    make_rational,
)

_SIMPLE = {
    "a": 7,
    "b": 8,
    "f": 12,
    "n": 10,
    "r": 13,
    "t": 9,
    "v": 11,
    "\\": 92,
    "'": 39,
    '"': 34,
}
_MAX_DIGITS = 4000  # Python refuses to convert longer decimal texts in one go


def make_from_literal(lit: str, kind: str) -> int | Rational | BigFloat | Complex | bytes | Unknown:
    """The value of a literal as written; `kind` is INT, FLOAT, IMAG, CHAR or STRING.

    UNKNOWN where the text is no such literal or the number is too large to be represented.
    """
    if kind == "INT":
        value = _int(lit)
        return UNKNOWN if value is None else value
    if kind == "STRING":
        text = unquote(lit)
        return UNKNOWN if text is None else text
    if kind == "FLOAT":
        return _float(lit)
    if kind == "CHAR":
        code = _char(lit)
        return UNKNOWN if code is None else code
    if kind == "IMAG" and lit.endswith("i"):
        im = _imaginary(lit[:-1])
        return im if isinstance(im, Unknown) else Complex(0, im)
    return UNKNOWN


def _imaginary(lit: str) -> Rational | BigFloat | Unknown:
    prefix = lit[:2].lower()
    if prefix in ("0b", "0o") or (prefix == "0x" and "p" not in lit.lower() and "." not in lit):
        value = _int(lit)
        return UNKNOWN if value is None else make_rational(value, 1)
    # 0123i is decimal, for backward compatibility.
    return _float(lit)


def _int(lit: str) -> int | None:
    digits = lit.replace("_", "")
    base = 10
    if digits[:1] == "0" and len(digits) > 1:
        mark = digits[1].lower()
        if mark == "x":
            base, digits = 16, digits[2:]
        elif mark == "b":
            base, digits = 2, digits[2:]
        else:
            base, digits = 8, digits[2:] if mark == "o" else digits[1:]
    if not digits.isascii() or not digits.isalnum():
        return None
    try:
        return int(digits, base) if base != 10 else _decimal(digits)
    except ValueError:
        return None


def _decimal(digits: str) -> int:
    if len(digits) <= _MAX_DIGITS:
        return int(digits) if digits else 0
    value = 0
    for at in range(0, len(digits), _MAX_DIGITS):
        chunk = digits[at : at + _MAX_DIGITS]
        value = value * 10 ** len(chunk) + int(chunk)
    return value


def _float(lit: str) -> Rational | BigFloat | Unknown:
    text = lit.replace("_", "").lower()
    hexadecimal = text.startswith("0x")
    mantissa, mark, exponent = text[2:].partition("p") if hexadecimal else text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    try:
        digits = int(whole + fraction, 16) if hexadecimal else _decimal(whole + fraction)
        exp = int(exponent) if mark else 0
    except ValueError:
        return UNKNOWN
    if digits == 0:
        return Rational(0)
    if abs(exp) > 1 << 40:
        return UNKNOWN if exp > 0 else Rational(0)
    if hexadecimal:
        approximate = make_float(digits, exp - 4 * len(fraction))
    else:
        exp -= len(fraction)
        # 64 more bits while it is computed, so that the last bit is right.
        power = float_pow10(exp, PREC + 64)
        if isinstance(power, Unknown):
            return UNKNOWN
        exact = make_float(digits, 0, bits=PREC + 64)
        approximate = float_mul(exact, power) if isinstance(exact, BigFloat) else exact
    if isinstance(approximate, Unknown):
        return approximate
    if approximate.mant == 0:
        return Rational(0)
    if not is_small_float(approximate):
        return approximate
    if hexadecimal:
        exp -= 4 * len(fraction)
    power_of = 2 if hexadecimal else 10
    # A literal of this size stays a fraction, also if its parts are a little longer than those of results may be.
    if exp >= 0:
        return Rational(digits * power_of**exp)
    divisor = gcd(digits, power_of**-exp)
    return Rational(digits // divisor, power_of**-exp // divisor)


def _char(lit: str) -> int | None:
    body = lit[1:-1]
    if len(lit) < 3 or not body:
        return None
    if body[0] != "\\":
        return ord(body) if len(body) == 1 else None
    found = _escape(body, 0, "'")
    if found is None or found[2] != len(body):
        return None
    return found[0]


def _escape(text: str, at: int, quote: str) -> tuple[int, bool, int] | None:
    """The escape sequence at text[at]: code, whether it is a byte rather than a character, and where it ends."""
    mark = text[at + 1 : at + 2]
    if mark in _SIMPLE:
        if mark in "'\"" and mark != quote:
            return None
        return _SIMPLE[mark], False, at + 2
    if mark and mark in "01234567":
        digits = text[at + 1 : at + 4]
        if len(digits) != 3 or any(d not in "01234567" for d in digits) or int(digits, 8) > 255:
            return None
        return int(digits, 8), True, at + 4
    size = {"x": 2, "u": 4, "U": 8}.get(mark)
    if size is None:
        return None
    digits = text[at + 2 : at + 2 + size]
    if len(digits) != size or any(d not in "0123456789abcdefABCDEF" for d in digits):
        return None
    code = int(digits, 16)
    if mark != "x" and (code > 0x10FFFF or 0xD800 <= code < 0xE000):
        return None
    return code, mark == "x", at + 2 + size


def unquote(lit: str) -> bytes | None:
    """The bytes a string literal stands for; None if it is malformed."""
    if len(lit) < 2 or lit[0] != lit[-1]:
        return None
    body = lit[1:-1]
    if lit[0] == "`":
        return body.replace("\r", "").encode("utf-8", "surrogateescape")
    if lit[0] != '"':
        return None
    if "\\" not in body:
        return body.encode("utf-8", "surrogateescape")
    parts: list[bytes] = []
    at = 0
    while True:
        slash = body.find("\\", at)
        if slash < 0:
            parts.append(body[at:].encode("utf-8", "surrogateescape"))
            return b"".join(parts)
        parts.append(body[at:slash].encode("utf-8", "surrogateescape"))
        found = _escape(body, slash, '"')
        if found is None:
            return None
        code, is_byte, at = found
        parts.append(bytes((code,)) if is_byte else chr(code).encode("utf-8"))
