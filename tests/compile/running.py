"""Running Go texts in tests: by gopy, in this process, and by real Go."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from gopy.link.cache import Cache, cache_directory
from gopy.link.image import StdImage
from gopy.runtime.session import Options, run
from gopy.tool.program import build_program
from gopy.types.std import use_image
from tests.run.case import go


def run_gopy(text: str, directory: Path) -> tuple[str, int]:
    """Both outputs of a program as one text, and its exit status."""
    (directory / "prog.go").write_text(text, "utf-8")
    cache = Cache(cache_directory(os.environ))
    try:
        program = build_program(str(directory), ["prog.go"], StdImage(cache), cache)
        assert program.image is not None, program.report and [
            str(error.message) for group in program.report.groups for error in group.errors
        ]
        out: list[bytes] = []
        result = run(program.image, Options(sinks=(out.append, out.append)), cache)
    finally:
        use_image(None)
    return b"".join(out).decode(), result.status


def run_go(text: str, directory: Path) -> tuple[str, int]:
    """The same by real Go."""
    (directory / "prog.go").write_text(text, "utf-8")
    program = str(directory / "prog")
    subprocess.run([go(), "build", "-o", program, "prog.go"], cwd=directory, check=True, capture_output=True)
    done = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout, done.returncode
