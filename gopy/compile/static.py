"""Static data: values that are known when the program is compiled (spec "Package initialization").

`encode` writes an expression's value into a Data, if it can: constants, nil, functions, addresses of variables, and
composite literals of such. Package variables initialised so need no code at start-up. In functions the same serves to
make templates that a literal is copied from; there only values without pointers to writable memory will do
(`shared`)."""

from __future__ import annotations

from gopy.compile.lower.constants import const_leaves
from gopy.ir.module import ADDR, Data, Reloc
from gopy.ir.values import Const, Sym, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import PACKAGE_VAR, Func, Nil, PkgName, Var
from gopy.types.typ import IS_CONST_TYPE, Array, Basic, Interface, Map, Pointer, Signature, Slice, Struct, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.compile.compiler import Compiler
    from gopy.compile.layout import Leaf
    from gopy.types.info import Info

_SIZES = {"i32.store8": 1, "i32.store16": 2, "i32.store": 4, "i64.store": 8, "f32.store": 4, "f64.store": 8}


def put(data: Data, offset: int, leaves: Sequence[Leaf], values: list[Value]) -> bool:
    """Write constant leaves at an offset; False if one is not constant."""
    for leaf, value in zip(leaves, values, strict=True):
        at = offset + leaf.offset
        if type(value) is Sym:
            data.relocs.append(Reloc(at, ADDR, value.name, value.addend))
        elif type(value) is Const:
            size = _SIZES[leaf.store]
            write(data, at, (value.value & ((1 << 8 * size) - 1)).to_bytes(size, "little"))
        else:
            return False
    return True


def write(data: Data, at: int, raw: bytes) -> None:
    """Write bytes into a Data."""
    content = data.content
    if len(content) < at + len(raw):
        if not any(raw):
            return
        content.extend(bytes(at + len(raw) - len(content)))
    content[at : at + len(raw)] = raw


