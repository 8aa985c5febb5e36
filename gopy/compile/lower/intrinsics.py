"""Functions that are replaced by instructions: what std/src/runtime declares without body, and hot ones of math and math/bits."""

from __future__ import annotations

from gopy.compile.lower.compare import ONE_BOOL
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.ir import ops
from gopy.ir.values import I32, I64, Bin, Get, GlobalGet, Load, Un, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Rule = Callable[[Lowerer, list[Value]], list[Value]]


def intrinsic(f: Lowerer, symbol: str, args: list[Value]) -> list[Value] | None:
    """The results of an intrinsic function; None for any other function."""
    rule = _RULES.get(symbol)
    return rule(f, args) if rule is not None else None


def is_intrinsic(symbol: str) -> bool:
    """Whether calls of a function are replaced."""
    return symbol in _RULES


def _un(op: str) -> Rule:
    return lambda f, args: [Un(op, args[0])]


def _word(v: Value) -> Value:
    """A uintptr as an address or size."""
    return Un("i32.wrap_i64", v)


def _long(v: Value) -> Value:
    return Un("i64.extend_i32_u", v)


def _call(params: tuple[int, ...], results: tuple[int, ...]) -> Rule:
    """Call the function at the table index that is the first argument, with the others."""

    def rule(f: Lowerer, args: list[Value]) -> list[Value]:
        dsts = [f.local(t) for t in results]
        f.emit(ops.CallIndirect(list(dsts), params, results, _word(args[0]), args[1:], f.pos, NESTED))
        return [Get(d) for d in dsts]

    return rule


# Calls that the runtime makes of code that may park: they count as not blocking (std/src/runtime/intrinsics.go).
NESTED = "nested"


def _callfn(f: Lowerer, args: list[Value]) -> list[Value]:
    closure = f.temp(args[0], True)
    f.emit(ops.CallIndirect([], (I32,), (), Load("i32.load", closure, 0), [closure], f.pos, NESTED))
    return []


def _catch(f: Lowerer, args: list[Value]) -> list[Value]:
    """A call of runtime.catch, which has a handler: program.py makes that function, for Go has no words for it."""
    return f.call("runtime.catch", args, ONE_BOOL)


def _memgrow(f: Lowerer, args: list[Value]) -> list[Value]:
    dst = f.local(I32)
    f.emit(ops.Wide([dst], "memory.grow", [args[0]]))
    return [Get(dst)]


def _memsize(f: Lowerer, args: list[Value]) -> list[Value]:
    dst = f.local(I32)
    f.emit(ops.Wide([dst], "memory.size", []))
    return [Get(dst)]


def _memcopy(f: Lowerer, args: list[Value]) -> list[Value]:
    f.emit(ops.Copy(args[0], args[1], _word(args[2])))
    return []


def _memzero(f: Lowerer, args: list[Value]) -> list[Value]:
    f.emit(ops.Fill(args[0], i32(0), _word(args[1])))
    return []


def _suspend(f: Lowerer, args: list[Value]) -> list[Value]:
    f.emit(ops.Suspend(f.pos))
    return []


def _setsp(f: Lowerer, args: list[Value]) -> list[Value]:
    f.emit(ops.GlobalSet("sp", _word(args[0])))
    return []


def _clearsuspending(f: Lowerer, args: list[Value]) -> list[Value]:
    f.emit(ops.GlobalSet("suspending", i32(0)))
    return []


def _throwtag(f: Lowerer, args: list[Value]) -> list[Value]:
    f.end(ops.Throw())
    return []


def _wide(op: str, swap: bool) -> Rule:
    def rule(f: Lowerer, args: list[Value]) -> list[Value]:
        lo, hi = f.local(I64), f.local(I64)
        f.emit(ops.Wide([lo, hi], op, args))
        return [Get(hi), Get(lo)] if swap else [Get(lo), Get(hi)]

    return rule


def _add_carry(op: str) -> Rule:
    """(x, y, carry) -> (sum, carryOut) with 128-bit arithmetic."""

    def rule(f: Lowerer, args: list[Value]) -> list[Value]:
        lo, hi, lo2, hi2 = (f.local(I64) for _ in range(4))
        f.emit(ops.Wide([lo, hi], op, [args[0], i64(0), args[1], i64(0)]))
        f.emit(ops.Wide([lo2, hi2], op, [Get(lo), Get(hi), args[2], i64(0)]))
        carry: Value = Get(hi2)
        return [Get(lo2), Bin("i64.and", carry, i64(1))]

    return rule


def _count(op: str, bits: int) -> Rule:
    """A count of bits of a number as an int; narrow numbers are zero-extended in an I32."""

    def rule(f: Lowerer, args: list[Value]) -> list[Value]:
        if bits == 64:
            return [Un(f"i64.{op}", args[0])]
        count = _long(Un(f"i32.{op}", args[0]))
        if op == "clz" and bits < 32:
            return [Bin("i64.sub", count, i64(32 - bits))]
        if op == "ctz" and bits < 32:
            return [_long(Un("i32.ctz", Bin("i32.or", args[0], i32(1 << bits))))]
        return [count]

    return rule


