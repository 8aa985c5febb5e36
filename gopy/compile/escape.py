"""Which parameters a function keeps to itself: escape analysis as far as it pays.

A pointer parameter *stays* if the function only reads and writes what it points to, compares it, and hands it on to
functions where it stays. Then a caller may pass the address of a variable that lives no longer than the call, and the
variable needs no heap (lower/vars.py). Everything else counts as escaping: assignments of the pointer to anything,
returning it, capturing it, interfaces, calls of unknown code. So does mutual recursion. A slice stays if its array
does; nothing is allocated otherwise for that, but it decides capacities (leaks.py).

`Escapes.stays` gives a bit mask: bit 0 the receiver, bit i the i-th parameter (counted from 1). The masks of functions in other
modules stand in their summaries (Extern.stays).
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import lookup
from gopy.types.info import FIELD_VAL, METHOD_VAL
from gopy.types.named import Named, unalias
from gopy.types.objects import Builtin, Func, PkgName, Var
from gopy.types.typ import Array, Interface, Map, Pointer, Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler
    from gopy.compile.source import SourcePackage
    from gopy.types.info import Info, Selection


_LOOKERS = frozenset({"len", "cap", "copy", "clear", "print", "println"})  # built-in functions that keep nothing


class Escapes:
    """The answers, each computed once."""

    __slots__ = ("_comp", "_known", "_active")

    def __init__(self, comp: Compiler) -> None:
        self._comp = comp
        self._known: dict[tuple[str, str, str], int] = {}
        self._active: list[tuple[str, str, str]] = []  # functions being looked at, one called by the other

    def of_method(self, selection: Selection) -> int:
        """The mask of the method that a selector means; 0 for an interface's."""
        func = selection.obj
        if not isinstance(func, Func):
            return 0
        return self.of_func(func)

    def of_func(self, func: Func) -> int:
        """The mask of a declared function or method."""
        func = func.origin
        if func.pkg is None:
            return 0
        signature = func.signature
        recv = ""
        if signature.recv is not None:
            t = unalias(signature.recv.type)
            if isinstance(t, Pointer):
                t = unalias(t.elem)
            if not isinstance(t, Named) or isinstance(t.underlying(), Interface):
                return 0
            recv = t.obj.name
        from gopy.compile.typekey import object_path

        key = (object_path(func), recv, func.name)
        found = self._known.get(key)
        if found is None:
            # For a function that calls itself: what stays if the inner call keeps nothing stays, if nothing else is assumed.
            self._active.append(key)
            found, before = -1, 0
            while found != before:
                self._known[key] = before = found
                found = self._find(key, func) & found
            self._active.pop()
            self._known[key] = found
        elif key in self._active and key != self._active[-1]:
            return 0
        return found

    def _find(self, key: tuple[str, str, str], func: Func) -> int:
        path, recv, name = key
        source = self._comp.source_of(path)
        if source is not None and source in self._comp.packages:  # bodies of the library may not be checked yet
            decl = source.decls.get((recv, name))
            return self._declared(source, decl) if decl is not None and decl.body is not None else 0
        if func.signature.type_params or func.signature.recv_type_params:
            source = self._comp.library(path)
            decl = source.decls.get((recv, name)) if source is not None else None
            if source is None or decl is None or decl.body is None:
                return 0
            source.need(decl)
            return self._declared(source, decl)
        symbol = f"{path}.{name}"
        if recv:
            symbol = f"{path}.(*{recv}).{name}" if lookup.has_ptr_recv(func) else f"{path}.{recv}.{name}"
        extern = self._comp.library_extern(symbol, path)
        return extern.stays if extern is not None else 0

    def _declared(self, source: SourcePackage, decl: ast.FuncDecl) -> int:
        info = source.info
        bits: dict[Var, int] = {}
        number = 0
        mask = 0
        for fields in (decl.recv, decl.type.params):
            if fields is None:
                number = 1
                continue
            for field in fields.list:
                names: list[ast.Ident | None] = [*field.names] if field.names else [None]
                for ident in names:
                    var = info.defs.get(ident) if ident is not None else None
                    if isinstance(var, Var) and number < 60:
                        bits[var] = 1 << number
                        mask |= 1 << number
                    elif number < 60:
                        mask |= 1 << number  # nobody can name it
                    number += 1
            if fields is decl.recv:
                number = 1
        assert decl.body is not None
        return mask & ~self._escaping(info, decl.body, bits)

    def _escaping(self, info: Info, body: ast.BlockStmt, bits: dict[Var, int]) -> int:
        """The bits of the parameters that have a use which may let them escape."""
        escaping = 0
        # An expression is visited with whether its value may be kept by somebody.
        stack: list[tuple[ast.Node, bool]] = [(body, False)]
        while stack:
            node, kept = stack.pop()
            if isinstance(node, ast.Ident):
                var = info.uses.get(node)
                if isinstance(var, Var) and kept:
                    escaping |= bits.get(var, 0)
                continue
            if isinstance(node, ast.FuncLit):
                for inner in ast.walk(node.body):
                    if isinstance(inner, ast.Ident):
                        var = info.uses.get(inner)
                        if isinstance(var, Var):
                            escaping |= bits.get(var, 0)
                continue
            stack.extend(self._uses(info, node, kept))
        return escaping

    def _uses(self, info: Info, node: ast.Node, kept: bool) -> list[tuple[ast.Node, bool]]:
        """The operands of a node, each with whether its value may be kept; `kept`: whether the node's may."""
        if isinstance(node, ast.ParenExpr):
            return [(node.x, True)]
        if isinstance(node, ast.StarExpr):
            return [(node.x, False)]
        if isinstance(node, ast.SelectorExpr):
            selection = info.selections.get(node)
            if selection is None:
                return []
            if selection.kind == FIELD_VAL:
                return [(node.x, False)]
            return [(base_of(node.x), True), *_indices(node.x)]  # a method value: it may hold the address of x
        if isinstance(node, ast.IndexExpr):
            t = info.type_of(node.x)
            is_map = t is not None and isinstance(unalias(t).underlying(), Map)
            return [(node.x, False), *[(i, is_map) for i in node.indices]]  # a map keeps its keys
        if isinstance(node, ast.SliceExpr):
            parts = [x for x in (node.low, node.high, node.max) if x is not None]
            t = info.type_of(node.x)
            if t is not None and isinstance(unalias(t).underlying(), Array | Pointer):
                # The slice points into the array, and so into what holds it.
                return [(base_of(node.x), True), *_indices(node.x), *[(x, False) for x in parts]]
            return [(node.x, kept), *[(x, False) for x in parts]]  # the same array
        if isinstance(node, ast.UnaryExpr):
            if node.op == "&":
                return [(base_of(node.x), True), *_indices(node.x)]
            return [(node.x, False)]
        if isinstance(node, ast.BinaryExpr):
            return [(node.x, False), (node.y, False)]
        if isinstance(node, ast.CallExpr):
            return self.arguments(info, node)
        if isinstance(node, ast.GoStmt):  # it may run when the caller has returned
            return [(child, True) for child in ast.children(node.call)]
        if isinstance(node, ast.ExprStmt):
            return [(node.x, False)]
        if isinstance(node, ast.IncDecStmt):
            return [(node.x, False)]
        if isinstance(node, ast.AssignStmt):
            return [*[(x, False) for x in node.lhs], *[(x, True) for x in node.rhs]]
        if isinstance(node, ast.RangeStmt):
            parts2 = [x for x in (node.key, node.value) if x is not None]
            t = info.type_of(node.x)
            called = t is None or isinstance(unalias(t).underlying(), Signature)
            return [(node.x, called), (node.body, False), *[(x, False) for x in parts2]]
        if isinstance(
            node, ast.IfStmt | ast.ForStmt | ast.BlockStmt | ast.LabeledStmt | ast.CaseClause | ast.SwitchStmt
        ):
            return [(child, False) for child in ast.children(node)]
        if isinstance(node, ast.CommClause | ast.SelectStmt | ast.TypeSwitchStmt | ast.DeclStmt | ast.EmptyStmt):
            return [(child, True) for child in ast.children(node)]
        return [(child, True) for child in ast.children(node)]

    def arguments(self, info: Info, call: ast.CallExpr) -> list[tuple[ast.Node, bool]]:
        """The operands of a call, each with whether the callee may keep it."""
        fun = ast.unparen(call.fun)
        if isinstance(fun, ast.Ident):
            obj = info.uses.get(fun)
            if isinstance(obj, Builtin) and obj.name in _LOOKERS:
                return [(arg, False) for arg in call.args]
        mask = self.of_callee(info, fun)
        uses: list[tuple[ast.Node, bool]] = []
        if isinstance(fun, ast.SelectorExpr):
            selection = info.selections.get(fun)
            if selection is not None and selection.kind == METHOD_VAL:
                uses.append((base_of(fun.x), not mask & 1))
                uses.extend(_indices(fun.x))
        elif not isinstance(fun, ast.Ident):
            uses.append((fun, True))
        elif mask == 0:
            uses.append((fun, False))
        for i, arg in enumerate(call.args):
            uses.append((arg, not (mask >> min(i + 1, 60)) & 1 or bool(call.ellipsis)))
        return uses

    def of_callee(self, info: Info, fun: ast.Expr) -> int:
        """The mask of what is called, 0 if that is not known."""
        if isinstance(fun, ast.IndexExpr):
            fun = ast.unparen(fun.x)
        if isinstance(fun, ast.Ident):
            obj = info.uses.get(fun)
            return self._fixed(obj) if isinstance(obj, Func) else 0
        if isinstance(fun, ast.SelectorExpr):
            if isinstance(fun.x, ast.Ident) and isinstance(info.uses.get(fun.x), PkgName):
                obj = info.uses.get(fun.sel)
                return self._fixed(obj) if isinstance(obj, Func) else 0
            selection = info.selections.get(fun)
            if selection is not None and selection.kind == METHOD_VAL and isinstance(selection.obj, Func):
                return self._fixed(selection.obj)
        return 0

    def _fixed(self, func: Func) -> int:
        """The mask without the arguments that a variadic function gets in a slice."""
        mask = self.of_func(func)
        signature = func.signature
        if signature.variadic:
            mask &= (1 << len(signature.params.vars)) - 1
        return mask


def base_of(x: ast.Expr) -> ast.Expr:
    """x, or the variable that x is a part of as far as the syntax tells: of v.f[i] it is v."""
    x = ast.unparen(x)
    while isinstance(x, ast.SelectorExpr | ast.IndexExpr):
        x = ast.unparen(x.x)
    return x


def _indices(x: ast.Expr) -> list[tuple[ast.Node, bool]]:
    x = ast.unparen(x)
    found: list[tuple[ast.Node, bool]] = []
    while isinstance(x, ast.SelectorExpr | ast.IndexExpr):
        if isinstance(x, ast.IndexExpr):
            found.extend((i, False) for i in x.indices)
        x = ast.unparen(x.x)
    return found
