"""`python -m gopy.classroom.grade.worker`: the process that marks one submission.

One line of JSON on standard input, {"job": ..., "work": directory}, one on standard output, an answer; exit status 0.
Whatever else is printed goes to standard error. The parent kills this process when it takes too long. If the parent is gone,
standard input ends: then the directory is removed, and the process ends.

The student's code runs within the limits of the exercise, as WebAssembly. The limits of the system set here are the second
fence, for mistakes of gopy's own: memory, files, processor time.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.grade.job import Answer, Job
    from gopy.classroom.outcome import Marks

DATA = 4 << 30  # bytes of memory beyond the student's own limit
FILE_SIZE = 512 << 20  # bytes of a file
OPEN_FILES = 512
DEEP_STACK = 512 << 20  # bytes of stack for sources that nest thousands deep
DEEP_LIMIT = 400_000  # Python frames
SOURCES = 256 << 10  # bytes of a submission that are kept with its marks, for looking for similar ones
TOO_LONG = "stopped: it took too long"  # what checks say of a run that real time has ended


def main() -> None:
    """Do one job, and end the process."""
    import gc
    import json

    gc.disable()  # a short process
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    asked = json.loads(sys.stdin.buffer.readline())
    from gopy.classroom.grade.job import Job

    job = Job(**asked["job"])
    _watch(asked["work"])
    answer = answer_of(job, os.path.join(asked["work"], "work"))
    answers.write(json.dumps(answer.data()).encode() + b"\n")
    answers.flush()
    os._exit(0)  # a thread that runs a student's program may never end


def _watch(directory: str) -> None:
    """End with the parent."""
    import threading

    def watch() -> None:
        try:
            while os.read(0, 1024):
                pass
        except OSError:
            pass
        import shutil

        shutil.rmtree(directory, ignore_errors=True)
        os._exit(3)

    threading.Thread(target=watch, daemon=True).start()


def answer_of(job: Job, work: str) -> Answer:
    """Mark what was handed in, in this process. `work`: an empty directory to work in.

    What fails here other than the student's work becomes the answer's trouble.
    """
    from gopy.classroom.exercise import CourseError, load_exercise
    from gopy.classroom.grade.job import Answer

    try:
        exercise = load_exercise(job.exercise)
        restrict(exercise, job.hard)
        try:
            return _marked(job, exercise, work)
        except RecursionError:
            return _deep(lambda: _marked(job, exercise, work))
    except MemoryError:
        trouble = "out of memory"
    except CourseError as error:
        trouble = str(error)
    except RecursionError:
        trouble = "the source nests too deeply"
    except Exception as error:
        import traceback

        if os.environ.get("GOPY_DEBUG"):
            traceback.print_exc()
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(place.filename)}:{place.lineno}"
        trouble = f"{type(error).__name__}: {error} ({where})"
    return Answer(job.key, trouble=trouble)


def _deep(work: Callable[[], Answer]) -> Answer:
    """Do it with a big stack: the source nests deeper than Python's ordinary limit allows. Errors: those of `work`."""
    import threading

    done: list[Answer] = []
    failed: list[Exception] = []

    def run() -> None:
        sys.setrecursionlimit(DEEP_LIMIT)
        try:
            done.append(work())
        except Exception as error:
            failed.append(error)

    threading.stack_size(DEEP_STACK)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    threading.stack_size(0)
    if failed:
        raise failed[0]
    return done[0]


def _marked(job: Job, exercise: Exercise, work: str) -> Answer:
    import tempfile

    from gopy.classroom.attempt import HandedIn
    from gopy.classroom.grade.job import Answer
    from gopy.classroom.grade.record import to_data
    from gopy.classroom.grade.submissions import take_submission
    from gopy.classroom.mark import mark
    from gopy.classroom.outcome import NOT_RUN, REFUSED, Marks, Outcome

    taken = tempfile.mkdtemp(prefix="submission-", dir=work)
    try:
        take_submission(job.path, exercise, taken)
    except HandedIn as refused:
        outcomes = []
        for check in exercise.checks:
            outcome = Outcome(check).fail(refused.text)
            outcome.state = NOT_RUN
            outcomes.append(outcome)
        return Answer(job.key, to_data(Marks(exercise.id, REFUSED, outcomes, exercise.points)))
    sources = _sources(taken, exercise)
    marks = mark(exercise, taken)
    if timed_out(marks):
        return Answer(job.key, trouble="this machine was too slow: real time ended a run before its fuel did")
    return Answer(job.key, to_data(marks), sources)


def timed_out(marks: Marks) -> bool:
    """Whether real time has ended a run. Fuel ends every program on a machine that is fast enough, so that says something
    about the machine, and there is no mark that another machine would give too."""
    return any(said.msgid == TOO_LONG for outcome in marks.outcomes for said in outcome.says)


def _sources(directory: str, exercise: Exercise) -> dict[str, str]:
    """The texts that were handed in, if they are not too large to keep."""
    texts: dict[str, str] = {}
    room = SOURCES
    for name in exercise.files:
        path = os.path.join(directory, *name.split("/"))
        if os.path.exists(path):
            with open(path, "rb") as file:
                data = file.read(room + 1)
            room -= len(data)
            if room < 0:
                return {}
            texts[name] = data.decode("utf-8", "replace").replace("\0", "\ufffd")
    return texts


def restrict(exercise: Exercise, hard: float) -> None:
    """Limit what this process may use, where the system can do that."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = {
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": FILE_SIZE,
        "RLIMIT_NOFILE": OPEN_FILES,
        "RLIMIT_CPU": int(hard * 2) + 10,
    }
    if sys.platform == "linux":  # elsewhere it counts what is only reserved, or nothing
        limits["RLIMIT_DATA"] = DATA + 2 * exercise.limits.memory
    for name, wanted in limits.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        _, most = resource.getrlimit(number)
        value = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        try:
            resource.setrlimit(number, (value, value))
        except (ValueError, OSError):
            pass


if __name__ == "__main__":
    main()
