"""Examples of the course that print addresses, depend on how they are called, or never end; the others are programs/course_*.go.

What is expected is what real Go prints.
"""

import re
import subprocess
import sys
from pathlib import Path

COURSE = Path(__file__).parents[1] / "course"
GOPY = str(Path(sys.executable).parent / "gopy")


def run(tmp_path, text, *arguments, flags=()):
    (tmp_path / "prog.go").write_text(text, "utf-8")
    command = [GOPY, "run", *flags, "prog.go", *arguments]
    return subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False)


def block(number):
    return (COURSE / f"{number:02d}.go").read_text("utf-8")


def test_the_command_line_without_arguments(tmp_path):
    done = run(tmp_path, block(10))
    name = done.stdout.split("\n")[1].removeprefix("os args is : ")
    assert done.stdout == f"os args is : [{name}]\nos args is : {name}\n"
    assert done.stderr.startswith(
        "panic: runtime error: index out of range [1] with length 1\n\ngoroutine 1 [running]:\nmain.main()\n"
    )
    assert re.search(r"prog\.go:20\b", done.stderr)
    assert done.stderr.endswith("exit status 2\n") and done.returncode == 1


def test_the_command_line_with_arguments(tmp_path):
    done = run(tmp_path, block(10), "--name", "Bob")
    assert done.returncode == 0 and done.stderr == ""
    lines = done.stdout.split("\n")
    assert re.fullmatch(r"os args is : \[\S+ --name Bob\]", lines[0])
    assert lines[2:4] == ["os args is : --name", "Hello, Bob!"]
    assert re.fullmatch(r"0x[0-9a-f]+", lines[4])
    assert lines[5:] == ["fullString is : Hello, Bob!", "", ""]


def test_the_usage_of_package_flag(tmp_path):
    done = run(tmp_path, block(10), "-h")
    usage = r'Usage of \S+:\n  -name string\n    \tThe greeting object. \(default "everyone"\)\n'
    assert re.fullmatch(usage, done.stderr) and done.returncode == 0
    done = run(tmp_path, block(10), "--nmae", "Bob")
    assert re.fullmatch(r"flag provided but not defined: -nmae\n" + usage + r"exit status 2\n", done.stderr)


def test_a_map_of_functions(tmp_path):
    done = run(tmp_path, 'package main\n\nimport "fmt"\n\n' + block(17))
    assert re.fullmatch(r"map\[funcA:0x[0-9a-f]+\]\n1\n", done.stdout)
    assert done.stderr == "b\na b\n"


BUSY = "package main\n\nfunc main() {\n\tgo func() {\n\t\tfor {\n\t\t}\n\t}()\n\tfor {\n\t}\n}\n"


def test_the_busy_loop_is_stopped(tmp_path):
    done = run(tmp_path, BUSY, flags=("--timeout", "1s"))
    assert "the time limit (--timeout)" in done.stderr and done.returncode == 124


def test_the_busy_loop_does_not_starve_main(tmp_path):
    text = BUSY.replace("\tfor {\n\t}\n}\n", '\ttime.Sleep(100 * time.Millisecond)\n\tfmt.Println("main goes on")\n}\n')
    text = text.replace("package main\n", 'package main\n\nimport (\n\t"fmt"\n\t"runtime"\n\t"time"\n)\n').replace(
        "\tgo func", "\truntime.GOMAXPROCS(1)\n\tgo func", 1
    )
    done = run(tmp_path, text, flags=("--timeout", "10s"))
    assert done.stdout == "main goes on\n", done.stderr
