"""What a session knows: the objects of its cells, who declared them, and where they are in memory. No wasm runs here.

A cell goes through `check` (check.py), `compile`, and once its module has been loaded `commit`. Only commit
changes what later cells see.
"""

from __future__ import annotations

from gopy.compile.cell import PIECE, CompiledCell, compile_cell
from gopy.emit.backend import compile_module
from gopy.link.build import CheckedPackage, entry_of
from gopy.link.lines import positions
from gopy.link.program import ImageModule, module_of
from gopy.link.regions import PROGRAM_DATA, PROGRAM_TABLE
from gopy.link.summary import Summary
from gopy.repl.check import Checked, check
from gopy.repl.declarations import Declaration, owner_of, record
from gopy.repl.library import Library
from gopy.repl.names import Names
from gopy.repl.parse import Cell, parse_cell, parse_files
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.tool.program import START
from gopy.types.named import Named
from gopy.types.objects import PACKAGE_VAR, Func, Object, PkgName, TypeName, Var
from gopy.types.operand import BUILTIN, TYP_EXPR
from gopy.types.std import use_image
from gopy.types.typ import UNTYPED_NIL, Basic, Struct, Tuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.link.entry import Entry
    from gopy.types.info import Info

SHOW = "internal/show"


class Loadable:
    """A compiled cell: its module, the table index to run, the packages of the library that it needs; `patches`: (address,
    new descriptor's address) of types whose methods have changed; `slots`: (slot, symbol) of functions that take the place of
    earlier ones."""

    __slots__ = (
        "checked",
        "compiled",
        "entry",
        "module",
        "start",
        "packages",
        "patches",
        "slots",
        "package",
        "summary",
    )

    def __init__(self, checked: Checked, compiled: CompiledCell, entry: Entry, package: CheckedPackage) -> None:
        self.checked = checked
        self.compiled = compiled
        self.entry = entry
        self.package = package
        self.summary = Summary(entry.summary)
        self.module: ImageModule = module_of(package.piece, entry)
        start = self.summary.extern(START)
        assert start is not None
        self.start = start.table_index
        self.packages: list[str] = []
        self.patches: list[tuple[int, int]] = []
        self.slots: list[tuple[int, str]] = []


