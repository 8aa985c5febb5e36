"""Calls, instantiation of functions, and evaluating expressions for their errors only: spec "Calls", "Instantiations"."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import (
    arguments,
    builtins,
    conversions,
    cycles,
    expr,
    index,
    infer,
    instantiate,
    mono,
    position,
    predicates,
    recording,
    typeset,
    typexpr,
    under,
    version,
)
from gopy.types.objects import PARAM_VAR, Var
from gopy.types.operand import BUILTIN, CONSTANT, INVALID, NO_VALUE, TYP_EXPR, VALUE, Operand
from gopy.types.typ import Interface, Signature, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.typ import Type
    from gopy.types.under import Cause


def call_expr(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check a call or conversion (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.CallExpr)
    inst: ast.IndexExpr | None = None
    fun = e.fun
    if isinstance(fun, ast.IndexExpr):
        # A generic function is instantiated with the arguments in view.
        if index.index_expr(c, x, fun):
            inst = fun
        x.expr = fun
        recording.record(c, x)
    else:
        expr.expr_or_type(c, x, fun, True)
    if x.mode == INVALID:
        use_exprs(c, e.args)
        x.expr = e
        return expr.STATEMENT
    if x.mode == TYP_EXPR:
        _conversion(c, x, e)
        x.expr = e
        return expr.CONVERSION
    if x.mode == BUILTIN:
        id = x.id
        if not builtins.builtin(c, x, e, id):
            x.mode = INVALID
        x.expr = e
        if x.mode != INVALID and x.mode != CONSTANT:
            c.env.has_call_or_recv = True
        return builtins.kind(id)
    _call(c, x, e, inst)
    x.expr = e
    return expr.STATEMENT


def _conversion(c: Checker, x: Operand, e: ast.CallExpr) -> None:
    """Check T(arg), x being T. After an error about the conversion's form x is the argument, as in gc."""
    expr.non_generic(c, None, x)
    if x.mode == INVALID:
        return
    t = x.type
    x.mode = INVALID
    if not cycles.is_complete(c, t):
        return
    args = e.args
    if not args:
        c.error(e, "WrongArgCount", f"missing argument in conversion to {c.str(t)}")
        return
    if len(args) > 1:
        use_exprs(c, args)
        c.error(args[-1], "WrongArgCount", f"too many arguments in conversion to {c.str(t)}")
        return
    expr.expr(c, expr.new_target(t, "conversion"), x, args[0])
    if x.mode == INVALID:
        return
    u = t.underlying()
    if isinstance(u, Interface) and not predicates.is_type_param(t) and not typeset.type_set(u).is_method_set:
        why = "contains specific type constraints or is comparable"
        message = f"cannot use interface {c.str(t)} in conversion ({why})"
        c.error(e, "MisplacedConstraintIface", message)
        return
    if e.ellipsis:
        c.error(args[0], "BadDotDotDotSyntax", f"invalid use of ... in conversion to {c.str(t)}")
        return
    conversions.conversion(c, x, t)


def _not_function(t: Type | None, u: Type | None) -> Cause | None:
    if u is not None and not isinstance(u, Signature):
        return under.Cause("%s is not a function", t)
    return None


