"""What a program can make the machine keep for it in files is limited, however it goes about it."""

import os
from types import SimpleNamespace

import pytest

from gopy.runtime.vfs import tree as trees
from gopy.runtime.vfs.calls import FileCalls
from gopy.runtime.vfs.memory import LinearMemory
from gopy.runtime.vfs.tree import Tree

HERE = -100
ENOSPC, EFAULT, EINVAL, ENAMETOOLONG = -28, -14, -22, -36
OPENAT, CLOSE, WRITE, PWRITE, TRUNCATE, MKDIRAT, UNLINKAT, SYMLINKAT = 257, 3, 1, 18, 77, 258, 263, 266


@pytest.fixture
def calls(monkeypatch):
    """System calls with little room, on a memory of 64 KiB in which texts can be put."""
    import ctypes

    monkeypatch.setattr(trees, "MAX_BYTES", 1 << 16)
    monkeypatch.setattr(trees, "MAX_NODES", 100)
    memory = ctypes.create_string_buffer(1 << 16)
    base = ctypes.addressof(memory)
    made = FileCalls(Tree((), os.getcwd()), LinearMemory(lambda: base, lambda: len(memory)))

    def call(number, *arguments):
        at = 16
        passed = []
        for argument in arguments:
            if isinstance(argument, bytes):
                memory[at : at + len(argument) + 1] = argument + b"\0"
                passed.append(at)
                at += len(argument) + 1
            else:
                passed.append(argument)
        return made.call(number, (*passed, *[0] * (6 - len(passed))))

    return SimpleNamespace(call=call, tree=made.tree)


def create(calls, name):
    return calls.call(OPENAT, HERE, name, os.O_RDWR | 0x40, 0o600)


def test_bytes(calls):
    fd = create(calls, b"/tmp/a")
    assert calls.call(TRUNCATE, fd, 1 << 40) == ENOSPC
    assert calls.call(TRUNCATE, fd, 60000) == 0
    assert calls.call(PWRITE, fd, 0, 10, 1 << 62) == ENOSPC
    other = create(calls, b"/tmp/b")
    assert calls.call(TRUNCATE, other, 10000) == ENOSPC
    assert calls.call(TRUNCATE, fd, 10) == 0
    assert calls.call(TRUNCATE, other, 10000) == 0


def test_removed_files_count_while_they_are_open(calls):
    fd = create(calls, b"/tmp/a")
    assert calls.call(TRUNCATE, fd, 60000) == 0
    assert calls.call(UNLINKAT, HERE, b"/tmp/a", 0) == 0
    other = create(calls, b"/tmp/b")
    assert calls.call(TRUNCATE, other, 60000) == ENOSPC
    assert calls.call(CLOSE, fd) == 0
    assert calls.call(TRUNCATE, other, 60000) == 0
    assert calls.call(CLOSE, other) == 0
    assert calls.call(UNLINKAT, HERE, b"/tmp/b", 0) == 0
    assert calls.tree.bytes == 0


def test_nodes(calls):
    made = 0
    while (result := calls.call(MKDIRAT, HERE, b"/tmp/d%d" % made, 0o700)) == 0:
        made += 1
    assert result == ENOSPC
    assert 50 < made < 100
    assert calls.call(SYMLINKAT, b"x", HERE, b"/tmp/l") == ENOSPC
    assert calls.call(UNLINKAT, HERE, b"/tmp/d0", 0x200) == 0
    assert calls.call(SYMLINKAT, b"x", HERE, b"/tmp/l") == 0


@pytest.mark.parametrize("address", [1 << 16, (1 << 16) - 5, 1 << 40, -1, -(1 << 40)])
def test_addresses(calls, address):
    fd = create(calls, b"/tmp/a")
    assert calls.call(WRITE, fd, address, 100) == EFAULT
    assert calls.call(PWRITE, fd, address, 100, 0) == EFAULT
    assert calls.call(5, fd, address) == EFAULT


def test_lengths(calls):
    fd = create(calls, b"/tmp/a")
    assert calls.call(WRITE, fd, 0, -1) == EINVAL
    assert calls.call(WRITE, fd, 0, 1 << 62) == EFAULT
    assert calls.call(OPENAT, HERE, 1 << 16, 0, 0) == EFAULT
    assert calls.call(OPENAT, HERE, b"x" * 5000, 0, 0) == ENAMETOOLONG
