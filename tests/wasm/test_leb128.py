"""LEB128 against its definition, and back."""

import pytest

from gopy.wasm.leb128 import read_signed, read_unsigned, signed, signed_modulo, unsigned

EDGES = sorted(
    {base + d for bits in range(0, 65, 7) for base in (1 << bits,) for d in (-1, 0, 1)} | {4095, 4096, (1 << 64) - 1}
)


@pytest.mark.parametrize(
    ("number", "encoded"),
    [(0, "00"), (127, "7f"), (128, "8001"), (624485, "e58e26"), ((1 << 32) - 1, "ffffffff0f")],
)
def test_unsigned(number, encoded):
    assert unsigned(number).hex() == encoded


@pytest.mark.parametrize(
    ("number", "encoded"),
    [
        (0, "00"),
        (-1, "7f"),
        (63, "3f"),
        (64, "c000"),
        (-64, "40"),
        (-65, "bf7f"),
        (-123456, "c0bb78"),
        (-(1 << 63), "8080808080808080807f"),
    ],
)
def test_signed(number, encoded):
    assert signed(number).hex() == encoded


@pytest.mark.parametrize("number", EDGES)
def test_back(number):
    data = b"\xff" + unsigned(number) + b"\x01"
    assert read_unsigned(data, 1) == (number, len(data) - 1)
    for sign in (1, -1):
        data = b"\xff" + signed(sign * number) + b"\x01"
        assert read_signed(data, 1) == (sign * number, len(data) - 1)


def test_any_representative_of_a_constant():
    assert signed_modulo(0xFFFFFFFF, 32) == signed_modulo(-1, 32) == signed(-1)
    assert signed_modulo(1 << 31, 32) == signed(-(1 << 31))
    assert signed_modulo((1 << 64) + 5, 64) == signed(5)
