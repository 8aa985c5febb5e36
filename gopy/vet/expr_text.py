"""Expressions as messages show them: in gofmt's form."""

from __future__ import annotations

from gopy.syntax import ast


def expr_text(file: ast.File, expr: ast.Expr) -> str:
    """The text of an expression as gofmt would write it, standing alone; `file`: where it comes from."""
    source = file.source
    if file.errors:
        return source.text(expr.pos, expr.end)  # the printer takes no trees with holes
    if source.line(expr.pos) != source.line(expr.end):
        return _printed(file, expr)
    text = _simple(expr)
    if text is None and isinstance(expr, ast.BinaryExpr):
        x, y = _simple(expr.x), _simple(expr.y)
        if x is not None and y is not None:
            text = f"{x} {expr.op} {y}"
    if text is not None:
        return text
    if any(isinstance(node, ast.BasicLit) and _is_respelled(node) for node in ast.walk(expr)):
        return source.text(expr.pos, expr.end)
    from gopy.syntax.printer_flat import flat

    text = flat(expr)
    return text if text is not None else _printed(file, expr)


def _is_respelled(literal: ast.BasicLit) -> bool:
    """Whether gofmt, but not go vet, changes the letters of a number: 0X1F, 1E3."""
    value = literal.value
    if literal.kind not in ("INT", "FLOAT", "IMAG"):
        return False
    return value[:2] in ("0X", "0B", "0O") or "P" in value or ("E" in value and value[:2] != "0x")


def _printed(file: ast.File, expr: ast.Expr) -> str:
    """The text of an expression that may take several lines; without its comments, as in go vet's messages."""
    from gopy.syntax import printer_expr
    from gopy.syntax.align import Sheet
    from gopy.syntax.printer_text import EOF, FAR, Printer

    base = file.source.base
    p = Printer([base + start for start in file.source.lines], [], Sheet())
    printer_expr.expr(p, expr)
    p.flush(FAR, FAR, EOF)
    return "\n".join(p.sheet.finish()).strip("\n")


def _simple(expr: ast.Expr) -> str | None:
    """The text of names, plain literals, selectors and calls of them, which needs no printer; None for anything else."""
    cls = type(expr)
    if isinstance(expr, ast.Ident):
        return expr.name
    if isinstance(expr, ast.BasicLit):
        is_plain = expr.kind in ("STRING", "CHAR") or (expr.value.isascii() and expr.value.isdigit())
        return expr.value if is_plain and "\n" not in expr.value else None
    if cls is ast.SelectorExpr:
        x = _simple(expr.x)  # type: ignore[attr-defined]
        return f"{x}.{expr.sel.name}" if x is not None else None  # type: ignore[attr-defined]
    if isinstance(expr, ast.CallExpr) and not expr.ellipsis:
        parts = [_simple(part) for part in (expr.fun, *expr.args)]
        if None not in parts:
            return f"{parts[0]}({', '.join(part for part in parts[1:] if part)})"
    return None
