"""Coverage: the blocks of a file whose executions are counted, and the counters put into its tree.

A *block* is a piece of text that runs from its beginning to its end, as `go tool cover` cuts it: lists of statements, cut
behind each statement that changes the flow of control or has a function literal in it, and cut again where comments or
blank lines stand between statements. The numbers of a profile are about these blocks, so they must be Go's to the column.

`instrument` computes the blocks of a file and puts a statement before each that counts in an array of the file, which is
declared at the file's end: `COUNTERS[3]++`, or `= 1`. The tree is then checked and compiled as if it had been
written so. What is not to be covered is not changed and costs nothing.

Invariants: all positions are taken from the tree as it was parsed; inserted nodes have the position of what they stand
before. Functions called _ have no blocks. Blocks are sorted as profiles have them.
"""

from __future__ import annotations

from bisect import bisect_left

from gopy.syntax import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gopy.source.file import FileSet, SourceFile

SET = "set"  # modes
COUNT = "count"
ATOMIC = "atomic"

_CONTROL = (ast.ForStmt, ast.RangeStmt, ast.SwitchStmt, ast.SelectStmt, ast.TypeSwitchStmt)
_ENDS_BLOCK = (*_CONTROL, ast.BlockStmt, ast.BranchStmt, ast.IfStmt, ast.LabeledStmt)
_SWITCHES = (ast.SwitchStmt, ast.SelectStmt, ast.TypeSwitchStmt)


class Block:
    """From line and column to line and column, with a number of statements; `counter`: its place in the file's array."""

    __slots__ = ("line", "column", "end_line", "end_column", "statements", "counter")

    def __init__(self, line: int, column: int, end_line: int, end_column: int, statements: int, counter: int) -> None:
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.statements = statements
        self.counter = counter

    @property
    def order(self) -> tuple[int, int, int, int, int]:
        """By what blocks are sorted in a profile."""
        return (self.line, self.end_line, self.column, self.end_column, self.statements)


class FileBlocks:
    """The blocks of a file called `name` in profiles; `functions`, how many functions they are in; `variable`, the array."""

    __slots__ = ("name", "variable", "blocks", "functions")

    def __init__(self, name: str, variable: str) -> None:
        self.name = name
        self.variable = variable
        self.blocks: list[Block] = []
        self.functions = 0

    @property
    def statements(self) -> int:
        """The number of statements."""
        return sum(block.statements for block in self.blocks)


def instrument(fset: FileSet, file: ast.File, name: str, variable: str, mode: str) -> FileBlocks:
    """Compute the blocks of a file that has no syntax errors and put counters into it, in an array called `variable`."""
    cutter = _Cutter(file.source, variable, mode)
    cutter.cut(file)
    found = FileBlocks(name, variable)
    found.blocks = sorted(cutter.blocks, key=lambda block: block.order)
    found.functions = cutter.functions
    if found.blocks:
        from gopy.syntax.parse import parse_file

        # In a text of its own; it is not among the unit's files.
        text = f"package p\n\nvar {variable} [{len(found.blocks)}]uint32\n"
        file.decls.append(parse_file(fset.add("_cover.go", text.encode())).decls[0])
    return found


def _first_literal(*nodes: ast.Node | None) -> int:
    """Where the body of the first function literal in nodes begins; 0 if there is none."""
    for root in nodes:
        if root is not None:
            for node in ast.walk(root):
                if isinstance(node, ast.FuncLit):
                    return node.body.pos
    return 0


def _boundary(stmt: ast.Stmt) -> int:
    """Where the block that a statement ends, or is in, stops: before the body of a control statement or function literal."""
    while isinstance(stmt, ast.LabeledStmt):
        stmt = stmt.stmt
    match stmt:
        case ast.BlockStmt():
            return stmt.pos
        case ast.IfStmt():
            return _first_literal(stmt.init, stmt.cond) or stmt.body.pos
        case ast.ForStmt():
            return _first_literal(stmt.init, stmt.cond, stmt.post) or stmt.body.pos
        case ast.RangeStmt():
            return _first_literal(stmt.x) or stmt.body.pos
        case ast.SwitchStmt():
            return _first_literal(stmt.init, stmt.tag) or stmt.body.pos
        case ast.SelectStmt():
            return stmt.body.pos
        case ast.TypeSwitchStmt():
            return _first_literal(stmt.init) or stmt.body.pos
    return _first_literal(stmt) or stmt.end


