"""Comments that mean something to the compiler: //line, /*line*/ and the language version in //go:build.

See cmd/compile's documentation ("Compiler Directives") and go/build/constraint for what they mean.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile


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
        name, line, column, at = directive
        if line > 0:
            found.append((after, name, line, column))
        else:
            what = "column" if column < 0 else "line"
            wrong.append((start + 7 + at, f"invalid {what} number: {text[at:].decode('utf-8', 'replace')}"))
    if found:
        source.line_directives = found
    return wrong


def _parse_line(text: bytes) -> tuple[str, int, int, int] | None:
    """File name, line and column (0: none) of `name:line` or `name:line:col`, and where the wrong number stands.

    None if it is neither. Line 0: the line is wrong, or with column -1 the column.
    """
    at = text.rfind(b":") + 1
    if not at:
        return None
    last = _number(text[at:])
    before = text.rfind(b":", 0, at - 1) + 1
    shorter = _number(text[before : at - 1]) if before else None
    if last is None or shorter is None:
        if not _is_place(last):
            return "", 0, 0, at
        return text[: at - 1].decode("utf-8", "replace"), last or 0, 0, 0
    if not _is_place(last):
        return "", 0, -1, at
    if not _is_place(shorter):
        return "", 0, 0, before
    return text[: before - 1].decode("utf-8", "replace"), shorter, last, 0


def _number(text: bytes) -> int | None:
    return int(text) if text.isdigit() and len(text) < 20 else None


def _is_place(number: int | None) -> bool:
    return number is not None and 0 < number < 1 << 30


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
