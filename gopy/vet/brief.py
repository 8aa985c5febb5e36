"""Expressions in messages: one line of moderate length."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax import ast
    from gopy.vet.analyzer import Pass

_LONGEST = 60
_BEGINNING = 40


def brief(p: Pass, expr: ast.Expr) -> str:
    """An expression as gofmt writes it; of a long one the beginning, and `...`."""
    text = p.text(expr)
    if len(text) <= _LONGEST and "\n" not in text:
        return text
    return text.split("\n", 1)[0][:_BEGINNING] + "..."
