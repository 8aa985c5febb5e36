"""Imports sorted as gofmt does: by path within each run of lines without an empty line between, doubles removed.

The tree is not changed: the sorted specs are new nodes, which stand at the places of the old ones, and so do the
comments on their lines. Lines of removed imports are merged with those after them in the table of line starts.
"""

from __future__ import annotations

from bisect import bisect_right

from gopy.syntax.align import byte_length
from gopy.syntax.ast import BasicLit, Comment, CommentGroup, Decl, File, GenDecl, Ident, ImportSpec, Spec


class SortedImports:
    """What the printer prints: declarations, comments in order, and positions of the line starts."""

    __slots__ = ("decls", "comments", "starts")

    def __init__(self, file: File, starts: list[int]) -> None:
        self.decls = list(file.decls)
        self.comments = list(file.comments)
        self.starts = starts
        for i, decl in enumerate(self.decls):
            if not isinstance(decl, GenDecl) or decl.tok != "import":
                break
            if decl.lparen:
                self.decls[i] = self._sort(decl)

    def _line(self, pos: int) -> int:
        return bisect_right(self.starts, pos)

    def _merge_line(self, line: int) -> None:
        """Make the line after `line` part of it."""
        if line < len(self.starts):
            del self.starts[line]

    def _sort(self, decl: GenDecl) -> GenDecl:
        specs: list[Spec] = []
        run: list[ImportSpec] = []
        for spec in decl.specs:
            assert isinstance(spec, ImportSpec)
            if run and self._line(spec.pos) > 1 + self._line(run[-1].end):
                specs += self._sort_run(run, decl.rparen)
                run = []
            run.append(spec)
        specs += self._sort_run(run, decl.rparen)
        if specs:
            last_line = self._line(specs[-1].pos)
            for line in range(self._line(decl.rparen) - 1, last_line, -1):
                self._merge_line(line)
        return GenDecl(decl.pos, decl.end, decl.tok, decl.lparen, specs, decl.rparen, decl.doc)

    def _sort_run(self, run: list[ImportSpec], rparen: int) -> list[ImportSpec]:
        if len(run) < 2:
            return run
        first, last, owners = self._comments_of(run)
        order = sorted(run, key=_sort_key)
        kept = []
        for i, spec in enumerate(order):
            if i + 1 < len(order) and spec.comment is None and _identity(spec) == _identity(order[i + 1]):
                line = self._line(spec.pos)
                if line != self._line(rparen):
                    self._merge_line(line)
            else:
                kept.append(spec)
        moved = {}
        out = []
        for old, spec in zip(run, kept, strict=False):
            out.append(_moved_spec(spec, old.pos, old.end))
            for left, group in owners.get(spec, ()):
                moved[group] = _moved_group(group, old.pos - 1 if left else old.end)
        if first <= last:
            groups = [moved.get(g, g) for g in self.comments[first : last + 1]]
            groups.sort(key=lambda g: g.list[0].pos)
            self.comments[first : last + 1] = groups
        return out

    def _comments_of(self, run: list[ImportSpec]) -> tuple[int, int, dict[ImportSpec, list[tuple[bool, CommentGroup]]]]:
        """First and last index of the comments on the lines of a run, and those of each import.

        With each comment: whether it stands to the left of its import.
        """
        start = self.starts[self._line(run[0].pos) - 1]
        end_line = self._line(run[-1].end)
        end = self.starts[end_line] if end_line < len(self.starts) else run[-1].end
        first, last = len(self.comments), -1
        for i, group in enumerate(self.comments):
            if _end(group) >= end:
                break
            if start <= group.list[0].pos:
                first = min(first, i)
                last = i
        owners: dict[ImportSpec, list[tuple[bool, CommentGroup]]] = {}
        at = 0
        for group in self.comments[first : last + 1]:
            pos = group.list[0].pos
            while at + 1 < len(run) and run[at + 1].pos <= pos:
                at += 1
            left = at == 0 and run[0].pos > pos
            if not left and at + 1 < len(run) and self._line(run[at].pos) + 1 == self._line(pos):
                at += 1
                left = True
            owners.setdefault(run[at], []).append((left, group))
        return first, last, owners


def _end(group: CommentGroup) -> int:
    last = group.list[-1]
    return last.pos + byte_length(last.text)


def _identity(spec: ImportSpec) -> tuple[str, str]:
    """Path and name."""
    return spec.path.value[1:-1], spec.name.name if spec.name is not None else ""


def _sort_key(spec: ImportSpec) -> tuple[str, str, str]:
    comment = "" if spec.comment is None else "\n".join(c.text for c in spec.comment.list)
    return (*_identity(spec), comment)


def _moved_spec(spec: ImportSpec, pos: int, end: int) -> ImportSpec:
    name = None if spec.name is None else Ident(pos, pos, spec.name.name)
    path = BasicLit(pos, pos, spec.path.kind, spec.path.value)
    return ImportSpec(pos, end, name, path, spec.doc, spec.comment)


def _moved_group(group: CommentGroup, pos: int) -> CommentGroup:
    return CommentGroup(pos, pos, [Comment(pos, pos, c.text) for c in group.list])


def sorted_imports(file: File, starts: list[int]) -> tuple[list[Decl], list[CommentGroup], list[int]]:
    """The declarations and comments of a file with its imports sorted, and its line starts (`starts` is changed)."""
    found = SortedImports(file, starts)
    return found.decls, found.comments, found.starts
