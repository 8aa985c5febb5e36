"""printf: which types a verb can print."""

from __future__ import annotations

from gopy.types import predicates
from gopy.types.named import TypeParam, unalias
from gopy.types.typ import (
    BYTE,
    INT32,
    INVALID,
    IS_BOOLEAN,
    IS_COMPLEX,
    IS_FLOAT,
    IS_INTEGER,
    IS_STRING,
    RUNE,
    UINT8,
    UNSAFE_POINTER,
    UNTYPED_NIL,
    UNTYPED_RUNE,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Type,
)
from gopy.vet.type_queries import find_method, implements_error, is_named, is_string_method, is_type_param, normal_terms

# What a verb accepts.
BOOL = 1
BYTE_ARG = 2
INT = 4
RUNE_ARG = 8
STRING = 16
FLOAT = 32
COMPLEX = 64
POINTER = 128
ERROR = 256
ANY = -1


def is_formatter(t: Type) -> bool:
    """Whether values of type t may print themselves: an interface, or a type with fmt.Formatter's method."""
    if isinstance(t.underlying(), Interface) and not is_type_param(t):
        return True
    method = find_method(t, "Format")
    signature = method.type if method is not None else None
    if not isinstance(signature, Signature) or len(signature.params.vars) != 2 or signature.results.vars:
        return False
    state, verb = (param.type for param in signature.params.vars)
    return is_named(state, "fmt", "State") and predicates.identical(verb, RUNE)


def is_convertible_to_string(t: Type) -> bool:
    """Whether fmt finds an Error or String method."""
    basic = unalias(t)
    if isinstance(basic, Basic):
        return False
    return implements_error(t) or is_string_method(find_method(t, "String"))


def match_type(accepted: int, t: Type) -> tuple[bool, str]:
    """Whether a verb that accepts these kinds prints values of type t; if not, for a type parameter, why."""
    if accepted == ANY:
        return True, ""
    matcher = _Matcher(accepted)
    return matcher.match(t, True), matcher.reason


class _Matcher:
    """Types met on the way are `seen`: they match already, or are being looked at."""

    def __init__(self, accepted: int) -> None:
        self.accepted = accepted
        self.seen: set[Type] = set()
        self.reason = ""

    def match(self, t: Type, top: bool) -> bool:
        """`top`: t is the argument's type itself, of which fmt follows a pointer."""
        accepted = self.accepted
        if accepted == ERROR:
            return implements_error(t)
        plain = unalias(t)
        if isinstance(plain, Basic):
            return _match_basic(accepted, plain)
        if is_formatter(t) or (accepted & STRING and is_convertible_to_string(t)):
            return True
        if isinstance(plain, TypeParam):
            return self._match_type_param(plain, top)
        under = plain.underlying()
        if isinstance(under, Basic):
            return _match_basic(accepted, under)
        if under in self.seen:
            return True
        self.seen.add(under)
        match under:
            case Signature():
                return accepted == POINTER
            case Map():
                return accepted == POINTER or (self.match(under.key, False) and self.match(under.elem, False))
            case Chan():
                return accepted & POINTER != 0
            case Array() | Slice():
                if accepted & STRING and predicates.identical(under.elem.underlying(), BYTE):
                    return True
                return (isinstance(under, Slice) and accepted == POINTER) or self.match(under.elem, False)
            case Pointer():
                return self._match_pointer(under, top)
            case Struct():
                return self._match_struct(under)
        return True  # an interface: it depends on what it holds

    def _match_type_param(self, param: TypeParam, top: bool) -> bool:
        """All types that the parameter may stand for must match."""
        if param in self.seen:
            return True
        self.seen.add(param)
        terms = normal_terms(param)
        if terms is None:
            return True
        if not terms:
            return False
        outermost = len(self.seen) == 1
        for term in terms:
            if not self.match(term.type, top):
                if outermost:
                    self.reason = f"contains {term}"
                return False
        return True

    def _match_pointer(self, pointer: Pointer, top: bool) -> bool:
        if self.accepted == POINTER or is_type_param(pointer.elem):
            return True
        under = pointer.elem.underlying()
        if isinstance(under, Basic) and under.kind == INVALID:
            return True
        if not isinstance(under, (Struct, Array, Slice, Map)):
            return self.accepted & POINTER != 0
        return top and self.match(under, False)

    def _match_struct(self, struct: Struct) -> bool:
        for field in struct.fields:
            if not self.match(field.type, False):
                return False
            # fmt cannot call methods of unexported fields.
            if self.accepted & STRING and not field.exported and is_convertible_to_string(field.type):
                return False
        return True


def _match_basic(accepted: int, basic: Basic) -> bool:
    kind, info = basic.kind, basic.info
    if kind == INVALID:
        return True
    if kind == UNTYPED_NIL:
        return False
    if kind == UNSAFE_POINTER:
        wanted = POINTER | INT
    elif kind == UINT8:
        wanted = INT | BYTE_ARG
    elif kind in (INT32, UNTYPED_RUNE):
        wanted = INT | RUNE_ARG
    elif info & IS_INTEGER:
        wanted = INT
    elif info & IS_FLOAT:
        wanted = FLOAT
    elif info & IS_COMPLEX:
        wanted = COMPLEX
    elif info & IS_STRING:
        wanted = STRING
    else:
        assert info & IS_BOOLEAN
        wanted = BOOL
    return accepted & wanted != 0
