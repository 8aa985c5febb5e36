"""Descriptors, read back from the bytes of a module: a small package stands in for the runtime, so that nothing else is needed."""

from __future__ import annotations

import pytest

from gopy.compile.commontypes import common_keys, common_types
from gopy.compile.compiler import Compiler
from gopy.compile.descriptors import Descriptors
from gopy.compile.gcmask import find_row, pointer_mask
from gopy.compile.initialize import declare_globals
from gopy.compile.typekey import TypeKeys
from gopy.ir.module import Module
from gopy.ir.values import Load, Sym
from gopy.link.build import CheckedPackage, check_sources
from gopy.types.objects import TypeName
from gopy.types.typ import Interface, Type

RUNTIME = """
package runtime

import "unsafe"

func strhash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func interhash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func nilinterhash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func f32hash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func f64hash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func c64hash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func c128hash(p unsafe.Pointer, seed uintptr) uintptr { return seed }
func memhash(p unsafe.Pointer, seed uintptr, n uintptr) uintptr { return seed }
func memequal(p, q unsafe.Pointer, n uintptr) bool { return true }
func strequal(p, q unsafe.Pointer) bool { return true }
func interequal(p, q unsafe.Pointer) bool { return true }
func nilinterequal(p, q unsafe.Pointer) bool { return true }
func panicnil() {}
func panicwrap(pkg, typ, method string) {}

var callreflect func(closure, args, results unsafe.Pointer)
"""


class Sources:
    """What check_sources wants of a package."""

    def __init__(self, text: str) -> None:
        self.path = "runtime"
        self.files = {"runtime.go": RUNTIME.encode(), "a.go": text.encode()}
        self.imports: list[str] = []


class World:
    """A compiled package, and memory as a module's emission would fill it (symbols at made-up addresses)."""

    def __init__(self, text: str) -> None:
        checked: CheckedPackage = check_sources(Sources("package runtime\n" + text))  # type: ignore[arg-type]
        self.scope = checked.pkg.scope
        self.comp = Compiler("runtime", [checked], None, 1 << 20, 1, True)
        self.descriptors = Descriptors(self.comp)
        self.comp.descriptors = self.descriptors

    @property
    def module(self) -> Module:
        return self.comp.module

    def type(self, name: str) -> Type:
        obj = self.scope.lookup(name)
        assert isinstance(obj, TypeName)
        return obj.type

    def describe(self, t: Type) -> Memory:
        """The descriptor of a type."""
        word = self.descriptors.type_word(t)
        self.comp.run_queue()
        if isinstance(word, Load):
            assert isinstance(word.addr, Sym)
            return Memory(self, word.addr.name, 0).follow(0)
        assert isinstance(word, Sym)
        return Memory(self, word.name, word.addend)


class Memory:
    """A place in static data."""

    def __init__(self, world: World, symbol: str, at: int) -> None:
        self.world = world
        self.symbol = symbol
        self.at = at
        self.data = world.module.datas[symbol]

    def word(self, offset: int, size: int = 8) -> int:
        at = self.at + offset
        return int.from_bytes(self.data.content[at : at + size], "little")

    def reloc(self, offset: int) -> str:
        """Kind and symbol of the reloc there; "" for none."""
        found = [r for r in self.data.relocs if r.offset == self.at + offset]
        assert len(found) <= 1, f"several relocs at {offset} of {self.symbol}"
        return f"{found[0].kind} {found[0].symbol}" if found else ""

    def follow(self, offset: int) -> Memory:
        reloc = next(r for r in self.data.relocs if r.offset == self.at + offset)
        return Memory(self.world, reloc.symbol, reloc.addend)

    def text(self, offset: int) -> str:
        n = self.word(offset + 8)
        if n == 0:
            return ""
        place = self.follow(offset)
        return bytes(place.data.content[place.at : place.at + n]).decode()

    def table(self, offset: int, size: int) -> list[Memory]:
        n = self.word(offset + 8)
        assert self.word(offset + 16) == n
        if n == 0:
            return []
        place = self.follow(offset)
        return [Memory(self.world, place.symbol, place.at + i * size) for i in range(n)]

    def mask(self) -> list[int]:
        """The words that hold pointers."""
        words = self.word(8) // 8
        if words == 0:
            return []
        place = self.follow(40)
        bits = int.from_bytes(place.data.content[place.at :], "little")
        assert bits >> words == 0
        return [i for i in range(words) if bits >> i & 1]


DIRECT, COMPARABLE, NAMED, PLAIN, UNCOMMON, VARIADIC = 1, 2, 4, 8, 16, 32


