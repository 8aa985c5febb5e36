"""From what the user named to a program that can be run: load, check, compile; or find that nothing has changed since last time.

What was compiled stands in the cache under a hash of the arguments and the place (remember.py). If nothing has changed, the
compiled module is taken, and neither parser nor checker are even imported.

Programs with errors are not remembered.
"""

from __future__ import annotations

import os

from gopy.link.program import MAIN, Image, module_of, std_modules
from gopy.link.regions import PROGRAM_DATA, PROGRAM_TABLE
from gopy.link.sources import digest
from gopy.source.diagnostic import Diagnostic, Text
from gopy.tool.remember import ALL, NAMES, remember, remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from gopy.compile.program import Unsupported
    from gopy.ir.module import Module
    from gopy.link.cache import Cache
    from gopy.link.entry import Entry
    from gopy.link.image import StdImage
    from gopy.project.load import Loader, Unit
    from gopy.source.file import FileSet
    from gopy.tool.vet import Report

START = "_gopy_start"  # the symbol of the function that initialises a program's packages and calls main.main


class Program:
    """A program, or why there is none.

    `image` can be run; it is None where `report` has errors. `entry` is the program's own module; `cached`: nothing was
    compiled. `steps`: names and seconds of what was done.
    """

    __slots__ = ("image", "entry", "report", "cached", "steps")

    def __init__(self) -> None:
        self.image: Image | None = None
        self.entry: Entry | None = None
        self.report: Report | None = None
        self.cached = False
        self.steps: list[tuple[str, float]] = []

    def step(self, name: str, began: float) -> float:
        """Note how long a step took; the time now."""
        from time import perf_counter

        now = perf_counter()
        self.steps.append((name, now - began))
        return now


def build_program(
    cwd: str,
    arguments: Sequence[str],
    std: StdImage,
    cache: Cache,
    tags: AbstractSet[str] = frozenset(),
    stdin: bytes | None = None,
    limit: int = 10,
) -> Program:
    """Compile what `arguments` name: Go files, a package, or `-` for `stdin`. Raises nothing for a wrong program."""
    from time import perf_counter

    program = Program()
    began = perf_counter()
    cwd = os.path.realpath(cwd)
    key = "program-" + digest("\n".join((std.key, cwd, *sorted(tags), "", *arguments)).encode(), stdin or b"")
    found = remembered(key, cache)
    if found is not None:
        entry, paths, _ = found
        program.entry = entry
        program.cached = True
        program.image = image_of(entry, paths, std)
        program.step("look up", began)
        return program
    _compile(program, key, cwd, arguments, std, cache, tags, stdin, limit)
    return program


def image_of(entry: Entry, paths: list[str], std: StdImage) -> Image:
    """A program that consists of a module of its own and what it imports of the library."""
    from gopy.link.summary import Summary

    start = Summary(entry.summary).extern(START)
    assert start is not None and start.table_index, "the program has no start function"
    return Image([*std_modules(std, paths), module_of(MAIN, entry)], start.table_index)


# Compiling.


class Checked:
    """A program that was loaded and checked: `unit` is its main package, None if it could not be loaded; `report` says what is
    wrong."""

    __slots__ = ("loader", "unit", "report")

    def __init__(self, loader: Loader, unit: Unit | None, report: Report) -> None:
        self.loader = loader
        self.unit = unit
        self.report = report

    @property
    def units(self) -> list[Unit]:
        """The program's packages, each behind those that it imports."""
        return [*self.loader.dependencies, *([self.unit] if self.unit is not None else [])]


def check_program(
    cwd: str,
    arguments: Sequence[str],
    std: StdImage,
    tags: AbstractSet[str] = frozenset(),
    stdin: bytes | None = None,
    limit: int = 10,
    program: Program | None = None,
) -> Checked:
    """Load and check what `arguments` name. Steps are noted in `program`."""
    from time import perf_counter

    from gopy.project.load import Loader
    from gopy.tool.missing import explain_missing
    from gopy.tool.vet import Report, make_group
    from gopy.types.std import use_image

    began = perf_counter()
    use_image(std)
    std.require(())
    if program is not None:
        began = program.step("library", began)
    loader = Loader(os.path.realpath(cwd), tags, command=True)
    report = Report(loader, limit)
    checked = Checked(loader, load_unit(loader, arguments, report, stdin), report)
    unit = checked.unit
    if unit is None:
        return checked
    if program is not None:
        began = program.step("parse", began)
    spent = std.spent
    loader.check_all([unit])
    spent = std.spent - spent  # the packages that it imports are compiled as they are met
    if program is not None and spent:
        program.steps.append(("library", spent))
    for other in checked.units:
        group = make_group(loader.fset, other, [], limit)
        explain_missing(group, std)
        if group.errors or other is unit:
            report.groups.append(group)
    if program is not None:
        program.step("check", began + spent)
    return checked


def lower_program(checked: Checked, std: StdImage) -> Module:
    """The IR of a program without errors."""
    return lower_units(checked.loader.fset, checked.units, std)


def lower_units(fset: FileSet, units: Iterable[Unit], std: StdImage) -> Module:
    """The IR of a program: its packages without errors, in the order of initialisation, main last. Errors: Unsupported."""
    from gopy.compile.program import compile_packages
    from gopy.link.build import CheckedPackage

    packages = []
    for unit in units:
        if unit.result is not None:
            package = CheckedPackage(unit.result.pkg.path, fset, unit.files, unit.result)
            package.embedded = {spec: found.files for spec, found in unit.embedded.items()}
            packages.append(package)
    return compile_packages(MAIN, fset, packages, std, PROGRAM_DATA, PROGRAM_TABLE)


