"""From the command to the output: hello world after an edit, `gopy run` side by side with `go run`. Wall and CPU seconds.

Usage: python bench/startup.py [--runs N]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 0.25  # seconds of wall time that gopy may take
PROGRAM = 'package main\n\nimport "fmt"\n\nfunc main() {{\n\tfmt.Println("hello, world", {number})\n}}\n'


def measure(command: list[str], directory: Path, expected: bytes) -> tuple[float, float, float]:
    """Seconds until the output is there, until the process has ended, and of CPU."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=directory, stdout=subprocess.PIPE)
    assert process.stdout is not None
    text = process.stdout.readline()
    first = time.perf_counter() - start
    text += process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    end = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode or text != expected:
        sys.exit(f"{' '.join(command)} failed: {text!r}")
    return first, end, usage.ru_utime + usage.ru_stime


def main() -> int:
    """Print the table; exit status 1 if gopy takes longer than it may."""
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 15
    scripts = Path(sys.executable).parent
    tools = {"gopy run": [str(scripts / "gopy"), "run", "main.go"]}
    go = shutil.which("go", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
    if go is not None:
        tools["go run"] = [go, "run", "main.go"]
    figures: dict[str, list[tuple[float, float, float]]] = {tool: [] for tool in tools}
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary)
        for run in range(-1, runs):  # the first one warms the caches
            for tool, command in tools.items():
                number = 1000 * (run + 1) + len(tool)
                (directory / "main.go").write_text(PROGRAM.format(number=number))
                figure = measure(command, directory, f"hello, world {number}\n".encode())
                if run >= 0:
                    figures[tool].append(figure)
    print(f"{'':<10} {'output':>8} {'end':>8} {'CPU':>8}")
    best = 0.0
    for tool, rows in figures.items():
        medians = [statistics.median(column) for column in zip(*rows, strict=True)]
        print(f"{tool:<10}" + "".join(f" {value:>8.3f}" for value in medians))
        if tool == "gopy run":
            best = medians[0]
    return 1 if best > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
