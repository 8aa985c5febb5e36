"""Grading on a Dask cluster: a real one of several processes, of which one is killed; and what goes there, without one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import wait
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy")
pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

import distributed

import gopy
from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.batch import grade
from gopy.classroom.grade.dask import Dask, executor, pack, unpack, work
from gopy.classroom.grade.job import Answer, Job
from gopy.classroom.grade.store import Store
from gopy.classroom.grade.submissions import digest_of, find_submissions
from gopy.cli.main import run
from tests.classroom.crowd import containers, make_crowd, make_exercise

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
ROOT = Path(__file__).parents[2]


class Task:
    """A future of the cluster's that is done, or has failed."""

    def __init__(self, result: object) -> None:
        self.value = result
        self.status = "finished"

    def result(self) -> object:
        if isinstance(self.value, BaseException):
            raise self.value
        return self.value

    def add_done_callback(self, callback) -> None:
        callback(self)


class Cluster:
    """A client that does nothing but answer. `result`: what comes of each job."""

    def __init__(self, result: object) -> None:
        self.answer = result
        self.keys: list[str] = []

    def nthreads(self) -> dict[str, int]:
        return {"a": 2, "b": 3}

    def submit(self, function, *arguments: object, key: str, **_options: object) -> Task:
        if isinstance(self.answer, OSError):
            raise self.answer
        self.keys.append(key)
        return Task(self.answer if function is work else arguments[0])

    def close(self, timeout: float) -> None:
        pass


class Cancelled(BaseException):
    """As asyncio's, which is no Exception."""


def job(tmp_path: Path, key: str = "ann") -> Job:
    make_exercise(tmp_path / "exercise") if not (tmp_path / "exercise").exists() else None
    (tmp_path / "hw.go").write_text("package swap\n")
    return Job(key, str(tmp_path / "exercise"), str(tmp_path / "hw.go"), "", 60.0)


