"""Where values go: the graph behind the escape analysis of slices (flowbuild.py makes it, buffers.py asks it).

A Place is something that holds a value: a variable, or memory that an expression allocates. An edge `a -> (b, n)` says
that a's value, followed through n pointers, is put into b; n = -1: that a's address is. Nothing is known of order,
fields or elements: a struct is one place with its fields, and what a slice points to is one pointer away.

A place's address *reaches* b along a path if on the way no more pointers are followed than addresses were taken: in
`p = &a; q = p` a's address reaches q, in `p = &a; q = *p` only a's value does. So a search forwards, with the balance so
far, finds all that may hold the address; a smaller balance can only reach more. A place *escapes* if its address reaches the
heap, a result, a place that escaped, or one that lives longer (of an outer function, or declared outside a's loop).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax import ast

NEVER = 99  # "followed through so many pointers": not at all
_DEEP = -4  # balances below are all the same to us


class Place:
    """A variable or allocation. `out`: its edges; `lits`: the function literals it is inside of; `depth`: of loops there,
    0 for what may be outside of all; `escaped`: it lives on the heap; `result`: the number of the result it is, else -1."""

    __slots__ = ("out", "lits", "depth", "escaped", "result")

    def __init__(self, lits: tuple[ast.Node, ...], depth: int) -> None:
        self.out: list[tuple[Place, int]] = []
        self.lits = lits
        self.depth = depth
        self.escaped = False
        self.result = -1


HEAP = Place((), 0)
HEAP.escaped = True
WRITTEN = Place((), 0)  # holds every pointer that something is written through


def outlives(a: Place, b: Place) -> bool:
    """Whether what a holds may be looked at when b is gone."""
    if a.escaped or a.result >= 0:
        return True
    outer, inner = a.lits, b.lits
    if outer == inner:
        return a.depth < b.depth
    return len(outer) < len(inner) and inner[: len(outer)] == outer


def escapes(start: Place) -> bool:
    """Whether the address of a place reaches something that outlives it."""
    best: dict[Place, int] = {}
    todo = [(dst, 0) for dst, n in start.out if n < 0]
    while todo:
        place, balance = todo.pop()
        if best.get(place, 1) <= balance:
            continue
        best[place] = balance
        if outlives(place, start):
            return True
        for dst, n in place.out:
            n += balance
            if n <= 0:
                todo.append((dst, n if n > _DEEP else _DEEP))
    return False


def settle(allocated: list[Place]) -> None:
    """Find out which places escape: of one that does, the value is on the heap too."""
    rest = [place for place in allocated if not place.escaped]
    again = True
    while again:
        again = False
        left: list[Place] = []
        for place in rest:
            if escapes(place):
                place.escaped = again = True
            else:
                left.append(place)
        rest = left


class Leak:
    """What a function does with a parameter: through how many pointers its value gets to the heap (`heap`; NEVER), to
    its results (`results`: number -> pointers), or is written through (`written`)."""

    __slots__ = ("heap", "results", "written")

    def __init__(self, heap: int, results: dict[int, int], written: int) -> None:
        self.heap = heap
        self.results = results
        self.written = written

    def any(self) -> bool:
        """Whether the value goes anywhere, or something is written through it."""
        return self.heap != NEVER or bool(self.results) or self.written != NEVER


LOST = Leak(0, {}, 0)  # a parameter nothing is known of
KEPT = Leak(NEVER, {}, NEVER)  # one that is only looked at


def leak_of(param: Place) -> Leak:
    """What becomes of a parameter's value."""
    heap = written = NEVER
    results: dict[int, int] = {}
    # The cost of a path is the highest balance on it: so many pointers are followed before the value arrives.
    best: dict[Place, list[tuple[int, int]]] = {}
    todo = [(param, 0, 0)]
    while todo:
        place, balance, cost = todo.pop()
        known = best.get(place)
        if known is None:
            best[place] = [(balance, cost)]
        elif any(b <= balance and c <= cost for b, c in known):
            continue
        else:
            known.append((balance, cost))
        if place is WRITTEN:
            written = min(written, cost)
        elif place.result >= 0 and not place.lits:
            results[place.result] = min(results.get(place.result, NEVER), cost)
        elif place.escaped or place.result >= 0:
            heap = min(heap, cost)
            continue
        for dst, n in place.out:
            n = max(n + balance, _DEEP)
            if n < 4:
                todo.append((dst, n, max(n, cost)))
    if heap == 0 and not results and written == 0:
        return LOST
    if heap == NEVER and not results and written == NEVER:
        return KEPT
    return Leak(heap, {i: n for i, n in results.items() if n < heap}, written)
