"""Expressions as messages show them: in gofmt's form."""

from __future__ import annotations

from gopy.syntax import ast


def expr_text(file: ast.File, expr: ast.Expr) -> str:
    """The text of an expression as gofmt would write it, standing alone; `file`: where it comes from."""
    if type(expr) is ast.Ident:
        return expr.name
    from gopy.syntax.printer_flat import flat

    source = file.source
    text = flat(expr) if source.line(expr.pos) == source.line(expr.end) else None
    return text if text is not None else source.text(expr.pos, expr.end)
