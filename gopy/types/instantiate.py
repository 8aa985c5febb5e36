"""Instances of generic types and functions, and whether a type satisfies a constraint (spec "Instantiations").

An instance of a defined type is made unexpanded: its underlying type and methods are substituted when first asked for,
so types that mention their own instances are no problem.
"""

from __future__ import annotations

from gopy.types import lookup, missing, predicates, subst, termlist, typeset
from gopy.types.context import SHARED
from gopy.types.named import Alias, Named, TypeParam
from gopy.types.typ import INVALID_TYPE, Interface, Pointer, Signature, Term, Type, Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.context import Context
    from gopy.types.objects import Func


def instance(
    c: Checker | None, pos: int, orig: Named | Alias | Signature, targs: list[Type], ctxt: Context | None = None
) -> Type:
    """The instance of a generic type or function with the type arguments; an identical one made before, if any.

    A wrong number of type arguments is reported at `pos` for aliases and functions (result INVALID_TYPE); for defined
    types the caller must have checked it. Constraints are not checked: see `verify`.
    """
    if ctxt is None:
        ctxt = c.context if c is not None else SHARED
    if type(orig) is Signature:
        if not _count_ok(c, pos, "func", orig.type_params, targs):
            return INVALID_TYPE
        sig = subst.subst(c, orig, subst.make_map(orig.type_params, targs), ctxt)
        assert type(sig) is Signature
        if sig is orig:
            sig = subst.clone_signature(orig)
        sig.type_params = []
        return sig
    assert not isinstance(orig, Signature)
    found = ctxt.lookup(orig, targs)
    if found is not None:
        return found
    if isinstance(orig, Alias):
        if not _count_ok(c, pos, orig.obj.name, orig.type_params, targs):
            return INVALID_TYPE
        rhs = orig.rhs if orig.rhs is not None else INVALID_TYPE
        alias = Alias(orig.obj, subst.subst(c, rhs, subst.make_map(orig.type_params, targs), ctxt))
        alias.orig = orig
        alias.targs = targs
        ctxt.add(orig, targs, alias)
        return alias
    named = Named(orig.obj)
    named.orig = orig
    named.pos = pos or orig.pos
    named.targs = targs
    named.context = ctxt
    ctxt.add(orig, targs, named)
    return named


def _count_ok(c: Checker | None, pos: int, name: str, tparams: list[TypeParam], targs: list[Type]) -> bool:
    if c is not None:
        return validate_targ_len(c, pos, name, len(tparams), len(targs))
    return len(tparams) == len(targs)


def validate_targ_len(c: Checker, pos: int, name: str, want: int, got: int) -> bool:
    """Whether the number of type arguments is that of the type parameters; if not, it is reported at `pos`."""
    if got == want:
        return True
    qualifier = "not enough" if got < want else "too many"
    message = f"{qualifier} type arguments for type {name}: have {got}, want {want}"
    c.error(pos, "WrongTypeArgCount", message)
    return False


def expand_underlying(named: Named) -> None:
    """Give an instance its underlying type. While its origin is still being declared, nothing happens."""
    orig = named.orig
    orig.resolve()
    rhs = orig.from_rhs if orig.from_rhs is not None else orig._underlying
    if rhs is None:
        return
    if len(named.targs) != len(orig.type_params):
        named.from_rhs = INVALID_TYPE
        named.set_underlying(INVALID_TYPE)
        return
    ctxt = named.context
    checker = ctxt.checker if ctxt is not None else None
    new = subst.subst(checker, rhs, subst.make_map(orig.type_params, named.targs), ctxt)
    if type(new) is Interface:
        methods = subst.replace_recv_type(new.methods, orig, named)
        if methods is not new.methods:
            if new is rhs:
                new = Interface(None, new.embeddeds)
            new.methods = methods
            new._tset = None
    named.from_rhs = new
    named.set_underlying(new)


def instance_method(named: Named, i: int) -> Func:
    """Method i of the origin, substituted for the instance."""
    cache = named._expanded
    if cache is None:
        cache = named._expanded = {}
    method = cache.get(i)
    if method is not None:
        return method
    assert named.orig._methods is not None
    orig = named.orig._methods[i]
    ctxt = named.context
    checker = ctxt.checker if ctxt is not None else None
    missing.ensure_signature(checker, orig)
    if not orig.typed:
        return orig
    old = orig.signature
    tparams = old.recv_type_params or named.orig.type_params
    sig = old
    if len(tparams) == len(named.targs):
        new = subst.subst(checker, old, subst.make_map(tparams, named.targs), ctxt)
        assert type(new) is Signature
        sig = new
    if sig is old:
        sig = subst.clone_signature(old)
    if old.recv is not None:
        sig.recv = subst.clone_var(old.recv, Pointer(named) if lookup.has_ptr_recv(orig) else named)
    sig.recv_type_params = []
    method = subst.clone_func(orig, sig)
    cache[i] = method
    return method


