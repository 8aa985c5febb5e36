"""Assignments and initialisations: spec "Assignment statements", "Short variable declarations", "Return statements"."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import (
    assignable,
    call,
    check,
    decl,
    expr,
    exprstring,
    predicates,
    recording,
    untyped,
)
from gopy.types.objects import LOCAL_VAR, Var
from gopy.types.operand import (
    COMMA_ERR,
    COMMA_OK,
    CONSTANT,
    INVALID,
    MAP_INDEX,
    NIL_VALUE,
    VALUE,
    VARIABLE,
    Operand,
)
from gopy.types.typ import INVALID_TYPE, IS_NUMERIC, IS_UNTYPED, UNTYPED_NIL, Basic, Signature, Slice, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.objects import Const
    from gopy.types.typ import Type

_VALUES = frozenset((CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL_VALUE, COMMA_OK, COMMA_ERR))


def fits(x: Operand, t: Type) -> bool:
    """Whether x is plainly assignable: a value of the very type t. If not, `assignment` decides."""
    return x._type is t and x.mode in _VALUES and type(t) is not Basic and type(t) is not Signature


def assignment(c: Checker, x: Operand, t: Type | None, context: str) -> None:
    """Check that x may be assigned to a variable of type t, giving an untyped x its type; x is invalid after an error.

    Parameters: `t`, None for the blank identifier; `context`, where this is, for messages.
    """
    mode = x.mode
    if mode == INVALID:
        return
    xt = x._type
    if mode == VALUE and type(xt) is Tuple:
        expr.single_value(c, x)
        return
    if mode not in _VALUES:
        c.error(x, "IncompatibleAssign", f"cannot assign {c.str(x)} to {c.str(t)} in {context}")
        x.mode = INVALID
        return
    if type(xt) is Basic:
        if xt.info & IS_UNTYPED and not _settle_untyped(c, x, xt, t, context):
            return
    elif type(xt) is Signature and xt.type_params:
        # A generic function has its type arguments inferred from the variable.
        expr.non_generic(c, expr.new_target(t, context), x)
        if x.mode == INVALID:
            return
    if t is None or x._type is t:
        return
    ok, code, cause = assignable.assignable_to(c, x, t)
    if not ok:
        message = f"cannot use {c.str(x)} as {c.str(t)} value in {context}"
        c.error(x, code, f"{message}: {cause}" if cause else message)
        x.mode = INVALID


def _settle_untyped(c: Checker, x: Operand, xt: Basic, t: Type | None, context: str) -> bool:
    """Give the untyped x the type it has as a t; whether that could be."""
    target = t
    if x.mode == NIL_VALUE:
        if t is None:
            c.error(x, "UntypedNilUse", f"use of untyped nil in {context}")
            x.mode = INVALID
            return False
    elif t is None or predicates.is_non_type_param_interface(t):
        target = predicates.default_type(xt)
    assert target is not None
    new_type, val, code = untyped.implicit_type_and_value(c, x, target)
    if new_type is None:
        message = f"cannot use {c.str(x)} as {c.str(target)} value in {context}"
        if code == "TruncatedFloat":
            message += " (truncated)"
        elif code == "NumericOverflow":
            message += " (overflows)"
        else:
            code = "IncompatibleAssign"
        c.error(x, code, message)
        x.mode = INVALID
        return False
    untyped.settle(c, x, new_type, val)
    return True


def init_const(c: Checker, lhs: Const, x: Operand) -> None:
    """Initialise a constant with x; it gets the type of x if it has none."""
    if x.mode == INVALID or x.type is INVALID_TYPE or (lhs.typed and lhs.type is INVALID_TYPE):
        if not lhs.typed:
            lhs.type = INVALID_TYPE
        return
    if x.mode != CONSTANT:
        c.error(x, "InvalidConstInit", f"{c.str(x)} is not constant")
        if not lhs.typed:
            lhs.type = INVALID_TYPE
        return
    if not lhs.typed:
        lhs.type = x.type
    assignment(c, x, lhs.type, "constant declaration")
    if x.mode != INVALID:
        assert x.val is not None
        lhs.val = x.val


def init_var(c: Checker, lhs: Var, x: Operand, context: str) -> None:
    """Initialise a variable with x; it gets the type of x, or x's default type, if it has none."""
    if x.mode == INVALID or x.type is INVALID_TYPE or (lhs.typed and lhs.type is INVALID_TYPE):
        if not lhs.typed:
            lhs.type = INVALID_TYPE
        x.mode = INVALID
        return
    if not lhs.typed:
        t = x.type
        if isinstance(t, Basic) and t.kind == UNTYPED_NIL:
            c.error(x, "UntypedNilUse", f"use of untyped nil in {context}")
            lhs.type = INVALID_TYPE
            x.mode = INVALID
            return
        lhs.type = predicates.default_type(t)
    assignment(c, x, lhs.type, context)


