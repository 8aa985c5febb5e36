"""The state of compiling one module: names, types, and the queue of functions to be lowered.

A Compiler works through a queue: each function once per list of type arguments. A function's symbol is its name in
Go's traces with the import path in full (`main.(*T).String`, `strings.Index`, `main.Map[int,string]`). Functions and
variables of other modules are known by their summaries; bodies of generic functions there are compiled here, from the
library's sources."""

from __future__ import annotations

from gopy.compile.data import StaticData
from gopy.compile.descriptors import Descriptors
from gopy.compile.escape import Escapes
from gopy.compile.instances import LocalInstances
from gopy.compile.layout import Layout
from gopy.compile.leaks import Leaks
from gopy.compile.lower.body import calls_builtin, lower_body
from gopy.compile.lower.function import Lowerer
from gopy.compile.lower.intrinsics import NESTED, is_intrinsic
from gopy.compile.lower.runtimecalls import NO_RETURN
from gopy.compile.lower.vars import Variables
from gopy.compile.methods import interface_methods
from gopy.compile.source import SourcePackage, Unsupported
from gopy.compile.typekey import TypeKeys, object_path, package_path
from gopy.ir.func import Func as IRFunc
from gopy.ir.module import Extern, Module
from gopy.ir.values import I32, Sym, Value
from gopy.syntax import ast
from gopy.types import lookup, typeset
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import Func, TypeName, Var, is_exported
from gopy.types.typ import Interface, Map, Pointer, Signature, Struct, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.buffers import Plan
    from gopy.link.build import CheckedPackage
    from gopy.link.image import StdImage
    from gopy.types.info import Info, Selection


class _Request:
    __slots__ = ("symbol", "source", "decl", "tmap", "plan", "title")

    def __init__(self, symbol: str, source: SourcePackage, decl: ast.FuncDecl, tmap: dict[TypeParam, Type]) -> None:
        self.symbol = symbol
        self.source = source
        self.decl = decl
        self.tmap = tmap
        self.plan: Plan | None = None  # of a copy (copy_of)
        self.title = symbol


