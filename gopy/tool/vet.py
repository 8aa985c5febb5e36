"""`gopy vet` and `gopy check`: from the user's arguments to findings, unit by unit.

A run never stops at the first thing that is wrong: a package that cannot be loaded is a problem of its own, syntax
errors keep one unit from being type-checked, and analyzers run on whatever type-checked.
"""

from __future__ import annotations

import os.path

from gopy.project.load import Loader, LoadError, Unit
from gopy.project.pattern import PatternError, directories, is_file_pattern
from gopy.source.diagnostic import ERROR, Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence, Set as AbstractSet

    from gopy.source.file import FileSet

ERROR_LIMIT = 10  # as gc: after ten errors in a package, "too many errors"


class Group:
    """The findings about one unit: `path` as Go's header names it; `diagnostics`, all of them by position; `errors`, the
    compile errors in gc's order; `last`, the one that was found last; `truncated`: the limit cut some off; `findings`, those
    of analyzers, in go vet's order; `named`: the user named it, it is not only imported."""

    __slots__ = ("diagnostics", "errors", "findings", "last", "named", "path", "truncated", "unit")

    def __init__(
        self,
        unit: Unit,
        errors: list[Diagnostic],
        findings: list[Diagnostic],
        last: Diagnostic | None,
        truncated: bool,
    ) -> None:
        self.path = unit.path
        self.unit = unit
        self.errors = errors
        self.findings = findings
        self.last = last
        self.truncated = truncated
        self.diagnostics = sorted(errors + findings, key=lambda d: (d.pos, d.kind != ERROR))
        self.named = True


class Report:
    """What a run found: groups in the order of the arguments; `problems`, sentences about what could not be loaded;
    `internal`, analyzers that failed (gopy's fault); `cwd`, `tags` and
    `limit` are those of the run."""

    __slots__ = ("cwd", "fset", "groups", "internal", "limit", "problems", "tags", "warnings")

    def __init__(self, loader: Loader, limit: int) -> None:
        self.cwd = loader.cwd
        self.tags = loader.tags
        self.limit = limit
        self.fset: FileSet = loader.fset
        self.groups: list[Group] = []
        self.problems: list[str] = []
        self.warnings: list[str] = []
        self.internal: list[str] = []

    @property
    def has_errors(self) -> bool:
        """Whether anything keeps a program from compiling."""
        return bool(self.problems) or any(d.kind == ERROR for g in self.groups for d in g.diagnostics)

    @property
    def clean(self) -> bool:
        """Whether nothing was found at all."""
        return not self.problems and not any(group.diagnostics for group in self.groups)


class Options:
    """What to run: `analyzers` (names in force; empty: none), `limit` (compile errors a unit; 0: all), build `tags`.

    `command`: package main must have a func main, as go build wants it and go vet does not.
    """

    __slots__ = ("analyzers", "command", "limit", "tags")

    def __init__(
        self,
        analyzers: Sequence[str],
        limit: int = ERROR_LIMIT,
        tags: AbstractSet[str] = frozenset(),
        command: bool = False,
    ) -> None:
        self.analyzers = analyzers
        self.limit = limit
        self.tags = tags
        self.command = command


def vet(cwd: str, arguments: Sequence[str], options: Options, stdin: bytes | None = None) -> Report:
    """Check what `arguments` name (nothing: the package in cwd).

    Parameters: `cwd`, absolute; `arguments`, packages or files as go vet takes them, or `-` for `stdin`.
    Result: a Report; nothing is raised for wrong input.
    """
    loader = Loader(os.path.realpath(cwd), options.tags, command=options.command)
    report = Report(loader, options.limit)
    units = load(loader, arguments, report, stdin)
    loader.check_all(units)
    named = {unit.directory for unit in units}
    for unit in loader.dependencies:
        group = make_group(loader.fset, unit, [], options.limit)
        if group.errors and unit.directory not in named:
            group.named = False
            report.groups.append(group)
    findings = analyze_units(loader, units, options.analyzers, report.internal) if options.analyzers else {}
    for unit in units:
        report.groups.append(make_group(loader.fset, unit, findings.get(unit, []), options.limit))
    return report


def analyze_units(
    loader: Loader, units: list[Unit], names: Sequence[str], internal: list[str]
) -> dict[Unit, list[Diagnostic]]:
    """The findings about each unit, in go vet's order. What is known of functions goes from package to importer."""
    from gopy.vet.analyzer import Facts
    from gopy.vet.driver import analyze, export_facts

    facts = Facts()
    for unit in loader.dependencies:
        if unit.result is not None:
            export_facts(loader.fset, unit.files, unit.result, facts)
    return {
        unit: analyze(loader.fset, unit.files, unit.result, names, internal, facts=facts)
        for unit in units
        if unit.result is not None
    }


def load(loader: Loader, arguments: Sequence[str], report: Report, stdin: bytes | None) -> list[Unit]:
    """The units that the arguments name; what cannot be loaded goes to report.problems."""
    units: list[Unit] = []
    if arguments and all(is_file_pattern(argument) for argument in arguments):
        try:
            units.append(loader.files_unit(list(arguments), stdin))
        except LoadError as error:
            report.problems.append(str(error))
        return units
    seen: set[str] = set()
    for argument in arguments or ["."]:
        if is_file_pattern(argument):
            report.problems.append(
                "named files must all be in one directory and not be mixed with packages: " + argument
            )
            continue
        try:
            places = directories(argument, loader.cwd, loader.modules)
        except (LoadError, PatternError) as error:
            report.problems.append(str(error))
            continue
        if not places:
            report.warnings.append(f'go: warning: "{argument}" matched no packages')
        for place in places:
            if place in seen:
                continue
            seen.add(place)
            try:
                units += loader.directory_units(place)
            except LoadError as error:
                report.problems.append(str(error))
    if not units and not report.problems:
        report.problems.append("no packages to vet")
    return units


def make_group(fset: FileSet, unit: Unit, findings: list[Diagnostic], limit: int) -> Group:
    """What gc prints of a unit's errors: the first ones found up to the limit, without repeats; and the findings."""
    found = unit.diagnostics + (unit.result.reported if unit.result is not None else [])
    if not found:
        return Group(unit, [], findings, None, False)
    from gopy.types.errors import as_printed

    everything = as_printed(fset, found)
    errors = as_printed(fset, found, limit) if limit else everything
    kept = set(map(id, errors))
    last = next((d for d in reversed(found) if id(d) in kept), None)
    group = Group(unit, errors, findings, last, len(everything) > len(errors))
    if any(error.code in ("UndeclaredImportedName", "MissingFieldOrMethod") for error in errors):
        from gopy.tool.missing import explain_bundled

        explain_bundled(group)
    return group
