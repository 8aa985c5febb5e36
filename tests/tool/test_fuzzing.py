"""`gopy test -fuzz`: what it finds, what it prints, and the files that it writes."""

import re
import shutil
from pathlib import Path

import pytest

from gopy.runtime.session import Result
from gopy.tool.test import Target
from gopy.tool.testresults import INPUT, write_inputs
from tests.tool.test_test import PACKAGES, gopy_test, run_both


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the package, for failing inputs are written into it."""
    shutil.copytree(PACKAGES / "fuzzing", tmp_path / "fuzzing")
    (tmp_path / "go.mod").write_text("module example.com/tests\n\ngo 1.27\n")
    return tmp_path / "fuzzing"


@pytest.mark.parametrize(
    ("target", "said", "value"),
    [
        ("FuzzReverse", r"fuzzing_test\.go:13: Reverse\(.*\) = ", r"string\(\".*\"\)"),
        pytest.param("FuzzMagic", r"panic: found", r"\[\]byte\(\"FUZ.\"\)", marks=pytest.mark.ci),
        pytest.param(
            "FuzzNumbers",
            r"fuzzing_test\.go:39: -1\d\d",
            r"int8\(-1\d\d\)\nuint16\(\d+\)\nfloat64\(\S+\)\nbool\(true\)\n.*\n.*",
            marks=pytest.mark.ci,
        ),
    ],
)
def test_a_failing_input_is_found(place: Path, target: str, said: str, value: str):
    ran = gopy_test("-fuzz", f"^{target}$", "-fuzztime", "30s", "-fuzzminimizetime", "2s", cwd=place)
    assert ran.status == 1, ran.out
    assert re.search(rf"(?m)^--- FAIL: {target} \(T\)\n    --- FAIL: {target} \(T\)\n {{8}}.*{said}", ran.out), ran.out
    found = re.search(
        r"(?m)^    Failing input written to (\S+)\n    To re-run:\n    go test -run=(\S+)\nFAIL\n", ran.out
    )
    assert found is not None, ran.out
    assert found[1] == f"testdata/fuzz/{found[2]}"
    text = (place / found[1]).read_text()
    assert re.fullmatch(rf"go test fuzz v1\n{value}\n", text), text
    again = gopy_test("-run", found[2], cwd=place)
    assert again.status == 1
    assert f"--- FAIL: {found[2]} (T)" in again.out


def test_nothing_is_found(place: Path):
    ran = gopy_test("-fuzz=Fine", "-fuzztime=300ms", "-run=none", cwd=place)
    assert ran.status == 0
    last = r"fuzz: elapsed: 0s, execs: \d+ \(\d+/sec\), new interesting: 0 \(total: 1\)\nPASS\n"
    assert re.search(last, ran.out), ran.out
    assert not (place / "testdata").exists()


@pytest.mark.go
@pytest.mark.parametrize(
    "arguments",
    [
        ["-fuzz=Fine", "-fuzztime=20x", "-v", "./fuzzing"],
        ["-fuzz=Nothing", "./fuzzing"],
        ["-fuzz=Fuzz", "./fuzzing"],
        ["-fuzz=Seed", "-run=Fine", "-fuzztime=5x", "-v", "./fuzzing", "-broken"],
        ["-fuzz=Fine", "./fuzzing", "./basic"],
        ["-v", "./fuzzing"],
    ],
    ids=" ".join,
)
def test_same_as_go_test(arguments: list[str]):
    def same(text: str) -> str:
        return re.sub(r"with \d+ workers|\(\d+/sec\)", "", text)

    ours, theirs = run_both(arguments)
    assert (same(ours.out), ours.status) == (same(theirs.out), theirs.status)


GOOD = b"go test fuzz v1\nint(1)\n"


@pytest.mark.parametrize(
    "name",
    [
        b"../../x/0123456789abcdef",
        b"FuzzA/../../0123456789ab",
        b"FuzzA/0123456789ABCDEF",
        b"FuzzA/0123",
        b"/0123456789abcdef",
        b"a b/0123456789abcdef",
        b"FuzzA",
        b"",
    ],
)
def test_a_program_cannot_write_elsewhere(name: bytes, tmp_path: Path):
    result = Result(1)
    result.handed = [(INPUT, name + b"\n\n" + GOOD)]
    assert write_inputs(Target("m", str(tmp_path)), result) == []
    assert list(tmp_path.iterdir()) == []


def test_only_inputs_are_written(tmp_path: Path):
    result = Result(1)
    result.handed = [(INPUT, b"FuzzA/0123456789abcdef\n\n#!/bin/sh"), (7, b"FuzzA/0123456789abcdef\n\n" + GOOD)]
    assert write_inputs(Target("m", str(tmp_path)), result) == []
    assert list(tmp_path.iterdir()) == []
    result.handed = [(INPUT, b"FuzzA/0123456789abcdef\n\n" + GOOD)]
    assert write_inputs(Target("m", str(tmp_path)), result) == []
    assert (tmp_path / "testdata/fuzz/FuzzA/0123456789abcdef").read_bytes() == GOOD


def test_a_link_is_not_followed(tmp_path: Path):
    (tmp_path / "m" / "testdata").mkdir(parents=True)
    (tmp_path / "else").mkdir()
    try:
        (tmp_path / "m" / "testdata" / "fuzz").symlink_to(tmp_path / "else")
    except OSError:
        pytest.skip("no links here")
    result = Result(1)
    result.handed = [(INPUT, b"FuzzA/0123456789abcdef\n\n" + GOOD)]
    assert len(write_inputs(Target("m", str(tmp_path / "m")), result)) == 1
    assert list((tmp_path / "else").iterdir()) == []


EXTERNAL = """package m_test

import (
\t"testing"

\t"example.com/m"
)

func FuzzDiv(f *testing.F) {
\tf.Add(4, 2)
\tf.Fuzz(func(t *testing.T, a, b int) { m.Div(a, b) })
}
"""


@pytest.mark.ci
@pytest.mark.parametrize("arguments", [["."], ["div.go", "div_test.go"]])
def test_external_tests(tmp_path: Path, arguments: list[str]):
    (tmp_path / "go.mod").write_text("module example.com/m\n\ngo 1.27\n")
    (tmp_path / "div.go").write_text("package m\n\nfunc Div(a, b int) int { return a / b }\n")
    (tmp_path / "div_test.go").write_text(EXTERNAL)
    ran = gopy_test("-fuzz=.", "-fuzztime=20s", *arguments, cwd=tmp_path)
    assert "panic: runtime error: integer divide by zero" in ran.out
    (found,) = (tmp_path / "testdata/fuzz/FuzzDiv").iterdir()
    assert re.fullmatch(r"go test fuzz v1\nint\(-?\d+\)\nint\(0\)\n", found.read_text())
