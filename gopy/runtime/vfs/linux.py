"""Linux's numbers of errors, and its structures about files (amd64), as bytes."""

from __future__ import annotations

import errno
import sys

from gopy.runtime.vfs.tree import UID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.runtime.vfs.opened import Entry, Status

# The numbers that Linux has for errors, where the system has others.
NUMBERS = {
    "EPERM": 1, "ENOENT": 2, "EIO": 5, "ENXIO": 6, "EBADF": 9, "EAGAIN": 11, "ENOMEM": 12, "EACCES": 13, "EFAULT": 14,
    "EBUSY": 16, "EEXIST": 17, "EXDEV": 18, "ENODEV": 19, "ENOTDIR": 20, "EISDIR": 21, "EINVAL": 22, "ENFILE": 23, "EMFILE": 24,
    "EFBIG": 27, "ENOSPC": 28, "ESPIPE": 29, "EROFS": 30, "EMLINK": 31, "EPIPE": 32, "ERANGE": 34, "ENAMETOOLONG": 36,
    "ENOSYS": 38, "ENOTEMPTY": 39, "ELOOP": 40, "ENOTSUP": 95, "EOPNOTSUPP": 95, "ESTALE": 116, "EDQUOT": 122,
}  # fmt: skip


def linux_errno(error: OSError) -> int:
    """The number that Linux has for an error."""
    if sys.platform == "linux":
        return error.errno or 5
    return NUMBERS.get(errno.errorcode.get(error.errno or 0, ""), 5)


def stat_bytes(status: Status) -> bytes:
    """Linux's struct stat."""
    out = bytearray(144)

    def put(at: int, value: int, size: int = 8) -> None:
        out[at : at + size] = (value & (1 << 8 * size) - 1).to_bytes(size, "little")

    put(0, status.device)
    put(8, status.number)
    put(16, status.links)
    put(24, status.mode, 4)
    put(28, UID, 4)
    put(32, UID, 4)
    put(48, status.size)
    put(56, 4096)
    put(64, -(-status.size // 512))
    for at, time in ((72, status.atime), (88, status.mtime), (104, status.ctime)):
        put(at, time // 10**9)
        put(at + 8, time % 10**9)
    return bytes(out)


def dirents(entries: Sequence[Entry], size: int) -> tuple[bytes, int]:
    """As many directory entries as fit: their bytes, and how many. Each is: number, offset, length of the entry, kind, name."""
    data = bytearray()
    for taken, (name, number, mode) in enumerate(entries):
        encoded = name.encode("utf-8", "surrogateescape")
        length = 19 + len(encoded) + 8 & ~7  # at least one zero byte
        if len(data) + length > size:
            return bytes(data), taken
        data += (number & (1 << 64) - 1).to_bytes(8, "little") + (taken + 1).to_bytes(8, "little")
        data += length.to_bytes(2, "little") + bytes((mode >> 12 & 15,)) + encoded.ljust(length - 19, b"\0")
    return bytes(data), len(entries)
