"""From a graph to structured control flow, after Norman Ramsey's "Beyond Relooper" (ICFP 2022).

The dominator tree is walked, each block's subtree becoming a nest. A block that several edges reach going forward is a
*merge*: its code stands behind a wasm `block` that encloses everything it can be reached from, and an edge to it is a `br`
out of that block. A block with one edge in stands where that edge leaves. A loop header's nest is a wasm `loop`; a
back-edge is a `br` to it.

Two things differ from the paper. What is reached by leaving a loop is put behind the loop and not into it, if it is more
than a block, so that code after loops does not nest deeper and deeper. And an edge to what stands next anyway needs no
`br`.

The result is a flat list of steps (kind, argument) for emit/func.py to turn into bytes, one after the other; branches carry
depths. The walk keeps its own stack: graphs may be deep. The graph must be reducible (reducible.py).
"""

from __future__ import annotations

from gopy.compile.passes.loops import Shape
from gopy.ir.ops import If, Jump, Switch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.ir.func import Block, Func

    Step = tuple[int, Any]

# Kinds of steps. The argument: OPS, LEAVE a block (its ops; its terminator Return, Throw or Unreachable); BR a depth;
# BR_IF and IF (condition, negated, depth or 0); TABLE (index, depths, default depth); None for the others.
OPS, LEAVE, BLOCK, LOOP, IF, ELSE, END, BR, BR_IF, TABLE = range(10)

# Work still to be done, beside the kinds above that are to be written out.
_NODE, _CLOSE = 20, 21


def structure(func: Func) -> list[Step]:
    """The steps that run a function."""
    shape = Shape(func)
    assert not shape.irreducible, func.name
    return _Walk(shape).run()


class _Walk:
    __slots__ = ("shape", "order", "steps", "depth", "labels", "labelled", "inside", "outside", "work")

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.order = shape.order
        self.steps: list[Step] = []
        self.depth = 0
        self.labels: dict[int, int] = {}  # the depth at which a block's label was opened
        self._place()

    def _place(self) -> None:
        """Find out which blocks need labels, and at whose nest they stand: in the header's loop, or behind it."""
        shape = self.shape
        before, idom, loop, parent = shape.before, shape.idom, shape.loop, shape.parent
        count = len(self.order)
        has_children = [False] * count
        for i in range(1, count):
            has_children[idom[i]] = True
        forced = {
            shape.number[target]
            for block in self.order
            if type(block.term) is Switch
            for target in (*block.term.targets, block.term.default)
        }
        self.labelled = labelled = [False] * count
        self.inside: dict[int, list[int]] = {}
        self.outside: dict[int, list[int]] = {}
        for i in range(1, count):
            forward = 0
            for source in before[i]:
                if source < i:
                    forward += 1
            above = idom[i]
            leaves = has_children[i] and not self._within(i, loop[above], loop, parent)
            if forward < 2 and i not in forced and not leaves:
                continue
            labelled[i] = True
            place = above
            behind = False
            header = loop[above]
            while header >= 0 and not self._within(i, header, loop, parent):
                place = header
                behind = True
                header = parent[header]
            (self.outside if behind else self.inside).setdefault(place, []).append(i)

    @staticmethod
    def _within(i: int, header: int, loop: list[int], parent: dict[int, int]) -> bool:
        """Block i is in the loop of this header (-1: no loop, everything is)."""
        if header < 0:
            return True
        at = loop[i]
        while at >= 0:
            if at == header:
                return True
            at = parent[at]
        return False

    def run(self) -> list[Step]:
        headers = set(self.shape.headers)
        steps = self.steps
        labels = self.labels
        order = self.order
        self.work = work = [(_NODE, 0, -1)]
        while work:
            kind, i, next = work.pop()
            if kind == _NODE:
                inside = self.inside.get(i, ())
                outside = self.outside.get(i, ())
                after: list[tuple[int, Any, int]] = []
                follow = inside[0] if inside else outside[0] if outside else next
                for n, node in enumerate(inside):
                    after.append((_CLOSE, 0, 0))
                    behind = inside[n + 1] if n + 1 < len(inside) else outside[0] if outside else next
                    after.append((_NODE, node, behind))
                if i in headers:
                    after.append((_CLOSE, 0, 0))
                for n, node in enumerate(outside):
                    after.append((_CLOSE, 0, 0))
                    after.append((_NODE, node, outside[n + 1] if n + 1 < len(outside) else next))
                after.reverse()
                work += after
                for node in reversed(outside):
                    steps.append((BLOCK, None))
                    self.depth += 1
                    labels[node] = self.depth
                if i in headers:
                    steps.append((LOOP, None))
                    self.depth += 1
                    labels[i] = self.depth
                for node in reversed(inside):
                    steps.append((BLOCK, None))
                    self.depth += 1
                    labels[node] = self.depth
                block = order[i]
                if block.ops:
                    steps.append((OPS, block))
                self._leave(i, block, follow)
            elif kind == _CLOSE:
                steps.append((END, None))
                self.depth -= 1
            else:
                steps.append((ELSE, None))
        return steps

    def _stands_here(self, source: int, target: int) -> bool:
        """The target's code is put where the edge leaves."""
        return target > source and not self.labelled[target]

    def _edge(self, source: int, target: int, next: int) -> None:
        """Go to the target; what stands next in the text is `next`."""
        if self._stands_here(source, target):
            self.work.append((_NODE, target, next))
        elif target != next or target <= source:
            self.steps.append((BR, self.depth - self.labels[target]))

    def _leave(self, i: int, block: Block, next: int) -> None:
        term: Any = block.term
        kind = type(term)
        steps = self.steps
        number = self.shape.number
        if kind is Jump:
            self._edge(i, number[term.target], next)
        elif kind is If:
            then = number[term.then]
            else_ = number[term.else_]
            then_here = self._stands_here(i, then)
            else_here = self._stands_here(i, else_)
            if then == else_:
                self._edge(i, then, next)
            elif then_here and else_here:
                steps.append((IF, (term.cond, False)))
                self.depth += 1
                self.work += [(_CLOSE, 0, 0), (_NODE, else_, next), (ELSE, 0, 0), (_NODE, then, next)]
            elif then_here or else_here:
                here, away = (then, else_) if then_here else (else_, then)
                if away == next and away > i:
                    steps.append((IF, (term.cond, else_here)))
                    self.depth += 1
                    self.work.append((_CLOSE, 0, 0))
                else:
                    steps.append((BR_IF, (term.cond, then_here, self.depth - self.labels[away])))
                self.work.append((_NODE, here, next))
            elif then == next and then > i:
                steps.append((BR_IF, (term.cond, True, self.depth - self.labels[else_])))
            else:
                steps.append((BR_IF, (term.cond, False, self.depth - self.labels[then])))
                self._edge(i, else_, next)
        elif kind is Switch:
            depths = [self.depth - self.labels[number[target]] for target in term.targets]
            steps.append((TABLE, (term.index, depths, self.depth - self.labels[number[term.default]])))
        else:
            steps.append((LEAVE, block))
