"""The corpus of exercises (tests/corpus) through `go test -v` and `gopy test -v`: is the output the same, package by package?

The packages are what programming courses give, with their tests; many of these fail, panic or do not compile, for what is
printed then is what a learner reads. The outputs are cut at the line that ends each package (`ok`, `FAIL`, `?`), and then
made comparable (`normal`): times, addresses, temporary directories, numbers of goroutines and lines of the runtime's own
source are taken out; of the trace of a panic the frames of the package itself stay, of that of a timeout none. Where
tests are parallel the order of the lines is the scheduler's: such packages are compared line by line, sorted. Benchmarks
are run once; their figures are not compared.

Usage: python tools/conformance/corpus_tests.py [-v] [--sample N] [package ...]
A package is named by its directory (text/roman), or by the beginning of it (text). --sample takes every N-th. -v shows
what differs.
"""

from __future__ import annotations

import difflib
import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import ROOT, go

CORPUS = ROOT / "tests" / "corpus"
MODULE = "example.com/corpus"

END = re.compile(r"^(?:ok  |FAIL|\?   |---)?\t(" + re.escape(MODULE) + r"[\w./-]*)(?:[\t ].*)?$")
HEADER = re.compile(r"^# \[?(" + re.escape(MODULE) + r"[^\s\]]*)")
TRACE = re.compile(r"^goroutine \d+ (?:gp=\S+ m=\S+ )?\[")
REPLACED = [
    (re.compile(r"\(\d+\.\d\ds\)"), "(T)"),
    (re.compile(r"\t\d+\.\d\d\ds( \[no tests to run\])?$"), r"\tT\1"),
    (re.compile(r"\((\d+)s\)"), "(T)"),
    (re.compile(r"0x[0-9a-f]{6,}"), "ADDRESS"),
    (re.compile(r"/tmp/[\w./-]*"), "TEMPORARY"),  # noqa: S108 - a pattern
    (re.compile(r"goroutine \d+"), "goroutine N"),
    (re.compile(r"^( +)panic\.go:\d+: "), r"\1panic.go:LINE: "),
    (re.compile(r"^(Benchmark\S*?)(?:-\d+)?[ \t]+\t.*$"), r"\1 RESULT"),
]
DROPPED = re.compile(r"^(?:goos: |goarch: |cpu: |exit status |\[signal )")


def packages(asked: list[str], sample: int = 1) -> list[str]:
    """Directories of packages below the corpus, with slashes."""
    found = sorted({path.parent.relative_to(CORPUS).as_posix() for path in CORPUS.rglob("*.go")})
    found = [p for p in found if "testdata" not in p.split("/") and "/" in p]
    if asked:
        return [p for p in found if any(p == a.rstrip("/") or p.startswith(a.rstrip("/") + "/") for a in asked)]
    return found[::sample]


def gopy_command() -> tuple[list[str], dict[str, str]]:
    """How gopy of this checkout is called, and the environment for it."""
    return [sys.executable, "-m", "gopy"], {**os.environ, "PYTHONPATH": str(ROOT)}


def go_environment() -> dict[str, str]:
    """The environment for real Go: nothing is fetched."""
    return {**os.environ, "GOTOOLCHAIN": "local", "GOFLAGS": "", "GOPROXY": "off", "GOWORK": "off"}


