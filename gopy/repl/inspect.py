"""What there is to know about the name at a place: kind, type, documentation, and at level 1 its source."""

from __future__ import annotations

from gopy.repl.complete import kind_of, type_text
from gopy.repl.documentation import written
from gopy.syntax.scanner import KEYWORDS
from gopy.types import lookup
from gopy.types.objects import Func, Object, PkgName, TypeName, Var
from gopy.types.objectstring import object_string
from gopy.types.universe import universe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.session import Session
    from gopy.types.package import Package


class Inspection:
    """`name` as written, `kind` (as Completion's), `type`: a declaration in one line, `doc`, `source` and `where` it stands.
    `members`: of a type, the declarations of its methods."""

    __slots__ = ("name", "kind", "type", "doc", "source", "where", "members")

    def __init__(self, name: str, kind: str, type: str, doc: str, source: str, where: str) -> None:
        self.name = name
        self.kind = kind
        self.type = type
        self.doc = doc
        self.source = source
        self.where = where
        self.members: list[str] = []


def inspect(session: Session, text: str, offset: int, level: int = 0) -> Inspection | None:
    """About the name at an offset (code points) of a text: `strings.ToUpper`, `x`, `p.Name`; None if nothing is known."""
    start, end = _around(text, offset)
    if start == end:
        return None
    return describe(session, text[start:end], level)


def describe(session: Session, name: str, level: int = 0) -> Inspection | None:
    """About a dotted name."""
    obj, owner = _find(session, name)
    state = session.state
    if obj is None:
        if name in KEYWORDS:
            return Inspection(name, "keyword", name, "", "", "")
        return None

    def qualify(pkg: Package) -> str:
        return "" if pkg is state.names.package else pkg.name

    found = written(state, obj, owner)
    text = type_text(state, obj) if isinstance(obj, PkgName) else object_string(obj, qualify)
    result = Inspection(name, kind_of(obj), text, found.doc, found.source if level else "", found.where)
    if isinstance(obj, TypeName):
        methods = getattr(obj.type, "methods", [])
        result.members = [object_string(method, qualify) for method in methods if method.typed]
    return result


def _around(text: str, offset: int) -> tuple[int, int]:
    """The dotted name around an offset, up to the end of the part that the offset is in."""
    end = offset
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    start = end
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "_."):
        start -= 1
    while start < end and text[start] == ".":
        start += 1
    return start, end


def _find(session: Session, name: str) -> tuple[Object | None, str]:
    """The object that a dotted name means, and the name of the type that it belongs to."""
    names = session.state.names
    first, *rest = name.split(".")
    names.named = {first}
    obj = names.session.lookup_parent(first)[1]
    if obj is None:
        obj = universe().lookup(first)
    owner = ""
    for part in rest:
        if isinstance(obj, PkgName):
            obj = obj.imported.scope.lookup(part)
            owner = ""
        elif obj is not None and isinstance(obj, Var | TypeName | Func) and obj.typed:
            base = lookup.deref(obj.type)[0]
            owner = base.obj.name if hasattr(base, "obj") else ""
            obj = lookup.lookup_field_or_method(obj.type, True, names.package, part)[0]
        else:
            return None, ""
        if obj is None:
            return None, ""
    return obj, owner
