"""Local variables: every place where one is mentioned, what happens to it there, and what control flow makes of it.

Scheme: a mention is an identifier that means the variable, with its `place`: the largest expression around it that is a
part of the variable's own memory (v, v.f, v.a[i]; nothing behind a pointer, slice or map). The place is read, written,
updated (v.n++), or its address is taken. Questions of flow are answered by walking the control-flow graph from a
statement on, up to statements that overwrite the variable. A variable that a function literal shares, or whose address
is taken, is `shared`: flow says nothing about it, and analyzers are silent.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.info import FIELD_VAL, METHOD_VAL
from gopy.types.named import unalias
from gopy.types.objects import Var
from gopy.types.typ import Array, Pointer, Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.vet.analyzer import Unit
    from gopy.vet.cfg import CFG, Block
    from gopy.vet.inspect import Function

DECLARE = "declare"  # where the variable begins; of a parameter, its name in the signature
READ = "read"
WRITE = "write"  # the place gets a new value
UPDATE = "update"  # the new value is made of the old one: ++, +=
ADDRESS = "address"  # &v, v[:] of an array, a method with a pointer receiver


class Mention:
    """One mention of a variable: `kind` says what happens to `place` in `stmt` (None: in no assignment)."""

    __slots__ = ("ident", "kind", "place", "stmt")

    def __init__(self, ident: ast.Ident, kind: str, place: ast.Expr, stmt: ast.Node | None) -> None:
        self.ident = ident
        self.kind = kind
        self.place = place
        self.stmt = stmt

    @property
    def whole(self) -> bool:
        """Whether it is the variable itself, not a part of it."""
        return ast.unparen(self.place) is self.ident


class Variable:
    """A local variable or parameter of `function` with all its mentions in source order."""

    __slots__ = ("function", "mentions", "shared", "var")

    def __init__(self, var: Var, function: Function, mentions: list[Mention], shared: bool) -> None:
        self.var = var
        self.function = function
        self.mentions = mentions
        self.shared = shared

    @property
    def declaration(self) -> Mention | None:
        """Where it is declared; None for the variable of a type switch."""
        return next((mention for mention in self.mentions if mention.kind == DECLARE), None)

    def of_kind(self, *kinds: str) -> list[Mention]:
        """The mentions of these kinds."""
        return [mention for mention in self.mentions if mention.kind in kinds]


class Variables:
    """The variables of a package's functions, looked up once for all analyzers."""

    __slots__ = ("_found", "_idents", "_places", "_unclear", "_unit")

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._found: dict[Var, Variable | None] = {}
        self._places: dict[CFG, dict[ast.Node, tuple[Block, int]]] = {}
        idents: dict[Var, list[ast.Ident]] = {}
        for table in (unit.info.defs, unit.info.uses):
            for ident, obj in table.items():
                if type(obj) is Var:
                    idents.setdefault(obj, []).append(ident)
        self._idents = idents
        # Where the operand of range is of no known type, the checker does not look at the variables it sets.
        self._unclear = {
            operand.name
            for loop in unit.inspection.nodes(ast.RangeStmt)
            if loop.tok == "="
            for operand in (loop.key, loop.value)
            if isinstance(operand, ast.Ident) and operand not in unit.info.uses
        }

    def of(self, obj: object) -> Variable | None:
        """The variable that an object is; None for fields, package variables and other objects."""
        if type(obj) is not Var:
            return None
        if obj not in self._found:
            self._found[obj] = self._make(obj)
        return self._found[obj]

    def idents(self, var: Var) -> list[ast.Ident]:
        """All identifiers that mean a variable or field, in no order."""
        return self._idents.get(var, [])

    def _make(self, var: Var) -> Variable | None:
        unit = self._unit
        idents = sorted(self._idents.get(var, ()), key=lambda ident: ident.pos)
        if not idents or var.is_field or var.parent is None or var.parent is unit.pkg.scope:
            return None
        function = self._owner(idents[0])
        if function is None:
            return None
        mentions = [mention_of(unit, ident) for ident in idents]
        if var.name in self._unclear:
            return None
        shared = any(mention.kind == ADDRESS for mention in mentions)
        shared = shared or any(self._owner(ident) is not function for ident in idents)
        return Variable(var, function, mentions, shared)

    def _owner(self, ident: ast.Ident) -> Function | None:
        """The function an identifier belongs to: for parameters and receivers, that whose signature they stand in."""
        return self._unit.inspection.enclosing_function(ident)

    # Control flow.

    def place_of(self, graph: CFG, node: ast.Node) -> tuple[Block, int] | None:
        """The block and index of the graph's node that holds a syntax node."""
        places = self._places.get(graph)
        if places is None:
            places = self._places[graph] = {
                node: (block, i) for block in graph.blocks for i, node in enumerate(block.nodes)
            }
        at: ast.Node | None = node
        while at is not None:
            found = places.get(at)
            if found is not None:
                return found
            if isinstance(at, (ast.FuncDecl, ast.FuncLit)):
                return None
            at = self._unit.inspection.parent(at)
        return None

    def reaches(
        self,
        function: Function,
        start: ast.Node | None,
        targets: Iterable[ast.Node],
        stops: Iterable[ast.Node] = (),
        stop_loop: ast.RangeStmt | None = None,
    ) -> ast.Node | None:
        """The first of `targets` found on a way from after `start` (None: the function's start), or None.

        A way ends at a statement that holds one of `stops` (targets in it count) and at the next round of `stop_loop`.
        """
        graph = self._unit.flow.graph(function)
        if graph is None:
            return None
        wanted = self._by_block(graph, targets)
        ends = self._by_block(graph, stops)
        if start is None:
            block, at = graph.blocks[0], -1
        else:
            place = self.place_of(graph, start)
            if place is None:
                return None
            block, at = place
        stack = [(block, at + 1)]
        seen: set[Block] = set()
        while stack:
            block, first = stack.pop()
            hits, cuts = wanted.get(block), ends.get(block)
            cut = min((i for i in cuts if i >= first), default=None) if cuts is not None else None
            if hits is not None:
                reached = [i for i in hits if i >= first and (cut is None or i <= cut)]
                if reached:
                    return hits[min(reached)]
            if cut is not None:
                continue
            for succ in block.succs:
                if succ not in seen:
                    seen.add(succ)
                    if stop_loop is None or succ.kind != "range.loop" or succ.stmt is not stop_loop:
                        stack.append((succ, 0))
        return None

    def _by_block(self, graph: CFG, nodes: Iterable[ast.Node]) -> dict[Block, dict[int, ast.Node]]:
        found: dict[Block, dict[int, ast.Node]] = {}
        for node in nodes:
            place = self.place_of(graph, node)
            if place is not None:
                found.setdefault(place[0], {}).setdefault(place[1], node)
        return found


