"""Types, parameters, struct fields and interface elements of the tree-sitter tree as AST nodes (syntax.build)."""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    RECV,
    SEND,
    ArrayType,
    BasicLit,
    BinaryExpr,
    ChanType,
    Ellipsis,
    Expr,
    Field,
    FieldList,
    FuncType,
    Ident,
    IndexExpr,
    InterfaceType,
    MapType,
    ParenExpr,
    SelectorExpr,
    StarExpr,
    StructType,
    UnaryExpr,
)
from gopy.syntax.build import EXPRS, ident, type_arguments
from gopy.syntax.kinds import ARROW, COMMA, SEMICOLON, STAR, kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tree_sitter import Node as Tree

    from gopy.syntax.build import Builder

PARAMETER_LIST = kind("parameter_list")
TYPE_PARAMETER_LIST = kind("type_parameter_list")
VARIADIC_PARAMETER = kind("variadic_parameter_declaration")
CHANNEL_TYPE = kind("channel_type")
METHOD_ELEM = kind("method_elem")
NEGATED = kind("negated_type")
FIELD_IDENTIFIER = kind("field_identifier")
STRINGS = (kind("interpreted_string_literal"), kind("raw_string_literal"))


def _qualified(b: Builder, n: Tree) -> Expr:
    package, _, name = n.children
    x = ident(b, package)
    sel = ident(b, name)
    return SelectorExpr(x.pos, sel.end, x, sel)


def _generic(b: Builder, n: Tree) -> Expr:
    typ, arguments = n.children
    return type_arguments(b, EXPRS[typ.kind_id](b, typ), arguments)


def _pointer(b: Builder, n: Tree) -> Expr:
    _, elem = n.children
    x = EXPRS[elem.kind_id](b, elem)
    return StarExpr(b.base + n.start_byte, x.end, x)


def _paren(b: Builder, n: Tree) -> Expr:
    _, typ, _ = n.children
    end = b.base + n.end_byte
    return ParenExpr(b.base + n.start_byte, end, EXPRS[typ.kind_id](b, typ), end - 1)


def _slice(b: Builder, n: Tree) -> Expr:
    elem = n.children[2]
    elt = EXPRS[elem.kind_id](b, elem)
    pos = b.base + n.start_byte
    return ArrayType(pos, elt.end, pos, None, elt)


def _array(b: Builder, n: Tree) -> Expr:
    _, length, _, elem = n.children
    size = EXPRS[length.kind_id](b, length)
    elt = EXPRS[elem.kind_id](b, elem)
    pos = b.base + n.start_byte
    return ArrayType(pos, elt.end, pos, size, elt)


def _implicit_array(b: Builder, n: Tree) -> Expr:
    _, dots, _, elem = n.children
    elt = EXPRS[elem.kind_id](b, elem)
    pos = b.base + n.start_byte
    return ArrayType(pos, elt.end, pos, Ellipsis(b.base + dots.start_byte, b.base + dots.end_byte, None), elt)


def _map(b: Builder, n: Tree) -> Expr:
    _, _, key, _, value = n.children
    k = EXPRS[key.kind_id](b, key)
    v = EXPRS[value.kind_id](b, value)
    return MapType(b.base + n.start_byte, v.end, k, v)


def _channel(b: Builder, n: Tree) -> Expr:
    c = n.children
    pos = b.base + n.start_byte
    if len(c) == 2:
        return _bare_channel(b, pos, c[1])
    value = EXPRS[c[2].kind_id](b, c[2])
    if c[0].kind_id == ARROW:
        return ChanType(pos, value.end, pos, RECV, value)
    return ChanType(pos, value.end, b.base + c[1].start_byte, SEND, value)


def _bare_channel(b: Builder, pos: int, n: Tree) -> ChanType:
    """`chan` at `pos` and the value type n: an arrow that tree-sitter gave to n belongs to this chan."""
    if n.kind_id == CHANNEL_TYPE and n.children[0].kind_id == ARROW:
        arrow, chan, inner = n.children
        value: Expr = _bare_channel(b, b.base + chan.start_byte, inner)
        return ChanType(pos, value.end, b.base + arrow.start_byte, SEND, value)
    value = EXPRS[n.kind_id](b, n)
    return ChanType(pos, value.end, NO_POS, SEND | RECV, value)


