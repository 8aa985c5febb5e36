"""The exercise's files from a notebook.

A cell `%%writefile NAME` is (a part of) that file; a cell `%%exercise ID NAME` is that file of the exercise. Without one for
the exercise's only Go file, the declarations of all code cells make it, in order: functions, types, constants, variables and
imports; statements, which only try things, are left out,
and a later declaration of a name takes the place of an earlier one, as it does in the notebook. The package clause is that
of the starter; packages of the standard library that are used and not imported are imported, as the cells do it.
"""

from __future__ import annotations

import os

from gopy.classroom.attempt import HandedIn
from gopy.source.diagnostic import Text
from gopy.syntax.scanner import EOF, LITERAL, NAME, SEMI, Tokens, scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gopy.classroom.exercise import Exercise

_OPEN = ("(", "[", "{")
_CLOSE = (")", "]", "}")
_PREFERRED = ("math/rand", "text/template")  # of packages with one name


def files_of(name: str, data: bytes, exercise: Exercise) -> dict[str, str]:
    """The exercise's files that a notebook has, with their texts. Errors: HandedIn if it is none."""
    cells = _code_cells(name, data)
    written: dict[str, str] = {}
    plain: list[str] = []
    for cell in cells:
        first, _, rest = cell.partition("\n")
        if first.startswith("%%writefile"):
            words = first.split()[1:]
            appends = "-a" in words
            target = next((word for word in words if not word.startswith("-")), "")
            if target in exercise.files:
                written[target] = (written.get(target, "") if appends else "") + rest + "\n"
        elif first.startswith("%%exercise "):  # the last cell for a file is meant
            id, _, target = first.removeprefix("%%exercise ").strip().partition(" ")
            target = target.strip() or exercise.files[0]
            if id == exercise.id and target in exercise.files:
                written[target] = as_file(exercise, target, rest)
        elif not first.startswith("%%"):
            plain.append("\n".join(line for line in cell.split("\n") if not line.startswith(("%", "!", "?"))))
        elif first.split()[0] in ("%%time", "%%vet"):  # the rest of the cell is Go of the session
            plain.append(rest)
    go = [wanted for wanted in exercise.files if wanted.endswith(".go")]
    if not written and len(go) == 1:
        text = _joined(plain, package_of(exercise, go[0]))
        if text:
            written[go[0]] = text
    return written


def _code_cells(name: str, data: bytes) -> list[str]:
    import json

    try:
        notebook = json.loads(data.decode("utf-8-sig"))
        cells = notebook["cells"]
        texts = []
        for cell in cells:
            if cell["cell_type"] == "code":
                source = cell["source"]
                texts.append("".join(source) if isinstance(source, list) else str(source))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise HandedIn(Text("{file} is not a notebook that can be read", file=name), name) from None
    return texts


def as_file(exercise: Exercise, name: str, text: str) -> str:
    """The text of a cell as a file of an exercise: Go gets the package clause that it lacks."""
    text = text.strip("\n") + "\n"
    if name.endswith(".go"):
        tokens = scan(text.encode("utf-8", "replace"))
        if not tokens.kinds or tokens.kinds[0] != "package":
            text = f"package {package_of(exercise, name)}\n\n{text}"
    return text


def package_of(exercise: Exercise, name: str) -> str:
    """The name of the package that a file of the exercise belongs to."""
    try:
        with open(exercise.path("starter", *name.split("/")), "rb") as file:
            tokens = scan(file.read())
    except OSError:
        return "main"
    for i in range(len(tokens.kinds) - 1):
        if tokens.kinds[i] == "package":
            return tokens.text(i + 1)
    return "main"


def _joined(cells: list[str], package: str) -> str:
    """A file of the declarations in cells; "" if there is none."""
    imports: dict[str, str] = {}
    decls: dict[str, str] = {}
    for cell in cells:
        for key, text in _declarations(cell):
            if key.startswith("import "):
                imports[text] = text
            else:
                decls.pop(key, None)  # a later one stands where it stands
                decls[key] = text
    if not decls:
        return ""
    body = "\n\n".join(decls.values()) + "\n"
    for path in _used_packages(body, imports):
        imports[path] = f'import "{path}"'
    return "\n\n".join([f"package {package}", *imports.values(), body])


