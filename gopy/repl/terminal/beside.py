"""Documentation beside the menu of completions: of the one that is chosen, at the right edge, where there is room for both.

Elsewhere it stands in the toolbar (toolbar.py).
"""

from __future__ import annotations

from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import fragment_list_width, to_formatted_text
from prompt_toolkit.layout import ConditionalContainer, Float, FloatContainer, FormattedTextControl, Window, walk

from gopy.repl.terminal.console import cut
from gopy.source.width import width, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.formatted_text import StyleAndTextTuples

    from gopy.repl.terminal.core import Repl
    from gopy.repl.terminal.toolbar import Toolbar

_WIDEST, _NARROWEST = 48, 26  # cells
_FRAME = 6  # cells of the menu besides its texts
_TAB = 4


class Beside:
    """Adds the panel to a prompt. `prompt_width`: cells of the prompt in front of the first line."""

    def __init__(self, session: PromptSession[str], repl: Repl, toolbar: Toolbar, lines: int) -> None:
        self._session = session
        self._repl = repl
        self._toolbar = toolbar
        self._lines = lines
        self.prompt_width = 0
        panel = Window(FormattedTextControl(self._text), style="class:completion-menu", wrap_lines=False)
        shown = ConditionalContainer(panel, Condition(self.is_shown))
        for container in walk(session.layout.container):
            if isinstance(container, FloatContainer):
                container.floats.append(Float(shown, right=0, ycursor=True, width=self._room))
                break

    def is_shown(self) -> bool:
        """Whether there is something to show, and room for it."""
        state = self._session.default_buffer.complete_state
        chosen = state.current_completion if state is not None else None
        return chosen is not None and bool(self._toolbar.documentation(chosen)) and self._room() >= _NARROWEST

    def _room(self) -> int:
        """The cells that the menu leaves, up to _WIDEST."""
        state = self._session.default_buffer.complete_state
        if state is None or not state.completions:
            return 0
        texts = max(fragment_list_width(to_formatted_text(item.display)) for item in state.completions)
        metas = max(fragment_list_width(to_formatted_text(item.display_meta)) for item in state.completions)
        before = state.original_document.current_line_before_cursor
        at = self.prompt_width + width(before.expandtabs(_TAB))
        return max(min(self._repl.console.columns() - (at + texts + metas + _FRAME), _WIDEST), 0)

    def _text(self) -> StyleAndTextTuples:
        state = self._session.default_buffer.complete_state
        chosen = state.current_completion if state is not None else None
        doc = self._toolbar.documentation(chosen) if chosen is not None else ""
        room = max(self._room(), _NARROWEST)
        lines = wrap(doc, room - 2)
        if len(lines) > self._lines:
            lines[self._lines - 1 :] = [cut(lines[self._lines - 1], room - 4) + " …"]
        return [("", "\n".join(f" {line}" for line in lines))]
