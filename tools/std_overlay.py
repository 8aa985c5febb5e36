"""Runs the tests of gopy's std packages under real Go, against real Go's own packages.

    python tools/std_overlay.py [--with PATH]... [--keep DIR] PATH... [-- go test flags]

Makes a module `gopystd` in a scratch directory: gopy/std/src/PATH becomes package gopystd/PATH (its hooks.go is replaced by
tests/std/PATH/hooks_stub.go where that exists), tests/std/PATH becomes gopystd/check/PATH. Imports of packages given by
--with mean gopy's. Then `go vet` and `go test` run there. Exit status: that of the first that fails.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GO = os.path.join(os.path.dirname(sys.executable), "go.exe" if os.name == "nt" else "go")


def make_overlay(directory: str, paths: list[str], shared: list[str]) -> list[str]:
    """Fill `directory` with the module; `shared` packages are imported as gopy's. Returns the package patterns to test."""
    with open(os.path.join(directory, "go.mod"), "w", encoding="utf-8") as file:
        file.write("module gopystd\n\ngo 1.27\n")
    patterns = []
    for path in dict.fromkeys(paths + shared):
        source = os.path.join(ROOT, "gopy", "std", "src", *path.split("/"))
        checks = os.path.join(ROOT, "tests", "std", *path.split("/"))
        skip = ("hooks.go",) if _has_stub(checks) else ()
        _copy(source, os.path.join(directory, *path.split("/")), shared, skip, path)
        if _has_stub(checks):
            shutil.copy(os.path.join(checks, "hooks_stub.go"), os.path.join(directory, *path.split("/")))
        if path in paths:
            patterns.append("./" + path)
            if os.path.isdir(checks) and any(name.endswith("_test.go") for name in os.listdir(checks)):
                _copy(checks, os.path.join(directory, "check", *path.split("/")), [], skip=("hooks_stub.go",))
                patterns.append("./check/" + path)
    return patterns


def _has_stub(checks: str) -> bool:
    return os.path.isfile(os.path.join(checks, "hooks_stub.go"))


def _copy(source: str, target: str, shared: list[str], skip: tuple[str, ...], own: str = "") -> None:
    """Copy Go files, with the imports of shared packages rewritten; in tests of package x_test that of their own package too."""
    os.makedirs(target, exist_ok=True)
    for name in sorted(os.listdir(source)):
        if not name.endswith(".go") or name in skip:
            continue
        with open(os.path.join(source, name), encoding="utf-8") as file:
            text = file.read()
        external = own and re.search(r"(?m)^package \w+_test$", text)
        for path in [*shared, own] if external else shared:
            text = re.sub(rf'(?m)^(\s*(?:import\s+)?(?:\w+\s+)?)"{re.escape(path)}"$', rf'\1"gopystd/{path}"', text)
        with open(os.path.join(target, name), "w", encoding="utf-8") as file:
            file.write(text)


def main(argv: list[str]) -> int:
    """Run the command line described above; returns the exit status."""
    flags: list[str] = []
    if "--" in argv:
        at = argv.index("--")
        argv, flags = argv[:at], argv[at + 1 :]
    paths: list[str] = []
    shared: list[str] = []
    keep = ""
    words = iter(argv)
    for word in words:
        if word == "--with":
            shared.append(next(words))
        elif word == "--keep":
            keep = next(words)
        else:
            paths.append(word)
    if not paths:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        directory = keep or scratch
        os.makedirs(directory, exist_ok=True)
        patterns = make_overlay(directory, paths, shared)
        env = {**os.environ, "GOFLAGS": "-mod=mod", "GOPROXY": "off", "GOTOOLCHAIN": "local"}
        for command in (["vet"], ["test", *flags]):
            done = subprocess.run([GO, *command, *patterns], cwd=directory, env=env, check=False)
            if done.returncode != 0:
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
