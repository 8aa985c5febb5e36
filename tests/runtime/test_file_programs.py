"""A program that does all kinds of things with files prints under gopy what it prints with real Go on Linux."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.syntax.gc_oracle import GO

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "tests" / "std" / "os" / "scenario.go"

# What is refused in granted directories: links that programs of the machine might follow out of them, and setuid.
_REFUSED = ("setuid:", "abs:", "rename link:", "slash:", "list:", "mkdirall:", "fs:")
_REFUSED_NAMES = (" twisted:", " abs:")


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The scenario as a program of its own."""
    place = tmp_path_factory.mktemp("program") / "scenario.go"
    place.write_text(SCENARIO.read_text(encoding="utf-8").replace("//go:build ignore", ""), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def wanted(program, tmp_path_factory):
    """What it prints with real Go."""
    top = tmp_path_factory.mktemp("real") / "top"
    return run([str(GO), "run", str(program), str(top)])


def run(command):
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    return done.stdout.splitlines()


def gopy(program, top, *flags):
    return run([sys.executable, "-m", "gopy", "run", *flags, str(program), str(top)])


@pytest.mark.go
@pytest.mark.skipif(sys.platform != "linux", reason="the errors are those of Linux")
def test_in_memory(program, wanted):
    got = gopy(program, "/tmp/top")  # noqa: S108 - in memory
    assert got == wanted
    assert len(got) > 500


@pytest.mark.go
@pytest.mark.ci
@pytest.mark.skipif(sys.platform != "linux", reason="the errors are those of Linux")
def test_in_a_granted_directory(program, wanted, tmp_path):
    got = gopy(program, tmp_path / "top", "--dir", str(tmp_path))
    assert len(got) == len(wanted)
    different = [
        line
        for line, other in zip(got, wanted, strict=True)
        if line != other and not line.startswith(_REFUSED) and not any(name in line for name in _REFUSED_NAMES)
    ]
    assert different == []
    assert os.listdir(tmp_path) == []
