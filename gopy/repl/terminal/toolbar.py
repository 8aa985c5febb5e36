"""The line below the prompt: what is being prepared, the documentation of the completion that is chosen (if it is not shown
beside the menu, beside.py), or the signature of the
call that the cursor is in, the current parameter marked. There is none if there is nothing to say.

Computed at each drawing; what the checker is asked is remembered for the text and the place.
"""

from __future__ import annotations

from gopy.repl.terminal.completer import Suggestion
from gopy.source.diagnostic import Text
from gopy.source.width import harmless, wrap
from gopy.syntax.scanner import scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.completion import Completion
    from prompt_toolkit.formatted_text import StyleAndTextTuples

    from gopy.repl.terminal.core import Repl

_LINES = 4  # of documentation
_LONGEST = 20_000  # characters of a text in which calls are looked for


class Toolbar:
    """The toolbar of a Repl. `refresh` draws the prompt again, from any thread."""

    def __init__(self, repl: Repl) -> None:
        self._repl = repl
        self.refresh: Callable[[], None] = lambda: None
        self.is_beside: Callable[[], bool] = lambda: False
        self._preparing = ""
        self._documented: tuple[Completion, str] | None = None
        self._asked: tuple[str, int] = ("", 0)
        self._answer: StyleAndTextTuples = []

    def progress(self, name: str, done: int, all: int) -> None:
        """Packages of the library are being compiled; a name of "" ends that."""
        translate = self._repl.console.translate
        what = Text("first use: compiling the standard library").translated(translate)
        self._preparing = f"{what} {done}/{all} {name}" if name else ""
        if self._repl.console.sink is not None:
            self.refresh()
        else:
            self._repl.console.progress(self._preparing)

    def text(self, buffer: Buffer) -> StyleAndTextTuples:
        """What to show for the state of the prompt's buffer; [] for nothing."""
        if self._preparing and not self._repl.engine.ready:
            return [("class:note", self._preparing)]
        state = buffer.complete_state
        chosen = state.current_completion if state is not None else None
        if isinstance(chosen, Suggestion):
            return [] if self.is_beside() else self._about(chosen)
        return self._signature(buffer.text, buffer.cursor_position)

    def documentation(self, chosen: Completion) -> str:
        """The first paragraph of a completion's documentation, in one line."""
        if not isinstance(chosen, Suggestion):
            return ""
        if self._documented is None or self._documented[0] is not chosen:
            try:
                doc = chosen.documentation()
            except Exception:  # no documentation is no error
                doc = ""
            self._documented = (chosen, " ".join(harmless(doc).strip().split("\n\n")[0].split()))
        return self._documented[1]

    def _about(self, chosen: Suggestion) -> StyleAndTextTuples:
        shown = wrap(self.documentation(chosen), max(self._repl.console.columns() - 1, 20))
        if len(shown) > _LINES:
            shown[_LINES - 1 :] = [shown[_LINES - 1] + " …"]
        text = "\n".join(shown)
        return [("", text)] if text else []

    def _signature(self, text: str, offset: int) -> StyleAndTextTuples:
        if "(" not in text[:offset] or len(text) > _LONGEST or text.startswith((":", "?")):
            return []
        if not self._repl.engine.ready:
            return []
        text = text[: argument_start(text, offset)]
        offset = len(text)
        if (text, offset) == self._asked:
            return self._answer
        self._asked = (text, offset)
        self._answer = []
        try:
            from gopy.repl.complete import signature

            found = signature(self._repl.session, text, offset)
        except Exception:  # an unfinished text may be anything
            return []
        if found is not None:
            self._answer = marked(harmless(found.text), found.parameter)
        return self._answer


def argument_start(text: str, offset: int) -> int:
    """Where the argument begins that is being written at an offset: the checker finds the call from there whatever has been
    written of the argument, and its answer holds until the next comma. 0 if the offset is in no call."""
    data = text[:offset].encode("utf-8", "replace")
    tokens = scan(data)
    depth = 0
    for number in range(len(tokens.kinds) - 1, -1, -1):
        kind = tokens.kinds[number]
        if kind in (")", "]", "}"):
            depth += 1
        elif depth and kind in ("(", "[", "{"):
            depth -= 1
        elif not depth and kind in ("(", ","):
            return len(data[: tokens.ends[number]].decode("utf-8", "replace"))
        elif not depth and kind == "{":
            return 0
    return 0


def marked(text: str, parameter: int) -> StyleAndTextTuples:
    """A signature with the parameter of that number marked; the last one goes on if it is variadic."""
    start = text.find("(")
    if start < 0:
        return [("", text)]
    parts: list[tuple[int, int]] = []
    depth = 0
    begin = start + 1
    end = len(text)
    for at in range(start, len(text)):
        char = text[at]
        if char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
            if depth == 0:
                end = at
                break
        elif char == "," and depth == 1:
            parts.append((begin, at))
            begin = at + 1
    parts.append((begin, end))
    if parameter >= len(parts) and "..." in text[parts[-1][0] : parts[-1][1]]:
        parameter = len(parts) - 1
    if parameter >= len(parts):
        return [("", text)]
    first, last = parts[parameter]
    while first < last and text[first] == " ":
        first += 1
    return [("", text[:first]), ("class:parameter", text[first:last]), ("", text[last:])]
