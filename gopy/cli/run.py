"""`gopy run [flags] file.go... | package | program.wasm [arguments]`: compile and run a program."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.runtime.limits import TIMEOUT, Limits, message, parse_count, parse_duration, parse_size
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.link.program import Image
    from gopy.runtime.session import Options, Result
    from gopy.tool.program import Program

COMPILING = (
    Flag("plain", Text("print compile errors as gc does: `file:line:col: message`")),
    Flag("e", Text("show all compile errors, not only the first ten")),
    Flag("tags", Text("build tags, separated by commas"), "LIST"),
    Flag("C", Text("change to this directory first"), "DIR"),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("color", Text("colour: auto, always or never"), "WHEN", "auto", ("auto", "always", "never")),
    Flag("h", Text("print this help"), aliases=("help",)),
)
FLAGS = (
    Flag("timeout", Text("stop the program after this time (10s, 500ms)"), "TIME"),
    Flag("memory", Text("let the program use so much memory (64MB)"), "SIZE"),
    Flag("max-output", Text("let the program print so much (1MB)"), "SIZE"),
    Flag("fuel", Text("let the program execute so many instructions (10M), and count them"), "N"),
    Flag("stats", Text("tell how long compiling and running took, and what the program used")),
    Flag("dir", Text("let the program use this directory; it may be repeated"), "DIR"),
    Flag("env", Text("set NAME=value for the program, or pass NAME on to it; it may be repeated"), "NAME"),
    Flag("seed", Text("make everything random depend on this number"), "N"),
    Flag(
        "clock",
        Text("real, or virtual: time passes only while the program sleeps"),
        "KIND",
        "real",
        ("real", "virtual"),
    ),
    *COMPILING,
)
USAGE = Text("usage: gopy run [flags] file.go... | package | program.wasm [arguments]")
ABOUT = Text(
    "Compiles a program and runs it, closed off from the machine: it sees no files but those below --dir.\n"
    "Without arguments it runs the package in the current directory; `-` reads the program from standard input.\n"
    "Flags stand before the program's name; what follows it are the program's own arguments."
)

SERVING = Text(
    "the program now only waits for its network, which reaches nobody but the program itself: no browser and no other "
    "program can connect (Ctrl-C ends it)"
)
LIMIT_STATUS = 125  # exit status when a limit other than time was reached; that one has timeout(1)'s
TIMEOUT_STATUS = 124


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    try:
        flags = parse(FLAGS, arguments, leading=True)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        limits = _limits(flags)
        seed = _seed(flags)
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    if flags.given("C"):
        os.chdir(flags.get("C"))
    for place in flags.all("dir"):
        if not os.path.isdir(place):
            print(f"gopy: {place}: " + Text("not a directory").translated(translate), file=sys.stderr)
            return 2
    named, own = split_arguments(flags.args)
    program = compile_named(named, flags, translate)
    if isinstance(program, int):
        return program
    image = program.image
    assert image is not None
    from gopy.runtime.session import Options

    options = Options(
        [os.fsencode(argument) for argument in (program_name(named), *own)],
        environment(flags.all("env")),
        flags.get("clock"),
        seed,
        limits,
        b"" if named == ["-"] else None,
        directories=flags.all("dir"),
        stress=[name for name in _stress() if name != "suspend"],
    )
    options.on_serving = lambda: print("gopy: " + SERVING.translated(translate), file=sys.stderr, flush=True)
    result = execute(image, options, translate)
    if flags.on("stats"):
        from gopy.cli.stats import show

        show(program, result, translate)
    return finish(result, limits, translate)


def _stress() -> list[str]:
    """What GOPY_STRESS asks for: gc, preempt, suspend (tests of the engine; docs/contributing/how-to-extend.md)."""
    return [name for name in os.environ.get("GOPY_STRESS", "").split(",") if name in ("gc", "preempt", "suspend")]


def finish(result: Result, limits: Limits, translate: Callable[[str], str]) -> int:
    """Say how the program ended, as go run does; gopy's own exit status."""
    if result.missed:
        place = os.path.dirname(result.missed) or "."
        hint = Text(
            "{name} is there, but a program sees no files unless it is given their directory: gopy run --dir {place} ...",
            name=result.missed,
            place=place,
        )
        print("gopy: " + hint.translated(translate), file=sys.stderr)
    if result.limit:
        print("gopy: " + message(result.limit, limits).translated(translate), file=sys.stderr)
        return TIMEOUT_STATUS if result.limit == TIMEOUT else LIMIT_STATUS
    if result.status:
        print(f"exit status {result.status}", file=sys.stderr)
        return 1
    return 0


