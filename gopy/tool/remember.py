"""Remembering what was compiled, so that an unchanged program or test is not compiled again.

What was compiled stands in the cache under a key, as a *manifest*: every file and directory that had a say, with a digest, and
the name of the compiled module. When all of them still are what they were, the compiled module is taken.
"""

from __future__ import annotations

import os

from gopy.link.entry import Entry, read_entry
from gopy.link.sources import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.link.cache import Cache
    from gopy.project.load import Loader

# Kinds of lines: a file's contents; the names of a directory's Go files without tests, or with them; all names in it.
FILE = "file"
NAMES = "names"
TESTS = "tests"
ALL = "all"
_NO_FILE = "-"


def remember(
    key: str,
    cache: Cache,
    entry: Entry,
    paths: list[str],
    loader: Loader,
    files: Iterable[str],
    places: Iterable[tuple[str, str]],
    notes: bytes = b"",
) -> None:
    """Write a compiled module and its manifest.

    Parameters: `paths`, the packages of the library that are imported; `files`, absolute names; `places`, directories, each
    with a kind (NAMES, TESTS, or another one if the names do not matter); `notes` are kept with it.
    """
    if loader.vendored:
        return  # too much could change that is not looked at
    encoded = entry.encoded()
    name = "main-" + digest(encoded)
    lines = [f"entry {name}", f"std {' '.join(paths)}"]
    lines += [f"{FILE} {_file_digest(path)} {path}" for path in files]
    chains = {loader.cwd}
    for kind, place in places:
        chains.add(place)
        if kind in (NAMES, TESTS, ALL):
            lines.append(f"{kind} {_names_digest(place, kind)} {place}")
    module_files = ["go.mod", "go.work"]
    if any("." in path for path in paths):  # a bundled module's, which one in vendor/ would take the place of
        module_files.append(os.path.join("vendor", "modules.txt"))
    seen: set[str] = set()
    for place in sorted(chains):
        while place not in seen:
            seen.add(place)
            for module_file in module_files:
                path = os.path.join(place, module_file)
                lines.append(f"{FILE} {_file_digest(path)} {path}")
            place = os.path.dirname(place)
    if notes:
        kept = "notes-" + digest(notes)
        lines.append(f"notes {kept}")
        if not cache.seal(kept, notes):
            return
    if any("\n" in line for line in lines):
        return
    if cache.write(name, encoded):
        cache.seal(key, "\n".join(lines).encode("utf-8", "surrogateescape"))


def remembered(key: str, cache: Cache) -> tuple[Entry, list[str], bytes] | None:
    """The compiled module of the last time, if nothing has changed, the packages of the library that it imports, and notes."""
    data = cache.unseal(key)
    if data is None:
        return None
    name = ""
    notes = b""
    paths: list[str] = []
    for line in data.decode("utf-8", "surrogateescape").split("\n"):
        kind, _, rest = line.partition(" ")
        if kind == "entry":
            name = rest
        elif kind == "std":
            paths = rest.split()
        elif kind == "notes":
            found = cache.unseal(rest)
            if found is None:
                return None
            notes = found
        else:
            wanted, _, path = rest.partition(" ")
            if wanted != (_file_digest(path) if kind == FILE else _names_digest(path, kind)):
                return None
    entry = read_entry(cache, name) if name else None
    return (entry, paths, notes) if entry is not None else None


def _file_digest(path: str) -> str:
    """The digest of a file's contents; _NO_FILE if it is not there."""
    try:
        with open(path, "rb") as file:
            return digest(file.read())
    except OSError:
        return _NO_FILE


def _names_digest(place: str, kind: str) -> str:
    """The digest of the names of a directory's Go files, or of all."""
    try:
        names = sorted(name for name in os.listdir(place) if kind == ALL or name.endswith(".go"))
    except OSError:
        return _NO_FILE
    if kind == NAMES:
        names = [name for name in names if not name.endswith("_test.go")]
    return digest("\n".join(names).encode("utf-8", "surrogateescape"))
