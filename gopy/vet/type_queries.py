"""Questions about types that several analyzers ask (x/tools' typesinternal and typeparams)."""

from __future__ import annotations

from gopy.types import predicates, typeset, under
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import Func
from gopy.types.typ import (
    INVALID_TYPE,
    TYP,
    UNTYPED_NIL,
    Basic,
    Interface,
    Pointer,
    Signature,
    Struct,
    Term,
    Type,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.package import Package

STRING = TYP[17]


def is_named(t: Type | None, path: str, *names: str) -> bool:
    """Whether t is one of these package-level types of a package (or an alias for one)."""
    if t is None:
        return False
    t = unalias(t)
    if type(t) is not Named:
        return False
    obj = t.obj
    if obj.name not in names or obj.pkg is None or obj.pkg.path != path:
        return False
    return obj.parent is None or obj.parent is obj.pkg.scope


def pointee(t: Type) -> Type | None:
    """What a pointer type (or an alias for one) points to; None for other types."""
    t = unalias(t)
    return t.elem if type(t) is Pointer else None


def find_method(t: Type, name: str, pkg: Package | None = None) -> Func | None:
    """The method `name` in the method set of t; None if there is none or a field has the name."""
    from gopy.types import lookup

    found = lookup.lookup_field_or_method(t, False, pkg, name)
    return found[0] if isinstance(found[0], Func) else None


def is_string_method(func: Func | None) -> bool:
    """Whether a method has the type func() string, with the predeclared string."""
    signature = func.type if func is not None else None
    return (
        isinstance(signature, Signature)
        and not signature.params.vars
        and len(signature.results.vars) == 1
        and signature.results.vars[0].type is STRING
    )


def implements_error(t: Type) -> bool:
    """Whether values of type t can be converted to error: their method set has Error() string."""
    t = unalias(t)
    if type(t) is Basic:
        return t.kind == UNTYPED_NIL
    return is_string_method(find_method(t, "Error"))


def implements(t: Type, iface: Interface) -> bool:
    """Whether the method set of t has all methods of an interface without type terms."""
    for wanted in typeset.type_set(iface).methods:
        method = find_method(t, wanted.name, wanted.pkg)
        if method is None or not predicates.identical(method.type, wanted.type):
            return False
    return True


def is_empty_interface(t: Type) -> bool:
    """Whether t is a type literal of the interface that every type satisfies, such as any."""
    t = unalias(t)
    return type(t) is Interface and typeset.type_set(t).is_all


def is_type_param(t: Type) -> bool:
    """Whether t is a type parameter."""
    return type(unalias(t)) is TypeParam


def normal_terms(t: Type) -> list[Term] | None:
    """The terms of a type set: the type itself if it is no interface; [] for any type; None for no type at all."""
    u = unalias(t)
    if type(u) is TypeParam:
        u = typeset.constraint_interface(u)
    elif type(u) is Named:
        u = u.underlying()
    if type(u) is Interface:
        terms = typeset.type_set(u).terms
        return [] if terms is None else terms or None
    if type(u) is Union:
        return typeset.union_terms(u)[0] or None
    return [Term(False, t)] if u is not INVALID_TYPE else None


def structural_types(t: Type) -> list[Type] | None:
    """The types a type parameter may stand for, or the type itself; None for an empty type set."""
    if not is_type_param(t):
        return [t]
    terms = normal_terms(t)
    return None if terms is None else [term.type for term in terms]


def core_type(t: Type) -> Type | None:
    """The one underlying type of all types of t's type set, or None."""
    if type(t.underlying()) is not Interface:
        return t.underlying()
    return under.common_under(t)[0] if is_type_param(t) else None


def struct_behind(t: Type) -> Struct | None:
    """The struct that t or the type t points to is, through names."""
    core = core_type(t)
    if type(core) is Pointer:
        core = core.elem.underlying()
    return core if type(core) is Struct else None
