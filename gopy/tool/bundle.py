"""A program in one file, as `gopy build` writes it: a WebAssembly module that carries what it is linked with.

The file is the program's own module, valid wasm, with custom sections behind it: `gopy.program` says what there is (the text
of `_describe`), `gopy.lines` has the program's line table, and for each module of the standard library `gopy.module` has
its entry as the cache has it (link/entry.py). `gopy run prog.wasm` needs nothing else, no sources and no compiler.
"""

from __future__ import annotations

from gopy.link.entry import Entry, decode_entry
from gopy.link.program import MAIN, Image, ImageModule, module_of
from gopy.tool.program import START, Program
from gopy.wasm.leb128 import read_unsigned, unsigned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAM = b"gopy.program"
_MODULE = b"gopy.module"
_VERSION = "1"


def bundle(program: Program) -> bytes:
    """The file of a program that was compiled."""
    assert program.image is not None and program.entry is not None
    own = program.entry
    parts = [own.wasm, _section(_PROGRAM, _VERSION.encode() + b"\n" + own.encoded_texts())]
    for module in program.image.modules:
        if module.name != MAIN:
            parts.append(_section(_MODULE, module.name.encode() + b"\n" + module.entry().encoded()))
    return b"".join(parts)


def load_program(path: str) -> Program | None:
    """The program in a file; None if it is none that `bundle` has made. Errors: OSError."""
    with open(path, "rb") as file:
        data = file.read()
    modules: list[ImageModule] = []
    own: Entry | None = None
    try:
        for start, name, content in _sections(data):
            head, _, rest = content.partition(b"\n")
            if name == _PROGRAM and head.decode() == _VERSION:
                own = decode_entry(rest + data[:start])
            elif name == _MODULE:
                entry = decode_entry(rest)
                if entry is None:
                    return None
                modules.append(module_of(head.decode(), entry))
    except (ValueError, IndexError):
        return None
    if own is None:
        return None
    from gopy.link.summary import Summary

    start_function = Summary(own.summary).extern(START)
    if start_function is None:
        return None
    program = Program()
    program.entry = own
    program.cached = True
    program.image = Image([*modules, module_of(MAIN, own)], start_function.table_index)
    return program


def _section(name: bytes, content: bytes) -> bytes:
    """A custom section."""
    body = unsigned(len(name)) + name + content
    return b"\0" + unsigned(len(body)) + body


def _sections(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The custom sections of a module: where each starts, its name, its content. Errors: ValueError, IndexError."""
    if data[:8] != b"\0asm\x01\0\0\0":
        raise ValueError("no wasm")
    at = 8
    while at < len(data):
        start = at
        kind = data[at]
        size, at = read_unsigned(data, at + 1)
        if kind == 0:
            length, name_at = read_unsigned(data, at)
            yield start, data[name_at : name_at + length], data[name_at + length : at + size]
        at += size