def _len(bits: int) -> Rule:
    def rule(f: Lowerer, args: list[Value]) -> list[Value]:
        if bits == 64:
            return [Bin("i64.sub", i64(64), Un("i64.clz", args[0]))]
        return [_long(Bin("i32.sub", i32(32), Un("i32.clz", args[0])))]

    return rule


def _rotate(bits: int) -> Rule:
    def rule(f: Lowerer, args: list[Value]) -> list[Value]:
        if bits == 64:
            return [Bin("i64.rotl", args[0], args[1])]
        return [Bin("i32.rotl", args[0], _word(args[1]))]

    return rule


def _copysign(f: Lowerer, args: list[Value]) -> list[Value]:
    return [Bin("f64.copysign", args[0], args[1])]


def _isnan(f: Lowerer, args: list[Value]) -> list[Value]:
    x = f.temp(args[0])
    return [Bin("f64.ne", x, x)]


_RULES: dict[str, Rule] = {
    "runtime.memgrow": _memgrow,
    "runtime.memsize": _memsize,
    "runtime.memcopy": _memcopy,
    "runtime.memzero": _memzero,
    "runtime.getsp": lambda f, args: [_long(GlobalGet("sp"))],
    "runtime.setsp": _setsp,
    "runtime.suspend": _suspend,
    "runtime.clearsuspending": _clearsuspending,
    "runtime.issuspending": lambda f, args: [GlobalGet("suspending")],
    "runtime.throwtag": _throwtag,
    "runtime.resumeframe": _call((I32,), ()),
    "runtime.callindex": _call((), ()),
    "runtime.callequal": _call((I32, I32), (I32,)),
    "runtime.callhash": _call((I32, I64), (I64,)),
    "runtime.callfn": _callfn,
    "runtime.catch": _catch,
    "runtime.efaceparts": lambda f, args: args,  # (e any) (type unsafe.Pointer, data uint64)
    "runtime.makeeface": lambda f, args: args,  # the inverse
    "runtime.mul64": _wide("i64.mul_wide_u", True),
    "runtime.ctz64": _un("i64.ctz"),
    "runtime.clz64": _un("i64.clz"),
    "runtime.popcount64": _un("i64.popcnt"),
    "runtime.float64bits": _un("i64.reinterpret_f64"),
    "runtime.float64frombits": _un("f64.reinterpret_i64"),
    "runtime.float32bits": _un("i32.reinterpret_f32"),
    "runtime.float32frombits": _un("f32.reinterpret_i32"),
    "math.Float64bits": _un("i64.reinterpret_f64"),
    "math.Float64frombits": _un("f64.reinterpret_i64"),
    "math.Float32bits": _un("i32.reinterpret_f32"),
    "math.Float32frombits": _un("f32.reinterpret_i32"),
    "math.Sqrt": _un("f64.sqrt"),
    "math.Floor": _un("f64.floor"),
    "math.Ceil": _un("f64.ceil"),
    "math.Trunc": _un("f64.trunc"),
    "math.Abs": _un("f64.abs"),
    "math.RoundToEven": _un("f64.nearest"),
    "math.Copysign": _copysign,
    "math.IsNaN": _isnan,
    "math/bits.Mul64": _wide("i64.mul_wide_u", True),
    "math/bits.Mul": _wide("i64.mul_wide_u", True),
    "math/bits.Add64": _add_carry("i64.add128"),
    "math/bits.Add": _add_carry("i64.add128"),
    "math/bits.Sub64": _add_carry("i64.sub128"),
    "math/bits.Sub": _add_carry("i64.sub128"),
    "math/bits.LeadingZeros64": _count("clz", 64),
    "math/bits.LeadingZeros": _count("clz", 64),
    "math/bits.LeadingZeros32": _count("clz", 32),
    "math/bits.LeadingZeros16": _count("clz", 16),
    "math/bits.LeadingZeros8": _count("clz", 8),
    "math/bits.TrailingZeros64": _count("ctz", 64),
    "math/bits.TrailingZeros": _count("ctz", 64),
    "math/bits.TrailingZeros32": _count("ctz", 32),
    "math/bits.TrailingZeros16": _count("ctz", 16),
    "math/bits.TrailingZeros8": _count("ctz", 8),
    "math/bits.OnesCount64": _count("popcnt", 64),
    "math/bits.OnesCount": _count("popcnt", 64),
    "math/bits.OnesCount32": _count("popcnt", 32),
    "math/bits.OnesCount16": _count("popcnt", 16),
    "math/bits.OnesCount8": _count("popcnt", 8),
    "math/bits.Len64": _len(64),
    "math/bits.Len": _len(64),
    "math/bits.Len32": _len(32),
    "math/bits.Len16": _len(16),
    "math/bits.Len8": _len(8),
    "math/bits.RotateLeft64": _rotate(64),
    "math/bits.RotateLeft": _rotate(64),
    "math/bits.RotateLeft32": _rotate(32),
}
