"""Range loops (spec "For statements with range clause")."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import assignments, decl, expr, exprstring, predicates, recording, stmt, under
from gopy.types.objects import LOCAL_VAR, Var
from gopy.types.operand import INVALID, VALUE, Operand
from gopy.types.typ import (
    BOOL,
    INT,
    INVALID_TYPE,
    RUNE,
    SEND_ONLY,
    TYP,
    Array,
    Basic,
    Chan,
    Map,
    Pointer,
    Signature,
    Slice,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.typ import Type

_ITERATOR = "func must be func(yield func(...) bool): "


def range_stmt(c: Checker, context: int, s: ast.RangeStmt) -> None:
    """Check a range loop."""
    inner = context & (stmt.BREAK_OK | stmt.CONTINUE_OK) | stmt.BREAK_OK | stmt.CONTINUE_OK
    x = Operand()
    c.env.has_call_or_recv = False
    expr.expr(c, None, x, s.x)
    key: Type | None = None
    value: Type | None = None
    if x.mode != INVALID:
        key, value = _iteration_types(c, s, x)
    # The variables belong to the loop's scope, the range expression does not.
    decl.open_scope(c, s, "range")
    lhs = [(e, t) for e, t in ((s.key, key), (s.value, value)) if e is not None]
    over_int = predicates.is_integer(x.type)
    if s.tok == ":=":
        _declare(c, s, x, lhs, over_int)
    elif s.key is not None:
        _assign(c, x, lhs, over_int)
    elif over_int and x.mode != INVALID:
        # As if to _ = x, so that an untyped x gets its default type.
        assignments.assignment(c, x, None, "range clause")
    stmt.stmt(c, inner, s.body)
    decl.close_scope(c)


def _iteration_types(c: Checker, s: ast.RangeStmt, x: Operand) -> tuple[Type | None, Type | None]:
    key, value, cause = range_key_val(c, x.type)
    if cause is not None:
        c.soft_error(x, "InvalidRangeExpr", f"cannot range over {c.str(x)}" + (f": {cause}" if cause else ""))
    elif key is None and s.key is not None:
        c.soft_error(s.key, "InvalidIterVar", f"range over {c.str(x)} permits no iteration variables")
    elif value is None and s.value is not None:
        text = f"range over {c.str(x)} permits only one iteration variable"
        c.soft_error(s.value, "InvalidIterVar", text)
    elif s.extra is not None:
        c.soft_error(s.extra, "InvalidIterVar", "range clause permits at most two iteration variables")
    return key, value


def _declare(c: Checker, s: ast.RangeStmt, x: Operand, lhs: list[tuple[ast.Expr, Type | None]], over_int: bool) -> None:
    variables: list[Var] = []
    for e, t in lhs:
        if isinstance(e, ast.Ident):
            var = Var(e.pos, c.pkg, e.name, None, LOCAL_VAR)
            recording.record_def(c, e, var)
            if e.name != "_":
                variables.append(var)
        else:
            c.error(e, "InvalidSyntaxTree", f"cannot declare {exprstring.expr_string(e)}")
            var = Var(e.pos, c.pkg, "_", None, LOCAL_VAR)
        if t is None or not predicates.is_valid(t):
            var.type = INVALID_TYPE
            var.used = True
        elif over_int:
            assignments.init_var(c, var, x, "range clause")
        else:
            # The error is about the variable, so it is an assignment.
            assignments.init_var(c, var, Operand(VALUE, e, t), "assignment")
    if not variables:
        c.error(s, "NoNewVar", "no new variables on left side of :=")
    for var in variables:
        decl.declare(c, c.env.scope, None, var, s.body.pos)


def _assign(c: Checker, x: Operand, lhs: list[tuple[ast.Expr, Type | None]], over_int: bool) -> None:
    for e, t in lhs:
        if t is None or not predicates.is_valid(t):
            continue
        if not over_int:
            assignments.assign_var(c, e, None, Operand(VALUE, e, t), "assignment")
            continue
        assignments.assign_var(c, e, None, x, "range clause")
        # An untyped x has taken the variable's type now.
        if x.mode != INVALID and not predicates.is_integer(x.type):
            c.soft_error(e, "InvalidRangeExpr", f"cannot use iteration variable of type {c.str(x.type)}")


def range_key_val(c: Checker, t: Type) -> tuple[Type | None, Type | None, str | None]:
    """Types of the iteration values of a range over t.

    Results: key and value type (None: there is no such value), and None or why t cannot be ranged over ("" where
    there is nothing to add).
    """
    common, cause = under.common_under(t, _receivable)
    if common is None:
        return INVALID_TYPE, INVALID_TYPE, cause.text(c) if cause is not None else ""
    if isinstance(common, Pointer):
        elem = common.elem.underlying()
        if isinstance(elem, Array):
            common = elem
    match common:
        case Basic() if predicates.is_string(common):
            return TYP[INT], RUNE, None
        case Basic() if predicates.is_integer(common):
            if not c.allow_version("go1.22"):
                return INVALID_TYPE, INVALID_TYPE, "requires go1.22 or later"
            return t, None, None
        case Array() | Slice():
            return TYP[INT], common.elem, None
        case Map():
            return common.key, common.elem, None
        case Chan():
            return common.elem, None, None
        case Signature():
            return _iterator_types(c, common)
    return INVALID_TYPE, INVALID_TYPE, ""


def _receivable(t: Type | None, u: Type | None) -> under.Cause | None:
    if isinstance(u, Chan) and u.dir == SEND_ONLY:
        return under.Cause("receive from send-only channel %s", t)
    return None


def _iterator_types(c: Checker, sig: Signature) -> tuple[Type | None, Type | None, str | None]:
    why = ""
    if not c.allow_version("go1.23"):
        why = "requires go1.23 or later"
    elif len(sig.params) != 1:
        why = _ITERATOR + "wrong argument count"
    elif len(sig.results) != 0:
        why = _ITERATOR + "unexpected results"
    if why:
        return INVALID_TYPE, INVALID_TYPE, why
    callback, cause = under.common_under(sig.params.vars[0].type)
    if not isinstance(callback, Signature):
        why = _ITERATOR + ("argument is not func" if cause is None else f"in yield type, {cause.text(c)}")
    elif len(callback.params) > 2:
        why = _ITERATOR + "yield func has too many parameters"
    elif len(callback.results) != 1 or not predicates.identical(callback.results.vars[0].type, TYP[BOOL]):
        if len(callback.results) == 1 and predicates.is_boolean(callback.results.vars[0].type):
            why = _ITERATOR + "yield func returns user-defined boolean, not bool"
        else:
            why = _ITERATOR + "yield func does not return bool"
    elif callback.variadic:
        why = f"yield func of type {c.str(callback)} cannot be variadic"
    if why:
        return INVALID_TYPE, INVALID_TYPE, why
    assert isinstance(callback, Signature)
    types: list[Type | None] = [var.type for var in callback.params.vars]
    types += [None, None]
    return types[0], types[1], None
