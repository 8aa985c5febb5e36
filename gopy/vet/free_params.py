"""Whether a type mentions type parameters of the declaration around it (x/tools' typeparams.Free)."""

from __future__ import annotations

from gopy.types import typeset
from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.typ import Array, Chan, Interface, Map, Pointer, Signature, Slice, Struct, Tuple, Type, Union


def has_free_type_params(t: Type) -> bool:
    """Whether a type depends on a type parameter that is not its own."""
    seen: set[Type] = set()
    stack = [t]
    while stack:
        t = unalias(stack.pop())
        if t in seen:
            continue
        seen.add(t)
        match t:
            case TypeParam():
                return True
            case Named() | Alias():
                stack += t.targs
            case Array() | Slice() | Pointer() | Chan():
                stack.append(t.elem)
            case Map():
                stack += (t.key, t.elem)
            case Struct():
                stack += [field.type for field in t.fields]
            case Tuple():
                stack += [var.type for var in t.vars]
            case Signature():
                stack += (t.params, t.results)
            case Union():
                stack += [term.type for term in t.terms]
            case Interface():
                tset = typeset.type_set(t)
                stack += [method.type for method in tset.methods]
                stack += [term.type for term in tset.terms or []]
    return False
