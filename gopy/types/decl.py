"""Declarations of constants, variables, types, functions and methods.

Spec: "Declarations and scope". `object_decl` checks a package-level object when it is first needed; while it is at it,
the object lies on `c.object_path` and is GREY, and meeting it again is a cycle: valid through a type definition or among
values only (initorder.py judges those), an error otherwise. Local declarations are checked where they stand.
"""

from __future__ import annotations

from gopy.constant.value import UNKNOWN
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types import (
    assignments,
    check,
    cycles,
    expr,
    predicates,
    recording,
    resolver,
    signature,
    stmt,
    typeset,
    typexpr,
    validtype,
)
from gopy.types.checker import Environment
from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.objects import BLACK, GREY, LOCAL_VAR, Const, Func, TypeName, Var
from gopy.types.operand import Operand
from gopy.types.scope import Scope
from gopy.types.typ import INVALID_TYPE, Interface, Signature, Struct, Tuple, Type
from gopy.types.version import verify_version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker, DeclInfo
    from gopy.types.objects import Object


def declare(c: Checker, scope: Scope, ident: ast.Ident | None, obj: Object, scope_pos: int) -> None:
    """Enter obj into a scope, in force from `scope_pos` on; report a name that is there already."""
    if obj.name != "_":
        alt = scope.insert(obj)
        if alt is not None:
            err = c.new_error("DuplicateDecl").add(obj, f"{obj.name} redeclared in this block")
            err.add_alt_decl(alt).report()
            return
        obj.scope_pos = scope_pos
    if ident is not None:
        recording.record_def(c, ident, obj)


def open_scope(c: Checker, node: ast.Node, comment: str) -> Scope:
    """Open the block that `node` is."""
    scope = Scope(c.env.scope, node.pos, node.end, comment)
    recording.record_scope(c, node, scope)
    c.env.scope = scope
    return scope


def close_scope(c: Checker) -> None:
    """Close the block opened last."""
    parent = c.env.scope.parent
    assert parent is not None
    c.env.scope = parent


def push(c: Checker, obj: Object) -> None:
    """Mark obj as being declared."""
    obj.color = GREY
    c.object_path.append(obj)


def pop(c: Checker) -> None:
    """The object pushed last is declared."""
    c.object_path.pop().color = BLACK


def object_decl(c: Checker, obj: Object) -> None:
    """Make sure that a package-level object is checked; detect cycles."""
    if obj.color == GREY:
        valid = cycles.valid_cycle(c, obj)
        if isinstance(obj, (Const, Var)):
            if not valid or not obj.typed:
                obj.type = INVALID_TYPE
        elif isinstance(obj, TypeName) and not valid:
            obj.type = INVALID_TYPE
        return
    if obj.typed:
        return
    info = c.obj_map[obj]
    push(c, obj)
    saved = c.env
    c.env = Environment(info.file_scope, info.version)
    match obj:
        case Const():
            c.env.decl = info
            const_decl(c, obj, info.vtyp, info.init, info.inherited)
        case Var():
            c.env.decl = info
            var_decl(c, obj, info.lhs, info.vtyp, info.init)
        case TypeName():
            assert info.tdecl is not None
            type_decl(c, obj, info.tdecl)
            collect_methods(c, obj)
        case Func():
            func_decl(c, obj, info)
    c.env = saved
    pop(c)


def const_decl(c: Checker, obj: Const, typ: ast.Expr | None, init: ast.Expr | None, inherited: bool) -> None:
    """Check one constant; its `val` is iota on entry."""
    env = c.env
    saved_iota, saved_pos = env.iota, env.err_pos
    env.iota = obj.val
    env.err_pos = NO_POS
    obj.val = UNKNOWN
    if typ is not None:
        t = typexpr.typ(c, typ)
        if not predicates.is_const_type(t):
            if predicates.is_valid(t.underlying()):
                c.error(typ, "InvalidConstType", f"invalid constant type {c.str(t)}")
            obj.type = INVALID_TYPE
            env.iota, env.err_pos = saved_iota, saved_pos
            return
        obj.type = t
    x = Operand()
    if init is not None:
        if inherited:
            # Errors of a repeated expression are reported where it is repeated.
            env.err_pos = obj.pos
        expr.expr(c, None, x, init)
    assignments.init_const(c, obj, x)
    env.iota, env.err_pos = saved_iota, saved_pos


def var_decl(c: Checker, obj: Var, lhs: list[Var] | None, typ: ast.Expr | None, init: ast.Expr | None) -> None:
    """Check one variable; `lhs` are all variables that share its initial value."""
    if typ is not None:
        obj.type = typexpr.var_type(c, typ)
    if init is None:
        if typ is None:
            obj.type = INVALID_TYPE
        return
    if lhs is None or len(lhs) == 1:
        x = Operand()
        expr.expr(c, expr.new_target(obj.type if obj.typed else None, obj.name), x, init)
        assignments.init_var(c, obj, x, "variable declaration")
        return
    if typ is not None:
        for var in lhs:
            var.type = obj.type
    assignments.init_vars(c, lhs, [init], None)


