"""The room that documentation has beside the menu of completions."""

import pytest
from prompt_toolkit.buffer import CompletionState
from prompt_toolkit.completion import Completion
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from gopy.repl.terminal.completer import Suggestion
from gopy.repl.terminal.prompt import PromptReader
from tests.repl.terminal import make


def suggestion(text: str, doc: str) -> Suggestion:
    made = Suggestion(text, 0, display_meta="int")
    made.documentation = lambda: doc
    return made


@pytest.mark.parametrize(
    ("columns", "before", "completions", "shown"),
    [
        (80, "x", [suggestion("name", "what it is")], True),
        (80, "x" * 60, [suggestion("name", "what it is")], False),  # no room
        (30, "x", [suggestion("name", "what it is")], False),
        (80, "世" * 35, [suggestion("name", "what it is")], False),
        (80, "x", [suggestion("name", "")], False),  # nothing to say
        (80, ":", [Completion(":help")], False),
        (80, "x", [], False),  # nothing completes it
    ],
)
def test_where_it_is_shown(columns, before, completions, shown):
    with create_pipe_input() as keys:
        reader = PromptReader(make(columns), input=keys, output=DummyOutput())
        document = Document(before, len(before))
        state = CompletionState(document, completions, 0 if completions else None)
        reader._session.default_buffer.complete_state = state
        beside = reader._beside
        assert beside.is_shown() is shown
        assert 0 <= beside._room() <= columns
