"""Which unexported names of a package an importing package can see, for the wording of errors.

gc compiles package by package, and what it knows of an import is its export data: the exported objects and whatever their
types mention. An unexported name outside of that is "undefined" to it; one inside is "not exported". gopy has the whole
package when it was checked from source, and so must tell them apart. (gc also exports what the bodies of inlinable
functions use; that is left out here.)
"""

from __future__ import annotations

from gopy.types.named import Alias, Named, TypeParam
from gopy.types.objects import Object
from gopy.types.typ import Array, Chan, Interface, Map, Pointer, Signature, Slice, Struct, Tuple, Type, Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.package import Package


def mentioned(pkg: Package, obj: Object) -> bool:
    """Whether the exported API of a package mentions the unexported type that obj names."""
    todo: list[Type] = []
    for name in pkg.scope.names():
        found = pkg.scope.lookup(name)
        if found is not None and found.exported and found.typed:
            todo.append(found.type)
    seen: set[Type] = set()
    while todo:
        type = todo.pop()
        if type in seen:
            continue
        seen.add(type)
        if isinstance(type, (Named, Alias, TypeParam)) and type.obj is obj:
            return True
        todo += parts(type)
    return False


def parts(type: Type) -> list[Type]:
    """The types that a type is made of; those of a defined type are its underlying type and its methods' types."""
    match type:
        case Named():
            methods = [method.type for method in type.orig.methods]
            return [*type.targs, type.underlying(), *methods]
        case Alias():
            return [*type.targs, type.rhs] if type.rhs is not None else type.targs
        case TypeParam():
            return [type.bound]
        case Pointer(elem=elem) | Slice(elem=elem) | Array(elem=elem) | Chan(elem=elem):
            return [elem]
        case Map():
            return [type.key, type.elem]
        case Struct():
            return [field.type for field in type.fields]
        case Tuple():
            return [var.type for var in type.vars]
        case Signature():
            return [type.params, type.results, *type.type_params]
        case Interface():
            return [method.type for method in type.methods] + type.embeddeds
        case Union():
            return [term.type for term in type.terms]
    return []