def type_decl(c: Checker, obj: TypeName, spec: ast.TypeSpec) -> None:
    """Check a type definition or alias declaration."""
    rhs: Type = INVALID_TYPE
    version_ok = True

    def verify() -> None:
        named = unalias(obj.type)
        if isinstance(named, Named):
            validtype.valid_type(c, named)
        if version_ok and _is_imported_constraint(c, rhs) and not c.allow_version("go1.18"):
            verify_version(c, spec.type, "go1.18", f"using type constraint {c.str(rhs)}")

    c.later(verify)
    fields = spec.type_params
    tparam0 = fields.list[0] if fields is not None and fields.list else None
    scoped = tparam0 is not None
    if spec.assign != NO_POS:
        if tparam0 is not None:
            version_ok = verify_version(c, tparam0, "go1.23", "generic type alias")
        if version_ok:
            version_ok = verify_version(c, spec, "go1.9", "type alias")
        alias = Alias(obj, None)
        if not obj.typed:
            obj.type = alias
        if scoped and fields is not None:
            open_scope(c, spec, "type parameters")
            collect_type_params(c, alias, fields)
        rhs = typexpr.declared_type(c, spec.type, obj)
        alias.rhs = rhs
        if isinstance(rhs, TypeParam) and rhs in alias.type_params:
            c.error(spec.type, "MisplacedTypeParam", "cannot use type parameter declared in alias declaration as RHS")
            alias.rhs = INVALID_TYPE
        if scoped:
            close_scope(c)
        return
    if tparam0 is not None:
        version_ok = verify_version(c, tparam0, "go1.18", "type parameter")
    named = Named(obj)
    c.declared.append(named)
    if not obj.typed:
        obj.type = named
    if scoped and fields is not None:
        open_scope(c, spec, "type parameters")
        collect_type_params(c, named, fields)
    rhs = typexpr.declared_type(c, spec.type, obj)
    if predicates.is_type_param(rhs):
        c.error(spec.type, "MisplacedTypeParam", "cannot use a type parameter as RHS in type declaration")
        rhs = INVALID_TYPE
    named.from_rhs = rhs
    named.set_underlying(rhs)
    if scoped:
        close_scope(c)


def _is_imported_constraint(c: Checker, t: Type) -> bool:
    named = unalias(t)
    if not isinstance(named, Named) or named.obj.pkg is c.pkg or named.obj.pkg is None:
        return False
    under = named.underlying()
    return isinstance(under, Interface) and not typeset.type_set(under).is_method_set


def collect_type_params(c: Checker, owner: Named | Alias | Signature, fields: ast.FieldList) -> None:
    """Declare the type parameters of `owner` and check their constraints."""
    tparams: list[TypeParam] = []
    scope_pos = fields.list[0].pos
    for field in fields.list:
        for name in field.names:
            tparams.append(declare_type_param(c, name, scope_pos))
    bind_type_params(tparams)
    # Set before the constraints are checked, which may refer to the type that is being declared.
    owner.type_params = tparams
    saved = c.env.in_tparam_list
    c.env.in_tparam_list = True
    i = 0
    for field in fields.list:
        constraint = _bound(c, field.type)
        if predicates.is_type_param(constraint):
            c.error(field.type, "MisplacedTypeParam", "cannot use a type parameter as constraint")
            constraint = INVALID_TYPE
        for _ in field.names:
            tparams[i].bound = constraint
            i += 1
    c.env.in_tparam_list = saved


def bind_type_params(tparams: list[TypeParam]) -> None:
    """Number the type parameters of one list."""
    for i, tparam in enumerate(tparams):
        tparam.index = i


def _bound(c: Checker, x: ast.Expr) -> Type:
    if (isinstance(x, ast.UnaryExpr) and x.op == "~") or (isinstance(x, ast.BinaryExpr) and x.op == "|"):
        # [T ~int|string] means [T interface{ ~int|string }].
        field = ast.Field(x.pos, x.end, [], x, None)
        t = typexpr.typ(c, ast.InterfaceType(x.pos, x.end, ast.FieldList(x.pos, x.end, NO_POS, [field], NO_POS)))
        if isinstance(t, Interface):
            t.implicit = True
        return t
    return typexpr.typ(c, x)


def declare_type_param(c: Checker, name: ast.Ident, scope_pos: int) -> TypeParam:
    """Declare one type parameter in the current scope; its constraint is not known yet."""
    obj = TypeName(name.pos, c.pkg, name.name, None)
    tparam = TypeParam(obj, INVALID_TYPE)
    obj.type = tparam
    declare(c, c.env.scope, name, obj, scope_pos)
    return tparam


