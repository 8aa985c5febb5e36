"""Where pointers are, as the collector reads it: a bit for each 8-byte word; and rows of equal values, which need the
mask of one only."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.ir.module import Module

_ROW = 64  # pointer words from which on it pays to look for a row
_PERIOD = 32  # pointer words that an element of a row may have


def pointer_mask(ptrs: Sequence[int]) -> bytes:
    """The mask for pointers at these offsets, as long as needed."""
    if not ptrs:
        return b""
    if len(ptrs) < 32:
        bits = 0
        for p in ptrs:
            bits |= 1 << (p >> 3)
        return bits.to_bytes((ptrs[-1] >> 6) + 1, "little")
    mask = bytearray((ptrs[-1] >> 6) + 1)
    for p in ptrs:
        mask[p >> 6] |= 1 << (p >> 3 & 7)
    return bytes(mask)


def find_row(size: int, ptrs: Sequence[int]) -> tuple[int, Sequence[int]] | None:
    """Whether memory is a row of equal values: the size of one, and its pointers; None if it is small, or no row."""
    n = len(ptrs)
    if n < _ROW:
        return None
    if type(ptrs) is range and ptrs[0] < ptrs.step and n * ptrs.step == size:
        return ptrs.step, (ptrs[0],)
    for period in range(1, _PERIOD + 1):
        stride = ptrs[period] - ptrs[0]
        if n % period or size % stride or size // stride != n // period or ptrs[period - 1] >= stride:
            continue
        if all(ptrs[i + period] - ptrs[i] == stride for i in range(n - period)):
            return stride, ptrs[:period]
    return None


def mask_data(module: Module, mask: bytes) -> str:
    """The symbol of static data with a mask."""
    from gopy.ir.module import Data

    symbol = "mask:" + mask.hex()
    if symbol not in module.datas:
        data = Data(symbol, len(mask), 1)
        data.content = bytearray(mask)
        module.datas[symbol] = data
    return symbol
