"""The shape of a function's graph: order, dominators, loops.

Blocks are numbered in reverse postorder, so an edge to a block that is not later is a back-edge. Immediate dominators are
computed by intersecting paths up the tree until nothing changes. A back-edge whose target dominates its source makes that
target a loop's header; any other back-edge (only goto makes one) means that the graph is not reducible: `irreducible` then
names such edges, and reducible.py mends the graph.
"""

from __future__ import annotations

from gopy.ir.ops import If, Jump, Switch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.func import Block, Func


def targets(term: Any) -> tuple[Block, ...] | list[Block]:
    """The blocks a terminator may lead to, each once."""
    kind = type(term)
    if kind is Jump:
        return (term.target,)
    if kind is If:
        return (term.then, term.else_) if term.then is not term.else_ else (term.then,)
    if kind is Switch:
        return list(dict.fromkeys([*term.targets, term.default]))
    return ()


def reverse_postorder(func: Func) -> list[Block]:
    """The blocks that can be reached, each before its followers, back-edges aside."""
    entry = func.blocks[0]
    seen = {entry}
    order: list[Block] = []
    stack = [(entry, iter(targets(entry.term)))]
    while stack:
        block, rest = stack[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                stack.append((target, iter(targets(target.term))))
                break
        else:
            order.append(block)
            stack.pop()
    order.reverse()
    return order


class Shape:
    """`order`: reachable blocks in reverse postorder; the lists are indexed by place in it.

    `number` gives a block's place; `followers` and `before`: edges; `idom`: immediate dominators (the entry's is itself).
    `headers`: places of loop headers, ascending; `loop`: for each block the header of the innermost loop it is in (a header: its
    own), or -1; `parent`: for a header the header of the loop around, or -1. `irreducible`: edges into the middle of a loop.
    """

    __slots__ = ("order", "number", "followers", "before", "idom", "headers", "loop", "parent", "irreducible")

    def __init__(self, func: Func) -> None:
        self._number(func)
        self._dominators()
        self._loops()

    def _number(self, func: Func) -> None:
        self.order = reverse_postorder(func)
        self.number = number = {block: i for i, block in enumerate(self.order)}
        self.followers = [[number[target] for target in targets(block.term)] for block in self.order]
        self.before: list[list[int]] = [[] for _ in self.order]
        for i, followers in enumerate(self.followers):
            for place in followers:
                self.before[place].append(i)

    def _dominators(self) -> None:
        before = self.before
        idom = [-1] * len(before)
        idom[0] = 0
        changed = True
        while changed:
            changed = False
            for i in range(1, len(before)):
                new = -1
                for source in before[i]:
                    if idom[source] < 0:
                        continue
                    if new < 0:
                        new = source
                        continue
                    while new != source:
                        while source > new:
                            source = idom[source]
                        while new > source:
                            new = idom[new]
                if idom[i] != new:
                    idom[i] = new
                    changed = True
        self.idom = idom

    def dominates(self, a: int, b: int) -> bool:
        """Every path to b leads through a."""
        idom = self.idom
        while b > a:
            b = idom[b]
        return a == b

    def _loops(self) -> None:
        before = self.before
        self.loop = loop = [-1] * len(before)
        self.parent: dict[int, int] = {}
        self.irreducible: list[tuple[int, int]] = []
        headers: list[int] = []
        for header in range(len(before) - 1, -1, -1):  # inner loops have later headers
            work = []
            for source in before[header]:
                if source >= header:
                    if self.dominates(header, source):
                        work.append(source)
                    else:
                        self.irreducible.append((source, header))
            if not work:
                continue
            headers.append(header)
            self.parent[header] = -1
            loop[header] = header
            while work:
                i = work.pop()
                inner = loop[i]
                if inner == header:
                    continue
                if inner < 0:
                    loop[i] = header
                    work += before[i]
                    continue
                while self.parent[inner] >= 0 and self.parent[inner] != header:
                    inner = self.parent[inner]
                if inner != header and self.parent[inner] < 0:
                    self.parent[inner] = header
                    work += before[inner]
        headers.reverse()
        self.headers = headers
