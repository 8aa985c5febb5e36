"""Finding x.f: fields and methods, also through embedded fields (spec "Selectors").

The search goes breadth first over the embedded fields. Names at depth 0, nearly all there are, are found in per-type
indices (Struct._index, Named._index) without walking.
"""

from __future__ import annotations

from gopy.types import instantiate, missing, predicates, typeset
from gopy.types.named import Named, unalias
from gopy.types.objects import Func, Var, is_exported
from gopy.types.typ import INVALID_TYPE, Interface, Pointer, Signature, Struct, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.objects import Object
    from gopy.types.package import Package

    Found = tuple[Var | Func | None, list[int] | None, bool]
    # type, index path, through a pointer, occurs several times at this depth
    Embedded = tuple[Type, list[int], bool, bool]

_DUPLICATE = -2  # in Struct._index: several fields have the name (an error elsewhere)


def lookup_field_or_method(
    t: Type, addressable: bool, pkg: Package | None, name: str, fold_case: bool = False
) -> Found:
    """Field or method `name`, seen from package pkg, of a value of type t.

    Parameters: `addressable`, methods with pointer receiver count; `fold_case`, letter case and package do not matter.
    Results: (obj, index path, indirect: a pointer was followed on the way). Without an object: a path means that the
    selector is ambiguous, `indirect` that a method was found but has a pointer receiver, neither that there is nothing.
    """
    # A defined pointer type has the fields of what it points to, but not its methods.
    named = unalias(t)
    if type(named) is Named:
        u = named.underlying()
        if type(u) is Pointer:
            found = lookup_impl(u, False, pkg, name, fold_case)
            return (None, None, False) if type(found[0]) is Func else found
    return lookup_impl(t, addressable, pkg, name, fold_case)


def lookup_impl(t: Type, addressable: bool, pkg: Package | None, name: str, fold_case: bool = False) -> Found:
    """As lookup_field_or_method, but a defined pointer type's methods are not treated apart."""
    if name == "_":
        return None, None, False
    typ, is_ptr = deref(t)
    if is_ptr and type(typ.underlying()) is Interface:
        return None, None, False  # a pointer to an interface has no methods

    current: list[Embedded] = [(typ, [], is_ptr, False)]
    seen: list[Named] = []
    while current:
        following: list[Embedded] = []
        obj: Var | Func | None = None
        index: list[int] = []
        indirect = False
        for typ, path, through_ptr, multiples in current:
            named = unalias(typ)
            found: Var | Func | None
            if type(named) is Named:
                if any(named is s or predicates.identical(named, s) for s in seen):
                    continue  # hidden by the same type at a lesser depth
                seen.append(named)
                i, found = named_method(named, pkg, name, fold_case)
                if found is not None:
                    index = [*path, i]
                    if obj is not None or multiples:
                        return None, index, False  # ambiguous
                    obj, indirect = found, through_ptr
                    continue
            u = typ.underlying()
            if type(u) is Struct:
                i, found = struct_field(u, pkg, name, fold_case)
                if found is not None:
                    index = [*path, i]
                    if obj is not None or multiples or i == _DUPLICATE:
                        return None, index, False
                    obj, indirect = found, through_ptr
                elif obj is None:
                    for i, field in enumerate(u.fields):
                        if field.embedded:
                            base, field_is_ptr = deref(field.type)
                            following.append((base, [*path, i], through_ptr or field_is_ptr, multiples))
            elif type(u) is Interface:
                i, found = typeset.type_set(u).lookup_method(pkg, name, fold_case)
                if found is not None:
                    index = [*path, i]
                    if obj is not None or multiples:
                        return None, index, False
                    obj, indirect = found, through_ptr
        if obj is not None:
            if type(obj) is Func and not indirect and not addressable and has_ptr_recv(obj):
                return None, None, True
            return obj, index, indirect
        current = _consolidate(following)
    return None, None, False


def _consolidate(embedded: list[Embedded]) -> list[Embedded]:
    """The list with each type once, marked if it occurs several times."""
    if len(embedded) <= 1:
        return embedded
    unique: list[Embedded] = []
    for entry in embedded:
        for i, other in enumerate(unique):
            if predicates.identical(other[0], entry[0]):
                unique[i] = (other[0], other[1], other[2], True)
                break
        else:
            unique.append(entry)
    return unique


def struct_field(struct: Struct, pkg: Package | None, name: str, fold_case: bool = False) -> tuple[int, Var | None]:
    """Index and field of that name; (-1, None) if there is none; index _DUPLICATE if there are several."""
    if fold_case:
        for i, field in enumerate(struct.fields):
            if predicates.same_id(field, pkg, name, True):
                return i, field
        return -1, None
    index = struct._index
    if index is None:
        index = {}
        for i, field in enumerate(struct.fields):
            index[field.name] = _DUPLICATE if field.name in index else i
        struct._index = index
    i = index.get(name, -1)
    if i == -1:
        return -1, None
    field = struct.fields[i] if i >= 0 else next(f for f in struct.fields if f.name == name)
    return (i, field) if predicates.same_id(field, pkg, name) else (-1, None)


