"""Reading what is committed in a git repository that somebody else has made.

Git runs what a repository's configuration names (filters, hooks, monitors). So the one that was handed in is never opened:
an empty one of ours is made, which borrows its objects, and the commit is found by reading HEAD and the refs as files.
"""

from __future__ import annotations

import os

from gopy.classroom.attempt import HandedIn
from gopy.classroom.grade.archive import inside
from gopy.classroom.grade.submissions import FILE, LINK, MEMBERS, OTHER, Listing, too_many
from gopy.source.diagnostic import Text

_KINDS = {"100644": FILE, "100755": FILE, "100664": FILE, "120000": LINK}
_SECONDS = 60
_REF = 4096  # bytes of a file that names a commit


def list_repository(directory: str) -> Listing:
    """The files of the commit that HEAD names. `directory`: a bare repository, or .git.

    Errors: HandedIn if it cannot be read; OSError where the machine fails, as when there is no git.
    """
    commit = _commit(directory)
    objects = os.path.join(directory, "objects")
    for place, directories, files in os.walk(objects):
        if any(os.path.islink(os.path.join(place, name)) for name in directories + files):
            raise _unreadable()
    if os.path.lexists(os.path.join(objects, "info", "alternates")):  # it would borrow from elsewhere on this machine
        raise _unreadable()
    import tempfile

    ours = tempfile.mkdtemp(prefix="gopy-git-")  # in the directory of the worker, which is removed
    _git(ours, "init", "--quiet", "--bare", "--template=", ".")
    with open(os.path.join(ours, "objects", "info", "alternates"), "w", encoding="utf-8") as file:
        file.write(os.path.abspath(objects) + "\n")
    listed = _git(ours, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")
    if len(listed) > MEMBERS:
        raise too_many()
    kinds: dict[str, str] = {}
    ids: dict[str, str] = {}
    for line in listed:
        about, _, name = line.decode("utf-8", "replace").partition("\t")
        if name:
            mode, _, id = about.split(" ")
            kinds[inside(name)] = _KINDS.get(mode, OTHER)
            ids[inside(name)] = id

    def read(name: str, limit: int) -> bytes:
        size = int(_git(ours, "cat-file", "-s", ids[name]))
        return b"\0" * limit if size >= limit else _git(ours, "cat-file", "blob", ids[name])

    return Listing(kinds, read)


def _git(directory: str, *arguments: str) -> bytes:
    """Run git in a repository of ours; what it prints. Errors: HandedIn if it fails, OSError if there is no git."""
    import subprocess

    environ = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP") if name in os.environ}
    environ |= {
        "GIT_DIR": directory,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
    }
    done = subprocess.run(  # noqa: S603
        ["git", *arguments],  # noqa: S607
        cwd=directory,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_SECONDS,
    )
    if done.returncode != 0:
        raise _unreadable()
    return done.stdout


def _unreadable() -> HandedIn:
    return HandedIn(Text("the git repository cannot be read"), ".git")


def _commit(directory: str) -> str:
    """The commit that HEAD names. Errors: HandedIn."""
    text = _text(directory, "HEAD")
    if not text.startswith("ref: "):
        return _checked(text)
    name = text.removeprefix("ref: ").strip()
    if not name.startswith("refs/") or ".." in name or "\0" in name:
        raise _unreadable()
    loose = _text(directory, *name.split("/"))
    if loose:
        return _checked(loose)
    for line in _text(directory, "packed-refs", limit=1 << 20).splitlines():
        id, _, ref = line.partition(" ")
        if ref == name:
            return _checked(id)
    raise HandedIn(Text("the git repository has no commit"), ".git")


def _checked(id: str) -> str:
    id = id.strip()
    if len(id) not in (40, 64) or any(c not in "0123456789abcdef" for c in id):
        raise _unreadable()
    return id


def _text(directory: str, *names: str, limit: int = _REF) -> str:
    """A small file of a repository; "" if it is not there, or is no file (links among them)."""
    path = directory
    for name in names:
        path = os.path.join(path, name)
        if os.path.islink(path):
            return ""
    if not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read(limit)
