"""Which method a type lacks to implement an interface, and why (spec "Implementing an interface").

The causes are gc's, in parentheses, some with `have` and `want` lines.
"""

from __future__ import annotations

from gopy.types import lookup, predicates, typeset, typestring
from gopy.types.objects import Func
from gopy.types.typ import Interface, Pointer, Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.checker import Checker

    Equivalent = Callable[[Type, Type], bool]

# Why a method does not do.
NOT_FOUND = "not found"
WRONG_NAME = "wrong name"
UNEXPORTED = "unexported"
WRONG_SIGNATURE = "wrong signature"
AMBIGUOUS = "ambiguous"
PTR_RECV = "pointer receiver"
FIELD = "field"


class Missing:
    """A method that is missing: `method` of the interface, `state` why, `have` the method there is instead, if any."""

    __slots__ = ("method", "state", "have")

    def __init__(self, method: Func, state: str, have: Func | None = None) -> None:
        self.method = method
        self.state = state
        self.have = have


def missing_method(
    c: Checker | None, v: Type, t: Type, static: bool = True, equivalent: Equivalent = predicates.identical
) -> Missing | None:
    """The first method of interface t that v lacks, or None if v has them all.

    Parameters: `static`, a v that is an interface must declare the methods itself (False: only those it declares must
    agree, as for type assertions); `equivalent` compares signatures.
    """
    u = t.underlying()
    assert type(u) is Interface
    methods = typeset.type_set(u).methods
    if not methods:
        return None
    vu = v.underlying()
    if type(vu) is Interface:
        tset = typeset.type_set(vu)
        if tset is typeset.type_set(u):
            return None
        for m in methods:
            _, f = tset.lookup_method(m.pkg, m.name)
            if f is None:
                if static:
                    return Missing(m, NOT_FOUND)
            elif not equivalent(f.type, m.type):
                return Missing(m, WRONG_SIGNATURE, f)
        return None
    for m in methods:
        obj, index, indirect = lookup.lookup_impl(v, False, m.pkg, m.name)
        if obj is None:
            if index is not None:
                return Missing(m, AMBIGUOUS)
            if indirect:
                return Missing(m, PTR_RECV)
            obj, _, _ = lookup.lookup_impl(v, False, m.pkg, m.name, True)
            if type(obj) is not Func:
                return Missing(m, NOT_FOUND)
            return Missing(m, UNEXPORTED if obj.name == m.name else WRONG_NAME, obj)
        if type(obj) is not Func:
            return Missing(m, FIELD)
        ensure_signature(c, obj)
        if not equivalent(obj.type, m.type):
            return Missing(m, WRONG_SIGNATURE, obj)
    return None


def ensure_signature(c: Checker | None, func: Func) -> None:
    """Check a method's declaration now if its signature is not known yet."""
    if func._type is None and c is not None:
        from gopy.types import decl

        decl.object_decl(c, func)


def missing_method_cause(c: Checker, v: Type, t: Type, missing: Missing) -> str:
    """Why v lacks the method, as gc says it, in parentheses."""
    name = missing.method.name
    state = missing.state
    have = missing.have
    if have is not None:
        ensure_signature(c, have)
    if state == NOT_FOUND:
        if is_interface_ptr(v):
            return f"({interface_ptr_error(c, v)})"
        if is_interface_ptr(t):
            return f"({interface_ptr_error(c, t)})"
        return f"(missing method {name})"
    if state == AMBIGUOUS:
        return f"(ambiguous selector {c.str(v)}.{name})"
    if state == PTR_RECV:
        return f"(method {name} has pointer receiver)"
    if state == FIELD:
        return f"({c.str(v)}.{name} is a field, not a method)"
    if state == UNEXPORTED:
        return f"(unexported method {name})"
    assert have is not None
    have_text, want_text = func_string(c, have), func_string(c, missing.method)
    if state == WRONG_NAME:
        return f"(missing method {name})\n\t\thave {have_text}\n\t\twant {want_text}"
    if have_text == want_text:
        have_text, want_text = func_string(c, have, True), func_string(c, missing.method, True)
    if have_text == want_text:
        return f"(wrong type for method {name})"
    return f"(wrong type for method {name})\n\t\thave {have_text}\n\t\twant {want_text}"


def has_all_methods(
    c: Checker | None,
    v: Type,
    t: Type,
    static: bool = True,
    equivalent: Equivalent = predicates.identical,
    explain: bool = True,
) -> str | None:
    """None if v has all methods of interface t (or v is the result of an error), else the cause.

    With `explain` False the cause is "".
    """
    if not predicates.is_valid(v):
        return None
    missing = missing_method(c, v, t, static, equivalent)
    if missing is None or lookup.has_invalid_embedded_fields(v):
        return None
    return missing_method_cause(c, v, t, missing) if explain and c is not None else ""


def is_interface_ptr(t: Type) -> bool:
    """Whether t is a pointer to an interface."""
    p = t.underlying()
    return type(p) is Pointer and predicates.is_interface(p.elem)


def interface_ptr_error(c: Checker, t: Type) -> str:
    """What is wrong with using a pointer to an interface as an interface."""
    p = t.underlying()
    if type(p) is Pointer and predicates.is_type_param(p.elem):
        return f"type {c.str(t)} is pointer to type parameter, not type parameter"
    return f"type {c.str(t)} is pointer to interface, not interface"


def func_string(c: Checker, func: Func, pkg_info: bool = False) -> str:
    """A method's name and signature without parameter names; with `pkg_info`, packages in full."""
    writer = typestring.TypeWriter(None if pkg_info else typestring.qualifier(c), c.fset)
    writer.pkg_info = pkg_info
    writer.param_names = False
    writer.out.append(func.name)
    if type(func.type) is Signature:
        writer.signature(func.type)
    return "".join(writer.out)
