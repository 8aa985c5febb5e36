"""The textual form of functions and modules: to read, to teach with (`gopy tool ir`), and for tests; parse.py reads it back.

    func main.sum(%s: i32*, %n: i64) -> i64 {
      local %total: i64, %2: i64
    entry.0:
      %total = i64.add(%total, i64.load(%s, 8))
      check i32.eqz(%s) runtime.panicnil()
      %2 = call main.f(%total)
      if i64.lt_s(%2, 10) then loop.1 else done.2
    done.2:
      return %2
    }

A local is `%` and its Go name, or its number among those that are mentioned if it has none; `%x#7` where names repeat. A
star behind a type: the collector must find what the local refers to. A number has the type that its place asks for. `&x` is
the address of data, `&x+8` of a byte in it, `@f` a table index, `slot.0` memory of the activation, `$sp` an engine global.
` ; 17` ends an op that has position 17.
"""

from __future__ import annotations

from struct import pack, unpack

from gopy.ir.ops import (
    Call,
    CallIndirect,
    Check,
    Copy,
    Fill,
    GlobalSet,
    If,
    Jump,
    Preempt,
    Return,
    Set,
    Store,
    Suspend,
    Switch,
    Throw,
    Wide,
    op_dsts,
    op_values,
)
from gopy.ir.values import (
    F32,
    F64,
    TYPE_NAMES,
    Bin,
    Const,
    FuncRef,
    Get,
    GlobalGet,
    Load,
    Select,
    SlotAddr,
    Sym,
    Un,
    subvalues,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.ir.func import Func
    from gopy.ir.module import Data, Extern, Module
    from gopy.ir.values import Local

_PLAIN = frozenset("._·/$:")


def symbol_text(name: str) -> str:
    """A symbol, in quotes if it is more than letters, digits, and method dots."""
    bare = name.replace(".(*", ".").replace(").", ".") if ".(*" in name else name
    if name and all(c.isalnum() or c in _PLAIN for c in bare):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _float(type: int, bits: int) -> str:
    if type == F32:
        number = unpack("<f", pack("<I", bits & 0xFFFFFFFF))[0]
        back = -1 if number != number else unpack("<I", pack("<f", number))[0]
        width = 8
    else:
        number = unpack("<d", pack("<Q", bits & (1 << 64) - 1))[0]
        back = -1 if number != number else bits & (1 << 64) - 1
        width = 16
    if back < 0:
        return f"nan:{bits:0{width}x}"
    return repr(number)


class _Printer:
    """Prints one function; `position` turns positions into text."""

    __slots__ = ("func", "locals", "names", "position")

    def __init__(self, func: Func, position: Callable[[int], str] | None) -> None:
        self.func = func
        self.position = position
        self.locals = _mentioned(func)
        seen: dict[str, int] = {}
        for local in self.locals:
            seen[local.name] = seen.get(local.name, 0) + 1
        self.names = {
            local.index: f"%{number}" if not local.name else
            f"%{local.name}" if seen[local.name] == 1 else f"%{local.name}#{number}"
            for number, local in enumerate(self.locals)
        }  # fmt: skip

    def declared(self, local: Local) -> str:
        return f"{self.names[local.index]}: {TYPE_NAMES[local.type]}{'*' if local.ptr else ''}"

    def value(self, value: Any) -> str:
        kind = type(value)
        if kind is Get:
            return self.names[value.local.index]
        if kind is Const:
            return _float(value.type, value.value) if value.type in (F32, F64) else str(value.value)
        if kind is Bin:
            # Chains lean to the left: their heads are written in a loop.
            heads = []
            tails = []
            while type(value) is Bin:
                heads.append(value.op)
                tails.append(value.y)
                value = value.x
            text = "(".join(heads) + "(" + self.value(value)
            return text + "".join([f", {self.value(y)})" for y in reversed(tails)])
        if kind is Un:
            return f"{value.op}({self.value(value.x)})"
        if kind is Load:
            return f"{value.op}({self.value(value.addr)}{f', {value.offset}' if value.offset else ''})"
        if kind is Select:
            return f"select.{TYPE_NAMES[value.type]}({self.value(value.cond)}, {self.value(value.x)}, {self.value(value.y)})"
        if kind is Sym:
            return f"&{symbol_text(value.name)}{_plus(value.addend)}"
        if kind is FuncRef:
            return "@" + symbol_text(value.name)
        if kind is SlotAddr:
            return f"slot.{value.slot.index}{_plus(value.addend)}"
        assert kind is GlobalGet, value
        return f"${value.name}"

    def args(self, values: list[Any]) -> str:
        return "(" + ", ".join([self.value(value) for value in values]) + ")"

    def dsts(self, dsts: list[Any]) -> str:
        if not dsts:
            return ""
        return ", ".join([self.names[dst.index] if dst is not None else "_" for dst in dsts]) + " = "

    def op(self, op: Any) -> str:
        kind = type(op)
        value = self.value
        if kind is Set:
            return f"{self.names[op.dst.index]} = {value(op.value)}"
        if kind is Store:
            return f"{op.op}({value(op.addr)}{f', {op.offset}' if op.offset else ''}) <- {value(op.value)}"
        if kind is Call:
            return f"{self.dsts(op.dsts)}call {symbol_text(op.name)}{self.args(op.args)}{self.at(op.pos)}"
        if kind is CallIndirect:
            key = f" among {symbol_text(op.callees)}" if op.callees else ""
            types = f"({_types(op.params)}) -> ({_types(op.results)})"
            return f"{self.dsts(op.dsts)}call [{value(op.index)}] {types} {self.args(op.args)}{key}{self.at(op.pos)}"
        if kind is Check:
            return f"check {value(op.cond)} {symbol_text(op.name)}{self.args(op.args)}{self.at(op.pos)}"
        if kind is Copy:
            return f"copy({value(op.dst)}, {value(op.src)}, {value(op.size)})"
        if kind is Fill:
            return f"fill({value(op.dst)}, {value(op.value)}, {value(op.size)})"
        if kind is Wide:
            return f"{self.dsts(op.dsts)}{op.op}{self.args(op.args)}"
        if kind is GlobalSet:
            return f"${op.name} = {value(op.value)}"
        if kind is Suspend:
            return f"suspend{self.at(op.pos)}"
        if kind is Preempt:
            return f"preempt{self.at(op.pos)}"
        return f"?{type(op).__name__}"

    def term(self, term: Any) -> str:
        kind = type(term)
        if kind is Jump:
            return f"jump {term.target.name}"
        if kind is If:
            return f"if {self.value(term.cond)} then {term.then.name} else {term.else_.name}"
        if kind is Switch:
            ways = ", ".join([target.name for target in term.targets])
            return f"switch {self.value(term.index)} to [{ways}] else {term.default.name}"
        if kind is Return:
            return ("return " + ", ".join([self.value(value) for value in term.values])).rstrip()
        return "throw" if kind is Throw else "unreachable"

    def at(self, pos: int) -> str:
        if not pos:
            return ""
        return f" ; {self.position(pos) if self.position else pos}"

    def print(self) -> str:
        func = self.func
        out: list[str] = []
        facts = [
            word
            for word, holds in (
                ("export", func.export),
                ("noreturn", func.noreturn),
                ("blocks", func.may_block),
                ("allocates", func.may_alloc),
                ("panics", func.may_panic),
                ("recovers", func.has_recover),
            )
            if holds
        ]
        if func.handler is not None:
            facts.append(f"handler {func.handler.name}")
        params = ", ".join([self.declared(param) for param in func.params])
        head = f"func {symbol_text(func.name)}({params})"
        if func.results:
            head += " -> " + _types(func.results)
        if facts:
            head += " is " + ", ".join(facts)
        out.append(f"{head} {{{self.at(func.pos)}")
        line = ""
        for local in self.locals[len(func.params) :]:
            text = self.declared(local)
            if line and len(line) + len(text) > 100:
                out.append(f"  local {line}")
                line = ""
            line = f"{line}, {text}" if line else text
        if line:
            out.append(f"  local {line}")
        for slot in func.slots:
            pointers = f" pointers {' '.join(map(str, slot.ptrs))}" if slot.ptrs else ""
            name = f" {slot.name}" if slot.name else ""
            out.append(f"  slot.{slot.index} size {slot.size} align {slot.align}{pointers}{name}")
        for block in func.blocks:
            out.append(f"{block.name}:")
            out += [f"  {self.op(op)}" for op in block.ops]
            out.append(f"  {self.term(block.term)}")
        out.append("}")
        return "\n".join(out) + "\n"


def _mentioned(func: Func) -> list[Local]:
    """The parameters, and the locals that ops mention: passes leave many behind that nothing does any more."""
    found = {param.index for param in func.params}
    for block in func.blocks:
        ops: list[Any] = [*block.ops, block.term]
        for op in ops:
            found.update(local.index for local in op_dsts(op))
            stack = op_values(op)
            while stack:
                value: Any = stack.pop()
                if type(value) is Get:
                    found.add(value.local.index)
                stack += subvalues(value)
    return [local for local in func.locals if local.index in found]


def _plus(addend: int) -> str:
    return f"+{addend}" if addend > 0 else str(addend) if addend else ""


def _types(types: Any) -> str:
    return ", ".join([TYPE_NAMES[type] for type in types])


def print_func(func: Func, position: Callable[[int], str] | None = None) -> str:
    """A function as text; `position` writes positions (`main.go:7:2`), else they are numbers."""
    return _Printer(func, position).print()


def extern_text(extern: Extern, symbol: str) -> str:
    """The line that declares a function of another module."""
    facts = [
        word
        for word, holds in (
            ("noreturn", extern.noreturn),
            ("blocks", extern.may_block),
            ("allocates", extern.may_alloc),
            ("panics", extern.may_panic),
            ("recovers", extern.has_recover),
        )
        if holds
    ]
    if extern.table_index:
        facts.append(f"at {extern.table_index}")
    results = f" -> {_types(extern.results)}" if extern.results else ""
    name = f" named {symbol_text(extern.name)}" if extern.name != symbol else ""
    tail = f" is {', '.join(facts)}" if facts else ""
    return f"extern {symbol_text(symbol)}({_types(extern.params)}){results} from {symbol_text(extern.module)}{name}{tail}\n"


def data_text(data: Data) -> str:
    """A piece of data: its properties, its bytes up to the last that is not zero, its relocations."""
    head = f"data {symbol_text(data.name)} size {data.size} align {data.align}"
    if data.stable:
        head += " stable"
    if data.ptrs:
        head += f" pointers {' '.join(map(str, data.ptrs))}"
    lines = [head]
    content = bytes(data.content).rstrip(b"\0")
    for at in range(0, len(content), 32):
        piece = content[at : at + 32]
        text = "".join([chr(byte) if 32 <= byte < 127 else "." for byte in piece])
        lines.append(f"  bytes {at} {piece.hex()} ; {text}")
    for reloc in data.relocs:
        lines.append(f"  word {reloc.offset} {reloc.kind} {symbol_text(reloc.symbol)}{_plus(reloc.addend)}")
    return "\n".join(lines) + "\n"


def print_module(module: Module, position: Callable[[int], str] | None = None) -> str:
    """A whole module as text."""
    out = [f"module {symbol_text(module.name)} data {module.data_base} table {module.table_base}\n"]
    out += [extern_text(extern, symbol) for symbol, extern in module.externs.items()]
    for symbol, address in module.addresses.items():
        out.append(f"address {symbol_text(symbol)} {address}\n")
    for key, members in module.candidates.items():
        out.append(f"among {symbol_text(key)}: {' '.join(map(symbol_text, sorted(members)))}\n")
    out += [data_text(data) for data in module.datas.values()]
    for func in module.funcs.values():
        out.append("\n")
        out.append(print_func(func, position))
    return "".join(out)
