"""From a function's syntax to the graph of where its values go (flow.py): expressions, calls, allocations.

An expression is walked together with a *hole*, where its value goes: a place and the number of pointers followed before
(None: nobody wants it). Taking an address lowers the number, following a pointer raises it; an allocation is a place of its own,
and its address goes to the hole. Function literals are part of the graph of the declaration that they stand in: their
variables are places like others, and what they capture goes to the place of the closure when the walk is over.

What a call does with arguments is asked from `Leaks` (leaks.py), for a recursive call from the graph itself. Statements are
in flowstmt.py.
"""

from __future__ import annotations

from gopy.compile.flow import HEAP, LOST, NEVER, WRITTEN, Place
from gopy.compile.flowtypes import derefs_of, is_direct, is_interface, under, walk_path
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.info import FIELD_VAL, METHOD_EXPR, METHOD_VAL
from gopy.types.lookup import has_ptr_recv
from gopy.types.objects import FIELD_VAR, PACKAGE_VAR, Builtin, Func, PkgName, Var
from gopy.types.typ import Array, Basic, Chan, Interface, Map, Pointer, Signature, Slice, Struct, Tuple, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.flow import Leak
    from gopy.compile.leaks import Leaks
    from gopy.types.info import Info, Selection

    Hole = tuple[Place, int] | None

_MAX_COPIED = 128  # bytes of a variable that a closure copies


class Literal:
    """A function literal of the graph: its parameters' places and those of its results."""

    __slots__ = ("place", "params", "results", "captured")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.params: list[Place | None] = []
        self.results: list[Place] = []
        self.captured: dict[Var, None] = {}


class Append:
    """An append of single elements. `array`: the place of the array it may make; `target`: the variable (or what it is a part
    of) whose slice is appended to and assigned to, else None."""

    __slots__ = ("call", "array", "target", "lits")

    def __init__(self, call: ast.CallExpr, array: Place) -> None:
        self.call = call
        self.array = array
        self.target: Var | None = None
        self.lits = array.lits


