"""The statements of a function, for the graph of where values go (flow.py, flowbuild.py).

Two walks: `prepare` sees which variables hold one function literal for ever, then `walk_declaration` adds the edges.
`close` is for what only the whole function tells: whether a closure has a captured variable's value or its address.
"""

from __future__ import annotations

from gopy.compile.flow import HEAP, WRITTEN, Place
from gopy.compile.flowbuild import FlowBuilder, Literal
from gopy.compile.flowcall import call
from gopy.compile.flowtypes import is_direct, is_interface, under
from gopy.compile.inlinecost import Counter
from gopy.syntax import ast
from gopy.types.info import FIELD_VAL
from gopy.types.objects import Func, Var
from gopy.types.typ import Array, Chan, Map, Pointer, Signature, Slice, Tuple, Type

_CALLED = 160  # what a literal that is called may cost, and gc inlines it
_CALLED_ONCE = 800  # the same if there is only one call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.compile.flowbuild import Hole


def prepare(b: FlowBuilder, root: ast.FuncDecl) -> None:
    """Which variables hold one literal for ever, and which literals gc would dissolve: they are only called, where they
    stand, and are not too large."""
    b.leaks.grows(b.func)
    if root not in b.leaks.with_literals:
        return
    info = b.info
    literals: dict[Var, tuple[ast.FuncLit, ast.Node]] = {}
    counts: dict[Var, int] = {}
    calls: dict[Var, list[int]] = {}
    uses: dict[Var, int] = {}
    extra: dict[Var, int] = {}  # calls by a function that a literal is given to, beyond one for each mention
    called: list[tuple[ast.FuncLit, list[int]]] = []
    stack: list[tuple[ast.Node, ast.Node, int]] = [(root, root, 0)]
    while stack:
        node, where, depth = stack.pop()
        kind = type(node)
        if kind is ast.Ident:
            var = info.uses.get(node)  # type: ignore[call-overload]
            if type(var) is Var:
                uses[var] = uses.get(var, 0) + 1
            continue
        if kind is ast.BasicLit:
            continue
        inner = where
        if kind is ast.FuncLit:
            inner, depth = node, 0
        elif kind is ast.AssignStmt or kind is ast.ValueSpec:
            lhs: list[ast.Expr] = node.lhs if kind is ast.AssignStmt else node.names  # type: ignore[attr-defined]
            rhs: list[ast.Expr] = node.rhs if kind is ast.AssignStmt else node.values  # type: ignore[attr-defined]
            if rhs:
                for i, x in enumerate(lhs):
                    var = info.object_of(x) if type(x) is ast.Ident else None
                    if type(var) is Var:
                        counts[var] = counts.get(var, 0) + 1
                        if info.defs.get(x) is None:  # type: ignore[call-overload]
                            uses[var] = uses.get(var, 0) - 1
                        if len(lhs) == len(rhs) and type(rhs[i]) is ast.FuncLit:
                            literals[var] = rhs[i], where  # type: ignore[assignment]
        elif kind is ast.CallExpr:
            fun = ast.unparen(node.fun)  # type: ignore[attr-defined]
            if type(fun) is ast.FuncLit:
                called.append((fun, [depth]))
            elif type(fun) is ast.Ident:
                var = info.uses.get(fun)
                if type(var) is Var and (var not in literals or literals[var][1] is where):
                    calls.setdefault(var, []).append(depth)
            for i, arg in enumerate(node.args):  # type: ignore[attr-defined]
                if type(arg) is ast.FuncLit:
                    depths = _called_by(b, fun, i)
                    if depths:
                        called.append((arg, [n + depth for n in depths]))
                elif type(arg) is ast.Ident:
                    var = info.uses.get(arg)
                    if type(var) is Var and var in literals and literals[var][1] is where:
                        depths = _called_by(b, fun, i)
                        if depths:
                            calls.setdefault(var, []).extend([n + depth for n in depths])
                            extra[var] = extra.get(var, 0) + len(depths) - 1
        elif kind is ast.GoStmt or kind is ast.DeferStmt:
            for child in ast.children(node.call):  # type: ignore[attr-defined]
                stack.append((child, inner, depth))
            continue
        elif kind is ast.ForStmt or kind is ast.RangeStmt:
            depth += 1
        for name in reversed(node.child_fields):
            value = getattr(node, name)
            if value is None:
                continue
            if type(value) is list:
                stack.extend([(child, inner, depth) for child in reversed(value)])
            else:
                stack.append((value, inner, depth))
    for lit, depths in called:
        if _size(b, lit) <= (_CALLED_ONCE if len(depths) == 1 else _CALLED):
            b.dissolved[lit] = depths
    for var, (lit, _) in literals.items():
        if counts[var] == 1:
            b.named[var] = lit
            depths = calls.get(var, [])
            n = len(depths)
            mentions = uses.get(var, 0) + extra.get(var, 0)
            if n and mentions == n and _size(b, lit) <= (_CALLED_ONCE if n == 1 else _CALLED):
                b.dissolved[lit] = depths


