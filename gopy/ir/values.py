"""Values: the types of locals, locals themselves, and expressions.

An expression is a tree that computes one number. It has no side effect and cannot trap, so a pass may drop or move it
as long as it does not carry a Load or GlobalGet over a write. What calls, writes or may panic is an op (ops.py)
instead; lowering puts such results into locals first.

Operators carry the names of WebAssembly's text format (`i64.add`): they are the machine that everything is compiled to,
their semantics are exact, and `result_type` gives what an operator yields. Division and remainder trap in wasm for some operands;
whoever makes such a node has excluded these by ops before it.

Pointers are I32: addresses in a 4 GiB space, 0 is nil. A local whose `ptr` is true may hold the only reference to an
object, and the collector must find it; that is any I32 address of the heap, and an I64 that is an interface's data word.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# Value types, by their wasm encoding.
I32 = 0x7F
I64 = 0x7E
F32 = 0x7D
F64 = 0x7C
TYPE_NAMES = {I32: "i32", I64: "i64", F32: "f32", F64: "f64"}
TYPES_BY_NAME = {name: type for type, name in TYPE_NAMES.items()}
_COMPARISONS = frozenset("eqz eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u lt gt le ge".split())


def result_type(op: str) -> int:
    """The value type that an operator named as in wasm's text format yields (loads and conversions too)."""
    prefix, _, name = op.partition(".")
    if name in _COMPARISONS:
        return I32
    return TYPES_BY_NAME[prefix]


def operand_type(op: str) -> int:
    """The type of an operator's operands: what the name ends in (`f64.convert_i32_s`: i32), else that of its prefix."""
    for part in op.split("_")[1:]:
        if part in TYPES_BY_NAME:
            return TYPES_BY_NAME[part]
    return TYPES_BY_NAME[op[:3]]


class Local:
    """A variable of a function: `type`, `name` (Go's, for people; "" for temporaries), `ptr` (see above).

    `index` is its place in Func.locals. Locals are assigned any number of times; there are no phis.
    """

    __slots__ = ("index", "type", "name", "ptr")

    def __init__(self, index: int, type: int, name: str = "", ptr: bool = False) -> None:
        self.index = index
        self.type = type
        self.name = name
        self.ptr = ptr

    def __repr__(self) -> str:
        return f"%{self.index}" + (f".{self.name}" if self.name else "")


class Slot:
    """Memory of one activation of a function, for variables that need an address but do not outlive the call.

    `size` and `align` in bytes; `ptrs`: byte offsets of its words that hold pointers. In functions that may block slots lie in a
    heap object, else in the frame on the shadow stack (compile/passes/frames). Not zeroed by itself.
    """

    __slots__ = ("index", "size", "align", "ptrs", "name")

    def __init__(self, index: int, size: int, align: int, ptrs: Sequence[int], name: str = "") -> None:
        self.index = index
        self.size = size
        self.align = align
        self.ptrs = ptrs
        self.name = name


class Value:
    """An expression; `type` is I32, I64, F32 or F64."""

    __slots__ = ()
    type: int


class Const(Value):
    """A number: an int (any representative modulo 2**width) for I32 and I64; for F32 and F64 the bits, as an int."""

    __slots__ = ("type", "value")

    def __init__(self, type: int, value: int) -> None:
        self.type = type
        self.value = value


class Get(Value):
    """The value of a local at the time the op that holds this expression runs."""

    __slots__ = ("local",)

    def __init__(self, local: Local) -> None:
        self.local = local

    @property
    def type(self) -> int:  # type: ignore[override]
        return self.local.type


class Un(Value):
    """op x: `i64.eqz`, `f64.neg`, `i64.extend_i32_u`, ..."""

    __slots__ = ("type", "op", "x")

    def __init__(self, op: str, x: Value) -> None:
        self.type = result_type(op)
        self.op = op
        self.x = x


class Bin(Value):
    """x op y."""

    __slots__ = ("type", "op", "x", "y")

    def __init__(self, op: str, x: Value, y: Value) -> None:
        self.type = result_type(op)
        self.op = op
        self.x = x
        self.y = y


class Load(Value):
    """Memory at addr + offset; op is `i32.load8_s`, `f64.load`, ...; offset >= 0."""

    __slots__ = ("type", "op", "addr", "offset")

    def __init__(self, op: str, addr: Value, offset: int = 0) -> None:
        self.type = result_type(op)
        self.op = op
        self.addr = addr
        self.offset = offset


class Select(Value):
    """x where cond (I32) is not 0, else y; both are computed."""

    __slots__ = ("type", "cond", "x", "y")

    def __init__(self, cond: Value, x: Value, y: Value) -> None:
        self.type = x.type
        self.cond = cond
        self.x = x
        self.y = y


class Sym(Value):
    """The address of a data symbol plus `addend` (I32)."""

    __slots__ = ("name", "addend")
    type = I32

    def __init__(self, name: str, addend: int = 0) -> None:
        self.name = name
        self.addend = addend


class FuncRef(Value):
    """The index of a function in the table (I32); naming a function so gives it an index."""

    __slots__ = ("name",)
    type = I32

    def __init__(self, name: str) -> None:
        self.name = name


class SlotAddr(Value):
    """The address of a slot plus `addend` (I32)."""

    __slots__ = ("slot", "addend")
    type = I32

    def __init__(self, slot: Slot, addend: int = 0) -> None:
        self.slot = slot
        self.addend = addend


class GlobalGet(Value):
    """A wasm global of the engine (all I32): "sp" the shadow stack pointer, "suspending", "resuming"."""

    __slots__ = ("name",)
    type = I32

    def __init__(self, name: str) -> None:
        self.name = name


def subvalues(value: Value) -> tuple[Value, ...]:
    """The direct operands of an expression."""
    kind = type(value)
    if kind is Bin:
        return (value.x, value.y)  # type: ignore[attr-defined]
    if kind is Un:
        return (value.x,)  # type: ignore[attr-defined]
    if kind is Load:
        return (value.addr,)  # type: ignore[attr-defined]
    if kind is Select:
        return (value.cond, value.x, value.y)  # type: ignore[attr-defined]
    return ()
