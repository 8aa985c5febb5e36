"""`gopy clean -cache|-testcache`: remove what gopy has kept from run to run."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FLAGS = (
    Flag("cache", Text("remove everything that was compiled, and remembered results of tests")),
    Flag("testcache", Text("forget the results of tests, so that they run again")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy clean -cache | -testcache")
ABOUT = Text(
    "gopy keeps compiled code and results of tests in a directory of its own (`gopy tool cache` tells where), so that what\n"
    "has not changed is not compiled or tested again. It never has to be cleaned: nothing stale is used, what was not used\n"
    "for a month is removed, and beyond 1 GB what was not used for longest."
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    try:
        flags = parse(FLAGS, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        if flags.args:
            raise UsageError(Text("gopy clean takes no packages: it leaves nothing in their directories"))
        if not (flags.on("cache") or flags.on("testcache")):
            raise UsageError(Text("what is to be removed? -cache or -testcache says it"))
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    from gopy.link.cache import Cache, cache_directory

    cache = Cache(cache_directory(os.environ))
    if not cache.directory:
        print(Text("there is no cache: its directory cannot be used").translated(translate))
        return 0
    count = cache.clear("" if flags.on("cache") else "result-")
    print(Text("files removed: {count}", count=count).translated(translate))
    return 0
