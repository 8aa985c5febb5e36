"""What a student has handed in for one exercise, ready to be checked.

The files that the exercise names are taken from the student's directory, everything else from starter/. So whatever else was
handed in (tests of the student's own under the names of ours, other packages, links to elsewhere) plays no part. All of it is
in memory (`code`, `visible`, `hidden_tests`), and on disk in a directory of its own (`workspace`), which is removed
afterwards: what the checker, vet and the running program see. Hidden tests are never written there.

A program that is tested could lie about its tests, if it reaches below Go: packages unsafe and syscall, package testing outside
of tests, and linker directives count as compile errors, unless starter/ or solution/ use them.

Checks share what one of them has found out: the checked package, the compiled programs.
"""

from __future__ import annotations

import os
import stat

from gopy.classroom.compiling import Compiler, read_files, write_files
from gopy.classroom.exercise import Exercise
from gopy.classroom.outcome import Finding, file_name, findings, frame
from gopy.link.cache import Cache, cache_directory
from gopy.link.image import StdImage
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from gopy.classroom.compiling import Built
    from gopy.link.image import Progress
    from gopy.project.load import Loader, Unit
    from gopy.runtime.session import Options

LARGEST = 1 << 20  # bytes of a file that is handed in
GO_MOD = b"module exercise\n\ngo 1.27\n"
SLOWEST = 10 * 10**6  # instructions a second that any machine does: a run gets as much real time as its fuel takes so
LIMIT = 10  # errors that are told
_BELOW = ("unsafe", "syscall", "testing")
_DIRECTIVES = (b"//go:linkname", b"//go:wasmimport")


class HandedIn(Exception):
    """What was handed in cannot be taken: `text` says why."""

    def __init__(self, text: Text, file: str) -> None:
        super().__init__(f"{file}: {text}")
        self.text = text
        self.file = file


