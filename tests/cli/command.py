"""Runs the real command and the real go in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.syntax.gc_oracle import goroot

ROOT = Path(__file__).parents[2]
GOPY = [sys.executable, "-m", "gopy.cli.main"]


class Said:
    """What a process did: exit status, standard output and error; `gopy` never shows a traceback."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8", "replace") if done.stdout is not None else ""
        self.err = done.stderr.decode("utf-8", "replace") if done.stderr is not None else ""
        assert "Traceback" not in self.out + self.err, self.err
        assert "internal error" not in self.err, self.err


def environment(**more: str) -> dict[str, str]:
    """The environment without what would change gopy's language or colours."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "GOPY_")) and k != "NO_COLOR"}
    return kept | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **more}


def gopy(
    *arguments: str, cwd: Path, stdin: bytes = b"", timeout: float = 60, env: dict[str, str] | None = None
) -> Said:
    """Run `gopy ARGUMENTS` in cwd."""
    return Said(
        subprocess.run(
            [*GOPY, *arguments],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            timeout=timeout,
            env=environment(**(env or {})),
        )
    )


def go(*arguments: str, cwd: Path, **env: str) -> Said:
    """Run the real `go ARGUMENTS` in cwd, without a network."""
    root = goroot()
    offline = {
        "GOROOT": str(root),
        "GOPROXY": "off",
        "GOFLAGS": "-mod=mod",
        "GOTOOLCHAIN": "local",
        "GO111MODULE": "on",
    }
    return Said(
        subprocess.run(
            [str(root / "bin" / "go"), *arguments],
            cwd=cwd,
            capture_output=True,
            timeout=120,
            env=environment(**(offline | env)),
        )
    )


def tree(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below root; the path of root."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root
