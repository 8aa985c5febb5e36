"""`gopy repl [flags] [FILE... | -]`: Go at a prompt."""

from __future__ import annotations

import os
import sys

from gopy.cli.flags import Flag, Flags, UsageError, parse, usage
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES, choose, translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType

    from gopy.repl.session import Session
    from gopy.repl.terminal.console import Console
    from gopy.repl.terminal.core import Repl
    from gopy.repl.terminal.settings import Settings
    from gopy.repl.terminal.stdin import Input

FLAGS = (
    Flag("simple-prompt", Text("no line editor: prompts, and lines as the terminal gives them")),
    Flag("plain", Text("no colours, no line editor; errors as gc prints them: `cell[3]:1:5: message`")),
    Flag("timeout", Text("stop a cell after this time (10s, 500ms)"), "TIME"),
    Flag("memory", Text("let the session use so much memory (64MB)"), "SIZE"),
    Flag("dir", Text("let the cells use this directory; it may be repeated"), "DIR"),
    Flag("env", Text("set NAME=value for the cells, or pass NAME on to them; it may be repeated"), "NAME"),
    Flag("seed", Text("make everything random depend on this number"), "N"),
    Flag(
        "clock",
        Text("real, or virtual: time passes only while the program sleeps"),
        "KIND",
        "real",
        ("real", "virtual"),
    ),
    Flag("types", Text("show the type and the size of each value")),
    Flag("vi", Text("editing keys of vi")),
    Flag("shell", Text("run lines that begin with ! in the system's shell")),
    Flag(
        "theme",
        Text("colours of Go source: auto, dark, light or none"),
        "THEME",
        "auto",
        ("auto", "dark", "light", "none"),
    ),
    Flag("init", Text("the file to run at the start instead of the usual one"), "FILE"),
    Flag("no-init", Text("run no file at the start")),
    Flag("no-history", Text("keep no history")),
    Flag("no-plugins", Text("load no plugins")),
    Flag("C", Text("change to this directory first"), "DIR"),
    Flag("lang", Text("language of explanations: en or zh"), "LANG", choices=LANGUAGES),
    Flag("color", Text("colour: auto, always or never"), "WHEN", "auto", ("auto", "always", "never")),
    Flag("h", Text("print this help"), aliases=("help",)),
)
USAGE = Text("usage: gopy repl [flags] [FILE... | -]")
ABOUT = Text(
    "Go at a prompt: each cell is checked, compiled and run at once, and what it declares stays.\n"
    "Files are run before the first prompt; `-` runs the cells of standard input and ends. :help at the prompt tells more."
)


def run(arguments: Sequence[str]) -> int:
    """The command; its exit status: 0, or 1 if something in a script has failed."""
    try:
        flags = parse(FLAGS, arguments)
        language = choose(flags.get("lang"), os.environ)
        translate = translator(language)
        if flags.on("h"):
            print(USAGE.translated(translate), ABOUT.translated(translate), usage(FLAGS, translate), sep="\n\n")
            return 0
        settings = _settings(flags, language)
    except UsageError as error:
        translate = translator(choose("", os.environ))
        print(error.message.translated(translate), file=sys.stderr)
        print(USAGE.translated(translate), file=sys.stderr)
        return 2
    if flags.given("C"):
        os.chdir(flags.get("C"))
    for place in flags.all("dir"):
        if not os.path.isdir(place):
            print(f"gopy: {place}: " + Text("not a directory").translated(translate), file=sys.stderr)
            return 2
    import gc

    gc.enable()  # a session lives long
    return _start(flags, settings, translate)


def _settings(flags: Flags, language: str) -> Settings:
    """What the flags ask for. Errors: UsageError."""
    from gopy.repl.terminal.settings import Settings

    settings = Settings()
    settings.lang = language
    settings.types = flags.on("types")
    settings.shell = flags.on("shell")
    settings.keys = "vi" if flags.on("vi") else "emacs"
    settings.theme = flags.get("theme")
    for name in ("timeout", "memory"):
        if flags.given(name) and not settings.set(name, flags.get(name)):
            raise UsageError(Text('invalid value "{value}" for -{name}', value=flags.get(name), name=name))
    if flags.given("seed") and not flags.get("seed").lstrip("-").isdigit():
        raise UsageError(Text('invalid value "{value}" for -{name}', value=flags.get("seed"), name="seed"))
    return settings