def _call(c: Checker, x: Operand, e: ast.CallExpr, inst: ast.IndexExpr | None) -> None:
    """Check the call of the function value x; `inst` gives type arguments."""
    if type(x._type) is Signature:
        sig: Signature = x._type
    else:
        u, cause = under.common_under(x.type, _not_function)
        if not isinstance(u, Signature):
            why = cause.text(c) if cause is not None else ""
            c.error(x, "InvalidCall", f"invalid operation: cannot call {c.str(x)}: {why}")
            # The arguments stay unevaluated, as gc does it.
            x.mode = INVALID
            return
        sig = u
    was_generic = bool(sig.type_params)
    targs: list[Type] | None = None
    xlist: list[ast.Expr] = []
    if inst is not None:
        xlist = inst.indices
        targs = typexpr.type_list(c, xlist)
        if targs is None:
            use_exprs(c, e.args)
            x.mode = INVALID
            return
        got, want = len(targs), len(sig.type_params)
        if got > want:
            c.error(xlist[want], "WrongTypeArgCount", f"got {got} type arguments but want {want}")
            use_exprs(c, e.args)
            x.mode = INVALID
            return
        if got == want:
            version.verify_version(c, inst, "go1.18", "function instantiation")
            sig = instantiate_signature(c, inst.lbrack, inst, sig, targs, xlist)
            targs, xlist = None, []
    args, atargs = generic_expr_list(c, e.args)
    sig = arguments.arguments(c, e, sig, targs or [], xlist, args, atargs)
    if was_generic and not sig.type_params:
        recording.record_type_and_value(c, e.fun, VALUE, sig, None)
    c.env.has_call_or_recv = True
    results = sig.results.vars
    if not results:
        x.mode = NO_VALUE
        return
    x.mode = VALUE
    if len(results) > 1:
        x.type = sig.results
    else:
        t = results[0].type
        if not cycles.is_complete(c, t):
            x.mode = INVALID
            return
        x.type = t
    # Where inference failed, the result's type is not known either.
    if sig.type_params and infer.is_parameterized(sig.type_params, x.type):
        x.mode = INVALID


def func_inst(
    c: Checker, target: Target | None, pos: int, x: Operand, inst: ast.IndexExpr | None, infer_rest: bool
) -> list[Type] | None:
    """Instantiate the generic function x with the type arguments of `inst` and what follows from the target.

    If not all type arguments are given and `infer_rest` is false, x stays as it is and the given ones are the result;
    otherwise the result is None, and x is instantiated or invalid.
    """
    err_pos = inst.lbrack if inst is not None else pos
    if inst is not None:
        x.expr = inst
    version_ok = version.verify_version(c, err_pos, "go1.18", "function instantiation")
    targs: list[Type] | None = []
    xlist: list[ast.Expr] = []
    if inst is not None:
        xlist = inst.indices
        targs = typexpr.type_list(c, xlist)
        if targs is None:
            x.mode = INVALID
            return None
    sig = x.type
    assert isinstance(sig, Signature) and targs is not None and x.expr is not None
    got, want = len(targs), len(sig.type_params)
    if got > want:
        c.error(xlist[got - 1], "WrongTypeArgCount", f"got {got} type arguments but want {want}")
        x.mode = INVALID
        return None
    own_pos = position.own_pos(x.expr)
    if got < want:
        if not infer_rest:
            return targs
        args: list[Operand] = []
        params = Tuple()
        if target is not None:
            if version_ok and not c.allow_version("go1.21"):
                how = "partially" if inst is not None else "implicitly"
                version.verify_version(c, err_pos, "go1.21", f"{how} instantiated function in assignment")
            # As if the variable were passed to a generic function whose parameter has the type of x.
            plain = Signature(None, sig.params, sig.results, sig.variadic)
            params = Tuple([Var(own_pos, c.pkg, "", plain, PARAM_VAR)])
            args = [Operand(VALUE, ast.Ident(own_pos, own_pos, target.description), target.sig)]
        tparams, renamed = infer.rename_type_params(c, sig.type_params, params)
        assert isinstance(renamed, Tuple)
        err = c.new_error("CannotInferTypeArgs")
        inferred = infer.infer(c, pos, tparams, targs, renamed, args, target is not None, err)
        if inferred is None:
            if err.parts:
                err.report()
            x.mode = INVALID
            return None
        targs = inferred
    x.type = instantiate_signature(c, own_pos, x.expr, sig, targs, xlist)
    x.mode = VALUE
    return None


