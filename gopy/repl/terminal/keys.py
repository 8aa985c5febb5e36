"""Keys of the prompt beyond prompt-toolkit's own (emacs or vi): they know Go's grammar.

Enter runs a finished cell and otherwise begins a line with the indentation that gofmt would give it; a closing bracket, typed at
the beginning of a line, moves to where gofmt has it; Tab indents at the beginning of a line and completes elsewhere. In
text that is pasted without the terminal saying so (many keys are waiting behind Enter) nothing is indented.
"""

from __future__ import annotations

from prompt_toolkit.application.current import get_app
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import (
    Condition,
    emacs_insert_mode,
    has_completions,
    has_focus,
    has_selection,
    vi_insert_mode,
)
from prompt_toolkit.key_binding import KeyBindings

from gopy.repl.incomplete import indent_after, indent_of_line
from gopy.repl.terminal.script import finished

TYPE_CHECKING = False
if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

_TYPED = 3  # keys: so many may wait behind Enter on a busy machine though a person types them


def bindings() -> KeyBindings:
    """The key bindings."""
    keys = KeyBindings()
    editing = has_focus(DEFAULT_BUFFER)
    inserting = editing & (vi_insert_mode | emacs_insert_mode)

    @Condition
    def completing() -> bool:
        state = get_app().current_buffer.complete_state
        return state is not None and state.current_completion is not None

    @keys.add("enter", filter=editing & completing)
    def _accept_completion(event: KeyPressEvent) -> None:
        event.current_buffer.complete_state = None

    @keys.add("enter", filter=editing & ~completing)
    def _enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if is_finished(buffer):
            if not buffer.document.is_cursor_at_the_end:
                buffer.cursor_position = len(buffer.text)
            buffer.validate_and_handle()
        else:
            new_line(buffer, pasted=len(event.app.key_processor.input_queue) > _TYPED)

    @keys.add("escape", "enter", filter=editing)
    def _run(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("c-o", filter=inserting)
    def _open_line(event: KeyPressEvent) -> None:
        new_line(event.current_buffer)

    @keys.add("tab", filter=inserting & ~has_completions)
    def _tab(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if not buffer.document.current_line_before_cursor.strip():
            buffer.insert_text("\t")
        else:
            buffer.start_completion(insert_common_part=True)

    @keys.add("escape", "f", "m", filter=editing)
    def _format(event: KeyPressEvent) -> None:
        reformat(event.current_buffer)

    @keys.add("c-c", filter=editing)
    def _clear(event: KeyPressEvent) -> None:
        event.current_buffer.reset()

    for bracket in "})]":
        keys.add(bracket, filter=inserting & ~has_selection)(_closing)
    return keys


def _closing(event: KeyPressEvent) -> None:
    buffer = event.current_buffer
    document = buffer.document
    if not document.current_line_before_cursor.strip() and "\n" in document.text_before_cursor:
        before = document.text_before_cursor.rpartition("\n")[0]
        wanted = indent_of_line(before, event.data)
        have = len(document.current_line_before_cursor)
        if have > len(wanted):
            buffer.delete_before_cursor(have - len(wanted))
    buffer.insert_text(event.data)


def is_finished(buffer: Buffer) -> bool:
    """Whether Enter runs the text: it is a whole cell, and has one line only, or the cursor is at its end, or it comes unchanged
    from the history."""
    text = buffer.text
    if not text.strip():
        return True
    if "\n" in text and buffer.document.text_after_cursor.strip() and text not in buffer.history.get_strings():
        return False
    return finished(text.split("\n"))


def new_line(buffer: Buffer, pasted: bool = False) -> None:
    """Begin a line, indented; the line that is left gets its own indentation right if it is `case` or a closing bracket."""
    if pasted:
        buffer.insert_text("\n")
        return
    _align(buffer)
    buffer.insert_text("\n" + indent_after(buffer.document.text_before_cursor))


def _align(buffer: Buffer) -> None:
    document = buffer.document
    before, newline, line = document.text_before_cursor.rpartition("\n")
    first = line.strip().split(" ")[0].rstrip(":")
    if not newline or first not in ("case", "default"):
        return
    wanted = indent_of_line(before, line)
    have = line[: len(line) - len(line.lstrip())]
    if have.startswith(wanted) and have != wanted:
        buffer.cursor_position -= len(line)
        buffer.delete(len(have) - len(wanted))
        buffer.cursor_position += len(line) - (len(have) - len(wanted))


def reformat(buffer: Buffer) -> None:
    """Write the text as gofmt does, if it can be parsed."""
    from gopy.source.file import FileSet
    from gopy.tool.fmt import format_source

    result = format_source("cell", buffer.text.encode("utf-8", "replace"), FileSet())
    if not result.diagnostics and result.changed:
        buffer.text = result.text.decode("utf-8", "replace").rstrip("\n")
        buffer.cursor_position = len(buffer.text)
