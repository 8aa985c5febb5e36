"""Programs that mean harm, and how soon after its limit each one has ended. They are those of tests/runtime/test_hostile.py.

With --timeout the limit is a moment, and what is measured is the wall time from there to the end of the process, without what the
process of an idle program takes. The other limits are reached when the program gets there: their column is the whole time.

Usage: python bench/limits.py [--runs N]       exit status 1 if a program with --timeout ends more than a second late
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.runtime.test_hostile import CHATTY, ENDLESS, GREEDY

GOPY = str(Path(sys.executable).parent / "gopy")
TIMEOUT = 0.5  # seconds
LATEST = 1.0  # seconds after it
IDLE = ("fmt", 'func main() { fmt.Println("idle") }')


def seconds(directory: Path, program: tuple[str, str], flags: list[str], expected: str) -> float:
    """How long a program takes, compiling included. Exits if it does not end with the sentence of its limit."""
    imports, body = program
    names = "".join(f'import "{name}"\n' for name in imports.split())
    (directory / "main.go").write_text(f"package main\n\n{names}\n{body}\n")
    start = time.perf_counter()
    done = subprocess.run(
        [GOPY, "run", "--lang=en", *flags, "main.go"],
        cwd=directory,
        capture_output=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    spent = time.perf_counter() - start
    if expected not in done.stderr.decode("utf-8", "replace"):
        sys.exit(f"{body}: {done.stderr[-300:]!r}")
    return spent


def main() -> int:
    """Print the figures; exit status 1 if a program ends too late."""
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 3
    imported = {name: (f"{names} fmt" if "fmt." in body else names, body) for name, (names, body) in ENDLESS.items()}
    kinds = {
        "--timeout=500ms": (imported, "gopy: stopped"),
        "--memory=32MB": ({name: ("", body) for name, body in GREEDY.items()}, "out of memory"),
        "--max-output=100KB": (CHATTY, "gopy: stopped"),
    }
    late = 0.0
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary)
        for flag, (programs, expected) in kinds.items():
            seconds(directory, IDLE, [flag], "")  # the engine's code for this limit is made and kept
            idle = min(seconds(directory, IDLE, [flag], "") for _ in range(runs))
            print(f"{flag}: an idle program takes {idle:.2f} s")
            for name, program in programs.items():
                seconds(directory, program, [flag], expected)  # what it imports is made too
                least = min(seconds(directory, program, [flag], expected) for _ in range(runs))
                if flag.startswith("--timeout"):
                    least -= TIMEOUT + idle
                    late = max(late, least)
                    print(f"    {name}: {least:+.2f} s after its limit", flush=True)
                else:
                    print(f"    {name}: {least:.2f} s", flush=True)
    print(f"the latest of all: {late:.2f} s after its limit")
    return 1 if late > LATEST else 0


if __name__ == "__main__":
    sys.exit(main())
