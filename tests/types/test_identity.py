"""Types built by hand: identity, type strings, deep nesting, instances, substitution, unification."""

from __future__ import annotations

from gopy.types import instantiate, lookup, predicates, subst, termlist, typeset
from gopy.types.infer import is_parameterized, type_params_string
from gopy.types.methodset import method_set
from gopy.types.named import Named, TypeParam
from gopy.types.objects import FIELD_VAR, PARAM_VAR, RECV_VAR, Func, TypeName, Var
from gopy.types.package import Package
from gopy.types.typ import (
    BYTE,
    INT,
    RECV_ONLY,
    RUNE,
    SEND_RECV,
    STRING,
    TYP,
    UINT8,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_RUNE,
    Array,
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
from gopy.types.typestring import relative_to, type_string

PKG = Package("example.org/p", "p")
OTHER = Package("example.org/q", "q")
INT_TYPE, STRING_TYPE = TYP[INT], TYP[STRING]


def field(name: str, t: Type, pkg: Package = PKG, embedded: bool = False) -> Var:
    return Var(0, pkg, name, t, FIELD_VAR, embedded)


def params(*types: Type, names: str = "") -> Tuple:
    return Tuple([Var(0, PKG, names[i : i + 1], t, PARAM_VAR) for i, t in enumerate(types)])


def func(*types: Type, result: Type | None = None, names: str = "") -> Signature:
    return Signature(None, params(*types, names=names), params(result) if result is not None else Tuple())


def defined(name: str, underlying: Type | None, pkg: Package = PKG) -> Named:
    obj = TypeName(0, pkg, name, None)
    named = Named(obj, underlying)
    obj.type = named
    return named


def type_param(name: str, bound: Type, index: int = 0) -> TypeParam:
    obj = TypeName(0, PKG, name, None)
    tpar = TypeParam(obj, bound, index)
    obj.type = tpar
    return tpar


def generic_list() -> Named:
    """type List[T any] struct { next *List[T]; v T }, with a method Push(T) *List[T] on *List[T]."""
    listing = defined("List", None)
    t = type_param("T", typeset.EMPTY_INTERFACE)
    listing.type_params = [t]
    of_t = instantiate.instance(None, 0, listing, [t])
    listing.set_underlying(Struct([field("next", Pointer(of_t)), field("v", t)]))
    r = type_param("R", typeset.EMPTY_INTERFACE)
    of_r = instantiate.instance(None, 0, listing, [r])
    recv = Var(0, PKG, "l", Pointer(of_r), RECV_VAR)
    listing.add_method(Func(0, PKG, "Push", Signature(recv, params(r), params(Pointer(of_r)), recv_type_params=[r])))
    return listing


def test_byte_and_rune_are_aliases() -> None:
    assert predicates.identical(BYTE, TYP[UINT8])
    assert not predicates.identical(RUNE, BYTE)


def test_identity_looks_at_structure() -> None:
    assert predicates.identical(Map(STRING_TYPE, Slice(BYTE)), Map(STRING_TYPE, Slice(TYP[UINT8])))
    assert not predicates.identical(Array(INT_TYPE, 3), Array(INT_TYPE, 4))
    assert not predicates.identical(Chan(SEND_RECV, INT_TYPE), Chan(RECV_ONLY, INT_TYPE))
    assert predicates.identical(func(INT_TYPE, names="x"), func(INT_TYPE, names="y"))
    assert not predicates.identical(func(INT_TYPE), func(INT_TYPE, result=INT_TYPE))
    variadic = func(Slice(INT_TYPE))
    variadic.variadic = True
    assert not predicates.identical(func(Slice(INT_TYPE)), variadic)


def test_unexported_names_of_different_packages_differ() -> None:
    assert predicates.identical(Struct([field("X", INT_TYPE)]), Struct([field("X", INT_TYPE, OTHER)]))
    assert not predicates.identical(Struct([field("x", INT_TYPE)]), Struct([field("x", INT_TYPE, OTHER)]))
    tagged = Struct([field("X", INT_TYPE)], ["tag"])
    assert not predicates.identical(Struct([field("X", INT_TYPE)]), tagged)
    assert predicates.identical_ignore_tags(Struct([field("X", INT_TYPE)]), tagged)


def test_interfaces_that_lead_back_to_themselves_are_compared() -> None:
    def recursive() -> Interface:
        iface = Interface()
        iface.methods = [Func(0, PKG, "M", func(iface))]
        return iface

    assert predicates.identical(recursive(), recursive())
    assert str(recursive()) == "interface{M(<cycle to Interface>)}"


def test_generic_signatures_are_identical_up_to_names() -> None:
    def generic(name: str, bound: Type) -> Signature:
        t = type_param(name, bound)
        sig = func(Slice(t), result=t)
        sig.type_params = [t]
        return sig

    any_type = typeset.EMPTY_INTERFACE
    assert predicates.identical(generic("A", any_type), generic("B", any_type))
    assert not predicates.identical(generic("A", any_type), generic("B", Interface(None, [INT_TYPE])))


def test_deeply_nested_types() -> None:
    x: Type = INT_TYPE
    y: Type = INT_TYPE
    t = type_param("T", typeset.EMPTY_INTERFACE)
    z: Type = t
    for _ in range(20_000):
        x, y, z = Slice(x), Slice(y), Slice(z)
    assert predicates.identical(x, y)
    assert not predicates.identical(x, Slice(y))
    assert type_string(x) == "[]" * 20_000 + "int"
    assert is_parameterized([t], z)
    assert predicates.identical(subst.subst(None, z, {t: INT_TYPE}), x)
    assert subst.subst(None, x, {t: INT_TYPE}) is x


def test_type_strings() -> None:
    named = defined("N", INT_TYPE)
    shape = Interface([Func(0, PKG, "M", func(INT_TYPE, result=STRING_TYPE, names="x"))], [named])
    assert type_string(shape, relative_to(PKG)) == "interface{M(x int) string; N}"
    assert str(Pointer(named)) == "*example.org/p.N"
    assert type_string(named, lambda pkg: pkg.name) == "p.N"
    assert str(Chan(SEND_RECV, Chan(RECV_ONLY, INT_TYPE))) == "chan (<-chan int)"
    struct = Struct([field("A", INT_TYPE), field("N", named, embedded=True)], ['k:"v"', ""])
    assert type_string(struct, relative_to(PKG)) == 'struct{A int "k:\\"v\\""; N}'
    union = Interface(None, [Union([Term(True, INT_TYPE), Term(False, STRING_TYPE)])], implicit=True)
    assert str(union) == "~int | string"
    p, q = type_param("P", union), type_param("Q", union, 1)
    generic = func(p, q)
    generic.type_params = [p, q]
    assert str(generic) == "func[P, Q ~int | string](P, Q)"
    results = Signature(None, Tuple(), params(INT_TYPE, STRING_TYPE, names="ab"))
    assert str(results) == "func() (a int, b string)"


def test_identical_instances_are_one_object_and_expand_on_demand() -> None:
    listing = generic_list()
    of_int = instantiate.instance(None, 0, listing, [INT_TYPE])
    assert instantiate.instance(None, 0, listing, [INT_TYPE]) is of_int
    struct = of_int.underlying()
    assert isinstance(struct, Struct)
    assert str(struct) == "struct{next *example.org/p.List[int]; v int}"
    assert lookup.deref(struct.fields[0].type)[0] is of_int
    assert struct.fields[1].origin is listing.underlying().fields[1]  # type: ignore[attr-defined]


def test_methods_of_an_instance_are_substituted() -> None:
    of_int = instantiate.instance(None, 0, generic_list(), [INT_TYPE])
    push, index, indirect = lookup.lookup_field_or_method(of_int, True, PKG, "Push")
    assert isinstance(push, Func)
    assert str(push.type) == "func(int) *example.org/p.List[int]"
    assert index == [0]
    assert not indirect
    assert lookup.lookup_field_or_method(of_int, False, PKG, "Push") == (None, None, True)
    assert method_set(of_int) == []
    assert [selection.obj.name for selection in method_set(Pointer(of_int))] == ["Push"]


def test_an_instance_that_grows_for_ever_is_expanded_step_by_step() -> None:
    grow = defined("Grow", None)
    t = type_param("T", typeset.EMPTY_INTERFACE)
    grow.type_params = [t]
    grow.set_underlying(Struct([field("next", Pointer(instantiate.instance(None, 0, grow, [Pointer(t)])))]))
    at: Type = instantiate.instance(None, 0, grow, [INT_TYPE])
    for _ in range(100):
        struct = at.underlying()
        assert isinstance(struct, Struct)
        at = lookup.deref(struct.fields[0].type)[0]
    assert str(at) == f"example.org/p.Grow[{'*' * 100}int]"


def test_promotion_ambiguity_and_depth() -> None:
    a = defined("A", Struct([field("x", INT_TYPE), field("y", INT_TYPE)]))
    b = defined("B", Struct([field("x", INT_TYPE), field("z", INT_TYPE)]))
    both = Struct([field("A", a, embedded=True), field("B", Pointer(b), embedded=True)])
    assert lookup.lookup_field_or_method(both, True, PKG, "x")[:2] == (None, [1, 0])
    obj, index, indirect = lookup.lookup_field_or_method(both, True, PKG, "z")
    assert (obj is not None, index, indirect) == (True, [1, 1], True)
    hiding = Struct([field("C", defined("C", both), embedded=True), field("x", STRING_TYPE)])
    obj, index, _ = lookup.lookup_field_or_method(hiding, True, PKG, "x")
    assert obj is not None
    assert obj.type is STRING_TYPE
    assert lookup.lookup_field_or_method(hiding, True, OTHER, "x") == (None, None, False)
    assert lookup.lookup_field_or_method(hiding, True, OTHER, "X", fold_case=True)[0] is obj


def test_term_lists() -> None:
    my_int = defined("MyInt", INT_TYPE)
    plain, tilde, mine = Term(False, INT_TYPE), Term(True, INT_TYPE), Term(False, my_int)
    assert termlist.string(termlist.union([plain], [tilde])) == "~int"
    assert termlist.string(termlist.union([plain], [mine])) == "int | example.org/p.MyInt"
    assert termlist.string(termlist.intersect([tilde], [mine])) == "example.org/p.MyInt"
    assert termlist.string(termlist.intersect([plain], [mine])) == "∅"
    assert termlist.string(termlist.intersect(None, None)) == "𝓤"
    assert termlist.subset([mine], [tilde])
    assert not termlist.subset([tilde], [mine])
    assert not termlist.subset(None, [tilde])


def test_type_sets() -> None:
    stringer = Interface([Func(0, PKG, "String", func(result=STRING_TYPE))])
    ints = Interface(None, [Union([Term(True, INT_TYPE), Term(True, STRING_TYPE)])])
    tset = typeset.type_set(Interface(None, [stringer, ints, Interface(None, [INT_TYPE])]))
    assert [m.name for m in tset.methods] == ["String"]
    assert termlist.string(tset.terms) == "int"
    assert typeset.type_set(Interface(None, [INT_TYPE, STRING_TYPE])).is_empty
    assert typeset.type_set(Interface()).is_all
    assert typeset.type_set(ints).is_comparable()
    incomplete = Interface()
    incomplete.complete = False
    assert typeset.type_set(incomplete) is typeset.TOP
    incomplete.embeddeds = [INT_TYPE]
    incomplete.complete = True
    assert termlist.string(typeset.type_set(incomplete).terms) == "int"


def test_comparable() -> None:
    assert predicates.comparable(Struct([field("x", Array(INT_TYPE, 2))]))
    assert not predicates.comparable(Struct([field("x", Array(Slice(INT_TYPE), 2))]))
    empty = Interface()
    assert predicates.comparable_type(empty, True) is None
    assert predicates.comparable_type(empty, False) is not None


def test_untyped_constants() -> None:
    assert predicates.default_type(TYP[UNTYPED_RUNE]) is RUNE
    assert predicates.max_type(TYP[UNTYPED_INT], TYP[UNTYPED_FLOAT]) is TYP[UNTYPED_FLOAT]
    assert predicates.max_type(TYP[UNTYPED_INT], STRING_TYPE) is None


def test_names_of_type_parameters_in_a_sentence() -> None:
    tparams = [type_param(name, typeset.EMPTY_INTERFACE, i) for i, name in enumerate("PQR")]
    texts = [type_params_string(tparams[:n]) for n in range(4)]
    assert texts == ["", "P", "P and Q", "P, Q, and R"]
