"""Index and slice expressions: spec "Index expressions", "Slice expressions"; also what an index may be."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import (
    assignments,
    call,
    const,
    cycles,
    expr,
    predicates,
    typexpr,
    under,
    untyped,
)
from gopy.types.operand import CONSTANT, INVALID, MAP_INDEX, TYP_EXPR, VALUE, VARIABLE, Operand
from gopy.types.typ import (
    BYTE,
    INT,
    INVALID_TYPE,
    IS_INTEGER,
    IS_STRING,
    IS_UNTYPED,
    STRING,
    TYP,
    Array,
    Basic,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.typ import Type


def index_or_instance(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check X[Indices]: an element, an instantiated type or function (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.IndexExpr)
    if index_expr(c, x, e):
        call.func_inst(c, target, e.lbrack, x, e, True)
    return expr.STATEMENT if x.mode == INVALID else expr.EXPRESSION


def index_expr(c: Checker, x: Operand, e: ast.IndexExpr) -> bool:
    """Check X[Indices] into x. True: X is a generic function, x is X, and the caller must instantiate it."""
    expr.expr_or_type(c, x, e.x, True)
    if x.mode == INVALID:
        call.use_exprs(c, e.indices)
        return False
    if x.mode == TYP_EXPR:
        x.mode = INVALID
        x.type = typexpr.var_type(c, e)
        if predicates.is_valid(x.type):
            x.mode = TYP_EXPR
        return False
    t = x.type
    if x.mode == VALUE:
        u = t.underlying()
        if isinstance(u, Signature) and u.type_params:
            return True
    expr.non_generic(c, None, x)
    if x.mode == INVALID:
        return False
    if not cycles.is_complete(c, t):
        x.mode = INVALID
        return False
    u = t.underlying()
    if isinstance(u, Pointer | Map) and not cycles.is_complete(c, u.elem):
        x.mode = INVALID
        return False
    found = _element(x, u)
    if found is None and isinstance(u, Interface) and predicates.is_type_param(t):
        found = _type_param_element(x)
    if found is None:
        c.error(e.lbrack, "NonSliceableOperand", f"cannot index {c.str(x)}")
        call.use_exprs(c, e.indices)
        x.mode = INVALID
        return False
    mode, elem, key, length = found
    i = _single_index(c, e)
    if i is None:
        x.mode = INVALID
        return False
    if key is not None:
        k = Operand()
        expr.generic_expr(c, k, i)
        assignments.assignment(c, k, key, "map index")
        # The element's type is known, whatever is wrong with the key.
    else:
        index(c, i, length)
    x.mode = mode
    x.type = elem
    x.expr = e
    return False


def _element(x: Operand, u: Type) -> tuple[int, Type, Type | None, int] | None:
    """Mode and type of an element of x (of underlying type u), a map's key type, and the length, -1 where unknown."""
    if isinstance(u, Slice):
        return VARIABLE, u.elem, None, -1
    if isinstance(u, Map):
        return MAP_INDEX, u.elem, u.key, -1
    if isinstance(u, Array):
        return (VARIABLE if x.mode == VARIABLE else VALUE), u.elem, None, u.length
    if isinstance(u, Pointer):
        array = u.elem.underlying()
        return (VARIABLE, array.elem, None, array.length) if isinstance(array, Array) else None
    if isinstance(u, Basic) and u.info & IS_STRING:
        # A byte of a string is no constant, even where string and index are.
        length = -1
        if x.mode == CONSTANT and isinstance(x.val, bytes | constant.LongString):
            length = constant.string_len(x.val)
        return VALUE, BYTE, None, length
    return None


def _type_param_element(x: Operand) -> tuple[int, Type, Type | None, int] | None:
    """The same for a type parameter: all types of its set must have the same element type, and key type if maps."""
    result: tuple[int, Type, Type | None, int] | None = None
    for _, u in under.typeset(x.type):
        found = _element(Operand(x.mode), u) if u is not None else None
        if found is None:
            return None
        if result is None:
            result = found
            continue
        mode, elem, key, length = result
        other_mode, other_elem, other_key, other_length = found
        if (key is None) != (other_key is None) or not predicates.identical(elem, other_elem):
            return None
        if key is not None and other_key is not None and not predicates.identical(key, other_key):
            return None
        if 0 <= other_length < length:
            length = other_length
        result = (VALUE if VALUE in (mode, other_mode) else mode), elem, key, length
    return result


def _single_index(c: Checker, e: ast.IndexExpr) -> ast.Expr | None:
    if not e.indices:
        c.error(e, "InvalidSyntaxTree", f"missing index for {c.str(e.x)}")
        return None
    if len(e.indices) > 1:
        c.error(e.indices[1], "InvalidIndex", "invalid operation: more than one index")
    return e.indices[0]


