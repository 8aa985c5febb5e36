"""A session's cells as one program, for `:save prog.go`.

Declarations as they are now; what cells did, in order, in main; expressions whose values were shown are printed. Variables of the
session become variables of the package, for functions may use them and later cells declare them again. So `x := 1` becomes
`x = 1`, and a variable that has had two types makes the cells no program. The result is checked before it is written.
"""

from __future__ import annotations

from gopy.repl.commands.command import CommandError
from gopy.repl.declarations import declared_names
from gopy.repl.parse import Cell, packages_named, parse_cell
from gopy.source.diagnostic import Text
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.types.objects import PkgName, Var
from gopy.types.typestring import type_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.repl.terminal.core import Repl
    from gopy.types.package import Package


class _Program:
    def __init__(self, repl: Repl) -> None:
        self.repl = repl
        self.imports: dict[str, str] = {}  # what stands in the import declaration -> name
        self.declarations: dict[tuple[str, ...], str] = {}
        self.statements: list[str] = []
        self.variables: dict[str, None] = {}

    def add(self, cell: Cell) -> None:
        """One more cell."""
        data, base = cell.source.data, cell.source.base

        def text(node: ast.Node) -> str:
            return data[node.pos - base : node.end - base].decode("utf-8", "replace")

        for spec in cell.file.imports:
            self.imports[text(spec)] = ""
        for decl in cell.file.decls:
            if decl is cell.body or (isinstance(decl, ast.GenDecl) and decl.tok == "import"):
                continue
            names = tuple(declared_names(decl))
            if names == ("main",) and isinstance(decl, ast.FuncDecl) and decl.body is not None:
                inner = data[decl.body.pos - base + 1 : decl.body.end - base - 1].decode("utf-8", "replace")
                self.statements.append("{" + inner + "}")
                continue
            self.declarations.pop(names, None)
            self.declarations[names] = _comment(data, decl.pos - base) + text(decl)
        for s in cell.body.body.list if cell.body is not None and cell.body.body is not None else ():
            self._statement(s, text, s in cell.expressions and s not in cell.silent)

    def _statement(self, s: ast.Stmt, text: object, shown: bool) -> None:
        assert callable(text)
        if isinstance(s, ast.ExprStmt) and shown and self._has_value(text(s.x)):
            self.imports['"fmt"'] = ""
            self.statements.append(f"fmt.Println({text(s.x)})")
        elif isinstance(s, ast.AssignStmt) and s.tok == ":=":
            names = [x.name for x in s.lhs if isinstance(x, ast.Ident)]
            self._declare(names)
            self.statements.append(f"{', '.join(names)} = {', '.join(text(x) for x in s.rhs)}")
        elif isinstance(s, ast.DeclStmt) and s.decl.tok == "var":
            for spec in s.decl.specs:
                if isinstance(spec, ast.ValueSpec):
                    self._variables(spec, text)
        else:
            self.statements.append(text(s))

    def _has_value(self, text: str) -> bool:
        from gopy.repl.terminal.ask import expression_type

        types = expression_type(self.repl.session, text)
        return isinstance(types, tuple) and bool(types)

    def _variables(self, spec: ast.ValueSpec, text: object) -> None:
        assert callable(text)
        names = [ident.name for ident in spec.names]
        again = [name for name in names if name in self.variables]
        self._declare(names)
        if spec.values and set(names) != {"_"}:
            self.statements.append(f"{', '.join(names)} = {', '.join(text(x) for x in spec.values)}")
        elif spec.values:
            self.statements.append(f"var {text(spec)}")
        elif spec.type is not None:
            self.statements += [f"{name} = *new({text(spec.type)})" for name in again]

    def _declare(self, names: Sequence[str]) -> None:
        self.variables.update(dict.fromkeys(name for name in names if name != "_"))


def program(repl: Repl, texts: Sequence[str]) -> str:
    """The program. Errors: CommandError, if the cells are none."""
    made = _Program(repl)
    fset = FileSet()
    files: list[ast.File] = []
    for number, text in enumerate(texts, 1):
        cell = parse_cell(number, fset.add(f"cell[{number}]", text.encode("utf-8", "replace")))
        made.add(cell)
        files.append(cell.file)
    names = repl.session.state.names
    imported: dict[Package, str] = {}

    def qualify(package: Package) -> str:
        if package is names.package:
            return ""
        imported[package] = package.name
        return package.name

    variables: list[str] = []
    for name in made.variables:
        obj = names.session.elems.get(name)
        if isinstance(obj, Var):
            variables.append(f"var {name} {type_string(obj.type, qualify)}")
    known = {obj.imported.path for obj in names.imports.elems.values() if isinstance(obj, PkgName)}
    needed = {names.path_of(name) for name in packages_named(files) if name not in names.session.elems}
    needed = {path for path in needed if path and path not in known} | {package.path for package in imported}
    imports = {**made.imports, **{f'"{path}"': "" for path in sorted(needed)}}
    parts = ["package main"]
    if imports:
        parts.append(
            "import (\n" + "\n".join(f"\t{spec}" for spec in sorted(imports, key=lambda s: s.split('"')[1])) + "\n)"
        )
    if variables:
        parts.append("\n".join(variables))
    parts += made.declarations.values()
    parts.append("func main() {\n" + "\n".join(made.statements) + "\n}")
    return _checked(repl, "\n\n".join(parts) + "\n")


def _checked(repl: Repl, text: str) -> str:
    import os

    from gopy.repl.commands.code import formatted
    from gopy.tool.vet import Options, vet

    text = formatted(repl, text)
    report = vet(os.getcwd(), ["-"], Options([], 10, frozenset(), command=True), text.encode())
    errors = [error for group in report.groups for error in group.errors]
    if errors or report.problems:
        reason = errors[0].message if errors else report.problems[0]
        raise CommandError(
            Text(
                "the cells are no program ({reason}); a name that does not end in .go saves them as a script",
                reason=reason,
            )
        )
    return text


def _comment(data: bytes, start: int) -> str:
    """The comment lines that stand right above an offset."""
    lines = data[:start].decode("utf-8", "replace").split("\n")
    found: list[str] = []
    for line in reversed(lines[:-1]):
        if not line.startswith("//"):
            break
        found.insert(0, line + "\n")
    return "".join(found) if not lines[-1].strip() else ""
