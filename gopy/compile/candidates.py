"""What calls through the table may mean, for the analysis of effects (compile/passes/effects.py).

In a program every func value and every itab is known: they are made in the program or in the library. So a call of an
interface's method can only mean methods of that name and type, a call of a func value only code of that type. Modules
of the library cannot know that of the programs that will call them, and a notebook's cell not of the cells to come.
"""

from __future__ import annotations

from gopy.compile.lower.intrinsics import NESTED
from gopy.ir import ops
from gopy.ir.module import Extern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.compiler import Compiler


def close_candidates(comp: Compiler) -> None:
    """Of calls through the table in a program: what functions of the library might be meant besides its own."""
    assert comp.std is not None
    wrappers: dict[str, list[Extern]] = {}
    closures: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Extern]] = {}
    imports = {pkg.path for source in comp.packages for pkg in source.pkg.imports if comp.std.has(pkg.path)}
    for path in comp.std.closure(sorted(imports)):
        summary = comp.std.summary(path)
        for symbol in summary.functions():
            if symbol.endswith("·i"):
                extern = summary.extern(symbol)
                if extern is not None:
                    wrappers.setdefault(symbol[:-2].rpartition(".")[2], []).append(extern)
            elif "·" in symbol or ".func" in symbol or "-" in symbol:
                extern = summary.extern(symbol)
                if extern is not None and extern.table_index:
                    closures.setdefault((extern.params, extern.results), []).append(extern)
    module = comp.module
    called: dict[str, ops.CallIndirect] = {}
    for func in module.funcs.values():
        for block in func.blocks:
            for op in block.ops:
                if type(op) is ops.CallIndirect and op.callees:
                    called[op.callees] = op
    for key, op in called.items():
        if key == NESTED:
            continue
        members = set(comp.candidates.get(key, ()))
        if key.startswith("method:"):
            others = wrappers.get(key[7:].partition("(")[0], [])
        else:
            others = closures.get((op.params, op.results), [])
        for extern in others:
            module.externs.setdefault(extern.name, extern)
            members.add(extern.name)
        module.candidates[key] = members
