"""`gopy build [flags] [-o prog.wasm] file.go... | package`: compile a program into one file."""

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

FLAGS = (
    Flag("o", Text("write the program to this file"), "FILE"),
    Flag("stats", Text("tell how long compiling took")),
    *COMPILING,
)
USAGE = Text("usage: gopy build [flags] [-o prog.wasm] file.go... | package")
ABOUT = Text(
    "Compiles a program into one WebAssembly file, which `gopy run prog.wasm` runs.\n"
    "Without -o the file is called like the program, in the current directory."
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
