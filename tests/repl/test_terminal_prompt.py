"""The prompt: prompt-toolkit driven by keys, without a terminal."""

import threading

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from gopy.repl.terminal.completer import ReplCompleter
from gopy.repl.terminal.keys import is_finished, new_line
from gopy.repl.terminal.prompt import PromptReader
from gopy.repl.terminal.toolbar import Toolbar, argument_start, marked
from tests.repl.terminal import enter, make


@pytest.fixture
def repl():
    made = make()
    yield made
    made.engine.wait(60)  # the sessions of two tests would get in each other's way
    made.close()


def typed(repl, keys, history=""):
    """The text that the prompt gives after these keys, one at a time as a person types them."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        reader = PromptReader(repl, history, pipe, DummyOutput())
        app = feed(reader, pipe, keys)
        late = threading.Timer(20, lambda: app.loop.call_soon_threadsafe(lambda: app.exit(exception=TimeoutError())))
        late.start()
        try:
            return reader.read()
        finally:
            late.cancel()


def feed(reader, pipe, keys):
    """Send the next key when the last one has been dealt with: otherwise they would be taken for a paste."""
    waiting = list(keys)
    app = reader._session.app

    def more(_):
        if waiting:
            pipe.send_text(waiting.pop(0))

    app.after_render += more
    return app


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("x := 1\r", "x := 1"),
        ("x :=\r1\r", "x :=\n\t1"),
        ("func f() {\rreturn\r}\r", "func f() {\n\treturn\n}"),
        ("if x {\rif y {\rz()\r}\r}\r", "if x {\n\tif y {\n\t\tz()\n\t}\n}"),
        ("switch x {\rcase 1:\ry()\rdefault:\rz()\r}\r", "switch x {\ncase 1:\n\ty()\ndefault:\n\tz()\n}"),
        ("f(\r1,\r)\r", "f(\n\t1,\n)"),
        (":help\r", ":help"),
        ("?f\r", "?f"),
        (":time for {\r}\r", ":time for {\n}"),
        ("var y\r", "var y"),  # wrong, and nothing can mend it: Enter runs it
        ("x\x0fy\r", "x\ny"),  # Ctrl-O
        ("f(\x1b\r", "f("),  # Alt-Enter
        ("abc\x03x\r", "x"),  # Ctrl-C
    ],
)
def test_keys(repl, keys, text):
    keys = list(keys)
    if "\x1b" in keys:
        keys[keys.index("\x1b") :] = ["\x1b\r"]
    assert typed(repl, keys) == text


def test_bracketed_paste_of_a_program_is_one_cell(repl):
    program = "package main\n\nfunc main() {\n\tprintln(1)\n}\n"
    assert typed(repl, [f"\x1b[200~{program}\x1b[201~", "\r"]) == program


def test_a_paste_without_brackets_is_not_indented_twice(repl):
    assert typed(repl, ["if x {\r\tif y {\r\t}\r}\r"]) == "if x {\n\tif y {\n\t}\n}"


def test_end_of_input(repl):
    with pytest.raises(EOFError):
        typed(repl, ["\x04"])


def test_vi_keys(repl):
    repl.settings.keys = "vi"
    assert typed(repl, ["a", "b", "c", "\x1b", "0", "x", "A", "!", "\r"]) == "bc!"


def test_history_is_kept_and_searched(repl, tmp_path):
    path = str(tmp_path / "deep" / "history")
    assert typed(repl, ["first :=\r", "1", "\r"], path) == "first :=\n\t1"
    assert typed(repl, ["\x1b[A", "\r"], path) == "first :=\n\t1"
    assert typed(repl, ["\x12", "first", "\r", "\r"], path) == "first :=\n\t1"


def test_what_is_to_be_edited_stands_at_the_prompt(repl):
    repl.next_text = "x := 1"
    assert typed(repl, ["0", "\r"]) == "x := 10"


def test_formatting(repl):
    assert typed(repl, [*"x:=[]int{1,2}", "\x1bfm", "\r"]) == "x := []int{1, 2}"


def test_enter_in_the_middle_of_a_text_begins_a_line():
    buffer = Buffer(document=Document("a()\nb()", 2))
    assert not is_finished(buffer)
    new_line(buffer)
    assert buffer.text == "a(\n\t)\nb()"
    assert is_finished(Buffer(document=Document("a()", 1)))


# Completion.


def complete(repl, text):
    """The completions at the end of a text, as the whole texts that they give."""
    document = Document(text, len(text))
    found = ReplCompleter(repl).get_completions(document, None)
    return {text[: len(text) + item.start_position] + item.text: item.display_meta_text for item in found}


def test_completion_of_go(repl):
    enter(repl, "type Point struct{ X, Y int }\nfunc (p Point) Norm() int { return p.X }\nvar point Point")
    assert complete(repl, "point.")["point.X"] == "int"
    assert "point.Norm" in complete(repl, "point.N")
    assert complete(repl, "strings.ToUp")["strings.ToUpper"] == "func(s string) string"
    assert "func f() { local := 1; local" in complete(repl, "func f() { local := 1; loc")
    assert any("Y: " in text for text in complete(repl, "Point{X: 1, "))
    assert complete(repl, "?strings.ToUpper")["?strings.ToUpper"] == "func(s string) string"


def test_completion_of_commands(repl, tmp_path, monkeypatch):
    enter(repl, "number := 1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "prog.go").write_text("")
    (tmp_path / "prod").mkdir()
    assert list(complete(repl, ":un")) == [":undo"]
    assert list(complete(repl, ":load pro")) == [":load prod/", ":load prog.go"]
    assert list(complete(repl, ":lang ")) == [":lang en", ":lang zh"]
    assert list(complete(repl, ":set ke")) == [":set keys"]
    assert list(complete(repl, ":set keys v")) == [":set keys vi"]
    assert ":type number" in complete(repl, ":type num")


def test_completions_of_plugins(repl):
    def labs(repl, text, offset):
        return [("lab_one", "a lab")] if text.endswith("lab") else None

    repl.registry.completers.append(labs)
    assert complete(repl, "lab")["lab_one"] == "a lab"


def test_a_completer_that_fails_gives_nothing(repl):
    def broken(repl, text, offset):
        raise ValueError(text)

    repl.registry.completers.append(broken)
    assert complete(repl, "x") == {}


# The line below.


def below(repl, text):
    """What the toolbar says with the cursor at the end of a text."""
    return Toolbar(repl).text(Buffer(document=Document(text, len(text))))


def test_signature(repl):
    enter(repl, "1")
    said = below(repl, 'strings.Replace("a(,", "b"')
    assert "".join(text for _, text in said) == "Replace(s string, old string, new string, n int) string"
    assert [text for style, text in said if style] == ["old string"]
    assert below(repl, "x := 1") == []
    assert below(repl, "f())") == []


@pytest.mark.parametrize(
    ("text", "offset"),
    [("f(", 2), ("f(a, ", 4), ("f(g(1), x", 7), ("f()", 0), ('é("(", ', 6), ("f([]int{1, ", 10), ("func f() { g", 0)],
)
def test_argument(text, offset):
    assert argument_start(text, len(text)) == offset


def test_marked():
    def shown(text, parameter):
        return [part for style, part in marked(text, parameter) if style]

    assert shown("f(a, b int, c func(x, y int)) error", 2) == ["c func(x, y int)"]
    assert shown("Println(a ...any) (n int, err error)", 4) == ["a ...any"]
    assert shown("f()", 0) == [""]
    assert shown("f(a int)", 3) == []


def test_progress_is_said_below_until_the_engine_is_there(repl):
    toolbar = Toolbar(repl)
    toolbar.progress("fmt", 3, 9)
    assert toolbar.text(Buffer()) == [("class:note", "first use: compiling the standard library 3/9 fmt")]
    toolbar.progress("", 9, 9)
    assert toolbar.text(Buffer()) == []
