"""JUnit XML, as Ant's schema has it: what GitLab, Jenkins and CodeGrade read.

A check that is not fulfilled is a failure; one that could not be looked at, for the program does not compile, an error. Points
are properties of the suite (`points`, `most`, `points.CHECK`), for the format has no other place for them. Of hidden checks
there is no more than students may know.
"""

from __future__ import annotations

from gopy.classroom.export.classroom50 import when

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gopy.classroom.export.result import Result


def text(result: Result, environ: Mapping[str, str]) -> str:
    """The file's text. Errors: ValueError, of the time in the environment."""
    from xml.etree import ElementTree as Tree  # writing only

    failed = sum(not item.passed and item.ran for item in result.items)
    errors = sum(not item.passed and not item.ran for item in result.items)
    suites = Tree.Element("testsuites")
    suite = Tree.SubElement(
        suites,
        "testsuite",
        {
            "package": "gopy",
            "id": "0",
            "name": result.exercise.id,
            "timestamp": when(environ).removesuffix("Z"),
            "hostname": "localhost",
            "tests": str(len(result.items)),
            "failures": str(failed),
            "errors": str(errors),
            "skipped": "0",
            "time": "0",
        },
    )
    values = {"points": result.points, "most": result.most}
    values |= {f"points.{item.id}": item.points for item in result.items}
    properties = Tree.SubElement(suite, "properties")
    for name, value in values.items():
        Tree.SubElement(properties, "property", {"name": name, "value": f"{value:g}"})
    for item in result.items:
        case = Tree.SubElement(
            suite, "testcase", {"name": plain(item.title), "classname": result.exercise.id, "time": "0"}
        )
        if item.passed:
            continue
        kind = "failure" if item.ran else "error"
        said = plain(item.text if item.ran else result.problem or item.text)
        first = next((line.lstrip("- ") for line in said.splitlines() if line.strip()), item.title)
        why = {"type": item.outcome.check.kind if item.ran else result.state, "message": plain(first)}
        Tree.SubElement(case, kind, why).text = said
    Tree.SubElement(suite, "system-out").text = plain(result.problem)
    Tree.SubElement(suite, "system-err").text = ""
    Tree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Tree.tostring(suites, encoding="unicode") + "\n"


def plain(text: str) -> str:
    """The text without characters that XML has not."""
    return "".join(char if _is_xml(char) else "\ufffd" for char in text)


def _is_xml(char: str) -> bool:
    return char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000"
