"""floatcompare: == or != between a computed float and a number that binary floats cannot hold exactly.

Reported are comparisons of a sum, product or quotient, or of a variable that += and the like change, with a constant such as
0.3; and of a variable that only ever grows by such steps with any constant. Silent: comparisons with 0, x != x, constants
that are exact (0.5, 2), variables that only ever take values from elsewhere.
"""

from __future__ import annotations

from gopy.constant.literal import make_from_literal
from gopy.constant.number import Rational, ratio_of
from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.typ import IS_FLOAT, Basic
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.variables import UPDATE, variables

_ARITHMETIC = frozenset(("+", "-", "*", "/"))
_UPDATES = frozenset(("+=", "-=", "*=", "/="))


def run(p: Pass) -> None:
    """Look at each comparison of floats for equality."""
    for comparison in p.nodes(ast.BinaryExpr):
        if comparison.op not in ("==", "!="):
            continue
        x, y = ast.unparen(comparison.x), ast.unparen(comparison.y)
        if p.value_of(x) is not None:
            x, y = y, x
        if p.value_of(x) is not None or p.value_of(y) is None:
            continue
        t = p.type_of(x)
        under = t.underlying() if t is not None else None
        if not isinstance(under, Basic) or not under.info & IS_FLOAT:
            continue
        exact = _is_exact(p, y)
        if exact is None or not _is_computed(p, x, inexact_steps=exact):
            continue
        message = Text(
            "{comparison} compares a rounded result exactly: it is hardly ever {value}",
            comparison=brief(p, comparison),
            value=p.text(y),
        )
        hint = Text("compare with a tolerance: math.Abs({x} - {y}) < 1e-9", x=brief(p, x), y=brief(p, y))
        p.report(comparison, message, hints=[hint])


def _is_exact(p: Pass, expr: ast.Expr) -> bool | None:
    """Whether a float can hold a constant exactly; None for 0 and for what is no number."""
    source = ast.unparen(expr)
    value = p.value_of(source)
    if isinstance(source, ast.BasicLit):  # the recorded value is rounded already
        value = make_from_literal(source.value, source.kind)
    if not isinstance(value, (int, Rational)):
        return None
    ratio = ratio_of(value)
    if ratio is None or ratio[0] == 0:
        return None
    denominator = ratio[1]
    return denominator & (denominator - 1) == 0 and denominator < 1 << 20


def _is_computed(p: Pass, x: ast.Expr, *, inexact_steps: bool) -> bool:
    """Whether a float is the rounded result of arithmetic; `inexact_steps`: only by steps that are rounded themselves."""
    if isinstance(x, ast.BinaryExpr):
        return x.op in _ARITHMETIC and not inexact_steps
    variable = variables(p.unit).of(p.info.uses.get(x)) if isinstance(x, ast.Ident) else None
    if variable is None or variable.shared:
        return False
    for mention in variable.of_kind(UPDATE):
        stmt = mention.stmt
        if not mention.whole or not isinstance(stmt, ast.AssignStmt) or stmt.tok not in _UPDATES:
            continue
        if not inexact_steps or _is_exact(p, stmt.rhs[0]) is False:
            return True
    return False


ANALYZER = Analyzer("floatcompare", Text("an exact comparison of a rounded float"), run, TEACH)