def lhs_var(c: Checker, lhs: ast.Expr) -> Type | None:
    """The type of the left side of an assignment: None for the blank identifier, INVALID_TYPE after an error.

    Assigning to a variable does not use it.
    """
    ident = ast.unparen(lhs)
    v: Var | None = None
    used = False
    if isinstance(ident, ast.Ident):
        if ident.name == "_":
            recording.record_def(c, ident, None)
            return None
        v = call.local_var(c, ident)
        used = v.used if v is not None else False
    x = Operand()
    expr.expr(c, None, x, lhs)
    if v is not None:
        v.used = used
    if x.mode == INVALID or x.type is INVALID_TYPE:
        return INVALID_TYPE
    if x.mode == VARIABLE or x.mode == MAP_INDEX:
        return x.type
    if isinstance(x.expr, ast.SelectorExpr):
        outer = Operand()
        expr.expr(c, None, outer, x.expr.x)
        if outer.mode == MAP_INDEX:
            message = f"cannot assign to struct field {c.str(x.expr)} in map"
            c.error(x, "UnaddressableFieldAssign", message)
            return INVALID_TYPE
    message = f"cannot assign to {c.str(x.expr)} (neither addressable nor a map index expression)"
    c.error(x, "UnassignableOperand", message)
    return INVALID_TYPE


def assign_var(c: Checker, lhs: ast.Expr, rhs: ast.Expr | None, x: Operand | None, context: str) -> None:
    """Check lhs = rhs, or lhs = x where x is the checked right side."""
    t = lhs_var(c, lhs)
    if t is INVALID_TYPE or (t is not None and not predicates.is_valid(t)):
        if x is not None:
            x.mode = INVALID
        else:
            call.use(c, rhs)
        return
    if x is None:
        assert rhs is not None
        target = None
        if t is not None and isinstance(t.underlying(), Signature):
            target = expr.new_target(t, exprstring.expr_string(lhs))
        x = Operand()
        expr.expr(c, target, x, rhs)
    if t is None and context == "assignment":
        context = "assignment to _ identifier"
    assignment(c, x, t, context)


def types_summary(c: Checker, types: list[Type], variadic: bool, has_dots: bool) -> str:
    """The types of arguments or parameters for `have (...)` and `want (...)`.

    Parameters: `variadic`, the last type is that of a ... parameter; `has_dots`, the last argument is followed by `...`.
    """
    parts: list[str] = []
    for i, t in enumerate(types):
        if not predicates.is_valid(t):
            text = "unknown type"
        elif isinstance(t, Basic) and t.info & IS_UNTYPED:
            # "number" does not claim a type that the constant has not got.
            text = "number" if t.info & IS_NUMERIC else t.name.removeprefix("untyped ")
        else:
            text = c.str(t)
        if i == len(types) - 1:
            if variadic:
                text = "..." + (c.str(t.elem) if isinstance(t, Slice) else text)
            elif has_dots:
                text += "..."
        parts.append(text)
    return f"({', '.join(parts)})"


def _measure(n: int, unit: str) -> str:
    return f"{n} {unit}" if n == 1 else f"{n} {unit}s"


def assign_error(c: Checker, rhs: list[ast.Expr], left: int, right: int) -> None:
    """Report that the numbers of variables and values differ."""
    what = _measure(right, "value")
    first = ast.unparen(rhs[0])
    if len(rhs) == 1 and isinstance(first, ast.CallExpr):
        what = f"{c.str(first.fun)} returns {what}"
    message = f"assignment mismatch: {_measure(left, 'variable')} but {what}"
    c.error(rhs[0], "WrongAssignCount", message)


def return_error(c: Checker, at: ast.Node, lhs: list[Var], rhs: list[Operand]) -> None:
    """Report that the numbers of results and returned values differ."""
    place: ast.Node | Operand = at
    qualifier = "not enough"
    if len(rhs) > len(lhs):
        place = rhs[len(lhs)]
        qualifier = "too many"
    elif rhs:
        place = rhs[-1]
    have = types_summary(c, [x.type for x in rhs], False, False)
    want = types_summary(c, [v.type for v in lhs], False, False)
    message = f"{qualifier} return values\n\thave {have}\n\twant {want}"
    c.error(place, "WrongResultCount", message)