def _called_by(b: FlowBuilder, fun: ast.Expr, i: int) -> list[int]:
    """How deep in its loops an inlined function calls its i-th argument, if it does nothing else with it."""
    if type(fun) is ast.IndexExpr:
        fun = ast.unparen(fun.x)
    func = b.info.uses.get(fun.sel if type(fun) is ast.SelectorExpr else fun)  # type: ignore[call-overload]
    return b.leaks.calls_of_params(func.origin).get(i, []) if isinstance(func, Func) else []


def _size(b: FlowBuilder, lit: ast.FuncLit) -> int:
    return Counter(b.info, b.leaks.cost).body(lit.body)


def walk_declaration(b: FlowBuilder, decl: ast.FuncDecl) -> None:
    """Add a declared function's edges."""
    assert decl.body is not None
    prepare(b, decl)
    declare_params(b, decl, b.params)
    _results(b, decl.type, b.results)
    _stmts(b, decl.body.list, b.results)
    close(b)


def declare_params(b: FlowBuilder, decl: ast.FuncDecl, out: list[Place | None]) -> None:
    """Make places for the receiver and the parameters."""
    _params(b, decl.recv, out)
    _params(b, decl.type.params, out)


def walk_inlined(b: FlowBuilder, decl: ast.FuncDecl) -> list[Place]:
    """Add the edges of a function's code as part of the one that calls it; the places of its results."""
    assert decl.body is not None
    prepare(b, decl)
    results: list[Place] = []
    _results(b, decl.type, results, inlined=True)
    _stmts(b, decl.body.list, results)
    return results


def walk_literal(b: FlowBuilder, literal: Literal, e: ast.FuncLit) -> None:
    """Add a function literal's edges."""
    lits, depth = b.lits, b.depth
    inlined = e in b.dissolved
    if not inlined:
        b.lits, b.depth = (*lits, e), 1
    _params(b, e.type.params, literal.params)
    _results(b, e.type, literal.results, inlined)
    b.signatures.append(b.under(e))
    _stmts(b, e.body.list, literal.results)
    b.signatures.pop()
    b.lits, b.depth = lits, depth


def close(b: FlowBuilder) -> None:
    """Let captured variables flow to their closures."""
    _close(b, b.places, b.literals)
    for inlined in b.inlined:
        _close(b, inlined.places, inlined.literals)


def _close(b: FlowBuilder, places: dict[Var, Place], literals: dict[ast.FuncLit, Literal]) -> None:
    for literal in literals.values():
        for var in literal.captured:
            places[var].out.append((literal.place, -1 if by_reference(b, var) else 0))


def by_reference(b: FlowBuilder, var: Var) -> bool:
    """Whether closures hold a captured variable's address."""
    return var in b.reassigned or var in b.addressed


def captured(b: FlowBuilder) -> set[Var]:
    """The variables that literals use."""
    found = {var for literal in b.literals.values() for var in literal.captured}
    for inlined in b.inlined:
        found.update(var for literal in inlined.literals.values() for var in literal.captured)
    return found


def _params(b: FlowBuilder, fields: ast.FieldList | None, out: list[Place | None]) -> None:
    if fields is None:
        return
    for field in fields.list:
        if not field.names:
            out.append(None)
        for name in field.names:
            var = b.info.defs.get(name)
            out.append(b.place_of(var) if type(var) is Var else None)


