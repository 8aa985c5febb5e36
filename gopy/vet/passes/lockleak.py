"""lockleak: a return between mu.Lock() and the mu.Unlock() that belongs to it.

Reported if Lock and Unlock are statements of one list, and between them stands a return, or a continue that comes back to
the Lock, with no Unlock on the way. Silent with a deferred Unlock, after calls with "unlock" in their name, and about
functions that lock for their caller.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_method
from gopy.vet.variables import variables

_UNLOCK = {"Lock": "Unlock", "RLock": "RUnlock"}


def run(p: Pass) -> None:
    """Report ways out of a function that leave a mutex locked."""
    for stmt in p.nodes(ast.ExprStmt):
        call = stmt.x
        if not isinstance(call, ast.CallExpr) or not isinstance(call.fun, ast.SelectorExpr):
            continue
        unlock = _UNLOCK.get(call.fun.sel.name)
        called = callee(p.info, call) if unlock is not None else None
        if unlock is not None and (
            is_method(called, "sync", "Mutex", "Lock") or is_method(called, "sync", "RWMutex", "Lock", "RLock")
        ):
            _check(p, stmt, p.text(call.fun.x), call.fun.sel.name, unlock)


def _check(p: Pass, lock: ast.ExprStmt, name: str, word: str, unlock: str) -> None:
    parent = p.parent(lock)
    function = p.enclosing_function(lock)
    stmts: list[ast.Stmt] = getattr(parent, "list", None) or getattr(parent, "body", None) or []
    if function is None or function.body is None or lock not in stmts or isinstance(parent, ast.IfStmt):
        return
    wanted = f"{name}.{unlock}"
    following = stmts[stmts.index(lock) + 1 :]
    end = next((s for s in following if isinstance(s, ast.ExprStmt) and _calls(p, s.x) == wanted), None)
    if end is None:
        return
    releases = [
        node
        for node in ast.walk(function.body)
        if isinstance(node, ast.CallExpr) and "unlock" in _calls(p, node).rpartition(".")[2].lower()
    ]
    if any(isinstance(around, ast.DeferStmt) for release in releases for around in p.ancestors(release)):
        return
    exits: list[ast.Node] = [
        node
        for node in ast.walk(function.body)
        if isinstance(node, ast.ReturnStmt)
        and lock.end <= node.pos < end.pos
        and p.enclosing_function(node) is function
    ]
    leak = variables(p.unit).reaches(function, lock, [*exits, lock], releases)
    if leak is None:
        return
    if leak is lock:
        message = Text(
            "a round of the loop can end without {name}.{unlock}(): the next {name}.{lock}() waits forever",
            name=name,
            unlock=unlock,
            lock=word,
        )
        at: ast.Node = lock
    else:
        message = Text("this return leaves {name} locked: the next {name}.{lock}() waits forever", name=name, lock=word)
        at = leak
    p.report(
        at,
        message,
        related=[Related(lock.pos, Text("{name} is locked here", name=name), lock.end)],
        hints=[
            Text(
                "write defer {name}.{unlock}() right after {name}.{lock}(), or unlock before leaving",
                name=name,
                unlock=unlock,
                lock=word,
            )
        ],
    )


def _calls(p: Pass, expr: ast.Expr) -> str:
    return p.text(expr.fun) if isinstance(expr, ast.CallExpr) and isinstance(expr.fun, ast.SelectorExpr) else ""


ANALYZER = Analyzer("lockleak", Text("a way out of a function that leaves a mutex locked"), run, TEACH)
