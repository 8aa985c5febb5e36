"""Completion at the prompt: Go by the type checker (repl.complete), commands and their arguments, and what plugins add.

It runs when Tab is pressed, on the thread of the prompt: no cell is running then, so the session's state is at rest.
Whatever goes wrong, there are no completions then, never an error.
"""

from __future__ import annotations

from prompt_toolkit.completion import Completer, Completion

from gopy.repl.terminal.core import is_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    from gopy.repl.terminal.core import Repl

_PATIENCE = 2.0  # seconds that Tab waits for the engine to start
_TYPE = 40  # cells of a type in the menu


class Suggestion(Completion):
    """A completion with documentation, which the toolbar shows."""

    documentation: Callable[[], str] = str

    def new_completion_from_position(self, position: int) -> Completion:
        """The same completion after so many characters of it have been inserted."""
        made = Suggestion(
            self.text[position - self.start_position :], display=self.display, display_meta=self._display_meta
        )
        made.documentation = self.documentation
        return made


class ReplCompleter(Completer):
    """Completions for a Repl."""

    def __init__(self, repl: Repl) -> None:
        self._repl = repl

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002
        """What may stand at the cursor."""
        try:
            return list(self._find(document.text, document.cursor_position))
        except Exception:
            return []

    def _find(self, text: str, offset: int) -> Iterator[Completion]:
        if text.startswith(":") and (len(text) == 1 or is_command(text)):
            yield from self._command(text, offset)
            return
        start = len(text) - len(text.lstrip("?")) if text.startswith("?") else 0
        yield from self._go(text[start:], offset - start)
        for complete in self._repl.registry.completers:
            for found, meta in complete(self._repl, text, offset) or ():
                yield Completion(found, _common(text, offset, found), display_meta=meta)

    def _go(self, text: str, offset: int) -> Iterator[Completion]:
        repl = self._repl
        if not repl.engine.wait(_PATIENCE):
            return
        from gopy.repl.complete import complete
        from gopy.repl.terminal.console import cut

        found = complete(repl.session, text, offset)
        for item in found.items:
            meta = item.type or item.kind
            suggestion = Suggestion(item.text, found.start - offset, display_meta=cut(meta, self._room()))
            suggestion.documentation = item.doc
            yield suggestion

    def _room(self) -> int:
        return max(min(_TYPE, self._repl.console.columns() // 2 - 2), 8)

    def _command(self, text: str, offset: int) -> Iterator[Completion]:
        repl = self._repl
        head, blank, argument = text[1:offset].partition(" ")
        if not blank:
            for command in repl.registry.commands.values():
                if command.name.startswith(head):
                    yield Completion(command.name, -len(head), display_meta=command.described(repl))
            return
        from gopy.repl.commands.command import FILE, NAME, CommandError

        try:
            command = repl.registry.command(head)
        except CommandError:
            return
        if command.argument == NAME:
            start = len(head) + 2
            yield from self._go(text[start:], offset - start)
        elif command.argument == FILE:
            from gopy.repl.commands.files import complete_path

            word = argument.rpartition(" ")[2]
            for path in complete_path(word):
                yield Completion(path, -len(word))
        else:
            for word in _words(command.name, command.argument, argument):
                yield Completion(word, -len(argument.rpartition(" ")[2]))


def _words(name: str, choices: object, argument: str) -> Iterator[str]:
    from gopy.repl.terminal.settings import NAMES

    first, blank, rest = argument.partition(" ")
    if name == "set":
        words = NAMES[first][1] if blank and first in NAMES else () if blank else tuple(NAMES)
        prefix = rest if blank else first
    else:
        words = tuple(choices) if isinstance(choices, tuple | list) else ()
        prefix = argument
    yield from (word for word in words if word.startswith(prefix))


def _common(text: str, offset: int, found: str) -> int:
    """Where the text before the cursor begins that a completion begins with, as a negative offset."""
    for size in range(min(len(found), offset), 0, -1):
        if text[offset - size : offset] == found[:size]:
            return -size
    return 0
