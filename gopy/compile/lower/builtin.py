"""Built-in functions (spec "Built-in functions") and those of package unsafe."""

from __future__ import annotations

from gopy.compile.buffers import SIZE
from gopy.compile.lower import arith, compare
from gopy.compile.lower.appendbuffer import buffered
from gopy.compile.lower.constants import default_basic
from gopy.compile.lower.expr import expr, expr_to, place, prepare
from gopy.compile.lower.function import Lowerer, i32, i64
from gopy.compile.lower.index import key_args, key_kind, scaled
from gopy.compile.source import Unsupported
from gopy.ir import ops
from gopy.ir.values import I32, I64, Bin, Get, Select, Un, Value
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.named import unalias
from gopy.types.typ import (
    FLOAT32,
    FLOAT64,
    INT,
    IS_FLOAT,
    IS_STRING,
    IS_UNTYPED,
    TYP,
    UINT64,
    Array,
    Basic,
    Chan,
    Map,
    Pointer,
    Slice,
    Struct,
    Tuple,
    Type,
)
from gopy.types.typestring import relative_to, type_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def builtin(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    """A call of a built-in function."""
    fun = ast.unparen(e.fun)
    name = fun.sel.name if isinstance(fun, ast.SelectorExpr) else fun.name  # type: ignore[attr-defined]
    if name not in ("new", "make"):
        if len(e.args) == 1 and isinstance(unalias(f.type_of(e.args[0])), Tuple):
            e = _spread(f, e)
        prepare(f, e.args)
    f.pos = e.pos
    return _BUILTINS[name](f, e)


def _spread(f: Lowerer, e: ast.CallExpr) -> ast.CallExpr:
    """b(g()) where g has several results: a call with an operand for each of them."""
    from gopy.compile.lower.assign import several
    from gopy.types.info import TypeAndValue

    t = unalias(f.type_of(e.args[0]))
    assert isinstance(t, Tuple)
    args: list[ast.Expr] = []
    for type_, values in several(f, e.args[0], len(t.vars)):
        operand_ = ast.Ident(e.pos, e.end, "_")
        f.info.types[operand_] = TypeAndValue(operand.VALUE, type_, None)
        f.hoisted[operand_] = values
        args.append(operand_)
    call = ast.CallExpr(e.pos, e.end, e.fun, e.lparen, args, e.ellipsis, e.rparen)
    if e in f.info.types:
        f.info.types[call] = f.info.types[e]
    return call


def int_arg(f: Lowerer, e: ast.Expr) -> Value:
    """An argument of any integer type, or an untyped constant, as an I64."""
    value = f.const_of(e)
    if value is not None:
        from gopy.constant.value import to_int

        n = to_int(value)
        assert isinstance(n, int)
        return i64(n)
    b = default_basic(unalias(f.type_of(e)).underlying())
    return arith.convert(f, b, TYP[INT], expr(f, e))[0]


def _append(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    t = f.type_of(e)
    u = unalias(t).underlying()
    if not isinstance(u, Slice):  # append([]byte, string...) of a type parameter: the first argument tells
        u = unalias(f.type_of(e.args[0])).underlying()
    assert isinstance(u, Slice)
    elem = f.layout(u.elem)
    slice_layout = f.layout(u)
    base, length, cap = f.temps(expr_to(f, e.args[0], t), slice_layout)
    if len(e.args) == 1:
        return [base, length, cap]
    if e.ellipsis:
        source = expr_to(f, e.args[1], f.type_of(e.args[1]))
        src, n = f.temp(source[0], True), f.temp(source[1])
        f.pos = e.pos
        ptr, new_length, new_cap = _grown(f, base, length, cap, n, f.comp.shape(elem))
        if elem.size:
            size = Un("i32.wrap_i64", Bin("i64.mul", n, i64(elem.size)) if elem.size != 1 else n)
            f.emit(ops.Copy(scaled(ptr, length, elem.size), src, size))
        return [ptr, new_length, new_cap]
    values = []
    for a in e.args[1:]:
        v = expr_to(f, a, u.elem)
        values.append(f.stable(v, elem) if elem.mem else f.temps(v, elem))
    f.pos = e.pos
    plan = f.variables.plan
    site = plan.sites.get(e) if plan is not None else None
    n = i64(len(values))
    if site is not None and 0 < elem.size <= SIZE:
        ptr, new_length, new_cap = buffered(f, site, [base, length, cap], n, elem)
    else:
        ptr, new_length, new_cap = _grown(f, base, length, cap, n, f.comp.shape(elem))
    if elem.size:
        at = f.temp(scaled(ptr, length, elem.size), True)
        for i, v in enumerate(values):
            f.store(at, i * elem.size, elem, v)
    return [ptr, new_length, new_cap]


def _grown(f: Lowerer, base: Value, length: Value, cap: Value, n: Value, shape: Value) -> tuple[Value, Value, Value]:
    """Make room for n more elements: the slice's new pointer, length and capacity."""
    new_length = f.temp(Bin("i64.add", length, n))
    ptr, new_cap = f.local(I32, "", True), f.local(I64)
    f.set(ptr, base)
    f.set(new_cap, cap)
    grow, done = f.new_block("grow"), f.new_block("room")
    f.branch(Bin("i64.gt_u", new_length, cap), grow, done)
    f.start(grow)
    p, c = f.runtime("growslice", [shape, base, new_length, length, cap])
    f.set(ptr, p)
    f.set(new_cap, c)
    f.jump(done)
    f.start(done)
    return Get(ptr), new_length, Get(new_cap)


def _len(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    x = e.args[0]
    u = unalias(f.type_of(x)).underlying()
    if isinstance(u, Pointer):
        array = unalias(u.elem).underlying()
        assert isinstance(array, Array)
        expr(f, x)
        return [i64(array.length)]
    if isinstance(u, Array):
        if any(not isinstance(n, ast.Ident | ast.SelectorExpr) for n in ast.walk(x)):
            place(f, x)
        return [i64(u.length)]
    values = expr(f, x)
    if isinstance(u, Map):
        return [f.runtime1("maplen", values)]
    if isinstance(u, Chan):
        return [f.runtime1("chanlen", values)]
    return [values[1]]


def _cap(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    u = unalias(f.type_of(e.args[0])).underlying()
    if isinstance(u, Slice):
        return [expr(f, e.args[0])[2]]
    if isinstance(u, Chan):
        return [f.runtime1("chancap", expr(f, e.args[0]))]
    return _len(f, e)


def _clear(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    u = unalias(f.type_of(e.args[0])).underlying()
    values = expr(f, e.args[0])
    if isinstance(u, Map):
        f.runtime("mapclear", [f.comp.map_type(u), values[0]])
        return []
    assert isinstance(u, Slice)
    size = f.layout(u.elem).size
    if size:
        f.emit(ops.Fill(values[0], i32(0), Un("i32.wrap_i64", Bin("i64.mul", values[1], i64(size)))))
    return []


def _close(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    f.runtime("closechan", expr(f, e.args[0]))
    return []


def _copy(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    u = unalias(f.type_of(e.args[0])).underlying()
    assert isinstance(u, Slice)
    size = f.layout(u.elem).size
    dst = expr(f, e.args[0])
    d, dn = f.temp(dst[0], True), f.temp(dst[1])
    src = expr_to(f, e.args[1], f.type_of(e.args[1]))
    s, sn = f.temp(src[0], True), f.temp(src[1])
    n = f.temp(Select(Bin("i64.lt_s", dn, sn), dn, sn))
    if size:
        f.emit(ops.Copy(d, s, Un("i32.wrap_i64", Bin("i64.mul", n, i64(size)) if size != 1 else n)))
    return [n]


def _delete(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    m = unalias(f.type_of(e.args[0])).underlying()
    assert isinstance(m, Map)
    map_ = f.temp(expr(f, e.args[0])[0], True)
    kind = key_kind(f, m.key)
    key = expr_to(f, e.args[1], m.key)
    f.runtime("mapdelete" + kind, [f.comp.map_type(m), map_, *key_args(f, kind, m.key, key)])
    return []


def _complex(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    b = default_basic(unalias(f.type_of(e)).underlying())
    part = TYP[FLOAT32 if arith.prefix(b) == "f32" else FLOAT64]
    return [expr_to(f, e.args[0], part)[0], expr_to(f, e.args[1], part)[0]]


def _real(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    return [expr(f, e.args[0])[0]]


def _imag(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    return [expr(f, e.args[0])[1]]


def _make(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    t = f.type_of(e.args[0])
    u = unalias(t).underlying()
    prepare(f, e.args[1:])
    sizes = [int_arg(f, a) for a in e.args[1:]]
    f.pos = e.pos
    if isinstance(u, Slice):
        length = f.temp(sizes[0])
        cap = f.temp(sizes[1]) if len(sizes) > 1 else length
        base = f.runtime1("makeslice", [f.comp.shape(f.layout(u.elem)), length, cap])
        return [base, length, cap]
    if isinstance(u, Map):
        return [f.runtime1("makemap", [f.comp.map_type(u), sizes[0] if sizes else i64(0)])]
    assert isinstance(u, Chan)
    return [f.runtime1("makechan", [f.comp.shape(f.layout(u.elem)), sizes[0] if sizes else i64(0)])]


def _min_max(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    name = ast.unparen(e.fun).name  # type: ignore[attr-defined]
    t = f.type_of(e)
    u = unalias(t).underlying()
    assert isinstance(u, Basic)
    b = default_basic(u)
    layout = f.layout(t)
    best = f.temps(expr_to(f, e.args[0], t), layout)
    for a in e.args[1:]:
        v = f.temps(expr_to(f, a, t), layout)
        if b.info & IS_FLOAT:
            best = f.temps([Bin(f"{arith.prefix(b)}.{name}", best[0], v[0])], layout)
            continue
        less = f.temp(compare.compare(f, "<" if name == "min" else ">", t, v, best))
        best = f.temps([Select(less, x, y) for x, y in zip(v, best, strict=True)], layout)
    return best


def _new(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    a = e.args[0]
    t = unalias(f.type_of(e)).underlying()
    assert isinstance(t, Pointer)
    tv = f.info.types.get(a)
    if tv is None or tv.mode == operand.TYP_EXPR:
        return [f.new_object(t.elem)]
    layout = f.layout(t.elem)
    values = expr_to(f, a, t.elem)
    if not layout.mem:
        values = f.temps(values, layout)
    box = f.new_object(t.elem)
    f.store(box, 0, layout, values)
    return [box]


def _panic(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    values = expr_to(f, e.args[0], f.comp.any_type)
    f.pos = e.pos
    f.runtime("gopanic", values)
    f.end(ops.Unreachable())
    return []


def _print(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    line = ast.unparen(e.fun).name == "println"  # type: ignore[attr-defined]
    items: list[tuple[Type, list[Value]]] = []
    for a in e.args:
        t = unalias(f.type_of(a)).underlying()
        if isinstance(t, Array | Struct):
            raise _unprintable(f, e)
        if isinstance(t, Basic) and t.info & IS_UNTYPED:
            from gopy.types.predicates import default_type

            t = default_type(t)
            items.append((t, expr_to(f, a, t)))
        else:
            values = expr(f, a)
            items.append((t, f.temps(values, f.layout(t))))
    f.runtime("printlock", [])
    for i, (t, values) in enumerate(items):
        if line and i:
            f.runtime("printsp", [])
        _print_one(f, t, values)
    if line:
        f.runtime("printnl", [])
    f.runtime("printunlock", [])
    return []


def _unprintable(f: Lowerer, e: ast.CallExpr) -> Unsupported:
    fun = ast.unparen(e.fun)
    assert isinstance(fun, ast.Ident)
    own = relative_to(f.pkg.pkg)
    bad = [t for a in e.args if isinstance((t := f.type_of(a)).underlying(), Array | Struct)]
    types = "".join(f"\n\t{type_string(t, own)}" for t in bad)
    return Unsupported(e.lparen, f"illegal types for operand: {fun.name}{types}", go=True)


def _print_one(f: Lowerer, t: Type, values: list[Value]) -> None:
    from gopy.types.typ import BOOL, IS_COMPLEX, IS_INTEGER, UNTYPED_NIL, Interface

    if isinstance(t, Basic):
        b = t if t.kind == UNTYPED_NIL else default_basic(t)
        if b.kind == BOOL:
            f.runtime("printbool", values)
            return
        if b.info & IS_STRING:
            f.runtime("printstring", values)
            return
        if b.info & IS_INTEGER:
            wide = arith.convert(f, b, TYP[INT if arith.is_signed(b) else UINT64], values)
            f.runtime("printint" if arith.is_signed(b) else "printuint", wide)
            return
        if b.info & (IS_FLOAT | IS_COMPLEX):
            name = "printfloat" if b.info & IS_FLOAT else "printcomplex"
            suffix = "" if arith.prefix(b) == "f64" else "32" if b.info & IS_FLOAT else "64"
            f.runtime(name + suffix, values)
            return
    if isinstance(t, Slice):
        f.runtime("printslice", values)
    elif isinstance(t, Interface):
        f.runtime("printeface", values)
    else:
        f.runtime("printpointer", values)


def _recover(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    from gopy.compile.lower.defer import recover

    return recover(f)


# Package unsafe.


def _sizeof(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    return [i64(f.layout(f.type_of(e.args[0])).size)]


def _alignof(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    return [i64(f.layout(f.type_of(e.args[0])).align)]


def _offsetof(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    from gopy.types.sizes import offsetof

    sel = ast.unparen(e.args[0])
    assert isinstance(sel, ast.SelectorExpr)
    t = f.type_of(sel.x)
    u = unalias(t).underlying()
    return [i64(offsetof(u.elem if isinstance(u, Pointer) else t, f.info.selections[sel].index))]


def _add(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    return [Bin("i32.add", expr(f, e.args[0])[0], Un("i32.wrap_i64", int_arg(f, e.args[1])))]


def _unsafe_slice(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    pointer = f.temp(expr(f, e.args[0])[0], True)
    n = f.temp(int_arg(f, e.args[1]))
    t = unalias(f.type_of(e.args[0])).underlying()
    assert isinstance(t, Pointer)
    _check_range(f, "panicunsafeslice", pointer, n, f.layout(t.elem).size)
    return [pointer, n, n]


def _check_range(f: Lowerer, name: str, pointer: Value, n: Value, size: int) -> None:
    """Panic unless there is room for n elements of a size behind the pointer."""
    f.check(Bin("i64.lt_s", n, i64(0)), name, [])
    f.check(Bin("i32.and", Un("i32.eqz", pointer), Bin("i64.ne", n, i64(0))), name + "nilptr", [])
    if size:
        room = Bin("i64.sub", i64(1 << 32), Un("i64.extend_i32_u", pointer))
        f.check(Bin("i64.gt_u", n, Bin("i64.div_u", room, i64(size))), name, [])


def _unsafe_string(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    pointer = f.temp(expr(f, e.args[0])[0], True)
    n = f.temp(int_arg(f, e.args[1]))
    _check_range(f, "panicunsafestring", pointer, n, 1)
    return [pointer, n]


def _data(f: Lowerer, e: ast.CallExpr) -> list[Value]:
    return [expr_to(f, e.args[0], f.type_of(e.args[0]))[0]]


_BUILTINS: dict[str, Callable[[Lowerer, ast.CallExpr], list[Value]]] = {
    "append": _append,
    "cap": _cap,
    "clear": _clear,
    "close": _close,
    "complex": _complex,
    "copy": _copy,
    "delete": _delete,
    "imag": _imag,
    "len": _len,
    "make": _make,
    "max": _min_max,
    "min": _min_max,
    "new": _new,
    "panic": _panic,
    "print": _print,
    "println": _print,
    "real": _real,
    "recover": _recover,
    "Sizeof": _sizeof,
    "Alignof": _alignof,
    "Offsetof": _offsetof,
    "Add": _add,
    "Slice": _unsafe_slice,
    "SliceData": _data,
    "String": _unsafe_string,
    "StringData": _data,
}
