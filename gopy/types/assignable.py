"""Assignability: spec "Assignability"."""

from __future__ import annotations

from gopy.types import instantiate, missing, predicates, under, untyped
from gopy.types.named import TypeParam, unalias
from gopy.types.operand import INVALID, Operand
from gopy.types.typ import INVALID_TYPE, IS_UNTYPED, SEND_RECV, Basic, Chan, Interface

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def is_assignable(c: Checker, x: Operand, t: Type) -> bool:
    """Whether x may be assigned to a variable of type t."""
    return assignable_to(c, x, t, False)[0]


def assignable_to(c: Checker, x: Operand, t: Type, explain: bool = True) -> tuple[bool, str, str]:
    """Whether x may be assigned to a variable of type t; if not, the error code, and the cause if there is one to tell.

    With `explain` False the cause is left out, which saves the work of formatting it.
    """
    v = x.type
    if v is t or x.mode == INVALID or t is INVALID_TYPE:
        return True, "", ""
    declared = t
    v, t = unalias(v), unalias(t)
    if t is INVALID_TYPE or predicates.identical(v, t):
        return True, "", ""
    vu, tu = v.underlying(), t.underlying()
    v_param, t_param = type(v) is TypeParam, type(t) is TypeParam
    if type(vu) is Basic and vu.info & IS_UNTYPED:
        ok = _untyped_fits(c, x, t) if not t_param else _all_specific(t, lambda s: _untyped_fits(c, x, s))
        return ok, "IncompatibleAssign", ""
    unnamed = not v_param and not t_param and (not predicates.has_name(v) or not predicates.has_name(t))
    if unnamed and predicates.identical(vu, tu):
        return True, "", ""
    if (isinstance(tu, Interface) and not t_param) or missing.is_interface_ptr(tu):
        cause = instantiate.implements(c, v, t, False, explain)
        if cause is None:
            return True, "", ""
        # A type parameter may still be assignable type by type.
        if not v_param:
            return False, "InvalidIfaceAssign", cause
    if isinstance(vu, Interface) and not v_param and instantiate.implements(c, t, v, False, False) is None:
        return False, "IncompatibleAssign", "need type assertion"
    if isinstance(vu, Chan) and vu.dir == SEND_RECV and isinstance(tu, Chan) and predicates.identical(vu.elem, tu.elem):
        ok = not predicates.has_name(v) or not predicates.has_name(t)
        return ok, "InvalidChanAssign", ""
    if t_param and not predicates.has_name(v):
        return _to_type_param(c, x, t, explain)
    if v_param and not predicates.has_name(t):
        return _from_type_param(c, x, v, t, declared, explain)
    return False, "IncompatibleAssign", ""


def _untyped_fits(c: Checker, x: Operand, t: Type) -> bool:
    return untyped.implicit_type_and_value(c, x, t)[0] is not None


def _all_specific(t: Type, fits: object) -> bool:
    """Whether t, a type parameter, has specific types and `fits` holds for each."""
    assert callable(fits)
    return all(s is not None and fits(s) for s, _ in under.typeset(t))


def _to_type_param(c: Checker, x: Operand, t: Type, explain: bool) -> tuple[bool, str, str]:
    """x, whose type has no name, must be assignable to each type of t's type set."""
    ok, code, cause = False, "IncompatibleAssign", ""
    for specific, _ in under.typeset(t):
        if specific is None:
            return False, code, cause
        ok, code, cause = assignable_to(c, x, specific, explain)
        if not ok:
            if explain:
                said = f"cannot assign {c.str(x.type)} to {c.str(specific)} (in {c.str(t)})"
                cause = f"{said}\n\t{cause}" if cause else said
            return False, code, cause
    return ok, code, cause


def _from_type_param(c: Checker, x: Operand, v: Type, t: Type, declared: Type, explain: bool) -> tuple[bool, str, str]:
    """A value of each type of v's type set must be assignable to t, which has no name."""
    ok, code, cause = False, "IncompatibleAssign", ""
    each = x.copy()
    for specific, _ in under.typeset(v):
        if specific is None:
            return False, code, cause
        each.type = specific
        ok, code, cause = assignable_to(c, each, t, explain)
        if not ok:
            if explain:
                said = f"cannot assign {c.str(specific)} (in {c.str(v)}) to {c.str(declared)}"
                cause = f"{said}\n\t{cause}" if cause else said
            return False, code, cause
    return ok, code, cause
