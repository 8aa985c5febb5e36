"""Which appends begin with a buffer of 32 bytes, as gc's do since Go 1.25: that decides what cap says.

gc gives a slice that does not escape a buffer in the function's frame on its first growth from length 0. We keep
the array on the heap all the same and only make it that large. There are three cases, by what else is done with the
slice's variable:

- nothing that lets it escape: the first append to it in the text gets the buffer (FULL), once in an activation;
- it is *handed over* in one place, outside of loops (returned, assigned to something, ranged over, an argument of
  an inlined call), and only there: gc copies the buffer to the heap in that place, in the smallest size class
  that holds the elements. If nobody could see the capacity before, the append gets the buffer at once and the place a note to
  cut the capacity (`Plan.cuts`);
- the same, but the capacity is looked at (cap, reslicing, an argument): then it grows within the buffer by size classes
  (STEPS).
"""

from __future__ import annotations

from gopy.compile.flow import escapes
from gopy.compile.flowstmt import by_reference, captured
from gopy.compile.flowtypes import under
from gopy.compile.handover import FULL, Handover
from gopy.syntax import ast
from gopy.types.objects import PACKAGE_VAR, RESULT_VAR, Func, Var
from gopy.types.typ import Array, Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.flowbuild import FlowBuilder, Inlined, Literal
    from gopy.compile.leaks import Leaks
    from gopy.compile.source import SourcePackage
    from gopy.types.typ import Type

SIZE = 32  # of a buffer, in bytes


class Plan:
    """What the lowering of a declaration has to know. `sites`: appends with a buffer: FULL or STEPS, and whose the buffer is (a
    variable, or the call itself); `cuts`: variables whose capacity is cut at the beginning of a statement; `calls`: calls that
    gc inlines, where the callee's code has another plan than it has for itself, so that a copy of it is compiled.

    gc's buffers of an inlined callee are used once in an activation of the caller: `flags` says how many words a copy
    needs to know which are used, `at` where in those of the caller the words of a copy begin.
    """

    __slots__ = ("sites", "cuts", "calls", "flags", "at")

    def __init__(self) -> None:
        self.sites: dict[ast.CallExpr, tuple[int, object]] = {}
        self.cuts: dict[ast.Node, list[Var]] = {}
        self.calls: dict[ast.CallExpr, Plan] = {}
        self.flags = 0
        self.at = 0

    def key(self) -> tuple[object, ...]:
        """What is the same for plans that ask for the same code."""
        sites = [(call.pos, kind, getattr(owner, "pos", 0)) for call, (kind, owner) in self.sites.items()]
        cuts = [(node.pos, *[var.pos for var in vars]) for node, vars in self.cuts.items()]
        calls = [(call.pos, *plan.key()) for call, plan in self.calls.items()]
        return tuple(sites), tuple(cuts), tuple(calls)


def plan_appends(leaks: Leaks, source: SourcePackage, decl: ast.FuncDecl, func: Func) -> Plan:
    """The plan for a declaration with the literals in it."""
    graph = leaks.graph(func, source, decl)
    plan = Plan()
    if not graph.appends:
        return plan
    assert decl.body is not None
    plans: dict[Inlined | None, Plan] = {None: plan}
    for call in graph.inlined:
        plans[call] = plans[call.outer].calls[call.call] = Plan()
    shared = captured(graph)
    for site in graph.appends:
        if site.array.escaped or escapes(site.array):
            continue
        within = site.within
        owner = within.decl if within is not None else decl
        if site.target is not None and not _in_registers(graph, site.target, site.lits, shared, owner):
            continue
        base = ast.unparen(site.call.args[0])
        obj = (within.info if within is not None else source.info).uses.get(base)  # type: ignore[call-overload]
        local = type(obj) is Var and obj.kind != PACKAGE_VAR
        buffer: object = obj if local else site.call
        if local and (within.places if within is not None else graph.places)[obj].lits != site.lits:
            buffer = obj, site.lits  # a closure's own
        plans[within].sites[site.call] = FULL, buffer
    _look(leaks, graph, plan, shared, None, decl, graph.literals)
    for call in graph.inlined:
        _look(leaks, graph, plans[call], shared, call, call.decl, call.literals)
    for call in reversed(graph.inlined):  # those inside come later in the list
        outer, own = plans[call.outer], plans[call]
        _number(own)
        other = leaks.plan(call.func)
        if own.key() == other.key() and (call.depth == 1 or not own.flags):
            del outer.calls[call.call]
    _number(plan)
    return plan


def _number(plan: Plan) -> None:
    """Count the words that a copy needs, and hand them out."""
    n = len({owner for kind, owner in plan.sites.values() if kind == FULL})
    for inner in plan.calls.values():
        inner.at = n
        n += inner.flags
    plan.flags = n


def _look(
    leaks: Leaks,
    graph: FlowBuilder,
    plan: Plan,
    shared: set[Var],
    call: Inlined | None,
    decl: ast.FuncDecl,
    literals: dict[ast.FuncLit, Literal],
) -> None:
    """Find what is handed over in a declaration's code and in that of its literals."""
    assert decl.body is not None
    if _has_append(decl.body):
        info = call.info if call is not None else graph.info
        Handover(leaks, graph, info, plan, shared, call).run(decl.recv, decl.type, decl.body)
        for lit in literals:
            if lit not in graph.dissolved and _has_append(lit.body):
                Handover(leaks, graph, info, plan, shared, None).run(None, lit.type, lit.body)


def _in_registers(
    graph: FlowBuilder, var: Var, lits: tuple[ast.Node, ...], shared: set[Var], decl: ast.FuncDecl
) -> bool:
    """Whether gc holds a variable in registers: others it appends to in place, without a buffer."""
    if var in graph.addressed or not small(var.type):
        return False
    if var in shared and by_reference(graph, var):
        return False
    return not (var.kind == RESULT_VAR and _defers(lits[-1].body if lits else decl.body))  # type: ignore[attr-defined,arg-type]


def small(t: Type) -> bool:
    """Whether gc takes a type apart into registers: at most four words in at most four fields."""
    from gopy.types.sizes import sizeof

    u = under(t)
    if isinstance(u, Array):
        return u.length <= 1 and small(u.elem)
    if isinstance(u, Struct):
        return len(u.fields) <= 4 and sizeof(t) <= SIZE and all(small(f.type) for f in u.fields)
    return True


def _defers(body: ast.Node) -> bool:
    stack: list[ast.Node] = [body]
    while stack:
        node = stack.pop()
        if type(node) is ast.DeferStmt:
            return True
        if type(node) is not ast.FuncLit:
            stack.extend(ast.children(node))
    return False


def _has_append(body: ast.Node) -> bool:
    return any(type(n) is ast.CallExpr and type(n.fun) is ast.Ident and n.fun.name == "append" for n in ast.walk(body))
