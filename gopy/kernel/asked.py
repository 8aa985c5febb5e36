"""What the front end asks about an unfinished cell: completion, inspection, whether it is whole.

Offsets are code points, on both sides. Lines of magics are blanked before Go is asked, so that offsets stay.
"""

from __future__ import annotations

from html import escape

from gopy.kernel.magics import MAGICS, blanked, is_magic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.kernel.engine import KernelSession

_KINDS = {"var": "instance", "func": "function", "field": "property", "package": "module", "type": "class"}


def complete(session: KernelSession, text: str, offset: int) -> dict[str, Any]:
    """The content of a complete_reply."""
    start = text.rfind("\n", 0, offset) + 1
    if is_magic(text) and text[start:offset].startswith("%") and not text[start:offset].strip("%").count(" "):
        items = [(name, "magic", "") for name in MAGICS if name.startswith(text[start:offset])]
        return _matches(start, offset, items)
    from gopy.repl import complete as go

    with session.state_lock:
        found = go.complete(session, blanked(text), offset)
        items = [(item.text, _KINDS.get(item.kind, item.kind), item.type) for item in found.items]
    return _matches(found.start, found.end, items)


def _matches(start: int, end: int, items: list[tuple[str, str, str]]) -> dict[str, Any]:
    described = [
        {"start": start, "end": end, "text": text, "type": kind, "signature": type} for text, kind, type in items
    ]
    return {
        "status": "ok",
        "matches": [text for text, _, _ in items],
        "cursor_start": start,
        "cursor_end": end,
        "metadata": {"_jupyter_types_experimental": described},
    }


def inspect(session: KernelSession, text: str, offset: int, level: int) -> dict[str, Any]:
    """The content of an inspect_reply: about the name at the offset; within the parentheses of a call, about the function."""
    from gopy.repl import complete as go, inspect as names

    text = blanked(text)
    with session.state_lock:
        found = names.inspect(session, text, offset, level)
        call = go.signature(session, text, offset) if found is None else None
    if found is None and call is None:
        return {"status": "ok", "found": False, "data": {}, "metadata": {}}
    if found is None:
        assert call is not None
        data = _forms([("code", f"func {call.text}")])
    else:
        parts = [("code", found.type)]
        if found.doc:
            parts.append(("text", found.doc))
        if found.members and not level:
            parts.append(("code", "\n".join(found.members)))
        if found.source:
            parts.append(("code", found.source.rstrip()))
        if found.where:
            parts.append(("place", found.where))
        data = _forms(parts)
    return {"status": "ok", "found": True, "data": data, "metadata": {}}


def _forms(parts: list[tuple[str, str]]) -> dict[str, str]:
    pre = '<pre style="white-space:pre-wrap">'
    html = {
        "code": (pre, "</pre>"),
        "text": ("<p style='white-space:pre-wrap'>", "</p>"),
        "place": ("<p><em>", "</em></p>"),
    }
    return {
        "text/plain": "\n\n".join(text for _, text in parts),
        "text/html": "".join(f"{html[kind][0]}{escape(text)}{html[kind][1]}" for kind, text in parts),
    }


def is_complete(text: str) -> dict[str, Any]:
    """The content of an is_complete_reply. A cell of a magic is whole after an empty line."""
    if text.startswith("%%"):
        if text.endswith("\n") or ("\n" not in text and text.split()[0] in _ALONE):
            return {"status": "complete"}
        return {"status": "incomplete", "indent": ""}
    from gopy.repl.incomplete import status

    state, indent = status(blanked(text))
    return {"status": state, "indent": indent} if state == "incomplete" else {"status": state}


_ALONE = ("%%test",)
