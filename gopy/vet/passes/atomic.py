"""atomic: the result of an atomic addition assigned to the very variable, which is not atomic."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function

_ADDITIONS = ("AddInt32", "AddInt64", "AddUint32", "AddUint64", "AddUintptr")


def run(p: Pass) -> None:
    """Report `x = atomic.AddInt32(&x, 1)` and `*p = atomic.AddInt32(p, 1)`."""
    for stmt in p.nodes(ast.AssignStmt):
        if len(stmt.lhs) != len(stmt.rhs) or (len(stmt.lhs) == 1 and stmt.tok == ":="):
            continue
        for lhs, call in zip(stmt.lhs, stmt.rhs, strict=True):
            if not isinstance(call, ast.CallExpr) or len(call.args) != 2:
                continue
            if is_function(callee(p.info, call), "sync/atomic", *_ADDITIONS) and _is_operand(p, lhs, call.args[0]):
                p.report(lhs, "direct assignment to atomic value")


def _is_operand(p: Pass, lhs: ast.Expr, address: ast.Expr) -> bool:
    if isinstance(address, ast.UnaryExpr) and address.op == "&":
        return p.text(lhs) == p.text(address.x)
    return isinstance(lhs, ast.StarExpr) and p.text(lhs.x) == p.text(address)


ANALYZER = Analyzer("atomic", Text("the result of an atomic addition is assigned to its own operand"), run)
