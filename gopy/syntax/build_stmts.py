"""Statements of the tree-sitter tree as AST nodes (syntax.build)."""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    AssignStmt,
    BadStmt,
    BlockStmt,
    BranchStmt,
    CallExpr,
    CaseClause,
    CommClause,
    DeferStmt,
    EmptyStmt,
    Expr,
    ExprStmt,
    ForStmt,
    FuncLit,
    GoStmt,
    Ident,
    IfStmt,
    IncDecStmt,
    LabeledStmt,
    RangeStmt,
    ReturnStmt,
    SelectStmt,
    SendStmt,
    Stmt,
    SwitchStmt,
    TypeAssertExpr,
    TypeSwitchStmt,
)
from gopy.syntax.build import EXPRS, expr_list, ident
from gopy.syntax.build_types import signature
from gopy.syntax.kinds import COLON, COMMA, DEFINE, LBRACE, OPERATORS, SEMICOLON, kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tree_sitter import Node as Tree

    from gopy.syntax.build import Builder

STMTS: dict[int, Callable[[Builder, Tree], Stmt]] = {}
# what conversion raises where a tree with errors has not the expected children
BROKEN = (IndexError, KeyError, ValueError, AttributeError, TypeError)


def stmt(b: Builder, n: Tree) -> Stmt:
    """Any statement."""
    return STMTS[n.kind_id](b, n)


def stmts(b: Builder, children: list[Tree]) -> list[Stmt]:
    """The statements among `children`, which are statements and semicolons, or statement_list nodes with such."""
    made: list[Stmt] = []
    ends = b.ends
    for n in children:
        k = n.kind_id
        if k == SEMICOLON:
            continue
        if k == STATEMENT_LIST:
            made += stmts(b, n.children)
            continue
        ends.add(n.end_byte)
        if b.tolerant:
            made.append(_tolerant(b, n))
        else:
            made.append(STMTS[k](b, n))
    return made


def _tolerant(b: Builder, n: Tree) -> Stmt:
    try:
        return STMTS[n.kind_id](b, n)
    except BROKEN:
        return BadStmt(b.base + n.start_byte, b.base + n.end_byte)


def block(b: Builder, n: Tree) -> BlockStmt:
    """A block in braces."""
    end = b.base + n.end_byte
    return BlockStmt(b.base + n.start_byte, end, stmts(b, n.children[1:-1]), end - 1)


def func_body(b: Builder, n: Tree) -> BlockStmt:
    """The body of a function; noted in `b.bodies` if it has branches to be checked."""
    outer = b.branchy, b.loops, b.breakables
    b.branchy = False
    b.loops = b.breakables = 0
    body = block(b, n)
    if b.branchy:
        b.bodies.append(body)
    b.branchy, b.loops, b.breakables = outer
    return body


def _loop_body(b: Builder, n: Tree) -> BlockStmt:
    b.loops += 1
    b.breakables += 1
    body = block(b, n)
    b.loops -= 1
    b.breakables -= 1
    return body


def _func_lit(b: Builder, n: Tree) -> Expr:
    c = n.children
    typ = signature(b, b.base + n.start_byte, None, c[1:-1])
    body = func_body(b, c[-1])
    return FuncLit(typ.pos, body.end, typ, body)


def _expression(b: Builder, n: Tree) -> Stmt:
    (child,) = n.children
    x = EXPRS[child.kind_id](b, child)
    return ExprStmt(x.pos, x.end, x)


def _send(b: Builder, n: Tree) -> Stmt:
    channel, arrow, value = n.children
    x = EXPRS[channel.kind_id](b, channel)
    y = EXPRS[value.kind_id](b, value)
    return SendStmt(x.pos, y.end, x, b.base + arrow.start_byte, y)


def _inc_dec(b: Builder, n: Tree) -> Stmt:
    operand, op = n.children
    x = EXPRS[operand.kind_id](b, operand)
    return IncDecStmt(x.pos, b.base + op.end_byte, x, b.base + op.start_byte, OPERATORS[op.kind_id])


