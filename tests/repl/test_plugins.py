"""Plugins: what a package can add by an entry point of the group gopy.repl."""

import importlib.metadata

from gopy.repl.commands.command import Command, CommandError
from tests.repl.terminal import enter, make


class Point:
    """An entry point."""

    def __init__(self, name, register):
        self.name = name
        self.load = lambda: register


def with_plugins(monkeypatch, *points):
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points if group == "gopy.repl" else ())
    return make(plugins=True)


def register(registry):
    def lab(repl, argument):
        if argument == "no":
            raise CommandError("no such lab")
        repl.console.line(f"lab {argument}")
        repl.run("x := 20 + 1")

    registry.add_command(Command("lab", {"en": "open a lab", "zh": "打开实验"}, lab, "NAME"))
    registry.renderers.append(lambda shown: f"<{shown.text}>" if shown.type == "int" else None)


def test_a_plugin_adds_a_command_and_a_renderer(monkeypatch):
    repl = with_plugins(monkeypatch, Point("lab", register))
    assert enter(repl, ':lab one\nx * 2\n"a"\n:lab no\n:help lab\n:lang zh\n:help lab') == (
        'lab one\n_2 = <42>\n_3 = "a"\nno such lab\n:lab NAME\nopen a lab\n:lab NAME\n打开实验\n'
    )
    repl.close()


def test_a_plugin_that_fails_is_left_out(monkeypatch):
    def broken(registry):
        raise RuntimeError("oh")

    repl = with_plugins(monkeypatch, Point("bad", broken), Point("lab", register))
    assert enter(repl, "1") == "plugin bad cannot be used: RuntimeError: oh\n_1 = <1>\n"
    repl.close()


def test_what_packages_show_is_seen_as_text_unless_a_plugin_takes_it(monkeypatch):
    repl = make(plugins=True)
    shown = enter(repl, 'display.HTML("<b>bold</b>"); fmt.Println("then")\ndisplay.Show([]int{1, 2})\ndisplay.Clear()')
    assert shown == "bold\nthen\n[]int{1, 2}\n"
    picture = "picture.Show(image.NewGray(image.Rect(0, 0, 3, 4)))\npicture.Of(image.NewGray(image.Rect(0, 0, 1, 2)))"
    assert enter(repl, picture) == "[picture, 3x4]\n_5 = [picture, 1x2]\n"
    repl.close()

    taken = []

    def takes(registry):
        registry.displays["display"] = lambda message, _: taken.append(message["data"]["text/html"])

    repl = with_plugins(monkeypatch, Point("takes", takes))
    assert enter(repl, 'display.HTML("<b>bold</b>")') == ""
    assert taken == ["<b>bold</b>"]
    repl.close()
