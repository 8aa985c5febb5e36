"""Type sets of interfaces (spec "Interface types", "General interfaces").

A TypeSet is computed once the interface is complete and kept in `Interface._tset`. The computation itself reports
nothing: what is wrong with the interface (a method declared twice, too large a union) is noted in the set, and
`compute_interface_type_set`, called once for each interface in source, reports it.
"""

from __future__ import annotations

from functools import cmp_to_key

from gopy.source.file import NO_POS
from gopy.types import predicates, termlist
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import is_exported
from gopy.types.typ import INVALID_TYPE, Interface, Term, Type, Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.objects import Func
    from gopy.types.package import Package
    from gopy.types.termlist import TermList

    Duplicate = tuple[int, Func, int, Func, bool]

MAX_TERM_COUNT = 100


class TypeSet:
    """What an interface admits: `methods` (all, sorted), `terms` (None: any type), `comparable` (only with terms None).

    `duplicates`: (position, method, position of the other, other, both explicit), to be reported; `oversize`: positions
    of unions with too many terms.
    """

    __slots__ = ("methods", "terms", "comparable", "duplicates", "oversize", "_index")

    def __init__(self, methods: list[Func] | None = None, terms: TermList = None, comparable: bool = False) -> None:
        self.methods: list[Func] = methods if methods is not None else []
        self.terms = terms
        self.comparable = comparable
        self.duplicates: list[Duplicate] = []
        self.oversize: list[int] = []
        self._index: dict[str, int] | None = None

    @property
    def is_empty(self) -> bool:
        """No type is in the set."""
        return self.terms is not None and not self.terms

    @property
    def is_all(self) -> bool:
        """Every type is in the set."""
        return self.terms is None and not self.comparable and not self.methods

    @property
    def is_method_set(self) -> bool:
        """Only methods restrict the set."""
        return self.terms is None and not self.comparable

    def is_comparable(self, seen: set[Type] | None = None) -> bool:
        """Whether all types of the set are strictly comparable."""
        if self.terms is None:
            return self.comparable
        if not self.terms:
            return False
        return all(predicates.comparable_type(t.type, False, seen) is None for t in self.terms)

    def subset_of(self, other: TypeSet) -> bool:
        """Whether the terms of this set are within those of the other (methods not considered)."""
        return termlist.subset(self.terms, other.terms)

    def lookup_method(self, pkg: Package | None, name: str, fold_case: bool = False) -> tuple[int, Func | None]:
        """Index and method of that name; (-1, None) if there is none."""
        methods = self.methods
        if len(methods) > 8 and not fold_case:
            if self._index is None:
                self._index = {m.name: i for i, m in enumerate(methods)}
            i = self._index.get(name, -1)
            if i < 0:
                return -1, None
            if predicates.same_id(methods[i], pkg, name):
                return i, methods[i]
        if name != "_":
            for i, m in enumerate(methods):
                if predicates.same_id(m, pkg, name, fold_case):
                    return i, m
        return -1, None


TOP = TypeSet()
EMPTY_INTERFACE = Interface()
EMPTY_INTERFACE._tset = TOP


def type_set(iface: Interface) -> TypeSet:
    """The type set of an interface. An incomplete interface gives TOP, so that no error follows from what is missing."""
    return iface._tset if iface._tset is not None else _compute(iface)


def _compute(iface: Interface) -> TypeSet:
    if not iface.complete:
        return TOP
    tset = TypeSet()
    iface._tset = tset  # an interface that embeds itself is reported elsewhere; here it only must not loop
    settled = True
    found: dict[str, tuple[Func, int]] = {}

    def add(pos: int, method: Func, explicit: bool) -> None:
        ident = object_id(method)
        other = found.get(ident)
        if other is None:
            found[ident] = (method, pos)
        else:
            tset.duplicates.append((pos, method, other[1], other[0], explicit))

    for method in iface.methods:
        add(method.pos, method, True)
    positions = iface.embed_pos
    for i, typ in enumerate(iface.embeddeds):
        pos = positions[i] if i < len(positions) else NO_POS
        u = typ.underlying()
        comparable = False
        terms: TermList
        if type(u) is Interface:
            if not u.complete:
                settled = False
            inner = type_set(u)
            comparable = inner.comparable
            for method in inner.methods:
                add(pos, method, False)
            terms = inner.terms
        elif type(u) is Union:
            terms, fits = union_terms(u)
            if not fits:
                tset.oversize.append(pos)
                continue
        elif u is INVALID_TYPE:
            named = unalias(typ)
            if type(named) is Named and named._underlying is None:
                settled = False
            continue
        else:
            terms = [Term(False, typ)]
        tset.terms, tset.comparable = _intersect(tset.terms, tset.comparable, terms, comparable)
    if found:
        tset.methods = sort_methods([method for method, _ in found.values()])
    if not settled:
        iface._tset = None  # an embedded type is still being declared: compute again later
    return tset


