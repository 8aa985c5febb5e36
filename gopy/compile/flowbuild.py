"""From a function's syntax to the graph of where its values go (flow.py): expressions, calls, allocations.

An expression is walked together with a *hole*, where its value goes: a place and the number of pointers followed before
(None: nobody wants it). Taking an address lowers the number, following a pointer raises it; an allocation is a place of its own,
and its address goes to the hole. Function literals are part of the graph of the declaration that they stand in: their
variables are places like others, and what they capture goes to the place of the closure when the walk is over.

What a call does with arguments is asked from `Leaks` (leaks.py), for a recursive call from the graph itself. Statements are
in flowstmt.py.
"""

from __future__ import annotations

from gopy.compile.flow import HEAP, Place
from gopy.compile.flowtypes import derefs_of, is_direct, is_interface, under, walk_path
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.info import FIELD_VAL, METHOD_EXPR, METHOD_VAL
from gopy.types.lookup import has_ptr_recv
from gopy.types.objects import FIELD_VAR, PACKAGE_VAR, Func, Var
from gopy.types.typ import Array, Interface, Map, Pointer, Signature, Slice, Struct, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.compile.leaks import Leaks
    from gopy.types.info import Info, Selection

    Hole = tuple[Place, int] | None


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
    of) whose slice is appended to and assigned to, else None; `within`: the inlined call whose code it is part of."""

    __slots__ = ("call", "array", "target", "lits", "within")

    def __init__(self, call: ast.CallExpr, array: Place, within: Inlined | None) -> None:
        self.call = call
        self.array = array
        self.target: Var | None = None
        self.lits = array.lits
        self.within = within


class Inlined:
    """A call that gc inlines, of a function with appends: its code is part of the graph, with variables of its own.

    `outer`: the inlined call that it is part of; `depth`: of loops around it; `places` and `literals` as in the graph.
    """

    __slots__ = ("call", "func", "decl", "info", "outer", "depth", "places", "literals")

    def __init__(
        self, call: ast.CallExpr, func: Func, decl: ast.FuncDecl, info: Info, outer: Inlined | None, depth: int
    ) -> None:
        self.call = call
        self.func = func
        self.decl = decl
        self.info = info
        self.outer = outer
        self.depth = depth
        self.places: dict[Var, Place] = {}
        self.literals: dict[ast.FuncLit, Literal] = {}


class FlowBuilder:
    """The graph of one declaration while it is made.

    `appends`: those that may use a buffer; `addressed`: variables whose address is taken; `reassigned`: those assigned
    to after their declaration (but for straight-line code before the first closure that has them); `literals`: by
    syntax; `named`: literals by the variable that holds nothing else; `dissolved`: literals that are only called, and
    inlined, with how deep in loops each call is; `inlined`: inlined calls; `within`: the one whose code is being walked.
    """

    def __init__(self, leaks: Leaks, info: Info, func: Func) -> None:
        self.leaks = leaks
        self.info = info
        self.func = func  # whose code is being walked
        self.top = func
        self.has_pointers = leaks.has_pointers
        self.places: dict[Var, Place] = {}
        self.allocated: list[Place] = []
        self.appends: list[Append] = []
        self.addressed: set[Var] = set()
        self.reassigned: set[Var] = set()
        self.literals: dict[ast.FuncLit, Literal] = {}
        self.named: dict[Var, ast.FuncLit] = {}
        self.dissolved: dict[ast.FuncLit, list[int]] = {}
        self.inlined: list[Inlined] = []
        self.within: Inlined | None = None
        self._met: set[Var] = set()  # captured variables so far
        self.params: list[Place | None] = []
        self.results: list[Place] = []
        self.lits: tuple[ast.Node, ...] = ()
        self.depth = 1
        self.signatures: list[Type | None] = []  # of the literals around

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
            inner = self.lits[len(place.lits) :]
            if var not in self._met:
                self._met.add(var)
                if place.depth == self.literals[inner[0]].place.depth:  # type: ignore[index]
                    self.reassigned.discard(var)
            for lit in inner:
                self.literals[lit].captured[var] = None  # type: ignore[index]
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
        from gopy.compile.flowcall import call

        call(self, [hole], e)


_EXPRS: dict[type, Callable[[FlowBuilder, Hole, Any], None]] = {
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
