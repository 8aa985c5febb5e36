"""Run go vet's analyzers over every package of Go's standard library: what real `go vet` does not say is a false alarm.

Sources are read in place from GOROOT, for linux/amd64 without cgo; test files are left out. With --real the output is
compared with that of the real go vet (minutes); else each finding is printed.

    python tools/conformance/vet_std.py [-v] [--real] [prefix ...]
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path

from source_importer import SourceImporter, goroot
from std import packages

from gopy.source.file import FileSet
from gopy.types import std
from gopy.types.named import Named
from gopy.types.objects import Func, Object, TypeName
from gopy.types.package import ImportFailure, Package
from gopy.types.universe import UNIVERSE
from gopy.vet.analyzer import Facts
from gopy.vet.driver import analyze
from gopy.vet.registry import VET_ANALYZERS

# The go command turns unsafeptr off for std, whose run-time system does what it forbids.
NAMES = tuple(name for name in VET_ANALYZERS if name != "unsafeptr")


def functions(package: Package) -> dict[str, Object]:
    """The package's functions, variables and methods by name."""
    found: dict[str, Object] = {}
    for name in package.scope.names():
        obj = package.scope.lookup(name)
        if isinstance(obj, TypeName) and isinstance(obj.type, Named):
            found.update({f"{name}.{method.name}": method for method in obj.type.methods})
            found.update({f"{name}.{method.name}": method for method in getattr(obj.type.underlying(), "methods", ())})
        elif obj is not None:
            found[name] = obj
    return found


def add_facts(package: Package, facts: Facts) -> None:
    """Give a package checked from sources what the std facts know of its functions."""
    known = std.import_std(package.path, UNIVERSE)
    if known is None:
        return
    own = functions(package)
    for name, obj in functions(known).items():
        kind = std.printf_kind(obj)
        if kind and name in own:
            facts.print_kinds[own[name]] = kind
        mine = own.get(name)
        if isinstance(obj, Func) and isinstance(mine, Func) and std.no_return(obj):
            facts.no_return.add(mine)


def real_findings(root: Path, paths: list[str]) -> set[str]:
    """What the real go vet prints about packages: `file:line:col: message`, the file's path below src."""
    go = str(root / "bin" / "go")
    environ = {**os.environ, "CGO_ENABLED": "0", "GOROOT": str(root)}
    done = subprocess.run(
        [go, "vet", *paths], cwd=root / "src", env=environ, capture_output=True, text=True, check=False
    )
    lines = (done.stdout + done.stderr).splitlines()
    return {line.removeprefix("./") for line in lines if re.match(r"\S+:\d+:\d+: ", line) and "_test.go:" not in line}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prefixes", nargs="*", help="only packages whose paths begin so")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each package with its time")
    parser.add_argument("--real", action="store_true", help="compare with the real go vet")
    options = parser.parse_args()
    root = goroot()
    fset = FileSet()
    importer = SourceImporter(root, fset)
    facts = Facts()
    seen: set[str] = set()
    ours: set[str] = set()
    paths: list[str] = []
    crashed = 0
    checking = vetting = 0.0
    for path in packages(root):
        if options.prefixes and not path.startswith(tuple(options.prefixes)):
            continue
        started = time.process_time()
        try:
            result = importer.check(path, ignore_func_bodies=False)
        except ImportFailure:
            continue
        for imported in list(importer.packages.values()):
            if imported is not None and imported.path not in seen:
                seen.add(imported.path)
                add_facts(imported, facts)
        paths.append(path)
        files = list(result.info.file_versions)
        checked = time.process_time()
        try:
            found = analyze(fset, files, result, NAMES, facts=facts)  # type: ignore[arg-type]
        except Exception:
            crashed += 1
            print(f"{path}: crash\n{traceback.format_exc(limit=-4)}")
            continue
        done = time.process_time()
        checking += checked - started
        vetting += done - checked
        if options.verbose:
            print(f"{path}: {checked - started:.2f} s + {done - checked:.2f} s", flush=True)
        for diagnostic in found:
            position = fset.position(diagnostic.pos)
            name = os.path.relpath(position.name, root / "src")
            ours.add(f"{name}:{position.line}:{position.column}: {diagnostic.message}")
    theirs = real_findings(root, paths) if options.real else set()
    for line in sorted(ours - theirs):
        print(f"false alarm: {line}")
    for line in sorted(theirs - ours):
        print(f"missing: {line}")
    print(
        f"packages: {len(paths)}, false alarms: {len(ours - theirs)}, missing: {len(theirs - ours)}, crashed: {crashed}"
    )
    print(f"CPU: checking {checking:.1f} s, vetting {vetting:.1f} s")
    return 1 if crashed or ours ^ theirs else 0


if __name__ == "__main__":
    sys.setrecursionlimit(20_000)
    threading.stack_size(256 << 20)
    status: list[int] = []
    thread = threading.Thread(target=lambda: status.append(main()))
    thread.start()
    thread.join()
    sys.exit(status[0] if status else 2)
