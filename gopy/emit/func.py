"""One function: its structured steps to the bytes of a body.

Steps are written one after the other; a condition that is to be negated is inverted where the operator has an opposite, and
tested for zero where not. A function with a handler stands in a frame of its own around all:

    loop                                 again: state is 1 after a catch, and the body begins with a test of it
      block
        try_table (catch panic 0)        what any call in here throws ends behind the inner block
          ... the body, which returns by itself ...
        end
        unreachable
      end
      if state == -1 throw             the function's own Throw: it must get past its handler
      state = 1; br 0
    end
"""

from __future__ import annotations

from gopy.compile.passes.simplify import count_uses, inverted
from gopy.compile.passes.structure import (
    BLOCK,
    BR,
    BR_IF,
    ELSE,
    END,
    IF,
    LEAVE,
    LOOP,
    OPS,
    structure,
)
from gopy.emit.select import Selector
from gopy.ir.values import Get
from gopy.wasm.leb128 import unsigned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.emit.select import Addresses
    from gopy.ir.func import Func
    from gopy.ir.values import Local

_PLAIN = {BLOCK: b"\x02\x40", LOOP: b"\x03\x40", ELSE: b"\x05", END: b"\x0b"}
_EQZ = 0x45
_TRY = b"\x03\x40\x02\x40\x1f\x40\x01\x00\x00\x00"  # loop, block, try_table with one clause: catch tag 0 to label 0


def emit_func(func: Func, addresses: Addresses) -> tuple[bytearray, list[tuple[int, int]]]:
    """The body of a function (declarations, code, end), and its line table: offsets in the body with positions."""
    selector = Selector(func, addresses, count_uses(func))
    steps = structure(func)
    code = selector.code
    caught = func.handler is not None
    if caught:
        code += _TRY
    for kind, arg in steps:
        plain = _PLAIN.get(kind)
        if plain is not None:
            code += plain
        elif kind == OPS:
            selector.ops(arg.ops, arg.term)  # the terminator's step, if it has one, comes next
        elif kind == LEAVE:
            selector.leave(arg.term)
        elif kind == BR:
            code.append(0x0C)
            code += unsigned(arg)
        elif kind == BR_IF:
            _condition(selector, arg[0], arg[1])
            code.append(0x0D)
            code += unsigned(arg[2])
        elif kind == IF:
            _condition(selector, arg[0], arg[1])
            code += b"\x04\x40"
        else:
            index, depths, default = arg
            selector.value(index)
            code.append(0x0E)
            code += unsigned(len(depths))
            for depth in depths:
                code += unsigned(depth)
            code += unsigned(default)
    if steps[-1][0] != LEAVE:
        code.append(0x00)
    if caught:
        assert func.state is not None
        code += b"\x0b\x00\x0b"
        _pass_on(selector, func.state)
        code += b"\x41\x01"
        selector.assign(func.state)
        code += b"\x0c\x00\x0b\x00"
    code.append(0x0B)
    declarations = _declare(selector.types)
    shift = len(declarations)
    lines = [(offset + shift, pos) for offset, pos in selector.lines]
    declarations += code
    return declarations, lines


def _pass_on(selector: Selector, state: Local) -> None:
    """Behind the catch: throw again if the function itself has set the state to -1 and thrown."""
    code = selector.code
    selector.value(Get(state))
    code += b"\x41\x7f\x46\x04\x40\x08\x00\x0b"


def _condition(selector: Selector, cond: Any, negated: bool) -> None:
    if not negated:
        selector.value(cond)
        return
    opposite = inverted(cond)
    if opposite is not None:
        selector.value(opposite)
    else:
        selector.value(cond)
        selector.code.append(_EQZ)


def _declare(types: list[int]) -> bytearray:
    """Locals as runs of one type."""
    runs: list[list[int]] = []
    for type in types:
        if runs and runs[-1][1] == type:
            runs[-1][0] += 1
        else:
            runs.append([1, type])
    out = bytearray(unsigned(len(runs)))
    for count, type in runs:
        out += unsigned(count)
        out.append(type)
    return out
