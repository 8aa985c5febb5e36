"""`gopy test`: from the user's arguments to test programs, and running them.

For each package there is a program: the package with its test files, the external test package, and a generated main
(testfuncs.py). It has a Loader of its own, for packages that external tests import are checked against the package with its test
files. Compiled programs are remembered as those of `gopy run` are, and so is the output of tests that passed (testresults.py).
With -cover, and with -fuzz, code gets counters (cover.py).
"""

from __future__ import annotations

import os

from gopy.link.sources import digest
from gopy.source.diagnostic import Diagnostic
from gopy.tool.program import (
    Program,
    embedded_files,
    embedded_places,
    emit_program,
    image_of,
    lower_units,
    refusal,
    std_imports,
)
from gopy.tool.remember import NAMES, TESTS, remember, remembered
from gopy.tool.testneeds import Needs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set as AbstractSet

    from gopy.link.cache import Cache
    from gopy.link.image import StdImage
    from gopy.project.load import Loader, Unit
    from gopy.runtime.session import Options, Result
    from gopy.tool.cover import Coverage, Covered
    from gopy.tool.testfuncs import TestFunctions
    from gopy.tool.vet import Group

# How far a package got.
TESTED = ""
NO_TESTS = "no test files"
SETUP_FAILED = "setup failed"
BUILD_FAILED = "build failed"

# The analyzers that go test runs before the tests.
VET = (
    *("atomic", "bools", "buildtag", "directive", "errorsas", "ifaceassert", "nilfunc", "printf", "slog"),
    *("stdversion", "stringintconv", "tests"),
)
PATIENCE = 2 * 10**9  # nanoseconds that a test program has, at least, for ending itself
MAIN_FILE = "_testmain.go"


class Settings:
    """How tests are built: build `tags`, the analyzers that are run, `needs` of the program, the `limit` of errors, and what is
    covered. `traced`: what stands before names of files in traces, None for the working directory; `schedules`: for random
    schedules (compile/passes/racepoints.py)."""

    __slots__ = ("tags", "vet", "needs", "limit", "coverage", "traced", "schedules")

    def __init__(
        self,
        tags: AbstractSet[str] = frozenset(),
        vet: Sequence[str] = VET,
        needs: Needs | None = None,
        limit: int = 10,
        coverage: Coverage | None = None,
        traced: str | None = None,
        schedules: bool = False,
    ) -> None:
        self.traced = traced
        self.schedules = schedules
        self.coverage = coverage
        self.tags = tags
        self.vet = vet
        self.needs = needs if needs is not None else Needs()
        self.limit = limit


class Target:
    """A package to be tested: its import `path`, its directory `place`, or `files` that are named one by one. `problem`: why
    there is none; `path` is then the argument."""

    __slots__ = ("path", "place", "files", "problem")

    def __init__(self, path: str, place: str = "", files: Sequence[str] = (), problem: str = "") -> None:
        self.path = path
        self.place = place
        self.files = files
        self.problem = problem

    @property
    def name(self) -> str:
        """The name of the test program."""
        last = self.path.rpartition("/")[2]
        if last[:1] == "v" and last[1:].isdigit() and "/" in self.path:
            last = self.path.split("/")[-2]
        return last + ".test"


class TestProgram(Program):
    """A test program, or why there is none: `state` says how far it got. `problems`: sentences of the go command's, for
    SETUP_FAILED; for BUILD_FAILED `report` has errors or findings. `target`: what it tests; `covered`: the code whose executions
    are counted."""

    __slots__ = ("target", "state", "problems", "covered")

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.target = target
        self.state = TESTED
        self.covered: Covered | None = None
        self.problems: list[str] = []


# What is to be tested.


def find_targets(cwd: str, arguments: Sequence[str]) -> tuple[list[Target], list[str]]:
    """The packages that arguments name (nothing: the one in `cwd`), and warnings about patterns that match none."""
    from gopy.project.gomod import ModFileError
    from gopy.project.module import find_modules
    from gopy.project.pattern import PatternError, directories, is_file_pattern

    if arguments and is_file_pattern(arguments[0]):
        return [Target("command-line-arguments", "", arguments)], []
    problem = ""
    try:
        modules = find_modules(cwd)
        if modules.main is None:
            problem = "go: go.mod file not found in current directory or any parent directory; see 'go help modules'"
    except ModFileError as error:
        problem = str(error)
    if problem:
        return [Target(argument, problem=problem) for argument in arguments or ["."]], []
    found: dict[str, Target] = {}
    warnings = []
    for argument in arguments or ["."]:
        try:
            places = directories(argument, cwd, modules)
        except PatternError as error:
            found.setdefault(argument, Target(argument, problem=str(error)))
            continue
        if not places:
            warnings.append(f'go: warning: "{argument}" matched no packages')
        for place in places:
            # A directory without Go files is no package: it is called what the user called it.
            path = modules.import_path(place) if _has_go(place) else argument
            found.setdefault(place, Target(path, place))
    return list(found.values()), warnings


