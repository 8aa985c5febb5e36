"""`gopy clean`."""

import pytest

from gopy.cli.main import run
from gopy.link.cache import Cache


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("GOPY_CACHE", str(tmp_path))
    monkeypatch.setenv("GOPY_LANG", "en")
    cache = Cache(str(tmp_path))
    for name in ("result-1", "result-2", "std-1"):
        cache.write(name, b"text")
    return cache


def test_results_of_tests(cache, capsys):
    assert run(["clean", "-testcache"]) == 0
    assert capsys.readouterr().out == "files removed: 2\n"
    assert cache.read("std-1") == b"text"
    assert cache.read("result-1") is None


def test_everything(cache, capsys):
    assert run(["clean", "-cache", "-testcache"]) == 0
    assert capsys.readouterr().out == "files removed: 4\n"  # one says when the cache was tidied
    assert cache.size() == (0, 0)


@pytest.mark.parametrize("arguments", [[], ["-modcache"], ["-cache", "./..."]])
def test_wrong_usage(cache, capsys, arguments):
    assert run(["clean", *arguments]) == 2
    assert "usage: gopy clean" in capsys.readouterr().err
    assert cache.read("std-1") == b"text"


def test_help_in_chinese(cache, capsys):
    assert run(["clean", "-h", "--lang", "zh"]) == 0
    assert capsys.readouterr().out.startswith("用法：gopy clean")
