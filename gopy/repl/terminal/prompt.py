"""The prompt with prompt-toolkit: editing of several lines, history, completion, colours, a line for signatures.

What cells print while the prompt waits (goroutines of earlier cells go on) appears above it. The engine starts when the
first prompt is on the screen.
"""

from __future__ import annotations

import os

from prompt_toolkit import PromptSession
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.layout.processors import HighlightMatchingBracketProcessor, TabsProcessor
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.patch_stdout import StdoutProxy

from gopy.repl.terminal.beside import Beside
from gopy.repl.terminal.completer import ReplCompleter
from gopy.repl.terminal.highlight import ReplLexer
from gopy.repl.terminal.keys import bindings
from gopy.repl.terminal.loop import continuation, prompt
from gopy.repl.terminal.paths import prepare
from gopy.repl.terminal.style import prompt_style
from gopy.repl.terminal.toolbar import Toolbar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

    from gopy.repl.terminal.core import Repl

_MENU = 6  # lines kept free below the prompt for completions


class PromptReader:
    """Asks the user for texts. `history`: the file, "" for none; `input` and `output`: of prompt-toolkit, for tests."""

    def __init__(self, repl: Repl, history: str = "", input: Input | None = None, output: Output | None = None) -> None:
        self._repl = repl
        self._theme = ""
        self.toolbar = Toolbar(repl)
        repl.progress = self.toolbar.progress
        self._session: PromptSession[str] = PromptSession(
            history=_history(history),
            lexer=ReplLexer() if repl.console.color else None,
            completer=ReplCompleter(repl),
            complete_while_typing=False,
            multiline=True,
            prompt_continuation=_continuation,
            key_bindings=bindings(),
            enable_open_in_editor=True,
            tempfile_suffix=".go",
            enable_history_search=True,
            include_default_pygments_style=False,
            color_depth=None if repl.console.color else ColorDepth.DEPTH_1_BIT,
            input_processors=[TabsProcessor(tabstop=4, char1=" ", char2=" "), HighlightMatchingBracketProcessor()],
            reserve_space_for_menu=_MENU,
            input=input,
            output=output,
        )
        self._session.search_ignore_case = True
        self._session.app.before_render += lambda _: self._before_render()
        # Not before the prompt can be seen: for half a second the engine takes all of a core.
        self._session.app.after_render += lambda _: repl.engine.begin()
        self.toolbar.refresh = self._session.app.invalidate
        self._beside = Beside(self._session, repl, self.toolbar, _MENU)
        self.toolbar.is_beside = self._beside.is_shown

    def read(self) -> str:
        """The next text. Errors: EOFError; KeyboardInterrupt is not raised: Ctrl-C clears the line."""
        repl, session = self._repl, self._session
        self._apply_settings()
        self._beside.prompt_width = len(prompt(repl.number))
        repl.console.fresh()
        text, repl.next_text = repl.next_text, ""
        proxy = StdoutProxy(raw=True)
        repl.console.sink = proxy.write  # type: ignore[assignment]
        try:
            return session.prompt(lambda: [("class:prompt", prompt(repl.number))], default=text)
        finally:
            repl.console.sink = None
            proxy.close()
            repl.console.typed()

    def _apply_settings(self) -> None:
        settings = self._repl.settings
        self._session.editing_mode = EditingMode.VI if settings.keys == "vi" else EditingMode.EMACS
        if settings.theme != self._theme:
            self._theme = settings.theme
            self._session.style = prompt_style(settings.theme)

    def _before_render(self) -> None:
        """A line below the prompt if there is something to say in it."""
        said = self.toolbar.text(self._session.default_buffer)
        self._session.bottom_toolbar = (lambda: said) if said else None


def _history(path: str) -> History:
    if not path or not prepare(path):
        return InMemoryHistory()
    try:
        with open(path, "a", encoding="utf-8"):
            pass
        if os.name == "posix":
            os.chmod(path, 0o600)
    except OSError:
        return InMemoryHistory()
    return _KeptHistory(path)


class _KeptHistory(FileHistory):
    """A file that can no longer be written costs the history, not the session."""

    def store_string(self, string: str) -> None:
        """Append a text."""
        try:
            super().store_string(string)
        except (OSError, UnicodeError):
            pass


def _continuation(width: int, line: int, wrapped: int) -> StyleAndTextTuples:  # noqa: ARG001
    return [("class:continuation", " " * width if wrapped else continuation(width))]