def instantiate_signature(
    c: Checker, pos: int, e: ast.Expr, sig: Signature, targs: list[Type], xlist: list[ast.Expr]
) -> Signature:
    """The instance of a generic function type, recorded for e; `xlist` are the type arguments as written.

    That they satisfy their constraints is checked later, because the constraints may not be complete yet.
    """
    inst = instantiate.instance(c, pos, sig, targs)
    assert isinstance(inst, Signature)
    recording.record_instance(c, e, targs, inst)
    tparams = sig.type_params

    def verify() -> None:
        i, cause = instantiate.verify(c, tparams, targs)
        if i >= 0:
            at = position.start_pos(xlist[i]) if i < len(xlist) else pos
            c.soft_error(at, "InvalidTypeArg", cause)
        else:
            mono.record_instance(c, pos, tparams, targs, xlist)

    c.later(verify)
    return inst


def expr_list(c: Checker, exprs: list[ast.Expr]) -> list[Operand]:
    """Check a list of values; a single call may give several."""
    if len(exprs) == 1:
        return expr.multi_expr(c, exprs[0], False)[0]
    operands: list[Operand] = []
    for e in exprs:
        x = Operand()
        expr.expr(c, None, x, e)
        operands.append(x)
    return operands


def generic_expr_list(c: Checker, exprs: list[ast.Expr]) -> tuple[list[Operand], dict[int, list[Type]]]:
    """Check the arguments of a call, which may be generic functions, also with some of their type arguments.

    Results: the operands; the type arguments of those with some, by index.
    """
    operands: list[Operand] = []
    partial: dict[int, list[Type]] = {}
    # Until Go 1.21 a generic function could be an argument only with all type arguments, or what they are inferred from.
    infer_rest = not c.allow_version("go1.21")
    for i, e in enumerate(exprs):
        x = Operand()
        if type(e) is ast.IndexExpr:
            if index.index_expr(c, x, e):
                targs = func_inst(c, None, position.own_pos(e.x), x, e, infer_rest)
                if targs is not None:
                    partial[i] = targs
                    x.expr = e
                else:
                    recording.record(c, x)
            else:
                # What raw_expr would do around it.
                x.expr = e
                recording.record(c, x)
                expr.exclude(c, x, expr.NO_VALUES)
        elif len(exprs) > 1:
            expr.generic_expr(c, x, e)
        else:
            expr.raw_expr(c, None, x, e, None, True)
            expr.exclude(c, x, expr.NO_VALUES)
            t = x.type
            if isinstance(t, Tuple) and x.mode != INVALID:
                return [Operand(VALUE, e, v.type) for v in t.vars], partial
        operands.append(x)
    return operands, partial


def use(c: Checker, *exprs: ast.Expr | None) -> bool:
    """Check expressions whose values do not matter, for errors and so that variables count as used.

    Results: whether all are valid.
    """
    return use_exprs(c, exprs)


def use_lhs(c: Checker, *exprs: ast.Expr | None) -> bool:
    """Like use, for the left side of an assignment: a plain variable does not count as used."""
    ok = True
    for e in exprs:
        if e is not None and not _use(c, e, True):
            ok = False
    return ok


def use_exprs(c: Checker, exprs: list[ast.Expr] | list[ast.Expr | None] | tuple[ast.Expr | None, ...]) -> bool:
    """Like use, for a list; None stands for nothing."""
    ok = True
    for e in exprs:
        if e is not None and not _use(c, e, False):
            ok = False
    return ok


def _use(c: Checker, e: ast.Expr, lhs: bool) -> bool:
    x = Operand(VALUE)
    inner = ast.unparen(e)
    if isinstance(inner, ast.Ident):
        if inner.name == "_":
            return True
        v = local_var(c, inner) if lhs else None
        used = v.used if v is not None else False
        expr.expr_or_type(c, x, inner, True)
        if v is not None:
            v.used = used
    elif isinstance(inner, ast.KeyValueExpr):
        return _use(c, inner.value, lhs)
    else:
        expr.raw_expr(c, None, x, e, None, True)
    return x.mode != INVALID


def local_var(c: Checker, ident: ast.Ident) -> Var | None:
    """The variable of this package that an identifier denotes, if it does."""
    _, obj = c.env.scope.lookup_parent(ident.name)
    return obj if isinstance(obj, Var) and obj.pkg is c.pkg else None
