"""Declarations and specs of the tree-sitter tree as AST nodes, with their comments (syntax.build)."""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax.ast import (
    BasicLit,
    Decl,
    DeclStmt,
    Ellipsis,
    Expr,
    FuncDecl,
    GenDecl,
    Ident,
    ImportSpec,
    Spec,
    Stmt,
    TypeSpec,
    ValueSpec,
)
from gopy.syntax.build import EXPRS, expr_list, ident
from gopy.syntax.build_stmts import STMTS, func_body
from gopy.syntax.build_types import TYPE_PARAMETER_LIST, parameters, signature, type_parameters
from gopy.syntax.kinds import ASSIGN, COMMA, LPAREN, SEMICOLON, kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tree_sitter import Node as Tree

    from gopy.syntax.ast import CommentGroup, FieldList
    from gopy.syntax.build import Builder


def _gen_decl(b: Builder, n: Tree) -> GenDecl:
    c = n.children
    tok, make = GEN_DECLS[n.kind_id]
    pos = b.base + n.start_byte
    doc = b.lead.get(n.start_byte)
    items = c[1:]
    if items[0].kind_id in SPEC_LISTS:
        items = items[0].children
    if items[0].kind_id != LPAREN:
        (item,) = items
        spec = make(b, item, None, 0)
        b.ends.add(item.end_byte)
        return GenDecl(pos, spec.end, tok, NO_POS, [spec], NO_POS, doc)
    specs: list[Spec] = []
    for item in items[1:-1]:
        if item.kind_id == SEMICOLON:
            continue
        b.ends.add(item.end_byte)
        specs.append(make(b, item, b.lead.get(item.start_byte), len(specs)))
    end = b.base + n.end_byte
    return GenDecl(pos, end, tok, b.base + items[0].start_byte, specs, end - 1, doc)


def _import_spec(b: Builder, n: Tree, doc: CommentGroup | None, index: int) -> Spec:  # noqa: ARG001
    c = n.children
    name = ident(b, c[0]) if len(c) > 1 else None
    path = EXPRS[c[-1].kind_id](b, c[-1])
    if type(path) is not BasicLit:
        raise TypeError("import path")
    comment = b.line_comment(n.end_byte) if b.line else None
    return ImportSpec(b.base + n.start_byte, path.end, name, path, doc, comment)


def _value_spec(b: Builder, n: Tree, doc: CommentGroup | None, index: int) -> Spec:
    names: list[Ident] = []
    typ: Expr | None = None
    values: list[Expr] = []
    for item in n.children:
        k = item.kind_id
        if k in (COMMA, ASSIGN):
            continue
        if k == EXPRESSION_LIST:
            values = expr_list(b, item)
        elif k == IDENTIFIER:
            names.append(ident(b, item))
        else:
            typ = EXPRS[k](b, item)
    end = b.base + n.end_byte
    comment = b.line_comment(end - b.base) if b.line else None
    return ValueSpec(names[0].pos, end, names, typ, values, doc, comment, index)


def _type_spec(b: Builder, n: Tree, doc: CommentGroup | None, index: int) -> Spec:  # noqa: ARG001
    c = n.children
    name = ident(b, c[0])
    at = 1
    type_params: FieldList | None = None
    if c[at].kind_id == TYPE_PARAMETER_LIST:
        type_params = type_parameters(b, c[at])
        at += 1
    assign = NO_POS
    if c[at].kind_id == ASSIGN:
        assign = b.base + c[at].start_byte
        at += 1
    typ = EXPRS[c[at].kind_id](b, c[at])
    comment = b.line_comment(n.end_byte) if b.line else None
    return TypeSpec(name.pos, typ.end, name, type_params, assign, typ, doc, comment)


def _decl_stmt(b: Builder, n: Tree) -> Stmt:
    decl = _gen_decl(b, n)
    return DeclStmt(decl.pos, decl.end, decl)


def _func_decl(b: Builder, n: Tree) -> FuncDecl:
    c = n.children
    func = b.base + n.start_byte
    recv = None
    at = 1
    if n.kind_id == METHOD:
        recv = parameters(b, c[1])
        if len(recv.list) != 1 or len(recv.list[0].names) > 1 or type(recv.list[0].type) is Ellipsis:
            b.suspicious = True
        at = 2
    name = ident(b, c[at])
    at += 1
    type_params = None
    if c[at].kind_id == TYPE_PARAMETER_LIST:
        type_params = type_parameters(b, c[at])
        at += 1
    rest = c[at:]
    body = None
    if rest[-1].kind_id == BLOCK:
        body = func_body(b, rest.pop())
    typ = signature(b, func, type_params, rest)
    return FuncDecl(func, typ.end if body is None else body.end, recv, name, typ, body, b.lead.get(n.start_byte))


BLOCK = kind("block")
METHOD = kind("method_declaration")
FUNCTION = kind("function_declaration")
IMPORT = kind("import_declaration")
IDENTIFIER = kind("identifier")
EXPRESSION_LIST = kind("expression_list")
SPEC_LISTS = (kind("import_spec_list"), kind("var_spec_list"))
GEN_DECLS: dict[int, tuple[str, Callable[[Builder, Tree, CommentGroup | None, int], Spec]]] = {
    IMPORT: ("import", _import_spec),
    kind("const_declaration"): ("const", _value_spec),
    kind("var_declaration"): ("var", _value_spec),
    kind("type_declaration"): ("type", _type_spec),
}
DECLS: dict[int, Callable[[Builder, Tree], Decl]] = dict.fromkeys(GEN_DECLS, _gen_decl)
DECLS[FUNCTION] = DECLS[METHOD] = _func_decl
for _kind in GEN_DECLS:
    if _kind != IMPORT:
        STMTS[_kind] = _decl_stmt
