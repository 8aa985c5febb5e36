"""xorpower: `2 ^ 10`, where ^ is taken for a power.

Reported is ^ between two decimal literals of which the first is 2 or 10, and between 10 and a variable. Silent: any
operand written in hexadecimal, octal or binary, named constants, and operations next to other bit operators.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.typ import IS_INTEGER, Basic
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief

_BIT_OPERATORS = frozenset(("^", "&", "|", "&^", "<<", ">>"))


def run(p: Pass) -> None:
    """Look at each `a ^ b`."""
    for expr in p.nodes(ast.BinaryExpr):
        if expr.op != "^":
            continue
        base, exponent = _decimal(expr.x), _decimal(expr.y)
        if base not in (2, 10):
            continue
        around = p.parent(expr)
        if isinstance(around, ast.ParenExpr):
            around = p.parent(around)
        if isinstance(around, ast.BinaryExpr) and around.op in _BIT_OPERATORS:
            continue
        if exponent is not None:
            _report(p, expr, base, exponent)
        elif base == 10 and isinstance(ast.unparen(expr.y), ast.Ident) and p.value_of(expr.y) is None:
            message = Text("{expr} is a bitwise exclusive or, not a power", expr=brief(p, expr))
            power = f"math.Pow10({p.text(expr.y)})"
            p.report(expr, message, hints=[Text("for a power of ten use {power}", power=power)])


def _decimal(expr: ast.Expr) -> int | None:
    """The value of a literal written in decimal."""
    expr = ast.unparen(expr)
    if isinstance(expr, ast.BasicLit) and expr.kind == "INT" and expr.value.isdigit():
        return int(expr.value) if expr.value[0] != "0" or expr.value == "0" else None
    return None


def _report(p: Pass, expr: ast.BinaryExpr, base: int, exponent: int) -> None:
    message = Text(
        "{expr} is a bitwise exclusive or, not a power: it is {value}", expr=brief(p, expr), value=base ^ exponent
    )
    t = p.type_of(expr)
    if base == 2:
        better = f"1 << {exponent}"
    elif isinstance(t, Basic) and t.info & IS_INTEGER and exponent > 18:
        better = ""
    else:
        better = f"1e{exponent}"
    if not better:
        p.report(expr, message)
        return
    fits = base == 10 or exponent < 63
    fixes = [Fix(Text("write {better}", better=better), [Edit(expr.pos, expr.end, better)], safe=fits)] if fits else []
    p.report(expr, message, hints=[Text("for the power write {better}", better=better)], fixes=fixes)


ANALYZER = Analyzer("xorpower", Text("^ taken for a power"), run, TEACH)
