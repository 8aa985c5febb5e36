"""Declarations, and what they share with types and function literals: parameters, fields, function bodies."""

from __future__ import annotations

from gopy.syntax.align import byte_length
from gopy.syntax.ast import (
    BlockStmt,
    Decl,
    Field,
    FieldList,
    FuncDecl,
    FuncType,
    GenDecl,
    Ident,
    ImportSpec,
    Spec,
    TypeSpec,
    ValueSpec,
    unparen,
)
from gopy.syntax.literals import import_path_text
from gopy.syntax.printer_expr import TOO_LONG, expr, expr_list
from gopy.syntax.printer_flat import (
    MAX_FUNC_SIZE,
    MAX_FUNC_STMTS,
    flat_decl,
    flat_parameters,
    flat_signature,
    flat_stmt,
    needs_comma,
    one_line_field,
)
from gopy.syntax.printer_text import BLANK, FORMFEED, IDENT, IGNORE, INDENT, UNINDENT, VTAB, Printer, Unprintable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


# Functions.


def identifiers(p: Printer, names: Sequence[Ident], indent: bool) -> None:
    """Print names with commas."""
    if len(names) == 1:
        p.at(names[0].pos)
        p.word(names[0].name)
    else:
        expr_list(p, 0, names, 1, 0, indent=indent)


def parameters(p: Printer, fields: FieldList, opening: str, closing: str, comma: bool = False) -> None:
    """Print parameters with their parentheses or brackets; `comma`: the last one is followed by a comma."""
    p.at(fields.opening)
    p.op(opening)
    if fields.list:
        previous_line = p.line_of(fields.opening)
        white = INDENT
        for i, field in enumerate(fields.list):
            line = p.line_of(field.pos)
            starts_line = 0 < previous_line < line
            if i:
                if not starts_line:
                    p.at(field.pos)
                p.op(",")
            if starts_line and p.linebreak(line, 0, white, True) > 0:
                white = IGNORE
            elif i:
                p.ws.append(BLANK)
            if field.names:
                # Names that span lines indent these themselves, unless a line break has done so for the whole list.
                identifiers(p, field.names, white is INDENT)
                p.ws.append(BLANK)
            expr(p, unparen(field.type))
            previous_line = p.line_of(field.end)
        closing_line = p.line_of(fields.closing)
        if 0 < previous_line < closing_line:
            p.op(",")
            p.linebreak(closing_line, 0, IGNORE, True)
        elif comma:
            p.op(",")
        if white is IGNORE:
            p.ws.append(UNINDENT)
    p.at(fields.closing)
    p.op(closing)


def signature(p: Printer, x: FuncType) -> None:
    """Print type parameters, parameters and results."""
    start = x.type_params.pos if x.type_params is not None else x.params.pos
    if p.comment_pos >= x.end and p.one_line(start, x.end):
        text = flat_signature(x)
        if text is not None:
            p.chunk(start, x.end, text, IDENT)
            return
    if x.type_params is not None:
        parameters(p, x.type_params, "[", "]")
    parameters(p, x.params, "(", ")")
    results = x.results
    if results is not None and results.list:
        p.ws.append(BLANK)
        if len(results.list) == 1 and not results.list[0].names:
            expr(p, unparen(results.list[0].type))
        else:
            parameters(p, results, "(", ")")


def header_size(p: Printer, start: int, column: int) -> int:
    """The bytes of a function header that began at `start` in the source, at `column` in the output."""
    return p.sheet.column - column if p.line_of(start) == p.line else TOO_LONG


def _body_size(p: Printer, body: BlockStmt) -> int:
    """The size of a body on one line, TOO_LONG if it cannot be."""
    if len(body.list) > MAX_FUNC_STMTS or not p.one_line(body.pos, body.rbrace):
        return TOO_LONG
    size = p.comment_size_before(body.rbrace)
    for i, stmt in enumerate(body.list):
        if size > MAX_FUNC_SIZE:
            break
        text = flat_stmt(stmt)
        size += TOO_LONG if text is None else byte_length(text) + (2 if i else 0)
    return size


