"""Type expressions: identifiers, qualified names, type literals, instantiations (spec "Types").

What needs complete types (valid map keys, constraints used as ordinary types, type arguments) is checked `later`.
"""

from __future__ import annotations

from gopy.constant.value import to_int
from gopy.syntax import ast
from gopy.types import (
    call,
    const,
    decl,
    expr,
    exprstring,
    instantiate,
    interface,
    mono,
    objectstring,
    predicates,
    recording,
    selector,
    signature,
    struct,
    typeset,
)
from gopy.types.named import Alias, Named
from gopy.types.objects import Builtin, Const, Func, Nil, PkgName, TypeName, Var
from gopy.types.operand import BUILTIN, CONSTANT, INVALID, NIL_VALUE, NO_VALUE, TYP_EXPR, VALUE, VARIABLE, Operand
from gopy.types.position import own_pos
from gopy.types.typ import (
    INT,
    INVALID_TYPE,
    RECV_ONLY,
    SEND_ONLY,
    SEND_RECV,
    TYP,
    Array,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Tuple,
    Type,
)
from gopy.types.universe import ANY, COMPARABLE, IOTA
from gopy.types.version import verify_version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.objects import Object


def ident(c: Checker, x: Operand, e: ast.Ident, want_type: bool) -> None:
    """Make x what the identifier e means; `want_type`: it stands where a type must."""
    x.mode = INVALID
    x.expr = e
    name = e.name
    scope, obj = c.env.scope.lookup_parent(name)
    if obj is None:
        if name == "_":
            c.error(e, "InvalidBlank", "cannot use _ as value or type")
        elif name.isidentifier() and not c.fake_dot_imports:
            from gopy.types import suggest

            error = c.new_error("UndeclaredName").add(e, f"undefined: {name}")
            error.hints, error.fixes = suggest.for_undefined(c, e)
            error.report()
        return
    if (obj is ANY or obj is COMPARABLE) and not verify_version(c, e, "go1.18", f"predeclared {name}"):
        return
    recording.record_use(c, e, obj)
    is_type = isinstance(obj, TypeName)
    if want_type and not is_type:
        c.error(e, "NotAType", f"{obj.name} ({objectstring.object_kind(obj)}) is not a type")
        if isinstance(obj, Var) and obj.pkg is c.pkg:
            obj.used = True  # no second error for the same mistake
        return
    # A type name met again while it is declared may close a cycle, which object_decl reports.
    if not obj.typed or (is_type and want_type and obj.pkg is c.pkg):
        decl.object_decl(c, obj)
    if c.dot_imports and scope is not None:
        pkg_name = c.dot_imports.get((scope, obj.name))
        if pkg_name is not None:
            pkg_name.used = True
    typ = obj.type
    match obj:
        case Var():
            if obj.pkg is c.pkg:
                obj.used = True
            add_dependency(c, obj)
            if not predicates.is_valid(typ):
                return
            x.mode = VARIABLE
        case TypeName():
            x.mode = TYP_EXPR
        case Const():
            add_dependency(c, obj)
            if not predicates.is_valid(typ):
                return
            if obj is IOTA:
                if c.env.iota is None:
                    c.error(e, "InvalidIota", "cannot use iota outside constant declaration")
                    return
                x.val = c.env.iota
            else:
                x.val = obj.val
            x.mode = CONSTANT
        case Func():
            add_dependency(c, obj)
            x.mode = VALUE
        case Builtin():
            x.id = obj.name
            x.mode = BUILTIN
        case Nil():
            x.mode = NIL_VALUE
        case PkgName():
            c.error(e, "InvalidPkgUse", f"use of package {obj.name} not in selector")
            return
    x.type = typ


def add_dependency(c: Checker, to: Object) -> None:
    """The declaration being checked depends on the package-level object `to` (for the initialisation order)."""
    if c.env.decl is not None and to in c.obj_map:
        c.env.decl.deps[to] = None


