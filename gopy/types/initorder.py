"""The order in which package variables are initialised, and initialisation cycles (spec "Package initialization").

A variable depends on what its initial value refers to, also through the bodies of functions. Functions themselves are
not initialised: they are taken out of the graph by connecting what refers to them with what they refer to. Then the node
that waits for nothing and stands first in the source comes next; if all wait, there is a cycle.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from gopy.types.info import Initializer
from gopy.types.objects import Const, Func, Var

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker, DeclInfo
    from gopy.types.objects import Object


def init_order(c: Checker) -> None:
    """Fill in `c.info.init_order`; report initialisation cycles."""
    succ: dict[Object, set[Object]] = {
        obj: _dependencies(c, obj) for obj in c.object_order if isinstance(obj, (Const, Var))
    }
    pred: dict[Object, list[Object]] = {obj: [] for obj in succ}
    for obj, deps in succ.items():
        for dep in deps:
            pred[dep].append(obj)
    waits_for = {obj: len(deps) for obj, deps in succ.items()}

    # Constants first; entries whose count has changed since they were pushed are stale.
    queue = [(not isinstance(obj, Const), n, obj.order, obj) for obj, n in waits_for.items()]
    heapify(queue)
    done: set[Object] = set()
    emitted: set[DeclInfo] = set()
    while queue:
        _, count, _, obj = heappop(queue)
        if obj in done or count != waits_for[obj]:
            continue
        done.add(obj)
        if count > 0:
            # If obj only leads to a cycle, that is reported when its turn comes.
            cycle = _find_path(c, obj, obj, set())
            if cycle is not None:
                _report_cycle(c, cycle)
        for p in pred[obj]:
            waits_for[p] -= 1
            if p not in done:
                heappush(queue, (not isinstance(p, Const), waits_for[p], p.order, p))
        info = c.obj_map[obj]
        if isinstance(obj, Var) and info.init is not None and info not in emitted:
            emitted.add(info)
            c.info.init_order.append(Initializer(info.lhs if info.lhs is not None else [obj], info.init))


def _dependencies(c: Checker, obj: Object) -> set[Object]:
    """The constants and variables that obj refers to, directly or through functions."""
    result: set[Object] = set()
    functions: set[Object] = set()
    stack = [c.obj_map[obj].deps]
    while stack:
        for dep in stack.pop():
            if isinstance(dep, Func):
                if dep not in functions:
                    functions.add(dep)
                    stack.append(c.obj_map[dep].deps)
            elif isinstance(dep, (Const, Var)):
                result.add(dep)
    return result


def _find_path(c: Checker, start: Object, to: Object, seen: set[Object]) -> list[Object] | None:
    """A path of dependencies from start to `to`, in reverse; None if there is none."""
    # Each frame is an object and what is left of its dependencies: functions may call each other thousands deep.
    frames = [(start, iter(sorted(c.obj_map[start].deps, key=lambda o: o.order)))]
    seen.add(start)
    while frames:
        for dep in frames[-1][1]:
            if dep is to:
                return [dep] + [obj for obj, _ in reversed(frames[1:])]
            if dep not in seen:
                seen.add(dep)
                frames.append((dep, iter(sorted(c.obj_map[dep].deps, key=lambda o: o.order))))
                break
        else:
            frames.pop()
    return None


def _report_cycle(c: Checker, cycle: list[Object]) -> None:
    obj = cycle[0]
    if len(cycle) == 1:
        c.error(obj, "InvalidInitCycle", f"initialization cycle: {obj.name} refers to itself")
        return
    err = c.new_error("InvalidInitCycle").add(obj, f"initialization cycle for {obj.name}")
    for following in reversed(cycle):
        err.add(obj, f"{obj.name} refers to {following.name}")
        obj = following
    err.report()
