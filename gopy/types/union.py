"""Unions and ~ terms in interfaces (spec "General interfaces")."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import exprstring, predicates, recording, typeset, typexpr
from gopy.types.operand import TYP_EXPR
from gopy.types.typ import INVALID_TYPE, Interface, Term, Union
from gopy.types.universe import COMPARABLE_TYPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def parse_union(c: Checker, e: ast.Expr) -> Type:
    """The type of an embedded element: a union, or the one type that e denotes."""
    operators: list[ast.BinaryExpr] = []
    operands: list[ast.Expr] = []
    while isinstance(e, ast.BinaryExpr) and e.op == "|":
        operators.append(e)
        operands.append(e.y)
        e = e.x
    operands.append(e)
    operands.reverse()
    operators.reverse()
    terms: list[Term] = []
    union: Type = INVALID_TYPE
    for i, operand in enumerate(operands):
        term = _parse_term(c, operand)
        if len(operands) == 1 and not term.tilde:
            return term.type
        if len(terms) >= typeset.MAX_TERM_COUNT:
            if union is not INVALID_TYPE:
                limit = f"cannot handle more than {typeset.MAX_TERM_COUNT} union terms (implementation limitation)"
                c.error(operand, "InvalidUnion", limit)
                union = INVALID_TYPE
        else:
            terms.append(term)
            union = Union(list(terms))
        if i > 0:
            recording.record_type_and_value(c, operators[i - 1], TYP_EXPR, union, None)
    if union is not INVALID_TYPE:
        c.later(lambda: _check_terms(c, terms, operands))
    return union


def _parse_term(c: Checker, e: ast.Expr) -> Term:
    tilde = isinstance(e, ast.UnaryExpr) and e.op == "~"
    x = e.x if isinstance(e, ast.UnaryExpr) and tilde else e
    t = typexpr.typ(c, x)
    if predicates.is_type_param(t):
        if tilde:
            shown = exprstring.expr_string(e)
            c.error(x, "MisplacedTypeParam", f"type in term {shown} cannot be a type parameter")
        else:
            c.error(x, "MisplacedTypeParam", "term cannot be a type parameter")
        t = INVALID_TYPE
    term = Term(tilde, t)
    if tilde:
        recording.record_type_and_value(c, e, TYP_EXPR, Union([term]), None)
    return term


def _check_terms(c: Checker, terms: list[Term], operands: list[ast.Expr]) -> None:
    for i, term in enumerate(terms):
        t = term.type
        if not predicates.is_valid(t):
            continue
        under = t.underlying()
        at = operands[i]
        iface = under if isinstance(under, Interface) else None
        if term.tilde:
            if iface is not None:
                c.error(at, "InvalidUnion", f"invalid use of ~ ({c.str(t)} is an interface)")
                continue
            if not predicates.identical(under, t):
                text = f"invalid use of ~ (underlying type of {c.str(t)} is {c.str(under)})"
                c.error(at, "InvalidUnion", text)
                continue
        if iface is not None:
            tset = typeset.type_set(iface)
            shown = c.str(term)
            if tset.methods:
                c.error(at, "InvalidUnion", f"cannot use {shown} in union ({shown} contains methods)")
            elif t is COMPARABLE_TYPE:
                c.error(at, "InvalidUnion", "cannot use comparable in union")
            elif tset.comparable:
                c.error(at, "InvalidUnion", f"cannot use {shown} in union ({shown} embeds comparable)")
            continue
        other = _overlapping(terms[:i], term)
        if other is not None:
            c.soft_error(at, "InvalidUnion", f"overlapping terms {c.str(term)} and {c.str(other)}")


def _overlapping(terms: list[Term], y: Term) -> Term | None:
    """A term that has a type in common with y; interfaces do not count."""
    for x in terms:
        if isinstance(x.type.underlying(), Interface):
            continue
        left = x.type.underlying() if y.tilde else x.type
        right = y.type.underlying() if x.tilde else y.type
        if predicates.identical(left, right):
            return x
    return None
