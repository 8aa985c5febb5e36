"""The history of cells over all sessions, in one SQLite file, as the protocol's history_request asks for it.

A session has a number, and its cells have theirs. What cannot be written (a full or read-only disk, a locked file) is kept in
memory only: a history is never worth an error.
"""

from __future__ import annotations

import os
import sqlite3
import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Entry = tuple[int, int, str | tuple[str, str | None]]

_TABLES = """
CREATE TABLE IF NOT EXISTS sessions (session INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE IF NOT EXISTS cells (session INTEGER, line INTEGER, source TEXT, output TEXT, PRIMARY KEY (session, line));
"""


class History:
    """The history; `session` is the number of this one. `path`: the file, "" for none."""

    def __init__(self, path: str) -> None:
        self._lock = threading.Lock()
        self.session = 0
        for place in (path, ""):
            try:
                self._open(place)
                return
            except (OSError, sqlite3.Error):
                continue

    def _open(self, path: str) -> None:
        if path:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        self._db = sqlite3.connect(path or ":memory:", timeout=1, check_same_thread=False)
        self._db.executescript(_TABLES)
        self.session = self._db.execute("INSERT INTO sessions DEFAULT VALUES").lastrowid or 0
        self._db.commit()

    def add(self, line: int, source: str, output: str | None) -> None:
        """Note a cell that has ended, and the text of its result."""
        with self._lock:
            try:
                row = (self.session, line, source, output)
                self._db.execute("INSERT OR REPLACE INTO cells VALUES (?, ?, ?, ?)", row)
                self._db.commit()
            except sqlite3.Error:
                return

    def tail(self, n: int, output: bool) -> list[Entry]:
        """The last n cells."""
        return self._ask("", (), n, output)

    def range(self, session: int, start: int, stop: int | None, output: bool) -> list[Entry]:
        """Cells start to stop, the latter excluded, of a session; 0 is this one, -1 the one before."""
        if session <= 0:
            session += self.session
        condition = "WHERE session = ? AND line >= ?"
        values = [session, start]
        if stop is not None:
            condition += " AND line < ?"
            values.append(stop)
        return self._ask(condition, values, None, output)

    def search(self, pattern: str, n: int | None, unique: bool, output: bool) -> list[Entry]:
        """The last n cells that fit a pattern with * and ?; with `unique`, the last of those that read the same."""
        condition = "WHERE source GLOB ?"
        if unique:
            condition += " AND rowid IN (SELECT max(rowid) FROM cells GROUP BY source)"
        return self._ask(condition, (pattern.replace("[", "[[]"),), n, output)

    def close(self) -> None:
        """End it."""
        with self._lock:
            self._db.close()

    def _ask(self, condition: str, values: Sequence[object], n: int | None, output: bool) -> list[Entry]:
        query = f"SELECT session, line, source, output FROM cells {condition} ORDER BY session DESC, line DESC"  # noqa: S608
        if n is not None:
            query += f" LIMIT {int(n)}"
        with self._lock:
            try:
                rows = self._db.execute(query, tuple(values)).fetchall()
            except sqlite3.Error:
                return []
        return [(s, line, (source, out) if output else source) for s, line, source, out in reversed(rows)]


def default_path() -> str:
    """Where Jupyter keeps data of a user's; "" where it does not say."""
    try:
        from jupyter_core.paths import jupyter_data_dir
    except ImportError:
        return ""
    return os.path.join(jupyter_data_dir(), "gopy", "history.sqlite")
