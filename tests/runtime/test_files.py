"""The files that a program sees: the tree in memory, granted directories, and that nothing leads out of them."""

import ctypes
import errno
import os
import stat
from types import SimpleNamespace

import pytest

from gopy.runtime.capi import Raw
from gopy.runtime.vfs import tree
from gopy.runtime.vfs.host import Syscalls
from gopy.runtime.vfs.linux import NUMBERS
from gopy.runtime.vfs.tree import virtual
from tests.runtime.fake import execute, image

RDWR = 2
O_CREAT = 0x40
O_EXCL = 0x80
O_TRUNC = 0x200
O_APPEND = 0x400
O_NOFOLLOW = 0x20000
HERE = -100  # AT_FDCWD
NAMES = {number: name for name, number in NUMBERS.items() if name != "EOPNOTSUPP"}


class System:
    """A session's system calls on a piece of memory: call(number, *arguments); bytes stand for an address at which they lie."""

    def __init__(self, granted):
        self.memory = ctypes.create_string_buffer(1 << 16)
        session = SimpleNamespace(
            memory=lambda: ctypes.addressof(self.memory),
            memory_size=lambda: 1 << 16,
            library=SimpleNamespace(memory_data_size=lambda *_: 1 << 16),
            context=None,
            _memory=ctypes.c_int(),
            options=SimpleNamespace(
                directories=granted, stdin=b"", sinks=(None, None), arguments=[b"main"], cwd="", readable=()
            ),
            clock=SimpleNamespace(walltime=lambda: 5 * 10**9 + 7),
        )
        self.calls = Syscalls(session)

    def __call__(self, number, *arguments):
        at = 1 << 15
        slots = (Raw * 7)()
        slots[0].i64 = number
        for i, argument in enumerate(arguments, 1):
            if isinstance(argument, bytes):
                self.memory[at : at + len(argument) + 1] = argument + b"\0"
                slots[i].i64 = at
                at += len(argument) + 1
            else:
                slots[i].i64 = argument
        self.calls.call(slots)
        return slots[0].i64

    def must(self, number, *arguments):
        """A call that succeeds, or raises OSError."""
        result = self(number, *arguments)
        if result < 0:
            number = getattr(errno, NAMES[-result])  # Linux's number to this system's
            raise OSError(number, os.strerror(number))
        return result


class File:
    """An open file, through system calls."""

    def __init__(self, system, fd):
        self.system = system
        self.fd = fd

    def read(self, n):
        got = self.system.must(0, self.fd, 1000, n)
        return self.system.memory[1000 : 1000 + got]

    def write(self, data):
        assert self.system.must(1, self.fd, data, len(data)) == len(data)

    def seek(self, offset, whence):
        return self.system.must(8, self.fd, offset, whence)

    def truncate(self, size):
        self.system.must(77, self.fd, size)

    def status(self):
        self.system.must(5, self.fd, 1000)
        return status_of(self.system)

    def names(self):
        letters = {4: "d", 8: "f", 10: "l"}
        return sorted(
            (letters[kind] + name for kind, name in entries(self.system, self.fd, 4096) if name[0] != "."), key=str
        )


def status_of(system):
    def field(offset, size):
        return int.from_bytes(system.memory[1000 + offset : 1000 + offset + size], "little")

    return SimpleNamespace(mode=field(24, 4), size=field(48, 8))


class Files:
    """Names, through system calls."""

    def __init__(self, system):
        self.system = system

    def open(self, path, flags, perm):
        return self.system.must(257, HERE, path.encode(), flags, perm)

    def file(self, fd):
        self.system.must(5, fd, 1000)
        return File(self.system, fd)

    def close(self, fd):
        self.system.must(3, fd)

    def status(self, path, follow):
        self.system.must(262, HERE, path.encode(), 1000, 0 if follow else 0x100)
        return status_of(self.system)

    def mkdir(self, path, perm):
        self.system.must(258, HERE, path.encode(), perm)

    def remove(self, path, directory):
        self.system.must(263, HERE, path.encode(), 0x200 if directory else 0)

    def rename(self, old, new):
        self.system.must(264, HERE, old.encode(), HERE, new.encode())

    def chmod(self, path, mode):
        self.system.must(268, HERE, path.encode(), mode)

    def symlink(self, target, path):
        self.system.must(266, target.encode(), HERE, path.encode())

    def readlink(self, path):
        got = self.system.must(267, HERE, path.encode(), 1000, 4096)
        return self.system.memory[1000 : 1000 + got].decode()


