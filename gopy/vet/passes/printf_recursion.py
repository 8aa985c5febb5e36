"""printf: a String or Error method that prints its own receiver, and so calls itself for ever."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Func, Var
from gopy.types.typ import INVALID_TYPE
from gopy.vet.analyzer import Pass
from gopy.vet.callee import full_name, receiver
from gopy.vet.passes.printf_match import is_formatter
from gopy.vet.type_queries import find_method, is_string_method


def recursive_method(p: Pass, arg: ast.Expr) -> str:
    """The full name of the method that printing an argument would call again; "" if there is none."""
    expr = arg.x if isinstance(arg, ast.UnaryExpr) and arg.op == "&" else arg
    if not isinstance(expr, ast.Ident):
        return ""
    variable = p.info.uses.get(expr)
    if not isinstance(variable, Var):
        return ""
    function = _enclosing_method(p, arg)
    if function is None:
        return ""
    t = p.type_of(arg)
    if t is None or t is INVALID_TYPE or is_formatter(t):
        return ""
    for name in ("String", "Error"):
        method = find_method(t, name, p.pkg)
        if method is not None and method.origin is function:
            recv = receiver(method)
            if is_string_method(method) and recv is not None and recv.origin is variable:
                return full_name(method)
            return ""
    return ""


def _enclosing_method(p: Pass, expr: ast.Expr) -> Func | None:
    """The method named String or Error in whose body an expression stands, function literals or not."""
    for around in p.ancestors(expr):
        if isinstance(around, ast.FuncDecl):
            if around.recv is None or around.name.name not in ("String", "Error"):
                return None
            func = p.info.defs.get(around.name)
            return func if isinstance(func, Func) else None
    return None