class Compiler(StaticData):
    """The state of one module's compilation."""

    def __init__(
        self,
        name: str,
        packages: list[CheckedPackage],
        std: StdImage | None,
        data_base: int,
        table_base: int,
        is_std: bool,
    ) -> None:
        self.name = name
        self.std = std
        self.is_std = is_std
        super().__init__(Module(name, data_base, table_base))
        self.comp = self
        self.keys = TypeKeys()
        self.keys.number_of = self._number_of
        self.instances = LocalInstances(self.keys)
        self.sources: dict[str, SourcePackage] = {}
        self.packages = [SourcePackage(p) for p in packages]
        for source in self.packages:
            self.sources[source.path] = source
        self.any_type: Type = Interface()
        self.has_call: dict[ast.Node, bool] = {}
        self.no_return: set[str] = set(NO_RETURN)
        self.shown: dict[ast.Stmt, list[Var]] = {}  # cells: statements whose values are shown, and kept in variables
        self.closed = not is_std  # every caller of an interface method is known
        self.candidates: dict[str, set[str]] = {}
        self._queue: list[_Request] = []
        self._requested: set[str] = set()
        self._recover: dict[str, bool] = {}
        self._empty: dict[Interface, bool] = {}
        self._offsets: dict[Struct, list[int]] = {}
        self._local_types: dict[TypeName, int] = {}
        self._decl_of: dict[str, tuple[SourcePackage, ast.FuncDecl]] = {}
        self.descriptors = Descriptors(self)
        self.escapes = Escapes(self)
        self.leaks = Leaks(self)
        self._requests: dict[str, _Request] = {}
        self._copies: dict[tuple[str, object], str] = {}
        self.module.candidates[NESTED] = set()

    # Names.

    def source_of(self, path: str) -> SourcePackage | None:
        """The package being compiled with an import path."""
        return self.sources.get(path)

    def library(self, path: str) -> SourcePackage | None:
        """A package of std from its sources, for what is generic in it."""
        found = self.sources.get(path)
        if found is None and self.std is not None and self.std.has(path):
            found = self.sources[path] = SourcePackage(self.std.source(path))
        return found

    def library_has(self, path: str) -> bool:
        """Whether a package is one of std that is compiled elsewhere."""
        return self.std is not None and path != self.name and self.std.has(path)

    def owns(self, obj: Func | Var) -> bool:
        """Whether an object's package is compiled in this module."""
        return obj.pkg is not None and any(s.path == object_path(obj) for s in self.packages)

    def owner_path(self, t: Type) -> str:
        """The import path of the package that declares a defined type; "runtime" for predeclared ones."""
        named = unalias(t)
        if isinstance(named, Named) and named.obj.pkg is not None:
            return object_path(named.obj)
        return "runtime"

    def func_symbol(self, obj: Func, targs: list[Type]) -> str:
        """The symbol of a declared function (with type arguments), which is compiled if it must be."""
        obj = obj.origin
        assert obj.pkg is not None
        path = object_path(obj)
        return self._function(path, "", obj.name, f"{path}.{obj.name}{self._targs(targs)}", [], targs)

    def method_symbol(self, owner: Named, method: Func, targs: list[Type] | None = None) -> str:
        """The symbol of a method of a defined type (an instance, where it is generic)."""
        pkg = owner.obj.pkg
        name = owner.obj.name
        path = object_path(method.origin) if pkg is not None else "runtime"
        pointer = lookup.has_ptr_recv(method)
        receiver = f"(*{name}{self._targs(owner.targs)})" if pointer else f"{name}{self._targs(owner.targs)}"
        symbol = f"{path}.{receiver}.{method.name}{self._targs(targs or [])}"
        return self._function(path, name, method.name, symbol, owner.targs, targs or [])

    def _targs(self, targs: list[Type]) -> str:
        return "[" + ",".join(self.keys.key(t) for t in targs) + "]" if targs else ""

    def _function(self, path: str, recv: str, name: str, symbol: str, recv_targs: list[Type], targs: list[Type]) -> str:
        if symbol in self._requested:
            return symbol
        generic = bool(recv_targs or targs)
        source = self.sources.get(path) if not generic else self.library(path)
        own = source is not None and (source in self.packages or generic)
        if source is None or not own:
            if not self.find_extern(symbol, path):
                # Generic code of the library may call a function without a body, which its module does not have.
                library = self.library(path)
                bodyless = library.decls.get((recv, name)) if library is not None else None
                if library is None or bodyless is None or bodyless.body is not None:
                    raise Unsupported(0, f"{path}.{name} is not there")
                return self._bodyless(library, bodyless, symbol)
            self._requested.add(symbol)
            return symbol
        decl = source.decls.get((recv, name))
        if decl is None:
            raise Unsupported(0, f"{symbol} has no declaration")
        if decl.body is None:
            return self._bodyless(source, decl, symbol)
        source.need(decl)
        self._requested.add(symbol)
        self._decl_of[symbol] = (source, decl)
        func = source.info.defs[decl.name]
        assert isinstance(func, Func)
        signature = func.signature
        tmap: dict[TypeParam, Type] = dict(zip(signature.recv_type_params, recv_targs, strict=True))
        tmap.update(zip(signature.type_params, targs, strict=True))
        request = self._requests[symbol] = _Request(symbol, source, decl, tmap)
        self._queue.append(request)
        return symbol

    def _bodyless(self, source: SourcePackage, decl: ast.FuncDecl, symbol: str) -> str:
        """A function that is elsewhere: an intrinsic, a host function, or another package's (//go:linkname)."""
        name = decl.name.name
        if is_intrinsic(symbol):
            return symbol
        host = source.wasmimports.get(name)
        if host is not None:
            if symbol not in self.module.externs:
                func = source.info.defs[decl.name]
                assert isinstance(func, Func)
                params, results = self.wasm_type(func.signature)
                extern = Extern(host, "host", params, results)
                extern.may_alloc = False
                self.module.externs[symbol] = extern
            return symbol
        target = source.linknames.get(name)
        if target is not None:
            path = target.rpartition("/")[0]
            path = (path + "/" if path else "") + target.rpartition("/")[2].partition(".")[0]
            if is_intrinsic(target):
                return target
            other = self.sources.get(path)
            if other is not None and other in self.packages:
                return self._function(path, "", target.rpartition(".")[2], target, [], [])
            if self.find_extern(target, path):
                return target
        raise Unsupported(decl.pos, f"function {symbol} has no body")

    def find_extern(self, symbol: str, path: str) -> bool:
        """Make a function of the library known to the module; False if there is none."""
        if symbol in self.module.externs:
            return True
        if self.std is None or not self.std.has(path) or path == self.name:
            return False
        extern = self.std.summary(path).extern(symbol)
        if extern is None:
            return False
        self.module.externs[symbol] = extern
        if extern.noreturn:
            self.no_return.add(symbol)
        return True

    def library_extern(self, symbol: str, path: str) -> Extern | None:
        """A function of the library; None if it has none with this symbol."""
        if symbol in self.module.externs:
            return self.module.externs[symbol]
        if self.std is None or not self.std.has(path) or path == self.name:
            return None
        return self.std.summary(path).extern(symbol)

    def need_runtime(self, symbol: str) -> None:
        """Compiled code calls a function of package runtime."""
        if symbol in self._requested:
            return
        self._function("runtime", "", symbol.partition(".")[2], symbol, [], [])
        self._requested.add(symbol)

    def need_symbol(self, symbol: str) -> None:
        """Compiled code names a variable of package runtime."""
        # Without a library, in tests of lowering alone, symbols stay open.
        if symbol not in self.module.datas and symbol not in self.module.addresses and self.std is not None:
            address = self.std.summary("runtime").address(symbol)
            assert address is not None, symbol
            self.module.addresses[symbol] = address

    def global_symbol(self, var: Var) -> str:
        """The symbol of a package-level variable."""
        assert var.pkg is not None
        path = object_path(var)
        symbol = f"{path}.{var.name}"
        if symbol not in self.module.datas and symbol not in self.module.addresses and not self.owns(var):
            assert self.std is not None
            address = self.std.summary(path).address(symbol)
            if address is None:
                raise Unsupported(0, f"{symbol} is not there")
            self.module.addresses[symbol] = address
        return symbol

    def declared(self, source: SourcePackage) -> list[str]:
        """The symbols of the declared functions and methods of a package that are compiled."""
        return [symbol for symbol, (of, _) in self._decl_of.items() if of is source]

    # Types.

    def subst(self, t: Type, tmap: dict[TypeParam, Type]) -> Type:
        """A type with type parameters replaced."""
        return self.instances.subst(t, tmap)

    def type_in(self, info: Info, e: ast.Expr) -> Type:
        """The type of an expression outside of generic code."""
        t = info.type_of(e)
        assert t is not None
        return t

    def is_empty_interface(self, u: Interface) -> bool:
        """Whether an interface type has no methods."""
        found = self._empty.get(u)
        if found is None:
            found = self._empty[u] = not typeset.type_set(u).methods
        return found

    def interface_method_index(self, u: Interface, method: Func) -> int:
        """The place of a method in the itabs of an interface."""
        for i, m in enumerate(interface_methods(u)):
            if m.name == method.name and (is_exported(m.name) or _same_package(m, method)):
                return i
        raise AssertionError(f"no method {method.name}")

    def _number_of(self, obj: TypeName) -> int:
        """The number of a type declared in a function among all of its package."""
        found = self._local_types.get(obj)
        if found is None:
            assert obj.pkg is not None
            source = self.library(object_path(obj))
            assert source is not None
            number = 0
            for file in source.files:
                for decl in file.decls:
                    if isinstance(decl, ast.GenDecl) and any(isinstance(spec, ast.TypeSpec) for spec in decl.specs):
                        continue
                    for node in ast.walk(decl):  # also of a variable, whose value may be a function literal
                        if isinstance(node, ast.TypeSpec):
                            number += 1
                            name = source.info.defs.get(node.name)
                            if isinstance(name, TypeName):
                                self._local_types[name] = number
            found = self._local_types[obj]
        return found

    def field_offsets(self, s: Struct) -> list[int]:
        """The offsets of a struct's fields in bytes."""
        offsets = self._offsets.get(s)
        if offsets is None:
            from gopy.types.sizes import offsetsof

            offsets = self._offsets[s] = offsetsof(s.fields)
        return offsets

    def field_offset(self, s: Struct, index: int) -> int:
        """A field's offset in bytes."""
        return self.field_offsets(s)[index]

    def field_path(self, selection: Selection) -> list[int]:
        """The fields that a selector walks."""
        return selection.index

    def wasm_type(self, signature: Signature) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The wasm parameters and results of a function without receiver."""
        params: list[int] = []
        results: list[int] = []
        for var in signature.results.vars:
            layout = self.layouts.of(var.type)
            if layout.mem:
                params.append(I32)
            else:
                results.extend(leaf.type for leaf in layout.leaves)
        for var in signature.params.vars:
            params.extend(leaf.type for leaf in self.layouts.of(var.type).leaves)
        return tuple(params), tuple(results)

    def method_signature(self, owner: Named, method: Func) -> Signature:
        """A method's type, the owner's type arguments put in."""
        signature = method.type
        assert isinstance(signature, Signature)
        if owner.targs and method.origin is method:
            found, _, _ = lookup.lookup_field_or_method(Pointer(owner), False, method.pkg, method.name)
            if isinstance(found, Func) and isinstance(found.type, Signature):
                return found.type
        return signature

    def signature_key(self, signature: Signature) -> str:
        """What a func value of this type may call (ops.CallIndirect.callees)."""
        return "sig:func" + self.keys.signature(signature, True)

    def method_key(self, name: str, signature: Signature) -> str:
        """What a call of an interface method may call."""
        return "method:" + name + self.keys.signature(signature, True)

    def add_candidate(self, key: str, symbol: str) -> None:
        """A function that calls with this key may mean."""
        self.candidates.setdefault(key, set()).add(symbol)

    # Descriptors: see descriptors.py.

    def type_word(self, t: Type) -> Value:
        """The address of a type's descriptor."""
        return self.descriptors.type_word(t)

    def itab(self, iface: Interface, t: Type) -> Value:
        """The address of the itab of an interface type for a concrete type."""
        return self.descriptors.itab(iface, t)

    def shape(self, layout: Layout) -> Value:
        """What the allocator needs to know of a type."""
        return self.descriptors.shape(layout)

    def shape_of(self, size: int, ptrs: tuple[int, ...]) -> Value:
        """The same for an object with pointers at these offsets."""
        return self.descriptors.shape_of(size, ptrs)

    def map_type(self, m: Map) -> Value:
        """What the runtime's map functions need to know of a map type."""
        return self.descriptors.map_type(m)

    def equal_function(self, t: Type) -> str:
        """The symbol of a function that compares two values by address."""
        return self.descriptors.equal_function(t)

    def plain_closure(self, obj: Func) -> str:
        """The symbol of the closure of a function that is no instance."""
        from gopy.compile.lower.closure import function_closure

        signature = obj.type
        assert isinstance(signature, Signature)
        f = self._scratch(self.packages[0])
        value = function_closure(f, self.func_symbol(obj, []), signature)
        assert type(value) is Sym
        return value.name

    def _scratch(self, source: SourcePackage) -> Lowerer:
        """A lowerer for code that is thrown away, where a rule wants one for what it makes besides."""
        return Lowerer(self, source, {}, IRFunc("scratch"), Variables(self, source.info))

    # Functions.

    def start_func(self, symbol: str) -> bool:
        """Whether a function made by the compiler is asked for for the first time: then the caller makes it."""
        if symbol in self._requested:
            return False
        self._requested.add(symbol)
        return True

    def add_func(self, func: IRFunc) -> None:
        """A function is done."""
        self.module.funcs[func.name] = func

    def has_recover(self, symbol: str) -> bool:
        """Whether a function calls recover itself, or is a wrapper of one that does."""
        found = self._recover.get(symbol)
        if found is None:
            found = self._recover[symbol] = self._find_recover(symbol)
        return found

    def _find_recover(self, symbol: str) -> bool:
        known = self._decl_of.get(symbol)
        if known is not None:
            source, decl = known
            return decl.body is not None and calls_builtin(source.info, decl.body, "recover")
        func = self.module.funcs.get(symbol)
        if func is not None:
            return func.has_recover
        extern = self.module.externs.get(symbol)
        return extern is not None and extern.has_recover

    def request(self, symbol: str, source: SourcePackage, decl: ast.FuncDecl) -> None:
        """Have a declaration compiled under a symbol of its own (an init function)."""
        self._decl_of[symbol] = (source, decl)
        self._requested.add(symbol)
        self._queue.append(_Request(symbol, source, decl, {}))

    def run_queue(self) -> None:
        """Lower what has been asked for, and what that asks for."""
        queue = self._queue
        while queue:
            self._lower(queue.pop())

    def copy_of(self, symbol: str, plan: Plan) -> str:
        """The symbol of a copy of a function whose appends go by this plan; `symbol` itself if there is no syntax of it."""
        original = self._requests.get(symbol)
        if original is None:
            return symbol
        key = symbol, plan.key()
        name = self._copies.get(key)
        if name is None:
            name = self._copies[key] = f"{symbol}·{len(self._copies) + 1}"
            self._decl_of[name] = self._decl_of[symbol]
            self._requested.add(name)
            request = _Request(name, original.source, original.decl, original.tmap)
            request.plan = plan
            request.title = symbol
            self._queue.append(request)
        return name

    def _lower(self, request: _Request) -> None:
        source, decl = request.source, request.decl
        func = IRFunc(request.symbol, decl.pos)
        func.title = request.title
        if request.tmap:
            func.title = _elided(request.title)
        func.export = self.is_std and source in self.packages and not request.tmap
        obj = source.info.defs[decl.name]
        assert isinstance(obj, Func) and decl.body is not None
        if decl.name.name != "init":
            func.stays = self.escapes.of_func(obj)
        variables = Variables(self, source.info)
        f = Lowerer(self, source, request.tmap, func, variables)
        variables.type_of = f.type_of
        variables.scan(decl)
        if request.plan is not None:
            variables.plan, variables.flagged = request.plan, request.plan.flags > 0
        elif not self.is_std and self.leaks.grows(obj):
            variables.plan = self.leaks.plan(obj)
        try:
            lower_body(f, decl.type, decl.recv, decl.body, obj.signature)
        except Unsupported as u:
            if not u.pos:
                u.pos = f.pos
            raise
        self.add_func(func)


def _elided(symbol: str) -> str:
    """The name in traces: type arguments are left out, as in `main.Map[...]`."""
    out: list[str] = []
    depth = 0
    for c in symbol:
        if c == "[":
            if depth == 0:
                out.append("[...]")
            depth += 1
        elif c == "]":
            depth -= 1
        elif depth == 0:
            out.append(c)
    return "".join(out)


def _same_package(a: Func, b: Func) -> bool:
    return a.pkg is b.pkg or (a.pkg is not None and b.pkg is not None and package_path(a.pkg) == package_path(b.pkg))
