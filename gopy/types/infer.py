"""Type inference: the type arguments that a call or assignment leaves out (spec "Type inference").

First typed arguments are unified with their parameters, then type parameters with their constraints as long as that
yields something, then what is still open gets the default types of untyped constant arguments. The result may refer to
other type parameters; these are replaced until nothing changes.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.types import missing, predicates, subst, typeset, under
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.operand import INVALID, NIL_VALUE, Operand
from gopy.types.typ import (
    UNTYPED_NIL,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Term,
    Tuple,
    Type,
    Union,
)
from gopy.types.unify import ASSIGN, EXACT, INEXACT, Unifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.types.checker import Checker, ErrorBuilder
    from gopy.types.objects import Var


def infer(
    c: Checker,
    pos: int,
    tparams: list[TypeParam],
    targs: Sequence[Type | None],
    params: Tuple,
    args: list[Operand],
    reverse: bool,
    err: ErrorBuilder,
) -> list[Type] | None:
    """All type arguments, given and inferred; None on failure, with the reason added to `err` (not if args are invalid).

    Parameters: `targs`, the given type arguments, at most as many as `tparams`, None where open; `params` and `args`
    match in number; `reverse`, the call stands for an assignment of a generic function, for the wording; `pos`, where
    failures without an argument of their own are reported.
    """
    n = len(tparams)
    known: list[Type | None] = list(targs) + [None] * (n - len(targs))
    if None not in known:
        return known  # type: ignore[return-value]
    for arg in args:
        if arg.mode == INVALID:
            return None

    if params.vars and len(targs):
        params = subst.subst_tuple(c, params, subst.make_map(tparams, known))
    u = Unifier(c, tparams, known, c.allow_version("go1.21"))

    untyped: list[int] = []
    for i, arg in enumerate(args):
        par = params.vars[i].type
        if not is_parameterized(tparams, par) and not is_parameterized(tparams, arg.type):
            continue
        if predicates.is_typed(arg.type):
            if not u.unify(par, arg.type, ASSIGN):
                _mismatch(c, u, tparams, par, arg, reverse, err)
                return None
        elif type(par) is TypeParam and not _is_nil(arg):
            untyped.append(i)  # a default type matches a plain type parameter only

    if not _use_constraints(c, u, pos, tparams, err):
        return None
    if not _use_untyped(c, u, params, args, untyped, err):
        return None

    inferred = u.inferred(tparams)
    _kill_cycles(tparams, inferred)
    _simplify(c, tparams, known, inferred)
    for tpar, targ in zip(tparams, inferred, strict=True):
        if targ is None or is_parameterized(tparams, targ):
            # gc names the place in imported packages too; there we have none.
            at = tpar.obj.pos
            where = f" (declared at {c.fset.position(at)})" if at != NO_POS else ""
            err.add(pos, f"cannot infer {tpar.obj.name}{where}")
            return None
    return inferred  # type: ignore[return-value]


def _is_nil(x: Operand) -> bool:
    return x.mode == NIL_VALUE or (type(x.type) is Basic and x.type.kind == UNTYPED_NIL)


def _mismatch(
    c: Checker, u: Unifier, tparams: list[TypeParam], par: Type, arg: Operand, reverse: bool, err: ErrorBuilder
) -> None:
    """Say that an argument's type does not unify with its parameter's."""
    inferred = u.inferred(tparams)
    targ, expr, tpar = c.str(arg.type), c.str(arg.expr), c.str(par)
    if all(t is None for t in inferred):
        names = type_params_string(tparams)
        err.add(arg, f"type {targ} of {expr} does not match {tpar} (cannot infer {names})")
        return
    got = subst.subst(c, par, subst.make_map(tparams, inferred))
    if got is par:
        err.add(arg, f"type {targ} of {expr} does not match {tpar}")
    elif reverse:
        err.add(arg, f"inferred type {c.str(got)} for {tpar} does not match type {targ} of {expr}")
    else:
        err.add(arg, f"type {targ} of {expr} does not match inferred type {c.str(got)} for {tpar}")


def _use_constraints(c: Checker, u: Unifier, pos: int, tparams: list[TypeParam], err: ErrorBuilder) -> bool:
    """Unify type parameters with their constraints until that gives no new type; false if one cannot be satisfied."""
    while True:
        unknowns = u.unknowns()
        for tpar in tparams:
            targ = u.at(tpar)
            core, single = core_term(tpar)
            if core is not None:
                if targ is not None:
                    if not u.unify(targ, core.type, INEXACT):
                        err.add(pos, f"{c.str(tpar)} (type {c.str(targ)}) does not satisfy {c.str(tpar.bound)}")
                        return False
                elif single and not core.tilde:
                    u.set(tpar, core.type)
            # The methods of a known type argument must unify with those of the constraint.
            if targ is not None and not is_parameterized(tparams, targ):
                iface = typeset.constraint_interface(tpar)
                cause = missing.has_all_methods(c, targ, iface, True, lambda x, y: u.unify(x, y, EXACT))
                if cause is not None:
                    err.add(pos, f"{c.str(tpar)} (type {c.str(targ)}) does not satisfy {c.str(tpar.bound)} {cause}")
                    return False
        if u.unknowns() == unknowns:
            return True


def _use_untyped(
    c: Checker, u: Unifier, params: Tuple, args: list[Operand], untyped: list[int], err: ErrorBuilder
) -> bool:
    """Give open type parameters the default type of their untyped arguments; false if these do not go together."""
    widest: dict[TypeParam, Type] = {}
    for i in untyped:
        tpar = params.vars[i].type
        assert type(tpar) is TypeParam
        if u.at(tpar) is not None:
            continue
        arg = args[i]
        before = widest.get(tpar)
        wider = arg.type if before is None else predicates.max_type(before, arg.type)
        if wider is None:
            what = f"mismatched types {c.str(before)} and {c.str(arg.type)} (cannot infer {c.str(tpar)})"
            err.add(arg, what)
            return False
        widest[tpar] = wider
    for tpar, t in widest.items():
        u.set(tpar, predicates.default_type(t))
    return True


def _simplify(c: Checker, tparams: list[TypeParam], given: list[Type | None], inferred: list[Type | None]) -> None:
    """Replace type parameters in the inferred types by what was inferred for them."""
    dirty = [i for i, t in enumerate(inferred) if t is not None and given[i] is None]
    while dirty:
        smap = subst.make_map(tparams, inferred)
        changed: list[int] = []
        for i in dirty:
            old = inferred[i]
            assert old is not None
            new = subst.subst(c, old, smap)
            if new is not old:
                if type(new) is Signature and new.type_params and not is_parameterized(tparams, new):
                    new.type_params = []  # a generic function argument whose type arguments are all known now
                inferred[i] = new
                changed.append(i)
        dirty = changed


def rename_type_params(c: Checker, tparams: list[TypeParam], t: Type) -> tuple[list[TypeParam], Type]:
    """New type parameters of the same names, and t with the old ones replaced by them.

    In a function that calls itself the type parameters of the callee are not those that the arguments mention.
    """
    if not tparams:
        return [], t
    renamed = [subst.rename(tpar) for tpar in tparams]
    smap = subst.make_map(tparams, renamed)
    for tpar in renamed:
        tpar.bound = subst.subst(c, tpar.bound, smap)
    return renamed, subst.subst(c, t, smap)


def type_params_string(tparams: Sequence[TypeParam]) -> str:
    """Names in a sentence: P; P and Q; P, Q, and R."""
    names = [p.obj.name for p in tparams]
    if len(names) <= 2:
        return " and ".join(names)
    return ", ".join(names[:-1]) + ", and " + names[-1]


def is_parameterized(tparams: Sequence[TypeParam], t: Type) -> bool:
    """Whether t mentions one of the type parameters (those that a signature declares itself do not count)."""
    if type(t) is Basic:
        return False
    if type(t) is TypeParam:
        return t in tparams
    return _Finder(tparams).type(t)


class _Finder:
    __slots__ = ("tparams", "seen")

    def __init__(self, tparams: Sequence[TypeParam]) -> None:
        self.tparams = tparams
        self.seen: dict[Type, bool] = {}

    def type(self, t: Type) -> bool:
        while True:
            t = unalias(t)
            kind = type(t)
            if kind is Basic:
                return False
            if kind is Slice or kind is Pointer or kind is Array or kind is Chan:
                t = t.elem  # type: ignore[attr-defined]
                continue
            if type(t) is TypeParam:
                return t in self.tparams
            if type(t) is Named and not t.targs:
                return False
            known = self.seen.get(t)
            if known is not None:
                return known
            self.seen[t] = False
            result = self.seen[t] = self._composite(t)
            return result

    def _composite(self, t: Type) -> bool:
        if type(t) is Named:
            return any(self.type(targ) for targ in t.targs)
        if type(t) is Map:
            return self.type(t.key) or self.type(t.elem)
        if type(t) is Struct:
            return self._vars(t.fields)
        if type(t) is Tuple:
            return self._vars(t.vars)
        if type(t) is Signature:
            return self._vars(t.params.vars) or self._vars(t.results.vars)
        if type(t) is Interface:
            tset = typeset.type_set(t)
            if any(self.type(m.type) for m in tset.methods):
                return True
            return bool(tset.terms) and all(self.type(term.type) for term in tset.terms or ())
        return False

    def _vars(self, vars: list[Var]) -> bool:
        return any(self.type(v.type) for v in vars)


def core_term(tpar: TypeParam) -> tuple[Term | None, bool]:
    """The constraint's only term and True; else its core type (with ~ if any term has it) and False; else None."""
    terms = typeset.type_set(typeset.constraint_interface(tpar)).terms
    if not terms:
        return None, False
    if len(terms) == 1:
        return terms[0], True
    core, _ = under.common_under(tpar)
    return (Term(any(t.tilde for t in terms), core), False) if core is not None else (None, False)