def flags(d: Memory) -> int:
    return d.word(22, 1)


def test_struct() -> None:
    w = World('type T struct { a int8; B string `k:"v"`; *P; _ any }\ntype P struct{ n int }')
    d = w.describe(w.type("T"))
    assert d.symbol == "type:runtime.T" and d.data.stable
    assert (d.word(0), d.word(8), d.word(20, 1), d.word(21, 1)) == (48, 48, 25, 8)
    assert d.mask() == [1, 3, 4, 5]
    assert flags(d) == COMPARABLE | NAMED
    assert (d.text(48), d.text(64), d.text(80), d.text(96)) == ("runtime.T", "runtime.T", "runtime", "T")
    assert d.reloc(120) == "addr type:*runtime.T"
    assert d.reloc(112) == ""
    fields = d.table(136, 72)
    assert [f.text(0) for f in fields] == ["a", "B", "P", "_"]
    assert [f.text(16) for f in fields] == ["runtime", "", "", "runtime"]
    assert [f.reloc(32)[5:] for f in fields] == ["type:int8", "type:string", "type:*runtime.P", "type:interface {}"]
    assert [f.word(40) for f in fields] == [0, 8, 24, 32]
    assert [f.text(48) for f in fields] == ["", 'k:"v"', "", ""]
    assert [f.word(64, 1) for f in fields] == [0, 0, 1, 0]
    assert d.reloc(24).startswith("func eq:") and d.reloc(32).startswith("func hash:")
    hash_ = 2166136261
    for byte in b"runtime.T":
        hash_ = (hash_ ^ byte) * 16777619 % 2**32
    assert d.word(16, 4) == hash_


@pytest.mark.parametrize(
    ("declared", "kind", "size", "expected"),
    [
        ("bool", 1, 1, DIRECT | COMPARABLE | PLAIN),
        ("int32", 5, 4, DIRECT | COMPARABLE | PLAIN),
        ("uintptr", 12, 8, DIRECT | COMPARABLE | PLAIN),
        ("float32", 13, 4, DIRECT | COMPARABLE),
        ("complex128", 16, 16, COMPARABLE),
        ("string", 24, 16, COMPARABLE),
        ("[]int", 23, 24, 0),
        ("map[string]int", 21, 8, DIRECT),
        ("func(...int)", 19, 8, DIRECT | VARIADIC),
        ("chan int", 18, 8, DIRECT | COMPARABLE | PLAIN),
        ("*int", 22, 8, DIRECT | COMPARABLE | PLAIN),
        ("any", 20, 16, COMPARABLE),
        ("[3]int", 17, 24, COMPARABLE | PLAIN),
        ("[3]string", 17, 48, COMPARABLE),
        ("[1][]int", 17, 24, 0),
        ("struct{ a, b int32 }", 25, 8, COMPARABLE | PLAIN),
        ("struct{ a int8; b int32 }", 25, 8, COMPARABLE),
        ("struct{ a int32; b int8 }", 25, 8, COMPARABLE),
        ("struct{ a, _ int32 }", 25, 8, COMPARABLE),
        ("struct{ a float64 }", 25, 8, DIRECT | COMPARABLE),
        ("struct{ p *int }", 25, 8, DIRECT | COMPARABLE | PLAIN),
        ("struct{ f func() }", 25, 8, DIRECT),
        ("struct{}", 25, 0, COMPARABLE | PLAIN),
    ],
)
def test_kinds(declared: str, kind: int, size: int, expected: int) -> None:
    w = World(f"type T {declared}")
    d = w.describe(w.type("T"))
    assert (d.word(20, 1), d.word(0), flags(d)) == (kind, size, expected | NAMED)
    assert bool(d.reloc(24)) == bool(d.reloc(32)) == (expected & (COMPARABLE | PLAIN) == COMPARABLE)


def test_methods_of_value_and_pointer() -> None:
    w = World(
        """
type T struct{ x, y int }
func (T) b() {}
func (T) C() int { return 0 }
func (*T) A(s string) {}
"""
    )
    d = w.describe(w.type("T"))
    methods = d.follow(128).table(0, 56)
    assert [m.text(0) for m in methods] == ["C", "b"]
    assert [m.text(16) for m in methods] == ["", "runtime"]
    assert [m.reloc(32)[5:] for m in methods] == ["type:func() int", "type:func()"]
    assert [m.reloc(40) for m in methods] == ["func runtime.T.C·i", "func runtime.T.runtime.b·i"]
    methods = d.follow(120).follow(128).table(0, 56)
    assert [m.text(0) for m in methods] == ["A", "C", "b"]
    assert methods[0].reloc(40) == "func *runtime.T.A·i"
    assert "runtime.T.C" in w.module.funcs and "runtime.(*T).A" in w.module.funcs
    assert flags(d) & UNCOMMON


