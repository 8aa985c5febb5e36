"""The static data of variables that //go:embed fills: texts, bytes, and the list of files of an embed.FS.

An embed.FS is a pointer to a slice of {name, data string; hash [16]byte}, sorted by directory and then by name, with an
entry, ending in a slash, for every directory (gopy/std/src/embed).
"""

from __future__ import annotations

from gopy.compile.source import Unsupported
from gopy.compile.static import write
from gopy.ir.module import ADDR, Data, Reloc
from gopy.ir.values import Sym
from gopy.types.named import Named, unalias
from gopy.types.typ import STRING, UINT8, Basic, Slice
from gopy.types.typestring import relative_to, type_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.types.objects import Var
    from gopy.types.typ import Type

_ENTRY = 48


def fill(comp: Compiler, var: Var, data: Data, files: dict[str, bytes]) -> None:
    """Give a variable's memory its files. Errors: Unsupported, for a variable that cannot have them."""
    t = unalias(var.type)
    if isinstance(t, Named) and t.obj.name == "FS" and t.obj.pkg is not None and t.obj.pkg.path == "embed":
        _tree(comp, data, files)
        return
    kind = _kind(t)
    if not kind:
        text = type_string(var.type, relative_to(var.pkg) if var.pkg is not None else None)
        raise Unsupported(var.pos, f"go:embed cannot apply to var of type {text}", go=True)
    if len(files) != 1:
        raise Unsupported(var.pos, f"invalid go:embed: multiple files for type {kind}", go=True)
    (content,) = files.values()
    if kind == "string":
        _text(comp, data, 0, content)
        return
    made = Data(comp.fresh("embedded"), max(len(content), 1), 8)
    made.content = bytearray(content)
    comp.module.datas[made.name] = made
    data.relocs.append(Reloc(0, ADDR, made.name))
    write(data, 8, len(content).to_bytes(8, "little") * 2)


def _kind(t: Type) -> str:
    u = t.underlying()
    if isinstance(u, Basic) and u.kind == STRING:
        return "string"
    if isinstance(u, Slice):
        elem = unalias(u.elem).underlying()
        if isinstance(elem, Basic) and elem.kind == UINT8:
            return "[]byte"
    return ""


def _text(comp: Compiler, data: Data, offset: int, text: bytes) -> None:
    if text:
        value = comp.string(text)
        assert isinstance(value, Sym)
        data.relocs.append(Reloc(offset, ADDR, value.name, value.addend))
        write(data, offset + 8, len(text).to_bytes(8, "little"))


def _tree(comp: Compiler, data: Data, files: dict[str, bytes]) -> None:
    entries: dict[str, bytes] = dict(files)
    for name in files:
        directory = name.rpartition("/")[0]
        while directory:
            entries[directory + "/"] = b""
            directory = directory.rpartition("/")[0]
    order = sorted(entries, key=_place)
    table = Data(comp.fresh("embedded"), max(_ENTRY * len(order), 1), 8)
    for i, name in enumerate(order):
        _text(comp, table, _ENTRY * i, name.encode("utf-8", "surrogateescape"))
        _text(comp, table, _ENTRY * i + 16, entries[name])
    header = Data(comp.fresh("embedded"), 24, 8)
    header.relocs.append(Reloc(0, ADDR, table.name))
    write(header, 8, len(order).to_bytes(8, "little") * 2)
    comp.module.datas[table.name] = table
    comp.module.datas[header.name] = header
    data.relocs.append(Reloc(0, ADDR, header.name))


def _place(name: str) -> tuple[bytes, bytes]:
    """Directory and last element, as they are compared."""
    directory, _, elem = name.removesuffix("/").rpartition("/")
    return (directory or ".").encode("utf-8", "surrogateescape"), elem.encode("utf-8", "surrogateescape")
