"""The text of a node that is printed on one line, without going through the printer's state.

Most expressions and simple statements of a program stand on one line of the source, and have no comment inside: what
gofmt prints for them depends only on the node (and the `depth` of operator_spacing). `flat(x, depth)` makes that
text, or None if the node is printed on several lines nonetheless (a function with a long body, a struct with many
fields). It holds only for nodes that stand on one source line: there no line break of the source is to be kept.
"""

from __future__ import annotations

from gopy.syntax.align import byte_length
from gopy.syntax.ast import (
    RECV,
    SEND,
    ArrayType,
    AssignStmt,
    BasicLit,
    BinaryExpr,
    BranchStmt,
    CallExpr,
    ChanType,
    CompositeLit,
    DeclStmt,
    DeferStmt,
    Ellipsis,
    EmptyStmt,
    Expr,
    ExprStmt,
    Field,
    FieldList,
    FuncLit,
    FuncType,
    GenDecl,
    GoStmt,
    Ident,
    ImportSpec,
    IncDecStmt,
    IndexExpr,
    InterfaceType,
    KeyValueExpr,
    MapType,
    Node,
    ParenExpr,
    ReturnStmt,
    SelectorExpr,
    SendStmt,
    SliceExpr,
    StarExpr,
    Stmt,
    StructType,
    TypeAssertExpr,
    TypeSpec,
    UnaryExpr,
    ValueSpec,
    unparen,
)
from gopy.syntax.literals import import_path_text, literal_text
from gopy.syntax.operator_spacing import spaced_spine
from gopy.syntax.printer_text import MELTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_FUNC_SIZE = 100  # header and body of a function on one line
MAX_FUNC_STMTS = 5
# Source bytes beyond which a body is not even tried, lest functions nested on one line are tried once for each level.
MAX_BODY_SOURCE = 10 * MAX_FUNC_SIZE
MAX_FIELD_SIZE = 30  # the field of a struct or interface on one line
CHAN_TOKENS = {SEND | RECV: "chan", RECV: "<-chan", SEND: "chan<-"}


def flat(x: Expr, depth: int = 1) -> str | None:
    """The text of an expression or type on one line, or None."""
    if type(x) is Ident:
        return x.name
    make = _EXPRS.get(type(x))
    return make(x, depth) if make is not None else None


def flat_list(xs: Sequence[Expr], depth: int = 1) -> str | None:
    """The texts of expressions with commas, or None."""
    if len(xs) == 1:
        return flat(xs[0], depth)
    texts = []
    for x in xs:
        text = flat(x, depth)
        if text is None:
            return None
        texts.append(text)
    return ", ".join(texts)


def _glue(op: str, operand: str) -> str:
    """An operator and its operand, with a blank where they would melt into another token."""
    return f"{op} {operand}" if op in MELTS and operand[0] in MELTS[op] else op + operand


# Expressions.


def _literal(x: BasicLit, _: int) -> str:
    return literal_text(x)


def _binary(x: BinaryExpr, depth: int) -> str | None:
    depth, spine = spaced_spine(x, depth)
    text = flat(spine[0][0].x, depth)
    if text is None:
        return None
    parts = [text]
    for node, node_depth, blanks in spine:
        text = flat(node.y, node_depth + 1)
        if text is None:
            return None
        parts.append(f" {node.op} {text}" if blanks else _glue(node.op, text))
    return "".join(parts)


def _key_value(x: KeyValueExpr, _: int) -> str | None:
    key = flat(x.key)
    value = flat(x.value)
    return None if key is None or value is None else f"{key}: {value}"


def _star(x: StarExpr, _: int) -> str | None:
    text = flat(x.x)
    return None if text is None else "*" + text


def _unary(x: UnaryExpr, depth: int) -> str | None:
    text = flat(x.x, depth)
    return None if text is None else _glue(x.op, text)


def _paren(x: ParenExpr, depth: int) -> str | None:
    if type(x.x) is ParenExpr:
        return flat(x.x, depth)
    text = flat(x.x, max(depth - 1, 1))
    return None if text is None else f"({text})"