class FlowBuilder:
    """The graph of one declaration while it is made.

    `appends`: those that may use a buffer; `addressed`: variables whose address is taken; `reassigned`: those assigned to after
    their declaration; `literals`: by syntax; `named`: literals by the variable that holds nothing else.
    """

    def __init__(self, leaks: Leaks, info: Info, func: Func | None) -> None:
        self.leaks = leaks
        self.info = info
        self.func = func
        self.has_pointers = leaks.has_pointers
        self.places: dict[Var, Place] = {}
        self.allocated: list[Place] = []
        self.appends: list[Append] = []
        self.addressed: set[Var] = set()
        self.reassigned: set[Var] = set()
        self.literals: dict[ast.FuncLit, Literal] = {}
        self.named: dict[Var, ast.FuncLit] = {}
        self.params: list[Place | None] = []
        self.results: list[Place] = []
        self.lits: tuple[ast.Node, ...] = ()
        self.depth = 1

    # Places.

    def new_place(self) -> Place:
        """A place that lives here."""
        return Place(self.lits, self.depth)

    def place_of(self, var: Var) -> Place:
        """A variable's place; captured variables are those of the outer function."""
        place = self.places.get(var)
        if place is None:
            place = self.places[var] = Place(self.lits, self.depth)
            self.allocated.append(place)
        elif len(place.lits) < len(self.lits):
            for lit in self.lits[len(place.lits) :]:
                if type(lit) is ast.FuncLit:
                    self.literals[lit].captured[var] = None
        return place

    def allocate(self, hole: Hole) -> Hole:
        """Memory whose address goes to a hole: the hole for what is put into it."""
        if hole is None:
            return None
        dst, n = hole
        if dst is HEAP:
            return HEAP, n - 1 if n > 0 else 0
        place = Place(self.lits, self.depth)
        place.out.append((dst, n - 1))
        self.allocated.append(place)
        return place, 0

    def flow(self, hole: Hole, src: Place) -> None:
        """src's value goes to a hole."""
        if hole is None:
            return
        dst, n = hole
        if dst is HEAP and n < 0:
            src.escaped = True
        elif dst is not src or n < 0:
            src.out.append(hole)

    def local(self, e: ast.Node) -> Var | None:
        """The local variable that an identifier means."""
        var = self.info.uses.get(e) or self.info.defs.get(e)  # type: ignore[call-overload]
        if type(var) is Var and var.kind != PACKAGE_VAR and var.kind != FIELD_VAR:
            return var
        return None

    def root(self, x: ast.Expr) -> Var | None:
        """The local variable that x is, or is part of."""
        while True:
            x = ast.unparen(x)
            if type(x) is ast.Ident:
                return self.local(x)
            if type(x) is ast.SelectorExpr:
                selection = self.info.selections.get(x)
                if selection is None or selection.kind != FIELD_VAL or selection.indirect:
                    return None
            elif not (type(x) is ast.IndexExpr and isinstance(self.under(x.x), Array)):
                return None
            x = x.x

    def type_of(self, e: ast.Expr) -> Type | None:
        """An expression's type, where it has one."""
        found = self.info.types.get(e)
        return found.type if found is not None else self.info.type_of(e)

    def under(self, e: ast.Expr) -> Type | None:
        """Its underlying type."""
        t = self.type_of(e)
        return under(t) if t is not None else None

    # Expressions.

    def convert(self, hole: Hole, e: ast.Expr, target: Type | None) -> None:
        """e's value, as a value of the target type, goes to a hole."""
        if hole is not None and target is not None and is_interface(target):
            t = self.type_of(e)
            if t is not None and not is_interface(t) and not is_direct(t):
                hole = self.allocate(hole)
        self.expr(hole, e)

    def expr(self, hole: Hole, e: ast.Expr) -> None:
        """e's value goes to a hole."""
        info = self.info
        found = info.types.get(e)
        if found is not None:
            if found.value is not None or found.mode == operand.TYP_EXPR:
                return
            if hole is not None and hole[1] >= 0 and not self.has_pointers(found.type):
                hole = None
        kind = type(e)
        if kind is ast.Ident:
            var = self.local(e)
            if var is not None:
                place = self.place_of(var)
                if hole is not None and (hole[1] < 0 or self.has_pointers(var.type)):
                    self.flow(hole, place)
            return
        rule = _EXPRS.get(kind)
        if rule is not None:
            rule(self, hole, e)

    def paren(self, hole: Hole, e: ast.ParenExpr) -> None:
        """(x)"""
        self.expr(hole, e.x)

    def func_lit(self, hole: Hole, e: ast.FuncLit) -> None:
        """A function literal: its address goes to the hole, its code is walked."""
        from gopy.compile.flowstmt import walk_literal

        if hole is not None and hole[0] is HEAP and hole[1] <= 0:
            place = self.new_place()
            place.escaped = True
        else:
            place = self.new_place()
            self.allocated.append(place)
            if hole is not None:
                place.out.append((hole[0], hole[1] - 1))
        literal = self.literals[e] = Literal(place)
        walk_literal(self, literal, e)

    def composite(self, hole: Hole, e: ast.CompositeLit) -> None:
        """T{...}"""
        u = self.under(e)
        if isinstance(u, Pointer):  # &T, elided
            hole = self.allocate(hole)
            u = under(u.elem)
        if isinstance(u, Struct):
            for i, elt in enumerate(e.elts):
                if type(elt) is ast.KeyValueExpr:
                    field = self.info.uses.get(elt.key)  # type: ignore[call-overload]
                    self.convert(hole, elt.value, field.type if isinstance(field, Var) else None)
                else:
                    self.convert(hole, elt, u.fields[i].type)
            return
        if isinstance(u, Map):
            for elt in e.elts:
                if type(elt) is ast.KeyValueExpr:
                    self.convert((HEAP, 0), elt.key, u.key)
                    self.convert((HEAP, 0), elt.value, u.elem)
            return
        elem = u.elem if isinstance(u, Slice | Array) else None
        if isinstance(u, Slice):
            hole = self.allocate(hole)
        if elem is not None and not self.has_pointers(elem):
            hole = None
        for elt in e.elts:
            self.convert(hole, elt.value if type(elt) is ast.KeyValueExpr else elt, elem)

    def unary(self, hole: Hole, e: ast.UnaryExpr) -> None:
        """&x and operators."""
        if e.op != "&":
            self.expr(None, e.x)
            return
        x = ast.unparen(e.x)
        if type(x) is ast.CompositeLit:
            self.expr(self.allocate(hole), x)
            return
        self.address(hole, x)

    def address(self, hole: Hole, x: ast.Expr) -> None:
        """x's address goes to a hole."""
        var = self.root(x)
        if var is not None:
            self.addressed.add(var)
        self.expr((hole[0], hole[1] - 1) if hole is not None else None, x)

    def star(self, hole: Hole, e: ast.StarExpr) -> None:
        """*x"""
        self.expr((hole[0], hole[1] + 1) if hole is not None else None, e.x)

    def selector(self, hole: Hole, e: ast.SelectorExpr) -> None:
        """x.f"""
        selection = self.info.selections.get(e)
        if selection is None or selection.kind == METHOD_EXPR:
            return
        if selection.kind == METHOD_VAL:
            self.receiver((HEAP, 0), e, selection)
            return
        if hole is not None:
            t = self.type_of(e.x)
            assert t is not None
            hole = hole[0], hole[1] + derefs_of(t, selection.index)
        self.expr(hole, e.x)

    def receiver(self, hole: Hole, e: ast.SelectorExpr, selection: Selection) -> None:
        """The receiver of method e goes to a hole."""
        t = self.type_of(e.x)
        method = selection.obj
        if t is None:
            return
        shift, owner = walk_path(t, selection.index[:-1])
        if not isinstance(under(owner), Interface):
            wants = isinstance(method, Func) and has_ptr_recv(method)
            has = isinstance(under(owner), Pointer)
            if wants and not has:
                shift -= 1
                var = self.root(e.x)
                if var is not None:
                    self.addressed.add(var)
            elif has and not wants:
                shift += 1
        self.expr((hole[0], hole[1] + shift) if hole is not None else None, e.x)

    def index(self, hole: Hole, e: ast.IndexExpr) -> None:
        """x[i]"""
        u = self.under(e.x)
        if isinstance(u, Signature):
            return
        if isinstance(u, Array):
            self.expr(hole, e.x)
        elif isinstance(u, Map) or hole is None:
            self.expr(None, e.x)
        else:
            self.expr((hole[0], hole[1] + 1), e.x)
        for i in e.indices:
            self.expr(None, i)

    def slice(self, hole: Hole, e: ast.SliceExpr) -> None:
        """x[i:j]"""
        if isinstance(self.under(e.x), Array):
            self.address(hole, e.x)
        else:
            self.expr(hole, e.x)
        for i in (e.low, e.high, e.max):
            if i is not None:
                self.expr(None, i)

    def type_assert(self, hole: Hole, e: ast.TypeAssertExpr) -> None:
        """x.(T)"""
        if hole is not None and e.type is not None:
            t = self.type_of(e.type)
            if t is not None and not is_interface(t) and not is_direct(t):
                hole = hole[0], hole[1] + 1
        self.expr(hole, e.x)

    def binary(self, hole: Hole, e: ast.BinaryExpr) -> None:
        """x op y: what comes out is new."""
        del hole
        x: ast.Expr = e
        while type(x) is ast.BinaryExpr:
            self.expr(None, x.y)
            x = x.x
        self.expr(None, x)

    def call_expr(self, hole: Hole, e: ast.CallExpr) -> None:
        """A call with one result, or whose results nobody wants."""
        self.call([hole], e)

    # Calls.

    def call(self, holes: list[Hole], e: ast.CallExpr) -> None:
        """A call, its results to these holes."""
        info = self.info
        fun = ast.unparen(e.fun)
        found = info.types.get(fun)
        if found is not None and found.mode == operand.TYP_EXPR:
            u, v = under(found.type), self.under(e.args[0])
            if isinstance(u, Basic) or isinstance(v, Basic):
                self.expr(None, e.args[0])  # strings and slices: copies; numbers
            else:
                self.convert(holes[0], e.args[0], found.type)
            return
        name = fun.x if type(fun) is ast.IndexExpr else fun
        sel = name.sel if type(name) is ast.SelectorExpr else None
        obj = info.uses.get(sel or name)  # type: ignore[call-overload]
        if isinstance(obj, Builtin):
            self.builtin(holes, e, obj.name)
            return
        literal = self.literal(fun)
        if literal is not None:
            self.call_literal(holes, e, literal)
            return
        selection = info.selections.get(name) if sel is not None else None  # type: ignore[call-overload]
        if isinstance(obj, Func):
            if selection is None or selection.kind != METHOD_VAL:
                expression = selection is not None
                self.call_func(holes, e, obj.origin, None, expression)
                return
            if not isinstance(under(selection.recv), Interface) and not _of_interface(obj):
                assert isinstance(name, ast.SelectorExpr)
                self.call_func(holes, e, obj.origin, (name, selection), False)
                return
        if selection is not None and selection.kind == METHOD_VAL:
            assert isinstance(name, ast.SelectorExpr)
            self.receiver((HEAP, 0), name, selection)
        else:
            self.expr(None, fun)
        signature = self.under(fun)
        params = signature if isinstance(signature, Signature) else None
        self.arguments(e, params, lambda i: (HEAP, 0))  # noqa: ARG005

    def literal(self, fun: ast.Expr) -> Literal | None:
        """The function literal that is called."""
        if type(fun) is ast.FuncLit:
            self.func_lit(None, fun)
            return self.literals[fun]
        if type(fun) is ast.Ident:
            var = self.local(fun)
            lit = self.named.get(var) if var is not None else None
            if lit is not None and var is not None and var not in self.leaks.assigned(self):
                self.place_of(var)
                return self.literals.get(lit)
        return None

    def call_literal(self, holes: list[Hole], e: ast.CallExpr, literal: Literal) -> None:
        """A call of a literal of this graph."""
        for hole, result in zip(holes, literal.results, strict=False):
            self.flow(hole, result)
        params = literal.params
        signature = self.under(e.fun)
        assert isinstance(signature, Signature)
        self.arguments(e, signature, lambda i: _into(params[i]) if i < len(params) else None)

    def call_func(
        self,
        holes: list[Hole],
        e: ast.CallExpr,
        func: Func,
        method: tuple[ast.SelectorExpr, Selection] | None,
        expression: bool,
    ) -> None:
        """A call of a declared function or method; `expression`: T.m(x, ...)."""
        signature = func.signature
        shift = 0 if signature.recv is None else 1
        if func is self.func and self.params:
            places = self.params
            for hole, result in zip(holes, self.results, strict=False):
                self.flow(hole, result)
            hole_of = lambda i: _into(places[i]) if i < len(places) else None  # noqa: E731
        else:
            leaks = self.leaks.of(func)
            hole_of = lambda i: self.leak_hole(leaks[i] if i < len(leaks) else LOST, holes)  # noqa: E731
        if method is not None:
            self.receiver(hole_of(0), *method)
        if expression and shift:
            if e.args:
                self.expr(hole_of(0), e.args[0])
            self.arguments(e, signature, lambda i: hole_of(i + 1), first=1)
            return
        self.arguments(e, signature, lambda i: hole_of(i + shift))

    def leak_hole(self, leak: Leak, holes: list[Hole]) -> Hole:
        """Where an argument goes."""
        outs: list[tuple[Place, int]] = []
        if leak.heap != NEVER:
            outs.append((HEAP, leak.heap))
        if leak.written != NEVER and leak.heap != 0:
            outs.append((WRITTEN, leak.written))
        for i, n in leak.results.items():
            hole = holes[i] if i < len(holes) else None
            if hole is not None:
                outs.append((hole[0], hole[1] + n))
        if not outs:
            return None
        if len(outs) == 1:
            return outs[0]
        place = self.new_place()
        place.depth = 0
        for dst, n in outs:
            place.out.append((dst, n if n > 0 else 0))
        return place, 0

    def arguments(self, e: ast.CallExpr, signature: Signature | None, hole_of: object, first: int = 0) -> None:
        """The arguments go to the holes of their parameters."""
        args = e.args
        params = signature.params.vars if signature is not None else []
        if len(args) == 1 and not first and isinstance(self.type_of(args[0]), Tuple):
            inner = ast.unparen(args[0])
            holes = [hole_of(min(i, len(params) - 1)) for i in range(len(self.type_of(args[0]).vars))]  # type: ignore[operator,union-attr]
            if isinstance(inner, ast.CallExpr):
                self.call(holes, inner)
            return
        fixed = len(params) - 1 if signature is not None and signature.variadic and not e.ellipsis else len(params)
        for i, arg in enumerate(args[first:]):
            if i < fixed:
                hole = hole_of(i)  # type: ignore[operator]
                self.convert(hole, arg, params[i].type)
        if fixed < len(params) and len(args) - first > fixed:
            hole = self.allocate(hole_of(fixed))  # type: ignore[operator]
            t = params[fixed].type
            elem = t.elem if isinstance(t, Slice) else None
            for arg in args[first + fixed :]:
                self.convert(hole, arg, elem)
        elif signature is None:
            for arg in args[first:]:
                self.expr((HEAP, 0), arg)

    def builtin(self, holes: list[Hole], e: ast.CallExpr, name: str) -> None:
        """A call of a built-in function."""
        args = e.args
        if name == "append":
            self.append(holes[0], e)
        elif name == "copy":
            self.expr((WRITTEN, 0), args[0])
            u = self.under(args[1])
            pointers = isinstance(u, Slice) and self.has_pointers(u.elem)
            self.expr((HEAP, 1) if pointers else None, args[1])
        elif name == "panic":
            self.convert((HEAP, 0), args[0], _ANY)
        elif name == "new":
            found = self.info.types.get(args[0])
            if found is None or found.mode == operand.TYP_EXPR:
                self.allocate(holes[0])
            else:
                self.expr(self.allocate(holes[0]), args[0])
        elif name == "make":
            for a in args[1:]:
                self.expr(None, a)
        elif name in ("min", "max", "Slice", "String", "SliceData", "StringData", "Add"):
            for a in args:
                self.expr(holes[0], a)
        elif name == "clear":
            self.expr((WRITTEN, 0), args[0])
        else:
            for a in args:
                self.expr(None, a)

    def append(self, hole: Hole, e: ast.CallExpr) -> None:
        """append(s, ...): s itself, or a new array with its elements."""
        args = e.args
        u = self.under(e) or self.under(args[0])
        elem = u.elem if isinstance(u, Slice) else None
        pointers = elem is None or self.has_pointers(elem)
        base = self.new_place()
        base.depth = 0
        if hole is not None:
            base.out.append((hole[0], max(hole[1], 0)))
        base.out.append((WRITTEN, 0))
        if pointers:
            base.out.append((HEAP, 1))
        self.expr((base, 0), args[0])
        if e.ellipsis:
            v = self.under(args[1])
            self.expr((HEAP, 1) if pointers and isinstance(v, Slice) else None, args[1])
            return
        for a in args[1:]:
            self.convert((HEAP, 0), a, elem)
        if len(args) > 1:
            array = Place(self.lits, 0)
            if hole is not None:
                if hole[0] is HEAP and hole[1] <= 0:
                    array.escaped = True
                else:
                    array.out.append((hole[0], hole[1] - 1))
            self.appends.append(Append(e, array))


def _into(place: Place | None) -> Hole:
    return (place, 0) if place is not None else None


def _of_interface(func: Func) -> bool:
    recv = func.signature.recv
    return recv is not None and isinstance(under(recv.type), Interface)


_ANY = Interface()
_EXPRS = {
    ast.ParenExpr: FlowBuilder.paren,
    ast.FuncLit: FlowBuilder.func_lit,
    ast.CompositeLit: FlowBuilder.composite,
    ast.UnaryExpr: FlowBuilder.unary,
    ast.StarExpr: FlowBuilder.star,
    ast.SelectorExpr: FlowBuilder.selector,
    ast.IndexExpr: FlowBuilder.index,
    ast.SliceExpr: FlowBuilder.slice,
    ast.TypeAssertExpr: FlowBuilder.type_assert,
    ast.BinaryExpr: FlowBuilder.binary,
    ast.CallExpr: FlowBuilder.call_expr,
}
_ = (Chan,)
