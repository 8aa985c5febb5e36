"""httpresponse: a deferred use of an HTTP response before the error is looked at."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.typ import Pointer, Signature
from gopy.types.universe import universe
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import is_named, pointee


def run(p: Pass) -> None:
    """Report `resp, err := http.Get(url)` followed at once by `defer resp.Body.Close()`."""
    for call in p.nodes(ast.CallExpr):
        if not _is_request(p, call):
            continue
        stmts = _rest_of_block(p, call)
        if len(stmts) < 2:
            continue
        first, second = stmts[:2]
        if not isinstance(first, ast.AssignStmt) or not isinstance(second, ast.DeferStmt):
            continue
        response = _root(first.lhs[0])
        used = _root(second.call.fun) if isinstance(second.call, ast.CallExpr) else None
        if response is None or used is None:
            continue
        variable = p.info.object_of(response)
        if variable is not None and variable is p.info.object_of(used):
            p.report(used, f"using {response.name} before checking for errors")


def _is_request(p: Pass, call: ast.CallExpr) -> bool:
    """Whether a call is of a function of net/http or a method of http.Client that gives (*http.Response, error)."""
    fun = call.fun
    if not isinstance(fun, ast.SelectorExpr):
        return False
    signature = p.type_of(fun)
    if not isinstance(signature, Signature) or len(signature.results.vars) != 2:
        return False
    response, error = (result.type for result in signature.results.vars)
    pointed = unalias(response)
    if not isinstance(pointed, Pointer) or not is_named(pointed.elem, "net/http", "Response"):
        return False
    error_name = universe().lookup("error")
    if error_name is None or unalias(error) is not error_name.type:
        return False
    found = p.info.types.get(fun.x)
    if found is None:
        return isinstance(fun.x, ast.Ident) and fun.x.name == "http"
    elem = pointee(found.type)
    return is_named(found.type, "net/http", "Client") or is_named(elem, "net/http", "Client")


def _rest_of_block(p: Pass, call: ast.CallExpr) -> list[ast.Stmt]:
    """The statements of the innermost block from the one with the call on; [] if another call wraps it."""
    inner: ast.Node = call
    for around in p.ancestors(call):
        if isinstance(around, ast.CallExpr):
            return []
        if isinstance(around, ast.BlockStmt):
            return around.list[around.list.index(inner) :] if inner in around.list else []
        inner = around
    return []


def _root(expr: ast.Expr) -> ast.Ident | None:
    """x of x.y.z."""
    while isinstance(expr, ast.SelectorExpr):
        expr = expr.x
    return expr if isinstance(expr, ast.Ident) else None


ANALYZER = Analyzer("httpresponse", Text("an HTTP response is used before its error is checked"), run)
