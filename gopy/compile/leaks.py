"""What functions do with their arguments, as gc sees it: `Leaks.of` gives a Leak per parameter, the receiver first.

Functions of the program (and generic ones of the library) are looked at by their syntax (flowbuild.py), others by the mask in
their summary (escape.py): an argument that *stays* leaks at most what it points to. While a function is being looked at, one
that calls it back is told that everything leaks; a function that calls itself is one graph.
"""

from __future__ import annotations

from gopy.compile.flow import LOST, NEVER, Leak, leak_of, settle
from gopy.compile.flowbuild import FlowBuilder
from gopy.compile.flowstmt import walk_declaration
from gopy.compile.flowtypes import PointerTypes
from gopy.compile.inlinecost import MAX_COST, NEVER as NO_INLINING, STD_COSTS, Counter
from gopy.compile.typekey import package_path
from gopy.syntax import ast
from gopy.types.named import Named, unalias
from gopy.types.objects import Builtin, Func
from gopy.types.typ import Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.buffers import Plan
    from gopy.compile.compiler import Compiler
    from gopy.compile.source import SourcePackage

_WRITERS = frozenset({"sort", "slices", "io", "bufio", "os"})  # packages whose functions write to their arguments


class Leaks:
    """The answers, each computed once."""

    def __init__(self, comp: Compiler) -> None:
        self._comp = comp
        self._leaks: dict[Func, list[Leak]] = {}
        self._graphs: dict[Func, FlowBuilder] = {}
        self._costs: dict[Func, int] = {}
        self._appends: dict[Func, bool] = {}
        self.with_literals: set[ast.FuncDecl] = set()  # of the declarations that `grows` has seen
        self._plans: dict[Func, Plan] = {}
        self._calls: dict[Func, dict[int, list[int]]] = {}
        self.has_pointers = PointerTypes().holds

    def of(self, func: Func) -> list[Leak]:
        """What a declared function does with its receiver and parameters."""
        found = self._leaks.get(func)
        if found is None:
            n = len(func.signature.params.vars) + (func.signature.recv is not None)
            self._leaks[func] = [LOST] * n
            found = self._leaks[func] = self._find(func, n)
        return found

    def _find(self, func: Func, n: int) -> list[Leak]:
        source, decl = self.declaration(func)
        if source is None or decl is None or decl.body is None:
            mask = self._comp.escapes.of_func(func)
            shift = func.signature.recv is None
            writes = 0 if func.pkg is not None and package_path(func.pkg) in _WRITERS else NEVER
            kept = Leak(1, {}, writes)
            return [kept if mask >> min(i + shift, 60) & 1 else LOST for i in range(n)]
        graph = self.graph(func, source, decl)
        return [leak_of(place) if place is not None else Leak(NEVER, {}, NEVER) for place in graph.params]

    def graph(self, func: Func, source: SourcePackage, decl: ast.FuncDecl) -> FlowBuilder:
        """The graph of a declaration, with the places that escape found."""
        found = self._graphs.get(func)
        if found is None:
            found = FlowBuilder(self, source.info, func)
            walk_declaration(found, decl)
            settle(found.allocated)
            self._graphs[func] = found
        return found

    def declaration(self, func: Func) -> tuple[SourcePackage | None, ast.FuncDecl | None]:
        """The syntax of a function of the program, or of a generic one."""
        if func.pkg is None:
            return None, None
        recv = ""
        signature = func.signature
        if signature.recv is not None:
            t = unalias(signature.recv.type)
            if isinstance(t, Pointer):
                t = unalias(t.elem)
            if not isinstance(t, Named):
                return None, None
            recv = t.obj.name
        path = package_path(func.pkg)
        source = self._comp.source_of(path)
        if source is None and (signature.type_params or signature.recv_type_params):
            source = self._comp.library(path)
        if source is None:
            return None, None
        decl = source.decls.get((recv, func.name))
        if decl is not None and decl.body is not None:
            source.need(decl)
        return source, decl

    def cost(self, func: Func) -> int:
        """What gc thinks it costs to inline a function."""
        found = self._costs.get(func)
        if found is None:
            self._costs[func] = NO_INLINING
            found = self._costs[func] = self._find_cost(func)
        return found

    def _find_cost(self, func: Func) -> int:
        if func.pkg is None:
            return NO_INLINING
        path = package_path(func.pkg)
        if self._comp.library_has(path):
            return STD_COSTS.get(path, {}).get(func.name, NO_INLINING) if func.signature.recv is None else NO_INLINING
        source, decl = self.declaration(func)
        if source is None or decl is None or decl.body is None:
            return NO_INLINING
        if decl.doc is not None and any(c.text.startswith("//go:noinline") for c in decl.doc.list):
            return NO_INLINING
        return Counter(source.info, self.cost).body(decl.body)

    def plan(self, func: Func) -> Plan:
        """Which appends of a function have a buffer, when it is not inlined."""
        found = self._plans.get(func)
        if found is None:
            from gopy.compile.buffers import Plan, plan_appends

            self._plans[func] = Plan()
            source, decl = self.declaration(func)
            if source is None or decl is None or decl.body is None:
                return self._plans[func]
            found = self._plans[func] = plan_appends(self, source, decl, func)
        return found

    def has_appends(self, func: Func) -> bool:
        """Whether a function is inlined and has appends of its own or of functions that are inlined into it."""
        return self.grows(func) and self.inlines(func)

    def grows(self, func: Func) -> bool:
        """Whether a function has appends of its own or of functions that are inlined into it."""
        found = self._appends.get(func)
        if found is None:
            self._appends[func] = False  # for calls of itself
            found = self._appends[func] = self._find_appends(func)
        return found

    def _find_appends(self, func: Func) -> bool:
        source, decl = self.declaration(func)
        if source is None or decl is None or decl.body is None:
            return False
        uses = source.info.uses
        found = False
        called: list[Func] = []
        stack: list[ast.Node] = [decl.body]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is ast.Ident or kind is ast.BasicLit:
                continue
            if kind is ast.FuncLit:
                self.with_literals.add(decl)
            elif kind is ast.CallExpr:
                fun = node.fun  # type: ignore[attr-defined]
                if type(fun) is ast.IndexExpr:
                    fun = fun.x
                obj = uses.get(fun.sel if type(fun) is ast.SelectorExpr else fun)
                if isinstance(obj, Func):
                    called.append(obj.origin)
                elif isinstance(obj, Builtin) and obj.name == "append":
                    found = found or (len(node.args) > 1 and not node.ellipsis)  # type: ignore[attr-defined]
            for name in node.child_fields:
                value = getattr(node, name)
                if value is None:
                    continue
                if type(value) is list:
                    stack.extend(value)
                else:
                    stack.append(value)
        return found or any(self.has_appends(f) for f in called)

    def calls_of_params(self, func: Func) -> dict[int, list[int]]:
        """The parameters that an inlined function calls, and does nothing else with: how deep in loops each call is."""
        found = self._calls.get(func)
        if found is None:
            found = self._calls[func] = self._find_calls(func) if self.inlines(func) else {}
        return found

    def _find_calls(self, func: Func) -> dict[int, list[int]]:
        source, decl = self.declaration(func)
        if source is None or decl is None or decl.body is None:
            return {}
        uses, defs = source.info.uses, source.info.defs
        numbers: dict[object, int] = {}
        for field in decl.type.params.list:
            for name in field.names:
                numbers[defs.get(name)] = len(numbers)
        calls: dict[int, list[int]] = {}
        others: dict[int, int] = {}
        stack: list[tuple[ast.Node, int]] = [(decl.body, 0)]
        while stack:
            node, depth = stack.pop()
            if type(node) is ast.Ident:
                i = numbers.get(uses.get(node))
                if i is not None:
                    others[i] = others.get(i, 0) + 1
                continue
            if type(node) is ast.CallExpr and type(node.fun) is ast.Ident:
                i = numbers.get(uses.get(node.fun))
                if i is not None:
                    calls.setdefault(i, []).append(depth)
                    stack.extend([(arg, depth) for arg in node.args])
                    continue
            if type(node) is ast.FuncLit:  # a closure is not looked into
                for inner in ast.walk(node):
                    i = numbers.get(uses.get(inner))  # type: ignore[call-overload]
                    if i is not None:
                        others[i] = 1
                continue
            if type(node) is ast.ForStmt or type(node) is ast.RangeStmt:
                depth += 1
            stack.extend([(child, depth) for child in ast.children(node)])
        return {i: depths for i, depths in calls.items() if not others.get(i)}

    def inlines(self, func: Func) -> bool:
        """Whether gc inlines a call of a function."""
        return self.cost(func.origin) <= MAX_COST
