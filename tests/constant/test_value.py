"""Exact constants: kinds, conversions, operations, and their text."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from gopy.constant import value as constant
from gopy.constant.value import UNKNOWN, BigFloat, Complex, Rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value


def lit(text: str) -> Value:
    """The value of a literal, its kind guessed from its form."""
    if text[0] in "\"'`":
        return constant.make_from_literal(text, "CHAR" if text[0] == "'" else "STRING")
    if text.endswith("i"):
        return constant.make_from_literal(text, "IMAG")
    hexadecimal = text[:2].lower() == "0x"
    is_float = "." in text or "p" in text or ("e" in text and not hexadecimal)
    return constant.make_from_literal(text, "FLOAT" if is_float else "INT")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("0x_ff", 255),
        ("0b101", 5),
        ("017", 15),
        ("0o17", 15),
        ("1_000", 1000),
        ("0.5", Rational(1, 2)),
        ("1e3", Rational(1000)),
        (".25e1", Rational(5, 2)),
        ("0x1p-2", Rational(1, 4)),
        ("0x.8p1", Rational(1)),
        ("2i", Complex(0, Rational(2))),
        ("010i", Complex(0, Rational(10))),
        ("0x10i", Complex(0, Rational(16))),
        ("'a'", 97),
        (r"'\''", 39),
        (r"'\xff'", 255),
        (r"'\u4e16'", 0x4E16),
        (r'"a\xff\u00e9\101"', b"a\xff\xc3\xa9A"),
        ("`a\\n\r\n`", b"a\\n\n"),
    ],
)
def test_literals(text: str, value: Value) -> None:
    assert lit(text) == value
    assert type(lit(text)) is type(value)


@pytest.mark.parametrize(
    "text", ["08", "0b12", r"'\"'", "'ab'", r'"\400"', r'"\ud800"', r'"\q"', '"a', "1e10000000000"]
)
def test_what_is_no_literal_is_unknown(text: str) -> None:
    assert lit(text) is UNKNOWN


def test_kinds() -> None:
    values = [UNKNOWN, True, b"", 1, Rational(1), BigFloat(1), Complex(1, 0)]
    kinds = [constant.UNKNOWN_KIND, constant.BOOL, constant.STRING, constant.INT, constant.FLOAT, constant.FLOAT]
    assert [constant.kind(v) for v in values] == [*kinds, constant.COMPLEX]


def test_integer_division_is_towards_zero() -> None:
    assert [constant.binary_op(x, "//", y) for x, y in [(7, 2), (-7, 2), (7, -2), (-7, -2)]] == [3, -3, -3, 3]
    assert [constant.binary_op(x, "%", y) for x, y in [(7, 2), (-7, 2), (7, -2), (-7, -2)]] == [1, -1, 1, -1]
    assert constant.binary_op(7, "/", 2) == Rational(7, 2)
    assert constant.binary_op(1, "/", 0) is UNKNOWN


def test_complement_needs_the_size_of_unsigned_types() -> None:
    assert constant.unary_op("^", 1) == -2
    assert constant.unary_op("^", 1, 8) == 254


def test_tenths_are_exact() -> None:
    assert constant.compare(constant.binary_op(lit("0.1"), "+", lit("0.2")), "==", lit("0.3"))


def test_huge_floats_are_quick_and_large() -> None:
    start = time.process_time()
    huge, tiny = lit("1e1000000"), lit("1e-1000000")
    assert isinstance(huge, BigFloat) and isinstance(tiny, BigFloat)
    one = constant.binary_op(huge, "*", tiny)
    assert constant.str_of(one) == "1"
    assert constant.str_of(constant.binary_op(huge, "*", huge)) == "1e+2000000"
    assert constant.to_int(huge) is UNKNOWN
    assert constant.float64_val(huge) == float("inf") and constant.float64_val(tiny) == 0
    assert constant.binary_op(lit("1e600000000"), "*", lit("1e600000000")) is UNKNOWN
    assert time.process_time() - start < 0.5


def test_kinds_change_only_without_loss() -> None:
    assert constant.to_int(lit("2.0")) == 2
    assert constant.to_int(lit("2.5")) is UNKNOWN
    assert constant.to_int(Complex(3, 0)) == 3
    assert constant.to_float(Complex(3, 1)) is UNKNOWN
    assert constant.to_complex(3) == Complex(3, 0)
    assert constant.to_int(b"3") is UNKNOWN


@pytest.mark.parametrize(
    ("text", "short", "exact"),
    [
        ("1.5", "1.5", "3/2"),
        ("0.1", "0.1", "1/10"),
        ("1e100", "1e+100", "1" + "0" * 100),
        ("123456.75", "123456.75", "493827/4"),
        ("1e-7", "1e-07", "1/10000000"),
        ("1234567.5", "1.23457e+06", "2469135/2"),
        ("2i", "(0 + 2i)", "(0 + 2i)"),
        (r'"\x00\xffé\u200b"', r'"\x00\xffé\u200b"', r'"\x00\xffé\u200b"'),
    ],
)
def test_text(text: str, short: str, exact: str) -> None:
    assert constant.str_of(lit(text)) == short
    assert constant.exact(lit(text)) == exact


def test_long_strings_are_cut_in_messages() -> None:
    short = constant.str_of(b"x" * 100)
    assert len(short) == 72 and short == '"' + "x" * 68 + "..."
    assert constant.str_of(b"x" * 70) == '"' + "x" * 70 + '"'


def test_doubled_strings_stay_small() -> None:
    value: Value = b"0123456789abcdef"
    for _ in range(40):
        value = constant.binary_op(value, "+", value)
    assert isinstance(value, constant.LongString) and constant.kind(value) == constant.STRING
    assert constant.string_len(value) == 16 << 40
    assert constant.str_of(value) == '"' + ("0123456789abcdef" * 5)[:68] + "..."


def test_long_strings_are_strings() -> None:
    half = b"a" * (1 << 20)
    value = constant.binary_op(constant.binary_op(half, "+", b""), "+", b"b")
    assert constant.compare(value, "==", half + b"b") and constant.compare(half, "<", value)
    assert constant.exact(value) == '"' + "a" * (1 << 20) + 'b"'


RATIOS = st.fractions(max_denominator=10**6)
OPS = {"+": Fraction.__add__, "-": Fraction.__sub__, "*": Fraction.__mul__, "/": Fraction.__truediv__}


@given(RATIOS, RATIOS, st.sampled_from(sorted(OPS)))
def test_rationals_calculate_as_fractions(x: Fraction, y: Fraction, op: str) -> None:
    if op == "/" and y == 0:
        return
    got = constant.binary_op(Rational(x.numerator, x.denominator), op, Rational(y.numerator, y.denominator))
    wanted = OPS[op](x, y)
    assert got == Rational(wanted.numerator, wanted.denominator)


@given(st.fractions(), st.fractions())
def test_comparisons(x: Fraction, y: Fraction) -> None:
    a, b = Rational(x.numerator, x.denominator), Rational(y.numerator, y.denominator)
    assert constant.compare(a, "<", b) == (x < y)
    assert constant.compare(a, ">=", b) == (x >= y)
    assert constant.compare(a, "==", b) == (x == y)


@given(st.integers(), st.integers(min_value=1, max_value=1 << 2000))
def test_floats_are_rounded_half_to_even(num: int, den: int) -> None:
    ratio = Fraction(num, den)
    value = Rational(ratio.numerator, ratio.denominator)
    assert constant.float64_val(value) == float(ratio)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_survive(x: float) -> None:
    assert constant.float64_val(constant.make_float64(x)) == x


@given(st.binary(max_size=40))
def test_a_quoted_string_is_a_literal_of_it(data: bytes) -> None:
    assert constant.unquote(constant.quote(data)) == data