def _negated(b: Builder, n: Tree) -> Expr:
    """~T where Go has none."""
    b.suspicious = True
    return _term(b, n)


def _term(b: Builder, n: Tree) -> Expr:
    """One of the terms of a union."""
    if n.kind_id != NEGATED:
        return EXPRS[n.kind_id](b, n)
    _, typ = n.children
    x = EXPRS[typ.kind_id](b, typ)
    return UnaryExpr(b.base + n.start_byte, x.end, "~", x)


def _union(b: Builder, n: Tree) -> Expr:
    """A type_elem or type_constraint: terms with | between them."""
    c = n.children
    x = _term(b, c[0])
    for at in range(1, len(c) - 1, 2):
        y = _term(b, c[at + 1])
        x = BinaryExpr(x.pos, y.end, x, b.base + c[at].start_byte, "|", y)
    return x


def _function(b: Builder, n: Tree) -> Expr:
    return signature(b, b.base + n.start_byte, None, n.children[1:])


def signature(b: Builder, func: int, type_params: FieldList | None, c: list[Tree]) -> FuncType:
    """The FuncType of a parameter_list and, if there is one, a result."""
    params = parameters(b, c[0])
    results = None
    if len(c) > 1:
        result = c[1]
        if result.kind_id == PARAMETER_LIST:
            results = parameters(b, result)
            if any(type(field.type) is Ellipsis for field in results.list):
                b.suspicious = True
        else:
            typ = EXPRS[result.kind_id](b, result)
            results = FieldList(typ.pos, typ.end, NO_POS, [Field(typ.pos, typ.end, [], typ, None)], NO_POS)
    end = params.end if results is None else results.end
    return FuncType(func or params.pos, end, func, type_params, params, results)


def parameters(b: Builder, n: Tree) -> FieldList:
    """A parameter_list."""
    fields: list[Field] = []
    named = False
    children = n.children
    if children[1].kind_id == COMMA:
        b.suspicious = True
    for item in children[1:-1]:
        k = item.kind_id
        if k == COMMA:
            continue
        c = item.children
        if k == VARIADIC_PARAMETER:
            names = [ident(b, c[0])] if len(c) == 3 else []
            elt = EXPRS[c[-1].kind_id](b, c[-1])
            typ: Expr = Ellipsis(b.base + c[-2].start_byte, elt.end, elt)
        else:
            names = [ident(b, name) for name in c[:-1] if name.kind_id != COMMA]
            typ = EXPRS[c[-1].kind_id](b, c[-1])
        if names:
            named = True
        if fields and type(fields[-1].type) is Ellipsis:
            b.suspicious = True
        fields.append(Field(names[0].pos if names else typ.pos, typ.end, names, typ, None))
    if named and not all(field.names for field in fields):
        fields = _regroup(b, fields)
    end = b.base + n.end_byte
    return FieldList(b.base + n.start_byte, end, b.base + n.start_byte, fields, end - 1)


def _regroup(b: Builder, fields: list[Field]) -> list[Field]:
    """Named and unnamed parameters mixed: a lone name takes the type that follows, as in (a, b ...int)."""
    regrouped: list[Field] = []
    waiting: list[Ident] = []
    for field in fields:
        if field.names:
            names = waiting + field.names
            if waiting and type(field.type) is Ellipsis:
                b.suspicious = True
            regrouped.append(Field(names[0].pos, field.end, names, field.type, None))
            waiting = []
        elif type(field.type) is Ident:
            waiting.append(field.type)
        else:
            b.suspicious = True
            regrouped.append(field)
    if waiting:
        b.suspicious = True
        regrouped.extend(Field(name.pos, name.end, [], name, None) for name in waiting)
    return regrouped


