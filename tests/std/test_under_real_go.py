"""The library's own Go tests, and the differential ones of tests/std, with real Go: what it runs is gopy's source of each package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "gopy" / "std" / "src"
# What else must be gopy's: packages that Go does not have, or whose Go ones are closed to others or linked by name.
WITH = {
    "bytes": ["internal/bytealg", "internal/textalg"],
    "crypto/aes": ["crypto/cipher"],
    "crypto/cipher": ["crypto/aes"],
    "io/fs": ["internal/oserror"],
    "math/rand": ["internal/ziggurat"],
    "math/rand/v2": ["internal/ziggurat"],
    "net/http": ["net/http/internal"],
    "os": ["internal/oserror", "io/fs", "syscall"],
    "strings": ["internal/bytealg", "internal/textalg"],
}
GOPYS = "gopy/"  # kernel/test_packages.py has these


def packages() -> list[str]:
    """The import paths of the packages that have Go tests."""
    found = {path.parent.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*_test.go")}
    here = Path(__file__).parent
    found |= {path.parent.relative_to(here).as_posix() for path in here.rglob("*_test.go")}
    return sorted(path for path in found if (SOURCES / path).is_dir() and not path.startswith(GOPYS))


@pytest.mark.go
@pytest.mark.ci
@pytest.mark.parametrize("path", packages())
def test_of_the_library_under_real_go(path: str) -> None:
    command = [sys.executable, "tools/std_overlay.py"]
    for other in WITH.get(path, []):
        command += ["--with", other]
    done = subprocess.run([*command, path], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"ok  \tgopystd/{path}\t" in done.stdout or f"ok  \tgopystd/check/{path}\t" in done.stdout
