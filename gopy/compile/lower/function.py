"""The state of lowering one function: the block being filled, where variables live, and the small steps all rules share.

A value of a Go expression is a list of IR expressions, one per leaf (compile/layout.py); of a memory-class type it is
the address. Expressions are computed where they are used, so a rule that uses one twice, or across a write, puts it
into a local first (`temp`). Calls are ops: they are emitted when met, and their results are locals.

Variables live in locals (Reg), or in memory (Mem): in a slot of the activation, a heap box, or static data; vars.py decides.
"""

from __future__ import annotations

from gopy.compile.lower.runtimecalls import RESULTS
from gopy.ir import ops
from gopy.ir.func import Block, Func
from gopy.ir.values import I32, I64, Bin, Const, Get, Load, Local, SlotAddr, Sym, Un, Value
from gopy.types.named import TypeParam, unalias
from gopy.types.typ import Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.compile.layout import Layout, Leaf
    from gopy.compile.lower.vars import Variables
    from gopy.compile.source import SourcePackage
    from gopy.constant.value import Value as ConstValue
    from gopy.ir.values import Slot
    from gopy.syntax import ast
    from gopy.types.objects import Var

    Place = "Reg | Mem"

_MAX_VARIABLE, _MAX_TEMPORARY = 128 << 10, 64 << 10  # bytes on the stack


class Reg:
    """A variable, or a part of one, that is held in locals."""

    __slots__ = ("locals",)

    def __init__(self, locals: list[Local]) -> None:
        self.locals = locals


class Mem:
    """Memory at base + offset; `base` is cheap and may be used repeatedly."""

    __slots__ = ("base", "offset")

    def __init__(self, base: Value, offset: int = 0) -> None:
        self.base = base
        self.offset = offset


class Targets:
    """Where break and continue go; `label` is the statement's label, "" without."""

    __slots__ = ("label", "break_", "continue_", "labelled_only")

    def __init__(self, label: str, break_: Block | None, continue_: Block | None, labelled_only: bool = False) -> None:
        self.labelled_only = labelled_only  # a block or if statement: only `break label` means it
        self.label = label
        self.break_ = break_
        self.continue_ = continue_


