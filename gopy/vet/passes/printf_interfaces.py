"""printf: which methods implement an interface's print-like methods, judged by the conversions in the package.

A type counts as implementing an interface where the package relies on it: an assignment, an argument, a result, an
element of a literal, a comparison, a type assertion ... (x/tools' refactor/satisfy).
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import lookup
from gopy.types.named import unalias
from gopy.types.objects import Func, Object
from gopy.types.predicates import identical
from gopy.types.typ import Array, Chan, Interface, Map, Signature, Slice, Struct, Tuple, Type
from gopy.types.typeset import type_set
from gopy.vet.callee import is_builtin, is_type, used_ident
from gopy.vet.type_queries import core_type, implements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gopy.vet.analyzer import Pass

    Pair = tuple[Type | None, Type | None]


def implementations(p: Pass, methods: set[Object]) -> dict[Object, list[Func]]:
    """For each of these interface methods, the methods that values converted to the interface have."""
    found: dict[Object, list[Func]] = {}
    seen: set[tuple[Type, Type]] = set()
    for target, source in _conversions(p):
        if target is None or source is None or (target, source) in seen:
            continue
        seen.add((target, source))
        iface = target.underlying()
        if not isinstance(iface, Interface) or identical(target, source):
            continue
        for method in type_set(iface).methods:
            if method in methods:
                obj = lookup.lookup_field_or_method(source, False, p.pkg, method.name)[0]
                if isinstance(obj, Func):
                    found.setdefault(method, []).append(obj.origin)
    return found


def _conversions(p: Pass) -> Iterator[Pair]:
    """Pairs of types such that a value of the second is made one of the first, or compared with it."""
    for node in p.nodes(*_RULES):
        yield from _RULES[type(node)](p, node)


def _type(p: Pass, expr: ast.Expr | None) -> Type | None:
    return p.info.type_of(expr) if expr is not None else None


def _pairs(targets: list[Type | None], p: Pass, values: list[ast.Expr]) -> Iterator[Pair]:
    """Several values, or the results of one call, for the targets."""
    if len(values) == 1 and len(targets) > 1:
        results = _type(p, values[0])
        if isinstance(results, Tuple):
            yield from zip(targets, (var.type for var in results.vars), strict=False)
    else:
        yield from zip(targets, (_type(p, value) for value in values), strict=False)


def _assignment(p: Pass, stmt: ast.AssignStmt) -> Iterator[Pair]:
    if stmt.tok in ("=", ":="):
        yield from _pairs([_type(p, lhs) for lhs in stmt.lhs], p, stmt.rhs)


def _declaration(p: Pass, spec: ast.ValueSpec) -> Iterator[Pair]:
    if spec.type is not None:
        yield from _pairs([_type(p, spec.type)] * len(spec.names), p, spec.values)


def _call(p: Pass, call: ast.CallExpr) -> Iterator[Pair]:
    if is_type(p.info, call.fun):
        if call.args:
            yield _type(p, call.fun), _type(p, call.args[0])
        return
    ident = used_ident(p.info, call.fun)
    if ident is not None and is_builtin(p.info.uses.get(ident), "append") and call.args and not call.ellipsis:
        into = _type(p, call.args[0])
        core = core_type(into) if into is not None else None
        if isinstance(core, Slice):
            yield from _pairs([core.elem] * (len(call.args) - 1), p, call.args[1:])
        return
    t = _type(p, call.fun)
    signature = core_type(t) if t is not None else None
    if isinstance(signature, Signature):
        targets: list[Type | None] = [param.type for param in signature.params.vars]
        if signature.variadic and not call.ellipsis and isinstance(targets[-1], Slice):
            elem = signature.params.vars[-1].type
            assert isinstance(elem, Slice)
            targets[-1:] = [elem.elem] * max(len(call.args) - len(targets) + 1, 0)
        yield from _pairs(targets, p, call.args)


def _return(p: Pass, stmt: ast.ReturnStmt) -> Iterator[Pair]:
    function = p.enclosing_function(stmt)
    if isinstance(function, ast.FuncDecl):
        func = p.info.defs.get(function.name)
        signature = func.type if func is not None else None
    else:
        signature = _type(p, function)
    if isinstance(signature, Signature):
        yield from _pairs([result.type for result in signature.results.vars], p, stmt.results)


def _literal(p: Pass, literal: ast.CompositeLit) -> Iterator[Pair]:
    t = _type(p, literal)
    core = core_type(t) if t is not None else None
    for i, elt in enumerate(literal.elts):
        key, value = (elt.key, elt.value) if isinstance(elt, ast.KeyValueExpr) else (None, elt)
        if isinstance(core, Struct):
            if key is not None:
                field = p.info.object_of(key)
                yield (field.type if field is not None else None), _type(p, value)
            elif i < len(core.fields):
                yield core.fields[i].type, _type(p, value)
        elif isinstance(core, (Array, Slice, Map)):
            yield core.elem, _type(p, value)
            if isinstance(core, Map):
                yield core.key, _type(p, key)


def _send(p: Pass, stmt: ast.SendStmt) -> Iterator[Pair]:
    t = _type(p, stmt.chan)
    core = core_type(t) if t is not None else None
    if isinstance(core, Chan):
        yield core.elem, _type(p, stmt.value)


def _index(p: Pass, expr: ast.IndexExpr) -> Iterator[Pair]:
    t = _type(p, expr.x)
    core = core_type(t) if t is not None and not is_type(p.info, expr.x) else None
    if isinstance(core, Map) and expr.indices:
        yield core.key, _type(p, expr.indices[0])


def _comparison(p: Pass, expr: ast.BinaryExpr) -> Iterator[Pair]:
    if expr.op in ("==", "!="):
        x, y = _type(p, expr.x), _type(p, expr.y)
        yield x, y
        yield y, x


def _assertion(p: Pass, expr: ast.TypeAssertExpr) -> Iterator[Pair]:
    targets = [expr.type] if expr.type is not None else []
    if expr.type is None:
        for around in p.ancestors(expr):
            if isinstance(around, ast.TypeSwitchStmt):
                targets = [t for clause in around.body.list if isinstance(clause, ast.CaseClause) for t in clause.list]
                break
    have = _type(p, expr.x)
    iface = have.underlying() if have is not None else None
    for target in targets:
        t = _type(p, target)
        if t is not None and isinstance(iface, Interface) and implements(unalias(t), iface):
            yield have, t


_RULES: dict[type[ast.Node], Callable[[Pass, ast.Node], Iterator[Pair]]] = {
    ast.AssignStmt: _assignment,  # type: ignore[dict-item]
    ast.ValueSpec: _declaration,  # type: ignore[dict-item]
    ast.CallExpr: _call,  # type: ignore[dict-item]
    ast.ReturnStmt: _return,  # type: ignore[dict-item]
    ast.CompositeLit: _literal,  # type: ignore[dict-item]
    ast.SendStmt: _send,  # type: ignore[dict-item]
    ast.IndexExpr: _index,  # type: ignore[dict-item]
    ast.BinaryExpr: _comparison,  # type: ignore[dict-item]
    ast.TypeAssertExpr: _assertion,  # type: ignore[dict-item]
}
