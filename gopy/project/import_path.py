"""Which texts are import paths (golang.org/x/mod/module's rules, for the go command refuses others before it looks).

Invariant: what `check` lets through names a place below a module's root: its elements are never empty, `.` or `..`.
"""

from __future__ import annotations

_PUNCTUATION = "-._~+"
_NOT_ON_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)


def problem(path: str) -> str:
    """What is wrong with an import path, in Go's words; "" for a good one."""
    if path.startswith("/"):
        return f"{quoted(path)} is not a package path; see 'go help packages'"
    if path in (".", "..") or path.startswith(("./", "../")):
        return f"{quoted(path)} is relative, but relative import paths are not supported in module mode"
    reason = _malformed(path)
    return f"malformed import path {quoted(path)}: {reason}" if reason else ""


def quoted(path: str) -> str:
    """An import path in quotes; those that the checker lets through have no character to be escaped."""
    return f'"{path}"'


def _malformed(path: str) -> str:
    if not path:
        return "empty string"
    if path[0] == "-":
        return "leading dash"
    if "//" in path:
        return "double slash"
    if path[-1] == "/":
        return "trailing slash"
    for element in path.split("/"):
        reason = _malformed_element(element)
        if reason:
            return reason
    return ""


def _malformed_element(element: str) -> str:
    if not element.strip("."):
        return f"invalid path element {quoted(element)}"
    if element[-1] == ".":
        return "trailing dot in path element"
    for char in element:
        if not (char.isascii() and (char.isalnum() or char in _PUNCTUATION)):
            return f"invalid char '{char}'"
    short = element.split(".", 1)[0]
    if short.lower() in _NOT_ON_WINDOWS:
        return f"{quoted(short)} disallowed as path element component on Windows"
    _, tilde, digits = short.rpartition("~")
    return "trailing tilde and digits in path element" if tilde and digits.isdigit() else ""
