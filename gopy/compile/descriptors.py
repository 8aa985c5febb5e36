"""Type descriptors: which module has the one of a type, how code gets its address, and the small ones for the allocator.

A type that is declared at package level, or a pointer to one, has one descriptor, in the module of its package; package
runtime has those of predeclared types and of common_types. Its address is a constant. Any other type ([]T, an instance
of a generic type, a type declared in a function) has a descriptor in every module that needs one. The first that is met
at start-up is the *canonical* one; code of all modules uses this, through the word `got:KEY`, which start-up fills in
like all words in static data that lead to such descriptors (Reloc CANON). So identical types have one address.
typedata.py writes the bytes.

What only the allocator or a map looks at needs less: a `shape` has size and pointer mask, and the same for all types
that have these; the descriptor of a map that no interface gets to see has key and elem without names and methods. So no
method is compiled for them.

Descriptors are made when they are first asked for. Making one asks for others, often in cycles: a type is entered into
the module first and written when the work under way is done (`_work`).
"""

from __future__ import annotations

from gopy.compile.commontypes import common_keys, common_types
from gopy.compile.equality import Equality
from gopy.compile.gcmask import find_row, mask_data, pointer_mask
from gopy.compile.methods import interface_methods
from gopy.compile.moduledata import build_moduledata
from gopy.compile.thunks import Thunks
from gopy.compile.typedata import COMPARABLE, DIRECT, PLAIN, TypeWriter, kind_of, put_word
from gopy.compile.typekey import object_path
from gopy.compile.wrappers import find_method, wrapper
from gopy.ir.module import ADDR, CANON, FUNC, Data, Reloc
from gopy.ir.values import Load, Sym, Value
from gopy.types.named import Named, unalias
from gopy.types.objects import TypeName
from gopy.types.typ import Interface, Map, Pointer, Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.compile.compiler import Compiler
    from gopy.compile.layout import Layout
    from gopy.types.package import Package

_HEADER = 136
_ARRAY = 17
_MAKERS = frozenset(("reflect", "text/template", "html/template", "testing/quick"))
_CALLERS = _MAKERS | {"runtime"}  # calls finalizers
_LARGE_MASK = 128  # bytes; longer ones are avoided where memory is a row of equal values


def _imports(comp: Compiler, paths: frozenset[str]) -> bool:
    """Whether the program may import one of these packages; one of the library always may be with them in a program."""
    return not comp.closed or any(pkg.path in paths for source in comp.packages for pkg in source.pkg.imports)


class Known:
    """A type's descriptor: its symbol, and the kind of a reloc to it: ADDR if it is the only one, CANON if not."""

    __slots__ = ("symbol", "reloc")

    def __init__(self, symbol: str, reloc: str) -> None:
        self.symbol = symbol
        self.reloc = reloc


