"""The AST as text, one node a line, in the format of astdump/main.go, to be compared with go/ast's."""

from __future__ import annotations

from gopy.syntax import ast

POSITIONS = frozenset(
    "lbrace rbrace lparen rparen lbrack rbrack ellipsis op_pos colon func arrow opening closing tok_pos range_pos "
    "assign".split()
)
# what a line says besides the extent, in astdump's order
EXTRAS: dict[type, tuple[str, ...]] = {
    ast.Ident: ("name",),
    ast.BasicLit: ("kind", "value"),
    ast.CompositeLit: ("lbrace", "rbrace"),
    ast.ParenExpr: ("rparen",),
    ast.IndexExpr: ("lbrack", "rbrack"),
    ast.SliceExpr: ("lbrack", "slice3", "rbrack"),
    ast.TypeAssertExpr: ("lparen", "rparen"),
    ast.CallExpr: ("lparen", "ellipsis", "rparen"),
    ast.UnaryExpr: ("op",),
    ast.BinaryExpr: ("op_pos", "op"),
    ast.KeyValueExpr: ("colon",),
    ast.ArrayType: ("lbrack",),
    ast.FuncType: ("func",),
    ast.ChanType: ("arrow", "dir"),
    ast.Field: ("doc", "comment"),
    ast.FieldList: ("opening", "closing"),
    ast.EmptyStmt: ("implicit",),
    ast.LabeledStmt: ("colon",),
    ast.SendStmt: ("arrow",),
    ast.IncDecStmt: ("tok_pos", "tok"),
    ast.AssignStmt: ("tok_pos", "tok"),
    ast.BranchStmt: ("tok",),
    ast.BlockStmt: ("rbrace",),
    ast.CaseClause: ("colon", "default"),
    ast.CommClause: ("colon",),
    ast.RangeStmt: ("tok_pos", "tok", "range_pos"),
    ast.ImportSpec: ("doc", "comment"),
    ast.ValueSpec: ("doc", "comment"),
    ast.TypeSpec: ("doc", "assign", "comment"),
    ast.GenDecl: ("doc", "tok", "lparen", "rparen"),
    ast.FuncDecl: ("doc",),
}


def _extra(node: ast.Node, name: str, base: int) -> str:
    value = getattr(node, name)
    if name in ("doc", "comment"):
        return "-" if value is None else str(value.pos - base)
    if name in POSITIONS:
        return str(value - base) if value else "-"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).replace("\n", "\\n")


def dump(file: ast.File) -> str:
    """The tree of a file without errors."""
    base = file.source.base
    lines: list[str] = []
    doc = "" if file.doc is None else f" {file.doc.pos - base}"
    lines.append(f'File {file.package - base} "{file.go_version}" {len(file.imports)}{doc}')
    stack: list[object] = [file.comments, file.decls, file.name]
    while stack:
        item = stack.pop()
        if item is None:
            lines.append("nil")
        elif isinstance(item, list):
            lines.append(f"list {len(item)}")
            stack.extend(reversed(item))
        elif isinstance(item, ast.CommentGroup):
            lines.append(f"CommentGroup {item.pos - base}")
            stack.append(item.list)
        elif isinstance(item, ast.Comment):
            text = item.text.replace("\n", "\\n")
            lines.append(f"Comment {item.pos - base} {text}")
        else:
            assert isinstance(item, ast.Node)
            kind = type(item)
            words = [kind.__name__, str(item.pos - base), str(item.end - base)]
            words += [_extra(item, name, base) for name in EXTRAS.get(kind, ())]
            lines.append(" ".join(words))
            stack.extend(getattr(item, name) for name in reversed(kind.child_fields) if name != "extra")
    return "\n".join(lines) + "\n"
