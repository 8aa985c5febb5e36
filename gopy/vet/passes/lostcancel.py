"""lostcancel: a cancel function that is thrown away, or not called on some way out of the function."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import PkgName, Var
from gopy.types.typ import Signature
from gopy.vet.analyzer import Analyzer, Pass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.cfg import CFG, Block
    from gopy.vet.inspect import Function

_WITH = frozenset(
    ("WithCancel", "WithCancelCause", "WithTimeout", "WithTimeoutCause", "WithDeadline", "WithDeadlineCause")
)


def run(p: Pass) -> None:
    """Report `ctx, _ := context.WithCancel(...)`, and returns reached without any use of the cancel function."""
    discarded: dict[Function, list[tuple[ast.Ident, str]]] = {}
    kept: dict[Function, dict[Var, ast.Node]] = {}
    for selector in p.nodes(ast.SelectorExpr):
        if selector.sel.name not in _WITH or not _is_context(p, selector):
            continue
        call = p.parent(selector)
        holder = p.parent(call) if isinstance(call, ast.CallExpr) else None
        ident: ast.Expr | None = None
        if isinstance(holder, ast.ValueSpec) and len(holder.names) > 1:
            ident = holder.names[1]
        elif isinstance(holder, ast.AssignStmt) and len(holder.lhs) > 1:
            ident = holder.lhs[1]
        function = p.enclosing_function(selector)
        if holder is None or function is None or not isinstance(ident, ast.Ident):
            continue
        if ident.name == "_":
            discarded.setdefault(function, []).append((ident, selector.sel.name))
            continue
        variable = p.info.object_of(ident)
        # A variable declared outside the function may be used elsewhere.
        if isinstance(variable, Var) and (ident in p.info.defs or function.pos <= variable.pos < function.end):
            kept.setdefault(function, {})[variable] = holder
    for function in sorted({**discarded, **kept}, key=lambda function: function.pos):
        for blank, name in discarded.get(function, ()):
            p.report(
                blank,
                f"the cancel function returned by context.{name} should be called, not discarded, "
                "to avoid a context leak",
            )
        if function in kept:
            _check_function(p, function, kept[function])


def _is_context(p: Pass, selector: ast.SelectorExpr) -> bool:
    if not isinstance(selector.x, ast.Ident):
        return False
    name = p.info.uses.get(selector.x)
    return isinstance(name, PkgName) and name.imported.path == "context"


def _check_function(p: Pass, function: Function, variables: dict[Var, ast.Node]) -> None:
    if isinstance(function, ast.FuncDecl):
        obj = p.info.defs.get(function.name)
        signature = obj.type if obj is not None else None
        if function.name.name == "main" and function.recv is None and p.pkg.name == "main":
            return  # when main returns all contexts end
    else:
        signature = p.type_of(function)
    graph = p.cfg(function)
    if graph is None or not isinstance(signature, Signature):
        return
    for variable, stmt in variables.items():
        at = _lost_path(p, graph, variable, stmt, variable in signature.results.vars)
        if at is None:
            continue
        line = p.fset.position(stmt.pos).line
        p.report(stmt, f"the {variable.name} function is not used on all paths (possible context leak)")
        p.report(
            at, f"this return statement may be reached without using the {variable.name} var defined on line {line}"
        )


def _lost_path(p: Pass, graph: CFG, variable: Var, stmt: ast.Node, is_result: bool) -> ast.ReturnStmt | None:
    """A return that can be reached from `stmt` without a use of the variable."""
    start = next((block for block in graph.blocks if stmt in block.nodes), None)
    if start is None:
        return None
    if _uses(p, variable, start.nodes[start.nodes.index(stmt) + 1 :], is_result):
        return None
    end = start.return_stmt()
    if end is not None:
        return end
    seen: set[Block] = set()
    stack = start.succs[::-1]
    while stack:
        block = stack.pop()
        if block in seen:
            continue
        seen.add(block)
        if _uses(p, variable, block.nodes, is_result):
            continue
        end = block.return_stmt()
        if end is not None:
            return end
        stack += reversed(block.succs)
    return None


def _uses(p: Pass, variable: Var, nodes: list[ast.Node], is_result: bool) -> bool:
    """Whether the nodes mention the variable; a return without values uses all named results."""
    uses = p.info.uses
    for root in nodes:
        for node in ast.walk(root):
            if isinstance(node, ast.Ident):
                if uses.get(node) is variable:
                    return True
            elif isinstance(node, ast.ReturnStmt) and not node.results and is_result:
                return True
    return False


ANALYZER = Analyzer("lostcancel", Text("the cancel function of a context is not called on every path"), run)
