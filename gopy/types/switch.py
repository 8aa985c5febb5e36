"""Expression switches and type switches (spec "Switch statements")."""

from __future__ import annotations

from gopy.constant.value import FLOAT, INT, STRING, float64_val, int64_val, kind, uint64_val
from gopy.syntax import ast
from gopy.types import assignments, comparison, decl, expr, predicates, recording, stmt, typexpr, untyped
from gopy.types.objects import LOCAL_VAR, Nil, Var
from gopy.types.operand import CONSTANT, INVALID, Operand
from gopy.types.typ import BOOL, INVALID_TYPE, TYP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.constant.value import Value
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def multiple_defaults(c: Checker, defaults: Sequence[ast.Stmt]) -> None:
    """Report all default clauses but the first."""
    for clause in defaults[1:]:
        text = f"multiple defaults (first at {c.fset.position(defaults[0].pos)})"
        c.error(clause, "DuplicateDefault", text)


def _clauses(c: Checker, body: ast.BlockStmt) -> list[ast.CaseClause]:
    clauses = [s for s in body.list if isinstance(s, ast.CaseClause)]
    multiple_defaults(c, [s for s in clauses if s.default])
    return clauses


def switch_stmt(c: Checker, context: int, s: ast.SwitchStmt) -> None:
    """Check an expression switch."""
    inner = context & (stmt.BREAK_OK | stmt.CONTINUE_OK) | stmt.BREAK_OK
    decl.open_scope(c, s, "switch")
    if s.init is not None:
        stmt.stmt(c, 0, s.init)
    x = Operand()
    if s.tag is not None:
        expr.expr(c, None, x, s.tag)
        # As if it were assigned to a variable.
        assignments.assignment(c, x, None, "switch expression")
        if x.mode != INVALID and not predicates.comparable(x.type) and not predicates.has_nil(x.type):
            text = f"cannot switch on {c.str(x)} ({c.str(x.type)} is not comparable)"
            c.error(x, "InvalidExprSwitch", text)
            x.mode = INVALID
    else:
        first = s.body.list[0].pos if s.body.list else s.body.rbrace
        x.mode, x.type, x.val = CONSTANT, TYP[BOOL], True
        x.expr = ast.Ident(first, first, "true")
    clauses = _clauses(c, s.body)
    seen: dict[object, list[tuple[int, Type]]] = {}
    for clause in clauses:
        _case_values(c, x, clause.list, seen)
        decl.open_scope(c, clause, "case")
        last = clause is clauses[-1]
        stmt.stmt_list(c, inner | (stmt.FINAL_CASE if last else stmt.FALLTHROUGH_OK), clause.body)
        decl.close_scope(c)
    decl.close_scope(c)


def _case_values(c: Checker, x: Operand, values: list[ast.Expr], seen: dict[object, list[tuple[int, Type]]]) -> None:
    for e in values:
        v = Operand()
        expr.expr(c, None, v, e)
        if x.mode == INVALID or v.mode == INVALID:
            continue
        untyped.convert_untyped(c, v, x.type)
        if v.mode == INVALID:
            continue
        result = v.copy()
        comparison.comparison(c, result, x, "==", True)
        if result.mode == INVALID or v.mode != CONSTANT or v.val is None:
            continue
        key = _case_key(v.val)
        if key is None:
            continue
        earlier = seen.setdefault(key, [])
        for pos, t in earlier:
            if predicates.identical(v.type, t):
                err = c.new_error("DuplicateCase").add(v, f"duplicate case {c.str(v)} in expression switch")
                err.add(pos, "previous case").report()
                break
        else:
            earlier.append((e.pos, v.type))


def _case_key(v: Value) -> object:
    """What tells case values apart; None where duplicates are not looked for."""
    k = kind(v)
    if k == INT:
        value = int64_val(v)
        return ("int", value if value is not None else uint64_val(v))
    if k == FLOAT:
        return ("float", float64_val(v))
    return v if k == STRING else None


