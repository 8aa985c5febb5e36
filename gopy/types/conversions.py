"""Conversions: spec "Conversions"."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.types import assignable, const, predicates, under, untyped
from gopy.types.named import TypeParam, unalias
from gopy.types.operand import CONSTANT, INVALID, VALUE, Operand
from gopy.types.typ import (
    INT32,
    UINT8,
    UINTPTR,
    UNSAFE_POINTER,
    UNTYPED_NIL,
    Array,
    Basic,
    Pointer,
    Slice,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def conversion(c: Checker, x: Operand, t: Type) -> None:
    """Check t(x); the result is in x."""
    is_const = x.mode == CONSTANT
    cause = ""
    ok = False
    if is_const and predicates.is_const_type(t):
        val = _constant_as(x, t)
        if val is not None:
            ok = True
            x.val = val
        elif predicates.is_integer(x.type) and predicates.is_integer(t):
            assert x.val is not None
            message = f"constant {constant.str_of(x.val)} overflows {c.str(t)}"
            c.error(x, "InvalidConversion", message)
            x.mode = INVALID
            return
        elif predicates.is_integer(t) and x.val is not None:
            # gc shows an integral float as the integer that does not fit.
            whole = constant.to_int(x.val)
            if type(whole) is int:
                x.val = whole
    elif is_const and predicates.is_type_param(t):
        ok, cause = _constant_to_type_param(c, x, t)
        x.mode = VALUE
    else:
        ok, cause = convertible_to(c, x, t)
        if ok:
            x.mode = VALUE
    if not ok:
        message = f"cannot convert {c.str(x)} to type {c.str(t)}"
        c.error(x, "InvalidConversion", f"{message}: {cause}" if cause else message)
        x.mode = INVALID
        return
    if predicates.is_untyped(x.type) and x.expr is not None:
        untyped.update_expr_type(c, x.expr, _operand_type(x, t, is_const), True)
    x.type = t


def _operand_type(x: Operand, t: Type, is_const: bool) -> Type:
    """The final type of the untyped operand of a conversion to t."""
    if isinstance(x.type, Basic) and x.type.kind == UNTYPED_NIL:
        return t
    if predicates.is_non_type_param_interface(t) or (is_const and not predicates.is_const_type(t)):
        return predicates.default_type(x.type)
    if x.mode == CONSTANT and predicates.is_integer(x.type) and predicates.all_string(t):
        return x.type
    return t


def _constant_as(x: Operand, t: Type) -> Value | None:
    """The constant x converted to the basic type t; None if it cannot be."""
    u = t.underlying()
    if not isinstance(u, Basic):
        return None
    assert x.val is not None
    val = const.representable_const(x.val, u)
    if val is not None:
        return val
    if predicates.is_integer(x.type) and predicates.is_string(u):
        code = x.val if isinstance(x.val, int) and 0 <= x.val <= 0x10FFFF else 0xFFFD
        if 0xD800 <= code < 0xE000:
            code = 0xFFFD
        return chr(code).encode()
    return None


def _constant_to_type_param(c: Checker, x: Operand, t: Type) -> tuple[bool, str]:
    """Whether the constant x converts to each type of t's type set, and if not, why."""
    for _, u in under.typeset(t):
        if u is None:
            return False, f"{c.str(t)} does not contain specific types"
        if predicates.is_string(x.type) and is_bytes_or_runes(u):
            continue
        if _constant_as(x, u) is None:
            if predicates.is_integer(x.type) and predicates.is_integer(u):
                assert x.val is not None
                return False, f"constant {constant.str_of(x.val)} overflows {c.str(u)} (in {c.str(t)})"
            return False, f"cannot convert {c.str(x)} to type {c.str(u)} (in {c.str(t)})"
    return True, ""


def convertible_to(c: Checker, x: Operand, t: Type) -> tuple[bool, str]:
    """Whether t(x) is valid for an x that is not constant, and the cause if it is not and there is one to tell."""
    ok, _, cause = assignable.assignable_to(c, x, t)
    if ok:
        return True, ""
    declared = t
    v, t = unalias(x.type), unalias(t)
    vu, tu = v.underlying(), t.underlying()
    v_param, t_param = isinstance(v, TypeParam), isinstance(t, TypeParam)
    if not v_param and not t_param:
        if predicates.identical_ignore_tags(vu, tu) or _by_kind(vu, tu):
            return True, ""
        if isinstance(v, Pointer) and isinstance(t, Pointer):
            params = predicates.is_type_param(v.elem) or predicates.is_type_param(t.elem)
            if not params and predicates.identical_ignore_tags(v.elem.underlying(), t.elem.underlying()):
                return True, ""
        if isinstance(vu, Slice):
            return _slice_to_array(c, vu, tu, cause)
        return False, cause
    return _type_params_convert(c, x, v, t, declared, cause)


def _by_kind(vu: Type, tu: Type) -> bool:
    """Whether the underlying types are both numbers, or strings and their like, or pointers for package unsafe."""
    if predicates.is_integer_or_float(vu) and predicates.is_integer_or_float(tu):
        return True
    if predicates.is_complex(vu) and predicates.is_complex(tu):
        return True
    if predicates.is_string(tu) and (predicates.is_integer(vu) or is_bytes_or_runes(vu)):
        return True
    if predicates.is_string(vu) and is_bytes_or_runes(tu):
        return True
    if _is_kind(tu, UNSAFE_POINTER) and (isinstance(vu, Pointer) or _is_kind(vu, UINTPTR)):
        return True
    return _is_kind(vu, UNSAFE_POINTER) and (isinstance(tu, Pointer) or _is_kind(tu, UINTPTR))


def _is_kind(u: Type, kind: int) -> bool:
    return isinstance(u, Basic) and u.kind == kind


def is_bytes_or_runes(u: Type) -> bool:
    """Whether u is a slice of bytes or runes."""
    if not isinstance(u, Slice):
        return False
    elem = u.elem.underlying()
    return isinstance(elem, Basic) and elem.kind in (UINT8, INT32)


def _slice_to_array(c: Checker, vu: Slice, tu: Type, cause: str) -> tuple[bool, str]:
    """Whether a slice converts to an array, or to a pointer to one."""
    array, what, since = tu, "array", "go1.20"
    if isinstance(tu, Pointer):
        array, what, since = tu.elem.underlying(), "array pointer", "go1.17"
    if isinstance(array, Array) and predicates.identical(vu.elem, array.elem):
        if c.allow_version(since):
            return True, ""
        return False, f"conversion of slice to {what} requires {since} or later"
    return False, cause


def _type_params_convert(c: Checker, x: Operand, v: Type, t: Type, declared: Type, cause: str) -> tuple[bool, str]:
    """Whether each type of v's type set converts to each of t's, at least one being a type parameter."""
    each = x.copy()
    v_param, t_param = isinstance(v, TypeParam), isinstance(t, TypeParam)
    sources = [s for s, _ in under.typeset(v)] if v_param else [v]
    targets = [s for s, _ in under.typeset(t)] if t_param else [t]
    for source in sources:
        if source is None:
            return False, cause
        each.type = source if v_param else x.type
        for target in targets:
            if target is None:
                return False, cause
            ok, why = convertible_to(c, each, target)
            if not ok:
                said = f"cannot convert {c.str(each.type)}"
                if v_param:
                    said += f" (in {c.str(v)})"
                said += f" to type {c.str(target if t_param else declared)}"
                if t_param:
                    said += f" (in {c.str(t)})"
                why = why or cause
                return False, f"{said}\n\t{why}" if why else said
    return True, ""
