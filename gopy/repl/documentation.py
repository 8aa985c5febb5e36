"""What is written about a name: the comment above its declaration, and the declaration itself.

Of a package of the library that is the source in gopy/std/src, of another one its files as they were read; of what a cell
declares, the cell. The text is looked at
as lines, not parsed: a declaration begins at the start of a line (in a group: after a tab), and its comment is the run of
lines above it that begin with //.
"""

from __future__ import annotations

import os

from gopy.link.sources import SOURCES
from gopy.types.named import Named, unalias
from gopy.types.objects import Builtin, Const, Func, Object, PkgName, TypeName, Var
from gopy.types.std import synopsis
from gopy.types.typ import Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gopy.repl.declarations import Declaration
    from gopy.repl.state import State


class Written:
    """`doc`, the comment's text; `source`, the declaration; `where`, `file:line`. Empty where nothing is known."""

    __slots__ = ("doc", "source", "where")

    def __init__(self, doc: str = "", source: str = "", where: str = "") -> None:
        self.doc = doc
        self.source = source
        self.where = where


def written(state: State, obj: Object, owner: str = "") -> Written:
    """What is written about an object; `owner`: the name of the type that a method or field belongs to."""
    if isinstance(obj, PkgName):
        return _package(state, obj.imported.path)
    if isinstance(obj, Builtin) or obj.pkg is None:
        from gopy.repl.predeclared import doc

        return Written(doc(obj.name, state.gettext))
    if obj.pkg is state.names.package:
        return _of_cell(state, obj)
    found = _in_package(state, obj.pkg.path, obj, owner or receiver_of(obj))
    if not found.doc:
        found.doc = synopsis(obj)
    return found


def receiver_of(obj: Object) -> str:
    """The name of the type that a method belongs to; "" for what is no method."""
    if isinstance(obj, Func) and obj.typed and obj.signature.recv is not None:
        t = unalias(obj.signature.recv.type)
        if isinstance(t, Pointer):
            t = unalias(t.elem)
        if isinstance(t, Named):
            return t.obj.name
    return ""


def _of_cell(state: State, obj: Object) -> Written:
    declaration: Declaration | None = None
    for candidate in state.declarations:
        if obj in candidate.objects:
            declaration = candidate
    if declaration is None:
        file = state.fset.file(obj.pos)
        where = str(state.fset.position(obj.pos)) if file is not None else ""
        if file is None:
            return Written()
        line = file.line_bytes(file.line(obj.pos)).decode("utf-8", "replace").strip()
        return Written("", line, where.rpartition(":")[0])
    source, node = declaration.source, declaration.node
    text = source.text(node.pos, node.end).replace("\r\n", "\n")
    lines = _split(source.data[: node.pos - source.base])[:-1]
    where = str(state.fset.position(node.pos)).rpartition(":")[0]
    return Written(_comment(lines, len(lines)), text, where)


def _package(state: State, path: str) -> Written:
    """The comment of a package."""
    for _, lines in _files(state, path):
        for number, line in enumerate(lines):
            if line.startswith("package "):
                doc = _comment(lines, number)
                if doc:
                    return Written(doc, "", path)
                break
    return Written("", "", path)


def _in_package(state: State, path: str, obj: Object, owner: str) -> Written:
    starts = _starts(obj, owner)
    for name, lines in _files(state, path):
        for number, line in enumerate(lines):
            if line.startswith(starts) or (owner and starts and _is_method(line, owner, obj.name)):
                return Written(_comment(lines, number), _declaration(lines, number), f"{name}:{number + 1}")
    return Written()


def _starts(obj: Object, owner: str) -> tuple[str, ...]:
    name = obj.name
    if isinstance(obj, Func):
        return () if owner else (f"func {name}(", f"func {name}[")
    if isinstance(obj, TypeName):
        return (f"type {name} ", f"type {name}[", f"\t{name} struct", f"\t{name} interface")
    word = "const" if isinstance(obj, Const) else "var"
    if isinstance(obj, Const | Var):
        return (f"{word} {name} ", f"\t{name} ", f"\t{name}\t", f"\t{name},")
    return ()


def _is_method(line: str, owner: str, name: str) -> bool:
    if not line.startswith("func ("):
        return False
    receiver, _, rest = line[6:].partition(") ")
    base = receiver.rpartition(" ")[2].lstrip("*").partition("[")[0]
    return base == owner and rest.startswith((f"{name}(", f"{name}["))


def _files(state: State, path: str) -> Iterator[tuple[str, list[str]]]:
    """The files of a package, each with the name under which it is shown, and its lines."""
    local = state.names.local
    found = local.files(path) if local is not None else []
    for source in found:
        yield source.name, _split(source.data)
    if found:
        return
    directory = os.path.join(SOURCES, *path.split("/"))
    try:
        names = sorted(os.listdir(directory))
    except OSError:
        return
    for name in names:
        if name.endswith(".go") and not name.endswith("_test.go"):
            yield f"{path}/{name}", _lines(os.path.join(directory, name))


def _split(data: bytes) -> list[str]:
    """The lines of a text, whatever they end with."""
    return data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")


def _lines(path: str) -> list[str]:
    try:
        with open(path, "rb") as file:
            return _split(file.read())
    except OSError:
        return []


def _comment(lines: list[str], number: int) -> str:
    """The text of the comment above a line."""
    start = number
    while start > 0 and lines[start - 1].lstrip().startswith("//"):
        start -= 1
    found = [line.strip()[2:].removeprefix(" ") for line in lines[start:number]]
    return "\n".join(line for line in found if not line.startswith("go:")).strip()


def _declaration(lines: list[str], number: int) -> str:
    """The lines of a declaration: up to the brace that closes it at the same indentation."""
    first = lines[number]
    if not first.rstrip().endswith(("{", "(")):
        return first.strip()
    indent = first[: len(first) - len(first.lstrip())]
    for end in range(number + 1, len(lines)):
        if lines[end].startswith((indent + "}", indent + ")")):
            return "\n".join(line.removeprefix(indent) for line in lines[number : end + 1])
    return first.strip()
