"""Selectors: spec "Selectors", "Method values", "Method expressions", "Qualified identifiers"."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types import cycles, decl, expr, lookup, missing, recording, typexpr
from gopy.types.info import FIELD_VAL, METHOD_EXPR, METHOD_VAL
from gopy.types.objects import PARAM_VAR, Builtin, Const, Func, PkgName, TypeName, Var, is_exported
from gopy.types.operand import BUILTIN, CONSTANT, INVALID, TYP_EXPR, VALUE, VARIABLE, Operand
from gopy.types.typ import INVALID_TYPE, Pointer, Signature, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.objects import Object
    from gopy.types.package import Package
    from gopy.types.typ import Type


def selector_expr(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check X.Sel (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.SelectorExpr)
    selector(c, x, e, False)
    return expr.EXPRESSION


def selector(c: Checker, x: Operand, e: ast.SelectorExpr, want_type: bool) -> None:
    """Check X.Sel into x; `want_type`: it stands where a type must."""
    if not _select(c, x, e, want_type):
        x.mode = INVALID
        x.type = INVALID_TYPE
    x.expr = e


def _select(c: Checker, x: Operand, e: ast.SelectorExpr, want_type: bool) -> bool:
    operand = e.x
    if type(operand) is ast.Ident:
        _, pkg_name = c.env.scope.lookup_parent(operand.name)
        if isinstance(pkg_name, PkgName):
            recording.record_use(c, operand, pkg_name)
            pkg_name.used = True
            return _qualified(c, x, e, pkg_name)
    expr.expr_or_type(c, x, operand)
    if x.mode == INVALID:
        return False
    if x.mode == BUILTIN:
        c.error(e.x.end, "UncalledBuiltin", f"invalid use of {c.str(x)} in selector expression")
        return False
    if not cycles.is_complete(c, x.type):
        return False
    if want_type:
        c.error(e.sel, "NotAType", f"{c.str(e)} is not a type")
        return False
    u = x.type.underlying()
    if isinstance(u, Pointer) and not cycles.is_complete(c, u.elem):
        return False
    obj, path, indirect = lookup.lookup_field_or_method(x.type, x.mode == VARIABLE, c.pkg, e.sel.name)
    if obj is None:
        if u is not INVALID_TYPE:
            _not_found(c, x, e, path, indirect)
        return False
    assert path is not None
    if isinstance(obj, Var):
        if x.mode == TYP_EXPR:
            message = f"operand for field selector {e.sel.name} must be value of type {c.str(x.type)}"
            c.error(e.x, "MissingFieldOrMethod", message)
            return False
        recording.record_selection(c, e, FIELD_VAL, x.type, obj, path, indirect, obj.type)
        x.mode = VARIABLE if x.mode == VARIABLE or indirect else VALUE
        x.type = obj.type
        return True
    if not obj.typed or obj.pkg is c.pkg:
        decl.object_decl(c, obj)
    typexpr.add_dependency(c, obj)
    sig = obj.type
    if not isinstance(sig, Signature):
        return False
    if x.mode == TYP_EXPR:
        if sig.recv is None:
            c.error(e, "InvalidDeclCycle", "illegal cycle in method declaration")
            return False
        result = _method_expr_type(sig, x.type)
        recording.record_selection(c, e, METHOD_EXPR, x.type, obj, path, indirect, result)
    else:
        result = Signature(None, sig.params, sig.results, sig.variadic, sig.type_params)
        recording.record_selection(c, e, METHOD_VAL, x.type, obj, path, indirect, result)
    x.mode = VALUE
    x.type = result
    return True


def _method_expr_type(sig: Signature, recv: Type) -> Signature:
    """The type of T.Method: the receiver becomes the first parameter."""
    assert sig.recv is not None
    params = sig.params.vars
    # Named if the others are, so that messages do not mix named and unnamed parameters.
    name = (sig.recv.name or "_") if params and params[0].name else ""
    first = Var(sig.recv.pos, sig.recv.pkg, name, recv, PARAM_VAR)
    return Signature(None, Tuple([first, *params]), sig.results, sig.variadic, sig.type_params)


def _qualified(c: Checker, x: Operand, e: ast.SelectorExpr, pkg_name: PkgName) -> bool:
    """Check package.Name."""
    pkg = pkg_name.imported
    name = e.sel.name
    obj = pkg.scope.lookup(name)
    if obj is None or (not obj.exported and _unseen(c, pkg, obj)):
        if not pkg.fake:
            _undefined(c, e, pkg, hidden=obj is not None)
        return False
    if not obj.exported:
        c.error(e.sel, "UnexportedName", f"name {name} not exported by package {pkg.name}")
        # What it is, is known all the same.
    recording.record_use(c, e.sel, obj)
    x.type = obj.type
    if isinstance(obj, Func):
        x.mode = VALUE
    elif isinstance(obj, TypeName):
        x.mode = TYP_EXPR
    elif isinstance(obj, Const):
        x.mode = CONSTANT
        x.val = obj.val
    elif isinstance(obj, Var):
        x.mode = VARIABLE
    elif isinstance(obj, Builtin):
        x.mode = BUILTIN
        x.id = obj.name
    else:
        return False
    return True


def _unseen(c: Checker, pkg: Package, obj: Object) -> bool:
    """Whether gc, which sees only a package's export data, does not know this unexported object."""
    if pkg.scope.loader is not None or pkg is c.pkg:
        return False  # the std facts are what the export data holds
    from gopy.types.reachable import mentioned

    return not mentioned(pkg, obj)


def _undefined(c: Checker, e: ast.SelectorExpr, pkg: Package, *, hidden: bool) -> None:
    """Report package.Name that is not there; `hidden`: it is there, but only for the package itself."""
    from gopy.types import suggest

    name = e.sel.name
    other = _ignoring_case(pkg.scope.names(), name)
    but = f" (but have {other})" if other else ""
    error = c.new_error("UndeclaredImportedName").add(e.sel, f"undefined: {c.str(e)}{but}")
    exported = [known for known in pkg.scope.names() if is_exported(known)]
    error.hints, error.fixes = suggest.for_member(name, exported, e.sel)
    if hidden and not error.hints:
        error.hints.append(Text("{name} begins with a small letter: only its own package can use it", name=name))
    error.report()


def _ignoring_case(names: list[str], name: str) -> str:
    """The first exported name that differs from `name` by letter case only; "" if there is none."""
    folded = name.casefold()
    for other in names:
        if other.casefold() == folded and is_exported(other):
            return other
    return ""


def _not_found(c: Checker, x: Operand, e: ast.SelectorExpr, path: list[int] | None, indirect: bool) -> None:
    """Say why x has no such field or method."""
    sel = e.sel
    shown = c.str(x.expr)
    if path is not None:
        c.error(sel, "AmbiguousSelector", f"ambiguous selector {shown}.{sel.name}")
        return
    t = c.str(x.type)
    if indirect:
        if x.mode == TYP_EXPR:
            message = f"invalid method expression {t}.{sel.name} (needs pointer receiver (*{t}).{sel.name})"
        else:
            message = f"cannot call pointer method {sel.name} on {t}"
        c.error(sel, "InvalidMethodExpr", message)
        return
    if missing.is_interface_ptr(x.type):
        why = missing.interface_ptr_error(c, x.type)
    else:
        other: Object | None
        other, _, _ = lookup.lookup_field_or_method(x.type, x.mode == VARIABLE, c.pkg, sel.name, True)
        why = lookup.lookup_error(c, x.type, sel.name, other, False)
    c.error(sel, "MissingFieldOrMethod", f"{shown}.{sel.name} undefined ({why})")
