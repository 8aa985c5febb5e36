"""Completion and signatures: what may stand at a place of an unfinished cell, from what the type checker knows there.

Offsets are in code points. Three cases: an import path in quotes; after `x.` the exported names of a package, or fields
and methods; else the names in scope, in a literal of a struct also its fields, then packages, predeclared names and
keywords.
"""

from __future__ import annotations

from gopy.repl.documentation import written
from gopy.repl.explore import MARK, Explored, explore, in_string, word_before
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.syntax.scanner import KEYWORDS
from gopy.types import lookup
from gopy.types.methodset import method_set
from gopy.types.named import Named, unalias
from gopy.types.objects import Builtin, Const, Func, Nil, Object, PkgName, TypeName, Var, is_exported
from gopy.types.operand import TYP_EXPR
from gopy.types.std import OWN, import_std, std_paths
from gopy.types.typ import Interface, Pointer, Signature, Struct, Type
from gopy.types.typeset import type_set
from gopy.types.typestring import TypeWriter, type_string
from gopy.types.universe import universe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gopy.repl.session import Session
    from gopy.repl.state import State
    from gopy.types.package import Package


class Completion:
    """Something that may stand there: `text`, `kind` ("var", "func", "method", "field", "type", "const", "package", "keyword",
    "module" for import paths), its `type` as text, and `doc()`."""

    __slots__ = ("text", "kind", "type", "doc")

    def __init__(self, text: str, kind: str, type: str = "", doc: Callable[[], str] = str) -> None:
        self.text = text
        self.kind = kind
        self.type = type
        self.doc = doc


class Completions:
    """`items` may replace the text from `start` to `end`."""

    __slots__ = ("start", "end", "items")

    def __init__(self, start: int, end: int, items: list[Completion]) -> None:
        self.start = start
        self.end = end
        self.items = items


class CallSignature:
    """A call: `text` of the function's type, with its name; `parameter`, the number of the argument that is being written."""

    __slots__ = ("text", "parameter")

    def __init__(self, text: str, parameter: int) -> None:
        self.text = text
        self.parameter = parameter


def complete(session: Session, text: str, offset: int) -> Completions:
    """What may stand at an offset, sorted, as far as it begins with what is written there."""
    path_start = _import_path_start(text, offset)
    if path_start is not None:
        prefix = text[path_start:offset]
        items = [
            Completion(path, "module")
            for path in [*std_paths(), *OWN, "unsafe"]
            if path.startswith(prefix) and (path == "unsafe" or session.library.is_std(path))
        ]
        local = session.state.names.local
        if local is not None:
            items += [Completion(path, "module") for path in local.paths() if path.startswith(prefix)]
        return Completions(path_start, offset, sorted(items, key=lambda item: item.text))
    start = word_before(text, offset)
    if in_string(text, offset) or text[start:offset][:1].isdigit():
        return Completions(start, offset, [])
    state = session.state
    items = _items(state, text, start, offset)
    prefix = text[start:offset]
    found = [item for item in items if item.text.startswith(prefix) and item.text != MARK]
    if not found and prefix:
        found = [item for item in items if item.text.lower().startswith(prefix.lower())]
    if not prefix.startswith("_"):
        found = [item for item in found if not item.text.startswith("_")]
    return Completions(start, offset, _sorted(found))


def _sorted(items: Iterable[Completion]) -> list[Completion]:
    order = {"field": 0, "method": 1, "package": 3, "keyword": 4}
    unique: dict[str, Completion] = {}
    for item in items:
        unique.setdefault(item.text, item)
    return sorted(unique.values(), key=lambda item: (order.get(item.kind, 2), item.text.lower(), item.text))


def _import_path_start(text: str, offset: int) -> int | None:
    """Where the import path begins that is being written; None if none is."""
    line_start = text.rfind("\n", 0, offset) + 1
    line = text[line_start:offset]
    quote = line.rfind('"')
    if quote < 0 or line.count('"') % 2 == 0:
        return None
    before = line[:quote].split()
    if before[:1] == ["import"] or (len(before) <= 1 and _in_import_group(text[:line_start])):
        return line_start + quote + 1
    return None


