"""Expressions, calls, assignments and built-in functions against recorded gc output.

expressions/x.go is checked and compared, position and text, with expressions/x.want, which is what `go build -gcflags=-e`
says. The test marked `go` asks the real compiler whether the recordings still hold.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.types.test_algebra import checked
from tools.stdfacts import extract

CASES = sorted((Path(__file__).parent / "expressions").glob("*.go"))


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