def emit_program(module: Module, fset: FileSet, cwd: str, std: StdImage, race_points: Iterable[str] = ()) -> Entry:
    """The compiled module of a program. `cwd`: what stands before names of files in traces; `race_points`: see backend.py."""
    from gopy.emit.backend import compile_module
    from gopy.link.build import entry_of
    from gopy.link.lines import positions

    emitted = compile_module(module, positions(fset, cwd), suspend_stress=std.stress, race_points=race_points)
    return entry_of(emitted, PROGRAM_DATA, PROGRAM_TABLE)


def _compile(
    program: Program,
    key: str,
    cwd: str,
    arguments: Sequence[str],
    std: StdImage,
    cache: Cache,
    tags: AbstractSet[str],
    stdin: bytes | None,
    limit: int,
) -> None:
    from time import perf_counter

    checked = check_program(cwd, arguments, std, tags, stdin, limit, program)
    program.report = checked.report
    if checked.unit is None or checked.report.has_errors:
        return
    from gopy.compile.program import Unsupported

    began = perf_counter()
    try:
        module = lower_program(checked, std)
    except Unsupported as unsupported:
        _refuse(checked, unsupported)
        return
    began = program.step("lower", began)
    entry = program.entry = emit_program(module, checked.loader.fset, cwd, std)
    paths = std_imports(checked.units, std)
    program.image = image_of(entry, paths, std)
    began = program.step("emit", began)
    _remember(key, cache, entry, paths, checked, arguments)
    program.step("store", began)


def _refuse(checked: Checked, unsupported: Unsupported) -> None:
    """Add an error about what the compiler does not know yet."""
    assert checked.unit is not None
    message = refusal(unsupported)
    pos = unsupported.pos
    for group in checked.report.groups:
        if group.unit is checked.unit:
            group.errors.append(Diagnostic(pos, message, "Unsupported"))
            group.diagnostics.append(group.errors[-1])


def refusal(unsupported: Unsupported) -> str | Text:
    """What is said of what cannot be compiled."""
    if unsupported.go:
        return unsupported.message
    return Text("gopy cannot compile this yet: {what}", what=unsupported.message)


def load_unit(loader: Loader, arguments: Sequence[str], report: Report, stdin: bytes | None) -> Unit | None:
    """The one package that is to be run; None if there is none (report.problems says why)."""
    from gopy.project.load import LoadError
    from gopy.project.pattern import PatternError, directories, is_file_pattern

    try:
        if arguments and is_file_pattern(arguments[0]):
            tests = [name for name in arguments if name.endswith("_test.go")]
            if tests:
                report.problems.append(f"go: cannot run *_test.go files ({tests[0]})")
                return None
            return _main_only(loader.files_unit(list(arguments), stdin), report)
        pattern = arguments[0] if arguments else "."
        places = directories(pattern, loader.cwd, loader.modules)
        if len(places) > 1:
            paths = "".join(f"\n\t{loader.modules.import_path(place)}" for place in places)
            report.problems.append(f"go: pattern {pattern} matches multiple packages:{paths}")
            return None
        if not places:
            report.problems.append(f"go: no packages loaded from {pattern}")
            return None
        if loader.modules.main is None:
            report.problems.append(
                "go: go.mod file not found in current directory or any parent directory; see 'go help modules'"
            )
            return None
        return _main_only(loader.program_unit(places[0]), report)
    except (LoadError, PatternError) as error:
        report.problems.append(str(error))
        return None


def _main_only(unit: Unit, report: Report) -> Unit | None:
    """The unit, if its package is called main; a file that could not be read is said later."""
    if unit.files and unit.files[0].name.name != "main":
        report.problems.append(f"package {unit.path} is not a main package")
        return None
    return unit


def std_imports(units: Iterable[Unit], std: StdImage) -> list[str]:
    """The packages of the library that units import, sorted."""
    found: set[str] = set()
    for unit in units:
        for file in unit.files:
            for spec in file.imports:
                path = spec.path.value[1:-1]
                if std.has(path):
                    found.add(path)
    return sorted(found)


def embedded_files(unit: Unit) -> list[str]:
    """The files that //go:embed has put into a unit's variables."""
    return [os.path.join(unit.directory, *name.split("/")) for found in unit.embedded.values() for name in found.files]


def embedded_places(unit: Unit) -> list[tuple[str, str]]:
    """The directories whose names had a say in that, with their kind for `remember`."""
    return [(ALL, place) for found in unit.embedded.values() for place in sorted(found.places)]


def _remember(
    key: str,
    cache: Cache,
    entry: Entry,
    paths: list[str],
    checked: Checked,
    arguments: Sequence[str],
) -> None:
    """Write the compiled module and its manifest."""
    loader, unit = checked.loader, checked.unit
    files: list[str] = []
    places: list[tuple[str, str]] = []
    for other in checked.units:
        if not (arguments and arguments[0] == "-") or other is not unit:
            files += [os.path.normpath(os.path.join(loader.cwd, file.source.name)) for file in other.files]
        named = other is unit and arguments and arguments[0].endswith((".go", "-"))
        places.append(("" if named else NAMES, other.directory))
        files += embedded_files(other)
        places += embedded_places(other)
    remember(key, cache, entry, paths, loader, files, places)
