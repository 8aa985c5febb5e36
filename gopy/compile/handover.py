"""Slice variables that are handed over in one place, for the capacity of what is appended to them (buffers.py).

gc copies a slice that begins in the frame to the heap where it is *handed over*: returned, assigned to something, ranged over, an
argument of an inlined call. That it does for a variable if there is one such place, outside of the loops around
its appends, and every other use of the variable is harmless: an index, len, cap, `s = append(s, ...)`, `s = s[i:j]`, an
argument that the callee only looks at. All other uses make the variable uninteresting, and so does a second such place.
"""

from __future__ import annotations

from gopy.compile.flowtypes import is_interface, under
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.info import METHOD_VAL
from gopy.types.lookup import has_ptr_recv
from gopy.types.objects import Builtin, Func, PkgName, Var
from gopy.types.typ import Array, Interface, Pointer, Signature, Slice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.buffers import Plan
    from gopy.compile.flowbuild import FlowBuilder, Inlined
    from gopy.compile.leaks import Leaks
    from gopy.types.info import Info

FULL = 1  # the buffer at once
STEPS = 2  # one size class after the other


class _Slice:
    """What was seen of a slice variable. `depth`: of loops at its declaration; `weight`: how much its appends
    matter; `handed`: the statement that hands it over; `seen`: its capacity may have been looked at."""

    __slots__ = ("depth", "weight", "appends", "handed", "seen")

    def __init__(self, depth: int) -> None:
        self.depth = depth
        self.weight = 0
        self.appends: list[ast.CallExpr] = []
        self.handed: ast.Node | None = None
        self.seen = False