class Lowerer:
    """Lowers one function (or function literal, or wrapper) into `func`.

    `tmap`: the type arguments in force; `closure`: the local with the closure's address in a function literal.
    """

    __slots__ = (
        "comp",
        "pkg",
        "info",
        "tmap",
        "func",
        "block",
        "vars",
        "hoisted",
        "targets",
        "label",
        "labels",
        "signature",
        "result_places",
        "result_pointers",
        "defer_id",
        "exit_block",
        "closure",
        "pos",
        "outer",
        "literals",
        "_types",
        "variables",
        "fallthrough",
        "range_func",
        "recover_flag",
        "range_states",
        "buffers",
        "flags",
        "wraps",
        "placed",
    )

    def __init__(
        self, comp: Compiler, pkg: SourcePackage, tmap: dict[TypeParam, Type], func: Func, variables: Variables
    ) -> None:
        self.comp = comp
        self.pkg = pkg
        self.info = pkg.info
        self.tmap = tmap
        self.func = func
        self.block = func.block("entry")
        self.vars: dict[Var, Reg | Mem] = {}
        self.variables = variables
        self.hoisted: dict[ast.Expr, list[Value]] = {}
        self.targets: list[Targets] = []
        self.label = ""  # of the statement about to be lowered
        self.labels: dict[str, Block] = {}
        self.placed: set[str] = set()  # labels behind which code is being lowered: a goto to one of them goes back
        self.signature: Signature | None = None
        self.result_places: list[Reg | Mem] = []
        self.result_pointers: list[Value | None] = []
        self.defer_id: Local | None = None
        self.exit_block: Block | None = None
        self.closure: Local | None = None
        self.pos = 0
        self.outer: Lowerer | None = None
        self.wraps = 0  # deferred calls so far that needed a wrapper
        self.literals = 0  # function literals so far, for their names
        self._types: dict[Type, Type] = {}
        self.fallthrough: Block | None = None
        self.range_func: object = None
        self.recover_flag: Local | None = None
        self.range_states: dict[object, Value] = {}  # the state objects of range-over-func loops in this function
        self.buffers: dict[object, Local] = {}  # see appendbuffer.py
        self.flags: Value | None = None

    # Types.

    def subst(self, t: Type) -> Type:
        """A type with the type arguments in force."""
        if not self.tmap:
            return t
        found = self._types.get(t)
        if found is None:
            found = self._types[t] = self.comp.subst(t, self.tmap)
        return found

    def type_of(self, e: ast.Expr) -> Type:
        """The type of an expression, type arguments put in."""
        found = self.info.types.get(e)
        if found is not None:
            return self.subst(found.type)
        obj = self.info.object_of(e)
        assert obj is not None, e
        return self.subst(obj.type)

    def under(self, e: ast.Expr) -> Type:
        """The underlying type of an expression."""
        return unalias(self.type_of(e)).underlying()

    def const_of(self, e: ast.Expr) -> ConstValue | None:
        """The constant value of an expression, or None."""
        found = self.info.types.get(e)
        return found.value if found is not None else None

    def layout(self, t: Type) -> Layout:
        """The layout of a type."""
        return self.comp.layouts.of(t)

    # Ops and blocks.

    def emit(self, op: ops.Op) -> None:
        """Append an op to the current block."""
        self.block.ops.append(op)

    def new_block(self, name: str) -> Block:
        """A block to be started later."""
        return self.func.block(name)

    def start(self, block: Block) -> None:
        """Go on filling this block."""
        self.block = block

    def end(self, term: ops.Terminator) -> None:
        """End the current block; what follows without `start` is unreachable."""
        self.block.term = term
        self.block = self.func.block("dead")

    def jump(self, target: Block) -> None:
        """End the block with a jump."""
        self.end(ops.Jump(target))

    def branch(self, cond: Value, then: Block, else_: Block) -> None:
        """End the block with a conditional jump."""
        self.end(ops.If(cond, then, else_))

    def set(self, dst: Local, value: Value) -> None:
        """dst = value."""
        self.block.ops.append(ops.Set(dst, value))

    def local(self, type: int, name: str = "", ptr: bool = False) -> Local:
        """A new local."""
        return self.func.local(type, name, ptr)

    def temp(self, value: Value, ptr: bool = False) -> Value:
        """The value, now: a constant, or a local of its own."""
        kind = type(value)
        if kind is Const or kind is Sym or kind is SlotAddr:
            return value
        local = self.func.local(value.type, "", ptr)
        self.block.ops.append(ops.Set(local, value))
        return Get(local)

    def temps(self, values: list[Value], layout: Layout) -> list[Value]:
        """All leaves of a value, now."""
        return [self.temp(v, leaf.ptr) for v, leaf in zip(values, layout.leaves, strict=True)]

    def locals_for(self, layout: Layout, name: str = "") -> list[Local]:
        """New locals for the leaves of a type."""
        leaves = layout.leaves
        if len(leaves) == 1:
            return [self.func.local(leaves[0].type, name, leaves[0].ptr)]
        return [self.func.local(leaf.type, f"{name}.{i}" if name else "", leaf.ptr) for i, leaf in enumerate(leaves)]

    def slot(self, layout: Layout, name: str = "") -> Slot:
        """A new slot of a type's size."""
        return self.func.slot(max(layout.size, 1), layout.align, layout.ptrs, name)

    def memory(self, layout: Layout, name: str = "") -> Value:
        """The address of memory for a value, or for a variable with a name; its content is undefined.

        That is a slot of the activation, or where it would be too large for the stack (by gc's limits), a heap object.
        """
        if layout.size <= (_MAX_VARIABLE if name else _MAX_TEMPORARY):
            return SlotAddr(self.slot(layout, name))
        return self.runtime1("newobject", [self.comp.shape(layout)])

    # Calls.

    def call(self, name: str, args: list[Value], leaves: list[Leaf] | tuple[Leaf, ...]) -> list[Value]:
        """Call a function by symbol; its results as values."""
        dsts = [self.func.local(leaf.type, "", leaf.ptr) for leaf in leaves]
        self.block.ops.append(ops.Call(list(dsts), name, args, self.pos))
        return [Get(dst) for dst in dsts]

    def runtime(self, name: str, args: list[Value]) -> list[Value]:
        """Call a function of package runtime that compiled code knows (runtimecalls.py)."""
        dsts: list[Local | None] = [self.func.local(type, "", ptr) for type, ptr in RESULTS[name]]
        symbol = "runtime." + name
        self.comp.need_runtime(symbol)
        self.block.ops.append(ops.Call(dsts, symbol, args, self.pos))
        return [Get(dst) for dst in dsts if dst is not None]

    def runtime1(self, name: str, args: list[Value]) -> Value:
        """Such a call with one result."""
        return self.runtime(name, args)[0]

    def check(self, cond: Value, name: str, args: list[Value]) -> None:
        """Panic by runtime.name(args) where cond holds."""
        self.comp.need_runtime("runtime." + name)
        self.block.ops.append(ops.Check(cond, "runtime." + name, args, self.pos))

    def nil_check(self, address: Value) -> Value:
        """Panic where an address is nil; the address, cheap to use again."""
        if type(address) is not Get:
            if type(address) in (Sym, SlotAddr):
                return address
            address = self.temp(address, True)
        self.check(Un("i32.eqz", address), "panicnil", [])
        return address

    # Memory.

    def load(self, base: Value, offset: int, layout: Layout) -> list[Value]:
        """The value at base + offset (its address, if of memory class); base is used once a leaf."""
        if layout.mem:
            return [add32(base, offset)]
        return [Load(leaf.load, base, _reach(offset + leaf.offset)) for leaf in layout.leaves]

    def store(self, base: Value, offset: int, layout: Layout, values: list[Value]) -> None:
        """Write a value to base + offset; base is used once a leaf."""
        if layout.mem:
            self.emit(ops.Copy(add32(base, offset), values[0], Const(I32, layout.size)))
            return
        if len(values) > 1:
            # All leaves are read before the first is written: the value may come from the same memory.
            values = [
                v if type(v) is Const else self.temp(v, leaf.ptr) for v, leaf in zip(values, layout.leaves, strict=True)
            ]
        for leaf, value in zip(layout.leaves, values, strict=True):
            store = leaf.store
            if leaf.ptr and leaf.type == I32:
                # All eight bytes: memory on the stack holds what was there before, and comparisons look at whole words.
                store = "i64.store"
                value = Const(I64, value.value) if type(value) is Const else Un("i64.extend_i32_u", value)
            self.block.ops.append(ops.Store(store, base, _reach(offset + leaf.offset), value))

    def read(self, place: Reg | Mem, layout: Layout) -> list[Value]:
        """The value of a place, as expressions."""
        if type(place) is Reg:
            return [Get(local) for local in place.locals]
        assert isinstance(place, Mem)
        return self.load(place.base, place.offset, layout)

    def write(self, place: Reg | Mem, layout: Layout, values: list[Value]) -> None:
        """Assign to a place."""
        if type(place) is Reg:
            locals = place.locals
            if len(locals) > 1:
                values = [
                    v if type(v) is Const else self.temp(v, leaf.ptr)
                    for v, leaf in zip(values, layout.leaves, strict=True)
                ]
            for local, value in zip(locals, values, strict=True):
                self.block.ops.append(ops.Set(local, value))
            return
        assert isinstance(place, Mem)
        self.store(place.base, place.offset, layout, values)

    def zero(self, layout: Layout) -> list[Value]:
        """The zero value of a type."""
        if layout.mem:
            return [self.comp.zero_area(layout.size)]
        return [Const(leaf.type, 0) for leaf in layout.leaves]

    def clear(self, place: Reg | Mem, layout: Layout) -> None:
        """Set a place to the zero value."""
        if layout.mem:
            assert isinstance(place, Mem)
            self.emit(ops.Fill(add32(place.base, place.offset), Const(I32, 0), Const(I32, layout.size)))
        else:
            self.write(place, layout, self.zero(layout))

    def new_object(self, t: Type) -> Value:
        """Zeroed heap memory for a variable of a type: its address in a local."""
        layout = self.layout(t)
        if layout.size == 0:
            return self.comp.zero_area(8)
        return self.runtime1("newobject", [self.comp.shape(layout)])

    def stable(self, values: list[Value], layout: Layout) -> list[Value]:
        """A copy of a value that later writes cannot change."""
        if not layout.mem:
            return self.temps(values, layout)
        copy = self.memory(layout)
        self.emit(ops.Copy(copy, values[0], Const(I32, layout.size)))
        return [copy]


def _reach(offset: int) -> int:
    """An offset that can be encoded. Behind 4 GiB no object can be; the access is never reached, or ends the program."""
    return min(offset, 0xFFFFFFFF)


def add32(base: Value, offset: int) -> Value:
    """An address plus a constant."""
    if offset == 0:
        return base
    if type(base) is Sym:
        return Sym(base.name, base.addend + offset)
    if type(base) is SlotAddr:
        return SlotAddr(base.slot, base.addend + offset)
    if type(base) is Const:
        return Const(I32, base.value + offset)
    return Bin("i32.add", base, Const(I32, offset))


def i32(value: int) -> Const:
    """A 32-bit constant."""
    return Const(I32, value)


def i64(value: int) -> Const:
    """A 64-bit constant."""
    return Const(I64, value)
