"""Underlying types, and the types that a type parameter may stand for (spec "Underlying types", "Type sets").

For an ordinary type the set consists of the type itself; for a type parameter, of the terms of its constraint. A
constraint without terms gives the one pair (None, None): nothing specific is known.
"""

from __future__ import annotations

from gopy.types import predicates, typeset as typesets
from gopy.types.named import TypeParam, unalias
from gopy.types.typ import SEND_RECV, Chan, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.checker import Checker

    Pair = tuple[Type | None, Type | None]


class Cause:
    """Why a type does not do, kept unformatted: most causes are never shown. `text(c)` gives gc's words."""

    __slots__ = ("template", "args")

    def __init__(self, template: str = "", *args: object) -> None:
        self.template = template
        self.args = args

    def text(self, c: Checker) -> str:
        """The message; "" where there is nothing to add."""
        return self.template % tuple(c.str(arg) for arg in self.args) if self.args else self.template


def under(t: Type) -> Type:
    """The underlying type."""
    return t.underlying()


def typeset(t: Type) -> list[Pair]:
    """The (type, underlying type) pairs of t's type set; never empty."""
    tpar = unalias(t)
    if type(tpar) is not TypeParam:
        return [(t, t.underlying())]
    tset = typesets.type_set(typesets.constraint_interface(tpar))
    if not tset.terms:
        return [(None, None)]
    return [(term.type, unalias(term.type) if term.tilde else term.type.underlying()) for term in tset.terms]


def under_is(t: Type, predicate: Callable[[Type | None], bool]) -> bool:
    """Whether the predicate holds for all underlying types of t's type set (None: no specific type is known)."""
    return all(predicate(u) for _, u in typeset(t))


def common_under(
    t: Type, cond: Callable[[Type | None, Type | None], Cause | None] | None = None
) -> tuple[Type | None, Cause | None]:
    """The underlying type that all types of t's type set share.

    Channels may differ in direction, the restricted one then counts. Parameters: `cond`, an extra condition on each
    (type, underlying type) pair. Results: the type and None, or None and the cause.
    """
    if cond is None and type(t) is not TypeParam:
        u = t.underlying()
        if type(unalias(t)) is not TypeParam:
            return u, None
    ct: Type | None = None
    cu: Type | None = None
    for t1, u1 in typeset(t):
        if cond is not None:
            cause = cond(t1, u1)
            if cause is not None:
                return None, cause
        if u1 is None:
            return None, Cause("no specific type")
        if cu is None:
            ct, cu = t1, u1
            continue
        if type(cu) is Chan and type(u1) is Chan:
            if not predicates.identical(cu.elem, u1.elem):
                return None, Cause("channels %s and %s have different element types", ct, t1)
            if cu.dir == u1.dir:
                continue
            if cu.dir == SEND_RECV:
                ct, cu = t1, u1
            elif u1.dir != SEND_RECV:
                return None, Cause("channels %s and %s have conflicting directions", ct, t1)
            continue
        if not predicates.identical(cu, u1):
            return None, Cause("%s and %s have different underlying types", ct, t1)
    return cu, None
