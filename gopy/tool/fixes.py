"""`--fix` and `--diff`: apply suggested fixes, all or nothing per file, never breaking what compiles.

Edits of one file are applied together; an edit that overlaps an earlier one is left for the next run. With the result
its unit must have no more compile errors than before (where syntax errors hid the others: fewer syntax errors); else
the file stays as it was, as it does if its bytes are no longer those that were checked, or were in another encoding.
Only files of the packages that the user named are touched. Writing goes through a temporary file and a rename, so that
a file is never half written.
"""

from __future__ import annotations

import errno
import os
import tempfile

from gopy.source.diagnostic import Diagnostic, Edit, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.project.load import Unit
    from gopy.source.file import SourceFile
    from gopy.tool.vet import Group, Report


class Change:
    """One file's new text; `applied` findings were mended, `refused` says why nothing was done, if so."""

    __slots__ = ("path", "old", "new", "applied", "refused")

    def __init__(self, path: str, old: bytes, new: bytes, applied: list[Diagnostic]) -> None:
        self.path = path
        self.old = old
        self.new = new
        self.applied = applied
        self.refused: Text | None = None


def changes(report: Report) -> list[Change]:
    """What the safe fixes of a report would change, file by file, checked as described above."""
    out: list[Change] = []
    for group in report.groups:
        if not group.named:
            continue
        by_file: dict[int, list[Diagnostic]] = {}
        sources: dict[int, SourceFile] = {}
        for diagnostic in group.diagnostics:
            file = report.fset.file(diagnostic.pos)
            if file is not None and any(fix.safe for fix in diagnostic.fixes):
                by_file.setdefault(file.base, []).append(diagnostic)
                sources[file.base] = file
        for base, diagnostics in by_file.items():
            out.append(_change(report, group, sources[base], diagnostics))
    return out


def _change(report: Report, group: Group, file: SourceFile, diagnostics: list[Diagnostic]) -> Change:
    edits: list[Edit] = []
    applied: list[Diagnostic] = []
    for diagnostic in diagnostics:
        fix = next(fix for fix in diagnostic.fixes if fix.safe)
        mine = [edit for edit in fix.edits if not any(_same(edit, other) for other in edits)]
        inside = all(file.base <= e.pos <= e.end <= file.base + len(file.data) for e in mine)
        if inside and not any(_overlap(edit, other) for edit in mine for other in edits):
            edits += mine
            applied.append(diagnostic)
    bom = b"\xef\xbb\xbf" if file.prefix_columns else b""
    new = apply_edits(file, edits)
    change = Change(file.name, bom + file.data, bom + new, applied)
    if new == file.data:
        change.refused = Text("the fixes change nothing")
    elif _breaks(report, group, file, new):
        change.refused = Text("the fixed text would not compile")
    if change.refused:
        change.new = change.old
    return change


def _same(one: Edit, two: Edit) -> bool:
    return one.pos == two.pos and one.end == two.end and one.new == two.new


def _overlap(one: Edit, two: Edit) -> bool:
    if one.pos == one.end or two.pos == two.end:
        return one.pos == two.pos or (one.pos < two.end and two.pos < one.end)
    return one.pos < two.end and two.pos < one.end


def apply_edits(file: SourceFile, edits: list[Edit]) -> bytes:
    """The file's bytes with non-overlapping edits made."""
    out: list[bytes] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.pos, e.end)):
        out.append(file.data[at : file.offset(edit.pos)])
        out.append(edit.new.encode())
        at = file.offset(edit.end)
    out.append(file.data[at:])
    return b"".join(out)


def _breaks(report: Report, group: Group, file: SourceFile, new: bytes) -> bool:
    """Whether the unit would have more compile errors with this file's new text."""
    from gopy.project.load import COMMAND_LINE, Loader, Unit

    loader = Loader(report.cwd, report.tags)
    tested = group.unit.path.removesuffix("_test")
    # an external test sees its package with that package's own test files
    together = [g.unit for g in report.groups if g.unit is not group.unit and g.unit.path == tested and g.named]
    units: list[Unit] = []
    for old in [*together, group.unit]:
        unit = Unit(old.path, old.directory, old.go_version)
        unit.is_test = old.is_test
        single = old.path == COMMAND_LINE and len(old.files) <= 1
        for part in old.files:
            data = new if part.source is file else part.source.data
            loader.add_source(unit, part.source.name, data, fragments=single)
        units.append(unit)
    loader.check_all(units)
    syntax_before, types_before = _errors(group.unit)
    syntax, types = _errors(units[-1])
    return syntax >= syntax_before if syntax_before else syntax + types > types_before


def _errors(unit: Unit) -> tuple[int, int]:
    """How many errors of reading and parsing, and how many others."""
    return len(unit.diagnostics), len(unit.result.diagnostics) if unit.result is not None else 0


def current(path: str, change: Change) -> bool:
    """Whether the file still has the text that was checked, byte for byte. Errors: OSError."""
    with open(path, "rb") as file:
        return file.read() == change.old


def write(path: str, data: bytes) -> None:
    """Replace a file's contents in one step, keeping its permissions; a link stays one, what it names is replaced.

    Errors: OSError (the old file is then untouched), also for a file that may not be written.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    handle, temporary = tempfile.mkstemp(prefix=".gopy-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        if os.path.exists(target):
            os.chmod(temporary, os.stat(target).st_mode & 0o7777)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
