"""Expressions as gc prints them in messages: on one line, bodies and elements of composite literals as `…`."""

from __future__ import annotations

from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def expr_string(e: ast.Node) -> str:
    """The expression or type in Go's syntax, in the form of gc's messages."""
    kind = type(e)
    if kind is ast.Ident or kind is ast.BasicLit:
        return e.name if kind is ast.Ident else e.value  # type: ignore[attr-defined,no-any-return]
    out: list[str] = []
    # A stack of what is still to be written, so that deep expressions need no recursion.
    stack: list[ast.Node | str] = [e]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            out.append(item)
        else:
            stack.extend(reversed(_WRITERS[type(item)](item)))
    return "".join(out)


def _list(items: list[ast.Expr]) -> list[ast.Node | str]:
    parts: list[ast.Node | str] = []
    for i, item in enumerate(items):
        if i:
            parts.append(", ")
        parts.append(item)
    return parts


def _type(e: ast.Expr) -> list[ast.Node | str]:
    """What stands where only a type can: gc's parser drops parentheses there."""
    e = ast.unparen(e)
    stars = 0
    while type(e) is ast.StarExpr:
        stars += 1
        e = ast.unparen(e.x)
    return ["*" * stars, e]


def _func_lit(e: ast.FuncLit) -> list[ast.Node | str]:
    return [e.type, " {…}" if e.body.list else " {}"]


def _composite(e: ast.CompositeLit) -> list[ast.Node | str]:
    body = "{…}" if e.elts else "{}"
    return [body] if e.type is None else [e.type, body]


def _index(e: ast.IndexExpr) -> list[ast.Node | str]:
    return [e.x, "[", *_list(e.indices), "]"]


def _slice(e: ast.SliceExpr) -> list[ast.Node | str]:
    parts: list[ast.Node | str] = [e.x, "["]
    if e.low is not None:
        parts.append(e.low)
    parts.append(":")
    if e.high is not None:
        parts.append(e.high)
    if e.max is not None:
        parts += [":", e.max]
    parts.append("]")
    return parts


def _assert(e: ast.TypeAssertExpr) -> list[ast.Node | str]:
    return [e.x, ".(", *(_type(e.type) if e.type is not None else ["type"]), ")"]


def _call(e: ast.CallExpr) -> list[ast.Node | str]:
    return [e.fun, "(", *_list(e.args), "...)" if e.ellipsis else ")"]


def _unary(e: ast.UnaryExpr) -> list[ast.Node | str]:
    # gc's parser drops the parentheses in &(T{}).
    return [e.op, ast.unparen(e.x) if e.op == "&" else e.x]


def _array(e: ast.ArrayType) -> list[ast.Node | str]:
    if e.len is None:
        return ["[]", *_type(e.elt)]
    return ["[", "..." if isinstance(e.len, ast.Ellipsis) else e.len, "]", *_type(e.elt)]


def _struct(e: ast.StructType) -> list[ast.Node | str]:
    parts: list[ast.Node | str] = ["struct{"]
    for i, field in enumerate(e.fields.list):
        if i:
            parts.append("; ")
        if field.names:
            parts += [*_list(list(field.names)), " "]
        parts += _type(field.type)
        if field.tag is not None:
            parts += [" ", field.tag]
    parts.append("}")
    return parts


def _func(e: ast.FuncType) -> list[ast.Node | str]:
    return ["func", *_signature(e)]


def _signature(e: ast.FuncType) -> list[ast.Node | str]:
    parts = _params(e.params)
    if e.results is not None and e.results.list:
        parts.append(" ")
        first = e.results.list[0]
        if len(e.results.list) == 1 and not first.names:
            parts += _type(first.type)
        else:
            parts += _params(e.results)
    return parts


def _params(fields: ast.FieldList) -> list[ast.Node | str]:
    parts: list[ast.Node | str] = ["("]
    for i, field in enumerate(fields.list):
        if i:
            parts.append(", ")
        if field.names:
            parts += [*_list(list(field.names)), " "]
        parts += _type(field.type)
    parts.append(")")
    return parts


def _interface(e: ast.InterfaceType) -> list[ast.Node | str]:
    parts: list[ast.Node | str] = ["interface{"]
    for i, field in enumerate(e.methods.list):
        if i:
            parts.append("; ")
        if field.names and isinstance(field.type, ast.FuncType):
            parts += [field.names[0], *_signature(field.type)]
        else:
            parts.append(field.type)
    parts.append("}")
    return parts


def _chan(e: ast.ChanType) -> list[ast.Node | str]:
    if e.dir == ast.RECV:
        return ["<-chan ", *_type(e.value)]
    if e.dir == ast.SEND:
        return ["chan<- ", *_type(e.value)]
    value = ast.unparen(e.value)
    if isinstance(value, ast.ChanType) and value.dir == ast.RECV:
        return ["chan (", value, ")"]
    return ["chan ", *_type(value)]


_WRITERS: dict[type, Callable[..., list[ast.Node | str]]] = {
    ast.BadExpr: lambda _: ["<bad expr>"],
    ast.Ident: lambda e: [e.name],
    ast.BasicLit: lambda e: [e.value],
    ast.Ellipsis: lambda e: ["...", *_type(e.elt)] if e.elt is not None else ["..."],
    ast.FuncLit: _func_lit,
    ast.CompositeLit: _composite,
    ast.ParenExpr: lambda e: ["(", e.x, ")"],
    ast.SelectorExpr: lambda e: [e.x, ".", e.sel],
    ast.IndexExpr: _index,
    ast.SliceExpr: _slice,
    ast.TypeAssertExpr: _assert,
    ast.CallExpr: _call,
    ast.StarExpr: lambda e: ["*", e.x],
    ast.UnaryExpr: _unary,
    ast.BinaryExpr: lambda e: [e.x, f" {e.op} ", e.y],
    ast.KeyValueExpr: lambda e: [e.key, ": ", e.value],
    ast.ArrayType: _array,
    ast.StructType: _struct,
    ast.FuncType: _func,
    ast.InterfaceType: _interface,
    ast.MapType: lambda e: ["map[", *_type(e.key), "]", *_type(e.value)],
    ast.ChanType: _chan,
}
