"""Constants as text: the short form of gc's messages, the exact form, and Go's quoting of strings."""

from __future__ import annotations

from gopy.constant.longstring import LongString
from gopy.constant.number import BigFloat, Complex, Rational, float_of_ratio, nearest_float

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value

_LOG10_2 = 0.30102999566398119521
_MAX_STRING = 72  # a longer quoted string is cut in messages
_ESCAPES = {7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}


def str_of(v: Value) -> str:
    """The value as gc's messages show it: floats to six digits, long strings cut."""
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, int):
        return str(v)
    if isinstance(v, LongString):
        v = v.head(4 * _MAX_STRING)
    if isinstance(v, bytes):
        # Cutting needs only the first runes; a quoted rune is at least one character.
        text = quote(v if len(v) <= 4 * _MAX_STRING else v[: 4 * _MAX_STRING] + b"...")
        return text if len(text) <= _MAX_STRING else text[: _MAX_STRING - 3] + "..."
    if isinstance(v, Complex):
        return f"({str_of(v.re)} + {str_of(v.im)}i)"
    if isinstance(v, Rational):
        approximate = float_of_ratio(v.num, v.den)
        return _float_text(approximate) if isinstance(approximate, BigFloat) else "unknown"
    if isinstance(v, BigFloat):
        return _float_text(v)
    return "unknown"


def exact(v: Value) -> str:
    """The value without loss: 1/3 rather than 0.333333."""
    if isinstance(v, LongString):
        v = v.to_bytes()
    if isinstance(v, bytes):
        return quote(v)
    if isinstance(v, Rational):
        return str(v.num) if v.den == 1 else f"{v.num}/{v.den}"
    if isinstance(v, Complex):
        return f"({exact(v.re)} + {exact(v.im)}i)"
    if isinstance(v, BigFloat):
        if v.mant == 0:
            return "0"
        size = abs(v.mant)
        top = size.bit_length() + v.exp
        digits = f"{size << (-size.bit_length() % 4):x}".rstrip("0")
        return f"{'-' if v.mant < 0 else ''}0x.{digits}p{top:+d}"
    return str_of(v)


def _float_text(f: BigFloat) -> str:
    x = nearest_float(f)
    if (f.mant == 0) == (x == 0) and x not in (float("inf"), float("-inf")):
        text = f"{x:.6g}"
        if f.exp < 0 and "." not in text:
            text = shortest(x)
        return text
    # Out of float64's range: an approximate decimal, mantissa and exponent apart.
    size = abs(f.mant)
    top = size.bit_length()
    mant = nearest_float(BigFloat(f.mant, -top))
    decimal = float(f.exp + top) * _LOG10_2
    exp = int(decimal)
    mant *= 10 ** (decimal - float(exp))
    if abs(mant) < 1 - 0.5e-6:
        mant *= 10
        exp -= 1
    elif abs(mant) >= 10:
        mant /= 10
        exp += 1
    return f"{mant:.6g}e{exp:+d}"


def shortest(x: float) -> str:
    """Go's %g: the fewest digits that give x back, with an exponent below 1e-4 and from 1e+06 on."""
    mantissa, _, exponent = repr(abs(x)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    # The value is 0.digits * 10**point.
    point = len(whole) + (int(exponent) if exponent else 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    if not digits:
        return "0"
    sign = "-" if x < 0 else ""
    exp = point - 1
    if exp < -4 or exp >= 6:
        rest = "." + digits[1:] if len(digits) > 1 else ""
        return f"{sign}{digits[0]}{rest}e{'-' if exp < 0 else '+'}{abs(exp):02d}"
    if point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    if point >= len(digits):
        return sign + digits + "0" * (point - len(digits))
    return f"{sign}{digits[:point]}.{digits[point:]}"


def quote(text: bytes | str, mark: str = '"') -> str:
    """A Go literal for the text, as strconv.Quote makes it (%q); `mark` is the quotation mark."""
    parts = [mark]
    # surrogateescape keeps bytes that are no UTF-8 apart, one lone surrogate each.
    for char in text if isinstance(text, str) else text.decode("utf-8", "surrogateescape"):
        code = ord(char)
        if char == mark or char == "\\":
            parts.append("\\" + char)
        elif code in _ESCAPES:
            parts.append(_ESCAPES[code])
        elif 0xDC80 <= code <= 0xDCFF:
            parts.append(f"\\x{code - 0xDC00:02x}")
        elif char.isprintable():
            parts.append(char)
        elif code < 0x20 or code == 0x7F:
            parts.append(f"\\x{code:02x}")
        elif code < 0x10000:
            parts.append(f"\\u{code:04x}")
        else:
            parts.append(f"\\U{code:08x}")
    parts.append(mark)
    return "".join(parts)
