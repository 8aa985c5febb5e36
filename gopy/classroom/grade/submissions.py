"""Finding what students have handed in, and taking the exercise's files out of it.

In a directory of submissions each entry is one student's: a folder, an archive (zip, tar), a git repository, a notebook, or
the file itself. Nothing is unpacked: the names in it are looked at, the exercise's files are chosen among them, and only
these are read, each up to the size that the exercise format allows. So bombs, links and names that lead outside do nothing
here but be refused.

Which files: those under the exercise's names, all in one directory of the submission, the one that has most of them, and of
several the topmost. If there is none and the exercise wants one Go file, the only one that there is. A folder or archive
with nothing but one archive or notebook in it is what that one is.
"""

from __future__ import annotations

import os
import stat

from gopy.classroom.attempt import LARGEST, HandedIn
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.classroom.exercise import Exercise

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".7z", ".rar", ".gz")
NOTEBOOK = ".ipynb"
MEMBERS = 20_000  # names in a submission
LARGEST_ARCHIVE = 64 << 20  # bytes of an archive or notebook as it was handed in
_IGNORED = (".csv", ".db", ".db-wal", ".db-shm", ".db-journal", ".html", ".md", ".log", ".xlsx")
_NOT_LOOKED_INTO = ("__MACOSX", ".git", ".hg", ".svn", "node_modules")

FILE = "file"
LINK = "link"
OTHER = "other"


class Submission:
    """What one student has handed in: `student`, and the `path` of it."""

    __slots__ = ("student", "path")

    def __init__(self, student: str, path: str) -> None:
        self.student = student
        self.path = path


class Listing:
    """The names in a submission ("/" between parts), each with its kind; `read` gives up to so many bytes of one."""

    __slots__ = ("kinds", "read")

    def __init__(self, kinds: dict[str, str], read: Callable[[str, int], bytes]) -> None:
        self.kinds = kinds
        self.read = read


def find_submissions(directory: str, exercise: Exercise) -> tuple[list[Submission], list[str]]:
    """The submissions in a directory, by student, and the names of entries that are none.

    Errors: OSError if the directory cannot be read.
    """
    found: list[Submission] = []
    ignored: list[str] = []
    wanted = {os.path.splitext(name)[1] for name in exercise.files}
    for name in sorted(os.listdir(directory)):
        path = os.path.join(directory, name)
        if name.startswith(".") or name == "__MACOSX":
            continue
        if os.path.isdir(path) and not os.path.islink(path):
            found.append(Submission(readable(_student(name.removesuffix(".git") or name)), path))
        elif name.lower().endswith(_IGNORED) and os.path.splitext(name)[1] not in wanted:
            ignored.append(readable(name))
        else:
            found.append(Submission(readable(_student(_bare(name))), path))
    _tell_apart(found)
    return found, ignored


def readable(name: str) -> str:
    """A file's name as a text that can be stored: what is not UTF-8 in it is shown as U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _student(name: str) -> str:
    """A student by the name of an entry: Moodle adds what kind of submission it is."""
    for suffix in _MOODLE:
        name = name.removesuffix(suffix) or name
    return name


_MOODLE = ("_assignsubmission_file_", "_assignsubmission_file")


def _bare(name: str) -> str:
    """A file's name without what says its kind."""
    for suffix in sorted(ARCHIVES, key=len, reverse=True):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)] or name
    return os.path.splitext(name)[0]


def _tell_apart(found: list[Submission]) -> None:
    """Two entries of one name (ann and ann.zip) keep their whole names: neither is lost."""
    counts: dict[str, int] = {}
    for submission in found:
        counts[submission.student] = counts.get(submission.student, 0) + 1
    taken = {name for name, count in counts.items() if count == 1}
    for submission in found:
        if counts[submission.student] > 1:
            name = whole = readable(os.path.basename(submission.path))
            number = 1
            while name in taken:
                number += 1
                name = f"{whole} ({number})"
            submission.student = name
            taken.add(name)


