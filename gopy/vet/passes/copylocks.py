"""copylocks: values that hold a lock, such as sync.Mutex, copied or passed by value."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.named import TypeParam, unalias
from gopy.types.objects import Builtin
from gopy.types.operand import COMMA_ERR, CONSTANT
from gopy.types.typ import Array, Pointer, Signature, Struct, Tuple, Type
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import find_method, is_named, normal_terms

_ONLY_TYPE_COUNTS = frozenset(("len", "cap", "Sizeof", "Offsetof", "Alignof"))


def run(p: Pass) -> None:
    """Report copies in assignments, declarations, calls, returns, literals, range clauses and parameters."""
    locks = _Locks(p)
    for node in p.nodes(*_RULES):
        _RULES[type(node)](locks, node)


class _Locks:
    """Finds the locks that types hold; remembers what it found."""

    def __init__(self, p: Pass) -> None:
        self.p = p
        self._found: dict[Type, list[str] | None] = {}

    def path(self, t: Type | None) -> str | None:
        """Where in t there is a lock (`T contains sync.Mutex`); None if there is none."""
        if t is None:
            return None
        if t not in self._found:
            self._found[t] = _lock_path(t, set())
        path = self._found[t]
        return " contains ".join(reversed(path)) if path else None

    def copied(self, expr: ast.Expr) -> str | None:
        """Where there is a lock in the value that using `expr` copies. Literals and results of calls are fresh values."""
        expr = ast.unparen(expr)
        if isinstance(expr, (ast.CompositeLit, ast.CallExpr)):
            return None
        if isinstance(expr, ast.StarExpr) and isinstance(ast.unparen(expr.x), ast.CallExpr):
            return None
        found = self.p.info.types.get(expr)
        if found is None or not CONSTANT <= found.mode <= COMMA_ERR:
            return None
        return self.path(found.type)


def _lock_path(t: Type, seen: set[Type]) -> list[str] | None:
    """The types from the lock outwards to t."""
    if t in seen:
        return None
    seen.add(t)
    if isinstance(unalias(t), TypeParam):
        for term in normal_terms(t) or []:
            path = _lock_path(term.type, seen)
            if path:
                if term.tilde:
                    path[-1] = "~" + path[-1]
                return [*path, str(t)]
        return None
    under = t.underlying()
    while isinstance(under, Array):
        t = under.elem
        under = t.underlying()
    if isinstance(under, Tuple):
        parts = under.vars
    elif isinstance(under, Struct):
        if _is_locker(Pointer(t)) and not _is_locker(t):
            return [str(t)]
        if is_named(t, "sync", "noCopy"):
            return [str(t)]
        parts = under.fields
    else:
        return None
    for part in parts:
        path = _lock_path(part.type, seen)
        if path is not None:
            return [*path, str(t)]
    return None


def _is_locker(t: Type) -> bool:
    for name in ("Lock", "Unlock"):
        method = find_method(t, name)
        signature = method.type if method is not None else None
        if not isinstance(signature, Signature) or signature.params.vars or signature.results.vars:
            return False
    return True


def _check_assign(locks: _Locks, stmt: ast.AssignStmt) -> None:
    p = locks.p
    reported = False
    for i, rhs in enumerate(stmt.rhs):
        path = locks.copied(rhs)
        if path is not None and i < len(stmt.lhs):
            p.report(rhs, f"assignment copies lock value to {p.text(stmt.lhs[i])}: {path}")
            reported = True
    if reported or stmt.tok != ":=":
        return
    loop = p.parent(stmt)
    if not isinstance(loop, ast.ForStmt) or loop.init is not stmt or p.unit.file_version(stmt.pos) < 22:
        return
    for lhs in stmt.lhs:  # since Go 1.22 each iteration copies the loop's variables
        if isinstance(lhs, ast.Ident) and lhs.name != "_":
            variable = p.info.defs.get(lhs)
            path = locks.path(variable.type) if variable is not None else None
            if path is not None:
                p.report(lhs, f"for loop iteration copies lock value to {lhs.name}: {path}")


def _check_declaration(locks: _Locks, decl: ast.GenDecl) -> None:
    if decl.tok != "var":
        return
    for spec in decl.specs:
        if not isinstance(spec, ast.ValueSpec):
            continue
        for i, value in enumerate(spec.values):
            path = locks.copied(value)
            if path is not None and i < len(spec.names):
                locks.p.report(value, f"variable declaration copies lock value to {spec.names[i].name}: {path}")


def _check_literal(locks: _Locks, literal: ast.CompositeLit) -> None:
    for elt in literal.elts:
        value = elt.value if isinstance(elt, ast.KeyValueExpr) else elt
        path = locks.copied(value)
        if path is not None:
            locks.p.report(value, f"literal copies lock value from {locks.p.text(value)}: {path}")


def _check_return(locks: _Locks, stmt: ast.ReturnStmt) -> None:
    for result in stmt.results:
        path = locks.copied(result)
        if path is not None:
            locks.p.report(result, f"return copies lock value: {path}")


def _check_call(locks: _Locks, call: ast.CallExpr) -> None:
    if not call.args:
        return
    fun = call.fun
    name = fun if isinstance(fun, ast.Ident) else fun.sel if isinstance(fun, ast.SelectorExpr) else None
    if name is not None and name.name in _ONLY_TYPE_COUNTS and type(locks.p.info.uses.get(name)) is Builtin:
        return
    for arg in call.args:
        path = locks.copied(arg)
        if path is not None:
            locks.p.report(arg, f"call of {locks.p.text(fun)} copies lock value: {path}")


def _check_func_decl(locks: _Locks, decl: ast.FuncDecl) -> None:
    if decl.recv is not None and decl.recv.list:
        _check_params(locks, decl.name.name, decl.recv.list[:1])
    _check_params(locks, decl.name.name, decl.type.params.list)


def _check_func_lit(locks: _Locks, literal: ast.FuncLit) -> None:
    _check_params(locks, "func", literal.type.params.list)


def _check_params(locks: _Locks, name: str, fields: list[ast.Field]) -> None:
    for field in fields:
        found = locks.p.info.types.get(field.type)
        path = locks.path(found.type) if found is not None else None
        if path is not None:
            locks.p.report(field.type, f"{name} passes lock by value: {path}")


def _check_range(locks: _Locks, stmt: ast.RangeStmt) -> None:
    for expr in (stmt.key, stmt.value):
        if expr is None or (isinstance(expr, ast.Ident) and expr.name == "_"):
            continue
        if stmt.tok == ":=":
            variable = locks.p.info.defs.get(expr) if isinstance(expr, ast.Ident) else None
            t = variable.type if variable is not None else None
        else:
            t = locks.p.info.type_of(expr)
        path = locks.path(t)
        if path is not None:
            locks.p.report(expr.pos, f"range var {locks.p.text(expr)} copies lock: {path}")


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_RULES: dict[type[ast.Node], Callable[[_Locks, ast.Node], None]] = {
    ast.AssignStmt: _check_assign,  # type: ignore[dict-item]
    ast.CallExpr: _check_call,  # type: ignore[dict-item]
    ast.CompositeLit: _check_literal,  # type: ignore[dict-item]
    ast.FuncDecl: _check_func_decl,  # type: ignore[dict-item]
    ast.FuncLit: _check_func_lit,  # type: ignore[dict-item]
    ast.GenDecl: _check_declaration,  # type: ignore[dict-item]
    ast.RangeStmt: _check_range,  # type: ignore[dict-item]
    ast.ReturnStmt: _check_return,  # type: ignore[dict-item]
}

ANALYZER = Analyzer("copylocks", Text("a value that holds a lock is copied or passed by value"), run)
