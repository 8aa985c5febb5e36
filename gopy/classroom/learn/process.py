"""A check in a process of its own: `gopy learn check`. It can be ended at any time, whatever the student's program does.

Its temporary files are in a directory that is removed when it has ended, by itself or not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile


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
    feedback; `place`: where the student's files are, if not in the folder. Errors: OSError, if there is no process.
    """

    __slots__ = ("_child", "_scratch", "killed")

    def __init__(self, id: str, *, folder: str = "", course: str = "", language: str = "en", place: str = "") -> None:
        # -P: no module of the student's directory takes the place of one of Python's.
        command = [sys.executable, "-P", "-m", "gopy.cli.main", "learn", "--json", "--lang", language]
        for flag, value in (("--dir", folder), ("--course", course), ("--from", place)):
            command += [flag, value] if value else []
        self.killed = False
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

        try:
            out, err = self._child.communicate()
        finally:
            self.kill()
            self._child.wait()
            self._remove()
        try:
            found = json.loads(out)
            return Checked(found["passed"], found["points"], found["most"], found["feedback"])
        except (ValueError, KeyError, TypeError):  # it has complained, or was ended
            said = err.decode("utf-8", "replace").strip()
            return Checked(trouble=said or f"exit status {self._child.returncode}")

    def kill(self) -> None:
        """End it."""
        if self._child.poll() is None:
            self.killed = True
            self._child.kill()

    def _remove(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)
