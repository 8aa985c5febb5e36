"""Reading a module: for people (`gopy tool wasm`), in the manner of WebAssembly's text format.

    (func $main.sum (param i64) (result i64)  ;; 12 at 0x1f3
      (local i64 i64)
      local.get 0
      block
        br_if 0
      end
    )

It reads what module.py writes and what other tools commonly write: functions, imports, exports, tables, memories, globals,
tags, elements, data, and the name section. Anything else is left out; a broken module raises IndexError or KeyError.
"""

from __future__ import annotations

from struct import unpack_from

from gopy.wasm.leb128 import read_signed, read_unsigned
from gopy.wasm.opcodes import EMPTY, IMMEDIATES, MEMORY, OPCODES, TYPE_NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BY_CODE = {code: name for name, code in OPCODES.items()}
_NATURAL = {name: code[-1] for name, code in MEMORY.items()}
_OPENING = frozenset(("block", "loop", "if", "try_table"))
_KINDS = ("func", "table", "memory", "global", "tag")
_CATCHES = ("catch", "catch_ref", "catch_all", "catch_all_ref")


class DecodedModule:
    """The parts of a module. Functions are (type index, name); those imported come first, `bodies` belong to the others.

    `bodies`: (offset, end) of declarations and code in `data`.
    """

    __slots__ = (
        "data", "types", "imports", "functions", "bodies", "tables", "memories", "globals", "tags", "exports", "elements",
        "datas", "names", "name",
    )  # fmt: skip

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.types: list[tuple[list[int], list[int]]] = []
        self.imports: list[tuple[str, str, int, str]] = []  # module, name, kind, description
        self.functions: list[int] = []
        self.bodies: list[tuple[int, int]] = []
        self.tables: list[str] = []
        self.memories: list[str] = []
        self.globals: list[str] = []
        self.tags: list[str] = []
        self.exports: list[tuple[str, int, int]] = []
        self.elements: list[tuple[int, list[int]]] = []
        self.datas: list[tuple[int, bytes]] = []
        self.names: dict[int, str] = {}
        self.name = ""
        _Reader(self).read()

    @property
    def imported(self) -> int:
        """How many functions are imported."""
        return len(self.functions) - len(self.bodies)

    def func_name(self, index: int) -> str:
        """What a function is called in the text."""
        name = self.names.get(index)
        return f"${name}" if name else str(index)


