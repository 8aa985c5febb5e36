"""Modules: what one compilation produces: the functions and data of a std package, a program, or a cell.

Addresses and table indices are fixed when a module is emitted: a module owns the region of memory from `data_base`
and that of the table from `table_base` on. So code carries plain constants, and only functions are imported by name.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.ir.func import Func

ADDR = "addr"  # a reloc whose word is the address of a data symbol
FUNC = "func"  # a reloc whose word is a function's table index
CANON = (
    "canon"  # like ADDR, of a type descriptor that other modules may have too: replaced at start-up by the first one
)


class Reloc:
    """A word inside data: at `offset`, the address of `symbol` plus `addend`, or its table index, as an 8-byte
    little-endian number."""

    __slots__ = ("offset", "kind", "symbol", "addend")

    def __init__(self, offset: int, kind: str, symbol: str, addend: int = 0) -> None:
        self.offset = offset
        self.kind = kind
        self.symbol = symbol
        self.addend = addend


class Data:
    """A named piece of memory: `size` bytes beginning with `content` (zeros behind it), aligned to `align` (a power of two).

    `ptrs`: byte offsets of words that the collector must scan (only where the program can write: variables and static
    composite values). `stable`: other modules refer to it (package-level variables, descriptors of named types), so it
    is laid out first, that its address change rarely.
    """

    __slots__ = ("name", "content", "size", "align", "relocs", "ptrs", "stable")

    def __init__(self, name: str, size: int, align: int = 8) -> None:
        self.name = name
        self.content = bytearray()
        self.size = size
        self.align = align
        self.relocs: list[Reloc] = []
        self.ptrs: Sequence[int] = ()
        self.stable = False


class Extern:
    """A function of another module: where it is (`module`: its import path), its wasm type, and its effects."""

    __slots__ = (
        "name",
        "module",
        "params",
        "results",
        "may_block",
        "may_alloc",
        "may_panic",
        "noreturn",
        "table_index",
        "has_recover",
        "stays",
    )

    def __init__(self, name: str, module: str, params: tuple[int, ...], results: tuple[int, ...]) -> None:
        self.name = name
        self.module = module
        self.params = params
        self.results = results
        self.may_block = False
        self.may_alloc = False
        self.may_panic = False
        self.noreturn = False
        self.has_recover = False
        self.stays = 0  # see compile/escape.py
        self.table_index = 0  # 0: it has none


class Module:
    """`name`: an import path, or "main" for a program.

    `funcs` and `datas` by symbol, in the order they are emitted; `externs`: functions of other modules by symbol;
    `addresses`: data of other modules by symbol. `candidates`: for CallIndirect.callees, the symbols that may be
    meant; a key that is absent means anything. `types`: symbols of the descriptors that other modules may have too.
    `has_go`: it is a program with go statements, or with calls of functions of the library that make other goroutines run. Loops
    of the library itself come to an end, or wait for what suspends.
    """

    __slots__ = (
        "name",
        "funcs",
        "datas",
        "externs",
        "addresses",
        "candidates",
        "types",
        "has_go",
        "data_base",
        "table_base",
    )

    def __init__(self, name: str, data_base: int, table_base: int) -> None:
        self.name = name
        self.funcs: dict[str, Func] = {}
        self.datas: dict[str, Data] = {}
        self.externs: dict[str, Extern] = {}
        self.addresses: dict[str, int] = {}
        self.candidates: dict[str, set[str]] = {}
        self.types: list[str] = []
        self.has_go = False
        self.data_base = data_base
        self.table_base = table_base