def split_arguments(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is to be run (files, or one package), and the program's own arguments."""
    count = 0
    while count < len(arguments) and arguments[count].endswith(".go"):
        count += 1
    count = count or min(len(arguments), 1)
    return list(arguments[:count]), list(arguments[count:])


def program_name(named: Sequence[str]) -> str:
    """os.Args[0]: the name that go build would give the program."""
    if not named or named == ["-"]:
        return "main"
    name = os.path.basename(os.path.abspath(named[0]))
    return name.removesuffix(".go").removesuffix(".wasm") or "main"


def compile_named(named: Sequence[str], flags: Flags, translate: Callable[[str], str]) -> Program | int:
    """The program that the arguments name, compiled; or the exit status after its errors have been printed."""
    from gopy.cli.progress import Progress
    from gopy.link.cache import Cache, cache_directory
    from gopy.link.image import StdImage
    from gopy.tool.program import build_program

    cache = Cache(cache_directory(os.environ))
    if len(named) == 1 and named[0].endswith(".wasm") and os.path.isfile(named[0]):
        from gopy.tool.bundle import load_program

        loaded = load_program(named[0])
        if loaded is None:
            print(
                Text("{name}: not a program that gopy build has made", name=named[0]).translated(translate),
                file=sys.stderr,
            )
            return 1
        return loaded
    std = StdImage(cache, Progress(translate).std, stress="suspend" in _stress())
    stdin = None
    if "-" in named:
        from gopy.cli.terminal import read_stdin

        stdin = read_stdin()
    tags = frozenset(tag for tag in flags.get("tags").replace(",", " ").split() if tag)
    program = build_program(os.getcwd(), named, std, cache, tags, stdin, 0 if flags.on("e") else 10)
    if program.image is None:
        from gopy.cli.vet import show

        assert program.report is not None
        show(program.report, flags, translate, choose(flags.get("lang"), os.environ), os.getcwd())
        return 1
    return program


def execute(image: Image, options: Options, translate: Callable[[str], str]) -> Result:
    """Run a program; native code that is missing is made first, with a progress bar."""
    from gopy.cli.progress import Progress
    from gopy.link.cache import Cache, cache_directory
    from gopy.runtime.session import run as run_image

    sys.stdout.flush()
    sys.stderr.flush()
    return run_image(image, options, Cache(cache_directory(os.environ)), Progress(translate).native)


def _limits(flags: Flags) -> Limits:
    """The limits that were asked for. Errors: UsageError."""
    limits = Limits()
    for name, field, read in (
        ("timeout", "timeout", parse_duration),
        ("memory", "memory", parse_size),
        ("max-output", "output", parse_size),
        ("fuel", "fuel", parse_count),
    ):
        if flags.given(name):
            value = read(flags.get(name))
            if value is None:
                raise UsageError(Text('invalid value "{value}" for -{name}', value=flags.get(name), name=name))
            setattr(limits, field, value)
    return limits


def _seed(flags: Flags) -> int | None:
    """The seed that was asked for. Errors: UsageError."""
    if not flags.given("seed"):
        return None
    try:
        return int(flags.get("seed"))
    except ValueError:
        raise UsageError(Text('invalid value "{value}" for -{name}', value=flags.get("seed"), name="seed")) from None


def environment(asked: Sequence[str]) -> list[bytes]:
    """The program's environment: what was asked for, nothing else of the machine's."""
    found: dict[str, str] = {}
    for entry in asked:
        name, equals, value = entry.partition("=")
        if equals:
            found[name] = value
        elif name in os.environ:
            found[name] = os.environ[name]
    return [os.fsencode(f"{name}={value}") for name, value in found.items()]
