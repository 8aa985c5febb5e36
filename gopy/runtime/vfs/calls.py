"""The system calls of a program: what gopy/std/src/syscall/hooks.go declares as `hostcall`.

A call has Linux's number (amd64), six arguments, and as result a number or minus an errno; structures in memory have Linux's
layouts. There are the calls about files, and a few about the process, whose answers are made up. What is not here
is ENOSYS. Nothing waits: standard input and output are not read or written this way.

Files are those of tree.py. Descriptors 0, 1 and 2 stand for the streams; others are in a table, from 3 on, the lowest first.

`Memory` is the program's linear memory; every address is checked before it is used.
"""

from __future__ import annotations

import errno
import stat

from gopy.runtime.vfs.linux import (
    AT_FDCWD,
    AT_NOFOLLOW,
    AT_REMOVEDIR,
    CREATE,
    DIRECTORY,
    EXCLUSIVE,
    NOFOLLOW,
    NUMBERS,
    TRUNCATE,
    UTIME_NOW,
    UTIME_OMIT,
    dirents,
    linux_errno,
    stat_bytes,
    system_flags,
)
from gopy.runtime.vfs.opened import (
    ACCESS,
    Device,
    MemoryFile,
    OpenFile,
    RealDirectory,
    RealFile,
    Status,
    Stream,
    node_status,
    real_status,
)
from gopy.runtime.vfs.tree import CHANGE, READ, UID, UMASK, WRITE, Found, Tree, Where, fail, permit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    class Memory(Protocol):
        """Linear memory. Errors: OSError (EFAULT) for what is not in it."""

        def load(self, address: int, size: int) -> bytes:
            """Bytes."""

        def store(self, address: int, data: bytes) -> None:
            """Put bytes."""

        def text(self, address: int) -> str:
            """A text that ends with a zero byte."""


FIRST = 3  # descriptor of the first file that is opened
MOST = 1024
MOST_BYTES = 1 << 30  # of one read or write
PID = 1000
PARENT = 1


