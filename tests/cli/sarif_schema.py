"""The part of SARIF 2.1.0 that gopy writes, as a JSON schema: what is required, and no key that the format lacks."""

from __future__ import annotations


def _object(required: str, **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


TEXT = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = _object("text", text=TEXT)
# a URI reference: nothing that would have to be escaped
URI = {"type": "string", "pattern": "^[A-Za-z0-9%._~:/?#@!$&'()*+,;=-]+$"}
ARTIFACT = _object("uri", uri=URI, uriBaseId=TEXT)
REGION = _object("startLine", startLine=NUMBER, startColumn=NUMBER, endLine=NUMBER, endColumn=NUMBER)
PLACE = _object("artifactLocation", artifactLocation=ARTIFACT, region=REGION)
LOCATION = _object("physicalLocation", physicalLocation=PLACE, message=MESSAGE)
REPLACEMENT = _object("deletedRegion", deletedRegion=REGION, insertedContent=MESSAGE)
CHANGE = _object(
    "artifactLocation replacements",
    artifactLocation=ARTIFACT,
    replacements=_list(REPLACEMENT) | {"minItems": 1},
)
FIX = _object("artifactChanges", description=MESSAGE, artifactChanges=_list(CHANGE) | {"minItems": 1})
RESULT = _object(
    "message ruleId level locations partialFingerprints",
    ruleId=TEXT,
    level=LEVEL,
    message=MESSAGE,
    locations=_list(LOCATION) | {"minItems": 1},
    relatedLocations=_list(LOCATION),
    fixes=_list(FIX),
    partialFingerprints=_object("primaryLocationLineHash", primaryLocationLineHash=TEXT),
)
RULE = _object(
    "id shortDescription fullDescription help helpUri",
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    helpUri=URI,
    defaultConfiguration=_object("level", level=LEVEL),
    properties=_object("tags", tags=_list(TEXT)),
)
DRIVER = _object("name rules", name=TEXT, version=TEXT, informationUri=URI, rules=_list(RULE) | {"uniqueItems": True})
NOTIFICATION = _object("message", message=MESSAGE, level=LEVEL)
RUN = _object(
    "tool results",
    tool=_object("driver", driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    originalUriBaseIds=_object("", **{"%SRCROOT%": _object("", uri=URI, description=MESSAGE)}),
    invocations=_list(
        _object(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_list(NOTIFICATION),
        )
    ),
    results=_list(RESULT),
)
SCHEMA = _object("version runs", version={"const": "2.1.0"}, runs=_list(RUN), **{"$schema": URI})
