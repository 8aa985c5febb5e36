"""The flags of `gopy test`: go test's own, some of gopy run's, and arguments of the test program.

Packages may stand before or between flags; after an unknown flag, or after -args, everything belongs to the test program, as
`go help test` says. Flags about tests are passed on to the program as -test.NAME.
"""

from __future__ import annotations

import os

from gopy.cli.flags import Flag, Flags, UsageError
from gopy.cli.run import COMPILING
from gopy.runtime.limits import Limits, parse_count, parse_size
from gopy.source.diagnostic import Text
from gopy.tool.test import VET, Settings
from gopy.tool.testneeds import Needs, is_simple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.runtime.session import Options
    from gopy.tool.cover import Coverage

# Passed on to the test program.
TESTING = (
    Flag("v", Text("print all tests and what they log")),
    Flag("run", Text("run only tests, fuzz targets and examples whose names match"), "REGEXP"),
    Flag("skip", Text("do not run those whose names match"), "REGEXP"),
    Flag("list", Text("list the names that match, and run nothing"), "REGEXP"),
    Flag("short", Text("let long tests be skipped (testing.Short)")),
    Flag("failfast", Text("start no more tests after one has failed")),
    Flag("count", Text("run everything so many times; 1 also keeps old results from being taken"), "N"),
    Flag("timeout", Text("stop tests after this time"), "TIME", "10m"),
    Flag("parallel", Text("how many parallel tests run at a time"), "N"),
    Flag("cpu", Text("numbers of processors that names of benchmarks show"), "LIST"),
    Flag("shuffle", Text("run in a random order: on, off, or a number on which it depends"), "HOW"),
    Flag("bench", Text("run the benchmarks whose names match; . for all"), "REGEXP"),
    Flag("benchmem", Text("print what benchmarks allocate")),
    Flag("benchtime", Text("how long each benchmark runs (1s), or how many times (100x)"), "TIME"),
    Flag("fuzz", Text("run the one fuzz target whose name matches with made-up inputs, after the tests"), "REGEXP"),
    Flag("fuzztime", Text("how long (10s), or how many inputs (1000x); without it until Ctrl-C"), "TIME"),
    Flag("fuzzminimizetime", Text("how long a failing input is made smaller (10s), or how many times (100x)"), "TIME"),
    Flag("fullpath", Text("print whole file names")),
)
OWN = (
    Flag("json", Text("print a stream of JSON events, as go test -json")),
    Flag("cover", Text("tell how much of the code the tests run")),
    Flag(
        "covermode",
        Text("set (did it run), count (how often) or atomic; turns -cover on"),
        "MODE",
        "set",
        ("set", "count", "atomic"),
    ),
    Flag("coverpkg", Text("the packages whose code is covered, separated by commas; turns -cover on"), "PATTERNS"),
    Flag("coverprofile", Text("write what has run into a file; turns -cover on"), "FILE"),
    Flag("vet", Text("the analyzers that are run first, separated by commas; all, or off"), "NAMES"),
    Flag("dir", Text("let the tests use this directory; it may be repeated"), "DIR"),
    Flag("env", Text("set NAME=value for the tests, or pass NAME on to them; it may be repeated"), "NAME"),
    Flag("memory", Text("let the tests use so much memory (64MB)"), "SIZE"),
    Flag("max-output", Text("let the tests print so much (1MB)"), "SIZE"),
    Flag("fuel", Text("let the tests execute so many instructions (10M)"), "N"),
    Flag("seed", Text("make everything random depend on this number"), "N"),
    Flag(
        "clock",
        Text("real, or virtual: time passes only while the tests sleep"),
        "KIND",
        "real",
        ("real", "virtual"),
    ),
    Flag("stats", Text("tell how long compiling and running took")),
)
FLAGS = (*TESTING, *OWN, *COMPILING)
USAGE = Text("usage: gopy test [packages | file.go...] [flags]")
ABOUT = Text(
    "Compiles packages with their tests and runs these, closed off from the machine: they see no files but those in\n"
    "testdata and below --dir. Without packages it tests the one in the current directory and shows its output as it comes.\n"
    "Unknown flags and what follows them, or follows -args, are for the tests."
)
# What go test has besides.
REFUSED = frozenset(
    "artifacts asan blockprofile blockprofilerate c cpuprofile exec fuzzcachedir "
    "memprofile memprofilerate msan mutexprofile mutexprofilefraction o outputdir race trace".split()
)
_NUMBERS = ("count", "parallel")
_UNITS = ("ns", "us", "µs", "μs", "ms", "s", "m", "h")