def _selector(x: SelectorExpr, depth: int) -> str | None:
    text = flat(x.x, depth)
    return None if text is None else f"{text}{_dot(x.x)}{x.sel.name}"


def _dot(x: Expr) -> str:
    """The dot after an operand (`1.` would be another number)."""
    return " ." if type(x) is BasicLit and x.kind == "INT" else "."


def _type_assert(x: TypeAssertExpr, depth: int) -> str | None:
    text = flat(x.x, depth)
    asserted = "type" if x.type is None else flat(x.type)
    return None if text is None or asserted is None else f"{text}{_dot(x.x)}({asserted})"


def _index(x: IndexExpr, depth: int) -> str | None:
    text = flat(x.x)
    indices = flat_list(x.indices, depth + 1)
    return None if text is None or indices is None else f"{text}[{indices}]"


def slice_indices(x: SliceExpr, depth: int) -> tuple[list[Expr | None], bool]:
    """The indices of a slice expression, None where left out, and whether the colons get blanks."""
    indices = [x.low, x.high]
    if x.max is not None:
        indices.append(x.max)
    given = [i for i in indices if i is not None]
    return indices, depth <= 1 and len(given) > 1 and any(type(i) is BinaryExpr for i in given)


def _slice(x: SliceExpr, depth: int) -> str | None:
    text = flat(x.x)
    if text is None:
        return None
    indices, blanks = slice_indices(x, depth)
    parts = [text, "["]
    before: Expr | None = None
    for i, index in enumerate(indices):
        if i:
            parts.append(" :" if blanks and before is not None else ":")
            if blanks and index is not None:
                parts.append(" ")
        if index is not None:
            text = flat(index, depth + 1)
            if text is None:
                return None
            parts.append(text)
        before = index
    parts.append("]")
    return "".join(parts)


def needs_parens(x: Expr) -> bool:
    """Whether the type of a conversion needs parentheses."""
    return type(x) is FuncType or (isinstance(x, ChanType) and x.dir == RECV)


def _call(x: CallExpr, depth: int) -> str | None:
    if len(x.args) > 1:
        depth += 1
    text = flat(x.fun, depth)
    if text is None:
        return None
    if needs_parens(x.fun):
        text = f"({text})"
    if not x.args:
        return text + "()"
    args = flat_list(x.args, depth)
    if args is None:
        return None
    return f"{text}({args}...)" if x.ellipsis else f"{text}({args})"


def _composite(x: CompositeLit, depth: int) -> str | None:
    text = "" if x.type is None else flat(x.type, depth)
    elts = flat_list(x.elts) if x.elts else ""
    return None if text is None or elts is None else f"{text}{{{elts}}}"


def _func_lit(x: FuncLit, _: int) -> str | None:
    text = _func_type(x.type, 1)
    if text is None:
        return None
    body = flat_body(x.body.list, byte_length(text))
    return None if body is None else f"{text} {body}"


def flat_body(stmts: list[Stmt], header_size: int) -> str | None:
    """The body of a function whose header has `header_size` bytes, braces included, if it may stand on one line."""
    if len(stmts) > MAX_FUNC_STMTS or (stmts and stmts[-1].end - stmts[0].pos > MAX_BODY_SOURCE):
        return None
    texts: list[str] = []
    size = header_size
    for stmt in stmts:
        if size > MAX_FUNC_SIZE:
            return None
        text = flat_stmt(stmt)
        if text is None:
            return None
        if texts:
            size += 2
        size += byte_length(text)
        texts.append(text)
    if size > MAX_FUNC_SIZE:
        return None
    return "{ " + "; ".join(texts) + " }" if texts else "{}"


# Types.


def _ellipsis(x: Ellipsis, _: int) -> str | None:
    if x.elt is None:
        return "..."
    text = flat(x.elt)
    return None if text is None else "..." + text


def _array_type(x: ArrayType, _: int) -> str | None:
    elt = flat(x.elt)
    length = "" if x.len is None else flat(x.len)
    return None if elt is None or length is None else f"[{length}]{elt}"


