"""Control-flow graphs of function bodies (after x/tools' go/cfg).

A graph is of basic blocks: lists of statements and expressions evaluated one after the other. In a block with two
successors the last node is the condition, and the first successor is where it is true. Flow inside expressions (&&, ||)
and panics of single operations are not in the graph.

Which calls never return (panic, os.Exit, functions of the package that always end in one) is found first, by a fixpoint
that starts from the functions with a direct cause and goes up to their callers; only those functions get a graph early.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Builtin, Func
from gopy.vet.callee import static_callee

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.vet.analyzer import Unit
    from gopy.vet.inspect import Function

# What a block is; its `stmt` is the statement that made it.
UNREACHABLE = "unreachable"  # after a branch, a return or a call that never returns
BODY = "body"
FOR_BODY = "for.body"
FOR_DONE = "for.done"
FOR_LOOP = "for.loop"
FOR_POST = "for.post"
IF_DONE = "if.done"
IF_ELSE = "if.else"
IF_THEN = "if.then"
LABEL = "label"
RANGE_BODY = "range.body"
RANGE_DONE = "range.done"
RANGE_LOOP = "range.loop"
SELECT_CASE = "select.case"
SELECT_DONE = "select.done"
SELECT_NEXT = "select.next"
SWITCH_CASE = "switch.case"
SWITCH_DONE = "switch.done"
SWITCH_NEXT = "switch.next"


class Block:
    """A basic block. `live`: reachable from the entry; `returns`: holds a return, or a defer (which may recover)."""

    __slots__ = ("index", "kind", "live", "nodes", "returns", "stmt", "succs")

    def __init__(self, index: int, kind: str, stmt: ast.Stmt | None) -> None:
        self.index = index
        self.kind = kind
        self.stmt = stmt
        self.nodes: list[ast.Node] = []
        self.succs: list[Block] = []
        self.live = False
        self.returns = False

    def return_stmt(self) -> ast.ReturnStmt | None:
        """The return statement that ends the block; one without text stands where the body's end is reached."""
        last = self.nodes[-1] if self.nodes else None
        return last if isinstance(last, ast.ReturnStmt) else None

    def __repr__(self) -> str:
        return f"<Block {self.index} {self.kind}>"


class CFG:
    """A function's graph; `blocks[0]` is the entry; `no_return`: no return and no end of the body can be reached."""

    __slots__ = ("blocks", "no_return")

    def __init__(self, blocks: list[Block], no_return: bool) -> None:
        self.blocks = blocks
        self.no_return = no_return


class _Targets:
    """Where break, continue and fallthrough lead inside a statement, and the same for the statement around it."""

    __slots__ = ("break_", "continue_", "fallthrough", "outer")

    def __init__(
        self,
        outer: _Targets | None,
        break_: Block | None = None,
        continue_: Block | None = None,
        fallthrough: Block | None = None,
    ) -> None:
        self.outer = outer
        self.break_ = break_
        self.continue_ = continue_
        self.fallthrough = fallthrough


class _Label:
    """A label's targets; break and continue are known inside the labelled statement only."""

    __slots__ = ("break_", "continue_", "goto")

    def __init__(self, goto: Block) -> None:
        self.goto = goto
        self.break_: Block | None = None
        self.continue_: Block | None = None


def build(body: ast.BlockStmt, may_return: Callable[[ast.CallExpr], bool]) -> CFG:
    """The graph of a body; `may_return` says of a call that is a statement whether it can return."""
    return _Builder(may_return).build(body)


