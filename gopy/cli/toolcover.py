"""`gopy tool cover -func=FILE | -html=FILE [-o FILE]`: a profile of coverage as a table or a page."""

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
    Flag("func", Text("print how much of each function has run"), "FILE"),
    Flag("html", Text("write a page that shows what has run"), "FILE"),
    Flag("o", Text("the file to write; coverage.html for a page, standard output for a table"), "FILE"),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy tool cover -func=cover.out | -html=cover.out [-o file]")


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    try:
        flags = parse(FLAGS, arguments)
        translate = translator(choose(flags.get("lang"), os.environ))
        if flags.on("h"):
            print(USAGE.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        if flags.args or flags.given("func") == flags.given("html"):
            raise UsageError(Text("one profile is wanted: -func=FILE or -html=FILE"))
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    from gopy.project.gomod import ModFileError
    from gopy.project.module import find_modules
    from gopy.tool.coverreport import ReportError, function_table, html_page

    try:
        with open(flags.get("func") or flags.get("html"), encoding="utf-8", errors="surrogateescape") as file:
            text = file.read()
        modules = find_modules(os.path.realpath(os.getcwd()))
        if flags.given("func"):
            made = function_table(text, modules)
        else:
            language = choose(flags.get("lang"), os.environ)
            made = html_page(text, modules, lambda said: said.translated(translate), language)
    except ReportError as error:
        print(f"cover: {error.message.translated(translate)}", file=sys.stderr)
        return 1
    except ModFileError as error:
        print(error, file=sys.stderr)
        return 1
    target = flags.get("o") or ("coverage.html" if flags.given("html") else "")
    if not target:
        from gopy.cli.terminal import write_utf8

        write_utf8(made)
        return 0
    with open(target, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.write(made)
    if not flags.given("o"):
        print(Text("written: {name}", name=os.path.abspath(target)).translated(translate))
    return 0
