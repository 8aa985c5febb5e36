"""Would gc inline a call of this function? An estimate that is exact for ordinary code.

It matters for what a slice's capacity becomes (buffers.py): a slice that is an argument of an inlined call is assigned to a
variable, one that is an argument of a real call may be only looked at. gc inlines functions whose bodies cost at most 80,
one for each node of its tree after type checking; a call costs 57 more, or what the callee does if that is inlined.
So this counts the nodes that gc would have: `x := f(a)` is a declaration (2), an assignment, x, a call, f, a.
"""

from __future__ import annotations

from gopy.compile.flowtypes import is_interface, under
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.info import FIELD_VAL, METHOD_VAL
from gopy.types.lookup import has_ptr_recv
from gopy.types.objects import PARAM_VAR, Builtin, Func, Var
from gopy.types.typ import IS_STRING, Array, Basic, Interface, Pointer, Signature, Slice, Tuple, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.info import Info

MAX_COST = 80
NEVER = 1 << 30
_CALL = 57
_PARAM_CALL = 17
# Functions of the library that gc inlines, with their costs.
STD_COSTS = {
    "fmt": {"Println": 72, "Print": 72, "Printf": 73, "Errorf": 79, "Scan": 72, "Scanln": 72, "Scanf": 73},
    "sort": {"SearchInts": 77, "SearchStrings": 77, "IntsAreSorted": 69, "StringsAreSorted": 69},
    "cmp": {"Compare": 56, "Less": 29},
    "maps": {"All": 17, "Keys": 17, "Values": 17, "Insert": 25, "Collect": 71, "Clone": 75, "Copy": 13, "Equal": 37}
    | {"DeleteFunc": 33},
    "slices": {"All": 17, "Values": 17, "Backward": 17, "Chunk": 24, "AppendSeq": 25, "Collect": 66, "Clip": 5}
    | {"Clone": 11, "Compact": 80, "CompareFunc": 63, "Concat": 79, "Contains": 26, "ContainsFunc": 43, "Delete": 37}
    | {"Equal": 25, "EqualFunc": 50, "Grow": 32, "Index": 15, "IndexFunc": 32, "IsSorted": 63, "IsSortedFunc": 49}
    | {"Max": 37, "MaxFunc": 61, "Min": 37, "MinFunc": 61, "Repeat": 62, "Reverse": 38, "Sort": 76, "SortFunc": 77}
    | {"SortStableFunc": 67},
}


