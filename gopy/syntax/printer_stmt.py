"""Statements."""

from __future__ import annotations

from gopy.syntax.ast import (
    AssignStmt,
    BadStmt,
    BlockStmt,
    BranchStmt,
    CaseClause,
    CommClause,
    CompositeLit,
    DeclStmt,
    DeferStmt,
    EmptyStmt,
    Expr,
    ExprStmt,
    ForStmt,
    GoStmt,
    Ident,
    IfStmt,
    IncDecStmt,
    LabeledStmt,
    Node,
    ParenExpr,
    RangeStmt,
    ReturnStmt,
    SelectorExpr,
    SelectStmt,
    SendStmt,
    Stmt,
    SwitchStmt,
    TypeSwitchStmt,
    UnaryExpr,
    children,
    unparen,
)
from gopy.syntax.printer_decl import gen_decl
from gopy.syntax.printer_expr import expr, expr_list
from gopy.syntax.printer_flat import flat_stmt
from gopy.syntax.printer_text import BLANK, IDENT, IGNORE, INDENT, NEWLINE, UNINDENT, Printer, Unprintable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def stmt_list(p: Printer, stmts: Sequence[Stmt], indent: bool, before_brace: bool) -> None:
    """Print statements on lines of their own, at most one empty line between them.

    `indent`: not so for the clauses of switch and select; `before_brace`: a closing brace follows.
    """
    if indent:
        p.ws.append(INDENT)
    cell = [0]
    count = 0  # of statements printed; gofmt takes the last for one before others if there were empty ones
    for s in stmts:
        if isinstance(s, EmptyStmt):
            continue
        p.linebreak(p.line_of(s.pos), 1, IGNORE, not count or not indent or p.sheet.line > cell[0])
        p.line_cell = cell
        count += 1
        stmt(p, s, before_brace and count == len(stmts))
        # a label stands on a line of its own, what counts is where the statement starts
        while isinstance(s, LabeledStmt):
            cell[0] += 1
            s = s.stmt
    if indent:
        p.ws.append(UNINDENT)


def block(p: Printer, b: BlockStmt, indent: bool) -> None:
    """Print a block, on two lines at least."""
    p.at(b.pos)
    p.op("{")
    stmt_list(p, b.list, indent, True)
    p.linebreak(p.line_of(b.rbrace), 1, IGNORE, True)
    p.at(b.rbrace)
    p.op("}")


def stmt(p: Printer, s: Stmt, before_brace: bool = False) -> None:
    """Print a statement; `before_brace`: the closing brace of the block follows."""
    if p.comment_pos >= s.end and p.one_line(s.pos, s.end):
        text = flat_stmt(s)
        if text:
            p.chunk(s.pos, s.end, text, IDENT)
            return
    p.at(s.pos)
    _PRINT[type(s)](p, s, before_brace)


def _bad(_p: Printer, s: BadStmt, _: bool) -> None:
    raise Unprintable(s)


def _decl(p: Printer, s: DeclStmt, _: bool) -> None:
    gen_decl(p, s.decl)


def _empty(_p: Printer, _s: EmptyStmt, _: bool) -> None:
    pass


def _labeled(p: Printer, s: LabeledStmt, before_brace: bool) -> None:
    p.ws.append(UNINDENT)  # Printer._write_space lets it take effect before the line break
    p.at(s.label.pos)
    p.word(s.label.name)
    p.at(s.colon)
    p.op(":")
    p.ws.append(INDENT)
    if isinstance(s.stmt, EmptyStmt):
        if not before_brace:
            p.space(NEWLINE)
        p.at(s.stmt.pos)
        if not before_brace:
            p.op(";")
        return
    p.linebreak(p.line_of(s.stmt.pos), 1, IGNORE, True)
    stmt(p, s.stmt, before_brace)


def _expr(p: Printer, s: ExprStmt, _: bool) -> None:
    expr(p, s.x)


def _send(p: Printer, s: SendStmt, _: bool) -> None:
    expr(p, s.chan)
    p.ws.append(BLANK)
    p.at(s.arrow)
    p.op("<-")
    p.ws.append(BLANK)
    expr(p, s.value)


def _inc_dec(p: Printer, s: IncDecStmt, _: bool) -> None:
    expr(p, s.x, 2)
    p.at(s.tok_pos)
    p.op(s.tok)


def _assign(p: Printer, s: AssignStmt, _: bool) -> None:
    depth = 2 if len(s.lhs) > 1 and len(s.rhs) > 1 else 1
    expr_list(p, s.pos, s.lhs, depth, s.tok_pos)
    p.ws.append(BLANK)
    p.at(s.tok_pos)
    p.op(s.tok)
    p.ws.append(BLANK)
    expr_list(p, s.tok_pos, s.rhs, depth, 0)


def _go(p: Printer, s: GoStmt, _: bool) -> None:
    p.op("go")
    p.ws.append(BLANK)
    expr(p, s.call)


def _defer(p: Printer, s: DeferStmt, _: bool) -> None:
    p.op("defer")
    p.ws.append(BLANK)
    expr(p, s.call)


def _is_composite(x: Expr) -> bool:
    """Whether `x` is T{} or &T{}, perhaps in parentheses."""
    x = unparen(x)
    if isinstance(x, UnaryExpr) and x.op == "&":
        x = unparen(x.x)
    return isinstance(x, CompositeLit)


def _indents_results(p: Printer, xs: list[Expr]) -> bool:
    """Whether results look better indented as a whole: several span lines, or one starts on a new line."""
    if len(xs) < 2:
        return False
    line = p.line_of(xs[0].pos)
    if line == p.line_of(xs[-1].end):
        return False
    spanning = 0
    for x in xs:
        start = p.line_of(x.pos)
        end = p.line_of(x.end)
        if line < start:
            return True
        if start < end and not _is_composite(x):
            spanning += 1
        line = end
    return spanning > 1


