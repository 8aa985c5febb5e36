"""Recording what the checker finds out in Info, keyed by syntax.

The type of an untyped expression is not final until its context is known: `record` puts it into `c.untyped`, from where
untyped.update_expr_type takes it when the type is settled, or `record_untyped` at the end of the package.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import position
from gopy.types.checker import UntypedInfo
from gopy.types.info import Instance, Selection, TypeAndValue
from gopy.types.objects import Var
from gopy.types.operand import BUILTIN, CONSTANT, INVALID, NO_VALUE
from gopy.types.typ import INVALID_TYPE, IS_UNTYPED, Basic, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.checker import Checker
    from gopy.types.objects import Func, Object
    from gopy.types.operand import Operand
    from gopy.types.scope import Scope
    from gopy.types.typ import Signature, Type

_NO_RESULTS = Tuple()


def record(c: Checker, x: Operand) -> None:
    """Record an evaluated operand for its expression."""
    mode = x.mode
    if mode == INVALID:
        return
    t: Type | None = x._type
    e = x.expr
    assert e is not None
    if mode == NO_VALUE:
        t = _NO_RESULTS
    elif t is None:
        t = INVALID_TYPE
    val = x.val if mode == CONSTANT else None
    if type(t) is Basic and t.info & IS_UNTYPED:
        c.untyped[e] = UntypedInfo(False, mode, t, val)
    else:
        c.info.types[e] = TypeAndValue(mode, t, val)


def record_untyped(c: Checker) -> None:
    """Record what has stayed untyped, at the end of the package."""
    for e, info in c.untyped.items():
        record_type_and_value(c, e, info.mode, info.type, info.val)


def record_type_and_value(c: Checker, e: ast.Expr, mode: int, t: Type, val: Value | None) -> None:
    """Record the final type of an expression, and its value if it is constant."""
    if mode != INVALID:
        c.info.types[e] = TypeAndValue(mode, t, val)


def record_builtin_type(c: Checker, f: ast.Expr, sig: Signature) -> None:
    """Record the signature that a built-in function has in a particular call, also for the name in parentheses."""
    while True:
        record_type_and_value(c, f, BUILTIN, sig, None)
        if type(f) is not ast.ParenExpr:
            return
        f = f.x


def record_comma_ok_types(c: Checker, e: ast.Expr, values: list[Operand]) -> None:
    """Record that `v, ok = e` takes two values of e."""
    if values[0].mode == INVALID:
        return
    while True:
        found = c.info.types.get(e)
        if found is not None:
            pos = position.own_pos(e)
            variables = [Var(pos, c.pkg, "", value.type) for value in values]
            c.info.types[e] = TypeAndValue(found.mode, Tuple(variables), found.value)
        if type(e) is not ast.ParenExpr:
            return
        e = e.x


def instantiated_ident(e: ast.Expr) -> ast.Ident | None:
    """The identifier of the generic function or type in an instantiation: f in f, p.f, f[int], (f)."""
    while True:
        if isinstance(e, ast.Ident):
            return e
        if isinstance(e, ast.SelectorExpr):
            return e.sel
        if not isinstance(e, ast.IndexExpr | ast.ParenExpr):
            return None
        e = e.x


def record_instance(c: Checker, e: ast.Expr, targs: list[Type], t: Type) -> None:
    """Record an instantiation for the identifier in e."""
    ident = instantiated_ident(e)
    if ident is not None:
        c.info.instances[ident] = Instance(targs, t)


def record_def(c: Checker, ident: ast.Ident, obj: Object | None) -> None:
    """Record what an identifier declares."""
    c.info.defs[ident] = obj


def record_use(c: Checker, ident: ast.Ident, obj: Object) -> None:
    """Record what an identifier means."""
    c.info.uses[ident] = obj


def record_implicit(c: Checker, node: ast.Node, obj: Object) -> None:
    """Record the object that a node declares without an identifier."""
    c.info.implicits[node] = obj


def record_selection(
    c: Checker,
    e: ast.SelectorExpr,
    kind: int,
    recv: Type,
    obj: Var | Func,
    index: list[int],
    indirect: bool,
    t: Type,
) -> None:
    """Record x.f: its kind, the type of x, the field or method, the way to it, and the type of the whole."""
    c.info.uses[e.sel] = obj
    c.info.selections[e] = Selection(kind, recv, obj, index, indirect, t)


def record_scope(c: Checker, node: ast.Node, scope: Scope) -> None:
    """Record the scope that a node opens."""
    c.info.scopes[node] = scope
