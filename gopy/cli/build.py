"""`gopy build [flags] [-o prog.wasm] file.go... | packages`: compile a program into one file.

As with go build, several packages, or one that is no program, are only compiled: to see whether they do.
"""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.cli.run import COMPILING, compile_named, program_name
from gopy.source.diagnostic import Text
from gopy.source.language import choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.cli.flags import Flags

FLAGS = (
    Flag("o", Text("write the program to this file"), "FILE"),
    Flag("stats", Text("tell how long compiling took")),
    *COMPILING,
)
USAGE = Text("usage: gopy build [flags] [-o prog.wasm] file.go... | packages")
ABOUT = Text(
    "Compiles a program into one WebAssembly file, which `gopy run prog.wasm` runs.\n"
    "Without -o the file is called like the program, in the current directory.\n"
    "Of several packages, or one that is no program, it only says whether they compile."
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    try:
        flags = parse(FLAGS, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    if flags.given("C"):
        os.chdir(flags.get("C"))
    if not flags.given("o") and not _is_program(flags):
        return _check(flags)
    program = compile_named(flags.args, flags, translate)
    if isinstance(program, int):
        return program
    from gopy.tool.bundle import bundle
    from gopy.tool.fixes import write

    name = flags.get("o") or program_name(flags.args) + ".wasm"
    new = not os.path.exists(name)
    write(name, bundle(program))
    if new:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
    if flags.on("stats"):
        from gopy.cli.stats import show

        show(program, None, translate)
    return 0


def _is_program(flags: Flags) -> bool:
    """Whether one package called main is named, as far as can be seen; what cannot be found is said when it is compiled."""
    from gopy.project.directory import package_name, read_bytes, read_directory
    from gopy.project.load import Loader, LoadError
    from gopy.project.pattern import PatternError, directories, is_file_pattern

    named = flags.args or ["."]
    if "-" in named or named[0].endswith(".wasm"):
        return True
    try:
        if is_file_pattern(named[0]):
            return package_name(read_bytes(named[0])) in ("main", "")
        loader = Loader(os.getcwd())
        places = [place for pattern in named for place in directories(pattern, loader.cwd, loader.modules)]
        if len(places) != 1:
            return not places
        found = read_directory(places[0], frozenset(flags.get("tags").replace(",", " ").split()))
    except (LoadError, PatternError, OSError):
        return True
    return not found.go or found.package_names[found.go[0]] == "main"


def _check(flags: Flags) -> int:
    """Say whether packages compile."""
    from gopy.cli.check import run as check

    arguments = [f"-{name}" for name in ("plain", "e") if flags.on(name)]
    for name in ("tags", "lang", "color"):
        if flags.given(name):
            arguments += [f"-{name}", flags.get(name)]
    return check([*arguments, *flags.args])