def _has_go(place: str) -> bool:
    try:
        return any(name.endswith(".go") for name in os.listdir(place))
    except OSError:
        return False


# Building.


class Builder:
    """Builds the test programs of one run."""

    __slots__ = ("cwd", "std", "cache", "settings", "_ready")

    def __init__(self, cwd: str, std: StdImage, cache: Cache, settings: Settings) -> None:
        self.cwd = os.path.realpath(cwd)
        self.std = std
        self.cache = cache
        self.settings = settings
        self._ready = False

    def build(self, target: Target) -> TestProgram:
        """The test program of a package. Raises nothing for wrong ones."""
        from time import perf_counter

        program = TestProgram(target)
        if target.problem:
            return _setup_failed(program, target.problem)
        began = perf_counter()
        settings = self.settings
        coverage = settings.coverage
        parts = (self.std.key, self.cwd, target.path, target.place, settings.needs.key, *settings.vet)
        if coverage is not None:
            parts = (*parts, coverage.key)
        key = "test-" + digest("\n".join((*parts, "", *sorted(settings.tags), "", *target.files)).encode())
        found = remembered(key, self.cache)
        if found is not None:
            program.entry, paths, notes = found
            if coverage is not None:
                from gopy.tool.cover import decoded

                program.covered = decoded(notes)
            program.cached = True
            program.image = image_of(program.entry, paths, self.std)
            program.step("look up", began)
            return program
        self._compile(program, key)
        return program

    def compile(self, target: Target) -> TestProgram:
        """The test program of a package, whether or not it is known; it is not remembered. Raises nothing for wrong ones."""
        program = TestProgram(target)
        self._compile(program, "")
        return program

    def _compile(self, program: TestProgram, key: str) -> None:
        from time import perf_counter

        from gopy.compile.program import Unsupported
        from gopy.project.load import Loader, LoadError
        from gopy.tool.testfuncs import WrongSignature, find_tests
        from gopy.tool.vet import Report

        began = perf_counter()
        self._use_library()
        began = program.step("library", began)
        loader = Loader(self.cwd, self.settings.tags, command=True)
        report = program.report = Report(loader, self.settings.limit)
        target = program.target
        coverage = self.settings.coverage
        if coverage is not None:
            place = target.place or os.path.dirname(os.path.abspath(os.path.join(self.cwd, target.files[0])))
            counting = coverage.counting(target, place)
            loader.counting = counting
        try:
            units = loader.files_units(list(target.files)) if target.files else loader.directory_units(target.place)
            tests = find_tests(loader.fset, units, self.cwd)
        except (LoadError, WrongSignature) as error:
            _setup_failed(program, str(error))
            return
        began = program.step("parse", began)
        has_tests = bool(tests.imported)
        spent = self.std.spent
        order = loader.check_tested(units)
        main = None
        if not self._has_errors(program, order, units, loader):
            if coverage is not None:
                from gopy.tool.cover import covered_alone, covered_by

                if has_tests:
                    program.covered = covered_by(counting, coverage, {unit.path for unit in order}, loader)
                else:
                    program.covered = covered_alone(counting, target)
            if has_tests:
                main = self._main(loader, target, units, tests, program.covered)
                loader.check_tested_main(main, order)
                order.append(main)
            self._vet(program, units, loader)
        spent = self.std.spent - spent
        if spent:
            program.steps.append(("library", spent))
        began = program.step("check", began + spent)
        if program.state:
            return
        if main is None:
            program.state = NO_TESTS
            return
        assert main.result is not None
        if main.diagnostics or main.result.reported:
            # A test function with a type of the package's own that is called T.
            report.groups += [_group(loader, main, [], self.settings.limit, self.std)]
            program.state = BUILD_FAILED
            return
        try:
            module = lower_units(loader.fset, order, self.std)
        except Unsupported as unsupported:
            group = _group(loader, units[0], [], self.settings.limit, self.std)
            group.errors.append(Diagnostic(unsupported.pos, refusal(unsupported), "Unsupported"))
            group.diagnostics.append(group.errors[-1])
            report.groups = [group]
            program.state = BUILD_FAILED
            return
        began = program.step("lower", began)
        settings = self.settings
        traced = self.cwd if settings.traced is None else settings.traced
        race_points = [unit.path for unit in order if unit is not main] if settings.schedules else []
        entry = program.entry = emit_program(module, loader.fset, traced, self.std, race_points)
        paths = std_imports(order, self.std)
        program.image = image_of(entry, paths, self.std)
        began = program.step("emit", began)
        if not key:
            return
        files = [
            os.path.normpath(os.path.join(self.cwd, file.source.name))
            for unit in order
            if unit is not main
            for file in unit.files
        ]
        places = [
            ("" if target.files else TESTS if unit in units else NAMES, unit.directory)
            for unit in order
            if unit is not main
        ]
        for unit in order:
            if unit is not main:
                files += embedded_files(unit)
                places += embedded_places(unit)
        notes = b""
        if program.covered is not None and coverage is not None:
            notes = program.covered.encoded()
            for place, path in coverage.places.items():
                places.append((NAMES, place))
                known = (file for other, file in program.covered.known if other == path)
                files += [os.path.join(place, os.path.basename(file.name)) for file in known]
        remember(key, self.cache, entry, paths, loader, files, places, notes)
        program.step("store", began)

    def _use_library(self) -> None:
        """Take the facts about the library from the image. Packages of all programs share them."""
        if not self._ready:
            from gopy.types.std import use_image

            use_image(self.std)
            self._ready = True
        self.std.require(())

    def _main(
        self, loader: Loader, target: Target, units: list[Unit], tests: TestFunctions, covered: Covered | None
    ) -> Unit:
        """The generated package main."""
        from gopy.project.load import Unit
        from gopy.tool.testfuncs import program_text

        owner = loader.modules.module_of(target.place) if target.place else None
        main = Unit("main", units[0].directory, "")
        text = program_text(tests, target.path, owner.path if owner is not None else "", self.settings.needs, covered)
        loader.add_source(main, MAIN_FILE, text.encode("utf-8", "surrogateescape"))
        return main

    def _has_errors(self, program: TestProgram, order: list[Unit], units: list[Unit], loader: Loader) -> bool:
        """Put compile errors into the report; whether there are any."""
        assert program.report is not None
        path = program.target.path
        groups: list[Group] = []
        for unit in order:
            group = _group(loader, unit, [], self.settings.limit, self.std)
            if group.errors:
                if unit in units and unit.is_test:
                    group.path = f"{unit.path} [{path}.test]"
                groups.append(group)
        program.report.groups = groups
        if groups:
            program.state = SETUP_FAILED if any(_is_setup(group, loader) for group in groups) else BUILD_FAILED
            if program.state == SETUP_FAILED:
                for group in groups:
                    group.path = path
        return bool(groups)

    def _vet(self, program: TestProgram, units: list[Unit], loader: Loader) -> None:
        """Run the analyzers; what they find keeps the tests from running."""
        assert program.report is not None
        if not self.settings.vet:
            return
        from gopy.tool.vet import analyze_units

        report = program.report
        findings = analyze_units(loader, units, self.settings.vet, report.internal)
        for unit in units:
            found = findings.get(unit)
            if found:
                report.groups.append(_group(loader, unit, found, self.settings.limit, self.std))
                program.state = BUILD_FAILED