def _in_import_group(text: str) -> bool:
    at = text.rfind("import (")
    return at >= 0 and ")" not in text[at:]


def _items(state: State, text: str, start: int, offset: int) -> list[Completion]:
    explored = explore(state, text, offset)
    if _is_member(text, start):
        if explored is None:
            return []
        return _members_at(state, explored)
    items: list[Completion] = []
    if explored is not None:
        items += _literal_keys(state, explored)
        items += [_completion(state, name, obj) for name, obj in explored.visible().items()]
    else:
        items += [_completion(state, name, obj) for name, obj in state.names.session.elems.items()]
    for path in (*std_paths(), *OWN):
        name = path.removesuffix("/v2").rpartition("/")[2]
        if state.names.path_of(name) == path and state.library.is_std(path):
            items.append(Completion(name, "package", f'"{path}"', lambda path=path: _package_doc(state, path)))  # type: ignore[misc]
    items += [_completion(state, name, obj) for name, obj in universe().elems.items()]
    items += [Completion(word, "keyword") for word in KEYWORDS]
    return items


def _is_member(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t")
    return before.endswith(".") and not before.endswith("..")


def _package_doc(state: State, path: str) -> str:
    package = import_std(path, universe())
    if package is None:
        return ""
    return written(state, PkgName(NO_POS, state.names.package, package.name, package, None)).doc


def _members_at(state: State, explored: Explored) -> list[Completion]:
    info = explored.result.info
    for node in reversed(explored.path):
        if isinstance(node, ast.SelectorExpr):
            x = ast.unparen(node.x)
            if isinstance(x, ast.Ident):
                used = info.uses.get(x)
                if isinstance(used, PkgName):
                    return _exported(state, used.imported)
            found = info.types.get(node.x)
            type = found.type if found is not None else info.type_of(node.x)
            if type is None:
                return []
            is_type = found is not None and found.mode == TYP_EXPR
            return members(state, type, methods_only=is_type)
    return []


def _exported(state: State, package: Package) -> list[Completion]:
    found = []
    for name in package.scope.names():
        if is_exported(name):
            obj = package.scope.lookup(name)
            if obj is not None:
                found.append(_completion(state, name, obj))
    return found


def members(state: State, type: Type, methods_only: bool = False) -> list[Completion]:
    """Fields and methods that can be selected from a value of a type; with `methods_only`, of the type itself."""
    found: list[Completion] = []
    own = state.names.package
    base = lookup.deref(type)[0]
    if not methods_only:
        seen: set[str] = set()
        level: list[Type] = [base]
        while level:
            following: list[Type] = []
            for t in level:
                under = unalias(t).underlying()
                if not isinstance(under, Struct):
                    continue
                for field in under.fields:
                    if field.name not in seen and field.name != "_" and (is_exported(field.name) or field.pkg is own):
                        seen.add(field.name)
                        found.append(_completion(state, field.name, field))
                    if field.embedded:
                        following.append(lookup.deref(field.type)[0])
            level = following if len(seen) < 1000 else []
    under = unalias(base).underlying()
    if isinstance(under, Interface):
        methods: list[Func] = list(type_set(under).methods)
    else:
        holder = type if isinstance(unalias(type), Pointer) or methods_only else Pointer(type)
        methods = [s.obj for s in method_set(holder) if isinstance(s.obj, Func)]
    owner = base.obj.name if isinstance(base, Named) else ""
    for method in methods:
        if is_exported(method.name) or method.pkg is own:
            found.append(_completion(state, method.name, method, owner))
    return found


def _literal_keys(state: State, explored: Explored) -> list[Completion]:
    """The fields of the struct whose literal the place is in, if a key may stand there."""
    path = explored.path
    for depth in range(len(path) - 1, 0, -1):
        node = path[depth]
        if isinstance(node, ast.CompositeLit):
            inner = path[depth + 1] if depth + 1 < len(path) else None
            if isinstance(inner, ast.KeyValueExpr) and not inner.key.pos <= explored.pos < inner.key.end:
                return []
            type = explored.result.info.type_of(node)
            if type is None and node.type is not None:
                type = explored.result.info.type_of(node.type)
            if type is None:
                return []
            under = unalias(lookup.deref(type)[0]).underlying()
            if not isinstance(under, Struct):
                return []
            written_keys = {
                e.key.name for e in node.elts if isinstance(e, ast.KeyValueExpr) and isinstance(e.key, ast.Ident)
            }
            return [
                _completion(state, field.name, field, text=field.name + ": ")
                for field in under.fields
                if field.name not in written_keys and (is_exported(field.name) or field.pkg is state.names.package)
            ]
        if isinstance(node, ast.FuncLit | ast.CallExpr | ast.BlockStmt):
            return []
    return []


def kind_of(obj: Object) -> str:
    """The kind of an object, for Completion."""
    match obj:
        case PkgName():
            return "package"
        case TypeName():
            return "type"
        case Const() | Nil():
            return "const"
        case Builtin():
            return "func"
        case Func():
            return "method" if obj.typed and obj.signature.recv is not None else "func"
        case Var():
            return "field" if obj.is_field else "var"
    return "var"


def type_text(state: State, obj: Object) -> str:
    """The type of an object, for people."""

    def qualify(pkg: Package) -> str:
        return "" if pkg is state.names.package else pkg.name

    if isinstance(obj, PkgName):
        return f'"{obj.imported.path}"'
    if isinstance(obj, Nil | Builtin) or not obj.typed:
        return ""
    if isinstance(obj, TypeName):
        under = obj.type.underlying()
        if isinstance(under, Struct):
            return "struct"
        return "interface" if isinstance(under, Interface) else type_string(under, qualify)
    if isinstance(obj, Func):
        writer = TypeWriter(qualify)
        writer.signature(obj.signature)
        return "func" + "".join(writer.out)
    return type_string(obj.type, qualify)


def _completion(state: State, name: str, obj: Object, owner: str = "", text: str = "") -> Completion:
    return Completion(text or name, kind_of(obj), type_text(state, obj), lambda: written(state, obj, owner).doc)


def signature(session: Session, text: str, offset: int) -> CallSignature | None:
    """The call that an offset is in: inside the parentheses."""
    start = word_before(text, offset)
    if in_string(text, start):
        return None
    explored = explore(session.state, text, offset)
    if explored is None:
        return None
    info = explored.result.info
    for node in reversed(explored.path):
        if isinstance(node, ast.FuncLit):
            return None
        if isinstance(node, ast.CallExpr) and node.lparen < explored.pos <= node.rparen:
            type = info.type_of(node.fun)
            fun = ast.unparen(node.fun)
            ident = fun.sel if isinstance(fun, ast.SelectorExpr) else fun
            obj = info.uses.get(ident) if isinstance(ident, ast.Ident) else None
            if isinstance(obj, Builtin):
                from gopy.repl.predeclared import declaration

                return CallSignature(declaration(obj.name), _argument(node, explored.pos))
            if type is None or not isinstance(unalias(type).underlying(), Signature):
                return None
            name = ident.name if isinstance(ident, ast.Ident) else "func"
            writer = TypeWriter(lambda pkg: "" if pkg is session.state.names.package else pkg.name)
            found = unalias(type).underlying()
            assert isinstance(found, Signature)
            writer.signature(found)
            return CallSignature(name + "".join(writer.out), _argument(node, explored.pos))
    return None


def _argument(call: ast.CallExpr, pos: int) -> int:
    return sum(1 for arg in call.args if arg.end < pos)
