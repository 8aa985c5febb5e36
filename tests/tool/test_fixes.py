"""Writing the fixed file: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gopy.source.diagnostic import Edit
from gopy.source.file import FileSet
from gopy.tool import fixes


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_an_interrupted_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    file = tmp_path / "x.go"
    file.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(error):
        fixes.write(str(file), b"new")
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["x.go"]


def test_edits_are_made_in_order_of_place() -> None:
    file = FileSet().add("x.go", "a 世 c".encode())
    edits = [
        Edit(file.base + 6, file.base + 7, "C"),
        Edit(file.base, file.base, "<"),
        Edit(file.base + 2, file.base + 5, ""),
    ]
    assert fixes.apply_edits(file, edits) == b"<a  C"
    assert fixes.apply_edits(file, []) == file.data
