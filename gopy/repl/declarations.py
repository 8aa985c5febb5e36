"""What cells have declared, and what depends on what: so that a declaration can be compiled again when something that it uses
is declared anew, or once something that it needs exists."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.named import Named, unalias
from gopy.types.objects import Func, Object
from gopy.types.typ import Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Set as AbstractSet

    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import SourceFile
    from gopy.types.info import Info


class Declaration:
    """A declared function, method, type or group of constants.

    `cell` and `source`: where it stands; `objects`: what it declares; `uses`: the session's objects that it mentions.
    `missing`: of one that waits: the names that do not exist; `problem`: why it waits.
    """

    __slots__ = ("cell", "source", "node", "objects", "uses", "missing", "problem")

    def __init__(self, cell: int, source: SourceFile, node: ast.Decl) -> None:
        self.cell = cell
        self.source = source
        self.node = node
        self.objects: list[Object] = []
        self.uses: set[Object] = set()
        self.missing: set[str] = set()
        self.problem: Diagnostic | None = None

    @property
    def names(self) -> list[str]:
        """What is declared, for messages: a method as T.M."""
        return declared_names(self.node)

    def __contains__(self, pos: int) -> bool:
        return self.node.pos <= pos < self.node.end


def declared_names(node: ast.Decl) -> list[str]:
    """The names that a declaration declares; a method as T.M."""
    if isinstance(node, ast.FuncDecl):
        receiver = ast.receiver_name(node)
        return [f"{receiver}.{node.name.name}" if receiver else node.name.name]
    found: list[str] = []
    if isinstance(node, ast.GenDecl):
        for spec in node.specs:
            if isinstance(spec, ast.TypeSpec):
                found.append(spec.name.name)
            elif isinstance(spec, ast.ValueSpec):
                found += [ident.name for ident in spec.names]
    return found


def owner_of(func: Func) -> Named | None:
    """The type that a method belongs to; None for a function."""
    recv = func.signature.recv
    if recv is None:
        return None
    t = unalias(recv.type)
    if isinstance(t, Pointer):
        t = unalias(t.elem)
    return t.orig if isinstance(t, Named) else None


def record(declaration: Declaration, info: Info, known: AbstractSet[Object]) -> None:
    """Note what a declaration that was checked declares and uses; `known`: the session's objects, this cell's included."""
    declaration.objects = []
    declaration.uses = set()
    for node in ast.walk(declaration.node):
        if not isinstance(node, ast.Ident):
            continue
        defined = info.defs.get(node)
        if defined is not None and defined in known:
            declaration.objects.append(defined)
        used = info.uses.get(node)
        if used is not None:
            origin = used.origin if isinstance(used, Func) else used
            if origin in known:
                declaration.uses.add(origin)
    declaration.uses.difference_update(declaration.objects)


def dependents(all: Iterable[Declaration], changed: AbstractSet[Object]) -> list[Declaration]:
    """The declarations that use any of these objects, or what uses them, and so on; in the order of `all`."""
    declarations = list(all)
    reached = set(changed)
    found: dict[Declaration, None] = {}
    more = True
    while more:
        more = False
        for declaration in declarations:
            if declaration not in found and declaration.uses & reached and not changed & set(declaration.objects):
                found[declaration] = None
                reached.update(declaration.objects)
                more = True
    return [declaration for declaration in declarations if declaration in found]
