"""Coverage for test programs: which packages get counters, what the program tells about them, and profiles.

`Counting` is given to a Loader, which calls it for each file that it has parsed: files of covered packages get counters
(coverblocks.py). The program's main hands the arrays to package testing, which prints the percentage and hands the counts
over when the tests have ended; `profile` makes lines of a profile out of them. Of covered packages that are not part of a
program only the blocks are known: they count as not run.
"""

from __future__ import annotations

import os

from gopy.source.diagnostic import Text
from gopy.tool.coverblocks import Block, FileBlocks, instrument

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from gopy.project.load import Loader, Unit
    from gopy.project.module import Modules
    from gopy.source.file import FileSet
    from gopy.syntax import ast
    from gopy.tool.test import Target

FUZZ = "fuzz"  # a mode for counters that -fuzz uses
_VARIABLE = "GoCover_{number}_7061676f"  # exported, and what nobody calls a variable


class CoverError(Exception):
    """A pattern of -coverpkg that cannot be used; `message` says why."""

    def __init__(self, message: Text | str) -> None:
        super().__init__(str(message))
        self.message = message


class Coverage:
    """What is to be covered: the `mode`; `patterns` of -coverpkg (none: each test covers its own package), and `places`, the
    directories that they mean (see choose). `fuzzing`: the counters are only for -fuzz, and tests have some too."""

    __slots__ = ("mode", "patterns", "places", "fuzzing")

    def __init__(self, mode: str = "set", patterns: Sequence[str] = (), *, fuzzing: bool = False) -> None:
        self.fuzzing = fuzzing
        self.mode = mode
        self.patterns = patterns
        self.places: dict[str, str] = {}  # to import paths

    @property
    def key(self) -> str:
        """For cache keys."""
        return "\n".join((self.mode, str(self.fuzzing), *self.patterns, "", *self.places))

    @property
    def where(self) -> str:
        """What stands behind percentages."""
        return f" in {', '.join(self.patterns)}" if self.patterns else ""

    def counting(self, target: Target, files_place: str) -> Counting:
        """Counting for a target; `files_place`: the directory of one that is made of files."""
        if self.patterns:
            return Counting(self.mode, self.places)
        return Counting(self.mode, {target.place or files_place: target.path}, tests=self.fuzzing)

    def choose(self, cwd: str, targets: Sequence[Target], tags: AbstractSet[str]) -> list[str]:
        """Find the packages that the patterns mean: among those to be tested and all that these import, tests included.

        The result is warnings. Errors: CoverError.
        """
        if not self.patterns:
            return []
        from gopy.project.load import Loader, LoadError
        from gopy.project.pattern import PatternError, directories

        loader = Loader(cwd, tags)
        warnings = []
        try:
            reached = _reached([target.place for target in targets if target.place], loader)
            for pattern in self.patterns:
                if pattern in ("all", "std"):
                    raise CoverError(
                        Text("-coverpkg={pattern}: coverage of the standard library is not counted", pattern=pattern)
                    )
                try:
                    found = directories(pattern, cwd, loader.modules)
                except PatternError:
                    if _in_std(pattern):
                        why = Text(
                            "-coverpkg={pattern}: coverage of the standard library is not counted", pattern=pattern
                        )
                        raise CoverError(why) from None
                    found = []
                places = [place for place in found if place in reached]
                if not places:
                    warnings.append(f"warning: no packages being tested depend on matches for pattern {pattern}")
                self.places.update((place, loader.modules.import_path(place)) for place in places)
        except LoadError:
            return []  # said of each package that is tested
        self.places = dict(sorted(self.places.items(), key=lambda item: item[1]))
        return warnings


def _in_std(pattern: str) -> bool:
    from gopy.types.std import import_std
    from gopy.types.universe import universe

    return import_std(pattern, universe()) is not None


def _reached(places: Iterable[str], loader: Loader) -> set[str]:
    """Directories, and those of all packages of modules that are imported from there; from the first ones by tests too."""
    from gopy.project.directory import read_directory
    from gopy.project.load import LoadError
    from gopy.project.module import NotFoundError
    from gopy.syntax.parse import parse_file

    roots = set(places)
    reached: set[str] = set()
    todo = list(roots)
    modules: Modules = loader.modules
    while todo:
        place = todo.pop()
        if place in reached:
            continue
        reached.add(place)
        try:
            found = read_directory(place, loader.tags)
        except OSError:
            continue
        names = found.go + (found.tests + found.external_tests if place in roots else [])
        for name in names:
            file = parse_file(loader.fset.add(name, found.contents[name]))
            for spec in file.imports:
                path = spec.path.value[1:-1]
                if "." not in path.split("/", 1)[0] and _in_std(path):
                    continue
                try:
                    todo.append(modules.find(path))
                except (NotFoundError, LoadError):
                    continue
    return reached


class Counting:
    """Puts counters into files of packages in `places` (to import paths), with `tests` into theirs too. `files`: the blocks, by
    import path."""

    __slots__ = ("mode", "places", "files", "_number", "_tests")

    def __init__(self, mode: str, places: dict[str, str], *, tests: bool = False) -> None:
        self._tests = tests
        self.mode = mode
        self.places = places
        self.files: dict[str, list[FileBlocks]] = {}
        self._number = 0

    def add(self, fset: FileSet, unit: Unit, file: ast.File) -> None:
        """Put counters into a file that was parsed, if it is to have some."""
        source = file.source.name
        path = unit.path.removesuffix("_test") if self._tests and unit.is_test else unit.path
        if self.places.get(unit.directory) != path or file.errors:
            return
        if source.endswith("_test.go") and not self._tests:
            return
        base = os.path.basename(source)
        name = f"{unit.path}/{base}"
        if unit.path == "command-line-arguments":
            name = os.path.join(unit.directory, base)
        variable = _VARIABLE.format(number=self._number)
        self._number += 1
        owner = unit.path
        if source.endswith("_test.go") and file.name.name.endswith("_test") and not owner.endswith("_test"):
            owner += "_test"  # of files named one by one, the external test's
        self.files.setdefault(owner, []).append(instrument(fset, file, name, variable, self.mode))