# Taking.


def take_submission(path: str, exercise: Exercise, target: str) -> None:
    """Copy the exercise's files from what was handed in into an empty directory; those that are not there are left out.

    Errors: HandedIn if it cannot be taken; OSError where the machine fails.
    """
    name = os.path.basename(path)
    found = os.lstat(path)
    if stat.S_ISLNK(found.st_mode):
        raise HandedIn(Text("{file} is a link; hand in the file itself", file=name), name)
    if stat.S_ISDIR(found.st_mode):
        listing = list_folder(path)
        if _is_bare_repository(listing):
            from gopy.classroom.grade.gitstore import list_repository

            listing = list_repository(path)
        elif os.path.isdir(os.path.join(path, ".git")) and not _chosen(listing, exercise):
            from gopy.classroom.grade.gitstore import list_repository

            listing = list_repository(os.path.join(path, ".git"))
        _take(listing, exercise, target)
        return
    if not stat.S_ISREG(found.st_mode):
        raise HandedIn(Text("{file} is not a file", file=name), name)
    if found.st_size > LARGEST_ARCHIVE:
        raise HandedIn(Text("{file} is larger than {size}", file=name, size="64 MiB"), name)
    with open(path, "rb") as file:
        _take_file(name, file.read(LARGEST_ARCHIVE), exercise, target, nested=False)


def _take_file(name: str, data: bytes, exercise: Exercise, target: str, nested: bool) -> None:
    """Take what is in one file: a notebook, the exercise's only file, or an archive."""
    if name.lower().endswith(NOTEBOOK):
        from gopy.classroom.grade.notebook import files_of

        for wanted, text in files_of(name, data, exercise).items():
            _write(target, wanted, text.encode())
        return
    only = exercise.files[0] if len(exercise.files) == 1 else ""
    if only and os.path.splitext(name)[1] == os.path.splitext(only)[1]:
        if len(data) > LARGEST:
            raise HandedIn(Text("{file} is larger than 1 MiB", file=name), name)
        _write(target, only, data)
        return
    from gopy.classroom.grade.archive import list_archive

    _take(list_archive(name, data), exercise, target, nested)


def _take(listing: Listing, exercise: Exercise, target: str, nested: bool = False) -> None:
    chosen = _chosen(listing, exercise)
    if not chosen and not nested:
        inner = [name for name in listing.kinds if _is_seen(name) and name.lower().endswith((*ARCHIVES, NOTEBOOK))]
        if len(inner) == 1 and listing.kinds[inner[0]] == FILE:
            data = listing.read(inner[0], LARGEST_ARCHIVE + 1)
            if len(data) > LARGEST_ARCHIVE:
                raise HandedIn(Text("{file} is larger than {size}", file=inner[0], size="64 MiB"), inner[0])
            _take_file(inner[0].rpartition("/")[2], data, exercise, target, nested=True)
            return
    for wanted, name in chosen.items():
        kind = listing.kinds[name]
        if kind == LINK:
            raise HandedIn(Text("{file} is a link; hand in the file itself", file=name), name)
        if kind != FILE:
            raise HandedIn(Text("{file} is not a file", file=name), name)
        data = listing.read(name, LARGEST + 1)
        if len(data) > LARGEST:
            raise HandedIn(Text("{file} is larger than 1 MiB", file=name), name)
        _write(target, wanted, data)