@pytest.mark.parametrize(
    ("came", "trouble"),
    [
        (RuntimeError("KilledWorker: tried 4 times"), "RuntimeError: KilledWorker: tried 4 times"),
        (Cancelled("scheduler\nis gone"), "Cancelled: scheduler is gone"),
        (OSError("no route"), "OSError: no route"),
        ("no JSON", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_what_never_comes_back_is_no_mark(came, trouble, tmp_path):
    answer = Dask(Cluster(came)).submit(job(tmp_path)).result(timeout=10)
    assert (answer.key, answer.marks, answer.trouble) == ("ann", None, trouble)


def test_each_job_is_done_anew_and_the_exercise_sent_once(tmp_path):
    cluster = Cluster(json.dumps(Answer("x", {"points": 1}).data()))
    dask = Dask(cluster)
    assert dask.jobs == 5
    answers = [dask.submit(job(tmp_path, key)).result(timeout=10) for key in ("ann", "tom", "ann")]
    assert [answer.key for answer in answers] == ["ann", "tom", "ann"] and answers[0].marks == {"points": 1}
    jobs = [key for key in cluster.keys if key.startswith("gopy-grade-")]
    assert len(set(jobs)) == 3 and len(cluster.keys) == 4


def test_another_version_marks_nothing(tmp_path):
    answer = json.loads(work(job(tmp_path).data(), b"", b"", "0.0"))
    assert answer["marks"] is None
    assert answer["trouble"] == f"the worker has gopy {gopy.__version__}, version 0.0 is wanted"


def test_what_is_sent_is_what_was_handed_in(tmp_path):
    (tmp_path / "subs").mkdir()
    containers(tmp_path / "subs")
    for i, entry in enumerate(sorted((tmp_path / "subs").iterdir())):
        there = unpack(pack(str(entry)), str(tmp_path / str(i)))
        assert os.path.basename(there) == entry.name
        assert digest_of(there) == digest_of(str(entry))
        assert pack(there) == pack(str(entry))


def test_too_large_to_send(tmp_path, monkeypatch):
    monkeypatch.setattr("gopy.classroom.grade.dask.PACKED", 1 << 20)
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / "film").write_bytes(bytes(2 << 20))
    dask = Dask(Cluster(""))
    answer = dask.submit(Job("ann", str(tmp_path), str(tmp_path / "ann"), "", 1)).result(timeout=10)
    assert answer.marks is None and "it is larger than 1 MiB" in answer.trouble


@pytest.mark.parametrize("where", ["dask", "dask://", "dask://host", "dask://host:x", "dask://:8786", "daskhost:1"])
def test_wrong_addresses(where, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    make_exercise(tmp_path / "exercise")
    (tmp_path / "subs").mkdir()
    assert run(["grade", "exercise", "subs", "--executor", where]) == 2
    assert "it is one of local, dask://HOST:PORT" in capsys.readouterr().err


@pytest.mark.ci
def test_nobody_answers(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    monkeypatch.setattr("gopy.classroom.grade.dask.CONNECT", 1.0)
    make_exercise(tmp_path / "exercise")
    (tmp_path / "subs").mkdir()
    assert run(["grade", "exercise", "subs", "--executor", "dask://127.0.0.1:9"]) == 1
    assert "the cluster dask://127.0.0.1:9 cannot be used" in capsys.readouterr().err


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and three workers, as somebody would start them; their processes."""
    environ = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    place = tmp_path / "scheduler.json"
    common = ["--host", "127.0.0.1", "--no-dashboard"]
    said = (tmp_path / "cluster.txt").open("wb")
    command = [
        sys.executable,
        "-m",
        "distributed.cli.dask_scheduler",
        *common,
        "--port",
        "0",
        "--scheduler-file",
        place,
    ]
    scheduler = subprocess.Popen(command, env=environ, stderr=said, cwd=tmp_path)
    command = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", place, "--nthreads", "1"]
    command += ["--no-nanny", "--host", "127.0.0.1", "--no-dashboard", "--local-directory", tmp_path / "workers"]
    workers = [subprocess.Popen(command, env=environ, stderr=said, cwd=tmp_path) for _ in range(3)]
    try:
        with distributed.Client(scheduler_file=str(place), timeout=60, set_as_default=False) as client:
            client.wait_for_workers(3, timeout=60)
            address = client.scheduler_info()["address"]
        yield "dask://" + address.removeprefix("tcp://"), scheduler, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()
        said.close()


@pytest.mark.ci
@pytest.mark.skipif(os.name != "posix", reason="the crowd has links and pipes")
def test_no_mark_is_lost_or_doubled_when_a_worker_is_killed(cluster, tmp_path):
    address, _, workers = cluster
    exercise = load_exercise(str(make_exercise(tmp_path / "course" / "01-a" / "010-swap")))
    (tmp_path / "written").mkdir()
    verdicts = make_crowd(tmp_path / "subs", 56, tmp_path / "written")
    found, _ = find_submissions(str(tmp_path / "subs"), exercise)
    store = Store(str(tmp_path / "marks.db"))
    dask = executor(address)
    assert dask.jobs == 3

    def kill(_name: str, done: int, _all: int) -> None:
        if done in (10, 40):
            workers[done // 40].send_signal(signal.SIGKILL)

    try:
        summary = grade(exercise, "c", found, store, dask, progress=kill)
        assert [worker.poll() for worker in workers] == [-signal.SIGKILL, -signal.SIGKILL, None]
        assert summary.troubles == [] and summary.graded == len(verdicts)
        rows = store.history()
        assert len(rows) == len(verdicts)
        assert {row.student: (row.state, row.points) for row in rows} == verdicts
        assert grade(exercise, "c", found, store, dask).known == len(verdicts)  # and nothing is done again
    finally:
        dask.close()
        store.close()
    assert not any((tmp_path / "written").iterdir())


@pytest.mark.ci
def test_the_cluster_goes_away(cluster, tmp_path):
    address, scheduler, _ = cluster
    make_exercise(tmp_path / "exercise")
    (tmp_path / "hw.go").write_text("package swap\n\nfunc Swap(a, b int) (int, int) { for {} }\n")
    dask = executor(address)
    jobs = [Job(f"s{i}", str(tmp_path / "exercise"), str(tmp_path / "hw.go"), "", 60.0) for i in range(12)]
    futures = [dask.submit(job) for job in jobs]
    scheduler.kill()
    done, waiting = wait(futures, timeout=90)
    assert not waiting
    answers = [future.result() for future in done]
    assert any(answer.trouble for answer in answers)
    assert all(answer.trouble or answer.marks for answer in answers)
    assert dask.submit(jobs[0]).result(timeout=60).marks is None
    dask.close()
