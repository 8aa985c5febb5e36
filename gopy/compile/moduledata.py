"""What runtime.addmodule gets of a module, as its struct moduledata lies in memory.

types    []*_type           @0     descriptors that other modules may have too
patches  []unsafe.Pointer   @24    the words that lead to such descriptors
roots    []rootRange        @48    memory with variables: {addr, nbytes, count, mask}: `count` values of `nbytes` each
name     string             @72
"""

from __future__ import annotations

from gopy.compile.gcmask import find_row, mask_data, pointer_mask
from gopy.ir.module import ADDR, CANON, Data, Reloc

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.ir.module import Module

SYMBOL = "·moduledata"
_SIZE = 88
_ROOT = 32


def build_moduledata(module: Module) -> str:
    """Add it to a module that has all its data; its symbol."""
    types = [(symbol, 0) for symbol in module.types]
    patches: list[tuple[str, int]] = []
    roots: list[tuple[str, int, int, str]] = []
    for symbol, data in list(module.datas.items()):
        for reloc in data.relocs:
            if reloc.kind == CANON:
                patches.append((symbol, reloc.offset))
        if data.ptrs:
            row = find_row(data.size, data.ptrs)
            if row is not None:
                roots.append((symbol, row[0], data.size // row[0], mask_data(module, pointer_mask(row[1]))))
            else:
                roots.append((symbol, data.ptrs[-1] + 8, 1, mask_data(module, pointer_mask(data.ptrs))))
    result = Data(SYMBOL, _SIZE)
    content, relocs = result.content, result.relocs
    for i, words in enumerate((types, patches)):
        _slice(result, 24 * i, _words(module, f"{SYMBOL}·{i}", words), len(words))
    if roots:
        table = Data(SYMBOL + "·2", _ROOT * len(roots))
        for i, (symbol, size, count, mask) in enumerate(roots):
            at = _ROOT * i
            table.relocs.append(Reloc(at, ADDR, symbol))
            table.content += bytes(8) + size.to_bytes(8, "little") + count.to_bytes(8, "little") + bytes(8)
            table.relocs.append(Reloc(at + 24, ADDR, mask))
        module.datas[table.name] = table
    _slice(result, 48, SYMBOL + "·2" if roots else "", len(roots))
    name = module.name.encode()
    content += bytes(8) + len(name).to_bytes(8, "little")
    relocs.append(Reloc(72, ADDR, SYMBOL, _SIZE))
    content += name
    result.size = len(content)
    module.datas[SYMBOL] = result
    return SYMBOL


def _slice(data: Data, offset: int, symbol: str, n: int) -> None:
    if symbol:
        data.relocs.append(Reloc(offset, ADDR, symbol))
    data.content += bytes(8) + n.to_bytes(8, "little") * 2


def _words(module: Module, name: str, targets: list[tuple[str, int]]) -> str:
    if not targets:
        return ""
    data = Data(name, 8 * len(targets))
    relocs = data.relocs
    for i, (symbol, addend) in enumerate(targets):
        relocs.append(Reloc(8 * i, ADDR, symbol, addend))
    module.datas[name] = data
    return name
