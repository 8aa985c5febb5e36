"""Language versions: what gc refuses of versions/gates.go with -lang=go1.N, recorded in versions/gates.go1.N.want."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gopy.types.checker import Config
from tests.types.checking import check_files, import_std, shown
from tools.stdfacts import extract

FOLDER = Path(__file__).parent / "versions"
RECORDINGS = sorted(FOLDER.glob("*.want"))


def version_of(recording: Path) -> str:
    return recording.name.removeprefix("gates.").removesuffix(".want")


@pytest.mark.parametrize("recording", RECORDINGS, ids=version_of)
def test_says_what_gc_says(recording: Path) -> None:
    config = Config(version_of(recording), import_std)
    fset, result = check_files({"gates.go": (FOLDER / "gates.go").read_text(encoding="utf-8")}, config)
    assert shown(fset, result.diagnostics) == recording.read_text(encoding="utf-8").splitlines()


def test_the_newest_version_takes_all() -> None:
    config = Config("go1.27", import_std)
    _, result = check_files({"gates.go": (FOLDER / "gates.go").read_text(encoding="utf-8")}, config)
    assert result.diagnostics == []


@pytest.mark.go
@pytest.mark.parametrize("recording", RECORDINGS, ids=version_of)
def test_recording_is_what_gc_says(recording: Path, tmp_path: Path) -> None:
    flags = f"-gcflags=-e -lang={version_of(recording)}"
    command = [extract.go_command(), "build", flags, "-o", str(tmp_path / "out"), "gates.go"]
    output = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=120, check=False).stderr
    lines = [line.removeprefix("./") for line in output.splitlines() if not line.startswith("# ")]
    assert lines == recording.read_text(encoding="utf-8").splitlines()
