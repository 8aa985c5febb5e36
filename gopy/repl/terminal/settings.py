"""What a user can set in a REPL (`:set`), and what it may be set to."""

from __future__ import annotations

from gopy.repl.terminal.style import THEMES
from gopy.runtime.limits import Limits, duration, parse_duration, parse_size, size
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES

KEYS = ("emacs", "vi")
_SWITCH = ("on", "off")

# name -> (help, choices; empty: free)
NAMES: dict[str, tuple[Text, tuple[str, ...]]] = {
    "types": (Text("show the type and the size of each value"), _SWITCH),
    "tables": (Text("show slices of structs, and maps, as tables"), _SWITCH),
    "vet": (Text("show what go vet says about each cell"), _SWITCH),
    "timeout": (Text("stop a cell after this time (5s; off)"), ()),
    "memory": (Text("let the session use so much memory (64MB; off), from the next :reset on"), ()),
    "keys": (Text("editing keys: emacs or vi"), KEYS),
    "theme": (Text("colours of Go source: auto, dark, light or none"), THEMES),
    "shell": (Text("run lines that begin with ! in the system's shell"), _SWITCH),
    "lang": (Text("language: en or zh"), LANGUAGES),
}


class Settings:
    """The settings; `limits` is what the session gets."""

    def __init__(self) -> None:
        self.types = False
        self.tables = False
        self.vet = True
        self.keys = "emacs"
        self.theme = "auto"
        self.shell = False
        self.lang = "en"
        self.limits = Limits()

    def get(self, name: str) -> str:
        """A setting as text."""
        if name == "timeout":
            return duration(self.limits.timeout) if self.limits.timeout else "off"
        if name == "memory":
            return size(self.limits.memory) if self.limits.memory else "off"
        value = getattr(self, name)
        return ("on" if value else "off") if isinstance(value, bool) else str(value)

    def set(self, name: str, value: str) -> bool:
        """Change a setting; whether the value is one that it may have. `name` is one of NAMES."""
        choices = NAMES[name][1]
        if name in ("timeout", "memory"):
            read = parse_duration if name == "timeout" else parse_size
            amount = 0 if value == "off" else read(value)
            if amount is None:
                return False
            setattr(self.limits, name, amount)
            return True
        if value not in choices:
            return False
        setattr(self, name, value == "on" if choices == _SWITCH else value)
        return True
