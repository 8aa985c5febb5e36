"""From an edit to the verdict: a typical exercise (one file, a test with twenty subtests), `gopy test` side by side with
`go test`. Wall and CPU seconds of whole processes, the median of the runs.

Three things are measured: a change in the code (everything is compiled anew), no change (`gopy test`, which runs the tests
again), and no change with a package named (`gopy test .`, whose result is remembered).

Usage: python bench/test.py [--runs N]
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

LIMIT = 0.4  # seconds of CPU that gopy may take after an edit
EXERCISE = """\
// Package roman converts numbers.
package roman

import (
\t"errors"
\t"fmt"
\t"strings"
)

// ErrRange is the error of numbers that cannot be written.
var ErrRange = errors.New("out of range")

var digits = []struct {{
\tvalue int
\ttext  string
}}{{
\t{{1000, "M"}}, {{900, "CM"}}, {{500, "D"}}, {{400, "CD"}}, {{100, "C"}}, {{90, "XC"}}, {{50, "L"}}, {{40, "XL"}},
\t{{10, "X"}}, {{9, "IX"}},
\t{{5, "V"}}, {{4, "IV"}}, {{1, "I"}},
}}

// edit is the number of this version.
const edit = {number}

// Format writes a number.
func Format(n int) (string, error) {{
\tif n < 1 || n > 3999 {{
\t\treturn "", fmt.Errorf("%d (edit %d): %w", n, edit, ErrRange)
\t}}
\tvar out strings.Builder
\tfor _, d := range digits {{
\t\tfor n >= d.value {{
\t\t\tout.WriteString(d.text)
\t\t\tn -= d.value
\t\t}}
\t}}
\treturn out.String(), nil
}}

// Parse reads a number.
func Parse(s string) (int, error) {{
\ttotal, rest := 0, s
\tfor _, d := range digits {{
\t\tfor strings.HasPrefix(rest, d.text) {{
\t\t\ttotal += d.value
\t\t\trest = rest[len(d.text):]
\t\t}}
\t}}
\tif again, err := Format(total); err != nil || again != s {{
\t\treturn 0, fmt.Errorf("%q is no number", s)
\t}}
\treturn total, nil
}}
"""
TEST = """\
package roman

import (
\t"errors"
\t"testing"
)

func TestFormat(t *testing.T) {
\ttests := []struct {
\t\tname string
\t\tn    int
\t\twant string
\t}{
\t\t{"one", 1, "I"}, {"two", 2, "II"}, {"three", 3, "III"}, {"four", 4, "IV"}, {"five", 5, "V"}, {"nine", 9, "IX"},
\t\t{"fourteen", 14, "XIV"}, {"forty", 40, "XL"}, {"ninety", 90, "XC"}, {"big", 3999, "MMMCMXCIX"},
\t}
\tfor _, tt := range tests {
\t\tt.Run(tt.name, func(t *testing.T) {
\t\t\tgot, err := Format(tt.n)
\t\t\tif err != nil || got != tt.want {
\t\t\t\tt.Errorf("Format(%d) = %q, %v, want %q", tt.n, got, err, tt.want)
\t\t\t}
\t\t})
\t\tt.Run("back from "+tt.name, func(t *testing.T) {
\t\t\tgot, err := Parse(tt.want)
\t\t\tif err != nil || got != tt.n {
\t\t\t\tt.Errorf("Parse(%q) = %d, %v, want %d", tt.want, got, err, tt.n)
\t\t\t}
\t\t})
\t}
}

func TestErrors(t *testing.T) {
\tif _, err := Format(0); !errors.Is(err, ErrRange) {
\t\tt.Errorf("Format(0): %v", err)
\t}
\tif _, err := Parse("IIII"); err == nil {
\t\tt.Error("Parse(IIII) gives no error")
\t}
}
"""


def measure(command: list[str], directory: Path) -> tuple[float, float]:
    """Seconds of wall time and of CPU. The tests must pass."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=directory, stdout=subprocess.PIPE)
    assert process.stdout is not None
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode or b"ok  \troman" not in text:
        sys.exit(f"{' '.join(command)} failed: {text!r}")
    return wall, usage.ru_utime + usage.ru_stime


def main() -> int:
    """Print the table; exit status 1 if gopy takes longer than it may."""
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 9
    scripts = Path(sys.executable).parent
    tools = {"gopy": str(scripts / "gopy")}
    go = shutil.which("go", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
    if go is not None:
        tools["go"] = go
    kinds = {"edited": [], "again": [], "remembered": ["."], "edited, -cover": ["-cover"]}
    figures: dict[tuple[str, str], list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary)
        (directory / "go.mod").write_text("module roman\n\ngo 1.27\n")
        (directory / "roman_test.go").write_text(TEST)
        for run in range(-1, runs):  # the first one warms the caches
            for tool, command in tools.items():
                for number, (kind, arguments) in enumerate(kinds.items()):
                    if kind.startswith("edited"):
                        text = EXERCISE.format(number=10_000 * (run + 1) + 10 * number + len(tool))
                        (directory / "roman.go").write_text(text)
                    if kind == "remembered":
                        measure([command, "test", *arguments], directory)
                    figure = measure([command, "test", *arguments], directory)
                    if run >= 0:
                        figures.setdefault((kind, tool), []).append(figure)
    print(f"{'':<24} {'wall':>8} {'CPU':>8}")
    verdict = 0.0
    for (kind, tool), rows in figures.items():
        wall, cpu = (statistics.median(column) for column in zip(*rows, strict=True))
        print(f"{tool + ' test, ' + kind:<24} {wall:>8.3f} {cpu:>8.3f}")
        if (kind, tool) == ("edited", "gopy"):
            verdict = cpu
    print(f"gopy test after an edit: {verdict:.3f} s of CPU, at most {LIMIT} wanted")
    return int(verdict > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
