"""Linux's numbers of errors, its flags, and its structures about files (amd64), as bytes."""

from __future__ import annotations

import errno
import os
import sys
from _struct import Struct

from gopy.runtime.vfs.opened import ACCESS, APPEND
from gopy.runtime.vfs.tree import UID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.runtime.vfs.opened import Entry, Status

CREATE = 0x40
EXCLUSIVE = 0x80
TRUNCATE = 0x200
DIRECTORY = 0x10000
NOFOLLOW = 0x20000
AT_FDCWD = -100
AT_NOFOLLOW = 0x100
AT_REMOVEDIR = 0x200
UTIME_NOW = (1 << 30) - 1
UTIME_OMIT = (1 << 30) - 2

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
    name = errno.errorcode.get(error.errno or 0, "")
    return NUMBERS.get(name.removeprefix("WSA"), 5)  # Windows has some errors of sockets only


def system_flags(flags: int) -> int:
    """Flags of the system for Linux's."""
    result = (os.O_RDONLY, os.O_WRONLY, os.O_RDWR)[min(flags & ACCESS, 2)]
    for bit, flag in ((CREATE, os.O_CREAT), (EXCLUSIVE, os.O_EXCL), (TRUNCATE, os.O_TRUNC), (APPEND, os.O_APPEND)):
        if flags & bit:
            result |= flag
    return result


# struct stat: device, number, links, mode, user, group, a gap, device (of devices), size, size of blocks, blocks, three times.
_STAT = Struct("<QQQIIIiQqqqqqqqqq24x")


def stat_bytes(status: Status) -> bytes:
    """Linux's struct stat."""
    size, mask = status.size, (1 << 64) - 1
    return _STAT.pack(
        status.device & mask,
        status.number & mask,
        status.links & mask,
        status.mode & 0xFFFFFFFF,
        UID,
        UID,
        0,
        0,
        size,
        4096,
        -(-size // 512),
        *divmod(status.atime, 10**9),
        *divmod(status.mtime, 10**9),
        *divmod(status.ctime, 10**9),
    )


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
