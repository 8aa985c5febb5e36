"""`gopy tool ir|wasm file.go [function]`, `gopy tool std`, `gopy tool cache`, `gopy tool cover`: looking inside."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import UsageError, parse, usage
from gopy.cli.run import COMPILING
from gopy.source.diagnostic import Text
from gopy.source.language import choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gopy.cli.flags import Flags

USAGE = Text(
    "usage: gopy tool ir|wasm [flags] file.go|package [function]\n       gopy tool std\n       gopy tool cache [clear]\n"
    "       gopy tool cover -func=cover.out | -html=cover.out [-o file]"
)
ABOUT = Text(
    "ir    prints the intermediate representation of a program, or of one function (main.f)\n"
    "wasm  prints the WebAssembly that it becomes\n"
    "std   compiles the whole standard library and makes native code of it, so that no program has to wait\n"
    "cache tells where compiled code is kept; `clear` removes it\n"
    "cover shows a profile that gopy test -coverprofile has written"
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    if arguments and arguments[0] == "cover":
        from gopy.cli import toolcover

        return toolcover.run(arguments[1:])
    try:
        flags = parse(COMPILING, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(COMPILING, translate), sep="\n\n")
            return 0
        if not flags.args:
            raise UsageError(Text("what is to be shown?"))
        what, *named = flags.args
        match what:
            case "ir" | "wasm":
                return _show(what, named, flags, translate)
            case "std" if not named:
                return _std(translate)
            case "cache" if named in ([], ["clear"]):
                return _cache(bool(named), translate)
        raise UsageError(Text("unknown tool: {name}", name=" ".join(flags.args)))
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2


def _show(what: str, named: list[str], flags: Flags, translate: Callable[[str], str]) -> int:
    """Print a program's IR or wasm."""
    from gopy.cli.terminal import read_stdin, write_utf8
    from gopy.link.cache import Cache, cache_directory
    from gopy.link.image import StdImage
    from gopy.tool.inspect import ir_text, wasm_text

    function = named.pop() if len(named) > 1 and not named[-1].endswith(".go") else ""
    from gopy.cli.progress import Progress

    std = StdImage(Cache(cache_directory(os.environ)), Progress(translate).std)
    stdin = read_stdin() if "-" in named else None
    tags = frozenset(tag for tag in flags.get("tags").replace(",", " ").split() if tag)
    make = ir_text if what == "ir" else wasm_text
    found = make(os.getcwd(), named, std, tags, stdin, function)
    if isinstance(found, str):
        if not found:
            print(Text("there is no function {name}", name=function).translated(translate), file=sys.stderr)
            return 1
        write_utf8(found)
        return 0
    from gopy.cli.vet import show

    show(found, flags, translate, choose(flags.get("lang"), os.environ), os.getcwd())
    return 1


def _std(translate: Callable[[str], str]) -> int:
    """Compile the whole library."""
    from gopy.cli.progress import Progress
    from gopy.link import sources
    from gopy.link.cache import Cache, cache_directory
    from gopy.link.image import StdImage
    from gopy.link.program import Image
    from gopy.runtime.engine import EPOCH, PLAIN, Engine
    from gopy.runtime.session import make_native
    from gopy.types.std import use_image

    cache = Cache(cache_directory(os.environ))
    progress = Progress(translate)
    std = StdImage(cache, progress.std)
    use_image(std)
    paths = sources.packages()
    image = Image([std.module(path) for path in std.closure(paths)], 0)
    for variant in (PLAIN, EPOCH):  # the latter for cells, and for programs with a time limit
        make_native(Engine(variant), image, cache, progress.native)
    print(Text("packages ready: {count}", count=len(image.modules)).translated(translate))
    return 0


def _cache(clear: bool, translate: Callable[[str], str]) -> int:
    """Tell about the cache, or empty it."""
    from gopy.link.cache import Cache, cache_directory

    cache = Cache(cache_directory(os.environ))
    if not cache.directory:
        print(Text("there is no cache: its directory cannot be used").translated(translate))
        return 0
    if clear:
        print(Text("files removed: {count}", count=cache.clear()).translated(translate))
        return 0
    count, total = cache.size()
    size = f"{total / (1 << 20):.1f}"
    print(
        Text("{directory}: {count} files, {size} MB", directory=cache.directory, count=count, size=size).translated(
            translate
        )
    )
    return 0
