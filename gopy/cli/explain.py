"""`gopy explain CODE|analyzer`: the page about an error code or an analyzer."""

from __future__ import annotations

import os
import sys

from gopy.cli import terminal
from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator
from gopy.source.render import FIX, WHY
from gopy.tool import pages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FLAGS = (
    Flag("list", Text("list all pages")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("color", Text("colour: auto, always or never"), "WHEN", "auto", ("auto", "always", "never")),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy explain [flags] CODE | analyzer")
HEAD, CODE, QUOTE = "1;36", "33", "1"


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    try:
        flags = parse(FLAGS, arguments)
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), USAGE.translated(translate), sep="\n", file=sys.stderr)
        return 2
    language = choose(flags.get("lang"), os.environ)
    translate = translator(language)
    if flags.on("h"):
        print(USAGE.translated(translate), usage(FLAGS, translate), sep="\n\n")
        return 0
    if flags.on("list") or not flags.args:
        for name in pages.names():
            print(f"{name:<28} {pages.summary(name, language)[0]}")
        return 0 if flags.on("list") else 2
    status = 0
    labels = {"Why": WHY.translated(translate), "Fix": FIX.translated(translate)}
    for name in flags.args:
        found = resolve(name)
        text = pages.read(found, language) if found else None
        if text is None:
            print(Text("there is no page about {name}", name=name).translated(translate), file=sys.stderr)
            import difflib

            near = difflib.get_close_matches(name, pages.names(), 3)
            if near:
                print(Text("Did you mean {names}?", names=", ".join(near)).translated(translate), file=sys.stderr)
            status = 1
            continue
        print(styled(text, labels) if terminal.use_color(sys.stdout, flags.get("color")) else text, end="")
    return status


def resolve(name: str) -> str:
    """The page's name, whatever the case; "" if there is none."""
    return next((page for page in pages.names() if page.lower() == name.lower()), "")


def styled(text: str, labels: dict[str, str]) -> str:
    """A page's Markdown with headings, code and quotes coloured; `labels`, the words for Why and Fix."""
    out: list[str] = []
    in_code = False
    for line in text.split("\n"):
        if line.startswith("```"):
            in_code = not in_code
            continue
        if in_code:
            out.append(f"    \x1b[{CODE}m{line}\x1b[0m" if line else "")
        elif line.startswith("#"):
            out.append(f"\x1b[{HEAD}m{line.lstrip('# ')}\x1b[0m")
        elif line.startswith("> "):
            label, _, said = line[2:].replace("**", "").partition(":")
            name = labels.get(label, label)
            out.append(f"\x1b[{QUOTE}m{name}:\x1b[0m{said}" if said else f"\x1b[{QUOTE}m{label}\x1b[0m")
        else:
            out.append(line)
    return "\n".join(out)
