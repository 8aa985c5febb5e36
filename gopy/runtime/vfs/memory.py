"""A program's linear memory, as its system calls see it: every address is checked, for a program can make up any.

Addresses are numbers of 64 bits, and memory is never larger than 4 GB.
"""

from __future__ import annotations

import ctypes
import errno

from gopy.runtime.vfs.tree import fail

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_PATH = 4096


class LinearMemory:
    """`base` tells where in the process memory begins at present, `size` how large it is."""

    __slots__ = ("_base", "_size")

    def __init__(self, base: Callable[[], int], size: Callable[[], int]) -> None:
        self._base = base
        self._size = size

    def _check(self, address: int, size: int) -> int:
        """Where in the process bytes are. Errors: OSError (EFAULT)."""
        if address < 0 or size < 0 or address + size > self._size():
            raise fail(errno.EFAULT)
        return self._base() + address

    def load(self, address: int, size: int) -> bytes:
        """Bytes."""
        return ctypes.string_at(self._check(address, size), size)

    def store(self, address: int, data: bytes) -> None:
        """Put bytes."""
        ctypes.memmove(self._check(address, len(data)), data, len(data))

    def text(self, address: int) -> str:
        """A path, which ends with a zero byte. Errors: OSError (ENAMETOOLONG too)."""
        rest = self._size() - address
        data = self.load(address, min(LONGEST_PATH, max(rest, 1)))
        end = data.find(b"\0")
        if end < 0:
            raise fail(errno.ENAMETOOLONG)
        return data[:end].decode("utf-8", "surrogateescape")
