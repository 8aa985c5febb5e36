"""Comments that mean something to the compiler: //line, /*line*/ and the language version in //go:build.

See cmd/compile's documentation ("Compiler Directives") and go/build/constraint for what they mean.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile


MOST = 1 << 30  # of lines and columns that gc counts


def record_line_directives(source: SourceFile, comments: list[tuple[int, int]]) -> list[tuple[int, str]]:
    """Enter the line directives among `comments` (offsets, ascending) into `source.line_directives`.

    The result is what gc says about the numbers of others: (offset, message).
    """
    data = source.data
    found: list[tuple[int, str, int, int]] = []
    wrong: list[tuple[int, str]] = []
    for start, end in comments:
        if not data.startswith(b"line ", start + 2):
            continue
        if data.startswith(b"//", start):
            if start > 0 and data[start - 1] != 10:
                continue
            text = data[start + 7 : end].removesuffix(b"\r")
            after = end + 1
        else:
            text = data[start + 7 : end - 2]
            after = end
        directive = _parse_line(text)
        if directive is None:
            continue
        stop, line, column, wrong_at = directive
        if line > 0:
            found.append((after, text[:stop].decode("utf-8", "replace"), line, column))
        else:
            number = text[wrong_at:stop].decode("utf-8", "replace")
            what = "column" if column < 0 else "line"
            wrong.append((start + 7 + wrong_at, f"invalid {what} number: {number}"))
    if found:
        source.line_directives = found
    return wrong


def _parse_line(text: bytes) -> tuple[int, int, int, int] | None:
    """(end of the file name, line, column or 0, 0) of `name:line` or `name:line:col`; None if it is neither.

    For a number that is none: (its end, 0, -1 if it is the column, its start).
    """
    at = text.rfind(b":") + 1
    if not at:
        return None
    last = _number(text[at:])
    before = text.rfind(b":", 0, at - 1) + 1
    line = _number(text[before : at - 1]) if before else None
    if last is None or line is None:
        return (at - 1, last, 0, 0) if last is not None and 0 < last < MOST else (len(text), 0, 0, at)
    if not 0 < last < MOST:
        return len(text), 0, -1, at
    return (before - 1, line, last, 0) if 0 < line < MOST else (at - 1, 0, 0, before)


def _number(text: bytes) -> int | None:
    return int(text) if text.isdigit() and len(text) < 20 else None


def go_version(lines: list[str]) -> str:
    """The language version that the //go:build lines among the comments `lines` imply (`go1.21`), or "".

    As gc has it, the last line that can be read counts.
    """
    from gopy.syntax import constraint

    version = ""
    for line in lines:
        expression = constraint.go_build_expression(line)
        if expression is None:
            continue
        try:
            minor = constraint.oldest_release(constraint.parse(expression))
        except constraint.ConstraintError:
            continue
        version = "" if minor < 0 else "go1" if minor == 0 else f"go1.{minor}"
    return version
