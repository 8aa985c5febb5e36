"""`forbid` and `require`: what the student's files must not use, or must.

import:PATH        a package is imported
call:NAME          a function is called: append, fmt.Println, a function of the package, or a method T.M
node:KIND          a node of the syntax tree: GoStmt, ForStmt, FuncLit ... (go/ast's names)
func:NAME, type:NAME, method:T.NAME
                   the package declares it
recursive:NAME     a function calls itself
goto, global, loop a goto statement; a package-level variable; a for statement of any kind
"""

from __future__ import annotations

from gopy.classroom.outcome import Finding, Outcome, file_name, frame
from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.objects import Builtin, Func, PkgName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check
    from gopy.project.load import Unit
    from gopy.types.info import Info


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    loader, units = attempt.load()
    outcome = Outcome(check)
    handed_in = set(attempt.exercise.files)
    for construct in check.fields["constructs"]:
        places = [node for unit in units for node in _uses(unit, construct, handed_in)]
        if check.kind == "forbid":
            for node in places:
                where = loader.fset.position(node.pos)
                outcome.fail(
                    Text(
                        "{construct} is used in line {line}, but must not be",
                        construct=_shown(construct),
                        line=where.line,
                    )
                )
                shown = _shown(construct)
                lines = frame(loader.fset, node.pos, node.end)
                text = shown if isinstance(shown, Text) else None
                place = (file_name(where.name), where.line, where.column)
                outcome.findings.append(Finding(*place, str(shown), "", lines, text))
        elif not places:
            outcome.fail(Text("{construct} is not used, but must be", construct=_shown(construct)))
    return outcome


def _shown(construct: str) -> str | Text:
    """A construct as people call it."""
    kind, _, name = construct.partition(":")
    if kind in _WORDS:
        return _WORDS[kind](name)
    return _NODES.get(name, name)


_WORDS: dict[str, Callable[[str], Text]] = {
    "goto": lambda _: Text("goto"),
    "global": lambda _: Text("a package-level variable"),
    "loop": lambda _: Text("a loop"),
    "import": lambda name: Text("package {name}", name=name),
    "func": lambda name: Text("func {name}", name=name),
    "type": lambda name: Text("type {name}", name=name),
    "method": lambda name: Text("method {name}", name=name),
    "recursive": lambda name: Text("recursion in {name}", name=name),
    "call": lambda name: Text("a call of {name}", name=name),
}
_NODES = {
    "GoStmt": Text("a go statement"),
    "DeferStmt": Text("defer"),
    "ForStmt": Text("a for loop"),
    "RangeStmt": Text("a range loop"),
    "IfStmt": Text("if"),
    "SwitchStmt": Text("switch"),
    "SelectStmt": Text("select"),
    "FuncLit": Text("a function literal"),
    "SendStmt": Text("a send statement"),
    "TypeSwitchStmt": Text("a type switch"),
}


def _uses(unit: Unit, construct: str, files: set[str]) -> Iterator[ast.Node]:
    """The nodes in the student's files that are such a construct."""
    assert unit.result is not None
    info = unit.result.info
    kind, _, name = construct.partition(":")
    for file in unit.files:
        if file_name(file.source.name) not in files:
            continue
        for decl in file.decls:
            if kind == "global" and isinstance(decl, ast.GenDecl) and decl.tok == "var":
                yield decl
            if kind in ("func", "method") and isinstance(decl, ast.FuncDecl) and _declared(decl) == name:
                yield decl
            if (
                kind == "recursive"
                and isinstance(decl, ast.FuncDecl)
                and _declared(decl) == name
                and decl.body is not None
            ):
                yield from (
                    call
                    for call in ast.walk(decl.body)
                    if isinstance(call, ast.CallExpr) and _called(info, call) == name
                )
            for node in ast.walk(decl):
                if (
                    (kind == "import" and isinstance(node, ast.ImportSpec) and node.path.value[1:-1] == name)
                    or (kind == "call" and isinstance(node, ast.CallExpr) and _called(info, node) == name)
                    or (kind == "node" and type(node).__name__ == name)
                    or (kind == "type" and isinstance(node, ast.TypeSpec) and node.name.name == name)
                    or (kind == "loop" and isinstance(node, ast.ForStmt | ast.RangeStmt))
                    or (kind == "goto" and isinstance(node, ast.BranchStmt) and node.tok == "goto")
                ):
                    yield node


def _declared(decl: ast.FuncDecl) -> str:
    """The name of a declared function; of a method T.M."""
    receiver = ast.receiver_name(decl)
    return f"{receiver}.{decl.name.name}" if receiver else decl.name.name


def _called(info: Info, call: ast.CallExpr) -> str:
    """The name of what is called: append, fmt.Println, T.M, or a function of the package."""
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.IndexExpr):
        fun = ast.unparen(fun.x)
    if isinstance(fun, ast.Ident):
        obj = info.uses.get(fun)
        return fun.name if isinstance(obj, Builtin | Func) else ""
    if isinstance(fun, ast.SelectorExpr):
        if isinstance(fun.x, ast.Ident) and isinstance(package := info.uses.get(fun.x), PkgName):
            return f"{package.imported.name}.{fun.sel.name}"
        obj = info.uses.get(fun.sel)
        if isinstance(obj, Func) and obj.signature.recv is not None:
            t = obj.signature.recv.type
            named = getattr(t, "elem", t)
            owner = getattr(getattr(named, "obj", None), "name", "")
            return f"{owner}.{fun.sel.name}"
    return ""
