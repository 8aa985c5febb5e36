"""waitgroup: wg.Add called inside the goroutine that it is meant to announce."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_method


def run(p: Pass) -> None:
    """Report `go func() { wg.Add(1); ... }()`: Wait may return before the goroutine has begun."""
    for stmt in p.nodes(ast.GoStmt):
        if not isinstance(stmt.call, ast.CallExpr):
            continue
        for literal in (stmt.call.fun, *stmt.call.args):
            body = literal.body.list if isinstance(literal, ast.FuncLit) else []
            call = body[0].x if body and isinstance(body[0], ast.ExprStmt) else None
            if isinstance(call, ast.CallExpr) and is_method(callee(p.info, call), "sync", "WaitGroup", "Add"):
                p.report(call.lparen, "WaitGroup.Add called from inside new goroutine")


ANALYZER = Analyzer("waitgroup", Text("wg.Add is called inside the goroutine it announces"), run)