@pytest.fixture
def place(tmp_path):
    """A granted directory `in` beside a secret."""
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "file").write_text("secret")
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "file").write_text("hello")
    return tmp_path


@pytest.fixture
def files(place, monkeypatch):
    monkeypatch.chdir(place)
    system = System(["in"])
    yield Files(system)
    system.calls.close_all()


def read(files, path):
    fd = files.open(path, os.O_RDONLY, 0)
    data = files.file(fd).read(1000)
    files.close(fd)
    return data


def write(files, path, data, flags=O_CREAT | O_TRUNC):
    fd = files.open(path, os.O_WRONLY | flags, 0o644)
    files.file(fd).write(data)
    files.close(fd)


def error(function, *arguments):
    """The name of the error that a call ends in."""
    with pytest.raises(OSError) as caught:
        function(*arguments)
    return errno.errorcode[caught.value.errno].removeprefix("WSA")


@pytest.fixture(params=["/tmp", "memory", "in"])
def directory(request, files):
    """Directories that must all behave alike: in memory, absolute and relative, and on the machine."""
    if request.param == "memory":
        files.mkdir("memory", 0o755)
    return request.param


def test_write_and_read(files, directory):
    path = f"{directory}/new"
    assert error(read, files, path) == "ENOENT"
    write(files, path, b"one")
    write(files, path, b"two", O_APPEND)
    assert read(files, path) == b"onetwo"
    write(files, path, b"three")
    assert read(files, path) == b"three"
    assert error(files.open, path, RDWR | O_CREAT | O_EXCL, 0o644) == "EEXIST"
    assert files.status(path, True).size == 5
    assert stat.S_ISREG(files.status(path, True).mode)


def test_seek_and_truncate(files, directory):
    fd = files.open(f"{directory}/new", RDWR | O_CREAT, 0o644)
    file = files.file(fd)
    file.write(b"0123456789")
    assert file.seek(-4, 2) == 6
    assert file.read(2) == b"67"
    assert file.seek(1, 1) == 9
    file.truncate(3)
    assert file.seek(0, 0) == 0
    assert file.read(99) == b"012"
    file.seek(5, 0)
    file.write(b"x")
    file.seek(0, 0)
    assert file.read(99) == b"012\0\0x"
    assert error(file.seek, -1, 0) == "EINVAL"
    files.close(fd)
    assert error(files.file, fd) == "EBADF"


def test_directories(files, directory):
    files.mkdir(f"{directory}/d", 0o755)
    assert error(files.mkdir, f"{directory}/d", 0o755) == "EEXIST"
    write(files, f"{directory}/d/b", b"")
    files.mkdir(f"{directory}/d/a", 0o755)
    fd = files.open(f"{directory}/d", os.O_RDONLY, 0)
    assert files.file(fd).names() == ["da", "fb"]
    assert stat.S_ISDIR(files.file(fd).status().mode)
    assert error(files.file(fd).read, 1) == "EISDIR"
    files.close(fd)
    assert error(files.remove, f"{directory}/d", True) == "ENOTEMPTY"
    assert error(files.remove, f"{directory}/d/b", True) == "ENOTDIR"
    assert error(files.remove, f"{directory}/d/a", False) in ("EISDIR", "EPERM")
    files.remove(f"{directory}/d/b", False)
    files.remove(f"{directory}/d/a", True)
    files.remove(f"{directory}/d", True)
    assert error(files.status, f"{directory}/d", True) == "ENOENT"
    assert error(read, files, f"{directory}/d/x") == "ENOENT"


def test_a_file_is_no_directory(files, directory):
    write(files, f"{directory}/f", b"x")
    for path in (f"{directory}/f/x", f"{directory}/f/../f"):
        assert error(read, files, path) == "ENOTDIR"
    assert error(files.open, directory, os.O_WRONLY, 0) == "EISDIR"


def test_rename(files, directory):
    write(files, f"{directory}/a", b"a")
    files.rename(f"{directory}/a", f"{directory}/b")
    assert read(files, f"{directory}/b") == b"a"
    assert error(read, files, f"{directory}/a") == "ENOENT"
    files.mkdir(f"{directory}/d", 0o755)
    files.rename(f"{directory}/b", f"{directory}/d/c")
    assert read(files, f"{directory}/d/c") == b"a"
    assert error(files.rename, f"{directory}/d", f"{directory}/d/e") == "EINVAL"
    assert error(files.rename, f"{directory}/none", f"{directory}/x") == "ENOENT"


