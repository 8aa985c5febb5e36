"""Running analyzers on one checked package.

Findings come in go vet's order: analyzer by analyzer, each as it reports. Left out are those at a place that has a
compile error, which says more, advice in a function that does not compile, and those silenced by a comment
`//gopy:ignore NAME REASON`, on the same line or alone on the line above.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH
from gopy.vet.analyzer import Facts, Pass, Unit
from gopy.vet.registry import ANALYZERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import FileSet
    from gopy.syntax import ast
    from gopy.types.check import Result


def analyze(
    fset: FileSet,
    files: list[ast.File],
    result: Result,
    names: Iterable[str],
    internal: list[str] | None = None,
    *,
    facts: Facts | None = None,
) -> list[Diagnostic]:
    """The findings of analyzers about a package.

    Parameters: `files` and `result`, as given to and got from check_package; `names`, analyzers of registry.ANALYZERS;
    `internal`, gets a sentence for each analyzer that failed (without it their exceptions are raised); `facts`, about the
    packages this one imports, to which this one's are added.
    """
    unit = Unit(fset, files, result.pkg, result.info, facts if facts is not None else Facts())
    found: list[Diagnostic] = []
    for name in names:
        entry = ANALYZERS[name]
        if entry.triggered(unit):
            p = Pass(entry.load(), unit)
            if internal is None:
                p.analyzer.run(p)
            else:
                _run_guarded(p, internal)
            found += p.diagnostics
    found = _apart_from_errors(files, found, result.reported)
    if any(b"//gopy:ignore" in file.source.data for file in files):
        from gopy.vet.ignore import apply_ignores

        found = apply_ignores(fset, files, found)
    return found


def export_facts(fset: FileSet, files: list[ast.File], result: Result, facts: Facts) -> None:
    """Find out what importing packages need to know of a package that is not analyzed itself."""
    from gopy.vet.passes.printf import ANALYZER
    from gopy.vet.passes.printf_wrappers import print_kinds

    unit = Unit(fset, files, result.pkg, result.info, facts)
    print_kinds(Pass(ANALYZER, unit))
    _ = unit.flow


def _run_guarded(p: Pass, internal: list[str]) -> None:
    """Run an analyzer; a failure of its own must not hide what the others find."""
    try:
        p.analyzer.run(p)
    except Exception as error:
        import traceback

        frame = traceback.extract_tb(error.__traceback__)[-1]
        internal.append(
            f"analyzer {p.analyzer.name} failed on package {p.pkg.path}: {type(error).__name__}: {error} "
            f"({frame.filename}:{frame.lineno})"
        )


def _apart_from_errors(files: list[ast.File], found: list[Diagnostic], errors: list[Diagnostic]) -> list[Diagnostic]:
    """The findings that no compile error stands in; advice is also left out in a function that does not compile."""
    places = sorted(error.pos for error in errors if not error.soft)
    if not places:
        return found
    from bisect import bisect_left

    def has_error(pos: int, end: int) -> bool:
        at = bisect_left(places, pos)
        return at < len(places) and places[at] <= end

    broken = [decl for file in files for decl in file.decls if has_error(decl.pos, decl.end)]
    return [
        diagnostic
        for diagnostic in found
        if not has_error(diagnostic.pos, max(diagnostic.end, diagnostic.pos))
        and not (diagnostic.kind == TEACH and any(d.pos <= diagnostic.pos < d.end for d in broken))
    ]
