"""Where static data lies: addresses of symbols, and their bytes with all addresses filled in.

Data that other modules refer to (`stable`) comes first and in the order of the module, so that an edit elsewhere does not
move it. Bytes that are zero are not written: memory begins as zeros. So a big variable costs nothing, and neighbours become
one segment.
"""

from __future__ import annotations

from gopy.ir.module import FUNC

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.ir.module import Module

_GAP = 16  # zeros that are cheaper to write than a new segment


def assign_addresses(module: Module) -> tuple[dict[str, int], int]:
    """Addresses of all data symbols, those of other modules too, and the first address behind the module's own."""
    addresses = dict(module.addresses)
    at = module.data_base
    datas = module.datas.values()
    for stable in (True, False):
        for data in datas:
            if data.stable == stable:
                align = data.align or 1
                at = (at + align - 1) & -align
                addresses[data.name] = at
                at += data.size
    return addresses, (at + 15) & -16


def segments(module: Module, addresses: dict[str, int], table: dict[str, int]) -> list[tuple[int, bytearray]]:
    """The bytes to put into memory: ascending addresses with contents."""
    out: list[tuple[int, bytearray]] = []
    end = -1
    current = bytearray()
    for data in sorted(module.datas.values(), key=lambda data: addresses[data.name]):
        content = data.content
        assert len(content) <= data.size, data.name
        if data.relocs:
            content = bytearray(content)
            if len(content) < data.size:
                content += bytes(data.size - len(content))
            for reloc in data.relocs:
                target = table[reloc.symbol] if reloc.kind == FUNC else addresses[reloc.symbol]
                content[reloc.offset : reloc.offset + 8] = (target + reloc.addend & 0xFFFFFFFF).to_bytes(8, "little")
        if not content:
            continue
        at = addresses[data.name]
        if out and 0 <= at - end <= _GAP:
            current += bytes(at - end)
            current += content
        else:
            if not content.strip(b"\0"):
                continue
            current = bytearray(content)
            out.append((at, current))
        end = at + len(content)
    return out
