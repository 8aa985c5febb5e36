"""Looking at an unfinished cell: where the cursor is in it, and what the checker knows there.

The text is made one that can be parsed, keeping what stands before the cursor: first with all that follows, then with
what follows on the cursor's line, then with nothing, the brackets that are open being closed. A name that nobody
has (MARK) takes the place of the one that is being written; after checking, its node tells where the cursor is.
"""

from __future__ import annotations

from gopy.repl.parse import Cell, packages_named, parse_cell
from gopy.source.file import FileSet
from gopy.syntax import ast
from gopy.syntax.scanner import scan
from gopy.types.cell import CellResult, check_cell
from gopy.types.checker import Config
from gopy.types.objects import Object
from gopy.types.scope import Scope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.state import State

MARK = "Gopy_cursor_"
_CLOSERS = {"(": ")", "[": "]", "{": "}"}


class Explored:
    """A cell that was checked for the sake of the place `pos`. `path`: the nodes around that place, the outermost first."""

    __slots__ = ("cell", "result", "pos", "path")

    def __init__(self, cell: Cell, result: CellResult, pos: int, path: list[ast.Node]) -> None:
        self.cell = cell
        self.result = result
        self.pos = pos
        self.path = path

    def scope(self) -> Scope:
        """The innermost scope around the place."""
        info = self.result.info
        found: Scope = info.scopes[self.cell.file]
        for node in self.path:
            if isinstance(node, ast.FuncDecl | ast.FuncLit):
                found = info.scopes.get(node.type, found)
            inner = info.scopes.get(node)
            if inner is not None:
                found = inner
        return found

    def visible(self) -> dict[str, Object]:
        """The names that can be used at the place: local ones only behind their declaration."""
        found: dict[str, Object] = {}
        scope: Scope | None = self.scope()
        names = self.result.pkg.scope
        while scope is not None:
            for name, obj in scope.elems.items():
                local = obj.parent is not names and obj.pos > self.pos and obj.scope_pos > self.pos
                if name != "_" and not local:
                    found.setdefault(name, obj)
            scope = scope.parent
        return found


def word_before(text: str, offset: int) -> int:
    """Where the name begins that ends at an offset."""
    start = offset
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return start


def explore(state: State, text: str, offset: int) -> Explored | None:
    """Check a cell with the cursor at an offset (code points); None if nothing can be made of the text."""
    start = word_before(text, offset)
    end = offset
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    before = text[:start]
    line_end = text.find("\n", end)
    rest_of_line = text[end : line_end if line_end >= 0 else len(text)]
    seen: set[str] = set()
    for after in (text[end:], rest_of_line, ""):
        if after in seen:
            continue
        seen.add(after)
        whole = before + MARK + after
        for attempt in (whole, closed(whole), closed(whole, "\n"), closed(whole + " {}")):
            found = _attempt(state, attempt, len(before.encode("utf-8", "replace")))
            if found is not None:
                return found
    return None


def closed(text: str, between: str = "") -> str:
    """A text with the brackets closed that are open at its end; `between` stands before each brace."""
    tokens = scan(text.encode("utf-8", "replace"))
    stack: list[str] = []
    for kind in tokens.kinds:
        if kind in _CLOSERS:
            stack.append(_CLOSERS[kind])
        elif stack and kind == stack[-1]:
            stack.pop()
    return text + "".join((between if c == "}" else "") + c for c in reversed(stack))


def in_string(text: str, offset: int) -> bool:
    """Whether an offset is inside a string, rune or comment."""
    tokens = scan(text[:offset].encode("utf-8", "replace"))
    if tokens.errors:
        return True
    data = text[:offset].rstrip("\n")
    line = data.rpartition("\n")[2]
    return "//" in line and _commented(line)


def _commented(line: str) -> bool:
    quote = ""
    i = 0
    while i < len(line):
        c = line[i]
        if quote:
            if c == "\\" and quote != "`":
                i += 1
            elif c == quote:
                quote = ""
        elif c in "\"'`":
            quote = c
        elif line.startswith("//", i):
            return True
        i += 1
    return False


def _attempt(state: State, text: str, at: int) -> Explored | None:
    fset = FileSet()
    source = fset.add("cell", text.encode("utf-8", "replace"))
    cell = parse_cell(0, source)
    if cell.file.errors and any(str(error.message).startswith("syntax error") for error in cell.file.errors):
        return None
    if any(isinstance(decl, ast.BadDecl) for decl in cell.file.decls):
        return None
    pos = source.base + at
    path = path_to(cell.file, pos)
    names = state.names
    names.named = packages_named([cell.file])
    names.homes.current = "explored"
    config = Config("", names.import_package, lazy_bodies=True)
    result = check_cell(fset, names.package, [cell.file], config, cell.body, set(cell.expressions), state.types)
    elems = dict(result.pkg.scope.elems)
    result.undo_methods()
    result.pkg.scope.elems.update(elems)
    return Explored(cell, result, pos, path)


def path_to(root: ast.Node, pos: int) -> list[ast.Node]:
    """The nodes from a root down to the innermost one that contains a position."""
    path = [root]
    node = root
    while True:
        for child in ast.children(node):
            if child.pos <= pos < child.end:
                path.append(child)
                node = child
                break
        else:
            return path
