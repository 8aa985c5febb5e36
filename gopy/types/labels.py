"""Labels as types2 checks them; gc lets its parser do so (gopy.syntax.branches), therefore `Config.branch_errors` only.

Spec "Labeled statements", "Goto statements": a label's scope is the function; goto must not jump into a block nor over a
variable declaration; break and continue name an enclosing statement.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import recording
from gopy.types.objects import Label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker


class _Block:
    """A block: its own labels, and the labeled statement it belongs to."""

    __slots__ = ("parent", "labeled", "labels")

    def __init__(self, parent: _Block | None, labeled: ast.LabeledStmt | None) -> None:
        self.parent = parent
        self.labeled = labeled
        self.labels: set[str] = set()

    def has_target(self, name: str) -> bool:
        """Whether goto name may jump back from here."""
        block: _Block | None = self
        while block is not None:
            if name in block.labels:
                return True
            block = block.parent
        return False

    def enclosing(self, name: str) -> ast.Stmt | None:
        """The statement labeled name around this block."""
        block: _Block | None = self
        while block is not None:
            if block.labeled is not None and block.labeled.label.name == name:
                return block.labeled.stmt
            block = block.parent
        return None


_LOOPS = (ast.ForStmt, ast.RangeStmt)
_BREAKABLE = (*_LOOPS, ast.SwitchStmt, ast.TypeSwitchStmt, ast.SelectStmt)


def labels(c: Checker, body: ast.BlockStmt) -> None:
    """Check the labels and branches of a function body."""
    walker = _Walker(c)
    for jump in walker.block(None, None, body.list):
        assert jump.label is not None
        name = jump.label.name
        label = walker.all.get(name)
        if label is not None:
            label.used = True
            c.error(jump.label, "JumpIntoBlock", f"goto {name} jumps into block")
        else:
            c.error(jump.label, "UndeclaredLabel", f"label {name} not declared")
    for label in walker.all.values():
        if not label.used:
            c.soft_error(label, "UnusedLabel", f"label {label.name} declared and not used")


class _Walker:
    def __init__(self, c: Checker) -> None:
        self.c = c
        self.all: dict[str, Label] = {}

    def block(
        self, parent: _Block | None, labeled: ast.LabeledStmt | None, statements: list[ast.Stmt]
    ) -> list[ast.BranchStmt]:
        """Check a block; the gotos in it whose labels have not been met."""
        state = _BlockState(self, _Block(parent, labeled))
        for s in statements:
            state.stmt(None, s)
        return state.forward


class _BlockState:
    def __init__(self, walker: _Walker, block: _Block) -> None:
        self.walker = walker
        self.c = walker.c
        self.block = block
        self.forward: list[ast.BranchStmt] = []
        self.var_pos = 0
        self.over_var: list[ast.BranchStmt] = []  # forward jumps met before the last variable declaration

    def stmt(self, labeled: ast.LabeledStmt | None, s: ast.Stmt) -> None:
        match s:
            case ast.DeclStmt() if s.decl.tok == "var":
                for spec in s.decl.specs:
                    self.declares(spec.pos)
            case ast.AssignStmt() if s.tok == ":=":
                self.declares(s.tok_pos)
            case ast.LabeledStmt():
                self.label(s)
                self.stmt(s if s.label.name != "_" else labeled, s.stmt)
            case ast.BranchStmt() if s.label is not None:
                self.branch(s, s.label)
            case ast.BlockStmt():
                self.forward += self.walker.block(self.block, labeled, s.list)
            case ast.IfStmt():
                self.stmt(labeled, s.body)
                if s.else_ is not None:
                    self.stmt(labeled, s.else_)
            case ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
                inner = _Block(self.block, labeled)
                for clause in s.body.list:
                    if isinstance(clause, (ast.CaseClause, ast.CommClause)):
                        self.forward += self.walker.block(inner, None, clause.body)
            case ast.ForStmt() | ast.RangeStmt():
                self.stmt(labeled, s.body)

    def declares(self, pos: int) -> None:
        self.var_pos = pos
        self.over_var = list(self.forward)

    def label(self, s: ast.LabeledStmt) -> None:
        name = s.label.name
        if name == "_":
            return
        c = self.c
        label = Label(s.label.pos, c.pkg, name)
        alt = self.walker.all.setdefault(name, label)
        if alt is not label:
            err = c.new_error("DuplicateLabel").add(s.label, f"label {name} already declared").add_alt_decl(alt)
            err.soft = True
            err.report()
        else:
            self.block.labels.add(name)
            recording.record_def(c, s.label, label)
        waiting: list[ast.BranchStmt] = []
        for jump in self.forward:
            assert jump.label is not None
            if jump.label.name != name:
                waiting.append(jump)
                continue
            label.used = True
            recording.record_use(c, jump.label, label)
            if self.var_pos and jump in self.over_var:
                line = c.fset.position(self.var_pos).line
                text = f"goto {name} jumps over variable declaration at line {line}"
                c.soft_error(jump.label, "JumpOverDecl", text)
        self.forward = waiting

    def branch(self, s: ast.BranchStmt, label: ast.Ident) -> None:
        name = label.name
        if s.tok == "goto":
            if not self.block.has_target(name):
                self.forward.append(s)
                return
        else:
            target = self.block.enclosing(name)
            if not isinstance(target, _BREAKABLE if s.tok == "break" else _LOOPS):
                self.c.error(label, "MisplacedLabel", f"invalid {s.tok} label {name}")
                return
        found = self.walker.all[name]
        found.used = True
        recording.record_use(self.c, label, found)
