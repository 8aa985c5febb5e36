"""`gopy test [packages | files] [flags]`: compile and run tests, as go test does."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import UsageError
from gopy.cli.testflags import ABOUT, FLAGS, USAGE, Request, read_request
from gopy.source.diagnostic import Text
from gopy.source.language import choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.cli.coverprofile import Profile
    from gopy.link.cache import Cache
    from gopy.link.image import StdImage
    from gopy.runtime.session import Result
    from gopy.tool.test import TestProgram
    from gopy.tool.test2json import Converter
    from gopy.tool.vet import Group

NO_MODULE = Text(
    "Without a module name the files: gopy test sum.go sum_test.go; or make one: a file go.mod with the line `module example`"
)
_NO_TESTS_TO_RUN = b"testing: warning: no tests to run\n"
# Flags that do not keep the output of a test that passed from being remembered.
_CACHEABLE = frozenset("benchtime cpu list parallel run short skip timeout failfast v fullpath coverprofile".split())


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    try:
        request = read_request(arguments)
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    flags = request.flags
    translate = translator(choose(flags.get("lang"), os.environ))
    if flags.on("h"):
        from gopy.cli.flags import usage

        print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
        return 0
    if flags.given("C"):
        os.chdir(flags.get("C"))
    return Run(request, translate).all()


class Run:
    """One run of the command."""

    def __init__(self, request: Request, translate: Callable[[str], str]) -> None:
        from gopy.cli.progress import Progress
        from gopy.link.cache import Cache, cache_directory
        from gopy.link.image import StdImage
        from gopy.tool.test import Builder

        self.request = request
        self.translate = translate
        self.cwd = os.path.realpath(os.getcwd())
        self.cache: Cache = Cache(cache_directory(os.environ))
        self.progress = Progress(translate)
        self.std: StdImage = StdImage(self.cache, self.progress.std, stress="suspend" in request.stress)
        self.builder = Builder(self.cwd, self.std, self.cache, request.settings)
        self.failed = False
        self.stopped = False  # by -failfast
        self.profile: Profile | None = None

    def all(self) -> int:
        """Test all packages; the exit status."""
        from gopy.tool.test import find_targets

        request = self.request
        targets, warnings = find_targets(self.cwd, request.packages)
        coverage = request.settings.coverage
        if coverage is not None:
            from gopy.tool.cover import CoverError

            try:
                warnings += coverage.choose(self.cwd, targets, request.settings.tags)
            except CoverError as error:
                print(_translated(error.message, self.translate), file=sys.stderr)
                return 1
        for warning in warnings:
            print(warning, file=sys.stderr)
        if not targets:
            print("no packages to test", file=sys.stderr)
            return 1
        if request.fuzzes and len(targets) != 1:
            print("cannot use -fuzz flag with multiple packages", file=sys.stderr)
            return 1
        if request.flags.given("coverprofile"):
            from gopy.cli.coverprofile import Profile

            try:
                self.profile = Profile(request.flags.get("coverprofile"), request.flags.get("covermode"))
            except OSError as error:
                print(f"open {error.filename}: {(error.strerror or '').lower()}", file=sys.stderr)
                return 1
        for target in targets:
            if self.stopped:
                break
            _Package(self, self.builder.build(target), len(targets)).test()
        if self.profile is not None and not self.profile.close():
            self.failed = True
        if self.failed and request.packages and not request.fuzzes and not request.flags.on("json"):
            _write(b"FAIL\n")
        return 1 if self.failed else 0


class _Package:
    """The test of one package, and what is printed of it.

    The output of its program goes to standard output as it comes, or is kept until the program has ended (with packages in
    the arguments); what is kept of one that passed is only printed with -v.
    """

    def __init__(self, run: Run, program: TestProgram, targets: int) -> None:
        flags = run.request.flags
        self.run = run
        self.program = program
        self.path = program.target.path
        self.shows = run.request.verbose or flags.given("list")
        self.json: Converter | None = None
        self.output = bytearray()
        self.streams = not run.request.packages or flags.given("bench") or run.request.fuzzes
        self.copies = not self.streams and ((self.shows and targets == 1) or flags.on("json"))

    def test(self) -> None:
        """Do it."""
        from gopy.tool.test import NO_TESTS, TESTED

        program = self.program
        flags = self.run.request.flags
        if program.state not in (TESTED, NO_TESTS):
            self._explain()
        elif program.report is not None:
            for text in program.report.internal:
                print(f"gopy: internal error: {text}", file=sys.stderr)
        if flags.on("json"):
            from gopy.cli.clock import now
            from gopy.tool.test2json import Converter

            self.json = Converter(lambda line: _write(line.encode()), self.path, now)
        passed = True
        if program.state == NO_TESTS:
            covered = program.covered
            if covered is not None and covered.has_functions:
                self._say(f"\t{self.path}\t\t{covered.percentage}\n")
                self._add_profile(b"")
            else:
                self._say(f"?   \t{self.path}\t[no test files]\n")
        elif program.state:
            passed = False
            if self.json is not None:
                self.json.failed_build = self._build_name()
            self._say(f"FAIL\t{self.path} [{program.state}]\n")
        else:
            passed = self._execute()
        if not self.streams and not self.copies:
            _write(bytes(self.output))
        if self.json is not None:
            self.json.close(passed)
        self.run.failed = self.run.failed or not passed

    # Output.

    def _put(self, data: bytes) -> None:
        """What the program or this command prints."""
        if self.json is not None:
            self.json.feed(data)
        elif self.streams or self.copies:
            _write(data)
        if not self.streams:
            self.output += data

    def _say(self, text: str) -> None:
        self._put(text.encode("utf-8", "surrogateescape"))

    # Running.

    def _execute(self) -> bool:
        """Run the program, or take its output of the last time; whether it has passed."""
        from time import perf_counter

        from gopy.tool.test import run_test
        from gopy.tool.testresults import COUNTERS, Results

        request = self.run.request
        cacheable = self._cacheable()
        results = Results(self.run.cache, self.program, self.run.std, request.said) if cacheable else None
        if results is not None:
            found = results.find()
            if found is not None:
                output, counters = found
                self._put(output)
                self._add_profile(counters)
                self._passed("(cached)")
                return True
        began = perf_counter()
        printed = bytearray()
        last = b""

        def write(data: bytes) -> None:
            nonlocal last
            if results is not None:
                printed.extend(data)
            last = data or last
            self._put(data)

        sys.stdout.flush()
        sys.stderr.flush()
        options = request.options(f"/usr/local/bin/{self.program.target.name}")
        result = run_test(self.program, options, self.run.cache, write, request.timeout, self.run.progress.native)
        loading = sum(seconds for step, seconds in result.steps if step == "load")  # making native code, the first time
        spent = f"{max(perf_counter() - began - loading, 0):.3f}s"
        if request.flags.on("stats"):
            from gopy.cli.stats import show

            show(self.program, result, self.run.translate)
        if result.missed:
            self._hint_missed(result.missed)
        if result.limit == "timeout":
            self._say(f"*** Test killed: ran too long ({spent}).\n")
        elif result.limit:
            from gopy.runtime.limits import message

            said = message(result.limit, request.limits).translated(self.run.translate)
            self._put(b"\n" if last and not last.endswith(b"\n") else b"")
            self._say(f"gopy: {said}\n")
            last = b"\n"
        counters = ([data for kind, data in result.handed if kind == COUNTERS] or [b""])[-1]
        if counters:
            self._add_profile(counters)
        if request.fuzzes:
            self._write_inputs(result)
        if not result.status and not result.limit:
            if results is not None and not result.missed:
                results.keep(bytes(printed), result.touched, counters)
            self._passed(spent)
            return True
        if request.flags.on("failfast"):
            self.run.stopped = True
        if not self.output and not result.limit:
            self._say(f"exit status {result.status}\n")
        elif self.output and not self.output.endswith(b"\n"):
            self._put(b"\n")
        mark = "\x16" if self.json is not None or request.flags.get("v") == "test2json" else ""
        self._say(f"{mark}FAIL\t{self.path}\t{spent}\n")
        return False

    def _passed(self, spent: str) -> None:
        """Say that the program has passed; of its output nothing is shown without -v."""
        printed = bytes(self.output)
        if not self.shows and self.json is None:
            self.output.clear()
        note = ""
        if printed.startswith(_NO_TESTS_TO_RUN) or b"\n" + _NO_TESTS_TO_RUN in printed:
            note = " [no tests to run]"
        if b"testing: warning: no fuzz tests to fuzz\n" in printed:
            note = " [no fuzz tests to fuzz]"
        if printed and not printed.endswith(b"\n"):
            self._put(b"\n")
        self._say(f"ok  \t{self.path}\t{spent}{self._coverage(printed)}{note}\n")

    def _coverage(self, printed: bytes) -> str:
        """What the last line says of coverage: what the program has printed about it first."""
        _, found, rest = printed.partition(b"coverage: ")
        if self.run.request.settings.coverage is None or self.run.request.fuzzes or not found or b"\n" not in rest:
            return ""
        return "\tcoverage: " + rest.partition(b"\n")[0].decode("utf-8", "surrogateescape")

    def _add_profile(self, counters: bytes) -> None:
        """Add lines to the profile that is to be written."""
        if self.run.profile is not None and self.program.covered is not None:
            self.run.profile.add(self.program.covered.profile(counters))

    def _write_inputs(self, result: Result) -> None:
        """Write the failing inputs that fuzzing has found."""
        from gopy.tool.testresults import write_inputs

        for problem in write_inputs(self.program.target, result):
            print(problem, file=sys.stderr)

    def _cacheable(self) -> bool:
        """Whether the output may be remembered: not without packages in the arguments, and only with some flags."""
        request = self.run.request
        if not request.packages or self.program.target.files or request.stress:
            return False
        return all(
            argument.startswith("-test.") and argument[6:].partition("=")[0] in _CACHEABLE
            for argument in request.binary
        )

    def _hint_missed(self, name: str) -> None:
        hint = Text(
            "{name} is there, but a test sees no files but those in testdata unless it is given their directory: "
            "gopy test --dir {place} ...",
            name=name,
            place=os.path.dirname(name) or ".",
        )
        print("gopy: " + hint.translated(self.run.translate), file=sys.stderr)

    # What keeps a program from running.

    def _build_name(self) -> str:
        """What test2json calls a build that has failed."""
        report = self.program.report
        if report is not None and report.groups:
            return f"{self.path} [{self.path}.test]"
        return self.path

    def _explain(self) -> None:
        """Print why there is no program: to standard error, explained or (--plain) as go does, or as JSON."""
        run = self.run
        flags, program, report = run.request.flags, self.program, self.program.report
        if not flags.on("json") and not flags.on("plain"):
            if program.problems:
                self._complain(self._problem_lines())
                if any(problem.startswith("go: go.mod file not found") for problem in program.problems):
                    self._complain([NO_MODULE.translated(run.translate)])
            if report is not None and report.groups:
                from gopy.cli.vet import show

                show(report, flags, run.translate, choose(flags.get("lang"), os.environ), run.cwd)
            return
        lines = self._problem_lines()
        for group in report.groups if report is not None else []:
            lines += self._plain_lines(group)
        if flags.on("json"):
            from gopy.tool.test2json import encode

            name = self._build_name()
            text = "\n".join(lines) + "\n"
            for line in text.splitlines(keepends=True):
                _write(encode({"ImportPath": name, "Action": "build-output", "Output": line}).encode())
            _write(encode({"ImportPath": name, "Action": "build-fail"}).encode())
            return
        self._complain(lines)

    def _problem_lines(self) -> list[str]:
        """What the go command says of a package that it could not load."""
        problems = self.program.problems
        return [f"# {self.path}", *problems] if problems and not problems[0].startswith("go: ") else problems

    def _complain(self, lines: list[str]) -> None:
        from gopy.cli.terminal import complain

        complain("\n".join(lines))

    def _plain_lines(self, group: Group) -> list[str]:
        """The errors and findings about a unit as go prints them."""
        from gopy.cli.vet import SETUP, compiler_name, plain_line
        from gopy.source.render import place, plain

        report = self.program.report
        assert report is not None
        translate = self.run.translate
        missing = [d for d in group.errors if d.code in SETUP]
        if missing:
            return [f"# {self.path}", *(plain(d, report.fset) for d in missing)]
        lines = [f"# {group.path}"]
        if group.findings and group.unit.is_test:
            lines.append(f"# [{group.unit.path}]")
        lines += [plain_line(d, report.fset, translate) for d in group.errors]
        if group.errors and group.last is not None and 0 < report.limit <= len(group.errors):
            lines.append(f"{place(report.fset.position(group.last.pos), compiler_name)}: too many errors")
        return lines + [plain_line(d, report.fset, translate, compiler_name) for d in group.findings]


def _translated(message: Text | str, translate: Callable[[str], str]) -> str:
    return message if isinstance(message, str) else message.translated(translate)


def _write(data: bytes) -> None:
    """Write to standard output at once."""
    if data:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
