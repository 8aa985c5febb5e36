"""errorsas: a second argument of errors.As that can never be set."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.predicates import is_interface
from gopy.types.typ import INVALID_TYPE, Interface, Pointer
from gopy.types.typeset import type_set
from gopy.types.universe import universe
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function
from gopy.vet.type_queries import implements_error

_MUST_BE_POINTER = (
    "second argument to errors.As must be a non-nil pointer to either a type that implements error, "
    "or to any interface type"
)


def run(p: Pass) -> None:
    """Report errors.As(err, target) with a target that is no pointer to an error type."""
    if p.pkg.path in ("errors", "errors_test"):
        return
    for call in p.nodes(ast.CallExpr):
        if len(call.args) >= 2 and is_function(callee(p.info, call), "errors", "As"):
            problem = _problem(p, call.args[1])
            if problem:
                p.report(call, problem)


def _problem(p: Pass, target: ast.Expr) -> str:
    t = p.type_of(target)
    if t is None:
        return ""
    under = t.underlying()
    if under is INVALID_TYPE or (isinstance(under, Interface) and type_set(under).is_all):
        return ""
    if not isinstance(under, Pointer):
        return _MUST_BE_POINTER
    elem = under.elem
    if elem is INVALID_TYPE:
        return ""
    error = universe().lookup("error")
    if error is not None and elem is error.type:
        return "second argument to errors.As should not be *error"
    if not is_interface(elem) and not implements_error(elem):
        return _MUST_BE_POINTER
    return ""


ANALYZER = Analyzer("errorsas", Text("a second argument of errors.As that is no pointer to an error"), run)
