"""bools: operands of && and || that repeat or contradict each other."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.effects import no_effects

# Operator: its name, and the comparison that makes no sense in it with two different constants.
_OPERATORS = {"||": ("or", "!="), "&&": ("and", "==")}


def run(p: Pass) -> None:
    """Report `x || x`, and `x != 1 || x != 2`, which is always true."""
    seen: set[ast.BinaryExpr] = set()
    for expr in p.nodes(ast.BinaryExpr):
        if expr in seen or expr.op not in _OPERATORS:
            continue
        for operands in _commutative_sets(p, expr, seen):
            if len(operands) > 1:
                texts = [p.text(operand) for operand in operands]
                _check_redundant(p, expr.op, operands, texts)
                _check_suspect(p, expr.op, operands, texts)


def _commutative_sets(p: Pass, expr: ast.BinaryExpr, seen: set[ast.BinaryExpr]) -> list[list[ast.Expr]]:
    """The operands of a chain of one operator, the last first, cut at those whose evaluation has an effect."""
    sets: list[list[ast.Expr]] = [[]]
    stack: list[ast.Expr] = [expr]
    while stack:
        operand = ast.unparen(stack.pop())
        if isinstance(operand, ast.BinaryExpr) and operand.op == expr.op:
            seen.add(operand)
            stack += (operand.x, operand.y)
        elif no_effects(p.info, operand):
            sets[-1].append(operand)
        else:
            sets.append([])
    return sets


def _check_redundant(p: Pass, op: str, operands: list[ast.Expr], texts: list[str]) -> None:
    seen: set[str] = set()
    for operand, text in zip(operands, texts, strict=True):
        if text in seen:
            p.report(operand, f"redundant {_OPERATORS[op][0]}: {text} {op} {text}")
        seen.add(text)


def _check_suspect(p: Pass, op: str, operands: list[ast.Expr], texts: list[str]) -> None:
    name, comparison = _OPERATORS[op]
    seen: dict[str, str] = {}
    for operand, text in zip(operands, texts, strict=True):
        if not isinstance(operand, ast.BinaryExpr) or operand.op != comparison:
            continue
        if p.value_of(operand.y) is not None:
            compared = operand.x
        elif p.value_of(operand.x) is not None:
            compared = operand.y
        else:
            continue
        earlier = seen.setdefault(p.text(compared), text)
        if earlier != text:
            p.report(operand, f"suspect {name}: {text} {op} {earlier}")


ANALYZER = Analyzer("bools", Text("operands of && or || that repeat or contradict each other"), run)
