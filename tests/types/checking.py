"""A harness: check a Go text, and compare with the errors written into it.

`// ERR message` at the end of a line, or /* ERR message */, expects this message (whole) on the line; several on one
line are separated by ` && `. The oracle of each text is real Go: tests marked `go` ask it.
"""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types.check import Result, check_package
from gopy.types.checker import Config
from gopy.types.package import ImportFailure, Package
from gopy.types.universe import UNIVERSE


def import_std(path: str) -> Package:
    """The importer of tests: std facts."""
    from gopy.types import std

    package = std.import_std(path, UNIVERSE)
    if package is None:
        raise ImportFailure(f"package {path} is not in std", whole=True)
    return package


def check_files(texts: dict[str, str], config: Config | None = None) -> tuple[FileSet, Result]:
    """Check the texts as the files of one package."""
    fset = FileSet()
    files = [parse_file(fset.add(name, text.encode())) for name, text in texts.items()]
    assert not [e for file in files for e in file.errors], "the text has syntax errors"
    return fset, check_package(fset, "p", files, config or Config(importer=import_std))


def check(text: str, config: Config | None = None) -> Result:
    """Check one text."""
    return check_files({"x.go": text}, config)[1]


def shown(fset: FileSet, found: list[Diagnostic]) -> list[str]:
    """The errors as gc prints them."""
    lines: list[str] = []
    for d in found:
        lines.append(f"{fset.position(d.pos)}: {d.message}")
        lines += [f"\t{fset.position(r.pos)}: {r.message}" for r in d.related]
    return lines


def errors(text: str, config: Config | None = None) -> list[str]:
    """The errors of one text, as gc prints them, without the file's name."""
    fset, result = check_files({"x.go": text}, config)
    return [line.replace("x.go:", "", 1) for line in shown(fset, result.diagnostics)]
