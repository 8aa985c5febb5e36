"""defers: time.Since computed when a deferred call is set up, and not when it runs."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function
from gopy.vet.inspect import walk_pruned


def run(p: Pass) -> None:
    """Report `defer f(time.Since(start))`."""
    for stmt in p.nodes(ast.DeferStmt):
        for node in walk_pruned(stmt, (ast.FuncLit,)):
            if isinstance(node, ast.CallExpr) and is_function(callee(p.info, node), "time", "Since"):
                p.report(node.pos, "call to time.Since is not deferred")


ANALYZER = Analyzer("defers", Text("time.Since is evaluated at a defer statement, too early"), run)