def _assign(b: Builder, n: Tree) -> Stmt:
    left, op, right = n.children
    lhs = expr_list(b, left)
    rhs = expr_list(b, right)
    tok = OPERATORS[op.kind_id]
    if (len(lhs) > 1 or len(rhs) > 1) and tok not in ("=", ":="):
        b.suspicious = True
    return AssignStmt(lhs[0].pos, rhs[-1].end, lhs, b.base + op.start_byte, tok, rhs)


def _receive(b: Builder, n: Tree) -> Stmt:
    """The receive of a select case."""
    c = n.children
    if len(c) == 3:
        return _assign_receive(b, c)
    x = EXPRS[c[0].kind_id](b, c[0])
    return ExprStmt(x.pos, x.end, x)


def _assign_receive(b: Builder, c: list[Tree]) -> Stmt:
    lhs = expr_list(b, c[0])
    x = EXPRS[c[2].kind_id](b, c[2])
    return AssignStmt(lhs[0].pos, x.end, lhs, b.base + c[1].start_byte, OPERATORS[c[1].kind_id], [x])


def _labeled(b: Builder, n: Tree) -> Stmt:
    b.branchy = True
    c = n.children
    label = ident(b, c[0])
    colon = b.base + c[1].start_byte
    if len(c) > 2:
        inner = stmt(b, c[2])
    else:
        # the empty statement stands where the closing brace is
        after = n.end_byte
        masked = b.masked
        while masked[after : after + 1] in (b" ", b"\t", b"\r", b"\n"):
            after += 1
        inner = EmptyStmt(b.base + after, b.base + after, True)
    return LabeledStmt(label.pos, inner.end, label, colon, inner)


def _empty(b: Builder, n: Tree) -> Stmt:
    b.suspicious = True  # tree-sitter takes some of the semicolons around it for terminators
    return EmptyStmt(b.base + n.start_byte, b.base + n.end_byte, False)


def _branch(b: Builder, n: Tree) -> Stmt:
    c = n.children
    label = ident(b, c[1]) if len(c) > 1 else None
    tok = BRANCHES[n.kind_id]
    if label is not None or not (b.loops if tok == "continue" else b.breakables if tok == "break" else 0):
        b.branchy = True
    return BranchStmt(b.base + n.start_byte, b.base + n.end_byte, tok, label)


def _return(b: Builder, n: Tree) -> Stmt:
    c = n.children
    results = expr_list(b, c[1]) if len(c) > 1 else []
    pos = b.base + n.start_byte
    return ReturnStmt(pos, results[-1].end if results else pos + 6, results)


def _go(b: Builder, n: Tree) -> Stmt:
    _, child = n.children
    call = EXPRS[child.kind_id](b, child)
    if type(call) is not CallExpr:
        b.suspicious = True
    return GoStmt(b.base + n.start_byte, call.end, call)


def _defer(b: Builder, n: Tree) -> Stmt:
    _, child = n.children
    call = EXPRS[child.kind_id](b, child)
    if type(call) is not CallExpr:
        b.suspicious = True
    return DeferStmt(b.base + n.start_byte, call.end, call)


def _if(b: Builder, n: Tree) -> Stmt:
    heads: list[tuple[int, Stmt | None, Expr, BlockStmt]] = []
    last: Stmt | None = None
    while True:
        c = n.children
        init = None
        at = 1
        if c[2].kind_id == SEMICOLON:
            init = stmt(b, c[1])
            at = 3
        cond = EXPRS[c[at].kind_id](b, c[at])
        heads.append((b.base + n.start_byte, init, cond, block(b, c[at + 1])))
        if len(c) <= at + 2:
            break
        n = c[at + 3]
        if n.kind_id != IF:
            last = block(b, n)
            break
    for pos, init, cond, body in reversed(heads):
        last = IfStmt(pos, body.end if last is None else last.end, init, cond, body, last)
    assert last is not None
    return last