class _Reader:
    """Reads the sections into a DecodedModule."""

    __slots__ = ("module", "data", "at")

    def __init__(self, module: DecodedModule) -> None:
        self.module = module
        self.data = module.data
        self.at = 8

    def number(self) -> int:
        value, self.at = read_unsigned(self.data, self.at)
        return value

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def text(self) -> str:
        size = self.number()
        self.at += size
        return self.data[self.at - size : self.at].decode("utf-8", "replace")

    def types(self) -> list[int]:
        return [self.byte() for _ in range(self.number())]

    def limits(self) -> str:
        flags = self.byte()
        low = self.number()
        return f"{low} {self.number()}" if flags & 1 else str(low)

    def offset(self) -> int:
        """A constant expression `i32.const n end`."""
        assert self.byte() == 0x41
        value, self.at = read_signed(self.data, self.at)
        assert self.byte() == 0x0B
        return value & 0xFFFFFFFF

    def read(self) -> None:
        data = self.data
        if data[:8] != b"\0asm\x01\0\0\0":
            raise ValueError("no WebAssembly module")
        sections = {
            1: self._type, 2: self._import, 3: self._function, 4: self._table, 5: self._memory, 6: self._global, 7: self._export,
            9: self._element, 11: self._data, 13: self._tag,
        }  # fmt: skip
        while self.at < len(data):
            section = self.byte()
            size = self.number()
            end = self.at + size
            if section == 0:
                if self.text() == "name":
                    self._names(end)
            elif section == 10:
                for _ in range(self.number()):
                    length = self.number()
                    self.module.bodies.append((self.at, self.at + length))
                    self.at += length
            elif section in sections:
                for _ in range(self.number()):
                    sections[section]()
            self.at = end

    def _type(self) -> None:
        assert self.byte() == 0x60
        self.module.types.append((self.types(), self.types()))

    def _import(self) -> None:
        module, name, kind = self.text(), self.text(), self.byte()
        if kind == 0:
            index = self.number()
            self.module.functions.append(index)
            text = signature(self.module, index)
        elif kind == 1:
            element = TYPE_NAMES[self.byte()]
            text = f" {self.limits()} {element}"
        elif kind == 2:
            text = " " + self.limits()
        elif kind == 3:
            text = " " + self._global_type()
        else:
            self.byte()
            text = signature(self.module, self.number())
        self.module.imports.append((module, name, kind, text))

    def _function(self) -> None:
        self.module.functions.append(self.number())

    def _table(self) -> None:
        element = TYPE_NAMES[self.byte()]
        self.module.tables.append(f"{self.limits()} {element}")

    def _memory(self) -> None:
        self.module.memories.append(self.limits())

    def _global_type(self) -> str:
        type = TYPE_NAMES[self.byte()]
        return f"(mut {type})" if self.byte() else type

    def _global(self) -> None:
        type = self._global_type()
        start = self.at
        text = " ".join(line for _, line in instructions(self.module, start, len(self.data), stop=True))
        while self.byte() != 0x0B:
            pass
        self.module.globals.append(f"{type} ({text})")

    def _export(self) -> None:
        self.module.exports.append((self.text(), self.byte(), self.number()))

    def _element(self) -> None:
        if self.number() == 0:
            at = self.offset()
            self.module.elements.append((at, [self.number() for _ in range(self.number())]))

    def _data(self) -> None:
        if self.number() == 0:
            at = self.offset()
            size = self.number()
            self.module.datas.append((at, self.data[self.at : self.at + size]))
            self.at += size

    def _tag(self) -> None:
        self.byte()
        self.module.tags.append(signature(self.module, self.number()))

    def _names(self, end: int) -> None:
        while self.at < end:
            kind = self.byte()
            size = self.number()
            after = self.at + size
            if kind == 0:
                self.module.name = self.text()
            elif kind == 1:
                for _ in range(self.number()):
                    index = self.number()
                    self.module.names[index] = self.text()
            self.at = after


def signature(module: DecodedModule, type: int) -> str:
    """` (param ...) (result ...)`, what of it there is."""
    params, results = module.types[type]
    text = f" (param {' '.join(TYPE_NAMES[p] for p in params)})" if params else ""
    return text + (f" (result {' '.join(TYPE_NAMES[r] for r in results)})" if results else "")


def instructions(module: DecodedModule, at: int, end: int, stop: bool = False) -> Iterator[tuple[int, str]]:
    """The instructions from `at` to `end`: offset and text, indented by nesting.

    `stop`: only up to the first `end` outside all blocks.
    """
    data = module.data
    depth = 0
    while at < end:
        start = at
        code = data[at : at + 1]
        at += 1
        if code == b"\xfc":
            number, at = read_unsigned(data, at)
            code += bytes((number,))
        name = _BY_CODE[code]
        if name in ("end", "else"):
            depth -= 1
            if depth < 0 and (stop or at >= end):
                return
        text = name
        kind = IMMEDIATES.get(name)
        if kind is not None:
            shown, at = _immediate(module, kind, name, at)
            text += shown
        yield start, "  " * depth + text
        if name in _OPENING or name == "else":
            depth += 1