def typ(c: Checker, e: ast.Expr) -> Type:
    """The type that e denotes, not a generic one; INVALID_TYPE after an error."""
    return declared_type(c, e, None)


def var_type(c: Checker, e: ast.Expr) -> Type:
    """Like typ; the type must also be one that a variable can have (no constraint interface)."""
    t = declared_type(c, e, None)
    valid_var_type(c, e, t)
    return t


def valid_var_type(c: Checker, e: ast.Expr, t: Type) -> None:
    """Report t if it is a constraint interface."""
    # Only these can be interfaces; an interface literal may get its embedded types later.
    if not isinstance(t, (Named, Alias, Interface)):
        return

    def check() -> None:
        under = t.underlying()
        if not isinstance(under, Interface) or predicates.is_type_param(t):
            return
        tset = typeset.compute_interface_type_set(c, e.pos, under)
        if tset.is_method_set:
            return
        why = "is (or embeds) comparable" if tset.comparable else "contains type constraints"
        text = f"cannot use type {c.str(t)} outside a type constraint: interface {why}"
        c.soft_error(e, "MisplacedConstraintIface", text)

    c.later(check)


def declared_type(c: Checker, e: ast.Expr, definition: TypeName | None) -> Type:
    """Like typ; `definition` is the type name that e defines, if any."""
    t = _type(c, e, definition)
    if predicates.is_generic(t):
        c.error(e, "WrongTypeArgCount", f"cannot use generic type {c.str(t)} without instantiation")
        t = INVALID_TYPE
    recording.record_type_and_value(c, e, TYP_EXPR, t, None)
    return t


def generic_type(c: Checker, e: ast.Expr) -> tuple[Type, str]:
    """The generic type that e denotes, and "" or the reason why it is none."""
    t = _type(c, e, None)
    cause = ""
    if predicates.is_valid(t) and not predicates.is_generic(t):
        cause = f"{c.str(t)} is not a generic type"
        t = INVALID_TYPE
    recording.record_type_and_value(c, e, TYP_EXPR, t, None)
    return t, cause


def _type(c: Checker, e: ast.Expr, definition: TypeName | None) -> Type:
    match e:
        case ast.Ident():
            x = Operand()
            ident(c, x, e, True)
            return _operand_type(c, x)
        case ast.SelectorExpr():
            x = Operand()
            selector.selector(c, x, e, True)
            return _operand_type(c, x)
        case ast.StarExpr():
            elem = var_type(c, e.x)
            # A pointer to an invalid type is of no use and only leads to more errors.
            return Pointer(elem) if predicates.is_valid(elem) else INVALID_TYPE
        case ast.ArrayType():
            return _array_type(c, e)
        case ast.MapType():
            return _map_type(c, e)
        case ast.FuncType():
            sig = Signature(None, Tuple(), Tuple())
            signature.func_type(c, sig, None, None, e)
            return sig
        case ast.StructType():
            return struct.struct_type(c, e)
        case ast.InterfaceType():
            return interface.interface_type(c, e, definition)
        case ast.IndexExpr():
            verify_version(c, e, "go1.18", "type instantiation")
            return instantiated_type(c, e.x, e.indices)
        case ast.ChanType():
            direction = {ast.SEND: SEND_ONLY, ast.RECV: RECV_ONLY}.get(e.dir, SEND_RECV)
            return Chan(direction, var_type(c, e.value))
        case ast.ParenExpr():
            return declared_type(c, e.x, definition)
        case ast.BadExpr() | ast.Ellipsis():
            return INVALID_TYPE  # the parser reported it
    c.error(e, "NotAType", f"{exprstring.expr_string(e)} is not a type")
    call.use(c, e)
    return INVALID_TYPE


def _operand_type(c: Checker, x: Operand) -> Type:
    if x.mode == TYP_EXPR:
        return x.type
    if x.mode == NO_VALUE:
        c.error(x, "NotAType", f"{c.str(x)} used as type")
    elif x.mode != INVALID:
        c.error(x, "NotAType", f"{c.str(x)} is not a type")
    return INVALID_TYPE


