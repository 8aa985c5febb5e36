"""Notebooks, run from the top by nbclient: each cell gives the outputs that stand in the file.

`GOPY_UPDATE=1 pytest tests/kernel/test_notebooks.py` writes what comes now; the difference is to be read. Times, addresses and
identifiers are replaced by one and the same word.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.kernel.place import environment

nbclient = pytest.importorskip("nbclient")
nbformat = pytest.importorskip("nbformat")
pytestmark = pytest.mark.filterwarnings("ignore")
NOTEBOOKS = sorted((Path(__file__).parent / "notebooks").glob("*.ipynb"))
_VARYING = re.compile(r"0x[0-9a-f]+|\d+(\.\d+)?(ns|µs|ms|s)\b|/\S*?(?=gopy/std/src)")


def plain(value: Any) -> Any:
    """An output without what differs from run to run."""
    if isinstance(value, str):
        return _VARYING.sub("…", value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


DEFAULT = "basics"  # the others take their time


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=path.stem, marks=[] if path.stem == DEFAULT else [pytest.mark.ci]) for path in NOTEBOOKS],
)
def test_outputs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GOPY_LANG", raising=False)
    notebook = nbformat.read(path, as_version=4)
    saved = [plain(cell.get("outputs", [])) for cell in notebook.cells]
    client = nbclient.NotebookClient(
        notebook,
        kernel_name="gopy",
        allow_errors=True,
        timeout=120,
        coalesce_streams=True,
        resources={"metadata": {"path": str(tmp_path)}},
    )
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if "outputs" in cell:
            cell.outputs = [nbformat.from_dict(plain(output)) for output in cell.outputs]
    nbformat.validate(notebook)
    if os.environ.get("GOPY_UPDATE"):
        notebook.metadata = {key: notebook.metadata[key] for key in ("kernelspec", "language_info")}
        nbformat.write(notebook, path)
        return
    for cell, before in zip(notebook.cells, saved, strict=True):
        assert cell.get("outputs", []) == before, cell.source
    assert any(saved), "nothing is saved in the file"
