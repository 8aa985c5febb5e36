"""Statements and function bodies (spec "Statements"); switch.py and range.py have the larger ones.

Function literals met in a statement are checked when the statement is done, before the scope changes. Misplaced breaks
and labels are the parser's to report (gopy.syntax.branches); the `context` bits below serve `Config.branch_errors` only.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types import (
    assignments,
    binary,
    call,
    check,
    decl,
    expr,
    exprstring,
    labels,
    predicates,
    range as ranges,
    returns,
    switch,
    unary,
)
from gopy.types.checker import Environment
from gopy.types.objects import LOCAL_VAR, Var
from gopy.types.operand import BUILTIN, INVALID, NO_VALUE, TYP_EXPR, Operand
from gopy.types.typ import UNTYPED_NIL, Basic, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.constant.value import Value
    from gopy.types.checker import Checker, DeclInfo
    from gopy.types.scope import Scope
    from gopy.types.typ import Signature

BREAK_OK = 1
CONTINUE_OK = 2
FALLTHROUGH_OK = 4
FINAL_CASE = 8
IN_TYPE_SWITCH = 16
_INNER = BREAK_OK | CONTINUE_OK  # what holds in inner blocks too

_HANDLERS: dict[type[ast.Stmt], Callable[..., None]] = {}


def func_body(
    c: Checker, info: DeclInfo | None, name: str, sig: Signature, body: ast.BlockStmt, iota: Value | None
) -> None:
    """Check a function's body. Parameters: `info`, the declaration that depends on what the body uses."""
    saved = c.env
    scope: Scope = sig.scope  # type: ignore[assignment]
    env = Environment(scope, saved.version, info)
    env.iota = iota
    env.sig = sig
    c.env = env
    stmt_list(c, 0, body.list)
    if env.has_label and c.config.branch_errors:
        labels.labels(c, body)
    if sig.results.vars and not returns.is_terminating(c, body):
        c.error(body.rbrace, "MissingReturn", "missing return")
    _usage(c, scope)
    c.env = saved


def _usage(c: Checker, scope: Scope) -> None:
    """Report the variables of a function's scopes that are never used."""
    unused = [v for v in scope.elems.values() if type(v) is Var and not v.used and v.kind == LOCAL_VAR]
    unused.sort(key=lambda v: v.pos)
    for v in unused:
        c.soft_error(v, "UnusedVar", f"declared and not used: {v.name}")
    for child in scope.children:
        if not child.is_func:  # a function literal's body looks after itself
            _usage(c, child)


def stmt_list(c: Checker, context: int, statements: list[ast.Stmt]) -> None:
    """Check statements in order; the last one may be a fallthrough if the context allows it."""
    if context & FALLTHROUGH_OK:
        count = len(statements)
        while count and type(statements[count - 1]) is ast.EmptyStmt:
            count -= 1
        inner = context & ~FALLTHROUGH_OK
        for i, s in enumerate(statements[:count], 1):
            stmt(c, context if i == count else inner, s)
        return
    for s in statements:
        stmt(c, context, s)


def stmt(c: Checker, context: int, s: ast.Stmt) -> None:
    """Check one statement."""
    if not _HANDLERS:
        _HANDLERS.update(_table())
    handler = _HANDLERS.get(type(s))
    if handler is None:
        return  # a BadStmt: the parser reported it
    top = len(c.delayed)
    handler(c, context, s)
    if len(c.delayed) > top:
        check.process_delayed(c, top)


def _decl(c: Checker, context: int, s: ast.DeclStmt) -> None:
    decl.decl_stmt(c, s.decl)


def _labeled(c: Checker, context: int, s: ast.LabeledStmt) -> None:
    c.env.has_label = True
    stmt(c, context, s.stmt)


def _expr(c: Checker, context: int, s: ast.ExprStmt) -> None:
    x = Operand()
    kind = expr.raw_expr(c, None, x, s.x)
    if x.mode == BUILTIN:
        c.error(x, "UncalledBuiltin", f"{c.str(x)} must be called")
    elif x.mode == TYP_EXPR:
        c.error(x, "NotAnExpr", f"{c.str(x)} is not an expression")
    elif s in c.shown:
        _show(c, x)
    elif kind != expr.STATEMENT and x.mode != INVALID:
        c.error(x, "UnusedExpr", f"{c.str(x)} is not used")


