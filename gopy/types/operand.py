"""Operands: what an expression is while it is being checked (go/types' operand)."""

from __future__ import annotations

from gopy.types.typ import INVALID_TYPE, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.syntax.ast import Expr

# Modes.
INVALID = 0  # an error was reported
NO_VALUE = 1  # a call without results
BUILTIN = 2  # a built-in function; `id` is its name
TYP_EXPR = 3  # a type
CONSTANT = 4  # a constant; `val` is its value
VARIABLE = 5  # addressable
MAP_INDEX = 6  # m[k]: assignable, not addressable, may be used with comma-ok
VALUE = 7  # a computed value
NIL_VALUE = 8  # the predeclared nil (types2's nilvalue)
COMMA_OK = 9  # like VALUE, may be used with comma-ok
COMMA_ERR = 10  # like COMMA_OK; the second value is an error (cgo)
CGO_FUNC = 11


class Operand:
    """An expression under evaluation: `mode`, the syntax `expr`, `type`, constant `val`, built-in `id`."""

    __slots__ = ("mode", "expr", "_type", "val", "id")

    def __init__(
        self, mode: int = INVALID, expr: Expr | None = None, type: Type | None = None, val: Value | None = None
    ) -> None:
        self.mode = mode
        self.expr = expr
        self._type = type
        self.val = val
        self.id = ""

    @property
    def type(self) -> Type:
        """The operand's type; INVALID_TYPE where there is none."""
        return self._type if self._type is not None else INVALID_TYPE

    @type.setter
    def type(self, type: Type | None) -> None:
        self._type = type

    def copy(self) -> Operand:
        """Another operand that is the same now."""
        other = Operand(self.mode, self.expr, self._type, self.val)
        other.id = self.id
        return other

    def assign(self, other: Operand) -> None:
        """Become what the other is."""
        self.mode, self.expr, self._type, self.val, self.id = other.mode, other.expr, other._type, other.val, other.id