def init_vars(c: Checker, lhs: list[Var], rhs: list[ast.Expr], return_stmt: ast.Stmt | None) -> None:
    """Initialise variables with expressions, or, in a return statement, results."""
    left, right = len(lhs), len(rhs)
    context = "assignment"
    if return_stmt is not None:
        context = "return statement"
    elif left > 1:
        context = "multiple assignment"
    # A single call goes the way of several values, for the sake of its message.
    if left == right and not (right == 1 and isinstance(ast.unparen(rhs[0]), ast.CallExpr)):
        for v, e in zip(lhs, rhs, strict=True):
            x = Operand()
            target = None
            if v.typed:
                name = v.name
                if return_stmt is not None and not name:
                    name = "result variable"
                target = expr.new_target(v.type, name)
            expr.expr(c, target, x, e)
            init_var(c, v, x, context)
        return
    if right != 1:
        # The mismatch is only worth mentioning where all else is well.
        if call.use_exprs(c, rhs):
            if return_stmt is not None:
                return_error(c, return_stmt, lhs, call.expr_list(c, rhs))
            else:
                assign_error(c, rhs, left, right)
        _invalidate(lhs)
        return
    values, comma_ok = expr.multi_expr(c, rhs[0], left == 2 and return_stmt is None)
    if left == len(values):
        for v, x in zip(lhs, values, strict=True):
            init_var(c, v, x, context)
        if comma_ok and values[0].mode != INVALID and values[1].mode != INVALID:
            recording.record_comma_ok_types(c, rhs[0], values)
        return
    if values[0].mode != INVALID:
        if return_stmt is not None:
            return_error(c, return_stmt, lhs, values)
        else:
            assign_error(c, rhs, left, len(values))
    _invalidate(lhs)


def _invalidate(variables: list[Var]) -> None:
    """Give a type to the variables that could not be given one."""
    for v in variables:
        if not v.typed:
            v.type = INVALID_TYPE


def assign_vars(c: Checker, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
    """Check lhs... = rhs... ."""
    left, right = len(lhs), len(rhs)
    context = "assignment" if left == 1 else "multiple assignment"
    if left == right and not (right == 1 and isinstance(ast.unparen(rhs[0]), ast.CallExpr)):
        for variable, e in zip(lhs, rhs, strict=True):
            assign_var(c, variable, e, None, context)
        return
    if right != 1:
        lhs_ok = call.use_lhs(c, *lhs)
        rhs_ok = call.use_exprs(c, rhs)
        if lhs_ok and rhs_ok:
            assign_error(c, rhs, left, right)
        return
    values, comma_ok = expr.multi_expr(c, rhs[0], left == 2)
    if left == len(values):
        for variable, x in zip(lhs, values, strict=True):
            assign_var(c, variable, None, x, context)
        if comma_ok and values[0].mode != INVALID and values[1].mode != INVALID:
            recording.record_comma_ok_types(c, rhs[0], values)
        return
    if values[0].mode != INVALID:
        assign_error(c, rhs, left, len(values))
    call.use_lhs(c, *lhs)


def short_var_decl(c: Checker, pos: int, lhs: list[ast.Expr], rhs: list[ast.Expr]) -> None:
    """Check lhs... := rhs...; `pos` is that of the operator."""
    top = len(c.delayed)
    scope = c.env.scope
    seen: set[str] = set()
    variables: list[Var] = []
    new: list[Var] = []
    failed = False
    for e in lhs:
        # A variable for what cannot be one, so that the values find theirs.
        v = Var(e.pos, c.pkg, "_", None, LOCAL_VAR)
        variables.append(v)
        if not isinstance(e, ast.Ident):
            call.use_lhs(c, e)
            c.error(e, "BadDecl", f"non-name {c.str(e)} on left side of :=")
            failed = True
            continue
        name = e.name
        if name != "_":
            if name in seen:
                c.error(e, "RepeatedDecl", f"{name} repeated on left side of :=")
                failed = True
                continue
            seen.add(name)
        other = scope.lookup(name)
        if other is not None:
            recording.record_use(c, e, other)
            if isinstance(other, Var):
                variables[-1] = other
            else:
                c.error(e, "UnassignableOperand", f"cannot assign to {name}")
                failed = True
            continue
        v.name = name
        if name != "_":
            new.append(v)
        recording.record_def(c, e, v)
    init_vars(c, variables, rhs, None)
    # Function literals on the right side do not see the new variables.
    check.process_delayed(c, top)
    if not new and not failed:
        from gopy.types import suggest

        error = c.new_error("NoNewVar").add(pos, "no new variables on left side of :=")
        error.soft = True
        error.hints, error.fixes = suggest.for_no_new_variable(lhs, pos)
        error.report()
        return
    for v in new:
        decl.declare(c, scope, None, v, rhs[-1].end)