class Covered:
    """The blocks of a test program: those `linked`, with counters in it, in their order, and those that are only `known`."""

    __slots__ = ("mode", "where", "linked", "known")

    def __init__(self, mode: str, where: str) -> None:
        self.mode = mode
        self.where = where
        self.linked: list[tuple[str, FileBlocks]] = []  # with import paths
        self.known: list[tuple[str, FileBlocks]] = []

    @property
    def has_functions(self) -> bool:
        """Whether there is any code."""
        return any(file.functions for _, file in (*self.linked, *self.known))

    @property
    def percentage(self) -> str:
        """What is said of code that no test runs."""
        all = sum(file.statements for _, file in (*self.linked, *self.known))
        return f"coverage: 0.0% of statements{self.where}" if all else "coverage: [no statements]"

    def program(self, aliases: dict[str, str]) -> str:
        """The method of the generated main; `aliases`: the names under which packages are imported."""
        files = [(path, file) for path, file in self.linked if file.blocks]
        counters = "".join(f"\t\t{aliases[path]}.{file.variable}[:],\n" for path, file in files)
        if self.mode == FUZZ:
            return f"\nfunc (deps) Counters() [][]uint32 {{\n\treturn [][]uint32{{\n{counters}\t}}\n}}\n"
        rows = ""
        for _, file in files:
            by_counter = sorted(file.blocks, key=lambda block: block.counter)
            rows += "\t{" + ", ".join(str(block.statements) for block in by_counter) + "},\n"
        others = sum(file.statements for _, file in self.known)
        functions = sum(file.functions for _, file in self.linked)
        from gopy.tool.testfuncs import quoted

        return (
            "\nfunc (deps) Cover() (mode, where string, counters, statements [][]uint32, others, functions int) {\n"
            f"\tcounters = [][]uint32{{\n{counters}\t}}\n"
            f"\treturn {quoted(self.mode)}, {quoted(self.where)}, counters, coverStatements, {others}, {functions}\n}}\n"
            f"\nvar coverStatements = [][]uint32{{\n{rows}}}\n"
        )

    def profile(self, counts: bytes) -> list[str]:
        """Lines of a profile, without the first. `counts`: what the program has handed over; nothing: all are 0."""
        rows = [[int(n) for n in line.split() if n.isdigit()] for line in counts.splitlines()]
        given = iter(rows)
        found: list[tuple[str, FileBlocks, list[int]]] = []
        for path, file in self.linked:
            found.append((path, file, next(given, []) if file.blocks else []))
        found += [(path, file, []) for path, file in self.known]
        found.sort(key=lambda item: (item[0], item[1].name))
        lines = []
        for _, file, row in found:
            for b in file.blocks:
                n = row[b.counter] if b.counter < len(row) else 0
                lines.append(f"{file.name}:{b.line}.{b.column},{b.end_line}.{b.end_column} {b.statements} {n}")
        return lines

    # For the cache.

    def encoded(self) -> bytes:
        """As a text."""
        lines = [self.mode, self.where]
        for kind, files in (("linked", self.linked), ("known", self.known)):
            for path, file in files:
                lines.append("\t".join((kind, path, file.name, file.variable, str(file.functions))))
                for b in file.blocks:
                    lines.append(f"{b.line} {b.column} {b.end_line} {b.end_column} {b.statements} {b.counter}")
        return "\n".join(lines).encode("utf-8", "surrogateescape")


def decoded(data: bytes) -> Covered | None:
    """What was encoded; None if it is damaged."""
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    try:
        covered = Covered(lines[0], lines[1])
        file = FileBlocks("", "")
        for line in lines[2:]:
            if "\t" in line:
                kind, path, name, variable, functions = line.split("\t")
                file = FileBlocks(name, variable)
                file.functions = int(functions)
                (covered.linked if kind == "linked" else covered.known).append((path, file))
            else:
                numbers = [int(n) for n in line.split()]
                file.blocks.append(Block(*numbers))
    except (ValueError, TypeError, IndexError):
        return None
    return covered


def covered_alone(counting: Counting, target: Target) -> Covered:
    """What is said of a package without tests: of it alone."""
    covered = Covered(counting.mode, "")
    covered.known = [(target.path, file) for file in counting.files.get(target.path, [])]
    return covered


def covered_by(counting: Counting, coverage: Coverage, linked: AbstractSet[str], loader: Loader) -> Covered:
    """What a program covers: `linked`, the import paths of packages in it. Others are read for their blocks."""
    from gopy.project.load import LoadError

    covered = Covered(FUZZ if coverage.fuzzing else coverage.mode, coverage.where)
    for place, path in counting.places.items():
        if path not in linked and path not in counting.files:
            try:
                loader.program_unit(place)  # puts it into counting.files
            except LoadError:
                continue
    for path, files in counting.files.items():
        (covered.linked if path in linked else covered.known).extend((path, file) for file in files)
    return covered