def _results(b: FlowBuilder, type_: ast.FuncType, out: list[Place], inlined: bool = False) -> None:
    if type_.results is None:
        return
    for field in type_.results.list:
        names: list[ast.Ident | None] = [*field.names] if field.names else [None]
        for name in names:
            var = b.info.defs.get(name) if name is not None else None
            place = b.place_of(var) if type(var) is Var else b.new_place()
            if not inlined:
                place.result = len(out)
            out.append(place)


def _stmts(b: FlowBuilder, list_: list[ast.Stmt], results: list[Place]) -> None:
    for s in list_:
        rule = _STMTS.get(type(s))
        if rule is not None:
            rule(b, s, results)


def _stmt(b: FlowBuilder, s: ast.Stmt | None, results: list[Place]) -> None:
    if s is not None:
        rule = _STMTS.get(type(s))
        if rule is not None:
            rule(b, s, results)


def _target(b: FlowBuilder, x: ast.Expr) -> Hole:
    """The hole that an assignment to x fills."""
    x = ast.unparen(x)
    kind = type(x)
    if kind is ast.Ident:
        if x.name == "_":  # type: ignore[attr-defined]
            return None
        var = b.local(x)
        return (b.place_of(var), 0) if var is not None else (HEAP, 0)
    if kind is ast.SelectorExpr:
        selection = b.info.selections.get(x)  # type: ignore[call-overload]
        if selection is None or selection.kind != FIELD_VAL:
            return HEAP, 0
        if not selection.indirect and not isinstance(b.under(x.x), Pointer):  # type: ignore[attr-defined]
            return _target(b, x.x)  # type: ignore[attr-defined]
        b.expr((WRITTEN, 0), x.x)  # type: ignore[attr-defined]
    elif kind is ast.IndexExpr:
        u = b.under(x.x)  # type: ignore[attr-defined]
        if isinstance(u, Array):
            b.expr(None, x.indices[0])  # type: ignore[attr-defined]
            return _target(b, x.x)  # type: ignore[attr-defined]
        if isinstance(u, Map):
            b.expr(None, x.x)  # type: ignore[attr-defined]
            b.convert((HEAP, 0), x.indices[0], u.key)  # type: ignore[attr-defined]
        else:
            b.expr((WRITTEN, 0), x.x)  # type: ignore[attr-defined]
            b.expr(None, x.indices[0])  # type: ignore[attr-defined]
    elif kind is ast.StarExpr:
        b.expr((WRITTEN, 0), x.x)  # type: ignore[attr-defined]
    else:
        b.expr(None, x)
    return HEAP, 0


def _self_assigned(b: FlowBuilder, x: ast.Expr, y: ast.Expr) -> bool:
    """p.x = p.y, p.x = p.x[i:j]: nothing new is put into what p points to."""
    x, y = ast.unparen(x), ast.unparen(y)
    if type(x) is not ast.SelectorExpr:
        return False
    if type(y) is ast.SliceExpr:
        y = ast.unparen(y.x)
    if type(y) is not ast.SelectorExpr:
        return False
    p, q = ast.unparen(x.x), ast.unparen(y.x)
    if type(p) is not ast.Ident or type(q) is not ast.Ident:
        return False
    return b.info.uses.get(p) is b.info.uses.get(q)


def _same(b: FlowBuilder, x: ast.Expr, y: ast.Expr) -> bool:
    """Whether two expressions are the same variable, or the same field of one."""
    x, y = ast.unparen(x), ast.unparen(y)
    while True:
        if type(x) is ast.SelectorExpr and type(y) is ast.SelectorExpr:
            if x.sel.name != y.sel.name:
                return False
        elif type(x) is ast.IndexExpr and type(y) is ast.IndexExpr:
            i, j = b.info.types.get(x.indices[0]), b.info.types.get(y.indices[0])
            constant = i is not None and j is not None and i.value is not None and i.value == j.value
            if not constant and not _same(b, x.indices[0], y.indices[0]):
                return False
        else:
            return type(x) is ast.Ident and type(y) is ast.Ident and b.info.object_of(x) is b.info.object_of(y)
        x, y = ast.unparen(x.x), ast.unparen(y.x)


