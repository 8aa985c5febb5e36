"""The rules for labels and for break, continue, goto and fallthrough, checked body by body as gc does.

Statements are first reduced to `Shape`s, which hold only what these rules look at; syntax.explain makes the same
shapes from tokens, so that a function without syntax errors is checked even where another one has some.
A block's unresolved forward gotos are handed up to the block around it, where a later label may resolve them.
Spec: "Labeled statements", "Break statements", "Goto statements", "Fallthrough statements", "Declarations and scope".
"""

from __future__ import annotations

from gopy.source.diagnostic import Diagnostic
from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.source.file import SourceFile

# Kinds of regions.
BLOCK = "block"  # also if: its parts are the branches
FOR = "for"
SWITCH = "switch"
TYPE_SWITCH = "type switch"
SELECT = "select"


class Shape:
    """A statement, as far as branches are concerned."""

    __slots__ = ()


PLAIN = Shape()
EMPTY = Shape()


class Declared(Shape):
    """A variable declaration (var or :=) at `pos`; `names` as messages show them."""

    __slots__ = ("pos", "names")

    def __init__(self, pos: int, names: str) -> None:
        self.pos = pos
        self.names = names


class Labeled(Shape):
    """A label and its statement."""

    __slots__ = ("pos", "name", "stmt")

    def __init__(self, pos: int, name: str, stmt: Shape) -> None:
        self.pos = pos
        self.name = name
        self.stmt = stmt


class Branch(Shape):
    """break, continue, goto or fallthrough; label "" where there is none."""

    __slots__ = ("pos", "tok", "label", "label_pos")

    def __init__(self, pos: int, tok: str, label: str = "", label_pos: int = 0) -> None:
        self.pos = pos
        self.tok = tok
        self.label = label
        self.label_pos = label_pos


class Region(Shape):
    """A statement with statement lists in it: (start of the block, list) each."""

    __slots__ = ("kind", "parts")

    def __init__(self, kind: str, parts: list[tuple[int, list[Shape]]]) -> None:
        self.kind = kind
        self.parts = parts


class _Label:
    __slots__ = ("block", "stmt", "used")

    def __init__(self, block: _Block, stmt: Labeled) -> None:
        self.block = block
        self.stmt = stmt
        self.used = False


class _Block:
    __slots__ = ("parent", "start", "label")

    def __init__(self, parent: _Block | None, start: int, label: Labeled | None) -> None:
        self.parent = parent
        self.start = start
        self.label = label  # of the statement to which the block belongs


class _Targets:
    """What an unlabeled break or continue would leave, and which case of a switch this is (-1: none directly)."""

    __slots__ = ("breaks", "continues", "case")

    def __init__(self, breaks: Region | None, continues: Region | None, case: int) -> None:
        self.breaks = breaks
        self.continues = continues
        self.case = case