class FileCalls:
    """The system calls of a session. `stdin` and so on: descriptors of the process for the streams, -1 where something else takes
    their place."""

    def __init__(self, tree: Tree, memory: Memory, streams: tuple[int, int, int] = (0, 1, 2)) -> None:
        self.tree = tree
        self._memory = memory
        self._files: dict[int, OpenFile] = {fd: Stream(own) for fd, own in enumerate(streams)}

    def call(self, number: int, a: tuple[int, int, int, int, int, int]) -> int:
        """Make a system call; its result."""
        handler = _CALLS.get(number)
        if handler is None:
            return -NUMBERS["ENOSYS"]
        try:
            return handler(self, *a[: handler.__code__.co_argcount - 1])
        except OSError as error:
            return -linux_errno(error)
        except (ValueError, OverflowError):
            return -NUMBERS["EINVAL"]
        except NotImplementedError:  # the system does not have it
            return -NUMBERS["ENOTSUP"]

    def close_all(self) -> None:
        """Close what the program has left open."""
        for fd in list(self._files):
            self.close(fd)

    # Descriptors and paths.

    def _file(self, fd: int) -> OpenFile:
        found = self._files.get(_int(fd))
        if found is None:
            raise fail(errno.EBADF)
        return found

    def _start(self, dirfd: int, path: str) -> Where:
        """Where a path begins."""
        dirfd = _int(dirfd)
        if path.startswith("/") or dirfd == AT_FDCWD:
            return self.tree.cwd
        where = self._file(dirfd).where
        if where is None:
            raise fail(errno.ENOTDIR)
        return where

    def _find(self, dirfd: int, address: int, follow: bool = True) -> Found:
        path = self._memory.text(address)
        return self.tree.find(self._start(dirfd, path), path, follow)

    def _existing(self, dirfd: int, address: int, follow: bool = True) -> Found:
        found = self._find(dirfd, address, follow)
        if not found.exists:
            raise fail(errno.ENOENT)
        return found

    # Open files.

    def openat(self, dirfd: int, address: int, flags: int, perm: int) -> int:
        """openat(dirfd, path, flags, mode)."""
        if len(self._files) >= MOST:
            raise fail(errno.EMFILE)
        path = self._memory.text(address)
        exclusive = flags & CREATE and flags & EXCLUSIVE
        try:
            found = self.tree.find(self._start(dirfd, path), path, not (flags & NOFOLLOW or exclusive))
            opened = self._open(found, flags, perm & 0o7777)
        except FileNotFoundError:
            self.tree.miss(path)
            raise
        fd = FIRST
        while fd in self._files:
            fd += 1
        self._files[fd] = opened
        return fd

    def _open(self, found: Found, flags: int, perm: int) -> OpenFile:
        tree = self.tree
        mode = found.mode
        if found.exists and flags & CREATE and flags & EXCLUSIVE:
            raise fail(errno.EEXIST)
        if flags & CREATE and found.last.endswith("/"):
            raise fail(errno.EISDIR)
        if stat.S_ISLNK(mode):
            raise fail(errno.ENOTDIR if flags & DIRECTORY else errno.ELOOP)
        if stat.S_ISDIR(mode):
            if flags & ACCESS or flags & CREATE:
                raise fail(errno.EISDIR)
            where = found.directory()
            permit(where.node, READ)
            return RealDirectory(where, flags) if where.node.mount is not None else MemoryFile(tree, where.node, flags)
        if found.exists and flags & DIRECTORY:
            raise fail(errno.ENOTDIR)
        if found.is_real:
            with found.real() as place:
                return RealFile(place.open(system_flags(flags), perm & 0o1777), flags)
        node = found.node
        if node is None:
            if not flags & CREATE:
                raise fail(errno.ENOENT)
            permit(found.where.node, CHANGE)
            node = tree.node(stat.S_IFREG | perm & ~UMASK)
            tree.add(found.where.node, found.name, node)
            return MemoryFile(tree, node, flags)
        if node.device:
            return Device(node, flags)
        permit(node, (READ, WRITE, READ | WRITE, READ)[flags & ACCESS] | (WRITE if flags & TRUNCATE else 0))
        if flags & TRUNCATE:
            tree.resize(node, 0)
            node.mtime = node.ctime = tree.clock()
        return MemoryFile(tree, node, flags)

    def close(self, fd: int) -> int:
        """close(fd)."""
        self._file(fd).close()
        del self._files[_int(fd)]
        return 0

    def read(self, fd: int, address: int, n: int) -> int:
        """read(fd, p, n)."""
        data = self._file(fd).read(_count(n))
        self._memory.store(address, data)
        return len(data)

    def write(self, fd: int, address: int, n: int) -> int:
        """write(fd, p, n)."""
        return self._file(fd).write(self._memory.load(address, _count(n)))

    def pread(self, fd: int, address: int, n: int, offset: int) -> int:
        """pread64(fd, p, n, offset)."""
        data = self._file(fd).pread(_count(n), offset)
        self._memory.store(address, data)
        return len(data)

    def pwrite(self, fd: int, address: int, n: int, offset: int) -> int:
        """pwrite64(fd, p, n, offset)."""
        return self._file(fd).pwrite(self._memory.load(address, _count(n)), offset)

    def lseek(self, fd: int, offset: int, whence: int) -> int:
        """lseek(fd, offset, whence)."""
        return self._file(fd).seek(offset, _int(whence))

    def fsync(self, fd: int) -> int:
        """fsync(fd), and fdatasync(fd)."""
        self._file(fd).sync()
        return 0

    def ftruncate(self, fd: int, size: int) -> int:
        """ftruncate(fd, size)."""
        self._file(fd).truncate(size)
        return 0

    def fchmod(self, fd: int, mode: int) -> int:
        """fchmod(fd, mode)."""
        self._file(fd).chmod(mode)
        return 0

    def fchown(self, fd: int, uid: int, gid: int) -> int:
        """fchown(fd, uid, gid)."""
        self._file(fd)
        return _own(uid, gid)

    def fstat(self, fd: int, out: int) -> int:
        """fstat(fd, out)."""
        self._memory.store(out, stat_bytes(self._file(fd).status()))
        return 0

    def fchdir(self, fd: int) -> int:
        """fchdir(fd)."""
        where = self._file(fd).where
        if where is None:
            raise fail(errno.ENOTDIR)
        self.tree.cwd = where
        return 0

    def getdents(self, fd: int, out: int, size: int) -> int:
        """getdents64(fd, out, n): entries, sorted by name, each: number, offset, length of the entry, kind, name."""
        file = self._file(fd)
        if file.entries is None:
            own = file.status().number if file.where is not None else 0
            file.entries = [(".", own, stat.S_IFDIR), ("..", own, stat.S_IFDIR), *sorted(file.list())]
        data, taken = dirents(file.entries, size)
        if not taken and file.entries:
            raise fail(errno.EINVAL)
        self._memory.store(out, data)
        del file.entries[:taken]
        return len(data)

    # Paths.

    def newfstatat(self, dirfd: int, address: int, out: int, flags: int) -> int:
        """newfstatat(dirfd, path, out, flags)."""
        found = self._existing(dirfd, address, not flags & AT_NOFOLLOW)
        if found.node is not None and found.node.mount is not None:
            with found.directory().real() as place:
                status = real_status(place.stat())
        else:
            status = node_status(found.node) if found.node is not None else _real(found)
        self._memory.store(out, stat_bytes(status))
        return 0

    def faccessat(self, dirfd: int, address: int, mode: int) -> int:
        """faccessat(dirfd, path, mode): the owner's permissions decide."""
        found = self._existing(dirfd, address)
        if _int(mode) & ~(found.mode >> 6) & 7:
            raise fail(errno.EACCES)
        return 0

    def mkdirat(self, dirfd: int, address: int, perm: int) -> int:
        """mkdirat(dirfd, path, mode)."""
        found = self._find(dirfd, address, follow=False) if not self._is_link(dirfd, address) else None
        if found is None or found.exists:
            raise fail(errno.EEXIST)
        if found.is_real:
            with found.real() as place:
                place.mkdir(perm & 0o1777)
        else:
            tree = self.tree
            permit(found.where.node, CHANGE)
            tree.add(found.where.node, found.name, tree.node(stat.S_IFDIR | perm & 0o1777 & ~UMASK))
        return 0

    def _is_link(self, dirfd: int, address: int) -> bool:
        """Whether a path, without slashes at its end, names a symbolic link: mkdir("link/") does not follow it."""
        path = self._memory.text(address)
        short = path.rstrip("/")
        return bool(short) and stat.S_ISLNK(self.tree.find(self._start(dirfd, path), short, follow=False).mode)

    def unlinkat(self, dirfd: int, address: int, flags: int) -> int:
        """unlinkat(dirfd, path, flags)."""
        path = self._memory.text(address)
        start = self._start(dirfd, path)
        short = path.rstrip("/")
        if short != path and short and stat.S_ISLNK(self.tree.find(start, short, follow=False).mode):
            raise fail(errno.ENOTDIR)  # a slash does not make a link to a directory one
        found = self.tree.find(start, path, follow=False)
        directory = bool(flags & AT_REMOVEDIR)
        if not found.exists:
            raise fail(errno.ENOENT)
        if found.itself is None:
            permit(found.where.node, CHANGE)
        if stat.S_ISDIR(found.mode) != directory:
            raise fail(errno.ENOTDIR if directory else errno.EISDIR)
        if directory and found.itself is not None:
            raise fail({".": errno.EINVAL, "..": errno.ENOTEMPTY}.get(found.last, errno.EBUSY))
        if found.is_real:
            with found.real() as place:
                (place.rmdir if directory else place.unlink)()
            return 0
        node = found.node
        assert node is not None
        if node.mount is not None or node.device:
            raise fail(errno.EBUSY if node.mount is not None else errno.EPERM)
        if node.children:
            raise fail(errno.ENOTEMPTY)
        self.tree.drop(found.where.node, found.name)
        return 0

    def renameat(self, olddirfd: int, old: int, newdirfd: int, new: int) -> int:
        """renameat(olddirfd, old, newdirfd, new)."""
        one = self._existing(olddirfd, old, follow=False)
        two = self._find(newdirfd, new, follow=False)
        if one.itself is not None or two.itself is not None:
            raise fail(errno.EBUSY)
        directory = stat.S_ISDIR(one.mode)
        if not directory and not two.exists and two.last.endswith("/"):
            raise fail(errno.ENOTDIR)
        if one.is_real != two.is_real or (one.is_real and one.where.node is not two.where.node):
            raise fail(errno.EXDEV)
        if two.exists and directory != stat.S_ISDIR(two.mode):
            raise fail(errno.ENOTDIR if directory else errno.EISDIR)
        if one.is_real:
            with one.real() as place, two.real() as other:
                place.rename(other)
            return 0
        tree = self.tree
        permit(one.where.node, CHANGE)
        permit(two.where.node, CHANGE)
        node, other_node = one.node, two.node
        assert node is not None
        if node is other_node:
            return 0
        if node.mount is not None or (other_node is not None and other_node.mount is not None) or node.device:
            raise fail(errno.EBUSY)
        above = two.where.node
        while above is not tree.root:
            if above is node:
                raise fail(errno.EINVAL)
            if above.parent is None:
                raise fail(errno.ENOENT)
            above = above.parent
        if other_node is not None:
            if other_node.children:
                raise fail(errno.ENOTEMPTY)
            tree.drop(two.where.node, two.name)
        del one.where.node.children[one.name]
        tree.add(two.where.node, two.name, node)
        one.where.node.mtime = one.where.node.ctime = node.ctime = tree.clock()
        return 0

    def linkat(self, olddirfd: int, old: int, newdirfd: int, new: int) -> int:
        """linkat(olddirfd, old, newdirfd, new, 0)."""
        one = self._existing(olddirfd, old, follow=False)
        two = self._find(newdirfd, new, follow=False)
        if stat.S_ISDIR(one.mode):
            raise fail(errno.EPERM)
        if two.exists:
            raise fail(errno.EEXIST)
        if two.last.endswith("/"):
            raise fail(errno.ENOENT)
        if one.is_real != two.is_real or (one.is_real and one.where.node is not two.where.node):
            raise fail(errno.EXDEV)
        if one.is_real:
            with one.real() as place, two.real() as other:
                place.link(other)
            return 0
        node = one.node
        assert node is not None
        permit(two.where.node, CHANGE)
        self.tree.add(two.where.node, two.name, node)
        node.links += 1
        node.ctime = self.tree.clock()
        return 0

    def symlinkat(self, target: int, dirfd: int, address: int) -> int:
        """symlinkat(target, dirfd, path)."""
        text = self._memory.text(target)
        found = self._find(dirfd, address, follow=False)
        if not text:
            raise fail(errno.ENOENT)
        if found.exists:
            raise fail(errno.EEXIST)
        if found.last.endswith("/"):
            raise fail(errno.ENOENT)
        if found.is_real:
            with found.real() as place:
                place.symlink(text)
            return 0
        permit(found.where.node, CHANGE)
        node = self.tree.node(stat.S_IFLNK | 0o777)
        node.data[:] = text.encode("utf-8", "surrogateescape")
        self.tree.bytes += len(node.data)
        self.tree.add(found.where.node, found.name, node)
        return 0

    def readlinkat(self, dirfd: int, address: int, out: int, size: int) -> int:
        """readlinkat(dirfd, path, out, n)."""
        found = self._existing(dirfd, address, follow=False)
        if not stat.S_ISLNK(found.mode) or size <= 0:
            raise fail(errno.EINVAL)
        data = self.tree.link_target(found).encode("utf-8", "surrogateescape")[:size]
        self._memory.store(out, data)
        return len(data)

    def fchmodat(self, dirfd: int, address: int, mode: int) -> int:
        """fchmodat(dirfd, path, mode)."""
        found = self._existing(dirfd, address)
        place = found.on_machine()
        if place is not None:
            with place:
                place.chmod(mode)
            return 0
        node = found.node
        assert node is not None
        if node.device:
            raise fail(errno.EPERM)
        node.mode = stat.S_IFMT(node.mode) | mode & 0o7777
        node.ctime = self.tree.clock()
        return 0

    def fchownat(self, dirfd: int, address: int, uid: int, gid: int, flags: int) -> int:
        """fchownat(dirfd, path, uid, gid, flags)."""
        self._existing(dirfd, address, not flags & AT_NOFOLLOW)
        return _own(uid, gid)

    def truncate(self, address: int, size: int) -> int:
        """truncate(path, size)."""
        if size < 0:
            raise fail(errno.EINVAL)
        found = self._existing(AT_FDCWD, address)
        if stat.S_ISDIR(found.mode):
            raise fail(errno.EISDIR)
        file = self._open(found, 1, 0)
        try:
            file.truncate(size)
        finally:
            file.close()
        return 0

    def utimensat(self, dirfd: int, address: int, times: int, flags: int) -> int:
        """utimensat(dirfd, path, times, flags)."""
        found = self._existing(dirfd, address, not flags & AT_NOFOLLOW)
        given = self._memory.load(times, 32)
        place = found.on_machine()
        if place is not None:
            with place:
                status = place.stat()
                place.utime(self._times(given, status.st_atime_ns, status.st_mtime_ns))
            return 0
        node = found.node
        assert node is not None
        node.atime, node.mtime = self._times(given, node.atime, node.mtime)
        node.ctime = self.tree.clock()
        return 0

    def _times(self, given: bytes, atime: int, mtime: int) -> tuple[int, int]:
        """Two times of two structures, which may say now, or as it is."""
        result = []
        for at, old in ((0, atime), (16, mtime)):
            sec = int.from_bytes(given[at : at + 8], "little", signed=True)
            nsec = int.from_bytes(given[at + 8 : at + 16], "little", signed=True)
            if nsec == UTIME_OMIT:
                result.append(old)
            elif nsec == UTIME_NOW:
                result.append(self.tree.clock())
            elif 0 <= nsec < 10**9:
                result.append(sec * 10**9 + nsec)
            else:
                raise fail(errno.EINVAL)
        return result[0], result[1]

    def chdir(self, address: int) -> int:
        """chdir(path)."""
        found = self._existing(AT_FDCWD, address)
        if not stat.S_ISDIR(found.mode):
            raise fail(errno.ENOTDIR)
        self.tree.cwd = found.directory()
        return 0

    def getcwd(self, out: int, size: int) -> int:
        """getcwd(out, n)."""
        data = self.tree.path(self.tree.cwd).encode("utf-8", "surrogateescape") + b"\0"
        if len(data) > size:
            return -NUMBERS["ERANGE"]
        self._memory.store(out, data)
        return len(data)

    # The process.

    def uname(self, out: int) -> int:
        """uname(out)."""
        names = (b"Linux", b"gopy", b"6.1.0", b"#1 SMP", b"x86_64", b"(none)")
        self._memory.store(out, b"".join(name.ljust(65, b"\0") for name in names))
        return 0

    def getpid(self) -> int:
        """getpid()."""
        return PID

    def getppid(self) -> int:
        """getppid()."""
        return PARENT

    def getuid(self) -> int:
        """getuid(), and those like it."""
        return UID


