"""The Go files of a directory, sorted into those of the package, its tests and its external tests."""

from __future__ import annotations

import os
import stat

from gopy.project import constraint
from gopy.syntax.encoding import LARGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


class DirectoryFiles:
    """Names of a directory's Go files that belong to the build; `ignored` are those kept out by constraints."""

    __slots__ = ("go", "tests", "external_tests", "ignored", "contents", "package_names", "problems")

    def __init__(self) -> None:
        self.go: list[str] = []
        self.tests: list[str] = []
        self.external_tests: list[str] = []
        self.ignored: list[str] = []
        self.contents: dict[str, bytes] = {}
        self.package_names: dict[str, str] = {}  # file -> package name; "" where there is no package clause
        self.problems: list[str] = []


def go_file_names(directory: str) -> list[str]:
    """The names of the .go files of a directory that Go would look at, sorted. Errors: OSError."""
    with os.scandir(directory) as entries:
        return sorted(e.name for e in entries if e.name.endswith(".go") and e.name[0] not in "._" and not _is_dir(e))


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads nowhere: reading it says so
        return False


def reason(error: OSError) -> str:
    """What the system says was wrong, as Go's tools write it."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]


def read_directory(directory: str, tags: AbstractSet[str]) -> DirectoryFiles:
    """Read and sort the Go files of a directory. Errors: OSError if the directory itself cannot be read."""
    found = DirectoryFiles()
    for name in go_file_names(directory):
        path = os.path.join(directory, name)
        try:
            data = read_bytes(path)
        except OSError as error:
            found.problems.append(f"open {path}: {reason(error)}")
            continue
        if not constraint.file_matches(name, data, tags):
            found.ignored.append(name)
            continue
        package = package_name(data)
        if package == "documentation":
            found.ignored.append(name)
            continue
        found.contents[name] = data
        found.package_names[name] = package
        if not name.endswith("_test.go"):
            found.go.append(name)
        elif package.endswith("_test"):
            found.external_tests.append(name)
        else:
            found.tests.append(name)
    return found


def read_bytes(path: str) -> bytes:
    """A file's contents. Errors: OSError, also for one larger than LARGEST, and for pipes and devices, which may
    never end."""
    mode = os.stat(path).st_mode
    if not stat.S_ISREG(mode):
        kind = "is a directory" if stat.S_ISDIR(mode) else "not a regular file"
        raise OSError(22, kind, path)
    with open(path, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(27, f"file too large: a Go source file may have {LARGEST >> 20} MiB here", path)
    return data


def package_name(data: bytes) -> str:
    """The name in the package clause, by looking at the start of the text; "" if there is none."""
    at = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    size = len(data)
    while at < size:
        if data[at] in b" \t\r\n":
            at += 1
        elif data.startswith(b"//", at):
            end = data.find(b"\n", at)
            at = size if end < 0 else end
        elif data.startswith(b"/*", at):
            end = data.find(b"*/", at + 2)
            at = size if end < 0 else end + 2
        else:
            break
    if not data.startswith(b"package", at):
        return ""
    rest = data[at + 7 : at + 300]
    name = rest.split(b"//", 1)[0].replace(b";", b" ").split()
    if rest[:1] not in (b" ", b"\t", b"/") or not name:
        return ""
    return name[0].decode("utf-8", "replace")
