"""A whole module: imports, functions, table, data, exports.

Everything shared (memory, table, tag, globals) belongs to the module `runtime`: it defines and exports it, all others
import it. Functions of other modules are imported if they are called, or put into the table here because they have no place
there yet.
"""

from __future__ import annotations

from gopy.emit.func import emit_func
from gopy.emit.layout import assign_addresses, segments
from gopy.emit.linetable import encode
from gopy.emit.select import GLOBALS, Addresses
from gopy.ir.module import FUNC as FUNC_RELOC
from gopy.ir.ops import Call, CallIndirect, Check, Copy, Fill, GlobalSet, Set, Store, Wide, op_values
from gopy.ir.values import FuncRef, subvalues
from gopy.wasm.module import FUNC, GLOBAL, MEMORY, TABLE, TAG, ModuleBuilder
from gopy.wasm.opcodes import I32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.ir.module import Module

RUNTIME = "runtime"
MAX_PAGES = 65536
TABLE_SIZE = 1 << 18  # entries of the table to begin with: enough for the std packages
INIT = "_gopy_init"


class FuncInfo:
    """What other modules must know of a function."""

    __slots__ = (
        "name",
        "params",
        "results",
        "may_block",
        "may_alloc",
        "may_panic",
        "noreturn",
        "has_recover",
        "stays",
        "table_index",
        "export",
    )

    def __init__(self, func: Any, table_index: int) -> None:
        self.name: str = func.name
        self.params: tuple[int, ...] = tuple([param.type for param in func.params])
        self.results: tuple[int, ...] = tuple(func.results)
        self.may_block: bool = func.may_block
        self.may_alloc: bool = func.may_alloc
        self.may_panic: bool = func.may_panic
        self.noreturn: bool = func.noreturn
        self.has_recover: bool = func.has_recover
        self.stays: int = func.stays
        self.table_index = table_index  # 0: it has none
        self.export: bool = func.export


class EmittedModule:
    """A compiled module.

    `wasm`: its bytes. `lines`: its line table (emit/linetable.py; LineTable reads it). `funcs`: all its own functions by symbol.
    `stable`: addresses of data that other modules may refer to; `addresses`: of all its data. `data_end`, `table_end`: what
    comes behind its data and its table entries.
    """

    __slots__ = ("name", "wasm", "lines", "funcs", "stable", "addresses", "data_end", "table_end")

    def __init__(
        self,
        name: str,
        wasm: bytes,
        lines: bytes,
        funcs: dict[str, FuncInfo],
        stable: dict[str, int],
        addresses: dict[str, int],
        data_end: int,
        table_end: int,
    ) -> None:
        self.name = name
        self.wasm = wasm
        self.lines = lines
        self.funcs = funcs
        self.stable = stable
        self.addresses = addresses
        self.data_end = data_end
        self.table_end = table_end


def references(module: Module) -> tuple[dict[str, None], dict[str, None]]:
    """The functions that are called, and those that need a table index, in order of appearance."""
    called: dict[str, None] = {}
    refs: dict[str, None] = {}
    stack: list[Any] = []
    for func in module.funcs.values():
        for block in func.blocks:
            ops: list[Any] = [*block.ops, block.term]
            for op in ops:
                kind = type(op)
                if kind is Set or kind is GlobalSet:
                    stack.append(op.value)
                elif kind is Call:
                    called[op.name] = None
                    stack += op.args
                elif kind is Check:
                    called[op.name] = None
                    stack.append(op.cond)
                    stack += op.args
                elif kind in (Store, CallIndirect, Copy, Fill, Wide):
                    stack += op_values(op)
                else:
                    stack += op_values(op)
                while stack:
                    value = stack.pop()
                    if type(value) is FuncRef:
                        refs[value.name] = None
                    else:
                        stack += subvalues(value)
    for data in module.datas.values():
        for reloc in data.relocs:
            if reloc.kind == FUNC_RELOC:
                refs[reloc.symbol] = None
    return called, refs


def emit_module(module: Module, position: Callable[[int], tuple[str, int]], memory_pages: int = 0) -> EmittedModule:
    """Emit a module whose functions have been through the passes.

    `position` gives file and line of a position. `memory_pages`: how big the runtime's memory is to be at least.
    """
    builder = ModuleBuilder()
    externs = module.externs
    called, refs = references(module)
    table: dict[str, int] = {}
    placed: list[str] = []
    for name in refs:
        extern = externs.get(name)
        if extern is not None and extern.table_index:
            table[name] = extern.table_index
        else:
            table[name] = module.table_base + len(placed)
            placed.append(name)
    addresses, data_end = assign_addresses(module)
    indices: dict[str, int] = {}
    for name in [*called, *placed]:
        if name not in module.funcs and name not in indices:
            extern = externs[name]
            indices[name] = builder.import_func(extern.module, extern.name, extern.params, extern.results, name)
    _shared(builder, module.name, max(memory_pages, (data_end + 0xFFFF) >> 16))
    for name, func in module.funcs.items():
        params = tuple([param.type for param in func.params])
        indices[name] = builder.func(name, params, tuple(func.results))
    names = Addresses(addresses, indices, table, builder.type)
    lines: list[tuple[str, list[tuple[int, int]]]] = []
    for name, func in module.funcs.items():
        try:
            body, own = emit_func(func, names)
        except KeyError as missing:
            raise KeyError(f"{name}: {missing.args[0]} is not known") from missing
        builder.body(body)
        lines.append((func.title, own))
        if func.export or name == INIT:
            builder.export(name, FUNC, indices[name])
    if placed:
        builder.elements(module.table_base, [indices[name] for name in placed])
    for address, content in segments(module, addresses, table):
        builder.data(address, content)
    wasm, starts = builder.finish(module.name)
    encoded = encode([(title, start, own) for (title, own), start in zip(lines, starts, strict=True)], position)
    own_addresses = {name: addresses[name] for name in module.datas}
    return EmittedModule(
        module.name,
        wasm,
        encoded,
        {name: FuncInfo(func, table.get(name, 0)) for name, func in module.funcs.items()},
        {name: addresses[name] for name, data in module.datas.items() if data.stable},
        own_addresses,
        data_end,
        module.table_base + len(placed),
    )


def _shared(builder: ModuleBuilder, name: str, pages: int) -> None:
    """What all modules have in common; in every one of them it has the same indices."""
    if name != RUNTIME:
        builder.import_table(RUNTIME, "table", 0)
        builder.import_memory(RUNTIME, "memory", 0)
        builder.import_tag(RUNTIME, "panic")
        for global_name in GLOBALS:
            builder.import_global(RUNTIME, global_name, I32)
        return
    builder.export("table", TABLE, builder.table(TABLE_SIZE))
    builder.export("memory", MEMORY, builder.memory(pages, MAX_PAGES))
    builder.export("panic", TAG, builder.tag())
    for global_name in GLOBALS:
        builder.export(global_name, GLOBAL, builder.global_i32(0))
