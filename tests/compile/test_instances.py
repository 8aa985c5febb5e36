"""Types declared in generic functions: one for each list of type arguments, whatever way one comes to it."""

from __future__ import annotations

from gopy.compile.instances import LocalInstances, is_local
from gopy.compile.typekey import TypeKeys
from gopy.types import subst
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import Func, TypeName
from gopy.types.scope import Scope
from gopy.types.typ import INT, STRING, TYP, Array, Chan, Map, Pointer, Signature, Slice, Struct, Tuple, Type
from tests.compile.library import Library

PROGRAM = """package main

type list[T any] struct{ next *list[T]; item T }

func f[T, U any]() {
	type pair struct { a T; b U; more *pair }
	type fixed struct { n int }
	type held struct { l list[pair]; m map[string][]fixed }
	type alias = *pair
	type own[V any] struct { v V; p pair }
	type uses struct { o own[int]; q own[string] }
	_ = any(pair{})
	_, _, _, _ = any(fixed{}), any(held{}), alias(nil), any(uses{})
}

func main() { f[int, string]() }
"""


class Function:
    """A generic function of PROGRAM, its local types by name."""

    def __init__(self, library: Library) -> None:
        checked = library.check(PROGRAM)
        func = checked.pkg.scope.lookup("f")
        assert isinstance(func, Func)
        self.params = func.signature.type_params
        info = checked.result.info
        self.types = {
            obj.name: obj.type for obj in info.defs.values() if isinstance(obj, TypeName) and obj.pkg is not None
        }
        self.keys = TypeKeys()
        self.instances = LocalInstances(self.keys)

    def subst(self, t: Type, *targs: Type) -> Type:
        tmap: dict[TypeParam, Type] = dict(zip(self.params, targs, strict=True))
        return self.instances.subst(t, tmap)


def struct_of(t: Type) -> Struct:
    found = unalias(t).underlying()
    assert isinstance(found, Struct)
    return found


def test_an_instance_is_made_once(library: Library) -> None:
    f = Function(library)
    pair = f.types["pair"]
    made = f.subst(pair, TYP[INT], TYP[STRING])
    assert made is not pair
    assert f.subst(pair, TYP[INT], TYP[STRING]) is made
    other = f.subst(pair, TYP[STRING], TYP[INT])
    assert f.keys.key(other) != f.keys.key(made) != f.keys.key(pair)
    fields = struct_of(made).fields
    assert [field.type for field in fields[:2]] == [TYP[INT], TYP[STRING]]


def test_it_refers_to_itself(library: Library) -> None:
    f = Function(library)
    made = f.subst(f.types["pair"], TYP[INT], TYP[STRING])
    more = struct_of(made).fields[2].type
    assert isinstance(more, Pointer) and more.elem is made
    assert f.subst(made, TYP[STRING], TYP[STRING]) is made, "nothing is left to be replaced in an instance"


def test_also_those_that_do_not_mention_the_parameters(library: Library) -> None:
    """In Go `fixed` of f[int, string] and `fixed` of f[string, int] are different types."""
    f = Function(library)
    one, two = f.subst(f.types["fixed"], TYP[INT], TYP[STRING]), f.subst(f.types["fixed"], TYP[STRING], TYP[INT])
    assert f.keys.key(one) != f.keys.key(two)


def test_inside_other_types(library: Library) -> None:
    f = Function(library)
    pair = f.types["pair"]
    targs = (TYP[INT], TYP[STRING])
    made = f.subst(pair, *targs)
    for t, want in [
        (Pointer(pair), Pointer(made)),
        (Slice(pair), Slice(made)),
        (Array(pair, 3), Array(made, 3)),
        (Chan(0, pair), Chan(0, made)),
        (Map(pair, Slice(pair)), Map(made, Slice(made))),
        (Signature(None, Tuple(struct_of(pair).fields[2:]), Tuple()), None),
        (Pointer(f.types["alias"]), Pointer(Pointer(made))),
    ]:
        got = f.subst(t, *targs)
        if want is None:
            assert isinstance(got, Signature)
            assert f.keys.key(got.params.vars[0].type) == f.keys.key(Pointer(made))
        else:
            assert f.keys.key(got) == f.keys.key(want)


def test_as_a_type_argument(library: Library) -> None:
    f = Function(library)
    made = f.subst(f.types["pair"], TYP[INT], TYP[STRING])
    held = f.subst(f.types["held"], TYP[INT], TYP[STRING])
    item = struct_of(held).fields[0].type
    assert isinstance(item, Named) and item.targs == [made]
    assert struct_of(item).fields[1].type is made
    rest = struct_of(held).fields[1].type
    assert isinstance(rest, Map) and isinstance(rest.elem, Slice)
    assert rest.elem.elem is f.subst(f.types["fixed"], TYP[INT], TYP[STRING])


def test_generic_types_in_generic_functions(library: Library) -> None:
    f = Function(library)
    uses = f.subst(f.types["uses"], TYP[INT], TYP[STRING])
    own, other = (field.type for field in struct_of(uses).fields)
    assert isinstance(own, Named)
    v, p = struct_of(own).fields
    assert v.type is TYP[INT]
    assert f.keys.key(p.type) == f.keys.key(f.subst(f.types["pair"], TYP[INT], TYP[STRING]))
    assert f.keys.text(own) == "main.own[int,string;int]"
    assert f.keys.text(other) == "main.own[int,string;string]"
    assert f.keys.key(struct_of(other).fields[1].type) == f.keys.key(p.type), "pair is no type of own's"


def test_types_outside_are_left_alone(library: Library) -> None:
    f = Function(library)
    plain = Slice(TYP[INT])
    assert f.subst(plain, TYP[INT], TYP[STRING]) is subst.subst(None, plain, {}) is plain
    generic = f.types["list"]
    assert isinstance(generic, Named) and not is_local(generic)
    pair = f.types["pair"]
    assert isinstance(pair, Named) and is_local(pair)


def test_two_ways_to_one_descriptor(library: Library) -> None:
    """A value made inside and a type assertion inside mean one descriptor; each instance of the function has its own."""
    text = """package main

func f[T any](x any) any {
	type box struct{ t T }
	if b, ok := x.(box); ok {
		return []box{b}
	}
	return box{}
}

func main() {
	f[int](f[int](nil))
	f[string](nil)
}
"""
    datas = [name for name in library.module(text).datas if name.startswith("type:") and "box" in name]
    assert len([name for name in datas if name.startswith("type:main.box")]) == 2
    assert len([name for name in datas if name.startswith("type:[]main.box")]) == 2


def test_a_scope_decides_what_is_local() -> None:
    obj = TypeName(0, None, "T", None)
    named = Named(obj, TYP[INT])
    assert not is_local(named)
    obj.parent = Scope(None, 0, 0, "function")
    assert not is_local(named), "a predeclared type has no package"