class Request:
    """What the user wants: `flags`; `packages` (or files); `binary`, the arguments of test programs; `settings` for building;
    `limits`; `verbose`; `fuzzes`: -fuzz was given."""

    __slots__ = ("flags", "packages", "binary", "settings", "limits", "seed", "fuzzes")

    def __init__(self, flags: Flags, packages: list[str], binary: list[str]) -> None:
        self.flags = flags
        self.packages = packages
        self.binary = binary
        self.limits = Limits()
        self.seed: int | None = None
        patterns = [flags.get(name) for name in ("run", "skip", "list", "bench", "fuzz")]
        self.fuzzes = flags.get("fuzz") != ""
        needs = Needs(not all(map(is_simple, patterns)), flags.get("shuffle") not in ("", "off"), self.fuzzes)
        tags = frozenset(tag for tag in flags.get("tags").replace(",", " ").split() if tag)
        limit = 0 if flags.on("e") else 10
        self.settings = Settings(tags, _analyzers(flags.get("vet")), needs, limit, _coverage(flags))

    @property
    def verbose(self) -> bool:
        """Whether -v was given."""
        return self.flags.on("v") or self.flags.get("v") == "test2json"

    @property
    def stress(self) -> list[str]:
        """What GOPY_STRESS asks for (see gopy run)."""
        return [name for name in os.environ.get("GOPY_STRESS", "").split(",") if name in ("gc", "preempt", "suspend")]

    @property
    def timeout(self) -> int:
        """The time limit in nanoseconds; 0 for none."""
        # Fuzzing goes on after the tests, which end themselves.
        return 0 if self.fuzzes else nanoseconds(self.flags.get("timeout"))

    @property
    def said(self) -> list[str]:
        """What the outcome of tests may depend on besides the program."""
        flags = self.flags
        named = [f"{name}={flags.get(name)}" for name in ("memory", "max-output", "fuel", "seed", "clock")]
        return [*self.binary, "", *named, "", *map(os.fsdecode, self.environment()), "", *flags.all("dir")]

    def environment(self) -> list[bytes]:
        """The environment of test programs: what was asked for, nothing else of the machine's."""
        from gopy.cli.run import environment

        return environment(self.flags.all("env"))

    def options(self, program: str) -> Options:
        """How to run a test program that is called `program`."""
        from gopy.runtime.session import Options

        arguments = (program, "-test.paniconexit0", *self.binary)
        return Options(
            [os.fsencode(argument) for argument in arguments],
            self.environment(),
            self.flags.get("clock"),
            self.seed,
            self.limits,
            directories=[os.path.abspath(place) for place in self.flags.all("dir")],
            stress=[name for name in self.stress if name != "suspend"],
        )


def read_request(arguments: Sequence[str]) -> Request:
    """Read the arguments of the command. Errors: UsageError."""
    flags = Flags(FLAGS)
    packages, binary = _parse(flags, arguments)
    injected = []
    if flags.on("json"):
        injected.append("-test.v=test2json")
    if not flags.given("timeout"):
        injected.append("-test.timeout=10m0s")
    request = Request(flags, packages, injected + binary)
    if request.settings.coverage is not None and not request.fuzzes:
        request.binary.append(
            "-test.coverprofile=cover.out"
        )  # it hands counters over; the file is the command's affair
    limits = request.limits
    for name, field, read in (
        ("memory", "memory", parse_size),
        ("max-output", "output", parse_size),
        ("fuel", "fuel", parse_count),
    ):
        if flags.given(name):
            value = read(flags.get(name))
            if value is None:
                raise _invalid(flags.get(name), name)
            setattr(limits, field, value)
    if flags.given("seed"):
        try:
            request.seed = int(flags.get("seed"))
        except ValueError:
            raise _invalid(flags.get("seed"), "seed") from None
    for place in flags.all("dir"):
        if not os.path.isdir(place):
            raise UsageError(Text("{place}: not a directory", place=place))
    return request