def _map_type(x: MapType, _: int) -> str | None:
    key = flat(x.key)
    value = flat(x.value)
    return None if key is None or value is None else f"map[{key}]{value}"


def _chan_type(x: ChanType, _: int) -> str | None:
    text = flat(x.value)
    return None if text is None else f"{CHAN_TOKENS[x.dir]} {text}"


def _func_type(x: FuncType, _: int) -> str | None:
    text = flat_signature(x)
    return None if text is None else "func" + text


def flat_signature(x: FuncType) -> str | None:
    """Type parameters, parameters and results of a function, or None."""
    text: str | None = ""
    if x.type_params is not None:
        text = flat_parameters(x.type_params, "[", "]")
    params = flat_parameters(x.params, "(", ")")
    if text is None or params is None:
        return None
    text += params
    results = x.results
    if results is None or not results.list:
        return text
    if len(results.list) == 1 and not results.list[0].names:
        result = flat(unparen(results.list[0].type))
    else:
        result = flat_parameters(results, "(", ")")
    return None if result is None else f"{text} {result}"


def flat_parameters(fields: FieldList, opening: str, closing: str) -> str | None:
    """Parameters with their parentheses or brackets, or None."""
    texts = []
    for field in fields.list:
        text = flat(unparen(field.type))
        if text is None:
            return None
        names = field.names
        if names:
            text = f"{names[0].name if len(names) == 1 else _names(names)} {text}"
        texts.append(text)
    return opening + ", ".join(texts) + closing


def _names(names: list[Ident]) -> str:
    return ", ".join([name.name for name in names])


def one_line_field(fields: list[Field]) -> bool:
    """Whether the only field of a struct or interface is so small that it may stand on the line of the braces."""
    field = fields[0]
    if len(fields) != 1 or field.tag is not None or field.comment is not None:
        return False
    text = flat(field.type)
    return text is not None and byte_length(text) + bool(field.names) <= MAX_FIELD_SIZE


def _struct_type(x: StructType, _: int) -> str | None:
    fields = x.fields.list
    if not fields:
        return "struct{}"
    if not one_line_field(fields):
        return None
    text = flat(fields[0].type)
    return f"struct{{ {_names(fields[0].names)} {text} }}" if fields[0].names else f"struct{{ {text} }}"


def _interface_type(x: InterfaceType, _: int) -> str | None:
    fields = x.methods.list
    if not fields:
        return "interface{}"
    if not one_line_field(fields):
        return None
    field = fields[0]
    if not field.names:
        return f"interface{{ {flat(field.type)} }}"
    assert isinstance(field.type, FuncType)
    return f"interface{{ {field.names[0].name}{flat_signature(field.type)} }}"


_EXPRS: dict[type[Node], Callable[..., str | None]] = {
    BasicLit: _literal,
    BinaryExpr: _binary,
    KeyValueExpr: _key_value,
    StarExpr: _star,
    UnaryExpr: _unary,
    ParenExpr: _paren,
    SelectorExpr: _selector,
    TypeAssertExpr: _type_assert,
    IndexExpr: _index,
    SliceExpr: _slice,
    CallExpr: _call,
    CompositeLit: _composite,
    FuncLit: _func_lit,
    Ellipsis: _ellipsis,
    ArrayType: _array_type,
    MapType: _map_type,
    ChanType: _chan_type,
    FuncType: _func_type,
    StructType: _struct_type,
    InterfaceType: _interface_type,
}


# Statements.


def flat_stmt(s: Stmt) -> str | None:
    """The text of a simple statement on one line, or None."""
    make = _STMTS.get(type(s))
    return make(s) if make is not None else None


def _expr_stmt(s: ExprStmt) -> str | None:
    return flat(s.x)


def _assign(s: AssignStmt) -> str | None:
    depth = 2 if len(s.lhs) > 1 and len(s.rhs) > 1 else 1
    lhs = flat_list(s.lhs, depth)
    rhs = flat_list(s.rhs, depth)
    return None if lhs is None or rhs is None else f"{lhs} {s.tok} {rhs}"


