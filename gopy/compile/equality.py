"""Generated functions that compare and hash values in memory: eq(p, q) -> 0 or 1, and hash(p, seed) -> word.

A value is taken apart into *pieces* at fixed offsets: runs of plain bytes (where equality is that of memory), floats,
complex numbers, strings, interfaces, and arrays of what is none of these. Both functions go over the pieces in order;
the comparison stops at the first difference, as the spec demands of structs (a later piece may panic). Blank fields and
padding belong to no piece.

Elements of an array are compared in a loop, structs as elements by the function of their own type. Types that the
runtime has a function for (string, interfaces) get that.
"""

from __future__ import annotations

from gopy.ir import ops
from gopy.ir.func import Block, Func
from gopy.ir.values import I32, I64, Bin, Const, Get, Load, Value
from gopy.types.named import unalias
from gopy.types.typ import (
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    STRING,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Type,
)
from gopy.types.typeset import type_set

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.ir.values import Local

# Kinds of pieces.
PLAIN = "plain"
_SPECIAL = {FLOAT32: "f32", FLOAT64: "f64", COMPLEX64: "c64", COMPLEX128: "c128", STRING: "str"}
_HASH = {
    "f32": "runtime.f32hash",
    "f64": "runtime.f64hash",
    "c64": "runtime.c64hash",
    "c128": "runtime.c128hash",
    "str": "runtime.strhash",
    "inter": "runtime.interhash",
    "nilinter": "runtime.nilinterhash",
}
_EQUAL = {"str": "runtime.strequal", "inter": "runtime.interequal", "nilinter": "runtime.nilinterequal"}
_UNROLL = 4  # arrays up to this length get no loop
_INLINE = 32  # plain bytes up to this many are compared by loads


class Piece:
    """A part of a value: `size` bytes at `offset` of a kind (PLAIN, "str", ...), or of `elem`, `count` times."""

    __slots__ = ("offset", "size", "kind", "elem", "count")

    def __init__(self, offset: int, size: int, kind: str, elem: Type | None = None, count: int = 1) -> None:
        self.offset = offset
        self.size = size
        self.kind = kind
        self.elem = elem
        self.count = count


