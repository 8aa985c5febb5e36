"""Go's integer arithmetic in Python, and edge values of every integer type."""

from __future__ import annotations

BITS = {
    "int8": 8, "int16": 16, "int32": 32, "int64": 64, "int": 64,
    "uint8": 8, "uint16": 16, "uint32": 32, "uint64": 64, "uint": 64, "uintptr": 64,
}  # fmt: skip
TYPES = list(BITS)


def signed(t: str) -> bool:
    return t[0] == "i"


def wrap(t: str, n: int) -> int:
    """A number modulo the width of a type."""
    bits = BITS[t]
    n &= (1 << bits) - 1
    return n - (1 << bits) if signed(t) and n >> (bits - 1) else n


def edges(t: str) -> list[int]:
    """Values about which something is special, and a few others."""
    bits = BITS[t]
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed(t) else (0, (1 << bits) - 1)
    some = {0, 1, 2, 3, 7, 100, low, low + 1, high, high - 1, high // 3, high // 2 + 1}
    if signed(t):
        some |= {-1, -2, -7, -100, low // 2}
    return sorted(some)


def quotient(x: int, y: int) -> int:
    q = abs(x) // abs(y)
    return q if (x < 0) == (y < 0) else -q


OPERATORS = {
    "+": lambda x, y: x + y,
    "-": lambda x, y: x - y,
    "*": lambda x, y: x * y,
    "/": quotient,
    "%": lambda x, y: x - y * quotient(x, y),
    "&": lambda x, y: x & y,
    "|": lambda x, y: x | y,
    "^": lambda x, y: x ^ y,
    "&^": lambda x, y: x & ~y,
}
COMPARISONS = {
    "==": lambda x, y: x == y,
    "!=": lambda x, y: x != y,
    "<": lambda x, y: x < y,
    "<=": lambda x, y: x <= y,
    ">": lambda x, y: x > y,
    ">=": lambda x, y: x >= y,
}
UNARY = {"+": lambda x: x, "-": lambda x: -x, "^": lambda x: ~x}


def shifted(t: str, op: str, x: int, n: int) -> int:
    """x << n or x >> n; n is not negative, and of any size."""
    n = min(n, 100)
    return wrap(t, x << n) if op == "<<" else x >> n
