"""Channels that one function makes and keeps: what is done with them, and where they get out of sight.

A use is `send`, `receive`, `range`, `close`, `size` (len, cap), or `out`: the channel is given away (passed, stored,
returned) and anything may happen to it. A channel passed to a function of the package is followed into its parameter.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Func, Var
from gopy.types.typ import Chan
from gopy.vet.callee import callee, is_builtin, static_callee
from gopy.vet.variables import DECLARE, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Pass
    from gopy.vet.inspect import Function

SEND = "send"
RECEIVE = "receive"
RANGE = "range"
CLOSE = "close"
SIZE = "size"
OUT = "out"

_DEPTH = 3  # how far a channel is followed into calls


class Use:
    """One use of a channel: `node` is the statement or expression that does it, `inside` a function literal or not."""

    __slots__ = ("ident", "inside", "kind", "node")

    def __init__(self, ident: ast.Ident, kind: str, node: ast.Node, inside: bool) -> None:
        self.ident = ident
        self.kind = kind
        self.node = node
        self.inside = inside


class LocalChannel:
    """A variable that is made with make(chan T, size) and never assigned again; `size` None: not a constant."""

    __slots__ = ("function", "size", "stmt", "uses", "var")

    def __init__(self, var: Var, function: Function, stmt: ast.Node, size: int | None, uses: list[Use]) -> None:
        self.var = var
        self.function = function
        self.stmt = stmt
        self.size = size
        self.uses = uses


def local_channels(p: Pass) -> list[LocalChannel]:
    """The channels that functions of the package make for a variable of their own."""
    found = p.unit.shared.get("local_channels")
    if not isinstance(found, list):
        found = p.unit.shared["local_channels"] = [
            channel
            for stmt in p.nodes(ast.AssignStmt, ast.ValueSpec)
            if isinstance(stmt, (ast.AssignStmt, ast.ValueSpec)) and (channel := _made_by(p, stmt)) is not None
        ]
    return found


def _made_by(p: Pass, stmt: ast.AssignStmt | ast.ValueSpec) -> LocalChannel | None:
    if isinstance(stmt, ast.AssignStmt):
        names, values = stmt.lhs if stmt.tok == ":=" else [], stmt.rhs
    else:
        names, values = list(stmt.names), stmt.values
    if len(names) != 1 or len(values) != 1:
        return None
    name, call = names[0], ast.unparen(values[0])
    if not isinstance(name, ast.Ident) or not isinstance(call, ast.CallExpr) or not call.args:
        return None
    var = p.info.defs.get(name)
    if not isinstance(var, Var) or not isinstance(var.type.underlying(), Chan):
        return None
    function = p.enclosing_function(stmt)
    if not is_builtin(callee(p.info, call), "make") or function is None:
        return None
    size = p.value_of(call.args[1]) if len(call.args) > 1 else 0
    uses = uses_of(p, var, function)
    return LocalChannel(var, function, stmt, size if type(size) is int else None, uses) if uses is not None else None


def uses_of(p: Pass, var: Var, function: Function) -> list[Use] | None:
    """All uses of a channel variable of a function in source order; None if the variable is assigned to."""
    variable = variables(p.unit).of(var)
    if variable is None:
        return None
    uses: list[Use] = []
    for mention in variable.mentions:
        if mention.kind == DECLARE:
            continue
        if mention.kind != "read":
            return None
        kind, node = _use(p, mention.ident)
        uses.append(Use(mention.ident, kind, node, p.enclosing_function(mention.ident) is not function))
    return uses


def _use(p: Pass, ident: ast.Ident) -> tuple[str, ast.Node]:
    parent = p.parent(ident)
    match parent:
        case ast.SendStmt() if parent.chan is ident:
            return SEND, parent
        case ast.UnaryExpr() if parent.op == "<-":
            return RECEIVE, parent
        case ast.RangeStmt() if parent.x is ident:
            return RANGE, parent
        case ast.CallExpr() if ident in parent.args:
            called = callee(p.info, parent)
            if is_builtin(called, "close"):
                return CLOSE, parent
            if is_builtin(called, "len", "cap"):
                return SIZE, parent
    return OUT, parent if parent is not None else ident


def kinds_followed(p: Pass, uses: list[Use], depth: int = _DEPTH) -> set[str]:
    """The kinds of all uses, those of parameters included that the channel is passed for; OUT where it is lost sight of."""
    kinds: set[str] = set()
    for use in uses:
        if use.kind != OUT:
            kinds.add(use.kind)
            continue
        behind = _passed_on(p, use) if depth > 0 else None
        if behind is None:
            kinds.add(OUT)
        else:
            kinds |= kinds_followed(p, behind, depth - 1)
    return kinds


def _passed_on(p: Pass, use: Use) -> list[Use] | None:
    """The uses of the parameter that a channel is passed for."""
    call = use.node
    if not isinstance(call, ast.CallExpr) or use.ident not in call.args:
        return None
    fun = ast.unparen(call.fun)
    function: Function | None = None
    if isinstance(fun, ast.FuncLit):
        function = fun
    else:
        func = static_callee(p.info, call)
        name = p.unit.definition(func) if isinstance(func, Func) else None
        declaration = p.parent(name) if name is not None else None
        function = declaration if isinstance(declaration, ast.FuncDecl) else None
    if function is None or function.body is None:
        return None
    names: list[ast.Ident | None] = []
    for field in function.type.params.list:
        names += field.names or [None]
    at = call.args.index(use.ident)
    param = names[at] if at < len(names) and len(names) == len(call.args) else None
    var = p.info.defs.get(param) if param is not None else None
    if not isinstance(var, Var) or not isinstance(var.type.underlying(), Chan):
        return [] if param is not None and param.name == "_" else None
    return uses_of(p, var, function)