def _write(target: str, name: str, data: bytes) -> None:
    path = os.path.join(target, *name.split("/"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def _is_seen(name: str) -> bool:
    parts = name.split("/")
    return not parts[-1].startswith("._") and not any(part in _NOT_LOOKED_INTO for part in parts[:-1])


def _chosen(listing: Listing, exercise: Exercise) -> dict[str, str]:
    """The exercise's files and under which names the submission has them. Errors: HandedIn, if that is not clear."""
    seen = [name for name in listing.kinds if _is_seen(name)]
    counts: dict[str, int] = {}
    for wanted in exercise.files:
        for name in seen:
            if name == wanted or name.endswith("/" + wanted):
                prefix = name[: len(name) - len(wanted)]
                counts[prefix] = counts.get(prefix, 0) + 1
    if not counts:
        return _only_go_file(seen, listing, exercise.files)
    order = sorted(counts, key=lambda prefix: (-counts[prefix], prefix.count("/"), prefix))
    best = order[0]
    rivals = [p for p in order if counts[p] == counts[best] and p.count("/") == best.count("/")]
    if len(rivals) > 1:
        places = ", ".join(prefix + exercise.files[0] for prefix in rivals[:3])
        raise HandedIn(Text("it is not clear which file is meant: {files}", files=places), exercise.files[0])
    return {wanted: best + wanted for wanted in exercise.files if best + wanted in listing.kinds}


def _only_go_file(seen: Sequence[str], listing: Listing, files: Sequence[str]) -> dict[str, str]:
    if len(files) != 1 or not files[0].endswith(".go"):
        return {}
    is_test = files[0].endswith("_test.go")
    go = [n for n in seen if n.endswith(".go") and n.endswith("_test.go") == is_test and listing.kinds[n] == FILE]
    return {files[0]: go[0]} if len(go) == 1 else {}


# Folders.


def list_folder(directory: str) -> Listing:
    """The names below a directory; links are named, not followed. Errors: HandedIn if there are too many; OSError."""
    kinds: dict[str, str] = {}
    waiting = [""]
    count = 0
    while waiting:
        prefix = waiting.pop()
        with os.scandir(os.path.join(directory, *prefix.split("/"))) as entries:
            for entry in entries:
                count += 1
                if count > MEMBERS:
                    raise too_many()
                name = prefix + entry.name
                if entry.is_symlink():
                    kinds[name] = LINK
                elif entry.is_dir(follow_symlinks=False):
                    if entry.name not in _NOT_LOOKED_INTO:
                        waiting.append(name + "/")
                else:
                    kinds[name] = FILE if entry.is_file(follow_symlinks=False) else OTHER

    def read(name: str, limit: int) -> bytes:
        with open(os.path.join(directory, *name.split("/")), "rb") as file:
            return file.read(limit)

    return Listing(dict(sorted(kinds.items())), read)


def too_many() -> HandedIn:
    """The refusal of a submission with too many files."""
    return HandedIn(Text("there are more than {count} files in it", count=MEMBERS), "")


def _is_bare_repository(listing: Listing) -> bool:
    return "HEAD" in listing.kinds and any(name.startswith("objects/") for name in listing.kinds)


# What identifies a submission.


def digest_of(path: str) -> str:
    """A digest of all that was handed in, to know it again. Of what is too large, sizes and names stand for the contents.

    Errors: OSError.
    """
    import hashlib

    digest = hashlib.sha256()
    room = LARGEST_ARCHIVE

    def add(name: str, path: str) -> None:
        nonlocal room
        found = os.lstat(path)
        digest.update(f"{name}\0{stat.S_IFMT(found.st_mode)}\0{found.st_size}\0".encode("utf-8", "surrogateescape"))
        if stat.S_ISLNK(found.st_mode):
            digest.update(os.readlink(path).encode("utf-8", "surrogateescape"))
        elif stat.S_ISREG(found.st_mode) and found.st_size <= room:
            room -= found.st_size
            with open(path, "rb") as file:
                while part := file.read(1 << 16):
                    digest.update(part)

    if os.path.isdir(path) and not os.path.islink(path):
        count = 0
        for place, directories, files in os.walk(path):
            directories.sort()
            for name in sorted(files) + [d for d in directories if os.path.islink(os.path.join(place, d))]:
                count += 1
                if count > MEMBERS:
                    return digest.hexdigest()
                full = os.path.join(place, name)
                add(os.path.relpath(full, path).replace(os.sep, "/"), full)
    else:
        add(os.path.basename(path), path)
    return digest.hexdigest()