def slice_expr(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check X[Low:High:Max] (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.SliceExpr)
    expr.expr(c, None, x, e.x)
    parts = [e.low, e.high, e.max]
    if x.mode == INVALID:
        call.use_exprs(c, parts)
        return expr.STATEMENT
    length = _slice(c, x, e)
    if length is None:
        x.mode = INVALID
        return expr.STATEMENT
    x.mode = VALUE
    if e.slice3 and (e.high is None or e.max is None):
        c.error(e, "InvalidSyntaxTree", "2nd and 3rd index required in 3-index slice")
        x.mode = INVALID
        return expr.STATEMENT
    known: list[int] = []
    for i, part in enumerate(parts):
        at = -1
        if part is not None:
            # Capacity is known for strings and arrays only, where it is the length; an index may equal it.
            at = index(c, part, length + 1 if length >= 0 else -1)[1]
        elif i == 0:
            at = 0
        elif length >= 0:
            at = length
        known.append(at)
    _check_order(c, parts, known)
    return expr.EXPRESSION


def _slice(c: Checker, x: Operand, e: ast.SliceExpr) -> int | None:
    """Give x the type of x sliced; the length if it is known, else -1; None after an error."""
    t = x.type
    common = _common_slice_type(c, x)
    if common is None:
        return None
    outer = t.underlying()
    if isinstance(outer, Pointer) and not cycles.is_complete(c, outer.elem):
        return None
    if isinstance(common, Slice):
        return -1
    if isinstance(common, Array):
        if x.mode != VARIABLE:
            c.error(x, "NonSliceableOperand", f"cannot slice unaddressable value {c.str(x)}")
            return None
        x.type = Slice(common.elem)
        return common.length
    if isinstance(common, Pointer):
        array = common.elem.underlying()
        if isinstance(array, Array):
            x.type = Slice(array.elem)
            return array.length
    if isinstance(common, Basic) and common.info & IS_STRING:
        if e.slice3:
            c.error(e.max if e.max is not None else e, "InvalidSliceExpr", "invalid operation: 3-index slice of string")
            return None
        length = -1
        if x.mode == CONSTANT and isinstance(x.val, bytes | constant.LongString):
            length = constant.string_len(x.val)
        if common.info & IS_UNTYPED:
            x.type = TYP[STRING]
        return length
    c.error(x, "NonSliceableOperand", f"cannot slice {c.str(x)}")
    return None


def _common_slice_type(c: Checker, x: Operand) -> Type | None:
    """The underlying type that all types of x's type set share; strings count as byte slices beside such."""
    first: Type | None = None
    common: Type | None = None
    has_string = False
    for t, u in under.typeset(x.type):
        if u is None:
            message = f"cannot slice {c.str(x)}: no specific type in {c.str(x.type)}"
            c.error(x, "NonSliceableOperand", message)
            return None
        if isinstance(u, Basic) and u.info & IS_STRING:
            u = Slice(BYTE)
            has_string = True
        if common is None:
            first, common = t, u
        elif not predicates.identical(common, u):
            message = f"cannot slice {c.str(x)}: {c.str(first)} and {c.str(t)} have different underlying types"
            c.error(x, "NonSliceableOperand", message)
            return None
    if has_string:
        return TYP[STRING] if predicates.is_type_param(x.type) else x.type.underlying()
    return common


def _check_order(c: Checker, parts: list[ast.Expr | None], known: list[int]) -> None:
    """Report constant indices that decrease."""
    for i, low in enumerate(known[:-1]):
        if low > 0:
            for j in range(i + 1, 3):
                high = known[j]
                part = parts[j]
                if 0 <= high < low and part is not None:
                    c.error(part, "SwappedSliceIndices", f"invalid slice indices: {high} < {low}")
                    return


def index(c: Checker, e: ast.Expr, limit: int) -> tuple[Type, int]:
    """Check an index; `limit` is what it must be below, -1 where there is none.

    Results: its integer type, INVALID_TYPE after an error; its value if it is constant, else -1.
    """
    x = Operand()
    expr.expr(c, None, x, e)
    if not is_valid_index(c, x, "InvalidIndex", "index", False):
        return INVALID_TYPE, -1
    if x.mode != CONSTANT:
        return x.type, -1
    val = x.val
    if type(val) is not int:
        return INVALID_TYPE, -1
    if 0 <= limit <= val:
        message = f"invalid argument: index {constant.str_of(val)} out of bounds [0:{limit}]"
        c.error(x, "InvalidIndex", message)
        return INVALID_TYPE, -1
    return x.type, val


def is_valid_index(c: Checker, x: Operand, code: str, what: str, allow_negative: bool) -> bool:
    """Whether x may be an index or length (`what`), constants being not negative; if not, an error is reported."""
    if x.mode == INVALID:
        return False
    untyped.convert_untyped(c, x, TYP[INT])
    if x.mode == INVALID:
        return False
    t = x.type
    if not (type(t) is Basic and t.info & IS_INTEGER) and not predicates.all_integer(t):
        c.error(x, code, f"invalid argument: {what} {c.str(x)} must be integer")
        return False
    if x.mode == CONSTANT:
        assert x.val is not None
        if not allow_negative and constant.sign(x.val) < 0:
            c.error(x, code, f"invalid argument: {what} {c.str(x)} must not be negative")
            return False
        val = const.representable_const(x.val, TYP[INT])
        if val is None:
            c.error(x, code, f"invalid argument: {what} {c.str(x)} overflows int")
            return False
        x.val = val
    return True
