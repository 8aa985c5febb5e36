"""Calling functions whose type is known only at run time: what reflect's Value.Call and MakeFunc rest on.

Arguments and results then lie in memory, one behind the other, each at a multiple of 8. For every way parameters and
results are passed there are three functions, shared by all function types that are passed so; a function type's
descriptor holds their table indices:

    thunk   a func(fn uint32, closure, args, results unsafe.Pointer): calls the code at table index fn with that closure
    method  a func(fn uint32, data uint64, args, results unsafe.Pointer): the same for `T.M·i`, which takes a data word
    stub    the code of a func value of the type itself: gives its closure, arguments and room for results to runtime.callreflect

They are named by how values are passed (`passing`): a letter per leaf, and the size; so modules can use those of
package runtime.
"""

from __future__ import annotations

from binascii import crc32

from gopy.compile.gcmask import pointer_mask
from gopy.ir import ops
from gopy.ir.func import Func
from gopy.ir.values import I32, I64, Bin, Const, FuncRef, Get, Load, Local, Select, SlotAddr, Sym, Un, Value
from gopy.types.typ import Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.compile.layout import Layout

_LETTERS = {
    "i32.load8_s": "b",
    "i32.load8_u": "B",
    "i32.load16_s": "h",
    "i32.load16_u": "H",
    "i32.load": "i",
    "i64.load": "l",
    "f32.load": "f",
    "f64.load": "d",
}
_WIDTHS = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "l": 8, "f": 4, "d": 8}
_HOOK = "runtime.callreflect"  # a variable: func(closure, args, results unsafe.Pointer)
_FLAG = (
    "runtime.deferflag"  # see lower/defer.py; -1 tells the hook that it is the stub's code that is the deferred call
)