def test_between_memory_and_machine_nothing_moves(files):
    write(files, "/tmp/a", b"a")
    assert error(files.rename, "/tmp/a", "in/a") == "EXDEV"
    assert error(files.rename, "in/file", "/tmp/file") == "EXDEV"
    assert error(files.remove, "in", True) == "EBUSY"


def test_chmod(files, directory):
    write(files, f"{directory}/a", b"a")
    files.chmod(f"{directory}/a", 0o600)
    assert files.status(f"{directory}/a", True).mode & 0o777 == 0o600


def test_paths_of_windows(files, monkeypatch):
    monkeypatch.setattr(tree, "WINDOWS", True)
    files.mkdir("/c", 0o755)
    files.mkdir("C:\\data", 0o755)
    write(files, "c:/data\\x.txt", b"text")
    assert read(files, "/c/data/x.txt") == read(files, "C:\\data\\.\\x.txt") == b"text"
    assert files.file(files.open("C:", os.O_RDONLY, 0)).names() == ["ddata"]
    files.mkdir("sub", 0o755)
    write(files, ".\\sub\\y", b"more")
    assert read(files, "sub/y") == b"more"
    monkeypatch.setattr(tree, "WINDOWS", False)
    assert error(read, files, ".\\sub\\y") == "ENOENT", "elsewhere it is a character as others"


def test_permissions_hold_in_memory(files):
    write(files, "a", b"text")
    for mode, reads, writes in ((0o444, True, False), (0o200, False, True), (0, False, False), (0o600, True, True)):
        files.chmod("a", mode)
        for flags, may in ((0, reads), (1, writes), (RDWR, reads and writes), (O_TRUNC, writes and reads)):
            if may:
                files.close(files.open("a", flags, 0))
            else:
                assert error(files.open, "a", flags, 0) == "EACCES", (mode, flags)
    files.chmod("a", 0o644)
    files.mkdir("d", 0o755)
    write(files, "d/b", b"text")
    files.mkdir("d/sub", 0o755)
    files.chmod("d", 0o555)
    assert read(files, "d/b") == b"text"
    write(files, "d/b", b"more")  # its own permissions count
    for call in (
        lambda: write(files, "d/new", b""),
        lambda: files.mkdir("d/new", 0o755),
        lambda: files.symlink("b", "d/new"),
        lambda: files.remove("d/b", False),
        lambda: files.remove("d/sub", True),
        lambda: files.rename("d/b", "b"),
        lambda: files.rename("a", "d/a"),
    ):
        assert error(call) == "EACCES"
    files.chmod("d", 0o666)
    assert error(read, files, "d/b") == "EACCES"
    assert files.file(files.open("d", os.O_RDONLY, 0)).names() == ["dsub", "fb"]
    files.chmod("d", 0o300)
    assert error(files.open, "d", os.O_RDONLY, 0) == "EACCES"
    assert read(files, "d/b") == b"more"
    files.remove("d/b", False)


def test_what_is_written_there_is_on_the_machine(files, place):
    write(files, "in/new", b"text")
    assert (place / "in" / "new").read_bytes() == b"text"
    write(files, virtual(str(place / "in" / "sub" / "new")), b"more")
    assert (place / "in" / "sub" / "new").read_bytes() == b"more"


def test_what_is_written_elsewhere_is_not(files, place):
    write(files, "new", b"text")
    assert read(files, "new") == b"text"
    assert read(files, virtual(str(place / "new"))) == b"text"
    assert not (place / "new").exists()
    assert sorted(files.file(files.open(".", os.O_RDONLY, 0)).names()) == ["din", "fnew"]


ESCAPES = [
    "secret",
    "in/../secret",
    "in/sub/../../secret",
    "./in/./../secret",
    "in/sub/../../out/file",
    "in/link",
    "in/absolute",
    "in/up/secret",
    "in/sub/chain",
    "in/dots/out/file",
    "/proc/self/cwd/secret",
    "/etc/passwd",
]


