"""What the scheduler knows about a resumable function f: the trampoline f·r and the frame descriptor f·d.

The trampoline enters a saved activation: it sets `resuming` and calls f with zeros for arguments, which f's prologue
ignores. If f comes to its end, the results go to runtime.retbuf, where the caller's landing picks them up.

The descriptor is static data, laid out as runtime.framedesc: trampoline @0, size @8, mask @16, name @24, lines @40 (pairs
of uint32: number of the resume point, line), file @64, handler @80 (the number at which a panic goes on, or 0). What it
points to stands behind it, file names in data of their own.
"""

from __future__ import annotations

from gopy.ir.func import Func
from gopy.ir.module import ADDR, FUNC, Data, Reloc
from gopy.ir.ops import Call, GlobalSet, If, Return, Store
from gopy.ir.values import I32, TYPE_NAMES, Const, Get, GlobalGet, Sym

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.ir.module import Module
    from gopy.ir.ops import Op
    from gopy.ir.values import Local

_SIZE = 88
_LOCALS = 3  # words of a frame object before its locals


def trampoline(func: Func, module: Module) -> None:
    """Make f·r."""
    made = Func(func.name + "·r", func.pos)
    made.may_block = made.may_alloc = True
    made.may_panic = func.may_panic
    frame = made.param(I32, "frame", ptr=True)
    entry = made.block("entry")
    dsts = [made.local(type) for type in func.results]
    dummies = [Const(param.type, 0) for param in func.params]
    entry.ops = [GlobalSet("resuming", Get(frame)), Call(list(dsts), func.name, list(dummies), func.pos)]
    if dsts:
        again = made.block("suspended")
        done = made.block("done")
        entry.term = If(GlobalGet("suspending"), again, done)
        again.term = Return([])
        stores: list[Op] = [
            Store(TYPE_NAMES[dst.type] + ".store", Sym("runtime.retbuf"), 8 * i, Get(dst)) for i, dst in enumerate(dsts)
        ]
        done.ops = stores
        done.term = Return([])
    else:
        entry.term = Return([])
    module.funcs[made.name] = made


def frame_descriptor(
    func: Func, module: Module, saved: list[Local], points: list[tuple[int, int]], handler: int
) -> None:
    """Make f·d. `points`: numbers and positions; `resolve_lines` later turns these into lines. `handler`: its number or 0."""
    name = func.name + "·d"
    data = Data(name, _SIZE)
    content = bytearray(_SIZE)
    words = _LOCALS + len(saved)
    content[8:16] = (8 * words).to_bytes(8, "little")
    mask = 1
    for i, local in enumerate(saved, _LOCALS):
        if local.ptr:
            mask |= 1 << i
    content[80:88] = handler.to_bytes(8, "little")
    relocs = data.relocs
    relocs.append(Reloc(0, FUNC, func.name + "·r"))
    relocs.append(Reloc(40, ADDR, name, _SIZE))
    content[48:56] = content[56:64] = len(points).to_bytes(8, "little")
    for number, pos in points:
        content += number.to_bytes(4, "little") + (pos & 0xFFFFFFFF).to_bytes(4, "little")
    relocs.append(Reloc(16, ADDR, name, len(content)))
    content += mask.to_bytes((words + 7) // 8, "little")
    relocs.append(Reloc(24, ADDR, name, len(content)))
    title = func.title.encode()
    content[32:40] = len(title).to_bytes(8, "little")
    content += title
    data.content = content
    data.size = len(content)
    module.datas[name] = data


def resolve_lines(module: Module, name: str, pos: int, position: Callable[[int], tuple[str, int]]) -> None:
    """Replace the positions in a descriptor by lines, and enter the file (that of the function's declaration, `pos`)."""
    data = module.datas[name]
    content = data.content
    file = position(pos)[0]
    for i in range(int.from_bytes(content[48:56], "little")):
        at = _SIZE + 8 * i + 4
        line = position(int.from_bytes(content[at : at + 4], "little"))[1]
        content[at : at + 4] = line.to_bytes(4, "little")
    if file:
        text = file.encode()
        symbol = "·file:" + file
        if symbol not in module.datas:
            made = Data(symbol, max(len(text), 1), 1)
            made.content = bytearray(text)
            module.datas[symbol] = made
        content[72:80] = len(text).to_bytes(8, "little")
        data.relocs.append(Reloc(64, ADDR, symbol))
