"""Go's test folder, the files whose first line is `// errorcheck` without flags: does gopy report exactly their lines?

A file is right if the set of lines with an error is the set of lines marked `// ERROR "rx"` (or GC_ERROR). Some files
expect what Go 1.19 said and Go 1.27 no longer says: `--oracle` runs the real compiler over all files and writes the names
of those whose lines it judges otherwise to stale.txt; they are left out of the count. `--texts` compares gopy's messages
with those of the real compiler, word for word.

Usage: python tools/conformance/errorcheck.py [--oracle | --texts] [-v] [file ...]
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import go, test_folder

from gopy.source.diagnostic import ERROR
from gopy.tool.vet import Options, vet

STALE = Path(__file__).resolve().parent / "stale.txt"
MARK = re.compile(r'// (?:GC_)?ERROR .*"')


def expected(path: Path) -> set[int]:
    """The marked lines."""
    lines = path.read_text("utf-8", "replace").split("\n")
    return {number for number, line in enumerate(lines, 1) if MARK.search(line)}


def gopy_errors(path: Path) -> dict[int, list[str]]:
    """line -> gopy's compile errors."""
    report = vet(str(path.parent), [path.name], Options([], limit=0))
    found: dict[int, list[str]] = defaultdict(list)
    for group in report.groups:
        for diagnostic in group.diagnostics:
            if diagnostic.kind == ERROR:
                position = report.fset.position(diagnostic.pos)
                text = str(diagnostic.message)
                for related in diagnostic.related:
                    text += f"\n\t{report.fset.position(related.pos)}: {related.message}"
                found[position.line].append(text)
    if report.problems:
        found[0] = report.problems
    return found


def go_errors(path: Path, importcfg: str) -> dict[int, list[str]]:
    """line -> the real compiler's errors."""
    output = str(Path(importcfg).with_suffix(".o"))  # never the null device: the compiler removes its output
    command = [go(), "tool", "compile", "-e", "-p", "p", "-C", "-importcfg", importcfg, "-o", output, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[int, list[str]] = defaultdict(list)
    last: list[str] = []
    for line in (done.stdout + done.stderr).split("\n"):
        match = re.match(r"\S*?\.go:(\d+): (.*)", line)
        if match:
            last = found[int(match[1])]
            last.append(match[2])
        elif line.startswith("\t") and last:
            last[-1] += "\n" + line
    return found


def import_config() -> str:
    """An importcfg for all of std; builds its export data once (the go command caches it)."""
    template = "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}"
    listed = subprocess.run(
        [go(), "list", "-export", "-f", template, "std"], capture_output=True, text=True, check=True
    )
    with tempfile.NamedTemporaryFile("w", suffix=".cfg", delete=False) as file:
        file.write(listed.stdout)
    return file.name


def files(folder: Path) -> list[Path]:
    """The errorcheck files without flags."""
    found = []
    for path in sorted(folder.rglob("*.go")):
        with path.open(encoding="utf-8", errors="replace") as file:
            if file.readline().rstrip() == "// errorcheck":
                found.append(path)
    return found


def measure(folder: Path, names: list[str], verbose: bool) -> tuple[int, int]:
    """(right, counted) over the corpus; prints what is wrong if verbose."""
    stale = set(STALE.read_text().split()) if STALE.exists() else set()
    right = counted = 0
    for path in files(folder):
        name = path.relative_to(folder).as_posix()
        if (names and name not in names) or (name in stale and not names):
            continue
        counted += 1
        want, have = expected(path), gopy_errors(path)
        if want == set(have):
            right += 1
        elif verbose:
            print(f"{name}: missed {sorted(want - set(have))} extra {sorted(set(have) - want)}")
            for line in sorted(set(have) - want):
                print(f"    {line}: {have[line]}")
    return right, counted


def write_stale(folder: Path) -> None:
    """Find the files that real Go 1.27 no longer judges as they say."""
    config = import_config()
    names = []
    for path in files(folder):
        if expected(path) != set(go_errors(path, config)):
            names.append(path.relative_to(folder).as_posix())
    STALE.write_text("".join(f"{name}\n" for name in names))
    print(f"{len(names)} stale files")


def compare_texts(folder: Path, names: list[str], verbose: bool) -> None:
    """Compare the messages with the real compiler's, line by line."""
    config = import_config()
    same = total = 0
    for path in files(folder):
        name = path.relative_to(folder).as_posix()
        if names and name not in names:
            continue
        want, have = go_errors(path, config), gopy_errors(path)
        for line in sorted(set(want) | set(have)):
            total += 1
            ours = sorted(strip_places(text) for text in have.get(line, []))
            theirs = sorted(strip_places(text) for text in want.get(line, []))
            if ours == theirs:
                same += 1
            elif verbose:
                print(f"{name}:{line}\n    go   {theirs}\n    gopy {ours}")
    print(f"errorcheck texts: {same} of {total} lines the same ({100 * same / max(total, 1):.1f} %)")


def strip_places(text: str) -> str:
    """A message without the paths in its continuation lines."""
    return re.sub(r"\S*?([^\s/]+\.go:\d+)(:\d+)?", r"\1", text)


def main() -> None:
    """Print the figure."""
    folder = test_folder()
    if folder is None:
        sys.exit("Go's test folder cannot be had here")
    arguments = sys.argv[1:]
    if "--oracle" in arguments:
        write_stale(folder)
        return
    verbose = "-v" in arguments
    names = [argument for argument in arguments if not argument.startswith("-")]
    if "--texts" in arguments:
        compare_texts(folder, names, verbose or bool(names))
        return
    right, counted = measure(folder, names, verbose or bool(names))
    print(f"errorcheck: {right} of {counted} files right ({100 * right / max(counted, 1):.1f} %)")


if __name__ == "__main__":
    main()
