"""Expressions of the tree-sitter tree as AST nodes, and the Builder that all of syntax.build* share.

Scheme: `EXPRS` maps a node kind to the function that converts such a node; build_types, build_stmts and build_decls
add theirs. Comments are blanked out before parsing (syntax.comments), so the children of a correct node stand at fixed
places and the functions index them; in a tree with errors a function may find something else there and raise
(IndexError, KeyError, ...): the statement or declaration loops catch that and put a Bad node. Operands to the left
(`a + b + c`, `x.y.z`, `f(a)(b)`) are taken by loops; other nesting recurses, and syntax.parse raises the limit for it.

What tree-sitter accepts and Go's parser refuses sets `Builder.suspicious`; syntax.explain then looks at the file.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    RECV,
    SEND,
    BasicLit,
    BinaryExpr,
    CallExpr,
    ChanType,
    CompositeLit,
    Expr,
    Ident,
    IndexExpr,
    KeyValueExpr,
    ParenExpr,
    SelectorExpr,
    SliceExpr,
    StarExpr,
    TypeAssertExpr,
    UnaryExpr,
)
from gopy.syntax.kinds import COLON, COMMA, OPERATORS, kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tree_sitter import Node as Tree

    from gopy.source.diagnostic import Diagnostic
    from gopy.syntax.ast import BlockStmt, CommentGroup
    from gopy.syntax.comments import Scan


class Builder:
    """The state of one conversion.

    `data`: the text; `masked`: the text tree-sitter saw; `base`: the position of byte 0; `names`: identifiers seen, so
    that equal names are one string; `lead` and `line`: comment groups by token (syntax.comments); `ends`: offsets at
    which a line end is a semicolon that the grammar expects; `tolerant`: the tree has errors;
    `suspicious`: something that perhaps only Go's own rules forbid; `errors`: those of a text with errors;
    `loops`, `breakables`: how many statements around in this function continue and break can leave; `branchy`: this
    function has a branch that syntax.branches must look at, `bodies`: the bodies of the functions that have.
    """

    __slots__ = (
        "data",
        "masked",
        "base",
        "names",
        "lead",
        "line",
        "ends",
        "tolerant",
        "suspicious",
        "errors",
        "branchy",
        "loops",
        "breakables",
        "bodies",
    )

    def __init__(self, data: bytes, found: Scan, base: int) -> None:
        self.data = data
        self.masked = found.masked
        self.base = base
        self.names: dict[bytes, str] = {}
        self.lead = found.lead
        self.line = found.line
        self.ends: set[int] = set()
        self.tolerant = False
        self.suspicious = found.suspicious
        self.errors: list[Diagnostic] = []
        self.branchy = False
        self.loops = 0
        self.breakables = 0
        self.bodies: list[BlockStmt] = []

    def name(self, raw: bytes) -> str:
        """The identifier of these bytes, checked the first time it is seen."""
        text = raw.decode("utf-8", "replace")
        if not text.isascii() and not all(c.isalpha() or c == "_" or c.isdecimal() for c in text):
            self.suspicious = True
        self.names[raw] = text
        return text

    def line_comment(self, end: int) -> CommentGroup | None:
        """The comment on the line of a declaration that ends at offset `end`, an explicit semicolon passed over."""
        group = self.line.get(end)
        if group is None:
            masked = self.masked
            while masked[end : end + 1] in (b" ", b"\t"):
                end += 1
            if masked[end : end + 1] == b";":
                group = self.line.get(end + 1)
        return group


EXPRS: dict[int, Callable[[Builder, Tree], Expr]] = {}


def expr(b: Builder, n: Tree) -> Expr:
    """Any expression or type."""
    return EXPRS[n.kind_id](b, n)


def expr_list(b: Builder, n: Tree) -> list[Expr]:
    """The expressions of an expression_list."""
    return [EXPRS[k](b, c) for c in n.children if (k := c.kind_id) != COMMA]


def ident(b: Builder, n: Tree) -> Ident:
    """A name."""
    start = n.start_byte
    end = n.end_byte
    raw = b.data[start:end]
    return Ident(b.base + start, b.base + end, b.names.get(raw) or b.name(raw))


def _identifier(b: Builder, n: Tree) -> Expr:
    return ident(b, n)


def basic_lit(b: Builder, n: Tree) -> BasicLit:
    """A literal of any kind."""
    start = n.start_byte
    end = n.end_byte
    value = b.data[start:end].decode("utf-8", "replace")
    return BasicLit(b.base + start, b.base + end, LITERALS[n.kind_id], value)


def _raw_string(b: Builder, n: Tree) -> Expr:
    start = n.start_byte
    end = n.end_byte
    value = b.data[start:end].decode("utf-8", "replace")
    if "\r" in value:
        value = value.replace("\r", "")
    return BasicLit(b.base + start, b.base + end, "STRING", value)


def _paren(b: Builder, n: Tree) -> Expr:
    c = n.children
    end = b.base + n.end_byte
    return ParenExpr(b.base + n.start_byte, end, EXPRS[c[1].kind_id](b, c[1]), end - 1)


def _binary(b: Builder, n: Tree) -> Expr:
    c = n.children
    left = c[0]
    if left.kind_id != BINARY:
        x = EXPRS[left.kind_id](b, left)
        op, right = c[1], c[2]
        y = EXPRS[right.kind_id](b, right)
        return BinaryExpr(x.pos, y.end, x, b.base + op.start_byte, OPERATORS[op.kind_id], y)
    spine = [c]
    while left.kind_id == BINARY:
        c = left.children
        spine.append(c)
        left = c[0]
    x = EXPRS[left.kind_id](b, left)
    for c in reversed(spine):
        op, right = c[1], c[2]
        y = EXPRS[right.kind_id](b, right)
        x = BinaryExpr(x.pos, y.end, x, b.base + op.start_byte, OPERATORS[op.kind_id], y)
    return x


def _unary(b: Builder, n: Tree) -> Expr:
    op, operand = n.children
    x = EXPRS[operand.kind_id](b, operand)
    text = OPERATORS[op.kind_id]
    start = op.start_byte
    if b.masked[start - 1 : start + 1] in SPLIT_TOKENS:
        b.suspicious = True
    if text == "*":
        return StarExpr(b.base + op.start_byte, x.end, x)
    return UnaryExpr(b.base + op.start_byte, x.end, text, x)


def _selector(b: Builder, n: Tree) -> Expr:
    c = n.children
    x = EXPRS[c[0].kind_id](b, c[0])
    if type(x) is BasicLit:
        b.suspicious = True  # 0x1.p is one token
    sel = ident(b, c[2])
    return SelectorExpr(x.pos, sel.end, x, sel)


def _index(b: Builder, n: Tree) -> Expr:
    """An index, or a type with type arguments (type_instantiation_expression)."""
    c = n.children
    x = EXPRS[c[0].kind_id](b, c[0])
    end = b.base + n.end_byte
    indices = [EXPRS[k](b, item) for item in c[2:-1] if (k := item.kind_id) != COMMA]
    return IndexExpr(x.pos, end, x, b.base + c[1].start_byte, indices, end - 1)


def type_arguments(b: Builder, x: Expr, n: Tree) -> IndexExpr:
    """`x[...]` where n is the type_arguments node."""
    end = b.base + n.end_byte
    indices = [EXPRS[k](b, item) for item in n.children[1:-1] if (k := item.kind_id) != COMMA]
    if any(type(index) is UnaryExpr or type(index) is BinaryExpr for index in indices):
        b.suspicious = True  # ~T and T | U are no types
    return IndexExpr(x.pos, end, x, b.base + n.start_byte, indices, end - 1)


def _slice(b: Builder, n: Tree) -> Expr:
    c = n.children
    x = EXPRS[c[0].kind_id](b, c[0])
    parts: list[Expr | None] = [None, None, None]
    colons = 0
    for item in c[2:-1]:
        if item.kind_id == COLON:
            colons += 1
        else:
            parts[colons] = EXPRS[item.kind_id](b, item)
    low, high, maximum = parts
    end = b.base + n.end_byte
    return SliceExpr(x.pos, end, x, b.base + c[1].start_byte, low, high, maximum, colons == 2, end - 1)


def _type_assert(b: Builder, n: Tree) -> Expr:
    x, _, lparen, typ, _ = n.children
    operand = EXPRS[x.kind_id](b, x)
    end = b.base + n.end_byte
    asserted = EXPRS[typ.kind_id](b, typ)
    return TypeAssertExpr(operand.pos, end, operand, b.base + lparen.start_byte, asserted, end - 1)


def _call(b: Builder, n: Tree) -> Expr:
    c = n.children
    fun = EXPRS[c[0].kind_id](b, c[0])
    if len(c) == 3:
        fun = type_arguments(b, fun, c[1])
    arguments = c[-1]
    args: list[Expr] = []
    ellipsis = NO_POS
    for item in arguments.children[1:-1]:
        k = item.kind_id
        if k == COMMA:
            continue
        if ellipsis:
            b.suspicious = True  # only the last argument may have ...
        if k == VARIADIC_ARGUMENT:
            value, dots = item.children
            args.append(EXPRS[value.kind_id](b, value))
            ellipsis = b.base + dots.start_byte
        else:
            args.append(EXPRS[k](b, item))
    end = b.base + n.end_byte
    return CallExpr(fun.pos, end, fun, b.base + arguments.start_byte, args, ellipsis, end - 1)


def _conversion(b: Builder, n: Tree) -> Expr:
    """T(x) where tree-sitter is sure that T is a type, or f[T](x), which it takes for one."""
    c = n.children
    lparen = b.base + c[1].start_byte
    arg = EXPRS[c[2].kind_id](b, c[2])
    end = b.base + n.end_byte
    typ = c[0]
    stars: list[int] = []
    while typ.kind_id == POINTER_TYPE:
        # *T(x) is what T(x) points to
        stars.append(b.base + typ.start_byte)
        typ = typ.children[1]
    fun = EXPRS[typ.kind_id](b, typ)
    x: Expr
    if type(fun) is ChanType and fun.dir == RECV:
        # <-chan T(x) receives from the conversion chan T(x)
        if type(fun.value) is ChanType:
            b.suspicious = True  # whose arrow is it
        chan = b.base + typ.children[1].start_byte
        both = ChanType(chan, fun.end, NO_POS, SEND | RECV, fun.value)
        x = UnaryExpr(fun.pos, end, "<-", CallExpr(chan, end, both, lparen, [arg], NO_POS, end - 1))
    else:
        x = CallExpr(fun.pos, end, fun, lparen, [arg], NO_POS, end - 1)
    for star in reversed(stars):
        x = StarExpr(star, end, x)
    return x


def _composite(b: Builder, n: Tree) -> Expr:
    typ, body = n.children
    return _literal_value(b, body, EXPRS[typ.kind_id](b, typ))


def _literal_value(b: Builder, n: Tree, typ: Expr | None = None) -> CompositeLit:
    elts: list[Expr] = []
    children = n.children
    if children[1].kind_id == COMMA:
        b.suspicious = True
    for item in children[1:-1]:
        k = item.kind_id
        if k == COMMA:
            continue
        if k == KEYED_ELEMENT:
            key_node, colon, value_node = item.children
            key = _literal_element(b, key_node)
            value = _literal_element(b, value_node)
            elts.append(KeyValueExpr(key.pos, value.end, key, b.base + colon.start_byte, value))
        else:
            elts.append(_literal_element(b, item))
    lbrace = b.base + n.start_byte
    end = b.base + n.end_byte
    return CompositeLit(lbrace if typ is None else typ.pos, end, typ, lbrace, elts, end - 1)


def _literal_element(b: Builder, n: Tree) -> Expr:
    item = n.children[0]
    return EXPRS[item.kind_id](b, item)


# what Go reads as one token and tree-sitter, where that fits nothing, as two, the second of them unary
SPLIT_TOKENS = frozenset((b"<-", b"++", b"--", b"&&", b"&^", b"<<"))
BINARY = kind("binary_expression")
POINTER_TYPE = kind("pointer_type")
VARIADIC_ARGUMENT = kind("variadic_argument")
KEYED_ELEMENT = kind("keyed_element")
LITERALS = {
    kind("int_literal"): "INT",
    kind("float_literal"): "FLOAT",
    kind("imaginary_literal"): "IMAG",
    kind("rune_literal"): "CHAR",
    kind("interpreted_string_literal"): "STRING",
    kind("raw_string_literal"): "STRING",
}
EXPRS.update(dict.fromkeys(LITERALS, basic_lit))
EXPRS.update(
    {
        kind("identifier"): _identifier,
        kind("nil"): ident,
        kind("true"): ident,
        kind("false"): ident,
        kind("iota"): ident,
        kind("type_identifier"): _identifier,
        kind("raw_string_literal"): _raw_string,
        kind("parenthesized_expression"): _paren,
        BINARY: _binary,
        kind("unary_expression"): _unary,
        kind("selector_expression"): _selector,
        kind("index_expression"): _index,
        kind("type_instantiation_expression"): _index,
        kind("slice_expression"): _slice,
        kind("type_assertion_expression"): _type_assert,
        kind("call_expression"): _call,
        kind("type_conversion_expression"): _conversion,
        kind("composite_literal"): _composite,
        kind("literal_value"): _literal_value,
    }
)
