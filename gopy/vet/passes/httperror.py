"""httperror: http.Error, NotFound or Redirect without a return, and more is written to the same response.

Reported if after the call the program certainly comes to another call that gets the ResponseWriter, in the same or an
enclosing list of statements, with nothing between that may leave.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function

_LEAVING = (ast.ReturnStmt, ast.BranchStmt)


def run(p: Pass) -> None:
    """Report answers that go on after the error."""
    for stmt in p.nodes(ast.ExprStmt):
        call = stmt.x
        if not isinstance(call, ast.CallExpr) or not call.args:
            continue
        if not is_function(callee(p.info, call), "net/http", "Error", "NotFound", "Redirect"):
            continue
        w = ast.unparen(call.args[0])
        writer = p.info.uses.get(w) if isinstance(w, ast.Ident) else None
        more = _next_write(p, stmt, writer) if isinstance(writer, Var) else None
        if more is None or not isinstance(writer, Var):
            continue
        p.report(
            stmt,
            Text(
                "{fun} does not end the function: more is written to {name} after it",
                fun=p.text(call.fun),
                name=writer.name,
            ),
            related=[Related(more.pos, Text("{name} is written to here", name=writer.name), more.end)],
            hints=[Text("write return after {fun}(...)", fun=p.text(call.fun))],
        )


def _next_write(p: Pass, stmt: ast.Stmt, writer: Var) -> ast.Node | None:
    """The next call with the writer that is certainly come to after a statement."""
    at: ast.Node = stmt
    while True:
        parent = p.parent(at)
        if isinstance(parent, (ast.CaseClause, ast.CommClause)):
            stmts = parent.body
        elif isinstance(parent, ast.BlockStmt):
            stmts = parent.list
        elif isinstance(parent, (ast.IfStmt, ast.SwitchStmt, ast.TypeSwitchStmt, ast.LabeledStmt)):
            stmts = []
        else:
            return None  # the end of the function, or of a loop's round
        following = stmts[stmts.index(at) + 1 :] if isinstance(at, ast.Stmt) and at in stmts else []
        for next_stmt in following:
            if isinstance(next_stmt, ast.BranchStmt):
                return None
            found = _write_in(p, next_stmt, writer)
            if found is not None:
                return found
            if any(isinstance(node, _LEAVING) for node in ast.walk(next_stmt)):
                return None
        at = parent


def _write_in(p: Pass, stmt: ast.Stmt, writer: Var) -> ast.Node | None:
    """A call with the writer that the statement certainly makes."""
    parts: list[ast.Node] = [stmt]
    if isinstance(stmt, (ast.IfStmt, ast.SwitchStmt)):
        parts = [
            part for part in (stmt.init, getattr(stmt, "cond", None), getattr(stmt, "tag", None)) if part is not None
        ]
    elif not isinstance(stmt, (ast.ExprStmt, ast.AssignStmt, ast.ReturnStmt)):
        return None
    for part in parts:
        for node in ast.walk(part):
            if isinstance(node, ast.CallExpr) and _takes(p, node, writer):
                return node
    return None


def _takes(p: Pass, call: ast.CallExpr, writer: Var) -> bool:
    """Whether a call writes to the response: it gets the writer, or is its method Write or WriteHeader."""
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.SelectorExpr) and fun.sel.name in ("Write", "WriteHeader"):
        x = ast.unparen(fun.x)
        return isinstance(x, ast.Ident) and p.info.uses.get(x) is writer
    called = callee(p.info, call)
    if (
        called is None
        or called.pkg is None
        or called.pkg.path not in ("fmt", "io", "net/http", "encoding/json", "html/template", "text/template")
    ):
        return False
    first = ast.unparen(call.args[0]) if call.args else None
    return isinstance(first, ast.Ident) and p.info.uses.get(first) is writer


ANALYZER = Analyzer("httperror", Text("http.Error without a return"), run, TEACH)
