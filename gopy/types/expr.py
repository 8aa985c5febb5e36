"""Checking expressions: spec "Expressions".

`raw_expr` dispatches on the node's class; the rules stand in the modules named after the kinds of expressions. It fills
an Operand and says whether the expression may stand as a statement. An expression that is wrong gives an operand of mode
INVALID, its error has been reported then.
Chains that programs nest deep (a + b + c ..., parentheses, unary operators) are followed in loops.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import (
    binary,
    call,
    composite,
    cycles,
    index,
    literals,
    lookup,
    position,
    predicates,
    recording,
    selector,
    typexpr,
    unary,
    under,
    universe,
)
from gopy.types.named import Alias, Named
from gopy.types.operand import (
    BUILTIN,
    COMMA_ERR,
    COMMA_OK,
    INVALID,
    MAP_INDEX,
    NO_VALUE,
    TYP_EXPR,
    VALUE,
    VARIABLE,
    Operand,
)
from gopy.types.typ import (
    INVALID_TYPE,
    TYP,
    UNTYPED_BOOL,
    Basic,
    Interface,
    Pointer,
    Signature,
    Tuple,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.checker import Checker
    from gopy.types.typ import Type

    Handler = Callable[[Checker, "Target | None", Operand, ast.Expr, Type | None], int]

# What an expression may be used as.
CONVERSION = 0
EXPRESSION = 1
STATEMENT = 2

NO_VALUES = 1 << NO_VALUE | 1 << BUILTIN | 1 << TYP_EXPR  # modes that are no values


class Target:
    """The function type that an expression is assigned to, from which a generic function's type arguments may follow.

    `description` names the variable in messages.
    """

    __slots__ = ("sig", "description")

    def __init__(self, sig: Signature, description: str) -> None:
        self.sig = sig
        self.description = description


def new_target(t: Type | None, description: str) -> Target | None:
    """A Target, if t is a function type."""
    if t is None:
        return None
    kind = type(t)
    if kind is Basic:
        return None
    sig, _ = under.common_under(t)
    return Target(sig, description) if isinstance(sig, Signature) else None


def raw_expr(
    c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None = None, allow_generic: bool = False
) -> int:
    """Check e into x.

    Parameters: `target`, to infer type arguments of a generic function from; `hint`, the type of a composite literal
    that is an element of another; `allow_generic`, x may be a generic type or function without type arguments.
    Results: CONVERSION, EXPRESSION or STATEMENT. x may be of any mode.
    """
    x.mode = INVALID
    x._type = INVALID_TYPE
    handler = _HANDLERS.get(type(e)) or _handler(type(e))
    kind = handler(c, target, x, e, hint)
    x.expr = e
    if not allow_generic:
        t: type = type(x._type)
        if t is Signature or t is Named or t is Alias:
            non_generic(c, target, x)
    recording.record(c, x)
    return kind


def non_generic(c: Checker, target: Target | None, x: Operand) -> None:
    """Instantiate x from the target if it is a generic function, report it if that cannot be or it is a generic type."""
    if x.mode == INVALID or x.mode == NO_VALUE:
        return
    t = x.type
    if isinstance(t, Signature):
        if not t.type_params:
            return
        if target is not None:
            assert x.expr is not None
            call.func_inst(c, target, position.own_pos(x.expr), x, None, True)
            return
        what = "function"
    elif isinstance(t, Named | Alias) and predicates.is_generic(t):
        what = "type"
    else:
        return
    assert x.expr is not None
    message = f"cannot use generic {what} {c.str(x.expr)} without instantiation"
    c.error(x.expr, "WrongTypeArgCount", message)
    x.mode = INVALID
    x.type = INVALID_TYPE


def expr(c: Checker, target: Target | None, x: Operand, e: ast.Expr) -> None:
    """Check e, which must be a single value."""
    raw_expr(c, target, x, e)
    mode = x.mode
    if mode == VALUE:
        if type(x._type) is Tuple:
            single_value(c, x)
    elif NO_VALUES >> mode & 1:
        exclude(c, x, NO_VALUES)


def generic_expr(c: Checker, x: Operand, e: ast.Expr, hint: Type | None = None) -> None:
    """Like expr, but x may also be a generic function without type arguments."""
    raw_expr(c, None, x, e, hint, True)
    exclude(c, x, NO_VALUES)
    single_value(c, x)


def expr_or_type(c: Checker, x: Operand, e: ast.Expr, allow_generic: bool = False) -> None:
    """Check e, which must be a single value, a type or a built-in function."""
    raw_expr(c, None, x, e, None, allow_generic)
    if x.mode == NO_VALUE:
        exclude(c, x, 1 << NO_VALUE)
    elif x.mode == VALUE:
        single_value(c, x)


def multi_expr(c: Checker, e: ast.Expr, allow_comma_ok: bool) -> tuple[list[Operand], bool]:
    """Check e, which may be a call with several results.

    Results: the values (the first is invalid after an error), and whether the second is the ok of a comma-ok expression,
    which is only given if `allow_comma_ok`.
    """
    x = Operand()
    raw_expr(c, None, x, e)
    exclude(c, x, NO_VALUES)
    t = x.type
    if isinstance(t, Tuple) and x.mode != INVALID:
        return [
            Operand(VALUE, _stand_in(e, f"{_nth(i)} function result"), v.type) for i, v in enumerate(t.vars, 1)
        ], False
    if allow_comma_ok and x.mode in (MAP_INDEX, COMMA_OK, COMMA_ERR):
        if x.mode == COMMA_ERR:
            second = Operand(VALUE, _stand_in(e, "err value of (comma, err) expression"), universe.ERROR_TYPE)
        else:
            second = Operand(VALUE, _stand_in(e, "ok value of (comma, ok) expression"), TYP[UNTYPED_BOOL])
        return [x, second], True
    return [x], False


def _stand_in(e: ast.Expr, text: str) -> ast.Ident:
    """An expression for messages, in place of one that has no source of its own."""
    return ast.Ident(position.start_pos(e), e.end, text)


def _nth(n: int) -> str:
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n, 'th') }"


def exclude(c: Checker, x: Operand, modeset: int) -> None:
    """Report x if its mode is in the set (bits 1 << NO_VALUE, BUILTIN or TYP_EXPR), and make it invalid."""
    if not modeset >> x.mode & 1:
        return
    if x.mode == NO_VALUE:
        what = "used as value" if modeset & 1 << TYP_EXPR else "used as value or type"
        code = "TooManyValues"
    elif x.mode == BUILTIN:
        what, code = "must be called", "UncalledBuiltin"
    elif x.mode == TYP_EXPR:
        what, code = "is not an expression", "NotAnExpr"
    else:
        return
    c.error(x, code, f"{c.str(x)} {what}")
    x.mode = INVALID


def single_value(c: Checker, x: Operand) -> None:
    """Report x if it is a call with several results, and make it invalid."""
    if x.mode == VALUE and isinstance(x.type, Tuple):
        c.error(x, "TooManyValues", f"multiple-value {c.str(x)} in single-value context")
        x.mode = INVALID


# The handlers: each fills x and returns what the expression may be used as.


def _bad(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    return STATEMENT  # the parser has reported it


def _ident(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    assert isinstance(e, ast.Ident)
    typexpr.ident(c, x, e, False)
    return EXPRESSION


def _ellipsis(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    c.error(e, "InvalidSyntaxTree", "invalid use of ...")
    return STATEMENT


def _paren(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    # Inference does not reach through parentheses: no target, and nothing generic inside.
    chain: list[ast.Expr] = []
    inner = e
    while type(inner) is ast.ParenExpr:
        chain.append(inner)
        inner = inner.x
    kind = raw_expr(c, None, x, inner)
    for e in reversed(chain[1:]):
        x.expr = e
        recording.record(c, x)
    return kind


def _star(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    assert isinstance(e, ast.StarExpr)
    expr_or_type(c, x, e.x)
    if x.mode == INVALID:
        return STATEMENT
    if x.mode == TYP_EXPR:
        typexpr.valid_var_type(c, e.x, x.type)
        x.type = Pointer(x.type)
        return EXPRESSION
    base: Type | None = None
    for _, u in under.typeset(x.type):
        if not isinstance(u, Pointer):
            c.error(x, "InvalidIndirection", f"invalid operation: cannot indirect {c.str(x)}")
            x.mode = INVALID
            return STATEMENT
        if base is not None and not predicates.identical(u.elem, base):
            message = f"invalid operation: pointers of {c.str(x)} must have identical base types"
            c.error(x, "InvalidIndirection", message)
            x.mode = INVALID
            return STATEMENT
        base = u.elem
    assert base is not None
    if not cycles.is_complete(c, base):
        x.mode = INVALID
        return STATEMENT
    x.mode = VARIABLE
    x.type = base
    return EXPRESSION


def _type_assert(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    assert isinstance(e, ast.TypeAssertExpr)
    if e.type is None:
        c.error(e, "InvalidSyntaxTree", "use of .(type) outside type switch")
        call.use(c, e.x)
        return STATEMENT
    expr(c, None, x, e.x)
    if x.mode == INVALID:
        return STATEMENT
    if predicates.is_type_param(x.type):
        message = f"invalid operation: cannot use type assertion on type parameter value {c.str(x)}"
        c.error(x, "InvalidAssert", message)
        x.mode = INVALID
        return STATEMENT
    if not isinstance(x.type.underlying(), Interface):
        c.error(x, "InvalidAssert", f"invalid operation: {c.str(x)} is not an interface")
        x.mode = INVALID
        return STATEMENT
    t = typexpr.var_type(c, e.type)
    if not predicates.is_valid(t) or not cycles.is_complete(c, t):
        x.mode = INVALID
        return STATEMENT
    type_assertion(c, e, x, t, False)
    x.mode = COMMA_OK
    x.type = t
    return EXPRESSION


def type_assertion(c: Checker, e: ast.Expr, x: Operand, t: Type, type_switch: bool) -> None:
    """Report if x.(t), or the case t of a type switch on x, cannot hold; x is of interface type."""
    cause = lookup.assertable_to(c, x.type, t)
    if cause is None:
        return
    shown = c.str(e)
    if type_switch:
        message = f"impossible type switch case: {shown}\n\t{c.str(x)} cannot have dynamic type {c.str(t)} {cause}"
    else:
        message = f"impossible type assertion: {shown}\n\t{c.str(t)} does not implement {c.str(x.type)} {cause}"
    c.error(e, "ImpossibleAssert", message)


def _key_value(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    c.error(e, "InvalidSyntaxTree", "no key:value expected")
    return STATEMENT


def _type(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    t = typexpr.typ(c, e)
    x.mode = TYP_EXPR
    x.type = t
    return EXPRESSION


_HANDLERS: dict[type, Handler] = {}


def _handler(kind: type) -> Handler:
    """The handler of a node class. The table is made on first use: the modules it names import this one."""
    if not _HANDLERS:
        _HANDLERS.update(_table())
    return _HANDLERS[kind]


def _table() -> dict[type, Handler]:
    return {
        ast.BadExpr: _bad,
        ast.Ident: _ident,
        ast.Ellipsis: _ellipsis,
        ast.BasicLit: literals.basic_lit,
        ast.FuncLit: literals.func_lit,
        ast.CompositeLit: composite.composite_lit,
        ast.ParenExpr: _paren,
        ast.SelectorExpr: selector.selector_expr,
        ast.IndexExpr: index.index_or_instance,
        ast.SliceExpr: index.slice_expr,
        ast.TypeAssertExpr: _type_assert,
        ast.CallExpr: call.call_expr,
        ast.StarExpr: _star,
        ast.UnaryExpr: unary.unary,
        ast.BinaryExpr: binary.binary_expr,
        ast.KeyValueExpr: _key_value,
        ast.ArrayType: _type,
        ast.StructType: _type,
        ast.FuncType: _type,
        ast.InterfaceType: _type,
        ast.MapType: _type,
        ast.ChanType: _type,
    }
