"""The generator of random programs and its reducer."""

import subprocess
import sys
from pathlib import Path

import pytest

from gopy.source.diagnostic import ERROR
from gopy.tool.vet import Options, vet

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools" / "fuzz"))

from goprogram import Generator, file_of  # noqa: E402
from reduce import balanced, end_of, reduce_program  # noqa: E402


def program(seed, plain=False):
    return file_of([("p_", Generator(seed, "p_", plain).program())], plain)


def test_a_seed_gives_one_program():
    assert program("1/5") == program("1/5")
    assert program("1/5") != program("1/6")
    assert program("1/5", plain=True) != program("1/5")


@pytest.mark.parametrize("plain", [False, True])
def test_programs_are_well_typed(plain, tmp_path):
    programs = [(f"p{n}_", Generator(f"test/{n}", f"p{n}_", plain).program()) for n in range(12)]
    (tmp_path / "main.go").write_text(file_of(programs, plain))
    report = vet(str(tmp_path), ["main.go"], Options([], limit=0))
    assert not report.problems and not report.internal
    assert [str(d.message) for group in report.groups for d in group.diagnostics if d.kind == ERROR] == []


def test_plain_programs_print_with_println_only():
    assert "fmt.P" not in "".join(program(f"plain/{n}", plain=True) for n in range(10))


TEXT = """package main
func main() {
	a()
	if x {
		b()
		interesting()
	}
	for {
		c()
	}
	switch {
	case 1:
		d()
	}
}
"""


def test_units():
    lines = TEXT.split("\n")
    assert [end_of(lines, at) for at in (1, 2, 3, 7, 10)] == [15, 3, 7, 10, 14]


def test_reducing():
    found = reduce_program(TEXT, lambda text: "interesting" in text and "package" in text)
    assert found == "package main\n\t\tinteresting()\n"


def test_balance():
    assert balanced(["f() {", '\tg("}")', "}"])
    assert not balanced(["}", "{"])
    assert not balanced(["{"])


@pytest.mark.ci
@pytest.mark.go
@pytest.mark.parametrize("flag", [[], ["--plain"]])
def test_no_difference(flag):
    script = [sys.executable, str(ROOT / "tools" / "fuzz" / "programs.py"), "--count", "60", "--batch", "20", *flag]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
