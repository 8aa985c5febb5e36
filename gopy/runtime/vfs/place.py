"""Files of the machine in granted directories, reached without following links.

A `RealPlace` is a file by the way down from a mount. As a context manager it opens the directory that holds the file, one
directory after the other, none through a symbolic link; its methods then use the file's name in that directory. Where the
system has no such calls (Windows) it makes sure that no directory on the way is a link, and uses the path.

What is neither a regular file nor a directory is not opened: that might wait forever, or do something.
"""

from __future__ import annotations

import errno
import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

HAS_DIR_FD = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_DIRECTORY = getattr(os, "O_DIRECTORY", 0)
_OTHERS = (
    getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)
)
_FORBIDDEN = frozenset('<>:"/\\|?*') if os.name == "nt" else frozenset("/")
_DEVICES = frozenset(("CON", "PRN", "AUX", "NUL", *(f"{d}{n}" for d in ("COM", "LPT") for n in range(1, 10))))

MOST_TOUCHED = 2000  # files that are remembered


class Mount:
    """A directory of the machine that was granted; `writable`, or only to be read. `used`: something in it was looked for,
    `touched`: the ways to what was; None if it was too much. Errors: OSError if it is none."""

    __slots__ = ("path", "fd", "writable", "used", "touched")

    def __init__(self, path: str, writable: bool = True) -> None:
        self.writable = writable
        self.used = False
        self.touched: set[tuple[str, ...]] | None = set()
        self.path = os.path.realpath(path)
        if not os.path.isdir(self.path):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
        self.fd = os.open(self.path, os.O_RDONLY | _DIRECTORY | _OTHERS) if HAS_DIR_FD else -1

    def close(self) -> None:
        """Give it up."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1


class RealPlace:
    """A file below a mount, or with an empty way the mount itself."""

    __slots__ = ("mount", "way", "_name", "_fd", "_owned")

    def __init__(self, mount: Mount, way: tuple[str, ...]) -> None:
        self.mount = mount
        self.way = way
        self._name = way[-1] if way else "."
        self._fd: int | None = None
        self._owned = False

    def __enter__(self) -> Self:
        mount = self.mount
        mount.used = True
        if mount.touched is not None:
            mount.touched.add(self.way)
            if len(mount.touched) > MOST_TOUCHED:
                mount.touched = None
        for name in self.way:
            if not _FORBIDDEN.isdisjoint(name):
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        if not HAS_DIR_FD:
            self._check_path()
            return self
        fd = self.mount.fd
        for name in self.way[:-1]:
            try:
                below = os.open(name, os.O_RDONLY | _DIRECTORY | _NOFOLLOW | _OTHERS, dir_fd=fd)
            except OSError as error:
                self._give_up(fd)
                if error.errno == errno.ELOOP:
                    error.errno = errno.ENOTDIR
                raise
            self._give_up(fd)
            fd = below
            self._owned = True
        self._fd = fd
        return self

    def _give_up(self, fd: int) -> None:
        if self._owned:
            os.close(fd)
            self._owned = False

    def _check_path(self) -> None:
        """Without directory descriptors: the way must not lead through links, and have no names of devices."""
        at = self.mount.path
        for name in self.way:
            if name.rstrip(". ") != name or name.split(".")[0].rstrip().upper() in _DEVICES:
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        for name in self.way[:-1]:
            at = os.path.join(at, name)
            if os.path.islink(at) or not os.path.isdir(at) or os.path.realpath(at) != os.path.abspath(at):
                raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        self._name = os.path.join(self.mount.path, *self.way)

    def __exit__(self, *exception: object) -> None:
        if self._fd is not None:
            self._give_up(self._fd)
            self._fd = None

    def stat(self) -> os.stat_result:
        """The status, of a link itself."""
        return os.stat(self._name, dir_fd=self._fd, follow_symlinks=False)

    def _write(self) -> None:
        """Errors: OSError (EROFS) where the mount is only to be read."""
        if not self.mount.writable:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    def readlink(self) -> str:
        """What a link leads to."""
        target = os.readlink(self._name, dir_fd=self._fd)
        return target.replace(os.sep, "/") if os.sep != "/" else target

    def open(self, flags: int, perm: int) -> int:
        """Open a regular file or a directory; `flags` are the system's."""
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC):
            self._write()
        if not HAS_DIR_FD and os.path.islink(self._name):
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        fd = os.open(self._name, flags | _NOFOLLOW | _OTHERS, perm, dir_fd=self._fd)
        mode = os.fstat(fd).st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            os.close(fd)
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return fd

    def mkdir(self, perm: int) -> None:
        """Make a directory."""
        self._write()
        os.mkdir(self._name, perm, dir_fd=self._fd)

    def unlink(self) -> None:
        """Remove what is no directory."""
        self._write()
        os.unlink(self._name, dir_fd=self._fd)

    def rmdir(self) -> None:
        """Remove an empty directory."""
        self._write()
        os.rmdir(self._name, dir_fd=self._fd)

    def rename(self, other: RealPlace) -> None:
        """Move it to another place, which has been entered too."""
        self._write()
        other._write()
        os.replace(self._name, other._name, src_dir_fd=self._fd, dst_dir_fd=other._fd)

    def link(self, other: RealPlace) -> None:
        """Give it one more name."""
        self._write()
        other._write()
        if HAS_DIR_FD:
            os.link(self._name, other._name, src_dir_fd=self._fd, dst_dir_fd=other._fd, follow_symlinks=False)
        else:
            os.link(self._name, other._name)

    def symlink(self, target: str) -> None:
        """Make a link to what lies in the same mount; others are refused, for programs of the machine may follow it.

        ".." may only stand at the beginning, where it is sure to go to the directory above.
        """
        self._write()
        parts = target.split("/")
        above = 0
        while above < len(parts) and parts[above] == "..":
            above += 1
        if (
            target.startswith("/")
            or ".." in parts[above:]
            or above >= len(self.way)
            or not _FORBIDDEN.isdisjoint(target.replace("/", ""))
        ):
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        os.symlink(target, self._name, dir_fd=self._fd)

    def chmod(self, mode: int) -> None:
        """Set the permissions of what is no link."""
        self._write()
        found = self.stat().st_mode
        if not (stat.S_ISREG(found) or stat.S_ISDIR(found)):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        os.chmod(self._name, mode & 0o1777, dir_fd=self._fd)

    def utime(self, times: tuple[int, int]) -> None:
        """Set the times of the last access and change, in nanoseconds; of a link itself."""
        self._write()
        if os.utime in os.supports_follow_symlinks:
            os.utime(self._name, ns=times, dir_fd=self._fd, follow_symlinks=False)
        elif not stat.S_ISLNK(self.stat().st_mode):
            os.utime(self._name, ns=times, dir_fd=self._fd)

    def entries(self) -> list[tuple[str, int, int]]:
        """Name, number and mode (its bits about the kind; 0: unknown) of what is in a directory.

        Errors: OSError."""
        if HAS_DIR_FD:
            fd = os.open(self._name, os.O_RDONLY | _DIRECTORY | _NOFOLLOW | _OTHERS, dir_fd=self._fd)
            try:
                return _scan(fd)
            finally:
                os.close(fd)
        return _scan(self._name)


def _scan(place: int | str) -> list[tuple[str, int, int]]:
    found = []
    with os.scandir(place) as entries:
        for entry in entries:
            kind = (
                stat.S_IFLNK
                if entry.is_symlink()
                else stat.S_IFDIR
                if entry.is_dir(follow_symlinks=False)
                else stat.S_IFREG
                if entry.is_file(follow_symlinks=False)
                else 0
            )
            found.append((entry.name, entry.inode(), kind))
    return found
