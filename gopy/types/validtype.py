"""Types that would contain themselves and so be infinitely large (type T struct { t T }).

Spec "Type declarations": no type may contain itself without a pointer, slice, map, channel or function between. Type
parameters make this subtle: type T[P any] struct { f P }; type U struct { T[U] } contains U through the argument. So
`nest` holds the types within which the present one lies, and a type parameter continues with its argument, outside the
type that declares it.
"""

from __future__ import annotations

from gopy.types import cycles, predicates
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.typ import INVALID_TYPE, Array, Interface, Struct, Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def valid_type(c: Checker, named: Named) -> None:
    """Report a type that contains itself."""
    _valid(c, named, [], [])


def _valid(c: Checker, t: Type, nest: list[Named], path: list[Named]) -> bool:
    t = unalias(t)
    match t:
        case Named():
            return _valid_named(c, t, nest, path)
        case Array():
            return _valid(c, t.elem, nest, path)
        case Struct():
            return all(_valid(c, f.type, nest, path) for f in t.fields)
        case Union():
            return all(_valid(c, term.type, nest, path) for term in t.terms)
        case Interface():
            return all(_valid(c, e, nest, path) for e in t.embeddeds)
        case TypeParam() if nest:
            instance = nest[-1]
            for i, tparam in enumerate(instance.orig.type_params):
                if t is tparam and i < len(instance.targs):
                    # The argument is not inside the instance, but the path to it still leads through there.
                    return _valid(c, instance.targs[i], nest[:-1], path)
    return True


def _valid_named(c: Checker, t: Named, nest: list[Named], path: list[Named]) -> bool:
    if t in c.valid_types:
        return True
    origin = t.orig
    if origin.obj.pkg is not c.pkg and not t.targs:
        return True  # an imported type cannot contain one of this package
    for outer in nest:
        if outer is t or (t.targs and outer.orig is origin and predicates.identical(outer, t)):
            origin.from_rhs = INVALID_TYPE
            origin.set_underlying(INVALID_TYPE)
            for start, p in enumerate(path):
                if p is t or predicates.identical(p, t):
                    cycles.cycle_error(c, [cycles.named_object(n) for n in path[start:]], 0)
                    return False
            return False
    rhs = origin.from_rhs if origin.from_rhs is not None else origin.underlying()
    if not _valid(c, rhs, [*nest, t], [*path, t]):
        return False
    if not t.targs and not t.type_params:
        c.valid_types.add(t)
    return True
