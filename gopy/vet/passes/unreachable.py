"""unreachable: statements that control cannot get to (by the spec's terminating statements, not by a flow graph)."""

from __future__ import annotations

from gopy.source.diagnostic import Fix, Text
from gopy.syntax import ast
from gopy.types.objects import Builtin
from gopy.vet.analyzer import Analyzer, Pass

_BREAKABLE = (ast.ForStmt, ast.RangeStmt, ast.SwitchStmt, ast.TypeSwitchStmt, ast.SelectStmt)
_SIMPLE = frozenset(
    (
        ast.AssignStmt,
        ast.BadStmt,
        ast.DeclStmt,
        ast.DeferStmt,
        ast.EmptyStmt,
        ast.GoStmt,
        ast.IncDecStmt,
        ast.SendStmt,
        ast.ReturnStmt,
        ast.ExprStmt,
    )
)


def run(p: Pass) -> None:
    """Report the first statement of each stretch that cannot be reached."""
    functions: list[ast.FuncDecl | ast.FuncLit] = p.nodes(ast.FuncDecl, ast.FuncLit)
    for function in functions:
        if function.body is not None and function.body.list:
            finder = _Finder(p)
            finder.find_labels(function.body, None)
            finder.stmts(function.body.list)


class _Finder:
    """Goes through a body; `reachable` tells whether control gets to the next statement."""

    def __init__(self, p: Pass) -> None:
        self.p = p
        self.reachable = True
        self.has_break: set[ast.Stmt] = set()  # statements that a break leaves
        self.goto_labels: set[str] = set()
        self.labels: dict[str, ast.Stmt] = {}

    def find_labels(self, stmt: ast.Stmt, target: ast.Stmt | None) -> None:
        """Collect labels, gotos and breaks. `target`: what a break without label leaves."""
        if type(stmt) in _SIMPLE:
            return
        if isinstance(stmt, _BREAKABLE):
            target = stmt
            self.find_labels(stmt.body, target)
        elif isinstance(stmt, ast.BlockStmt):
            for inner in stmt.list:
                self.find_labels(inner, target)
        elif isinstance(stmt, (ast.CaseClause, ast.CommClause)):
            for inner in stmt.body:
                self.find_labels(inner, target)
        elif isinstance(stmt, ast.IfStmt):
            at: ast.Stmt | None = stmt
            while isinstance(at, ast.IfStmt):
                self.find_labels(at.body, target)
                at = at.else_
            if at is not None:
                self.find_labels(at, target)
        elif isinstance(stmt, ast.LabeledStmt):
            self.labels[stmt.label.name] = stmt.stmt
            self.find_labels(stmt.stmt, target)
        elif isinstance(stmt, ast.BranchStmt):
            if stmt.tok == "goto" and stmt.label is not None:
                self.goto_labels.add(stmt.label.name)
            elif stmt.tok == "break":
                left = self.labels.get(stmt.label.name) if stmt.label is not None else target
                if left is not None:
                    self.has_break.add(left)

    def stmts(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            self.stmt(stmt)

    def stmt(self, stmt: ast.Stmt) -> None:
        cls = type(stmt)
        if isinstance(stmt, ast.LabeledStmt) and stmt.label.name in self.goto_labels:
            self.reachable = True
        if not self.reachable and cls is not ast.EmptyStmt:
            from gopy.vet.delete import delete_stmt

            edits = delete_stmt(self.p.unit, stmt)
            fixes = [Fix("Remove", edits, safe=False)] if edits else []
            self.p.report(stmt, "unreachable code", fixes=fixes)
            self.reachable = True  # one report is enough
        if isinstance(stmt, ast.ExprStmt):
            if self._is_panic(stmt.x):
                self.reachable = False
        elif isinstance(stmt, (ast.BranchStmt, ast.ReturnStmt)):
            self.reachable = False
        elif isinstance(stmt, ast.BlockStmt):
            self.stmts(stmt.list)
        elif isinstance(stmt, ast.IfStmt):
            self._if(stmt)
        elif isinstance(stmt, ast.LabeledStmt):
            self.stmt(stmt.stmt)
        elif isinstance(stmt, ast.ForStmt):
            self.stmt(stmt.body)
            self.reachable = stmt.cond is not None or stmt in self.has_break
        elif isinstance(stmt, ast.RangeStmt):
            self.stmt(stmt.body)
            self.reachable = True
        elif isinstance(stmt, (ast.SwitchStmt, ast.TypeSwitchStmt, ast.SelectStmt)):
            self._clauses(stmt)

    def _if(self, stmt: ast.IfStmt) -> None:
        after = False
        at: ast.Stmt | None = stmt
        while isinstance(at, ast.IfStmt):
            self.stmt(at.body)
            after = after or self.reachable
            self.reachable = True
            at = at.else_
        if at is not None:
            self.stmt(at)
        self.reachable = self.reachable or after

    def _clauses(self, stmt: ast.SwitchStmt | ast.TypeSwitchStmt | ast.SelectStmt) -> None:
        # A select without default waits for one of its cases; a switch without one may do nothing.
        after = not isinstance(stmt, ast.SelectStmt)
        reached = False
        for clause in stmt.body.list:
            if not isinstance(clause, (ast.CaseClause, ast.CommClause)):
                continue
            if isinstance(clause, ast.CaseClause) and clause.default:
                after = False
            self.reachable = True
            self.stmts(clause.body)
            reached = reached or self.reachable
        self.reachable = reached or after or stmt in self.has_break

    def _is_panic(self, expr: ast.Expr) -> bool:
        if not isinstance(expr, ast.CallExpr) or not isinstance(expr.fun, ast.Ident) or expr.fun.name != "panic":
            return False
        return isinstance(self.p.info.uses.get(expr.fun), Builtin)


ANALYZER = Analyzer("unreachable", Text("code that can never run"), run)
