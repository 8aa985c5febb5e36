"""Passing arguments: their number, inference of type arguments, assignment to parameters (spec "Calls",
"Passing arguments to ... parameters")."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import assignments, call, infer, position, recording, subst, version
from gopy.types.objects import PARAM_VAR, Var
from gopy.types.typ import INVALID_TYPE, Signature, Slice, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.named import TypeParam
    from gopy.types.operand import Operand
    from gopy.types.typ import Type


def arguments(
    c: Checker,
    e: ast.CallExpr,
    sig: Signature,
    targs: list[Type],
    xlist: list[ast.Expr],
    args: list[Operand],
    atargs: dict[int, list[Type]],
) -> Signature:
    """Check the arguments of a call of a function of type sig.

    Parameters: `targs` (written as `xlist`), given type arguments of the function; `atargs`, those of generic functions
    among the arguments, by index. Results: the function's type, instantiated if it was generic; sig after an error.
    """
    params = _match_count(c, e, sig, args)
    if params is None:
        return sig
    result = sig
    generic = [i for i, arg in enumerate(args) if type(arg._type) is Signature and arg._type.type_params]
    if sig.type_params or generic:
        inferred = _infer(c, e, sig, params, targs, xlist, args, atargs, generic)
        if inferred is None:
            return sig
        result, params = inferred
    if args:
        context = ""
        for arg, param in zip(args, params.vars, strict=True):
            # Most arguments need no message, so the context is put into words late.
            if not assignments.fits(arg, param.type):
                context = context or f"argument to {c.str(e.fun)}"
                assignments.assignment(c, arg, param.type, context)
    return result


def _match_count(c: Checker, e: ast.CallExpr, sig: Signature, args: list[Operand]) -> Tuple | None:
    """One parameter for each argument; None after reporting that the numbers do not match."""
    params = sig.params
    count, given = len(params.vars), len(args)
    if sig.variadic:
        if e.ellipsis:
            if len(e.args) == 1 and given > 1:
                c.error(e, "InvalidDotDotDot", f"cannot use ... with {given}-valued {c.str(e.args[0])}")
                return None
        elif given >= count - 1:
            last = params.vars[-1]
            rest = last.type
            elem = rest.elem if isinstance(rest, Slice) else INVALID_TYPE
            extra = [Var(last.pos, last.pkg, last.name, elem, PARAM_VAR) for _ in range(given - count + 1)]
            return Tuple(params.vars[:-1] + extra)
        else:
            count -= 1
    elif e.ellipsis:
        c.error(e, "NonVariadicDotDotDot", f"cannot use ... in call to non-variadic {c.str(e.fun)}")
        return None
    if given == count:
        return params
    at: ast.Expr = e
    qualifier = "not enough"
    if given > count:
        at = args[count].expr or e
        qualifier = "too many"
    elif given > 0:
        at = args[-1].expr or e
    have = assignments.types_summary(c, [arg.type for arg in args], False, bool(e.ellipsis))
    want = assignments.types_summary(c, [p.type for p in params.vars], sig.variadic, False)
    err = c.new_error("WrongArgCount")
    err.add(at, f"{qualifier} arguments in call to {c.str(e.fun)}\n\thave {have}\n\twant {want}")
    err.report()
    return None


def _infer(
    c: Checker,
    e: ast.CallExpr,
    sig: Signature,
    params: Tuple,
    targs: list[Type],
    xlist: list[ast.Expr],
    args: list[Operand],
    atargs: dict[int, list[Type]],
    generic: list[int],
) -> tuple[Signature, Tuple] | None:
    """Infer the type arguments of the function and of generic arguments, and instantiate both."""
    pos = position.own_pos(e)
    adjusted = params is not sig.params
    own = len(sig.type_params)
    tparams: list[TypeParam] = []
    known: list[Type | None] = list(targs)
    if own:
        if not c.allow_version("go1.18"):
            explicit = isinstance(e.fun, ast.IndexExpr)
            what = "function instantiation" if explicit else "implicit function instantiation"
            version.verify_version(c, e.fun if explicit else e, "go1.18", what)
        # Fresh type parameters, because the function may be calling itself.
        tparams, renamed = infer.rename_type_params(c, sig.type_params, params)
        assert isinstance(renamed, Tuple)
        params = renamed_params = renamed
        known += [None] * (own - len(known))
    for i in generic:
        arg_sig = args[i].type
        assert isinstance(arg_sig, Signature)
        # Also fresh for each argument: f(g, g) may mean two instances of g.
        plain = Signature(arg_sig.recv, arg_sig.params, arg_sig.results, arg_sig.variadic)
        fresh, renamed_sig = infer.rename_type_params(c, arg_sig.type_params, plain)
        assert isinstance(renamed_sig, Signature)
        if renamed_sig is plain:
            renamed_sig = subst.clone_signature(plain)
        renamed_sig.type_params = fresh
        args[i].type = renamed_sig
        tparams = tparams + fresh
        known += atargs.get(i, [])
        known += [None] * (len(tparams) - len(known))
    if generic:
        version.verify_version(c, args[generic[0]], "go1.21", "implicitly instantiated function as argument")
    err = c.new_error("CannotInferTypeArgs")
    inferred = infer.infer(c, pos, tparams, known, params, args, False, err)
    if inferred is None:
        if err.parts:
            at, why = err.parts[0]
            c.error(at, "CannotInferTypeArgs", f"in call to {c.str(e.fun)}, {why}")
        return None
    result = sig
    if own:
        result = call.instantiate_signature(c, pos, e.fun, sig, inferred[:own], xlist)
        params = result.params
        if adjusted:
            params = subst.subst_tuple(c, renamed_params, subst.make_map(tparams[:own], inferred[:own]))
    at_targ = own
    for i in generic:
        arg = args[i]
        arg_sig = arg.type
        assert isinstance(arg_sig, Signature) and arg.expr is not None
        end = at_targ + len(arg_sig.type_params)
        arg.type = call.instantiate_signature(c, pos, arg.expr, arg_sig, inferred[at_targ:end], [])
        recording.record(c, arg)
        at_targ = end
    return result, params