@pytest.mark.parametrize("path", ESCAPES)
def test_nothing_leads_out(files, place, path):
    (place / "in" / "link").symlink_to("../secret")
    (place / "in" / "absolute").symlink_to(place / "secret")
    (place / "in" / "up").symlink_to("..")
    (place / "in" / "sub" / "chain").symlink_to("../link")
    (place / "in" / "dots").symlink_to("sub/../..")
    assert error(read, files, path) == "ENOENT"
    assert error(files.status, path, True) == "ENOENT"
    try:  # what is written goes into memory
        write(files, path, b"changed")
    except OSError as caught:
        assert errno.errorcode[caught.errno] == "ENOENT"
    assert (place / "secret").read_text() == "secret"
    assert (place / "out" / "file").read_text() == "secret"


def test_links_within_are_followed(files, place):
    (place / "in" / "inner").symlink_to("sub/../file")
    (place / "in" / "absolute").symlink_to(place / "in" / "file")
    assert read(files, "in/inner") == b"hello"
    assert read(files, "in/absolute") == b"hello"
    assert stat.S_ISLNK(files.status("in/inner", False).mode)
    assert files.readlink("in/inner") == "sub/../file"
    files.remove("in/inner", False)
    assert (place / "in" / "file").exists()


def test_links_in_memory(files):
    files.symlink("/tmp/x", "l")
    assert error(read, files, "l") == "ENOENT"
    write(files, "/tmp/x", b"x")
    assert read(files, "l") == b"x"
    files.symlink("m2", "m1")
    files.symlink("m1", "m2")
    assert error(read, files, "m1") == "ELOOP"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_pipes_are_not_opened(files, place):
    os.mkfifo(place / "in" / "pipe")
    assert error(files.open, "in/pipe", os.O_RDONLY, 0) == "EACCES"


def test_odd_names(files):
    assert error(read, files, "") == "ENOENT"
    with pytest.raises((OSError, ValueError)):
        read(files, "in/a\0b")
    assert error(files.open, "in/" + "x" * 300, os.O_RDONLY, 0) == "ENAMETOOLONG"


def test_too_many_open_files(files):
    with pytest.raises(OSError) as caught:
        for _ in range(2000):
            files.open("/tmp/x", RDWR | O_CREAT, 0o644)
    assert caught.value.errno == errno.EMFILE


@pytest.fixture
def syscall(files):
    """The system calls themselves."""
    return files.system


def test_reading_and_writing_by_system_calls(syscall, place):
    fd = syscall(257, HERE, b"in/new", RDWR | O_CREAT | 0x80000, 0o644)
    assert fd == 3
    assert syscall(1, fd, b"hello", 5) == 5
    assert syscall(8, fd, 1, 0) == 1
    assert syscall(0, fd, 100, 3) == 3
    assert syscall.memory[100:103] == b"ell"
    assert syscall(17, fd, 100, 9, 3) == 2
    assert syscall(18, fd, b"XY", 2, 4) == 2
    assert syscall(77, fd, 5) == 0
    assert syscall(74, fd) == 0
    assert syscall(3, fd) == 0
    assert syscall(3, fd) == -9
    assert (place / "in" / "new").read_bytes() == b"hellX"
    assert syscall(0, fd, 100, 3) == -9
    assert syscall(257, HERE, b"in/none", 0, 0) == -2
    assert syscall(257, HERE, b"", 0, 0) == -2
    assert syscall(257, HERE, b"x" * 5000, 0, 0) == -36
    assert syscall(999) == -38


def test_status_by_system_calls(syscall):
    def field(offset, size):
        return int.from_bytes(syscall.memory[100 + offset : 100 + offset + size], "little")

    assert syscall(262, HERE, b"in/file", 100, 0) == 0
    assert (field(48, 8), stat.S_ISREG(field(24, 4)), field(28, 4), field(32, 4)) == (5, True, 1000, 1000)
    assert syscall(280, HERE, b"in/file", b"".join(n.to_bytes(8, "little") for n in (1, 2, 3, 4)), 0) == 0
    assert syscall(262, HERE, b"in/file", 100, 0x100) == 0
    assert (field(88, 8), field(96, 8)) == (3, 4)
    assert syscall(5, 1, 100) == 0
    assert stat.S_ISFIFO(field(24, 4))
    assert syscall(262, HERE, b"in/none", 100, 0) == -2
    assert syscall(269, HERE, b"in/file", 4) == 0
    assert syscall(269, HERE, b"in/none", 0) == -2
    assert syscall(260, HERE, b"in/file", -1, -1, 0) == 0
    assert syscall(260, HERE, b"in/file", 0, 0, 0) == -1


