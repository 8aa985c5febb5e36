"""Write gopy/vet/since.txt: which names of the standard library are newer than Go 1.21, for the analyzer stdversion.

Run with the Go release's GOROOT (default: that of the `go` on the path). The facts stand in the table that go vet itself
uses, x/tools' internal/stdlib. A line for each package: its path, then NAME=MINOR for each name.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

OLDEST = 21  # go vet's stdversion says nothing about modules of older versions
TABLE = "src/cmd/vendor/golang.org/x/tools/internal/stdlib/manifest.go"
OUTPUT = Path(__file__).parents[2] / "gopy" / "vet" / "since.txt"


def table(root: Path) -> str:
    """The text of the file, from the sources of a Go release."""
    lines: dict[str, list[str]] = {}
    path = ""
    for line in (root / TABLE).read_text(encoding="utf-8").splitlines():
        if match := re.match(r'\t"([^"]+)": \{', line):
            path = match[1]
        elif (match := re.match(r'\t\t\{"([^"]+)", (\w+), (\d+), ', line)) and int(match[3]) > OLDEST:
            lines.setdefault(path, []).append(f"{match[1]}={match[3]}")
    return "".join(f"{path} {' '.join(names)}\n" for path, names in sorted(lines.items()))


def main() -> None:
    """Write the file."""
    if len(sys.argv) > 1:
        root = sys.argv[1]
    else:
        root = subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True, check=True).stdout.strip()
    OUTPUT.write_text(table(Path(root)), encoding="utf-8")


if __name__ == "__main__":
    main()
