"""errwrap: fmt.Errorf with %v or %s for an error, where the program asks for the error inside later.

Reported if somewhere in the package errors.Is (or ==) asks an error that comes from this Errorf for a sentinel, which %v
has turned into mere text; and in package main, where nobody else can depend on it, if the function returns the Errorf
whose last verb is for the error. Silent otherwise: %v also serves to hide an error on purpose.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Related, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function
from gopy.vet.error_flow import origin, sentinel, verbs
from gopy.vet.generated import is_test


def run(p: Pass) -> None:
    """Report errors whose inside is asked for and lost."""
    reported: set[ast.CallExpr] = set()
    for call in p.nodes(ast.CallExpr):
        if len(call.args) == 2 and is_function(callee(p.info, call), "errors", "Is"):
            _check(p, call, call.args[0], call.args[1], reported)
    for comparison in p.nodes(ast.BinaryExpr):
        if comparison.op in ("==", "!="):
            _check(p, comparison, comparison.x, comparison.y, reported)
    if p.pkg.name == "main":
        _check_main(p, reported)


def _check(p: Pass, question: ast.Expr, err: ast.Expr, other: ast.Expr, reported: set[ast.CallExpr]) -> None:
    known = sentinel(p, other)
    if known is None or sentinel(p, err) is not None:
        return
    made = origin(p, err, err)
    found = made.flattened.get(known)
    if found is None or known in made.plain or known in made.wrapped or found[0] in reported:
        return
    errorf, at = found
    reported.add(errorf)
    _report(
        p,
        errorf,
        at,
        Text(
            "%{verb} keeps only the text of {err}: {question} is never true",
            verb=_verb(p, errorf, at),
            err=p.text(errorf.args[at]),
            question=p.text(question),
        ),
        [Related(question.pos, Text("the error inside is asked for here"), question.end)],
    )


def _check_main(p: Pass, reported: set[ast.CallExpr]) -> None:
    for stmt in p.nodes(ast.ReturnStmt):
        call = ast.unparen(stmt.results[-1]) if stmt.results else None
        if not isinstance(call, ast.CallExpr) or call in reported or len(call.args) < 2 or is_test(p, stmt):
            continue
        if not is_function(callee(p.info, call), "fmt", "Errorf") or str(p.type_of(call.args[-1])) != "error":
            continue
        layout = p.string_of(call.args[0])
        text = layout.decode(errors="replace") if layout is not None else ""
        if text.endswith((": %v", ": %s")) and "%w" not in text and len(verbs(text)) == len(call.args) - 1:
            at = len(call.args) - 1
            err = p.text(call.args[at])
            _report(
                p,
                call,
                at,
                Text(
                    "%{verb} keeps only the text of {err}: the caller cannot ask what went wrong",
                    verb=_verb(p, call, at),
                    err=err,
                ),
                [],
            )


def _verb(p: Pass, errorf: ast.CallExpr, at: int) -> str:
    layout = p.string_of(errorf.args[0]) or b""
    return verbs(layout.decode(errors="replace"))[at - 1]


def _report(p: Pass, errorf: ast.CallExpr, at: int, message: Text, related: list[Related]) -> None:
    literal = errorf.args[0]
    fixes: list[Fix] = []
    if isinstance(literal, ast.BasicLit):
        percents = [i for i in range(len(literal.value)) if literal.value[i] == "%"]
        if len(percents) == len(errorf.args) - 1 and literal.value[percents[at - 1] + 1 : percents[at - 1] + 2] in "vs":
            start = literal.pos + len(literal.value[: percents[at - 1] + 1].encode())
            fixes.append(Fix(Text("write %w"), [Edit(start, start + 1, "w")]))
    p.report(
        errorf.args[at],
        message,
        related=related,
        hints=[Text("%w keeps the error inside: errors.Is and errors.As find it")],
        fixes=fixes,
    )


ANALYZER = Analyzer("errwrap", Text("an error is turned into text where it is asked for later"), run, TEACH)
