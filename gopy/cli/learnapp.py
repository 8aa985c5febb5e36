"""`gopy learn` on the terminal: Screen's picture as an application of prompt-toolkit, and its keys."""

from __future__ import annotations

import asyncio

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from gopy.cli.learnscreen import LIST, TASK_VIEW, Screen
from gopy.cli.learntalk import PERIOD
from gopy.cli.markdown import BAD, CODE, GOOD, QUOTE, TITLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

    from gopy.cli.learntalk import Talk


def show(talk: Talk, input: Input | None = None, output: Output | None = None) -> int:
    """Put the screen on the terminal until the user leaves; the exit status."""
    screen = Screen(talk)
    app = application(screen, talk.color, input, output)
    try:
        app.run()
    finally:
        screen.close()
    return 0


def application(screen: Screen, color: bool, input: Input | None, output: Output | None) -> Application[None]:
    """The screen as an application of prompt-toolkit."""

    def lines() -> StyleAndTextTuples:
        size = app.output.get_size()
        out: StyleAndTextTuples = []
        for number, line in enumerate(screen.picture(max(size.columns, 10), size.rows)):
            if number:
                out.append(("", "\n"))
            out += [(f"class:{style}" if style else "", text) for style, text in line]
        return out

    style = Style.from_dict(
        {
            TITLE: "bold ansicyan",
            GOOD: "ansigreen",
            BAD: "ansired",
            CODE: "ansiyellow",
            QUOTE: "ansibrightblack",
            "key": "bold",
            "chosen": "reverse",
        }
    )
    app: Application[None] = Application(
        layout=Layout(Window(FormattedTextControl(lines, focusable=True, show_cursor=False), always_hide_cursor=True)),
        key_bindings=_bindings(screen),
        style=style,
        full_screen=True,
        color_depth=None if color else ColorDepth.DEPTH_1_BIT,
        input=input,
        output=output,
    )
    app.ttimeoutlen = 0.1
    screen.refresh = app.invalidate

    async def watch() -> None:
        while True:
            await asyncio.sleep(PERIOD)
            screen.tick()

    def begin() -> None:
        app.create_background_task(watch())

    app.pre_run_callables.append(begin)
    return app


def _bindings(screen: Screen) -> KeyBindings:

    bindings = KeyBindings()

    def watch() -> None:
        screen.watching = not screen.watching

    def ask() -> None:
        screen.asking = screen.exercise is not None

    actions: dict[str, Callable[[], None]] = {
        "n": screen.next,
        "t": lambda: screen.look(TASK_VIEW),
        "h": screen.hint,
        "l": lambda: screen.look(LIST),
        "s": screen.show_solution,
        "r": ask,
        "w": watch,
        "c": screen.enter,
        "enter": screen.enter,
        "up": lambda: screen.move(-1),
        "down": lambda: screen.move(1),
        "k": lambda: screen.move(-1),
        "j": lambda: screen.move(1),
        "pageup": lambda: screen.page(-1),
        "pagedown": lambda: screen.page(1),
        "space": lambda: screen.page(1),
        "escape": lambda: screen.look(TASK_VIEW),
    }

    def bind(key: str, act: Callable[[], None]) -> None:
        @bindings.add(key)
        def _(event: KeyPressEvent) -> None:  # noqa: ARG001
            if screen.asking:  # only y says yes
                screen.asking = False
                return
            try:
                act()
            except OSError as error:
                screen.say(f"{error.filename or ''}: {error.strerror or error}")

    for key, act in actions.items():
        bind(key, act)

    @bindings.add("y")
    def _(event: KeyPressEvent) -> None:  # noqa: ARG001
        if screen.asking:
            try:
                screen.reset()
            except OSError as error:
                screen.say(f"{error.filename or ''}: {error.strerror or error}")

    @bindings.add("q")
    @bindings.add("c-c")
    @bindings.add("c-d")
    def _(event: KeyPressEvent) -> None:
        event.app.exit()

    return bindings