def _immediate(module: DecodedModule, kind: str, name: str, at: int) -> tuple[str, int]:
    """What stands behind an opcode as text (with a blank before it), and where it ends."""
    data = module.data
    if kind == "memarg":
        align, at = read_unsigned(data, at)
        offset, at = read_unsigned(data, at)
        text = f" offset={offset}" if offset else ""
        return text + (f" align={1 << align}" if align != _NATURAL[name] else ""), at
    if kind == "blocktype":
        if data[at] == EMPTY:
            return "", at + 1
        number, after = read_signed(data, at)
        return (f" (result {TYPE_NAMES[data[at]]})" if number < 0 else f" (type {number})"), after
    if kind in ("s32", "s64"):
        value, at = read_signed(data, at)
        return f" {value}", at
    if kind == "f32":
        return f" {unpack_from('<f', data, at)[0]!r}", at + 4
    if kind == "f64":
        return f" {unpack_from('<d', data, at)[0]!r}", at + 8
    if kind == "labels":
        count, at = read_unsigned(data, at)
        out = ""
        for _ in range(count + 1):
            label, at = read_unsigned(data, at)
            out += f" {label}"
        return out, at
    if kind == "indirect":
        type, at = read_unsigned(data, at)
        _, at = read_unsigned(data, at)
        return signature(module, type), at
    if kind == "try":
        _, at = _immediate(module, "blocktype", name, at)
        count, at = read_unsigned(data, at)
        out = ""
        for _ in range(count):
            clause = data[at]
            at += 1
            out += f" ({_CATCHES[clause]}"
            if clause < 2:
                tag, at = read_unsigned(data, at)
                out += f" {tag}"
            label, at = read_unsigned(data, at)
            out += f" {label})"
        return out, at
    if kind == "index index":
        _, at = read_unsigned(data, at)
        _, at = read_unsigned(data, at)
        return "", at
    number, at = read_unsigned(data, at)
    if kind == "func":
        return " " + module.func_name(number), at
    if kind == "type":
        return " " + TYPE_NAMES.get(number, str(number)), at
    return "" if kind == "index" and not number else f" {number}", at


def function_text(module: DecodedModule, index: int) -> str:
    """An own function, by its index in the module."""
    at, end = module.bodies[index - module.imported]
    head = f"  (func {module.func_name(index)}{signature(module, module.functions[index])}  ;; {index} at 0x{at:x}"
    lines = [head]
    count, at = read_unsigned(module.data, at)
    runs: list[str] = []
    for _ in range(count):
        number, at = read_unsigned(module.data, at)
        name = TYPE_NAMES[module.data[at]]
        runs.append(" ".join([name] * number) if number <= 8 else f"{name} x{number}")
        at += 1
    if runs:
        lines.append(f"    (local {' '.join(runs)})")
    lines += [f"    {text}" for _, text in instructions(module, at, end)]
    lines.append("  )")
    return "\n".join(lines) + "\n"


def module_text(data: bytes, only: str = "") -> str:
    """A module as text; `only`: just the functions with this name."""
    module = DecodedModule(data)
    indices = range(module.imported, len(module.functions))
    if only:
        return "".join(function_text(module, index) for index in indices if module.names.get(index) == only)
    out: list[str] = [f"(module ${module.name}\n" if module.name else "(module\n"]
    for index, (params, results) in enumerate(module.types):
        shown = f" (param {' '.join(TYPE_NAMES[p] for p in params)})" if params else ""
        shown += f" (result {' '.join(TYPE_NAMES[r] for r in results)})" if results else ""
        out.append(f"  (type (func{shown}))  ;; {index}\n")
    for home, name, kind, text in module.imports:
        out.append(f'  (import "{home}" "{name}" ({_KINDS[kind]}{text}))\n')
    for section, items in (("table", module.tables), ("memory", module.memories), ("global", module.globals)):
        out += [f"  ({section} {text})\n" for text in items]
    out += [f"  (tag{text})\n" for text in module.tags]
    for name, kind, index in module.exports:
        target = module.func_name(index) if kind == 0 else str(index)
        out.append(f'  (export "{name}" ({_KINDS[kind]} {target}))\n')
    for start, funcs in module.elements:
        out.append(f"  (elem (i32.const {start}) func {' '.join(module.func_name(index) for index in funcs)})\n")
    out += [function_text(module, index) for index in indices]
    for at, content in module.datas:
        out.append(f'  (data (i32.const {at}) "{_escaped(content)}")\n')
    out.append(")\n")
    return "".join(out)


def _escaped(content: bytes) -> str:
    return "".join([chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\{b:02x}" for b in content])