def collect_methods(c: Checker, obj: TypeName) -> None:
    """Give a type its methods; report those declared twice or named as a field."""
    methods = c.methods.pop(obj, None)
    if methods is None:
        return
    base = unalias(obj.type)
    named = base if isinstance(base, Named) else None
    if named is not None:
        c.later(lambda: _check_field_uniqueness(c, named))
    seen: dict[str, Func] = {}
    for m in methods:
        alt = seen.setdefault(m.name, m)
        if alt is not m:
            where = c.fset.position(alt.pos)
            c.error(m.pos, "DuplicateMethod", f"method {obj.name}.{m.name} already declared at {where}")
            continue
        if named is not None:
            if obj not in c.obj_map:  # a type of an earlier piece, whose method this may replace
                named.drop_method(m.name)
            named.add_method(m)


def _check_field_uniqueness(c: Checker, base: Named) -> None:
    under = base.underlying()
    if not isinstance(under, Struct):
        return
    methods = {m.name: m for m in base.methods}
    for field in under.fields:
        alt = methods.get(field.name)
        if alt is not None and field.name != "_":
            # Struct fields should not be hidden by methods: the error is at the method.
            err = c.new_error("DuplicateFieldAndMethod")
            err.add(alt, f"field and method with the same name {field.name}").add_alt_decl(field).report()


def func_decl(c: Checker, obj: Func, info: DeclInfo) -> None:
    """Check a function's or method's signature; the body comes later."""
    fdecl = info.fdecl
    assert fdecl is not None
    sig = Signature(None, Tuple(), Tuple())
    obj.type = sig  # before the signature is checked, which may refer to the function
    recv = fdecl.recv.list[0] if fdecl.recv is not None and fdecl.recv.list else None
    scope = signature.func_type(c, sig, recv, fdecl.type.type_params, fdecl.type)
    scope.pos, scope.end = fdecl.pos, fdecl.end
    body = fdecl.body
    if body is None:
        if sig.type_params:
            at = fdecl.recv.pos if fdecl.recv is not None else fdecl.name.pos
            c.soft_error(at, "BadDecl", "generic function is missing function body")
    elif c.config.lazy_bodies:
        c.bodies[fdecl] = (c.env.version, lambda: stmt.func_body(c, info, obj.name, sig, body, None))
    elif not c.config.ignore_func_bodies:
        c.later(lambda: stmt.func_body(c, info, obj.name, sig, body, None))


def decl_stmt(c: Checker, d: ast.GenDecl) -> None:
    """Check a declaration inside a function. A name is in force after its line only (a type's: after its name)."""
    last: ast.ValueSpec | None = None
    for spec in d.specs:
        match spec:
            case ast.ValueSpec() if d.tok == "const":
                last, inherited = resolver.inherit(spec, last)
                _local_consts(c, spec, last, inherited)
            case ast.ValueSpec():
                _local_vars(c, spec)
            case ast.TypeSpec():
                obj = TypeName(spec.name.pos, c.pkg, spec.name.name, None)
                declare(c, c.env.scope, spec.name, obj, spec.name.pos)
                push(c, obj)
                type_decl(c, obj, spec)
                pop(c)


def _local_consts(c: Checker, spec: ast.ValueSpec, last: ast.ValueSpec | None, inherited: bool) -> None:
    top = len(c.delayed)
    values = last.values if last is not None else []
    lhs: list[Const] = []
    for i, name in enumerate(spec.names):
        obj = Const(name.pos, c.pkg, name.name, None, spec.iota)
        lhs.append(obj)
        init = values[i] if i < len(values) else None
        const_decl(c, obj, last.type if last is not None else None, init, inherited)
    resolver.arity(c, spec, values, True, inherited)
    # Function literals in the values must not see the new names.
    check.process_delayed(c, top)
    for name, obj in zip(spec.names, lhs, strict=True):
        declare(c, c.env.scope, name, obj, spec.end)


def _local_vars(c: Checker, spec: ast.ValueSpec) -> None:
    top = len(c.delayed)
    lhs = [Var(name.pos, c.pkg, name.name, None, LOCAL_VAR) for name in spec.names]
    values = spec.values
    for i, obj in enumerate(lhs):
        if len(values) == 1 and len(lhs) > 1:
            # init_vars gives all variables their types.
            var_decl(c, obj, lhs, spec.type, values[0])
            break
        var_decl(c, obj, None, spec.type, values[i] if i < len(values) else None)
    if spec.type is None or values:
        resolver.arity(c, spec, values, False, False)
    check.process_delayed(c, top)
    for name, obj in zip(spec.names, lhs, strict=True):
        declare(c, c.env.scope, name, obj, spec.end)
