"""Whether a cell that is being written is finished, and how far its next line is indented. Asked at every Enter.

`status(text)` asks gopy's parser what it would say if the text went on with a new line: a complaint about the end of the text
means that more is wanted, any other that no continuation can mend it (`var x` and a new line, say). Go's rule of automatic
semicolons makes this exact: a line that could end a statement does end it. A text of comments alone waits for what they
are about, but not beyond an empty line.

Indentation is gofmt's: a tab for each line on which brackets were opened that are still open, one less for lines that begin
with a closing bracket, `case` or `default`, one more below a line that ends within an expression.
"""

from __future__ import annotations

from gopy.syntax.scanner import EOF, LITERAL, SEMI, scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.scanner import Tokens

COMPLETE = "complete"
INCOMPLETE = "incomplete"
INVALID = "invalid"

_OPEN = frozenset("([{")
_CLOSE = frozenset(")]}")
_UNENDED = ("string not terminated", "comment not terminated")
_LABEL = "syntax error: missing statement after label"


def status(text: str) -> tuple[str, str]:
    """Whether a text is a whole cell.

    Parameters: `text`, without a final line end, or with one. Results: COMPLETE, INCOMPLETE or INVALID (the parser has
    something to say that no further line changes); and the indentation, tabs, of the next line. Raises nothing.
    """
    if not text.strip():
        return COMPLETE, ""
    from gopy.source.file import FileSet
    from gopy.syntax.parse import parse_text

    data = (text.rstrip() + "\n").encode("utf-8", "replace")
    source = FileSet().add("cell", data)
    file = parse_text(source)
    errors = [e for e in file.errors if str(e.message).startswith("syntax error") or e.code == "Syntax"]
    if not errors:
        return (INCOMPLETE if _only_comments(text) else COMPLETE), ""
    first = min(errors, key=lambda e: e.pos)
    message = str(first.message)
    wants_more = message in _UNENDED or message == _LABEL or first.pos - source.base >= len(data)
    return (INCOMPLETE if wants_more else INVALID), indent_after(text)


def indent_after(text: str) -> str:
    """The indentation of a line that is begun after a text."""
    tokens = scan((text.rstrip(" \t") + "\n").encode("utf-8", "replace"))
    if any(message in _UNENDED for _, _, message in tokens.errors):
        return ""
    depth = len(_levels(tokens, len(tokens.kinds)))
    kinds = [kind for kind in tokens.kinds if kind != EOF]
    if not text.endswith("\n") and kinds and _goes_on(kinds[-1]):
        depth += 1
    return "\t" * depth


def indent_of_line(before: str, line: str) -> str:
    """The indentation of a line that has this text, after the lines `before`."""
    depth = len(indent_after(before))
    first = line.lstrip()
    word = first.split(" ")[0].rstrip(":")
    if first[:1] in _CLOSE or word in ("case", "default"):
        depth -= 1
    return "\t" * max(depth, 0)


def _only_comments(text: str) -> bool:
    """Whether there is nothing but comments, and no empty line behind them."""
    if not text.lstrip().startswith(("//", "/*")) or text.rstrip(" \t").endswith("\n"):
        return False
    return all(kind in (SEMI, EOF) for kind in scan(text.encode("utf-8", "replace")).kinds)


def _goes_on(kind: str) -> bool:
    """Whether a line that ends with this token goes on, other than with what stands in brackets."""
    return kind not in _OPEN and kind not in (SEMI, LITERAL, ":", "{", ",")


def _levels(tokens: Tokens, count: int) -> set[int]:
    """The lines on which brackets were opened that are open behind `count` tokens."""
    stack: list[int] = []
    line = 0
    at = 0
    for number in range(count):
        start = tokens.starts[number]
        line += tokens.data.count(b"\n", at, start)
        at = max(at, start)
        kind = tokens.kinds[number]
        if kind in _OPEN:
            stack.append(line)
        elif kind in _CLOSE and stack:
            stack.pop()
    return set(stack)