def _kill_cycles(tparams: list[TypeParam], inferred: list[Type | None]) -> None:
    """Drop inferred types that refer back to their own type parameter: replacing would not end."""
    finder = _CycleFinder(tparams, inferred)
    for tpar in tparams:
        finder.type(tpar)


class _CycleFinder:
    __slots__ = ("tparams", "inferred", "path")

    def __init__(self, tparams: list[TypeParam], inferred: list[Type | None]) -> None:
        self.tparams = tparams
        self.inferred = inferred
        self.path: set[Type] = set()

    def type(self, t: Type) -> None:
        t = unalias(t)
        while type(t) in (Slice, Pointer, Array, Chan):
            t = unalias(t.elem)  # type: ignore[attr-defined]
        if type(t) is Basic:
            return
        if t in self.path:
            if type(t) is TypeParam and t in self.tparams:
                self.inferred[self.tparams.index(t)] = None
            return
        self.path.add(t)
        for part in self._parts(t):
            self.type(part)
        self.path.discard(t)

    def _parts(self, t: Type) -> Sequence[Type]:
        if type(t) is TypeParam:
            found = self.inferred[self.tparams.index(t)] if t in self.tparams else None
            return (found,) if found is not None else ()
        if type(t) is Named:
            return t.targs
        if type(t) is Map:
            return (t.key, t.elem)
        if type(t) is Struct:
            return [f.type for f in t.fields]
        if type(t) is Signature:
            return [v.type for v in t.params.vars + t.results.vars]
        if type(t) is Union:
            return [term.type for term in t.terms]
        if type(t) is Interface:
            return [m.type for m in t.methods] + t.embeddeds
        return ()