def _for(b: Builder, n: Tree) -> Stmt:
    c = n.children
    pos = b.base + n.start_byte
    if len(c) == 2:
        body = _loop_body(b, c[1])
        return ForStmt(pos, body.end, None, None, None, body)
    _, head, body_node = c
    k = head.kind_id
    if k == RANGE_CLAUSE:
        return _range(b, pos, head, body_node)
    if k != FOR_CLAUSE:
        cond = EXPRS[k](b, head)
        body = _loop_body(b, body_node)
        return ForStmt(pos, body.end, None, cond, None, body)
    parts: list[Tree | None] = [None, None, None]
    semicolons = 0
    for item in head.children:
        if item.kind_id == SEMICOLON:
            semicolons += 1
        else:
            parts[semicolons] = item
    init = stmt(b, parts[0]) if parts[0] is not None else None
    condition = EXPRS[parts[1].kind_id](b, parts[1]) if parts[1] is not None else None
    post = stmt(b, parts[2]) if parts[2] is not None else None
    if type(post) is AssignStmt and post.tok == ":=":
        b.suspicious = True
    body = _loop_body(b, body_node)
    return ForStmt(pos, body.end, init, condition, post, body)


def _range(b: Builder, pos: int, head: Tree, body_node: Tree) -> Stmt:
    c = head.children
    key: Expr | None = None
    value: Expr | None = None
    extra: Expr | None = None
    tok, tok_pos = "", NO_POS
    if len(c) == 4:
        lhs = expr_list(b, c[0])
        tok, tok_pos = OPERATORS[c[1].kind_id], b.base + c[1].start_byte
        key = lhs[0]
        if len(lhs) > 1:
            value = lhs[1]
        if len(lhs) > 2:
            extra = lhs[2]
    x = EXPRS[c[-1].kind_id](b, c[-1])
    body = _loop_body(b, body_node)
    return RangeStmt(pos, body.end, key, value, tok_pos, tok, b.base + c[-2].start_byte, x, body, extra)


def _switch(b: Builder, n: Tree) -> Stmt:
    c = n.children
    pos, end = b.base + n.start_byte, b.base + n.end_byte
    at = 1
    init = None
    if c[2].kind_id == SEMICOLON:
        init = stmt(b, c[1])
        at = 3
    tag = None
    if c[at].kind_id != LBRACE:
        tag = EXPRS[c[at].kind_id](b, c[at])
        at += 1
    body = BlockStmt(b.base + c[at].start_byte, end, _clauses(b, c[at + 1 : -1], _case_clause), end - 1)
    return SwitchStmt(pos, end, init, tag, body)


def _type_switch(b: Builder, n: Tree) -> Stmt:
    c = n.children
    pos, end = b.base + n.start_byte, b.base + n.end_byte
    at = 1
    init = None
    if c[2].kind_id == SEMICOLON:
        init = stmt(b, c[1])
        at = 3
    names: list[Expr] = []
    tok_pos = NO_POS
    if c[at + 1].kind_id == DEFINE:
        names = expr_list(b, c[at])
        if len(names) != 1 or type(names[0]) is not Ident:
            b.suspicious = True
        tok_pos = b.base + c[at + 1].start_byte
        at += 2
    x = EXPRS[c[at].kind_id](b, c[at])
    # x . ( type )
    rparen = b.base + c[at + 4].start_byte
    guard = TypeAssertExpr(x.pos, rparen + 1, x, b.base + c[at + 2].start_byte, None, rparen)
    assign: Stmt
    if names:
        assign = AssignStmt(names[0].pos, guard.end, names, tok_pos, ":=", [guard])
    else:
        assign = ExprStmt(guard.pos, guard.end, guard)
    at += 5
    body = BlockStmt(b.base + c[at].start_byte, end, _clauses(b, c[at + 1 : -1], _case_clause), end - 1)
    return TypeSwitchStmt(pos, end, init, assign, body)


