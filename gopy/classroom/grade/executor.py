"""Executors: who does the jobs. `Local` has a process for each job, so many at a time; others (dask.py) do the same elsewhere.

`run_job` is what all of them call in the end. Its process knows nothing of this one but the environment that compiling
needs; it works in a directory of its own, which is removed here whatever happens to it. The pipe of its standard input stays
open as long as this process lives: a worker that sees it end has been left alone, tidies up and ends too.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor

from gopy.classroom.grade.job import Answer, Job

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Executor(Protocol):
        """Does jobs; an answer comes for each, whatever happens. `jobs`: how many it does at a time."""

        jobs: int

        def submit(self, job: Job) -> Future[Answer]:
            """Hand a job over."""

        def close(self) -> None:
            """Give up what has not begun, end what has, and free everything."""


PREFIX = "gopy-grade-"  # of directories; the number of the process that has made it follows
ANSWER = 64 << 20  # bytes that an answer may have
TRIES = 2  # a process that dies is started once more
# What a worker's environment has of this one's.
_ENVIRONMENT = (
    *("GOPY_CACHE", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "PATH", "LANG", "LC_ALL", "SYSTEMROOT", "SYSTEMDRIVE"),
    *("USERPROFILE", "GOPY_DEBUG", "LD_LIBRARY_PATH", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE"),
)


class Local:
    """Processes of this machine, `jobs` at a time (0: as many as it has cores)."""

    def __init__(self, jobs: int = 0) -> None:
        self.jobs = jobs or cores()
        tidy_up()
        self._pool = ThreadPoolExecutor(self.jobs)
        self._running: set[_Process] = set()
        self._closed = False

    def submit(self, job: Job) -> Future[Answer]:
        """Hand a job over; its answer comes in the future."""
        return self._pool.submit(self._do, job)

    def _do(self, job: Job) -> Answer:
        return run_job(job, self._running, lambda: self._closed)

    def close(self) -> None:
        """End all processes and free everything."""
        self._closed = True
        for process in list(self._running):
            process.kill()
        self._pool.shutdown(cancel_futures=True)


def cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # Windows, macOS
        return os.cpu_count() or 1


def tidy_up() -> None:
    """Remove the directories of processes that were killed before they could do so."""
    if os.name != "posix":
        return
    import shutil
    import tempfile

    base = tempfile.gettempdir()
    for name in os.listdir(base):
        number = name.removeprefix(PREFIX).partition("-")[0]
        if not name.startswith(PREFIX) or not number.isdecimal():
            continue
        path = os.path.join(base, name)
        try:
            os.kill(int(number), 0)  # is it there?
        except ProcessLookupError:
            found = os.lstat(path)
            if found.st_uid == os.getuid():  # rmtree follows no links
                shutil.rmtree(path, ignore_errors=True)
        except (OSError, OverflowError):
            pass


def run_job(job: Job, running: set[_Process] | None = None, is_closed: object = None) -> Answer:
    """Do a job in a process of its own. An answer always comes.

    `running`: the process is in this set while it lives; `is_closed`: a function that tells whether to stop trying.
    """
    trouble = ""
    for _ in range(TRIES):
        started = time.monotonic()
        process = _Process(job)
        try:
            if running is not None:
                running.add(process)
            answer = process.run()
        except (OSError, ValueError) as error:  # no process, no room on the disk, an answer cut off
            answer = Answer(job.key, trouble=f"{type(error).__name__}: {error}")
        finally:
            if running is not None:
                running.discard(process)
            process.close()
        answer.seconds = round(time.monotonic() - started, 3)
        if answer.marks is not None:
            return answer
        trouble = answer.trouble
        if callable(is_closed) and is_closed():
            break
    return Answer(job.key, trouble=trouble)


class _Process:
    """A worker process for one job."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._process: object = None
        self._directory = ""
        self._is_late = False
        self._killed = False

    def run(self) -> Answer:
        """Do the job. Errors: OSError, ValueError."""
        import json
        import subprocess
        import tempfile
        import threading

        self._directory = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
        work = os.path.join(self._directory, "work")
        empty = os.path.join(self._directory, "empty")
        os.mkdir(work)
        os.mkdir(empty)
        said = os.path.join(self._directory, "stderr")
        with open(said, "wb") as errors:
            process = subprocess.Popen(
                # -P: no module is looked for in the current directory. -X utf8: paths in any language.
                [sys.executable, "-P", "-X", "utf8", "-m", "gopy.classroom.grade.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=empty,
                env=_environment(work),
                start_new_session=os.name == "posix",
            )
        self._process = process
        timer = threading.Timer(self._job.hard, self._late)
        timer.daemon = True
        timer.start()
        try:
            assert process.stdin is not None and process.stdout is not None
            line = json.dumps({"job": self._job.data(), "work": self._directory})
            try:
                process.stdin.write(line.encode() + b"\n")
                process.stdin.flush()
                data = process.stdout.read(ANSWER + 1)
            except BrokenPipeError:  # it ended before it had read the job
                data = b""
            if len(data) > ANSWER:
                self.kill()
            for pipe in (process.stdin, process.stdout):
                try:
                    pipe.close()
                except BrokenPipeError:
                    pass
            status = process.wait()
        finally:
            timer.cancel()
            self.kill()
            process.wait()
        if status == 0 and data.endswith(b"\n"):
            return Answer(**json.loads(data))
        return Answer(self._job.key, trouble=self._why(status, said))

    def _late(self) -> None:
        self._is_late = True
        self.kill()

    def _why(self, status: int, said: str) -> str:
        if self._is_late:
            return f"the process was killed after {self._job.hard:g} seconds"
        if self._killed:
            return "interrupted"
        with open(said, "rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(file.tell() - 2000, 0))
            text = file.read().decode("utf-8", "replace").strip()
        how = f"ended by signal {-status}" if status < 0 else f"ended with status {status}"
        return f"the process {how}" + (f": {text}" if text else "")

    def kill(self) -> None:
        """End the process, and what it has started."""
        import subprocess

        process = self._process
        if not isinstance(process, subprocess.Popen) or process.poll() is not None:
            return
        self._killed = True
        try:
            if os.name == "posix":
                import signal

                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        except (ProcessLookupError, PermissionError):
            process.kill()

    def close(self) -> None:
        """Remove what the process has left."""
        import shutil

        if self._directory:
            shutil.rmtree(self._directory, ignore_errors=True)


def _environment(work: str) -> dict[str, str]:
    """The environment of a worker: nothing of this process's that it does not need."""
    import gopy

    root = os.path.dirname(os.path.dirname(os.path.abspath(gopy.__file__)))
    environ = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    return environ | {"PYTHONPATH": root, "TMPDIR": work, "TEMP": work, "TMP": work, "PYTHONHASHSEED": "0"}
