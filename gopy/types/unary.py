"""Unary operations: spec "Arithmetic operators", "Address operators", "Receive operator"."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import const, cycles, expr, predicates, recording, sizes, under
from gopy.types.operand import COMMA_OK, CONSTANT, INVALID, VALUE, VARIABLE, Operand
from gopy.types.typ import IS_BOOLEAN, IS_INTEGER, IS_NUMERIC, RECV_ONLY, SEND_ONLY, Chan, Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.typ import Type
    from gopy.types.under import Cause

# What the operand's type must be.
_OPERANDS = {"+": IS_NUMERIC, "-": IS_NUMERIC, "^": IS_INTEGER, "!": IS_BOOLEAN}


def unary(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check op X, and the unary operations that X consists of, innermost first (a handler of expr.raw_expr)."""
    chain: list[ast.UnaryExpr] = []
    inner = e
    while type(inner) is ast.UnaryExpr:
        chain.append(inner)
        inner = inner.x
    expr.expr(c, None, x, inner)
    for node in reversed(chain):
        if x.mode == INVALID:
            return expr.STATEMENT
        _operate(c, x, node)
        x.expr = node
        if node is not e:
            recording.record(c, x)
    return expr.STATEMENT if x.mode == INVALID or chain[0].op == "<-" else expr.EXPRESSION


def _operate(c: Checker, x: Operand, e: ast.UnaryExpr) -> None:
    """Apply the operator of e to the valid operand x."""
    op = e.op
    if op == "&":
        # Composite literals are the exception from "the operand must be addressable".
        operand = ast.unparen(e.x)
        if x.mode != VARIABLE and not isinstance(operand, ast.CompositeLit):
            x.expr = operand  # gc's parser drops these parentheses
            c.error(x, "UnaddressableOperand", f"invalid operation: cannot take address of {c.str(x)}")
            x.mode = INVALID
            return
        x.mode = VALUE
        x.type = Pointer(x.type)
        return
    if op == "<-":
        elem = chan_elem(c, x, x, True)
        if elem is None or not cycles.is_complete(c, elem):
            x.mode = INVALID
            return
        x.mode = COMMA_OK
        x.type = elem
        c.env.has_call_or_recv = True
        return
    if op == "~":
        message = "cannot use ~ outside of interface or type constraint"
        if not predicates.all_integer(x.type):
            c.error(e, "UndefinedOp", message)
            x.mode = INVALID
            return
        c.error(e, "UndefinedOp", f"{message} (use ^ for bitwise complement)")
        op = "^"
    if not predicates.all_basic(x.type, _OPERANDS[op]):
        c.error(x, "UndefinedOp", f"invalid operation: operator {op} not defined on {c.str(x)}")
        x.mode = INVALID
        return
    if x.mode != CONSTANT:
        x.mode = VALUE
        return
    if x.val is constant.UNKNOWN:
        return
    bits = 0
    if op == "^" and predicates.is_unsigned(x.type):
        bits = sizes.sizeof(x.type) * 8
    assert x.val is not None
    x.val = constant.unary_op(op, x.val, bits)
    x.expr = e
    const.overflow(c, x, e.pos)


def chan_elem(c: Checker, at: Operand | ast.Node, x: Operand, recv: bool) -> Type | None:
    """The element type of channel x for receiving from it (`recv`) or sending to it; None after reporting an error."""

    def suitable(t: Type | None, u: Type | None) -> Cause | None:
        if u is None:
            return under.Cause("no specific channel type")
        if not isinstance(u, Chan):
            return under.Cause("non-channel %s", t)
        if recv and u.dir == SEND_ONLY:
            return under.Cause("send-only channel %s", t)
        if not recv and u.dir == RECV_ONLY:
            return under.Cause("receive-only channel %s", t)
        return None

    u, cause = under.common_under(x.type, suitable)
    if isinstance(u, Chan):
        return u.elem
    assert cause is not None
    what, why = c.str(x), cause.text(c)
    said = f"{what}: {why}" if predicates.is_type_param(x.type) else f"{why} {what}"
    if recv:
        c.error(at, "InvalidReceive", f"invalid operation: cannot receive from {said}")
    else:
        c.error(at, "InvalidSend", f"invalid operation: cannot send to {said}")
    return None
