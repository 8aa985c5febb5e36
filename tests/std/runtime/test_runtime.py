"""The runtime at work: Go programs, each run as it is, with a collection at every allocation, and suspending at every call
that may block.

A program prints to standard error, and ends with a comment `// Want:` that has what real Go prints there (up to the traces, if it
ends badly).
"""

import os
from pathlib import Path

import pytest

from gopy.link.cache import Cache, cache_directory
from gopy.link.image import StdImage
from gopy.runtime import session as sessions
from gopy.tool.program import build_program

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.go"))
GC_STRESS = 1  # the key of runtime.configure
SLOW_WITH_GC = {"slices"}  # large objects at every step


def run(path: Path, *, every: int = 0, suspend: bool = False) -> tuple[str, int]:
    """Run a program; its standard error before traces, and its exit status. `every`: collect at every n-th allocation."""
    cache = Cache(cache_directory(os.environ))
    program = build_program(str(path.parent), [path.name], StdImage(cache, stress=suspend), cache)
    assert program.image is not None, program.report
    out: list[bytes] = []
    err: list[bytes] = []
    options = sessions.Options(sinks=(out.append, err.append), seed=1)
    with pytest.MonkeyPatch.context() as patch:
        prepare = sessions.Session.prepare

        def prepared(self: sessions.Session, image: object) -> None:
            prepare(self, image)
            if every:
                self.call(sessions.RUNTIME, "runtime.configure", GC_STRESS, every)

        patch.setattr(sessions.Session, "prepare", prepared)
        result = sessions.run(program.image, options, cache)
    return b"".join(err).decode().partition("\ngoroutine ")[0], result.status


def wanted(path: Path) -> str:
    """What a program should print."""
    lines = path.read_text("utf-8").partition("\n// Want:\n")[2].splitlines()
    return "".join(line.removeprefix("//").removeprefix(" ") + "\n" for line in lines)


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_program(path: Path):
    said, status = run(path)
    assert said == wanted(path)
    assert (status == 0) == ("fatal error" not in said)


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_with_collections(path: Path):
    assert run(path, every=50 if path.stem in SLOW_WITH_GC else 1)[0] == wanted(path)


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_with_suspensions(path: Path):
    assert run(path, suspend=True)[0] == wanted(path)
