"""`gopy fmt [-d] [-l] [-w] [paths | -]`: gofmt's text. Without flags and paths it formats standard input."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, UsageError, parse, usage
from gopy.cli.terminal import complain, write_bytes, write_utf8
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gopy.cli.flags import Flags

FLAGS = (
    Flag("d", Text("print the differences instead of the text")),
    Flag("l", Text("list the files whose formatting differs")),
    Flag("w", Text("write the result to the file")),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy fmt [flags] [files | directories | -]")


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status (2 for a file that cannot be formatted, as gofmt)."""
    try:
        flags = parse(FLAGS, arguments)
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), USAGE.translated(translate), sep="\n", file=sys.stderr)
        return 2
    translate = translator(choose(flags.get("lang"), os.environ))
    if flags.on("h"):
        print(USAGE.translated(translate), usage(FLAGS, translate), sep="\n\n")
        return 0
    if not flags.args or flags.args == ["-"]:
        if flags.on("w"):
            print(Text("gopy fmt: -w cannot be used with standard input").translated(translate), file=sys.stderr)
            return 2
        from gopy.cli.terminal import read_stdin

        return _format("<standard input>", read_stdin(), flags, translate)
    from gopy.project.directory import read_bytes, reason

    status = 0
    for argument in flags.args:
        for path in go_files(argument):
            try:
                data = read_bytes(path)
            except OSError as error:
                how = "lstat" if isinstance(error, FileNotFoundError) else "open"
                complain(f"{how} {path}: {reason(error)}")
                status = 2
                continue
            status = max(status, _format(path, data, flags, translate))
    return status


def go_files(argument: str) -> Iterator[str]:
    """The file itself, or all Go files below a directory (`dir/...` and `./...` too)."""
    if argument.endswith("..."):
        argument = argument[:-3].rstrip("/\\") or "."
    if not os.path.isdir(argument):
        yield argument
        return
    for place, names, files in os.walk(argument):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(".go") and not name.startswith("."):
                yield os.path.normpath(os.path.join(place, name))


def _format(path: str, data: bytes, flags: Flags, translate: Callable[[str], str]) -> int:
    from gopy.source.file import FileSet
    from gopy.tool.fmt import format_source, unified_diff

    fset = FileSet()
    result = format_source(path, data, fset)
    if result.diagnostics:
        from gopy.cli.vet import plain_line

        for diagnostic in result.diagnostics[:10]:
            complain(plain_line(diagnostic, fset, translate))
        return 2
    changed = result.changed
    if flags.on("l") and changed:
        write_utf8(f"{path}\n")
    if flags.on("w") and changed:
        from gopy.cli.terminal import interruptible
        from gopy.tool.fixes import write

        interruptible()
        try:
            write(path, result.text)
        except OSError as error:
            complain(f"{path}: {error.strerror or error}")
            return 2
    if flags.on("d") and changed:
        write_utf8(unified_diff(path, data, result.text))
    if not (flags.on("l") or flags.on("w") or flags.on("d")):
        write_bytes(result.text)
    sys.stdout.flush()
    return 1 if flags.on("d") and changed else 0
