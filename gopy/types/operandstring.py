"""Operands in messages: `x (variable of type int)`, `1 << 8 (untyped int constant 256)`."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.types import exprstring, predicates
from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.operand import (
    BUILTIN,
    CGO_FUNC,
    COMMA_ERR,
    COMMA_OK,
    CONSTANT,
    INVALID,
    MAP_INDEX,
    NIL_VALUE,
    NO_VALUE,
    TYP_EXPR,
    VALUE,
    VARIABLE,
)
from gopy.types.typ import (
    INVALID_TYPE,
    IS_UNTYPED,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.operand import Operand
    from gopy.types.typ import Type

MODE_NAMES = {
    INVALID: "invalid operand",
    NO_VALUE: "no value",
    BUILTIN: "built-in",
    TYP_EXPR: "type",
    CONSTANT: "constant",
    VARIABLE: "variable",
    MAP_INDEX: "map index expression",
    VALUE: "value",
    NIL_VALUE: "nil",
    COMMA_OK: "comma, ok expression",
    COMMA_ERR: "comma, error expression",
    CGO_FUNC: "cgo function",
}
_KINDS: dict[type, str] = {
    Array: "array",
    Slice: "slice",
    Struct: "struct",
    Pointer: "pointer",
    Signature: "func",
    Interface: "interface",
    Map: "map",
    Chan: "chan",
    Tuple: "tuple",
    Union: "union",
}


def composite_kind(t: Type) -> str:
    """What kind of type t is: array, slice, struct ...; "" for basic types."""
    return _KINDS.get(type(t.underlying()), "")


def operand_string(c: Checker, x: Operand) -> str:
    """The operand as gc describes it: expression, mode, value of a constant, type."""
    t = x._type
    if x.mode == NIL_VALUE:
        if t is None or t is INVALID_TYPE:
            return "nil (with invalid type)"
        return "nil" if isinstance(t, Basic) and t.info & IS_UNTYPED else f"nil (of type {c.str(t)})"
    shown = _expression(c, x)
    parts: list[str] = []
    has_type = False
    if x.mode not in (INVALID, NO_VALUE, BUILTIN, TYP_EXPR) and t is not None:
        if isinstance(t, Basic) and t.info & IS_UNTYPED:
            parts.append(t.name)
        else:
            has_type = True
    parts.append(MODE_NAMES[x.mode])
    if x.mode == CONSTANT and x.val is not None:
        val = constant.str_of(x.val)
        if val != shown:
            parts.append(val)
    if has_type:
        assert t is not None
        parts.append(_type_part(c, t))
    text = " ".join(parts)
    return f"{shown} ({text})" if shown else text


def _expression(c: Checker, x: Operand) -> str:
    if x.expr is not None:
        return exprstring.expr_string(x.expr)
    if x.mode == BUILTIN:
        return x.id
    if x.mode == TYP_EXPR:
        return c.str(x.type)
    return constant.str_of(x.val) if x.mode == CONSTANT and x.val is not None else ""


def _type_part(c: Checker, t: Type) -> str:
    if not predicates.is_valid(t):
        return "with invalid type"
    param = unalias(t)
    if isinstance(param, TypeParam):
        text = f"of type {c.str(t)} constrained by {c.str(param.bound)}"
        return text + " with empty type set" if predicates.has_empty_typeset(param) else text
    words = "generic " if predicates.is_generic(t) else ""
    if isinstance(t, Alias | Named):
        # What a name stands for: "struct type T", "int type Celsius".
        u = t.underlying()
        words += (composite_kind(t) or (u.name if isinstance(u, Basic) else "")) + " "
    return f"of {words}type {c.str(t)}"
