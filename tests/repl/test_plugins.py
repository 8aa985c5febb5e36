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
