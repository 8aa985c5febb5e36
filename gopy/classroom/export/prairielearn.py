"""PrairieLearn's /grade/results/results.json.

A program that does not compile, and nothing handed in, is not gradable: no attempt is lost, and the compiler's words are the
format errors. All students see all tests here, so of hidden checks there is no more than they may know. The file may have
1 MB: long texts are cut.
"""

from __future__ import annotations

from gopy.classroom.export.result import cut, dumps, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gopy.classroom.export.result import Result

LARGEST = 1_000_000  # bytes of the file
_TEXTS = 120_000  # characters of all texts together: escaped, one takes up to 6 bytes, outside of the BMP 12


def text(result: Result, _environ: Mapping[str, str]) -> str:
    """The file's text."""
    room = _TEXTS // (len(result.items) + 1)
    room = min(room, LARGEST // 13 // (len(result.items) + 1))
    if result.is_invalid:
        return dumps({"gradable": False, "format_errors": [cut(result.problem, room)]})
    tests = [
        {
            "name": item.title,
            "points": number(item.points),
            "max_points": number(item.most),
            "output": cut(item.text, room),
        }
        for item in result.items
    ]
    score = min(max(result.points / result.most, 0.0), 1.0) if result.most else float(result.passed)
    data = {"gradable": True, "score": score, "tests": tests}
    if result.problem:
        data["output"] = cut(result.problem, room)
    return dumps(data)
