"""intdivision: an integer division whose result becomes a float, when the fraction is gone already.

Reported are float64(a / b) of plain integers, and integer constants such as 1 / 2 or 9 / 5 whose quotient, with its
fraction cut off, is used as a float. Silent: divisions that come out even, unsigned and named integer types (a Duration
divided by time.Second is meant), and float64(n / 2), where a constant divides: that may well be meant.
"""

from __future__ import annotations

from gopy.constant.value import to_int
from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import Const
from gopy.types.typ import IS_FLOAT, IS_INTEGER, IS_UNSIGNED, IS_UNTYPED, UNTYPED_FLOAT, Basic
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import is_type


def run(p: Pass) -> None:
    """Look at each division."""
    for division in p.nodes(ast.BinaryExpr):
        if division.op != "/":
            continue
        found = p.info.types.get(division)
        if found is None:
            continue
        if found.value is not None:
            _check_constants(p, division)
        else:
            _check_conversion(p, division)


def _check_conversion(p: Pass, division: ast.BinaryExpr) -> None:
    """Report float64(a / b)."""
    t = p.type_of(division)
    if not (isinstance(t, Basic) and t.info & IS_INTEGER) or t.info & IS_UNSIGNED or p.value_of(division.y) is not None:
        return
    at = p.parent(division)
    while isinstance(at, ast.ParenExpr):
        at = p.parent(at)
    if not isinstance(at, ast.CallExpr) or len(at.args) != 1 or not is_type(p.info, at.fun):
        return
    to = p.type_of(at.fun)
    if to is None or not _is_float(to):
        return
    name = p.text(at.fun)
    better = f"{name}({p.text(ast.unparen(division.x))}) / {name}({p.text(ast.unparen(division.y))})"
    message = Text(
        "{division} divides integers: its fraction is cut off before {type} sees it",
        division=brief(p, division),
        type=name,
    )
    hint = Text("convert before dividing: {better}", better=better)
    fix = Fix(Text("convert before dividing"), [Edit(at.pos, at.end, better)], safe=False)
    p.report(at, message, hints=[hint], fixes=[fix])


def _is_float(t: object) -> bool:
    under = t.underlying() if hasattr(t, "underlying") else None
    return isinstance(under, Basic) and bool(under.info & IS_FLOAT)


def _check_constants(p: Pass, division: ast.BinaryExpr) -> None:
    """Report 1 / 2 where a float is wanted."""
    x, y = _untyped_int(p, division.x), _untyped_int(p, division.y)
    if x is None or y is None or y == 0 or x % y == 0:
        return
    t = p.type_of(division)
    if t is None or not _is_float(t) or (isinstance(unalias(t), Basic) and t.kind == UNTYPED_FLOAT):  # type: ignore[attr-defined]
        return
    left, right = p.text(division.x), p.text(division.y)
    if isinstance(ast.unparen(division.x), ast.BasicLit):
        better = f"{left}.0 / {right}"
    elif isinstance(ast.unparen(division.y), ast.BasicLit):
        better = f"{left} / {right}.0"
    else:
        better = f"float64({left}) / {right}"
    message = Text(
        "{division} divides integers: it is {value}, not a fraction", division=brief(p, division), value=_quotient(x, y)
    )
    hint = Text("write one of the numbers as a float: {better}", better=better)
    fixes = []
    if isinstance(division.x, ast.BasicLit):
        fixes = [Fix(Text("write {better}", better=better), [Edit(division.x.end, division.x.end, ".0")])]
    p.report(division, message, hints=[hint], fixes=fixes)


def _quotient(x: int, y: int) -> int:
    """x / y as Go has it: cut off towards zero."""
    quotient = abs(x) // abs(y)
    return quotient if (x < 0) == (y < 0) else -quotient


def _untyped_int(p: Pass, expr: ast.Expr) -> int | None:
    """The value of an expression of untyped integer constants, also where it has become a float."""
    expr = ast.unparen(expr)
    if isinstance(expr, ast.BasicLit):
        is_int = expr.kind == "INT"
    elif isinstance(expr, ast.Ident):
        const = p.info.uses.get(expr)
        is_int = (
            isinstance(const, Const)
            and isinstance(const.type, Basic)
            and bool(const.type.info & IS_UNTYPED)
            and bool(const.type.info & IS_INTEGER)
        )
    else:
        return None
    value = p.value_of(expr)
    if not is_int or value is None:
        return None
    number = to_int(value)  # it may have become a float
    return number if isinstance(number, int) else None


ANALYZER = Analyzer("intdivision", Text("an integer division that was to give a fraction"), run, TEACH)
