"""The Go sources of the standard library as files: which packages there are, what they import, and whether anything changed.

Two kinds of digest are made. A *stamp* is a hash of names, sizes and modification times of all files of the compiler and the
library: cheap enough for every run, and equal stamps mean that nothing changed. The digest of *contents* is what the cache
goes by; it is needed only when a stamp is not known yet.
"""

from __future__ import annotations

import os
import sys

try:
    from _blake2 import blake2b as blake2b  # hashlib would load OpenSSL, which takes 7 ms
except ImportError:
    from hashlib import blake2b as blake2b

_HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = os.path.join(_HOME, "std", "src")
# What decides how a program is compiled. types/stddata are Go's facts, which play no part in it.
_COMPILER = (
    "compile",
    "compile/lower",
    "compile/passes",
    "constant",
    "emit",
    "ir",
    "link",
    "source",
    "syntax",
    "types",
    "wasm",
)


def digest(*parts: bytes) -> str:
    """A name for contents: 32 hexadecimal digits."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.hexdigest()


def stamp(directory: str = SOURCES) -> str:
    """A hash that changes when a file of the compiler or of the library's sources does."""
    parts: list[str] = [directory, sys.version]
    places = [os.path.join(_HOME, *name.split("/")) for name in _COMPILER]
    for place in places:
        _stamps(place, ".py", parts)
    pending = [directory]
    while pending:
        pending += _stamps(pending.pop(), ".go", parts)
    return digest("\n".join(parts).encode())


def _stamps(place: str, suffix: str, parts: list[str]) -> list[str]:
    """Add the stamps of a directory's files; its subdirectories."""
    below: list[str] = []
    try:
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.name.endswith(suffix):
                    found = entry.stat()
                    parts.append(f"{entry.path} {found.st_size} {found.st_mtime_ns}")
                elif entry.name[0] != "." and entry.is_dir():
                    below.append(entry.path)
    except OSError:
        pass
    parts.sort()
    return below


def compiler_digest() -> str:
    """A hash of the compiler's own sources."""
    made = blake2b(digest_size=16)
    for name in _COMPILER:
        place = os.path.join(_HOME, *name.split("/"))
        if os.path.isdir(place):
            for file in sorted(os.listdir(place)):
                if file.endswith(".py"):
                    with open(os.path.join(place, file), "rb") as opened:
                        made.update(file.encode() + opened.read())
    made.update(f"{sys.version_info[:2]}".encode())
    return made.hexdigest()


class PackageSources:
    """The files of one package: `files` name to contents, sorted, without tests; `imports`, paths, sorted, without unsafe;
    `links`: packages whose functions it takes by //go:linkname."""

    __slots__ = ("path", "files", "imports", "links")

    def __init__(self, path: str, directory: str = SOURCES) -> None:
        self.path = path
        self.files: dict[str, bytes] = {}
        place = os.path.join(directory, *path.split("/"))
        imports: set[str] = set()
        links: set[str] = set()
        for name in sorted(os.listdir(place)):
            if name.endswith(".go") and not name.endswith("_test.go"):
                with open(os.path.join(place, name), "rb") as file:
                    data = file.read()
                self.files[name] = data
                imports.update(imports_of(data))
                links.update(_links_of(data))
        imports.discard("unsafe")
        self.imports = sorted(imports)
        self.links = sorted(links - imports - {path})

    def digest(self) -> str:
        """A hash of names and contents."""
        return digest(*(part for name, data in self.files.items() for part in (name.encode(), data)))


def has_package(path: str, directory: str = SOURCES) -> bool:
    """Whether the library has a package with an import path."""
    if not path or path.startswith(("/", ".")) or ".." in path or "\\" in path or "\0" in path:
        return False
    place = os.path.join(directory, *path.split("/"))
    try:
        return any(name.endswith(".go") and not name.endswith("_test.go") for name in os.listdir(place))
    except OSError:
        return False


def packages(directory: str = SOURCES) -> list[str]:
    """The import paths of all packages, sorted."""
    found = []
    for place, names, files in os.walk(directory):
        names[:] = [name for name in names if name != "testdata" and name[0] not in "._"]
        if any(name.endswith(".go") and not name.endswith("_test.go") for name in files):
            found.append(os.path.relpath(place, directory).replace(os.sep, "/"))
    return sorted(found)


def imports_of(data: bytes) -> list[str]:
    """The import paths of a Go file that is known to be well formed: its import declarations, which come first."""
    found: list[str] = []
    grouped = False
    for raw in data.split(b"\n"):
        line = raw.split(b"//", 1)[0].strip() if b"//" in raw else raw.strip()
        if not line:
            continue
        if grouped:
            if line.startswith(b")"):
                grouped = False
                continue
        elif line.startswith(b"import"):
            line = line[6:].strip()
            if line.startswith(b"("):
                grouped = True
                line = line[1:]
        elif line.startswith((b"func", b"type", b"var", b"const")):
            break
        else:
            continue
        quoted = line.split(b'"')
        found += [part.decode() for part in quoted[1::2]]
    return found


def _links_of(data: bytes) -> list[str]:
    """The packages that //go:linkname directives of a file lead to."""
    found = []
    at = data.find(b"//go:linkname ")
    while at >= 0:
        end = data.find(b"\n", at)
        words = data[at : end if end >= 0 else len(data)].split()
        if len(words) == 3:
            target = words[2].decode()
            slash = target.rfind("/") + 1
            found.append(target[:slash] + target[slash:].split(".", 1)[0])
        at = data.find(b"//go:linkname ", at + 1)
    return found
