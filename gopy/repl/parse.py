"""A cell's text as the engine takes it: imports, declarations and, as the body of one function, statements.

A cell is what a fragment is to the parser (syntax.parse.parse_text), or a whole file. Types, constants and functions are
package-level declarations. Variables are declared where they stand among the statements, for their values are computed
in order; of a text without other statements (a file, say) variables that others depend on come first, as in a package.

Which expressions are shown: every statement that is an expression but no call or receive operation, and also these at the
end, unless a call prints or writes (whose results, a count and an error, nobody wants to see). A semicolon at the very
end of the text says not to.
"""

from __future__ import annotations

from gopy.compile.cell import BODY
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.syntax.parse import parse_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.source.file import SourceFile

_WRITERS = ("Print", "Fprint", "Write", "Scan", "Fscan", "Copy", "Close", "Flush")


class Cell:
    """A cell that was parsed. `file` has its declarations, and `body` as one of them, None without statements;
    `expressions`, the statements that are expressions; `silent`, those of them that are not to be shown even if they have
    values; `program`: it has a function main, which is called at the end; `more`: further files, of a package that is
    loaded as one cell."""

    __slots__ = ("number", "source", "file", "body", "expressions", "silent", "program", "more")

    def __init__(self, number: int, source: SourceFile, file: ast.File) -> None:
        self.number = number
        self.source = source
        self.file = file
        self.body: ast.FuncDecl | None = None
        self.expressions: list[ast.ExprStmt] = []
        self.silent: set[ast.ExprStmt] = set()
        self.program = False
        self.more: list[ast.File] = []

    @property
    def last(self) -> ast.Stmt | None:
        """The last statement."""
        return self.body.body.list[-1] if self.body is not None and self.body.body is not None else None


def parse_cell(number: int, source: SourceFile) -> Cell:
    """Parse a cell; syntax errors are in `file.errors` of the result, which has no body then. Never raises on any text."""
    file = parse_text(source)
    cell = Cell(number, source, file)
    if file.errors:
        return cell
    decls: list[ast.Decl] = []
    statements: list[ast.Stmt] = []
    loose = file.decls[-1] if file.fragment in ("statements", "mixed") else None
    for decl in file.decls:
        if decl is loose:
            assert isinstance(decl, ast.FuncDecl) and decl.body is not None
            for s in decl.body.list:
                if isinstance(s, ast.DeclStmt) and s.decl.tok != "var":
                    decls.append(s.decl)
                else:
                    statements.append(s)
        elif isinstance(decl, ast.GenDecl) and decl.tok == "var":
            statements += [ast.DeclStmt(decl.pos, decl.end, d) for d in _single(decl)]
        else:
            decls.append(decl)
            if isinstance(decl, ast.FuncDecl) and decl.recv is None and decl.name.name == "main":
                cell.program = True
    if loose is None:
        statements = _in_order(statements, decls)
    if statements:
        cell.body = _function(statements)
        decls.append(cell.body)
        cell.expressions = [s for s in statements if isinstance(s, ast.ExprStmt)]
        cell.silent = _silent(statements, source.data)
    cell.file = file_of(source, decls, file)
    return cell


def parse_files(number: int, sources: list[SourceFile]) -> Cell:
    """Files of one package as a cell. What all of them import must be known to the session."""
    files = [parse_text(source) for source in sources]
    cell = Cell(number, sources[0], files[0])
    errors = [error for file in files for error in file.errors]
    if errors:
        cell.file.errors = errors
        return cell
    statements: list[ast.Stmt] = []
    parts: list[list[ast.Decl]] = []
    for file in files:
        parts.append([])
        for decl in file.decls:
            if isinstance(decl, ast.GenDecl) and decl.tok == "var":
                statements += [ast.DeclStmt(decl.pos, decl.end, d) for d in _single(decl)]
            else:
                parts[-1].append(decl)
    statements = _in_order(statements, [decl for part in parts for decl in part])
    if statements:
        cell.body = _function(statements)
        parts[0].append(cell.body)
    made = [file_of(source, part, file) for source, part, file in zip(sources, parts, files, strict=True)]
    cell.file, cell.more = made[0], made[1:]
    return cell