class _Body:
    __slots__ = ("source", "labels", "found")

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.labels: dict[str, _Label] = {}
        self.found: list[Diagnostic] = []

    def error(self, pos: int, message: str, code: str) -> None:
        self.found.append(Diagnostic(pos, message, code))

    def place(self, pos: int) -> str:
        shown, physical = str(self.source.position(pos)), str(self.source.physical(pos))
        return shown if shown == physical else f"{shown}[{physical}]"

    def check(self, start: int, stmts: list[Shape]) -> list[Diagnostic]:
        for jump in self.block(None, _Targets(None, None, -1), None, start, stmts):
            label = self.labels.get(jump.label)
            if label is None:
                self.error(jump.label_pos, f"label {jump.label} not defined", "UndeclaredLabel")
            else:
                label.used = True
                where = self.place(label.block.start)
                self.error(jump.label_pos, f"goto {jump.label} jumps into block starting at {where}", "JumpIntoBlock")
        for name, label in self.labels.items():
            if not label.used:
                self.error(label.stmt.pos, f"label {name} defined and not used", "UnusedLabel")
        return self.found

    def block(
        self, parent: _Block | None, targets: _Targets, label: Labeled | None, start: int, stmts: list[Shape]
    ) -> list[Branch]:
        """Check one statement list; the gotos whose labels were not found in it."""
        here = _Block(parent, start, label)
        pending: list[Branch] = []
        endangered: list[Branch] = []  # gotos in front of the latest variable declaration
        declared: Declared | None = None
        count = len(stmts)
        while count and stmts[count - 1] is EMPTY:
            count -= 1
        for index in range(count):
            stmt = stmts[index]
            label = None
            while type(stmt) is Labeled:
                if stmt.name != "_":
                    label = stmt
                    known = self.declare(here, stmt)
                    remaining = []
                    for jump in pending:
                        if jump.label != stmt.name:
                            remaining.append(jump)
                            continue
                        known.used = True
                        if declared is not None and jump in endangered:
                            self.error(
                                jump.label_pos,
                                f"goto {stmt.name} jumps over declaration of {declared.names} "
                                f"at {self.place(declared.pos)}",
                                "JumpOverDecl",
                            )
                    pending = remaining
                stmt = stmt.stmt
            kind = type(stmt)
            if kind is Declared:
                assert isinstance(stmt, Declared)
                declared = stmt
                endangered = pending[:]
            elif kind is Branch:
                assert isinstance(stmt, Branch)
                if stmt.tok == "goto":
                    if not self.goto_target(here, stmt.label):
                        pending.append(stmt)
                elif stmt.label:
                    self.labeled_branch(here, stmt)
                else:
                    self.plain_branch(stmt, targets, index + 1 == count)
            elif kind is Region:
                assert isinstance(stmt, Region)
                for case, (inner_start, inner) in enumerate(stmt.parts):
                    pending += self.block(here, inner_targets(stmt, targets, case), label, inner_start, inner)
        return pending

    def declare(self, here: _Block, stmt: Labeled) -> _Label:
        known = self.labels.get(stmt.name)
        if known is None:
            known = self.labels[stmt.name] = _Label(here, stmt)
        else:
            where = self.place(known.stmt.pos)
            self.error(stmt.pos, f"label {stmt.name} already defined at {where}", "DuplicateLabel")
        return known

    def goto_target(self, here: _Block, name: str) -> bool:
        label = self.labels.get(name)
        if label is None:
            return False
        label.used = True
        block: _Block | None = here
        while block is not None and block is not label.block:
            block = block.parent
        return block is not None

    def labeled_branch(self, here: _Block, stmt: Branch) -> None:
        tok, name = stmt.tok, stmt.label
        label = self.labels.get(name)
        if label is None:
            self.error(stmt.label_pos, f"{tok} label not defined: {name}", "UndeclaredLabel")
            return
        label.used = True
        block: _Block | None = here
        while block is not None and block.label is not label.stmt:
            block = block.parent
        target = label.stmt.stmt
        fits = isinstance(target, Region) and (target.kind == FOR or (tok == "break" and target.kind != BLOCK))
        if block is None or not fits:
            self.error(stmt.label_pos, f"invalid {tok} label {name}", "MisplacedLabel")

    def plain_branch(self, stmt: Branch, targets: _Targets, last: bool) -> None:
        if stmt.tok == "break":
            if targets.breaks is None:
                self.error(stmt.pos, "break is not in a loop, switch, or select", "MisplacedBreak")
        elif stmt.tok == "continue":
            if targets.continues is None:
                self.error(stmt.pos, "continue is not in a loop", "MisplacedContinue")
        else:
            message = "fallthrough statement out of place"
            switch = targets.breaks
            if switch is not None and switch.kind == TYPE_SWITCH:
                message = "cannot fallthrough in type switch"
            elif switch is not None and switch.kind == SWITCH and targets.case >= 0 and last:
                if targets.case + 1 < len(switch.parts):
                    return
                message = "cannot fallthrough final case in switch"
            self.error(stmt.pos, message, "MisplacedFallthrough")