def _array_type(c: Checker, e: ast.ArrayType) -> Type:
    if e.len is None:
        return Slice(var_type(c, e.elt))
    if isinstance(e.len, ast.Ellipsis):
        c.error(e, "BadDotDotDotSyntax", "invalid use of [...] array (outside a composite literal)")
        length = -1
    else:
        length = array_length(c, e.len)
    elem = var_type(c, e.elt)
    return Array(elem, length) if length >= 0 else INVALID_TYPE


def _map_type(c: Checker, e: ast.MapType) -> Type:
    key = var_type(c, e.key)
    result = Map(key, var_type(c, e.value))

    def check() -> None:
        if not predicates.comparable(key):
            why = " (missing comparable constraint)" if predicates.is_type_param(key) else ""
            c.error(e.key, "IncomparableMapKey", f"invalid map key type {c.str(key)}{why}")

    c.later(check)
    return result


def array_length(c: Checker, e: ast.Expr) -> int:
    """The length that the constant expression e gives an array; -1 after an error."""
    if isinstance(e, ast.Ident):
        # type T[P any] without the constraint looks like an array type: the message speaks of both.
        _, obj = c.env.scope.lookup_parent(e.name)
        if obj is None:
            c.error(e, "InvalidArrayLen", f"undefined array length {e.name} or missing type constraint")
            return -1
        if not isinstance(obj, Const):
            c.error(e, "InvalidArrayLen", f"invalid array length {e.name}")
            return -1
    x = Operand()
    expr.expr(c, None, x, e)
    if x.mode != CONSTANT:
        if x.mode != INVALID:
            c.error(x, "InvalidArrayLen", f"array length {c.str(x)} must be constant")
        return -1
    integer = predicates.is_integer(x.type)
    if (predicates.is_untyped(x.type) or integer) and x.val is not None:
        length = to_int(x.val)
        if type(length) is int and length >= 0 and const.representable_const(length, TYP[INT]) is not None:
            return length
    if integer:
        c.error(x, "InvalidArrayLen", f"invalid array length {c.str(x)}")
    else:
        c.error(x, "InvalidArrayLen", f"array length {c.str(x)} must be integer")
    return -1


def type_list(c: Checker, exprs: list[ast.Expr]) -> list[Type] | None:
    """The types that the expressions denote; None if one is invalid (all are checked)."""
    types = [var_type(c, e) for e in exprs]
    return types if all(map(predicates.is_valid, types)) else None


def instantiated_type(c: Checker, x: ast.Expr, indices: list[ast.Expr]) -> Type:
    """The instance of the generic type x with the type arguments `indices`."""
    generic, cause = generic_type(c, x)
    if cause:
        shown = ", ".join(exprstring.expr_string(e) for e in indices)
        c.error(x, "NotAGenericType", f"invalid operation: {exprstring.expr_string(x)}[{shown}] ({cause})")
    if not predicates.is_valid(generic):
        return INVALID_TYPE
    assert isinstance(generic, (Named, Alias))
    targs = type_list(c, indices)
    if targs is None:
        return INVALID_TYPE
    pos = own_pos(x)
    instance = instantiate.instance(c, pos, generic, targs)
    if not isinstance(instance, (Named, Alias)):
        return INVALID_TYPE

    def check() -> None:
        recording.record_instance(c, x, targs, instance)
        tparams = generic.type_params
        if not instantiate.validate_targ_len(c, pos, generic.obj.name, len(tparams), len(targs)):
            return
        i, why = instantiate.verify(c, tparams, targs)
        if why:
            c.soft_error(indices[i] if i < len(indices) else pos, "InvalidTypeArg", why)
        else:
            mono.record_instance(c, pos, tparams, targs, indices)

    # The type parameters may not be declared yet.
    c.later(check)
    return instance
