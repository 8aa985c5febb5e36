"""An executor on a Dask cluster: `gopy grade --executor dask://HOST:PORT`, for very large courses.

Jobs are the same as Local's, and on a worker `run_job` does them, each in a process of its own. But workers are other machines:
they have neither the exercise nor what was handed in. So a job takes both along, packed. The exercise is a task of the
cluster's, by its contents: it is sent once, moves between workers as they need it, and is made again if the worker that had it
is gone.

A worker that dies takes its jobs with it; Dask gives them to others, a few times. What has come back is one future's result, so
nobody is marked twice, and what never comes back is trouble, no mark. Only bytes and texts go through the cluster, no
objects of a student's making.

Workers need gopy-classroom[cluster] of the same version (another one marks nothing), and are started as `dask worker HOST:PORT`.
A cluster trusts whoever reaches its scheduler: keep that port within the network.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from concurrent.futures import Future

from distributed import Client  # the extra `cluster`

import gopy
from gopy.classroom.grade.executor import PREFIX, run_job, tidy_up
from gopy.classroom.grade.job import Answer, Job

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCHEME = "dask://"
PACKED = 256 << 20  # bytes of a submission that are sent
CONNECT = 20.0  # seconds to reach the scheduler
RETRIES = 2  # of a job whose worker has failed otherwise than by dying


def executor(where: str, jobs: int = 0) -> Dask:
    """The executor at `dask://HOST:PORT`; `jobs`: how many at a time, 0: as many as the workers have threads.

    Errors: ValueError if it is no such address; OSError if nobody answers there.
    """
    address = where.removeprefix(SCHEME)
    host, colon, port = address.rpartition(":")
    if not where.startswith(SCHEME) or not (host and colon and port.isdecimal()):
        raise ValueError(where)
    _be_quiet()
    client = Client(f"tcp://{address}", timeout=CONNECT, set_as_default=False)  # type: ignore[no-untyped-call]
    return Dask(client, jobs)


def _be_quiet() -> None:
    """Dask tells of lost connections with tracebacks; here they are the trouble of jobs."""
    import logging

    if os.environ.get("GOPY_DEBUG"):
        return
    for name in ("distributed", "tornado", "asyncio", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class Dask:
    """Workers of the cluster that `client` is connected to. The client is closed with it."""

    def __init__(self, client: Any, jobs: int = 0) -> None:
        self._client = client
        self._exercises: dict[str, Any] = {}  # directory -> the cluster's future of its bytes
        self._running: set[Any] = set()
        self._count = 0
        threads = sum(client.nthreads().values())
        self.jobs = jobs or max(threads, 1)

    def submit(self, job: Job) -> Future[Answer]:
        """Hand a job over; its answer comes in the future."""
        answer: Future[Answer] = Future()
        try:
            packed = pack(job.path)
            exercise = self._exercise(job.exercise)
            self._count += 1
            # A key of its own: what was marked before is marked again if it is handed over again.
            key = f"gopy-grade-{os.getpid()}-{id(self)}-{self._count}"
            task = self._client.submit(
                work, job.data(), exercise, packed, gopy.__version__, key=key, pure=False, retries=RETRIES
            )
        except Exception as error:  # the scheduler is gone, the submission cannot be read
            answer.set_result(Answer(job.key, trouble=f"{type(error).__name__}: {error}"))
            return answer
        self._running.add(task)
        task.add_done_callback(lambda done: self._done(job, done, answer))
        return answer

    def _exercise(self, directory: str) -> Any:
        found = self._exercises.get(directory)
        if found is None or found.status in ("cancelled", "error", "lost"):
            data = pack(directory)
            found = self._client.submit(_same, data, key=f"gopy-exercise-{_digest(data)}")
            self._exercises[directory] = found
        return found

    def _done(self, job: Job, task: Any, answer: Future[Answer]) -> None:
        """What came of a task becomes the answer. Called in a thread of Dask's."""
        self._running.discard(task)
        try:
            result = Answer(**json.loads(task.result()))
            result.key = job.key
        except BaseException as error:  # also CancelledError, which is no Exception: the scheduler is gone
            said = " ".join(str(error).split())[:500]
            result = Answer(job.key, trouble=f"{type(error).__name__}: {said}")
        if not answer.done():
            answer.set_result(result)

    def close(self) -> None:
        """Give up what has not come back, and leave the cluster, which goes on."""
        try:
            if self._running:
                self._client.cancel(list(self._running), force=True)
        except Exception as error:  # the cluster is gone, and so is the work
            sys.stderr.write(f"gopy: {type(error).__name__}: {error}\n")
        self._client.close(timeout=CONNECT)


def _same(data: bytes) -> bytes:
    """A task that is its argument."""
    return data


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


# What runs on a worker.

_tidied: list[int] = []  # the processes that have removed what killed ones have left: this one, once it has


def work(job: dict[str, Any], exercise: bytes, submission: bytes, version: str) -> str:
    """Do a job on a worker: the answer as JSON.

    Parameters: the job's data; the exercise and what was handed in, packed; the version of gopy of who asks: another one could
    give other marks. Errors: OSError where the machine fails; Dask tries elsewhere then.
    """
    import shutil
    import tempfile

    if version != gopy.__version__:
        why = f"the worker has gopy {gopy.__version__}, version {version} is wanted"
        return json.dumps(Answer(str(job["key"]), trouble=why).data())
    if os.getpid() not in _tidied:
        _tidied.append(os.getpid())
        tidy_up()
    # The name says whose it is: Local, and this, remove what processes have left that were killed.
    place = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
    try:
        there = unpack(exercise, os.path.join(place, "exercise"))
        handed_in = unpack(submission, os.path.join(place, "submission"))
        return json.dumps(run_job(Job(**{**job, "exercise": there, "path": handed_in})).data())
    finally:
        shutil.rmtree(place, ignore_errors=True)


# Packing.


def pack(path: str) -> bytes:
    """A file or directory with all that is in it, as the bytes of a tar archive. Links stay links.

    Errors: OSError; ValueError if it is too large to be sent.
    """
    import io
    import tarfile

    room = PACKED
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:

        def take(info: tarfile.TarInfo) -> tarfile.TarInfo | None:
            nonlocal room
            if not (info.isreg() or info.isdir() or info.issym() or info.islnk() or info.isfifo()):
                return None
            room -= info.size + 1000
            if room < 0:
                raise ValueError(f"{path}: it is larger than {PACKED >> 20} MiB")
            info.uid = info.gid = 0
            info.uname = info.gname = ""
            info.mode |= stat.S_IRUSR | stat.S_IWUSR | (stat.S_IXUSR if info.isdir() else 0)
            info.mtime = 0  # the same contents are the same bytes
            return info

        archive.add(path, os.path.basename(os.path.abspath(path)), filter=take)
    return out.getvalue()


def unpack(data: bytes, directory: str) -> str:
    """Make what was packed anew in a directory of its own; its path. Errors: OSError.

    The archive was made by `pack` of names that a walk has found: none of them leads outside.
    """
    import io
    import tarfile

    os.mkdir(directory)
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        archive.extractall(directory, filter="fully_trusted")  # noqa: S202
    return os.path.join(directory, os.listdir(directory)[0])
