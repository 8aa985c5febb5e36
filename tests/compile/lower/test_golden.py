"""What statements and expressions are lowered to: see case.py."""

from pathlib import Path

import pytest

from gopy.compile.passes.inline import Inliner
from gopy.emit.backend import run_passes
from gopy.ir.check import check_module
from tests.compile.library import Library
from tests.compile.lower.case import GOLDEN, lowered, programs


@pytest.mark.parametrize("path", programs(), ids=lambda path: path.stem)
def test_golden(path: Path, library: Library) -> None:
    module, text = lowered(library, path)
    check_module(module)
    assert text == path.with_suffix(".ir").read_text("utf-8")
    run_passes(module, lambda pos: ("", pos), Inliner(module), checked=True)


def test_every_golden_has_a_program() -> None:
    assert {path.stem for path in GOLDEN.glob("*.ir")} == {path.stem for path in programs()}