def passing(layout: Layout) -> str:
    """How a value of a layout is passed, in letters."""
    if layout.mem:
        mask = pointer_mask(layout.ptrs)
        words = mask.hex() if len(mask) <= 8 else f"#{crc32(mask):x}"
        return f"m{layout.size}.{words}"
    text = ""
    end = 0
    for leaf in layout.leaves:
        letter = _LETTERS[leaf.load]
        width = _WIDTHS[letter]
        if leaf.ptr:
            letter = "p" if letter == "i" else "w"
            width = 8
        natural = -(-end // width) * width
        text += letter if leaf.offset == natural else f"{leaf.offset}{letter}"
        end = leaf.offset + width
    return f"{text}{layout.size}"


class Place:
    """Where a parameter or result lies in memory, and its layout."""

    __slots__ = ("offset", "layout")

    def __init__(self, offset: int, layout: Layout) -> None:
        self.offset = offset
        self.layout = layout


class Thunks:
    """Makes the functions; `of` is the way in."""

    __slots__ = ("comp", "_made")

    def __init__(self, comp: Compiler) -> None:
        self.comp = comp
        self._made: dict[str, tuple[str, str, str]] = {}

    def of(self, signature: Signature) -> tuple[str, str, str]:
        """The symbols of thunk, method thunk and stub for a function type."""
        of = self.comp.layouts.of
        params = [of(v.type) for v in signature.params.vars]
        results = [of(v.type) for v in signature.results.vars]
        key = f"({','.join(map(passing, params))})({','.join(map(passing, results))})"
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = ("thunk" + key, "method" + key, "stub" + key)
            self._make(found, params, results)
        return found

    def _make(self, symbols: tuple[str, str, str], params: list[Layout], results: list[Layout]) -> None:
        comp = self.comp
        std = comp.std
        if std is not None and comp.module.name != "runtime":
            summary = std.summary("runtime")
            externs = [e for symbol in symbols if (e := summary.extern(symbol)) is not None and e.table_index]
            if len(externs) == len(symbols):
                for extern in externs:
                    comp.module.externs[extern.name] = extern
                return
        ins, in_size = places(params)
        outs, out_size = places(results)
        thunk, method, stub = symbols
        if comp.start_func(thunk):
            comp.add_func(_thunk(thunk, ins, outs, I32))
        if comp.start_func(method):
            comp.add_func(_thunk(method, ins, outs, I64))
        if comp.start_func(stub):
            comp.need_symbol(_HOOK)
            comp.need_symbol(_FLAG)
            comp.add_func(_stub(stub, ins, in_size, outs, out_size))


def places(layouts: list[Layout]) -> tuple[list[Place], int]:
    """Where values lie one behind the other, and the size of all."""
    result: list[Place] = []
    at = 0
    for layout in layouts:
        result.append(Place(at, layout))
        at += layout.size + 7 & ~7
    return result, at


def _thunk(symbol: str, ins: list[Place], outs: list[Place], receiver: int) -> Func:
    func = Func(symbol)
    func.param(I32, "closure", True)
    fn = func.param(I32, "fn")
    first = func.param(receiver, "receiver", True)
    args_at, results_at = func.param(I32, "args", True), func.param(I32, "results", True)
    block = func.block("entry")
    args: list[Value] = [_address(results_at, p.offset) for p in outs if p.layout.mem]
    args.append(Get(first))
    for place in ins:
        if place.layout.mem:
            args.append(_address(args_at, place.offset))
        else:
            args += [Load(leaf.load, Get(args_at), place.offset + leaf.offset) for leaf in place.layout.leaves]
    dsts: list[Local | None] = []
    stores: list[ops.Op] = []
    for place in outs:
        if not place.layout.mem:
            for leaf in place.layout.leaves:
                dst = func.local(leaf.type, "", leaf.ptr)
                dsts.append(dst)
                stores.append(ops.Store(leaf.store, Get(results_at), place.offset + leaf.offset, Get(dst)))
    params = tuple(a.type for a in args)
    types = tuple(d.type for d in dsts if d is not None)
    block.ops = [ops.CallIndirect(dsts, params, types, Get(fn), args, 0), *stores]
    block.term = ops.Return([])
    return func


def _stub(symbol: str, ins: list[Place], in_size: int, outs: list[Place], out_size: int) -> Func:
    func = Func(symbol)
    pointers = [func.param(I32, "result", True) for p in outs if p.layout.mem]
    closure = func.param(I32, "closure", True)
    ptrs = tuple(p.offset + o for p in ins for o in p.layout.ptrs)
    args = func.slot(max(in_size, 8), 8, ptrs, "args")
    results = func.slot(max(out_size, 8), 8, tuple(p.offset + o for p in outs for o in p.layout.ptrs), "results")
    block = func.block("entry")
    out = block.ops
    out.append(ops.Fill(SlotAddr(args), Const(I32, 0), Const(I32, args.size)))
    out.append(ops.Fill(SlotAddr(results), Const(I32, 0), Const(I32, results.size)))
    for place in ins:
        if place.layout.mem:
            source = func.param(I32, "", True)
            out.append(ops.Copy(SlotAddr(args, place.offset), Get(source), Const(I32, place.layout.size)))
            continue
        for leaf in place.layout.leaves:
            value = func.param(leaf.type, "", leaf.ptr)
            out.append(ops.Store(leaf.store, SlotAddr(args), place.offset + leaf.offset, Get(value)))
    deferred = Bin("i64.eq", Load("i64.load", Sym(_FLAG)), Un("i64.extend_i32_u", FuncRef(symbol)))
    out.append(ops.Store("i64.store", Sym(_FLAG), 0, Select(deferred, Const(I64, -1), Const(I64, 0))))
    hook = func.local(I32, "hook", True)
    out.append(ops.Set(hook, Load("i32.load", Sym(_HOOK))))
    given: list[Value] = [Get(hook), Get(closure), SlotAddr(args), SlotAddr(results)]
    out.append(ops.CallIndirect([], (I32,) * 4, (), Load("i32.load", Get(hook)), given, 0))
    returned: list[Value] = []
    for place in outs:
        if place.layout.mem:
            target = pointers.pop(0)
            out.append(ops.Copy(Get(target), SlotAddr(results, place.offset), Const(I32, place.layout.size)))
            continue
        for leaf in place.layout.leaves:
            returned.append(Load(leaf.load, SlotAddr(results), place.offset + leaf.offset))
            func.results.append(leaf.type)
    block.term = ops.Return(returned)
    return func


def _address(base: Local, offset: int) -> Value:
    return Bin("i32.add", Get(base), Const(I32, offset)) if offset else Get(base)
