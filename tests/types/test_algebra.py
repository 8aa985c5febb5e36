"""The rules about types (identity, type sets, look-up, missing methods, inference, instances) against recorded gc output.

algebra/x.go is checked and compared, position and text, with algebra/x.want, which is what `go build -gcflags=-e` says.
The test marked `go` asks the real compiler whether the recordings still hold.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gopy.source.file import FileSet
from gopy.syntax.parse import parse_file
from gopy.types.check import check_package
from gopy.types.checker import Config
from tests.types.checking import import_std, shown
from tools.stdfacts import extract

CASES = sorted((Path(__file__).parent / "algebra").glob("*.go"))


def checked(name: str, data: bytes) -> str:
    """All errors of a one-file package main, as gc prints them."""
    fset = FileSet()
    file = parse_file(fset.add(name, data))
    result = check_package(fset, "main", [file], Config(importer=import_std))
    return "".join(line + "\n" for line in shown(fset, result.diagnostics))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_says_what_gc_says(case: Path) -> None:
    assert checked(case.name, case.read_bytes()) == case.with_suffix(".want").read_text(encoding="utf-8")


@pytest.mark.go
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_recording_is_what_gc_says(case: Path, tmp_path: Path) -> None:
    command = [extract.go_command(), "build", "-gcflags=-e", "-o", str(tmp_path / "out"), case.name]
    output = subprocess.run(command, cwd=case.parent, capture_output=True, text=True, timeout=120, check=False).stderr
    lines = [line for line in output.splitlines() if not line.startswith("# ")]
    text = "".join(line.replace("./", "", 1) + "\n" for line in lines).replace("at ./", "at ")
    assert text == case.with_suffix(".want").read_text(encoding="utf-8")
