"""Questions about types: what kind they are, whether they are comparable, whether two are identical.

Spec "Type identity", "Comparison operators". `is_x(t)` looks at the underlying type and is false for type parameters;
`all_x(t)` holds for a type parameter if it holds for each type of its type set.
Element types are followed in a loop, so that types nested thousands deep need no deep recursion.
"""

from __future__ import annotations

from gopy.types import typeset, under
from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.objects import is_exported
from gopy.types.typ import (
    BOOL,
    COMPLEX128,
    FLOAT64,
    INT,
    INVALID_TYPE,
    IS_BOOLEAN,
    IS_COMPLEX,
    IS_CONST_TYPE,
    IS_FLOAT,
    IS_INTEGER,
    IS_NUMERIC,
    IS_ORDERED,
    IS_STRING,
    IS_UNSIGNED,
    IS_UNTYPED,
    RUNE,
    STRING,
    TYP,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_NIL,
    UNTYPED_RUNE,
    UNTYPED_STRING,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.objects import Object
    from gopy.types.package import Package
    from gopy.types.under import Cause

    Pairs = tuple[Interface, Interface, "Pairs"] | None


def is_valid(t: Type) -> bool:
    """Whether t is no result of an error. An alias that is still being declared is not."""
    while type(t) is Alias:
        if t.rhs is None:
            return True
        t = t.rhs
    return t is not INVALID_TYPE


def is_basic(t: Type, info: int) -> bool:
    """Whether the underlying type is basic with one of the properties `info`."""
    u = t.underlying()
    return type(u) is Basic and u.info & info != 0


def is_boolean(t: Type) -> bool:
    """Whether t is a boolean type."""
    return is_basic(t, IS_BOOLEAN)


def is_integer(t: Type) -> bool:
    """Whether t is an integer type."""
    return is_basic(t, IS_INTEGER)


def is_unsigned(t: Type) -> bool:
    """Whether t is an unsigned integer type."""
    return is_basic(t, IS_UNSIGNED)


def is_float(t: Type) -> bool:
    """Whether t is a floating-point type."""
    return is_basic(t, IS_FLOAT)


def is_complex(t: Type) -> bool:
    """Whether t is a complex type."""
    return is_basic(t, IS_COMPLEX)


def is_numeric(t: Type) -> bool:
    """Whether t is a numeric type."""
    return is_basic(t, IS_NUMERIC)


def is_string(t: Type) -> bool:
    """Whether t is a string type."""
    return is_basic(t, IS_STRING)


def is_integer_or_float(t: Type) -> bool:
    """Whether t is an integer or floating-point type."""
    return is_basic(t, IS_INTEGER | IS_FLOAT)


def is_const_type(t: Type) -> bool:
    """Whether constants may have type t."""
    return is_basic(t, IS_CONST_TYPE)


def all_basic(t: Type, info: int) -> bool:
    """Whether `is_basic` holds for t, or for all specific types of a type parameter, of which there must be some."""
    u = t.underlying()
    if type(u) is Basic:
        return u.info & info != 0
    t = unalias(t)
    if type(t) is not TypeParam:
        return False
    terms = typeset.type_set(typeset.constraint_interface(t)).terms
    return bool(terms) and all(is_basic(term.type, info) for term in terms or ())


def all_boolean(t: Type) -> bool:
    """Whether all types of t are boolean."""
    return all_basic(t, IS_BOOLEAN)


def all_integer(t: Type) -> bool:
    """Whether all types of t are integer types."""
    return all_basic(t, IS_INTEGER)


def all_unsigned(t: Type) -> bool:
    """Whether all types of t are unsigned integer types."""
    return all_basic(t, IS_UNSIGNED)


def all_numeric(t: Type) -> bool:
    """Whether all types of t are numeric."""
    return all_basic(t, IS_NUMERIC)


def all_string(t: Type) -> bool:
    """Whether all types of t are string types."""
    return all_basic(t, IS_STRING)


def all_ordered(t: Type) -> bool:
    """Whether all types of t are ordered."""
    return all_basic(t, IS_ORDERED)


def has_name(t: Type) -> bool:
    """Whether t is a named type in the sense of assignability: predeclared, defined or a type parameter."""
    return type(unalias(t)) in (Basic, Named, TypeParam)


def is_type_lit(t: Type) -> bool:
    """Whether t is neither a defined type nor a type parameter."""
    return type(unalias(t)) not in (Named, TypeParam)


def is_typed(t: Type) -> bool:
    """Whether t is no type of untyped constants, nil or untyped booleans."""
    return type(t) is not Basic or t.info & IS_UNTYPED == 0


def is_untyped(t: Type) -> bool:
    """Whether t is the type of an untyped constant, nil or boolean."""
    return type(t) is Basic and t.info & IS_UNTYPED != 0


def is_untyped_numeric(t: Type) -> bool:
    """Whether t is the type of an untyped number."""
    return type(t) is Basic and t.info & IS_UNTYPED != 0 and t.info & IS_NUMERIC != 0


def is_interface(t: Type) -> bool:
    """Whether the underlying type is an interface (so it is for type parameters)."""
    return type(t.underlying()) is Interface


def is_type_param(t: Type) -> bool:
    """Whether t is a type parameter."""
    return type(unalias(t)) is TypeParam


def is_non_type_param_interface(t: Type) -> bool:
    """Whether t is an interface and no type parameter."""
    return type(t.underlying()) is Interface and not is_type_param(t)


def has_empty_typeset(t: Type) -> bool:
    """Whether t is a type parameter whose constraint no type satisfies."""
    t = unalias(t)
    if type(t) is not TypeParam:
        return False
    bound = t.bound.underlying()
    return type(bound) is Interface and bound._tset is not None and bound._tset.is_empty


def is_generic(t: Type) -> bool:
    """Whether t is a generic type that has not been instantiated."""
    if type(t) is Alias and t.type_params and not t.targs:
        return True
    t = unalias(t)
    if type(t) is not Named or t.targs:
        return False
    if t.loader is not None:
        t.resolve()
    return bool(t.type_params)


def comparable(t: Type) -> bool:
    """Whether values of type t may be compared with == (which may panic for interfaces)."""
    return comparable_type(t, True, None) is None


def comparable_type(t: Type, dynamic: bool, seen: set[Type] | None = None) -> Cause | None:
    """None if t is comparable, else why it is not (with an empty text if there is nothing to say).

    Parameters: `dynamic`, ordinary interfaces count as comparable; `seen`, the types already being looked at.
    """
    u = t.underlying()
    kind = type(u)
    if kind is Basic:
        return under.Cause() if u.kind == UNTYPED_NIL else None  # type: ignore[attr-defined]
    if kind is Pointer or kind is Chan:
        return None
    if seen is None:
        seen = set()
    elif t in seen:
        return None
    seen.add(t)
    if type(u) is Struct:
        for field in u.fields:
            if comparable_type(field.type, dynamic, seen) is not None:
                return under.Cause("struct containing %s cannot be compared", field.type)
        return None
    if type(u) is Array:
        if comparable_type(u.elem, dynamic, seen) is not None:
            return under.Cause("%s cannot be compared", t)
        return None
    if type(u) is Interface:
        if dynamic and not is_type_param(t):
            return None
        tset = typeset.type_set(u)
        if tset.is_comparable(seen):
            return None
        return under.Cause("empty type set" if tset.is_empty else "incomparable types in type set")
    return under.Cause()


def has_nil(t: Type) -> bool:
    """Whether nil is a value of t (of all types of t's type set)."""
    u = t.underlying()
    kind = type(u)
    if kind is Basic:
        return u.kind == UNSAFE_POINTER  # type: ignore[attr-defined,no-any-return]
    if kind is Interface:
        return not is_type_param(t) or under.under_is(t, lambda u: u is not None and has_nil(u))
    return kind in (Slice, Pointer, Signature, Map, Chan)


def same_pkg(a: Package | None, b: Package | None) -> bool:
    """Whether both are the same package (None: the universe)."""
    return a is b or (a is not None and b is not None and a.path == b.path)


def same_id(obj: Object, pkg: Package | None, name: str, fold_case: bool = False) -> bool:
    """Whether obj is what `name` means in package pkg (spec "Uniqueness of identifiers").

    With `fold_case`, letter case and package do not count.
    """
    if obj.name != name:
        return fold_case and obj.name.casefold() == name.casefold()
    return fold_case or is_exported(name) or same_pkg(obj.pkg, pkg)


def identical(x: Type, y: Type) -> bool:
    """Whether x and y are the same type (spec "Type identity"); receivers of signatures do not count."""
    return x is y or _identical(x, y, False, None)


def identical_ignore_tags(x: Type, y: Type) -> bool:
    """Whether x and y are the same type but for struct tags (spec "Conversions")."""
    return x is y or _identical(x, y, True, None)


def _identical(x: Type, y: Type, ignore_tags: bool, pairs: Pairs) -> bool:
    while True:
        if x is y:
            return True
        kind = type(x)
        if kind is Alias:
            x = unalias(x)
            kind = type(x)
        if type(y) is Alias:
            y = unalias(y)
        if x is y:
            return True
        if kind is not type(y):
            return False
        # Both are of one class now; mypy cannot know that of y.
        if kind is Named:
            return _identical_named(x, y)  # type: ignore[arg-type]
        if kind is Basic:
            return x.kind == y.kind  # type: ignore[attr-defined,no-any-return]
        if kind is Slice or kind is Pointer:
            x, y = x.elem, y.elem  # type: ignore[attr-defined]
            continue
        if kind is Array:
            if x.length != y.length and x.length >= 0 and y.length >= 0:  # type: ignore[attr-defined]
                return False
            x, y = x.elem, y.elem  # type: ignore[attr-defined]
            continue
        if kind is Map:
            if not _identical(x.key, y.key, ignore_tags, pairs):  # type: ignore[attr-defined]
                return False
            x, y = x.elem, y.elem  # type: ignore[attr-defined]
            continue
        if kind is Chan:
            if x.dir != y.dir:  # type: ignore[attr-defined]
                return False
            x, y = x.elem, y.elem  # type: ignore[attr-defined]
            continue
        if kind is Signature:
            return _identical_signatures(x, y, ignore_tags, pairs)  # type: ignore[arg-type]
        if kind is Struct:
            return _identical_structs(x, y, ignore_tags, pairs)  # type: ignore[arg-type]
        if kind is Interface:
            return _identical_interfaces(x, y, ignore_tags, pairs)  # type: ignore[arg-type]
        if kind is Tuple:
            return _identical_tuples(x, y, ignore_tags, pairs)  # type: ignore[arg-type]
        if kind is Union:
            from gopy.types import termlist

            xterms, yterms = typeset.union_terms(x)[0], typeset.union_terms(y)[0]  # type: ignore[arg-type]
            return termlist.equal(xterms, yterms)
        return False  # different type parameters


def _identical_named(x: Named, y: Named) -> bool:
    if x.orig.obj is not y.orig.obj or len(x.targs) != len(y.targs):
        return False
    return identical_lists(x.targs, y.targs)


def identical_lists(xs: list[Type], ys: list[Type]) -> bool:
    """Whether two lists hold identical types pair by pair."""
    if len(xs) != len(ys):
        return False
    return all(x is y or _identical(x, y, False, None) for x, y in zip(xs, ys, strict=True))


def identical_origin(x: Named, y: Named) -> bool:
    """Whether both are (instances of) the same declared type."""
    return x.orig.obj is y.orig.obj


def _identical_tuples(x: Tuple, y: Tuple, ignore_tags: bool, pairs: Pairs) -> bool:
    xs, ys = x.vars, y.vars
    if len(xs) != len(ys):
        return False
    return all(_identical(v.type, w.type, ignore_tags, pairs) for v, w in zip(xs, ys, strict=True))


def _identical_structs(x: Struct, y: Struct, ignore_tags: bool, pairs: Pairs) -> bool:
    if len(x.fields) != len(y.fields):
        return False
    for i, f in enumerate(x.fields):
        g = y.fields[i]
        if f.embedded != g.embedded or not same_id(f, g.pkg, g.name):
            return False
        if not ignore_tags and x.tag(i) != y.tag(i):
            return False
        if not _identical(f.type, g.type, ignore_tags, pairs):
            return False
    return True


def _identical_signatures(x: Signature, y: Signature, ignore_tags: bool, pairs: Pairs) -> bool:
    if x.variadic != y.variadic or len(x.type_params) != len(y.type_params):
        return False
    params, results = y.params, y.results
    if len(x.params.vars) != len(params.vars) or len(x.results.vars) != len(results.vars):
        return False
    if x.type_params:
        # The names of type parameters do not count: compare with y's replaced by x's.
        from gopy.types import subst

        smap = subst.make_map(y.type_params, x.type_params)
        for xtpar, ytpar in zip(x.type_params, y.type_params, strict=True):
            ybound = subst.subst(None, typeset.constraint_interface(ytpar), smap)
            if not _identical(typeset.constraint_interface(xtpar), ybound, ignore_tags, pairs):
                return False
        params = subst.subst_tuple(None, params, smap)
        results = subst.subst_tuple(None, results, smap)
    return _identical_tuples(x.params, params, ignore_tags, pairs) and _identical_tuples(
        x.results, results, ignore_tags, pairs
    )


def _identical_interfaces(x: Interface, y: Interface, ignore_tags: bool, pairs: Pairs) -> bool:
    from gopy.types import termlist

    xset, yset = typeset.type_set(x), typeset.type_set(y)
    if xset.comparable != yset.comparable or len(xset.methods) != len(yset.methods):
        return False
    if not termlist.equal(xset.terms, yset.terms):
        return False
    # An interface without a name may lead back to itself through its methods: a pair being compared is taken as equal.
    at = pairs
    while at is not None:
        if (at[0] is x and at[1] is y) or (at[0] is y and at[1] is x):
            return True
        at = at[2]
    pairs = (x, y, pairs)
    for f, g in zip(xset.methods, yset.methods, strict=True):
        if not same_id(f, g.pkg, g.name) or not _identical(f.type, g.type, ignore_tags, pairs):
            return False
    return True


_DEFAULT = {
    UNTYPED_BOOL: TYP[BOOL],
    UNTYPED_INT: TYP[INT],
    UNTYPED_RUNE: RUNE,
    UNTYPED_FLOAT: TYP[FLOAT64],
    UNTYPED_COMPLEX: TYP[COMPLEX128],
    UNTYPED_STRING: TYP[STRING],
}


def default_type(t: Type) -> Type:
    """The type an untyped constant of type t gets where the context gives none; other types (and nil's) unchanged."""
    if type(t) is Basic and t.info & IS_UNTYPED:
        return _DEFAULT.get(t.kind, t)
    return t


def max_type(x: Type, y: Type) -> Type | None:
    """The type of an operation on untyped constants of types x and y; None if they do not go together."""
    if x is y:
        return x
    if type(x) is Basic and type(y) is Basic and is_untyped_numeric(x) and is_untyped_numeric(y):
        return x if x.kind > y.kind else y
    return None