def test_promoted_methods() -> None:
    w = World(
        """
type E struct{ n int }
func (*E) P() {}
func (E) V() {}
type I interface{ M() }
type T struct { E; I }
type Q struct { *E }
"""
    )

    def names(name: str, pointer: bool = False) -> list[str]:
        d = w.describe(w.type(name))
        if pointer:
            d = d.follow(120)
        return [m.text(0) for m in d.follow(128).table(0, 56)]

    assert names("T") == ["M", "V"]
    assert names("T", True) == ["M", "P", "V"]
    assert names("Q") == ["P", "V"]


def test_which_descriptors_are_the_only_ones() -> None:
    w = World("type T struct{}\ntype G[X any] struct{ x X }\ntype S []T\ntype I G[int]\ntype A = G[int]")
    module = w.module
    slice_ = w.describe(w.type("S").underlying())
    assert not slice_.data.stable and slice_.symbol in module.types
    instance = w.describe(w.type("A"))
    assert instance.symbol == "type:runtime.G[int]" and instance.symbol in module.types
    assert "got:runtime.G[int]" in module.datas
    assert instance.reloc(120) == "canon type:*runtime.G[int]"
    word = w.descriptors.type_word(w.type("T"))
    assert isinstance(word, Sym) and word.name == "type:runtime.T" and word.name not in module.types
    strings = w.describe(w.comp.packages[0].pkg.scope.lookup("S").type)  # type: ignore[union-attr]
    assert strings.data.stable


def test_generic_methods_have_the_type_arguments() -> None:
    w = World("type G[X any] struct{ x X }\nfunc (g G[X]) Get(y X) (X, error) { return g.x, nil }\ntype A = G[string]")
    d = w.describe(w.type("A"))
    (method,) = d.follow(128).table(0, 56)
    assert method.reloc(32) == "canon type:func(string) (string, error)" or "addr" in method.reloc(32)
    assert d.text(48) == "runtime.G[string]" and d.text(96) == "G[string]"


def test_functions_interfaces_maps_arrays_channels() -> None:
    w = World(
        """
type F func(int8, ...string) (error, map[int8][2]uint16)
type I interface{ B(int); a(); A() }
type C <-chan F
"""
    )
    f = w.describe(w.type("F"))
    ins, outs = f.table(136, 8), f.table(160, 8)
    assert [p.reloc(0).partition("type:")[2] for p in ins] == ["int8", "[]string"]
    assert [p.reloc(0).partition("type:")[2] for p in outs] == ["error", "map[int8][2]uint16"]
    map_ = outs[1].follow(0)
    assert map_.reloc(136) == "addr type:int8" and map_.reloc(144) == "canon type:[2]uint16"
    array = map_.follow(144)
    assert (
        array.word(152) == 2 and array.reloc(144).endswith("type:[]uint16") and array.reloc(136) == "addr type:uint16"
    )
    for offset, what in ((184, "thunk"), (192, "method"), (200, "stub")):
        kind, symbol = f.reloc(offset).split(" ", 1)
        assert kind == "func" and symbol.startswith(what) and symbol in w.module.funcs
    i = w.describe(w.type("I"))
    assert [(m.text(0), m.text(16)) for m in i.table(136, 40)] == [("A", ""), ("B", ""), ("a", "runtime")]
    c = w.describe(w.type("C"))
    assert c.word(144) == 1 and c.reloc(136) == "addr type:runtime.F"


def test_itab() -> None:
    w = World(
        """
type I interface{ Z(); A() int }
type T int
func (T) A() int { return 0 }
func (T) Z() {}
"""
    )
    iface = w.type("I").underlying()
    assert isinstance(iface, Interface)
    word = w.descriptors.itab(iface, w.type("T"))
    assert isinstance(word, Sym)
    itab = Memory(w, word.name, 0)
    assert itab.reloc(8) == "addr type:runtime.T"
    assert [itab.reloc(16), itab.reloc(24)] == ["func runtime.T.A·i", "func runtime.T.Z·i"]
    assert itab.data.size == 32
    wrapper = w.module.funcs["runtime.T.A·i"]
    assert [p.type for p in wrapper.params] == [0x7E] and wrapper.results == [0x7E]


