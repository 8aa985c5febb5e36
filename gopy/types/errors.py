"""Reporting errors: positions, follow-up suppression, and the order in which gc prints them.

An error goes through three sieves. `report` drops what only follows from an earlier error: its message speaks of an
invalid operand or type. `as_printed` drops an error that repeats the one reported before it on the same line, and sorts
by file and position, as cmd/compile does. What remains of one mistake is one message.
"""

from __future__ import annotations

from gopy.source.diagnostic import Related
from gopy.source.file import NO_POS
from gopy.syntax.ast import Node
from gopy.types.checker import diagnostic
from gopy.types.objects import Object
from gopy.types.operand import Operand
from gopy.types.position import start_pos

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.diagnostic import Diagnostic
    from gopy.source.file import FileSet
    from gopy.types.checker import At, Checker, ErrorBuilder


def start_of(at: At) -> int:
    """The position at which an error about `at` is reported."""
    if isinstance(at, int):
        return at
    if isinstance(at, Operand):
        return start_pos(at.expr) if at.expr is not None else NO_POS
    return start_pos(at) if isinstance(at, Node) else at.pos


def end_of(at: At) -> int:
    """The end of what an error about `at` underlines, or NO_POS."""
    if isinstance(at, int):
        return NO_POS
    if isinstance(at, Operand):
        return at.expr.end if at.expr is not None else NO_POS
    if isinstance(at, Object):
        return at.pos + len(at.name.encode()) if at.pos != NO_POS else NO_POS
    return at.end


def report(err: ErrorBuilder) -> None:
    """Report an error, unless it follows from an earlier one."""
    c = err.checker
    at, message = err.parts[0]
    # types2's rule; a message that begins with these words is about the thing itself.
    # What a call has and wants continues the message and is not looked at.
    said = message.partition("\n\thave ")[0]
    if c.first_error is not None and (said.find("invalid operand") > 0 or said.find("invalid type") > 0):
        return
    pos, end = start_of(at), end_of(at)
    if c.env.err_pos != NO_POS:
        pos, end = c.env.err_pos, NO_POS
    if err.code == "InvalidSyntaxTree":
        message = "invalid syntax tree: " + message
    if err.code == "UnsupportedFeature" or "requires go1." in message:
        message += _version_hint(c, pos, message)
    related = [Related(start_of(other), text, end_of(other)) for other, text in err.parts[1:]]
    found = diagnostic(pos, message, err.code, related, end, err.soft)
    found.fixes = err.fixes
    found.hints = err.hints
    if not found.hints:
        from gopy.types import advice

        advice.add(err, found)
    if c.first_error is None:
        c.first_error = found
    c.diagnostics.append(found)


def _version_hint(c: Checker, pos: int, message: str) -> str:
    """What gc adds to an error about the language version: where that version was set."""
    after = message.partition("requires go1.")[2]
    if not after.lstrip("0123456789").startswith(" or later"):
        return ""
    source = c.fset.file(pos)
    for file in c.files:
        if file.source is source:
            version = c.info.file_versions.get(file, "")
            if file.go_version and file.go_version == version:
                return f" (file declares //go:build {version})"
    return f" (-lang was set to {c.config.go_version}; check go.mod)"


def as_printed(fset: FileSet, reported: list[Diagnostic], limit: int = 0) -> list[Diagnostic]:
    """The errors that gc prints, in its order.

    Parameters: `reported`, errors in the order in which they were found; `limit`, how many gc finds before it gives up
    (10 without -e), 0 for no limit. Files come in the order in which errors were found in them.
    """
    kept: list[tuple[int, int, Diagnostic]] = []
    file_order: dict[object, int] = {}
    last_place: object = None
    last_text: object = None
    for found in reported:
        file = fset.file(found.pos)
        place = (file, file.line(found.pos)) if file is not None else None
        text = (found.message, [(r.pos, r.message) for r in found.related])
        if place == last_place and text == last_text:
            continue
        last_place, last_text = place, text
        kept.append((file_order.setdefault(file, len(file_order)), found.pos, found))
        if limit and len(kept) == limit:
            break
    kept.sort(key=lambda k: k[:2])
    result: list[Diagnostic] = []
    for _, pos, found in kept:
        if result and result[-1].pos == pos and result[-1].message == found.message:
            continue
        result.append(found)
    return result
