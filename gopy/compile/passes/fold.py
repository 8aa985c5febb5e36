"""Constant folding: an operator over constants becomes the constant, and neutral operands go away.

Values are changed in place where a node keeps its operator, and replaced otherwise; a node that stands in several places is
folded for all of them, which is sound because folding never changes what a node means. Numbers are kept as they come (any
representative modulo 2**width), and brought into a range only where an operator looks at it. Floats are left alone.
"""

from __future__ import annotations

from gopy.ir.values import F32, F64, I32, Bin, Const, Get, Load, Select, SlotAddr, Sym, Un

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.values import Value

_INVERSE = {
    "eq": "ne", "ne": "eq", "lt_s": "ge_s", "lt_u": "ge_u", "gt_s": "le_s", "gt_u": "le_u", "le_s": "gt_s", "le_u": "gt_u",
    "ge_s": "lt_s", "ge_u": "lt_u",
}  # fmt: skip
INVERSE = {f"{type}.{op}": f"{type}.{other}" for type in ("i32", "i64") for op, other in _INVERSE.items()}
_BINARY = frozenset("add sub mul and or xor shl shr_s shr_u".split())
_NEUTRAL = frozenset("add sub or xor shl shr_s shr_u".split())  # x op 0 is x


def _signed(number: int, width: int) -> int:
    half = 1 << (width - 1)
    return (number + half & (1 << width) - 1) - half


def fold(value: Any) -> Value:
    """The folded form of an expression."""
    kind = type(value)
    if kind is Get or kind is Const or kind is Sym or kind is SlotAddr:
        return value  # type: ignore[no-any-return]
    if kind is Bin:
        # Long chains lean to the left; they are walked in a loop.
        chain = [value]
        x = value.x
        while type(x) is Bin:
            chain.append(x)
            x = x.x
        x = fold(x)
        while chain:
            node = chain.pop()
            node.x = x
            y = node.y
            kind = type(y)
            if kind is not Const and kind is not Get:
                node.y = y = fold(y)
                kind = type(y)
            x = _binary(node, x, y) if kind is Const else node
        return x  # type: ignore[no-any-return]
    if kind is Un:
        value.x = x = fold(value.x)
        if type(x) is Const:
            return _unary(value, x)
        if value.op == "i32.eqz" and type(x) is Bin:
            inverse = INVERSE.get(x.op)
            if inverse is not None:
                return Bin(inverse, x.x, x.y)
        return value  # type: ignore[no-any-return]
    if kind is Load:
        value.addr = addr = fold(value.addr)
        value.addr, value.offset = fold_address(addr, value.offset)
        return value  # type: ignore[no-any-return]
    if kind is Select:
        cond = value.cond = fold(value.cond)
        value.x = fold(value.x)
        value.y = fold(value.y)
        if type(cond) is Const:
            return value.x if cond.value & 0xFFFFFFFF else value.y  # type: ignore[no-any-return]
        return value  # type: ignore[no-any-return]
    return value  # type: ignore[no-any-return]


def fold_address(addr: Any, offset: int) -> tuple[Value, int]:
    """Move a small constant that is added to an address into the offset.

    The sum of a sound address and a small number does not wrap around, and of nil (0) neither.
    """
    while type(addr) is Bin and addr.op == "i32.add" and type(addr.y) is Const and 0 <= addr.y.value < 0x10000:
        offset += addr.y.value
        addr = addr.x
    return addr, offset


def _binary(node: Any, x: Any, y: Any) -> Value:
    """A node whose right operand is a constant."""
    prefix, _, op = node.op.partition(".")
    if y.type == F32 or y.type == F64:
        return node  # type: ignore[no-any-return]
    width = 32 if prefix == "i32" else 64
    b = y.value
    if type(x) is not Const:
        if op in _NEUTRAL and b & (1 << width) - 1 == 0:
            return x  # type: ignore[no-any-return]
        if op == "mul" and b == 1:
            return x  # type: ignore[no-any-return]
        if op == "add" and type(x) is Sym and 0 <= b < 1 << 31:
            return Sym(x.name, x.addend + b)
        if op == "add" and type(x) is SlotAddr and 0 <= b < 1 << 31:
            return SlotAddr(x.slot, x.addend + b)
        if op == "add" and type(x) is Bin and x.op == node.op and type(x.y) is Const:
            return Bin(x.op, x.x, Const(y.type, _signed(x.y.value + b, width)))
        return node  # type: ignore[no-any-return]
    a = x.value
    if op in _BINARY:
        if op == "add":
            result = a + b
        elif op == "sub":
            result = a - b
        elif op == "mul":
            result = a * b
        elif op == "and":
            result = a & b
        elif op == "or":
            result = a | b
        elif op == "xor":
            result = a ^ b
        elif op == "shl":
            result = a << (b & width - 1)
        elif op == "shr_s":
            result = _signed(a, width) >> (b & width - 1)
        else:
            result = (a & (1 << width) - 1) >> (b & width - 1)
        return Const(y.type, _signed(result, width))
    if op in _INVERSE:
        if op.endswith("_s"):
            a, b = _signed(a, width), _signed(b, width)
        else:
            a, b = a & (1 << width) - 1, b & (1 << width) - 1
        name = op[:2]
        holds = (
            a == b if name == "eq" else a != b if name == "ne" else a < b if name == "lt"
            else a > b if name == "gt" else a <= b if name == "le" else a >= b
        )  # fmt: skip
        return Const(I32, int(holds))
    return node  # type: ignore[no-any-return]


def _unary(node: Any, x: Const) -> Value:
    """A node over a constant."""
    a = x.value
    op = node.op
    if op == "i32.eqz":
        return Const(I32, int(a & 0xFFFFFFFF == 0))
    if op == "i64.eqz":
        return Const(I32, int(a & (1 << 64) - 1 == 0))
    if op == "i32.wrap_i64":
        return Const(I32, _signed(a, 32))
    if op == "i64.extend_i32_s":
        return Const(node.type, _signed(a, 32))
    if op == "i64.extend_i32_u":
        return Const(node.type, a & 0xFFFFFFFF)
    if op.endswith("extend8_s"):
        return Const(node.type, _signed(a, 8))
    if op.endswith("extend16_s"):
        return Const(node.type, _signed(a, 16))
    if op == "i64.extend32_s":
        return Const(node.type, _signed(a, 32))
    return node  # type: ignore[no-any-return]