def _parse(flags: Flags, arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Read flags; the packages, and the arguments of test programs. Errors: UsageError."""
    by_name = {name: flag for flag in FLAGS for name in (flag.name, *flag.aliases)}
    by_name.update({f"test.{flag.name}": flag for flag in TESTING})
    packages: list[str] = []
    binary: list[str] = []
    listed = False  # the list of packages has ended
    in_list = False
    value_may_follow = False  # an unknown flag came before
    at = 0
    while at < len(arguments):
        argument = arguments[at]
        at += 1
        may_be_value, value_may_follow = value_may_follow, False
        if argument == "--":
            binary += arguments[at - 1 :]
            break
        if len(argument) < 2 or argument[0] != "-":
            if listed and not in_list:
                if may_be_value:
                    binary.append(argument)
                    continue
                binary += arguments[at - 1 :]
                break
            listed = in_list = True
            packages.append(argument)
            continue
        in_list = False
        name, equals, value = argument.lstrip("-").partition("=")
        flag = by_name.get(name)
        if flag is None:
            if name.removeprefix("test.") in REFUSED:
                raise UsageError(Text("gopy test does not know -{name}, which go test has", name=name))
            listed = True
            if argument in ("-args", "--args"):
                binary += arguments[at:]
                break
            binary.append(argument)
            value_may_follow = not equals
            continue
        if not flag.value:
            value = _boolean(flag, value) if equals else "true"
        elif not equals:
            if at >= len(arguments):
                raise UsageError(Text("flag needs an argument: -{name}", name=name))
            value = arguments[at]
            at += 1
        _check(flag, value)
        flags.set(flag.name, value)
        if flag in TESTING:
            binary.append(f"-test.{flag.name}={value}")
    return packages, binary


def _boolean(flag: Flag, value: str) -> str:
    """The value of a switch. Errors: UsageError."""
    lower = value.lower()
    if lower in ("true", "1", "t"):
        return "true"
    if lower in ("false", "0", "f"):
        return "false"
    if flag.name == "v" and value == "test2json":
        return value
    raise UsageError(Text('invalid boolean value "{value}" for -{name}', value=value, name=flag.name))


def _check(flag: Flag, value: str) -> None:
    """Errors: UsageError for a value that a flag cannot have."""
    name = flag.name
    good = True
    if name in _NUMBERS:
        good = value.lstrip("+-").isdigit()
    elif name == "timeout":
        good = is_duration(value)
    elif name == "shuffle":
        good = value in ("on", "off") or value.lstrip("+-").isdigit()
    elif flag.choices:
        good = value in flag.choices
    if not good:
        raise _invalid(value, name)


def is_duration(text: str) -> bool:
    """Whether a text is a duration as Go writes it: 1h30m, 500ms, 0."""
    rest = text.lstrip("+-")
    if rest == "0":
        return True
    if not rest:
        return False
    while rest:
        digits = len(rest) - len(rest.lstrip("0123456789."))
        number, rest = rest[:digits], rest[digits:]
        unit = next((u for u in sorted(_UNITS, key=len, reverse=True) if rest.startswith(u)), None)
        if unit is None or number.count(".") > 1 or not number.strip("."):
            return False
        rest = rest[len(unit) :]
    return True


def nanoseconds(text: str) -> int:
    """A duration as a number."""
    units = {
        "ns": 1,
        "us": 10**3,
        "µs": 10**3,
        "μs": 10**3,
        "ms": 10**6,
        "s": 10**9,
        "m": 60 * 10**9,
        "h": 3600 * 10**9,
    }
    total = 0.0
    rest = text.lstrip("+-")
    while rest and rest != "0":
        number = rest[: len(rest) - len(rest.lstrip("0123456789."))]
        unit = next(u for u in sorted(units, key=len, reverse=True) if rest.startswith(u, len(number)))
        total += float(number) * units[unit]
        rest = rest[len(number) + len(unit) :]
    return 0 if text.startswith("-") else int(total)


def _invalid(value: str, name: str) -> UsageError:
    return UsageError(Text('invalid value "{value}" for -{name}', value=value, name=name))


def _coverage(flags: Flags) -> Coverage | None:
    """What is to be covered; None for nothing."""
    if flags.get("fuzz"):
        from gopy.tool.cover import Coverage

        for name in ("cover", "covermode", "coverpkg", "coverprofile"):
            if flags.given(name):
                raise UsageError(Text("cannot use -{name} flag with -fuzz flag", name=name))
        return Coverage("count", fuzzing=True)
    if not (flags.on("cover") or any(flags.given(name) for name in ("covermode", "coverpkg", "coverprofile"))):
        return None
    from gopy.tool.cover import Coverage

    patterns = [pattern for pattern in flags.get("coverpkg").split(",") if pattern]
    return Coverage(flags.get("covermode"), patterns)


def _analyzers(asked: str) -> list[str]:
    """The analyzers that -vet names. Errors: UsageError."""
    from gopy.vet.registry import ANALYZERS

    go = [name for name, entry in ANALYZERS.items() if entry.tier == "vet"]
    if not asked:
        return [name for name in VET if name in ANALYZERS]
    if asked == "off":
        return []
    if asked == "all":
        return go
    names = asked.split(",")
    for name in names:
        if name not in go:
            raise UsageError(
                Text("-vet argument must be a supported analyzer or a distinguished value; found {name}", name=name)
            )
    return [name for name in go if name in names]
