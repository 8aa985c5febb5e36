"""Term lists: the type terms of a type set, as unions of `T` and `~T` (spec "Interface types").

A list in normal form holds pairwise disjoint terms; [] is the empty set of types, None the set of all types. A term whose
type set is empty is never in a list. Order is that of the source, since messages print it.
"""

from __future__ import annotations

from gopy.types import predicates
from gopy.types.typ import Term, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    TermList = list[Term] | None


def disjoint(x: Term, y: Term) -> bool:
    """Whether no type belongs to both terms."""
    ux = x.type.underlying() if y.tilde else x.type
    uy = y.type.underlying() if x.tilde else y.type
    return not predicates.identical(ux, uy)


def term_includes(x: Term, t: Type) -> bool:
    """Whether type t is in the term's type set."""
    return predicates.identical(x.type, t.underlying() if x.tilde else t)


def _term_subset(x: Term, y: Term) -> bool:
    return (not x.tilde or y.tilde) and not disjoint(x, y)


def normal(terms: list[Term]) -> list[Term]:
    """The terms without those that others cover; the wider one takes the place of the first of them."""
    used = [False] * len(terms)
    result: list[Term] = []
    for i, x in enumerate(terms):
        if used[i]:
            continue
        for j in range(i + 1, len(terms)):
            if not used[j] and not disjoint(x, terms[j]):
                if terms[j].tilde and not x.tilde:
                    x = terms[j]
                used[j] = True
        result.append(x)
    return result


def union(xl: TermList, yl: TermList) -> TermList:
    """The types of either list."""
    if xl is None or yl is None:
        return None
    return normal(xl + yl)


def intersect(xl: TermList, yl: TermList) -> TermList:
    """The types of both lists."""
    if xl is None:
        return yl
    if yl is None:
        return xl
    return normal([y if x.tilde and not y.tilde else x for x in xl for y in yl if not disjoint(x, y)])


def subset(xl: TermList, yl: TermList) -> bool:
    """Whether all types of xl are types of yl."""
    if yl is None:
        return True
    if xl is None:
        return False
    return all(any(_term_subset(x, y) for y in yl) for x in xl)


def equal(xl: TermList, yl: TermList) -> bool:
    """Whether both lists describe the same types."""
    if xl is None or yl is None:
        return xl is yl
    return xl is yl or (subset(xl, yl) and subset(yl, xl))


def string(terms: TermList) -> str:
    """The list as gc prints it in messages: package paths in full."""
    if terms is None:
        return "𝓤"
    return " | ".join(str(t) for t in terms) if terms else "∅"