class Handover:
    """Looks through one function's body for slices that are handed over in one place."""

    __slots__ = ("leaks", "graph", "info", "plan", "shared", "inlined", "slices", "depth", "at", "results")

    def __init__(
        self, leaks: Leaks, graph: FlowBuilder, info: Info, plan: Plan, shared: set[Var], inlined: Inlined | None
    ) -> None:
        self.leaks = leaks
        self.graph = graph
        self.info = info
        self.plan = plan
        self.shared = shared
        self.inlined = inlined
        self.slices: dict[Var, _Slice] = {}
        self.depth = 0
        self.at: ast.Node = ast.EmptyStmt(0, 0, True)
        self.results: list[Var] = []

    def run(self, recv: ast.FieldList | None, type_: ast.FuncType, body: ast.BlockStmt) -> None:
        """Look at a body, and put what comes of it into the plan."""
        for fields in (recv, type_.params, type_.results):
            if self.inlined is not None and fields is not type_.results:
                continue  # variables that arguments are assigned to
            for field in fields.list if fields is not None else []:
                for name in field.names:
                    self.declare(name)
                    var = self.info.defs.get(name)
                    if fields is type_.results and type(var) is Var:
                        self.results.append(var)
        if self.inlined is not None:
            self.nil_params(type_, self.inlined.call)
        self.stmts(body.list)
        for var, s in self.slices.items():
            if s.handed is None or s.weight < 2 or var in self.shared:
                continue
            kind = STEPS if s.seen else FULL
            for call in s.appends:
                if not call.ellipsis and len(call.args) > 1:
                    self.plan.sites[call] = kind, var
            if not s.seen:
                self.plan.cuts.setdefault(s.handed, []).append(var)

    def nil_params(self, type_: ast.FuncType, call: ast.CallExpr) -> None:
        """Parameters of an inlined call that begin as nil."""
        names = [name for field in type_.params.list for name in field.names]
        for name, arg in zip(names, call.args, strict=False):
            if type(arg) is ast.Ident and arg.name == "nil":
                self.declare(name)

    def declare(self, name: ast.Node) -> None:
        """A variable is declared here."""
        var = self.info.defs.get(name)  # type: ignore[call-overload]
        if type(var) is Var and var.name != "_" and isinstance(under(var.type), Slice):
            self.slices[var] = _Slice(self.depth)

    def tracked(self, e: ast.Node) -> Var | None:
        """The slice variable that an expression is, if it is still of interest."""
        if isinstance(e, ast.ParenExpr):
            e = ast.unparen(e)
        if type(e) is ast.Ident:
            var = self.info.uses.get(e) or self.info.defs.get(e)
            if type(var) is Var and var in self.slices:
                return var
        return None

    def drop(self, var: Var) -> None:
        """Something unknown is done with a variable."""
        self.slices.pop(var, None)

    def hand(self, var: Var) -> None:
        """A variable is handed over."""
        s = self.slices[var]
        if s.handed is not None or self.depth > s.depth:
            del self.slices[var]
        else:
            s.handed = self.at

    # Statements.

    def stmts(self, list_: list[ast.Stmt]) -> None:
        """Look at statements."""
        for s in list_:
            self.at = s
            self.stmt(s)

    def stmt(self, s: ast.Node | None) -> None:
        """Look at a statement; `at` is the one that stands in a list."""
        if s is None:
            return
        if isinstance(s, ast.AssignStmt):
            self.assign(s)
        elif isinstance(s, ast.ReturnStmt):
            for x in s.results:
                var = self.tracked(x)
                if var is not None:
                    self.hand(var)
                else:
                    self.expr(x)
            if s.results and self.results and self.inlined is not None:
                for var in self.results:
                    self.drop(var)
            if not s.results and self.inlined is None:
                for var in self.results:
                    if var in self.slices:
                        self.hand(var)
        elif isinstance(s, ast.RangeStmt):
            self.range(s)
        elif isinstance(s, ast.ForStmt):
            self.depth += 1
            self.stmt(s.init)
            if s.cond is not None:
                self.expr(s.cond)
            self.stmt(s.post)
            self.body(s.body.list)
            self.depth -= 1
        elif isinstance(s, ast.DeclStmt):
            self.declaration(s)
        elif isinstance(s, ast.BlockStmt):
            self.body(s.list)
        elif isinstance(s, ast.IfStmt):
            self.stmt(s.init)
            self.expr(s.cond)
            self.body(s.body.list)
            self.stmt(s.else_)
        elif isinstance(s, ast.CaseClause | ast.CommClause):
            for x in s.list if isinstance(s, ast.CaseClause) else []:
                self.expr(x)
            if isinstance(s, ast.CommClause):
                self.stmt(s.comm)
            self.body(s.body)
        elif isinstance(s, ast.SwitchStmt | ast.TypeSwitchStmt | ast.SelectStmt | ast.LabeledStmt):
            for child in ast.children(s):
                if isinstance(child, ast.Expr):
                    self.expr(child)
                else:
                    self.stmt(child)
        elif isinstance(s, ast.GoStmt | ast.DeferStmt):
            self.later(s.call)
        else:
            for child in ast.children(s):
                self.expr(child)

    def later(self, call: ast.Expr) -> None:
        """A call for later: its arguments are assigned to variables now."""
        if not isinstance(call, ast.CallExpr):
            return
        self.expr(call.fun)
        t = self.info.type_of(call.fun)
        signature = under(t) if t is not None else None
        params = signature.params.vars if isinstance(signature, Signature) else []
        variadic = isinstance(signature, Signature) and signature.variadic and not call.ellipsis
        fixed = len(params) - 1 if variadic else len(params)
        for i, a in enumerate(call.args):
            var = self.tracked(a)
            if var is not None and i < fixed and not is_interface(params[i].type):
                self.hand(var)
            else:
                self.expr(a)

    def body(self, list_: list[ast.Stmt]) -> None:
        """Statements inside of one."""
        at = self.at
        self.stmts(list_)
        self.at = at

    def range(self, s: ast.RangeStmt) -> None:
        """for ... range x"""
        var = self.tracked(s.x)
        if var is not None:
            self.hand(var)
        else:
            self.expr(s.x)
        self.depth += 1
        for x in (s.key, s.value):
            if x is not None:
                self.expr(x)
        self.body(s.body.list)
        self.depth -= 1

    def declaration(self, s: ast.DeclStmt) -> None:
        """var x T = v"""
        if s.decl.tok != "var":
            return
        for spec in s.decl.specs:
            assert isinstance(spec, ast.ValueSpec)
            for name in spec.names:
                self.declare(name)
            if len(spec.names) == len(spec.values):
                for name, value in zip(spec.names, spec.values, strict=True):
                    self.pair(name, value)
            elif spec.values:
                self.expr(spec.values[0])
                for name in spec.names:
                    self.expr(name)

    def assign(self, s: ast.AssignStmt) -> None:
        """x, y = v, w"""
        for x in s.lhs:
            if s.tok == ":=":
                self.declare(x)
        if len(s.lhs) == len(s.rhs) and s.tok in ("=", ":="):
            for x, y in zip(s.lhs, s.rhs, strict=True):
                self.pair(x, y)
            return
        for x in (*s.lhs, *s.rhs):
            self.expr(x)

    def pair(self, x: ast.Expr, y: ast.Expr) -> None:
        """x = y"""
        y = ast.unparen(y)
        var = self.tracked(x)
        if var is None:
            self.expr(x)
        else:
            y = self.kept(var, y)  # type: ignore[assignment]
            if y is None:
                return
        source = self.tracked(y)
        if source is None:
            self.expr(y)
        elif self.converts(x):
            self.drop(source)
        else:
            self.hand(source)

    def converts(self, x: ast.Expr) -> bool:
        """Whether an assignment puts something into an interface."""
        t = self.info.type_of(x)
        return t is not None and is_interface(t)

    def kept(self, var: Var, y: ast.Expr) -> ast.Expr | None:
        """var = y, where var may still be the only one that knows its array; what is left of y to look at, if anything."""
        s = self.slices[var]
        found = self.info.types.get(y)
        if type(y) is ast.Ident and y.name == "nil" and found is not None and found.mode == operand.NIL_VALUE:
            return None
        if isinstance(y, ast.CompositeLit):
            s.seen = True
            return y
        if isinstance(y, ast.SliceExpr) and not y.slice3 and self.tracked(y.x) is var:
            s.seen = True
            for i in (y.low, y.high):
                if i is not None:
                    self.expr(i)
            return None
        if isinstance(y, ast.CallExpr) and self.builtin(y) == "append" and self.tracked(y.args[0]) is var:
            s.appends.append(y)
            s.weight += 1 + self.depth - s.depth
            for a in y.args[1:]:
                self.expr(a)
            return None
        self.drop(var)
        return y

    # Expressions.

    def builtin(self, e: ast.CallExpr) -> str:
        """The name of the built-in function that is called, or ""."""
        fun = ast.unparen(e.fun)
        if type(fun) is ast.Ident:
            obj = self.info.uses.get(fun)
            if isinstance(obj, Builtin):
                return obj.name
        return ""

    def expr(self, e: ast.Node) -> None:
        """Look at an expression: a slice variable that is met in it is dropped, but for the harmless uses."""
        stack = [e]
        while stack:
            e = stack.pop()
            kind = type(e)
            if kind is ast.Ident:
                var = self.tracked(e)
                if var is not None:
                    del self.slices[var]
            elif isinstance(e, ast.IndexExpr):
                if self.tracked(e.x) is None:
                    stack.append(e.x)
                stack.extend(e.indices)
            elif isinstance(e, ast.CallExpr):
                self.call(e, stack)
            elif isinstance(e, ast.UnaryExpr) and e.op == "&":
                self.address(e.x)
                stack.append(e.x)
            elif isinstance(e, ast.FuncLit):
                if e in self.graph.dissolved:
                    self.dissolve(e)
                # See `shared` for the others.
            elif isinstance(e, ast.SelectorExpr):
                stack.append(e.x)
            elif isinstance(e, ast.KeyValueExpr):
                stack.append(e.value)
                if type(e.key) is not ast.Ident:
                    stack.append(e.key)
            else:
                stack.extend(ast.children(e))

    def dissolve(self, e: ast.FuncLit) -> None:
        """A literal whose code becomes part of the function's."""
        at, results, depth = self.at, self.results, self.depth
        self.results = []
        for at_call in self.graph.dissolved[e]:
            self.depth = at_call
            self.stmts(e.body.list)
        self.at, self.results, self.depth = at, results, depth

    def address(self, x: ast.Expr) -> None:
        """&x: a slice whose element x is part of is known to another now."""
        x = ast.unparen(x)
        while isinstance(x, ast.SelectorExpr | ast.IndexExpr):
            if isinstance(x, ast.SelectorExpr):
                t = self.info.type_of(x.x)
                if t is None or isinstance(under(t), Pointer):
                    return
            else:
                t = self.info.type_of(x.x)
                if t is None or not isinstance(under(t), Array):
                    var = self.tracked(x.x)
                    if var is not None:
                        self.drop(var)
                    return
            x = ast.unparen(x.x)

    def call(self, e: ast.CallExpr, stack: list[ast.Node]) -> None:
        """A call: what it does with slices that are arguments."""
        name = self.builtin(e)
        if name in ("len", "cap"):
            var = self.tracked(e.args[0])
            if var is None:
                stack.append(e.args[0])
            elif name == "cap":
                self.slices[var].seen = True
            return
        if name:
            stack.extend(e.args)
            return
        fun = ast.unparen(e.fun)
        ident = ast.unparen(fun.x) if isinstance(fun, ast.IndexExpr) else fun
        func = self.info.uses.get(ident.sel if isinstance(ident, ast.SelectorExpr) else ident)  # type: ignore[call-overload]
        shift = 0
        if isinstance(func, Func):
            if isinstance(ident, ast.SelectorExpr):
                selection = self.info.selections.get(ident)
                if selection is None:
                    qualified = isinstance(ident.x, ast.Ident) and isinstance(self.info.uses.get(ident.x), PkgName)
                    if not qualified:
                        stack.append(ident.x)
                elif selection.kind == METHOD_VAL:
                    shift = 1
                    if isinstance(under(selection.recv), Interface):
                        func = None
                    elif has_ptr_recv(func):
                        self.address(ident.x)
                        stack.append(ident.x)
                    else:
                        self.argument(func.origin, 0, ident.x, stack)
        else:
            func = None
            stack.append(fun)
        if not isinstance(func, Func):
            if isinstance(ident, ast.SelectorExpr):
                stack.append(ident.x)
            stack.extend(e.args)
            return
        params = func.signature.params.vars
        last = len(params) - 1
        for i, a in enumerate(e.args):
            packed = func.signature.variadic and not e.ellipsis and i >= last
            if packed or i > last or is_interface(params[i].type):
                stack.append(a)
            else:
                self.argument(func.origin, i + shift, a, stack)

    def argument(self, func: Func, i: int, a: ast.Expr, stack: list[ast.Node]) -> None:
        """An argument of a function that is known."""
        var = self.tracked(a)
        if var is None:
            stack.append(a)
        elif self.leaks.inlines(func):
            self.hand(var)
        else:
            leaks = self.leaks.of(func)
            if i < len(leaks) and not leaks[i].any():
                self.slices[var].seen = True
            else:
                self.drop(var)