def _return(p: Printer, s: ReturnStmt, _: bool) -> None:
    p.op("return")
    if not s.results:
        return
    p.ws.append(BLANK)
    if _indents_results(p, s.results):
        p.ws.append(INDENT)
        expr_list(p, 0, s.results, 1, 0, indent=False)
        p.ws.append(UNINDENT)
    else:
        expr_list(p, 0, s.results, 1, 0)


def _branch(p: Printer, s: BranchStmt, _: bool) -> None:
    p.op(s.tok)
    if s.label is not None:
        p.ws.append(BLANK)
        expr(p, s.label)


def _block(p: Printer, s: BlockStmt, _: bool) -> None:
    block(p, s, True)


# Control clauses.


def _is_type_name(x: Expr | None) -> bool:
    while isinstance(x, SelectorExpr):
        x = x.x
    return isinstance(x, Ident)


def _without_parens(x: Expr) -> Expr:
    """`x` without the parentheses around it, unless a composite literal in it needs them before a block."""
    while isinstance(x, ParenExpr):
        inner: list[Node] = [x.x]
        while inner:
            node = inner.pop()
            if isinstance(node, CompositeLit):
                if _is_type_name(node.type):
                    return x
            elif not isinstance(node, ParenExpr):
                inner.extend(children(node))
        x = x.x
    return x


def _clause(p: Printer, init: Stmt | None, cond: Expr | None, post: Stmt | None, is_for: bool) -> None:
    """Print what stands between a keyword and its block."""
    p.ws.append(BLANK)
    if init is None and post is None:
        if cond is not None:
            expr(p, _without_parens(cond))
            p.ws.append(BLANK)
        return
    if init is not None:
        stmt(p, init)
    p.op(";")
    p.ws.append(BLANK)
    blank = False
    if cond is not None:
        expr(p, _without_parens(cond))
        blank = True
    if is_for:
        p.op(";")
        p.ws.append(BLANK)
        blank = False
        if post is not None:
            stmt(p, post)
            blank = True
    if blank:
        p.ws.append(BLANK)


def _if(p: Printer, s: IfStmt, before_brace: bool) -> None:
    node: Stmt | None = s
    while isinstance(node, IfStmt):
        p.at(node.pos)
        p.op("if")
        _clause(p, node.init, node.cond, None, False)
        block(p, node.body, True)
        node = node.else_
        if node is not None:
            p.ws.append(BLANK)
            p.op("else")
            p.ws.append(BLANK)
    if node is not None:
        stmt(p, node, before_brace)


def _case(p: Printer, s: CaseClause, before_brace: bool) -> None:
    if s.default:
        p.op("default")
    else:
        p.op("case")
        p.ws.append(BLANK)
        expr_list(p, s.pos, s.list, 1, s.colon)
    p.at(s.colon)
    p.op(":")
    stmt_list(p, s.body, True, before_brace)


def _switch(p: Printer, s: SwitchStmt, _: bool) -> None:
    p.op("switch")
    _clause(p, s.init, s.tag, None, False)
    block(p, s.body, False)


def _type_switch(p: Printer, s: TypeSwitchStmt, _: bool) -> None:
    p.op("switch")
    if s.init is not None:
        p.ws.append(BLANK)
        stmt(p, s.init)
        p.op(";")
    p.ws.append(BLANK)
    stmt(p, s.assign)
    p.ws.append(BLANK)
    block(p, s.body, False)


def _comm(p: Printer, s: CommClause, before_brace: bool) -> None:
    if s.comm is None:
        p.op("default")
    else:
        p.op("case")
        p.ws.append(BLANK)
        stmt(p, s.comm)
    p.at(s.colon)
    p.op(":")
    stmt_list(p, s.body, True, before_brace)


def _select(p: Printer, s: SelectStmt, _: bool) -> None:
    p.op("select")
    p.ws.append(BLANK)
    if not s.body.list and not p.comment_before(s.body.rbrace):
        p.at(s.body.pos)
        p.op("{")
        p.at(s.body.rbrace)
        p.op("}")
    else:
        block(p, s.body, False)


def _for(p: Printer, s: ForStmt, _: bool) -> None:
    p.op("for")
    _clause(p, s.init, s.cond, s.post, True)
    block(p, s.body, True)


def _range(p: Printer, s: RangeStmt, _: bool) -> None:
    p.op("for")
    p.ws.append(BLANK)
    if s.key is not None:
        expr(p, s.key)
        for variable in (s.value, s.extra):
            if variable is not None:
                p.at(variable.pos)
                p.op(",")
                p.ws.append(BLANK)
                expr(p, variable)
        p.ws.append(BLANK)
        p.at(s.tok_pos)
        p.op(s.tok)
        p.ws.append(BLANK)
    p.op("range")
    p.ws.append(BLANK)
    expr(p, _without_parens(s.x))
    p.ws.append(BLANK)
    block(p, s.body, True)


_PRINT: dict[type[Node], Callable[..., None]] = {
    BadStmt: _bad,
    DeclStmt: _decl,
    EmptyStmt: _empty,
    LabeledStmt: _labeled,
    ExprStmt: _expr,
    SendStmt: _send,
    IncDecStmt: _inc_dec,
    AssignStmt: _assign,
    GoStmt: _go,
    DeferStmt: _defer,
    ReturnStmt: _return,
    BranchStmt: _branch,
    BlockStmt: _block,
    IfStmt: _if,
    CaseClause: _case,
    SwitchStmt: _switch,
    TypeSwitchStmt: _type_switch,
    CommClause: _comm,
    SelectStmt: _select,
    ForStmt: _for,
    RangeStmt: _range,
}