def _assign(b: FlowBuilder, s: ast.AssignStmt, results: list[Place]) -> None:
    del results
    lhs, rhs = s.lhs, s.rhs
    defs = b.info.defs
    for x in lhs:
        root = b.root(x)
        if root is not None and defs.get(x) is not root:  # type: ignore[call-overload]
            b.place_of(root)
            b.reassigned.add(root)
    if s.tok not in ("=", ":="):
        _target(b, lhs[0])
        b.expr(None, lhs[0])
        b.expr(None, rhs[0])
        return
    if len(lhs) != len(rhs):
        _tuple(b, [_target(b, x) for x in lhs], [b.type_of(x) for x in lhs], rhs[0])
        return
    for x, y in zip(lhs, rhs, strict=True):
        hole = _target(b, x)
        if hole is not None and _self_assigned(b, x, y):
            hole = None
        y = ast.unparen(y)
        n = len(b.appends)
        b.convert(hole, y, b.type_of(x) if hole is not None else None)
        if len(b.appends) > n and b.appends[-1].call is y and len(lhs) == 1 and _same(b, x, y.args[0]):
            b.appends[-1].target = b.root(x)


def _tuple(b: FlowBuilder, holes: list[Hole], types: list[Type | None], e: ast.Expr) -> None:
    """x, y = e: a call, or an expression that also says whether it could."""
    e = ast.unparen(e)
    if type(e) is ast.CallExpr:
        found = b.type_of(e)
        if isinstance(found, Tuple):
            for i, var in enumerate(found.vars):
                t = types[i] if i < len(types) else None
                if t is not None and is_interface(t) and not is_interface(var.type) and not is_direct(var.type):
                    holes[i] = b.allocate(holes[i])
        call(b, holes, e)
    else:
        b.expr(holes[0], e)


def _decl(b: FlowBuilder, s: ast.DeclStmt, results: list[Place]) -> None:
    del results
    if s.decl.tok != "var":
        return
    for spec in s.decl.specs:
        assert isinstance(spec, ast.ValueSpec)
        holes: list[Hole] = []
        types: list[Type | None] = []
        for name in spec.names:
            var = b.info.defs.get(name)
            holes.append((b.place_of(var), 0) if type(var) is Var and name.name != "_" else None)
            types.append(var.type if type(var) is Var else None)
        if len(spec.values) == len(holes):
            for hole, t, value in zip(holes, types, spec.values, strict=True):
                b.convert(hole, value, t)
        elif spec.values:
            _tuple(b, holes, types, spec.values[0])


def _return(b: FlowBuilder, s: ast.ReturnStmt, results: list[Place]) -> None:
    if len(s.results) == len(results):
        types = _result_types(b)
        for place, value, t in zip(results, s.results, types, strict=False):
            b.convert((place, 0), value, t)
    elif s.results:
        _tuple(b, [(place, 0) for place in results], _result_types(b), s.results[0])


def _result_types(b: FlowBuilder) -> list[Type | None]:
    signature = b.signatures[-1] if b.signatures else b.func.signature
    return [v.type for v in signature.results.vars] if isinstance(signature, Signature) else []


def _expr_stmt(b: FlowBuilder, s: ast.ExprStmt, results: list[Place]) -> None:
    del results
    b.expr(None, s.x)


def _block(b: FlowBuilder, s: ast.BlockStmt, results: list[Place]) -> None:
    _stmts(b, s.list, results)


def _if(b: FlowBuilder, s: ast.IfStmt, results: list[Place]) -> None:
    at: ast.Stmt | None = s
    while type(at) is ast.IfStmt:
        _stmt(b, at.init, results)
        b.expr(None, at.cond)
        _stmts(b, at.body.list, results)
        at = at.else_
    _stmt(b, at, results)


def _for(b: FlowBuilder, s: ast.ForStmt, results: list[Place]) -> None:
    _stmt(b, s.init, results)
    b.depth += 1
    if s.cond is not None:
        b.expr(None, s.cond)
    _stmt(b, s.post, results)
    _stmts(b, s.body.list, results)
    b.depth -= 1


