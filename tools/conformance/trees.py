"""Compare gopy's syntax trees with go/parser's, node by node, over Go files (all of GOROOT/src if none are named).

    python tools/conformance/trees.py [-v] [file or folder ...]

Exits with 1 if a tree differs, or gopy finds an error where go/parser finds none.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from corpus import go  # noqa: E402
from source_importer import goroot  # noqa: E402

from gopy.source.file import FileSet  # noqa: E402
from gopy.syntax.parse import parse_file  # noqa: E402
from tests.syntax.dump import dump  # noqa: E402


def go_files(places: list[Path]) -> list[Path]:
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found += [p for p in place.rglob("*.go") if "testdata" not in p.parts]
        else:
            found.append(place)
    return sorted(found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", type=Path)
    parser.add_argument("-v", action="store_true", help="name the files that differ")
    options = parser.parse_args()
    files = go_files(options.places or [Path(goroot()) / "src"])
    with tempfile.TemporaryDirectory() as folder:
        program = str(Path(folder) / "astdump")
        subprocess.run([go(), "build", "-o", program, str(ROOT / "tests/syntax/astdump/main.go")], check=True)
        names = "\n".join(map(str, files))
        theirs = subprocess.run([program, "-hash"], input=names, capture_output=True, text=True, check=True).stdout
    same = different = refused = lines = 0
    spent = 0.0
    for row in theirs.splitlines():
        digest, _, path = row.partition(" ")
        if digest == "error":
            continue
        source = FileSet().add(path, Path(path).read_bytes())
        start = time.process_time()
        file = parse_file(source)
        spent += time.process_time() - start
        lines += len(source.lines)
        if file.errors:
            refused += 1
            if options.v:
                first = file.errors[0]
                print(f"{source.position(first.pos)}: {first.message}")
        elif hashlib.md5(dump(file).encode(), usedforsecurity=False).hexdigest() != digest:
            different += 1
            if options.v:
                print(f"{path}: another tree")
        else:
            same += 1
    print(f"{same} trees the same, {different} different, {refused} refused; {lines} lines in {spent:.1f} s of parsing")
    return 1 if different or refused else 0


if __name__ == "__main__":
    sys.exit(main())
