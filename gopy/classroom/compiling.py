"""Compiling what a student has handed in. What was compiled is remembered by its contents.

`gopy run` remembers by place: a workspace has another one each time. So here the key is made of the names and contents of all
files, and a submission that somebody else has handed in too, or that only differs in files that play no part, is compiled once.
For the same reason traces name files as they are in the exercise (`swap.go`): nothing that a student sees, and no
instruction that is counted, depends on where the workspace is.

The program is put together in the same way whether it was just compiled or remembered, so both run alike, to the last
instruction.
"""

from __future__ import annotations

import os

from gopy.classroom.outcome import Finding, findings
from gopy.link.entry import Entry, read_entry
from gopy.link.sources import digest
from gopy.tool.program import image_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gopy.link.cache import Cache
    from gopy.link.image import StdImage
    from gopy.link.program import Image
    from gopy.tool.vet import Group, Report


class Built:
    """A program as `image`, or None and why there is none: `errors` in the files, or `problems` that are in none."""

    __slots__ = ("image", "errors", "problems")

    def __init__(self, image: Image | None = None) -> None:
        self.image = image
        self.errors: list[Finding] = []
        self.problems: list[str] = []


class Compiler:
    """Compiles into programs; `scratch` is an empty directory of its own."""

    __slots__ = ("std", "cache", "scratch")

    def __init__(self, std: StdImage, cache: Cache, scratch: str) -> None:
        self.std = std
        self.cache = cache
        self.scratch = scratch

    def program(self, files: Mapping[str, bytes], *, schedules: bool = False) -> Built:
        """The program of a package main, whose files are given by name, with go.mod."""
        return self._build(files, schedules, tests=False)

    def tests(self, files: Mapping[str, bytes], *, schedules: bool = False) -> Built:
        """The test program of a package."""
        return self._build(files, schedules, tests=True)

    def _build(self, files: Mapping[str, bytes], schedules: bool, *, tests: bool) -> Built:
        parts = [self.std.key.encode(), b"%d%d" % (schedules, tests)]
        for name, data in sorted(files.items()):
            parts += [name.encode(), data]
        key = "exercise-" + digest(*parts)
        found = self.cache.unseal(key)
        if found is not None:
            name, *paths = found.decode().split()
            entry = read_entry(self.cache, name)
            if entry is not None:
                return Built(image_of(entry, paths, self.std))
        place = os.path.join(self.scratch, key)
        write_files(place, files)
        entry, paths, built = self._tests(place, schedules) if tests else self._program(place, schedules)
        if entry is None:
            built.problems = [text.replace(place + os.sep, "").replace(place, ".") for text in built.problems]
            return built
        encoded = entry.encoded()
        name = "main-" + digest(encoded)
        if self.cache.write(name, encoded):
            self.cache.seal(key, " ".join([name, *paths]).encode())
        return Built(image_of(entry, paths, self.std))

    def _program(self, place: str, schedules: bool) -> tuple[Entry | None, list[str], Built]:
        from gopy.compile.program import Unsupported
        from gopy.tool.program import check_program, emit_program, lower_program, refusal, std_imports

        built = Built()
        checked = check_program(place, ["."], self.std)
        report = checked.report
        if checked.unit is None or report.has_errors:
            _explain(built, report, report.groups)
            return None, [], built
        try:
            module = lower_program(checked, self.std)
        except Unsupported as unsupported:
            built.problems.append(str(refusal(unsupported)))
            return None, [], built
        race_points = ["main", *(unit.path for unit in checked.units)] if schedules else []
        entry = emit_program(module, checked.loader.fset, "", self.std, race_points)
        return entry, std_imports(checked.units, self.std), built

    def _tests(self, place: str, schedules: bool) -> tuple[Entry | None, list[str], Built]:
        from gopy.tool.test import NO_TESTS, Builder, Settings, Target
        from gopy.tool.testneeds import Needs

        built = Built()
        needs = Needs(results=True)
        settings = Settings(vet=(), needs=needs, traced="", schedules=schedules)
        program = Builder(place, self.std, self.cache, settings).compile(Target("exercise", place))
        if program.image is None or program.entry is None:
            built.problems = [str(problem) for problem in program.problems]
            if program.report is not None:
                _explain(built, program.report, program.report.groups)
            if program.state == NO_TESTS:
                built.problems.append("no test files")
            return None, [], built
        paths = sorted(module.name for module in program.image.modules[:-1])
        return program.entry, paths, built


def write_files(place: str, files: Mapping[str, bytes]) -> None:
    """Write files, by name, into a directory that is made if need be."""
    for name, data in files.items():
        path = os.path.join(place, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)


def read_files(place: str) -> dict[str, bytes]:
    """The files below a directory, by name; none if there is no such directory. Links are not followed."""
    found: dict[str, bytes] = {}
    for directory, below, names in os.walk(place):
        below.sort()
        for name in sorted(names):
            path = os.path.join(directory, name)
            if os.path.islink(path) or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                found[os.path.relpath(path, place).replace(os.sep, "/")] = file.read()
    return found


def _explain(built: Built, report: Report, groups: list[Group]) -> None:
    built.problems += [str(problem) for problem in report.problems]
    for group in groups:
        built.errors += findings(group.errors, report.fset)