def named_method(named: Named, pkg: Package | None, name: str, fold_case: bool = False) -> tuple[int, Func | None]:
    """Index and method declared for a defined type; of an instance, the instantiated one."""
    orig = named.orig
    if orig.loader is not None:
        orig.resolve()
    methods = orig._methods
    if not methods:
        return -1, None
    if fold_case:
        folded = name.casefold()
        i = next((i for i, m in enumerate(methods) if m.name.casefold() == folded), -1)
    else:
        index = orig._index
        if index is None or len(index) != len(methods):
            index = orig._index = {m.name: i for i, m in enumerate(methods)}
        i = index.get(name, -1)
        if i >= 0 and not is_exported(name) and not predicates.same_pkg(orig.obj.pkg, pkg):
            return -1, None
    if i < 0:
        return -1, None
    if named is orig:
        return i, methods[i]
    return i, instantiate.instance_method(named, i)


def has_ptr_recv(method: Func) -> bool:
    """Whether a method is declared on a pointer; also for methods whose signature is not known yet."""
    sig = method._type
    if type(sig) is Signature and sig.recv is not None and sig.recv.typed:
        return type(unalias(sig.recv.type)) is Pointer
    return method.has_ptr_recv


def deref(t: Type) -> tuple[Type, bool]:
    """What an (unnamed) pointer type points to, and whether t is one."""
    p = unalias(t)
    return (p.elem, True) if type(p) is Pointer else (t, False)


def deref_struct_ptr(t: Type) -> Type:
    """The struct type t points to, if it does; else t."""
    p = t.underlying()
    return p.elem if type(p) is Pointer and type(p.elem.underlying()) is Struct else t


def field_path(t: Type, index: list[int]) -> str:
    """The names of the fields on an index path, a.b.c."""
    names: list[str] = []
    for i in index:
        u = deref_struct_ptr(t).underlying()
        if type(u) is not Struct or i >= len(u.fields):
            break
        names.append(u.fields[i].name)
        t = u.fields[i].type
    return ".".join(names)


def lookup_error(c: Checker, t: Type, sel: str, obj: Object | None, struct_lit: bool) -> str:
    """Why x.sel was not found, in gc's words.

    Parameters: `obj`, what a look-up without regard to case found; `struct_lit`, sel is a key of a struct literal.
    """
    missing, misspelled, unexported, inaccessible = "missing", "misspelled", "unexported", "inaccessible"
    case = missing
    alt = ""
    if obj is not None:
        alt = obj.name
        # A name of one letter is its own tail, in gc.
        same_tail = (sel[1:] or sel) == (alt[1:] or alt)
        if obj.pkg is c.pkg:
            case = misspelled
        elif is_exported(sel):
            if is_exported(alt):
                case = misspelled
            elif same_tail:
                case = unexported
        elif is_exported(alt):
            if same_tail:
                case = misspelled
        elif sel == alt:
            case = inaccessible

    if struct_lit:
        if case is inaccessible:
            return f"cannot refer to unexported field {alt} in struct literal of type {c.str(t)}"
        text = f"unknown field {sel} in struct literal of type {c.str(t)}"
        if case is missing:
            return text
        return f"{text}, but does have {'unexported ' if case is unexported else ''}{alt}"

    what = "field" if type(obj) is Var else "method" if type(obj) is Func else "object"
    if case is inaccessible:
        return f"cannot refer to unexported {what} {alt}"
    text = f"type {c.str(t)} has no field or method {sel}"
    if case is missing:
        return text
    return f"{text}, but does have {'unexported ' if case is unexported else ''}{what} {alt}"


def has_invalid_embedded_fields(t: Type) -> bool:
    """Whether a struct embeds, at any depth, a type that is the result of an error."""
    seen: set[Type] = set()
    stack = [t]
    while stack:
        struct = deref_struct_ptr(stack.pop()).underlying()
        if type(struct) is Struct and struct not in seen:
            seen.add(struct)
            for field in struct.fields:
                if field.embedded:
                    if not predicates.is_valid(field.type) or field.type.underlying() is INVALID_TYPE:
                        return True
                    stack.append(field.type)
    return False


def assertable_to(c: Checker, v: Type, t: Type, explain: bool = True) -> str | None:
    """None if an interface value of type v may hold a t (type assertion, type switch), else the cause."""
    if predicates.is_interface(t):
        return None
    return missing.has_all_methods(c, t, v, False, explain=explain)
