"""Questions to the checker that leave nothing behind: the type of an expression, the package that is meant."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.typ import Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.session import Session
    from gopy.source.diagnostic import Diagnostic
    from gopy.types.typ import Type


def expression_type(session: Session, text: str) -> tuple[Type, ...] | list[Diagnostic]:
    """The types of an expression's values: one, several for a call with several results, none for one without; or errors
    (an empty list if the text is no expression)."""
    state = session.state
    cell = state.parse(session.number + 1, text)
    checked = state.check(cell)
    result = checked.result
    if result is not None:
        result.undo_methods()
    if checked.errors or result is None:
        return list(checked.errors)
    body = cell.body.body if cell.body is not None else None
    last = body.list[-1] if body is not None and body.list else None
    if not isinstance(last, ast.ExprStmt):
        return []
    found = result.info.type_of(last.x)
    if found is None:
        return []
    return tuple(var.type for var in found.vars) if isinstance(found, Tuple) else (found,)


def package_path(name: str) -> str:
    """The name by which the package of an import path is known: `rand` of math/rand; "" if there is none."""
    from gopy.types.std import std_paths

    return name.rpartition("/")[2] if "/" in name and name in std_paths() else ""


def is_call(text: str) -> bool:
    """Whether an expression is a call, which may stand as a statement."""
    from gopy.source.file import FileSet
    from gopy.syntax.parse import parse_text

    file = parse_text(FileSet().add("cell", text.encode("utf-8", "replace")))
    decl = file.decls[-1] if file.decls else None
    if not isinstance(decl, ast.FuncDecl) or decl.body is None or not decl.body.list:
        return False
    last = decl.body.list[-1]
    return isinstance(last, ast.ExprStmt) and isinstance(ast.unparen(last.x), ast.CallExpr)
