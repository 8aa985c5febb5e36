"""errcompare: an error compared with == to a sentinel that it can only hold wrapped.

Reported if the error comes from a function of the package that wraps the sentinel with %w and never returns it plain, or
from a function of os or strconv, whose errors always carry more than the sentinel. Silent about all other comparisons
(err == io.EOF after Read is right), and where errors.Is asks for the same sentinel in the function.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Related, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function
from gopy.vet.error_flow import origin, sentinel


def run(p: Pass) -> None:
    """Report comparisons that cannot be true because the sentinel is wrapped."""
    for comparison in p.nodes(ast.BinaryExpr):
        if comparison.op in ("==", "!="):
            for err, other in ((comparison.x, comparison.y), (comparison.y, comparison.x)):
                _check(p, comparison, err, other)
    for switch in p.nodes(ast.SwitchStmt):
        if switch.tag is not None:
            for clause in switch.body.list:
                for value in clause.list if isinstance(clause, ast.CaseClause) else ():
                    _check(p, value, switch.tag, value)


def _check(p: Pass, at: ast.Expr, err: ast.Expr, other: ast.Expr) -> None:
    known = sentinel(p, other)
    err = ast.unparen(err)
    if known is None or not isinstance(err, (ast.Ident, ast.CallExpr)) or sentinel(p, err) is not None:
        return
    made = origin(p, err, err)
    where = made.wrapped.get(known)
    if where is None or known in made.plain or _is_asked(p, at, known):
        return
    name = p.text(other)
    negated = isinstance(at, ast.BinaryExpr) and at.op == "!="
    fixes: list[Fix] = []
    if isinstance(at, ast.BinaryExpr):
        from gopy.vet.imports import add_import

        qualifier, edits = add_import(p.unit, "errors", "Is", at.pos)
        call = f"{'!' if negated else ''}{qualifier}Is({p.text(err)}, {name})"
        fixes.append(Fix(Text("write {call}", call=call), [*edits, Edit(at.pos, at.end, call)]))
    p.report(
        at,
        Text(
            "{err} is never {name} itself: {name} is wrapped in it, and {op} does not look inside",
            err=p.text(err),
            name=name,
            op="!=" if negated else "==",
        ),
        related=[Related(where.pos, Text("the error is made here"), where.end)],
        hints=[Text("errors.Is({err}, {name}) looks at the wrapped errors too", err=p.text(err), name=name)],
        fixes=fixes,
    )


def _is_asked(p: Pass, at: ast.Expr, known: tuple[str, str]) -> bool:
    """Whether errors.Is asks for the sentinel in the same function."""
    function = p.enclosing_function(at)
    return function is not None and any(
        isinstance(node, ast.CallExpr)
        and len(node.args) == 2
        and is_function(callee(p.info, node), "errors", "Is")
        and sentinel(p, node.args[1]) == known
        for node in ast.walk(function)
    )


ANALYZER = Analyzer("errcompare", Text("a wrapped error is compared with =="), run, TEACH)