class Encoder:
    """Encodes expressions of one package; `made`: further Datas, added to the module once all has gone well."""

    __slots__ = ("comp", "info", "shared", "made")

    def __init__(self, comp: Compiler, info: Info, shared: bool) -> None:
        self.comp = comp
        self.info = info
        self.shared = shared
        self.made: list[Data] = []

    def commit(self) -> None:
        """Add what was made to the module."""
        for data in self.made:
            self.comp.module.datas[data.name] = data

    def encode(self, data: Data, offset: int, e: ast.Expr, t: Type) -> bool:
        """Write e's value as a value of type t; False if it is not static."""
        e = ast.unparen(e)
        u = unalias(t).underlying()
        tv = self.info.types.get(e)
        if tv is not None and tv.value is not None:
            if not (isinstance(u, Basic) and u.info & IS_CONST_TYPE):
                return False
            return put(data, offset, self.comp.layouts.of(t).leaves, const_leaves(self.comp, tv.value, u))
        if isinstance(u, Interface):
            return isinstance(e, ast.Ident) and isinstance(self.info.uses.get(e), Nil)
        if isinstance(e, ast.CompositeLit):
            return self._composite(data, offset, e)
        if isinstance(e, ast.UnaryExpr) and e.op == "&":
            return self._address(data, offset, ast.unparen(e.x))
        if isinstance(e, ast.Ident | ast.SelectorExpr):
            return self._name(data, offset, e)
        return False

    def _name(self, data: Data, offset: int, e: ast.Ident | ast.SelectorExpr) -> bool:
        obj = self._object(e)
        if isinstance(obj, Nil):
            return True
        ident = e.sel if isinstance(e, ast.SelectorExpr) else e
        if isinstance(obj, Func) and ident not in self.info.instances and isinstance(obj.type, Signature):
            symbol = self.comp.plain_closure(obj)
            if symbol:
                data.relocs.append(Reloc(offset, ADDR, symbol))
                return True
        return False

    def _object(self, e: ast.Expr) -> object:
        if isinstance(e, ast.Ident):
            return self.info.uses.get(e)
        if isinstance(e, ast.SelectorExpr) and isinstance(e.x, ast.Ident) and self._is_package(e.x):
            return self.info.uses.get(e.sel)
        return None

    def _is_package(self, x: ast.Ident) -> bool:
        return isinstance(self.info.uses.get(x), PkgName)

    def _address(self, data: Data, offset: int, x: ast.Expr) -> bool:
        if self.shared:
            return False
        if isinstance(x, ast.CompositeLit):
            t = self.comp.type_in(self.info, x)
            u = unalias(t).underlying()
            if isinstance(u, Pointer):
                t = u.elem
            return self._object_for(data, offset, x, t)
        obj = self._object(x)
        if isinstance(obj, Var) and obj.kind == PACKAGE_VAR and self.comp.owns(obj):
            data.relocs.append(Reloc(offset, ADDR, self.comp.global_symbol(obj)))
            return True
        return False

    def _object_for(self, data: Data, offset: int, x: ast.CompositeLit, t: Type) -> bool:
        """A new piece of writable memory with a literal's value, and its address at offset."""
        layout = self.comp.layouts.of(t)
        if layout.size == 0:
            return False
        made = self._new(layout.size, layout.align, layout.ptrs)
        if not self._literal(made, 0, x, t):
            return False
        data.relocs.append(Reloc(offset, ADDR, made.name))
        return True

    def _new(self, size: int, align: int, ptrs: Sequence[int]) -> Data:
        made = Data(self.comp.fresh("static"), size, align)
        made.ptrs = tuple(ptrs)
        self.made.append(made)
        return made

    def _composite(self, data: Data, offset: int, e: ast.CompositeLit) -> bool:
        t = self.comp.type_in(self.info, e)
        u = unalias(t).underlying()
        if isinstance(u, Pointer):  # {...} for &T{...} inside a literal
            return not self.shared and self._object_for(data, offset, e, u.elem)
        return self._literal(data, offset, e, t)

    def _literal(self, data: Data, offset: int, e: ast.CompositeLit, t: Type) -> bool:
        u = unalias(t).underlying()
        comp = self.comp
        if isinstance(u, Map):
            return False
        if isinstance(u, Struct):
            for i, x in enumerate(e.elts):
                if isinstance(x, ast.KeyValueExpr):
                    assert isinstance(x.key, ast.Ident)
                    name = x.key.name
                    i = next(i for i, field in enumerate(u.fields) if field.name == name)
                    x = x.value
                t = u.fields[i].type
                if u.fields[i].name == "_":  # stays zero
                    if not self.encode(Data("", comp.layouts.of(t).size, 1), 0, x, t):
                        return False
                    continue
                if not self.encode(data, offset + comp.field_offset(u, i), x, t):
                    return False
            return True
        assert isinstance(u, Array | Slice)
        from gopy.constant.value import to_int

        items: list[tuple[int, ast.Expr]] = []
        at = length = 0
        for x in e.elts:
            if isinstance(x, ast.KeyValueExpr):
                key = self.info.types[x.key].value
                assert key is not None
                n = to_int(key)
                assert isinstance(n, int)
                at, x = n, x.value
            items.append((at, x))
            at += 1
            length = max(length, at)
        elem = comp.layouts.of(u.elem)
        if isinstance(u, Array):
            return self._elements(data, offset, items, u.elem, elem.size)
        if self.shared:
            return False
        if not length or not elem.size:
            return False
        ptrs = [i * elem.size + p for i in range(length) for p in elem.ptrs] if elem.ptrs else ()
        made = self._new(length * elem.size, elem.align, ptrs)
        if not self._elements(made, 0, items, u.elem, elem.size):
            return False
        data.relocs.append(Reloc(offset, ADDR, made.name))
        write(data, offset + 8, length.to_bytes(8, "little") * 2)
        return True

    def _elements(self, data: Data, offset: int, items: list[tuple[int, ast.Expr]], t: Type, size: int) -> bool:
        encode = self.encode
        return all(encode(data, offset + i * size, x, t) for i, x in items)
