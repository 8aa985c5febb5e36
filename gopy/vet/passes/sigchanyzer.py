"""sigchanyzer: signal.Notify with a channel that has no buffer, so that signals get lost."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_builtin


def run(p: Pass) -> None:
    """Report signal.Notify(c, ...) where c was made without a size."""
    for call in p.nodes(ast.CallExpr):
        if not call.args or not _is_notify(p, call):
            continue
        made: ast.Expr | None = call.args[0]
        if isinstance(made, ast.Ident):
            made = p.unit.initial_value(p.info.object_of(made))
        elif isinstance(made, ast.CallExpr) and is_builtin(callee(p.info, made), "make"):
            continue  # nobody else can receive from it
        if not isinstance(made, ast.CallExpr) or len(made.args) != 1:
            continue
        buffered = f"{p.text(made.fun)}({p.text(made.args[0])}, 1)"
        p.report(
            call,
            "misuse of unbuffered os.Signal channel as argument to signal.Notify",
            fixes=[Fix("Change to buffer channel", [Edit(made.pos, made.end, buffered)])],
        )


def _is_notify(p: Pass, call: ast.CallExpr) -> bool:
    fun: ast.Expr | None = call.fun
    if isinstance(fun, ast.Ident):
        fun = p.unit.initial_value(p.info.object_of(fun))
    if not isinstance(fun, ast.SelectorExpr):
        return False
    obj = p.info.object_of(fun.sel)
    return obj is not None and obj.name == "Notify" and obj.pkg is not None and obj.pkg.path == "os/signal"


ANALYZER = Analyzer("sigchanyzer", Text("signal.Notify with a channel that has no buffer"), run)
