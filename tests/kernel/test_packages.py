"""gopy's own packages gopy/display, gopy/plot and gopy/picture: under real Go, outside of notebooks, and as the checker knows them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import ROOT, gopy
from tools import own_facts

PROGRAM = """package main

import (
	"fmt"
	"gopy/display"
	"gopy/plot"
)

type point struct{ X, Y int }

func main() {
	fmt.Println("first")
	display.HTML("<p>a &lt; <b>b</b></p>")
	display.Table([]string{"n", "square"}, [][]string{{"1", "1"}, {"22", "484"}})
	display.Show([]point{{1, 2}})
	area := display.NewArea()
	area.Text("one")
	area.Text("two")
	display.Clear()
	plot.Bar([]string{"a", "b"}, []int{1, 4}).Title("Bars").Show()
	fmt.Println("last")
}
"""
PRINTED = """first
a < b
n   square
--  ------
1   1
22  484
[]point{{X: 1, Y: 2}}
one
two
Bars
a |██████████ 1
b |████████████████████████████████████████ 4
last
"""


def test_without_a_notebook_texts_are_printed(tmp_path: Path) -> None:
    (tmp_path / "p.go").write_text(PROGRAM)
    env = {"GOPY_CACHE": os.environ["GOPY_CACHE"]} if "GOPY_CACHE" in os.environ else {}
    done = gopy("run", "p.go", cwd=tmp_path, timeout=300, env=env)
    assert (done.status, done.err, done.out) == (0, "", PRINTED)


def test_the_checker_knows_them(tmp_path: Path) -> None:
    (tmp_path / "p.go").write_text(PROGRAM)
    assert gopy("vet", "p.go", cwd=tmp_path).status == 0
    (tmp_path / "p.go").write_text(PROGRAM.replace("display.Clear()", "display.Clear(1)\n\tdisplay.Nothing()"))
    said = gopy("check", "--plain", "p.go", cwd=tmp_path).err
    assert "too many arguments in call to display.Clear" in said and "undefined: display.Nothing" in said


def test_the_facts_are_those_of_the_sources(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from tools import own_facts; own_facts.write(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, check=True, timeout=300)
    written = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_text() for path in own_facts.DATA.iterdir()}
    assert len(written) == 3


def test_what_they_import_is_known() -> None:
    from gopy.link.sources import PackageSources
    from gopy.types.std import OWN

    for path, (_, imports) in OWN.items():
        assert sorted(imports) == PackageSources(path).imports


@pytest.mark.go
@pytest.mark.ci
def test_under_real_go() -> None:
    for wanted, packages in (
        (["internal/show"], ["gopy/plot", "gopy/display"]),
        (["internal/show", "gopy/display"], ["gopy/picture"]),
    ):
        command = [sys.executable, "tools/std_overlay.py"]
        for path in wanted:
            command += ["--with", path]
        command += packages
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr
        for package in packages:
            assert f"ok  \tgopystd/{package}" in done.stdout
