"""The data that a module's code refers to: strings, constants, static closures, templates of literals, zeros.

StaticData is the part of the Compiler that makes them. Equal strings and constants are one piece of data.
"""

from __future__ import annotations

from gopy.compile.layout import Layouts
from gopy.compile.static import Encoder, put
from gopy.ir.module import FUNC, Data, Module, Reloc
from gopy.ir.values import I32, Const, Sym, Value
from gopy.syntax import ast
from gopy.types.typ import Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.compile.layout import Layout
    from gopy.compile.lower.function import Lowerer
    from gopy.types.info import Info

ZERO = "·zero"


class StaticData:
    """Makes data of `module`; `comp`: the Compiler, of which this is a part."""

    comp: Compiler

    def __init__(self, module: Module) -> None:
        self.module = module
        self.layouts = Layouts()
        self._strings: dict[bytes, str] = {}
        self._objects: dict[object, str] = {}
        self._count = 0
        self.zero_size = 8

    def fresh(self, prefix: str) -> str:
        """A new data symbol."""
        self._count += 1
        return f"·{prefix}.{self._count}"

    def string(self, text: bytes) -> Value:
        """The address of static bytes."""
        if not text:
            return Const(I32, 0)
        symbol = self._strings.get(text)
        if symbol is None:
            symbol = self._strings[text] = self.fresh("str")
            data = Data(symbol, len(text), 1)
            data.content = bytearray(text)
            self.module.datas[symbol] = data
        return Sym(symbol)

    def zero_area(self, size: int) -> Value:
        """The address of zeros that nobody writes to."""
        self.zero_size = max(self.zero_size, size)
        return Sym(ZERO)

    def constant_object(self, layout: Layout, values: list[Value]) -> Value | None:
        """The address of static memory that holds a value, if all of it is constant."""
        if layout.mem or not all(type(v) is Const or type(v) is Sym for v in values):
            return None
        key = tuple((v.name, v.addend) if type(v) is Sym else v.value for v in values), layout  # type: ignore[attr-defined]
        symbol = self._objects.get(key)
        if symbol is None:
            symbol = self._objects[key] = self.fresh("const")
            data = Data(symbol, layout.size, layout.align)
            put(data, 0, layout.leaves, values)
            self.module.datas[symbol] = data
        return Sym(symbol)

    def static_closure(self, symbol: str) -> Value:
        """The closure of code that captures nothing."""
        name = symbol + "·f"
        if name not in self.module.datas:
            data = Data(name, 8, 8)
            data.relocs.append(Reloc(0, FUNC, symbol))
            self.module.datas[name] = data
        return Sym(name)

    def static_template(self, f: Lowerer, e: ast.CompositeLit, t: Type, layout: Layout) -> bool:
        """Whether a literal in a function can be copied from static data; then `template` gives that."""
        if len(e.elts) < 4 or f.tmap:
            return False
        return self._template(f.info, e, t, layout) is not None

    def template(self, f: Lowerer, e: ast.CompositeLit, t: Type, layout: Layout) -> Value:
        """The static data that a literal is copied from."""
        symbol = self._template(f.info, e, t, layout)
        assert symbol is not None
        return Sym(symbol)

    def _template(self, info: Info, e: ast.CompositeLit, t: Type, layout: Layout) -> str | None:
        if e in self._objects:
            return self._objects[e] or None
        encoder = Encoder(self.comp, info, shared=True)
        data = Data(self.fresh("template"), layout.size, layout.align)
        done = encoder._literal(data, 0, e, t)
        self._objects[e] = data.name if done else ""
        if done:
            self.module.datas[data.name] = data
        return self._objects[e] or None

    def static_elements(self, f: Lowerer, items: list[tuple[int, ast.Expr]], elem: Type) -> bool:
        """Whether the elements of a slice literal in a function can be copied from static data."""
        return not f.tmap and self._element_template(f.info, items, elem) is not None

    def element_template(self, f: Lowerer, items: list[tuple[int, ast.Expr]], elem: Type) -> Value:
        """The static data that they are copied from."""
        symbol = self._element_template(f.info, items, elem)
        assert symbol is not None
        return Sym(symbol)

    def _element_template(self, info: Info, items: list[tuple[int, ast.Expr]], elem: Type) -> str | None:
        key = items[0][1]
        if key in self._objects:
            return self._objects[key] or None
        encoder = Encoder(self.comp, info, shared=True)
        layout = self.layouts.of(elem)
        length = max(i for i, _ in items) + 1
        data = Data(self.fresh("template"), length * layout.size, layout.align)
        done = encoder._elements(data, 0, items, elem, layout.size)
        self._objects[key] = data.name if done else ""
        if done:
            self.module.datas[data.name] = data
        return self._objects[key] or None
