"""The numbers behind exact constants: Rational, BigFloat, Complex, and Unknown for what is not known.

A float constant is a Rational while numerator and denominator are short (below MAX_EXP bits), so that 0.1 + 0.2 == 0.3;
beyond, it is a BigFloat of PREC bits as in gc: 1e1000000 costs nothing, and once exactness is lost nothing pretends to
it. Rational is not fractions.Fraction because importing that costs more than checking a small program does.

Invariants: a Rational is reduced with den > 0; a BigFloat is mant * 2**exp with an odd mant of at most PREC bits, or
zero with exp 0.
"""

from __future__ import annotations

from math import gcd

PREC = 512  # bits of a BigFloat's mantissa: gc's
MAX_EXP = 4 << 10  # below this many bits a fraction stays a fraction
MAX_BINARY_EXP = (1 << 31) - 1  # a larger binary exponent is infinite, below the negative it is zero


class Unknown:
    """The value of a constant whose computation failed; there is one, UNKNOWN."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "unknown"


UNKNOWN = Unknown()


class Rational:
    """num / den."""

    __slots__ = ("num", "den")

    def __init__(self, num: int, den: int = 1) -> None:
        self.num = num
        self.den = den

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rational) and self.num == other.num and self.den == other.den

    def __hash__(self) -> int:
        return hash((self.num, self.den))

    def __repr__(self) -> str:
        return f"Rational({self.num}, {self.den})"


class BigFloat:
    """mant * 2**exp."""

    __slots__ = ("mant", "exp")

    def __init__(self, mant: int, exp: int = 0) -> None:
        self.mant = mant
        self.exp = exp

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BigFloat) and self.mant == other.mant and self.exp == other.exp

    def __hash__(self) -> int:
        return hash((self.mant, self.exp))

    def __repr__(self) -> str:
        return f"BigFloat({self.mant}, {self.exp})"


class Complex:
    """re + im*i; each part is an int, Rational or BigFloat."""

    __slots__ = ("re", "im")

    def __init__(self, re: int | Rational | BigFloat, im: int | Rational | BigFloat) -> None:
        self.re = re
        self.im = im

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Complex) and self.re == other.re and self.im == other.im

    def __hash__(self) -> int:
        return hash((self.re, self.im))

    def __repr__(self) -> str:
        return f"Complex({self.re}, {self.im})"


def round_mantissa(mant: int, bits: int, sticky: bool = False) -> tuple[int, int]:
    """`mant` rounded to at most `bits` bits, half to even, and by how many bits it was shifted right.

    `sticky` says that the true value has further bits below mant, away from zero.
    """
    size = abs(mant)
    shift = size.bit_length() - bits
    if shift <= 0:
        return mant, 0
    kept = size >> shift
    rest = size & ((1 << shift) - 1)
    half = 1 << (shift - 1)
    if rest > half or (rest == half and (sticky or kept & 1)):
        kept += 1
    return (kept if mant > 0 else -kept), shift


def make_float(mant: int, exp: int, sticky: bool = False, bits: int = PREC) -> BigFloat | Unknown:
    """mant * 2**exp rounded to `bits` bits; UNKNOWN where it is too large to be a number."""
    if mant == 0:
        return BigFloat(0)
    if sticky and abs(mant).bit_length() <= bits:
        # Make room for the bits below, so that rounding sees them.
        shift = bits + 2 - abs(mant).bit_length()
        mant <<= shift
        exp -= shift
        mant += 1 if mant > 0 else -1
        sticky = False
    mant, shift = round_mantissa(mant, bits, sticky)
    exp += shift
    low = (mant & -mant).bit_length() - 1
    mant >>= low
    exp += low
    top = exp + abs(mant).bit_length()
    if top > MAX_BINARY_EXP:
        return UNKNOWN
    if top < -MAX_BINARY_EXP:
        return BigFloat(0)
    return BigFloat(mant, exp)


def float_of_ratio(num: int, den: int, bits: int = PREC) -> BigFloat | Unknown:
    """num / den (den > 0) as a BigFloat."""
    if num == 0:
        return BigFloat(0)
    shift = bits + 2 - (abs(num).bit_length() - den.bit_length())
    size = abs(num)
    quotient, rest = divmod(size << shift, den) if shift >= 0 else divmod(size, den << -shift)
    return make_float(quotient if num > 0 else -quotient, -shift, rest != 0, bits)


def float_add(x: BigFloat, y: BigFloat) -> BigFloat | Unknown:
    """x + y."""
    if x.mant == 0:
        return y
    if y.mant == 0:
        return x
    x_top = x.exp + abs(x.mant).bit_length()
    y_top = y.exp + abs(y.mant).bit_length()
    if x_top < y_top:
        x, y, x_top, y_top = y, x, y_top, x_top
    # Where y lies wholly below all bits that can be kept, only its sign matters.
    room = PREC + 4
    if x_top - y_top > room + PREC:
        shift = room + 2
        return make_float((x.mant << shift) + (1 if y.mant > 0 else -1), x.exp - shift)
    exp = min(x.exp, y.exp)
    return make_float((x.mant << (x.exp - exp)) + (y.mant << (y.exp - exp)), exp)


def float_mul(x: BigFloat, y: BigFloat, bits: int = PREC) -> BigFloat | Unknown:
    """x * y."""
    return make_float(x.mant * y.mant, x.exp + y.exp, bits=bits)


def float_quo(x: BigFloat, y: BigFloat) -> BigFloat | Unknown:
    """x / y; UNKNOWN where y is zero."""
    if y.mant == 0:
        return UNKNOWN
    sign = -1 if y.mant < 0 else 1
    ratio = float_of_ratio(sign * x.mant, abs(y.mant))
    return make_float(ratio.mant, ratio.exp + x.exp - y.exp) if isinstance(ratio, BigFloat) else ratio


def float_cmp(x: BigFloat, y: BigFloat) -> int:
    """-1, 0 or 1 as x is less than, equal to or greater than y."""
    x_sign = (x.mant > 0) - (x.mant < 0)
    y_sign = (y.mant > 0) - (y.mant < 0)
    if x_sign != y_sign or x_sign == 0:
        return (x_sign > y_sign) - (x_sign < y_sign)
    x_top = x.exp + abs(x.mant).bit_length()
    y_top = y.exp + abs(y.mant).bit_length()
    if x_top != y_top:
        return x_sign if x_top > y_top else -x_sign
    exp = min(x.exp, y.exp)
    a, b = x.mant << (x.exp - exp), y.mant << (y.exp - exp)
    return (a > b) - (a < b)


def float_pow10(n: int, bits: int) -> BigFloat | Unknown:
    """10**n to `bits` bits; n may be negative."""
    power: BigFloat | Unknown = BigFloat(1)
    base: BigFloat | Unknown = BigFloat(5)
    left = abs(n)
    while left and isinstance(power, BigFloat) and isinstance(base, BigFloat):
        if left & 1:
            power = float_mul(power, base, bits)
        left >>= 1
        if left and isinstance(base, BigFloat):
            base = float_mul(base, base, bits)
    if not isinstance(power, BigFloat) or not isinstance(base, BigFloat):
        return UNKNOWN if n > 0 else BigFloat(0)
    if n < 0:
        inverse = float_of_ratio(1, power.mant, bits)
        assert isinstance(inverse, BigFloat)
        power = BigFloat(inverse.mant, inverse.exp - power.exp)
    return make_float(power.mant, power.exp + n, bits=bits)


def is_small_int(x: int) -> bool:
    """Whether x is short enough to be part of a fraction."""
    return x.bit_length() < MAX_EXP


def is_small_float(x: BigFloat) -> bool:
    """Whether x would make a fraction of reasonable length."""
    return -MAX_EXP < x.exp + abs(x.mant).bit_length() < MAX_EXP


def make_rational(num: int, den: int) -> Rational | BigFloat | Unknown:
    """num / den, reduced; a BigFloat where the parts are long."""
    if den == 0:
        return UNKNOWN
    divisor = gcd(num, den)
    if den < 0:
        divisor = -divisor
    num //= divisor
    den //= divisor
    if num.bit_length() < MAX_EXP and den.bit_length() < MAX_EXP:
        return Rational(num, den)
    return float_of_ratio(num, den)


def ratio_of(x: int | Rational | BigFloat) -> tuple[int, int] | None:
    """x as numerator and denominator; None for a BigFloat that is too large or too small for that."""
    if isinstance(x, Rational):
        return x.num, x.den
    if isinstance(x, BigFloat):
        if not is_small_float(x):
            return None
        return (x.mant << x.exp, 1) if x.exp >= 0 else (x.mant, 1 << -x.exp)
    return x, 1


def nearest_float(x: int | Rational | BigFloat, single: bool = False) -> float:
    """The nearest float64 (float32 where `single`), half to even; infinite where x is too large."""
    ratio = ratio_of(x)
    if ratio is None:
        assert isinstance(x, BigFloat)
        if x.mant == 0 or x.exp < 0:
            return 0.0
        return float("inf") if x.mant > 0 else float("-inf")
    num, den = ratio
    if num == 0:
        return 0.0
    bits, low, high = (24, -149, 128) if single else (53, -1074, 1024)
    size = abs(num)
    # The exponent of the last bit that the result keeps.
    exp = max(size.bit_length() - den.bit_length() - bits - 1, low)
    while True:
        quotient, rest = divmod(size, den << exp) if exp >= 0 else divmod(size << -exp, den)
        if quotient.bit_length() <= bits:
            break
        exp += 1
    twice = 2 * rest
    step = den << exp if exp >= 0 else den
    if twice > step or (twice == step and quotient & 1):
        quotient += 1
    if quotient.bit_length() + exp > high:
        return float("inf") if num > 0 else float("-inf")
    from math import ldexp

    value = ldexp(float(quotient), exp)
    return value if num > 0 else -value
