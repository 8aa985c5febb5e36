"""waitgroupadd: wg.Add called inside the goroutine that it is meant to announce, not as its first statement.

(The first statement is go vet's waitgroup.) Reported if the goroutine also calls wg.Done, the function around it wg.Wait,
and nothing outside of goroutines calls wg.Add. Silent about goroutines that start others.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_method


def run(p: Pass) -> None:
    """Report wg.Add in goroutines."""
    for stmt in p.nodes(ast.GoStmt):
        literal = stmt.call.fun if isinstance(stmt.call, ast.CallExpr) else None
        function = p.enclosing_function(stmt)
        if not isinstance(literal, ast.FuncLit) or function is None or not literal.body.list:
            continue
        if any(isinstance(node, ast.GoStmt) for node in ast.walk(literal.body)):
            continue
        first = literal.body.list[0]
        for call in _calls(p, literal, "Add"):
            group = _group(p, call)
            if group is None or literal.pos <= group.pos < literal.end or first.pos <= call.pos < first.end:
                continue
            inside = _calls(p, literal, "Done")
            outside = [
                other
                for other in _calls(p, function, "Add", "Wait", "Go")
                if not literal.pos <= other.pos < literal.end
            ]
            mine = [other for other in outside if _group(p, other) is group]
            if any(_group(p, other) is group for other in inside) and mine and all(_is_wait(p, c) for c in mine):
                name = group.name
                p.report(
                    call,
                    Text(
                        "{name}.Add comes too late inside the goroutine: {name}.Wait may be over before it", name=name
                    ),
                    hints=[Text("call {name}.Add(1) before the go statement, or start it with {name}.Go", name=name)],
                )


def _calls(p: Pass, root: ast.Node, *methods: str) -> list[ast.CallExpr]:
    return [
        node
        for node in ast.walk(root)
        if isinstance(node, ast.CallExpr) and is_method(callee(p.info, node), "sync", "WaitGroup", *methods)
    ]


def _is_wait(p: Pass, call: ast.CallExpr) -> bool:
    return is_method(callee(p.info, call), "sync", "WaitGroup", "Wait")


def _group(p: Pass, call: ast.CallExpr) -> Var | None:
    fun = ast.unparen(call.fun)
    x = ast.unparen(fun.x) if isinstance(fun, ast.SelectorExpr) else None
    var = p.info.uses.get(x) if isinstance(x, ast.Ident) else None
    return var if isinstance(var, Var) else None


ANALYZER = Analyzer("waitgroupadd", Text("wg.Add is called in the goroutine it announces"), run, TEACH)
