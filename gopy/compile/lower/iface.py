"""Interface values: putting values in, taking them out (spec "Interface types", "Type assertions").

An interface is a type word and a data word (see docs/explanation/interfaces.md). The data word holds a direct type's value
itself, else the address of a copy that nobody changes.
"""

from __future__ import annotations

from gopy.compile.lower.compare import dynamic_type
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.ir.values import F32, F64, I64, Bin, Get, Sym, Un, Value
from gopy.types.named import unalias
from gopy.types.typ import IS_INTEGER, IS_UNSIGNED, Basic, Interface, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.layout import Layout


def is_interface(t: Type) -> bool:
    """Whether values of a type are interface values."""
    return isinstance(unalias(t).underlying(), Interface)


def pack(f: Lowerer, t: Type, layout: Layout, values: list[Value]) -> Value:
    """The data word for a value of a concrete type."""
    if layout.direct:
        return pack_direct(t, layout, values[0])
    if layout.size == 0:
        return Un("i64.extend_i32_u", f.comp.zero_area(8))
    constant = f.comp.constant_object(layout, values)
    if constant is not None:
        return Un("i64.extend_i32_u", constant)
    if not layout.mem:
        values = f.temps(values, layout)
    elif not _is_immutable(values[0]):
        values = [f.temp(values[0], True)]
    box = f.new_object(t)
    f.store(box, 0, layout, values)
    return Un("i64.extend_i32_u", box)


def _is_immutable(value: Value) -> bool:
    return type(value) is Sym


def pack_direct(t: Type, layout: Layout, value: Value) -> Value:
    """A direct type's only leaf as a data word."""
    kind = value.type
    if kind == I64:
        return value
    if kind == F64:
        return Un("i64.reinterpret_f64", value)
    if kind == F32:
        return Un("i64.extend_i32_u", Un("i32.reinterpret_f32", value))
    return Un("i64.extend_i32_s" if layout.leaves[0].load.endswith("_s") or _is_int32(t) else "i64.extend_i32_u", value)


def _is_int32(t: Type) -> bool:
    u = unalias(t).underlying()
    return isinstance(u, Basic) and bool(u.info & IS_INTEGER) and not u.info & IS_UNSIGNED


def unpack(f: Lowerer, layout: Layout, data: Value) -> list[Value]:
    """The value of a concrete type in a data word."""
    if layout.direct:
        return [unpack_direct(layout.leaves[0].type, data)]
    if not layout.leaves:
        return []
    address = Un("i32.wrap_i64", data)
    if layout.mem:
        return [address]
    return f.load(f.temp(address, True), 0, layout)


def unpack_direct(kind: int, data: Value) -> Value:
    """A data word as a leaf of a wasm type."""
    if kind == I64:
        return data
    if kind == F64:
        return Un("f64.reinterpret_i64", data)
    word = Un("i32.wrap_i64", data)
    return Un("f32.reinterpret_i32", word) if kind == F32 else word


def to_interface(f: Lowerer, t: Type, values: list[Value], target: Type) -> list[Value]:
    """A value of type t as a value of an interface type."""
    u = unalias(target).underlying()
    assert isinstance(u, Interface)
    source = unalias(t).underlying()
    if isinstance(source, Interface):
        return _between(f, source, values, u)
    layout = f.layout(t)
    data = pack(f, t, layout, values)
    if f.comp.is_empty_interface(u):
        return [f.comp.type_word(t), data]
    return [f.comp.itab(u, t), data]


def _between(f: Lowerer, source: Interface, values: list[Value], target: Interface) -> list[Value]:
    comp = f.comp
    if comp.keys.key(source) == comp.keys.key(target):
        return values
    if comp.is_empty_interface(source) and comp.is_empty_interface(target):
        return values
    data = f.temp(values[1], True)
    type_ = dynamic_type(f, source, values[0])
    if comp.is_empty_interface(target):
        return [type_, data]
    return [f.runtime1("convI2I", [comp.type_word(target), type_]), data]


def assert_type(f: Lowerer, source: Type, values: list[Value], target: Type) -> list[Value]:
    """x.(T); panics if it does not hold."""
    u = unalias(source).underlying()
    assert isinstance(u, Interface)
    comp = f.comp
    data = f.temp(values[1], True)
    word = f.temp(values[0], True)
    type_ = f.temp(dynamic_type(f, u, word), True)
    if is_interface(target):
        t = unalias(target).underlying()
        assert isinstance(t, Interface)
        if comp.is_empty_interface(t):
            f.check(Un("i32.eqz", type_), "panicnildottype", [comp.type_word(target)])
            return [type_, data]
        return [f.runtime1("assertE2I", [comp.type_word(target), type_]), data]
    want = comp.type_word(target)
    f.check(Bin("i32.ne", type_, want), "panicdottypeE", [type_, want, comp.type_word(source)])
    return unpack(f, f.layout(target), data)


def holds(f: Lowerer, source: Type, word: Value, target: Type) -> Value:
    """Whether an interface value with this type word has the dynamic type target (not an interface)."""
    u = unalias(source).underlying()
    assert isinstance(u, Interface)
    return Bin("i32.eq", dynamic_type(f, u, word), f.comp.type_word(target))


def assert_ok(f: Lowerer, source: Type, values: list[Value], target: Type) -> tuple[list[Value], Value]:
    """v, ok := x.(T): the value (zero if it does not hold) in locals, and ok."""
    u = unalias(source).underlying()
    assert isinstance(u, Interface)
    comp = f.comp
    data = f.temp(values[1], True)
    type_ = f.temp(dynamic_type(f, u, values[0]), True)
    layout = f.layout(target)
    if is_interface(target):
        t = unalias(target).underlying()
        assert isinstance(t, Interface)
        word = type_ if comp.is_empty_interface(t) else f.runtime1("assertE2I2", [comp.type_word(target), type_])
        ok = f.temp(Bin("i32.ne", word, i32(0)))
        kept = f.local(I64, "", True)
        f.set(kept, data)
        none, done = f.new_block("no"), f.new_block("done")
        f.branch(ok, done, none)
        f.start(none)
        f.set(kept, i64(0))
        f.jump(done)
        f.start(done)
        return [word, Get(kept)], ok
    ok = f.temp(Bin("i32.eq", type_, comp.type_word(target)))
    results = f.locals_for(layout)
    yes, no, done = f.new_block("yes"), f.new_block("no"), f.new_block("done")
    f.branch(ok, yes, no)
    f.start(yes)
    for dst, v in zip(results, unpack(f, layout, data), strict=True):
        f.set(dst, v)
    f.jump(done)
    f.start(no)
    for dst, v in zip(results, f.zero(layout), strict=True):
        f.set(dst, v)
    f.jump(done)
    f.start(done)
    return [Get(dst) for dst in results], ok
