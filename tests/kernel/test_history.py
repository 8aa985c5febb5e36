"""The history of cells, over sessions and without a place to write to."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from gopy.kernel.history import History


def texts(entries: list) -> list:
    return [entry[2] for entry in entries]


def test_sessions_follow_each_other(tmp_path: Path) -> None:
    path = str(tmp_path / "deep" / "history.sqlite")
    first = History(path)
    first.add(1, "a", None)
    first.add(2, "b [x]", "2")
    first.close()
    second = History(path)
    second.add(1, "c", None)
    assert second.session == first.session + 1
    assert texts(second.tail(2, False)) == ["b [x]", "c"]
    assert texts(second.range(-1, 1, None, True)) == [("a", None), ("b [x]", "2")]
    assert texts(second.range(0, 1, 2, False)) == ["c"]
    assert texts(second.search("b [[]*", 5, False, False)) == [] and texts(
        second.search("b [x]", None, False, False)
    ) == ["b [x]"]
    assert texts(second.search("?", 1, True, False)) == ["c"]
    third = History(path)  # beside the second
    third.add(1, "d", None)
    assert texts(second.tail(1, False)) == ["d"]


def test_no_place_to_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database at all" * 100)
    for path in ("", str(tmp_path / "file" / "history.sqlite"), str(broken)):
        history = History(path)
        history.add(1, "x", None)
        assert texts(history.tail(5, False)) == ["x"], path
        history.close()
        history.add(2, "y", None)
        assert history.tail(5, False) == []


def test_a_locked_file_is_no_error(tmp_path: Path) -> None:
    path = str(tmp_path / "history.sqlite")
    history = History(path)
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    history.add(1, "x", None)
    other.rollback()
    other.close()
    history.add(2, "y", None)
    assert texts(history.tail(5, False))[-1] == "y"
