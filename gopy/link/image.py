"""The standard library, compiled: package by package, as far as programs need it, from the sources in gopy/std/src.

A package is compiled once per change of what goes into it: its entry in the cache is named by a hash of the compiler's
sources, its own sources, and of the interfaces (summary and facts) of the packages that it uses. An *index* file, named by the
stamp of all sources (sources.py), lists the entries that are known; with it a run opens no source file at all.

Imports among packages of the library decide the order. `runtime` comes first, whatever a program imports, for compiled code
calls it. Also a package whose function another one takes by //go:linkname comes before that one.

StdImage is what the compiler asks (`summary`, `source`), and what gopy/types takes facts from (types.std.Image).
"""

from __future__ import annotations

from time import perf_counter

from gopy.link import sources
from gopy.link.entry import Entry, read_entry
from gopy.link.program import ImageModule
from gopy.link.regions import Region, region
from gopy.link.sources import SOURCES, PackageSources, digest
from gopy.link.summary import Summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gopy.link.build import CheckedPackage
    from gopy.link.cache import Cache

    # (package that is compiled next, how many are done, how many there are)
    Progress = Callable[[str, int, int], None]

RUNTIME = "runtime"
_USES = 8  # where in a line of the index, its path apart, the packages begin that it uses


class StdImage:
    """The library's packages of one run.

    `progress` is called before a package is compiled and, with an empty name, after the last one. `stress`: code that
    suspends wherever it may (for tests of the compiler).
    """

    def __init__(
        self, cache: Cache, progress: Progress | None = None, directory: str = SOURCES, *, stress: bool = False
    ) -> None:
        self.cache = cache
        self.directory = directory
        self._progress = progress
        self.stress = stress
        self.key = sources.stamp(directory) + (
            "s" if stress else ""
        )  # changes with everything that compiling depends on
        # The index: path -> name, entry, interface, wasm digest, moduledata, has_init, data_end, table_end, packages it uses.
        self._listed: dict[str, list[str]] = {}
        self._sources: dict[str, PackageSources] = {}
        self._entries: dict[str, Entry] = {}
        self._summaries: dict[str, Summary] = {}
        self._checked: dict[str, CheckedPackage] = {}
        self._asked: dict[str, None] = {}
        self._compiler = ""
        self._changed = False
        self.spent = 0.0  # seconds, on compiling packages
        self._pending: set[str] = set()
        self._hidden: frozenset[str] = frozenset()
        self._index = "index-" + self.key
        data = cache.unseal(self._index)
        if data is not None:
            for line in data.decode("utf-8", "replace").split("\n"):
                words = line.split(" ")
                if len(words) >= _USES + 1:
                    self._listed[words[0]] = words[1:]

    def has(self, path: str) -> bool:
        """Whether the library has a package with an import path."""
        if self._hidden and any(path == module or path.startswith(module + "/") for module in self._hidden):
            return False
        return path in self._listed or sources.has_package(path, self.directory)

    def hide(self, modules: frozenset[str]) -> None:
        """From now on have no packages of some modules: the program brings its own."""
        self._hidden = modules

    # What gopy/types asks.

    def package_name(self, path: str) -> str:
        """The name of a package; "" if the library has none with this import path. Compiles it if need be."""
        if not self.has(path):
            return ""
        self.require([path])
        self._asked[path] = None
        return self._listed[path][0]

    def imports(self, path: str) -> Sequence[str]:
        """The packages that a package uses."""
        return self._listed[path][_USES:]

    def facts(self, path: str) -> str:
        """The facts about a package."""
        return self.entry(path).facts

    # What the compiler asks.

    def summary(self, path: str) -> Summary:
        """The summary of a package's module."""
        found = self._summaries.get(path)
        if found is None:
            found = self._summaries[path] = Summary(self.entry(path).summary)
        return found

    def source(self, path: str) -> CheckedPackage:
        """A package parsed and checked from its sources: for generic functions, whose bodies `need` has checked."""
        found = self._checked.get(path)
        if found is None:
            from gopy.link.build import check_sources

            self.require([path])
            found = self._checked[path] = check_sources(self._source(path), lazy_bodies=True)
        return found

    def loaded(self) -> list[str]:
        """The packages that are part of the program, as far as its imports have been seen: runtime first, each behind those
        that it uses."""
        return self.closure(self._asked)

    # What loading asks.

    def entry(self, path: str) -> Entry:
        """A package's compiled module, compiled now if need be."""
        found = self._entries.get(path)
        if found is None:
            self.require([path])
            found = self._entries.get(path)
            if found is None:
                found = read_entry(self.cache, self._listed[path][1])
                if found is None:  # the index knows it, but the file is gone
                    del self._listed[path]
                    self.require([path])
                    return self._entries[path]
                self._entries[path] = found
        return found

    def module(self, path: str) -> ImageModule:
        """A package's module."""
        _, _, _, wasm_digest, moduledata, has_init, data_end, table_end = self._listed[path][:_USES]
        return ImageModule(
            path, wasm_digest, int(moduledata), has_init == "1", int(data_end), int(table_end), lambda: self.entry(path)
        )

    def closure(self, paths: Iterable[str]) -> list[str]:
        """The packages that a program which imports `paths` needs, runtime first, each behind those it uses."""
        self.require(paths)
        order: dict[str, None] = {RUNTIME: None}
        stack = [(path, False) for path in sorted(set(paths), reverse=True)]
        while stack:
            path, used = stack.pop()
            if path in order:
                continue
            if used:
                order[path] = None
            else:
                stack.append((path, True))
                stack += [(other, False) for other in reversed(self._listed[path][_USES:])]
        return list(order)

    def require(self, paths: Iterable[str]) -> None:
        """See to it that packages, and those they use, are compiled and listed. Errors: KeyError for one that does not exist."""
        todo: dict[str, None] = {}
        for path in (RUNTIME, *paths):
            self._plan(path, todo)
        if not todo:
            return
        done = 0
        progress = self._progress
        for path in todo:
            if path in self._listed or path in self._pending:
                continue
            self._pending.add(path)
            try:
                self._provide(path, done, len(todo))
            finally:
                self._pending.discard(path)
            done += 1
        if progress is not None:
            progress("", done, len(todo))
        if self._changed:
            self._write_index()

    def _plan(self, path: str, todo: dict[str, None]) -> None:
        """Add a package that is not listed to `todo`, behind those that it uses."""
        if path in self._listed or path in todo or path in self._pending:
            return
        source = self._source(path)
        for other in self._uses(source):
            self._plan(other, todo)
        todo[path] = None

    def _source(self, path: str) -> PackageSources:
        found = self._sources.get(path)
        if found is None:
            if not sources.has_package(path, self.directory):
                raise KeyError(path)
            found = self._sources[path] = PackageSources(path, self.directory)
        return found

    def _uses(self, source: PackageSources) -> list[str]:
        """The packages that must be there before this one is compiled."""
        if source.path == RUNTIME:
            return []
        found = [path for path in (*source.imports, *source.links) if path != RUNTIME]
        return [RUNTIME, *(path for path in found if sources.has_package(path, self.directory))]

    def _provide(self, path: str, done: int, all: int) -> None:
        """Find a package's entry in the cache by its contents, or compile it; list it."""
        source = self._source(path)
        uses = self._uses(source)
        if not self._compiler:
            self._compiler = sources.compiler_digest()
        place = self.region(path)
        parts = [self._compiler, str(self.stress), path, str(place.data), str(place.table), source.digest()]
        parts += [f"{other} {self._listed[other][2]}" for other in uses]
        name = "std-" + digest("\n".join(parts).encode())
        entry = read_entry(self.cache, name)
        if entry is None:
            if self._progress is not None:
                self._progress(path, done, all)
            from gopy.link.build import compile_package

            began = perf_counter()
            entry = compile_package(self, source, place)
            self.spent += perf_counter() - began
            self.cache.write(name, entry.encoded())
        self._entries[path] = entry
        interface = digest(entry.summary.encode(), entry.facts.encode(), _generic(entry.facts, source))
        summary = self.summary(path)
        numbers = (summary.moduledata, int(summary.has_init), summary.data_end, summary.table_end)
        self._listed[path] = [source_name(source), name, interface, entry.wasm_digest, *map(str, numbers), *uses]
        self._changed = True

    def region(self, path: str) -> Region:
        """Where a package's module lies. Errors: KeyError if regions.py does not list it."""
        found = region(path)
        if found is None:
            raise KeyError(f"{path} is missing in gopy/link/regions.py")
        return found

    def _write_index(self) -> None:
        lines = [" ".join([path, *words]) for path, words in sorted(self._listed.items())]
        self.cache.seal(self._index, "\n".join(lines).encode())
        self._changed = False


def source_name(source: PackageSources) -> str:
    """The name in the package clauses."""
    for data in source.files.values():
        for line in data.split(b"\n"):
            if line.startswith(b"package "):
                return line.split()[1].decode()
    return source.path.rpartition("/")[2]


def _generic(facts: str, source: PackageSources) -> bytes:
    """What besides the interface goes into other packages' code: the sources, where something generic is exported."""
    return source.digest().encode() if " F|" in facts or " T|" in facts else b""