def inner_targets(stmt: Region, outer: _Targets, case: int) -> _Targets:
    if stmt.kind == BLOCK:
        return _Targets(outer.breaks, outer.continues, -1)
    if stmt.kind == FOR:
        return _Targets(stmt, stmt, -1)
    return _Targets(stmt, outer.continues, case if stmt.kind != SELECT else -1)


def check_shapes(source: SourceFile, start: int, stmts: list[Shape]) -> list[Diagnostic]:
    """The errors of one function body given as shapes; `start` is the position of its brace."""
    return _Body(source).check(start, stmts)


def check_body(source: SourceFile, body: ast.BlockStmt) -> list[Diagnostic]:
    """The errors of one function body; function literals in it are bodies of their own and not looked into."""
    return check_shapes(source, body.pos, [shape(stmt) for stmt in body.list])


def shape(stmt: ast.Stmt) -> Shape:
    """What branches.py looks at in a statement."""
    make = _SHAPES.get(type(stmt))
    return make(stmt) if make is not None else PLAIN


def _shapes(stmts: list[ast.Stmt]) -> list[Shape]:
    return [shape(stmt) for stmt in stmts]


def _decl(stmt: ast.DeclStmt) -> Shape:
    if stmt.decl.tok != "var" or not stmt.decl.specs:
        return PLAIN
    spec = stmt.decl.specs[0]
    return Declared(spec.pos, spec.names[0].name) if isinstance(spec, ast.ValueSpec) and spec.names else PLAIN


def _assign(stmt: ast.AssignStmt) -> Shape:
    if stmt.tok != ":=":
        return PLAIN
    return Declared(stmt.tok_pos, ", ".join(x.name if isinstance(x, ast.Ident) else "_" for x in stmt.lhs))


def _labeled(stmt: ast.LabeledStmt) -> Shape:
    return Labeled(stmt.label.pos, stmt.label.name, shape(stmt.stmt))


def _branch(stmt: ast.BranchStmt) -> Shape:
    if stmt.label is None:
        return Branch(stmt.pos, stmt.tok)
    return Branch(stmt.pos, stmt.tok, stmt.label.name, stmt.label.pos)


def _block(stmt: ast.BlockStmt) -> Shape:
    return Region(BLOCK, [(stmt.pos, _shapes(stmt.list))])


def _if(stmt: ast.IfStmt) -> Shape:
    parts = [(stmt.body.pos, _shapes(stmt.body.list))]
    if stmt.else_ is not None:
        parts.append((stmt.else_.pos, [shape(stmt.else_)]))
    return Region(BLOCK, parts)


def _loop(stmt: ast.ForStmt | ast.RangeStmt) -> Shape:
    return Region(FOR, [(stmt.body.pos, _shapes(stmt.body.list))])


def _clauses(stmt: ast.SwitchStmt | ast.TypeSwitchStmt | ast.SelectStmt) -> Shape:
    kind = SELECT if isinstance(stmt, ast.SelectStmt) else SWITCH if isinstance(stmt, ast.SwitchStmt) else TYPE_SWITCH
    clauses = [c for c in stmt.body.list if isinstance(c, (ast.CaseClause, ast.CommClause))]
    return Region(kind, [(clause.pos, _shapes(clause.body)) for clause in clauses])


def _empty(_: ast.EmptyStmt) -> Shape:
    return EMPTY


if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_SHAPES: dict[type[ast.Stmt], Callable[[Any], Shape]] = {
    ast.DeclStmt: _decl,
    ast.AssignStmt: _assign,
    ast.LabeledStmt: _labeled,
    ast.BranchStmt: _branch,
    ast.BlockStmt: _block,
    ast.IfStmt: _if,
    ast.ForStmt: _loop,
    ast.RangeStmt: _loop,
    ast.SwitchStmt: _clauses,
    ast.TypeSwitchStmt: _clauses,
    ast.SelectStmt: _clauses,
    ast.EmptyStmt: _empty,
}
