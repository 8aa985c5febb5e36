"""`gopy kernel install|remove|list`: the Jupyter kernel among those that Jupyter knows."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FLAGS = (
    Flag("user", Text("for this user (the default)")),
    Flag("sys-prefix", Text("in the Python environment that gopy is in")),
    Flag("prefix", Text("below this directory"), "DIR"),
    Flag("files", Text("install: cells see the files in the notebook's directory")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy kernel install | remove | list [flags]")
ABOUT = Text("Makes Jupyter know gopy's Go kernel, or forget it. `list` shows where it is installed.")
_VERBS = ("install", "remove", "list")


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    translate = translator(choose("", os.environ))
    try:
        flags = parse(FLAGS, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        if len(flags.args) != 1 or flags.args[0] not in _VERBS:
            raise UsageError(Text("what is to be done: install, remove or list?"))
        if flags.on("user") + flags.on("sys-prefix") + flags.given("prefix") > 1:
            raise UsageError(Text("only one of --user, --sys-prefix and --prefix can be given"))
    except UsageError as error:
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    prefix = sys.prefix if flags.on("sys-prefix") else flags.get("prefix")
    return _do(flags.args[0], os.path.abspath(prefix) if prefix else "", flags.on("files"), translate)


def _do(verb: str, prefix: str, files: bool, translate: Callable[[str], str]) -> int:
    from gopy.tool import kernelspec

    if not kernelspec.available():
        print("gopy: " + kernelspec.MISSING.translated(translate), file=sys.stderr)
        return 1
    if verb == "install":
        place = kernelspec.install(prefix, files)
        print(Text("the kernel is installed: {place}", place=place).translated(translate))
        return 0
    if verb == "remove":
        place = kernelspec.remove(prefix)
        if not place:
            print("gopy: " + Text("there is no such kernel").translated(translate), file=sys.stderr)
            return 1
        print(Text("the kernel is removed: {place}", place=place).translated(translate))
        return 0
    found = kernelspec.installed()
    if not found:
        print("gopy: " + Text("there is no such kernel").translated(translate), file=sys.stderr)
        return 1
    for spec in found:
        print(f"{spec.directory}  {spec.python}")
    return 0
