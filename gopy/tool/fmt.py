"""`gopy fmt`: the text gofmt would print for a file, and how it differs from what is there."""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic, Text
from gopy.syntax.encoding import read_source
from gopy.syntax.parse import parse_text
from gopy.syntax.printer import format_file
from gopy.syntax.printer_text import Unprintable
from gopy.tool.diff import unified_diff

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import FileSet

__all__ = ["FormatResult", "format_source", "unified_diff"]


class FormatResult:
    """The formatted `text`, whether it differs from the old one, and why there is none (`diagnostics`; then `text`
    is the old text)."""

    __slots__ = ("text", "changed", "diagnostics")

    def __init__(self, text: bytes, changed: bool, diagnostics: list[Diagnostic]) -> None:
        self.text = text
        self.changed = changed
        self.diagnostics = diagnostics


def format_source(name: str, raw: bytes, fileset: FileSet) -> FormatResult:
    """Format the bytes of a file, or of a fragment without package clause.

    Only what makes the text no Go syntax keeps it from being formatted: errors that the compiler finds later, such as
    an unused label, do not.
    """
    source, problems = read_source(name, raw, fileset)
    if not problems:
        file = parse_text(source)
        problems = [e for e in file.errors if e.code == "Syntax"]
        if not problems:
            try:
                text = format_file(file)
            except Unprintable as error:
                message = Text("gopy cannot read this syntax yet")
                problems = [Diagnostic(error.node.pos, message, "Syntax", end=error.node.end)]
            else:
                return FormatResult(text, text != raw, [])
    return FormatResult(raw, False, problems)