def _show(c: Checker, x: Operand) -> None:
    """The value of an expression statement is shown: what is untyped gets its default type."""
    if x.mode in (INVALID, NO_VALUE):
        return
    if isinstance(x.type, Tuple):
        return
    untyped = x.type
    if isinstance(untyped, Basic) and untyped.kind == UNTYPED_NIL:
        return
    assignments.init_var(c, Var(NO_POS, c.pkg, "_", None, LOCAL_VAR), x, "expression statement")


def _send(c: Checker, context: int, s: ast.SendStmt) -> None:
    chan, value = Operand(), Operand()
    expr.expr(c, None, chan, s.chan)
    expr.generic_expr(c, value, s.value)
    if chan.mode == INVALID or value.mode == INVALID:
        return
    elem = unary.chan_elem(c, s, chan, False)
    if elem is not None:
        assignments.assignment(c, value, elem, "send")


def _inc_dec(c: Checker, context: int, s: ast.IncDecStmt) -> None:
    x = Operand()
    expr.expr(c, None, x, s.x)
    if x.mode == INVALID:
        return
    if not predicates.all_numeric(x.type):
        shown = f"{exprstring.expr_string(s.x)}{s.tok} (non-numeric type {c.str(x.type)})"
        c.error(s.x, "NonNumericIncDec", f"invalid operation: {shown}")
        return
    assignments.assign_var(c, s.x, None, x, "assignment")


def _assign(c: Checker, context: int, s: ast.AssignStmt) -> None:
    if s.tok == "=":
        assignments.assign_vars(c, s.lhs, s.rhs)
        return
    if s.tok == ":=":
        assignments.short_var_decl(c, s.tok_pos, s.lhs, s.rhs)
        return
    op = s.tok[:-1]
    if len(s.lhs) != 1 or len(s.rhs) != 1:
        text = f"assignment operation {op} requires single-valued expressions"
        c.error(s, "MultiValAssignOp", text)
        return
    x = Operand()
    binary.binary(c, x, None, s.lhs[0], s.rhs[0], op)
    assignments.assign_var(c, s.lhs[0], None, x, "assignment")


def _suspended_call(c: Checker, keyword: str, e: ast.Expr) -> None:
    e = ast.unparen(e)  # the parser reported the parentheses
    code = "InvalidGo" if keyword == "go" else "InvalidDefer"
    if not isinstance(e, ast.CallExpr):
        c.error(e, code, f"expression in {keyword} must be function call")
        call.use(c, e)
        return
    x = Operand()
    kind = expr.raw_expr(c, None, x, e)
    if kind == expr.CONVERSION:
        c.error(x, code, f"{keyword} requires function call, not conversion {c.str(x)}")
    elif kind == expr.EXPRESSION:
        c.error(x, "UnusedResults", f"{keyword} discards result of {c.str(x)}")


def _go(c: Checker, context: int, s: ast.GoStmt) -> None:
    _suspended_call(c, "go", s.call)


def _defer(c: Checker, context: int, s: ast.DeferStmt) -> None:
    _suspended_call(c, "defer", s.call)


def _return(c: Checker, context: int, s: ast.ReturnStmt) -> None:
    assert c.env.sig is not None
    variables = c.env.sig.results.vars
    if s.results or not variables or not variables[0].name:
        assignments.init_vars(c, variables, s.results, s)
        return
    for var in variables:
        _, alt = c.env.scope.lookup_parent(var.name)
        if alt is not None and alt is not var:
            err = c.new_error("OutOfScopeResult").add(s, f"result parameter {var.name} not in scope at return")
            err.add(alt, f"inner declaration of {c.str(var)}").report()