def instance_methods(named: Named) -> list[Func]:
    """All methods of an instance."""
    return [instance_method(named, i) for i in range(len(named.orig.methods))]


def verify(c: Checker, tparams: list[TypeParam], targs: list[Type], ctxt: Context | None = None) -> tuple[int, str]:
    """Whether the type arguments satisfy the constraints: (-1, ""), or the index of the first that does not and why."""
    smap = subst.make_map(tparams, targs)
    for i, tpar in enumerate(tparams):
        typeset.constraint_interface(tpar)  # wraps the constraint if need be
        bound = subst.subst(c, tpar.bound, smap, ctxt)
        cause = implements(c, targs[i], bound, True)
        if cause is not None:
            return i, cause
    return -1, ""


def implements(c: Checker | None, v: Type, t: Type, constraint: bool = False, explain: bool = True) -> str | None:
    """None if type v implements interface t (satisfies the constraint t), else why not; "" with `explain` False."""
    vu, tu = v.underlying(), t.underlying()
    if vu is INVALID_TYPE or tu is INVALID_TYPE:
        return None
    if type(vu) is Pointer and vu.elem.underlying() is INVALID_TYPE:
        return None
    explain = explain and c is not None
    verb = "satisfy" if constraint else "implement"
    if type(tu) is not Interface:
        if not explain or c is None:
            return ""
        detail = (
            missing.interface_ptr_error(c, t) if missing.is_interface_ptr(tu) else f"{c.str(t)} is not an interface"
        )
        return f"{c.str(v)} does not {verb} {c.str(t)} ({detail})"
    wanted = typeset.type_set(tu)
    if wanted.is_all:
        return None
    if type(vu) is Interface and typeset.type_set(vu).is_empty:
        return None
    if wanted.is_empty:
        return f"cannot {verb} {c.str(t)} (empty type set)" if explain and c is not None else ""
    lacking = missing.has_all_methods(c, v, t, True, explain=explain)
    if lacking is not None:
        return f"{c.str(v)} does not {verb} {c.str(t)} {lacking}" if explain and c is not None else ""
    if wanted.terms is not None:
        if type(vu) is Interface:
            if not typeset.type_set(vu).subset_of(wanted):
                return f"{c.str(v)} does not {verb} {c.str(t)}" if explain and c is not None else ""
        elif not any(termlist.term_includes(term, v) for term in wanted.terms):
            return _not_in_type_set(c, v, t, tu, verb) if explain and c is not None else ""
    if not wanted.is_comparable() or predicates.comparable_type(v, False) is None:
        return None
    if constraint and predicates.comparable_type(v, True) is None:
        if c is None or c.allow_version("go1.20"):
            return None
        return f"{c.str(v)} to {verb} comparable requires go1.20 or later"
    return f"{c.str(v)} does not {verb} comparable" if explain and c is not None else ""


def _not_in_type_set(c: Checker, v: Type, t: Type, iface: Interface, verb: str) -> str:
    terms = typeset.type_set(iface).terms
    alt: Type | None = None
    for term in terms or ():
        literal = not term.tilde and predicates.identical(term.type, term.type.underlying())
        if literal and termlist.term_includes(Term(True, term.type), v):
            alt = term.type
            break
    vs, ts = c.str(v), c.str(t)
    if alt is not None:
        detail = f"possibly missing ~ for {c.str(alt)} in {ts}"
    elif _mentions(iface, v):
        detail = f"{ts} mentions {vs}, but {vs} is not in the type set of {ts}"
    else:
        detail = f"{vs} missing in {termlist.string(terms)}"
    return f"{vs} does not {verb} {ts} ({detail})"


def _mentions(t: Type, v: Type) -> bool:
    """Whether v is an embedded element or a term of t."""
    if type(t) is Interface:
        return any(_mentions(e, v) for e in t.embeddeds)
    if type(t) is Union:
        return any(_mentions(term.type, v) for term in t.terms)
    return predicates.identical(t, v)
