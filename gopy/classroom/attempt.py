"""What a student has handed in for one exercise, ready to be checked.

The files that the exercise names are taken from the student's directory, everything else from starter/, with the
exercise's tests: in a directory of its own (`workspace`), which is removed afterwards. So whatever else was handed in (tests
of the student's own under the names of ours, other packages, links to elsewhere) plays no part. Checks share what
one of them has found out: the checked package, the compiled programs.
"""

from __future__ import annotations

import os
import stat

from gopy.classroom.exercise import Exercise
from gopy.classroom.outcome import Finding, findings
from gopy.link.cache import Cache, cache_directory
from gopy.link.image import StdImage
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from gopy.link.program import Image
    from gopy.project.load import Loader, Unit
    from gopy.runtime.session import Options

LARGEST = 1 << 20  # bytes of a file that is handed in
GO_MOD = "module exercise\n\ngo 1.27\n"


class HandedIn(Exception):
    """What was handed in cannot be taken: `text` says why."""

    def __init__(self, text: Text, file: str) -> None:
        super().__init__(f"{file}: {text}")
        self.text = text
        self.file = file


class Attempt:
    """An attempt at an exercise. `directory` is the student's; use it as a context manager.

    Errors on entering: HandedIn; OSError where the machine fails.
    """

    def __init__(self, exercise: Exercise, directory: str, *, hidden: bool = True, cache: Cache | None = None) -> None:
        self.exercise = exercise
        self.directory = directory
        self.hidden = hidden  # hidden tests are there too
        self.cache = cache if cache is not None else Cache(cache_directory(os.environ))
        self.std = StdImage(self.cache)
        self.workspace = ""
        self.missing: list[str] = []  # files that were not handed in
        self.unchanged = False  # all that was handed in is as the starter has it
        self._loaded: tuple[Loader, Unit] | None = None
        self.shared: dict[str, object] = {}  # what checks leave for others
        self.programs: dict[str, tuple[Image | None, str]] = {}  # by driver, or why there is none

    def __enter__(self) -> Attempt:  # noqa: PYI034 (typing is not imported at run time)
        import tempfile

        self.workspace = os.path.realpath(tempfile.mkdtemp(prefix="gopy-"))
        try:
            self._fill()
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._remove()

    def _remove(self) -> None:
        import shutil

        shutil.rmtree(self.workspace, ignore_errors=True)

    # The workspace.

    def _fill(self) -> None:
        exercise = self.exercise
        copy_tree(exercise.path("starter"), self.workspace)
        same = True
        for name in exercise.files:
            data = take(self.directory, name)
            target = os.path.join(self.workspace, *name.split("/"))
            if data is None:
                self.missing.append(name)
                if os.path.exists(target):
                    os.remove(target)
                continue
            starter = exercise.path("starter", *name.split("/"))
            same = same and os.path.exists(starter) and _read(starter) == data
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as file:
                file.write(data)
        self.unchanged = same and not self.missing
        if not os.path.exists(os.path.join(self.workspace, "go.mod")):
            with open(os.path.join(self.workspace, "go.mod"), "w", encoding="utf-8") as out:
                out.write(GO_MOD)
        copy_tree(exercise.path("tests", "visible"), self.workspace)
        if self.hidden:
            copy_tree(exercise.path("tests", "hidden"), self.workspace)

    @property
    def is_empty(self) -> bool:
        """Whether none of the files was handed in."""
        return len(self.missing) == len(self.exercise.files) > 0

    # What checks share.

    def load(self) -> tuple[Loader, Unit]:
        """The student's package, checked, without tests. Its compile errors are in unit.diagnostics and unit.result."""
        if self._loaded is None:
            from gopy.project.load import Loader
            from gopy.types.std import use_image

            use_image(self.std)
            self.std.require(())
            loader = Loader(self.workspace, command=True)
            unit = loader.program_unit(self.workspace)
            loader.check_all([unit])
            self._loaded = (loader, unit)
        return self._loaded

    def compile_errors(self) -> list[Finding]:
        """The errors of the student's package; empty if it compiles."""
        found = self.shared.get("compile errors")
        if found is None:
            from gopy.tool.missing import explain_missing
            from gopy.tool.vet import make_group

            loader, unit = self.load()
            group = make_group(loader.fset, unit, [], 10)
            explain_missing(group, self.std)
            errors = [e for e in group.errors if e.code != "MissingMain"]
            found = self.shared["compile errors"] = findings(errors, loader.fset)
        assert isinstance(found, list)
        return found

    def options(self, arguments: Sequence[str] = (), stdin: str = "", seed: int = 1) -> Options:
        """How the student's code is run: within the exercise's limits, on a virtual clock, without anything of the host."""
        from gopy.runtime.limits import Limits
        from gopy.runtime.session import Options

        limits = self.exercise.limits
        options = Options(
            arguments=[b"main", *(argument.encode() for argument in arguments)],
            clock="virtual",
            seed=seed,
            limits=Limits(memory=limits.memory, output=limits.output, fuel=limits.fuel),
            stdin=stdin.encode(),
        )
        options.patience = limits.wall
        return options


def copy_tree(source: str, target: str) -> None:
    """Copy a directory of the course's, if there is one, into another."""
    if not os.path.isdir(source):
        return
    import shutil

    shutil.copytree(source, target, dirs_exist_ok=True)


def take(directory: str, name: str) -> bytes | None:
    """The contents of a file that was handed in; None if there is none.

    Errors: HandedIn if it is no regular file in the directory, or too large.
    """
    path = directory
    for part in name.split("/"):
        path = os.path.join(path, part)
        try:
            found = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        if stat.S_ISLNK(found.st_mode):
            raise HandedIn(Text("{file} is a link; hand in the file itself", file=name), name)
    if not stat.S_ISREG(found.st_mode):
        raise HandedIn(Text("{file} is not a file", file=name), name)
    if found.st_size > LARGEST:
        raise HandedIn(Text("{file} is larger than 1 MiB", file=name), name)
    return _read(path)


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