class Equality:
    """What is known of types' equality, and the functions made so far."""

    __slots__ = ("comp", "_plain", "_comparable", "_symbols")

    def __init__(self, comp: Compiler) -> None:
        self.comp = comp
        self._plain: dict[Type, bool] = {}
        self._comparable: dict[Type, bool] = {}
        self._symbols: dict[tuple[str, Type], str] = {}

    def comparable(self, t: Type) -> bool:
        """Whether == is defined for the type (interfaces: yes, though it may panic)."""
        t = unalias(t)
        found = self._comparable.get(t)
        if found is None:
            u = t.underlying()
            if isinstance(u, Struct):
                found = all(self.comparable(f.type) for f in u.fields)
            elif isinstance(u, Array):
                found = self.comparable(u.elem)
            else:
                found = not isinstance(u, Slice | Map | Signature)
            self._comparable[t] = found
        return found

    def plain(self, t: Type) -> bool:
        """Whether two values are equal exactly if all their bytes are."""
        t = unalias(t)
        found = self._plain.get(t)
        if found is None:
            found = self._plain[t] = self._is_plain(t.underlying())
        return found

    def _is_plain(self, u: Type) -> bool:
        if isinstance(u, Basic):
            return u.kind not in _SPECIAL
        if isinstance(u, Pointer | Chan):
            return True
        if isinstance(u, Array):
            return self.plain(u.elem)
        if isinstance(u, Struct):
            at = 0
            layouts = self.comp.layouts
            for field, offset in zip(u.fields, self.comp.field_offsets(u), strict=True):
                if field.name == "_" or offset != at or not self.plain(field.type):
                    return False
                at = offset + layouts.of(field.type).size
            return at == layouts.of(u).size
        return False

    def pieces(self, t: Type) -> list[Piece]:
        """The pieces of a comparable type in order, neighbouring plain ones joined."""
        result: list[Piece] = []
        self._collect(t, 0, result)
        return result

    def _collect(self, t: Type, offset: int, out: list[Piece]) -> None:
        size = self.comp.layouts.of(t).size
        if size == 0:
            return
        u = unalias(t).underlying()
        if self.plain(t):
            last = out[-1] if out else None
            if last is not None and last.kind == PLAIN and last.offset + last.size == offset:
                last.size += size
            else:
                out.append(Piece(offset, size, PLAIN))
        elif isinstance(u, Basic):
            out.append(Piece(offset, size, _SPECIAL[u.kind]))
        elif isinstance(u, Interface):
            out.append(Piece(offset, size, "inter" if type_set(u).methods else "nilinter"))
        elif isinstance(u, Struct):
            for field, at in zip(u.fields, self.comp.field_offsets(u), strict=True):
                if field.name != "_":
                    self._collect(field.type, offset + at, out)
        elif isinstance(u, Array):
            if u.length <= _UNROLL:
                step = self.comp.layouts.of(u.elem).size
                for i in range(u.length):
                    self._collect(u.elem, offset + i * step, out)
            else:
                out.append(Piece(offset, size, "array", u.elem, u.length))
        else:
            raise AssertionError(f"{t} cannot be compared")

    # Functions.

    def equal_function(self, t: Type) -> str:
        """The symbol of eq(p, q) for a comparable type."""
        return self._function("eq", t)

    def hash_function(self, t: Type) -> str:
        """The symbol of hash(p, seed) for a comparable type."""
        return self._function("hash", t)

    def _function(self, what: str, t: Type) -> str:
        t = unalias(t)
        symbol = self._symbols.get((what, t))
        if symbol is not None:
            return symbol
        comp = self.comp
        pieces = self.pieces(t)
        known = _EQUAL if what == "eq" else _HASH
        if len(pieces) == 1 and pieces[0].offset == 0 and pieces[0].kind in known:
            symbol = known[pieces[0].kind]
            comp.need_runtime(symbol)
        elif len(pieces) == 1 and pieces[0].offset == 0 and pieces[0].kind != "array":
            kind = pieces[0].kind
            symbol = f"{what}:{kind}{pieces[0].size if kind == PLAIN else ''}"  # many types are just bytes
        else:
            symbol = f"{what}:{comp.keys.key(t)}"
        self._symbols[what, t] = symbol
        if not symbol.startswith("runtime.") and comp.start_func(symbol):
            comp.add_func(self._equal(symbol, pieces) if what == "eq" else self._hash(symbol, pieces))
        return symbol

    def _equal(self, symbol: str, pieces: list[Piece]) -> Func:
        func = Func(symbol)
        p, q = func.param(I32, "p", True), func.param(I32, "q", True)
        emitter = _Emitter(func)
        no = func.block("no")
        no.term = ops.Return([Const(I32, 0)])
        for piece in pieces:
            kind, offset = piece.kind, piece.offset
            if kind == PLAIN:
                self._equal_bytes(emitter, no, p, q, offset, piece.size)
            elif kind in _EQUAL:
                self.comp.need_runtime(_EQUAL[kind])
                emitter.require(emitter.call(_EQUAL[kind], [at(p, offset), at(q, offset)], I32), no)
            elif kind == "array":
                assert piece.elem is not None
                elem = self.equal_function(piece.elem)
                i = emitter.loop(offset, piece.size, self.comp.layouts.of(piece.elem).size)
                emitter.require(emitter.call(elem, [moved(p, i), moved(q, i)], I32), no)
                emitter.again()
            else:
                type_ = "f32" if kind in ("f32", "c64") else "f64"
                width = 4 if type_ == "f32" else 8
                for o in range(offset, offset + piece.size, width):
                    emitter.require(
                        Bin(f"{type_}.eq", Load(f"{type_}.load", Get(p), o), Load(f"{type_}.load", Get(q), o)), no
                    )
        emitter.block.term = ops.Return([Const(I32, 1)])
        func.results = [I32]
        return func

    def _equal_bytes(self, emitter: _Emitter, no: Block, p: Local, q: Local, offset: int, size: int) -> None:
        if size > _INLINE:
            self.comp.need_runtime("runtime.memequal")
            args: list[Value] = [at(p, offset), at(q, offset), Const(I64, size)]
            emitter.require(emitter.call("runtime.memequal", args, I32), no)
            return
        end = offset + size
        while offset < end:
            width = 8
            while width > end - offset:
                width >>= 1
            load = {8: "i64.load", 4: "i32.load", 2: "i32.load16_u", 1: "i32.load8_u"}[width]
            op = "i64.eq" if width == 8 else "i32.eq"
            emitter.require(Bin(op, Load(load, Get(p), offset), Load(load, Get(q), offset)), no)
            offset += width

    def _hash(self, symbol: str, pieces: list[Piece]) -> Func:
        func = Func(symbol)
        p, h = func.param(I32, "p", True), func.param(I64, "seed")
        emitter = _Emitter(func)
        for piece in pieces:
            kind, offset = piece.kind, piece.offset
            if kind == "array":
                assert piece.elem is not None
                elem = self.hash_function(piece.elem)
                i = emitter.loop(offset, piece.size, self.comp.layouts.of(piece.elem).size)
                emitter.block.ops.append(ops.Call([h], elem, [moved(p, i), Get(h)], 0))
                emitter.again()
                continue
            args: list[Value] = [at(p, offset), Get(h)]
            if kind == PLAIN:
                name = "runtime.memhash"
                args.append(Const(I64, piece.size))
            else:
                name = _HASH[kind]
            self.comp.need_runtime(name)
            emitter.block.ops.append(ops.Call([h], name, args, 0))
        emitter.block.term = ops.Return([Get(h)])
        func.results = [I64]
        return func


