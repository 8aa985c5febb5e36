"""`--json`: what `go vet -json` writes, package by package: {path: {analyzer: [{posn, end, message}]}}.

Compile errors stand under their code, as the analyzer "compile" does not exist in go vet; gopy's own additions are the
keys `code`, `kind`, `hints` and `suggested_fixes`, which readers of go vet's format skip.
"""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.diagnostic import Diagnostic, Text
    from gopy.source.file import FileSet
    from gopy.tool.vet import Report


# Characters that command a terminal, or turn the order of others, and that json leaves as they are.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def dumps(value: object, indent: int | str) -> str:
    """JSON text in which all control characters are escaped, and a line end."""
    return json.dumps(value, indent=indent, ensure_ascii=False).translate(_ESCAPES) + "\n"


def to_json(report: Report, translate: Callable[[str], str], absolute: Callable[[str], str]) -> str:
    """The report as one JSON object a package, each ended by a line end."""
    out: list[str] = []
    for group in report.groups:
        if not group.diagnostics:
            continue
        by_name: dict[str, list[dict[str, object]]] = {}
        for diagnostic in group.errors + group.findings:
            by_name.setdefault(diagnostic.code, []).append(_entry(diagnostic, report.fset, translate, absolute))
        out.append(dumps({group.path: dict(sorted(by_name.items()))}, "\t"))
    return "".join(out)


def _entry(
    diagnostic: Diagnostic, fset: FileSet, translate: Callable[[str], str], absolute: Callable[[str], str]
) -> dict[str, object]:
    def say(text: Text | str) -> str:
        return text if isinstance(text, str) else text.translated(translate)

    def place(pos: int) -> str:
        position = fset.position(pos)
        position.name = absolute(position.name)
        return str(position)

    entry: dict[str, object] = {
        "posn": place(diagnostic.pos),
        "end": place(diagnostic.end if diagnostic.end > diagnostic.pos else diagnostic.pos),
        "message": say(diagnostic.message),
        "kind": diagnostic.kind,
    }
    if diagnostic.related:
        entry["related"] = [{"posn": place(r.pos), "message": say(r.message)} for r in diagnostic.related]
    if diagnostic.hints:
        entry["hints"] = [say(hint) for hint in diagnostic.hints]
    if diagnostic.fixes:
        entry["suggested_fixes"] = [
            {
                "message": say(fix.message),
                "edits": [_edit(e.pos, e.end, e.new, fset, absolute) for e in fix.edits],
            }
            for fix in diagnostic.fixes
        ]
    return entry


def _edit(pos: int, end: int, new: str, fset: FileSet, absolute: Callable[[str], str]) -> dict[str, object]:
    file = fset.file(pos)
    assert file is not None
    return {"filename": absolute(file.name), "start": file.offset(pos), "end": file.offset(end), "new": new}