class Descriptors:
    """The descriptors that a module needs.

    `thunks`: what is needed to call functions by way of their types (thunks.py); None: the program does nothing of that
    sort, so it is spared them.
    """

    __slots__ = (
        "comp",
        "equality",
        "thunks",
        "writer",
        "_known",
        "_shapes",
        "_maps",
        "_lites",
        "_work",
        "_busy",
        "_own",
        "_makes_funcs",
        "made",
    )

    def __init__(self, comp: Compiler) -> None:
        self.comp = comp
        self.equality = Equality(comp)
        self.thunks: Thunks | None = Thunks(comp) if _imports(comp, _CALLERS) else None
        self._makes_funcs = _imports(comp, _MAKERS)
        self.writer = TypeWriter(self)
        self._known: dict[Type, Known] = {}
        self._shapes: dict[tuple[int, int, Sequence[int]], str] = {}
        self._maps: dict[Map, str] = {}
        self._lites: dict[Type, str] = {}
        self._work: list[tuple[Type, Data]] = []
        self._busy = False
        self._own = {comp.module.name, *[source.path for source in comp.packages]}
        self.made: dict[str, tuple[Type, Data]] = {}  # by key

    # Addresses.

    def type_word(self, t: Type) -> Value:
        """The address of a type's (canonical) descriptor."""
        known = self.known(t)
        self.finish()
        if known.reloc == ADDR:
            return Sym(known.symbol)
        got = "got" + known.symbol[4:]
        datas = self.comp.module.datas
        if got not in datas:
            data = datas[got] = Data(got, 8)
            data.relocs.append(Reloc(0, CANON, known.symbol))
        return Load("i32.load", Sym(got))

    def known(self, t: Type) -> Known:
        """A type's descriptor, which is made if need be, though perhaps not written yet."""
        t = unalias(t)
        found = self._known.get(t)
        if found is None:
            found = self._known[t] = self._find(t)
        return found

    def _find(self, t: Type) -> Known:
        comp = self.comp
        module = comp.module
        u = t.underlying()
        if self.thunks is not None and self._makes_funcs and isinstance(u, Signature):
            # A call of any func value of this type may be one of a function that reflect made.
            comp.add_candidate(comp.signature_key(u), self.thunks.of(u)[2])
        key = comp.keys.key(t)
        symbol = "type:" + key
        owner = self._owner(t, key)
        if symbol in module.datas:
            return Known(symbol, ADDR if module.datas[symbol].stable else CANON)
        if owner and owner not in self._own:
            if symbol not in module.addresses:
                std = comp.std
                address = std.summary(owner).address(symbol) if std is not None and std.has(owner) else None
                if address is not None:
                    module.addresses[symbol] = address
            if symbol in module.addresses:
                return Known(symbol, ADDR)
            owner = ""  # the other module does not have it after all
        data = Data(symbol, _HEADER)
        data.stable = bool(owner)
        module.datas[symbol] = data
        if not owner or not isinstance(t, Named):
            module.types.append(symbol)  # reflect finds it by its key
        self.made[key] = (t, data)
        self._work.append((t, data))
        return Known(symbol, ADDR if owner else CANON)

    def _owner(self, t: Type, key: str) -> str:
        """The path of the package that has the type's only descriptor; "" if there may be several."""
        if key in common_keys():
            return "runtime"
        named = unalias(t.elem) if isinstance(t, Pointer) else t
        if not isinstance(named, Named) or named.targs:
            return ""
        obj = named.obj
        if obj.pkg is None:
            return "runtime"
        if obj.parent is not None and obj.parent is not obj.pkg.scope:
            return ""
        return self.comp.owner_path(named)

    def finish(self) -> None:
        """Write the descriptors that were asked for."""
        if self._busy:
            return
        self._busy = True
        work = self._work
        write = self.writer.write
        while work:
            t, data = work.pop()
            write(t, data)
        self._busy = False

    def all_named(self, pkg: Package) -> None:
        """Make the descriptors of all types declared at package level, and of pointers to them."""
        if self.comp.module.name == "runtime":
            for t in common_types():
                self.known(t)
        for name in pkg.scope.names():
            obj = pkg.scope.lookup(name)
            if isinstance(obj, TypeName) and not obj.is_alias and object_path(obj) in self._own:
                t = obj.type
                if isinstance(t, Named) and not t.type_params:
                    self.known(t)
                    self.known(self.pointer_to(t))
        self.finish()

    def update(self, t: Type) -> str:
        """A new descriptor of a type of another module, whose methods have changed; its symbol."""
        symbol = "update:" + self.comp.keys.key(t)
        data = self.comp.module.datas[symbol] = Data(symbol, _HEADER)
        data.stable = True
        self._work.append((t, data))
        self.finish()
        return symbol

    def pointer_to(self, t: Type) -> Pointer:
        """*t, the same object for the same t."""
        return self.writer.pointer_to(t)

    # Interfaces.

    def itab(self, iface: Interface, t: Type) -> Value:
        """The address of the itab for values of type t in an interface with methods."""
        keys = self.comp.keys
        symbol = f"itab:{keys.key(iface)},{keys.key(t)}"
        datas = self.comp.module.datas
        if symbol not in datas:
            methods = interface_methods(iface)
            data = datas[symbol] = Data(symbol, 16 + 8 * len(methods))
            relocs = data.relocs
            for offset, type_ in ((0, iface), (8, t)):
                known = self.known(type_)
                relocs.append(Reloc(offset, known.reloc, known.symbol))
            for i, method in enumerate(methods):
                relocs.append(Reloc(16 + 8 * i, FUNC, wrapper(self.comp, t, find_method(t, method))))
            self.finish()
        return Sym(symbol)

    # Light descriptors.

    def shape(self, layout: Layout) -> Value:
        """A descriptor for the allocator, of types with this layout."""
        return Sym(self._shape(layout.size, layout.ptrs, layout.align))

    def shape_of(self, size: int, ptrs: Sequence[int]) -> Value:
        """The same by size and pointer words."""
        return Sym(self._shape(size, ptrs, 8))

    def _shape(self, size: int, ptrs: Sequence[int], align: int) -> str:
        key = (size, align, ptrs)
        symbol = self._shapes.get(key)
        if symbol is None:
            symbol = self._shapes[key] = f"shape:{size}:{align}:{len(self._shapes)}"
            data = self.comp.module.datas[symbol] = Data(symbol, _HEADER)
            self.put_memory(data, size, ptrs, align, 0, 0)
        return symbol

    def put_memory(self, data: Data, size: int, ptrs: Sequence[int], align: int, kind: int, flags: int) -> None:
        """Begin a descriptor: what the allocator looks at, kind and flags."""
        content = data.content
        ptrdata = ptrs[-1] + 8 if ptrs else 0
        content += size.to_bytes(8, "little") + ptrdata.to_bytes(8, "little")
        content += bytes((0, 0, 0, 0, kind, align, flags, align))
        if not ptrs:
            return
        if ptrdata > 64 * _LARGE_MASK and kind in (0, _ARRAY):
            row = find_row(size, ptrs)
            if row is not None:  # no mask: the collector looks at the element type
                if kind == 0:
                    content[20] = _ARRAY
                    data.size = _HEADER + 24
                    data.relocs.append(Reloc(_HEADER, ADDR, self._shape(row[0], tuple(row[1]), align)))
                    put_word(data, _HEADER + 16, size // row[0])
                return
        data.relocs.append(Reloc(40, ADDR, mask_data(self.comp.module, pointer_mask(ptrs))))

    def map_type(self, m: Map) -> Value:
        """A descriptor for operations on maps of a type."""
        symbol = self._maps.get(m)
        if symbol is None:
            symbol = self._maps[m] = f"map:{self.comp.keys.key(m)}"
            datas = self.comp.module.datas
            if symbol not in datas:
                data = datas[symbol] = Data(symbol, _HEADER + 16)
                self.put_memory(data, 8, (0,), 8, 21, DIRECT)
                elem = self.comp.layouts.of(m.elem)
                data.relocs.append(Reloc(_HEADER, ADDR, self.lite(m.key)))
                data.relocs.append(Reloc(_HEADER + 8, ADDR, self._shape(elem.size, elem.ptrs, elem.align)))
        return Sym(symbol)

    def lite(self, t: Type) -> str:
        """The symbol of a descriptor that has what a map looks at in its key type."""
        t = unalias(t)
        symbol = self._lites.get(t)
        if symbol is None:
            symbol = self._lites[t] = f"lite:{self.comp.keys.key(t)}"
            datas = self.comp.module.datas
            if symbol not in datas:
                data = datas[symbol] = Data(symbol, _HEADER)
                layout = self.comp.layouts.of(t)
                flags = (DIRECT if layout.direct else 0) | self.equality_flags(t)
                self.put_memory(data, layout.size, layout.ptrs, layout.align, kind_of(t), flags)
                self.put_equality(data, t, flags)
        return symbol

    def equality_flags(self, t: Type) -> int:
        """The flags that tell about equality."""
        if not self.equality.comparable(t):
            return 0
        return COMPARABLE | PLAIN if self.equality.plain(t) else COMPARABLE

    def put_equality(self, data: Data, t: Type, flags: int) -> None:
        """Enter the functions that compare and hash, where the type needs some."""
        if flags & (COMPARABLE | PLAIN) == COMPARABLE:
            data.relocs.append(Reloc(24, FUNC, self.equality.equal_function(t)))
            data.relocs.append(Reloc(32, FUNC, self.equality.hash_function(t)))

    def equal_function(self, t: Type) -> str:
        """The symbol of a function that compares two values in memory: (p, q: I32) -> I32."""
        return self.equality.equal_function(t)

    def hash_function(self, t: Type) -> str:
        """The symbol of a function that hashes a value in memory: (p: I32, seed: I64) -> I64."""
        return self.equality.hash_function(t)

    # The module.

    def moduledata(self) -> str:
        """Make what start-up must know of the module (moduledata.py), when all else is compiled; its symbol."""
        self.finish()
        self.writer.link_pointers()
        return build_moduledata(self.comp.module)
