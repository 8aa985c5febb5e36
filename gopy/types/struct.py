"""Struct types (spec "Struct types")."""

from __future__ import annotations

from gopy.constant import literal
from gopy.constant.format import quote
from gopy.syntax import ast
from gopy.types import lookup, predicates, recording, typexpr
from gopy.types.objects import FIELD_VAR, Var
from gopy.types.typ import INVALID_TYPE, UNSAFE_POINTER, Basic, Interface, Pointer, Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def struct_type(c: Checker, e: ast.StructType) -> Struct:
    """The type that a struct type expression denotes."""
    fields: list[Var] = []
    tags: list[str] = []
    seen: dict[str, Var] = {}

    def add(ident: ast.Ident, t: Type, tag: str, embedded: bool) -> None:
        field = Var(ident.pos, c.pkg, ident.name, t, FIELD_VAR, embedded)
        if tag and not tags:
            tags.extend([""] * len(fields))
        if ident.name != "_":
            alt = seen.setdefault(ident.name, field)
            if alt is not field:
                err = c.new_error("DuplicateDecl").add(ident.pos, f"{ident.name} redeclared")
                err.add_alt_decl(alt).report()
                return
        if tag or tags:
            tags.append(tag)
        fields.append(field)
        recording.record_def(c, ident, field)

    for f in e.fields.list:
        t = typexpr.var_type(c, f.type)
        tag = _tag(c, f.tag) if f.tag is not None else ""
        if f.names:
            for name in f.names:
                add(name, t, tag, False)
            continue
        ident = embedded_field_ident(f.type)
        if ident is None:
            c.error(f.type.pos, "InvalidSyntaxTree", f"invalid embedded field type {c.str(f.type)}")
            add(ast.Ident(f.type.pos, f.type.pos, "_"), INVALID_TYPE, "", True)
            continue
        add(ident, t, tag, True)
        _check_embedded(c, t, f.type)
    return Struct(fields, tags)


def _check_embedded(c: Checker, embedded: Type, e: ast.Expr) -> None:
    def check() -> None:
        t, is_pointer = lookup.deref(embedded)
        under = t.underlying()
        if isinstance(under, Basic):
            if under.kind == UNSAFE_POINTER:
                c.error(e, "InvalidPtrEmbed", "embedded field type cannot be unsafe.Pointer")
        elif isinstance(under, Pointer):
            c.error(e, "InvalidPtrEmbed", "embedded field type cannot be a pointer")
        elif isinstance(under, Interface):
            if predicates.is_type_param(t):
                c.error(e, "MisplacedTypeParam", "embedded field type cannot be a (pointer to a) type parameter")
            elif is_pointer:
                c.error(e, "InvalidPtrEmbed", "embedded field type cannot be a pointer to an interface")

    # The embedded type may still be incomplete.
    c.later(check)


def embedded_field_ident(e: ast.Expr) -> ast.Ident | None:
    """The name of an embedded field of type e; None where no such field may be."""
    match e:
        case ast.Ident():
            return e
        case ast.StarExpr():
            return embedded_field_ident(e.x) if not isinstance(e.x, ast.StarExpr) else None
        case ast.SelectorExpr():
            return e.sel
        case ast.IndexExpr():
            return embedded_field_ident(e.x)
    return None


def _tag(c: Checker, lit: ast.BasicLit) -> str:
    if lit.kind != "STRING":
        c.error(lit, "InvalidSyntaxTree", f"incorrect tag syntax: {quote(lit.value)}")
        return ""
    value = literal.make_from_literal(lit.value, "STRING")
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else ""
