"""What Go's standard library or testify has and gopy's has not: said so, where the checker says only that it does not exist.

A program is compiled against gopy's own library. A name that is missing there gives Go's errors (`undefined: strings.X`);
if Go knows the name, the error is gopy's lack and not the program's, and the message must not blame the program.
"""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic, Text
from gopy.types.std import declares, is_public

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.link.image import StdImage
    from gopy.project.load import Unit
    from gopy.tool.vet import Group

_UNDEFINED = "undefined: "
_NOT_IN_STD = " is not in std"
_TESTIFY = "github.com/stretchr/testify/"
_NO_ASSERTIONS = frozenset(
    (
        *("YAMLEq", "HTTPBody", "HTTPBodyContains", "HTTPBodyNotContains"),
        *("HTTPError", "HTTPRedirect", "HTTPStatusCode", "HTTPSuccess"),
    )
)
_NO_MEMBER = " has no field or method "


def explain_missing(group: Group, std: StdImage) -> None:
    """Reword the errors of a group that are about names which only gopy's library lacks."""
    for diagnostic in group.errors:
        message = diagnostic.message
        if isinstance(message, str):
            found = _reworded(message, diagnostic, group.unit, std)
            if found is not None:
                diagnostic.message = found
                diagnostic.hints = []
                diagnostic.fixes = []


def explain_bundled(group: Group) -> None:
    """Reword the errors of a group about assertions that gopy's testify lacks."""
    for diagnostic in group.errors:
        message = diagnostic.message
        if not isinstance(message, str):
            continue
        name = ""
        if message.startswith(_UNDEFINED):
            name = message.removeprefix(_UNDEFINED)
        elif _NO_MEMBER in message and ".Assertions has" in message:
            name = message.partition(" undefined ")[0]
        member = name.rpartition(".")[2]
        if member.removesuffix("f") not in _NO_ASSERTIONS or not any(
            spec.path.value[1:-1].startswith(_TESTIFY) for file in group.unit.files for spec in file.imports
        ):
            continue
        diagnostic.message = Text("{name} is part of testify, but gopy's testify does not have it", name=name)
        diagnostic.hints = []
        diagnostic.fixes = []


def _reworded(message: str, diagnostic: Diagnostic, unit: Unit, std: StdImage) -> Text | None:
    if diagnostic.code == "BrokenImport" and message.endswith(_NOT_IN_STD):
        path = message.removesuffix(_NOT_IN_STD).removeprefix("package ")
        if is_public(path) and not std.has(path):
            return Text(
                "package {path} is part of Go's standard library, but gopy cannot run it yet "
                "(gopy vet can check the program)",
                path=path,
            )
    elif message.startswith(_UNDEFINED) and "." in message:
        package, _, name = message.removeprefix(_UNDEFINED).partition(".")
        for path in _imported(package, unit):
            if declares(path, name):
                return _lacks(f"{package}.{name}")
    elif _NO_MEMBER in message and "(type " in message:
        type, _, rest = message.partition("(type ")[2].partition(_NO_MEMBER)
        member = rest.rstrip(")").partition(",")[0]
        package, _, name = type.lstrip("*").partition("[")[0].rpartition(".")
        for path in _imported(package, unit) or ([package] if is_public(package) else []):
            if declares(path, name, member):
                return _lacks(f"{package}.{name}.{member}")
    return None


def _lacks(name: str) -> Text:
    return Text(
        "{name} is part of Go's standard library, but gopy cannot run it yet (gopy vet can check the program)",
        name=name,
    )


def _imported(name: str, unit: Unit) -> list[str]:
    """The packages of Go's library that a unit's files import under a name, or that are called so."""
    found: dict[str, None] = {}
    for file in unit.files:
        for spec in file.imports:
            path = spec.path.value[1:-1]
            alias = spec.name.name if spec.name is not None else ""
            last = path.rpartition("/")[2]
            if is_public(path) and (
                alias == name or last == name or path.removesuffix("/v2").rpartition("/")[2] == name
            ):
                found[path] = None
    return list(found)
