"""Open files of a program: in memory, on the machine, devices. What Linux's calls on descriptors do with each.

Methods raise OSError. Flags are Linux's. `where` is the directory of one that is a directory, else None.
"""

from __future__ import annotations

import errno
import os
import stat

from gopy.runtime.vfs.place import HAS_DIR_FD
from gopy.runtime.vfs.tree import Node, Tree, Where, fail

ACCESS = 3  # bits of the flags: 0 to read, 1 to write, 2 both
APPEND = 0x400
MAX_REAL = 1 << 40  # length of a file on the machine

# Name, number and mode (or only its bits about the kind; 0: unknown).
Entry = tuple[str, int, int]


class Status:
    """What Linux tells about a file; times in nanoseconds."""

    __slots__ = ("device", "number", "links", "mode", "size", "atime", "mtime", "ctime")

    def __init__(self, device: int, number: int, links: int, mode: int, size: int, times: tuple[int, int, int]) -> None:
        self.device = device
        self.number = number
        self.links = links
        self.mode = mode
        self.size = size
        self.atime, self.mtime, self.ctime = times


def node_status(node: Node) -> Status:
    """The status of a file in memory."""
    links = 2 + sum(child.is_dir for child in node.children.values()) if node.is_dir else node.links
    times = (node.atime, node.mtime, node.ctime)
    return Status(1, node.number, links, node.mode, 4096 if node.is_dir else len(node.data), times)


def real_status(found: os.stat_result) -> Status:
    """The status of a file on the machine. Its device's number is none of those used for memory."""
    times = (found.st_atime_ns, found.st_mtime_ns, found.st_ctime_ns)
    return Status(found.st_dev + 16, found.st_ino, found.st_nlink, found.st_mode, found.st_size, times)


class OpenFile:
    """An open file; this one refuses what directories do. `entries`: what is left of a directory that is being read."""

    __slots__ = ("flags", "where", "entries")

    def __init__(self, flags: int, where: Where | None = None) -> None:
        self.flags = flags
        self.where = where
        self.entries: list[Entry] | None = None

    def _for_reading(self) -> None:
        if self.flags & ACCESS == 1:
            raise fail(errno.EBADF)

    def _for_writing(self) -> None:
        if self.flags & ACCESS == 0:
            raise fail(errno.EBADF)

    def read(self, _n: int) -> bytes:
        """Up to n bytes from where it stands."""
        raise fail(errno.EISDIR)

    def write(self, _data: bytes) -> int:
        """Write bytes where it stands; how many."""
        raise fail(errno.EBADF)

    def pread(self, _n: int, _offset: int) -> bytes:
        """Up to n bytes from an offset on."""
        raise fail(errno.EISDIR)

    def pwrite(self, _data: bytes, _offset: int) -> int:
        """Write bytes at an offset; how many."""
        raise fail(errno.EBADF)

    def seek(self, offset: int, whence: int) -> int:
        """Go to an offset; the new one. A directory can only go back to its beginning."""
        if whence not in (0, 1) or offset < 0:
            raise fail(errno.EINVAL)
        if whence == 0:
            self.entries = None
        return offset if whence == 0 else 0

    def truncate(self, _size: int) -> None:
        """Change the length."""
        raise fail(errno.EINVAL)

    def status(self) -> Status:
        """The status."""
        raise NotImplementedError

    def sync(self) -> None:
        """Wait for the disk."""

    def chmod(self, _mode: int) -> None:
        """Set the permissions."""
        raise fail(errno.EPERM)

    def list(self) -> list[Entry]:
        """A directory's entries."""
        raise fail(errno.ENOTDIR)

    def close(self) -> None:
        """Close it."""


class MemoryFile(OpenFile):
    """A file or directory in memory."""

    __slots__ = ("_tree", "_node", "_at")

    def __init__(self, tree: Tree, node: Node, flags: int) -> None:
        super().__init__(flags, Where(node) if node.is_dir else None)
        self._tree = tree
        self._node = node
        self._at = 0
        node.opened += 1

    def read(self, n: int) -> bytes:
        data = self.pread(n, self._at)
        self._at += len(data)
        return data

    def pread(self, n: int, offset: int) -> bytes:
        self._for_reading()
        if self.where is not None:
            raise fail(errno.EISDIR)
        if offset < 0:
            raise fail(errno.EINVAL)
        return bytes(memoryview(self._node.data)[offset : offset + n])

    def write(self, data: bytes) -> int:
        if self.flags & APPEND:
            self._at = len(self._node.data)
        done = self.pwrite(data, self._at)
        self._at += done
        return done

    def pwrite(self, data: bytes, offset: int) -> int:
        self._for_writing()
        if offset < 0:
            raise fail(errno.EINVAL)
        if data:
            end = offset + len(data)
            if end > len(self._node.data):
                self._tree.resize(self._node, end)
            self._node.data[offset:end] = data
            self._changed()
        return len(data)

    def _changed(self) -> None:
        self._node.mtime = self._node.ctime = self._tree.clock()

    def seek(self, offset: int, whence: int) -> int:
        if self.where is not None:
            return super().seek(offset, whence)
        if whence not in (0, 1, 2):
            raise fail(errno.EINVAL)
        at = offset + (0, self._at, len(self._node.data))[whence]
        if not 0 <= at < 1 << 63:
            raise fail(errno.EINVAL)
        self._at = at
        return at

    def truncate(self, size: int) -> None:
        if self.flags & ACCESS == 0 or size < 0:
            raise fail(errno.EINVAL)
        self._tree.resize(self._node, size)
        self._changed()

    def status(self) -> Status:
        return node_status(self._node)

    def chmod(self, mode: int) -> None:
        self._node.mode = stat.S_IFMT(self._node.mode) | mode & 0o7777
        self._node.ctime = self._tree.clock()

    def list(self) -> list[Entry]:
        if self.where is None:
            raise fail(errno.ENOTDIR)
        return [(name, child.number, child.mode) for name, child in self._node.children.items()]

    def close(self) -> None:
        self._node.opened -= 1
        self._tree.let_go(self._node)


