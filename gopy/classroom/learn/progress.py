"""How far a student is: a small JSON file in the folder that the student works in.

    {"format": 1, "course": "...", "current": "ID", "exercises": {"ID": {"passed": true, "points": 10, ...}}}

Each change reads the file again, changes one exercise and writes the whole under a temporary name, which is then renamed: a
crash leaves the old file or the new one. What stood there before is kept as a backup, and read when the file itself has been
damaged. Both are the student's own and may hold anything: what is not as it should be counts as not there.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

FILE = ".gopy-learn.json"
BACKUP = FILE + ".bak"
FORMAT = 1


class Done:
    """What was done about an exercise: whether it was once `passed`; `points` of the last check, out of `most`; the number of
    `checks`, and of `hints` that were shown."""

    __slots__ = ("passed", "points", "most", "checks", "hints")

    def __init__(
        self, passed: bool = False, points: float = 0.0, most: float = 0.0, checks: int = 0, hints: int = 0
    ) -> None:
        self.passed = passed
        self.points = points
        self.most = most
        self.checks = checks
        self.hints = hints

    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        return {name: getattr(self, name) for name in self.__slots__}


class Progress:
    """The progress in a folder: `current`, an exercise's id or "", and `done` by id. `recovered`: the backup was read, for the
    file was damaged."""

    __slots__ = ("folder", "course", "current", "done", "recovered")

    def __init__(self, folder: str, course: str) -> None:
        self.folder = folder
        self.course = course
        self.current = ""
        self.done: dict[str, Done] = {}
        self.recovered = False
        self.read()

    def of(self, id: str) -> Done:
        """What was done about an exercise."""
        return self.done.get(id) or Done()

    def read(self) -> None:
        """Read the file, or else its backup; none of them: nothing was done yet."""
        path, backup = (os.path.join(self.folder, name) for name in (FILE, BACKUP))
        data = _load(path)
        self.recovered = False
        if data is None:
            data = _load(backup)
            self.recovered = data is not None and os.path.exists(path)
        data = data or {}
        current = data.get("current")
        self.current = current if isinstance(current, str) else ""
        found = data.get("exercises")
        self.done = {
            id: _done(entry)
            for id, entry in (found.items() if isinstance(found, dict) else ())
            if isinstance(entry, dict)
        }

    def change(self, id: str, edit: Callable[[Done], None]) -> Done:
        """Change what is known of an exercise, as the file has it now, and write it. Errors: OSError."""
        self.read()
        done = self.done.setdefault(id, Done())
        edit(done)
        self.write()
        return done

    def go_to(self, id: str) -> None:
        """Make an exercise the current one. Errors: OSError."""
        self.read()
        if self.current != id:
            self.current = id
            self.write()

    def write(self) -> None:
        """Write the file. Errors: OSError."""
        import json

        data = {
            "format": FORMAT,
            "course": self.course,
            "current": self.current,
            "exercises": {id: done.data() for id, done in self.done.items()},
        }
        os.makedirs(self.folder, exist_ok=True)
        path, backup = (os.path.join(self.folder, name) for name in (FILE, BACKUP))
        if _load(path) is not None:
            with open(path, "rb") as file:
                write_whole(backup, file.read())
        write_whole(path, json.dumps(data, indent=1, ensure_ascii=False).encode() + b"\n")


def write_whole(path: str, data: bytes) -> None:
    """Write a file so that there is the old one or the new one at any time. Errors: OSError."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        try:
            os.unlink(temporary)
        except OSError:
            pass
        raise


def _load(path: str) -> dict[str, Any] | None:
    import json

    try:
        with open(path, "rb") as file:
            data = json.loads(file.read().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and data.get("format") == FORMAT else None


def _done(entry: dict[str, Any]) -> Done:
    done = Done(entry.get("passed") is True)
    for name in ("points", "most", "checks", "hints"):
        value = entry.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9:
            setattr(done, name, value if name in ("points", "most") else int(value))
    return done