def _int(number: int) -> int:
    """An argument that is a C int."""
    return (number + (1 << 31) & (1 << 32) - 1) - (1 << 31)


def _count(n: int) -> int:
    if n < 0:
        raise fail(errno.EINVAL)
    return min(n, MOST_BYTES)


def _own(uid: int, gid: int) -> int:
    """A program can give files only to its own user."""
    if _int(uid) not in (-1, UID) or _int(gid) not in (-1, UID):
        raise fail(errno.EPERM)
    return 0


def _real(found: Found) -> Status:
    assert found.status is not None
    return real_status(found.status)


_CALLS: dict[int, Callable[..., int]] = {
    0: FileCalls.read,
    1: FileCalls.write,
    3: FileCalls.close,
    5: FileCalls.fstat,
    8: FileCalls.lseek,
    17: FileCalls.pread,
    18: FileCalls.pwrite,
    39: FileCalls.getpid,
    63: FileCalls.uname,
    74: FileCalls.fsync,
    75: FileCalls.fsync,
    76: FileCalls.truncate,
    77: FileCalls.ftruncate,
    79: FileCalls.getcwd,
    80: FileCalls.chdir,
    81: FileCalls.fchdir,
    91: FileCalls.fchmod,
    93: FileCalls.fchown,
    102: FileCalls.getuid,
    104: FileCalls.getuid,
    107: FileCalls.getuid,
    108: FileCalls.getuid,
    110: FileCalls.getppid,
    217: FileCalls.getdents,
    257: FileCalls.openat,
    258: FileCalls.mkdirat,
    260: FileCalls.fchownat,
    262: FileCalls.newfstatat,
    263: FileCalls.unlinkat,
    264: FileCalls.renameat,
    265: FileCalls.linkat,
    266: FileCalls.symlinkat,
    267: FileCalls.readlinkat,
    268: FileCalls.fchmodat,
    269: FileCalls.faccessat,
    280: FileCalls.utimensat,
}
