"""Comparisons: spec "Comparison operators"."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.types import assignable, operandstring, predicates, untyped
from gopy.types.operand import CONSTANT, INVALID, NIL_VALUE, VALUE
from gopy.types.typ import INVALID_TYPE, TYP, UNTYPED_BOOL, Map, Signature, Slice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.operand import Operand
    from gopy.types.typ import Type


def comparison(c: Checker, x: Operand, y: Operand, op: str, switch_case: bool = False) -> None:
    """Check x op y; the untyped boolean result is in x. With `switch_case`, x is a case of a switch on y."""
    xt, yt = x.type, y.type
    if xt is INVALID_TYPE or yt is INVALID_TYPE or not (predicates.is_valid(xt) and predicates.is_valid(yt)):
        x.mode = INVALID
        return
    if switch_case:
        op = "=="
    wrong, cause, code = _mismatch(c, x, y, op)
    if wrong is not None:
        _report(c, x, y, op, switch_case, wrong, cause, code)
        x.mode = INVALID
        return
    if x.mode == CONSTANT and y.mode == CONSTANT:
        assert x.val is not None and y.val is not None
        x.val = constant.compare(x.val, op, y.val)
    else:
        x.mode = VALUE
        # The operands exist at run time, with their default types if nothing else gave them one.
        for operand in (x, y):
            if operand.expr is not None:
                untyped.update_expr_type(c, operand.expr, predicates.default_type(operand.type), True)
    x.type = TYP[UNTYPED_BOOL]


def _mismatch(c: Checker, x: Operand, y: Operand, op: str) -> tuple[Operand | None, str, str]:
    """The operand to blame, the cause if it is a particular one, and the error code; (None, "", "") if all is well."""
    xt, yt = x.type, y.type
    if xt is not yt and not assignable.is_assignable(c, x, yt) and not assignable.is_assignable(c, y, xt):
        return y, f"mismatched types {c.str(xt)} and {c.str(yt)}", "MismatchedTypes"
    if op == "==" or op == "!=":
        if x.mode == NIL_VALUE or y.mode == NIL_VALUE:
            if not predicates.has_nil(yt if x.mode == NIL_VALUE else xt):
                return y, "", "UndefinedOp"  # nil == nil
        elif not predicates.comparable(xt):
            return x, incomparable_cause(c, xt), "UndefinedOp"
        elif not predicates.comparable(yt):
            return y, incomparable_cause(c, yt), "UndefinedOp"
    elif not predicates.all_ordered(xt):
        return x, "", "UndefinedOp"
    elif not predicates.all_ordered(yt):
        return y, "", "UndefinedOp"
    return None, "", ""


def _report(
    c: Checker, x: Operand, y: Operand, op: str, switch_case: bool, wrong: Operand, cause: str, code: str
) -> None:
    if not cause:
        if predicates.is_type_param(x.type) or predicates.is_type_param(y.type):
            if not predicates.is_type_param(x.type):
                wrong = y
            cause = f"type parameter {c.str(wrong.type)} cannot use operator {op}"
        else:
            what = operandstring.composite_kind(wrong.type) or c.str(wrong.type)
            cause = f"operator {op} not defined on {what}"
    if switch_case:
        c.error(x, code, f"invalid case {c.str(x.expr)} in switch on {c.str(y.expr)} ({cause})")
    else:
        c.error(wrong, code, f"invalid operation: {c.str(x.expr)} {op} {c.str(y.expr)} ({cause})")


def incomparable_cause(c: Checker, t: Type) -> str:
    """Why values of type t cannot be compared; "" if there is no more to say."""
    if isinstance(t.underlying(), Slice | Signature | Map):
        return operandstring.composite_kind(t) + " can only be compared to nil"
    cause = predicates.comparable_type(t, True)
    return cause.text(c) if cause is not None else ""