def _branch(c: Checker, context: int, s: ast.BranchStmt) -> None:
    if s.label is not None:
        c.env.has_label = True
        return
    if not c.config.branch_errors:
        return
    if s.tok == "break":
        if not context & BREAK_OK:
            c.error(s, "MisplacedBreak", "break not in for, switch, or select statement")
    elif s.tok == "continue":
        if not context & CONTINUE_OK:
            c.error(s, "MisplacedContinue", "continue not in for statement")
    elif s.tok == "fallthrough" and not context & FALLTHROUGH_OK:
        text = "fallthrough statement out of place"
        if context & FINAL_CASE:
            text = "cannot fallthrough final case in switch"
        elif context & IN_TYPE_SWITCH:
            text = "cannot fallthrough in type switch"
        c.error(s, "MisplacedFallthrough", text)


def _block(c: Checker, context: int, s: ast.BlockStmt) -> None:
    decl.open_scope(c, s, "block")
    stmt_list(c, context & _INNER, s.list)
    decl.close_scope(c)


def _if(c: Checker, context: int, s: ast.IfStmt) -> None:
    inner = context & _INNER
    decl.open_scope(c, s, "if")
    if s.init is not None:
        stmt(c, 0, s.init)
    _condition(c, s.cond, "if")
    stmt(c, inner, s.body)
    if s.else_ is not None:
        stmt(c, inner, s.else_)
    decl.close_scope(c)


def _condition(c: Checker, e: ast.Expr, what: str) -> None:
    x = Operand()
    expr.expr(c, None, x, e)
    if x.mode != INVALID and not predicates.all_boolean(x.type):
        c.error(e, "InvalidCond", f"non-boolean condition in {what} statement")


def _select(c: Checker, context: int, s: ast.SelectStmt) -> None:
    inner = context & _INNER | BREAK_OK
    clauses = [clause for clause in s.body.list if isinstance(clause, ast.CommClause)]
    switch.multiple_defaults(c, [clause for clause in clauses if clause.comm is None])
    for clause in clauses:
        comm = clause.comm
        if comm is not None and not _is_communication(comm):
            text = "select case must be send or receive (possibly with assignment)"
            c.error(comm, "InvalidSelectCase", text)
            continue
        decl.open_scope(c, clause, "case")
        if comm is not None:
            stmt(c, inner, comm)
        stmt_list(c, inner, clause.body)
        decl.close_scope(c)


def _is_communication(s: ast.Stmt) -> bool:
    if isinstance(s, ast.SendStmt):
        return True
    received: ast.Expr | None = None
    if isinstance(s, ast.AssignStmt) and len(s.rhs) == 1:
        received = ast.unparen(s.rhs[0])
    elif isinstance(s, ast.ExprStmt):
        received = ast.unparen(s.x)
    return isinstance(received, ast.UnaryExpr) and received.op == "<-"


def _for(c: Checker, context: int, s: ast.ForStmt) -> None:
    decl.open_scope(c, s, "for")
    if s.init is not None:
        stmt(c, 0, s.init)
    if s.cond is not None:
        _condition(c, s.cond, "for")
    if s.post is not None:
        stmt(c, 0, s.post)
        if isinstance(s.post, ast.AssignStmt) and s.post.tok == ":=":
            call.use(c, *s.post.lhs)  # the parser reported it: no second error
    stmt(c, context & _INNER | BREAK_OK | CONTINUE_OK, s.body)
    decl.close_scope(c)


def _table() -> dict[type[ast.Stmt], Callable[..., None]]:
    # Made on first use: the modules import each other.
    return {
        ast.DeclStmt: _decl,
        ast.LabeledStmt: _labeled,
        ast.ExprStmt: _expr,
        ast.SendStmt: _send,
        ast.IncDecStmt: _inc_dec,
        ast.AssignStmt: _assign,
        ast.GoStmt: _go,
        ast.DeferStmt: _defer,
        ast.ReturnStmt: _return,
        ast.BranchStmt: _branch,
        ast.BlockStmt: _block,
        ast.IfStmt: _if,
        ast.SwitchStmt: switch.switch_stmt,
        ast.TypeSwitchStmt: switch.type_switch_stmt,
        ast.SelectStmt: _select,
        ast.ForStmt: _for,
        ast.RangeStmt: ranges.range_stmt,
    }
