"""Instruction selection: ops and expressions to bytes.

An expression tree is written in postorder; the walk keeps its own stack, for trees may be deep. Locals get their wasm
numbers when they are first written out, so what is never used gets none.

A temporary should live on wasm's stack and not in a local. Two things see to that. A Set of a local that is read just once is
held back (`_held`); if the next op reads it, its expression stands there instead; otherwise it is written before that op.
This is sound because expressions have no effects and nothing is executed in between, and because an assignment is never held
back together with an expression in front of it that reads its local (`i, v = v, i`). And where a `local.get` would directly
follow the `local.set` of the same local, the pair becomes a `local.tee`, or nothing if that was the only read: this keeps
results of calls on the stack.
"""

from __future__ import annotations

from gopy.ir.ops import Call, CallIndirect, Check, Copy, Fill, GlobalSet, Return, Set, Store, Throw, Wide, op_values
from gopy.ir.values import F32, I32, Bin, Const, FuncRef, Get, GlobalGet, Load, Select, Sym, Un, subvalues
from gopy.wasm.leb128 import signed_modulo, unsigned
from gopy.wasm.opcodes import MEMORY, OPCODES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.func import Func
    from gopy.ir.values import Local, Value

GLOBALS = {"sp": 0, "suspending": 1, "resuming": 2}
_GLOBAL_GET = {name: b"\x23" + bytes((index,)) for name, index in GLOBALS.items()}
_GLOBAL_SET = {name: b"\x24" + bytes((index,)) for name, index in GLOBALS.items()}
_SELECT = OPCODES["select"]
_COPY = OPCODES["memory.copy"] + b"\0\0"
_FILL = OPCODES["memory.fill"] + b"\0"
_MEMORY_OPS = ("memory.size", "memory.grow")
_CONSTANTS = [b"\x41" + signed_modulo(n, 32) for n in range(128)]


class Addresses:
    """What symbols became: the code that puts a data symbol's address, and how functions are named in code.

    `data`: addresses by symbol; `funcs`: wasm indices; `table`: table indices; `types`: gives a type's index.
    """

    __slots__ = ("data", "funcs", "table", "type")

    def __init__(self, data: dict[str, int], funcs: dict[str, int], table: dict[str, int], type: Any) -> None:
        self.data = data
        self.funcs = funcs
        self.table = table
        self.type = type


