"""Fragments: a text without package clause uses standard packages without importing them; the imports are added here.

Only packages that are used as `name.Something`, are not imported, and whose name the text declares nowhere.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types.suggest import std_package


def add_imports(file: ast.File) -> None:
    """Add an ImportSpec, without a place in the text, for every standard package a fragment uses unimported."""
    used: dict[str, None] = {}
    declared: set[str] = set()
    for node in ast.walk(file):
        match node:
            case ast.SelectorExpr(x=ast.Ident(name=name)):
                used[name] = None
            case ast.AssignStmt(tok=":=", lhs=names) | ast.ValueSpec(names=names) | ast.Field(names=names):
                declared.update(name.name for name in names if isinstance(name, ast.Ident))
            case ast.RangeStmt(tok=":=", key=key, value=value):
                declared.update(name.name for name in (key, value) if isinstance(name, ast.Ident))
            case ast.FuncDecl(name=name) | ast.TypeSpec(name=name):
                declared.add(name.name)
            case ast.ImportSpec(path=literal, name=alias):
                declared.add(alias.name if alias is not None else literal.value.strip('"`').rsplit("/", 1)[-1])
    specs: list[ast.Spec] = []
    for name in used:
        path = "" if name in declared else std_package(name)
        if path:
            spec = ast.ImportSpec(NO_POS, NO_POS, None, ast.BasicLit(NO_POS, NO_POS, "STRING", f'"{path}"'))
            specs.append(spec)
            file.imports.append(spec)
    if specs:
        file.decls.insert(0, ast.GenDecl(NO_POS, NO_POS, "import", NO_POS, specs, NO_POS))
