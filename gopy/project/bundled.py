"""Modules that gopy brings along: a program may import their packages without a download, a vendor directory or a go.mod.

There is one, testify, in gopy's own words, among the sources of the library (gopy/std/src/github.com/...). It stands in only
where the project has none: a module of that path that a `replace`, go.work or vendor/ leads to is taken instead, whole. A require
line in go.mod is not needed, and its version does not matter.

A program that is compiled takes a package as it takes those of the library, compiled once (types.std). `gopy vet` knows no
compiled library: the package is then checked from its source, declarations only.
"""

from __future__ import annotations

import os.path

from gopy.source.diagnostic import Text
from gopy.types.package import ImportFailure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.project.module import Modules
    from gopy.source.file import FileSet
    from gopy.types.package import Package

MODULES = ("github.com/stretchr/testify",)


def give_way(modules: Modules) -> frozenset[str]:
    """The bundled modules that are not wanted, for the project has its own; compiling is told so, too."""
    from gopy.types import std

    own = {module.path for module in modules.all}
    if modules.vendor is not None:
        own.update(path for path in MODULES if os.path.isdir(os.path.join(modules.vendor, *path.split("/"))))
    hidden = frozenset(own.intersection(MODULES))
    std.hide(hidden)
    return hidden


def import_bundled(path: str, fset: FileSet, hidden: frozenset[str], known: dict[str, Package]) -> Package | None:
    """The package with an import path, None if no bundled module could have it.

    Parameters: `fset` gets the files of packages that are checked; `known` has the packages so far, and gets new ones.
    Errors: ImportFailure for a package of the module that gopy's does not have.
    """
    module = next((m for m in MODULES if path == m or path.startswith(m + "/")), "")
    if not module or module in hidden:
        return None
    if path in known:
        return known[path]
    from gopy.types import std
    from gopy.types.universe import universe

    have = std.has_image()
    package = std.import_module(path, universe()) if have else _from_source(path, fset, hidden, known)
    if package is None:
        text = Text(
            "gopy brings only the packages assert and require of {module}: {path} needs the module itself, in a vendor "
            "directory or by a replace in go.mod",
            module=module,
            path=path,
        )
        raise ImportFailure(str(text), whole=True, text=text)
    known[path] = package
    return package


def _from_source(path: str, fset: FileSet, hidden: frozenset[str], known: dict[str, Package]) -> Package | None:
    """A package checked from its source, without the bodies of its functions; None if there is none."""
    from gopy.link.sources import PackageSources, has_package
    from gopy.syntax.parse import parse_file
    from gopy.types import std
    from gopy.types.check import check_package
    from gopy.types.checker import Config
    from gopy.types.universe import universe

    if not has_package(path):
        return None

    def importer(wanted: str) -> Package:
        found = std.import_std(wanted, universe()) or import_bundled(wanted, fset, hidden, known)
        if found is None:
            raise ImportFailure(f"package {wanted} is not in std", whole=True)
        return found

    files = [parse_file(fset.add(f"{path}/{name}", data)) for name, data in PackageSources(path).files.items()]
    return check_package(fset, path, files, Config("", importer, lazy_bodies=True)).pkg
