"""Colours in Go source: for what is printed (escape sequences) and for what is typed (a lexer for prompt-toolkit)."""

from __future__ import annotations

from prompt_toolkit.lexers import Lexer, PygmentsLexer
from pygments.lexers.go import GoLexer  # type: ignore[import-untyped]

from gopy.repl.terminal.style import palette, sgr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from prompt_toolkit.document import Document
    from prompt_toolkit.formatted_text import StyleAndTextTuples


def ansi(text: str, theme: str) -> str:
    """Go source with escape sequences. The text must be harmless: without such of its own."""
    colors = palette(theme)
    out: list[str] = []
    for token, part in GoLexer(ensurenl=False, stripnl=False).get_tokens(text):
        code = _code(token, colors)
        if not code:
            out.append(part)
            continue
        out.append("\n".join(f"\x1b[{code}m{line}\x1b[0m" if line else "" for line in part.split("\n")))
    return "".join(out)


def _code(token: tuple[str, ...], colors: Mapping[str, tuple[str, bool]]) -> str:
    name = ".".join(token).lower()
    while name:
        if name in colors:
            return sgr(*colors[name])
        name = name.rpartition(".")[0]
    return ""


class ReplLexer(Lexer):
    """Go, but for lines that are commands (`:help`) or questions (`?name`)."""

    def __init__(self) -> None:
        self._go = PygmentsLexer(GoLexer)

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """The fragments of each line."""
        if document.text.startswith((":", "?")):
            lines = document.lines
            head, blank, rest = lines[0].partition(" ")

            def line(number: int) -> StyleAndTextTuples:
                if number >= len(lines):
                    return []
                return [("class:command", head), ("", blank + rest)] if number == 0 else [("", lines[number])]

            return line
        return self._go.lex_document(document)
