"""The universe scope and package unsafe: predeclared types, constants, nil and built-in functions.

Spec: "Predeclared identifiers", "Package unsafe". One universe serves all packages; nothing in it is ever changed.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.types.named import Alias, Named
from gopy.types.objects import RECV_VAR, RESULT_VAR, Builtin, Const, Func, Nil, TypeName, Var
from gopy.types.package import Package
from gopy.types.scope import Scope
from gopy.types.typ import (
    BOOL,
    BYTE,
    RUNE,
    STRING,
    TYP,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_INT,
    Interface,
    Signature,
    Tuple,
)
from gopy.types.typeset import EMPTY_INTERFACE, TypeSet

# Built-in functions of the universe: name -> (least number of arguments, whether more may follow).
BUILTINS: dict[str, tuple[int, bool]] = {
    "append": (1, True),
    "cap": (1, False),
    "clear": (1, False),
    "close": (1, False),
    "complex": (2, False),
    "copy": (2, False),
    "delete": (2, False),
    "imag": (1, False),
    "len": (1, False),
    "make": (1, True),
    "max": (1, True),
    "min": (1, True),
    "new": (1, False),
    "panic": (1, False),
    "print": (0, True),
    "println": (0, True),
    "real": (1, False),
    "recover": (0, False),
}
UNSAFE_BUILTINS: dict[str, tuple[int, bool]] = {
    "Add": (2, False),
    "Alignof": (1, False),
    "Offsetof": (1, False),
    "Sizeof": (1, False),
    "Slice": (2, False),
    "SliceData": (1, False),
    "String": (2, False),
    "StringData": (1, False),
}

UNIVERSE = Scope(None, comment="universe")
UNSAFE = Package("unsafe", "unsafe", UNIVERSE)
UNSAFE.complete = True

for _type in (*TYP[BOOL:UNSAFE_POINTER], BYTE, RUNE):
    UNIVERSE.insert(TypeName(NO_POS, None, _type.name, _type))
UNSAFE.scope.insert(TypeName(NO_POS, UNSAFE, "Pointer", TYP[UNSAFE_POINTER]))

# any is an alias of the empty interface, error and comparable are defined types.
ANY = TypeName(NO_POS, None, "any", None)
ANY.type = Alias(ANY, EMPTY_INTERFACE)
ERROR = TypeName(NO_POS, None, "error", None)
ERROR_TYPE = Named(ERROR)
ERROR.type = ERROR_TYPE
_error_method = Func(
    NO_POS,
    None,
    "Error",
    Signature(
        Var(NO_POS, None, "", ERROR_TYPE, RECV_VAR),
        Tuple(),
        Tuple([Var(NO_POS, None, "", TYP[STRING], RESULT_VAR)]),
    ),
)
ERROR_TYPE.from_rhs = Interface([_error_method])
ERROR_TYPE.set_underlying(ERROR_TYPE.from_rhs)
COMPARABLE = TypeName(NO_POS, None, "comparable", None)
COMPARABLE_INTERFACE = Interface()
COMPARABLE_INTERFACE._tset = TypeSet(comparable=True)  # no interface could be written that has it
COMPARABLE_TYPE = Named(COMPARABLE, COMPARABLE_INTERFACE)
COMPARABLE_TYPE.from_rhs = COMPARABLE_INTERFACE
COMPARABLE.type = COMPARABLE_TYPE
TRUE = Const(NO_POS, None, "true", TYP[UNTYPED_BOOL], True)
FALSE = Const(NO_POS, None, "false", TYP[UNTYPED_BOOL], False)
IOTA = Const(NO_POS, None, "iota", TYP[UNTYPED_INT], 0)

for _obj in (ANY, ERROR, COMPARABLE, TRUE, FALSE, IOTA, Nil()):
    UNIVERSE.insert(_obj)
for _name in BUILTINS:
    UNIVERSE.insert(Builtin(None, _name))
for _name in UNSAFE_BUILTINS:
    UNSAFE.scope.insert(Builtin(UNSAFE, _name))


def universe() -> Scope:
    """The universe scope."""
    return UNIVERSE