class _Builder:
    def __init__(self, may_return: Callable[[ast.CallExpr], bool]) -> None:
        self.may_return = may_return
        self.blocks: list[Block] = []
        self.labels: dict[str, _Label] = {}
        self.targets: _Targets | None = None
        self.current = self.new_block(BODY, None)

    def build(self, body: ast.BlockStmt) -> CFG:
        self.current.stmt = body
        self.stmt_list(body.list)
        pending = [self.blocks[0]]
        while pending:
            block = pending.pop()
            if not block.live:
                block.live = True
                pending += block.succs
        if self.current.live:
            self.current.returns = True
            self.add(ast.ReturnStmt(body.rbrace, body.rbrace, []))
        return CFG(self.blocks, not any(block.live and block.returns for block in self.blocks))

    def new_block(self, kind: str, stmt: ast.Stmt | None) -> Block:
        block = Block(len(self.blocks), kind, stmt)
        self.blocks.append(block)
        return block

    def add(self, node: ast.Node) -> None:
        self.current.nodes.append(node)

    def jump(self, target: Block) -> None:
        self.current.succs.append(target)

    def fork(self, true: Block, false: Block) -> None:
        self.current.succs += (true, false)

    def stmt_list(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            self.stmt(stmt)

    def stmt(self, stmt: ast.Stmt, label: _Label | None = None) -> None:
        rule = _RULES.get(type(stmt))
        if rule is not None:
            rule(self, stmt, label)
        else:
            self.add(stmt)  # no effect on control flow

    def defer_stmt(self, stmt: ast.DeferStmt, _label: _Label | None) -> None:
        self.add(stmt)
        self.current.returns = True  # the deferred call may recover, which makes a later panic a return

    def expr_stmt(self, stmt: ast.ExprStmt, _label: _Label | None) -> None:
        self.add(stmt)
        if isinstance(stmt.x, ast.CallExpr) and not self.may_return(stmt.x):
            self.current = self.new_block(UNREACHABLE, stmt)

    def decl_stmt(self, stmt: ast.DeclStmt, _label: _Label | None) -> None:
        if stmt.decl.tok == "var":
            for spec in stmt.decl.specs:
                self.add(spec)

    def labeled_stmt(self, stmt: ast.LabeledStmt, _label: _Label | None) -> None:
        label = self.label(stmt.label)
        if label.goto.stmt is None:
            label.goto.stmt = stmt
        self.jump(label.goto)
        self.current = label.goto
        self.stmt(stmt.stmt, label)

    def label(self, name: ast.Ident) -> _Label:
        found = self.labels.get(name.name)
        if found is None:
            found = self.labels[name.name] = _Label(self.new_block(LABEL, None))
        return found

    def return_stmt(self, stmt: ast.ReturnStmt, _label: _Label | None) -> None:
        self.current.returns = True
        self.add(stmt)
        self.current = self.new_block(UNREACHABLE, stmt)

    def branch_stmt(self, stmt: ast.BranchStmt, _label: _Label | None) -> None:
        target = self.branch_target(stmt)
        self.jump(target if target is not None else self.new_block(UNREACHABLE, stmt))
        self.current = self.new_block(UNREACHABLE, stmt)

    def branch_target(self, stmt: ast.BranchStmt) -> Block | None:
        field = {"break": "break_", "continue": "continue_"}.get(stmt.tok, stmt.tok)
        if stmt.label is not None:
            labelled: Block | None = getattr(self.label(stmt.label), field, None)
            return labelled
        around = self.targets
        while around is not None:
            target: Block | None = getattr(around, field, None)
            if target is not None:
                return target
            around = around.outer
        return None

    def block_stmt(self, stmt: ast.BlockStmt, _label: _Label | None) -> None:
        self.stmt_list(stmt.list)

    def if_stmt(self, stmt: ast.IfStmt, _label: _Label | None) -> None:
        done = self.new_block(IF_DONE, stmt)
        at: ast.Stmt | None = stmt
        while isinstance(at, ast.IfStmt):  # a chain of else-ifs may be long
            if at.init is not None:
                self.stmt(at.init)
            then = self.new_block(IF_THEN, at)
            otherwise = self.new_block(IF_ELSE, at) if at.else_ is not None else done
            self.add(at.cond)
            self.fork(then, otherwise)
            self.current = then
            self.stmt_list(at.body.list)
            self.jump(done)
            self.current = otherwise
            at = at.else_
        if at is not None:
            self.stmt(at)
            self.jump(done)
            self.current = done

    def switch_stmt(self, stmt: ast.SwitchStmt, label: _Label | None) -> None:
        if stmt.init is not None:
            self.stmt(stmt.init)
        if stmt.tag is not None:
            self.add(stmt.tag)
        done = self.new_block(SWITCH_DONE, stmt)
        if label is not None:
            label.break_ = done
        clauses = [clause for clause in stmt.body.list if isinstance(clause, ast.CaseClause)]
        bodies = [self.new_block(SWITCH_CASE, clause) for clause in clauses]
        bodies.append(done)
        default = -1
        for i, clause in enumerate(clauses):
            if clause.default:
                default = i  # entered when all others have been tried
                continue
            for cond in clause.list:
                next_test = self.new_block(SWITCH_NEXT, clause)
                self.add(cond)
                self.fork(bodies[i], next_test)
                self.current = next_test
            no_match = self.current
            self.case_body(bodies[i], clause.body, done, bodies[i + 1])
            self.current = no_match
        if default >= 0:
            self.jump(bodies[default])
            self.case_body(bodies[default], clauses[default].body, done, bodies[default + 1])
        else:
            self.jump(done)
        self.current = done

    def case_body(self, start: Block, body: list[ast.Stmt], done: Block, fallthrough: Block | None) -> None:
        self.current = start
        self.targets = _Targets(self.targets, break_=done, fallthrough=fallthrough)
        self.stmt_list(body)
        self.targets = self.targets.outer
        self.jump(done)

    def type_switch_stmt(self, stmt: ast.TypeSwitchStmt, label: _Label | None) -> None:
        if stmt.init is not None:
            self.stmt(stmt.init)
        self.add(stmt.assign)
        done = self.new_block(SWITCH_DONE, stmt)
        if label is not None:
            label.break_ = done
        default: ast.CaseClause | None = None
        for clause in stmt.body.list:
            if not isinstance(clause, ast.CaseClause):
                continue
            if clause.default:
                default = clause
                continue
            body = self.new_block(SWITCH_CASE, clause)
            for _ in clause.list:
                next_test = self.new_block(SWITCH_NEXT, clause)
                self.fork(body, next_test)
                self.current = next_test
            no_match = self.current
            self.case_body(body, clause.body, done, None)
            self.current = no_match
        if default is not None:
            self.case_body(self.current, default.body, done, None)
        else:
            self.jump(done)
        self.current = done

    def select_stmt(self, stmt: ast.SelectStmt, label: _Label | None) -> None:
        clauses = [clause for clause in stmt.body.list if isinstance(clause, ast.CommClause)]
        for clause in clauses:
            if clause.comm is not None:
                self.stmt(clause.comm)
        done = self.new_block(SELECT_DONE, stmt)
        if label is not None:
            label.break_ = done
        default: ast.CommClause | None = None
        for clause in clauses:
            if clause.comm is None:
                default = clause
                continue
            body = self.new_block(SELECT_CASE, clause)
            next_case = self.new_block(SELECT_NEXT, clause)
            self.fork(body, next_case)
            if isinstance(clause.comm, ast.AssignStmt):
                body.nodes.append(clause.comm.lhs[0])
            self.case_body(body, clause.body, done, None)
            self.current = next_case
        if default is not None:
            self.case_body(self.current, default.body, done, None)
        self.current = done

    def for_stmt(self, stmt: ast.ForStmt, label: _Label | None) -> None:
        if stmt.init is not None:
            self.stmt(stmt.init)
        body = self.new_block(FOR_BODY, stmt)
        done = self.new_block(FOR_DONE, stmt)
        loop = self.new_block(FOR_LOOP, stmt) if stmt.cond is not None else body
        again = self.new_block(FOR_POST, stmt) if stmt.post is not None else loop
        if label is not None:
            label.break_, label.continue_ = done, again
        self.jump(loop)
        if stmt.cond is not None:
            self.current = loop
            self.add(stmt.cond)
            self.fork(body, done)
        self.loop_body(body, stmt.body, done, again)
        if stmt.post is not None:
            self.current = again
            self.stmt(stmt.post)
            self.jump(loop)
        self.current = done

    def loop_body(self, start: Block, body: ast.BlockStmt, done: Block, again: Block) -> None:
        self.current = start
        self.targets = _Targets(self.targets, break_=done, continue_=again)
        self.stmt_list(body.list)
        self.targets = self.targets.outer
        self.jump(again)

    def range_stmt(self, stmt: ast.RangeStmt, label: _Label | None) -> None:
        for operand in (stmt.x, stmt.key, stmt.value):
            if operand is not None:
                self.add(operand)
        loop = self.new_block(RANGE_LOOP, stmt)
        self.jump(loop)
        self.current = loop
        body = self.new_block(RANGE_BODY, stmt)
        done = self.new_block(RANGE_DONE, stmt)
        self.fork(body, done)
        if label is not None:
            label.break_, label.continue_ = done, loop
        self.loop_body(body, stmt.body, done, loop)
        self.current = done


_RULES: dict[type[ast.Stmt], Callable[[_Builder, ast.Stmt, _Label | None], None]] = {
    ast.DeferStmt: _Builder.defer_stmt,  # type: ignore[dict-item]
    ast.ExprStmt: _Builder.expr_stmt,  # type: ignore[dict-item]
    ast.DeclStmt: _Builder.decl_stmt,  # type: ignore[dict-item]
    ast.LabeledStmt: _Builder.labeled_stmt,  # type: ignore[dict-item]
    ast.ReturnStmt: _Builder.return_stmt,  # type: ignore[dict-item]
    ast.BranchStmt: _Builder.branch_stmt,  # type: ignore[dict-item]
    ast.BlockStmt: _Builder.block_stmt,  # type: ignore[dict-item]
    ast.IfStmt: _Builder.if_stmt,  # type: ignore[dict-item]
    ast.SwitchStmt: _Builder.switch_stmt,  # type: ignore[dict-item]
    ast.TypeSwitchStmt: _Builder.type_switch_stmt,  # type: ignore[dict-item]
    ast.SelectStmt: _Builder.select_stmt,  # type: ignore[dict-item]
    ast.ForStmt: _Builder.for_stmt,  # type: ignore[dict-item]
    ast.RangeStmt: _Builder.range_stmt,  # type: ignore[dict-item]
}


class ControlFlow:
    """The graphs of a package's functions, and which functions never return."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._graphs: dict[Function, CFG] = {}
        self._no_return: set[Func] = unit.facts.no_return
        self._infer()

    def graph(self, function: Function) -> CFG | None:
        """A function's graph; None if it has no body."""
        if function.body is None:
            return None
        graph = self._graphs.get(function)
        if graph is None:
            graph = self._graphs[function] = build(function.body, self.may_return)
        return graph

    def never_returns(self, func: Func) -> bool:
        """Whether a function never returns to its caller."""
        func = func.origin
        if func in self._no_return:
            return True
        if func.pkg is None or func.pkg is self._unit.pkg:
            return False
        from gopy.types import std

        return std.no_return(func)

    def may_return(self, call: ast.CallExpr) -> bool:
        """Whether a call can return."""
        info = self._unit.info
        if type(call.fun) is ast.Ident:
            obj = info.uses.get(call.fun)
            if type(obj) is Builtin and obj.name == "panic":
                return False
        func = static_callee(info, call)
        return func is None or not self.never_returns(func)

    def _infer(self) -> None:
        """Find the package's functions that never return."""
        info, inspection = self._unit.info, self._unit.inspection
        callers: dict[Func, set[ast.FuncDecl]] = {}
        pending: dict[ast.FuncDecl, None] = {}
        for node in inspection.nodes(ast.ExprStmt, ast.ForStmt, ast.SelectStmt, ast.BranchStmt):
            function = inspection.enclosing_function(node)
            if not isinstance(function, ast.FuncDecl):
                continue
            if isinstance(node, ast.ExprStmt):
                if not isinstance(node.x, ast.CallExpr):
                    continue
                if not self.may_return(node.x):
                    pending[function] = None
                else:
                    called = static_callee(info, node.x)
                    if called is not None and called.pkg is self._unit.pkg:
                        callers.setdefault(called.origin, set()).add(function)
            elif (
                isinstance(node, ast.SelectStmt)
                or (isinstance(node, ast.ForStmt) and node.cond is None)
                or (isinstance(node, ast.BranchStmt) and node.tok == "goto")
            ):
                pending[function] = None
        while pending:
            declaration, _ = pending.popitem()
            func = info.defs.get(declaration.name)
            if not isinstance(func, Func) or func in self._no_return or declaration.body is None:
                continue
            if build(declaration.body, self.may_return).no_return:
                self._no_return.add(func)
                pending.update(dict.fromkeys(callers.get(func, ())))