def _ends_block(stmt: ast.Stmt) -> bool:
    if isinstance(stmt, _ENDS_BLOCK):
        return True
    if isinstance(stmt, ast.ExprStmt) and isinstance(stmt.x, ast.CallExpr):
        call = stmt.x
        if isinstance(call.fun, ast.Ident) and call.fun.name == "panic" and len(call.args) == 1:
            return True
    return _first_literal(stmt) != 0


class _Cutter:
    """Cuts one file into blocks, and puts the counters in."""

    def __init__(self, source: SourceFile, variable: str, mode: str) -> None:
        self.blocks: list[Block] = []
        self.functions = 0
        self._source = source
        self._variable = variable
        self._mode = mode
        self._seen: set[tuple[int, int, int, int]] = set()
        # Tokens that count as code: not braces, not automatic semicolons.
        self._starts: list[int] = []
        self._lines: list[tuple[int, int]] = []
        self._scan()

    def _scan(self) -> None:
        """Note where tokens begin, and the lines on which they begin and end."""
        from gopy.syntax.scanner import EOF, LITERAL, SEMI, scan

        source, data = self._source, self._source.data
        tokens = scan(data)
        for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
            if kind in ("{", "}", EOF) or (kind == SEMI and data[start : start + 1] != b";"):
                continue
            first = last = source.line(source.base + start)
            if kind == LITERAL and data[start] in b'`"':
                last = source.line(source.base + end - data.count(b"\r", start, end))
            self._starts.append(start)
            self._lines.append((first, last))

    def cut(self, file: ast.File) -> None:
        """Find all lists of statements, outer ones first."""
        # Nodes, each with whether it is within a function.
        stack: list[tuple[ast.Node, bool]] = [(decl, False) for decl in reversed(file.decls)]
        while stack:
            node, inside = stack.pop()
            if isinstance(node, ast.FuncDecl):
                if node.body is not None and node.name.name != "_":
                    self.functions += 1
                    stack.append((node.body, True))
                continue
            if isinstance(node, ast.FuncLit) and not inside:
                self.functions += 1
                inside = True
            below = list(ast.children(node))
            if isinstance(node, _SWITCHES):
                below.remove(node.body)
                below += node.body.list
            elif isinstance(node, ast.IfStmt) and node.else_ is not None:
                below.remove(node.else_)
                below += self._else(node)
            elif isinstance(node, ast.CaseClause | ast.CommClause):
                begin = node.colon + 1
                end = node.body[-1].end if node.body else begin
                node.body = self._list(begin, begin, end, node.body, to_end=False)
            elif isinstance(node, ast.BlockStmt):
                node.list = self._list(node.pos, node.pos + 1, node.end, node.list, to_end=True)
            stack += [(child, inside) for child in reversed(below)]

    def _else(self, node: ast.IfStmt) -> list[ast.Stmt]:
        """Count what stands behind an else: a block, or as if there were one, an if. What is below it is returned."""
        other = node.else_
        assert other is not None
        begin = self._else_end(node.body.end)
        if isinstance(other, ast.BlockStmt):
            below = list(other.list)
            other.list = self._list(begin, begin + 1, other.end, other.list, to_end=True)
        else:
            below = [other]
            counted = self._list(begin, begin + 1, other.end + 1, [other], to_end=True)
            node.else_ = ast.BlockStmt(other.pos, other.end, counted, other.end - 1)
        return below

    def _else_end(self, pos: int) -> int:
        """The position behind the first `else` from a position on."""
        source = self._source
        at = bisect_left(self._starts, pos - source.base)
        return source.base + self._starts[at] + len("else")

    def _list(self, pos: int, inner: int, end: int, stmts: list[ast.Stmt], to_end: bool) -> list[ast.Stmt]:
        """Count the blocks of a list of statements; the list with counters.

        Parameters: `pos` and `end`, what the list is written in; `inner`, behind its brace; `to_end`: if it is one block,
        this reaches to `end`.
        """
        if not stmts:
            begin, stop = self._ranges(inner, end)[0]
            return [self._counter(begin, stop, 0, inner)]
        result: list[ast.Stmt] = []
        todo = stmts
        while todo:
            last = 0
            stop = end
            whole = True
            for last, stmt in enumerate(todo, 1):
                stop = _boundary(stmt)
                if not _ends_block(stmt):
                    continue
                whole = False
                if isinstance(stmt, ast.LabeledStmt) and not isinstance(stmt.stmt, _CONTROL):
                    # A goto may lead here: what has the label is a block of its own.
                    stop = stmt.pos
                    begin = stmt.stmt.pos
                    empty = ast.EmptyStmt(begin, begin, True)
                    label = ast.LabeledStmt(stmt.pos, begin, stmt.label, stmt.colon, empty)
                    todo = [*todo[: last - 1], label, stmt.stmt, *todo[last:]]
                break
            to_end = to_end and whole
            if to_end:
                stop = end
            now, todo = todo[:last], todo[last:]
            result += self._counted(pos, stop, now) if pos != stop else now
            if todo:
                pos = todo[0].pos
        return result

    def _counted(self, pos: int, end: int, stmts: list[ast.Stmt]) -> Iterator[ast.Stmt]:
        """The statements of a block, with a counter before each part of it."""
        starts = [stmt.pos for stmt in stmts]
        parts: list[tuple[int, int, int, int]] = []  # the last: before which statement
        for begin, stop in self._ranges(pos, end):
            first = bisect_left(starts, begin)
            statements = bisect_left(starts, stop) - first
            if parts and first and begin < stmts[first - 1].end:
                parts[-1] = (parts[-1][0], stop, parts[-1][2] + statements, parts[-1][3])
            else:
                parts.append((begin, stop, statements, first if parts else 0))
        done = 0
        for begin, stop, statements, first in parts:
            yield from stmts[done:first]
            done = max(done, first)
            yield self._counter(begin, stop, statements, stmts[done].pos if done < len(stmts) else begin)
        yield from stmts[done:]

    def _ranges(self, pos: int, end: int) -> list[tuple[int, int]]:
        """The parts of a piece of text that have code: it is cut at comments and blank lines."""
        source = self._source
        base = source.base
        at = bisect_left(self._starts, pos - base)
        stop = bisect_left(self._starts, end - base)
        if at >= stop:
            return [(pos, pos)]
        found: list[tuple[int, int]] = []
        begin = base + self._starts[at]
        reached = self._lines[at][1]
        for i in range(at + 1, stop):
            first, last = self._lines[i]
            if first > reached + 1:
                found.append((begin, base + source.lines[reached]))
                begin = base + self._starts[i]
            reached = max(reached, last)
        ended = reached < source.line(max(end - 1, pos))
        found.append((begin, base + source.lines[reached] if ended else end))
        return found

    def _counter(self, begin: int, end: int, statements: int, at: int) -> ast.Stmt:
        """Note a block; the statement that counts it."""
        number = len(self.blocks)
        first, last = self._source.physical(begin), self._source.physical(end)
        column = last.column
        while (key := (first.line, first.column, last.line, column)) in self._seen:
            column += 1
        self._seen.add(key)
        self.blocks.append(Block(first.line, first.column, last.line, column, statements, number))
        index = ast.BasicLit(at, at, "INT", str(number))
        place = ast.IndexExpr(at, at, ast.Ident(at, at, self._variable), at, [index], at)
        if self._mode == SET:
            return ast.AssignStmt(at, at, [place], at, "=", [ast.BasicLit(at, at, "INT", "1")])
        return ast.IncDecStmt(at, at, place, at, "++")