def variables(unit: Unit) -> Variables:
    """The variables of a unit, made at the first call."""
    found = unit.shared.get("variables")
    if not isinstance(found, Variables):
        found = unit.shared["variables"] = Variables(unit)
    return found


def mention_of(unit: Unit, ident: ast.Ident) -> Mention:
    """What happens to a variable where an identifier mentions it."""
    parent_of = unit.inspection.parent
    info = unit.info
    place: ast.Expr = ident
    parent = parent_of(ident)
    while True:
        if isinstance(parent, ast.ParenExpr):
            place = parent
        elif isinstance(parent, ast.SelectorExpr) and parent.x is place:
            selection = info.selections.get(parent)
            if selection is None or selection.kind != FIELD_VAL:
                if selection is not None and selection.kind == METHOD_VAL and _takes_address(selection):
                    return Mention(ident, ADDRESS, place, parent)
                return Mention(ident, READ, place, None)
            if selection.indirect or isinstance(selection.recv.underlying(), Pointer):
                return Mention(ident, READ, place, None)
            place = parent
        elif isinstance(parent, ast.IndexExpr) and parent.x is place:
            t = info.type_of(place)
            if t is None or not isinstance(t.underlying(), Array):
                return Mention(ident, READ, place, None)
            place = parent
        else:
            break
        parent = parent_of(place)
    return Mention(ident, *_kind(unit, ident, place, parent))


def _kind(
    unit: Unit, ident: ast.Ident, place: ast.Expr, parent: ast.Node | None
) -> tuple[str, ast.Expr, ast.Node | None]:
    match parent:
        case ast.AssignStmt():
            if place in parent.lhs:
                if parent.tok == ":=":
                    return (DECLARE if ident in unit.info.defs else WRITE), place, parent
                return (WRITE if parent.tok == "=" else UPDATE), place, parent
        case ast.IncDecStmt():
            return UPDATE, place, parent
        case ast.RangeStmt() if place is parent.key or place is parent.value:
            return (DECLARE if parent.tok == ":=" else WRITE), place, parent
        case ast.ValueSpec() if place in parent.names:
            return DECLARE, place, parent
        case ast.Field() if place in parent.names:
            return DECLARE, place, parent
        case ast.UnaryExpr() if parent.op == "&":
            return ADDRESS, place, parent
        case ast.SliceExpr() if parent.x is place:
            t = unit.info.type_of(place)
            if t is not None and isinstance(t.underlying(), Array):
                return ADDRESS, place, parent
    return READ, place, None


def _takes_address(selection: Selection) -> bool:
    """Whether a method is called through a pointer to the value it is selected from."""
    method = selection.obj.type
    if not isinstance(method, Signature) or method.recv is None:
        return False
    return (
        isinstance(unalias(method.recv.type), Pointer)
        and not isinstance(unalias(selection.recv), Pointer)
        and not (len(selection.index) > 1 and selection.indirect)
    )


if TYPE_CHECKING:
    from gopy.types.info import Selection
