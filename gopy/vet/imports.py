"""Edits that make a package of the standard library available in a file (x/tools' refactor.AddImport)."""

from __future__ import annotations

from gopy.source.diagnostic import Edit
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types.objects import PkgName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Unit


def add_import(unit: Unit, path: str, member: str, pos: int) -> tuple[str, list[Edit]]:
    """How to refer to a member of a package at a position.

    Parameters: `path`, the import path; `member`, the name used; `pos`, where. Results: the qualifier with its dot ("" for
    a dot import), and the edits that import the package if the file does not do so yet.
    """
    file = unit.file(pos)
    file_scope = unit.info.scopes.get(file)
    scope = file_scope.innermost(pos) if file_scope is not None else None
    for spec in file.imports:
        name = unit.info.implicits.get(spec) if spec.name is None else unit.info.defs.get(spec.name)
        if not isinstance(name, PkgName) or name.imported.path != path:
            continue
        if name.name == ".":
            if scope is not None and scope.lookup_parent(member, pos)[0] is file_scope:
                return "", []
        elif scope is None or scope.lookup_parent(name.name, pos)[1] is name:
            return name.name + ".", []
    base = path.rsplit("/", 1)[-1]
    fresh = base
    tries = 0
    while scope is not None and scope.lookup_parent(fresh, pos)[1] is not None:
        fresh = f"{base}{tries}"
        tries += 1
    own_name = "" if fresh == base else fresh
    if file.fragment:  # it imports what it uses by itself, under the usual names
        return fresh + ".", [Edit(file.pos, file.pos, f'import {own_name} "{path}"\n')] if own_name else []
    return fresh + ".", _import_edits(file, own_name, path)


def _import_edits(file: ast.File, name: str, path: str) -> list[Edit]:
    text = f'{name} "{path}"' if name else f'"{path}"'
    first = file.decls[0]
    if isinstance(first, ast.GenDecl) and first.tok == "import" and first.rparen != NO_POS:
        if first.specs:
            spec = first.specs[0]
            is_std = isinstance(spec, ast.ImportSpec) and "." not in spec.path.value.split("/", 1)[0]
            return [Edit(spec.pos, spec.pos, text + ("\n\t" if is_std else "\n\n\t"))]
        return [Edit(first.rparen, first.rparen, f"\t{text}\n")]
    doc = first.doc if isinstance(first, (ast.GenDecl, ast.FuncDecl)) else None
    pos = doc.pos if doc is not None else first.pos
    return [Edit(pos, pos, f"import {text}\n\n")]
