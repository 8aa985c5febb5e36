"""The cache on disk: a private directory per user of small files, each named by a hash of what it was made from.

A name never means two contents, so nothing is ever updated: a file is written under a temporary name and renamed, and
whoever comes second replaces it by the same. What is damaged or missing is made again by the caller; a disk that is full
or read-only only costs time. So no failure here is an error: `find` and `read` say that there is nothing, `write` does nothing.

Native code in it is mapped into the process and run. Therefore the directory must belong to the user and be writable by
nobody else; otherwise there is no cache.

Nothing that was damaged on the disk is taken: what is written by `seal` ends with a digest that `unseal` compares; entries
(entry.py) and native code (runtime/engine.py) have checks of their own.

Files carry their use in their modification time (renewed at most once an hour). Now and then, when something was written,
those unused for a month are removed, and if there is more than a gigabyte, those that were not used for longest.
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident
from time import time_ns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HOUR = 3600
DAY = 24 * HOUR
KEPT = 30 * DAY  # seconds for which a file may be unused
BOUND = 1 << 30  # bytes of all files
_ROOM = BOUND * 3 // 4  # what is left of them if they were more
_SEAL = 16  # bytes of a digest
_FORMAT = "v1"  # part of the directory's name


def cache_directory(environ: Mapping[str, str]) -> str:
    """Where the cache is: GOPY_CACHE, else where the platform wants it; "" if there is no place ("off" says so)."""
    asked = environ.get("GOPY_CACHE", "")
    if asked:
        return "" if asked == "off" else os.path.abspath(asked)
    home = environ.get("HOME", "")
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches") if home else ""
    else:
        base = environ.get("XDG_CACHE_HOME", "") or (os.path.join(home, ".cache") if home else "")
    return os.path.join(base, "gopy") if os.path.isabs(base) else ""


class Cache:
    """The files of one cache directory. `directory` is "" if it cannot be used; then nothing is ever found."""

    __slots__ = ("directory", "_made", "_trimmed")

    def __init__(self, directory: str) -> None:
        self.directory = os.path.join(directory, _FORMAT) if directory else ""
        self._made = False
        self._trimmed = False
        if self.directory and not _is_private(self.directory):
            self.directory = ""

    def find(self, name: str) -> str:
        """The path of a file, "" if there is none. The file counts as used."""
        if not self.directory:
            return ""
        path = os.path.join(self.directory, name)
        try:
            found = os.stat(path)
        except OSError:
            return ""
        if found.st_size == 0:
            return ""
        self._used(path, found)
        return path

    def read(self, name: str) -> bytes | None:
        """The contents of a file, None if there is none."""
        if not self.directory:
            return None
        path = os.path.join(self.directory, name)
        try:
            with open(path, "rb") as file:
                data = file.read()
                self._used(path, os.fstat(file.fileno()))
        except OSError:
            return None
        return data or None

    def write(self, name: str, data: bytes) -> bool:
        """Put a file there; whether that worked."""
        if not self._make():
            return False
        path = os.path.join(self.directory, name)
        # No other thread, process or machine that shares the directory has the same name at the same moment.
        temporary = f"{path}.{os.getpid():x}-{get_ident():x}-{time_ns():x}.tmp"
        try:
            with open(temporary, "xb") as file:
                file.write(data)
            os.replace(temporary, path)
        except OSError:  # full, read-only, or (Windows) another process has the same file in use
            try:
                os.unlink(temporary)
            except OSError:
                pass
            return False
        if not self._trimmed:
            import time

            self._trimmed = True
            self.trim(time.time())
        return True

    def seal(self, name: str, data: bytes) -> bool:
        """Put a file there, with a digest; whether that worked."""
        return self.write(name, data + _seal(data))

    def unseal(self, name: str) -> bytes | None:
        """The contents of a file that was sealed; None if there is none, or it is damaged (then it is removed)."""
        data = self.read(name)
        if data is None:
            return None
        found = data[:-_SEAL]
        if data[len(found) :] != _seal(found):
            self.remove(name)
            return None
        return found

    def remove(self, name: str) -> None:
        """Remove a file that turned out to be of no use."""
        if self.directory:
            try:
                os.unlink(os.path.join(self.directory, name))
            except OSError:
                pass

    def trim(self, now: float, bound: int = BOUND, room: int = _ROOM) -> None:
        """Remove what was not used for long, at most once an hour; if there are more than `bound` bytes, all but `room`."""
        if not self.directory:
            return
        stamp = os.path.join(self.directory, "trimmed")
        try:
            if 0 <= now - os.stat(stamp).st_mtime < HOUR:
                return
        except OSError:
            pass
        self._trimmed = True
        if not self.write("trimmed", b"1"):
            return
        kept: list[tuple[float, int, str]] = []
        for name, size, used in self._files():
            age = now - used
            if age > (DAY if name.endswith(".tmp") else KEPT):
                self.remove(name)
            elif name != "trimmed":
                kept.append((used, size, name))
        total = sum(size for _, size, _ in kept)
        if total <= bound:
            return
        for _, size, name in sorted(kept):
            if total <= room:
                break
            self.remove(name)
            total -= size

    def _files(self) -> list[tuple[str, int, float]]:
        """Names, sizes and times of the files; those that vanish meanwhile are left out."""
        found = []
        try:
            with os.scandir(self.directory) as entries:
                for entry in entries:
                    try:
                        status = entry.stat(follow_symlinks=False)
                    except OSError:
                        continue
                    found.append((entry.name, status.st_size, status.st_mtime))
        except OSError:
            return []
        return found

    def size(self) -> tuple[int, int]:
        """How many files there are, and their bytes."""
        files = self._files() if self.directory else []
        return len(files), sum(size for _, size, _ in files)

    def clear(self, prefix: str = "") -> int:
        """Remove everything, or what has names that begin with a prefix; how many files there were."""
        removed = 0
        for name, _, _ in self._files() if self.directory else []:
            if name.startswith(prefix):
                try:
                    os.unlink(os.path.join(self.directory, name))
                    removed += 1
                except OSError:
                    pass
        return removed

    @staticmethod
    def _used(path: str, found: os.stat_result) -> None:
        import time

        now = time.time()
        if now - found.st_mtime > HOUR:
            try:
                os.utime(path, (now, now))
            except OSError:
                pass

    def _make(self) -> bool:
        """Make the directory; whether it is there."""
        if not self.directory:
            return False
        if not self._made:
            try:
                os.makedirs(os.path.dirname(self.directory), exist_ok=True)
                os.mkdir(self.directory, 0o700)
            except FileExistsError:
                pass
            except OSError:
                self.directory = ""
                return False
            if not _is_private(self.directory):
                self.directory = ""
                return False
            self._made = True
        return True


def _seal(data: bytes) -> bytes:
    from gopy.link.sources import blake2b

    return blake2b(data, digest_size=_SEAL).digest()


def _is_private(directory: str) -> bool:
    """Whether a directory belongs to the user and only the user can write in it; also true if it does not exist."""
    if os.name != "posix":
        return True
    try:
        found = os.stat(directory)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022
