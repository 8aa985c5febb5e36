"""Loading: from what the user named to checked packages, with everything they import.

A Loader owns one FileSet and all packages of one run. A Unit is one thing to check: a package together with its own
tests, an external test package, or files named one by one (import path `command-line-arguments`, as Go calls it).
Packages of std come from facts, packages of the modules on disk are parsed and checked from source, each once; a package
that is not there is one error at its import and is silently untyped from there on.
"""

from __future__ import annotations

import os.path

from gopy.project import bundled, directory, import_path, module
from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.types.package import ImportFailure, Package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Set as AbstractSet
    from typing import Protocol

    from gopy.project.embed import Embedded
    from gopy.syntax.ast import File
    from gopy.types.check import Result

    class Counting(Protocol):
        """What counts the executions of files (tool/cover.py)."""

        def add(self, fset: FileSet, unit: Unit, file: File) -> None:
            """Put counters into a file that was parsed."""


COMMAND_LINE = "command-line-arguments"


class Unit:
    """Something to check: `path` for headers and JSON, its files, the language version, and where it lies."""

    __slots__ = ("path", "pkg_path", "directory", "files", "go_version", "diagnostics", "is_test", "result", "embedded")

    def __init__(self, path: str, directory: str, go_version: str) -> None:
        self.path = path
        self.pkg_path = path
        self.directory = directory
        self.go_version = go_version
        self.files: list[File] = []
        self.diagnostics: list[Diagnostic] = []  # of reading and parsing
        self.is_test = False
        self.result: Result | None = None
        self.embedded: dict[ast.ValueSpec, Embedded] = {}  # what //go:embed puts into its variables


def _failure(message: str) -> ImportFailure:
    """An import that failed, in the words of the go command, which finds it before the compiler does."""
    return ImportFailure(message, whole=True)


def unreadable(unit: Unit) -> bool:
    """Whether the syntax errors of a unit keep it from being type-checked.

    gc goes on after errors of its parser that are not called "syntax error" (a missing index in x[i::], an unused label).
    gopy also needs a tree without gaps then, lest what follows from a gap be reported.
    """
    syntax = [d.message for d in unit.diagnostics if d.code == "Syntax"]
    if any(not isinstance(message, str) or message.startswith("syntax error") for message in syntax):
        return True
    gaps = (ast.BadStmt, ast.BadDecl)
    return any(isinstance(node, gaps) for file in unit.files for node in ast.walk(file))


def _check_clauses(files: list[File], place: str, tests: bool = False) -> None:
    """Errors: LoadError if files are of different packages; with `tests`, those of external tests count as the package's."""
    clauses: dict[str, str] = {}
    for file in files:
        if file.package:
            name = file.name.name
            if tests and file.source.name.endswith("_test.go"):
                name = name.removesuffix("_test")
            clauses.setdefault(name, os.path.basename(file.source.name))
    if len(clauses) > 1:
        (one, file_one), (two, file_two) = list(clauses.items())[:2]
        raise LoadError(f"found packages {one} ({file_one}) and {two} ({file_two}) in {place}")


class LoadError(Exception):
    """Nothing can be checked; str() is the message, in Go's words where Go has some."""


