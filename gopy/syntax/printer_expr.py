"""Expressions that span lines or have comments in them (all others go through printer_flat), and lists of them.

Line breaks of the source are kept in lists, after binary operators and before selectors; everything else is joined.
`depth` is that of operator_spacing.
"""

from __future__ import annotations

from math import floor, frexp, ldexp

from gopy.syntax.align import Ruler, TooLong, byte_length
from gopy.syntax.ast import (
    RECV,
    SEND,
    ArrayType,
    BadExpr,
    BasicLit,
    BinaryExpr,
    CallExpr,
    ChanType,
    CompositeLit,
    Ellipsis,
    Expr,
    FuncLit,
    FuncType,
    Ident,
    IndexExpr,
    InterfaceType,
    KeyValueExpr,
    MapType,
    Node,
    ParenExpr,
    SelectorExpr,
    SliceExpr,
    StarExpr,
    StructType,
    TypeAssertExpr,
    UnaryExpr,
)
from gopy.syntax.literals import literal_text
from gopy.syntax.operator_spacing import spaced_spine
from gopy.syntax.printer_flat import flat, needs_parens, slice_indices
from gopy.syntax.printer_text import (
    BLANK,
    FORMFEED,
    IDENT,
    IGNORE,
    INDENT,
    NEWLINE,
    UNINDENT,
    VTAB,
    Printer,
    Unprintable,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TOO_LONG = 1_000_001  # the size of what does not fit on one line
SMALL_SIZE = 40  # keys up to this size are aligned whatever their sizes
SIZE_RATIO = 2.5  # others, if they differ at most by this factor from the mean


def expr(p: Printer, x: Expr, depth: int = 1) -> None:
    """Print an expression or type."""
    kind = type(x)
    if isinstance(x, Ident):
        p.at(x.pos)
        p.put(x.name, IDENT, True)
        return
    if p.comment_pos >= x.end and p.one_line(x.pos, x.end):
        text = p.flat_texts.get(x) if depth == 1 else None
        if text is None:
            text = flat(x, depth)
        if text is not None:
            p.chunk(x.pos, x.end, text, x.kind if isinstance(x, BasicLit) else IDENT)
            return
    p.at(x.pos)
    _PRINT[kind](p, x, depth)


def size_of(p: Printer, x: Expr) -> int:
    """The bytes that `x` without its comments takes on one line; TOO_LONG if it takes several lines."""
    size = p.sizes.get(x)
    if size is not None:
        return size
    if p.one_line(x.pos, x.end):
        text = flat(x)
        p.flat_texts[x] = text
        size = TOO_LONG if text is None else byte_length(text)
    elif isinstance(x, KeyValueExpr):
        size = min(size_of(p, x.key) + 2 + size_of(p, x.value), TOO_LONG)
    else:
        ruler = Ruler()
        trial = Printer(p.starts, [], ruler)
        trial.flat_texts = p.flat_texts
        trial.sizes = p.sizes
        try:
            expr(trial, x)
            trial.flush(0, 0, "")
            size = ruler.size
        except TooLong:
            size = TOO_LONG
    p.sizes[x] = size
    return size


# Lists.


def _log2(x: float) -> float:
    """About the binary logarithm: gofmt's approximation, the same on every machine."""
    fraction, exponent = frexp(x)
    return exponent + 2 * (fraction - 1)


def _exp2(x: float) -> float:
    """The inverse of _log2."""
    whole = floor(x)
    return ldexp(1 + x - whole, whole)


class _Alignment:
    """Decides, element by element of a list with one element per line, whether it is aligned with those before."""

    __slots__ = ("previous", "logs", "count")

    def __init__(self) -> None:
        self.previous = 0  # size of the last element; 0: it takes several lines
        self.logs = 0.0
        self.count = 0

    def breaks(self, size: int) -> bool:
        """Whether an element of this size starts a new section."""
        previous, self.previous = self.previous, size
        if not previous or not size:
            return True
        if self.count == 0 or (previous <= SMALL_SIZE and size <= SMALL_SIZE):
            return False
        ratio = size / _exp2(self.logs / self.count)
        return SIZE_RATIO * ratio <= 1 or ratio >= SIZE_RATIO

    def restart(self) -> None:
        """A new section has begun."""
        self.logs = 0.0
        self.count = 0

    def add(self, size: int) -> None:
        """The element has been printed."""
        if size:
            self.logs += _log2(size)
            self.count += 1


def expr_list(
    p: Printer,
    before: int,
    xs: Sequence[Expr],
    depth: int,
    after: int,
    *,
    comma: bool = False,
    indent: bool = True,
) -> None:
    """Print expressions with commas, broken into lines as in the source.

    `before`, `after`: positions of the tokens around the list, NO_POS where they do not matter; `comma`: a comma
    ends a list whose closing token is on a line of its own; `indent`: lines after the first break are indented.
    """
    if not xs:
        return
    line = p.line_of(xs[0].pos)
    before_line = p.line_of(before) if before else 0
    if before and before_line == line == p.line_of(xs[-1].end):
        for i, x in enumerate(xs):
            if i:
                p.at(x.pos)
                p.op(",")
                p.ws.append(BLANK)
            expr(p, x, depth)
        return
    white = INDENT if indent else IGNORE
    last_break = -1  # index of the element before which the last line break is
    if before and before_line < line and p.linebreak(line, 0, white, True) > 0:
        white = IGNORE
        last_break = 0
    alignment = _Alignment()
    previous_line = before_line
    for i, x in enumerate(xs):
        line = p.line_of(x.pos)
        size = 0
        pair = x if isinstance(x, KeyValueExpr) else None
        if before and after:
            size = size_of(p, x)
            if size < TOO_LONG and pair is not None:
                size = size_of(p, pair.key)
            if size >= TOO_LONG:
                if isinstance(p.sheet, Ruler):
                    raise TooLong  # so is what is being measured
                size = 0
        section = alignment.breaks(size)
        starts_line = 0 < previous_line < line
        if i:
            if not starts_line:
                p.at(x.pos)
            p.op(",")
            breaks = 0
            if starts_line:
                breaks = p.linebreak(line, 0, white, section or last_break + 1 < i)
                if breaks > 0:
                    white = IGNORE
                    last_break = i
                if breaks > 1:
                    alignment.restart()
            if not breaks:
                p.ws.append(BLANK)
        if pair is not None and len(xs) > 1 and size > 0 and starts_line:
            expr(p, pair.key)
            p.at(pair.colon)
            p.op(":")
            p.ws.append(VTAB)
            expr(p, pair.value)
        else:
            expr(p, x, depth)
        alignment.add(size)
        previous_line = line
    indented = indent and white is IGNORE
    if comma and after and p.line < p.line_of(after):
        p.op(",")
        if indented:
            p.ws.append(UNINDENT)
        p.space(FORMFEED)
    elif indented:
        p.ws.append(UNINDENT)


# Expressions.


def _bad(_p: Printer, x: BadExpr, _depth: int) -> None:
    raise Unprintable(x)


def _literal(p: Printer, x: BasicLit, _: int) -> None:
    p.put(literal_text(x), x.kind, True)


def _binary(p: Printer, x: BinaryExpr, depth: int) -> None:
    depth, spine = spaced_spine(x, depth)
    expr(p, spine[0][0].x, depth)
    for node, node_depth, blanks in spine:
        if blanks:
            p.ws.append(BLANK)
        line = p.line
        y_line = p.line_of(node.y.pos)
        p.at(node.op_pos)
        p.op(node.op)
        broken = line != y_line and p.linebreak(y_line, 1, INDENT, True) > 0
        if blanks and not broken:
            p.ws.append(BLANK)
        expr(p, node.y, node_depth + 1)
        if broken:
            p.ws.append(UNINDENT)


def _key_value(p: Printer, x: KeyValueExpr, _: int) -> None:
    expr(p, x.key)
    p.at(x.colon)
    p.op(":")
    p.ws.append(BLANK)
    expr(p, x.value)


def _star(p: Printer, x: StarExpr, _: int) -> None:
    p.op("*")
    expr(p, x.x)


def _unary(p: Printer, x: UnaryExpr, depth: int) -> None:
    p.op(x.op)
    expr(p, x.x, depth)


def _func_lit(p: Printer, x: FuncLit, _: int) -> None:
    from gopy.syntax.printer_decl import func_body, header_size, signature

    p.op("func")
    column = p.sheet.column - len("func")
    signature(p, x.type)
    func_body(p, header_size(p, x.pos, column), BLANK, x.body)


def _paren(p: Printer, x: ParenExpr, depth: int) -> None:
    if isinstance(x.x, ParenExpr):
        expr(p, x.x, depth)
        return
    p.op("(")
    expr(p, x.x, max(depth - 1, 1))
    p.at(x.rparen)
    p.op(")")


def _selector(p: Printer, x: SelectorExpr, depth: int) -> None:
    if _select(p, x, depth):
        p.ws.append(UNINDENT)


def _select(p: Printer, x: SelectorExpr, depth: int) -> bool:
    """Print a selector; returns whether the lines from it on are indented, which the caller has to end."""
    expr(p, x.x, depth)
    p.op(".")
    broken = p.line < p.line_of(x.sel.pos)
    if broken:
        p.space(INDENT, NEWLINE)
    p.at(x.sel.pos)
    p.word(x.sel.name)
    return broken


def _type_assert(p: Printer, x: TypeAssertExpr, depth: int) -> None:
    expr(p, x.x, depth)
    p.op(".")
    p.at(x.lparen)
    p.op("(")
    if x.type is not None:
        expr(p, x.type)
    else:
        p.op("type")
    p.at(x.rparen)
    p.op(")")


def _index(p: Printer, x: IndexExpr, depth: int) -> None:
    expr(p, x.x)
    p.at(x.lbrack)
    p.op("[")
    if len(x.indices) == 1:
        expr(p, x.indices[0], depth + 1)
    else:
        expr_list(p, x.lbrack, x.indices, depth + 1, x.rbrack, comma=True)
    p.at(x.rbrack)
    p.op("]")


def _slice(p: Printer, x: SliceExpr, depth: int) -> None:
    expr(p, x.x)
    p.at(x.lbrack)
    p.op("[")
    indices, blanks = slice_indices(x, depth)
    before: Expr | None = None
    for i, index in enumerate(indices):
        if i:
            if blanks and before is not None:
                p.ws.append(BLANK)
            p.op(":")
            if blanks and index is not None:
                p.ws.append(BLANK)
        if index is not None:
            expr(p, index, depth + 1)
        before = index
    p.at(x.rbrack)
    p.op("]")


def _call(p: Printer, x: CallExpr, depth: int) -> None:
    if len(x.args) > 1:
        depth += 1
    parens = needs_parens(x.fun)
    if parens:
        p.op("(")
    indented = False
    fun = x.fun
    if isinstance(fun, SelectorExpr) and not (p.comment_pos >= fun.end and p.one_line(fun.pos, fun.end)):
        p.at(fun.pos)
        indented = _select(p, fun, depth)
    else:
        expr(p, fun, depth)
    if parens:
        p.op(")")
    p.at(x.lparen)
    p.op("(")
    if x.ellipsis:
        expr_list(p, x.lparen, x.args, depth, x.ellipsis)
        p.at(x.ellipsis)
        p.op("...")
        if p.line_of(x.ellipsis) < p.line_of(x.rparen):
            p.op(",")
            p.space(FORMFEED)
    else:
        expr_list(p, x.lparen, x.args, depth, x.rparen, comma=True)
    p.at(x.rparen)
    p.op(")")
    if indented:
        p.ws.append(UNINDENT)


def _composite(p: Printer, x: CompositeLit, depth: int) -> None:
    if x.type is not None:
        expr(p, x.type, depth)
    p.level += 1
    p.at(x.lbrace)
    p.op("{")
    expr_list(p, x.lbrace, x.elts, 1, x.rbrace, comma=True)
    # A line break after a /* */ before the brace would need a comma; a blank looks bad unless the braces are empty.
    p.no_extra_linebreak = True
    p.no_extra_blank = bool(x.elts)
    p.space(INDENT, UNINDENT)  # lone comments are indented
    p.at(x.rbrace)
    p.op("}")
    p.no_extra_linebreak = p.no_extra_blank = False
    p.level -= 1


# Types.


def _ellipsis(p: Printer, x: Ellipsis, _: int) -> None:
    p.op("...")
    if x.elt is not None:
        expr(p, x.elt)


def _array_type(p: Printer, x: ArrayType, _: int) -> None:
    p.op("[")
    if x.len is not None:
        expr(p, x.len)
    p.op("]")
    expr(p, x.elt)


def _map_type(p: Printer, x: MapType, _: int) -> None:
    p.op("map")
    p.op("[")
    expr(p, x.key)
    p.op("]")
    expr(p, x.value)


def _chan_type(p: Printer, x: ChanType, _: int) -> None:
    if x.dir == RECV:
        p.op("<-")
        p.op("chan")
    else:
        p.op("chan")
        if x.dir == SEND:
            p.at(x.arrow)
            p.op("<-")
    p.ws.append(BLANK)
    expr(p, x.value)


def _func_type(p: Printer, x: FuncType, _: int) -> None:
    from gopy.syntax.printer_decl import signature

    p.op("func")
    signature(p, x)


def _struct_type(p: Printer, x: StructType, _: int) -> None:
    from gopy.syntax.printer_decl import struct_fields

    p.op("struct")
    struct_fields(p, x.fields)


def _interface_type(p: Printer, x: InterfaceType, _: int) -> None:
    from gopy.syntax.printer_decl import interface_elements

    p.op("interface")
    interface_elements(p, x.methods)


_PRINT: dict[type[Node], Callable[..., None]] = {
    BadExpr: _bad,
    BasicLit: _literal,
    BinaryExpr: _binary,
    KeyValueExpr: _key_value,
    StarExpr: _star,
    UnaryExpr: _unary,
    FuncLit: _func_lit,
    ParenExpr: _paren,
    SelectorExpr: _selector,
    TypeAssertExpr: _type_assert,
    IndexExpr: _index,
    SliceExpr: _slice,
    CallExpr: _call,
    CompositeLit: _composite,
    Ellipsis: _ellipsis,
    ArrayType: _array_type,
    MapType: _map_type,
    ChanType: _chan_type,
    FuncType: _func_type,
    StructType: _struct_type,
    InterfaceType: _interface_type,
}
