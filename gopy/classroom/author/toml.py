"""Writing TOML, as far as exercise.toml needs it: tables, lists of tables, texts, numbers. (Python only reads TOML.)"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def dumps(data: dict[str, Any]) -> str:
    """A table as TOML. Lists of tables at the top level get headers, everything below is written inline."""
    lines = []
    below = []
    for key, value in data.items():
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            below += [("[[%s]]", key, item) for item in value]
        elif isinstance(value, dict) and key == "limits":
            below.append(("[%s]", key, value))
        else:
            lines.append(f"{_key(key)} = {_value(value)}")
    for head, key, table in below:
        lines += ["", head % _key(key), *(f"{_key(k)} = {_value(v)}" for k, v in table.items())]
    return "\n".join(lines) + "\n"


def _key(key: str) -> str:
    bare = key.isascii() and key != "" and all(c.isalnum() or c in "-_" for c in key)
    return key if bare else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + " }" if value else "{}"
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return str(value)


def _text(text: str) -> str:
    out = []
    for char in text:
        if char in '"\\':
            out.append("\\" + char)
        elif char < " " or char == "\x7f":
            out.append(f"\\u{ord(char):04X}")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'