class Loader:
    """One run's packages. `cwd` is where relative names start; `tags` are extra build tags; `command`: a package main
    must have a func main."""

    def __init__(self, cwd: str, tags: AbstractSet[str] = frozenset(), *, command: bool = False) -> None:
        self.cwd = cwd
        self._command = command
        self.tags = tags
        self.fset = FileSet()
        self._modules: module.Modules | None = None
        self._packages: dict[str, Package] = {}  # by directory
        self._loading: list[tuple[str, str, str]] = []  # importer path, imported path, file: the chain in progress
        self._bundled: dict[str, Package] = {}
        self._hidden: frozenset[str] = frozenset()
        self._overrides: dict[str, Package] = {}  # external tests see their package with its test files
        self.dependencies: list[Unit] = []  # packages checked only because they are imported
        self.counting: Counting | None = None  # puts counters into files that were parsed
        self.may_read: Callable[[str], bool] | None = (
            None  # whether an imported package's file or directory may be read
        )

    @property
    def modules(self) -> module.Modules:
        """The modules in force at cwd. Errors: LoadError for a broken go.mod."""
        if self._modules is None:
            from gopy.project.gomod import ModFileError

            try:
                self._modules = module.find_modules(self.cwd)
            except ModFileError as error:
                raise LoadError(str(error)) from None
            except OSError as error:
                raise LoadError(f"go: {error.filename}: {directory.reason(error)}") from None
            self._hidden = bundled.give_way(self._modules)
        return self._modules

    @property
    def vendored(self) -> bool:
        """Whether packages may come from a vendor directory."""
        return self._modules is not None and self._modules.vendor is not None

    # From the user's arguments to units.

    def files_unit(self, names: list[str], stdin: bytes | None = None) -> Unit:
        """The unit of files named one by one (`-` is stdin). Errors: LoadError."""
        unit = self._named_files(names, stdin)
        _check_clauses(unit.files, unit.directory)
        return unit

    def files_units(self, names: list[str]) -> list[Unit]:
        """The units of files named one by one, as directory_units has them. Errors: LoadError."""
        unit = self._named_files(names, None)
        external = [
            file
            for file in unit.files
            if file.source.name.endswith("_test.go") and file.package and file.name.name.endswith("_test")
        ]
        _check_clauses(unit.files, unit.directory, tests=True)
        units = []
        own = [file for file in unit.files if file not in external]
        if own or not external:
            unit.files = own
            unit.is_test = any(file.source.name.endswith("_test.go") for file in own)
            units.append(unit)
        if external:
            tests = Unit(COMMAND_LINE + "_test", unit.directory, "")
            tests.is_test = True
            tests.files = external
            if not own:
                tests.diagnostics = unit.diagnostics
            units.append(tests)
        return units

    def _named_files(self, names: list[str], stdin: bytes | None) -> Unit:
        parents = {os.path.dirname(name) or "." for name in names if name != "-"}
        if len(parents) > 1:
            have = " and ".join(sorted(parents)) if len(parents) == 2 else ", ".join(sorted(parents))
            raise LoadError(f"named files must all be in one directory; have {have}")
        place = os.path.normpath(os.path.join(self.cwd, parents.pop())) if parents else self.cwd
        unit = Unit(COMMAND_LINE, place, "")
        for name in names:
            if name == "-":
                self.add_source(unit, "<stdin>", stdin if stdin is not None else b"", fragments=True)
                continue
            try:
                data = directory.read_bytes(os.path.join(self.cwd, name))
            except FileNotFoundError:
                raise LoadError(f"stat {name}: no such file or directory") from None
            except OSError as error:
                raise LoadError(f"open {name}: {directory.reason(error)}") from None
            shown = self.display(os.path.normpath(os.path.join(self.cwd, name)))
            self.add_source(unit, shown, data, fragments=len(names) == 1)
        unit.is_test = any(name.endswith("_test.go") for name in names)
        return unit

    def directory_units(self, place: str) -> list[Unit]:
        """The units of a directory: the package with its tests, and the external test package.

        Errors: LoadError (no Go files, several packages, unreadable).
        """
        if self.modules.main is None:
            raise LoadError(
                "go: go.mod file not found in current directory or any parent directory; see 'go help modules'"
            )
        try:
            found = directory.read_directory(place, self.tags)
        except OSError as error:
            raise LoadError(f"open {place}: {directory.reason(error)}") from None
        if found.problems:
            raise LoadError("\n".join(found.problems))
        path = self.modules.import_path(place)
        if not (found.go or found.tests or found.external_tests):
            if found.ignored:
                raise LoadError(f"package {path}: build constraints exclude all Go files in {place}")
            raise LoadError(f"no Go files in {place}")
        self._check_one_package(found, place)
        owner = self.modules.module_of(place)
        version = owner.file.lang if owner is not None else ""
        units: list[Unit] = []
        if found.go or found.tests:
            unit = Unit(path, place, version)
            unit.is_test = bool(found.tests)
            for name in found.go + found.tests:
                self.add_source(unit, self.display(os.path.join(place, name)), found.contents[name])
            units.append(unit)
        if found.external_tests:
            unit = Unit(path + "_test", place, version)
            unit.is_test = True
            for name in found.external_tests:
                self.add_source(unit, self.display(os.path.join(place, name)), found.contents[name])
            units.append(unit)
        return units

    def program_unit(self, place: str) -> Unit:
        """The unit of a directory's package without its tests: what `go run` compiles.

        Errors: LoadError (no Go files, several packages, unreadable).
        """
        try:
            found = directory.read_directory(place, self.tags)
        except OSError as error:
            raise LoadError(f"open {place}: {directory.reason(error)}") from None
        if found.problems:
            raise LoadError("\n".join(found.problems))
        path = self.modules.import_path(place)
        if not found.go:
            if found.ignored and not found.tests and not found.external_tests:
                raise LoadError(f"package {path}: build constraints exclude all Go files in {place}")
            if found.tests or found.external_tests:
                raise LoadError(f"package {path}: no non-test Go files in {place}")
            raise LoadError(f"no Go files in {place}")
        self._check_one_package(found, place)
        owner = self.modules.module_of(place)
        unit = Unit(path, place, owner.file.lang if owner is not None else "")
        for name in found.go:
            self.add_source(unit, self.display(os.path.join(place, name)), found.contents[name])
        return unit

    @staticmethod
    def _check_one_package(found: directory.DirectoryFiles, place: str) -> None:
        names: dict[str, str] = {}
        for name in found.go + found.tests + found.external_tests:
            package = found.package_names[name]
            if name.endswith("_test.go"):
                package = package.removesuffix("_test")
            if package:
                names.setdefault(package, name)
        if len(names) > 1:
            (one, file_one), (two, file_two) = list(names.items())[:2]
            raise LoadError(f"found packages {one} ({file_one}) and {two} ({file_two}) in {place}")

    def display(self, path: str) -> str:
        """A path as Go prints it: relative to the working directory where that is shorter."""
        try:
            relative = os.path.relpath(path, self.cwd)
        except ValueError:  # another drive
            return path
        return relative if len(relative) < len(path) else path

    def add_source(self, unit: Unit, name: str, data: bytes, fragments: bool = False) -> None:
        """Read, parse and add one file to a unit; with `fragments` it may lack a package clause."""
        from gopy.syntax import parse
        from gopy.syntax.encoding import read_source

        source, problems = read_source(name, data, self.fset)
        unit.diagnostics += problems
        if problems and not source.data:
            return
        file = parse.parse_text(source) if fragments else parse.parse_file(source)
        if file.fragment:
            from gopy.project.fragment import add_imports

            add_imports(file)
        unit.diagnostics += file.errors
        unit.files.append(file)
        if b"//go:embed" in source.data and any(spec.path.value[1:-1] == "embed" for spec in file.imports):
            from gopy.project.embed import read_embedded

            unit.embedded.update(read_embedded(file, unit.directory, unit.diagnostics))
        if self.counting is not None and not problems:
            self.counting.add(self.fset, unit, file)

    # Checking.

    def check(self, unit: Unit) -> Result | None:
        """Check a unit's types; None if its syntax errors forbid it (then unit.diagnostics says why)."""
        if not unit.files or (unit.diagnostics and unreadable(unit)):
            return None
        plain = not unit.is_test and unit.path != COMMAND_LINE
        if plain:
            done = next((d for d in self.dependencies if d.directory == unit.directory and d.result is not None), None)
            if done is not None:  # checked before, because another package imports it
                unit.files, unit.result, unit.diagnostics = done.files, done.result, done.diagnostics
                return unit.result
        result = self._check(unit)
        if plain and result.pkg.name != "main":
            self._packages.setdefault(unit.directory, result.pkg)
        return result

    def _check(self, unit: Unit) -> Result:
        from gopy.types.check import check_package
        from gopy.types.checker import Config

        def importer(path: str) -> Package:
            return self.import_package(path, unit)

        program = self._command and not unit.is_test and not any(file.fragment for file in unit.files)
        config = Config(unit.go_version, importer, command=program)
        unit.result = check_package(self.fset, unit.pkg_path, unit.files, config)
        return unit.result

    def check_all(self, units: Iterable[Unit]) -> None:
        """Check units in order; an external test sees the package checked just before it, test files included."""
        for unit in units:
            base = unit.path.removesuffix("_test")
            if not (unit.is_test and unit.path.endswith("_test") and base in self._overrides):
                self._overrides.clear()
            result = self.check(unit)
            if result is not None and not unit.path.endswith("_test"):
                self._overrides = {unit.path: result.pkg}
        self._overrides.clear()

    def check_tested(self, units: list[Unit]) -> list[Unit]:
        """Check the units of a package that is tested; these and what they import, each behind those that it imports.

        What external tests import is checked against the package with its test files. So a Loader does this once, and then
        `check_tested_main`.
        """
        order: list[Unit] = []
        self._overrides.clear()
        for unit in units:
            before = len(self.dependencies)
            result = self.check(unit)
            order += self.dependencies[before:]
            order.append(unit)
            if result is not None:
                result.pkg.tested = True
                self._overrides[unit.path] = result.pkg
        return order

    def check_tested_main(self, unit: Unit, others: Iterable[Unit] = ()) -> None:
        """Check the program that imports the units; `others` it may import too, wherever they are."""
        for other in others:
            if other.result is not None:
                self._overrides.setdefault(other.path, other.result.pkg)
        self._check(unit)

    def import_package(self, path: str, importer: Unit) -> Package:
        """The package an import path means. Errors: ImportFailure in Go's words."""
        from gopy.types import std
        from gopy.types.universe import universe

        if path in self._overrides and path != importer.path:
            return self._overrides[path]
        reason = import_path.problem(path)
        if reason:
            raise _failure(reason)
        if "." not in path.split("/", 1)[0]:
            package = std.import_std(path, universe())
            if package is None and std.is_internal(path):
                raise _failure(f"use of internal package {path} not allowed")
            if package is not None:
                return package
        try:
            place = self.modules.find(path)
        except module.NotFoundError as error:
            package = bundled.import_bundled(path, self.fset, self._hidden, self._bundled)
            if package is not None:
                return package
            raise _failure(str(error)) from None
        except LoadError as error:
            raise _failure(str(error)) from None
        where = self.modules.import_path(importer.directory) if importer.path == COMMAND_LINE else importer.path
        if not module.internal_allowed(path, where):
            raise _failure(f"use of internal package {path} not allowed")
        return self._from_source(path, place, importer)

    def _from_source(self, path: str, place: str, importer: Unit) -> Package:
        key = place
        if key in self._packages:
            return self._packages[key]
        chain = [step[0] for step in self._loading]
        if path in chain or path == importer.path:
            raise _failure("import cycle not allowed: " + self._cycle(path, importer))
        if self.may_read is not None:
            self._check_readable(path, place)
        try:
            found = directory.read_directory(place, self.tags)
        except OSError as error:
            raise _failure(f"open {place}: {directory.reason(error)}") from None
        if not found.go:
            raise _failure(f"no non-test Go files in {place}" if found.tests else f"no Go files in {place}")
        try:
            self._check_one_package(found, place)
        except LoadError as error:
            raise _failure(str(error)) from None
        owner = self.modules.module_of(place)
        unit = Unit(path, place, owner.file.lang if owner is not None else "")
        for name in found.go:
            self.add_source(unit, self.display(os.path.join(place, name)), found.contents[name])
        self._loading.append((importer.path, path, ""))
        try:
            package = self._check(unit).pkg
        finally:
            self._loading.pop()
        if unit.diagnostics and unreadable(unit):
            package.fake = True  # what it lacks may stand where it cannot be read
        self.dependencies.append(unit)  # after those it imports itself
        if package.name == "main":
            raise _failure(f'import "{path}" is a program, not an importable package')
        self._packages[key] = package
        return package

    def forget(self, number: int) -> None:
        """Forget the dependencies from `number` on: they are read anew when they are imported next."""
        for unit in self.dependencies[number:]:
            self._packages.pop(unit.directory, None)
        del self.dependencies[number:]

    def _check_readable(self, path: str, place: str) -> None:
        """Errors: ImportFailure if a package, or a file in its directory, is where nothing may be read."""
        assert self.may_read is not None
        if not self.may_read(place):
            raise _failure(f"package {path} is outside of the directories that may be read")
        for name in os.listdir(place):
            if not self.may_read(os.path.join(place, name)):
                raise _failure(f"{name} of package {path} leads out of the directories that may be read")

    def _cycle(self, path: str, importer: Unit) -> str:
        chain = [step[0] for step in self._loading] + [importer.path, path]
        return " -> ".join(chain[chain.index(path) :])
