"""Check every package of Go's standard library from its sources: there must be no error.

Platform linux/amd64 without cgo. Bodies written in assembly are missing bodies, which std may have.

    python tools/conformance/std.py [-v] [prefix ...]
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
import traceback
from pathlib import Path

from source_importer import SourceImporter, goroot

from gopy.source.file import FileSet
from gopy.types.package import ImportFailure


def packages(root: Path) -> list[str]:
    """Import paths of all std packages that have Go files, but not commands and test data."""
    result: list[str] = []
    src = root / "src"
    for where, folders, files in os.walk(src):
        folders[:] = sorted(f for f in folders if f not in ("testdata", "vendor", "cmd") and f[0] not in "._")
        path = os.path.relpath(where, src)
        if path not in (".", "unsafe", "builtin") and any(
            f.endswith(".go") and not f.endswith("_test.go") for f in files
        ):
            result.append(path)
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prefixes", nargs="*", help="only packages whose paths begin so")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each package with its time")
    options = parser.parse_args()
    root = goroot()
    fset = FileSet()
    importer = SourceImporter(root, fset)
    checked = skipped = wrong = crashed = 0
    started = time.process_time()
    for path in packages(root):
        if options.prefixes and not path.startswith(tuple(options.prefixes)):
            continue
        before = time.process_time()
        try:
            result = importer.check(path, ignore_func_bodies=False)
        except ImportFailure:
            skipped += 1
            continue
        except Exception:
            crashed += 1
            print(f"{path}: crash\n{traceback.format_exc(limit=-4)}")
            continue
        checked += 1
        if options.verbose:
            print(f"{path}: {time.process_time() - before:.2f} s", flush=True)
        if result.reported:
            wrong += 1
            for error in result.reported[:5]:
                print(f"{path}: {fset.position(error.pos)}: {error.message}", flush=True)
    for error in importer.errors[:10]:
        print(f"import: {error}")
    print(f"packages: {checked}, with errors: {wrong}, crashed: {crashed}, without files for linux/amd64: {skipped}")
    print(f"CPU: {time.process_time() - started:.1f} s")
    return 1 if wrong or crashed else 0


if __name__ == "__main__":
    sys.setrecursionlimit(20_000)
    threading.stack_size(256 << 20)
    status: list[int] = []
    thread = threading.Thread(target=lambda: status.append(main()))
    thread.start()
    thread.join()
    sys.exit(status[0] if status else 2)
