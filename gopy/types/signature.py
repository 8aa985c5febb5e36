"""Function types, parameters and receivers (spec "Function types", "Method declarations")."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import decl, instantiate, lookup, mono, predicates, recording, resolver, subst, typexpr
from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.objects import PARAM_VAR, RECV_VAR, RESULT_VAR, Var
from gopy.types.operand import TYP_EXPR
from gopy.types.typ import (
    INVALID_TYPE,
    UNSAFE_POINTER,
    Basic,
    Interface,
    Pointer,
    Signature,
    Slice,
    Tuple,
    Type,
)
from gopy.types.version import verify_version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.scope import Scope


def func_type(
    c: Checker, sig: Signature, recv_par: ast.Field | None, tparams: ast.FieldList | None, ftyp: ast.FuncType
) -> Scope:
    """Fill in a signature from its syntax and open the function's scope; returns that scope.

    Parameters: `recv_par`, a method's receiver; `tparams`, the type parameters of a function or method declaration.
    """
    scope = decl.open_scope(c, ftyp, "function")
    scope.is_func = True
    sig.scope = scope
    recv: Var | None = None
    rparams: list[TypeParam] = []
    if recv_par is not None:
        recv, rparams = _collect_recv(c, recv_par, ftyp.pos)
    if tparams is not None and tparams.list:
        decl.collect_type_params(c, sig, tparams)
    pnames, params, variadic = collect_params(c, PARAM_VAR, ftyp.params)
    rnames, results, _ = collect_params(c, RESULT_VAR, ftyp.results)
    # Parameters are in force in the body only.
    scope_pos = ftyp.end
    if recv is not None and recv.name and recv_par is not None:
        decl.declare(c, scope, recv_par.names[0], recv, scope_pos)
    for names, variables in ((pnames, params), (rnames, results)):
        for name, var in zip(names, variables, strict=True):
            if name is not None:
                decl.declare(c, scope, name, var, scope_pos)
    sig.recv = recv
    sig.recv_type_params = rparams
    sig.params = Tuple(params)
    sig.results = Tuple(results)
    sig.variadic = variadic
    decl.close_scope(c)
    return scope


def collect_params(
    c: Checker, kind: str, fields: ast.FieldList | None
) -> tuple[list[ast.Ident | None], list[Var], bool]:
    """Make the variables of a parameter or result list, without declaring them: names, variables, variadic."""
    names: list[ast.Ident | None] = []
    params: list[Var] = []
    variadic = False
    if fields is None:
        return names, params, variadic
    last = fields.list[-1] if fields.list else None
    for field in fields.list:
        e = field.type
        if isinstance(e, ast.Ellipsis) and e.elt is not None:
            e = e.elt
            if kind == PARAM_VAR and field is last and len(field.names) <= 1:
                variadic = True
            # Elsewhere the parser has reported the dots.
        t = typexpr.var_type(c, e)
        if not field.names:
            var = Var(field.pos, c.pkg, "", t, kind)
            recording.record_implicit(c, field, var)
            names.append(None)
            params.append(var)
        for name in field.names:
            names.append(name)
            params.append(Var(name.pos, c.pkg, name.name, t, kind))
    if variadic and last is not None:
        # The type was checked as T, but a variadic parameter is a []T.
        params[-1].type = Slice(params[-1].type)
        recording.record_type_and_value(c, last.type, TYP_EXPR, params[-1].type, None)
    return names, params, variadic


def _collect_recv(c: Checker, field: ast.Field, scope_pos: int) -> tuple[Var, list[TypeParam]]:
    ptr, base, names = resolver.unpack_recv(c, field.type, True)
    rparams: list[TypeParam] = []
    if names:
        recv_type, rparams = _generic_recv(c, field, ptr, base, names, scope_pos)
    else:
        recv_type = typexpr.var_type(c, field.type)
        alias = _unpointer(recv_type)
        while isinstance(alias, Alias):
            target = _unpointer(alias.rhs if alias.rhs is not None else INVALID_TYPE)
            if isinstance(target, (Named, Alias)) and (target.type_params or target.targs):
                text = f"cannot define new methods on instantiated type {c.str(target)}"
                c.error(base, "InvalidRecv", text)
                recv_type = INVALID_TYPE
                break
            alias = target
    if field.names:
        # Declared by the caller, after the type parameters, which it must not hide.
        recv = Var(field.names[0].pos, c.pkg, field.names[0].name, recv_type, RECV_VAR)
    else:
        recv = Var(field.pos, c.pkg, "", recv_type, RECV_VAR)
        recording.record_implicit(c, field, recv)
    c.later(lambda: _valid_recv(c, base, recv))
    return recv, rparams


def _generic_recv(
    c: Checker, field: ast.Field, ptr: bool, base: ast.Expr, names: list[ast.Ident], scope_pos: int
) -> tuple[Type, list[TypeParam]]:
    """The type of a receiver with type parameters, and these."""
    # Before the type parameters are declared: they may have the base type's name.
    generic, cause = typexpr.generic_type(c, base)
    base_type: Named | None = None
    if isinstance(generic, Named):
        base_type = generic
    elif isinstance(generic, Alias) and predicates.is_valid(generic):
        c.error(base, "InvalidRecv", f"cannot define new methods on generic alias type {c.str(generic)}")
    elif cause:
        c.error(base, "InvalidRecv", cause)
    rparams: list[TypeParam] = []
    for name in names:
        tparam = decl.declare_type_param(c, name, scope_pos)
        rparams.append(tparam)
        # These identifiers count as uses too.
        recording.record_use(c, name, tparam.obj)
        recording.record_type_and_value(c, name, TYP_EXPR, tparam, None)
    decl.bind_type_params(rparams)
    if base_type is None:
        return INVALID_TYPE, rparams
    base_params = base_type.type_params
    if len(rparams) == len(base_params):
        smap = subst.make_map(base_params, rparams)
        for mine, theirs in zip(rparams, base_params, strict=True):
            mono.record_canon(c, mine, theirs)
            mine.bound = subst.subst(c, theirs.bound, smap)
    else:
        count = f"{len(rparams)} type parameter" + ("" if len(rparams) == 1 else "s")
        text = f"receiver declares {count}, but receiver base type declares {len(base_params)}"
        c.error(base, "BadRecv", text)
    verify_version(c, base, "go1.18", "type instantiation")
    targs: list[Type] = list(rparams)
    recv_type = instantiate.instance(c, field.type.pos, base_type, targs)
    recording.record_instance(c, base, targs, recv_type)
    if ptr and predicates.is_valid(recv_type):
        recv_type = Pointer(recv_type)
    _record_recv_types(c, field.type, recv_type)
    return recv_type, rparams


def _record_recv_types(c: Checker, e: ast.Expr, t: Type) -> None:
    """Record the type of each part of a receiver type such as (*(T[P]))."""
    while True:
        recording.record_type_and_value(c, e, TYP_EXPR, t, None)
        if isinstance(e, ast.StarExpr) and isinstance(t, Pointer):
            t = t.elem
        elif not isinstance(e, ast.ParenExpr):
            return
        e = e.x


def _unpointer(t: Type) -> Type:
    while isinstance(t, Pointer):
        t = t.elem
    return t


def _valid_recv(c: Checker, at: ast.Expr, recv: Var) -> None:
    rtyp, _ = lookup.deref(recv.type)
    t = unalias(rtyp)
    if t is INVALID_TYPE:
        return
    if isinstance(t, Named):
        if t.obj.pkg is not c.pkg:
            c.error(at, "InvalidRecv", f"cannot define new methods on non-local type {c.str(rtyp)}")
            return
        under = t.underlying()
        cause = ""
        if isinstance(under, Basic) and under.kind == UNSAFE_POINTER:
            cause = "unsafe.Pointer"
        elif isinstance(under, (Pointer, Interface)):
            cause = "pointer or interface type"
        if cause:
            c.error(at, "InvalidRecv", f"invalid receiver type {c.str(rtyp)} ({cause})")
    elif isinstance(t, Basic):
        c.error(at, "InvalidRecv", f"cannot define new methods on non-local type {c.str(rtyp)}")
    else:
        c.error(at, "InvalidRecv", f"invalid receiver type {c.str(recv.type)}")