def func_body(p: Printer, size: int, separator: str, body: BlockStmt | None) -> None:
    """Print the body after a header of `size` bytes: on its line if both are small, `separator` between them."""
    from gopy.syntax.printer_stmt import block, stmt

    if body is None:
        return
    level = p.level
    p.level = 0
    if size + _body_size(p, body) <= MAX_FUNC_SIZE:
        p.ws.append(separator)
        p.at(body.pos)
        p.op("{")
        if body.list:
            p.ws.append(BLANK)
            for i, s in enumerate(body.list):
                if i:
                    p.op(";")
                    p.ws.append(BLANK)
                stmt(p, s, i == len(body.list) - 1)
            p.ws.append(BLANK)
        p.no_extra_linebreak = True
        p.at(body.rbrace)
        p.op("}")
        p.no_extra_linebreak = False
    else:
        p.ws.append(BLANK)
        block(p, body, True)
    p.level = level


def _func_decl(p: Printer, d: FuncDecl) -> None:
    p.at(d.pos)
    p.op("func")
    p.ws.append(BLANK)
    column = p.sheet.column - len("func ")
    if d.recv is not None:
        receiver = None
        if p.comment_pos >= d.recv.end and p.one_line(d.recv.pos, d.recv.end):
            receiver = flat_parameters(d.recv, "(", ")")
        if receiver is not None:
            p.chunk(d.recv.pos, d.recv.end, receiver, IDENT)
        else:
            parameters(p, d.recv, "(", ")")
        p.ws.append(BLANK)
    p.at(d.name.pos)
    p.word(d.name.name)
    signature(p, d.type)
    func_body(p, header_size(p, d.pos, column), VTAB, d.body)


# Structs and interfaces.


def _empty_or_small(p: Printer, fields: FieldList, is_struct: bool) -> bool:
    """Print fields on the line of the braces if they stand there and are few and small enough; else print `{`."""
    has_comments = p.comment_before(fields.closing)
    if not has_comments and p.one_line(fields.opening, fields.closing):
        if not fields.list:
            p.at(fields.opening)
            p.op("{")
            p.at(fields.closing)
            p.op("}")
            return True
        if one_line_field(fields.list):
            p.at(fields.opening)
            p.op("{")
            p.ws.append(BLANK)
            field = fields.list[0]
            if is_struct:
                for i, name in enumerate(field.names):
                    if i:
                        p.op(",")
                        p.ws.append(BLANK)
                    p.at(name.pos)
                    p.word(name.name)
                if field.names:
                    p.ws.append(BLANK)
                expr(p, field.type)
            else:
                _element(p, field)
            p.ws.append(BLANK)
            p.at(fields.closing)
            p.op("}")
            return True
    p.ws.append(BLANK)
    p.at(fields.opening)
    p.op("{")
    p.ws.append(INDENT)
    if has_comments or fields.list:
        p.space(FORMFEED)
    return False


def struct_fields(p: Printer, fields: FieldList) -> None:
    """Print the fields of a struct with their braces: names, types, tags and comments in columns."""
    if _empty_or_small(p, fields, True):
        return
    separator = BLANK if len(fields.list) == 1 else VTAB
    cell = [0]
    for i, field in enumerate(fields.list):
        if i:
            p.linebreak(p.line_of(field.pos), 1, IGNORE, p.sheet.line > cell[0])
        p.line_cell = cell
        missing = 2
        if field.names:
            identifiers(p, field.names, False)
            p.ws.append(separator)
            missing = 1
        expr(p, field.type)
        if field.tag is not None:
            if field.names and separator is VTAB:
                p.ws.append(VTAB)
            p.ws.append(separator)
            expr(p, field.tag)
            missing = 0
        if field.comment is not None:
            p.ws.extend([separator] * missing)
    p.space(UNINDENT, FORMFEED)
    p.at(fields.closing)
    p.op("}")


def interface_elements(p: Printer, fields: FieldList) -> None:
    """Print methods and embedded elements with their braces."""
    if _empty_or_small(p, fields, False):
        return
    cell = [0]
    for i, field in enumerate(fields.list):
        if i:
            p.linebreak(p.line_of(field.pos), 1, IGNORE, p.sheet.line > cell[0])
        p.line_cell = cell
        _element(p, field)
    p.space(UNINDENT, FORMFEED)
    p.at(fields.closing)
    p.op("}")


def _element(p: Printer, field: Field) -> None:
    if field.names:
        p.at(field.names[0].pos)
        p.word(field.names[0].name)
        assert isinstance(field.type, FuncType)
        signature(p, field.type)
    else:
        expr(p, field.type)


# Constants, variables, types, imports.


