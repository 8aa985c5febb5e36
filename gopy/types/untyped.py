"""Untyped operands: which type their context gives them, and passing it down to the operands they are made of.

Spec "Constants", "Conversions" (implicit ones). An untyped operation such as `1 << n == 2` gets its type only when its
context is known; `c.untyped` remembers its parts until then.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import const, predicates, recording, under
from gopy.types.named import TypeParam, unalias
from gopy.types.operand import CONSTANT, INVALID, NIL_VALUE, Operand
from gopy.types.typ import (
    IS_BOOLEAN,
    IS_NUMERIC,
    IS_STRING,
    IS_UNTYPED,
    UNTYPED_BOOL,
    UNTYPED_NIL,
    UNTYPED_STRING,
    Basic,
    Interface,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.checker import Checker
    from gopy.types.typ import Type

_FAILED = "InvalidUntypedConversion"
COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))


def convert_untyped(c: Checker, x: Operand, target: Type) -> None:
    """Give an untyped operand the target type; a typed one stays as it is. Reports an error if that cannot be."""
    t = x._type
    if type(t) is not Basic or not t.info & IS_UNTYPED:
        return
    new_type, val, code = implicit_type_and_value(c, x, target)
    if new_type is None:
        to = target
        if not predicates.is_type_param(target):
            to = target.underlying()
        const.invalid_conversion(c, code, x, to)
        x.mode = INVALID
        return
    settle(c, x, new_type, val)


def settle(c: Checker, x: Operand, new_type: Type, val: Value | None) -> None:
    """Give x the type and value that implicit_type_and_value found."""
    if val is not None:
        x.val = val
        if x.expr is not None:
            info = c.untyped.get(x.expr)
            if info is not None:
                info.val = val
    if new_type is not x._type:
        x.type = new_type
        if x.expr is not None:
            update_expr_type(c, x.expr, new_type, False)


def implicit_type_and_value(c: Checker, x: Operand, target: Type) -> tuple[Type | None, Value | None, str]:
    """The type that x takes on where `target` is expected, and its value there if that changes.

    Results: (type, value or None, ""), or (None, None, error code) if there is no such implicit conversion.
    """
    t = x.type
    if x.mode == INVALID or type(t) is not Basic or not t.info & IS_UNTYPED or not predicates.is_valid(target):
        return t, None, ""
    if type(target) is Basic and target.info & IS_UNTYPED:
        common = predicates.max_type(t, target)
        return (common, None, "") if common is not None else (None, None, _FAILED)
    if x.mode == NIL_VALUE:
        return (target, None, "") if predicates.has_nil(target) else (None, None, _FAILED)
    u = target.underlying()
    if type(u) is Basic:
        if x.mode == CONSTANT:
            val, code = const.representation(x, u)
            return (target, val, "") if val is not None else (None, None, code)
        # Not constant but untyped: comparisons, and shifts whose type is not settled yet.
        if t.kind == UNTYPED_BOOL:
            wanted = IS_BOOLEAN
        elif t.kind == UNTYPED_STRING:
            wanted = IS_STRING
        elif t.kind == UNTYPED_NIL:
            return None, None, _FAILED
        else:
            wanted = IS_NUMERIC
        return (target, None, "") if u.info & wanted else (None, None, _FAILED)
    if type(u) is Interface:
        if type(unalias(target)) is TypeParam:
            for _, specific in under.typeset(target):
                if specific is None or implicit_type_and_value(c, x, specific)[0] is None:
                    return None, None, _FAILED
            return target, None, ""
        # A value in an interface has a concrete type: the default one. Only any takes it.
        if not is_empty_interface(u):
            return None, None, _FAILED
        return predicates.default_type(t), None, ""
    return None, None, _FAILED


def is_empty_interface(t: Interface) -> bool:
    """Whether every type implements t."""
    if not t.methods and not t.embeddeds:
        return True
    from gopy.types import typeset

    return typeset.type_set(t).is_all


def update_expr_type(c: Checker, e: ast.Expr, t: Type, final: bool) -> None:
    """Give e and the operands it is made of the type t.

    If t is untyped and not `final`, it only replaces what is remembered. Otherwise it is recorded; a constant must then
    be representable by it, and the left operand of a non-constant shift must be an integer.
    """
    untyped = c.untyped
    if e not in untyped:
        return
    # Operands come after the operations they belong to, and are updated before them.
    order: list[ast.Expr] = []
    stack: list[ast.Expr] = [e]
    while stack:
        e = stack.pop()
        info = untyped.get(e)
        if info is None:
            continue
        order.append(e)
        kind = type(e)
        if kind is ast.ParenExpr:
            stack.append(e.x)  # type: ignore[attr-defined]
        elif info.val is not None:
            # The operands of a constant are never values at run time.
            continue
        elif kind is ast.UnaryExpr:
            stack.append(e.x)  # type: ignore[attr-defined]
        elif kind is ast.BinaryExpr:
            op = e.op  # type: ignore[attr-defined]
            if op in COMPARISONS:
                continue
            stack.append(e.x)  # type: ignore[attr-defined]
            if op not in ("<<", ">>"):
                stack.append(e.y)  # type: ignore[attr-defined]
    still_untyped = type(t) is Basic and t.info & IS_UNTYPED and not final
    for e in reversed(order):
        if still_untyped:
            untyped[e].type = t
        elif e in untyped:
            _finish(c, e, t)


def _finish(c: Checker, e: ast.Expr, t: Type) -> None:
    """Check that e may have the final type t, and record it."""
    info = c.untyped.pop(e)
    if info.is_lhs and not predicates.all_integer(t):
        message = f"invalid operation: shifted operand {c.str(e)} (type {c.str(t)}) must be integer"
        c.error(e, "InvalidShiftOperand", message)
        return
    if info.val is not None:
        x = Operand(info.mode, e, info.type, info.val)
        convert_untyped(c, x, t)
        if x.mode == INVALID:
            return
    recording.record_type_and_value(c, e, info.mode, t, info.val)
