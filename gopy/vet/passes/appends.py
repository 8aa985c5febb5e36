"""appends: a call of append that appends nothing."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin


def run(p: Pass) -> None:
    """Report `append(s)`."""
    for call in p.nodes(ast.CallExpr):
        if len(call.args) == 1 and is_builtin(callee(p.info, call), "append"):
            p.report(call, "append with no values")


ANALYZER = Analyzer("appends", Text("a call of append that appends nothing"), run)