def test_shapes_are_shared_and_large_rows_have_no_mask() -> None:
    w = World("type A [100000]string\ntype B struct { s string; n int }\ntype C struct { n [1]string; x uint }")
    layouts = w.comp.layouts
    b, c = (w.descriptors.shape(layouts.of(w.type(n))) for n in "BC")
    assert isinstance(b, Sym) and isinstance(c, Sym) and b.name == c.name
    a = w.descriptors.shape(layouts.of(w.type("A")))
    assert isinstance(a, Sym)
    shape = Memory(w, a.name, 0)
    assert shape.reloc(40) == "" and shape.word(20, 1) == 17 and shape.word(152) == 100000
    assert shape.follow(136).word(0) == 16 and shape.follow(136).mask() == [0]


def test_light_map_does_not_pull_in_methods() -> None:
    w = World("type K struct{ s string }\nfunc (K) M() {}\ntype V struct{ p *int }\nfunc (V) N() {}\ntype M map[K]V")
    word = w.descriptors.map_type(w.type("M").underlying())  # type: ignore[arg-type]
    w.comp.run_queue()
    assert isinstance(word, Sym)
    m = Memory(w, word.name, 0)
    key, elem = m.follow(136), m.follow(144)
    assert m.word(20, 1) == 21
    assert key.word(0) == 16 and key.word(20, 1) == 25 and key.reloc(24) and key.reloc(32)
    assert elem.word(0) == 8 and elem.mask() == [0]
    assert not [s for s in w.module.funcs if s.endswith((".M", ".N", "·i"))]


def test_moduledata() -> None:
    w = World("type S struct { a []map[int8]int8 }\nvar x [1000]struct { p *int; n int }\nvar y any\nvar z int")
    declare_globals(w.comp)
    w.describe(w.type("S"))
    d = Memory(w, w.descriptors.moduledata(), 0)
    types = [t.reloc(0) for t in d.table(0, 8)]
    assert "addr type:[]map[int8]int8" in types and "addr type:runtime.S" not in types
    patches = [p.follow(0) for p in d.table(24, 8)]
    assert patches and all(p.reloc(0).startswith("canon ") for p in patches)
    roots = {r.reloc(0): r for r in d.table(48, 32)}
    assert set(roots) >= {"addr runtime.x", "addr runtime.y"} and "addr runtime.z" not in roots
    x = roots["addr runtime.x"]
    assert (x.word(8), x.word(16)) == (16, 1000) and x.follow(24).word(0, 1) == 1
    y = roots["addr runtime.y"]
    assert (y.word(8), y.word(16)) == (16, 1) and y.follow(24).word(0, 1) == 3
    assert d.text(72) == "runtime"


def test_all_named_makes_everything_stable() -> None:
    w = World("type T struct{ next *T }\ntype G[X any] struct{}\ntype A = T\nfunc (*T) M() {}")
    w.descriptors.all_named(w.comp.packages[0].pkg)
    datas = w.module.datas
    assert datas["type:runtime.T"].stable and datas["type:*runtime.T"].stable
    assert datas["type:error"].stable and datas["type:[]uint8"].stable and datas["type:func() string"].stable
    assert not any(name.startswith("type:runtime.G") for name in datas)
    assert "type:[]uint8" in w.module.types and "type:error" not in w.module.types


def test_common_keys_are_those_of_the_common_types() -> None:
    keys = TypeKeys()
    assert {keys.key(t) for t in common_types()} == common_keys()


def test_rows_and_masks() -> None:
    assert pointer_mask((0, 8, 64)) == b"\x03\x01"
    assert pointer_mask(tuple(range(0, 800, 8))) == b"\xff" * 12 + b"\x0f"
    assert find_row(1600, tuple(range(0, 1600, 16))) == (16, (0,))
    assert find_row(2400, tuple(b + o for b in range(0, 2400, 24) for o in (8, 16))) == (24, (8, 16))
    assert find_row(1600, (0, *range(8, 1592, 16))) is None
    assert find_row(16, (0, 8)) is None
    assert find_row(1608, tuple(range(0, 1600, 16))) is None


def test_equality_of_pieces() -> None:
    w = World("type T struct { a, b int32; s string; _ int; f float64; x [2]int16; y [8]string }")
    pieces = w.descriptors.equality.pieces(w.type("T"))
    assert [(p.offset, p.size, p.kind) for p in pieces] == [
        (0, 8, "plain"),
        (8, 16, "str"),
        (32, 8, "f64"),
        (40, 4, "plain"),
        (48, 128, "array"),
    ]
