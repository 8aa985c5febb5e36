"""Arithmetic (spec "Arithmetic operators", "Integer overflow", "Conversions between numeric types").

Integers of up to 32 bits live in I32 and are kept normalised: after an operation that may leave their range they are sign- or
zero-extended again. wasm takes shift counts modulo the width, and its division traps; Go's rules are made here.
"""

from __future__ import annotations

from gopy.compile.lower.constants import default_basic
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.ir.values import F32, F64, I32, I64, Bin, Const, Select, Un, Value
from gopy.types.typ import (
    COMPLEX64,
    FLOAT32,
    INT8,
    INT16,
    INT32,
    IS_COMPLEX,
    IS_FLOAT,
    IS_INTEGER,
    IS_STRING,
    IS_UNSIGNED,
    UINT8,
    UINT16,
    UINT32,
    UNSAFE_POINTER,
    Basic,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.typ import Type

_BITS = {INT8: 8, INT16: 16, INT32: 32, UINT8: 8, UINT16: 16, UINT32: 32}


def bits_of(b: Basic) -> int:
    """The width of an integer type."""
    return _BITS.get(b.kind, 64)


def is_signed(b: Basic) -> bool:
    """Whether an integer type is signed."""
    return not b.info & IS_UNSIGNED


def prefix(b: Basic) -> str:
    """The wasm type name that holds a numeric type's leaf."""
    if b.info & (IS_FLOAT | IS_COMPLEX):
        return "f32" if b.kind in (FLOAT32, COMPLEX64) else "f64"
    return "i64" if bits_of(b) == 64 else "i32"


def normalise(b: Basic, v: Value) -> Value:
    """Bring an I32 result back into the range of a narrow integer type."""
    bits = bits_of(b)
    if bits >= 32:
        return v
    if type(v) is Const:
        n = v.value & ((1 << bits) - 1)
        if is_signed(b) and n >> (bits - 1):
            n -= 1 << bits
        return Const(I32, n)
    if is_signed(b):
        return Un("i32.extend8_s" if bits == 8 else "i32.extend16_s", v)
    return Bin("i32.and", v, i32((1 << bits) - 1))


_INT_OPS = {"+": "add", "-": "sub", "*": "mul", "&": "and", "|": "or", "^": "xor"}
_FLOAT_OPS = {"+": "add", "-": "sub", "*": "mul", "/": "div"}


def binary(f: Lowerer, op: str, t: Type, xs: list[Value], ys: list[Value]) -> list[Value]:
    """x op y for numbers of the same type and strings; op is one of + - * / % & | ^ &^."""
    b = default_basic(t)
    if b.info & IS_INTEGER or b.kind == UNSAFE_POINTER:
        return [integer(f, op, b, xs[0], ys[0])]
    if b.info & IS_FLOAT:
        return [Bin(f"{prefix(b)}.{_FLOAT_OPS[op]}", xs[0], ys[0])]
    if b.info & IS_COMPLEX:
        return _complex(f, op, b, xs, ys)
    assert b.info & IS_STRING and op == "+"
    return f.runtime("concatstring2", [*xs, *ys])


def integer(f: Lowerer, op: str, b: Basic, x: Value, y: Value) -> Value:
    """x op y of an integer type."""
    p = prefix(b)
    name = _INT_OPS.get(op)
    if name is not None:
        v: Value = Bin(f"{p}.{name}", x, y)
        return normalise(b, v) if op in "+-*" else v
    if op == "&^":
        minus_one = Const(I64 if p == "i64" else I32, -1)
        return Bin(f"{p}.and", x, Bin(f"{p}.xor", y, minus_one))
    return _divide(f, op, b, x, y)


def _divide(f: Lowerer, op: str, b: Basic, x: Value, y: Value) -> Value:
    p = prefix(b)
    sign = "_s" if is_signed(b) else "_u"
    name = ("div" if op == "/" else "rem") + sign
    width = 64 if p == "i64" else 32
    wasm = I64 if width == 64 else I32
    if type(y) is Const:
        n = y.value & ((1 << width) - 1)
        if n == (1 << width) - 1 and is_signed(b):  # x / -1: wasm's division would trap for the smallest number
            return normalise(b, Bin(f"{p}.sub", Const(wasm, 0), x)) if op == "/" else Const(wasm, 0)
        if n != 0:
            v: Value = Bin(f"{p}.{name}", x, y)
            return v
    x, y = f.temp(x), f.temp(y)
    f.check(Un(f"{p}.eqz", y), "panicdivide", [])
    if op == "%" or not is_signed(b) or bits_of(b) < 32:
        return normalise(b, Bin(f"{p}.{name}", x, y))
    minus = f.temp(Bin(f"{p}.eq", y, Const(wasm, -1)))
    quotient = Bin(f"{p}.{name}", x, Select(minus, Const(wasm, 1), y))
    return Select(minus, Bin(f"{p}.sub", Const(wasm, 0), x), quotient)


def _complex(f: Lowerer, op: str, b: Basic, xs: list[Value], ys: list[Value]) -> list[Value]:
    p = prefix(b)
    if op in "+-":
        name = f"{p}.{_FLOAT_OPS[op]}"
        return [Bin(name, xs[0], ys[0]), Bin(name, xs[1], ys[1])]
    a, bb = f.temp(xs[0]), f.temp(xs[1])
    c, d = f.temp(ys[0]), f.temp(ys[1])
    if op == "*" and p == "f32":  # gc computes with float64 and rounds once
        wide = [Un("f64.promote_f32", v) for v in (a, bb, c, d)]
        return [Un("f32.demote_f64", v) for v in _product(f, "f64", [f.temp(v) for v in wide])]
    if op == "*":
        return _product(f, p, [a, bb, c, d])
    if p == "f32":
        wide = [Un("f64.promote_f32", v) for v in (a, bb, c, d)]
        return [Un("f32.demote_f64", v) for v in f.runtime("complex128div", list(wide))]
    return f.runtime("complex128div", [a, bb, c, d])


def _product(f: Lowerer, p: str, v: list[Value]) -> list[Value]:
    mul, add, sub = f"{p}.mul", f"{p}.add", f"{p}.sub"
    a, b, c, d = v
    return [Bin(sub, Bin(mul, a, c), Bin(mul, b, d)), Bin(add, Bin(mul, a, d), Bin(mul, b, c))]


def shift(f: Lowerer, op: str, b: Basic, x: Value, count: Value, count_type: Basic) -> Value:
    """x << count or x >> count; counts of any size are right, negative ones panic."""
    p = prefix(b)
    width = 64 if p == "i64" else 32
    bits = bits_of(b)
    wasm = I64 if width == 64 else I32
    left = op == "<<"
    name = f"{p}.shl" if left else f"{p}.shr_s" if is_signed(b) else f"{p}.shr_u"
    cp = prefix(count_type)
    if type(count) is Const:
        n = count.value & ((1 << 64) - 1 if cp == "i64" else (1 << 32) - 1)
        if n >= bits:
            if left or not is_signed(b):
                return Const(wasm, 0)
            n = bits - 1
        v: Value = Bin(name, x, Const(wasm, n))
        return normalise(b, v) if left else v
    count = f.temp(count)
    if is_signed(count_type):
        f.check(Bin(f"{cp}.lt_s", count, Const(count.type, 0)), "panicshift", [])
    small = Bin(f"{cp}.lt_u", count, Const(count.type, width))
    amount: Value = count
    if cp != p:
        amount = Un("i64.extend_i32_u", count) if p == "i64" else Un("i32.wrap_i64", count)
    if left or not is_signed(b):
        return normalise(b, Select(small, Bin(name, x, amount), Const(wasm, 0)))
    return Bin(name, x, Select(small, amount, Const(wasm, width - 1)))


def negate(f: Lowerer, b: Basic, xs: list[Value]) -> list[Value]:
    """-x."""
    p = prefix(b)
    if b.info & (IS_FLOAT | IS_COMPLEX):
        return [Un(f"{p}.neg", x) for x in xs]
    wasm = I64 if p == "i64" else I32
    return [normalise(b, Bin(f"{p}.sub", Const(wasm, 0), xs[0]))]


def complement(b: Basic, x: Value) -> Value:
    """^x."""
    p = prefix(b)
    return normalise(b, Bin(f"{p}.xor", x, Const(I64 if p == "i64" else I32, -1)))


def convert(f: Lowerer, src: Basic, dst: Basic, xs: list[Value]) -> list[Value]:
    """A number of one type as another."""
    if dst.info & IS_COMPLEX:
        a, z = prefix(src), prefix(dst)
        return [_float_to_float(a, z, x) for x in xs]
    x = xs[0]
    if src.info & IS_INTEGER or src.kind == UNSAFE_POINTER:
        if dst.info & IS_FLOAT:
            sign = "s" if is_signed(src) and src.kind != UNSAFE_POINTER else "u"
            return [Un(f"{prefix(dst)}.convert_{prefix(src)}_{sign}", x)]
        return [_int_to_int(src, dst, x)]
    if dst.info & IS_FLOAT:
        return [_float_to_float(prefix(src), prefix(dst), x)]
    return [_float_to_int(f, prefix(src), dst, x)]


def _float_to_float(a: str, z: str, x: Value) -> Value:
    if a == z:
        return x
    return Un("f64.promote_f32" if z == "f64" else "f32.demote_f64", x)


def _int_to_int(src: Basic, dst: Basic, x: Value) -> Value:
    a, z = prefix(src), prefix(dst)
    if src.kind == UNSAFE_POINTER:
        a = "i32"
    if dst.kind == UNSAFE_POINTER:
        return x if a == "i32" else Un("i32.wrap_i64", x)
    if a == "i64":
        return x if z == "i64" else normalise(dst, Un("i32.wrap_i64", x))
    if z == "i64":
        signed = is_signed(src) and src.kind != UNSAFE_POINTER
        return Un("i64.extend_i32_s" if signed else "i64.extend_i32_u", x)
    if bits_of(src) < bits_of(dst) and (is_signed(dst) or not is_signed(src)):
        return x
    if bits_of(src) == bits_of(dst) and is_signed(src) == is_signed(dst):
        return x
    return normalise(dst, x)


_TWO63 = {"f64": 0x43E0000000000000, "f32": 0x5F000000}
_TWO31 = {"f64": 0x41E0000000000000, "f32": 0x4F000000}


def _float_to_int(f: Lowerer, p: str, dst: Basic, x: Value) -> Value:
    """As gc's code for amd64: what does not fit becomes the smallest number of the machine's conversion."""
    x = f.temp(x)
    wasm = F64 if p == "f64" else F32
    bits = bits_of(dst)
    if bits == 64 or (bits == 32 and not is_signed(dst)):
        if bits == 64 and not is_signed(dst):
            big = f.temp(Bin(f"{p}.ge", x, Const(wasm, _TWO63[p])))
            less = f.temp(Select(big, Bin(f"{p}.sub", x, Const(wasm, _TWO63[p])), x))
            return Bin("i64.or", _trunc64(p, wasm, less), Select(big, i64(-(1 << 63)), i64(0)))
        wide = _trunc64(p, wasm, x)
        return wide if bits == 64 else Un("i32.wrap_i64", wide)
    limit = Const(wasm, _TWO31[p])
    fits = Bin("i32.and", Bin(f"{p}.lt", x, limit), Bin(f"{p}.gt", x, _below_min32(p, wasm)))
    narrow = Select(fits, Un(f"i32.trunc_sat_{p}_s", x), i32(-(1 << 31)))
    return normalise(dst, narrow)


def _below_min32(p: str, wasm: int) -> Const:
    # The largest number that truncates to less than -2**31: -2**31 - 1 for float64; for float32 the next below -2**31.
    return Const(wasm, 0xC1E0000000200000 if p == "f64" else 0xCF000001)


def _trunc64(p: str, wasm: int, x: Value) -> Value:
    fits = Bin("i32.and", Bin(f"{p}.lt", x, Const(wasm, _TWO63[p])), Bin(f"{p}.ge", x, _negative(p, wasm)))
    return Select(fits, Un(f"i64.trunc_sat_{p}_s", x), i64(-(1 << 63)))


def _negative(p: str, wasm: int) -> Const:
    return Const(wasm, _TWO63[p] | (1 << 63 if p == "f64" else 1 << 31))
