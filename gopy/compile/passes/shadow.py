"""What the passes that deal with memory on the shadow stack share: sets of bits, and the calls before which it is tidied."""

from __future__ import annotations

from gopy.ir.ops import Call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.passes.loops import Shape
    from gopy.ir.func import Block
    from gopy.ir.ops import Op


def bits(mask: int) -> list[int]:
    """The numbers of the bits that are set, ascending."""
    out = []
    while mask:
        low = mask & -mask
        out.append(low.bit_length() - 1)
        mask ^= low
    return out


def clearing_calls(collecting: dict[Op, Block], shape: Shape) -> set[Op]:
    """Of calls during which the collector may run, those before which memory that is dead is cleared.

    Outside of loops a function of the runtime, an allocation, is over so soon that it does not matter what it keeps.
    """
    return {
        op
        for op, block in collecting.items()
        if type(op) is not Call or not _is_short(op.name) or shape.loop[shape.number.get(block, 0)] >= 0
    }


def _is_short(symbol: str) -> bool:
    """Whether a symbol is one of the functions of the runtime that only compiled code calls; runtime.GC is none."""
    return symbol.startswith("runtime.") and symbol[8:9].islower()
