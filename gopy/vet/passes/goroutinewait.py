"""goroutinewait: main starts a goroutine and returns with nothing that waits for it.

When main returns the program ends, and the goroutine with it. Reported if neither main nor any function of the package
that it calls or starts holds something that can wait (a channel operation, select, Wait, Lock, Sleep, an endless loop) and
main calls nothing but functions known to take no time: printing, texts, numbers. Silent about everything else.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.objects import Builtin, Func
from gopy.types.typ import Chan
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_type, receiver, static_callee

# Packages whose functions do not wait for other goroutines, and take little time.
_QUICK = frozenset(
    "bytes errors fmt log maps math math/bits math/cmplx math/rand math/rand/v2 slices sort strconv strings unicode "
    "unicode/utf8".split()
)
_QUICK_FUNCTIONS = frozenset(
    (
        *(("sync", name) for name in ("Add", "Done", "Unlock", "RUnlock", "Store", "Load")),
        *(("sync/atomic", name) for name in ("AddInt32", "AddInt64", "Add", "Load", "Store", "LoadInt32", "LoadInt64")),
        *(("time", name) for name in ("Now", "Since", "Sub", "Seconds", "Milliseconds", "String", "Format")),
        *(("runtime", name) for name in ("NumCPU", "NumGoroutine", "GOMAXPROCS")),
        *(("context", name) for name in ("Background", "TODO", "WithCancel", "WithTimeout", "WithValue")),
        *(("os", name) for name in ("Getenv", "Exit")),
    )
)
_READING = ("Scan", "Scanf", "Scanln", "Fscan", "Fscanf", "Fscanln")


def run(p: Pass) -> None:
    """Report the go statements of a main that does not wait."""
    if p.pkg.name != "main":
        return
    declarations = {
        func: declaration
        for declaration in p.nodes(ast.FuncDecl)
        if isinstance(func := p.info.defs.get(declaration.name), Func)
    }
    main = next((d for d in declarations.values() if d.recv is None and d.name.name == "main"), None)
    if main is None or main.body is None:
        return
    starts = [stmt for stmt in p.nodes(ast.GoStmt) if p.enclosing_function(stmt) is main]
    if not starts or _may_wait(p, main, declarations):
        return
    for stmt in starts:
        p.report(
            stmt,
            Text("nothing waits for this goroutine: when main returns, the program ends, and the goroutine with it"),
            hints=[Text("start it with wg.Go(...) of a sync.WaitGroup, and call wg.Wait() before main returns")],
        )


def _may_wait(p: Pass, main: ast.FuncDecl, declarations: dict[Func, ast.FuncDecl]) -> bool:
    """Whether main, or a function it calls, may block or take long; what goroutines do themselves does not count."""
    seen = {main}
    pending: list[ast.Node] = [main]
    while pending:
        stack: list[ast.Node] = [pending.pop()]
        while stack:
            node = stack.pop()
            if isinstance(node, ast.GoStmt):
                if isinstance(node.call, ast.CallExpr):
                    stack += node.call.args
                continue
            if _waits(p, node):
                return True
            if isinstance(node, ast.CallExpr):
                func = static_callee(p.info, node)
                declaration = declarations.get(func.origin) if func is not None else None
                if declaration is not None:
                    if declaration not in seen:
                        seen.add(declaration)
                        pending.append(declaration)
                elif not _is_quick(p, node):
                    return True
            stack += ast.children(node)
    return False


def _waits(p: Pass, node: ast.Node) -> bool:
    match node:
        case ast.SendStmt() | ast.SelectStmt():
            return True
        case ast.UnaryExpr():
            return node.op == "<-"
        case ast.ForStmt():
            return node.cond is None or node.post is None  # also `for !done {}`, `for time.Now().Before(end) {}`
        case ast.RangeStmt():
            t = p.type_of(node.x)
            return t is None or isinstance(t.underlying(), Chan)
    return False


def _is_quick(p: Pass, call: ast.CallExpr) -> bool:
    fun = ast.unparen(call.fun)
    if isinstance(fun, ast.FuncLit) or is_type(p.info, fun):
        return True  # what the literal does is looked at
    called = callee(p.info, call)
    if isinstance(called, Builtin):
        return True
    if not isinstance(called, Func):
        t = p.type_of(fun)
        return t is not None and str(t) in ("context.CancelFunc", "context.CancelCauseFunc")
    if called.pkg is None:
        return called.name == "Error"
    if (called.pkg.path, called.name) in _QUICK_FUNCTIONS:
        return True
    return called.pkg.path in _QUICK and called.name not in _READING and not _is_interface_call(called)


def _is_interface_call(func: Func) -> bool:
    recv = receiver(func)
    return recv is not None and func.pkg is not None and func.pkg.path not in _QUICK


ANALYZER = Analyzer("goroutinewait", Text("main returns without waiting for a goroutine it started"), run, TEACH)