def _inc_dec(s: IncDecStmt) -> str | None:
    text = flat(s.x, 2)
    return None if text is None else text + s.tok


def _send(s: SendStmt) -> str | None:
    chan = flat(s.chan)
    value = flat(s.value)
    return None if chan is None or value is None else f"{chan} <- {value}"


def _go(s: GoStmt) -> str | None:
    text = flat(s.call)
    return None if text is None else "go " + text


def _defer(s: DeferStmt) -> str | None:
    text = flat(s.call)
    return None if text is None else "defer " + text


def _return(s: ReturnStmt) -> str | None:
    if not s.results:
        return "return"
    text = flat_list(s.results)
    return None if text is None else "return " + text


def _branch(s: BranchStmt) -> str:
    return s.tok if s.label is None else f"{s.tok} {s.label.name}"


def _empty(_: EmptyStmt) -> str:
    return ""


def _decl_stmt(s: DeclStmt) -> str | None:
    return flat_decl(s.decl)


def flat_decl(d: GenDecl) -> str | None:
    """The text of a declaration of one thing without parentheses and comments, on one line, or None."""
    if d.lparen:
        return None if d.specs else d.tok + " ()"
    if len(d.specs) != 1:
        return None
    spec = d.specs[0]
    if isinstance(spec, ValueSpec):
        text = None if spec.comment is not None else _value_spec(spec)
    elif isinstance(spec, TypeSpec):
        text = None if spec.comment is not None else _type_spec(spec)
    else:
        assert isinstance(spec, ImportSpec)
        text = None if spec.comment is not None else _import_spec(spec)
    return None if text is None else f"{d.tok} {text}"


def _import_spec(spec: ImportSpec) -> str:
    text = import_path_text(spec.path)
    return text if spec.name is None else f"{spec.name.name} {text}"


def _value_spec(spec: ValueSpec) -> str | None:
    text = _names(spec.names)
    if spec.type is not None:
        type_text = flat(spec.type)
        if type_text is None:
            return None
        text += " " + type_text
    if spec.values:
        values = flat_list(spec.values)
        if values is None:
            return None
        text += " = " + values
    return text


def _type_spec(spec: TypeSpec) -> str | None:
    text = flat(spec.type)
    params = ""
    if spec.type_params is not None:
        closing = ",]" if needs_comma(spec.type_params) else "]"
        params = flat_parameters(spec.type_params, "[", closing) or ""
        if not params:
            return None
    if text is None:
        return None
    return f"{spec.name.name}{params} = {text}" if spec.assign else f"{spec.name.name}{params} {text}"


def needs_comma(fields: FieldList) -> bool:
    """Whether the type parameters `[P *T]` need a comma at their end, lest they be read as an array length."""
    if len(fields.list) != 1 or len(fields.list[0].names) > 1:
        return False
    x = unparen(fields.list[0].type)
    while isinstance(x, BinaryExpr):
        if _is_type_elem(x.y):
            return False
        x = x.x
    return isinstance(x, (StarExpr, ParenExpr)) and not _is_type_elem(x.x)


def _is_type_elem(x: Expr) -> bool:
    """Whether `x` can only be a type or a constraint."""
    while True:
        if isinstance(x, BinaryExpr):
            if _is_type_elem(x.y):
                return True
            x = x.x
        elif isinstance(x, ParenExpr):
            x = x.x
        elif isinstance(x, UnaryExpr):
            return x.op == "~"
        else:
            return isinstance(x, (ArrayType, StructType, FuncType, InterfaceType, MapType, ChanType))


_STMTS: dict[type[Node], Callable[..., str | None]] = {
    ExprStmt: _expr_stmt,
    AssignStmt: _assign,
    IncDecStmt: _inc_dec,
    SendStmt: _send,
    GoStmt: _go,
    DeferStmt: _defer,
    ReturnStmt: _return,
    BranchStmt: _branch,
    EmptyStmt: _empty,
    DeclStmt: _decl_stmt,
}
