"""Each analyzer on Go files of its own in testdata: the findings written into them, and those of the real go vet."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from gopy.source.diagnostic import Diagnostic
from gopy.source.file import FileSet
from gopy.vet.registry import ANALYZERS, VET_ANALYZERS
from tests.vet.harness import compare, go_command, vet_texts, wanted

TESTDATA = Path(__file__).parent / "testdata"
FILES = sorted(
    f"{path.parent.name}/{path.name}" for path in TESTDATA.glob("*/*.go") if path.parent.name in VET_ANALYZERS
)
# What is wrong with these stands in comments, where no expectation fits; real go vet is the judge of them.
ONLY_REAL = ("buildtag/", "directive/")
# gopy checks more than the one file that go vet would be given.
Finding = tuple[str, int, int, str]


def package_of(name: str) -> str:
    """The directory of the module in which a file of testdata is vetted, alone."""
    return name.removesuffix(".go").removesuffix("_test").replace("/", "_")


def findings(name: str) -> tuple[FileSet, list[Diagnostic]]:
    """gopy's findings about one file of testdata."""
    path = TESTDATA / name
    fset, _, found = vet_texts({path.name: path.read_bytes()}, path=f"vet/{package_of(name)}", version="go1.27")
    return fset, found


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith(ONLY_REAL)])
def test_wanted(name: str) -> None:
    path = TESTDATA / name
    fset, found = findings(name)
    of_analyzer = [d for d in found if d.code == path.parent.name]
    assert compare(fset, of_analyzer, wanted(path.name, path.read_text(encoding="utf-8"))) == []


def test_every_analyzer_has_testdata() -> None:
    assert {path.name for path in TESTDATA.iterdir() if path.is_dir()} >= set(VET_ANALYZERS)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Finding, list[object]]]]:
    """What real go vet says of each file, and the fixes it offers."""
    root = tmp_path_factory.mktemp("vet")
    (root / "go.mod").write_text("module vet\n\ngo 1.27\n")
    for name in FILES:
        directory = root / package_of(name)
        directory.mkdir()
        (directory / Path(name).name).write_bytes((TESTDATA / name).read_bytes())
    environ = {**os.environ, "GOFLAGS": "-mod=mod", "GOWORK": "off", "GOTOOLCHAIN": "local"}
    done = subprocess.run(
        [go_command(), "vet", "-json", "./..."], cwd=root, env=environ, capture_output=True, text=True, timeout=280
    )
    found: dict[str, list[tuple[Finding, list[object]]]] = {name: [] for name in FILES}
    by_package = {package_of(name): name for name in FILES}
    text = "\n".join(line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("# "))
    decoder = json.JSONDecoder()
    at = 0
    while (at := text.find("{", at)) >= 0:
        packages, at = decoder.raw_decode(text, at)
        for path, analyzers in packages.items():
            name = by_package[path.split(" ")[0].removeprefix("vet/")]
            for analyzer, entries in analyzers.items():
                assert isinstance(entries, list), (name, entries)
                for entry in entries:
                    line, column = map(int, entry["posn"].rsplit(":", 2)[1:])
                    fixes = [
                        (fix["message"], [(edit["start"], edit["end"], edit["new"]) for edit in fix["edits"]])
                        for fix in entry.get("suggested_fixes", ())
                    ]
                    found[name].append(((analyzer, line, column, entry["message"]), fixes))
    return found


@pytest.mark.go
@pytest.mark.parametrize("name", FILES)
def test_as_real(name: str, real: dict[str, list[tuple[Finding, list[object]]]]) -> None:
    fset, found = findings(name)
    ours = []
    for diagnostic in found:
        position = fset.position(diagnostic.pos)
        source = fset.file(diagnostic.pos)
        assert source is not None
        fixes = [
            (str(fix.message), sorted((source.offset(e.pos), source.offset(e.end), e.new) for e in fix.edits))
            for fix in diagnostic.fixes
        ]
        ours.append(((diagnostic.code, position.line, position.column, str(diagnostic.message)), fixes))
    theirs = [(finding, [(message, sorted(edits)) for message, edits in fixes]) for finding, fixes in real[name]]
    assert sorted(finding for finding, _ in ours) == sorted(finding for finding, _ in theirs)
    assert sorted(ours) == sorted(theirs)


def test_registry_knows_its_modules() -> None:
    for name, entry in ANALYZERS.items():
        analyzer = entry.load()
        assert (analyzer.name, analyzer.tier) == (name, entry.tier)
        assert str(analyzer.doc)