class RealFile(OpenFile):
    """A regular file of the machine."""

    __slots__ = ("_fd",)

    def __init__(self, fd: int, flags: int) -> None:
        super().__init__(flags)
        self._fd = fd

    def read(self, n: int) -> bytes:
        return os.read(self._fd, n)

    def write(self, data: bytes) -> int:
        return os.write(self._fd, data)

    def pread(self, n: int, offset: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._fd, n, offset)
        at = self._go(offset)
        data = os.read(self._fd, n)
        self._go(at)
        return data

    def pwrite(self, data: bytes, offset: int) -> int:
        if hasattr(os, "pwrite"):
            return os.pwrite(self._fd, data, offset)
        at = self._go(offset)
        done = os.write(self._fd, data)
        self._go(at)
        return done

    def _go(self, offset: int) -> int:
        """Go to an offset; the one before."""
        at = os.lseek(self._fd, 0, 1)
        os.lseek(self._fd, offset, 0)
        return at

    def seek(self, offset: int, whence: int) -> int:
        if whence not in (0, 1, 2):
            raise fail(errno.EINVAL)
        return os.lseek(self._fd, offset, whence)

    def truncate(self, size: int) -> None:
        if self.flags & ACCESS == 0 or size < 0:
            raise fail(errno.EINVAL)
        if size > MAX_REAL:
            raise fail(errno.EFBIG)
        os.ftruncate(self._fd, size)

    def status(self) -> Status:
        return real_status(os.fstat(self._fd))

    def sync(self) -> None:
        os.fsync(self._fd)

    def chmod(self, mode: int) -> None:
        if hasattr(os, "fchmod"):
            os.fchmod(self._fd, mode & 0o1777)

    def close(self) -> None:
        os.close(self._fd)


class RealDirectory(OpenFile):
    """A directory of the machine: by its place, for not all systems can open one."""

    __slots__ = ("_fd", "_place")

    def __init__(self, where: Where, flags: int) -> None:
        super().__init__(flags, where)
        self._place = where.real()
        self._fd = -1
        if HAS_DIR_FD:
            with self._place as place:
                self._fd = place.open(os.O_RDONLY, 0)

    def status(self) -> Status:
        if self._fd >= 0:
            return real_status(os.fstat(self._fd))
        with self._place as place:
            return real_status(place.stat())

    def chmod(self, mode: int) -> None:
        with self._place as place:
            place.chmod(mode)

    def list(self) -> list[Entry]:
        with self._place as place:
            return place.entries()

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)


class Device(OpenFile):
    """A device of /dev: null, zero, random, urandom."""

    __slots__ = ("_node",)

    def __init__(self, node: Node, flags: int) -> None:
        super().__init__(flags)
        self._node = node

    def read(self, n: int) -> bytes:
        self._for_reading()
        if self._node.device == "null":
            return b""
        return bytes(n) if self._node.device == "zero" else os.urandom(n)

    def write(self, data: bytes) -> int:
        self._for_writing()
        return len(data)

    def pread(self, n: int, _offset: int) -> bytes:
        return self.read(n)

    def pwrite(self, data: bytes, _offset: int) -> int:
        return self.write(data)

    def seek(self, _offset: int, _whence: int) -> int:
        return 0

    def status(self) -> Status:
        return node_status(self._node)


class Stream(OpenFile):
    """A standard stream, which the runtime reads and writes itself. `fd` is the process's, -1 if something is in its place."""

    __slots__ = ("_fd",)

    def __init__(self, fd: int) -> None:
        super().__init__(2)
        self._fd = fd

    def read(self, _n: int) -> bytes:
        raise fail(errno.EBADF)

    def pread(self, _n: int, _offset: int) -> bytes:
        raise fail(errno.ESPIPE)

    def pwrite(self, _data: bytes, _offset: int) -> int:
        raise fail(errno.ESPIPE)

    def seek(self, _offset: int, _whence: int) -> int:
        raise fail(errno.ESPIPE)

    def status(self) -> Status:
        """Whether it is a terminal, a pipe or a file is what programs look at; nothing else is told."""
        mode = stat.S_IFIFO
        try:
            if self._fd >= 0:
                mode = stat.S_IFMT(os.fstat(self._fd).st_mode)
        except OSError:
            pass
        return Status(2, 2 + self._fd, 1, mode | 0o620, 0, (0, 0, 0))

    def sync(self) -> None:
        raise fail(errno.EINVAL)