def _range(b: FlowBuilder, s: ast.RangeStmt, results: list[Place]) -> None:
    place = b.new_place()
    t = b.type_of(s.x)
    u = under(t) if t is not None else None
    b.expr((place, 0) if isinstance(u, Slice | Array | Map | Pointer | Chan) else None, s.x)
    b.depth += 1
    for x in (s.key, s.value):
        if x is None:
            continue
        hole = _target(b, x)
        root = b.root(x)
        if root is not None:
            b.reassigned.add(root)
        if hole is not None and isinstance(u, Slice | Array | Map | Pointer | Chan):
            b.flow((hole[0], hole[1] + (0 if isinstance(u, Array) else 1)), place)
    _stmts(b, s.body.list, results)
    b.depth -= 1


def _switch(b: FlowBuilder, s: ast.SwitchStmt, results: list[Place]) -> None:
    _stmt(b, s.init, results)
    if s.tag is not None:
        b.expr(None, s.tag)
    for clause in s.body.list:
        assert isinstance(clause, ast.CaseClause)
        for x in clause.list:
            b.expr(None, x)
        _stmts(b, clause.body, results)


def _type_switch(b: FlowBuilder, s: ast.TypeSwitchStmt, results: list[Place]) -> None:
    _stmt(b, s.init, results)
    guard = s.assign.rhs[0] if isinstance(s.assign, ast.AssignStmt) else None
    x = guard if guard is not None else s.assign.x  # type: ignore[attr-defined]
    x = ast.unparen(x)
    place = b.new_place()
    b.expr((place, 0), x.x if isinstance(x, ast.TypeAssertExpr) else x)
    for clause in s.body.list:
        assert isinstance(clause, ast.CaseClause)
        var = b.info.implicits.get(clause)
        if type(var) is Var:
            plain = is_interface(var.type) or is_direct(var.type)
            b.flow((b.place_of(var), 0 if plain else 1), place)
        _stmts(b, clause.body, results)


def _select(b: FlowBuilder, s: ast.SelectStmt, results: list[Place]) -> None:
    for clause in s.body.list:
        assert isinstance(clause, ast.CommClause)
        _stmt(b, clause.comm, results)
        _stmts(b, clause.body, results)


def _send(b: FlowBuilder, s: ast.SendStmt, results: list[Place]) -> None:
    del results
    b.expr(None, s.chan)
    u = b.under(s.chan)
    b.convert((HEAP, 0), s.value, u.elem if isinstance(u, Chan) else None)


def _inc_dec(b: FlowBuilder, s: ast.IncDecStmt, results: list[Place]) -> None:
    del results
    _target(b, s.x)
    root = b.root(s.x)
    if root is not None:
        b.reassigned.add(root)


def _go(b: FlowBuilder, s: ast.GoStmt, results: list[Place]) -> None:
    del results
    _later(b, s.call)


def _defer(b: FlowBuilder, s: ast.DeferStmt, results: list[Place]) -> None:
    del results
    if b.depth == 1:
        b.expr(None, s.call)
    else:
        _later(b, s.call)


def _later(b: FlowBuilder, call: ast.Expr) -> None:
    """A call by a closure that is on the heap: what it needs is there too."""
    call = ast.unparen(call)
    if type(call) is not ast.CallExpr:
        return
    b.expr((HEAP, 0), call.fun)
    for arg in call.args:
        t = b.type_of(arg)
        if isinstance(t, Tuple):
            b.expr(None, arg)
        else:
            b.convert((HEAP, 0), arg, None)


def _labeled(b: FlowBuilder, s: ast.LabeledStmt, results: list[Place]) -> None:
    _stmt(b, s.stmt, results)


_STMTS: dict[type, Callable[[FlowBuilder, Any, list[Place]], None]] = {
    ast.AssignStmt: _assign,
    ast.DeclStmt: _decl,
    ast.ReturnStmt: _return,
    ast.ExprStmt: _expr_stmt,
    ast.BlockStmt: _block,
    ast.IfStmt: _if,
    ast.ForStmt: _for,
    ast.RangeStmt: _range,
    ast.SwitchStmt: _switch,
    ast.TypeSwitchStmt: _type_switch,
    ast.SelectStmt: _select,
    ast.SendStmt: _send,
    ast.IncDecStmt: _inc_dec,
    ast.GoStmt: _go,
    ast.DeferStmt: _defer,
    ast.LabeledStmt: _labeled,
}
