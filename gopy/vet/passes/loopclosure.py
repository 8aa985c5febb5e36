"""loopclosure: before Go 1.22, loop variables that a closure sees only after they have changed."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Object
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_method


def run(p: Pass) -> None:
    """Report loop variables in function literals that go, defer or parallel subtests run later."""
    old = [file for file in p.files if p.unit.file_version(file.pos) < 22]
    if not old:
        return
    loops: list[ast.RangeStmt | ast.ForStmt] = p.nodes(ast.RangeStmt, ast.ForStmt)
    for loop in loops:
        if not any(file.pos <= loop.pos < file.end for file in old):
            continue
        variables = _updated(p, loop)
        if not variables:
            continue
        for last in _last_stmts(loop.body.list):
            for stmt in _run_later(p, last):
                _report_captured(p, variables, stmt)
        for stmt in loop.body.list:
            if isinstance(stmt, ast.ExprStmt) and isinstance(stmt.x, ast.CallExpr):
                for inner in _parallel_subtest(p, stmt.x):
                    _report_captured(p, variables, inner)


def _updated(p: Pass, loop: ast.RangeStmt | ast.ForStmt) -> list[Object]:
    """The variables that the loop statement itself changes."""
    exprs: list[ast.Expr | None] = []
    if isinstance(loop, ast.RangeStmt):
        exprs = [loop.key, loop.value]
    elif isinstance(loop.post, ast.AssignStmt):
        exprs = list(loop.post.lhs)
    elif isinstance(loop.post, ast.IncDecStmt):
        exprs = [loop.post.x]
    objects = [p.info.object_of(expr) for expr in exprs if isinstance(expr, ast.Ident)]
    return [obj for obj in objects if obj is not None]


def _report_captured(p: Pass, variables: list[Object], stmt: ast.Stmt) -> None:
    for node in ast.walk(stmt):
        if isinstance(node, ast.Ident) and p.info.uses.get(node) in variables:
            p.report(node, f"loop variable {node.name} captured by func literal")


def _last_stmts(stmts: list[ast.Stmt]) -> list[ast.Stmt]:
    """The statements that may be the last to run in an iteration, looked for in nested statements too."""
    if not stmts:
        return []
    last = stmts[-1]
    found: list[ast.Stmt] = []
    match last:
        case ast.IfStmt():
            at: ast.Stmt | None = last
            while isinstance(at, ast.IfStmt):
                found += _last_stmts(at.body.list)
                at = at.else_
            if isinstance(at, ast.BlockStmt):
                found += _last_stmts(at.list)
        case ast.ForStmt() | ast.RangeStmt():
            found = _last_stmts(last.body.list)
        case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
            for clause in last.body.list:
                if isinstance(clause, (ast.CaseClause, ast.CommClause)):
                    found += _last_stmts(clause.body)
        case _:
            found = [last]
    return found


def _run_later(p: Pass, stmt: ast.Stmt) -> list[ast.Stmt]:
    """The body of the function literal that go, defer or errgroup.Group.Go runs."""
    fun: ast.Expr | None = None
    if isinstance(stmt, (ast.GoStmt, ast.DeferStmt)) and isinstance(stmt.call, ast.CallExpr):
        fun = stmt.call.fun
    elif (
        isinstance(stmt, ast.ExprStmt)
        and isinstance(stmt.x, ast.CallExpr)
        and stmt.x.args
        and is_method(callee(p.info, stmt.x), "golang.org/x/sync/errgroup", "Group", "Go")
    ):
        fun = stmt.x.args[0]
    return fun.body.list if isinstance(fun, ast.FuncLit) else []


def _parallel_subtest(p: Pass, call: ast.CallExpr) -> list[ast.Stmt]:
    """The statements of t.Run's function literal that run after t.Parallel()."""
    if len(call.args) != 2 or not is_method(callee(p.info, call), "testing", "T", "Run"):
        return []
    literal = call.args[1]
    if not isinstance(literal, ast.FuncLit) or not literal.type.params.list or not literal.type.params.list[0].names:
        return []
    test = p.info.defs.get(literal.type.params.list[0].names[0])
    stmts: list[ast.Stmt] = []
    parallel = False
    for stmt in literal.body.list:
        while isinstance(stmt, ast.LabeledStmt):
            stmts, parallel = [], False  # a jump may have passed by what came before
            stmt = stmt.stmt
        if parallel:
            stmts.append(stmt)
        elif isinstance(stmt, ast.ExprStmt) and isinstance(stmt.x, ast.CallExpr):
            fun = stmt.x.fun
            if (
                isinstance(fun, ast.SelectorExpr)
                and isinstance(fun.x, ast.Ident)
                and test is not None
                and p.info.uses.get(fun.x) is test
                and is_method(callee(p.info, stmt.x), "testing", "T", "Parallel")
            ):
                parallel = True
    return stmts


ANALYZER = Analyzer("loopclosure", Text("a loop variable that a closure sees too late (before Go 1.22)"), run)
