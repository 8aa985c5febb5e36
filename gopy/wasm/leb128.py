"""LEB128: how WebAssembly writes integers, seven bits to a byte, the lowest first; the top bit says that more follow.

Unsigned numbers are indices, sizes and offsets; signed ones are constants, where the sign bit of the last byte counts. Small
unsigned numbers are most of a module, so they come from a table.
"""

from __future__ import annotations

_SMALL = [bytes((n,)) for n in range(128)] + [bytes((n & 127 | 128, n >> 7)) for n in range(128, 4096)]


def unsigned(number: int) -> bytes:
    """The encoding of a number >= 0."""
    if number < 4096:
        return _SMALL[number]
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def signed(number: int) -> bytes:
    """The encoding of a number of either sign."""
    if -64 <= number < 64:
        return _SMALL[number & 127]
    out = bytearray()
    while not -64 <= number < 64:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number & 127)
    return bytes(out)


def signed_modulo(number: int, width: int) -> bytes:
    """The encoding of the number that is congruent to `number` modulo 2**width and lies in the signed range."""
    half = 1 << (width - 1)
    if not -half <= number < half:
        number = (number + half & (1 << width) - 1) - half
    return signed(number)


def read_unsigned(data: bytes, at: int) -> tuple[int, int]:
    """The unsigned number at `at`, and where the next thing begins."""
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        if byte < 128:
            return number, at
        shift += 7


def read_signed(data: bytes, at: int) -> tuple[int, int]:
    """The signed number at `at`, and where the next thing begins."""
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return (number - (1 << shift) if byte & 64 else number), at