def _clauses(
    b: Builder, children: list[Tree], convert: Callable[[Builder, Tree], CaseClause | CommClause]
) -> list[Stmt]:
    """The clauses of a switch or select."""
    made: list[Stmt] = []
    masked = b.masked
    after = 0  # the end of the statements of the clause before, if it has any
    b.breakables += 1
    for n in children:
        start = n.start_byte
        if after and masked.find(b"\n", after, start) < 0 and masked.find(b";", after, start) < 0:
            b.suspicious = True
        after = 0
        if b.tolerant and n.has_error:
            try:
                made.append(convert(b, n))
            except BROKEN:
                made.append(BadStmt(b.base + start, b.base + n.end_byte))
        else:
            clause = convert(b, n)
            if clause.body:
                after = clause.end - b.base
            made.append(clause)
    b.breakables -= 1
    return made


def _case_clause(b: Builder, n: Tree) -> CaseClause:
    c = n.children
    k = n.kind_id
    pos = b.base + n.start_byte
    values: list[Expr] = []
    at = 1
    if k == EXPRESSION_CASE:
        values = expr_list(b, c[1])
        at = 2
    elif k == TYPE_CASE:
        while c[at].kind_id != COLON:
            if c[at].kind_id != COMMA:
                values.append(EXPRS[c[at].kind_id](b, c[at]))
            at += 1
    elif k != DEFAULT_CASE:
        raise KeyError(k)
    colon = b.base + c[at].start_byte
    body = stmts(b, c[at + 1 :])
    return CaseClause(pos, body[-1].end if body else colon + 1, values, colon, body, k == DEFAULT_CASE)


def _select(b: Builder, n: Tree) -> Stmt:
    c = n.children
    end = b.base + n.end_byte
    body = BlockStmt(b.base + c[1].start_byte, end, _clauses(b, c[2:-1], _comm_clause), end - 1)
    return SelectStmt(b.base + n.start_byte, end, body)


def _comm_clause(b: Builder, n: Tree) -> CommClause:
    c = n.children
    comm = None
    at = 1
    if n.kind_id != DEFAULT_CASE:
        comm = stmt(b, c[1])
        at = 2
    colon = b.base + c[at].start_byte
    body = stmts(b, c[at + 1 :])
    return CommClause(b.base + n.start_byte, body[-1].end if body else colon + 1, comm, colon, body)


STATEMENT_LIST = kind("statement_list")
IF = kind("if_statement")
FOR_CLAUSE = kind("for_clause")
RANGE_CLAUSE = kind("range_clause")
EXPRESSION_CASE = kind("expression_case")
TYPE_CASE = kind("type_case")
DEFAULT_CASE = kind("default_case")
BRANCHES = {
    kind("break_statement"): "break",
    kind("continue_statement"): "continue",
    kind("goto_statement"): "goto",
    kind("fallthrough_statement"): "fallthrough",
}
EXPRS[kind("func_literal")] = _func_lit
STMTS.update(dict.fromkeys(BRANCHES, _branch))
STMTS.update(
    {
        kind("expression_statement"): _expression,
        kind("send_statement"): _send,
        kind("receive_statement"): _receive,
        kind("inc_statement"): _inc_dec,
        kind("dec_statement"): _inc_dec,
        kind("assignment_statement"): _assign,
        kind("short_var_declaration"): _assign,
        kind("labeled_statement"): _labeled,
        kind("empty_statement"): _empty,
        kind("return_statement"): _return,
        kind("go_statement"): _go,
        kind("defer_statement"): _defer,
        IF: _if,
        kind("for_statement"): _for,
        kind("expression_switch_statement"): _switch,
        kind("type_switch_statement"): _type_switch,
        kind("select_statement"): _select,
        kind("block"): block,
    }
)