def _start(flags: Flags, settings: Settings, translate: Callable[[str], str]) -> int:
    from gopy.cli import terminal
    from gopy.repl.terminal.console import Console
    from gopy.repl.terminal.core import Repl
    from gopy.repl.terminal.stdin import Input
    from gopy.repl.terminal.style import guess

    script = "-" in flags.args or not terminal.is_terminal(sys.stdin)
    if settings.theme == "auto":
        settings.theme = guess(os.environ)
    console = Console(
        sys.stdout,
        sys.stderr,
        color=terminal.use_color(sys.stdout, flags.get("color")),
        columns=lambda: terminal.columns(sys.stdout),
        translate=translate,
        plain=flags.on("plain"),
        theme=settings.theme,
    )
    simple = flags.on("simple-prompt")
    bare = simple or flags.on("plain") or os.environ.get("TERM") in ("dumb", "unknown") or not console_can_edit()
    input = Input(None if script else sys.stdin)
    repl = Repl(console, settings, lambda repl: _session(repl, flags), input)
    repl.use_plugins = not flags.on("no-plugins")
    _catch_interrupts(input)
    try:
        if script and not simple:
            repl.engine.begin()
            _prepare(repl, flags)
            from gopy.repl.terminal.loop import run_script

            run_script(repl, sys.stdin.read())
            return 1 if repl.failed else 0
        return _talk(repl, console, flags, bare)
    finally:
        repl.close()


def console_can_edit() -> bool:
    """Whether both ends are a terminal: otherwise a line editor would only be in the way."""
    from gopy.cli.terminal import is_terminal

    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def _talk(repl: Repl, console: Console, flags: Flags, bare: bool) -> int:
    """Prompts until the user leaves."""
    from gopy.repl.terminal import loop

    banner = Text(
        "gopy {version}: Go {go} at a prompt. :help tells what there is, Ctrl-D leaves.",
        version=_version(),
        go=_go_version(),
    )
    if bare:
        console.say(banner, "note")
        _prepare(repl, flags)
        repl.engine.begin()
        loop.interact(repl, loop.SimpleReader(repl, _ask))
        return 0
    from gopy.repl.terminal.paths import history_path
    from gopy.repl.terminal.prompt import PromptReader

    reader = PromptReader(repl, "" if flags.on("no-history") else history_path(os.environ))
    console.say(banner, "note")
    _prepare(repl, flags)
    loop.interact(repl, reader)
    return 0


def _ask(prompt: str) -> str:
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def _prepare(repl: Repl, flags: Flags) -> None:
    """Run the init file, and the files that were named."""
    from gopy.repl.terminal.paths import init_path

    path = flags.get("init") if flags.given("init") else init_path(os.environ)
    if path and not flags.on("no-init") and (flags.given("init") or os.path.isfile(path)):
        repl.handle(f":load {path}")
    for name in flags.args:
        if name != "-" and not repl.finished:
            repl.handle(f":load {name}")


def _session(repl: Repl, flags: Flags) -> Session:
    """A session with what the flags grant."""
    from gopy.cli.progress import Progress
    from gopy.cli.run import environment
    from gopy.repl.session import Session

    seed = int(flags.get("seed")) if flags.given("seed") else None
    progress = repl.progress if repl.progress is not None else Progress(repl.console.translate).std
    return Session(
        repl.output,
        repl.message,
        progress,
        repl.input.read,
        repl.settings.limits,
        flags.all("dir"),
        environment(flags.all("env")),
        flags.get("clock"),
        seed,
        gettext=lambda text: repl.console.translate(text),  # :lang changes it
        module=os.getcwd(),
    )


def _catch_interrupts(input: Input) -> None:
    """Ctrl-C is an exception, and also ends a cell that waits for input."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        return

    def interrupted(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        input.stopping = True
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, interrupted)


def _version() -> str:
    import gopy

    return gopy.__version__


def _go_version() -> str:
    from gopy.types.version import CURRENT

    return CURRENT.removeprefix("go")
