"""Literals: spec "Basic literals", "Function literals". Composite literals are in composite.py."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import const, expr, stmt, typexpr, version
from gopy.types.operand import CONSTANT, VALUE, Operand
from gopy.types.typ import (
    TYP,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_STRING,
    Signature,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.scope import Scope
    from gopy.types.typ import Type

_MAX_LENGTH = 10_000  # of a numeric literal, in characters: gc's
_TYPES = {
    "INT": TYP[UNTYPED_INT],
    "FLOAT": TYP[UNTYPED_FLOAT],
    "IMAG": TYP[UNTYPED_COMPLEX],
    "CHAR": TYP[UNTYPED_RUNE],
    "STRING": TYP[UNTYPED_STRING],
}


def basic_lit(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check a basic literal (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.BasicLit)
    kind, text = e.kind, e.value
    if kind == "INT" or kind == "FLOAT" or kind == "IMAG":
        if c.env.version and not c.allow_version("go1.13"):
            _check_version(c, e)
        if len(text) > _MAX_LENGTH:
            message = f"excessively long constant: {text[:10]}... ({len(text)} chars)"
            c.error(e, "InvalidConstVal", message)
            return expr.STATEMENT
    val = constant.make_from_literal(text, kind)
    if isinstance(val, constant.Unknown):
        # A literal of the wrong form is the parser's to report; what is left is a number out of range.
        if kind == "FLOAT" or kind == "IMAG":
            c.error(e, "InvalidConstVal", f"malformed constant: {text}")
        return expr.STATEMENT
    x.mode = CONSTANT
    x.type = _TYPES[kind]
    x.val = val
    if type(val) is int and val.bit_length() > const.MAX_BITS:
        x.expr = e
        const.overflow(c, x, e.pos)
    return expr.EXPRESSION


def _check_version(c: Checker, e: ast.BasicLit) -> None:
    """Report number syntax that came with Go 1.13."""
    text = e.value
    if len(text) <= 2:
        return
    if "_" in text:
        feature = "underscore in numeric literal"
    elif text[0] != "0":
        return
    elif text[1] in "bB":
        feature = "binary literal"
    elif text[1] in "oO":
        feature = "0o/0O-style octal literal"
    elif text[1] in "xX" and e.kind != "INT":
        feature = "hexadecimal floating-point literal"
    else:
        return
    version.verify_version(c, e, "go1.13", feature)


def func_lit(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check a function literal; its body is checked later (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.FuncLit)
    sig = typexpr.typ(c, e.type)
    if not isinstance(sig, Signature):
        c.error(e, "InvalidSyntaxTree", f"invalid function literal {c.str(e)}")
        return expr.STATEMENT
    scope: Scope | None = sig.scope  # type: ignore[assignment]
    if scope is not None:
        scope.pos, scope.end = e.pos, e.end
    if not c.config.ignore_func_bodies:
        # Not now, because the function may be part of the declaration of a type that its body uses; but before the
        # enclosing scope changes. The declaration and iota are those in force here.
        decl, iota = c.env.decl, c.env.iota
        c.later(lambda: stmt.func_body(c, decl, "<function literal>", sig, e.body, iota))
    x.mode = VALUE
    x.type = sig
    return expr.EXPRESSION
