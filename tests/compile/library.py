"""Compiling small programs in tests: a text to IR, against a library that is compiled once per session (only what is imported)."""

from __future__ import annotations

from pathlib import Path

from gopy.compile.program import compile_packages
from gopy.ir.module import Module
from gopy.link.build import CheckedPackage
from gopy.link.cache import Cache
from gopy.link.image import StdImage
from gopy.link.program import MAIN
from gopy.link.regions import PROGRAM_DATA, PROGRAM_TABLE
from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types.check import check_package
from gopy.types.checker import Config
from gopy.types.package import ImportFailure, Package
from gopy.types.std import import_std, use_image
from gopy.types.universe import UNIVERSE


class Library:
    """The standard library in a cache of its own."""

    def __init__(self, directory: Path | str) -> None:
        self.std = StdImage(Cache(str(directory)))

    def check(self, *texts: str) -> CheckedPackage:
        """The files of a package main, checked; they must be without errors."""
        use_image(self.std)
        self.std.require(())
        try:
            fset = FileSet()
            files = [parse_file(fset.add(f"{'abc'[i]}.go", text.encode())) for i, text in enumerate(texts)]
            result = check_package(fset, "main", files, Config(importer=self._import))
        finally:
            use_image(None)
        found = [error for file in files for error in file.errors] + list(result.diagnostics)
        assert not found, [f"{fset.position(error.pos)}: {error.message}" for error in found]
        return CheckedPackage("main", fset, files, result)

    def lower(self, checked: CheckedPackage) -> Module:
        """The IR of a program."""
        use_image(self.std)
        try:
            return compile_packages(MAIN, checked.fset, [checked], self.std, PROGRAM_DATA, PROGRAM_TABLE)
        finally:
            use_image(None)

    def module(self, *texts: str) -> Module:
        """Both steps."""
        return self.lower(self.check(*texts))

    def _import(self, path: str) -> Package:
        package = import_std(path, UNIVERSE)
        if package is None:
            raise ImportFailure(f"package {path} is not in std", whole=True)
        return package
