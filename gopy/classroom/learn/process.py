"""A check in a process of its own: `gopy learn check`. It can be ended at any time, whatever the student's program does.

Its temporary files are in a directory that is removed when it has ended, by itself or not. Standard error has lines of what is
being compiled of the standard library (PREPARING, a package's name, how many are done, of how many), and else complaints.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

PREPARING = "gopy-preparing"


class Checked:
    """What came of a check: whether it `passed`, `points` of `most`, and the `feedback` in Markdown. `trouble`: why there was
    no check, else ""."""

    __slots__ = ("passed", "points", "most", "feedback", "trouble")

    def __init__(
        self, passed: bool = False, points: float = 0.0, most: float = 0.0, feedback: str = "", trouble: str = ""
    ) -> None:
        self.passed = passed
        self.points = points
        self.most = most
        self.feedback = feedback
        self.trouble = trouble


class CheckProcess:
    """A check that has begun.

    Parameters: `id` of the exercise; `folder` and `course`, as `gopy learn` has them in --dir and --course; `language` of the
    feedback; `place`: where the student's files are, if not in the folder; `preparing` is told, on a thread, what is being
    compiled of the library: a package, how many are done, of how many; with an empty name at the end. Errors: OSError, if there
    is no process.
    """

    __slots__ = ("_child", "_complaints", "_preparing", "_scratch", "killed")

    def __init__(
        self,
        id: str,
        *,
        folder: str = "",
        course: str = "",
        language: str = "en",
        place: str = "",
        preparing: Callable[[str, int, int], None] | None = None,
    ) -> None:
        # -P: no module of the student's directory takes the place of one of Python's.
        command = [sys.executable, "-P", "-m", "gopy.cli.main", "learn", "--json", "--lang", language]
        for flag, value in (("--dir", folder), ("--course", course), ("--from", place)):
            command += [flag, value] if value else []
        self.killed = False
        self._preparing = preparing
        self._complaints: list[str] = []
        self._scratch = tempfile.mkdtemp(prefix="gopy-check-")
        environment = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._scratch)
        environment |= {"PYTHONIOENCODING": "utf-8"}
        try:
            self._child = subprocess.Popen(  # noqa: S603 - gopy itself
                [*command, "check", "--", id],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
            )
        except OSError:
            self._remove()
            raise

    def wait(self) -> Checked:
        """Wait for its end."""
        import json

        assert self._child.stdout is not None and self._child.stderr is not None
        reader = threading.Thread(target=self._listen, daemon=True)
        reader.start()
        try:
            out = self._child.stdout.read()
        except BaseException:
            self.kill()
            raise
        finally:
            self._child.wait()
            self._remove()
        reader.join()
        self._child.stdout.close()
        self._child.stderr.close()
        try:
            found = json.loads(out)
            return Checked(found["passed"], found["points"], found["most"], found["feedback"])
        except (ValueError, KeyError, TypeError):  # it has complained, or was ended
            said = "".join(self._complaints).strip()
            return Checked(trouble=said or f"exit status {self._child.returncode}")

    def _listen(self) -> None:
        """Read what it says besides."""
        assert self._child.stderr is not None
        for data in self._child.stderr:
            line = data.decode("utf-8", "replace")
            words = line.split()
            if len(words) == 4 and words[0] == PREPARING and words[2].isdecimal() and words[3].isdecimal():
                if self._preparing is not None:
                    self._preparing("" if words[1] == "-" else words[1], int(words[2]), int(words[3]))
            else:
                self._complaints.append(line)

    def kill(self) -> None:
        """End it."""
        if self._child.poll() is None:
            self.killed = True
            self._child.kill()

    def _remove(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)