def run(command: list[str], environment: dict[str, str], directory: Path = CORPUS) -> str:
    """Both streams of a command, in the order in which they were written."""
    done = subprocess.run(
        command,
        cwd=directory,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8", "backslashreplace")


def by_package(output: str) -> dict[str, str]:
    """package -> its part of the output: what stands before its last line; what the compiler says of it is put before."""
    parts: dict[str, str] = {}
    compiler: dict[str, list[str]] = {}
    lines: list[str] = []
    group: list[str] | None = None
    for line in output.split("\n"):
        header = HEADER.match(line)
        end = END.match(line)
        if header:
            name = re.sub(r"_test$", "", header[1])
            group = compiler.setdefault(name, [])
            group.append(line)
        elif end:
            group = None
            parts[end[1]] = "\n".join([*compiler.pop(end[1], []), *lines, line]) + "\n"
            lines = []
        elif group is not None and (line.startswith(("\t", "vet: ")) or re.match(r"\S+\.go:\d+", line)):
            group.append(line)
        elif line != "FAIL" or lines:
            group = None
            lines.append(line)
    return parts


def frames(lines: list[str]) -> list[str]:
    """What is compared of the lines of a trace: functions of the corpus and their places."""
    kept = []
    for function, place in itertools.pairwise(lines):
        if not place.startswith("\t") or function.startswith("\t"):
            continue
        name = function.removeprefix("created by ")
        if name.startswith(MODULE):
            line = re.sub(r" \+0x[0-9a-f]+$", "", place.strip()).rpartition("/")[2]
            kept.append(re.sub(r"\([^()]*\)$| in goroutine \d+$", "", name) + " " + line)
    return kept


def normal(text: str) -> list[str]:
    """The lines of a package's output that are compared."""
    lines = text.split("\n")
    kept: list[str] = []
    timed_out = False
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        timed_out = timed_out or line.startswith("panic: test timed out")
        if TRACE.match(line):
            start = at
            while at < len(lines) and lines[at] and not END.match(lines[at]):
                at += 1
            if not timed_out:
                kept += ["TRACE", *frames(lines[start:at])]
            continue
        if DROPPED.match(line) or (timed_out and not line):
            continue
        for pattern, new in REPLACED:
            line = pattern.sub(new, line)
        kept.append(line.rstrip() if line.startswith("#") else line)
    return kept


def is_parallel(package: str) -> bool:
    """Whether the order of its output is not fixed."""
    return any("t.Parallel()" in path.read_text("utf-8") for path in (CORPUS / package).glob("*_test.go"))


def has_benchmarks(package: str) -> bool:
    """Whether it has a benchmark, which is run once."""
    return any("\nfunc Benchmark" in path.read_text("utf-8") for path in (CORPUS / package).glob("*_test.go"))


def differences(asked: list[str]) -> dict[str, list[str]]:
    """package -> the difference between what Go and gopy print, as a diff; empty where there is none."""
    flags = ["test", "-v", "-count=1", "-timeout=20s"]
    gopy, environment = gopy_command()
    real: dict[str, str] = {}
    ours: dict[str, str] = {}
    # With -bench, Go calls a package "build failed" because another one of the run does not build: not all take part.
    plain = [f"./{package}" for package in asked if not has_benchmarks(package)]
    benched = [f"./{package}" for package in asked if has_benchmarks(package)]
    for named, more in (plain, []), (benched, ["-bench=.", "-benchtime=1x"]):
        if named:
            real |= by_package(run([go(), *flags, *more, *named], go_environment()))
            ours |= by_package(run([*gopy, *flags, *more, "--plain", *named], environment))
    found = {}
    for package in asked:
        path = f"{MODULE}/{package}"
        a, b = normal(real.get(path, "missing")), normal(ours.get(path, "missing"))
        if is_parallel(package):
            a, b = (sorted(line for line in lines if not line.startswith("=== NAME")) for lines in (a, b))
        found[package] = list(difflib.unified_diff(a, b, "go", "gopy", lineterm="", n=2))
    return found


def main() -> int:
    """Print the figure; 1 if a package differs."""
    arguments = sys.argv[1:]
    sample = 1
    if "--sample" in arguments:
        at = arguments.index("--sample")
        sample = int(arguments[at + 1])
        del arguments[at : at + 2]
    asked = packages([a for a in arguments if not a.startswith("-")], sample)
    found = differences(asked)
    for package, difference in found.items():
        if difference:
            print(f"DIFFERENT {package}")
            if "-v" in arguments:
                print("\n".join(difference[:60]))
    same = sum(not difference for difference in found.values())
    print(f"corpus: {same} of {len(found)} packages the same")
    return int(same != len(found))


if __name__ == "__main__":
    sys.exit(main())
