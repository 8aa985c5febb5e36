"""Random well-typed programs, run by real Go and by gopy: the same output?

The programs are those of goprogram.py, each known by a seed and a number. Many are built and run as one file, by both at
the same time; where the outputs differ, or gopy fails, each program is run alone, and what still differs is told, reduced
(reduce.py) with --reduce, and kept with --save in tests/differential/seeds as a program with real Go's output as its
expectation.

Nearly all of the time goes into the two compilers, about 60 ms for a program in gopy's and 50 in Go's with batches of 50.

Usage: python tools/fuzz/programs.py [--count N] [--start N] [--seed S] [--batch N] [--plain] [--stress MODES] [--reduce] [--save]
       python tools/fuzz/programs.py --only N [--plain]     print a program and both outputs
--plain makes programs that print with println only; --stress runs gopy in the engine's stress modes (gc,suspend,preempt).
Exit status 1 if there was a difference.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from goprogram import Generator, file_of
from reduce import reduce_program

from tests.run.case import Case

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = ROOT / "tests" / "differential" / "seeds"
SCRIPTS = Path(sys.executable).parent
LIMIT = 60  # seconds
OUTPUT = 256 << 20  # bytes


class Outcome:
    """What came of a program: exit status and both streams; `failed` if it did not build, or took too long."""

    def __init__(self, status: int, stdout: str, stderr: str, failed: str = "") -> None:
        self.status = status
        self.stdout = stdout
        self.stderr = stderr
        self.failed = failed

    def same(self, other: Outcome) -> bool:
        return (self.status, self.stdout, self.stderr) == (other.status, other.stdout, other.stderr)

    def parts(self) -> dict[str, str]:
        """The output of each program of a batch."""
        found: dict[str, str] = {}
        for text in (self.stdout, self.stderr):
            for piece in re.split(r"(?m)^=== ", text)[1:]:
                prefix, _, rest = piece.partition("\n")
                found[prefix] = found.get(prefix, "") + rest
        return found


def execute(command: list[str], cwd: Path, limit: float = LIMIT) -> Outcome:
    """Run a command. A program may print for ever, so the output goes into files, and their size is looked at."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        end = time.monotonic() + limit
        failed = ""
        while True:
            try:
                process.wait(0.05)
                break
            except subprocess.TimeoutExpired:
                if os.fstat(out.fileno()).st_size + os.fstat(err.fileno()).st_size > OUTPUT:
                    failed = f"prints more than {OUTPUT >> 20} MiB"
                elif time.monotonic() > end:
                    failed = f"more than {limit} s"
                if failed:
                    process.kill()
                    process.wait()
                    return Outcome(-1, "", "", failed)
        out.seek(0)
        err.seek(0)
        return Outcome(process.returncode, out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace"))


def run_go(text: str, directory: Path) -> Outcome:
    """By real Go."""
    (directory / "main.go").write_text(text)
    command = [str(SCRIPTS / "go"), "build", "-ldflags=-s -w", "-gcflags=-dwarf=false", "-o", "program", "main.go"]
    built = execute(command, directory, 300)
    if built.status:
        return Outcome(built.status, "", built.stderr, "does not build")
    return execute([str(directory / "program")], directory)


def run_gopy(text: str, directory: Path, limit: float = LIMIT) -> Outcome:
    """By gopy."""
    (directory / "main.go").write_text(text)
    found = execute([str(SCRIPTS / "gopy"), "run", "--color=never", "main.go"], directory, limit)
    if "internal error" in found.stderr or "error[" in found.stderr:
        found.failed = found.stderr.strip().split("\n")[0]
        inner = re.search(r"offset \d+: (.*)", found.stderr)
        if inner:
            found.failed = f"internal error: {inner[1]}"
    return found


class Fuzzer:
    """Generates, runs, compares."""

    def __init__(self, seed: str, plain: bool, directory: Path) -> None:
        self.seed = seed
        self.plain = plain
        self.theirs, self.ours = directory / "go", directory / "gopy"
        self.theirs.mkdir()
        self.ours.mkdir()

    def program(self, number: int) -> tuple[str, str]:
        """(prefix, text) of a program."""
        prefix = f"p{number}_"
        return prefix, Generator(f"{self.seed}/{number}", prefix, self.plain).program()

    def file(self, numbers: list[int]) -> str:
        """The text of some programs in one file."""
        return file_of([self.program(number) for number in numbers], self.plain)

    def differing(self, numbers: list[int]) -> list[int]:
        """Those of these programs whose outputs differ, though each may be the same alone."""
        text = self.file(numbers)
        with ThreadPoolExecutor(1) as executor:
            asked = executor.submit(run_go, text, self.theirs)
            gopy = run_gopy(text, self.ours, LIMIT * 5)
            go = asked.result()
        if go.failed or go.status:
            if len(numbers) > 1:
                return [n for half in halves(numbers) for n in self.differing(half)]
            print(f"{numbers[0]}: not a good program: {go.failed or go.stderr[:300]}", flush=True)
            return []
        return self.suspects(numbers, go, go.parts(), gopy)

    def suspects(self, numbers: list[int], go: Outcome, theirs: dict[str, str], gopy: Outcome) -> list[int]:
        """Which programs of a file differ. Where gopy cannot say, it runs halves of it; real Go's output is known."""
        if gopy.same(go) or len(numbers) == 1:
            return [] if gopy.same(go) else numbers
        if gopy.failed or gopy.status:
            found = []
            for half in halves(numbers):
                part = run_gopy(self.file(half), self.ours, LIMIT * 5)
                if part.failed or part.status:
                    found += self.suspects(half, go, theirs, part)
                else:
                    found += self.unlike(half, theirs, part.parts())
            return found
        return self.unlike(numbers, theirs, gopy.parts())

    def unlike(self, numbers: list[int], theirs: dict[str, str], ours: dict[str, str]) -> list[int]:
        """The programs with different outputs."""
        return [number for number in numbers if ours.get(f"p{number}_") != theirs.get(f"p{number}_")]

    def differs(self, text: str, cause: str) -> bool:
        """Whether a file, if it is a program, goes wrong under gopy for the same cause. gopy is asked first: it is faster."""
        gopy = run_gopy(text, self.ours, 20)
        if cause_of(gopy) != cause:
            return False
        if "internal error" in gopy.failed:
            return True
        go = run_go(text, self.theirs)
        return not go.failed and not go.status and not gopy.same(go) and run_go(text, self.theirs).same(go)


def halves(numbers: list[int]) -> list[list[int]]:
    """A list in two."""
    middle = len(numbers) // 2
    return [numbers[:middle], numbers[middle:]]


def cause_of(gopy: Outcome) -> str:
    """What kind of difference it is."""
    if gopy.failed:
        return re.sub(r"p\d+_\w*|\b[a-z]+\d+\b|\d+", "N", gopy.failed)[:150]
    if gopy.status:
        return re.sub(r"\d+", "N", "gopy fails: " + next(iter(gopy.stderr.strip().split("\n")), "")[:100])
    return "another output"


def lines_that_differ(go: Outcome, gopy: Outcome, count: int = 6) -> str:
    """The first of them."""
    ours, theirs = (gopy.stdout + gopy.stderr).split("\n"), (go.stdout + go.stderr).split("\n")
    lines = [line[:200] for line in difflib.unified_diff(theirs, ours, "go", "gopy", n=0, lineterm="")][2:]
    return "\n".join("    " + line for line in lines[:count])


def save(name: str, text: str) -> Path:
    """Keep a program in the seeds, with real Go's output."""
    SEEDS.mkdir(parents=True, exist_ok=True)
    path = SEEDS / f"{name}.go"
    path.write_text(text)
    Case(path).update()
    return path


def main() -> int:
    """Run; exit status 1 if something differed."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--start", type=int, default=0)
    options.add_argument("--seed", default="1")
    options.add_argument("--batch", type=int, default=50)
    options.add_argument("--only", type=int)
    options.add_argument("--plain", action="store_true")
    options.add_argument("--stress", default="")
    options.add_argument("--reduce", action="store_true")
    options.add_argument("--save", action="store_true")
    asked = options.parse_args()
    os.environ["GOPY_STRESS"] = asked.stress
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        fuzzer = Fuzzer(asked.seed, asked.plain, Path(temporary))
        if asked.only is not None:
            text = fuzzer.file([asked.only])
            go, gopy = run_go(text, fuzzer.theirs), run_gopy(text, fuzzer.ours)
            print(text)
            print(f"--- go: {go.status}\n{go.stdout}{go.stderr}--- gopy: {gopy.status}\n{gopy.stdout}{gopy.stderr}")
            print(lines_that_differ(go, gopy, 1000))
            return 0 if go.same(gopy) else 1
        found: dict[str, list[int]] = {}
        for first in range(asked.start, asked.start + asked.count, asked.batch):
            numbers = list(range(first, min(first + asked.batch, asked.start + asked.count)))
            for number in fuzzer.differing(numbers):
                text = fuzzer.file([number])
                go, gopy = run_go(text, fuzzer.theirs), run_gopy(text, fuzzer.ours)
                if go.same(gopy) or not run_go(text, fuzzer.theirs).same(go):
                    print(f"{number}: alone it is the same", flush=True)
                    continue
                cause = cause_of(gopy)
                found.setdefault(cause, []).append(number)
                print(f"{number}: {cause}\n{lines_that_differ(go, gopy)}", flush=True)
                if len(found[cause]) > 3 and cause != "another output":
                    continue
                if asked.reduce:
                    text = reduce_program(text, lambda candidate, cause=cause: fuzzer.differs(candidate, cause))
                    print("".join(f"    | {line}\n" for line in text.split("\n")), flush=True)
                if asked.save:
                    print("    kept as", save(f"{asked.seed}_{number}{'_plain' * asked.plain}", text), flush=True)
            done = min(first + asked.batch, asked.start + asked.count) - asked.start
            rate = done / (time.monotonic() - began)
            print(f"{done} programs, {sum(map(len, found.values()))} differ, {rate:.1f}/s", file=sys.stderr, flush=True)
    for cause, numbers in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"{len(numbers):5} {cause}: {numbers[:8]}")
    print(f"{asked.count} programs, {sum(map(len, found.values()))} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
