"""`--sarif`: a SARIF 2.1.0 log (docs.oasis-open.org/sarif/sarif/v2.1.0), as GitHub code scanning reads it.

Columns are UTF-16 units, which SARIF calls `utf16CodeUnits`; Go counts bytes.
"""

from __future__ import annotations

import hashlib
import os

from gopy import __version__
from gopy.source.diagnostic import ERROR, TEACH, Diagnostic, Edit, Text
from gopy.source.file import Position
from gopy.tool.json_report import dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.file import FileSet
    from gopy.tool.vet import Report

LEVELS = {ERROR: "error", TEACH: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://pypi.org/project/gopy-classroom/"
SPEC = "https://go.dev/ref/spec"


def to_sarif(
    report: Report, translate: Callable[[str], str], summary: Callable[[str], tuple[str, str]], cwd: str
) -> str:
    """The report as a SARIF log with one run."""
    rules: dict[str, dict[str, object]] = {}
    results: list[dict[str, object]] = []
    for group in report.groups:
        for diagnostic in group.diagnostics:
            level = LEVELS.get(diagnostic.kind, "warning")
            if diagnostic.code not in rules:
                why, fix = summary(diagnostic.code)
                rules[diagnostic.code] = {
                    "id": diagnostic.code,
                    "shortDescription": {"text": diagnostic.code},
                    "fullDescription": {"text": why or diagnostic.code},
                    "help": {"text": fix or f"gopy explain {diagnostic.code}"},
                    "helpUri": SPEC,
                    "defaultConfiguration": {"level": level},
                    "properties": {"tags": [diagnostic.kind]},
                }
            results.append(_result(diagnostic, level, report.fset, translate, cwd))
    run: dict[str, object] = {
        "tool": {
            "driver": {"name": "gopy", "version": __version__, "informationUri": HOME, "rules": list(rules.values())}
        },
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The directory gopy was run in"}}},
        "invocations": [
            {
                "executionSuccessful": not report.internal,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": text}} for text in report.problems + report.internal
                ],
            }
        ],
        "results": results,
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, 2)


def _location(position: Position, end: Position | None, cwd: str) -> dict[str, object]:
    name = position.name
    if os.path.isabs(name) and name.startswith(cwd + os.sep):
        name = os.path.relpath(name, cwd)
    artifact: dict[str, object]
    if os.path.isabs(name):
        from pathlib import Path

        artifact = {"uri": Path(name).as_uri()}
    else:
        from urllib.parse import quote

        artifact = {"uri": quote(os.fsencode(name.replace(os.sep, "/"))), "uriBaseId": "%SRCROOT%"}
    region: dict[str, object] = {"startLine": max(position.line, 1), "startColumn": max(position.utf16_column, 1)}
    if end is not None and (end.line, end.column) > (position.line, position.column):
        region["endLine"] = end.line
        region["endColumn"] = end.utf16_column
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _result(
    diagnostic: Diagnostic, level: str, fset: FileSet, translate: Callable[[str], str], cwd: str
) -> dict[str, object]:
    def say(text: Text | str) -> str:
        return text if isinstance(text, str) else text.translated(translate)

    position = fset.position(diagnostic.pos)
    end = fset.position(diagnostic.end) if diagnostic.end > diagnostic.pos else None
    line = position.file.line_bytes(position.file.line(diagnostic.pos)) if position.file is not None else b""
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "level": level,
        "message": {"text": say(diagnostic.message)},
        "locations": [_location(position, end, cwd)],
        "partialFingerprints": {"primaryLocationLineHash": hashlib.sha256(line.strip()).hexdigest()[:16] + ":1"},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {**_location(fset.position(r.pos), None, cwd), "message": {"text": say(r.message)}}
            for r in diagnostic.related
        ]
    fixes = [_fix(fix.message, fix.edits, fset, say, cwd) for fix in diagnostic.fixes if fix.edits]
    if fixes:
        result["fixes"] = fixes
    return result


def _fix(
    message: Text | str, edits: list[Edit], fset: FileSet, say: Callable[[Text | str], str], cwd: str
) -> dict[str, object]:
    replacements = []
    artifact: object = {}
    for edit in edits:
        place = _location(fset.position(edit.pos), fset.position(edit.end), cwd)["physicalLocation"]
        assert isinstance(place, dict)
        artifact = place["artifactLocation"]
        region = dict(place["region"])
        region.setdefault("endLine", region["startLine"])
        region.setdefault("endColumn", region["startColumn"])
        replacements.append({"deletedRegion": region, "insertedContent": {"text": edit.new}})
    return {
        "description": {"text": say(message)},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }
