"""The cache and whole runs of gopy: damage, crashes, other processes and other versions cost time and never a result."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = 'package main\n\nfunc main() {\n\tfor i := range 3 {\n\t\tprintln("line", i)\n\t}\n}\n'
OUTPUT = "line 0\nline 1\nline 2\n"


def start(program: Path, cache: Path | str, root: Path = ROOT) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "gopy.cli.main", "run", str(program)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "GOPY_CACHE": str(cache), "PYTHONPATH": str(root)},
        cwd=program.parent,
    )


def check(process: subprocess.Popen[str]) -> None:
    """It ends with the program's output and nothing else."""
    out, err = process.communicate(timeout=120)
    assert (out, err, process.returncode) == ("", OUTPUT, 0)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "main.go"
    path.write_text(PROGRAM)
    return path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A program, and a cache in which it was compiled."""
    place = tmp_path_factory.mktemp("filled")
    path = place / "main.go"
    path.write_text(PROGRAM)
    check(start(path, place / "cache"))
    return path, place / "cache"


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flipped(data: bytes) -> bytes:
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :]


def blank(data: bytes) -> bytes:
    return data[: len(data) // 3] + bytes(len(data) - len(data) // 3)


def garbage(data: bytes) -> bytes:
    return bytes(n * n % 251 for n in range(len(data)))


def empty(data: bytes) -> bytes:
    return data[:0]


DAMAGES = [truncated, flipped, blank, garbage, empty]


def damage(cache: Path, kinds: tuple[str, ...], how) -> int:
    count = 0
    for path in (cache / "v1").iterdir():
        if path.name.startswith(kinds) or path.name.endswith(kinds):
            path.write_bytes(how(path.read_bytes()))
            count += 1
    return count


@pytest.mark.ci
def test_everything_damaged(filled, tmp_path):
    program, cache = filled
    mine = Path(shutil.copytree(cache, tmp_path / "cache"))
    assert damage(mine, ("",), flipped) >= 6
    check(start(program, mine))


@pytest.mark.ci
@pytest.mark.parametrize("how", DAMAGES)
@pytest.mark.parametrize(
    "kinds",
    [(".native",), ("std-",), ("main-",), ("program-",), ("index-",), ("std-", ".native"), ("main-", ".native")],
)
def test_one_kind_damaged(filled, tmp_path, kinds, how):
    program, cache = filled
    mine = Path(shutil.copytree(cache, tmp_path / "cache"))
    assert damage(mine, kinds, how)
    check(start(program, mine))
    check(start(program, mine))  # and it was mended


@pytest.mark.ci
def test_many_at_the_same_time(program, tmp_path):
    """None finds anything in the cache, all fill it, and some damage is in it from the beginning."""
    (tmp_path / "cache" / "v1").mkdir(parents=True, mode=0o700)
    (tmp_path / "cache" / "v1" / "x.1.tmp").write_bytes(b"left behind")
    running = [start(program, tmp_path / "cache") for _ in range(4)]
    for process in running:
        check(process)
    check(start(program, tmp_path / "cache"))


@pytest.mark.ci
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9")
def test_killed_in_the_middle(program, tmp_path):
    cache = tmp_path / "cache"
    for seconds in (0.1, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8):
        process = start(program, cache)
        time.sleep(seconds)
        process.kill()
        process.communicate()
    check(start(program, cache))
    check(start(program, cache))


# A command whose cache is on a disk that is full: of a file some bytes are written and no more.
FULL = """
import sys
import gopy.link.cache as cache
from gopy.cli.main import main

class File:
    def __init__(self, file):
        self.file = file
    def __enter__(self):
        return self
    def __exit__(self, *arguments):
        self.file.close()
    def write(self, data):
        self.file.write(data[:20_000])
        if len(data) > 20_000:
            raise OSError(28, "No space left on device")

cache.open = lambda path, mode: File(open(path, mode)) if mode == "xb" else open(path, mode)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.ci
def test_full_disk(program, tmp_path):
    cache = tmp_path / "cache"
    process = subprocess.run(
        [sys.executable, "-c", FULL, "run", str(program)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "GOPY_CACHE": str(cache), "PYTHONPATH": str(ROOT)},
        timeout=120,
        check=False,
    )
    assert (process.stdout, process.stderr, process.returncode) == ("", OUTPUT, 0)
    assert not [name for name in os.listdir(cache / "v1") if name.endswith(".tmp")]
    assert all(path.stat().st_size <= 20_000 for path in (cache / "v1").iterdir())
    check(start(program, cache))


@pytest.mark.ci
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="a place where nothing can be written")
def test_no_place_to_write(program):
    check(start(program, "/proc/self/cache"))


@pytest.mark.ci
@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions, which root has all of")
def test_read_only(filled, program, tmp_path):
    mine = Path(shutil.copytree(filled[1], tmp_path / "cache"))
    os.chmod(mine / "v1", 0o500)
    try:
        check(start(filled[0], mine))
        check(start(program, mine))
    finally:
        os.chmod(mine / "v1", 0o700)


@pytest.mark.ci
def test_two_versions_share_a_cache(filled, tmp_path):
    """Of another version the library prints something else: neither takes what the other has compiled."""
    program, cache = filled
    mine = Path(shutil.copytree(cache, tmp_path / "cache"))
    other = tmp_path / "other"
    shutil.copytree(ROOT / "gopy", other / "gopy", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (other / "gopy/std/src/runtime").glob("*.go"):
        text = path.read_text()
        path.write_text(text.replace('printsp() { printstring(" ") }', 'printsp() { printstring("-") }'))
    for _ in range(2):
        check(start(program, mine))
        out, err = start(program, mine, other).communicate(timeout=120)
        assert (out, err) == ("", OUTPUT.replace(" ", "-"))