def type_switch_stmt(c: Checker, context: int, s: ast.TypeSwitchStmt) -> None:
    """Check a type switch."""
    inner = context & (stmt.BREAK_OK | stmt.CONTINUE_OK) | stmt.BREAK_OK | stmt.IN_TYPE_SWITCH
    decl.open_scope(c, s, "switch")
    if s.init is not None:
        stmt.stmt(c, 0, s.init)
    lhs, subject = _guard(s.assign)
    if lhs is not None:
        if lhs.name == "_":
            c.soft_error(lhs, "NoNewVar", "no new variable on left side of :=")
            lhs = None
        else:
            recording.record_def(c, lhs, None)
    x: Operand | None = None
    if subject is not None:
        x = _subject(c, subject)
    clauses = _clauses(c, s.body)
    variables: list[Var] = []
    seen: list[tuple[Type | None, ast.Expr]] = []
    for clause in clauses:
        t = _case_types(c, x, clause.list, seen)
        decl.open_scope(c, clause, "case")
        if lhs is not None:
            var = Var(lhs.pos, c.pkg, lhs.name, t, LOCAL_VAR)
            decl.declare(c, c.env.scope, None, var, clause.colon)
            recording.record_implicit(c, clause, var)
            variables.append(var)
        stmt.stmt_list(c, inner, clause.body)
        decl.close_scope(c)
    if lhs is not None:
        # The variables of all clauses count as one.
        used = any(var.used for var in variables)
        for var in variables:
            var.used = True
        if not used:
            c.soft_error(lhs, "UnusedVar", f"{lhs.name} declared and not used")
    decl.close_scope(c)


def _guard(s: ast.Stmt) -> tuple[ast.Ident | None, ast.Expr | None]:
    """The variable and the expression of `v := x.(type)`."""
    lhs: ast.Ident | None = None
    e: ast.Expr | None = None
    if isinstance(s, ast.AssignStmt):
        if s.lhs and isinstance(s.lhs[0], ast.Ident):
            lhs = s.lhs[0]
        e = s.rhs[0] if s.rhs else None
    elif isinstance(s, ast.ExprStmt):
        e = s.x
    return lhs, e.x if isinstance(e, ast.TypeAssertExpr) else None


def _subject(c: Checker, e: ast.Expr) -> Operand | None:
    x = Operand()
    expr.expr(c, None, x, e)
    if x.mode == INVALID:
        return None
    if predicates.is_type_param(x.type):
        c.error(x, "InvalidTypeSwitch", f"cannot use type switch on type parameter value {c.str(x)}")
    elif predicates.is_interface(x.type):
        return x
    else:
        c.error(x, "InvalidTypeSwitch", f"{c.str(x)} is not an interface")
    return None


def _case_types(c: Checker, x: Operand | None, exprs: list[ast.Expr], seen: list[tuple[Type | None, ast.Expr]]) -> Type:
    """Check the types of a clause; the type of the variable in it."""
    t: Type | None = None
    for e in exprs:
        if _is_nil(c, e):
            t = None
            expr.expr(c, None, Operand(), e)
        else:
            t = typexpr.var_type(c, e)
            if not predicates.is_valid(t):
                continue
        for other, place in seen:
            if t is other or (t is not None and other is not None and predicates.identical(t, other)):
                shown = "nil" if t is None else c.str(t)
                err = c.new_error("DuplicateCase").add(e, f"duplicate case {shown} in type switch")
                err.add(place, "previous case").report()
                break
        else:
            seen.append((t, e))
            if x is not None and t is not None:
                expr.type_assertion(c, e, x, t, True)
    if len(exprs) == 1 and t is not None:
        return t
    return x.type if x is not None else INVALID_TYPE


def _is_nil(c: Checker, e: ast.Expr) -> bool:
    e = ast.unparen(e)
    if not isinstance(e, ast.Ident) or e.name != "nil":
        return False
    return isinstance(c.env.scope.lookup_parent(e.name)[1], Nil)
