"""Compiling packages to a module of IR: `compile_packages` is the way in.

Of a program, what main and the initialisation of its packages can reach is compiled; of a package of the library,
everything that is not generic.
"""

from __future__ import annotations

from gopy.compile.candidates import close_candidates
from gopy.compile.compiler import Compiler
from gopy.compile.data import ZERO
from gopy.compile.initialize import declare_globals, lower_init
from gopy.compile.lower.intrinsics import NESTED
from gopy.compile.source import SourcePackage, Unsupported
from gopy.ir import ops
from gopy.ir.func import Func as IRFunc
from gopy.ir.module import Data, Module
from gopy.ir.values import I32, Const, Get, Load
from gopy.source.file import FileSet
from gopy.types.named import Named, unalias
from gopy.types.objects import Func
from gopy.types.typ import Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.link.build import CheckedPackage
    from gopy.link.image import StdImage

__all__ = ["Unsupported", "compile_packages"]

MAIN = "main"
INIT = "_gopy_init"
START = "_gopy_start"  # of a program: initialises its packages, then main.main
# What the passes and handlers use of the runtime, whether or not code calls it.
_ALWAYS = (
    "runtime.newslots",
    "runtime.newframe",
    "runtime.reuseframe",
    "runtime.preempt",
    "runtime.stackoverflow",
    "runtime.stress",
)
# Functions of the library that make other goroutines run besides the program's, now or later.
_STARTERS = (
    "time.After",
    "time.NewTimer",
    "time.NewTicker",
    "time.Tick",
    "time.(*Timer)",
    "context.With",
    "context.AfterFunc",
    "sync.(*WaitGroup).Go",
    "os/signal.",
    "net",
    "iter.Pull",
    "testing.",
    "testing/synctest.",
)
_ALWAYS_DATA = (
    "runtime.retbuf",
    "runtime.stacklimit",
    "runtime.preemptcount",
)


def compile_packages(
    name: str,
    fset: FileSet,  # noqa: ARG001 (what positions mean; kept for callers)
    packages: list[CheckedPackage],
    std: StdImage,
    data_base: int,
    table_base: int,
    *,
    local: bool = False,
) -> Module:
    """Lower checked packages to one module.

    Parameters: `name`, the import path of a std package, or "main" for a program; `packages` in the order of
    initialisation; `std`, the library; the bases of the module's memory and table slots; `local`: a package that cells
    import, whose START only initialises it. Errors: Unsupported.
    """
    is_std = name != MAIN
    comp = Compiler(name, packages, std if name != "runtime" else None, data_base, table_base, is_std)
    declare_globals(comp)
    if name == "runtime":
        _catch(comp)
    inits = [symbol for source in comp.packages if (symbol := lower_init(comp, source))]
    if is_std:
        for source in comp.packages:
            ask_for_all(comp, source)
    starts = list(inits)
    if not is_std:
        main = comp.packages[-1].pkg.scope.lookup("main")
        assert isinstance(main, Func)
        starts.append(comp.func_symbol(main, []))
    has_start = local or not is_std
    if starts or has_start:
        start = IRFunc(START if has_start else INIT)
        block = start.block("entry")
        block.ops.extend(ops.Call([], symbol, [], 0) for symbol in starts)
        block.term = ops.Return([])
        start.export = True
        comp.add_func(start)
        if has_start:
            comp.static_closure(START)  # gives it a table index
    comp.run_queue()
    if is_std:
        for source in comp.packages:
            comp.descriptors.all_named(source.pkg)
    comp.run_queue()
    finish(comp)
    comp.module.has_go |= local
    return comp.module


def ask_for_all(comp: Compiler, source: SourcePackage) -> None:
    """Ask for all functions and methods of a std package that are not generic."""
    for (recv, _), decl in source.decls.items():
        func = source.info.defs[decl.name]
        assert isinstance(func, Func)
        signature = func.signature
        if signature.type_params or signature.recv_type_params:
            continue
        if decl.body is None:
            continue
        if not recv:
            comp.func_symbol(func, [])
            continue
        assert signature.recv is not None
        owner = unalias(signature.recv.type)
        if isinstance(owner, Pointer):
            owner = unalias(owner.elem)
        assert isinstance(owner, Named)
        comp.method_symbol(owner, func)


def _catch(comp: Compiler) -> None:
    """runtime.catch(fn func()) bool: the function that stops unwinding."""
    func = IRFunc("runtime.catch")
    closure = func.param(I32, "fn", True)
    func.results = [I32]
    entry, handler = func.block("entry"), func.block("handler")
    entry.ops.append(ops.CallIndirect([], (I32,), (), Load("i32.load", Get(closure), 0), [Get(closure)], 0, NESTED))
    entry.term = ops.Return([Const(I32, 0)])
    handler.term = ops.Return([Const(I32, 1)])
    func.handler = handler
    comp.add_func(func)
    comp.start_func(func.name)


def finish(comp: Compiler) -> None:
    """What is made from all the rest: the module's data for the runtime, candidates of calls."""
    comp.descriptors.moduledata()
    comp.run_queue()
    zero = Data(ZERO, comp.zero_size, 16)
    comp.module.datas[ZERO] = zero
    for symbol in _ALWAYS:
        if symbol not in comp.module.funcs:
            comp.find_extern(symbol, "runtime")
    for symbol in _ALWAYS_DATA:
        comp.need_symbol(symbol)
    for func in comp.module.funcs.values():
        if func.name in comp.no_return:
            func.noreturn = True
    if not comp.is_std and any(symbol.startswith(_STARTERS) for symbol in comp.module.externs):
        comp.module.has_go = True
    if comp.closed:
        close_candidates(comp)