def _declarations(cell: str) -> Iterator[tuple[str, str]]:
    """The declarations in a cell, each with the name that it declares."""
    data = cell.encode("utf-8", "replace")
    tokens = scan(data)
    if tokens.errors and not tokens.kinds:
        return
    start = depth = 0
    for i, kind in enumerate(tokens.kinds):
        if kind in _OPEN:
            depth += 1
        elif kind in _CLOSE:
            depth = max(depth - 1, 0)
        if (kind == SEMI and not depth) or kind == EOF:
            if i > start and (key := _key(tokens, start)):
                begin = tokens.starts[start]
                yield key, _with_comment(data, tokens, begin) + data[begin : tokens.ends[i - 1]].decode()
            start = i + 1


def _key(tokens: Tokens, at: int) -> str:
    """What identifies the declaration that begins there; "" if none does."""
    kind = tokens.kinds[at]
    if kind not in ("func", "type", "var", "const", "import"):
        return ""
    following = at + 1
    if kind == "func":
        receiver = ""
        if tokens.kinds[following] == "(":  # a method, or a function literal that is called at once
            while tokens.kinds[following] not in (")", EOF):
                receiver += tokens.text(following) + " " if tokens.kinds[following] in (NAME, "*") else ""
                following += 1
            following += 1
        if following >= len(tokens.kinds) or tokens.kinds[following] != NAME:
            return ""
        name = tokens.text(following)
        return (
            f"func {receiver.rpartition(' ')[0].rpartition(' ')[2]}.{name}"
            if name not in ("init", "_")
            else f"init {at}"
        )
    if tokens.kinds[following] == NAME:
        return f"{'import' if kind == 'import' else 'name'} {tokens.text(following)}"
    return (
        f"{kind} {tokens.starts[at]} {tokens.text(following)} {tokens.text(min(following + 1, len(tokens.kinds) - 1))}"
    )


def _with_comment(data: bytes, tokens: Tokens, begin: int) -> str:
    """The comment right above a place, with its line end."""
    first = begin
    for start, end in reversed(tokens.comments):
        if end <= first and data[end:first].strip() == b"" and data[end:first].count(b"\n") <= 1:
            first = start
    return data[first:begin].decode("utf-8", "replace")


def _used_packages(body: str, imports: dict[str, str]) -> list[str]:
    """Packages of the standard library whose names are used before a dot, and that nothing imports."""
    from gopy.types.std import std_paths

    tokens = scan(body.encode("utf-8", "replace"))
    named = {
        tokens.text(i)
        for i in range(len(tokens.kinds) - 1)
        if tokens.kinds[i] == NAME and tokens.kinds[i + 1] == "." and (i == 0 or tokens.kinds[i - 1] != ".")
    }
    declared = {  # a parameter or variable of the name is no package
        tokens.text(i)
        for i in range(len(tokens.kinds) - 1)
        if tokens.kinds[i] == NAME
        and tokens.kinds[i + 1] in (NAME, "*", "[", ":=", ",", "=")
        and tokens.kinds[i - 1] != "."
    }
    for text in imports.values():
        found = scan(text.encode("utf-8", "replace"))
        for i, kind in enumerate(found.kinds):
            if kind == LITERAL:
                named.discard(os.path.basename(found.text(i).strip('"`').removesuffix("/v2")))
            elif kind == NAME:
                named.discard(found.text(i))
    paths: dict[str, str] = {}
    for path in std_paths():
        last = path.removesuffix("/v2").rpartition("/")[2]
        known = paths.get(last)
        if "internal" not in path and (
            known is None or path in _PREFERRED or (len(path) < len(known) and known not in _PREFERRED)
        ):
            paths[last] = path
    return sorted(paths[name] for name in named - declared if name in paths)
