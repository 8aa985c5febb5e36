"""Building a module: sections are collected, then written in the order the format wants.

Imports come first in every index space, so all of them are added before the first own function, table, memory, global or tag; the
builder asserts it. Function types are interned. Code is given as finished bodies (locals and instructions) in the order the
functions were declared. `finish` also returns where in the module each body begins, which is what the line table counts
from.
"""

from __future__ import annotations

from gopy.wasm.leb128 import signed_modulo, unsigned

_TYPE, _IMPORT, _FUNCTION, _TABLE, _MEMORY, _GLOBAL, _EXPORT, _START, _ELEMENT, _CODE, _DATA, _DATA_COUNT, _TAG = range(
    1, 14
)
FUNC, TABLE, MEMORY, GLOBAL, TAG = range(5)
_FUNCREF = 0x70
_I32 = 0x7F


def name_bytes(text: str) -> bytes:
    """A name: its length in bytes, then its UTF-8."""
    data = text.encode()
    return unsigned(len(data)) + data


def vector(items: list[bytes]) -> bytes:
    """A count, then the items."""
    return unsigned(len(items)) + b"".join(items)


class ModuleBuilder:
    """One module in the making."""

    __slots__ = (
        "_types",
        "_type_items",
        "_imports",
        "_functions",
        "_tables",
        "_memories",
        "_globals",
        "_tags",
        "_exports",
        "_elements",
        "_bodies",
        "_datas",
        "_counts",
        "_names",
    )

    def __init__(self) -> None:
        self._types: dict[tuple[tuple[int, ...], tuple[int, ...]], int] = {}
        self._type_items: list[bytes] = []
        self._imports: list[bytes] = []
        self._functions: list[bytes] = []
        self._tables: list[bytes] = []
        self._memories: list[bytes] = []
        self._globals: list[bytes] = []
        self._tags: list[bytes] = []
        self._exports: list[bytes] = []
        self._elements: list[bytes] = []
        self._bodies: list[bytes | bytearray] = []
        self._datas: list[bytes] = []
        self._counts = [0, 0, 0, 0, 0]
        self._names: list[str] = []

    def type(self, params: tuple[int, ...], results: tuple[int, ...]) -> int:
        """The index of a function type."""
        key = (params, results)
        index = self._types.get(key)
        if index is None:
            index = self._types[key] = len(self._type_items)
            self._type_items.append(
                b"\x60" + unsigned(len(params)) + bytes(params) + unsigned(len(results)) + bytes(results)
            )
        return index

    def _import(self, module: str, name: str, kind: int, description: bytes, own: list[bytes]) -> int:
        assert not own, "imports come before what a module defines itself"
        self._imports.append(name_bytes(module) + name_bytes(name) + bytes((kind,)) + description)
        self._counts[kind] += 1
        return self._counts[kind] - 1

    def import_func(
        self, module: str, name: str, params: tuple[int, ...], results: tuple[int, ...], symbol: str = ""
    ) -> int:
        """Import a function; `symbol` is what the name section calls it. Returns its index, as the others do."""
        self._names.append(symbol or name)
        return self._import(module, name, FUNC, unsigned(self.type(params, results)), self._functions)

    def import_table(self, module: str, name: str, minimum: int) -> int:
        """Import a table of functions."""
        return self._import(module, name, TABLE, bytes((_FUNCREF, 0)) + unsigned(minimum), self._tables)

    def import_memory(self, module: str, name: str, minimum: int) -> int:
        """Import a memory; `minimum` in pages."""
        return self._import(module, name, MEMORY, b"\x00" + unsigned(minimum), self._memories)

    def import_global(self, module: str, name: str, type: int) -> int:
        """Import a mutable global."""
        return self._import(module, name, GLOBAL, bytes((type, 1)), self._globals)

    def import_tag(self, module: str, name: str) -> int:
        """Import an exception tag without parameters."""
        return self._import(module, name, TAG, b"\x00" + unsigned(self.type((), ())), self._tags)

    def _define(self, kind: int, items: list[bytes], item: bytes) -> int:
        items.append(item)
        self._counts[kind] += 1
        return self._counts[kind] - 1

    def func(self, symbol: str, params: tuple[int, ...], results: tuple[int, ...]) -> int:
        """Declare a function; its body is given to `body` in the same order."""
        self._names.append(symbol)
        return self._define(FUNC, self._functions, unsigned(self.type(params, results)))

    def body(self, code: bytes | bytearray) -> None:
        """The body of the next function: declarations of locals, instructions, `end`."""
        self._bodies.append(code)

    def table(self, minimum: int) -> int:
        """Define a table of functions without an upper limit."""
        return self._define(TABLE, self._tables, bytes((_FUNCREF, 0)) + unsigned(minimum))

    def memory(self, minimum: int, maximum: int) -> int:
        """Define a memory; limits in pages."""
        return self._define(MEMORY, self._memories, b"\x01" + unsigned(minimum) + unsigned(maximum))

    def global_i32(self, initial: int) -> int:
        """Define a mutable global of type i32."""
        return self._define(GLOBAL, self._globals, bytes((_I32, 1, 0x41)) + signed_modulo(initial, 32) + b"\x0b")

    def tag(self) -> int:
        """Define an exception tag without parameters."""
        return self._define(TAG, self._tags, b"\x00" + unsigned(self.type((), ())))

    def export(self, name: str, kind: int, index: int) -> None:
        """Export something under a name."""
        self._exports.append(name_bytes(name) + bytes((kind,)) + unsigned(index))

    def elements(self, table_index: int, funcs: list[int]) -> None:
        """Put functions into table 0 from an index on."""
        self._elements.append(
            b"\x00\x41" + signed_modulo(table_index, 32) + b"\x0b" + vector([unsigned(index) for index in funcs])
        )

    def data(self, address: int, content: bytes | bytearray) -> None:
        """Put bytes into memory 0 from an address on."""
        self._datas.append(b"\x00\x41" + signed_modulo(address, 32) + b"\x0b" + unsigned(len(content)) + content)

    def finish(self, module_name: str) -> tuple[bytes, list[int]]:
        """The module, and for each own function the offset in it at which its body (the declarations of locals) begins."""
        assert len(self._bodies) == len(self._functions)
        out = bytearray(b"\0asm\x01\0\0\0")
        starts: list[int] = []
        # The tag section stands between memory and global: the format numbers sections by age, not by place.
        for section, items in (
            (_TYPE, self._type_items),
            (_IMPORT, self._imports),
            (_FUNCTION, self._functions),
            (_TABLE, self._tables),
            (_MEMORY, self._memories),
            (_TAG, self._tags),
            (_GLOBAL, self._globals),
            (_EXPORT, self._exports),
            (_ELEMENT, self._elements),
        ):
            if items:
                content = vector(items)
                out.append(section)
                out += unsigned(len(content))
                out += content
        if self._bodies:
            sizes = [unsigned(len(body)) for body in self._bodies]
            count = unsigned(len(self._bodies))
            out.append(_CODE)
            out += unsigned(len(count) + sum(map(len, sizes)) + sum(map(len, self._bodies)))
            out += count
            for size, body in zip(sizes, self._bodies, strict=True):
                out += size
                starts.append(len(out))
                out += body
        if self._datas:
            content = vector(self._datas)
            out.append(_DATA)
            out += unsigned(len(content))
            out += content
        names = self._name_section(module_name)
        out.append(0)
        out += unsigned(len(names))
        out += names
        return bytes(out), starts

    def _name_section(self, module_name: str) -> bytes:
        module = name_bytes(module_name)
        funcs = vector([unsigned(index) + name_bytes(name) for index, name in enumerate(self._names)])
        return b"".join(
            (name_bytes("name"), b"\x00", unsigned(len(module)), module, b"\x01", unsigned(len(funcs)), funcs)
        )
