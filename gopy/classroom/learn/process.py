"""A check in a process of its own: `gopy learn check`. It can be ended at any time, whatever the student's program does.

Its temporary files are in a directory that is removed when it has ended, by itself or not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile

PASSED, FAILED = 0, 1  # statuses of the process; another one: it could not check


class CheckProcess:
    """A check that has begun.

    Parameters: `id` of the exercise; `folder` and `course`, as `gopy learn` has them in --dir and --course; `language` of the
    feedback; `place`: where the student's files are, if not in the folder. Errors: OSError, if there is no process.
    """

    __slots__ = ("_child", "_scratch", "killed")

    def __init__(self, id: str, *, folder: str = "", course: str = "", language: str = "en", place: str = "") -> None:
        # -P: no module of the student's directory takes the place of one of Python's.
        command = [sys.executable, "-P", "-m", "gopy.cli.main", "learn", "--color", "never", "--lang", language]
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

    def wait(self) -> tuple[int, str, str]:
        """Wait for its end: the status, the feedback in Markdown, and what it complained about."""
        try:
            out, err = self._child.communicate()
        finally:
            self.kill()
            self._child.wait()
            self._remove()
        return self._child.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")

    def kill(self) -> None:
        """End it."""
        if self._child.poll() is None:
            self.killed = True
            self._child.kill()

    def _remove(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)
