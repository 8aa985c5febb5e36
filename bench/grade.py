"""Two hundred submissions of one exercise, good, wrong and hostile ones (tests/classroom/crowd.py), marked by `gopy grade`.

Prints wall and CPU seconds of the whole run. It is to take at most a minute on two cores; a verdict that is wrong, or one of
the minute, makes the exit status 1. The library is compiled before.

Usage: python bench/grade.py [--count N]
"""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.classroom.crowd import RIGHT, make_crowd, make_exercise

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 60.0  # seconds of wall time for 200
GOPY = [sys.executable, "-c", "from gopy.cli.main import entry; entry()"]


def main() -> int:
    """Print the figures; exit status 1 if a verdict is wrong or the run takes too long."""
    arguments = sys.argv[1:]
    count = int(arguments[arguments.index("--count") + 1]) if "--count" in arguments else 200
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        make_exercise(place / "course" / "01-a" / "010-swap")
        (place / "target").mkdir()
        (place / "target" / "sample").write_text("x")
        (place / "warm" / "ann").mkdir(parents=True)
        (place / "warm" / "ann" / "swap.go").write_text(RIGHT)
        crowd = make_crowd(place / "subs", count, place / "target")
        run(place, "warm", "warm.db")
        before, began = processor_time(), time.perf_counter()
        run(place, "subs", "marks.db")
        wall, used = time.perf_counter() - began, processor_time() - before
        connection = sqlite3.connect(place / "marks.db")
        rows = connection.execute("select student, state, points from gopy_mark").fetchall()
        connection.close()
        wrong = crowd != {student: (state, points) for student, state, points in rows} or len(rows) != len(crowd)
        print(f"{len(rows)} submissions on {os.cpu_count()} cores: {wall:.1f} s, CPU {used:.1f} s")
        if wrong:
            print("wrong verdicts")
    return 1 if wrong or wall > LIMIT * count / 200 else 0


def run(place: Path, submissions: str, marks: str) -> None:
    """Mark a directory of submissions."""
    command = [*GOPY, "grade", "course/01-a/010-swap", submissions, "--marks", marks]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=place, env=environ, check=True, stdout=subprocess.DEVNULL)


def processor_time() -> float:
    """Seconds of CPU of processes that have ended, and of theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