class Attempt:
    """An attempt at an exercise. `directory` is the student's; `preparing` is told what of the library is being compiled; use it
    as a context manager.

    Errors on entering: HandedIn; OSError where the machine fails.
    """

    def __init__(
        self,
        exercise: Exercise,
        directory: str,
        *,
        hidden: bool = True,
        cache: Cache | None = None,
        preparing: Progress | None = None,
    ) -> None:
        self.exercise = exercise
        self.directory = directory
        self.hidden = hidden  # hidden checks and tests are part of it
        self.cache = cache if cache is not None else Cache(cache_directory(os.environ))
        self.std = StdImage(self.cache, preparing)
        self.workspace = ""
        self.missing: list[str] = []  # files that were not handed in
        self.unchanged = False  # all that was handed in is as the starter has it
        self.code: dict[str, bytes] = {}  # the exercise's files without its tests
        self.visible: dict[str, bytes] = {}
        self.hidden_tests: dict[str, bytes] = {}
        self.shared: dict[str, object] = {}  # what checks leave for others
        self._loaded: tuple[Loader, list[Unit]] | None = None
        self._errors: list[Finding] | None = None
        self._root = ""

    def __enter__(self) -> Attempt:  # noqa: PYI034 (typing is not imported at run time)
        import tempfile

        self._take()
        self._root = os.path.realpath(tempfile.mkdtemp(prefix="gopy-"))
        try:
            self.workspace = os.path.join(self._root, "exercise")
            write_files(self.workspace, {**self.code, **self.visible})
            self.compiler = Compiler(self.std, self.cache, os.path.join(self._root, "scratch"))
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

        shutil.rmtree(self._root, ignore_errors=True)

    # What is there.

    def _take(self) -> None:
        exercise = self.exercise
        starter = read_files(exercise.path("starter"))
        self.code = dict(starter)
        if exercise.has_check("mutants"):  # the code that the student's tests are about
            for name, data in read_files(exercise.path("solution")).items():
                if name not in exercise.files:
                    self.code[name] = data
        same = True
        for name in exercise.files:
            taken = take(self.directory, name)
            self.code.pop(name, None)
            if taken is None:
                self.missing.append(name)
                continue
            same = same and starter.get(name) == taken
            self.code[name] = taken
        self.unchanged = same and not self.missing
        self.code.setdefault("go.mod", GO_MOD)
        self.visible = read_files(exercise.path("tests", "visible"))
        if self.hidden:
            self.hidden_tests = read_files(exercise.path("tests", "hidden"))

    @property
    def is_empty(self) -> bool:
        """Whether none of the files was handed in."""
        return len(self.missing) == len(self.exercise.files) > 0

    @property
    def has_code(self) -> bool:
        """Whether Go files are handed in, rather than answers."""
        return any(name.endswith(".go") for name in self.exercise.files)

    # What checks share.

    def load(self) -> tuple[Loader, list[Unit]]:
        """The student's package, checked; with its tests, if the student writes tests. Errors: project.load.LoadError.

        Its compile errors are in each unit's diagnostics and result.
        """
        if self._loaded is None:
            from gopy.project.load import Loader
            from gopy.types.std import use_image

            use_image(self.std)
            self.std.require(())
            loader = Loader(self.workspace, command=True)
            if any(name.endswith("_test.go") for name in self.exercise.files):
                units = loader.directory_units(self.workspace)
                loader.check_tested(units)
            else:
                units = [loader.program_unit(self.workspace)]
                loader.check_all(units)
            self._loaded = (loader, units)
        return self._loaded

    def compile_errors(self) -> list[Finding]:
        """The errors of the student's package and of what it imports; empty if it compiles."""
        if self._errors is None:
            from gopy.project.load import LoadError

            try:
                self._errors = self._find_errors()
            except LoadError as error:
                self._errors = [
                    self._unloadable(str(error).replace(f" in {self.workspace}", "").replace(self.workspace, "."))
                ]
        return self._errors

    def _unloadable(self, message: str) -> Finding:
        """What keeps the package from being read; mostly a file that says it is of another package."""
        from gopy.project.directory import package_name

        model = read_files(self.exercise.path("starter"))
        for name in self.exercise.files:
            given, wanted = package_name(self.code.get(name, b"")), package_name(model.get(name, b""))
            if wanted and given and given != wanted:
                lines = enumerate(self.code[name].split(b"\n"), 1)
                line = next((number for number, text in lines if text.startswith(b"package")), 1)
                hint = Text("begin {file} as the starter does: package {name}", file=name, name=wanted)
                return Finding(name, line, 1, message, "", "", hints=[hint])
        return Finding(self.exercise.files[0], 1, 1, message, "", "")

    def _find_errors(self) -> list[Finding]:
        from gopy.tool.missing import explain_missing
        from gopy.tool.vet import make_group

        loader, units = self.load()
        found: list[Finding] = []
        for unit in dict.fromkeys([*loader.dependencies, *units]):
            group = make_group(loader.fset, unit, [], LIMIT)
            explain_missing(group, self.std)
            found += findings([e for e in group.errors if e.code != "MissingMain"], loader.fset)
        return found or self._find_low(loader, units)

    def _find_low(self, loader: Loader, units: list[Unit]) -> list[Finding]:
        """What reaches below Go in the student's files."""
        model = b"\n".join(
            [*read_files(self.exercise.path("starter")).values(), *read_files(self.exercise.path("solution")).values()]
        )
        found = []
        for file in (file for unit in units for file in unit.files):
            name = file_name(file.source.name)
            if name not in self.exercise.files:
                continue
            for spec in file.imports:
                path = spec.path.value[1:-1]
                is_test = path == "testing" and name.endswith("_test.go")
                if path in _BELOW and not is_test and b'"%s"' % path.encode() not in model:
                    where = loader.fset.position(spec.pos)
                    text = Text("package {path} cannot be used in this exercise", path=path)
                    lines = frame(loader.fset, spec.pos, spec.end)
                    found.append(Finding(name, where.line, where.column, str(text), "", lines, text))
            for directive in _DIRECTIVES:
                if directive in file.source.data and directive not in model:
                    text = Text("{directive} cannot be used in this exercise", directive=directive.decode())
                    line = file.source.data[: file.source.data.index(directive)].count(b"\n") + 1
                    found.append(Finding(name, line, 1, str(text), "", "", text))
        return found

    def program(self, driver: str = "", *, schedules: bool = False) -> Built:
        """The student's program; with `driver`, a file of the exercise, the student's package with this file's main."""
        key = f"program {driver} {schedules}"
        built = self.shared.get(key)
        if built is None:
            files = dict(self.code)
            if driver:
                with open(self.exercise.path(*driver.split("/")), "rb") as source:
                    files["gopy_driver.go"] = source.read()
            files = {name: data for name, data in files.items() if not name.endswith("_test.go")}
            built = self.shared[key] = self.compiler.program(files, schedules=schedules)
        return built  # type: ignore[return-value]

    def tests(self, *, hidden: bool, schedules: bool = False) -> Built:
        """The test program: with the visible tests, or with the hidden ones too.

        What only hidden tests need, a missing function say, does not keep visible ones from running.
        """
        hidden = hidden and bool(self.hidden_tests)
        key = f"tests {hidden} {schedules}"
        built = self.shared.get(key)
        if built is None:
            files = {**self.code, **self.visible, **(self.hidden_tests if hidden else {})}
            built = self.shared[key] = self.compiler.tests(files, schedules=schedules)
        return built  # type: ignore[return-value]

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
        options.patience = max(limits.wall, limits.fuel * 10**9 // SLOWEST)
        return options


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
    with open(path, "rb") as file:
        return file.read()