def _intersect(xterms: TermList, xcomp: bool, yterms: TermList, ycomp: bool) -> tuple[TermList, bool]:
    terms = termlist.intersect(xterms, yterms)
    comparable = xcomp or ycomp
    if comparable and terms is not None:
        return [t for t in terms if predicates.comparable_type(t.type, False, None) is None], False
    return terms, comparable


def union_terms(union: Union) -> tuple[TermList, bool]:
    """The union's terms in normal form, and whether there are at most MAX_TERM_COUNT."""
    result: TermList = []
    for term in union.terms:
        u = term.type.underlying()
        terms: TermList
        if type(u) is Interface:
            terms = type_set(u).terms
        elif u is INVALID_TYPE:
            continue
        elif term.tilde and not predicates.identical(term.type, u):
            terms = []  # no type has this one as underlying type
        else:
            terms = [term]
        result = termlist.union(result, terms)
        if result is not None and len(result) > MAX_TERM_COUNT:
            return [], False
    return result, True


def compute_interface_type_set(c: Checker, pos: int, iface: Interface) -> TypeSet:
    """The type set of an interface in source, with errors reported for what is wrong with it (to be called once)."""
    tset = type_set(iface)
    _check_versions(c, iface)
    for at in tset.oversize:
        where = at if at != NO_POS else pos
        message = f"cannot handle more than {MAX_TERM_COUNT} union terms (implementation limitation)"
        c.error(where, "InvalidUnion", message)
    for duplicate in tset.duplicates:
        if duplicate[4]:
            _report_duplicate(c, duplicate)
        else:
            c.later(lambda duplicate=duplicate: _check_duplicate(c, duplicate))  # type: ignore[misc]
    return tset


def _check_versions(c: Checker, iface: Interface) -> None:
    """Before Go 1.18 an interface embeds interfaces only, none of them a constraint of another package."""
    if c.allow_version("go1.18"):
        return
    from gopy.types import version

    for typ, pos in zip(iface.embeddeds, iface.embed_pos, strict=False):
        u = typ.underlying()
        if type(u) is Interface:
            named = unalias(typ)
            if type(named) is Named and named.obj.pkg not in (None, c.pkg) and not type_set(u).is_method_set:
                version.verify_version(c, pos, "go1.18", f"embedding constraint interface {c.str(typ)}")
        elif type(u) is Union:
            version.verify_version(c, pos, "go1.18", f"embedding interface element {c.str(u)}")
        elif u is not INVALID_TYPE:
            version.verify_version(c, pos, "go1.18", f"embedding non-interface type {c.str(typ)}")


def _check_duplicate(c: Checker, duplicate: Duplicate) -> None:
    """A method that comes from two embedded interfaces: allowed since Go 1.14 if the signatures are identical."""
    pos, method, _, other, _ = duplicate
    if (pos != NO_POS and not c.allow_version("go1.14")) or not predicates.identical(method.type, other.type):
        _report_duplicate(c, duplicate)


def _report_duplicate(c: Checker, duplicate: Duplicate) -> None:
    pos, method, other_pos, _, _ = duplicate
    error = c.new_error("DuplicateDecl")
    error.add(pos, f"duplicate method {method.name}")
    error.add(other_pos, f"other declaration of method {method.name}")
    error.report()


def constraint_interface(tpar: TypeParam) -> Interface:
    """The constraint of a type parameter as an interface; any other constraint type is wrapped in an implicit one."""
    bound = tpar.bound
    if type(bound) is Interface:
        return bound
    u = bound.underlying()
    if type(u) is Interface:
        return EMPTY_INTERFACE if type(unalias(bound)) is TypeParam else u
    if u is INVALID_TYPE:
        return EMPTY_INTERFACE
    iface = Interface(None, [bound], implicit=True)
    tpar.bound = iface
    return iface


def object_id(obj: Func) -> str:
    """What makes two method names the same: the name, for unexported ones with the package path."""
    name = obj.name
    if is_exported(name):
        return name
    return f"{obj.pkg.path}.{name}" if obj.pkg is not None else f"_.{name}"


def _compare(a: Func, b: Func) -> int:
    if a is b:
        return 0
    a_exported, b_exported = is_exported(a.name), is_exported(b.name)
    if a_exported != b_exported:
        return -1 if a_exported else 1
    if a.name != b.name:
        return -1 if a.name < b.name else 1
    a_path = a.pkg.path if a.pkg is not None else ""
    b_path = b.pkg.path if b.pkg is not None else ""
    return 0 if a_exported or a_path == b_path else -1 if a_path < b_path else 1


def sort_methods(methods: list[Func]) -> list[Func]:
    """Sorted as gc lists them: exported ones first, then by name, then by package."""
    return sorted(methods, key=cmp_to_key(_compare)) if len(methods) > 1 else methods
