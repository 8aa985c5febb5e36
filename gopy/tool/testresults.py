"""What is left of a run of tests: its output, for the next time; and failing inputs of fuzz targets.

The output of tests that passed is kept in the cache under the digest of the program and all that it was given, together with the
files of the machine that the program looked for: their modes, sizes and times (of directories the names too). While all of
these are the same, the tests need not run. A file that changed a moment ago could change again without its time telling, so
nothing is kept then.
"""

from __future__ import annotations

import os

from gopy.link.sources import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.link.cache import Cache
    from gopy.link.image import StdImage
    from gopy.runtime.session import Result
    from gopy.tool.test import Target, TestProgram

RESULTS = "result-"  # what names in the cache begin with
COUNTERS, INPUT, RESULT = 1, 2, 3  # kinds of what a test program hands over
_NEW = 2  # seconds in which a file may change without its time changing


def write_inputs(target: Target, result: Result) -> list[str]:
    """Write the inputs with which a fuzz target has failed to files below its testdata; what did not work.

    What the program hands over is not trusted: such a name leads to no other place, and the text is an input's.
    """
    problems = []
    place = target.place or os.path.dirname(os.path.abspath(target.files[0]))
    for kind, data in result.handed:
        named, _, text = data.partition(b"\n\n")
        fuzz, _, name = named.decode("utf-8", "replace").partition("/")
        is_hash = len(name) == 16 and not name.strip("0123456789abcdef")
        if kind != INPUT or not is_hash or not fuzz.isidentifier() or not text.startswith(b"go test fuzz v1\n"):
            continue
        directory = os.path.join(place, "testdata", "fuzz", fuzz)
        try:
            if os.path.realpath(directory) != os.path.join(os.path.realpath(place), "testdata", "fuzz", fuzz):
                raise OSError(0, "it is a link", directory)
            os.makedirs(directory, exist_ok=True)
            with open(os.path.join(directory, name), "wb") as file:
                file.write(text)
        except OSError as error:
            problems.append(f"{error.filename}: {error.strerror}")
    return problems


class Results:
    """The outputs of tests that have passed, for programs and arguments that are the same again."""

    __slots__ = ("_cache", "_key")

    def __init__(self, cache: Cache, program: TestProgram, std: StdImage, said: Sequence[str]) -> None:
        """`said`: all that the outcome may depend on besides the program."""
        assert program.entry is not None
        self._cache = cache
        entry = program.entry
        text = "\n".join((std.key, program.target.place, *said)).encode("utf-8", "surrogateescape")
        self._key = RESULTS + digest(entry.wasm_digest.encode(), entry.lines, text)

    def find(self) -> tuple[bytes, bytes] | None:
        """The output of the last time, and the counters."""
        found = self._cache.unseal(self._key)
        if found is None:
            return None
        length, _, rest = found.partition(b"\n")
        files, _, rest = rest.partition(b"\0\0")
        if not _unchanged(files.decode("utf-8", "surrogateescape")):
            return None
        return rest[: int(length)], rest[int(length) :]

    def keep(self, output: bytes, touched: Sequence[str] | None, counters: bytes) -> None:
        """Remember an output; it depends on files of the machine that were touched (None: too many of them)."""
        if touched is None:
            return
        states = [_state(path) for path in sorted(touched)]
        if None in states:
            return
        files = "\0".join(f"{path}\0{state}" for path, state in zip(sorted(touched), states, strict=True))
        head = f"{len(output)}\n{files}\0\0".encode("utf-8", "surrogateescape")
        self._cache.seal(self._key, head + output + counters)


def _state(path: str) -> str | None:
    """What is to stay as it is of a file or directory; None if it was changed so recently that this says nothing."""
    from time import time

    try:
        found = os.stat(path)
        names = "/".join(sorted(os.listdir(path))) if os.path.isdir(path) else ""
    except OSError:
        return "-"
    if not names and time() - found.st_mtime < _NEW:
        return None
    size = 0 if names else found.st_size
    return f"{found.st_mode:o} {size} {found.st_mtime_ns} {digest(names.encode('utf-8', 'surrogateescape'))}"


def _unchanged(files: str) -> bool:
    """Whether files are what they were: names and states by turns."""
    parts = files.split("\0")
    return parts == [""] or all(_state(path) == state for path, state in zip(parts[::2], parts[1::2], strict=False))
