"""Compiling a cell (types/cell.py) to a module of its own, which is loaded beside those of the earlier cells.

What a cell declares belongs to the piece that the cell is (types.package.Homes); of earlier pieces the compiler knows what
their summaries say, and syntax for what is generic, as with packages of the library.

Functions can be declared again later, and then all that runs from there on is to see the new one. Bodies of declared
functions call each other directly: they are compiled again, with the new function, as part of the later cell. Code that
cannot be, because it has run or is running (statements of cells and the literals in them, and what is made for func values
and interfaces) calls through the table: each function has a slot there, in which a later one takes its place. So only these
calls are slower, and must expect that the callee blocks.

The module exports all its functions, and START, which runs the cell.
"""

from __future__ import annotations

from gopy.compile.compiler import Compiler
from gopy.compile.initialize import declare_globals
from gopy.compile.program import START, ask_for_all, finish
from gopy.compile.source import Unsupported
from gopy.ir import ops
from gopy.ir.func import Func as IRFunc
from gopy.ir.module import Module
from gopy.ir.values import FuncRef
from gopy.types.objects import Func

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gopy.link.build import CheckedPackage
    from gopy.link.image import StdImage
    from gopy.syntax import ast
    from gopy.types.named import Named
    from gopy.types.objects import Var

__all__ = ["BODY", "PIECE", "CompiledCell", "Unsupported", "compile_cell"]

PIECE = "main·"  # the module of cell 3 is main·3
BODY = "·main"  # the name of the function that the statements are in


class CompiledCell:
    """A cell's module. `functions`: symbols of its declared functions and methods that others may take the place of;
    `updates`: symbols of descriptors, by the key of the type of an earlier cell that they are for; `shown`, as given."""

    __slots__ = ("module", "functions", "updates", "shown")

    def __init__(self, module: Module) -> None:
        self.module = module
        self.functions: list[str] = []
        self.updates: dict[str, str] = {}
        self.shown: dict[ast.Stmt, list[Var]] = {}


def compile_cell(
    package: CheckedPackage,
    std: StdImage,
    data_base: int,
    table_base: int,
    body: ast.FuncDecl | None,
    shown: Mapping[ast.Stmt, list[Var]],
    changed: Iterable[Named],
    replaceable: set[str],
) -> CompiledCell:
    """Lower a cell.

    Parameters: `package`, checked, with `piece`; `std`, the library and the earlier cells; the bases of the module's
    memory and table slots; `body`, the function of the statements; `shown`, the expression statements with the variables
    that keep their values; `changed`, types of earlier cells whose methods are others now; `replaceable`, symbols of
    earlier cells' functions. Errors: Unsupported.
    """
    name = package.piece
    comp = Compiler(name, [package], std, data_base, table_base, True)
    comp.shown = dict(shown)
    declare_globals(comp)
    for variables in shown.values():
        for var in variables:
            _declare(comp, var)
    source = comp.packages[0]
    start = IRFunc(START)
    block = start.block("entry")
    start.export = True
    main = source.decls.get(("", "main"))
    if body is not None:
        source.decls.pop(("", BODY))
        symbol = f"{name}.{BODY}"
        comp.request(symbol, source, body)
        block.ops.append(ops.Call([], symbol, [], body.pos))
    for number, decl in enumerate(source.inits):
        symbol = f"{name}.init.{number}"
        comp.request(symbol, source, decl)
        block.ops.append(ops.Call([], symbol, [], decl.pos))
    if main is not None:
        obj = source.info.defs[main.name]
        assert isinstance(obj, Func)
        block.ops.append(ops.Call([], comp.func_symbol(obj, []), [], main.pos))
    block.term = ops.Return([])
    comp.add_func(start)
    comp.static_closure(START)
    ask_for_all(comp, source)
    result = CompiledCell(comp.module)
    result.shown = comp.shown
    result.functions = [symbol for symbol in comp.declared(source) if _is_declared(symbol, name)]
    comp.run_queue()
    comp.descriptors.all_named(source.pkg)
    for named in changed:
        for t in (named, comp.descriptors.pointer_to(named)):
            result.updates[comp.keys.key(t)] = comp.descriptors.update(t)
    comp.run_queue()
    for symbol in result.functions:
        comp.static_closure(symbol)
    finish(comp)
    comp.module.has_go = True
    _call_through_table(comp.module, result.functions, replaceable)
    for func in comp.module.funcs.values():
        func.title = _title(func.title)
    return result


def _declare(comp: Compiler, var: Var) -> None:
    from gopy.ir.module import Data

    layout = comp.layouts.of(var.type)
    data = Data(comp.global_symbol(var), max(layout.size, 1), layout.align)
    data.ptrs = layout.ptrs
    data.stable = True
    comp.module.datas[data.name] = data


def _is_declared(symbol: str, name: str) -> bool:
    return not symbol.startswith((f"{name}.{BODY}", f"{name}.init."))


def _call_through_table(module: Module, functions: list[str], replaceable: set[str]) -> None:
    """Let all functions but the declared ones, and the literals in these, call declared ones through the table."""
    own = set(functions)
    replaceable = replaceable | own
    inside = tuple(symbol + end for symbol in functions for end in (".", "-range"))
    for func in module.funcs.values():
        if func.name in own or func.name.startswith(inside):
            continue
        for block in func.blocks:
            for i, op in enumerate(block.ops):
                if type(op) is ops.Call and op.name in replaceable:
                    params = tuple(arg.type for arg in op.args)
                    results = _results(module, op.name)
                    block.ops[i] = ops.CallIndirect(op.dsts, params, results, FuncRef(op.name), op.args, op.pos)


def _results(module: Module, name: str) -> tuple[int, ...]:
    func = module.funcs.get(name)
    return tuple(func.results) if func is not None else module.externs[name].results


def _title(title: str) -> str:
    """The name in traces: as if all cells were one package."""
    out: list[str] = []
    rest = title
    while PIECE in rest:
        before, _, rest = rest.partition(PIECE)
        out.append(before + "main")
        rest = rest.lstrip("0123456789")
    return ("".join(out) + rest).replace(f".{BODY}", ".main")
