"""Cycles among declarations: which are valid, and how the others are reported.

`direct_cycles` finds type declarations that lead back to themselves by names alone (type A B; type B A), before any type
is checked. `valid_cycle` judges a cycle that object_decl met.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import predicates
from gopy.types.named import Alias, Named, unalias
from gopy.types.objects import GREY, Const, TypeName, Var
from gopy.types.typ import INVALID_TYPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.types.checker import Checker
    from gopy.types.objects import Object
    from gopy.types.typ import Type


def valid_cycle(c: Checker, obj: Object) -> bool:
    """Whether the objects from obj to the end of the path may form a cycle; reports it if not."""
    cycle = c.object_path[c.object_path.index(obj) :]
    values = 0
    definitions = 0
    for o in cycle:
        if isinstance(o, (Const, Var)):
            values += 1
        elif isinstance(o, TypeName):
            if c.env.in_tparam_list and o.typed and predicates.is_generic(o.type):
                return True  # a type parameter list may refer to the generic type it belongs to
            if not o.is_alias:
                definitions += 1
    # A cycle of values only is an initialization cycle, or none if it goes through functions: initorder.py decides.
    if values == len(cycle) or (values == 0 and definitions > 0):
        return True
    cycle_error(c, cycle, first_in_source(cycle))
    return False


def cycle_error(c: Checker, cycle: Sequence[Object], start: int) -> None:
    """Report a cycle, beginning with the object at index `start`."""

    def name(o: Object) -> str:
        named = unalias(o.type)
        if isinstance(named, Named) and named.targs:
            return c.str(named)
        return o.name if o.pkg is c.pkg or o.pkg is None else f"{o.pkg.name}.{o.name}"

    obj = cycle[start]
    is_type = isinstance(obj, TypeName)
    if is_type and isinstance(obj.type, Alias):
        obj.type.rhs = INVALID_TYPE
    if len(cycle) == 1:
        what = "invalid recursive type" if is_type else "invalid cycle in declaration"
        c.error(obj, "InvalidDeclCycle", f"{what}: {name(obj)} refers to itself")
        return
    what = "invalid recursive type" if is_type else "invalid cycle in declaration of"
    err = c.new_error("InvalidDeclCycle").add(obj, f"{what} {name(obj)}")
    for i in range(len(cycle)):
        following = cycle[(start + i + 1) % len(cycle)]
        err.add(obj, f"{name(obj)} refers to {name(following)}")
        obj = following
    err.report()


def named_object(t: Named) -> TypeName:
    """The object of a type; an instance gets one of its own, so that a report shows its place and type arguments."""
    return TypeName(t.pos, t.obj.pkg, t.obj.name, t) if t.targs else t.obj


def first_in_source(path: Sequence[Object]) -> int:
    """The index of the object that stands first in the source."""
    return min(range(len(path)), key=lambda i: path[i].pos)


def direct_cycles(c: Checker) -> None:
    """Report type declarations that are defined by names which lead back to them; such a type becomes invalid."""
    done: set[TypeName] = set()
    for obj in c.object_order:
        if isinstance(obj, TypeName):
            _direct_cycle(c, obj, done)


def _direct_cycle(c: Checker, tname: TypeName, done: set[TypeName]) -> None:
    path: list[TypeName] = []
    on_path: dict[TypeName, int] = {}
    while tname not in done:
        start = on_path.get(tname)
        if start is not None:
            tname.type = INVALID_TYPE
            cycle = path[start:]
            cycle_error(c, cycle, first_in_source(cycle))
            break
        on_path[tname] = len(path)
        path.append(tname)
        spec = c.obj_map[tname].tdecl
        if spec is None or not isinstance(spec.type, ast.Ident):
            break
        following = c.pkg.scope.lookup(spec.type.name)
        if not isinstance(following, TypeName) or following not in c.obj_map:
            break
        tname = following
    done.update(path)


def is_complete(c: Checker, t: Type | None) -> bool:
    """Whether a type is known up to its underlying type; if it is being declared, that is a cycle, which is reported."""
    seen = 0
    while isinstance(t, (Alias, Named)):
        if t.targs:
            return True
        obj = t.obj
        if obj.color == GREY and obj in c.object_path:
            cycle = c.object_path[c.object_path.index(obj) :]
            cycle_error(c, cycle, first_in_source(cycle))
            return False
        t = t.rhs if isinstance(t, Alias) else t.from_rhs
        seen += 1
        if seen > 1000:
            return False
    return True