class _Emitter:
    """The block of a function being filled, and its loop, if it is in one (they do not nest)."""

    __slots__ = ("func", "block", "_loop")

    def __init__(self, func: Func) -> None:
        self.func = func
        self.block = func.block("entry")
        self._loop: tuple[Block, Block, Local, int, int] | None = None

    def call(self, name: str, args: list[Value], result: int) -> Value:
        """A call with one result."""
        dst = self.func.local(result)
        self.block.ops.append(ops.Call([dst], name, args, 0))
        return Get(dst)

    def require(self, cond: Value, no: Block) -> None:
        """Go on where cond holds, else at no."""
        following = self.func.block("next")
        self.block.term = ops.If(cond, following, no)
        self.block = following

    def loop(self, start: int, size: int, step: int) -> Local:
        """Begin a loop over offsets; the local that holds the offset."""
        i = self.func.local(I32, "i")
        self.block.ops.append(ops.Set(i, Const(I32, start)))
        body, done = self.func.block("loop"), self.func.block("done")
        self.block.term = ops.Jump(body)
        self._loop = (body, done, i, start + size, step)
        self.block = body
        return i

    def again(self) -> None:
        """End the loop's body."""
        assert self._loop is not None
        body, done, i, end, step = self._loop
        self.block.ops.append(ops.Set(i, Bin("i32.add", Get(i), Const(I32, step))))
        self.block.term = ops.If(Bin("i32.lt_u", Get(i), Const(I32, end)), body, done)
        self.block = done


def at(local: Local, offset: int) -> Value:
    """The address in a local plus a constant."""
    return Bin("i32.add", Get(local), Const(I32, offset)) if offset else Get(local)


def moved(local: Local, by: Local) -> Value:
    """The address in a local plus the number in another."""
    return Bin("i32.add", Get(local), Get(by))
