"""Calls, for the graph of where values go (flow.py, flowbuild.py): where arguments go and results come from.

What a declared function does with its arguments is known from its own graph (leaks.py). A function that calls itself
and a literal of the same graph are connected with their own places, and so is a function that gc inlines and that has
appends: its code is walked again as part of the caller's (`Inlined`), for there its slices may not escape.
"""

from __future__ import annotations

from gopy.compile.flow import HEAP, LOST, NEVER, WRITTEN, Place
from gopy.compile.flowbuild import Append, FlowBuilder, Inlined, Literal
from gopy.compile.flowtypes import under
from gopy.syntax import ast
from gopy.types import operand
from gopy.types.info import METHOD_VAL
from gopy.types.objects import Builtin, Func
from gopy.types.typ import Basic, Interface, Signature, Slice, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.compile.flow import Leak
    from gopy.compile.flowbuild import Hole
    from gopy.types.info import Selection

_ANY = Interface()


def call(b: FlowBuilder, holes: list[Hole], e: ast.CallExpr) -> None:
    """A call, its results to these holes."""
    info = b.info
    fun = ast.unparen(e.fun)
    found = info.types.get(fun)
    if found is not None and found.mode == operand.TYP_EXPR:
        u, v = under(found.type), b.under(e.args[0])
        if isinstance(u, Basic) or isinstance(v, Basic):
            b.expr(None, e.args[0])  # strings and slices: copies; numbers
        else:
            b.convert(holes[0], e.args[0], found.type)
        return
    name = fun.x if type(fun) is ast.IndexExpr else fun
    sel = name.sel if type(name) is ast.SelectorExpr else None
    obj = info.uses.get(sel or name)  # type: ignore[call-overload]
    if isinstance(obj, Builtin):
        _builtin(b, holes, e, obj.name)
        return
    literal = _literal(b, fun)
    if literal is not None:
        _call_literal(b, holes, e, literal)
        return
    selection = info.selections.get(name) if sel is not None else None  # type: ignore[call-overload]
    if isinstance(obj, Func):
        if selection is None or selection.kind != METHOD_VAL:
            expression = selection is not None
            _call_func(b, holes, e, obj.origin, None, expression)
            return
        if not isinstance(under(selection.recv), Interface) and not _of_interface(obj):
            assert isinstance(name, ast.SelectorExpr)
            _call_func(b, holes, e, obj.origin, (name, selection), False)
            return
    if selection is not None and selection.kind == METHOD_VAL:
        assert isinstance(name, ast.SelectorExpr)
        b.receiver((HEAP, 0), name, selection)
    else:
        b.expr(None, fun)
    signature = b.under(fun)
    params = signature if isinstance(signature, Signature) else None
    _arguments(b, e, params, lambda i: (HEAP, 0))  # noqa: ARG005


def _literal(b: FlowBuilder, fun: ast.Expr) -> Literal | None:
    """The function literal that is called."""
    if type(fun) is ast.FuncLit:
        b.func_lit(None, fun)
        return b.literals[fun]
    if type(fun) is ast.Ident:
        var = b.local(fun)
        lit = b.named.get(var) if var is not None else None
        if lit is not None and var is not None:
            b.place_of(var)
            return b.literals.get(lit)
    return None


def _call_literal(b: FlowBuilder, holes: list[Hole], e: ast.CallExpr, literal: Literal) -> None:
    """A call of a literal of this graph."""
    for hole, result in zip(holes, literal.results, strict=False):
        b.flow(hole, result)
    params = literal.params
    signature = b.under(e.fun)
    assert isinstance(signature, Signature)
    _arguments(b, e, signature, lambda i: _into(params[i]) if i < len(params) else None)


def _call_func(
    b: FlowBuilder,
    holes: list[Hole],
    e: ast.CallExpr,
    func: Func,
    method: tuple[ast.SelectorExpr, Selection] | None,
    expression: bool,
) -> None:
    """A call of a declared function or method; `expression`: T.m(x, ...)."""
    signature = func.signature
    shift = 0 if signature.recv is None else 1
    after = None
    if b.leaks.has_appends(func) and not expression and not _is_inside(b, func):
        hole_of, after = _inline(b, holes, e, func)
    elif func is b.top and b.params:
        places = b.params
        for hole, result in zip(holes, b.results, strict=False):
            b.flow(hole, result)
        hole_of = lambda i: _into(places[i]) if i < len(places) else None  # noqa: E731
    else:
        leaks = b.leaks.of(func)
        hole_of = lambda i: _leak_hole(b, leaks[i] if i < len(leaks) else LOST, holes)  # noqa: E731
    if method is not None:
        b.receiver(hole_of(0), *method)
    if expression and shift:
        if e.args:
            b.expr(hole_of(0), e.args[0])
        _arguments(b, e, signature, lambda i: hole_of(i + 1), first=1)
        return
    _arguments(b, e, signature, lambda i: hole_of(i + shift))
    if after is not None:
        after()


def _is_inside(b: FlowBuilder, func: Func) -> bool:
    """Whether a function's code is being walked."""
    at = b.within
    while at is not None:
        if at.func is func:
            return True
        at = at.outer
    return func is b.top