class Selector:
    """Writes the code of one function. `lines`: (offset in `code`, position) where the position changes."""

    __slots__ = (
        "addresses",
        "code",
        "lines",
        "types",
        "_numbers",
        "_gets",
        "_uses",
        "_inner",
        "_set_at",
        "_set_end",
        "_set",
        "state",
    )

    def __init__(self, func: Func, addresses: Addresses, uses: list[int]) -> None:
        self.addresses = addresses
        self.code = bytearray()
        self.lines: list[tuple[int, int]] = []
        self.types: list[int] = []  # of locals beyond the parameters, in order of their numbers
        self._numbers: list[bytes | None] = [None] * len(func.locals)
        for i in range(len(func.params)):
            self._numbers[i] = unsigned(i)
        self._gets = len(func.params)  # locals numbered so far
        self._uses = uses
        self._inner: dict[Local, Value] = {}  # held back, and read by the op being written
        self._set_at = self._set_end = -1  # the last local.set
        self._set: Any = None
        self.state = func.state if func.handler is not None else None

    def value(self, value: Any) -> None:
        """Write an expression."""
        code = self.code
        inner = self._inner
        numbers = self._numbers
        stack: list[Any] = [value]
        pop = stack.pop
        while stack:
            value = pop()
            kind = type(value)
            if kind is bytes:
                code += value
            elif kind is Get:
                local: Any = value.local
                if inner and local in inner:
                    stack.append(inner.pop(local))
                elif self._set_end == len(code) and self._set is local:
                    if self._uses[local.index] == 1:
                        del code[self._set_at :]
                    else:
                        code[self._set_at] = 0x22
                    self._set_end = -1
                else:
                    code.append(0x20)
                    code += numbers[local.index] or self._number(local)
            elif kind is Const:
                type_ = value.type
                number = value.value
                if type_ == I32:
                    code += _CONSTANTS[number] if 0 <= number < 128 else b"\x41" + signed_modulo(number, 32)
                elif type_ == 0x7E:
                    code.append(0x42)
                    code += signed_modulo(number, 64)
                elif type_ == F32:
                    code.append(0x43)
                    code += (number & 0xFFFFFFFF).to_bytes(4, "little")
                else:
                    code.append(0x44)
                    code += (number & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little")
            elif kind is Bin:
                stack += (OPCODES[value.op], value.y, value.x)
            elif kind is Un:
                stack += (OPCODES[value.op], value.x)
            elif kind is Load:
                stack += (MEMORY[value.op] + unsigned(value.offset), value.addr)
            elif kind is Sym:
                code.append(0x41)
                code += signed_modulo(self.addresses.data[value.name] + value.addend, 32)
            elif kind is Select:
                stack += (_SELECT, value.cond, value.y, value.x)
            elif kind is FuncRef:
                code.append(0x41)
                code += signed_modulo(self.addresses.table[value.name], 32)
            else:
                assert kind is GlobalGet, value
                code += _GLOBAL_GET[value.name]

    def _number(self, local: Local) -> bytes:
        number = unsigned(self._gets)
        self._gets += 1
        self._numbers[local.index] = number
        self.types.append(local.type)
        return number

    def assign(self, local: Local | None) -> None:
        """Pop into a local; None drops."""
        code = self.code
        if local is None:
            code.append(0x1A)
            return
        self._set_at = len(code)
        code.append(0x21)
        code += self._numbers[local.index] or self._number(local)
        self._set_end = len(code)
        self._set = local

    def _at(self, pos: int) -> None:
        """What is written next has this position."""
        lines = self.lines
        if pos and (not lines or lines[-1][1] != pos):
            lines.append((len(self.code), pos))

    def ops(self, ops: list[Any], term: Any) -> None:
        """Write the ops of a block. `term`: its terminator, which is written next and may read what is held back."""
        uses = self._uses
        held: dict[Local, Value] = {}
        read: set[Local] = set()  # what expressions that are held back read: not to be assigned before them
        for op in ops:
            if type(op) is Set:
                dst = op.dst
                value: Any = op.value
                kind = type(value)
                if kind is Get and value.local is dst:
                    continue
                if uses[dst.index] == 1 and dst not in read:
                    if kind is not Const:
                        self._hold(value, held, read)
                    held[dst] = value
                    continue
                if held:
                    self._claim([value], held)
                    self._release(held)
                read.clear()
                self.value(value)
                self.assign(dst)
                continue
            if held:
                self._claim(op_values(op), held)
                self._release(held)
            read.clear()
            self._op(op)
        if held:
            self._claim(op_values(term), held)
            self._release(held)

    def _claim(self, values: list[Any], held: dict[Local, Value]) -> None:
        """Let expressions take what they read of what is held back."""
        stack = values[:]
        while stack:
            value: Any = stack.pop()
            if type(value) is Get:
                found = held.pop(value.local, None)
                if found is not None:
                    self._inner[value.local] = found
                    if not held:
                        return
            else:
                stack += subvalues(value)

    def _hold(self, value: Value, held: dict[Local, Value], read: set[Local]) -> None:
        """Let an expression that is to be held back take what it reads; the rest of what it reads joins `read`."""
        stack = [value]
        while stack:
            value = stack.pop()
            if type(value) is Get:
                found = held.pop(value.local, None)
                if found is not None:
                    self._inner[value.local] = found
                else:
                    read.add(value.local)
            else:
                stack += subvalues(value)

    def _release(self, held: dict[Local, Value]) -> None:
        for local, value in held.items():
            self.value(value)
            self.assign(local)
        held.clear()

    def _op(self, op: Any) -> None:
        code = self.code
        kind = type(op)
        if kind is Call:
            for arg in op.args:
                self.value(arg)
            self._at(op.pos)
            code.append(0x10)
            code += unsigned(self.addresses.funcs[op.name])
            for dst in reversed(op.dsts):
                self.assign(dst)
        elif kind is Store:
            self.value(op.addr)
            self.value(op.value)
            code += MEMORY[op.op]
            code += unsigned(op.offset)
        elif kind is Check:
            self.value(op.cond)
            code += b"\x04\x40"
            for arg in op.args:
                self.value(arg)
            self._at(op.pos)
            code.append(0x10)
            code += unsigned(self.addresses.funcs[op.name])
            code += b"\x00\x0b"
        elif kind is CallIndirect:
            for arg in op.args:
                self.value(arg)
            self.value(op.index)
            self._at(op.pos)
            code.append(0x11)
            code += unsigned(self.addresses.type(op.params, op.results))
            code.append(0)
            for dst in reversed(op.dsts):
                self.assign(dst)
        elif kind is GlobalSet:
            self.value(op.value)
            code += _GLOBAL_SET[op.name]
        elif kind is Wide:
            for arg in op.args:
                self.value(arg)
            code += OPCODES[op.op]
            if op.op in _MEMORY_OPS:
                code.append(0)
            for dst in reversed(op.dsts):
                self.assign(dst)
        elif kind is Copy:
            self.value(op.dst)
            self.value(op.src)
            self.value(op.size)
            code += _COPY
        else:
            assert kind is Fill, op
            self.value(op.dst)
            self.value(op.value)
            self.value(op.size)
            code += _FILL

    def leave(self, term: Any) -> None:
        """Write a terminator that leads to no block."""
        kind = type(term)
        if kind is Return:
            for value in term.values:
                self.value(value)
            self.code.append(0x0F)
        elif kind is Throw:
            if self.state is not None:  # the function has a handler, which this is not meant for: see func.py
                self.code += b"\x41\x7f"
                self.assign(self.state)
            self.code += b"\x08\x00"
        else:
            self.code.append(0x00)