def _is_setup(group: Group, loader: Loader) -> bool:
    """Whether the go command finds an error before it runs the compiler: an import that leads nowhere, and in files of tests
    all syntax errors, for it reads these itself."""
    for error in group.errors:
        if error.code in ("BrokenImport", "Embed"):
            return True
        if error.code == "Syntax" and loader.fset.position(error.pos).name.endswith("_test.go"):
            return True
    return False


def _setup_failed(program: TestProgram, problem: str) -> TestProgram:
    program.problems.append(problem)
    program.state = SETUP_FAILED
    return program


def _group(loader: Loader, unit: Unit, findings: list[Diagnostic], limit: int, std: StdImage) -> Group:
    from gopy.tool.missing import explain_missing
    from gopy.tool.vet import make_group

    group = make_group(loader.fset, unit, findings, limit)
    explain_missing(group, std)
    return group


# Running.


def run_test(
    program: TestProgram,
    options: Options,
    cache: Cache,
    write: Callable[[bytes], None],
    timeout: int = 0,
    progress: Callable[[str, int, int], None] | None = None,
) -> Result:
    """Run a test program; what it prints, on either stream, goes to `write`. The test sees its directory's testdata.

    It ends itself after `timeout` nanoseconds (0: never). A loop that makes way for nobody keeps it from that: it is given
    up somewhat later, and the result's limit is TIMEOUT.
    """
    from gopy.runtime.session import run

    assert program.image is not None
    target = program.target
    place = target.place or os.path.dirname(os.path.abspath(target.files[0]))
    testdata = os.path.join(place, "testdata")
    granted = any(_is_inside(testdata, directory) for directory in options.directories)
    if os.path.isdir(testdata) and not granted:
        options.readable = [testdata]
    options.cwd = place
    options.stdin = b""
    options.sinks = (write, write)
    if timeout:
        options.patience = timeout + max(timeout // 10, PATIENCE)
    return run(program.image, options, cache, progress)


def _is_inside(path: str, directory: str) -> bool:
    directory = os.path.join(os.path.realpath(directory), "")
    return os.path.join(os.path.realpath(path), "").startswith(directory)
