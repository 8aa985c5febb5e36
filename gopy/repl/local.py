"""Packages of the module beside a session: a cell imports them as a file in `directory` would.

A package is read and checked when a cell first imports it (project.load), compiled with the first cell that compiles after
that, to a module of its own with START, which runs its initialisation, and loaded before the cell. Its data lie between those
of cells. It stays as it is until the session ends: its types are the types of values that live.

`granted`: where files may be read, None for everywhere. A module whose go.mod is elsewhere does not exist, and packages that
lie elsewhere, as by a replace directive or a symbolic link, are refused.
"""

from __future__ import annotations

import os

from gopy.compile.program import START, compile_packages
from gopy.emit.backend import compile_module
from gopy.link.build import CheckedPackage, entry_of
from gopy.link.lines import positions
from gopy.link.program import ImageModule, module_of
from gopy.link.summary import Summary
from gopy.project.gomod import find_up
from gopy.project.load import COMMAND_LINE, Loader, LoadError, Unit
from gopy.types.package import ImportFailure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.repl.library import Library
    from gopy.source.file import FileSet, SourceFile
    from gopy.types.package import Package


class LocalPackage:
    """A compiled package: `start`, the table index of what initialises it; `uses`, the packages of the library it needs;
    `data_end` and `table_end`, where its region ends."""

    __slots__ = ("module", "start", "uses", "data_end", "table_end")

    def __init__(self, module: ImageModule, start: int, uses: list[str], summary: Summary) -> None:
        self.module = module
        self.start = start
        self.uses = uses
        self.data_end = summary.data_end
        self.table_end = summary.table_end


class LocalPackages:
    """See above. `waiting`: what is compiled and has to be loaded before the next cell runs."""

    def __init__(self, library: Library, fset: FileSet, directory: str, granted: Sequence[str] | None) -> None:
        self.waiting: list[LocalPackage] = []
        self._library = library
        self._granted = None if granted is None else [os.path.realpath(place) for place in granted]
        self._directory = directory
        self._fset = fset
        self._loader: Loader | None = None
        self._compiled = 0  # of the loader's dependencies

    def import_package(self, path: str) -> Package:
        """The package an import path means. Errors: ImportFailure, also for one that has errors itself."""
        loader = self._start()
        before = len(loader.dependencies)
        try:
            package = loader.import_package(path, Unit(COMMAND_LINE, self._directory, ""))
        except LoadError as error:
            loader.forget(before)
            raise ImportFailure(str(error), whole=True) from None
        except ImportFailure:
            loader.forget(before)
            raise
        for unit in loader.dependencies[before:]:
            if unit.result is None or unit.diagnostics or unit.result.diagnostics:
                found = [*unit.diagnostics, *(unit.result.diagnostics if unit.result is not None else ())]
                loader.forget(before)  # it is read anew next time
                text = f"{self._fset.position(found[0].pos)}: {found[0].message}" if found else path
                raise ImportFailure(text, whole=True)
        return package

    def files(self, path: str) -> list[SourceFile]:
        """The files of a package that has been imported; none for another one."""
        units = self._loader.dependencies if self._loader is not None else ()
        return [file.source for unit in units if unit.path == path for file in unit.files]

    def paths(self) -> list[str]:
        """The import paths of the packages there, unless what go.mod says is wrong."""
        from gopy.project.pattern import go_directories

        if not self.is_here():
            return []
        try:
            modules = self._start().modules
            places = [place for module in modules.all for place in go_directories(module.directory)]
        except (LoadError, OSError):
            return []
        return [modules.import_path(place) for place in places if self._may_read(place)]

    def compile(self, data: int, table: int) -> tuple[int, int]:
        """Compile what has been imported; the region begins at `data` and `table`, and what is behind it is the result.

        Errors: Unsupported.
        """
        loader = self._loader
        while loader is not None and self._compiled < len(loader.dependencies):
            unit = loader.dependencies[self._compiled]
            assert unit.result is not None
            package = CheckedPackage(unit.path, self._fset, unit.files, unit.result)
            package.embedded = {spec: found.files for spec, found in unit.embedded.items()}
            package.piece = unit.path
            module = compile_packages(unit.path, self._fset, [package], self._library, data, table, local=True)
            emitted = compile_module(module, positions(self._fset, self._directory))
            entry = entry_of(emitted, data, table)
            summary = Summary(entry.summary)
            self._library.add(package, summary)
            start = summary.extern(START)
            assert start is not None
            uses = [other.path for other in unit.result.pkg.imports if self._library.is_std(other.path)]
            local = LocalPackage(module_of(unit.path, entry), start.table_index, uses, summary)
            self.waiting.append(local)
            self._compiled += 1
            data, table = -(-local.data_end // 16) * 16, local.table_end
        return data, table

    def is_here(self) -> bool:
        """Whether there is a module whose files may be read."""
        found = [find_up(self._directory, name) for name in ("go.work", "go.mod")]
        return any(found) and all(file is None or self._may_read(file) for file in found)

    def _start(self) -> Loader:
        if self._loader is None:
            self._loader = Loader(self._directory)
            self._loader.fset = self._fset
            self._loader.may_read = self._may_read
            self._compiled = 0
        return self._loader

    def _may_read(self, path: str) -> bool:
        if self._granted is None:
            return True
        real = os.path.realpath(path)
        return any(real == place or real.startswith(os.path.join(place, "")) for place in self._granted)