def _inline(
    b: FlowBuilder, holes: list[Hole], e: ast.CallExpr, func: Func
) -> tuple[Callable[[int], Hole], Callable[[], None]]:
    """An inlined call: the holes of its parameters, and what is to be done when the arguments have been walked."""
    from gopy.compile.flowstmt import declare_params, walk_inlined

    source, decl = b.leaks.declaration(func)
    assert source is not None and decl is not None
    call = Inlined(e, func, decl, source.info, b.within, b.depth)
    b.inlined.append(call)
    params: list[Place | None] = []
    outer = _enter(b, call)
    declare_params(b, decl, params)
    _leave(b, outer)

    def body() -> None:
        outer = _enter(b, call)
        results = walk_inlined(b, decl)
        _leave(b, outer)
        for hole, result in zip(holes, results, strict=False):
            b.flow(hole, result)

    return lambda i: _into(params[i]) if i < len(params) else None, body


def _enter(b: FlowBuilder, call: Inlined) -> tuple[object, ...]:
    """Go into the code of an inlined call; what to give to `leave`."""
    outer = b.info, b.places, b.literals, b.func, b.within, b.signatures
    b.signatures = []
    b.info, b.places, b.literals, b.func = call.info, call.places, call.literals, call.func
    b.within = call
    return outer


def _leave(b: FlowBuilder, outer: tuple[object, ...]) -> None:
    """Go back."""
    b.info, b.places, b.literals, b.func, b.within, b.signatures = outer  # type: ignore[assignment]


def _leak_hole(b: FlowBuilder, leak: Leak, holes: list[Hole]) -> Hole:
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
    place = b.new_place()
    place.depth = 0
    for dst, n in outs:
        place.out.append((dst, n if n > 0 else 0))
    return place, 0


def _arguments(b: FlowBuilder, e: ast.CallExpr, signature: Signature | None, hole_of: object, first: int = 0) -> None:
    """The arguments go to the holes of their parameters."""
    args = e.args
    params = signature.params.vars if signature is not None else []
    if len(args) == 1 and not first and isinstance(b.type_of(args[0]), Tuple):
        inner = ast.unparen(args[0])
        holes = [hole_of(min(i, len(params) - 1)) for i in range(len(b.type_of(args[0]).vars))]  # type: ignore[operator,union-attr]
        if isinstance(inner, ast.CallExpr):
            call(b, holes, inner)
        return
    fixed = len(params) - 1 if signature is not None and signature.variadic and not e.ellipsis else len(params)
    for i, arg in enumerate(args[first:]):
        if i < fixed:
            hole = hole_of(i)  # type: ignore[operator]
            b.convert(hole, arg, params[i].type)
    if fixed < len(params) and len(args) - first > fixed:
        hole = b.allocate(hole_of(fixed))  # type: ignore[operator]
        t = params[fixed].type
        elem = t.elem if isinstance(t, Slice) else None
        for arg in args[first + fixed :]:
            b.convert(hole, arg, elem)
    elif signature is None:
        for arg in args[first:]:
            b.expr((HEAP, 0), arg)


def _builtin(b: FlowBuilder, holes: list[Hole], e: ast.CallExpr, name: str) -> None:
    """A call of a built-in function."""
    args = e.args
    if name == "append":
        _append(b, holes[0], e)
    elif name == "copy":
        b.expr((WRITTEN, 0), args[0])
        u = b.under(args[1])
        pointers = isinstance(u, Slice) and b.has_pointers(u.elem)
        b.expr((HEAP, 1) if pointers else None, args[1])
    elif name == "panic":
        b.convert((HEAP, 0), args[0], _ANY)
    elif name == "new":
        found = b.info.types.get(args[0])
        if found is None or found.mode == operand.TYP_EXPR:
            b.allocate(holes[0])
        else:
            b.expr(b.allocate(holes[0]), args[0])
    elif name == "make":
        for a in args[1:]:
            b.expr(None, a)
    elif name in ("min", "max", "Slice", "String", "SliceData", "StringData", "Add"):
        for a in args:
            b.expr(holes[0], a)
    elif name == "clear":
        b.expr((WRITTEN, 0), args[0])
    else:
        for a in args:
            b.expr(None, a)


def _append(b: FlowBuilder, hole: Hole, e: ast.CallExpr) -> None:
    """append(s, ...): s itself, or a new array with its elements."""
    args = e.args
    u = b.under(e) or b.under(args[0])
    elem = u.elem if isinstance(u, Slice) else None
    pointers = elem is None or b.has_pointers(elem)
    base = b.new_place()
    base.depth = 0
    if hole is not None:
        base.out.append((hole[0], max(hole[1], 0)))
    base.out.append((WRITTEN, 0))
    if pointers:
        base.out.append((HEAP, 1))
    b.expr((base, 0), args[0])
    if e.ellipsis:
        v = b.under(args[1])
        b.expr((HEAP, 1) if pointers and isinstance(v, Slice) else None, args[1])
        return
    for a in args[1:]:
        b.convert((HEAP, 0), a, elem)
    if len(args) > 1:
        array = Place(b.lits, 0)
        if hole is not None:
            if hole[0] is HEAP and hole[1] <= 0:
                array.escaped = True
            else:
                array.out.append((hole[0], hole[1] - 1))
        b.appends.append(Append(e, array, b.within))


def _into(place: Place | None) -> Hole:
    return (place, 0) if place is not None else None


def _of_interface(func: Func) -> bool:
    recv = func.signature.recv
    return recv is not None and isinstance(under(recv.type), Interface)