def type_parameters(b: Builder, n: Tree) -> FieldList:
    """A type_parameter_list."""
    fields: list[Field] = []
    for item in n.children[1:-1]:
        if item.kind_id == COMMA:
            continue
        c = item.children
        names = [ident(b, name) for name in c[:-1] if name.kind_id != COMMA]
        typ = EXPRS[c[-1].kind_id](b, c[-1])
        fields.append(Field(names[0].pos, typ.end, names, typ, None))
    end = b.base + n.end_byte
    return FieldList(b.base + n.start_byte, end, b.base + n.start_byte, fields, end - 1)


def _struct(b: Builder, n: Tree) -> Expr:
    body = n.children[1]
    fields: list[Field] = []
    ends = b.ends
    for item in body.children[1:-1]:
        if item.kind_id == SEMICOLON:
            continue
        ends.add(item.end_byte)
        fields.append(_field(b, item))
    end = b.base + body.end_byte
    lbrace = b.base + body.start_byte
    return StructType(b.base + n.start_byte, end, FieldList(lbrace, end, lbrace, fields, end - 1))


def _field(b: Builder, n: Tree) -> Field:
    c = n.children
    tag = None
    if c[-1].kind_id in STRINGS:
        value = EXPRS[c[-1].kind_id](b, c[-1])
        tag = value if type(value) is BasicLit else None
        c = c[:-1]
    names: list[Ident] = []
    typ = EXPRS[c[-1].kind_id](b, c[-1])
    if len(c) > 1:
        if c[0].kind_id == STAR:
            typ = StarExpr(b.base + c[0].start_byte, typ.end, typ)
        else:
            names = [ident(b, name) for name in c[:-1] if name.kind_id != COMMA]
    end = typ.end if tag is None else tag.end
    doc = b.lead.get(n.start_byte)
    comment = b.line_comment(n.end_byte) if b.line else None
    return Field(b.base + n.start_byte, end, names, typ, tag, doc, comment)


def _interface(b: Builder, n: Tree) -> Expr:
    c = n.children
    fields: list[Field] = []
    ends = b.ends
    for item in c[2:-1]:
        k = item.kind_id
        if k == SEMICOLON:
            continue
        ends.add(item.end_byte)
        pos, end = b.base + item.start_byte, b.base + item.end_byte
        comment = b.line_comment(item.end_byte) if b.line else None
        doc = None
        if k == METHOD_ELEM:
            parts = item.children
            typ: Expr = signature(b, NO_POS, None, parts[1:])
            names = [ident(b, parts[0])]
            doc = b.lead.get(item.start_byte)
        else:
            typ = EXPRS[k](b, item)
            names = []
            if b.lead and _starts_with_name(typ):
                doc = b.lead.get(item.start_byte)
        fields.append(Field(pos, end, names, typ, None, doc, comment))
    end = b.base + n.end_byte
    lbrace = b.base + c[1].start_byte
    return InterfaceType(b.base + n.start_byte, end, FieldList(lbrace, end, lbrace, fields, end - 1))


def _starts_with_name(typ: Expr) -> bool:
    """Whether an interface element begins with a name; go/parser keeps the doc comment of those only."""
    while True:
        if type(typ) is Ident:
            return True
        if type(typ) is BinaryExpr or type(typ) is SelectorExpr or type(typ) is IndexExpr:
            typ = typ.x
        else:
            return False


EXPRS.update(
    {
        kind("package_identifier"): ident,
        FIELD_IDENTIFIER: ident,
        kind("qualified_type"): _qualified,
        kind("generic_type"): _generic,
        kind("pointer_type"): _pointer,
        kind("parenthesized_type"): _paren,
        kind("slice_type"): _slice,
        kind("array_type"): _array,
        kind("implicit_length_array_type"): _implicit_array,
        kind("map_type"): _map,
        CHANNEL_TYPE: _channel,
        NEGATED: _negated,
        kind("type_elem"): _union,
        kind("type_constraint"): _union,
        kind("function_type"): _function,
        kind("struct_type"): _struct,
        kind("interface_type"): _interface,
    }
)