class State:
    """The state. `gettext` translates what is said; `declarations`, in order; `waiting`, those that do not compile as things
    are; `types`, the named types. Cells may import packages of the module around `directory`, if one is given (local.py)."""

    def __init__(
        self,
        library: Library,
        gettext: Callable[[str], str] = str,
        directory: str = "",
        granted: Sequence[str] | None = None,
    ) -> None:
        self.gettext = gettext
        self.library = library
        self.fset = FileSet()
        use_image(library)
        library.require(())
        self.names = Names()
        if directory:
            from gopy.repl.local import LocalPackages

            self.names.local = LocalPackages(library, self.fset, directory, granted)
        self.declarations: list[Declaration] = []
        self.waiting: list[Declaration] = []
        self.types: dict[Named, None] = {}
        self.replaceable: set[str] = set()
        self._slots: dict[object, list[tuple[int, tuple[object, object]]]] = {}
        self._data_at = PROGRAM_DATA
        self._table_at = PROGRAM_TABLE
        self.pieces = 0

    def parse(self, number: int, text: str) -> Cell:
        """Parse the text of cell `number`."""
        return parse_cell(number, self.fset.add(f"cell[{number}]", text.encode("utf-8", "surrogatepass")))

    def parse_files(self, number: int, texts: list[tuple[str, str]]) -> Cell:
        """Parse the files of a package, (name, text) each. Errors: ImportFailure."""
        from gopy.source.file import NO_POS

        sources = [self.fset.add(name, text.encode("utf-8", "surrogateescape")) for name, text in texts]
        cell = parse_files(number, sources)
        for file in (cell.file, *cell.more):
            for spec in file.imports:
                imported = self.names.import_package(spec.path.value[1:-1])
                name = spec.name.name if spec.name is not None else imported.name
                if name not in ("_", "."):
                    self.names.imports.elems[name] = PkgName(NO_POS, self.names.package, name, imported, spec)
        return cell

    def check(self, cell: Cell) -> Checked:
        """Check a cell."""
        self.names.homes.current = f"{PIECE}{self.pieces + 1}"
        return check(self, cell)

    # Compiling.

    def lower(self, checked: Checked, files: list[ast.File] | None = None) -> tuple[CheckedPackage, CompiledCell]:
        """The IR of a cell without errors, of some of its `files` only if they are given. Errors: Unsupported.

        Variables that are earlier ones belong to the earlier cells from here on; `forget` takes that back.
        """
        result = checked.result
        assert result is not None
        homes = self.names.homes
        for new, old in checked.same.items():
            homes.of[new] = homes.of[old]
        if self.names.local is not None:
            self._data_at, self._table_at = self.names.local.compile(self._data_at, self._table_at)
        package = CheckedPackage("main", self.fset, checked.files if files is None else files, result)
        package.piece = homes.current
        compiled = compile_cell(
            package,
            self.library,
            self._data_at,
            self._table_at,
            checked.cell.body,
            self._results(checked),
            self._changed(checked),
            self.replaceable,
        )
        return package, compiled

    def forget(self, checked: Checked) -> None:
        """Take back what checking and lowering a cell did to the session."""
        if checked.result is not None:
            checked.result.undo_methods()
        for new in checked.same:
            self.names.homes.of.pop(new, None)

    def compile(self, checked: Checked) -> Loadable:
        """Compile a cell without errors. Errors: Unsupported; the session is then as it was."""
        try:
            package, compiled = self.lower(checked)
            emitted = compile_module(compiled.module, positions(self.fset))
        except BaseException:
            self.forget(checked)
            raise
        entry = entry_of(emitted, self._data_at, self._table_at)
        loadable = Loadable(checked, compiled, entry, package)
        loadable.packages = self._packages(checked, compiled.shown)
        self._find_patches(loadable)
        self._find_slots(loadable)
        return loadable

    def _results(self, checked: Checked) -> dict[ast.Stmt, list[Var]]:
        """The variables that keep what is shown: _3 in cell 3, and _3_1, _3_2 ... if an expression has several values."""
        result = checked.result
        assert result is not None
        found: dict[ast.Stmt, list[Var]] = {}
        expressions = checked.cell.expressions
        for s in expressions:
            if s in checked.cell.silent or (s is not checked.cell.last and _is_called(result.info, s.x)):
                found[s] = []
                continue
            type = result.info.type_of(s.x)
            types = [var.type for var in type.vars] if isinstance(type, Tuple) else [type] if type is not None else []
            variables: list[Var] = []
            for i, t in enumerate(types):
                if isinstance(t, Basic) and t.kind == UNTYPED_NIL:
                    from gopy.types.universe import ANY

                    t = ANY.type
                name = f"_{checked.cell.number}" + (f"_{i + 1}" if len(types) > 1 else "")
                variables.append(Var(s.pos, self.names.package, name, t, PACKAGE_VAR))
            found[s] = variables
        return _last_of_each(found)

    def _changed(self, checked: Checked) -> list[Named]:
        """Types of earlier cells whose method sets are others now: those given methods, and those that embed them."""
        result = checked.result
        assert result is not None
        found = dict.fromkeys(result.methods)
        more = bool(found)
        while more:
            more = False
            for named in self.types:
                if named not in found and _embeds(named, found):
                    found[named] = None
                    more = True
        return [named for named in found if not named.type_params]

    def _packages(self, checked: Checked, shown: dict[ast.Stmt, list[Var]]) -> list[str]:
        """The packages of the library that a cell uses."""
        result = checked.result
        assert result is not None
        found: dict[str, None] = {SHOW: None} if shown else {}
        for file in checked.files:
            for spec in file.imports:
                found[spec.path.value[1:-1]] = None
        for obj in result.info.uses.values():
            if isinstance(obj, PkgName):
                obj.used = True
                found[obj.imported.path] = None
            elif obj.pkg is not None and obj.pkg is not self.names.package:
                found[obj.pkg.path] = None
        return [path for path in found if self.library.is_std(path)]

    def _find_patches(self, loadable: Loadable) -> None:
        for key, symbol in loadable.compiled.updates.items():
            new = loadable.summary.address(symbol)
            piece = key.lstrip("*").partition(".")[0]
            old = self.library.summary(piece).address("type:" + key)
            if old is not None and new is not None:
                loadable.patches.append((old, new))

    def _find_slots(self, loadable: Loadable) -> None:
        """Which slots the functions take that are declared anew, or compiled again."""
        for symbol, key in self._functions(loadable):
            extern = loadable.summary.extern(symbol)
            assert extern is not None
            type = (extern.params, extern.results)
            loadable.slots += [(slot, symbol) for slot, other in self._slots.get(key, ()) if other == type]

    def _functions(self, loadable: Loadable) -> list[tuple[str, object]]:
        """The declared functions and methods of a cell: symbol, and what tells which earlier ones they stand for."""
        result = loadable.checked.result
        assert result is not None
        found: list[tuple[str, object]] = []
        known = set(loadable.compiled.functions)
        piece = loadable.package.piece
        for obj in result.objects:
            if not isinstance(obj, Func):
                continue
            owner = owner_of(obj)
            if owner is None:
                symbols, key = (f"{piece}.{obj.name}",), (obj.name,)
            else:
                name = owner.obj.name
                symbols = (f"{piece}.(*{name}).{obj.name}", f"{piece}.{name}.{obj.name}")  # type: ignore[assignment]
                key = (owner, obj.name)  # type: ignore[assignment]
            found += [(symbol, key) for symbol in symbols if symbol in known]
        return found

    # Committing.

    def commit(self, loadable: Loadable, hidden: bool = False) -> None:
        """Let later cells see what a cell has declared; of a `hidden` one not what it imports."""
        checked, result = loadable.checked, loadable.checked.result
        assert result is not None
        names, homes = self.names, self.names.homes
        piece = loadable.package.piece
        self.pieces += 1
        self.library.add(loadable.package, loadable.summary)
        self._data_at = -(-loadable.summary.data_end // 16) * 16
        self._table_at = loadable.summary.table_end
        objects = result.objects
        results = [var for variables in self._kept(loadable) for var in variables]
        for obj in [*objects, *results]:
            homes.of.setdefault(obj, piece)
        for named in result.declared:
            homes.of.setdefault(named.obj, piece)
            self.types[named] = None
        for symbol, key in self._functions(loadable):
            extern = loadable.summary.extern(symbol)
            assert extern is not None
            self._slots.setdefault(key, []).append((extern.table_index, (extern.params, extern.results)))
        self.replaceable.update(loadable.compiled.functions)
        session = names.session.elems
        for name, obj in result.pkg.scope.elems.items():
            if isinstance(obj, Func) and name == "main":
                continue
            before = session.get(name)
            if isinstance(obj, Var) and obj in checked.same:
                continue  # it is the earlier one
            if isinstance(before, TypeName) and before is not obj:
                homes.outdated[before] = f"{before.name}@{self._cell_of(before)}"
            session[name] = obj
        for var in results:
            session[var.name] = var
        if results:
            session["_"] = results[-1]
        if not hidden:
            names.keep_imports(result.file_scopes)
        self._note_declarations(loadable)

    def note_waiting(self, checked: Checked) -> None:
        """A cell of which nothing can be compiled yet."""
        self.waiting = [d for d in self.waiting if not set(d.names) & {n for w in checked.waiting for n in w.names}]
        self.waiting += checked.waiting

    def _kept(self, loadable: Loadable) -> list[list[Var]]:
        return list(loadable.compiled.shown.values())

    def _cell_of(self, obj: Object) -> int:
        for declaration in self.declarations:
            if obj in declaration.objects:
                return declaration.cell
        return 0

    def _note_declarations(self, loadable: Loadable) -> None:
        checked, result = loadable.checked, loadable.checked.result
        assert result is not None
        known: set[Object] = set(self.names.homes.of)
        own: list[Declaration] = []
        for decl in (decl for file in checked.files[: 1 + len(checked.cell.more)] for decl in file.decls):
            if decl is checked.cell.body or (isinstance(decl, ast.GenDecl) and decl.tok == "import"):
                continue
            if isinstance(decl, ast.FuncDecl) and decl.recv is None and decl.name.name in ("main", "init"):
                continue
            source = self.fset.file(decl.pos) or checked.cell.source
            own.append(Declaration(checked.cell.number, source, decl))
        new = {name for d in own + checked.waiting for name in d.names}
        for declaration in own + checked.again:
            record(declaration, result.info, known)
            declaration.uses = {checked.same.get(obj, obj) if isinstance(obj, Var) else obj for obj in declaration.uses}
        gone = set(map(id, checked.again)) | set(map(id, checked.waiting))
        kept = [d for d in self.declarations if id(d) not in gone and not _is_replaced(d, checked)]
        self.declarations = kept + own + checked.again
        self.waiting = [d for d in self.waiting if id(d) not in gone and not new & set(d.names)] + checked.waiting
        for d in checked.waiting:
            for name in d.names:
                self.names.session.elems.pop(name, None)


def _is_replaced(declaration: Declaration, checked: Checked) -> bool:
    """Whether nothing of a declaration is in force any more."""
    objects = declaration.objects
    return bool(objects) and all(obj in checked.redeclared for obj in objects)


def _is_called(info: Info, x: ast.Expr) -> bool:
    """Whether an expression is a call of a function: no conversion, and no built-in function with a value."""
    call = ast.unparen(x)
    if not isinstance(call, ast.CallExpr):
        return False
    found = info.types.get(call.fun)
    return found is None or found.mode not in (TYP_EXPR, BUILTIN)


def _last_of_each(found: dict[ast.Stmt, list[Var]]) -> dict[ast.Stmt, list[Var]]:
    """Of several expressions shown in one cell the variables are numbered on, so that none hides another."""
    shown = [variables for variables in found.values() if variables]
    for number, variables in enumerate(shown[:-1], 1):
        for var in variables:
            var.name = f"{var.name}·{number}"
    return found


def _embeds(named: Named, types: dict[Named, None]) -> bool:
    from gopy.types.lookup import deref

    under = named.underlying()
    return isinstance(under, Struct) and any(f.embedded and deref(f.type)[0] in types for f in under.fields)