def _types_kept(specs: Sequence[Spec]) -> list[bool]:
    """For each spec of a const or var group: whether its values stand in a column after one for types.

    In a run of specs with values that has no type in it, the values take the place of the types.
    """
    kept = [False] * len(specs)
    start = -1  # of the run of specs with values
    has_type = False
    for i, spec in enumerate(specs):
        assert isinstance(spec, ValueSpec)
        if spec.values:
            if start < 0:
                start = i
                has_type = False
        elif start >= 0:
            kept[start:i] = [has_type] * (i - start)
            start = -1
        if spec.type is not None:
            has_type = True
    if start >= 0:
        kept[start:] = [has_type] * (len(specs) - start)
    return kept


def _grouped_value(p: Printer, spec: ValueSpec, keep_type: bool) -> None:
    """One line of a const or var group: names, types, values and comments in columns."""
    identifiers(p, spec.names, False)
    missing = 3
    if spec.type is not None or keep_type:
        p.ws.append(VTAB)
        missing -= 1
    if spec.type is not None:
        expr(p, spec.type)
    if spec.values:
        p.ws.append(VTAB)
        p.op("=")
        p.ws.append(BLANK)
        expr_list(p, 0, spec.values, 1, 0)
        missing -= 1
    if spec.comment is not None:
        p.ws.extend([VTAB] * missing)


def _spec(p: Printer, spec: Spec, count: int, indent: bool) -> None:
    """One of `count` specs; `indent`: lines of names that span lines are indented."""
    if isinstance(spec, ImportSpec):
        if spec.name is not None:
            p.at(spec.name.pos)
            p.word(spec.name.name)
            p.ws.append(BLANK)
        p.at(spec.path.pos)
        p.put(import_path_text(spec.path), "STRING", True)
        p.at(spec.end)
    elif isinstance(spec, ValueSpec):
        identifiers(p, spec.names, indent)
        if spec.type is not None:
            p.ws.append(BLANK)
            expr(p, spec.type)
        if spec.values:
            p.ws.append(BLANK)
            p.op("=")
            p.ws.append(BLANK)
            expr_list(p, 0, spec.values, 1, 0)
    else:
        assert isinstance(spec, TypeSpec)
        p.at(spec.name.pos)
        p.word(spec.name.name)
        if spec.type_params is not None:
            parameters(p, spec.type_params, "[", "]", needs_comma(spec.type_params))
        p.ws.append(BLANK if count == 1 else VTAB)
        if spec.assign:
            p.op("=")
            p.ws.append(BLANK)
        expr(p, spec.type)


def gen_decl(p: Printer, d: GenDecl) -> None:
    """Print an import, const, type or var declaration."""
    if p.comment_pos >= d.end and not d.lparen and p.one_line(d.pos, d.end):
        text = flat_decl(d)
        if text is not None:
            p.chunk(d.pos, d.end, text, IDENT)
            return
    p.at(d.pos)
    p.op(d.tok)
    p.ws.append(BLANK)
    specs = d.specs
    if not d.lparen and len(specs) == 1:
        _spec(p, specs[0], 1, True)
        return
    p.at(d.lparen)
    p.op("(")
    if specs:
        p.space(INDENT, FORMFEED)
        kept = _types_kept(specs) if len(specs) > 1 and d.tok in ("const", "var") else None
        cell = [0]
        for i, spec in enumerate(specs):
            if i:
                p.linebreak(p.line_of(spec.pos), 1, IGNORE, p.sheet.line > cell[0])
            p.line_cell = cell
            if kept is not None:
                assert isinstance(spec, ValueSpec)
                _grouped_value(p, spec, kept[i])
            else:
                _spec(p, spec, len(specs), False)
        p.space(UNINDENT, FORMFEED)
    p.at(d.rparen)
    p.op(")")


def decl_list(p: Printer, decls: Sequence[Decl]) -> None:
    """Print the declarations of a file: an empty line where the kind changes or a comment documents the next."""
    kind = ""
    for d in decls:
        previous = kind
        doc = None
        if isinstance(d, GenDecl):
            kind = d.tok
            doc = d.doc
        elif isinstance(d, FuncDecl):
            kind = "func"
            doc = d.doc
        else:
            kind = ""
        least = 1 if previous == kind and doc is None else 2
        line = p.line_of(d.pos)
        # a function that spans lines starts a new section
        p.linebreak(line, least, IGNORE, kind == "func" and p.line_of(d.end) > line)
        decl(p, d)


def decl(p: Printer, d: Decl) -> None:
    """Print one declaration."""
    if isinstance(d, GenDecl):
        gen_decl(p, d)
    elif isinstance(d, FuncDecl):
        _func_decl(p, d)
    else:
        raise Unprintable(d)
