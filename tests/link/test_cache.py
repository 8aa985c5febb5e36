"""The cache: what is damaged, missing or forbidden costs time and nothing else."""

import os
import sys
import threading
import time

import pytest

from gopy.link.cache import Cache, cache_directory

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture
def cache(tmp_path):
    return Cache(str(tmp_path / "cache"))


def test_what_is_written_is_found(cache):
    assert cache.read("a") is None
    assert cache.find("a") == ""
    assert cache.write("a", b"text")
    assert cache.read("a") == b"text"
    assert os.path.isfile(cache.find("a"))


def test_nothing_is_half_written(cache, monkeypatch):
    cache.write("a", b"old")

    def full(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert not cache.write("a", b"new")
    assert cache.read("a") == b"old"
    assert sorted(os.listdir(cache.directory)) == ["a", "trimmed"]


def test_an_empty_file_is_none(cache):
    cache.write("a", b"")
    assert cache.read("a") is None
    assert cache.find("a") == ""


def test_writers_at_the_same_time(cache):
    data = os.urandom(1 << 20)
    wrote: list[bool] = []
    threads = [threading.Thread(target=lambda: wrote.append(cache.write("a", data))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # None is in another's way. Windows replaces no file that somebody else is just replacing.
    assert wrote == [True] * 8 if os.name == "posix" else True in wrote
    assert cache.read("a") == data
    assert sorted(os.listdir(cache.directory)) == ["a", "trimmed"]


def test_no_directory(tmp_path):
    (tmp_path / "file").write_text("")
    for place in ("", str(tmp_path / "file" / "below")):
        cache = Cache(place)
        assert not cache.write("a", b"text")
        assert cache.read("a") is None
        assert cache.clear() == 0
        assert cache.size() == (0, 0)


@POSIX
def test_a_directory_that_others_may_write_is_not_used(tmp_path):
    cache = Cache(str(tmp_path))
    cache.write("a", b"native code")
    os.chmod(cache.directory, 0o777)  # noqa: S103
    assert Cache(str(tmp_path)).read("a") is None
    os.chmod(cache.directory, 0o700)
    assert Cache(str(tmp_path)).read("a") == b"native code"


@POSIX
def test_the_directory_is_private(cache):
    cache.write("a", b"text")
    assert os.stat(cache.directory).st_mode & 0o777 == 0o700


def test_trim_removes_what_is_unused(cache):
    now = time.time()
    for name, age in (("old", 40), ("new", 2), ("x.tmp", 3)):
        cache.write(name, b"text")
        os.utime(os.path.join(cache.directory, name), (now - age * 86400, now - age * 86400))
    os.utime(os.path.join(cache.directory, "trimmed"), (now - 4000, now - 4000))
    cache.trim(now)
    assert sorted(os.listdir(cache.directory)) == ["new", "trimmed"]
    cache.write("old", b"text")
    os.utime(os.path.join(cache.directory, "old"), (0, 0))
    os.utime(os.path.join(cache.directory, "trimmed"), (now, now))
    cache.trim(now + 3000)  # not again in the same hour
    assert "old" in os.listdir(cache.directory)


def test_use_renews_the_time(cache):
    cache.write("a", b"text")
    path = os.path.join(cache.directory, "a")
    os.utime(path, (1, 1))
    cache.find("a")
    assert os.stat(path).st_mtime > 1_000_000


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="places of Linux")
def test_where_it_is():
    assert cache_directory({"HOME": "/home/u"}) == "/home/u/.cache/gopy"
    assert cache_directory({"HOME": "/home/u", "XDG_CACHE_HOME": "/c"}) == "/c/gopy"
    assert cache_directory({"HOME": "/home/u", "GOPY_CACHE": "/g"}) == "/g"
    assert cache_directory({"HOME": "/home/u", "GOPY_CACHE": "off"}) == ""
    assert cache_directory({}) == ""


def test_trim_keeps_within_a_bound(cache):
    now = time.time()
    for age in range(10):
        cache.write(f"f{age}", b"x" * 100)
        os.utime(os.path.join(cache.directory, f"f{age}"), (now - age * 100, now - age * 100))
    os.utime(os.path.join(cache.directory, "trimmed"), (0, 0))
    cache.trim(now, bound=1000, room=500)
    assert cache.size()[0] == 11  # 1000 bytes are allowed
    os.utime(os.path.join(cache.directory, "trimmed"), (0, 0))
    cache.trim(now, bound=999, room=500)
    assert sorted(os.listdir(cache.directory)) == ["f0", "f1", "f2", "f3", "f4", "trimmed"]


def test_trim_begins_when_something_is_written(tmp_path):
    cache = Cache(str(tmp_path))
    cache.write("a", b"text")
    for name in ("a", "trimmed"):
        os.utime(os.path.join(cache.directory, name), (0, 0))
    Cache(str(tmp_path)).write("b", b"text")
    assert sorted(os.listdir(cache.directory)) == ["b", "trimmed"]


def test_what_is_sealed_is_found_unless_it_is_damaged(cache):
    assert cache.unseal("a") is None
    cache.seal("a", b"some text")
    assert cache.unseal("a") == b"some text"
    path = os.path.join(cache.directory, "a")
    with open(path, "rb") as file:
        data = file.read()
    for damaged in (data[:-1], data[:5], b"S" + data[1:], data + b"x", b"", bytes(len(data))):
        with open(path, "wb") as file:
            file.write(damaged)
        assert cache.unseal("a") is None
    cache.seal("a", b"")
    assert cache.unseal("a") == b""


def test_clear_by_names(cache):
    for name in ("result-1", "result-2", "main-1"):
        cache.write(name, b"text")
    assert cache.clear("result-") == 2
    assert cache.read("main-1") == b"text"
