"""deferloop: defer in a loop, which runs only when the function returns.

Reported are a deferred Unlock of a mutex that each round locks, and a deferred Close of what each round opens. Silent if
the round always leaves the loop, if the rounds are few and counted (constants, literals, arrays), and in tests.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.types.typ import Array
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_method
from gopy.vet.generated import is_test
from gopy.vet.variables import UPDATE, WRITE, variables


def run(p: Pass) -> None:
    """Report defers that pile up."""
    for stmt in p.nodes(ast.DeferStmt):
        call = stmt.call
        fun = ast.unparen(call.fun) if isinstance(call, ast.CallExpr) else None
        if not isinstance(call, ast.CallExpr) or not isinstance(fun, ast.SelectorExpr) or is_test(p, stmt):
            continue
        loop = p.enclosing_loop(stmt)
        function = p.enclosing_function(stmt)
        if loop is None or function is None or _is_short(p, loop):
            continue
        if variables(p.unit).reaches(function, stmt, [stmt]) is None:
            continue  # the round ends in a return
        called, name = callee(p.info, call), p.text(fun.x)
        if (
            is_method(called, "sync", "Mutex", "Unlock") or is_method(called, "sync", "RWMutex", "Unlock")
        ) and _is_fixed(p, fun.x, loop):
            message = Text(
                "defer runs when the function returns, not at the end of the round: the next {name}.Lock() waits forever",
                name=name,
            )
        elif fun.sel.name == "Close" and _is_opened_in(p, fun.x, loop):
            message = Text(
                "defer runs when the function returns, not at the end of the round: every {name} stays open until then",
                name=name,
            )
        else:
            continue
        p.report(
            stmt,
            message,
            related=[Related(loop.pos, Text("the loop begins here"), loop.pos + len("for"))],
            hints=[
                Text(
                    "call {call} at the end of the round, or put the body of the loop into a function of its own",
                    call=p.text(call),
                )
            ],
        )


def _is_short(p: Pass, loop: ast.ForStmt | ast.RangeStmt) -> bool:
    """Whether the loop is known to have few rounds."""
    if isinstance(loop, ast.ForStmt):
        return isinstance(loop.cond, ast.BinaryExpr) and p.value_of(loop.cond.y) is not None
    if isinstance(ast.unparen(loop.x), ast.CompositeLit) or p.value_of(loop.x) is not None:
        return True
    t = p.type_of(loop.x)
    return t is None or isinstance(t.underlying(), Array)


def _is_fixed(p: Pass, x: ast.Expr, loop: ast.ForStmt | ast.RangeStmt) -> bool:
    """Whether an expression means the same variable in every round."""
    while isinstance(x, ast.SelectorExpr):
        x = ast.unparen(x.x)
    var = p.info.uses.get(x) if isinstance(x, ast.Ident) else None
    if not isinstance(var, Var) or loop.pos <= var.pos < loop.end:
        return False
    variable = variables(p.unit).of(var)
    return variable is None or all(
        not loop.pos <= mention.ident.pos < loop.end for mention in variable.of_kind(WRITE, UPDATE)
    )


def _is_opened_in(p: Pass, x: ast.Expr, loop: ast.ForStmt | ast.RangeStmt) -> bool:
    """Whether a variable is declared in the loop's body, by a call."""
    while isinstance(x, ast.SelectorExpr):
        x = ast.unparen(x.x)
    var = p.info.uses.get(x) if isinstance(x, ast.Ident) else None
    if not isinstance(var, Var) or not loop.body.pos <= var.pos < loop.body.end:
        return False
    ident = p.unit.definition(var)
    declaration = p.parent(ident) if ident is not None else None
    return isinstance(declaration, ast.AssignStmt) and isinstance(ast.unparen(declaration.rhs[0]), ast.CallExpr)


ANALYZER = Analyzer("deferloop", Text("defer in a loop runs only when the function returns"), run, TEACH)
