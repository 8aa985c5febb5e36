"""The REPL and the kernel: seconds of wall time until the first prompt, of a line, of the 500th cell, of completion, and from the
start of a kernel to its first result.

Everything is measured from outside or through the interface that the REPL uses; the library is compiled before.

Usage: python bench/cells.py [--runs N]
"""

from __future__ import annotations

import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.kernel.place import environment, kernel

GOPY = [sys.executable, "-c", "from gopy.cli.main import entry; entry()"]
LIMITS = {"first prompt": 0.5, "a line": 0.05, "the 500th cell": 0.05, "completion": 0.1, "kernel, first result": 1.5}
LINES = ["x := 41", "x + 1", 'fmt.Sprintln("hello", x)', "func twice(n int) int { return 2 * n }", "twice(x)"]


def main() -> int:
    """Print the figures; exit status 1 if one is above its limit."""
    arguments = sys.argv[1:]
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else 5
    first_prompt()  # compiles what is missing
    found = {"first prompt": statistics.median(first_prompt() for _ in range(runs))} | cells()
    first_result()
    found["kernel, first result"] = statistics.median(first_result() for _ in range(runs))
    for name, seconds in found.items():
        print(f"{name:22}{seconds:8.3f} s   at most {LIMITS[name]} s")
    return 1 if any(seconds > LIMITS[name] for name, seconds in found.items()) else 0


def first_prompt() -> float:
    """From the command to the prompt, in a pseudo-terminal."""
    with tempfile.TemporaryDirectory() as home:
        main_end, other_end = pty.openpty()
        environ = os.environ | {"TERM": "xterm", "GOPY_LANG": "en", "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        began = time.perf_counter()
        process = subprocess.Popen([*GOPY, "repl"], stdin=other_end, stdout=other_end, stderr=other_end, env=environ)
        os.close(other_end)
        text = b""
        while b"[1]" not in text and select.select([main_end], [], [], 60)[0]:
            part = os.read(main_end, 65536)
            text += part
            if b"\x1b[6n" in part:  # it asks where the cursor is
                os.write(main_end, b"\x1b[1;1R")
        seconds = time.perf_counter() - began
        process.kill()
        process.wait()
        os.close(main_end)
    assert b"[1]" in text, text
    return seconds


def cells() -> dict[str, float]:
    """The slowest kind of line, the 500th cell, and a completion, each the median of some."""
    import gopy
    from gopy.repl.complete import complete

    session = gopy.Session()
    for line in LINES:
        session.run(line)
    lines: dict[str, list[float]] = {line: [] for line in LINES}
    for _ in range(9):
        for line, found in lines.items():
            found.append(timed(lambda line=line: session.run(line)))
    for number in range(450):
        session.run(f"v{number} := {number} + x")
    late = [timed(lambda line=line: session.run(line)) for line in LINES for _ in range(5)]
    completions = [
        timed(lambda text=text: complete(session, text, len(text)))
        for text in ("strings.", "v1", "fmt.Spr")
        for _ in range(5)
    ]
    return {
        "a line": max(statistics.median(found) for found in lines.values()),
        "the 500th cell": statistics.median(late),
        "completion": statistics.median(completions),
    }


def first_result() -> float:
    """From the start of a kernel to the result of its first cell."""
    with tempfile.TemporaryDirectory() as place:
        tests = Path(place)
        environment(tests)
        began = time.perf_counter()
        with kernel(tests) as client:
            assert client.run("1 + 1").result == "2"
            return time.perf_counter() - began


def timed(work: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
