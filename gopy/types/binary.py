"""Binary operations: spec "Operators". Comparisons and shifts have modules of their own."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import comparison, const, expr, predicates, recording, shift, untyped
from gopy.types.operand import CONSTANT, INVALID, NIL_VALUE, VALUE, Operand
from gopy.types.typ import IS_BOOLEAN, IS_INTEGER, IS_NUMERIC, IS_STRING, IS_UNTYPED, Basic, Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.typ import Type

# What the operands' type must be.
_OPERANDS = {
    "+": IS_NUMERIC | IS_STRING,
    "-": IS_NUMERIC,
    "*": IS_NUMERIC,
    "/": IS_NUMERIC,
    "%": IS_INTEGER,
    "&": IS_INTEGER,
    "|": IS_INTEGER,
    "^": IS_INTEGER,
    "&^": IS_INTEGER,
    "&&": IS_BOOLEAN,
    "||": IS_BOOLEAN,
}


def binary_expr(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check X op Y; X may be a long chain of such operations (a handler of expr.raw_expr)."""
    chain: list[ast.BinaryExpr] = []
    left = e
    while type(left) is ast.BinaryExpr:
        chain.append(left)
        left = left.x
    expr.expr(c, None, x, left)
    for node in reversed(chain):
        y = Operand()
        expr.expr(c, None, y, node.y)
        operate(c, x, y, node, node.x, node.y, node.op)
        x.expr = node
        if node is not e:
            recording.record(c, x)
    return expr.STATEMENT if x.mode == INVALID else expr.EXPRESSION


def binary(c: Checker, x: Operand, e: ast.Expr | None, lhs: ast.Expr, rhs: ast.Expr, op: str) -> None:
    """Check lhs op rhs into x; `e` is the expression it stands in, None for an assignment such as lhs += rhs."""
    expr.expr(c, None, x, lhs)
    y = Operand()
    expr.expr(c, None, y, rhs)
    operate(c, x, y, e, lhs, rhs, op)


def operate(c: Checker, x: Operand, y: Operand, e: ast.Expr | None, lhs: ast.Expr, rhs: ast.Expr, op: str) -> None:
    """Apply op to the checked operands x and y of e; the result is in x."""
    if x.mode == INVALID:
        return
    if y.mode == INVALID:
        x.mode = INVALID
        x.expr = y.expr
        return
    if op == "<<" or op == ">>":
        shift.shift(c, x, y, e, op)
        return
    match_types(c, x, y)
    if x.mode == INVALID:
        return
    if op in untyped.COMPARISONS:
        comparison.comparison(c, x, y, op)
        return
    xt, yt = x.type, y.type
    if xt is not yt and not predicates.identical(xt, yt):
        if predicates.is_valid(xt) and predicates.is_valid(yt):
            shown = c.str(e) if e is not None else f"{c.str(lhs)} {op}= {c.str(rhs)}"
            message = f"invalid operation: {shown} (mismatched types {c.str(xt)} and {c.str(yt)})"
            c.error(x, "MismatchedTypes", message)
        x.mode = INVALID
        return
    if not predicates.all_basic(xt, _OPERANDS[op]):
        c.error(x, "UndefinedOp", f"invalid operation: operator {op} not defined on {c.str(x)}")
        x.mode = INVALID
        return
    if (op == "/" or op == "%") and _divides_by_zero(x, y):
        c.error(y, "DivByZero", "invalid operation: division by zero")
        x.mode = INVALID
        return
    if x.mode != CONSTANT or y.mode != CONSTANT:
        x.mode = VALUE
        return
    assert x.val is not None and y.val is not None
    if x.val is constant.UNKNOWN or y.val is constant.UNKNOWN:
        x.val = constant.UNKNOWN
        return
    if op == "/" and predicates.is_integer(xt):
        op = "//"
    x.val = constant.binary_op(x.val, op, y.val)
    x.expr = e
    const.overflow(c, x, const.op_pos(e))


def _divides_by_zero(x: Operand, y: Operand) -> bool:
    """Whether the divisor is a constant zero that must be reported."""
    if y.mode != CONSTANT or y.val is None:
        return False
    if (x.mode == CONSTANT or predicates.all_integer(x.type)) and constant.sign(y.val) == 0:
        return True
    if x.mode == CONSTANT and predicates.is_complex(x.type):
        # A divisor so small that its square is zero.
        re, im = constant.real(y.val), constant.imag(y.val)
        squares = constant.binary_op(re, "*", re), constant.binary_op(im, "*", im)
        return constant.sign(squares[0]) == 0 and constant.sign(squares[1]) == 0
    return False


def match_types(c: Checker, x: Operand, y: Operand) -> None:
    """Give an untyped operand the type of the other one; x is invalid after an error."""
    xt, yt = x._type, y._type
    if xt is yt and type(xt) is Basic and x.mode != NIL_VALUE:
        return
    x_untyped = type(xt) is Basic and xt.info & IS_UNTYPED
    y_untyped = type(yt) is Basic and yt.info & IS_UNTYPED
    if not (x_untyped or y_untyped) or not _may_convert(x, y):
        return
    untyped.convert_untyped(c, x, y.type)
    if x.mode == INVALID:
        return
    untyped.convert_untyped(c, y, x.type)
    if y.mode == INVALID:
        x.mode = INVALID


def _may_convert(x: Operand, y: Operand) -> bool:
    """Whether the types of x and y, one of them untyped, could match after conversion.

    Where they could not, "mismatched types" is a better message than that of a failed conversion.
    """
    xt, yt = x.type, y.type
    if predicates.all_numeric(xt) != predicates.all_numeric(yt):
        return False
    if predicates.is_non_type_param_interface(xt) or predicates.is_non_type_param_interface(yt):
        return True
    if predicates.all_boolean(xt) != predicates.all_boolean(yt):
        return False
    if predicates.all_string(xt) != predicates.all_string(yt):
        return False
    if x.mode == NIL_VALUE:
        return predicates.has_nil(yt)
    if y.mode == NIL_VALUE:
        return predicates.has_nil(xt)
    return not isinstance(xt.underlying(), Pointer) and not isinstance(yt.underlying(), Pointer)
