"""Colours of the REPL: three themes, by the sixteen names that every terminal lets its user set.

`dark` and `light` are for those backgrounds; the theme of a terminal that says nothing uses only colours that can be read on
both. `none` leaves Go source uncoloured. Styles of single words ("prompt", "note") are the same in all.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from prompt_toolkit.styles import Style

THEMES = ("auto", "dark", "light", "none")

# What the console paints: parameters of the escape sequence SGR.
SGR = {
    "prompt": "32",
    "result": "36",
    "note": "2",
    "vet": "33",
    "error": "31",
    "name": "1",
    "type": "36",
    "title": "1",
}

# Kind of token -> (colour, bold): for backgrounds of both kinds, dark ones and light ones.
_PLAIN = {
    "keyword": ("magenta", True),
    "keyword.type": ("cyan", False),
    "name.builtin": ("cyan", False),
    "literal.string": ("green", False),
    "literal.number": ("blue", True),
    "comment": ("brightblack", False),
    "name.other": ("", False),
}
_DARK = _PLAIN | {
    "keyword": ("brightmagenta", True),
    "keyword.type": ("brightcyan", False),
    "name.builtin": ("brightcyan", False),
    "literal.string": ("brightgreen", False),
    "literal.number": ("brightyellow", False),
}
_LIGHT = _PLAIN | {
    "literal.number": ("blue", False),
    "keyword": ("blue", True),
    "keyword.type": ("magenta", False),
    "name.builtin": ("magenta", False),
    "literal.string": ("red", False),
}
_CODES = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}


def palette(theme: str) -> Mapping[str, tuple[str, bool]]:
    """The colours of a theme."""
    return {"dark": _DARK, "light": _LIGHT, "none": {}}.get(theme, _PLAIN)


def guess(environ: Mapping[str, str]) -> str:
    """The theme that COLORFGBG asks for (`15;0`: white on black); "auto" if it is not set."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    if not background.isdigit():
        return "auto"
    return "dark" if int(background) in (0, 1, 2, 3, 4, 5, 6, 8) else "light"


def sgr(color: str, bold: bool) -> str:
    """The parameters of SGR for a colour."""
    parts = ["1"] if bold else []
    if color == "brightblack":
        parts.append("90")
    elif color.startswith("bright"):
        parts.append(str(_CODES[color[6:]] + 60))
    elif color:
        parts.append(str(_CODES[color]))
    return ";".join(parts)


def prompt_style(theme: str) -> Style:
    """The same for prompt-toolkit."""
    from prompt_toolkit.styles import Style

    rules: dict[str, str] = {
        "prompt": "ansigreen",
        "continuation": "ansibrightblack",
        "command": "bold",
        "matching-bracket.cursor": "bold underline",
        "matching-bracket.other": "bold underline",
        "bottom-toolbar": "noreverse",
        "bottom-toolbar.text": "noreverse",
        "parameter": "bold underline",
        "note": "ansibrightblack",
        "completion-menu": "noinherit bg:default",
        "completion-menu.completion": "noinherit",
        "completion-menu.completion.current": "noinherit reverse",
        "completion-menu.meta.completion": "noinherit ansicyan",
        "completion-menu.meta.completion.current": "noinherit ansicyan reverse",
    }
    for kind, (color, bold) in palette(theme).items():
        text = (f"ansi{color}" if color else "") + (" bold" if bold else "")
        rules[f"pygments.{kind}"] = text.strip()
    return Style(list(rules.items()))
