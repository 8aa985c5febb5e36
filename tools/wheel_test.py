"""Build the wheel, install it into a fresh environment outside the checkout, and use it as a user would.

Run by .ci/run. Exit status 0 if all went well; otherwise the failing step is named.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

HELLO = """package main

import "fmt"

func main() {
	name := "gopy"
	fmt.Printf("hello, %d\\n", name)
}
"""
WORDS = """package main

import (
	"fmt"
	"os"
	"slices"
)

func main() {
	if len(os.Args) < 2 {
		panic("no words")
	}
	words := slices.Clone(os.Args[1:])
	slices.Sort(words)
	fmt.Println(words)
}
"""
SUMS_TEST = """package sums

import "testing"

func TestAdd(t *testing.T) {
	if got := Add(2, 3); got != 5 {
		t.Errorf("Add(2, 3) = %d", got)
	}
}
"""
KERNEL = """import warnings

warnings.simplefilter("ignore")
from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name="gopy", startup_timeout=240)
client.execute("40 + 2")
while True:
    message = client.get_iopub_msg(timeout=240)
    if message["msg_type"] == "execute_result":
        print(message["content"]["data"]["text/plain"])
        break
client.stop_channels()
manager.shutdown_kernel(now=True)
"""
BROKEN = """package main

func main() {
	x := 1
}
"""


def run(step: str, command: list[str], cwd: Path, expect: int = 0, stdin: str | None = None) -> str:
    """Run a command; its output (stdout and stderr). Exits with a message if its status is not the expected one."""
    environ = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "GOPY_LANG", "VIRTUAL_ENV", "GOPY_CACHE")
    }
    environ["LC_ALL"] = "C.UTF-8"
    environ["GOPY_CACHE"] = str((cwd.parent if cwd.name == "sums" else cwd) / "cache")
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, input=stdin, env=environ, check=False)
    output = done.stdout + done.stderr
    if done.returncode != expect:
        sys.exit(f"{step}: exit status {done.returncode}, expected {expect}\n{output}")
    print(f"ok  {step}")
    return output


def need(step: str, output: str, *parts: str) -> None:
    """Exit with a message unless the output contains all parts."""
    for part in parts:
        if part not in output:
            sys.exit(f"{step}: {part!r} is missing in\n{output}")


def main() -> None:
    """All steps."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        run("build", [sys.executable, "-m", "build", "--wheel", "--outdir", str(work / "dist"), str(ROOT)], work)
        wheel = next((work / "dist").glob("*.whl"))
        print(f"    {wheel.name}: {wheel.stat().st_size / 1e6:.2f} MB")
        venv.create(work / "env", with_pip=True)
        scripts = work / "env" / ("Scripts" if os.name == "nt" else "bin")
        run("install", [str(scripts / "python"), "-m", "pip", "install", "-q", str(wheel)], work)
        gopy = str(scripts / "gopy")
        (work / "main.go").write_text(HELLO)
        (work / "broken.go").write_text(BROKEN)
        run("version", [gopy, "version"], work)
        output = run("vet finds", [gopy, "vet", "--plain", "main.go"], work, expect=1)
        need("vet finds", output, "main.go:7:21: fmt.Printf format %d has arg name of wrong type string")
        output = run("vet explains", [gopy, "vet", "main.go"], work, expect=1)
        need("vet explains", output, "-->", "^", "why:")
        output = run("vet in Chinese", [gopy, "vet", "--lang", "zh", "main.go"], work, expect=1)
        need("vet in Chinese", output, "原因")
        output = run("check", [gopy, "check", "--plain", "broken.go"], work, expect=1)
        need("check", output, "./broken.go:4:2: declared and not used: x")
        output = run("fragment", [gopy, "vet", "--plain", "-"], work, expect=1, stdin='s := "a"\nfmt.Printf("%d", s)\n')
        need("fragment", output, "fmt.Printf format %d has arg s of wrong type string")
        output = run("fmt", [gopy, "fmt", "-"], work, stdin="package p\nfunc f( ){x:=1\n_=x}\n")
        need("fmt", output, "func f() {\n\tx := 1\n\t_ = x\n}\n")
        output = run("explain", [gopy, "explain", "UnusedVar"], work)
        need("explain", output, "https://go.dev/ref/spec")
        output = run("explain in Chinese", [gopy, "explain", "--lang", "zh", "printf"], work)
        need("explain in Chinese", output, "printf")
        (work / "words.go").write_text(WORDS)
        output = run("run", [gopy, "run", "words.go", "b", "a"], work)
        need("run", output, "[a b]\n")
        run("build", [gopy, "build", "-o", "words.wasm", "words.go"], work)
        output = run("run what was built", [gopy, "run", "words.wasm", "d", "c"], work)
        need("run what was built", output, "[c d]\n")
        output = run("run fails", [gopy, "run", "words.go"], work, expect=1)
        need("run fails", output, "panic: no words", "main.main()", "words.go:11", "exit status 2")
        tests_and_sessions(gopy, work)
        notebook(scripts, wheel, work)
    print("the wheel works")


def tests_and_sessions(gopy: str, work: Path) -> None:
    """`gopy test`, the REPL, and the course."""
    module = work / "sums"
    module.mkdir()
    (module / "go.mod").write_text("module sums\n\ngo 1.27\n")
    (module / "sums.go").write_text("package sums\n\nfunc Add(a, b int) int { return a - b }\n")
    (module / "sums_test.go").write_text(SUMS_TEST)
    output = run("test fails", [gopy, "test"], module, expect=1)
    need("test fails", output, "--- FAIL: TestAdd", "sums_test.go:7: Add(2, 3) = -1", "FAIL\tsums")
    (module / "sums.go").write_text("package sums\n\nfunc Add(a, b int) int { return a + b }\n")
    need("test passes", run("test passes", [gopy, "test", "-cover"], module), "ok", "coverage: 100.0%")
    output = run("repl", [gopy, "repl", "-"], work, stdin='x := 20\nfmt.Println("x is", x)\nx*2 + 2\n')
    need("repl", output, "x is 20", "42")
    need("learn", run("learn", [gopy, "learn", "list"], work), "start-hello")


def notebook(scripts: Path, wheel: Path, work: Path) -> None:
    """The kernel, as Jupyter starts it."""
    python = str(scripts / "python")
    run("install jupyter", [python, "-m", "pip", "install", "-q", f"{wheel}[jupyter]"], work)
    run("kernel install", [str(scripts / "gopy"), "kernel", "install", "--sys-prefix"], work)
    (work / "ask.py").write_text(KERNEL)
    need("kernel", run("kernel", [python, "ask.py"], work), "42")


if __name__ == "__main__":
    main()