class Counter:
    """Counts the nodes of one function; `cost_of` tells what the callee of a call costs."""

    __slots__ = ("info", "cost_of", "n")

    def __init__(self, info: Info, cost_of: Callable[[Func], int]) -> None:
        self.info = info
        self.cost_of = cost_of
        self.n = 0

    def body(self, body: ast.BlockStmt) -> int:
        """What a body costs; NEVER if something in it forbids inlining."""
        return self.stmts(body.list)

    def stmts(self, list_: list[ast.Stmt]) -> int:
        """What statements cost. More than enough is not counted to its end."""
        total = 0
        for s in list_:
            total += self.stmt(s)
            if total > 10 * MAX_COST:
                return NEVER
        return total

    def stmt(self, s: ast.Node | None) -> int:
        """What a statement costs."""
        if s is None:
            return 0
        kind = type(s)
        if isinstance(s, ast.AssignStmt):
            total = 1 + sum([self.expr(x) for x in s.lhs])
            if s.tok == ":=":
                total += 2 * self.declares(s.lhs)
            if len(s.lhs) == len(s.rhs):
                return total + sum([self.converted(y, self.info.type_of(x)) for x, y in zip(s.lhs, s.rhs, strict=True)])
            return total + self.expr(s.rhs[0])
        if isinstance(s, ast.ExprStmt):
            return self.expr(s.x)
        if isinstance(s, ast.ReturnStmt):
            return 1 + sum([self.expr(x) for x in s.results])
        if isinstance(s, ast.IfStmt):
            found = self.info.types.get(s.cond)
            if found is not None and found.value is not None:
                return self.stmt(s.init) + (self.stmts(s.body.list) if found.value else self.stmt(s.else_))
            return 1 + self.stmt(s.init) + self.expr(s.cond) + self.stmts(s.body.list) + self.stmt(s.else_)
        if isinstance(s, ast.BlockStmt):
            return self.stmts(s.list)
        if isinstance(s, ast.ForStmt):
            cond = self.expr(s.cond) if s.cond is not None else 0
            return 1 + self.stmt(s.init) + cond + self.stmt(s.post) + self.stmts(s.body.list)
        if isinstance(s, ast.RangeStmt):
            names = [x for x in (s.key, s.value) if x is not None]
            total = 1 + self.expr(s.x) + sum([self.expr(x) for x in names])
            if s.tok == ":=":
                total += 2 * self.declares(names)
            if isinstance(under(self.info.type_of(s.x)), Signature):  # type: ignore[arg-type]
                total += 16 + _CALL
            return total + self.stmts(s.body.list)
        if isinstance(s, ast.IncDecStmt):
            return 2 + self.expr(s.x)
        if isinstance(s, ast.DeclStmt):
            return self.declared(s)
        if isinstance(s, ast.SwitchStmt):
            tag = self.expr(s.tag) if s.tag is not None else 0
            return 1 + self.stmt(s.init) + tag + self.stmts(s.body.list)
        if isinstance(s, ast.TypeSwitchStmt):
            return 2 + self.stmt(s.init) + self.stmt(s.assign) + self.stmts(s.body.list)
        if isinstance(s, ast.CaseClause):
            return 1 + sum([self.expr(x) for x in s.list]) + self.stmts(s.body)
        if isinstance(s, ast.SelectStmt):
            return 1 + self.stmts(s.body.list)
        if isinstance(s, ast.CommClause):
            return 1 + self.stmt(s.comm) + self.stmts(s.body)
        if isinstance(s, ast.SendStmt):
            return 1 + self.expr(s.chan) + self.expr(s.value)
        if isinstance(s, ast.LabeledStmt):
            return 1 + self.stmt(s.stmt)
        if kind is ast.BranchStmt:
            return 0 if s.tok == "fallthrough" else 1  # type: ignore[attr-defined]
        return NEVER if kind in (ast.GoStmt, ast.DeferStmt) else 0

    def declares(self, names: list[ast.Expr]) -> int:
        """How many variables a := declares."""
        vars = [self.info.defs.get(x) for x in names if type(x) is ast.Ident]
        return sum([type(var) is Var and var.name != "_" for var in vars])

    def declared(self, s: ast.DeclStmt) -> int:
        """var x, y T = ..."""
        if s.decl.tok != "var":
            return 0
        total = 0
        for spec in s.decl.specs:
            assert isinstance(spec, ast.ValueSpec)
            n = len(spec.names)
            if spec.values:
                total += 1 + 3 * n + sum([self.expr(x) for x in spec.values])
            else:
                total += 4 * n
        return total

    def converted(self, e: ast.Expr, target: Type | None) -> int:
        """An expression, with a node for its conversion to an interface."""
        cost = self.expr(e)
        if target is not None and is_interface(target):
            t = self.info.type_of(e)
            if t is not None and not is_interface(t) and not (isinstance(t, Basic) and t.name == "untyped nil"):
                cost += 1
        return cost

    def expr(self, e: ast.Expr) -> int:
        """What an expression costs."""
        info = self.info
        found = info.types.get(e)
        if found is not None:
            if found.value is not None:
                return 1
            if found.mode == operand.TYP_EXPR:
                return 0
        kind = type(e)
        if kind is ast.Ident:
            return 1
        if isinstance(e, ast.ParenExpr):
            return self.expr(e.x)
        if isinstance(e, ast.SelectorExpr):
            selection = info.selections.get(e)
            if selection is None:
                return 1
            return len(selection.index) + self.expr(e.x) + (selection.kind != FIELD_VAL)
        if isinstance(e, ast.CallExpr):
            return self.call(e)
        if isinstance(e, ast.BinaryExpr):
            return self.binary(e)
        if isinstance(e, ast.IndexExpr):
            if isinstance(under(info.type_of(e.x)), Signature):  # type: ignore[arg-type]
                return 1
            return 1 + self.expr(e.x) + sum([self.expr(i) for i in e.indices])
        if isinstance(e, ast.SliceExpr):
            total = 1 + self.expr(e.x) + sum([self.expr(i) for i in (e.low, e.high, e.max) if i is not None])
            low = info.types.get(e.low) if e.low is not None else None
            return total - (1 if low is not None and low.value == 0 else 0)
        if isinstance(e, ast.UnaryExpr | ast.StarExpr):
            return 1 + self.expr(e.x)
        if isinstance(e, ast.TypeAssertExpr):
            return 1 + self.expr(e.x)
        if isinstance(e, ast.CompositeLit):
            return self.composite(e)
        if kind is ast.FuncLit:
            return 16
        return 1

    def binary(self, e: ast.BinaryExpr) -> int:
        """x op y; a chain of string additions is one node."""
        t = self.info.type_of(e)
        u = under(t) if t is not None else None
        strings = e.op == "+" and isinstance(u, Basic) and bool(u.info & IS_STRING)
        total = 1
        x: ast.Expr = e
        while isinstance(x, ast.BinaryExpr) and (x is e or x.op in ("+", e.op)):
            found = self.info.types.get(x)
            if found is not None and found.value is not None:
                break
            if x is not e and not strings:
                total += 1
            total += self.expr(x.y)
            x = x.x
        return total + self.expr(x)

    def composite(self, e: ast.CompositeLit) -> int:
        """T{...}"""
        t = self.info.type_of(e)
        u = under(t) if t is not None else None
        total = 1
        if isinstance(u, Pointer):
            total, u = 2, under(u.elem)
        if isinstance(u, Slice):
            total += 1
        plain = isinstance(u, Slice | Array)
        elem = u.elem if isinstance(u, Slice | Array) else None
        for elt in e.elts:
            if isinstance(elt, ast.KeyValueExpr):
                key = 0 if not plain and type(elt.key) is ast.Ident else self.expr(elt.key)
                total += 1 + key + self.converted(elt.value, elem)
            else:
                total += self.converted(elt, elem) + (0 if plain else 1)
        return total

    def call(self, e: ast.CallExpr) -> int:
        """A call, or a conversion."""
        info = self.info
        fun = ast.unparen(e.fun)
        found = info.types.get(fun)
        if found is not None and found.mode == operand.TYP_EXPR:
            t = info.type_of(e.args[0])
            same = t is not None and under(t) is under(found.type)
            return self.expr(e.args[0]) + (0 if same else 1)
        name = fun.x if type(fun) is ast.IndexExpr else fun
        sel = name.sel if type(name) is ast.SelectorExpr else name
        obj = info.uses.get(sel)  # type: ignore[call-overload]
        if isinstance(obj, Builtin):
            if obj.name == "recover":
                return NEVER
            return 1 + (obj.name == "panic") + sum([self.expr(a) for a in e.args])
        signature = under(info.type_of(fun)) if info.type_of(fun) is not None else None  # type: ignore[arg-type]
        total = 1 + self.arguments(e, signature)
        selection = info.selections.get(name) if type(name) is ast.SelectorExpr else None
        if isinstance(obj, Func) and (selection is None or not isinstance(under(selection.recv), Interface)):
            if selection is not None and selection.kind == METHOD_VAL:
                assert type(name) is ast.SelectorExpr
                total += self.expr(name.x) + len(selection.index) - 1
                t = info.type_of(name.x)
                if t is not None and isinstance(under(t), Pointer) != has_ptr_recv(obj) and len(selection.index) == 1:
                    total += 1
            else:
                total += 1
            if obj.signature.type_params or obj.signature.recv_type_params:
                total += 2
            cost = self.cost_of(obj.origin)
            return total + (cost if cost <= MAX_COST else _CALL)
        if type(fun) is ast.FuncLit:
            return total + 16 + Counter(info, self.cost_of).body(fun.body)
        param = isinstance(obj, Var) and obj.kind == PARAM_VAR and selection is None
        return total + self.expr(fun) + (_PARAM_CALL if param else _CALL)

    def arguments(self, e: ast.CallExpr, signature: Type | None) -> int:
        """The arguments of a call, with the slice that is made for a variadic parameter."""
        if not isinstance(signature, Signature):
            return sum([self.expr(a) for a in e.args])
        params = signature.params.vars
        if len(e.args) == 1 and isinstance(self.info.type_of(e.args[0]), Tuple):
            return self.expr(e.args[0])
        fixed = len(params) - 1 if signature.variadic and not e.ellipsis else len(params)
        total = sum([self.converted(a, p.type) for a, p in zip(e.args, params[:fixed], strict=False)])
        if fixed < len(params):
            rest = e.args[fixed:]
            t = params[fixed].type
            elem = t.elem if isinstance(t, Slice) else None
            total += 2 + sum([self.converted(a, elem) for a in rest]) if rest else 1
        return total