def entries(syscall, fd, room):
    found = []
    while (n := syscall(217, fd, 1000, room)) > 0:
        at = 1000
        while at < 1000 + n:
            length = int.from_bytes(syscall.memory[at + 16 : at + 18], "little")
            assert length % 8 == 0
            name = syscall.memory[at + 19 : at + length].rstrip(b"\0")
            found.append((syscall.memory[at + 18][0], name.decode()))
            at += length
    assert n == 0
    return found


def test_directories_by_system_calls(syscall):
    for name in ("a", "bb" * 10, "c" * 5, "d" * 4, "e" * 13):
        assert syscall(258, HERE, b"in/sub/" + name.encode(), 0o755) == 0
    fd = syscall(257, HERE, b"in/sub", 0x10000, 0)
    expected = [(4, name) for name in (".", "..", "a", "bb" * 10, "c" * 5, "d" * 4, "e" * 13)]
    assert entries(syscall, fd, 4096) == expected
    assert entries(syscall, fd, 4096) == []
    assert syscall(8, fd, 0, 0) == 0
    assert entries(syscall, fd, 48) == expected
    assert syscall(8, fd, 0, 0) == 0
    assert syscall(217, fd, 1000, 10) == -22
    # Names that begin at an open directory.
    assert syscall(258, fd, b"f", 0o755) == 0
    assert syscall(263, fd, b"a", 0) in (-21, -1)
    assert syscall(263, fd, b"a", 0x200) == 0
    assert syscall(264, fd, b"f", HERE, b"in/g") == 0
    assert syscall(262, fd, b"../g", 100, 0) == 0
    assert syscall(262, fd, b"../../secret", 100, 0) == -2
    file = syscall(257, HERE, b"in/file", 0, 0)
    assert syscall(262, file, b"x", 100, 0) == -20
    assert syscall(217, file, 1000, 100) == -20


def test_the_working_directory(syscall, place):
    assert syscall(80, b"in/sub/..") == 0
    n = syscall(79, 100, 1000)
    assert syscall.memory[100 : 100 + n] == virtual(str(place / "in")).encode() + b"\0"
    assert syscall(79, 100, 3) == -34
    assert syscall(262, HERE, b"file", 100, 0) == 0
    assert syscall(80, b"file") == -20
    assert syscall(80, b"none") == -2
    fd = syscall(257, HERE, b"/tmp", 0, 0)
    assert syscall(81, fd) == 0
    assert syscall(79, 100, 1000) == 5


def test_links_by_system_calls(syscall):
    assert syscall(266, b"target", HERE, b"link") == 0
    assert syscall(267, HERE, b"link", 100, 3) == 3
    assert syscall.memory[100:103] == b"tar"
    assert syscall(257, HERE, b"link", O_NOFOLLOW, 0) == -40
    assert syscall(265, HERE, b"in/file", HERE, b"in/second") == 0
    assert syscall(265, HERE, b"in/file", HERE, b"/tmp/second") == -18


def test_the_process_tells_nothing(syscall):
    assert [syscall(number) for number in (39, 110, 102, 104, 107, 108)] == [1000, 1, 1000, 1000, 1000, 1000]
    assert syscall(63, 100) == 0
    assert syscall.memory[100:105] == b"Linux"
    assert syscall.memory[165:169] == b"gopy"


def test_through_wasm(place, monkeypatch):
    """openat, write, lseek, read as a program calls them."""
    monkeypatch.chdir(place)
    text = b"in/new"
    store = "".join(f"(i32.store8 (i32.const {300 + i}) (i32.const {c}))" for i, c in enumerate(text))
    imports = '(import "host" "syscall" (func $sys (param i64 i64 i64 i64 i64 i64 i64) (result i64)))'

    def call(*numbers):
        arguments = " ".join(f"(i64.const {n})" for n in (*numbers, 0, 0, 0, 0, 0, 0)[:7])
        return f"(drop (call $sys {arguments}))"

    body = f"""{store} {call(257, -100, 300, RDWR | O_CREAT, 420)} {call(1, 3, 300, 6)} {call(8, 3, 3, 0)}
      {call(0, 3, 400, 9)} (drop (call $write (i32.const 1) (i32.const 400) (i64.const 3)))"""
    from tests.runtime import fake

    monkeypatch.setattr(fake, "IMPORTS", imports + fake.IMPORTS)
    assert execute(image(body), directories=["in"]).out == b"new"
    assert (place / "in" / "new").read_bytes() == b"in/new"
