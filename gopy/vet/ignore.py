"""Comments that silence a finding: `//gopy:ignore NAME REASON`, NAME an analyzer or `all`.

A comment speaks for its own line, and if nothing else stands there, for the next one too. The reason is for the reader
and must be given; a comment without it, or with a name that is none, silences nothing and is reported.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Diagnostic, Text
from gopy.vet.registry import ANALYZERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import FileSet
    from gopy.syntax import ast

CODE = "ignore"
_MARK = "//gopy:ignore"


def apply_ignores(fset: FileSet, files: list[ast.File], found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings that no comment silences, and what is wrong with such comments."""
    silenced: dict[tuple[int, int], set[str]] = {}  # file's base, line -> names
    problems: list[Diagnostic] = []
    for file in files:
        for group in file.comments:
            for comment in group.list:
                if comment.text == _MARK or comment.text.startswith((_MARK + " ", _MARK + "\t")):
                    name, problem = _read(comment.text)
                    if problem is not None:
                        problems.append(Diagnostic(comment.pos, problem, CODE, TEACH, end=comment.end))
                        continue
                    line = file.source.line(comment.pos)
                    alone = file.source.text(file.source.line_start(line), comment.pos).strip() == ""
                    for each in (line, line + 1) if alone else (line,):
                        silenced.setdefault((file.source.base, each), set()).add(name)
    kept = []
    for diagnostic in found:
        source = fset.file(diagnostic.pos)
        names = silenced.get((source.base, source.line(diagnostic.pos))) if source is not None else None
        if names is None or not (diagnostic.code in names or "all" in names):
            kept.append(diagnostic)
    return kept + problems


def _read(text: str) -> tuple[str, Text | None]:
    """The name a comment gives, and what is wrong with the comment."""
    name, _, reason = text[len(_MARK) :].strip().partition(" ")
    if not name:
        return name, Text("//gopy:ignore needs the name of an analyzer and a reason")
    if name != "all" and name not in ANALYZERS:
        return name, Text('//gopy:ignore names "{name}", which is no analyzer', name=name)
    if not reason.strip():
        return name, Text("//gopy:ignore {name} needs a reason", name=name)
    return name, None