def file_of(source: SourceFile, decls: list[ast.Decl], like: ast.File | None = None) -> ast.File:
    """A file of package main with these declarations; `like` has the imports and comments."""
    imports = like.imports if like is not None else []
    comments = like.comments if like is not None else []
    end = source.base + len(source.data)
    return ast.File(
        source.base, end, source, NO_POS, ast.Ident(source.base, source.base, "main"), decls, imports, comments
    )


def _single(decl: ast.GenDecl) -> Iterable[ast.GenDecl]:
    """A declaration for each line of a group."""
    for spec in decl.specs:
        yield ast.GenDecl(spec.pos, spec.end, "var", NO_POS, [spec], NO_POS)


def _function(statements: list[ast.Stmt]) -> ast.FuncDecl:
    pos, end = statements[0].pos, statements[-1].end
    params = ast.FieldList(pos, pos, NO_POS, [], NO_POS)
    block = ast.BlockStmt(pos, end, statements, end)
    return ast.FuncDecl(
        pos, end, None, ast.Ident(pos, pos, BODY), ast.FuncType(pos, pos, NO_POS, None, params, None), block
    )


def _silent(statements: list[ast.Stmt], text: bytes) -> set[ast.ExprStmt]:
    found: set[ast.ExprStmt] = set()
    for s in statements:
        if isinstance(s, ast.ExprStmt):
            x = ast.unparen(s.x)
            if s is statements[-1]:
                if text.rstrip().endswith(b";") or (isinstance(x, ast.CallExpr) and _writes(x)):
                    found.add(s)
            elif isinstance(x, ast.UnaryExpr) and x.op == "<-":
                found.add(s)
    return found


def _writes(call: ast.CallExpr) -> bool:
    fun = ast.unparen(call.fun)
    return isinstance(fun, ast.SelectorExpr) and fun.sel.name.startswith(_WRITERS)


def _in_order(statements: list[ast.Stmt], decls: list[ast.Decl]) -> list[ast.Stmt]:
    """Variable declarations so that none comes before those that its value needs, as far as the text tells."""
    needs: dict[str, set[str]] = {}
    for decl in decls:
        if isinstance(decl, ast.FuncDecl) and decl.body is not None:
            needs.setdefault(decl.name.name, set()).update(_names(decl.body))
    at: dict[str, ast.Stmt] = {}
    names_of: dict[ast.Stmt, set[str]] = {}
    for s in statements:
        if isinstance(s, ast.DeclStmt):
            for spec in s.decl.specs:
                if isinstance(spec, ast.ValueSpec):
                    names_of[s] = {name for value in spec.values for name in _names(value)}
                    for ident in spec.names:
                        at[ident.name] = s
    if len(at) < 2:
        return statements
    order: dict[ast.Stmt, None] = {}
    for start in statements:
        _place(start, at, names_of, needs, order, set())
    return list(order)


def _place(
    s: ast.Stmt,
    at: dict[str, ast.Stmt],
    names_of: dict[ast.Stmt, set[str]],
    needs: dict[str, set[str]],
    order: dict[ast.Stmt, None],
    active: set[ast.Stmt],
) -> None:
    if s in order or s in active:
        return
    active.add(s)
    wanted = list(names_of.get(s, ()))
    seen: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in at:
            _place(at[name], at, names_of, needs, order, active)
        wanted += needs.get(name, ())
    order[s] = None


def _names(node: ast.Node) -> set[str]:
    return {n.name for n in ast.walk(node) if isinstance(n, ast.Ident)}


def packages_named(files: Iterable[ast.File]) -> set[str]:
    """The names that stand before a dot and an exported name: those that may be packages."""
    found: set[str] = set()
    for file in files:
        for decl in file.decls:
            for node in ast.walk(decl):
                if isinstance(node, ast.SelectorExpr) and isinstance(node.x, ast.Ident) and node.sel.name[:1].isupper():
                    found.add(node.x.name)
    return found
