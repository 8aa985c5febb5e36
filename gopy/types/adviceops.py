"""Advice about operators whose operands do not fit together: numbers of different types, and what is written as in mathematics or
in other languages (`1 < n < 3`, `n == 6 || 7`, `s == nil`)."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.adviceplace import basic_info, expr_of, nodes_around, text_of
from gopy.types.typ import IS_BOOLEAN, IS_FLOAT, IS_INTEGER, IS_NUMERIC, IS_STRING, TYP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.diagnostic import Diagnostic
    from gopy.types.checker import At, Checker


def mismatched(c: Checker, at: At, found: Diagnostic) -> None:
    """The types of both sides differ."""
    about = expr_of(at)
    message, _, types = str(found.message).rpartition(" (mismatched types ")
    one, _, two = types.rstrip(")").partition(" and ")
    wanted = message.removeprefix("invalid operation: ").split()
    around = [about, *reversed(nodes_around(c, found.pos))]
    operations = [n for n in around if isinstance(n, ast.BinaryExpr)]
    node = next((n for n in operations if text_of(c, n).split() == wanted), next(iter(operations), None))
    if node is None or not two or _nil_or_condition(c, node, one, two, found):
        return
    x, y = _kind(c, node.x, one), _kind(c, node.y, two)
    if x & IS_NUMERIC and y & IS_NUMERIC:
        to_x = bool(x & IS_FLOAT and y & IS_INTEGER)
        target, value = (one, node.y) if to_x else (two, node.x)
        found.hints.append(
            Text(
                "both sides must have one type: convert one, {target}({value})", target=target, value=text_of(c, value)
            )
        )
    elif node.op == "+" and (x | y) & IS_STRING and (x | y) & IS_NUMERIC:
        number, shown = (node.y, two) if x & IS_STRING else (node.x, one)
        if shown in ("rune", "int32", "byte", "uint8", "untyped rune"):
            found.hints.append(Text("to append a character to a text: string({value})", value=text_of(c, number)))
        else:
            found.hints.append(Text("to append a number to a text: fmt.Sprint({value})", value=text_of(c, number)))


_RELATIONS = ("==", "!=", "<", "<=", ">", ">=")
_ZERO = ((IS_STRING, '""'), (IS_BOOLEAN, "false"), (IS_NUMERIC, "0"))


def _nil_or_condition(c: Checker, node: ast.BinaryExpr, one: str, two: str, found: Diagnostic) -> bool:
    """Comparisons in a row, alternatives without a comparison, nil for what is never nil; whether it was one of these."""
    left, right = ast.unparen(node.x), ast.unparen(node.y)
    x, y = text_of(c, node.x), text_of(c, node.y)
    if node.op in _RELATIONS and isinstance(left, ast.BinaryExpr) and left.op in _RELATIONS and left is node.x:
        middle = text_of(c, left.y)
        found.hints.append(
            Text("comparisons do not go on: write {x} && {middle} {op} {y}", x=x, middle=middle, op=node.op, y=y)
        )
        found.fixes.append(Fix(Text("compare twice"), [Edit(left.end, left.end, f" && {middle}")], safe=False))
        return True
    if node.op in ("&&", "||"):
        if isinstance(left, ast.BinaryExpr) and left.op in ("&&", "||"):
            left = left.y  # of `d == 5 || d == 6 || 7`
        if isinstance(left, ast.BinaryExpr) and left.op in _RELATIONS and not isinstance(right, ast.BinaryExpr):
            subject = text_of(c, left.x)
            found.hints.append(
                Text(
                    "each side of {op} is a whole condition: {x} {op} {subject} {relation} {y}",
                    op=node.op, x=x, subject=subject, relation=left.op, y=y,
                )
            )  # fmt: skip
            edit = Edit(node.y.pos, node.y.pos, f"{subject} {left.op} ")
            found.fixes.append(Fix(Text("write the whole condition"), [edit], safe=False))
            return True
        for operand, type in ((node.x, one), (node.y, two)):
            kind = _kind(c, operand, type)
            if kind & (IS_NUMERIC | IS_STRING) and not type.startswith("untyped"):
                zero = "0" if kind & IS_NUMERIC else '""'
                shown = text_of(c, operand)
                found.hints.append(Text("a condition must be a bool: {value} != {zero}", value=shown, zero=zero))
        return True
    if "untyped nil" in (one, two) and node.op in ("==", "!="):
        value, other, shown = (node.x, node.y, x) if two == "untyped nil" else (node.y, node.x, y)
        kind = _kind(c, value, one if value is node.x else two)
        zero = next((text for bits, text in _ZERO if kind & bits), "")
        if zero:
            found.hints.append(
                Text(
                    "{value} is never nil; its zero value is {zero}: {value} {op} {zero}",
                    value=shown,
                    zero=zero,
                    op=node.op,
                )
            )
            found.fixes.append(
                Fix(Text("compare with {zero}", zero=zero), [Edit(other.pos, other.end, zero)], safe=False)
            )
        return True
    return "bool" in one.split() or "bool" in two.split()


def _kind(c: Checker, operand: ast.Expr, shown: str) -> int:
    """The properties of an operand's basic type; the message says it where it is not recorded yet."""
    type = c.info.type_of(operand)
    if type is not None and basic_info(type):
        return basic_info(type)
    name = shown.removeprefix("untyped ")
    return next((basic.info for basic in TYP if basic.name == name), 0)
