"""A session's cells as one program, for `:save prog.go`.

Declarations as they are now; what cells did, in order, in main; expressions whose values were shown are printed. Variables of the
session become variables of the package, for functions may use them and later cells declare them again. So `x := 1` becomes
`x = 1`, and a variable that has had two types makes the cells no program. A cell's result becomes a variable (`_2`) where
another cell uses it, under that name or as `_`, which in a program is no value. The result is checked before it is written.
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
        self.results: dict[int, list[str]] = {}  # of a cell that is used by another: its variables

    def find_results(self, cells: Sequence[Cell]) -> dict[int, str]:
        """Note which results are used. Result: for each cell the variable that `_` is there, "" if there is none."""
        known = self.repl.session.state.names.session.elems
        blanks: dict[int, str] = {}
        made: dict[str, int] = {}  # a variable, and the cell whose result it has
        last = ""
        for cell in cells:
            blanks[cell.number] = last
            wanted = {x.name for x in ast.walk(cell.file) if isinstance(x, ast.Ident)} & made.keys()
            if last and _blank_values(cell.file):
                wanted.add(last)
            for number in {made[name] for name in wanted}:
                self.results[number] = [name for name, of in made.items() if of == number]
            own = f"_{cell.number}"
            names = [own] if own in known and len(cell.expressions) == 1 else []
            while f"{own}_{len(names) + 1}" in known and len(cell.expressions) == 1:
                names.append(f"{own}_{len(names) + 1}")
            made.update(dict.fromkeys(names, cell.number))
            last = names[-1] if names else last
        return blanks

    def add(self, cell: Cell, blank: str) -> None:
        """One more cell. `blank`: the variable that `_` is in it."""
        data, base = cell.source.data, cell.source.base
        blanks = [ident.pos for ident in _blank_values(cell.file)] if blank else []

        def text(node: ast.Node) -> str:
            parts, at = [], node.pos
            for pos in blanks:
                if at <= pos < node.end:
                    parts += [data[at - base : pos - base], blank.encode()]
                    at = pos + 1
            return b"".join([*parts, data[at - base : node.end - base]]).decode("utf-8", "replace")

        results = self.results.get(cell.number, []) if len(cell.expressions) == 1 else []
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
            self._statement(s, text, s in cell.expressions and s not in cell.silent, results)

    def _statement(self, s: ast.Stmt, text: object, shown: bool, results: Sequence[str]) -> None:
        assert callable(text)
        if isinstance(s, ast.ExprStmt) and results:
            several = ", ".join(results)
            self._declare(results)
            self.statements.append(f"{several} = {text(s.x)}")
            if shown:
                self.imports['"fmt"'] = ""
                self.statements.append(f"fmt.Println({several})")
        elif isinstance(s, ast.ExprStmt) and shown and self._has_value(text(s.x)):
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


def _blank_values(file: ast.File) -> list[ast.Ident]:
    """Where `_` stands for the last result, in source order, and not for a variable that is not wanted."""
    names: set[ast.Node | None] = set()
    for node in ast.walk(file):
        if isinstance(node, ast.AssignStmt):
            names.update(node.lhs)
        elif isinstance(node, ast.RangeStmt):
            names.update((node.key, node.value))
        elif isinstance(node, ast.Field | ast.ValueSpec):
            names.update(node.names)
        elif isinstance(node, ast.FuncDecl | ast.TypeSpec | ast.ImportSpec):
            names.add(node.name)
    return [x for x in ast.walk(file) if isinstance(x, ast.Ident) and x.name == "_" and x not in names]


def program(repl: Repl, texts: Sequence[tuple[int, str]]) -> str:
    """The program of cells, each with its number. Errors: CommandError, if the cells are none."""
    made = _Program(repl)
    fset = FileSet()
    cells = [parse_cell(n, fset.add(f"cell[{n}]", text.encode("utf-8", "replace"))) for n, text in texts]
    files = [cell.file for cell in cells]
    blanks = made.find_results(cells)
    for cell in cells:
        made.add(cell, blanks[cell.number])
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
