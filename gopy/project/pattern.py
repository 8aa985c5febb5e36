"""Package patterns: `./...`, directories, import paths, file lists (`go help packages`)."""

from __future__ import annotations

import os
import posixpath

from gopy.project import directory, gomod

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.project.module import Modules


class PatternError(Exception):
    """A pattern that matches nothing usable; str() is the message, in Go's words where Go has some."""


def is_file_pattern(pattern: str) -> bool:
    """Whether an argument names a Go file (and not a directory that is called like one)."""
    return pattern == "-" or (pattern.endswith(".go") and not os.path.isdir(pattern))


def directories(pattern: str, cwd: str, modules: Modules) -> list[str]:
    """The directories a package pattern means, in order; may be empty for a pattern with `...`.

    Errors: PatternError for a directory or package that is not there.
    """
    local = pattern in (".", "..") or pattern.startswith(("./", "../")) or os.path.isabs(pattern)
    if os.sep != "/":
        local = local or pattern.startswith((".\\", "..\\"))
    wild = "..." in pattern
    if pattern in ("all", "std", "cmd"):
        if pattern != "all":
            raise PatternError(f"{pattern}: gopy knows the standard library's API, not its sources")
        pattern, local, wild = "./...", True, True
    if local:
        start = os.path.normpath(os.path.join(cwd, pattern.split("...", 1)[0] if wild else pattern))
        if not wild:
            if not os.path.isdir(start):
                if os.path.exists(start):
                    raise PatternError(f"{pattern} is not a directory and not a .go file")
                raise PatternError(f"stat {start}: directory not found")
            _check_inside(start, cwd, modules)
            return [start]
        base = start if os.path.isdir(start) else os.path.dirname(start)
        if pattern.split("...", 1)[0].endswith(("/", os.sep)) and not os.path.isdir(start):
            why = "not a directory" if os.path.exists(start) else "no such file or directory"
            raise PatternError(f"pattern {pattern}: lstat {pattern.split('...', 1)[0]}: {why}")
        if not modules.holds(base):
            what = "modules listed in go.work or their" if modules.workspace else "main module or its"
            prefix = os.path.relpath(start, cwd)
            raise PatternError(
                f"pattern {pattern}: directory prefix {prefix} does not contain {what} selected dependencies"
            )
        return [d for d in go_directories(base) if _matches(pattern, d, cwd)]
    if wild:
        found: list[str] = []
        for module in modules.all:
            for place in go_directories(module.directory):
                if _match_text(pattern, modules.import_path(place)):
                    found.append(place)
        return found
    from gopy.project.module import NotFoundError
    from gopy.types.std import import_std
    from gopy.types.universe import universe

    if import_std(pattern, universe()) is not None:
        raise PatternError(f"{pattern}: gopy knows the standard library's API, not its sources")
    from gopy.project.import_path import problem

    pattern = posixpath.normpath(pattern)
    reason = problem(pattern)
    if reason:
        raise PatternError(reason)
    try:
        return [modules.find(pattern)]
    except NotFoundError as error:
        raise PatternError(str(error)) from None


def _check_inside(start: str, cwd: str, modules: Modules) -> None:
    """Errors: PatternError for a directory of no module in force."""
    if modules.main is None or modules.holds(start):
        return
    shown = os.path.relpath(start, cwd)
    if modules.workspace:
        other = gomod.find_up(start, "go.mod")
        if other is None:
            raise PatternError(f"directory {shown} outside modules listed in go.work or their selected dependencies")
        what = "current directory" if shown == "." else f"directory {shown}"
        use = os.path.relpath(os.path.dirname(other), cwd)
        raise PatternError(
            f"{what} is contained in a module that is not one of the workspace modules listed in go.work. "
            f"You can add the module to the workspace using:\n\tgo work use {use}"
        )
    if modules.module_of(start) is modules.main:
        path = modules.import_path(start)
        raise PatternError(f"main module ({modules.main.path}) does not contain package {path}")
    raise PatternError(f"directory {shown} outside main module or its selected dependencies")


def go_directories(start: str) -> list[str]:
    """The directories at `start` and below it that hold Go files and that `...` visits, sorted."""
    found: list[str] = []
    for place, names, _ in os.walk(start):
        names[:] = sorted(
            n
            for n in names
            if n[0] not in "._"
            and n not in ("testdata", "vendor")
            and not os.path.isfile(os.path.join(place, n, "go.mod"))
        )
        if directory.go_file_names(place):
            found.append(place)
    return found


def _matches(pattern: str, place: str, cwd: str) -> bool:
    if os.path.isabs(pattern):
        return _match_text(pattern, place.replace(os.sep, "/"))
    below = os.path.relpath(place, cwd).replace(os.sep, "/")
    text = below if below == "." or below.startswith("..") else "./" + below
    return _match_text(pattern, text) or (text == "." and pattern in ("./...", "..."))


def _match_text(pattern: str, text: str) -> bool:
    """`...` matches any text; `/...` at the end also matches nothing."""
    if pattern.endswith("/...") and text == pattern[:-4]:
        return True
    parts = pattern.split("...")
    if not text.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1]:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return text.endswith(parts[-1]) and len(text) - len(parts[-1]) >= at
