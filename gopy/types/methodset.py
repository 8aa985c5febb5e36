"""Method sets (spec "Method sets"): all methods callable on values of a type, each with its path.

The checker itself looks methods up one at a time (lookup.py); this is for analyzers that need them all.
"""

from __future__ import annotations

from gopy.types import lookup, predicates, typeset
from gopy.types.info import METHOD_VAL, Selection
from gopy.types.named import Named, unalias
from gopy.types.objects import Func
from gopy.types.typ import Interface, Pointer, Struct, Type


def method_set(t: Type) -> list[Selection]:
    """The method set of t as selections, in the order gc lists methods; of T only methods with receiver T, of *T also."""
    names: dict[str, Func] = {}
    seen: list[Type] = []
    stack = [lookup.deref(t)[0]]
    base = unalias(t)
    if type(base) is Named and type(base.underlying()) is Pointer:
        return []
    while stack:
        at = unalias(stack.pop())
        if any(predicates.identical(at, s) for s in seen):
            continue
        seen.append(at)
        methods: list[Func] = []
        if type(at) is Named:
            methods = at.methods
        u = at.underlying()
        if type(u) is Interface:
            methods = methods + typeset.type_set(u).methods
        elif type(u) is Struct:
            stack.extend(lookup.deref(f.type)[0] for f in u.fields if f.embedded)
        for method in methods:
            names.setdefault(typeset.object_id(method), method)
    result: list[Selection] = []
    for method in typeset.sort_methods(list(names.values())):
        obj, index, indirect = lookup.lookup_field_or_method(t, False, method.pkg, method.name)
        if type(obj) is Func and index is not None:
            result.append(Selection(METHOD_VAL, t, obj, index, indirect, obj.type))
    return result
