"""Shifts: spec "Operators".

What makes them hard: in `var x float64 = 1 << n` the constant 1 has the type that it would have without the shift. So a
non-constant shift of an untyped constant stays untyped and its left operand is marked in `c.untyped`, until the context
settles the type.
"""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.types import const, predicates, untyped, version
from gopy.types.operand import CONSTANT, INVALID, VALUE
from gopy.types.typ import TYP, UINT, UNTYPED_INT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax import ast
    from gopy.types.checker import Checker
    from gopy.types.operand import Operand

_MAX_COUNT = 1023 - 1 + 52  # enough to write the smallest float64 as 1 >> count


def shift(c: Checker, x: Operand, y: Operand, e: ast.Expr | None, op: str) -> None:
    """Check x op y for << and >>; the result is in x. `e` is the whole expression, None in an assignment operation."""
    whole = constant.to_int(x.val) if x.mode == CONSTANT and x.val is not None else None
    if not predicates.all_integer(x.type) and not (predicates.is_untyped(x.type) and type(whole) is int):
        _not_integer(c, x)
        return
    if not _check_count(c, y):
        x.mode = INVALID
        return
    if x.mode == CONSTANT:
        if y.mode == CONSTANT:
            _constant_shift(c, x, y, e, op, whole)
            return
        if predicates.is_untyped(x.type):
            # The operand may be missing in the table if an erroneous cycle had it evaluated twice.
            info = c.untyped.get(x.expr) if x.expr is not None else None
            if info is not None:
                info.is_lhs = True
            x.mode = VALUE
            return
    if not predicates.all_integer(x.type):
        _not_integer(c, x)
        return
    x.mode = VALUE


def _not_integer(c: Checker, x: Operand) -> None:
    c.error(x, "InvalidShiftOperand", f"invalid operation: shifted operand {c.str(x)} must be integer")
    x.mode = INVALID


def _check_count(c: Checker, y: Operand) -> bool:
    """Whether y may be a shift count: an integer, or an untyped constant that a uint can hold."""
    if y.mode == CONSTANT:
        assert y.val is not None
        count = constant.to_int(y.val)
        if type(count) is int and count < 0:
            c.error(y, "InvalidShiftCount", f"invalid operation: negative shift count {c.str(y)}")
            return False
        if predicates.is_untyped(y.type):
            # Checked, but not converted: the count keeps its untyped kind.
            const.representable(c, y, TYP[UINT])
        # As gc, take a typed constant of any type here, if its value is integral.
        return y.mode != INVALID
    if predicates.all_integer(y.type):
        if not predicates.all_unsigned(y.type):
            return version.verify_version(c, y, "go1.13", f"invalid operation: signed shift count {c.str(y)}")
        return True
    if predicates.is_untyped(y.type):
        untyped.convert_untyped(c, y, TYP[UINT])
        return y.mode != INVALID
    c.error(y, "InvalidShiftCount", f"invalid operation: shift count {c.str(y)} must be integer")
    return False


def _constant_shift(c: Checker, x: Operand, y: Operand, e: ast.Expr | None, op: str, whole: object) -> None:
    assert x.val is not None and y.val is not None
    unknown = x.val is constant.UNKNOWN or y.val is constant.UNKNOWN
    count = None
    if not unknown:
        count = constant.uint64_val(constant.to_int(y.val))
        if count is None or count > _MAX_COUNT:
            c.error(y, "InvalidShiftCount", f"invalid operation: invalid shift count {c.str(y)}")
            x.mode = INVALID
            return
    # 1.0 << 3 is an untyped int.
    if not predicates.is_integer(x.type):
        x.type = TYP[UNTYPED_INT]
    if count is None:
        x.val = constant.UNKNOWN
        return
    assert isinstance(whole, int)
    x.val = constant.shift(whole, op, count)
    x.expr = e
    const.overflow(c, x, const.op_pos(e))
